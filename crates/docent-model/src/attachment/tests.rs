//! Which files pass: by name, by size, by content.

use super::{
    AcceptedType, AttachmentProblem, AttachmentRules, HEAD, TYPES, clean_name, promised, sniff,
};
use AttachmentProblem::{
    BadName, Empty, NameMismatch, TooLarge, TooMany, TotalTooLarge, TypeNotAllowed, UnpacksTooLarge,
};

const PNG: &[u8] = b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR";
const JPEG: &[u8] = b"\xFF\xD8\xFF\xE0\0\x10JFIF\0";
const GIF: &[u8] = b"GIF89a\x01\0\x01\0";
const WEBP: &[u8] = b"RIFF\x24\0\0\0WEBPVP8 ";
const PDF: &[u8] = b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
const ZIP: &[u8] = b"PK\x03\x04\x14\0\0\0\x08\0";
const GZIP: &[u8] = b"\x1F\x8B\x08\0\0\0\0\0";
const MP4: &[u8] = b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2";
const WEBM: &[u8] = b"\x1A\x45\xDF\xA3\x9F\x42\x86\x81\x01\x42\xF7\x81\x01\x42\xF2\x81\x04\x42\xF3\x81\x08\x42\x82\x84webm";

/// Rules that allow every type.
fn every_type() -> AttachmentRules {
    let types = TYPES.iter().map(|known| known.mime.to_owned()).collect();
    AttachmentRules { types, ..AttachmentRules::default() }
}

#[test]
fn content_is_known_by_its_first_bytes() {
    for (first, mime) in [
        (PNG, Some("image/png")),
        (JPEG, Some("image/jpeg")),
        (GIF, Some("image/gif")),
        (b"GIF87a", Some("image/gif")),
        (WEBP, Some("image/webp")),
        (PDF, Some("application/pdf")),
        (ZIP, Some("application/zip")),
        (b"PK\x05\x06\0\0", Some("application/zip")),
        (GZIP, Some("application/gzip")),
        (MP4, Some("video/mp4")),
        (WEBM, Some("video/webm")),
        (b"", None),
        (b"\x89PN", None),
        (b"GIF88a", Some("text/plain")),
        (b"RIFF\x24\0\0\0WAVEfmt ", None),
        (b"\0\0\0\x20ftypheic", None),
        (b"\x1A\x45\xDF\xA3\x42\x82\x88matroska", None),
        (b"\x7FELF\x02\x01\x01\0", None),
        (b"MZ\x90\0\x03\0\0\0", None),
        (b"%PDF\xFF", None),
    ] {
        assert_eq!(sniff(first), mime, "{}", first.escape_ascii());
    }
}

#[test]
fn text_is_what_cannot_be_markup_or_a_program() {
    let cut = [&b"a".repeat(HEAD - 1)[..], "é".as_bytes()].concat();
    for text in [
        "plain\r\n\ttext\n",
        "\u{FEFF}with a mark",
        "2026-01-01 \u{1b}[31merror\u{1b}[0m in colour",
        "page one\u{C}page two",
        "日本語, مرحبا, 🙂",
        "{\"log\": {}}",
        "a;b;c\n1;2;3\n",
        "a <script>alert(1)</script>",
        "<13>Jan  1 00:00:00 host program: message",
        "< 3 seconds",
        "said %PDF-1.7 and GIF89a",
        "#!/bin/sh",
        "<",
    ] {
        assert_eq!(sniff(text.as_bytes()), Some("text/plain"), "{text}");
    }
    assert_eq!(
        sniff(&cut),
        Some("text/plain"),
        "a character may be cut at the end of what is looked at"
    );
    for text in [
        "<html>",
        "<!DOCTYPE html>",
        "\u{FEFF} \n\t<HTML>",
        "\n<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "<?xml version='1.0'?><svg/>",
        "<!-- --><script>",
        "<x onclick=alert(1)>",
        "</p>",
        "nul\0",
        "bell\u{7}",
        "shift\u{E}",
    ] {
        assert_eq!(sniff(text.as_bytes()), None, "{text}");
    }
    for bytes in [b"caf\xE9".as_slice(), b"caf\xC3", b"\xFF\xFEa\0"] {
        assert_eq!(sniff(bytes), None, "{}", bytes.escape_ascii());
    }
}

