//! Titles of a locale's articles, to find answers while a subject is being typed.

use super::super::Prepared;
use crate::site::{LocaleId, PageId, PageKind};

/// `[["title", "/en/x/", "description"], ..]`: one line per article that readers may find, in the order of the pages.
/// Not the contact article, which is no answer to who is about to write.
pub(crate) fn titles(prepared: &Prepared<'_>, locale: LocaleId) -> String {
    let site = &prepared.site.locales[locale.0];
    let mut json = String::from("[");
    for (index, page) in site.pages.iter().enumerate() {
        let (PageKind::Article(id) | PageKind::Fallback(id)) = page.kind else { continue };
        let article = &prepared.site.articles[id.0];
        if article.noindex || site.contact == Some(PageId(index)) {
            continue;
        }
        let url = prepared.addresses.href((locale, PageId(index)));
        let description = article.article.front.description.as_deref().unwrap_or_default();
        let entry = [article.heading.as_str(), &url, description];
        json.push_str(if json.len() == 1 { "\n" } else { ",\n" });
        json.push_str(&serde_json::to_string(&entry).expect("texts are always JSON"));
    }
    json.push_str("\n]\n");
    json
}
