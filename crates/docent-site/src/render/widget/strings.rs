//! The texts of the widget, by the keys of the theme's strings.
//!
//! [`texts`] is the only entry. A text goes to the browser as it is; an argument goes there as `{name}`, and the widget
//! puts the value in its place. Nothing in it may therefore depend on a number: `Problems: 3`, not `3 problems`.

use std::collections::BTreeMap;

use docent_model::{AttachmentProblem, ProblemCode};
use fluent_bundle::FluentArgs;

use super::super::strings::Strings;

/// Texts that only the widget has.
const OWN: [&str; 42] = [
    // The panel
    "widget-title", // its name
    "widget-close", // closes it
    // The form
    "widget-problems", // { $count } places to look at before sending
    "widget-draft-restored",
    "widget-start-again", // throws the draft away
    // Files
    "widget-files-hint",  // files can also be dropped and pasted
    "widget-remove-file", // { $name }
    "widget-uploading",   // { $percent }
    "widget-file-stored",
    "widget-file-failed",
    "widget-closed",     // of a file: the case takes no more
    "widget-unreadable", // of a file
    // What is sent besides the answers
    "widget-context",
    "widget-context-article",
    "widget-context-browser",
    "widget-context-searches",
    "widget-context-only", // nothing else is sent
    // Answers while typing
    "widget-suggestions",
    "widget-back-to-case", // from an article in the panel
    // Critical
    "widget-call", // heading above the number
    "widget-call-text",
    "widget-in-writing", // goes on with the form
    // Sending
    "widget-sending",
    "widget-offline", // kept, and sent when the network is back
    "widget-unreachable",
    "widget-many-requests",
    "widget-server-error",
    "widget-next-try", // { $seconds }, behind each of the three above
    "widget-try-now",
    "widget-edit",       // back to the text while a try waits
    "widget-signed-out", // the session is over
    "widget-not-allowed",
    "widget-too-large",
    "widget-refused",      // 422: the marked answers
    "widget-unknown",      // an answer that the widget does not understand
    "widget-arrived",      // an earlier text is stored
    "widget-call-instead", // above the numbers, after five tries
    // Receipt
    "widget-open-case",
    "widget-stored",       // heading of what was stored
    "widget-files-failed", // above the files that were not
    "widget-unsent",       // what was changed after sending
    "widget-next-text",
];

/// Texts that pages have too.
const SHARED: [&str; 13] = [
    "case-choose",
    "case-files",
    "case-optional",
    "case-privacy",
    "case-send",
    "contacts-closed",
    "contacts-open",
    "contacts-open-always",
    "desk-new-case",
    "desk-open-cases",
    "desk-receipt",
    "language",
    "my-cases",
];

/// Every argument of these texts.
const ARGUMENTS: [&str; 6] = ["count", "name", "number", "percent", "seconds", "time"];

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
