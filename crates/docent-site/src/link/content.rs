//! Content folders: which files are articles, which are tables of contents, and what is where.
//!
//! Where a `help/` folder holds a `TOC.md`, only `help/` is content (an Experience League repository); what is in a
//! folder called `_includes` is never a page.

use std::ops::Range;

use docent_article::{Article, FileId, FrontMatter, Source, Span, front_matter};

use crate::config::Config;
use crate::link::{Parsed, paths};
use crate::site::{ArticleId, AssetFile, InputFile, LocaleId, PageId, SiteArticle};

/// One locale's content folder.
pub(super) struct Tree<'a> {
    pub(super) segment: String,
    /// Its articles in the site's list; sorted by path.
    pub(super) range: Range<usize>,
    /// Its articles by path in lower case.
    folded: Vec<(String, ArticleId)>,
    /// Its articles by file name in lower case.
    names: Vec<(String, ArticleId)>,
    /// Its tables of contents, sorted by path.
    pub(super) tocs: Vec<Toc<'a>>,
    /// Files that can be copied, sorted by path.
    pub(super) assets: Vec<AssetFile>,
    folded_assets: Vec<(String, usize)>,
    /// Where the text files are.
    files: Vec<(FileId, String)>,
    pub(super) redirects: Option<InputFile>,
}

/// A table of contents.
pub(super) struct Toc<'a> {
    pub(super) path: String,
    pub(super) article: Article<'a>,
}

/// Sorts the files of all locales into trees and one list of articles that know nothing of the site yet.
pub(super) fn sort<'a>(
    config: &Config,
    locales: Vec<Parsed<'a>>,
    sources: &[Source],
) -> (Vec<Tree<'a>>, Vec<SiteArticle<'a>>) {
    let mut articles = Vec::new();
    let mut trees = Vec::new();
    for (number, (locale, parsed)) in config.locales.iter().zip(locales).enumerate() {
        let segment = locale.locale.segment();
        trees.push(tree(LocaleId(number), segment, parsed, sources, &mut articles));
    }
    (trees, articles)
}

fn tree<'a>(
    locale: LocaleId,
    segment: String,
    parsed: Parsed<'a>,
    sources: &[Source],
    articles: &mut Vec<SiteArticle<'a>>,
) -> Tree<'a> {
    let Parsed { input, articles: parsed } = parsed;
    let repository = input
        .files
        .iter()
        .any(|file| file.path.starts_with("help/") && paths::name(&file.path) == "TOC.md");
    let content = |path: &str| !repository || path.starts_with("help/");
    let files = input.files.iter().chain(&input.includes);
    let mut files: Vec<_> = files.map(|file| (file.file, file.path.clone())).collect();
    files.sort();
    let metadata = input.metadata.as_ref().and_then(|file| sources.get(file.file.0 as usize));
    let metadata = metadata.map(|source| front_matter::read(source).0).unwrap_or_default();
    let (mut tocs, mut pages) = (Vec::new(), Vec::new());
    for (file, article) in input.files.into_iter().zip(parsed) {
        if !content(&file.path) || file.path.split('/').any(|part| part == "_includes") {
            continue;
        }
        if paths::name(&file.path) == "TOC.md" {
            tocs.push(Toc { path: file.path, article });
        } else {
            pages.push(page(locale, file, article));
        }
    }
    pages.sort_by(|a, b| a.path.cmp(&b.path));
    tocs.sort_by(|a, b| a.path.cmp(&b.path));
    for page in &mut pages {
        inherit(page, &tocs, &metadata);
    }
    let mut assets: Vec<_> = input.assets.into_iter().filter(|file| content(&file.path)).collect();
    assets.sort_by(|a, b| a.path.cmp(&b.path));
    let start = articles.len();
    articles.extend(pages);
    let range = start..articles.len();
    let by = |key: fn(&str) -> &str| {
        let entry = |id: usize| (key(&articles[id].path).to_lowercase(), ArticleId(id));
        let mut list: Vec<_> = range.clone().map(entry).collect();
        list.sort();
        list
    };
    let mut folded_assets: Vec<_> =
        assets.iter().enumerate().map(|(at, file)| (file.path.to_lowercase(), at)).collect();
    folded_assets.sort();
    Tree {
        segment,
        folded: by(|path| path),
        names: by(paths::name),
        range,
        tocs,
        assets,
        folded_assets,
        files,
        redirects: input.redirects,
    }
}

