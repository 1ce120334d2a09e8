//! One text: bytes become characters, and a file that is not UTF-8 still becomes a page.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use docent_article::{Code, Diagnostic, FileId, Source, Span};

use crate::failure::IoFailure;

/// Places in a text are 32 bits wide.
const LIMIT: u64 = u32::MAX as u64;

/// Reads one text. Of a file that is not UTF-8, what cannot be read becomes U+FFFD, so that nothing else is lost.
pub(super) fn read(path: &Path, file: FileId) -> Result<(Source, Option<Diagnostic>), IoFailure> {
    let bytes = bytes(path)?;
    match String::from_utf8(bytes) {
        Ok(text) => Ok((Source { file, text }, None)),
        Err(error) => {
            let bytes = error.as_bytes();
            let text = String::from_utf8_lossy(bytes).into_owned();
            if text.len() as u64 > LIMIT {
                return Err(too_long(path));
            }
            let finding = not_utf8(bytes, error.utf8_error().valid_up_to(), file);
            Ok((Source { file, text }, Some(finding)))
        }
    }
}

fn bytes(path: &Path) -> Result<Vec<u8>, IoFailure> {
    let failed = |error| IoFailure::new("read", path, error);
    let file = File::open(path).map_err(failed)?;
    let length = file.metadata().map_err(failed)?.len();
    if length > LIMIT {
        return Err(too_long(path));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
    // It may have grown since. A limited reader does not ask for the length again.
    file.take(LIMIT + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > LIMIT { Err(too_long(path)) } else { Ok(bytes) }
}

fn too_long(path: &Path) -> IoFailure {
    IoFailure::new("read", path, "an article of 4 GiB or more is not read").with_help("split it")
}

/// The place in the bytes is the place in the text, because everything before it is UTF-8.
fn not_utf8(bytes: &[u8], at: usize, file: FileId) -> Diagnostic {
    let help = match bytes {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => "the file is UTF-16; save it as UTF-8",
        _ => "save the file as UTF-8; the page shows U+FFFD for what cannot be read",
    };
    let found = bytes.get(at).copied().unwrap_or_default();
    let message = format!("byte {at} of the file (0x{found:02X}) begins no UTF-8 character");
    let replacement = char::REPLACEMENT_CHARACTER.len_utf8();
    Diagnostic::new(Code::NotUtf8, Span::new(file, at, at + replacement), message).with_help(help)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_byte_is_told_with_its_place() {
        let finding = not_utf8(b"Caf\xE9 au lait", 3, FileId(0));
        assert_eq!(finding.message, "byte 3 of the file (0xE9) begins no UTF-8 character");
        assert_eq!((finding.span.start, finding.span.end), (3, 6));
        let lossy = String::from_utf8_lossy(b"Caf\xE9 au lait");
        assert_eq!(&lossy[3..6], "\u{FFFD}");
    }

    #[test]
    fn utf16_is_called_by_its_name() {
        let finding = not_utf8(b"\xFF\xFEa\0", 0, FileId(0));
        assert_eq!(finding.help.as_deref(), Some("the file is UTF-16; save it as UTF-8"));
    }
}
