//! The texts of the widget, by the keys of the theme's strings.
//!
//! [`texts`] is the only entry. A text goes to the browser as it is; an argument goes there as `{name}`, and the widget
//! puts the value in its place. Nothing in it may therefore depend on a number: "Problems: 3", not "3 problems".

use std::collections::BTreeMap;

use docent_model::{AttachmentProblem, ProblemCode};
use fluent_bundle::FluentArgs;

use super::super::strings::Strings;

/// Texts that only the widget has.
const OWN: [&str; 55] = [
    // The panel
    "widget-title",     // its name
    "widget-close",     // closes it
    "widget-back",      // to the form, from anywhere else in the panel
    "widget-loading",   // what comes is being loaded
    "widget-failed",    // the form could not be loaded
    "widget-form-page", // the way out: the contact article
    // The form
    "widget-problems", // { $count } places to look at before sending
    "widget-not-kept", // the browser refuses to remember a draft
    "widget-draft-restored",
    "widget-start-again", // throws the draft away
    // Files
    "widget-add-files",
    "widget-drop-files",   // while files are held over the panel
    "widget-files-hint",   // files can also be dropped and pasted
    "widget-file-added",   // { $name }, said aloud
    "widget-file-removed", // { $name }, said aloud
    "widget-remove-file",  // { $name }
    "widget-cancel-file",  // { $name } on its way
    "widget-file-waiting", // is sent after the case
    "widget-uploading",    // { $percent }
    "widget-file-stored",
    "widget-file-failed",
    "widget-file-again", // tries it again
    // What is sent besides the answers
    "widget-context",
    "widget-context-article",
    "widget-context-browser",
    "widget-context-searches",
    "widget-context-only", // nothing else is sent
    // Answers while typing
    "widget-suggestions",
    "widget-back-to-case", // from an article in the panel
    "widget-new-tab",      // the same article in a tab of its own
    // Critical
    "widget-call", // heading above the number
    "widget-call-text",
    "widget-all-numbers", // of the other regions
    "widget-in-writing",  // goes on with the form
    // Sending
    "widget-sending",
    "widget-offline", // kept, and sent when the network is back
    "widget-unreachable",
    "widget-many-requests",
    "widget-server-error",
    "widget-next-try", // { $seconds }, behind each of the three above
    "widget-try-now",
    "widget-signed-out", // the session is over
    "widget-not-allowed",
    "widget-too-large",
    "widget-refused",      // 422: the marked answers
    "widget-unknown",      // an answer that the widget does not understand
    "widget-call-instead", // above the numbers, after five tries
    // Receipt
    "widget-open-case",
    "widget-stored",       // heading of what was stored
    "widget-files-failed", // above the files that were not
    "widget-next",         // heading of what happens next
    "widget-next-text",
    "widget-copy-link",
    // My cases
    "widget-sign-in", // to see them
    "widget-cases-failed",
];

/// Texts that pages have too.
const SHARED: [&str; 30] = [
    "case-choose",
    "case-files",
    "case-optional",
    "case-privacy",
    "case-send",
    "case-text",
    "case-title",
    "code-copied",
    "contacts-closed",
    "contacts-open",
    "contacts-open-always",
    "contacts-priorities",
    "desk-case",
    "desk-new-case",
    "desk-no-open-cases",
    "desk-open-cases",
    "desk-receipt",
    "desk-receipt-link",
    "desk-show-all",
    "desk-sign-in",
    "language",
    "list-separator",
    "my-cases",
    "reach-title",
    "size-kb",
    "size-mb",
    "status-open",
    "status-pending",
    "status-solved",
    "status-closed",
];

/// Every argument of these texts.
const ARGUMENTS: [&str; 7] = ["count", "list", "name", "number", "percent", "seconds", "time"];

/// The texts of a locale.
pub(super) fn texts(strings: &Strings) -> BTreeMap<String, String> {
    let problems = ProblemCode::ALL.map(|(code, _)| code);
    let files = AttachmentProblem::ALL.map(|(code, _)| code);
    let problems = problems.into_iter().chain(files).map(|code| format!("problem-{code}"));
    let priorities = docent_model::Priority::ALL.map(|(value, _)| format!("priority-{value}"));
    let fixed = OWN.iter().chain(&SHARED).map(|key| (*key).to_owned());
    let mut arguments = FluentArgs::new();
    for name in ARGUMENTS {
        arguments.set(name, format!("{{{name}}}"));
    }
    let text = |key: String| {
        let text = strings.format(&key, &arguments);
        (key, text)
    };
    fixed.chain(problems).chain(priorities).map(text).collect()
}
