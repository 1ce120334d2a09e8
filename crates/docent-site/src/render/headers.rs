//! `_headers`: what a host of plain files should say about them, in the format that Netlify and Cloudflare read.
//!
//! Where two rules fit a path, some hosts join what both say about a header. So every header stands in one rule only, and
//! pages have none for caches: those hosts ask for a page again each time unless they are told otherwise.

use std::fmt::Write as _;

use super::prepared::{Prepared, policy};

/// Its name; it has to lie in the host's own root.
pub(super) const NAME: &str = "_headers";

/// The file.
pub(super) fn of(prepared: &Prepared<'_>) -> String {
    let config = &prepared.site.config;
    let base = config.base_path();
    let origins = config.desk.as_ref().map_or(&[][..], |desk| &desk.origins);
    let mut ancestors = "'self'".to_owned();
    for origin in origins {
        ancestors.push(' ');
        ancestors.push_str(origin);
    }
    let policy = policy(config, prepared.theme);
    let mut text = format!(
        "{base}/*\n  Content-Security-Policy: {policy}; frame-ancestors {ancestors}\n  \
         X-Content-Type-Options: nosniff\n  Referrer-Policy: strict-origin-when-cross-origin\n\
         {base}/_docent/*\n  Cache-Control: public, max-age=31536000, immutable\n"
    );
    let Some(widget) = &prepared.widget else { return text };
    // A plain file cannot answer each of several with its own name, and what it says is public.
    let reader = match origins {
        [] => return text,
        [one] => one,
        _ => "*",
    };
    let titles =
        prepared.locales.iter().map(|locale| format!("{}titles.json", locale.view.home_url));
    for path in [format!("{base}/{}*", widget.folder())].into_iter().chain(titles) {
        writeln!(text, "{path}\n  Access-Control-Allow-Origin: {reader}").expect("memory");
    }
    text
}
