//! Runs: parts of HTML that follow each other, with their places in the source.

use std::ops::Range;

use crate::source::offset;
use crate::tree::Str;

/// Parts of HTML that follow each other, as one text.
pub(super) struct Run<'a> {
    text: Str<'a>,
    /// Offset in the run, slice of the source, offset in the source.
    segments: Vec<(usize, &'a str, u32)>,
}

impl<'a> Run<'a> {
    pub(super) fn new(segments: &[(&'a str, u32)]) -> Run<'a> {
        let mut run = Run { text: Str::Borrowed(""), segments: Vec::with_capacity(segments.len()) };
        if let [(text, start)] = segments {
            run.text = Str::Borrowed(text);
            run.segments.push((0, text, *start));
            return run;
        }
        let mut joined = String::new();
        for (text, start) in segments {
            run.segments.push((joined.len(), text, *start));
            joined.push_str(text);
        }
        run.text = Str::Owned(joined);
        run
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The segment that holds the byte before or at `at`.
    fn segment(&self, at: usize) -> usize {
        self.segments.partition_point(|(from, ..)| *from <= at).saturating_sub(1)
    }

    /// Where `at` is in the source.
    pub(super) fn place(&self, at: usize) -> u32 {
        let (from, _, start) = self.segments[self.segment(at)];
        start + offset(at - from)
    }

    /// A stretch of the run, borrowed where the source has it in one piece.
    pub(super) fn slice(&self, range: Range<usize>) -> Str<'a> {
        let (from, text, _) = self.segments[self.segment(range.start)];
        match text.get(range.start - from..range.end - from) {
            Some(text) => Str::Borrowed(text),
            None => Str::Owned(self.text[range].to_owned()),
        }
    }

    /// The stretch between two offsets, as slices of the source with their places.
    pub(super) fn slices(&self, from: usize, to: usize) -> impl Iterator<Item = (u32, &'a str)> {
        let mut at = from;
        std::iter::from_fn(move || {
            if at >= to {
                return None;
            }
            let (first, text, start) = self.segments[self.segment(at)];
            let end = to.min(first + text.len());
            let found = (start + offset(at - first), &text[at - first..end - first]);
            at = end;
            Some(found)
        })
    }
}
