//! Text that remembers where it came from.
//!
//! Expanding snippets, removing comments and marking blocks rewrite the source before it is parsed. [`Rewriter`]
//! builds the new text from copied and invented pieces; [`SpanMap`] leads every byte of the result back to a file.

use crate::source::{FileId, Source, Span, offset};

/// Piecewise linear map from offsets of a rewritten text to places in files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SpanMap {
    /// Sorted by `at`; each piece reaches to the next one's `at`.
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece {
    at: u32,
    file: FileId,
    origin: u32,
    /// Invented text stands at one place: it has no bytes of its own in the file.
    invented: bool,
}

impl SpanMap {
    /// The map of a file's own text from `start` on.
    pub fn of_file(file: FileId, start: usize) -> SpanMap {
        SpanMap { pieces: vec![Piece { at: 0, file, origin: offset(start), invented: false }] }
    }

    fn piece(&self, at: u32) -> Piece {
        let after = self.pieces.partition_point(|piece| piece.at <= at);
        self.pieces.get(after.saturating_sub(1)).copied().unwrap_or(Piece {
            at: 0,
            file: FileId(0),
            origin: 0,
            invented: false,
        })
    }

    fn place(&self, at: u32) -> (FileId, u32) {
        let piece = self.piece(at);
        (
            piece.file,
            if piece.invented { piece.origin } else { piece.origin + (at - piece.at.min(at)) },
        )
    }

    /// Where `start..end` of the rewritten text came from. Where it crosses into another file, it ends with its first
    /// byte's piece.
    pub fn span(&self, start: u32, end: u32) -> Span {
        let (file, origin) = self.place(start);
        if end <= start {
            return Span { file, start: origin, end: origin };
        }
        let (last_file, last) = self.place(end - 1);
        let end = if last_file == file && last >= origin {
            last + u32::from(!self.piece(end - 1).invented)
        } else {
            let next = self.pieces.partition_point(|piece| piece.at <= start);
            let reach = self.pieces.get(next).map_or(end, |piece| piece.at.min(end));
            origin + (reach - start)
        };
        Span { file, start: origin, end: end.max(origin) }
    }
}

/// A rewritten text with its map.
#[derive(Debug, Clone, Default)]
pub(crate) struct Mapped {
    pub(crate) text: String,
    pub(crate) map: SpanMap,
}

impl Mapped {
    /// The whole text of a file from `start` on.
    pub(crate) fn of_file(source: &Source, start: usize) -> Mapped {
        Mapped { text: source.text[start..].to_owned(), map: SpanMap::of_file(source.file, start) }
    }

    /// The same text with line feeds alone as line ends.
    pub(crate) fn without_carriage_returns(self) -> Mapped {
        if memchr::memchr(b'\r', self.text.as_bytes()).is_none() {
            return self;
        }
        let mut out = Rewriter::new(&self);
        let mut at = 0;
        for (end, _) in self.text.match_indices("\r\n") {
            out.copy(at, end);
            at = end + 1;
        }
        out.copy(at, self.text.len());
        out.finish()
    }

    /// Where bytes `start..end` came from.
    pub(crate) fn span(&self, start: usize, end: usize) -> Span {
        self.map.span(offset(start), offset(end))
    }
}

/// Builds a [`Mapped`] from pieces of another one.
pub(crate) struct Rewriter<'t> {
    from: &'t Mapped,
    out: Mapped,
}

impl<'t> Rewriter<'t> {
    pub(crate) fn new(from: &'t Mapped) -> Rewriter<'t> {
        let capacity = from.text.len() + 64;
        Rewriter {
            from,
            out: Mapped { text: String::with_capacity(capacity), map: SpanMap::default() },
        }
    }

    /// Copies bytes `start..end` of the text that is rewritten.
    pub(crate) fn copy(&mut self, start: usize, end: usize) {
        self.copy_from(self.from, start, end);
    }

    /// Copies bytes of another text, a snippet for instance.
    pub(crate) fn copy_from(&mut self, from: &Mapped, start: usize, end: usize) {
        if start >= end {
            return;
        }
        let (from_start, from_end) = (offset(start), offset(end));
        let shift = offset(self.out.text.len());
        let pieces = &from.map.pieces;
        let first = pieces.partition_point(|piece| piece.at <= from_start).saturating_sub(1);
        for piece in pieces[first..].iter().take_while(|piece| piece.at < from_end) {
            let at = piece.at.max(from_start);
            let origin = if piece.invented { piece.origin } else { piece.origin + (at - piece.at) };
            self.push(Piece { at: shift + (at - from_start), origin, ..*piece });
        }
        self.out.text.push_str(&from.text[start..end]);
    }

    /// Adds text that stands in no file; findings in it point at `at` of the text that is rewritten.
    pub(crate) fn invent(&mut self, text: &str, at: usize) {
        self.invent_in(self.from, text, at);
    }

    /// Adds text that stands in no file; findings in it point at `at` of another text.
    pub(crate) fn invent_in(&mut self, from: &Mapped, text: &str, at: usize) {
        if text.is_empty() {
            return;
        }
        let (file, origin) = from.map.place(offset(at));
        self.push(Piece { at: offset(self.out.text.len()), file, origin, invented: true });
        self.out.text.push_str(text);
    }

    fn push(&mut self, piece: Piece) {
        // Adjacent copies continue one another: without joining them the map would grow by a piece per line.
        if let Some(last) = self.out.map.pieces.last()
            && !last.invented
            && !piece.invented
            && last.file == piece.file
            && last.origin + (piece.at - last.at) == piece.origin
        {
            return;
        }
        self.out.map.pieces.push(piece);
    }

    /// Takes the last `bytes` bytes back.
    pub(crate) fn forget(&mut self, bytes: usize) {
        let length = self.out.text.len() - bytes;
        self.out.text.truncate(length);
        while self.out.map.pieces.last().is_some_and(|piece| piece.at as usize >= length) {
            self.out.map.pieces.pop();
        }
    }

    /// What has been written so far.
    pub(crate) fn written(&self) -> &str {
        &self.out.text
    }

    pub(crate) fn finish(self) -> Mapped {
        self.out
    }
}
