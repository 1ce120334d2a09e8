//! The linked site: every article with its address, its twins and its place in the navigation.
//!
//! [`crate::link()`] makes it, [`crate::render()`] reads it. Ids are indices into the vectors of [`Site`].
//!
//! Addresses of pages and files are paths as people read them: they begin with `/`, know nothing of a path in the base
//! address, and are **not** percent-encoded. Whoever writes one into a page does both.

use std::collections::BTreeMap;

use docent_article::{Article, FileId};
use docent_model::{FormSchema, Locale};

use crate::config::{self, Config, ConfigError};
use crate::contacts::Contacts;
use crate::render::addresses;

/// Index into [`Site::locales`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocaleId(pub usize);
/// Index into [`Site::articles`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleId(pub usize);
/// Index into [`LocaleSite::pages`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageId(pub usize);
/// Index into [`LocaleSite::nav`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NavId(pub usize);

/// One locale's content as `docent` read it.
#[derive(Debug, Clone, Default)]
pub struct LocaleInput {
    /// Markdown files that may be articles, `TOC.md` files among them, sorted by path.
    pub files: Vec<InputFile>,
    /// Every other file that an article may show or link to, sorted by path.
    pub assets: Vec<AssetFile>,
    /// The snippet library and the files that articles include: relative links in them start from their own folder.
    pub includes: Vec<InputFile>,
    /// `metadata.md`'s file, whose front matter is inherited by every article.
    pub metadata: Option<InputFile>,
    /// `redirects.csv`.
    pub redirects: Option<InputFile>,
}

/// A text file: its path relative to the locale's content folder, with `/`, and its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputFile {
    /// `help/quicksilver/TOC.md`
    pub path: String,
    /// Its number in the run's list of files.
    pub file: FileId,
}

/// A file that is copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssetFile {
    /// Relative to the locale's content folder, with `/`.
    pub path: String,
    /// Whether it could run a script in readers' browsers: such a file is not copied.
    pub active: bool,
}

/// Everything the pages are made of.
pub struct Site<'a> {
    /// The configuration.
    pub config: Config,
    /// The ways to reach a person.
    pub contacts: Contacts,
    /// The questions of the contact form. No link depends on them: [`crate::link()`] puts the plain form here, and who
    /// has read a `form.toml` replaces it.
    pub form: FormSchema,
    /// The locales, in the order of the configuration.
    pub locales: Vec<LocaleSite>,
    /// Index of the source locale.
    pub source: LocaleId,
    /// The articles of all locales, by locale and then by path.
    pub articles: Vec<SiteArticle<'a>>,
}

impl Site<'_> {
    /// Whether the configuration, `text`, names a contact article that exists. What is wrong has its place in `text`.
    pub fn check_contact(&self, text: &str) -> Result<(), ConfigError> {
        let articles = self.articles.iter().filter(|article| article.locale == self.source);
        config::find_contact(text, articles.map(|article| article.path.as_str()))
    }
}

/// One article in its site.
pub struct SiteArticle<'a> {
    /// Its locale.
    pub locale: LocaleId,
    /// Relative to the locale's content folder.
    pub path: String,
    /// Its file.
    pub file: FileId,
    /// What it says.
    pub article: Article<'a>,
    /// H1, else title, else file stem: on the page, in breadcrumbs and lists.
    pub heading: String,
    /// Front matter title, else the heading: in `<title>`.
    pub title: String,
    /// Ids of its headings, parallel to `article.headings`; shared with the source article's.
    pub heading_ids: Vec<HeadingIds>,
    /// The same article in each locale, by [`LocaleId`]; `None` where it is not translated. Its own id at its locale.
    pub twins: Vec<Option<ArticleId>>,
    /// Its page in its own locale; the home page for [`LocaleSite::home`].
    pub page: PageId,
    /// Answers to its links, by the `start` of the link's (or badge's) node in the expanded text.
    pub links: BTreeMap<u32, LinkTarget>,
    /// Answers to its pictures, by the `start` of the node: the path of a file in [`LocaleSite::assets`]. A picture
    /// that is missing is absent.
    pub images: BTreeMap<u32, ImageTarget>,
    /// Where the badges of its front matter lead, parallel to `article.front.badges`; [`LinkTarget::Nowhere`] for those
    /// without an address.
    pub badges: Vec<LinkTarget>,
    /// Not for search engines: `hide`, or `index: no` here, in the table of contents or in `metadata.md`.
    pub noindex: bool,
    /// Headings up to this level are in the outline: `mini-toc-levels` here, in the table of contents or in
    /// `metadata.md`; else 3.
    pub outline_levels: u8,
    /// The ISO day of the revision that a translation was made of, where its source has changed since. No link depends
    /// on it and linking cannot know: whoever reads the history gives it.
    pub drifted: Option<String>,
}

