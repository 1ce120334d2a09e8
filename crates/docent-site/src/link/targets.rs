//! Targets: the answers to every link and picture of every article (afm 3.15, 3.16).

use std::collections::BTreeMap;

use docent_article::{About, Ask, Code, Diagnostic, Span};
use rayon::prelude::*;

use crate::link::paths;
use crate::link::resolve::{Context, Found, Redirects};
use crate::site::{
    ArticleId, AssetUse, ImageTarget, LinkTarget, LocaleId, LocaleSite, SiteArticle,
};
use crate::table::{nearest, suggestion};

const WHERE_PATHS_START: &str =
    "a path starts in the folder of its file, or with `/` in the content folder";

/// The answers of one article.
#[derive(Default)]
pub(super) struct Answers {
    links: BTreeMap<u32, LinkTarget>,
    images: BTreeMap<u32, ImageTarget>,
    badges: Vec<LinkTarget>,
    assets: Vec<(LocaleId, String, AssetUse)>,
    findings: Vec<Diagnostic>,
}

/// Answers all articles, in parallel; `redirects` is by locale.
pub(super) fn answer(context: &Context<'_, '_>, redirects: &[Redirects]) -> Vec<Answers> {
    let one = |(id, article): (usize, &SiteArticle<'_>)| {
        let redirects = &redirects[article.locale.0];
        let mut asker =
            Asker { context, redirects, id: ArticleId(id), article, answers: Answers::default() };
        article.article.asks.iter().for_each(|ask| asker.answer(ask));
        asker.badges();
        asker.answers
    };
    context.articles.par_iter().enumerate().map(one).collect()
}

