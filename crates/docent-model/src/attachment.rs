//! Rules of attachments: how many, how large, which types, which names.
//!
//! A file is judged by its content; its name and what a browser says of it only have to agree.
//!
//! * [`AttachmentRules::check_files`] tells what a name and a size give away, in the browser before an upload.
//! * [`AttachmentRules::accept`] judges name and first bytes while a file arrives.
//! * [`AttachmentRules::check_archive`] looks at the index of a zip archive once it is there.
//!
//! What passes may still hold anything: it has to be served as a download, with the accepted type and `nosniff`.

mod archive;
mod name;
mod sniff;
mod types;

use serde::{Deserialize, Serialize};

pub use archive::TAIL;
pub use name::clean_name;
pub use sniff::{HEAD, sniff};
pub use types::{AcceptedType, TYPES, promised};

/// What a site accepts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AttachmentRules {
    /// Most files of one ticket or comment.
    pub count: usize,
    /// Most bytes of one file.
    pub size: u64,
    /// Most bytes of all files of one ticket or comment.
    pub total: u64,
    /// Most bytes that a zip archive may unpack to.
    pub unpacked: u64,
    /// MIME types, of [`TYPES`].
    pub types: Vec<String>,
}

const MIB: u64 = 1024 * 1024;

impl Default for AttachmentRules {
    fn default() -> AttachmentRules {
        AttachmentRules {
            count: 10,
            size: 20 * MIB,
            total: 50 * MIB,
            unpacked: 500 * MIB,
            types: [
                "image/png",
                "image/jpeg",
                "image/gif",
                "image/webp",
                "application/pdf",
                "text/plain",
                "text/csv",
                "application/json",
                "application/zip",
            ]
            .map(str::to_owned)
            .to_vec(),
        }
    }
}

/// What is wrong with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum AttachmentProblem {
    /// More files than allowed.
    TooMany,
    /// Larger than allowed.
    TooLarge,
    /// All files together are larger than allowed.
    TotalTooLarge,
    /// Its content is of no allowed type.
    TypeNotAllowed,
    /// Its name promises another type than its content has.
    NameMismatch,
    /// Its name is empty, too long, or holds a path or control characters.
    BadName,
    /// Nothing is in it.
    Empty,
    /// An archive that would unpack to more than allowed, or does not say to how much.
    UnpacksTooLarge,
}

impl AttachmentProblem {
    /// Every problem with its word on the wire.
    pub const ALL: [(&'static str, AttachmentProblem); 8] = [
        ("too-many", AttachmentProblem::TooMany),
        ("too-large", AttachmentProblem::TooLarge),
        ("total-too-large", AttachmentProblem::TotalTooLarge),
        ("type-not-allowed", AttachmentProblem::TypeNotAllowed),
        ("name-mismatch", AttachmentProblem::NameMismatch),
        ("bad-name", AttachmentProblem::BadName),
        ("empty", AttachmentProblem::Empty),
        ("unpacks-too-large", AttachmentProblem::UnpacksTooLarge),
    ];

    /// Its word.
    pub fn as_str(self) -> &'static str {
        Self::ALL[self as usize].0
    }
}

/// A problem and which of several files has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FileProblem {
    /// Its place in the list, from 0; none if it is about all of them.
    pub file: Option<usize>,
    /// What is wrong.
    pub code: AttachmentProblem,
}

impl AttachmentRules {
    /// What is wrong with the files of one ticket or comment, as far as names and sizes in bytes tell: at most one
    /// problem of each file, then those of all together.
    pub fn check_files(&self, files: &[(&str, u64)]) -> Vec<FileProblem> {
        let mut problems = Vec::new();
        let mut total = 0_u64;
        for (at, (name, size)) in files.iter().enumerate() {
            total = total.saturating_add(*size);
            if let Err(code) = self.check_file(name, *size) {
                problems.push(FileProblem { file: Some(at), code });
            }
        }
        for (wrong, code) in [
            (files.len() > self.count, AttachmentProblem::TooMany),
            (total > self.total, AttachmentProblem::TotalTooLarge),
        ] {
            if wrong {
                problems.push(FileProblem { file: None, code });
            }
        }
        problems
    }

    fn check_file(&self, name: &str, size: u64) -> Result<(), AttachmentProblem> {
        clean_name(name)?;
        let promised = promised(name).ok_or(AttachmentProblem::TypeNotAllowed)?;
        if !self.allows(promised) {
            Err(AttachmentProblem::TypeNotAllowed)
        } else if size == 0 {
            Err(AttachmentProblem::Empty)
        } else if size > self.size {
            Err(AttachmentProblem::TooLarge)
        } else {
            Ok(())
        }
    }

    /// The type of a file by its first bytes ([`HEAD`] of them, or all): one that is allowed and that its name promises.
    pub fn accept(&self, name: &str, first: &[u8]) -> Result<AcceptedType, AttachmentProblem> {
        clean_name(name)?;
        if first.is_empty() {
            return Err(AttachmentProblem::Empty);
        }
        let content = sniff(first).ok_or(AttachmentProblem::TypeNotAllowed)?;
        let accepted = AcceptedType::new(name, content).ok_or(AttachmentProblem::NameMismatch)?;
        if self.allows(accepted.as_str()) {
            Ok(accepted)
        } else {
            Err(AttachmentProblem::TypeNotAllowed)
        }
    }

    /// Whether a zip archive (also of an office program) says that it unpacks to no more than allowed. `tail` is the
    /// end of the file, [`TAIL`] bytes or all.
    pub fn check_archive(&self, tail: &[u8]) -> Result<(), AttachmentProblem> {
        archive::unpacked(tail)
            .filter(|size| *size <= self.unpacked)
            .map(|_| ())
            .ok_or(AttachmentProblem::UnpacksTooLarge)
    }

    /// The endings of allowed names, with their dots: what `accept` of an `<input type=file>` takes.
    pub fn endings(&self) -> impl Iterator<Item = String> + '_ {
        let allowed = TYPES.iter().filter(|known| self.allows(known.mime));
        allowed.flat_map(|known| known.endings).map(|ending| format!(".{ending}"))
    }

    fn allows(&self, mime: &str) -> bool {
        self.types.iter().any(|allowed| allowed == mime)
    }
}

#[cfg(test)]
mod tests;