#[test]
fn name_and_content_have_to_agree() {
    let text = b"a,b\n1,2\n".as_slice();
    let rules = every_type();
    for (name, first, expected) in [
        ("a.png", PNG, Ok("image/png")),
        ("A.PNG", PNG, Ok("image/png")),
        ("photo.JPeG", JPEG, Ok("image/jpeg")),
        ("a.tar.gz", GZIP, Ok("application/gzip")),
        ("table.csv", text, Ok("text/csv")),
        ("server.log", text, Ok("text/plain")),
        ("session.har", b"{\"log\":{}}", Ok("application/json")),
        (
            "letter.docx",
            ZIP,
            Ok("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ),
        ("film.mp4", MP4, Ok("video/mp4")),
        ("a.png", JPEG, Err(NameMismatch)),
        ("a.txt", PDF, Err(NameMismatch)),
        ("a.pdf", text, Err(NameMismatch)),
        ("a.zip", text, Err(NameMismatch)),
        ("program.jar", ZIP, Err(NameMismatch)),
        ("letter.docm", ZIP, Err(NameMismatch)),
        ("page.html", text, Err(NameMismatch)),
        ("a.pdf.exe", PDF, Err(NameMismatch)),
        ("png", PNG, Err(NameMismatch)),
        (".png", PNG, Err(NameMismatch)),
        ("a.png", b"MZ\x90\0", Err(TypeNotAllowed)),
        ("a.png", b"", Err(Empty)),
        ("../a.png", PNG, Err(BadName)),
    ] {
        assert_eq!(rules.accept(name, first).map(AcceptedType::as_str), expected, "{name}");
    }
}

#[test]
fn files_that_are_two_things_are_refused_or_only_what_they_begin_as() {
    let joined = |parts: &[&[u8]]| parts.concat();
    for (name, first, expected) in [
        // A page under the name of a picture, which browsers that guess would have run.
        ("a.png", b"<html><script>alert(1)</script>".to_vec(), Err(TypeNotAllowed)),
        ("a.gif", b"GIF89a=1;alert(1)//<script>".to_vec(), Ok("image/gif")),
        ("a.svg", b"<svg onload=alert(1)>".to_vec(), Err(TypeNotAllowed)),
        (
            "a.txt",
            b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/>".to_vec(),
            Err(TypeNotAllowed),
        ),
        // A Java archive behind a picture: served as a picture.
        ("a.gif", joined(&[GIF, ZIP]), Ok("image/gif")),
        ("a.jar", joined(&[GIF, ZIP]), Err(NameMismatch)),
        // Readers of PDF look for the signature in the first kilobyte.
        ("a.pdf", joined(&[b"hello\n", PDF]), Err(TypeNotAllowed)),
        ("a.pdf", b"hello %PDF-1.7".to_vec(), Err(NameMismatch)),
        ("a.txt", b"hello %PDF-1.7".to_vec(), Ok("text/plain")),
        ("a.pdf", joined(&[ZIP, PDF]), Err(NameMismatch)),
        ("a.png", joined(&[b"\n", PNG]), Err(TypeNotAllowed)),
    ] {
        let found = every_type().accept(name, &first).map(AcceptedType::as_str);
        assert_eq!(found, expected, "{name} {}", first.escape_ascii());
    }
}

#[test]
fn a_site_allows_what_it_lists() {
    let rules =
        AttachmentRules { types: vec!["image/png".to_owned()], ..AttachmentRules::default() };
    assert_eq!(rules.accept("a.png", PNG).map(AcceptedType::as_str), Ok("image/png"));
    assert_eq!(rules.accept("a.pdf", PDF), Err(TypeNotAllowed));
    // A zip archive does not become allowed by calling itself a document, nor the other way round.
    let zip = AttachmentRules { types: vec!["application/zip".to_owned()], ..rules };
    assert_eq!(zip.accept("a.zip", ZIP).map(AcceptedType::is_archive), Ok(true));
    assert_eq!(zip.accept("a.docx", ZIP), Err(TypeNotAllowed));
    assert_eq!(zip.endings().collect::<Vec<_>>(), [".zip"]);
}

#[test]
fn names_are_harmless_everywhere_or_refused() {
    let long = format!("{}.png", "a".repeat(251));
    let longer = format!("{}.png", "あ".repeat(84));
    for name in [
        "a.png",
        "Bildschirmfoto 2026-01-01 um 10.00.00.png",
        "Screenshot at 9:41\u{202F}AM.png",
        "レポート (最終).pdf",
        "تقرير\u{200F}.pdf",
        "..a.txt",
        "a'b\"c;d%00.txt",
        "console.log",
        "com10.txt",
        "command.txt",
        "comð.txt",
        long.as_str(),
    ] {
        assert_eq!(clean_name(name), Ok(name));
    }
    for name in [
        "",
        ".",
        "..",
        " ",
        " a.png",
        "a.png ",
        "a.png.",
        "/etc/passwd",
        "../a.png",
        "..\\a.png",
        "C:\\a.png",
        "a\0.png",
        "a\n.png",
        "a\u{7F}.png",
        "a\u{85}.png",
        "a\u{2028}.png",
        "photo\u{202E}gnp.exe",
        "a\u{2066}.png",
        "CON",
        "con.txt",
        "Nul.tar.gz",
        "aux .txt",
        "COM1",
        "lpt9.log",
        "com².txt",
        longer.as_str(),
    ] {
        assert_eq!(clean_name(name), Err(BadName), "{name:?}");
    }
}

#[test]
fn names_and_sizes_tell_much_before_an_upload() {
    let rules = AttachmentRules { count: 3, size: 10, total: 20, ..AttachmentRules::default() };
    let most = u64::MAX;
    for (files, expected) in [
        (&[][..], &[][..]),
        (&[("a.png", 10), ("b.log", 10)], &[]),
        (&[("a.png", 11)], &[(Some(0), TooLarge)]),
        (&[("a.png", 0)], &[(Some(0), Empty)]),
        (&[("a.exe", 1)], &[(Some(0), TypeNotAllowed)]),
        (&[("a", 1)], &[(Some(0), TypeNotAllowed)]),
        (&[("a.mp4", 1)], &[(Some(0), TypeNotAllowed)]),
        (&[("a/b.png", 1)], &[(Some(0), BadName)]),
        (&[("a.png", 10), ("b.png", 10), ("c.png", 1)], &[(None, TotalTooLarge)]),
        (&[("a.png", 1), ("b.png", 1), ("c.png", 1), ("d.png", 1)], &[(None, TooMany)]),
        (
            &[("a.png", most), ("b.png", most), ("c", 1), ("d.png", 0)],
            &[
                (Some(0), TooLarge),
                (Some(1), TooLarge),
                (Some(2), TypeNotAllowed),
                (Some(3), Empty),
                (None, TooMany),
                (None, TotalTooLarge),
            ],
        ),
    ] {
        let found: Vec<_> =
            rules.check_files(files).into_iter().map(|one| (one.file, one.code)).collect();
        assert_eq!(found, expected, "{files:?}");
    }
}

#[test]
fn the_table_of_types_is_sound() {
    let mut endings: Vec<&str> = TYPES.iter().flat_map(|known| known.endings).copied().collect();
    endings.sort_unstable();
    let all = endings.len();
    endings.dedup();
    assert_eq!(endings.len(), all, "a name promises one type");
    for known in &TYPES {
        assert!(TYPES.iter().any(|other| other.mime == known.content), "{known:?}");
        assert_eq!(promised(&format!("a.{}", known.endings[0])), Some(known.mime));
    }
    for allowed in AttachmentRules::default().types {
        assert!(TYPES.iter().any(|known| known.mime == allowed), "{allowed}");
    }
}

/// The end of a zip archive: one entry per file, with its declared size and a comment, and a comment of its own.
fn archive(sizes: &[u32], comment: &[u8]) -> Vec<u8> {
    let mut index = Vec::new();
    for size in sizes {
        let mut entry = [0; 46];
        entry[..4].copy_from_slice(b"PK\x01\x02");
        entry[24..28].copy_from_slice(&size.to_le_bytes());
        (entry[28], entry[30], entry[32]) = (3, 4, 5);
        index.extend(entry);
        index.extend(b"abc1234hello");
    }
    let mut end = [0; 22];
    end[..4].copy_from_slice(b"PK\x05\x06");
    let count = u16::try_from(sizes.len()).expect("few");
    end[10..12].copy_from_slice(&count.to_le_bytes());
    end[12..16].copy_from_slice(&u32::try_from(index.len()).expect("short").to_le_bytes());
    end[20..22].copy_from_slice(&u16::try_from(comment.len()).expect("short").to_le_bytes());
    [b"the files themselves", &index[..], &end, comment].concat()
}

#[test]
fn archives_say_how_much_is_in_them() {
    let rules = AttachmentRules { unpacked: 100, ..AttachmentRules::default() };
    let false_end = [b"PK\x05\x06".as_slice(), &[0; 30]].concat();
    let mut cut = archive(&[1, 2], b"");
    cut.remove(20);
    let mut hidden = archive(&[1, 2], b"");
    let count = hidden.len() - 12;
    hidden[count] = 1;
    for (tail, fine) in [
        (archive(&[], b""), true),
        (archive(&[100], b""), true),
        (archive(&[40, 60], b"a comment"), true),
        (archive(&[40, 60], &b"x".repeat(65_535)), true),
        (archive(&[40, 60], &false_end), true),
        (archive(&[40, 61], b""), false),
        (archive(&[u32::MAX - 1; 900], b""), false),
        // 64-bit sizes stand elsewhere.
        (archive(&[u32::MAX], b""), false),
        (cut, false),
        (hidden, false),
        (b"PK\x03\x04 no index".to_vec(), false),
        (Vec::new(), false),
    ] {
        let expected = if fine { Ok(()) } else { Err(UnpacksTooLarge) };
        let end = tail.len().saturating_sub(100);
        assert_eq!(rules.check_archive(&tail), expected, "{}", tail[end..].escape_ascii());
    }
}
