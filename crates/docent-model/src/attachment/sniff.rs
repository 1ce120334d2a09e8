//! What a file is, by its first bytes.

/// How many bytes [`sniff`] looks at.
pub const HEAD: usize = 4096;

const MAGIC: [(&[u8], &str); 8] = [
    (b"\x89PNG\r\n\x1A\n", "image/png"),
    (b"\xFF\xD8\xFF", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
    (b"PK\x05\x06", "application/zip"), // An archive without files.
    (b"\x1F\x8B\x08", "application/gzip"),
];

/// The type of a file by its first bytes: [`HEAD`] of them, or the whole file. `None` if it is of no type that a site
/// could allow; an empty file has no type.
///
/// A signature counts only at the very beginning, although readers of PDF accept it later: what begins as something
/// else is something else. Text is UTF-8 without the bytes that the MIME Sniffing standard calls binary, and it must not
/// begin like markup, which some program might run.
pub fn sniff(first: &[u8]) -> Option<&'static str> {
    let head = &first[..first.len().min(HEAD)];
    let magic = MAGIC.iter().find(|(magic, _)| head.starts_with(magic)).map(|(_, mime)| *mime);
    magic.or_else(|| webp(head)).or_else(|| mp4(head)).or_else(|| webm(head)).or_else(|| text(head))
}

fn webp(head: &[u8]) -> Option<&'static str> {
    (head.starts_with(b"RIFF") && head.get(8..14) == Some(b"WEBPVP")).then_some("image/webp")
}

/// ISO 14496-12, section 4.3: the first box is `ftyp`, and its brand says which kind of film it is.
fn mp4(head: &[u8]) -> Option<&'static str> {
    const BRANDS: [&[u8]; 9] =
        [b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"M4V "];
    let brand = head.get(4..12)?.strip_prefix(b"ftyp")?;
    BRANDS.contains(&brand).then_some("video/mp4")
}

/// An EBML head whose document type (RFC 8794, section 11.2.6) is `webm`; Matroska has the same head.
fn webm(head: &[u8]) -> Option<&'static str> {
    const TYPE: &[u8] = b"\x42\x82\x84webm";
    let rest = head.strip_prefix(b"\x1A\x45\xDF\xA3")?;
    let near = &rest[..rest.len().min(64)];
    near.windows(TYPE.len()).any(|part| part == TYPE).then_some("video/webm")
}

fn text(head: &[u8]) -> Option<&'static str> {
    let text = match std::str::from_utf8(head) {
        Ok(text) => text,
        // The last character may be cut off, but only by the end of what we look at.
        Err(error) if error.error_len().is_none() && head.len() == HEAD => {
            std::str::from_utf8(&head[..error.valid_up_to()]).ok()?
        }
        Err(_) => return None,
    };
    let binary = |b: u8| matches!(b, 0x00..=0x08 | 0x0B | 0x0E..=0x1A | 0x1C..=0x1F);
    let fine = !text.is_empty() && !text.bytes().any(binary) && !is_markup(text);
    fine.then_some("text/plain")
}

fn is_markup(text: &str) -> bool {
    let blank = |c: char| c.is_whitespace() || c == '\u{FEFF}';
    let tag = text.trim_start_matches(blank).strip_prefix('<');
    tag.is_some_and(|tag| tag.starts_with(|c: char| c.is_ascii_alphabetic() || "!?/".contains(c)))
}
