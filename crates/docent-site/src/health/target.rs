//! Targets of links and pictures, as they can be compared across locales.

use docent_article::tree::{Image, Link};

use crate::site::{ImageTarget, LinkTarget, Site, SiteArticle};

/// The answers to one article's links, without what differs between locales.
pub(super) struct Targets<'s, 'a> {
    pub(super) site: &'s Site<'a>,
    pub(super) article: &'s SiteArticle<'a>,
    /// Names of both locales as addresses hold them: `nl`, `nl-nl`, `en`, `en-us`.
    pub(super) tags: &'s Tags,
}

/// How addresses name the languages of a pair.
#[derive(Debug, Clone)]
pub(super) struct Tags(Vec<String>);

impl Tags {
    /// Of two locales.
    pub(super) fn of(tags: &[&str]) -> Tags {
        Tags(tags.iter().map(|tag| tag.to_lowercase()).collect())
    }

    /// Whether a part of an address is one of them, with whatever region: `nl`, `nl_NL`, `en-us`.
    fn name(&self, part: &str) -> bool {
        let part = part.to_lowercase().replace('_', "-");
        let language = |tag: &str| tag.split('-').next().unwrap_or_default().to_owned();
        let region = part.split_once('-').map_or(2, |(_, region)| region.len());
        self.0.iter().any(|tag| {
            *tag == part || (region == 2 || region == 4) && language(tag) == language(&part)
        })
    }

    /// An address of the web without its language, its scheme and where on the page it leads.
    pub(super) fn address(&self, url: &str) -> String {
        let url = url.split('#').next().unwrap_or_default();
        let (path, query) = url.split_once('?').unwrap_or((url, ""));
        let path = path.split_once("://").map_or(path, |(_, rest)| rest).to_lowercase();
        let parts: Vec<&str> = path
            .split('/')
            .enumerate()
            .filter(|(at, part)| !part.is_empty() && (*at == 0 || !self.name(part)))
            .map(|(_, part)| part.trim_start_matches("www."))
            .collect();
        let names_language = |pair: &&str| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let key = key.to_lowercase();
            (key.contains("lang") || key.contains("locale") || key == "hl") || self.name(value)
        };
        let query: Vec<&str> =
            query.split('&').filter(|pair| !pair.is_empty() && !names_language(pair)).collect();
        let mut out = parts.join("/");
        if !query.is_empty() {
            out.push('?');
            out.push_str(&query.join("&"));
        }
        out
    }
}

impl Targets<'_, '_> {
    /// Where a link leads. Of an address in this site only the page counts: a broken anchor is another finding.
    pub(super) fn link(&self, at: u32, link: &Link<'_>) -> String {
        match self.article.links.get(&at) {
            Some(LinkTarget::Article { article, .. }) => {
                let twins = &self.site.articles[article.0].twins;
                let lead = twins.get(self.site.source.0).copied().flatten().unwrap_or(*article);
                if self.lead() == lead.0 { "#".to_owned() } else { format!("article {}", lead.0) }
            }
            Some(LinkTarget::Fragment { .. }) => "#".to_owned(),
            Some(LinkTarget::Address { url } | LinkTarget::Asset { url }) => {
                let path = url.split(['?', '#']).next().unwrap_or_default();
                let below = path.trim_start_matches('/').split_once('/');
                format!("page {}", below.map_or("", |(_, rest)| rest))
            }
            Some(LinkTarget::External { url }) => self.tags.address(url),
            Some(LinkTarget::Nowhere) | None if link.target.starts_with('#') => "#".to_owned(),
            Some(LinkTarget::Nowhere) | None => self.tags.address(&link.target),
        }
    }

    /// The source article of this one, or itself.
    fn lead(&self) -> usize {
        let twins = &self.article.twins;
        let own = twins.get(self.article.locale.0).copied().flatten();
        let lead = twins.get(self.site.source.0).copied().flatten();
        lead.or(own).map_or(usize::MAX, |id| id.0)
    }

    /// Which picture is shown.
    pub(super) fn image(&self, at: u32, image: &Image<'_>) -> String {
        let path = match self.article.images.get(&at) {
            Some(ImageTarget::Asset { path, .. }) => path.as_str(),
            Some(ImageTarget::External { url }) => url.as_str(),
            None => &image.target,
        };
        let name = path.rsplit('/').next().unwrap_or(path).to_lowercase();
        let name = name.replace("%20", " ");
        // A picture made anew for a language often carries its tag: `menu-nl.png`.
        match name.rsplit_once('.') {
            Some((stem, end)) => match stem.rsplit_once(['-', '_', '.']) {
                Some((plain, tag)) if self.tags.name(tag) => format!("{plain}.{end}"),
                _ => name,
            },
            None => name,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_known_in_every_dress() {
        let tags = Tags::of(&["en", "pt-BR"]);
        for name in ["en", "EN-us", "en_GB", "pt-br", "pt_BR", "pt"] {
            assert!(tags.name(name), "{name}");
        }
        for name in ["english", "entry", "ent-x", "nl", "end-user", "en-masse", ""] {
            assert!(!tags.name(name), "{name}");
        }
    }

    #[test]
    fn addresses_of_two_locales_are_one() {
        let tags = Tags::of(&["en", "nl"]);
        for (url, key) in [
            ("https://www.example.com/nl/docs/a", "example.com/docs/a"),
            ("http://example.com/en-us/docs/a/#top", "example.com/docs/a"),
            ("https://example.com/docs/a?lang=nl&x=1", "example.com/docs/a?x=1"),
            ("https://example.com?profile.language=en", "example.com"),
            ("https://nl.example.com/", "nl.example.com"),
            ("mailto:a@example.com", "mailto:a@example.com"),
        ] {
            assert_eq!(tags.address(url), key, "of {url}");
        }
    }
}
