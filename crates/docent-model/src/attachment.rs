//! Rules of attachments: how many, how large, which kinds, which names. A file is judged by its content; its name and
//! what a browser says of it only have to agree.

use serde::{Deserialize, Serialize};

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
    /// MIME types.
    pub types: Vec<String>,
}

impl Default for AttachmentRules {
    fn default() -> AttachmentRules {
        AttachmentRules {
            count: 10,
            size: 20 * 1024 * 1024,
            total: 50 * 1024 * 1024,
            types: [
                "image/png",
                "image/jpeg",
                "image/gif",
                "image/webp",
                "application/pdf",
                "text/plain",
                "text/csv",
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
}
