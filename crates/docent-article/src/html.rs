//! HTML: the fold that writes an article's body for a page.
//!
//! [`write()`] is the only entry. It cannot fail, writes no id twice, no inline style or script, and no text that is
//! not escaped. What an article does not know (where links lead, where pictures are, the locale's words) the
//! [`Page`] answers.
//!
//! The keys of the locale's strings that it asks for are [`crate::labels::KEYS`]: `alert-` and the alert's name,
//! `access-` and the row's (with `access-title` and `access-summary`), `table-label`, `code-label`,
//! `collapsible-title`, `image-enlarge`, `task-done`, `task-open`, `preview-label`, `preview-legend`, `video-title`,
//! `video-watch`, `footnotes` and `footnote-back`.

mod access;
mod block;
mod ids;
mod image;
mod inline;
mod markup;
mod notes;
mod table;

use crate::article::Article;
use crate::page::Page;
use crate::tree::{Kind, Node};

use ids::Ids;
use markup::Markup;
use notes::Notes;

pub(crate) use inline::{is_cjk, says_nothing};

/// Writes the body: H1, then everything below it. The access requirements of the front matter stand before the first
/// heading of level 2.
pub fn write(article: &Article<'_>, page: &impl Page, out: &mut String) {
    // A buffer that is used again and again has its room already.
    let mut own = if out.is_empty() { std::mem::take(out) } else { String::new() };
    own.reserve(article_size(&article.body));
    let mut fold = Fold {
        page,
        markup: Markup::new(&mut own),
        ids: Ids::of(article, page),
        notes: Notes::default(),
        level: 1,
        tables: 0,
        linked: false,
        preview: false,
    };
    let mut access = article.front.access.as_slice();
    for node in &article.body {
        if matches!(&node.kind, Kind::Heading(heading) if heading.level == 2) {
            fold.access(std::mem::take(&mut access));
        }
        fold.flow(std::slice::from_ref(node));
    }
    fold.access(access);
    fold.footnotes();
    fold.legend();
    if out.is_empty() {
        *out = own;
    } else {
        out.push_str(&own);
    }
}

/// Markup takes about as much room as text does.
fn article_size(body: &[Node<'_>]) -> usize {
    body.last().map_or(0, |last| last.end as usize * 2)
}

/// What the walk carries along.
struct Fold<'x, 'o, P> {
    page: &'x P,
    markup: Markup<'o>,
    ids: Ids<'x>,
    notes: Notes<'x>,
    /// Level of the last heading; panels of tabs are one below.
    level: u8,
    /// Tables so far: each region has a name of its own.
    tables: u32,
    /// Inside a link, where no other may stand.
    linked: bool,
    /// Text of the preview environment was written.
    preview: bool,
}
