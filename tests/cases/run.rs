//! Running a case: parse, write, and say where the findings are.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt::Write as _;

use docent_article::tree::{Image, Link};
use docent_article::{
    Article, FileId, HeadingEntry, ImageAnswer, LinkAnswer, Page, Settings, Snippets, Source,
    expand, labels, parse,
};

use crate::document::Case;

/// What docent makes of an input.
pub(crate) struct Actual {
    pub(crate) html: String,
    pub(crate) twin: String,
    pub(crate) front: String,
    pub(crate) findings: String,
}

impl Actual {
    fn of_article(article: &Article<'_>, findings: String) -> Actual {
        let ids = |heading: &HeadingEntry| (heading.id.clone(), heading.aliases.clone());
        let page = CasePage { headings: article.headings.iter().map(ids).collect() };
        let (mut html, mut twin) = (String::new(), String::new());
        docent_article::html::write(article, &page, &mut html);
        docent_article::markdown::write(article, &page, &mut twin);
        Actual { html, twin, front: front(article), findings }
    }

    pub(crate) fn of(&self, kind: &str) -> &str {
        match kind {
            "html" => &self.html,
            "twin" => &self.twin,
            "front" => &self.front,
            "findings" => &self.findings,
            _ => unreachable!("the reader of case files knows the kinds"),
        }
    }
}

/// What no tag of a page may hold.
pub(crate) const FORBIDDEN: &[&str] = &["!--", " style=", "script", " on", "iframe"];

/// A machine translated input gets this head.
const MACHINE: &str = "---\ntitle: Case\nworkflow-type: tm+mt\n---\n";

/// What a fragment, an input without a head, need not have.
const OF_WHOLE_ARTICLES: [&str; 3] = ["front-matter-missing", "title-missing", "heading-missing"];

pub(crate) fn run(case: &Case<'_>) -> Actual {
    let mut actual = None;
    parsed(case, |article, findings| actual = Some(Actual::of_article(article, findings)));
    actual.expect("the closure was called")
}

/// What docent makes of a whole article without other files.
pub(crate) fn text(text: &str) -> Actual {
    let source = Source { file: FileId(0), text: text.to_owned() };
    let expanded = expand(&source, &Snippets::default());
    let (article, _) = parse(&expanded, &Settings::default());
    Actual::of_article(&article, String::new())
}

fn parsed(case: &Case<'_>, see: impl FnOnce(&Article<'_>, String)) {
    let machine = case.input.attribute("machine");
    let head = if machine.is_some() { MACHINE } else { "" };
    // The line end before the closing fence is the fence's, not the input's.
    let input = case.input.text.strip_suffix('\n').unwrap_or_default();
    let mut sources =
        vec![("", Source { file: FileId(0), text: format!("{head}{}", unescaped(input)) })];
    let mut snippets = Snippets::default();
    for (number, (name, text)) in (1..).zip(&case.files) {
        let source = Source { file: FileId(number), text: (*text).to_owned() };
        if *name == "snippets.md" {
            snippets = Snippets::read(&source).0;
        }
        sources.push((name, source));
    }
    for (name, source) in &sources[1..] {
        snippets.add_file(name, source);
    }
    let settings = Settings {
        language: machine.or(case.input.attribute("language")).unwrap_or("en").to_owned(),
        tidy: true,
    };
    let expanded = expand(&sources[0].1, &snippets);
    let (article, findings) = parse(&expanded, &settings);
    let whole = input.starts_with("---\n") && machine.is_none();
    let lines: Vec<String> = findings
        .iter()
        .filter(|finding| whole || !OF_WHOLE_ARTICLES.contains(&finding.code.id()))
        .map(|finding| {
            let (name, source) = &sources[finding.span.file.0 as usize];
            let skip = if finding.span.file.0 == 0 { head.lines().count() } else { 0 };
            let (start, end) = (finding.span.start as usize, finding.span.end as usize);
            let (line, column) = position(&source.text, start);
            let (last, end) = position(&source.text, end);
            let file = if name.is_empty() { String::new() } else { format!("{name}:") };
            let last = if last == line { String::new() } else { format!("{}:", last - skip) };
            format!("{} {file}{}:{column}..{last}{end}\n", finding.code.id(), line - skip)
        })
        .collect();
    see(&article, lines.concat());
}

/// In a fence a blank at the end of a line, a tab and a zero-width space cannot be seen: `␠`, `␉` and `␣` stand for
/// them.
fn unescaped(input: &str) -> String {
    input.replace('␠', " ").replace('␉', "\t").replace('␣', "\u{200b}").replace('⍽', "\u{a0}")
}

