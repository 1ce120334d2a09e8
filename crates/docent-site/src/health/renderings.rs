//! Renderings: how translations say the terms of their sources.

use std::collections::BTreeSet;

use docent_article::{Code, Diagnostic, Source, Span};
use rayon::prelude::*;

use super::align::align;
use super::catalogue::Catalogue;
use super::compare::Side;
use super::pairs::{Pair, pairs};
use super::parity::{segments, sort, tags};
use super::pattern::{Folded, Pattern};
use super::segment::{Leaf, Segment};
use super::target::Tags;
use super::terms::{Term, Terms};
use super::token::TokenKind;
use crate::site::{LocaleId, Site};
use crate::table::nearest;

/// What is wrong with the terms of a locale, in the order of files and places. `sources` is the run's list of files.
pub fn terms(
    site: &Site<'_>,
    locale: LocaleId,
    terms: &Terms,
    controls: &Catalogue,
    sources: &[Source],
) -> Vec<Diagnostic> {
    let tags = tags(site, locale);
    let check = Check { site, terms, controls, sources, tags: &tags };
    let mut findings: Vec<Diagnostic> =
        pairs(site, locale).into_par_iter().flat_map_iter(|pair| check.pair(pair)).collect();
    sort(&mut findings);
    findings
}

/// Whether a segment surely translates the other. Where a source has changed much, the best alignment is a guess, and
/// a word of one sentence is not missing in the next.
fn is_sure(aligned: &[(usize, usize)], number: usize, source: &Segment, own: &Segment) -> bool {
    let (a, b) = aligned[number];
    let next_to = |other: Option<&(usize, usize)>| {
        other.is_some_and(|(c, d)| a.abs_diff(*c) == 1 && b.abs_diff(*d) == 1)
    };
    let before = number.checked_sub(1).and_then(|at| aligned.get(at));
    let beside = next_to(before) || next_to(aligned.get(number + 1)) || aligned.len() == 1;
    let (short, long) =
        (source.text.len().min(own.text.len()), source.text.len().max(own.text.len()));
    let tokens = (&source.tokens, &own.tokens);
    let shared = tokens.0.iter().any(|token| {
        tokens.1.iter().any(|other| (other.kind, &other.key) == (token.kind, &token.key))
    });
    let alike = source.leaf == own.leaf && source.place == own.place && short * 5 >= long * 2;
    alike && (shared || beside && tokens.0.is_empty() && tokens.1.is_empty())
}

struct Check<'c, 'a> {
    site: &'c Site<'a>,
    terms: &'c Terms,
    controls: &'c Catalogue,
    sources: &'c [Source],
    tags: &'c Tags,
}

/// A segment of the source with its translation.
struct Twins<'c> {
    source: &'c Segment,
    translation: &'c Segment,
    place: Span,
    beside: Span,
}

impl Check<'_, '_> {
    fn pair(&self, pair: Pair) -> Vec<Diagnostic> {
        let (source, translation) = pair.articles(self.site);
        let from = segments(self.site, source, self.tags);
        let to = segments(self.site, translation, self.tags);
        let (own, other) = (Side::new(translation, &to), Side::new(source, &from));
        let mut findings = Vec::new();
        let mut headings: Vec<(u8, &str)> = Vec::new();
        let mut at = 0;
        let aligned = align(&from.list, &to.list);
        for (number, (a, b)) in aligned.iter().copied().enumerate() {
            // Headings above, those without a twin too.
            for segment in &from.list[at..=a] {
                if let Leaf::Heading(level) = segment.leaf {
                    headings.retain(|(known, _)| *known < level);
                    headings.push((level, &segment.text));
                }
            }
            at = a + 1;
            if !is_sure(&aligned, number, &from.list[a], &to.list[b]) {
                continue;
            }
            let twins = Twins {
                source: &from.list[a],
                translation: &to.list[b],
                place: own.place(b),
                beside: other.place(a),
            };
            let above = headings.iter().map(|(_, text)| *text).chain([source.title.as_str()]);
            let context: Vec<Folded<'_>> = above.map(Folded::new).collect();
            self.names(&twins, &mut findings);
            self.renderings(&twins, &context, &mut findings);
            self.controls(&twins, &own, &other, b, &mut findings);
        }
        findings
    }

    /// Names that no translation changes.
    fn names(&self, twins: &Twins<'_>, findings: &mut Vec<Diagnostic>) {
        if self.terms.keep.is_empty() {
            return;
        }
        let source = Folded::new(&twins.source.text);
        let own = &twins.translation.text;
        // A name that a compound or the text of a picture swallowed is still there.
        let within = |text: &str, name: &Pattern| text.contains(name.shown());
        let is_there = |name: &Pattern| {
            within(own, name) || self.text(twins.place).is_some_and(|raw| within(raw, name))
        };
        let lost = |name: &&Pattern| name.is_in(&source) && !is_there(name);
        for name in self.terms.keep.iter().filter(lost) {
            let message = format!("the name `{}` of the source is missing here", name.shown());
            let beside = self.raw(twins.beside, name).unwrap_or(twins.beside);
            findings.push(
                Diagnostic::new(Code::TermMissing, twins.place, message)
                    .with_help("it stays as it is in every language")
                    .with_beside(beside),
            );
        }
    }

