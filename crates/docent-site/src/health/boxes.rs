//! Containers of a pair: which belong together, and how they differ.

use std::collections::BTreeMap;

use super::segment::Segments;

/// Which containers of two articles belong together.
pub(super) struct Boxes {
    /// By the source's number, the translation's.
    pub(super) of_source: Vec<Option<usize>>,
    /// By the translation's number, the source's.
    pub(super) of_translation: Vec<Option<usize>>,
}

/// Pairs the containers by the segments that stand in them; each belongs to the one that holds most of its segments.
pub(super) fn pair(
    source: &Segments,
    translation: &Segments,
    segments: &[(usize, usize)],
) -> Boxes {
    let mut votes: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for (a, b) in segments {
        let (from, to) = (chain(source, *a), chain(translation, *b));
        for class in 0..=5 {
            let of = |segments: &Segments, chain: &[usize]| -> Vec<usize> {
                let kind = |at: &&usize| segments.containers[**at].kind.class() == class;
                chain.iter().filter(kind).copied().collect()
            };
            let (from, to) = (of(source, &from), of(translation, &to));
            for pair in from.into_iter().zip(to) {
                *votes.entry(pair).or_default() += 1;
            }
        }
    }
    let mut order: Vec<_> = votes.into_iter().collect();
    order.sort_by_key(|((a, b), count)| (std::cmp::Reverse(*count), *a, *b));
    let mut boxes = Boxes {
        of_source: vec![None; source.containers.len()],
        of_translation: vec![None; translation.containers.len()],
    };
    for ((a, b), _) in order {
        if boxes.of_source[a].is_none() && boxes.of_translation[b].is_none() {
            boxes.of_source[a] = Some(b);
            boxes.of_translation[b] = Some(a);
        }
    }
    boxes
}

/// The containers around a segment, from the outside.
pub(super) fn chain(segments: &Segments, at: usize) -> Vec<usize> {
    let parent = |at: &usize| segments.containers[*at].parent;
    let mut chain: Vec<usize> =
        std::iter::successors(segments.list[at].container, parent).collect();
    chain.reverse();
    chain
}
