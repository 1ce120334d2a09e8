//! Comparing one pair: headings, containers and blocks. What stands inside sentences is `tokens`'s part.

use docent_article::{Code, Diagnostic, Span};

use super::align::align;
use super::boxes::{self, Boxes, chain};
use super::container::{Container, ContainerKind};
use super::segment::{Leaf, Segment, Segments};
use super::tokens;
use crate::site::SiteArticle;

/// What the comparison of a pair came to.
#[derive(Debug, Default)]
pub(super) struct Compared {
    pub(super) findings: Vec<Diagnostic>,
    /// UI controls with another name; mistakes only where a locale keeps names.
    pub(super) renamed: Vec<Diagnostic>,
    /// UI controls of the source.
    pub(super) controls: usize,
    /// Those among them that the translation names as the source does.
    pub(super) controls_kept: usize,
}

/// One article of a pair.
#[derive(Clone, Copy)]
pub(super) struct Side<'c> {
    article: &'c SiteArticle<'c>,
    pub(super) segments: &'c Segments,
}

impl<'c> Side<'c> {
    pub(super) fn new(article: &'c SiteArticle<'c>, segments: &'c Segments) -> Side<'c> {
        Side { article, segments }
    }

    /// The place of bytes of the expanded text in the author's file.
    pub(super) fn span(&self, start: u32, end: u32) -> Span {
        self.article.article.span(start, end)
    }

    pub(super) fn place(&self, at: usize) -> Span {
        let segment = &self.segments.list[at];
        self.span(segment.start, segment.end)
    }

    fn container(&self, at: usize) -> Span {
        let container = &self.segments.containers[at];
        self.span(container.start, container.end)
    }
}

/// Two articles with what is known of how they belong together.
pub(super) struct Comparison<'c> {
    pub(super) source: Side<'c>,
    pub(super) translation: Side<'c>,
    /// Aligned segments, ascending.
    pub(super) pairs: Vec<(usize, usize)>,
    boxes: Boxes,
    /// Containers that were told, by number: of the source, of the translation.
    told: (Vec<bool>, Vec<bool>),
    findings: Vec<Diagnostic>,
}

