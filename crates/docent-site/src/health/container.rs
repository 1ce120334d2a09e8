//! Containers: lists, alerts and the like, with the segments that stand in them.

use docent_article::Code;
use docent_article::tree::AlertKind;

/// What a container is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ContainerKind {
    List {
        ordered: bool,
    },
    /// By the name of its kind.
    Alert(String),
    Collapsible,
    Tabs,
    ShadeBox,
    Table,
}

/// A container and what it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Container {
    pub(super) kind: ContainerKind,
    /// Index of the container around it.
    pub(super) parent: Option<usize>,
    /// Items of a list, rows of a table, tabs; zero for the others.
    pub(super) count: usize,
    /// Cells of a table's longest row, counted by the columns that they cover.
    pub(super) columns: usize,
    pub(super) start: u32,
    pub(super) end: u32,
}

impl ContainerKind {
    /// Kinds that stand for one another: a list stays a list when its numbers are lost.
    pub(super) fn class(&self) -> u8 {
        match self {
            ContainerKind::List { .. } => 0,
            ContainerKind::Alert(_) => 1,
            ContainerKind::Collapsible => 2,
            ContainerKind::Tabs => 3,
            ContainerKind::ShadeBox => 4,
            ContainerKind::Table => 5,
        }
    }

    /// The rule that it belongs to.
    pub(super) fn code(&self) -> Code {
        match self {
            ContainerKind::List { .. } => Code::ParityList,
            ContainerKind::Alert(_) => Code::ParityAlert,
            ContainerKind::Table => Code::ParityTable,
            ContainerKind::Collapsible | ContainerKind::Tabs | ContainerKind::ShadeBox => {
                Code::ParityCollapsible
            }
        }
    }

    /// What an author calls it.
    pub(super) fn noun(&self) -> String {
        match self {
            ContainerKind::List { ordered: true } => "numbered list".to_owned(),
            ContainerKind::List { ordered: false } => "list".to_owned(),
            ContainerKind::Alert(name) => format!("{name} alert"),
            ContainerKind::Collapsible => "collapsible".to_owned(),
            ContainerKind::Tabs => "group of tabs".to_owned(),
            ContainerKind::ShadeBox => "shade box".to_owned(),
            ContainerKind::Table => "table".to_owned(),
        }
    }

    /// What its count counts.
    pub(super) fn parts(&self) -> &'static str {
        match self {
            ContainerKind::Table => "rows",
            ContainerKind::Tabs => "tabs",
            _ => "items",
        }
    }
}

/// The name of an alert's kind, as authors write it.
pub(super) fn alert_name(kind: &AlertKind<'_>) -> String {
    match kind {
        AlertKind::Note => "NOTE",
        AlertKind::Tip => "TIP",
        AlertKind::Important => "IMPORTANT",
        AlertKind::Caution => "CAUTION",
        AlertKind::Warning => "WARNING",
        AlertKind::Info => "INFO",
        AlertKind::Availability => "AVAILABILITY",
        AlertKind::Prerequisites => "PREREQUISITES",
        AlertKind::Administration => "ADMINISTRATION",
        AlertKind::Error => "ERROR",
        AlertKind::Success => "SUCCESS",
        AlertKind::MoreLikeThis => "MORELIKETHIS",
        AlertKind::Other(word) => return word.to_string(),
    }
    .to_owned()
}