    fn renderings(
        &self,
        twins: &Twins<'_>,
        context: &[Folded<'_>],
        findings: &mut Vec<Diagnostic>,
    ) {
        let (source, own) = (Folded::new(&twins.source.text), Folded::new(&twins.translation.text));
        for term in &self.terms.list {
            let Some(word) = used(term, &source, context) else { continue };
            let beside = self.raw(twins.beside, word).unwrap_or(twins.beside);
            if let Some(wrong) = term.forbidden.iter().find(|wrong| wrong.is_in(&own)) {
                let message =
                    format!("`{}` is no rendering of `{}` here", wrong.shown(), word.shown());
                let place = self.raw(twins.place, wrong).unwrap_or(twins.place);
                let finding = Diagnostic::new(Code::TermForbidden, place, message);
                findings.push(advised(finding, term).with_beside(beside));
            } else if !term.approved.is_empty() && !term.approved.iter().any(|one| one.is_in(&own))
            {
                let message = format!("`{}` is not rendered as agreed here", word.shown());
                let finding = Diagnostic::new(Code::TermUnapproved, twins.place, message);
                findings.push(advised(finding, term).with_beside(beside));
            }
        }
    }

    /// UI controls, by what the product calls them.
    fn controls(
        &self,
        twins: &Twins<'_>,
        own: &Side<'_>,
        other: &Side<'_>,
        b: usize,
        findings: &mut Vec<Diagnostic>,
    ) {
        if self.controls.is_empty() {
            return;
        }
        let text = twins.translation.text.to_lowercase();
        let mut seen = BTreeSet::new();
        let controls = twins.source.tokens.iter().filter(|t| t.kind == TokenKind::Control);
        for control in controls.filter(|control| seen.insert(&control.key)) {
            let beside = other.span(control.start, control.end);
            match self.controls.get(&control.key) {
                None => {
                    let message = format!("the product has no UI control `{}`", control.shown);
                    let finding = Diagnostic::new(Code::ControlUnknown, beside, message);
                    findings.push(match nearest(&control.key, self.controls.names()) {
                        Some(near) => finding.with_help(format!("did you mean `{near}`?")),
                        None => finding,
                    });
                }
                Some(name) if !text.contains(&name.to_lowercase()) => {
                    let message = format!(
                        "the UI control `{}` is called `{name}` in the product",
                        control.shown
                    );
                    findings.push(
                        Diagnostic::new(Code::ControlDiffers, own.place(b), message)
                            .with_beside(beside),
                    );
                }
                Some(_) => {}
            }
        }
    }

    /// The bytes of a place as they stand in the file.
    fn text(&self, place: Span) -> Option<&str> {
        let source = self.sources.get(place.file.0 as usize)?;
        source.text.get(place.start as usize..place.end as usize)
    }

    /// Where a pattern stands in the file, within the place of its segment; none where markup divides it.
    fn raw(&self, within: Span, pattern: &Pattern) -> Option<Span> {
        let found = pattern.find(&Folded::new(self.text(within)?))?;
        let start = within.start as usize + found.start;
        let end = within.start as usize + found.end;
        // Lower case may be longer or shorter than what it was made of.
        let text = &self.sources.get(within.file.0 as usize)?.text;
        text.get(start..end).map(|_| Span::new(within.file, start, end))
    }
}

/// The form of a term that a source uses in its sense.
fn used<'t>(term: &'t Term, source: &Folded<'_>, context: &[Folded<'_>]) -> Option<&'t Pattern> {
    let word = term.source.iter().find(|word| word.is_in(source))?;
    let word = if term.unless.iter().any(|phrase| phrase.is_in(source)) {
        let rest = without(source.plain, &term.unless);
        let rest = Folded::new(&rest);
        term.source.iter().find(|word| word.is_in(&rest))?
    } else {
        word
    };
    let told =
        |sense: &Pattern| sense.is_in(source) || context.iter().any(|text| sense.is_in(text));
    (term.sense.is_empty() || term.sense.iter().any(told)).then_some(word)
}

/// A text without phrases.
fn without(text: &str, phrases: &[Pattern]) -> String {
    let mut rest = text.to_owned();
    for phrase in phrases {
        while let Some(found) = phrase.find(&Folded::new(&rest)) {
            if rest.get(found.clone()).is_none() {
                break;
            }
            rest.replace_range(found, "\u{fffc}");
        }
    }
    rest
}

fn advised(finding: Diagnostic, term: &Term) -> Diagnostic {
    if term.approved.is_empty() {
        return finding;
    }
    let names: Vec<String> =
        term.approved.iter().map(|name| format!("`{}`", name.shown())).collect();
    finding.with_help(format!("agreed: {}", names.join(", ")))
}
