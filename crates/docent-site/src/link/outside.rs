//! Absolute addresses that mean a page of this site.
//!
//! Those of the site itself, and the public addresses of an Experience League repository:
//! `https://experienceleague.adobe.com/<lang>/docs/<product>/<guide>/<groups>/<stem>`, with or without language and
//! `.html` (afm 3.15, 3.26).

use std::collections::BTreeSet;

use docent_article::Source;
use docent_model::Locale;

use crate::config::Config;
use crate::link::content::Tree;
use crate::link::paths;

const HOST: &str = "experienceleague.adobe.com";

/// What is needed to read such an address.
pub(super) struct Outside {
    /// The site's own address, without its scheme.
    base: String,
    segments: BTreeSet<String>,
    /// The products whose documentation this is, as the sources of `redirects.csv` name them; any if empty.
    products: BTreeSet<String>,
}

impl Outside {
    pub(super) fn new(config: &Config, trees: &[Tree<'_>], sources: &[Source]) -> Outside {
        let scheme = config.base_url.find("://").map_or(0, |mark| mark + 3);
        let mut products = BTreeSet::new();
        for file in trees.iter().filter_map(|tree| tree.redirects.as_ref()) {
            let Some(source) = sources.get(file.file.0 as usize) else { continue };
            for line in source.text.lines() {
                let from = line.split(',').next().unwrap_or_default();
                products.extend(public(from).map(|(product, _)| product.to_owned()));
            }
        }
        Outside {
            base: config.base_url[scheme..].to_ascii_lowercase(),
            segments: trees.iter().map(|tree| tree.segment.clone()).collect(),
            products,
        }
    }

    /// The address below the locale that an absolute address means, without query and fragment.
    pub(super) fn below(&self, url: &str) -> Option<String> {
        if let Some((product, rest)) = public(url) {
            let known = self.products.is_empty() || self.products.contains(product);
            return known.then(|| address(rest));
        }
        let (_, rest) = url.split_once("://")?;
        let rest = rest
            .get(..self.base.len())
            .filter(|host| host.eq_ignore_ascii_case(&self.base))
            .map(|host| &rest[host.len()..])?;
        (rest.is_empty() || rest.starts_with('/')).then(|| self.local(rest))
    }

    /// The address below the locale of a path of this site: `/en/a/`, `/a`, `a.html`.
    pub(super) fn local(&self, path: &str) -> String {
        let path = path.trim_start_matches('/');
        let (first, rest) = path.split_once('/').unwrap_or((path, ""));
        let inner = self.segments.contains(&first.to_ascii_lowercase());
        address(if inner { rest } else { path })
    }
}

/// Product and rest of a public address, query and fragment taken off.
fn public(url: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = url.split_once("://")?;
    let (host, path) = rest.split_once('/')?;
    if !scheme.to_ascii_lowercase().starts_with("http") || !host.eq_ignore_ascii_case(HOST) {
        return None;
    }
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let path = match path.split_once('/') {
        Some((lang, rest)) if lang != "docs" && lang.parse::<Locale>().is_ok() => rest,
        _ => path,
    };
    path.strip_prefix("docs/")?.split_once('/')
}

/// A path as an address: percent-decoded, without ending, with one slash at its end.
fn address(path: &str) -> String {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let path = paths::decode(path);
    let path = paths::join("", &path).unwrap_or_default();
    let bare = [".html", ".htm", ".md"].iter().find_map(|end| path.strip_suffix(end));
    let bare = bare.unwrap_or(&path);
    let bare = bare.strip_suffix("/index").unwrap_or(bare);
    if bare.is_empty() || bare == "index" { String::new() } else { format!("{bare}/") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_in_all_their_forms() {
        let outside = Outside {
            base: "help.example.com/kb".to_owned(),
            segments: ["en", "pt-br"].map(str::to_owned).into(),
            products: ["example".to_owned()].into(),
        };
        for (written, wanted) in [
            (
                "https://experienceleague.adobe.com/docs/example/using/a/b.html?lang=en",
                Some("using/a/b/"),
            ),
            ("https://experienceleague.adobe.com/nl/docs/example/using/a/b", Some("using/a/b/")),
            ("https://experienceleague.adobe.com/en/docs/other/using/a/b", None),
            ("https://experienceleague.adobe.com/en/browse/example", None),
            ("https://help.example.com/kb/en/a/", Some("a/")),
            ("http://HELP.example.com/kb/pt-BR/a.html#x", Some("a/")),
            ("https://help.example.com/kb", Some("")),
            ("https://help.example.com/kbx/a/", None),
            ("https://other.example.com/kb/a/", None),
        ] {
            assert_eq!(outside.below(written).as_deref(), wanted, "{written}");
        }
    }
}
