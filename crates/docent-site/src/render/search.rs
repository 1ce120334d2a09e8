//! Search on the site: an index per locale, the module that reads it, and the page that shows what was found.
//!
//! A site has a search if its theme has the built files. The module's folder is named after what is in it, and so is each
//! index's; only the entry of an index, beside the search page, keeps its name.

use docent_search::{ENTRY, Index};
use rayon::prelude::*;

use super::addresses::Addresses;
use super::output::Output;
use super::{Content, Prepared, RenderError, assets};
use crate::search::{self, Entry};
use crate::site::{LocaleId, Site};
use crate::theme::Theme;
use crate::view::SearchView;

/// Where a theme keeps the module.
pub(crate) const FOLDER: &str = "search/";

/// What a search cannot be without; the WebAssembly is built along with the program.
const BUILT: [&str; 2] = ["search/search.js", "search/search.wasm"];

/// The module of a site.
pub(crate) struct Module<'s> {
    /// `_docent/search.0123456789abcdef/`
    folder: String,
    /// By name in the folder.
    files: Vec<(&'s str, &'s [u8])>,
}

/// Whether a site with this theme has a search.
pub(crate) fn is_there(theme: &Theme) -> bool {
    BUILT.into_iter().all(|path| theme.assets.iter().any(|file| file.path == path))
}

impl<'s> Module<'s> {
    /// The module of a site, if it has one.
    pub(crate) fn of(theme: &'s Theme) -> Option<Module<'s>> {
        if !is_there(theme) {
            return None;
        }
        let own = assets::last(theme).into_iter();
        let files: Vec<(&str, &[u8])> = own
            .filter_map(|(path, bytes)| Some((path.strip_prefix(FOLDER)?, bytes.as_slice())))
            .collect();
        let pieces = files.iter().flat_map(|(name, bytes)| [name.as_bytes(), bytes]);
        Some(Module { folder: format!("_docent/search.{:016x}/", assets::hash(pieces)), files })
    }

    /// What the pages of a locale know of it.
    pub(crate) fn view(
        &self,
        (site, addresses): (&Site<'_>, &Addresses<'_>),
        locale: LocaleId,
    ) -> SearchView {
        let page = address(site, locale);
        SearchView {
            module_url: addresses.asset(&format!("/{}search.js", self.folder)),
            box_url: addresses.asset(&format!("/{}box.js", self.folder)),
            entry_url: addresses.path(&format!("{page}{ENTRY}")),
            page_url: addresses.path(&page),
        }
    }

    /// Hands its files out.
    pub(crate) fn write(&self, output: &Output<'_>) -> Result<(), RenderError> {
        let mut files = self.files.iter();
        files.try_for_each(|(name, bytes)| {
            output.file(format!("{}{name}", self.folder), Content::Bytes(bytes.to_vec()))
        })
    }
}

/// Where the search page of a locale is: an address that no article, group or redirect has.
pub(crate) fn address(site: &Site<'_>, locale: LocaleId) -> String {
    let locale = &site.locales[locale.0];
    let taken = |url: &String| {
        locale.redirects.contains_key(url) || locale.pages.iter().any(|page| page.url == *url)
    };
    let names =
        std::iter::once("search".to_owned()).chain((1..).map(|number| format!("search-{number}")));
    let mut urls = names.map(|name| format!("/{}/{name}/", locale.locale.segment()));
    urls.find(|url| !taken(url)).expect("a locale has fewer pages than there are numbers")
}

/// Hands out the indexes of all locales.
pub(crate) fn write(prepared: &Prepared<'_>, output: &Output<'_>) -> Result<(), RenderError> {
    let site = prepared.site;
    let locales: Vec<Vec<Entry>> = (0..site.locales.len())
        .map(|locale| search::listed(site, &prepared.addresses, LocaleId(locale)))
        .collect();
    // Fallbacks: the records of these articles are used again and again.
    let shared = locales.iter().flatten().filter(|entry| !entry.language.is_empty());
    let shared = search::records(site, shared.map(|entry| entry.article));
    let locales = locales.par_iter().enumerate();
    locales.try_for_each(|(locale, entries)| {
        let own = entries.iter().map(|entry| entry.article).filter(|id| !shared.contains_key(id));
        let own = search::records(site, own);
        let index = search::index(entries, &[&own, &shared]);
        write_index(prepared, output, LocaleId(locale), index)
    })
}

fn write_index(
    prepared: &Prepared<'_>,
    output: &Output<'_>,
    locale: LocaleId,
    index: Index,
) -> Result<(), RenderError> {
    let page = address(prepared.site, locale);
    let entry = format!("{}{ENTRY}", page.trim_start_matches('/'));
    output.file(entry, Content::Bytes(index.entry))?;
    let folder = docent_search::folder(index.key);
    let mut files = index.files.into_iter();
    files.try_for_each(|(file, bytes)| {
        output.file(format!("_docent/index.{folder}/{file}"), Content::Bytes(bytes))
    })
}