/// The id a heading carries and the others that lead to it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HeadingIds {
    /// Carried by the heading.
    pub id: String,
    /// Empty elements before its text.
    pub aliases: Vec<String>,
}

/// Where a link leads, before it is written for one locale's page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkTarget {
    /// To an article of the link's own locale, or of the source locale where there is no translation. A page of another
    /// locale (a fallback) leads to its own locale's twin.
    Article {
        /// Which.
        article: ArticleId,
        /// `?query#fragment`, or empty. The query is as written; the fragment is the id that the heading carries, not
        /// percent-encoded. A fragment that leads nowhere is left out.
        suffix: String,
    },
    /// To a group or home page by its address below the locale.
    Address {
        /// `/<locale>/..`, complete, with query and fragment. A page of another locale (a fallback) puts its own
        /// locale's segment in the place of the first.
        url: String,
    },
    /// To a copied file.
    Asset {
        /// The address in [`LocaleSite::assets`], with query and fragment.
        url: String,
    },
    /// Inside the same page.
    Fragment {
        /// Without `#`; the id that the heading carries. Empty for the top of the page.
        id: String,
    },
    /// Out of the site.
    External {
        /// Complete address.
        url: String,
    },
    /// To nothing.
    Nowhere,
}

/// Where a picture is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImageTarget {
    /// A copied file of a locale (the article's own or the source locale), by its path in [`LocaleSite::assets`].
    Asset {
        /// The locale whose file it is.
        locale: LocaleId,
        /// Path in its content folder.
        path: String,
    },
    /// Elsewhere; such a picture is not shown (no third-party request) but linked.
    External {
        /// Complete address.
        url: String,
    },
}

/// One locale of the site.
pub struct LocaleSite {
    /// Its tag.
    pub locale: Locale,
    /// Its name in its own language.
    pub name: String,
    /// `user-guide-description` of the `TOC.md` at the top of its content folder.
    pub description: Option<String>,
    /// The article whose body introduces the home page, `index.md` of the content folder, of this locale or the source
    /// locale. It has no other page.
    pub home: Option<ArticleId>,
    /// Its pages, home first, then groups and articles in navigation order, then what no table of contents lists.
    pub pages: Vec<Page>,
    /// The navigation in document order; node 0 is the home page.
    pub nav: Vec<NavNode>,
    /// Redirects of this locale: from an address to an address, both starting with `/`; chains are resolved.
    pub redirects: BTreeMap<String, String>,
    /// The page of the contact article ([`crate::Config::contact`]), if it exists.
    pub contact: Option<PageId>,
    /// Copied files of this locale that some page uses: path in the content folder -> address. A locale that lacks a
    /// file uses the source locale's, which is copied once.
    pub assets: BTreeMap<String, AssetUse>,
}

/// A file that is copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssetUse {
    /// Its address, `/en/assets/..`.
    pub url: String,
    /// Width and height in pixels. Linking does not know it: whoever reads files gives it to those that pages use.
    pub size: Option<(u32, u32)>,
}

impl AssetUse {
    /// Where its copy is in the output folder; `None` where no file can be of that name.
    pub fn file(&self) -> Option<String> {
        addresses::file(&self.url)
    }
}

/// One page of a locale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// `/nl/using/basics/contact/`
    pub url: String,
    /// What it shows.
    pub kind: PageKind,
    /// Its first place in the navigation; `None` for hidden and unlisted articles.
    pub nav: Option<NavId>,
    /// The navigation node under which it is shown even if it is not listed itself (for breadcrumbs).
    pub parent: Option<NavId>,
    /// Previous visible article page.
    pub previous: Option<PageId>,
    /// Next visible article page.
    pub next: Option<PageId>,
}

/// What a page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageKind {
    /// The locale's home.
    Home,
    /// A group of the table of contents, by its node.
    Group(NavId),
    /// An article of this locale.
    Article(ArticleId),
    /// The source locale's article, because this locale has none.
    Fallback(ArticleId),
}

/// A node of the navigation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NavNode {
    /// What readers see.
    pub title: String,
    /// The page it leads to.
    pub page: PageId,
    /// Its group; `None` for the home node.
    pub parent: Option<NavId>,
    /// Visible nodes in it.
    pub children: Vec<NavId>,
    /// Whether it is a group. Its page is an article's where the group has a landing article (`index.md` of a folder,
    /// an entry of the table of contents with entries below it, an article with the group's address).
    pub group: bool,
}
