//! Redirects: further places in a table of contents, `aliases:` in front matter, and `redirects.csv` (afm 3.26).
//!
//! Every redirect ends at a page: chains are followed, circles and dead ends are told and left out.

use std::collections::BTreeMap;

use docent_article::{Code, Diagnostic, Source, Span};

use crate::link::addresses::Addresses;
use crate::link::paths;
use crate::link::resolve::{Context, Redirects};
use crate::link::twins::Families;
use crate::site::{ArticleId, LocaleId};

/// Redirects that lead to redirects are followed this far.
const CHAIN: usize = 5;

/// Where one redirect leads, below the locale, and where it is written, if its writer should hear of mistakes.
struct Hop {
    to: String,
    place: Option<Span>,
}

/// Reads the redirects of all locales.
pub(super) fn read(
    context: &Context<'_, '_>,
    families: &Families,
    addresses: &Addresses,
    sources: &[Source],
    findings: &mut Vec<Diagnostic>,
) -> Vec<Redirects> {
    let locales = (0..context.trees.len()).map(LocaleId);
    let read = |locale: LocaleId| {
        let mut collector =
            Collector { context, addresses, families, locale, hops: BTreeMap::new(), findings };
        collector.listed();
        collector.aliases();
        let own = context.trees[locale.0].redirects.as_ref();
        let file = own.or(context.trees[context.source.0].redirects.as_ref());
        if let Some(source) = file.and_then(|file| sources.get(file.file.0 as usize)) {
            collector.table(source, own.is_some());
        }
        collector.resolve()
    };
    locales.map(read).collect()
}

struct Collector<'c, 'a> {
    context: &'c Context<'c, 'a>,
    addresses: &'c Addresses,
    families: &'c Families,
    locale: LocaleId,
    /// By the address below the locale.
    hops: BTreeMap<String, Hop>,
    findings: &'c mut Vec<Diagnostic>,
}

impl Collector<'_, '_> {
    fn url(&self, below: &str) -> String {
        format!("/{}/{below}", self.context.trees[self.locale.0].segment)
    }

    fn is_page(&self, below: &str) -> bool {
        self.context.pages[self.locale.0].get(&self.url(below)).is_some()
    }

    fn tell(&mut self, code: Code, place: Option<Span>, message: String, help: &str) {
        self.findings
            .extend(place.map(|span| Diagnostic::new(code, span, message).with_help(help)));
    }

    fn listed(&mut self) {
        for (alias, to) in &self.addresses.aliases {
            if !self.is_page(alias) {
                self.hops.entry(alias.clone()).or_insert(Hop { to: to.clone(), place: None });
            }
        }
    }

    /// An article's own aliases, and those of its source: they are former addresses in every locale.
    fn aliases(&mut self) {
        for (family, members) in self.families.members.iter().enumerate() {
            let own = members[self.locale.0];
            let source = members[self.context.source.0].filter(|source| own != Some(*source));
            for article in own.into_iter().chain(source) {
                self.aliases_of(article, &self.addresses.of[family]);
            }
        }
    }

    fn aliases_of(&mut self, article: ArticleId, to: &str) {
        let article = &self.context.articles[article.0];
        let aliases = &article.article.front.aliases;
        let mut places = Vec::new();
        if article.locale == self.locale && !aliases.is_empty() {
            let aliases = aliases.iter().map(String::as_str);
            places = self.context.in_head(article, "aliases", aliases);
        }
        for (number, alias) in aliases.iter().enumerate() {
            let place = places.get(number).copied();
            match self.below(alias) {
                Some(from) => self.add(from, to.to_owned(), place),
                None => self.tell(
                    Code::RedirectInvalid,
                    place,
                    format!("the alias `{alias}` is no address of this site"),
                    "write a former path, `old/article.md`, or a former address, `/old/article/`",
                ),
            }
        }
    }

    fn add(&mut self, from: String, to: String, place: Option<Span>) {
        if from == to {
            return;
        }
        let url = self.url(&from);
        if self.is_page(&from) {
            self.tell(
                Code::RedirectConflict,
                place,
                format!("the redirect starts at `{url}`, which is a page"),
                "remove the redirect; the page is shown",
            );
            return;
        }
        match self.hops.get(&from) {
            None => {
                self.hops.insert(from, Hop { to, place });
            }
            Some(other) if other.to == to => {}
            Some(other) => {
                let message =
                    format!("another redirect leads from `{url}` to `{}`", self.url(&other.to));
                self.tell(
                    Code::RedirectConflict,
                    place,
                    message,
                    "keep one of the two; the first counts",
                );
            }
        }
    }

    /// `redirects.csv`: a header, then `source,dest` per line.
    fn table(&mut self, source: &Source, tell: bool) {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .trim(csv::Trim::All)
            .from_reader(source.text.as_bytes());
        for (number, record) in reader.byte_records().enumerate() {
            let Ok(record) = record else { continue };
            let start = record.position().map_or(0, |at| usize::try_from(at.byte()).unwrap_or(0));
            let line = source.text.get(start..).unwrap_or_default();
            let end = start + line.find(['\r', '\n']).unwrap_or(line.len());
            let place = tell.then(|| Span::new(source.file, start, end));
            let fields: Vec<&str> =
                record.iter().map(|field| std::str::from_utf8(field).unwrap_or_default()).collect();
            if number == 0 && fields.first().is_some_and(|name| name.eq_ignore_ascii_case("source"))
            {
                continue;
            }
            let hop = match fields[..] {
                [from, to, ..] => self.below(from).zip(self.below(to)),
                _ => None,
            };
            match hop {
                Some((from, to)) => self.add(from, to, place),
                None => self.tell(
                    Code::RedirectInvalid,
                    place,
                    "this redirect does not name two addresses of this site".to_owned(),
                    "write `/old/address/,/new/address/`",
                ),
            }
        }
    }

    /// What a written address or path means, below the locale.
    fn below(&self, written: &str) -> Option<String> {
        let written = written.trim();
        if written.is_empty() {
            return None;
        }
        if written.contains("://") {
            return self.context.outside.below(written);
        }
        let path = paths::join("", &paths::split(written).path)?;
        if !paths::is_markdown(&path) {
            return Some(self.context.outside.local(&path));
        }
        let trees = [self.locale, self.context.source].map(|locale| &self.context.trees[locale.0]);
        let found = trees.iter().find_map(|tree| tree.article(self.context.articles, &path));
        Some(match found {
            Some(article) => self.addresses.of[self.families.of[article.0]].clone(),
            None => paths::address(&path),
        })
    }

    fn resolve(mut self) -> Redirects {
        let mut redirects = Redirects::new();
        let hops = std::mem::take(&mut self.hops);
        for (from, hop) in &hops {
            let mut to = hop.to.as_str();
            let mut steps = 0;
            while !self.is_page(to) && steps < CHAIN {
                let Some(next) = hops.get(to) else { break };
                to = &next.to;
                steps += 1;
            }
            let (url, target) = (self.url(from), self.url(to));
            if self.is_page(to) {
                redirects.insert(url, target);
            } else if hops.contains_key(to) {
                let message = format!(
                    "the redirect from `{url}` leads in a circle, or over more than {CHAIN} others"
                );
                self.tell(Code::RedirectLoop, hop.place, message, "let it lead to the page itself");
            } else {
                let message =
                    format!("the redirect from `{url}` leads to `{target}`, which is no page");
                self.tell(
                    Code::RedirectTargetMissing,
                    hop.place,
                    message,
                    "let it lead to a page, or remove it",
                );
            }
        }
        redirects
    }
}
