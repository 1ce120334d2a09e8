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
    // A plain file cannot answer each of several with its own name, and what it says is public.
    let reader = match origins {
        _ if prepared.widget.is_none() => return text,
        [] => return text,
        [one] => one,
        _ => "*",
    };
    let allow = format!("  Access-Control-Allow-Origin: {reader}\n");
    text.push_str(&allow);
    // What other pages load besides: where the widget finds answers while somebody types.
    for search in prepared.locales.iter().filter_map(|locale| locale.view.search.as_ref()) {
        write!(text, "{}\n{allow}", search.entry_url).expect("memory");
    }
    text
}
