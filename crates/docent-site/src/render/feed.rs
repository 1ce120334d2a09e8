//! The Atom feed of a locale: what changed last.
//!
//! Promise: no date is made up. An article without a date is not in it, and a locale without any has no feed.

use super::Prepared;
use super::dates::Moment;
use super::xml::{HEAD, element, escape};
use crate::site::{LocaleId, PageKind, Site, SiteArticle};

/// As many as readers of feeds look at.
const LENGTH: usize = 50;

/// Whether a locale has no feed.
pub(crate) fn is_empty(site: &Site<'_>, locale: LocaleId) -> bool {
    dated(site, locale).next().is_none()
}

/// Articles of a locale that search engines may know and that have a date.
fn dated<'s>(
    site: &'s Site<'_>,
    locale: LocaleId,
) -> impl Iterator<Item = (Moment, &'s SiteArticle<'s>)> {
    site.locales[locale.0].pages.iter().filter_map(|page| {
        let PageKind::Article(id) = page.kind else { return None };
        let article: &SiteArticle<'_> = &site.articles[id.0];
        let shown = !article.noindex && !article.article.front.hide;
        let moment = Moment::read(article.article.front.last_update.as_deref()?)?;
        shown.then_some((moment, article))
    })
}

/// The feed of a locale.
pub(crate) fn write(prepared: &Prepared<'_>, locale: LocaleId) -> Option<String> {
    let site = prepared.site;
    let mut articles: Vec<_> = dated(site, locale).collect();
    articles.sort_by(|(a, one), (b, other)| {
        b.seconds.cmp(&a.seconds).then_with(|| one.path.cmp(&other.path))
    });
    articles.truncate(LENGTH);
    let newest = articles.first()?.0.rfc3339();
    let own = &site.locales[locale.0];
    let segment = own.locale.segment();
    let home = prepared.addresses.url(&format!("/{segment}/"));
    let mut out = HEAD.to_owned();
    out.push_str("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"");
    escape(&mut out, own.locale.tag());
    out.push_str("\">\n");
    element(&mut out, "title", &site.config.title);
    element(&mut out, "id", &home);
    link(&mut out, "alternate", &home);
    link(&mut out, "self", &prepared.addresses.url(&format!("/{segment}/feed.xml")));
    element(&mut out, "updated", &newest);
    out.push_str("<author>\n");
    element(&mut out, "name", &site.config.title);
    out.push_str("</author>\n");
    for (moment, article) in articles {
        entry(&mut out, prepared, &moment, article);
    }
    out.push_str("</feed>\n");
    Some(out)
}

fn entry(out: &mut String, prepared: &Prepared<'_>, moment: &Moment, article: &SiteArticle<'_>) {
    let url = prepared.addresses.absolute((article.locale, article.page));
    out.push_str("<entry>\n");
    element(out, "title", &article.heading);
    element(out, "id", &url);
    link(out, "alternate", &url);
    element(out, "updated", &moment.rfc3339());
    if let Some(description) = &article.article.front.description {
        element(out, "summary", description);
    }
    out.push_str("</entry>\n");
}

fn link(out: &mut String, relation: &str, url: &str) {
    out.push_str("<link rel=\"");
    out.push_str(relation);
    out.push_str("\" href=\"");
    escape(out, url);
    out.push_str("\"/>\n");
}
