//! Labels: the keys of the locale's strings that the folds ask a [`crate::Page`] for.
//!
//! [`KEYS`] is the whole list; a theme whose strings have them all leaves no label empty. A key of the access
//! requirements that is not in the list is asked for as `access-` and the author's key, and shown as the author wrote
//! it where the page does not know it.

use crate::tree::AlertKind;

/// Every key, with the English text as an example, in alphabetical order.
pub const KEYS: &[(&str, &str)] = &[
    ("access-level", "Access level"),
    ("access-license", "License"),
    ("access-object-permissions", "Object permissions"),
    ("access-package", "Package"),
    ("access-plan", "Plan"),
    ("access-product", "Product"),
    ("access-role", "Role"),
    ("access-summary", "Expand to view the access requirements of this article"),
    ("access-title", "Access requirements"),
    ("alert-administration", "Administration"),
    ("alert-availability", "Availability"),
    ("alert-caution", "Caution"),
    ("alert-error", "Error"),
    ("alert-important", "Important"),
    ("alert-info", "Info"),
    ("alert-morelikethis", "Related articles"),
    ("alert-note", "Note"),
    ("alert-prerequisites", "Prerequisites"),
    ("alert-success", "Success"),
    ("alert-tip", "Tip"),
    ("alert-warning", "Warning"),
    ("code-label", "Code"),
    ("collapsible-title", "Details"),
    ("footnote-back", "Back to the text"),
    ("footnotes", "Footnotes"),
    ("image-enlarge", "Enlarge the image"),
    ("preview-label", "Only in the preview environment"),
    ("preview-legend", "Highlighted text is about functions of the preview environment."),
    ("table-label", "Table"),
    ("task-done", "Done"),
    ("task-open", "To do"),
    ("video-title", "Video"),
    ("video-watch", "Watch the video"),
];

/// The key of an alert's label; an alert of another name is its own label.
pub(crate) fn alert(kind: &AlertKind<'_>) -> Option<&'static str> {
    Some(match kind {
        AlertKind::Note => "alert-note",
        AlertKind::Tip => "alert-tip",
        AlertKind::Important => "alert-important",
        AlertKind::Caution => "alert-caution",
        AlertKind::Warning => "alert-warning",
        AlertKind::Info => "alert-info",
        AlertKind::Availability => "alert-availability",
        AlertKind::Prerequisites => "alert-prerequisites",
        AlertKind::Administration => "alert-administration",
        AlertKind::Error => "alert-error",
        AlertKind::Success => "alert-success",
        AlertKind::MoreLikeThis => "alert-morelikethis",
        AlertKind::Other(_) => return None,
    })
}

/// The key of a row of the access requirements.
pub(crate) fn access(key: &str) -> Option<&'static str> {
    let (_, known) = KEYS[..7]
        .iter()
        .map(|(known, _)| (known, *known))
        .find(|(known, _)| known.strip_prefix("access-").is_some_and(|name| name == key))?;
    Some(known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_rows_have_a_label_and_others_have_none() {
        assert_eq!(access("object-permissions"), Some("access-object-permissions"));
        assert_eq!(access("product"), Some("access-product"));
        assert_eq!(access("summary"), None);
        assert_eq!(access("title"), None);
        assert!(KEYS.is_sorted(), "the list is in alphabetical order");
    }
}
