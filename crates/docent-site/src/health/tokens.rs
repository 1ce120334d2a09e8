//! Comparing what sentences hold: links, pictures, code, numbers, UI controls, names, placeholders.
//!
//! Each aligned pair of segments is compared on its own. What is missing in one and stands in another of the same
//! article has only moved, and is no difference.

use std::collections::BTreeMap;

use docent_article::Diagnostic;

use super::compare::{Compared, Comparison};
use super::segment::{Leaf, Segment};
use super::token::{Token, TokenKind};
use super::{number_words, numbers};

/// A token that the other side lacks, with the aligned segments it belongs to.
type Lone<'c> = (usize, usize, &'c Token);

/// Compares the tokens of all aligned segments.
pub(super) fn compare(comparison: &Comparison<'_>, languages: (&str, &str)) -> Compared {
    let (source, own) = (&comparison.source.segments.list, &comparison.translation.segments.list);
    let mut compared = Compared::default();
    let (mut missing, mut extra): (Vec<Lone<'_>>, Vec<Lone<'_>>) = (Vec::new(), Vec::new());
    let (mut of_source, mut of_own) = (vec![true; source.len()], vec![true; own.len()]);
    for (a, b) in &comparison.pairs {
        (of_source[*a], of_own[*b]) = (false, false);
        let (lost, new) = difference((&source[*a], &own[*b]), languages);
        let controls = |tokens: &[&Token]| {
            tokens.iter().filter(|token| token.kind == TokenKind::Control).count()
        };
        let all: Vec<&Token> = source[*a].tokens.iter().collect();
        compared.controls += controls(&all);
        compared.controls_kept += controls(&all) - controls(&lost);
        missing.extend(lost.into_iter().map(|token| (*a, *b, token)));
        extra.extend(new.into_iter().map(|token| (*a, *b, token)));
    }
    let own_stock = stock(lone(own, &of_own).chain(extra.iter().map(|(_, _, token)| *token)));
    let source_stock =
        stock(lone(source, &of_source).chain(missing.iter().map(|(_, _, token)| *token)));
    take(&mut missing, own_stock);
    take(&mut extra, source_stock);
    tell(comparison, &missing, &extra, &mut compared);
    compared
}

/// The tokens of segments without a twin.
fn lone<'c>(list: &'c [Segment], alone: &'c [bool]) -> impl Iterator<Item = &'c Token> {
    let segments = list.iter().zip(alone).filter(|(_, alone)| **alone);
    segments.flat_map(|(segment, _)| &segment.tokens)
}

/// What of two segments' tokens has no counterpart: of the source, of the translation.
fn difference<'c>(
    (source, own): (&'c Segment, &'c Segment),
    languages: (&str, &str),
) -> (Vec<&'c Token>, Vec<&'c Token>) {
    let mut extra: Vec<&Token> = own.tokens.iter().collect();
    let mut missing = Vec::new();
    for token in &source.tokens {
        let twin =
            extra.iter().position(|other| (other.kind, &other.key) == (token.kind, &token.key));
        match twin {
            Some(at) => {
                extra.remove(at);
            }
            None => missing.push(token),
        }
    }
    if missing.is_empty() && extra.is_empty() {
        return (missing, extra);
    }
    let digits = |tokens: &[Token]| -> String {
        let numbers = tokens.iter().filter(|token| token.kind == TokenKind::Number);
        let keys: Vec<&str> = numbers.map(|token| token.key.as_str()).collect();
        keys.concat()
    };
    // The same digits in other groups: a date, a time or a range in the locale's writing.
    if digits(&source.tokens) == digits(&own.tokens) {
        let dotted = missing.iter().any(|token| numbers::is_dotted(&token.shown));
        missing.retain(|token| token.kind != TokenKind::Number || dotted);
        extra.retain(|token| token.kind != TokenKind::Number || dotted);
    }
    same_times(source, &mut missing, &mut extra);
    pieces(&missing, &mut extra);
    let said = |token: &&Token, language: &str, text: &str| {
        token.kind == TokenKind::Number && number_words::says(language, text, &token.key)
    };
    let text = own.text.to_lowercase();
    missing.retain(|token| !said(token, languages.1, &text));
    // A name is kept wherever its letters are; that it is not between brackets any more does no harm.
    missing.retain(|token| {
        !matches!(token.kind, TokenKind::Name | TokenKind::Control) || !text.contains(&token.key)
    });
    let text = source.text.to_lowercase();
    extra.retain(|token| !said(token, languages.0, &text));
    extra.retain(|token| {
        token.kind != TokenKind::Name
            && (token.kind != TokenKind::Control || !text.contains(&token.key))
    });
    (missing, extra)
}

