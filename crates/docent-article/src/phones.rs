//! x
pub(crate) struct Phone {
    pub(crate) range: std::ops::Range<usize>,
    pub(crate) target: String,
}
pub(crate) fn find(_text: &str, _before: &str) -> Vec<Phone> {
    vec![]
}
