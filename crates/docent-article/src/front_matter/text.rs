//! Plain text of a value: what a reader may see of it.

use std::borrow::Cow;

use crate::entities;
use crate::inline;

/// The value with its inline tags resolved, entities decoded, zero-width spaces dropped and blanks collapsed.
pub(super) fn clean(value: &str) -> String {
    let value = inline::clean_code(Cow::Borrowed(value));
    let value = entities::decode(&value);
    let visible = value.replace('\u{200b}', "");
    let mut out = String::with_capacity(visible.len());
    for word in visible.split([' ', '\t', '\n', '\r']).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// The parts of a value that its author separated by commas or semicolons.
pub(super) fn parts(value: &str) -> Vec<String> {
    value.split([',', ';']).map(clean).filter(|part| !part.is_empty()).collect()
}
