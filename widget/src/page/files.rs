//! Files: chosen, dropped or pasted, and how far each has got.

use super::draw::{Event, Node, node};
use super::fields::optional;
use super::panel::{join, string};
use super::state::{ask, see};
use super::{browser, work};
use crate::form::{self, FileState, Form};
use crate::wire::Reader;

/// Takes the files of a picker, a drop or a paste.
pub(super) fn take(event: &Event) {
    if see(|model| model.data.accept.is_empty() || model.form().locked()) {
        return;
    }
    let chosen = browser::chosen(event);
    let mut reader = Reader::new(&chosen);
    for place in 0..reader.small() {
        browser::hold(ask(|form| form.sheet().next_file), place);
        work::tell(form::Event::Chosen { name: reader.text(), size: reader.number() });
    }
}

/// The picker and the list; out of sight where no file can be attached.
pub(super) fn draw() -> Node {
    let (accept, help) = see(|model| (model.data.accept.clone(), model.data.files_help.clone()));
    let none = accept.is_empty();
    node("div.field")
        .shown(move || !none)
        .with(node("label[for=file]").say("case-files").with(optional()))
        .with(node("p.help[id=file-help]").text(&join(&[&help, " ", &string("widget-files-hint")])))
        .with(
            node("input[type=file][id=file][name=file][multiple]")
                .set("accept", &accept)
                .set("aria-describedby", "file-problem file-help")
                .flag("disabled", || ask(Form::locked))
                .on("change", |event| take(&event)),
        )
        .with(node("p.problem[id=file-problem]").told(|| problem(None)))
        .with(list())
}

/// What is wrong with a file, or with all together; empty for nothing.
fn problem(file: Option<u32>) -> String {
    ask(|form| {
        for (which, code) in form.sheet().file_problems() {
            if which == file {
                return string(&join(&["problem-", code.as_str()]));
            }
        }
        String::new()
    })
}

/// The files with what became of each.
pub(super) fn list() -> Node {
    let names =
        || ask(|form| Some(form.sheet().files.iter().map(|file| file.name.as_str()).collect()));
    let entries =
        || ask(|form| form.sheet().files.iter().map(|file| entry(file.id, &file.name)).collect());
    node("ul.files").each(names, entries)
}

fn entry(id: u32, name: &str) -> Node {
    let bad = move || {
        !problem(Some(id)).is_empty()
            || matches!(state(id), Some(FileState::Refused(_) | FileState::Failed(_)))
    };
    node("li")
        .with(node("bdi").text(name))
        .with(node("span").flag("data-bad", bad).told(move || word(id)))
        .with(
            node("button.remove[type=button]")
                .set("aria-label", &browser::say("widget-remove-file", name))
                .shown(move || state(id).is_some_and(FileState::is_to_go))
                .on("click", move |_| {
                    browser::drop(id);
                    work::tell(form::Event::Removed { file: id });
                    browser::focus("[name=file]");
                }),
        )
}

fn state(id: u32) -> Option<FileState> {
    ask(|form| form.sheet().files.iter().find(|file| file.id == id).map(|file| file.state))
}

fn word(id: u32) -> String {
    match state(id) {
        None | Some(FileState::Chosen) => problem(Some(id)),
        Some(FileState::Uploading(percent)) => {
            browser::say("widget-uploading", &percent.to_string())
        }
        Some(FileState::Stored) => string("widget-file-stored"),
        Some(FileState::Refused(problem)) => string(&join(&["problem-", problem.as_str()])),
        Some(FileState::Failed(notice)) => string(notice.key()),
        Some(FileState::Cancelled) => string("widget-file-failed"),
    }
}