/// Line and column of an offset, in characters from 1.
fn position(text: &str, at: usize) -> (usize, usize) {
    let before = &text[..at];
    let line = before.rfind('\n').map_or(0, |newline| newline + 1);
    (before.matches('\n').count() + 1, before[line..].chars().count() + 1)
}

/// What the head says, a line for each value that is not the default.
fn front(article: &Article<'_>) -> String {
    let front = &article.front;
    let text = |name: &str, value: &Option<String>| {
        value.as_ref().map(|value| format!("{name}: {value}\n")).unwrap_or_default()
    };
    let flag = |name: &str, value: bool| {
        if value { format!("{name}: yes\n") } else { String::new() }
    };
    let mut out = text("title", &front.title);
    out += &text("description", &front.description);
    out += &text("exl-id", &front.exl_id);
    out += &text("last-update", &front.last_update);
    out += &flag("hide", front.hide);
    out += &flag("hidefromtoc", front.hide_from_toc);
    for (name, values) in [("keywords", &front.keywords), ("aliases", &front.aliases)] {
        if !values.is_empty() {
            let _ = write!(out, "{name}: {}\n", values.join(", "));
        }
    }
    for badge in &front.badges {
        let (url, tooltip) = (badge.url.as_deref(), badge.tooltip.as_deref());
        let _ = write!(out, "badge: {} ({:?})", badge.label, badge.kind);
        let _ = write!(out, " {} {}\n", url.unwrap_or("-"), tooltip.unwrap_or("-"));
    }
    for row in &front.access {
        let _ = write!(out, "access: {} = {}\n", row.key, row.values.join(" | "));
    }
    for (name, values) in &front.facets {
        let _ = write!(out, "{name}: {}\n", values.join(", "));
    }
    out += &flag("machine", front.translation.machine);
    if let Some(percent) = front.translation.human_percent {
        let _ = write!(out, "human: {percent} %\n");
    }
    out
}

/// The tags of a page with the names of their attributes, without text and values.
pub(crate) fn tags(html: &str) -> String {
    let tags = html.split('<').skip(1).filter_map(|rest| rest.split('>').next());
    tags.flat_map(|tag| tag.split('"').step_by(2)).collect()
}

/// An id that stands twice in a page.
pub(crate) fn repeated_id(html: &str) -> Option<&str> {
    let mut seen = BTreeSet::new();
    let ids = html.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap_or_default());
    ids.into_iter().find(|id| !seen.insert(*id))
}

/// A page around a case: every address leads somewhere, but for those with `missing` in them.
struct CasePage {
    headings: Vec<(String, Vec<String>)>,
}

impl Page for CasePage {
    fn link<'p>(&'p self, _at: u32, link: &'p Link<'_>) -> LinkAnswer<'p> {
        let href = Cow::Borrowed(&*link.target);
        if link.target.contains("missing") {
            LinkAnswer::Nowhere
        } else if link.target.contains("://") || link.target.starts_with("mailto:") {
            LinkAnswer::External { href }
        } else {
            let title = format!("Title of {}", link.target.split('#').next().unwrap_or_default());
            LinkAnswer::Internal { href, title: Some(Cow::Owned(title)) }
        }
    }

    /// Pictures have the size that their name says: `form-640x480.png`.
    fn image<'p>(&'p self, _at: u32, image: &'p Image<'_>) -> Option<ImageAnswer<'p>> {
        let target = &*image.target;
        let size = target.rsplit_once('-').and_then(|(_, rest)| {
            let (width, height) = rest.split_once('.')?.0.split_once('x')?;
            Some((width.parse().ok()?, height.parse().ok()?))
        });
        (!target.contains("missing")).then_some(ImageAnswer { src: Cow::Borrowed(target), size })
    }

    fn heading(&self, index: u32) -> (&str, &[String]) {
        let (id, aliases) = &self.headings[index as usize];
        (id, aliases)
    }

    fn string<'p>(&'p self, key: &'p str) -> Cow<'p, str> {
        let known = labels::KEYS.iter().find(|(known, _)| *known == key);
        let (_, text) = known.unwrap_or_else(|| panic!("the list of keys lacks `{key}`"));
        Cow::Borrowed(text)
    }

    fn contacts(&self, region: Option<&str>) -> String {
        format!("<p>Contacts: {}</p>\n", region.unwrap_or("all regions"))
    }
}