/// Compares a pair.
pub(super) fn compare<'c>(
    source: (&'c SiteArticle<'c>, &'c Segments),
    translation: (&'c SiteArticle<'c>, &'c Segments),
    languages: (&str, &str),
) -> Compared {
    let source = Side::new(source.0, source.1);
    let translation = Side::new(translation.0, translation.1);
    let pairs = align(&source.segments.list, &translation.segments.list);
    let boxes = boxes::pair(source.segments, translation.segments, &pairs);
    let told = (
        vec![false; source.segments.containers.len()],
        vec![false; translation.segments.containers.len()],
    );
    let mut comparison =
        Comparison { source, translation, pairs, boxes, told, findings: Vec::new() };
    comparison.headings();
    comparison.paired_containers();
    comparison.lone_containers();
    comparison.lone_segments();
    let mut compared = tokens::compare(&comparison, languages);
    compared.findings.extend(comparison.findings);
    compared
}

impl Comparison<'_> {
    fn tell(&mut self, code: Code, message: String, place: Span, beside: Span) {
        self.findings.push(Diagnostic::new(code, place, message).with_beside(beside));
    }

    /// Where in the translation something of the source would stand: behind the last segment that has a twin.
    fn missing_place(&self, at: usize) -> Span {
        let before = self.pairs.partition_point(|(a, _)| *a < at);
        match before.checked_sub(1).map(|last| self.pairs[last].1) {
            Some(twin) => self.translation.place(twin),
            None => self.translation.span(0, 0),
        }
    }

    /// Where in the source something of the translation would stand.
    fn extra_place(&self, at: usize) -> Span {
        let before = self.pairs.partition_point(|(_, b)| *b < at);
        match before.checked_sub(1).map(|last| self.pairs[last].0) {
            Some(twin) => self.source.place(twin),
            None => self.source.span(0, 0),
        }
    }

    fn headings(&mut self) {
        for (a, b) in self.pairs.clone() {
            let of = |side: &Side<'_>, at: usize| side.segments.list[at].leaf;
            let levels = (of(&self.source, a), of(&self.translation, b));
            let (Leaf::Heading(source), Leaf::Heading(own)) = levels else { continue };
            if source != own {
                let message = format!("this heading has level {own}, the source's has {source}");
                let (place, beside) = (self.translation.place(b), self.source.place(a));
                self.tell(Code::ParityHeading, message, place, beside);
            }
        }
    }

    fn paired_containers(&mut self) {
        for a in 0..self.boxes.of_source.len() {
            let Some(b) = self.boxes.of_source[a] else { continue };
            let (source, own) =
                (&self.source.segments.containers[a], &self.translation.segments.containers[b]);
            let Some(message) = difference(source, own) else { continue };
            let code = source.kind.code();
            let (place, beside) = (self.translation.container(b), self.source.container(a));
            self.tell(code, message, place, beside);
            (self.told.0[a], self.told.1[b]) = (true, true);
        }
    }

    /// Containers without a twin, the outermost of each. Where a list was cut in two, the first half tells it.
    fn lone_containers(&mut self) {
        let (of_source, of_translation) = (&self.boxes.of_source, &self.boxes.of_translation);
        let outermost = |side: &Side<'_>, twins: &[Option<usize>]| -> Vec<usize> {
            let list = &side.segments.containers;
            let lone = |at: &usize| {
                let parent = list[*at].parent;
                twins[*at].is_none() && parent.is_none_or(|parent| twins[parent].is_some())
            };
            (0..list.len()).filter(lone).collect()
        };
        let missing = outermost(&self.source, of_source);
        let extra = outermost(&self.translation, of_translation);
        for at in missing {
            let Some(first) = first_in(self.source.segments, at) else { continue };
            let aligned = self.pairs.iter().filter(|(a, _)| holds(self.source.segments, at, *a));
            let twins: Vec<usize> = aligned.map(|(_, b)| *b).collect();
            if self.cut(at, &twins, true) {
                continue;
            }
            let kind = &self.source.segments.containers[at].kind;
            let message = match twins.first() {
                Some(_) => format!("this is in no {} here, but in one in the source", kind.noun()),
                None => format!("behind this, a {} of the source is missing", kind.noun()),
            };
            let place = twins.first().map(|twin| self.translation.place(*twin));
            let place = place.unwrap_or_else(|| self.missing_place(first));
            self.tell(kind.code(), message, place, self.source.container(at));
        }
        for at in extra {
            let Some(first) = first_in(self.translation.segments, at) else { continue };
            let inside =
                self.pairs.iter().filter(|(_, b)| holds(self.translation.segments, at, *b));
            let twins: Vec<usize> = inside.map(|(a, _)| *a).collect();
            if self.cut(at, &twins, false) {
                continue;
            }
            let kind = &self.translation.segments.containers[at].kind;
            let message = format!("the source does not have this {}", kind.noun());
            let beside = twins.first().map(|twin| self.source.place(*twin));
            let beside = beside.unwrap_or_else(|| self.extra_place(first));
            self.tell(kind.code(), message, self.translation.container(at), beside);
        }
    }

    /// Whether the twins of what a container holds stand in a container of its class that was told already.
    fn cut(&self, at: usize, twins: &[usize], of_source: bool) -> bool {
        let (own, other, told) = if of_source {
            (&self.source, &self.translation, &self.told.1)
        } else {
            (&self.translation, &self.source, &self.told.0)
        };
        let class = own.segments.containers[at].kind.class();
        let around = |twin: &usize| chain(other.segments, *twin);
        let same = |at: usize| other.segments.containers[at].kind.class() == class;
        twins.iter().flat_map(around).any(|at| told[at] && same(at))
    }

    /// Blocks without a twin that no container accounts for; neighbours are told together.
    fn lone_segments(&mut self) {
        let (mut source, mut own) = (
            vec![false; self.source.segments.list.len()],
            vec![false; self.translation.segments.list.len()],
        );
        for (a, b) in &self.pairs {
            (source[*a], own[*b]) = (true, true);
        }
        for (at, count, leaf) in
            runs(self.source.segments, &source, &self.boxes.of_source, &self.told.0)
        {
            let message = format!(
                "behind this, {} of the source {} missing",
                block(leaf, count),
                verb(count)
            );
            self.tell(code(leaf), message, self.missing_place(at), self.source.place(at));
        }
        for (at, count, leaf) in
            runs(self.translation.segments, &own, &self.boxes.of_translation, &self.told.1)
        {
            let message = format!("the source does not have {}", these(leaf, count));
            self.tell(code(leaf), message, self.translation.place(at), self.extra_place(at));
        }
    }
}

