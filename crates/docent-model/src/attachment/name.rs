//! Names of attachments, as they come from foreign machines and go to foreign machines.

use super::AttachmentProblem;

/// Most bytes of a name: what common file systems take.
const LONGEST: usize = 255;

/// The name, if it is harmless on every system; nothing is stripped or replaced, so that people find their file by the
/// name that they gave it.
///
/// Refused are: no name, more than 255 bytes, a path, control characters, line separators, characters that turn the
/// direction of text (by which `exe.png` can show as `gnp.exe`), blanks at an end, a dot at the end, and the names of
/// devices of Windows with any ending.
pub fn clean_name(name: &str) -> Result<&str, AttachmentProblem> {
    let stem = name.split('.').next().unwrap_or_default();
    let bad = name.is_empty()
        || name.len() > LONGEST
        || name.contains(is_refused)
        || name.trim() != name
        || name.ends_with('.')
        || is_device(stem.trim_end());
    if bad { Err(AttachmentProblem::BadName) } else { Ok(name) }
}

fn is_refused(c: char) -> bool {
    let turns = matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let separates = matches!(c, '/' | '\\' | '\u{2028}' | '\u{2029}');
    turns || separates || c.is_control()
}

/// "Naming Files, Paths, and Namespaces" of the Windows documentation lists them.
fn is_device(stem: &str) -> bool {
    let stem = stem.to_ascii_uppercase();
    if matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL") {
        return true;
    }
    let number = stem.strip_prefix("COM").or_else(|| stem.strip_prefix("LPT"));
    let mut number = number.unwrap_or_default().chars();
    matches!((number.next(), number.next()), (Some('0'..='9' | '¹' | '²' | '³'), None))
}
