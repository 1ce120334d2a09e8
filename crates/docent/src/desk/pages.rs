//! What the desk takes from the site: how its pages look, and which articles there are.

use std::collections::BTreeMap;
use std::sync::Arc;

use docent_desk::Pages;
use docent_desk::votes::ArticleInfo;
use docent_model::Locale;
use docent_site::render::article_pages;
use docent_site::site::SiteArticle;
use docent_site::{Chrome, Place, Site};
use serde_json::Value;

use crate::failure::Failure;
use crate::setup::Setup;
use crate::{articles, build, read, theme};

/// What the desk knows of the site: its theme and strings, and its articles.
pub(crate) struct SitePages {
    chrome: Arc<Chrome>,
    articles: BTreeMap<String, ArticleInfo>,
}

impl SitePages {
    /// Reads them with the articles that the desk's pages lead to.
    pub(crate) fn read(setup: &Setup, place: Place) -> Result<SitePages, Failure> {
        let theme = theme::read(setup)?;
        linked(setup, |site| {
            let chrome = Chrome::of(site, &theme, place).map_err(build::theme_failure)?;
            Ok(SitePages { chrome: Arc::new(chrome), articles: infos(site) })
        })?
    }

    /// Takes the theme's assets out, by their addresses; none once somebody else shows pages with these templates.
    pub(super) fn take_assets(&mut self) -> BTreeMap<String, Vec<u8>> {
        Arc::get_mut(&mut self.chrome).map(Chrome::take_assets).unwrap_or_default()
    }

    /// Templates and strings, for the search page.
    pub(crate) fn chrome(&self) -> Arc<Chrome> {
        Arc::clone(&self.chrome)
    }

    /// Takes the articles out, by the addresses of their pages.
    pub(super) fn take_articles(&mut self) -> BTreeMap<String, ArticleInfo> {
        std::mem::take(&mut self.articles)
    }
}

/// The articles of a site by the addresses of their pages.
pub(super) fn articles(setup: &Setup) -> Result<BTreeMap<String, ArticleInfo>, Failure> {
    linked(setup, infos)
}

/// Reads and links a site for as long as `work` needs it. What is wrong with its articles is told by others.
fn linked<T>(setup: &Setup, work: impl FnOnce(&Site<'_>) -> T) -> Result<T, Failure> {
    let mut input = read::read(setup)?;
    let texts = articles::expand(&input);
    let (parsed, findings) = articles::parse(&texts, &setup.config);
    let answers = (setup.contacts.clone(), setup.form.clone());
    let (site, _) = articles::link(setup.config.clone(), answers, &mut input, parsed, findings);
    Ok(work(&site))
}

fn infos(site: &Site<'_>) -> BTreeMap<String, ArticleInfo> {
    let info = |article: &SiteArticle<'_>| ArticleInfo {
        title: article.heading.clone(),
        source_commit: article.article.front.translation.source_commit.clone().unwrap_or_default(),
    };
    let pages = article_pages(site).into_iter();
    pages.map(|(address, article)| (address, info(article))).collect()
}

impl Pages for SitePages {
    fn locales(&self) -> &[Locale] {
        self.chrome.locales()
    }

    fn show(&self, locale: &Locale, template: &str, page: &Value) -> Result<String, String> {
        self.chrome.show(locale, template, page).map_err(|error| error.to_string())
    }

    fn text(&self, locale: &Locale, key: &str, arguments: &[(&str, &str)]) -> String {
        self.chrome.text(locale, key, arguments)
    }

    fn time(&self, locale: &Locale, millis: i64) -> String {
        self.chrome.time(locale, millis).text
    }
}
