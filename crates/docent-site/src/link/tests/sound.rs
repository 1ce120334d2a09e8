//! What is true of every linked site, whatever was written.

use std::collections::BTreeSet;

use crate::site::{ArticleId, ImageTarget, LinkTarget, LocaleSite, NavId, PageId, PageKind, Site};

/// Panics where a promise of [`crate::site`] is broken.
pub(super) fn assert_sound(site: &Site<'_>) {
    for locale in &site.locales {
        addresses(locale);
        navigation(locale);
    }
    for (number, article) in site.articles.iter().enumerate() {
        let locale = &site.locales[article.locale.0];
        assert_eq!(article.twins[article.locale.0], Some(ArticleId(number)));
        assert_eq!(article.heading_ids.len(), article.article.headings.len());
        let kind = locale.pages[article.page.0].kind;
        let home = kind == PageKind::Home && locale.home == Some(ArticleId(number));
        assert!(home || kind == PageKind::Article(ArticleId(number)), "{}", article.path);
        let ids = article.heading_ids.iter().flat_map(|ids| ids.aliases.iter().chain([&ids.id]));
        let ids: Vec<&String> = ids.chain(&article.article.ids).collect();
        let unique: BTreeSet<&&String> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "{}: {ids:?}", article.path);
        for target in article.links.values() {
            if let LinkTarget::Article { article: target, .. } = target {
                let target = site.articles[target.0].locale;
                assert!(target == article.locale || target == site.source);
            }
        }
        for image in article.images.values() {
            if let ImageTarget::Asset { locale, path } = image {
                assert!(site.locales[locale.0].assets.contains_key(path), "{path}");
            }
        }
    }
}

fn addresses(locale: &LocaleSite) {
    let home = format!("/{}/", locale.locale.segment());
    let urls: BTreeSet<&str> = locale.pages.iter().map(|page| page.url.as_str()).collect();
    assert_eq!(urls.len(), locale.pages.len(), "an address is given twice");
    let folded: BTreeSet<String> = urls.iter().map(|url| url.to_lowercase()).collect();
    assert_eq!(folded.len(), urls.len(), "two addresses differ only in case");
    assert!(urls.iter().all(|url| url.starts_with(&home) && url.ends_with('/')));
    assert_eq!(
        (locale.pages[0].url.as_str(), locale.pages[0].kind),
        (home.as_str(), PageKind::Home)
    );
    for (from, to) in &locale.redirects {
        assert!(!urls.contains(from.as_str()), "{from} is a page");
        assert!(urls.contains(to.as_str()), "{to} is no page");
    }
}

fn navigation(locale: &LocaleSite) {
    for (number, node) in locale.nav.iter().enumerate() {
        assert_eq!(node.parent.is_none(), number == 0);
        assert!(node.parent.is_none_or(|parent| parent.0 < number), "parents come first");
        assert!(
            node.children.iter().all(|child| locale.nav[child.0].parent == Some(NavId(number)))
        );
    }
    for (number, page) in locale.pages.iter().enumerate() {
        let here = Some(PageId(number));
        assert!(page.nav.is_none_or(|node| Some(locale.nav[node.0].page) == here));
        assert!(page.next.is_none_or(|next| locale.pages[next.0].previous == here));
        assert!(page.previous.is_none_or(|last| locale.pages[last.0].next == here));
        assert_eq!(page.parent.is_none(), number == 0);
        if let PageKind::Group(node) = page.kind {
            assert_eq!(page.nav, Some(node));
        }
    }
}