/// Takes out times of day that are written in another way.
fn same_times(source: &Segment, missing: &mut Vec<&Token>, extra: &mut Vec<&Token>) {
    let text = source.text.to_lowercase();
    if missing.is_empty()
        || !["am", "pm", "a.m.", "p.m.", ":"].iter().any(|mark| text.contains(mark))
    {
        return;
    }
    missing.retain(|token| {
        let same = |other: &&Token| {
            other.kind == TokenKind::Number && numbers::is_same_time(&token.key, &other.key)
        };
        match extra.iter().position(same).filter(|_| token.kind == TokenKind::Number) {
            Some(at) => {
                extra.remove(at);
                false
            }
            None => true,
        }
    });
}

/// Takes out the numbers that a lost address fell into: they are one mistake.
fn pieces(missing: &[&Token], extra: &mut Vec<&Token>) {
    for address in missing.iter().filter(|token| numbers::is_dotted(&token.shown)) {
        let parts: Vec<&str> = address.shown.split('.').collect();
        extra.retain(|token| {
            let mut pieces = token.shown.split(['.', ',']);
            token.kind != TokenKind::Number || !pieces.all(|piece| parts.contains(&piece))
        });
    }
}

/// How often each token occurs.
type Stock = BTreeMap<(TokenKind, String), usize>;

fn stock<'c>(tokens: impl Iterator<Item = &'c Token>) -> Stock {
    let mut stock = Stock::new();
    for token in tokens {
        *stock.entry((token.kind, token.key.clone())).or_default() += 1;
    }
    stock
}

/// Takes out of a list what is in stock: what is missing in one segment and stands in another has only moved.
fn take(list: &mut Vec<Lone<'_>>, mut stock: Stock) {
    list.retain(|(_, _, token)| match stock.get_mut(&(token.kind, token.key.clone())) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => true,
    });
}

fn tell(
    comparison: &Comparison<'_>,
    missing: &[Lone<'_>],
    extra: &[Lone<'_>],
    compared: &mut Compared,
) {
    type Found<'t> = (Vec<&'t Token>, Vec<&'t Token>);
    let mut found: BTreeMap<(usize, usize, TokenKind), Found<'_>> = BTreeMap::new();
    for (a, b, token) in missing {
        found.entry((*a, *b, token.kind)).or_default().0.push(token);
    }
    for (a, b, token) in extra {
        found.entry((*a, *b, token.kind)).or_default().1.push(token);
    }
    for ((a, b, kind), (mut missing, extra)) in found {
        // An address did not become another number.
        missing.sort_by_key(|token| kind == TokenKind::Number && numbers::is_dotted(&token.shown));
        let both = missing.len().min(extra.len());
        for (lost, new) in missing.iter().zip(&extra) {
            let message = if comparison.translation.segments.list[b].leaf == Leaf::Code {
                "this block of code differs from the source's".to_owned()
            } else {
                format!("the {} `{}` is `{}` in the source", kind.noun(), new.shown, lost.shown)
            };
            let finding = at(comparison, a, kind, message, new);
            let list = if kind == TokenKind::Control {
                &mut compared.renamed
            } else {
                &mut compared.findings
            };
            list.push(finding);
        }
        if let Some(lost) = missing.get(both) {
            let message = format!("{} missing here", names(kind, &missing[both..], true));
            let place = comparison.translation.place(b);
            let beside = comparison.source.span(lost.start, lost.end);
            let finding = Diagnostic::new(kind.code(), place, message).with_beside(beside);
            compared.findings.push(finding);
        }
        if let Some(new) = extra.get(both) {
            let message =
                format!("the source does not have {}", names(kind, &extra[both..], false));
            compared.findings.push(at(comparison, a, kind, message, new));
        }
    }
}

/// "the numbers `1`, `2`", with "is" or "are" behind it where wanted.
fn names(kind: TokenKind, tokens: &[&Token], verb: bool) -> String {
    let list: Vec<String> = tokens.iter().map(|token| format!("`{}`", token.shown)).collect();
    let many = tokens.len() > 1;
    let plural = if many && kind != TokenKind::Code { "s" } else { "" };
    let verb = match (verb, many) {
        (false, _) => "",
        (true, true) => " of the source are",
        (true, false) => " of the source is",
    };
    format!("the {}{plural} {}{verb}", kind.noun(), list.join(", "))
}

/// A finding about something that the translation has.
fn at(
    comparison: &Comparison<'_>,
    a: usize,
    kind: TokenKind,
    message: String,
    token: &Token,
) -> Diagnostic {
    let place = comparison.translation.span(token.start, token.end);
    Diagnostic::new(kind.code(), place, message).with_beside(comparison.source.place(a))
}
