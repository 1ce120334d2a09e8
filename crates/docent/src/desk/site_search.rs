//! The search page for readers without a script: the same index, read from the output folder.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fs, io};

use axum::extract::Query as Asked;
use axum::http::Uri;
use docent_model::Locale;
use docent_search::{Answer, ENTRY, File, Hit, Query, Search, Shown};
use docent_site::Chrome;
use docent_site::view::{FoundView, LinkView, ResultView};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What cannot stand in a query or fragment as it is.
const TAIL: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// Results on the page; it has no second one.
const RESULTS: usize = 20;

/// The search of a built site.
#[derive(Clone)]
pub(crate) struct SiteSearch {
    chrome: Arc<Chrome>,
    /// The output folder.
    folder: PathBuf,
    /// The path of the base address: empty, or `/help`.
    base: String,
    /// The search pages by their addresses.
    pages: Vec<(String, Locale)>,
}

impl SiteSearch {
    /// The search of a site that lies in `folder`; it finds nothing if the site has none.
    pub(crate) fn new(chrome: Arc<Chrome>, folder: PathBuf, base: String) -> SiteSearch {
        SiteSearch { pages: chrome.search_pages(), chrome, folder, base }
    }

    /// The page with what was found, if this asks a search page for something.
    pub(super) async fn answer(&self, uri: &Uri) -> Option<String> {
        let (page, locale) = self.pages.iter().find(|(page, _)| page == uri.path())?;
        let Asked(words) = Asked::<Vec<(String, String)>>::try_from_uri(uri).ok()?;
        let (_, text) =
            words.into_iter().find(|(name, text)| name == "q" && !text.trim().is_empty())?;
        let below = page.strip_prefix(&self.base)?.trim_matches('/').to_owned();
        let (search, locale) = (self.clone(), locale.clone());
        let work = move || {
            let found = found(&search.folder, &below, text).map_err(|error| error.to_string())?;
            search.chrome.search(&locale, found).map_err(|error| error.to_string())
        };
        let page = tokio::task::spawn_blocking(work).await.expect("searching does not panic");
        page.inspect_err(|error| tracing::error!(%error, "the search cannot be answered")).ok()
    }
}

fn found(site: &Path, page: &str, text: String) -> io::Result<FoundView> {
    let entry = fs::read(site.join(page).join(ENTRY))?;
    let other = || io::Error::other("the index is of another version of docent");
    let mut search = Search::open(&entry).ok_or_else(other)?;
    let folder = site.join("_docent").join(format!("index.{}", search.key()));
    let read = |file: File| fs::read(folder.join(file.to_string()));
    let query = Query { text: &text, most: RESULTS, ..Query::default() };
    let found = loop {
        match search.ask(&query) {
            Answer::Found(found) => break found,
            Answer::Needs(needs) => {
                for file in needs {
                    search.give(file, read(file)?);
                }
            }
        }
    };
    let result = |hit: &Hit| {
        let (file, line) = search.place(hit.page);
        let lines = String::from_utf8_lossy(&read(file)?).into_owned();
        Ok(result(&Shown::read(lines.lines().nth(line).unwrap_or_default()), &hit.sections))
    };
    Ok(FoundView {
        count: found.count,
        results: found.hits.iter().map(result).collect::<io::Result<_>>()?,
        subject: utf8_percent_encode(text.trim(), TAIL).to_string(),
        query: text,
    })
}

fn result(shown: &Shown<'_>, sections: &[u8]) -> ResultView {
    let section = |number: &u8| {
        let (id, text) = shown.headings.get(usize::from(*number).checked_sub(1)?)?;
        let id = utf8_percent_encode(id, TAIL);
        Some(LinkView { title: (*text).to_owned(), url: format!("{}#{id}", shown.url) })
    };
    ResultView {
        title: shown.title.to_owned(),
        url: shown.url.to_owned(),
        about: shown.about.to_owned(),
        lang: Some(shown.language.to_owned()).filter(|language| !language.is_empty()),
        language: None,
        sections: sections.iter().filter_map(section).collect(),
    }
}
