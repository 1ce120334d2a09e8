//! Alignment: which segment of a translation stands for which of its source.
//!
//! Most pairs have the same segments in the same order. Where they do not, the alignment is the monotone one with
//! the most in common (Needleman and Wunsch, 1970, without a price for gaps): the same kind of block, at the same place
//! in lists and boxes, with the same links, pictures, numbers and names, and of a similar length.

use super::segment::{Leaf, Segment};

/// A table of more comparisons than this is not made; such articles are aligned from both ends.
const COMPARED: usize = 4_000_000;

/// Aligned segments by their numbers: of the source, of the translation; both ascend.
pub(super) fn align(source: &[Segment], translation: &[Segment]) -> Vec<(usize, usize)> {
    if source.len() == translation.len()
        && source.iter().zip(translation).all(|(a, b)| may_be_twins(a, b))
    {
        return (0..source.len()).map(|at| (at, at)).collect();
    }
    let alike = |(a, b): &(&Segment, &Segment)| same(a, b);
    let first = source.iter().zip(translation).take_while(alike).count();
    let (from, to) = (&source[first..], &translation[first..]);
    let last = from.iter().rev().zip(to.iter().rev()).take_while(alike).count();
    let (from, to) = (&from[..from.len() - last], &to[..to.len() - last]);
    let mut pairs: Vec<(usize, usize)> = (0..first).map(|at| (at, at)).collect();
    let middle = if from.len() * to.len() <= COMPARED {
        best(from, to)
    } else {
        (0..from.len().min(to.len())).map(|at| (at, at)).collect()
    };
    pairs.extend(middle.into_iter().map(|(a, b)| (a + first, b + first)));
    pairs.extend((0..last).map(|at| (at + first + from.len(), at + first + to.len())));
    pairs
}

/// Whether nothing speaks against two segments that stand at the same place. Most pairs of articles are aligned by it.
fn may_be_twins(a: &Segment, b: &Segment) -> bool {
    a.leaf == b.leaf && a.place == b.place && !matches!(shared(a, b), Shared::Some(0, _))
}

/// Whether two segments belong together without looking further.
fn same(a: &Segment, b: &Segment) -> bool {
    a.leaf == b.leaf && a.place == b.place && shared(a, b) == Shared::All
}

/// How many of their tokens two segments share.
#[derive(PartialEq, Eq)]
enum Shared {
    /// Neither has any.
    Nothing,
    /// Every one.
    All,
    /// So many of so many.
    Some(usize, usize),
}

fn shared(a: &Segment, b: &Segment) -> Shared {
    if a.tokens.is_empty() && b.tokens.is_empty() {
        return Shared::Nothing;
    }
    let mut rest: Vec<_> = b.tokens.iter().map(|token| (token.kind, &token.key)).collect();
    let mut common = 0;
    for token in &a.tokens {
        if let Some(at) = rest.iter().position(|other| *other == (token.kind, &token.key)) {
            rest.swap_remove(at);
            common += 1;
        }
    }
    let most = a.tokens.len().max(b.tokens.len());
    if common == most { Shared::All } else { Shared::Some(common, most) }
}

/// What speaks for a pair; nothing at all for one that cannot be.
fn score(a: &Segment, b: &Segment) -> u32 {
    let leaf = match (a.leaf, b.leaf) {
        (Leaf::Heading(one), Leaf::Heading(other)) if one == other => 40,
        (Leaf::Heading(_), Leaf::Heading(_)) => 12,
        (one, other) if one == other => 10,
        (Leaf::Text | Leaf::Image, Leaf::Text | Leaf::Image) => 4,
        _ => return 0,
    };
    let place = if a.place == b.place { 16 } else { 0 };
    let tokens = match shared(a, b) {
        Shared::Nothing => 12,
        Shared::All => 60,
        Shared::Some(0, _) => 0,
        Shared::Some(common, most) => 10 + 40 * u32::try_from(common * 10 / most).unwrap_or(0) / 10,
    };
    let (short, long) = (a.text.len().min(b.text.len()), a.text.len().max(b.text.len()));
    let tenths = (short * 10).checked_div(long).unwrap_or(10);
    let length = u32::try_from(tenths).unwrap_or(0);
    if tokens == 0 && length < 4 { 1 } else { leaf + place + tokens + length }
}

/// The monotone alignment with the highest sum of scores.
fn best(source: &[Segment], translation: &[Segment]) -> Vec<(usize, usize)> {
    if source.is_empty() || translation.is_empty() {
        return Vec::new();
    }
    let wide = translation.len() + 1;
    let mut sums = vec![0_u32; (source.len() + 1) * wide];
    let mut scores = vec![0_u32; source.len() * translation.len()];
    for (row, a) in source.iter().enumerate() {
        for (column, b) in translation.iter().enumerate() {
            let score = score(a, b);
            scores[row * translation.len() + column] = score;
            let here = (row + 1) * wide + column + 1;
            let pair = if score > 0 { sums[here - wide - 1] + score } else { 0 };
            sums[here] = pair.max(sums[here - 1]).max(sums[here - wide]);
        }
    }
    let (mut row, mut column) = (source.len(), translation.len());
    let mut pairs = Vec::new();
    while row > 0 && column > 0 {
        let here = row * wide + column;
        let score = scores[(row - 1) * translation.len() + column - 1];
        if score > 0 && sums[here] == sums[here - wide - 1] + score {
            (row, column) = (row - 1, column - 1);
            pairs.push((row, column));
        } else if sums[here] == sums[here - wide] {
            row -= 1;
        } else {
            column -= 1;
        }
    }
    pairs.reverse();
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::health::numbers;

    fn segments(text: &str) -> Vec<Segment> {
        let one = |line: &str| Segment {
            leaf: if line.starts_with('#') { Leaf::Heading(2) } else { Leaf::Text },
            container: None,
            place: u64::from(line.starts_with('-')),
            text: line.to_owned(),
            tokens: numbers::tokens(line, (0, 0)),
            start: 0,
            end: 0,
        };
        text.split('/').map(one).collect()
    }

    #[test]
    fn segments_find_their_twins() {
        for (source, translation, pairs) in [
            ("a/b/c", "a/b/c", "0-0 1-1 2-2"),
            ("# one/text/# two/text", "# one/# two/text", "0-0 2-1 3-2"),
            ("- 1/- 2/- 3", "- 1/- 3", "0-0 2-1"),
            ("a 1/b 2/c 3", "b 2/c 3/d 4", "1-0 2-1"),
            ("x/# h", "# h", "1-0"),
            ("", "a", "0-0"),
        ] {
            let found = align(&segments(source), &segments(translation));
            let found: Vec<String> = found.iter().map(|(a, b)| format!("{a}-{b}")).collect();
            assert_eq!(found.join(" "), pairs, "{source:?} and {translation:?}");
        }
    }
}