/// Stores the answers where [`crate::render()`] looks for them.
pub(super) fn store(
    answers: Vec<Answers>,
    articles: &mut [SiteArticle<'_>],
    sites: &mut [LocaleSite],
    findings: &mut Vec<Diagnostic>,
) {
    for (article, answers) in articles.iter_mut().zip(answers) {
        article.links = answers.links;
        article.images = answers.images;
        article.badges = answers.badges;
        for (locale, path, asset) in answers.assets {
            sites[locale.0].assets.entry(path).or_insert(asset);
        }
        findings.extend(answers.findings);
    }
}

struct Asker<'c, 'a> {
    context: &'c Context<'c, 'a>,
    redirects: &'c Redirects,
    id: ArticleId,
    article: &'c SiteArticle<'a>,
    answers: Answers,
}

impl Asker<'_, '_> {
    fn answer(&mut self, ask: &Ask<'_>) {
        match &ask.about {
            About::Link(target) => self.link(ask, target),
            About::Image(target) => self.image(ask, target),
            About::Contacts(region) => self.contacts(ask, region.as_deref()),
            About::Video(url) => self.video(ask, url),
        }
    }

    fn place(&self, ask: &Ask<'_>) -> Span {
        self.article.article.span(ask.start, ask.end)
    }

    fn tell(&mut self, code: Code, span: Span, message: String, help: String) {
        self.answers.findings.push(Diagnostic::new(code, span, message).with_help(help));
    }

    /// The badges of the front matter, which no node stands for.
    fn badges(&mut self) {
        let article = self.article;
        let badges = &article.article.front.badges;
        if badges.is_empty() {
            return;
        }
        let urls = badges.iter().filter_map(|badge| badge.url.as_deref());
        let mut places = self.context.in_head(article, "badge", urls).into_iter();
        for badge in badges {
            let url = badge.url.as_deref();
            let target = match url.and_then(|url| Some((url, places.next()?))) {
                Some((url, place)) => self.target(place, url),
                None => LinkTarget::Nowhere,
            };
            self.answers.badges.push(target);
        }
    }

    fn link(&mut self, ask: &Ask<'_>, written: &str) {
        let target = self.target(self.place(ask), written);
        self.answers.links.insert(ask.start, target);
    }

    /// Where a written address leads from the file of `place`.
    fn target(&mut self, place: Span, written: &str) -> LinkTarget {
        let written = written.trim();
        match paths::scheme(written) {
            Some(scheme) => self.with_scheme(place, written, &scheme.to_ascii_lowercase()),
            None if written.starts_with('#') => self.fragment(place, &paths::decode(&written[1..])),
            None => self.without_scheme(place, written),
        }
    }

    fn with_scheme(&mut self, place: Span, written: &str, scheme: &str) -> LinkTarget {
        match scheme {
            "mailto" | "tel" => LinkTarget::External { url: written.to_owned() },
            "http" | "https" => self.absolute(place, written),
            _ => {
                let message = format!("a link cannot use `{scheme}:`");
                let help = "use https:, http:, mailto: or tel:".to_owned();
                self.tell(Code::LinkScheme, place, message, help);
                LinkTarget::Nowhere
            }
        }
    }

    /// An absolute address: a page of this site if it means one.
    fn absolute(&mut self, place: Span, written: &str) -> LinkTarget {
        let below = self.context.outside.below(written);
        let found = below
            .and_then(|below| self.context.address(self.article.locale, &below, self.redirects));
        let Some(found) = found else { return LinkTarget::External { url: written.to_owned() } };
        let mut target = paths::split(written);
        if target.query.starts_with("?lang=") {
            target.query = "";
        }
        self.found(place, found, &target)
    }

    /// A place in the same article.
    fn fragment(&mut self, place: Span, fragment: &str) -> LinkTarget {
        if fragment.is_empty() || fragment.eq_ignore_ascii_case("top") {
            return LinkTarget::Fragment { id: String::new() };
        }
        match self.anchor(place, self.id, fragment) {
            Some(id) => LinkTarget::Fragment { id },
            None => LinkTarget::Nowhere,
        }
    }

    /// The id that a fragment leads to in an article; tells if there is none.
    fn anchor(&mut self, place: Span, article: ArticleId, fragment: &str) -> Option<String> {
        let anchors = &self.context.anchors[article.0];
        if let Some(id) = anchors.get(fragment) {
            return Some(id.to_owned());
        }
        let whose = if article == self.id {
            "this article".to_owned()
        } else {
            format!("`{}`", self.context.articles[article.0].path)
        };
        let help = match anchors.near(fragment) {
            Some(name) => format!("did you mean `#{name}`?"),
            None => format!("give the heading that is meant this id: `## Title {{#{fragment}}}`"),
        };
        self.tell(
            Code::AnchorBroken,
            place,
            format!("`#{fragment}` leads to no heading of {whose}"),
            help,
        );
        None
    }

    fn without_scheme(&mut self, place: Span, written: &str) -> LinkTarget {
        let target = paths::split(written);
        let path = self.path(place, &target.path);
        let found = path
            .as_deref()
            .filter(|_| !written.is_empty())
            .and_then(|path| self.context.path(self.article.locale, path, self.redirects));
        if let Some(found) = found {
            return self.found(place, found, &target);
        }
        let host = written.strip_prefix("//").and_then(|rest| rest.split('/').next());
        if host.is_some_and(|host| host.contains('.') && !paths::is_markdown(host)) {
            return LinkTarget::External { url: format!("https:{written}") };
        }
        self.broken(place, written, path.as_deref());
        LinkTarget::Nowhere
    }

    /// A written path below the content folder: it starts in the folder of the file that it is written in.
    fn path(&self, place: Span, written: &str) -> Option<String> {
        let tree = &self.context.trees[self.article.locale.0];
        let from = tree.path_of(place.file).unwrap_or(&self.article.path);
        paths::join(paths::folder(from), written)
    }

    fn found(&mut self, place: Span, found: Found, target: &paths::Target<'_>) -> LinkTarget {
        let fragment = target.fragment.as_deref().filter(|fragment| !fragment.is_empty());
        let suffix = |fragment: Option<&str>| match fragment {
            Some(fragment) => format!("{}#{fragment}", target.query),
            None => target.query.to_owned(),
        };
        match found {
            Found::Article(article) => {
                let id = fragment.and_then(|fragment| self.anchor(place, article, fragment));
                LinkTarget::Article { article, suffix: suffix(id.as_deref()) }
            }
            Found::Address(url) => LinkTarget::Address { url: url + &suffix(fragment) },
            Found::Asset(locale, path, asset) => {
                let url = format!("{}{}", asset.url, suffix(fragment));
                self.answers.assets.push((locale, path, asset));
                LinkTarget::Asset { url }
            }
            Found::Active(path) => {
                self.active(place, &path);
                LinkTarget::Nowhere
            }
        }
    }

    fn active(&mut self, place: Span, path: &str) {
        let message = format!("`{path}` could run a script in readers' browsers and is not copied");
        let help = "put it into an archive, or show it as code".to_owned();
        self.tell(Code::AssetActive, place, message, help);
    }

    fn broken(&mut self, place: Span, written: &str, path: Option<&str>) {
        let message = match path {
            _ if written.is_empty() => "this link leads to nothing".to_owned(),
            None => format!("`{written}` leads out of the content folder"),
            Some(path) => format!("there is no article or file `{path}`"),
        };
        let similar = path.filter(|_| !written.is_empty()).and_then(|path| self.similar(path));
        let help = match similar {
            Some(path) => format!("did you mean `/{path}`?"),
            None if written.is_empty() => "write the path of an article, or an address".to_owned(),
            None => WHERE_PATHS_START.to_owned(),
        };
        self.tell(Code::LinkBroken, place, message, help);
    }

    /// An article of the same name, else one with a similar name in the same folder.
    fn similar(&self, path: &str) -> Option<String> {
        // Enough for any folder that people keep by hand; a generated one must not make this slow.
        const COMPARED: usize = 100;
        let tree = &self.context.trees[self.article.locale.0];
        let of = |id: ArticleId| self.context.articles[id.0].path.as_str();
        if let Some(same) = tree.article_named(paths::name(path)) {
            return Some(of(same).to_owned());
        }
        let folder = paths::folder(path);
        let own = &self.context.articles[tree.range.clone()];
        let first = own.partition_point(|article| article.path.as_str() < folder);
        let inside = own[first..].iter().take(COMPARED).map(|article| article.path.as_str());
        let names = inside.take_while(|sibling| sibling.starts_with(folder)).map(paths::name);
        nearest(paths::name(path), names).map(|name| format!("{folder}{name}"))
    }

    fn image(&mut self, ask: &Ask<'_>, written: &str) {
        let written = written.trim();
        if let Some(scheme) = paths::scheme(written) {
            if matches!(scheme.to_ascii_lowercase().as_str(), "http" | "https") {
                let message = format!("the image `{written}` is shown as a link only");
                let help = "put the file beside the article: a page asks no other host".to_owned();
                self.tell(Code::ImageElsewhere, self.place(ask), message, help);
                let url = written.to_owned();
                self.answers.images.insert(ask.start, ImageTarget::External { url });
                return;
            }
            let help = "put the file beside the article and name its path".to_owned();
            self.tell(
                Code::LinkScheme,
                self.place(ask),
                format!("an image cannot use `{scheme}:`"),
                help,
            );
            return;
        }
        let path = self.path(self.place(ask), &paths::split(written).path);
        let found = path.as_deref().and_then(|path| self.context.asset(self.article.locale, path));
        match found {
            Some(Found::Asset(locale, path, asset)) => {
                self.answers.assets.push((locale, path.clone(), asset));
                self.answers.images.insert(ask.start, ImageTarget::Asset { locale, path });
                return;
            }
            Some(Found::Active(path)) => return self.active(self.place(ask), &path),
            _ => {}
        }
        let message = format!("there is no image `{}`", path.as_deref().unwrap_or(written));
        self.tell(Code::ImageMissing, self.place(ask), message, WHERE_PATHS_START.to_owned());
    }

    fn contacts(&mut self, ask: &Ask<'_>, region: Option<&str>) {
        let regions = &self.context.contacts.regions;
        let keys = || regions.iter().map(|contact| contact.region.as_str());
        if regions.is_empty() {
            let help = "write a `contacts.toml` beside `docent.toml`".to_owned();
            self.tell(
                Code::ContactsMissing,
                self.place(ask),
                "this site has no contacts".to_owned(),
                help,
            );
        } else if let Some(region) = region.filter(|region| !keys().any(|key| key == *region)) {
            let help = suggestion(region, keys(), "regions");
            self.tell(
                Code::ContactsMissing,
                self.place(ask),
                format!("there is no region `{region}`"),
                help,
            );
        }
    }

    fn video(&mut self, ask: &Ask<'_>, url: &str) {
        let (code, message, help);
        match paths::host(url) {
            Some(host) if self.context.config.video_hosts.contains(&host) => return,
            Some(host) => {
                code = Code::VideoHost;
                message = format!("videos of `{host}` are shown as a link only");
                help = format!(
                    "add `{host}` to `video_hosts` in `docent.toml` to show them in the page"
                );
            }
            None => {
                code = Code::LinkScheme;
                message = format!("`{url}` is no address of a video");
                help = "write an address that begins with https://".to_owned();
            }
        }
        self.tell(code, self.place(ask), message, help);
    }
}