/// How two containers that belong together differ.
fn difference(source: &Container, own: &Container) -> Option<String> {
    let noun = |container: &Container| container.kind.noun();
    if source.kind != own.kind {
        return Some(format!("this is a {}, in the source it is a {}", noun(own), noun(source)));
    }
    let counted = !matches!(
        source.kind,
        ContainerKind::Alert(_) | ContainerKind::Collapsible | ContainerKind::ShadeBox
    );
    if counted && source.count != own.count {
        let (noun, parts) = (noun(own), own.kind.parts());
        return Some(format!(
            "this {noun} has {} {parts}, the source's has {}",
            own.count, source.count
        ));
    }
    (source.columns != own.columns).then(|| {
        format!("this table has {} columns, the source's has {}", own.columns, source.columns)
    })
}

fn holds(segments: &Segments, container: usize, at: usize) -> bool {
    let parent = |at: &usize| segments.containers[*at].parent;
    std::iter::successors(segments.list[at].container, parent).any(|around| around == container)
}

fn first_in(segments: &Segments, container: usize) -> Option<usize> {
    (0..segments.list.len()).find(|at| holds(segments, container, *at))
}

/// Runs of segments without a twin: the first, how many, and what they are.
fn runs(
    segments: &Segments,
    aligned: &[bool],
    twins: &[Option<usize>],
    told: &[bool],
) -> Vec<(usize, usize, Leaf)> {
    let mut runs: Vec<(usize, usize, Leaf)> = Vec::new();
    for (at, segment) in segments.list.iter().enumerate() {
        let accounted =
            chain(segments, at).into_iter().any(|around| twins[around].is_none() || told[around]);
        if aligned[at] || accounted || is_silent(segment) {
            continue;
        }
        match runs.last_mut() {
            Some((first, count, leaf)) if *first + *count == at && *leaf == segment.leaf => {
                *count += 1;
            }
            _ => runs.push((at, 1, segment.leaf)),
        }
    }
    runs
}

/// Whether a block says nothing that a reader would miss.
fn is_silent(segment: &Segment) -> bool {
    segment.tokens.is_empty() && !segment.text.chars().any(char::is_alphanumeric)
}

fn code(leaf: Leaf) -> Code {
    match leaf {
        Leaf::Heading(_) => Code::ParityHeading,
        Leaf::Text | Leaf::Title => Code::ParityText,
        Leaf::Image | Leaf::Video => Code::ParityImage,
        Leaf::Code => Code::ParityCode,
    }
}

fn names(leaf: Leaf) -> (&'static str, &'static str) {
    match leaf {
        Leaf::Heading(_) => ("heading", "headings"),
        Leaf::Text => ("paragraph", "paragraphs"),
        Leaf::Title => ("title", "titles"),
        Leaf::Image => ("image", "images"),
        Leaf::Video => ("video", "videos"),
        Leaf::Code => ("block of code", "blocks of code"),
    }
}

fn block(leaf: Leaf, count: usize) -> String {
    let (one, many) = names(leaf);
    match count {
        1 if leaf == Leaf::Image => format!("an {one}"),
        1 => format!("a {one}"),
        count => format!("{count} {many}"),
    }
}

fn these(leaf: Leaf, count: usize) -> String {
    let (one, many) = names(leaf);
    if count == 1 { format!("this {one}") } else { format!("these {count} {many}") }
}

fn verb(count: usize) -> &'static str {
    if count == 1 { "is" } else { "are" }
}
