//! `docent desk backup`, `restore`, `export`, `import` and `erase`, as they are typed.

use std::path::PathBuf;

use clap::Args;

use super::DataOptions;

/// `docent desk export FILE` and the like.
#[derive(Debug, Args)]
pub(crate) struct FileOptions {
    /// The file
    pub(crate) file: PathBuf,
    #[command(flatten)]
    pub(crate) data: DataOptions,
}

/// `docent desk restore FILE`
#[derive(Debug, Args)]
pub(crate) struct RestoreOptions {
    /// The backup
    pub(crate) file: PathBuf,
    /// Only read the whole backup and compare it with its checksums; change nothing
    #[arg(long)]
    pub(crate) verify: bool,
    #[command(flatten)]
    pub(crate) data: DataOptions,
}

/// `docent desk erase E-MAIL`
#[derive(Debug, Args)]
pub(crate) struct EraseOptions {
    /// Whom
    #[arg(value_name = "E-MAIL")]
    pub(crate) email: String,
    #[command(flatten)]
    pub(crate) data: DataOptions,
}
