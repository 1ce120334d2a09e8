//! x
use crate::article::HeadingEntry;
use std::collections::BTreeSet;
pub(crate) struct Unnumbered {
    pub(crate) level: u8,
    pub(crate) text: String,
    pub(crate) explicit: Option<String>,
    pub(crate) start: u32,
    pub(crate) end: u32,
}
pub fn slug(text: &str) -> String {
    text.to_lowercase().replace(' ', "-")
}
pub(crate) fn assign(h: &[Unnumbered], _r: &BTreeSet<String>) -> Vec<HeadingEntry> {
    h.iter()
        .map(|h| HeadingEntry {
            level: h.level,
            text: h.text.clone(),
            id: slug(&h.text),
            explicit: false,
            aliases: vec![],
            start: h.start,
            end: h.end,
        })
        .collect()
}