fn page(locale: LocaleId, file: InputFile, article: Article<'_>) -> SiteArticle<'_> {
    let title = article.front.title.clone().filter(|title| !title.trim().is_empty());
    let heading = article.h1().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    let stem = || paths::stem(&file.path).to_owned();
    let heading = heading.or_else(|| title.clone()).unwrap_or_else(stem);
    SiteArticle {
        locale,
        title: title.unwrap_or_else(|| heading.clone()),
        heading,
        path: file.path,
        file: file.file,
        article,
        heading_ids: Vec::new(),
        twins: Vec::new(),
        page: PageId(0),
        links: std::collections::BTreeMap::new(),
        images: std::collections::BTreeMap::new(),
        badges: Vec::new(),
        noindex: false,
        outline_levels: 3,
        drifted: None,
    }
}

/// `metadata.md` < the nearest `TOC.md` < the article (afm 3.1).
fn inherit(page: &mut SiteArticle<'_>, tocs: &[Toc<'_>], metadata: &FrontMatter) {
    let mut folder = paths::folder(&page.path);
    let nearest = loop {
        let path = format!("{folder}TOC.md");
        if let Ok(at) = tocs.binary_search_by(|toc| toc.path.cmp(&path)) {
            break Some(&tocs[at].article.front);
        }
        if folder.is_empty() {
            break None;
        }
        folder = paths::folder(folder.trim_end_matches('/'));
    };
    let front = &mut page.article.front;
    for parent in nearest.into_iter().chain([metadata]) {
        front.inherit(parent);
    }
    page.outline_levels = front.outline_levels.unwrap_or(3);
    page.noindex = front.hide || !front.index;
}

impl Tree<'_> {
    /// The article at a path.
    pub(super) fn article(&self, articles: &[SiteArticle<'_>], path: &str) -> Option<ArticleId> {
        let own = &articles[self.range.clone()];
        let found = own.binary_search_by(|article| article.path.as_str().cmp(path)).ok()?;
        Some(ArticleId(self.range.start + found))
    }

    /// The article at a path, in whatever case.
    pub(super) fn article_folded(&self, path: &str) -> Option<ArticleId> {
        first(&self.folded, &path.to_lowercase()).copied()
    }

    /// The first article with a file name, in whatever case.
    pub(super) fn article_named(&self, name: &str) -> Option<ArticleId> {
        first(&self.names, &name.to_lowercase()).copied()
    }

    /// The file at a path that can be copied, in whatever case if there is none in the case written.
    pub(super) fn asset(&self, path: &str) -> Option<&AssetFile> {
        let exact = self.assets.binary_search_by(|file| file.path.as_str().cmp(path)).ok();
        let at = exact.or_else(|| first(&self.folded_assets, &path.to_lowercase()).copied());
        at.map(|at| &self.assets[at])
    }

    /// The path of a text file.
    pub(super) fn path_of(&self, file: FileId) -> Option<&str> {
        let found = self.files.binary_search_by_key(&file, |(file, _)| *file).ok()?;
        Some(&self.files[found].1)
    }

    /// What the table of contents at the top says about the whole guide.
    pub(super) fn description(&self) -> Option<String> {
        let top = ["TOC.md", "help/TOC.md"].iter().find_map(|path| self.toc(path))?;
        self.tocs[top].article.front.guide_description.clone()
    }

    /// The table of contents at a path.
    pub(super) fn toc(&self, path: &str) -> Option<usize> {
        self.tocs.binary_search_by(|toc| toc.path.as_str().cmp(path)).ok()
    }
}

fn first<'l, T>(sorted: &'l [(String, T)], key: &str) -> Option<&'l T> {
    let at = sorted.partition_point(|(known, _)| known.as_str() < key);
    sorted.get(at).filter(|(known, _)| known == key).map(|(_, value)| value)
}

/// The place that findings about a whole article point at.
pub(super) fn beginning(file: FileId) -> Span {
    Span::new(file, 0, 0)
}
