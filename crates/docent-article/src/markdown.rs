//! Markdown: the fold that writes an article's body as plain `CommonMark` with tables, without the dialect.

use crate::article::Article;
use crate::page::Page;

/// Writes the body, H1 included.
pub fn write(article: &Article<'_>, page: &impl Page, out: &mut String) {
    let _ = (article, page, out);
}
