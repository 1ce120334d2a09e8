//! x
pub(crate) fn repairs(_text: &str) -> Vec<(std::ops::Range<usize>, String)> {
    vec![]
}
