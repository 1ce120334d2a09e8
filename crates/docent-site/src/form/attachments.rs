//! `[attachments]` of `form.toml`.

use docent_model::AttachmentRules;
use docent_model::attachment::TYPES;

use crate::config::ConfigError;
use crate::table::{Table, Text, error, suggestion};

const KEYS: &[&str] = &["count", "size", "total", "unpacked", "types"];
/// In bytes, as file managers count.
const UNITS: [(&str, u64); 3] = [("KB", 1 << 10), ("MB", 1 << 20), ("GB", 1 << 30)];

/// Reads the rules; what is left out has its usual value.
pub(super) fn read(entry: &Table<'_, '_>) -> Result<AttachmentRules, ConfigError> {
    entry.allow(KEYS)?;
    let usual = AttachmentRules::default();
    let rules = AttachmentRules {
        count: entry.number("count")?.unwrap_or(usual.count),
        size: size(entry, "size")?.unwrap_or(usual.size),
        total: size(entry, "total")?.unwrap_or(usual.total),
        unpacked: size(entry, "unpacked")?.unwrap_or(usual.unpacked),
        types: types(entry)?.unwrap_or(usual.types),
    };
    if rules.size > rules.total {
        let message = "one file may be larger than all files together";
        let help = "make `total` at least as large as `size`".to_owned();
        return Err(error(&entry.place, message, Some(help)));
    }
    Ok(rules)
}

fn size(entry: &Table<'_, '_>, key: &str) -> Result<Option<u64>, ConfigError> {
    let Some(written) = entry.text(key)? else { return Ok(None) };
    let bytes = bytes(&written.value).filter(|bytes| *bytes > 0);
    let help = || format!("write a whole number and `KB`, `MB` or `GB`, as in `{key} = \"20 MB\"`");
    let wrong = || written.error(format!("`{}` is no size", written.value), help());
    bytes.map(Some).ok_or_else(wrong)
}

fn bytes(text: &str) -> Option<u64> {
    let digits = text.find(|c: char| !c.is_ascii_digit())?;
    let (number, unit) = text.split_at(digits);
    let unit = UNITS.iter().find(|(name, _)| name.eq_ignore_ascii_case(unit.trim()))?;
    number.parse::<u64>().ok()?.checked_mul(unit.1)
}

/// MIME types; the file has the endings of names, which people know.
fn types(entry: &Table<'_, '_>) -> Result<Option<Vec<String>>, ConfigError> {
    let written = entry.texts("types")?;
    let Some((_, place)) = entry.keys().find(|(key, _)| *key == "types") else { return Ok(None) };
    if written.is_empty() {
        let help = "write `count = 0` for a form without attachments".to_owned();
        return Err(error(&place, "`types` is empty", Some(help)));
    }
    let mut types: Vec<String> = Vec::new();
    for text in &written {
        let mime = mime(text)?;
        if !types.iter().any(|known| known == mime) {
            types.push(mime.to_owned());
        }
    }
    Ok(Some(types))
}

fn mime(written: &Text) -> Result<&'static str, ConfigError> {
    let ending = written.value.trim_start_matches('.').to_ascii_lowercase();
    if let Some(known) = TYPES.iter().find(|known| known.endings.contains(&ending.as_str())) {
        return Ok(known.mime);
    }
    let help = if let Some(known) = TYPES.iter().find(|known| known.mime == ending) {
        format!("write the ending of such files: `{}`", known.endings[0])
    } else {
        let endings = TYPES.iter().flat_map(|known| known.endings).copied();
        suggestion(&ending, endings, "endings")
    };
    Err(written.error(format!("`{}` is no type that can be attached", written.value), help))
}
