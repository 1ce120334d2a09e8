//! The types that a site can allow: one table, read by the sniffer's caller, by `form.toml` and by the browser.

/// A type of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownType {
    /// Its MIME type.
    pub mime: &'static str,
    /// What [`sniff`](super::sniff()) says of such a file.
    pub content: &'static str,
    /// How such a file's name ends, in lower case, the usual ending first.
    pub endings: &'static [&'static str],
}

const fn known(
    mime: &'static str,
    content: &'static str,
    endings: &'static [&'static str],
) -> KnownType {
    KnownType { mime, content, endings }
}

const ZIP: &str = "application/zip";
const TEXT: &str = "text/plain";

/// Every type that a site can allow. Office files are zip archives and tables are texts: there the name decides. Types
/// that hold scripts (HTML, SVG, office files with macros) are not here.
pub const TYPES: [KnownType; 17] = [
    known("image/png", "image/png", &["png"]),
    known("image/jpeg", "image/jpeg", &["jpg", "jpeg"]),
    known("image/gif", "image/gif", &["gif"]),
    known("image/webp", "image/webp", &["webp"]),
    known("application/pdf", "application/pdf", &["pdf"]),
    known(TEXT, TEXT, &["txt", "log", "md"]),
    known("text/csv", TEXT, &["csv"]),
    known("application/json", TEXT, &["json", "har"]),
    known(ZIP, ZIP, &["zip"]),
    known("application/gzip", "application/gzip", &["gz", "tgz"]),
    known(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ZIP,
        &["docx"],
    ),
    known("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ZIP, &["xlsx"]),
    known(
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ZIP,
        &["pptx"],
    ),
    known("application/vnd.oasis.opendocument.text", ZIP, &["odt"]),
    known("application/vnd.oasis.opendocument.spreadsheet", ZIP, &["ods"]),
    known("video/mp4", "video/mp4", &["mp4", "m4v"]),
    known("video/webm", "video/webm", &["webm"]),
];

/// The MIME type of a file whose content and name agree; of [`TYPES`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AcceptedType(KnownType);

impl AcceptedType {
    /// The type that the name promises, if its content is that.
    pub(super) fn new(name: &str, content: &str) -> Option<AcceptedType> {
        by_name(name).filter(|known| known.content == content).map(AcceptedType)
    }

    /// `image/png`
    pub fn as_str(self) -> &'static str {
        self.0.mime
    }

    /// Whether it is a zip archive, whose end [`check_archive`](super::AttachmentRules::check_archive) should see.
    pub fn is_archive(self) -> bool {
        self.0.content == ZIP
    }

    /// Whether browsers can show it as a picture.
    pub fn is_image(self) -> bool {
        self.0.mime.starts_with("image/")
    }
}

/// The type that a name promises by its ending.
pub fn promised(name: &str) -> Option<&'static str> {
    by_name(name).map(|known| known.mime)
}

fn by_name(name: &str) -> Option<KnownType> {
    let (stem, ending) = name.rsplit_once('.')?;
    let ending = ending.to_ascii_lowercase();
    let of = |known: &&KnownType| known.endings.contains(&ending.as_str());
    TYPES.iter().find(of).filter(|_| !stem.is_empty()).copied()
}
