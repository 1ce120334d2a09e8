//! Files: chosen, dropped or pasted, and how far each has got.

use super::draw::{Event, Node, node};
use super::fields::{name, optional};
use super::panel::decimal;
use super::{Widget, browser};
use crate::form::{self, File, FileState};

/// Takes the files of a picker, a drop or a paste.
pub(super) fn take(widget: Widget, event: &Event) {
    let closed = widget.know(|data| data.accept.is_empty());
    if closed || widget.peek(form::Form::locked) {
        return;
    }
    for file in browser::chosen(event) {
        let id = widget.peek(|form| form.sheet().next_file);
        browser::hold(&widget.place(), id, &file);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast saturates")]
        let size = browser::size(&file) as u64;
        widget.tell(form::Event::Chosen { name: super::data::text(&file, "name"), size });
    }
}

/// The picker and the list; nothing where no file can be attached.
pub(super) fn draw(widget: Widget) -> Option<Node> {
    let (accept, help) = widget.know(|data| (data.accept.clone(), data.files_help.clone()));
    if accept.is_empty() {
        return None;
    }
    let picker = node("input")
        .set("type", "file")
        .set("id", "file")
        .set("name", "file")
        .set("multiple", "")
        .set("accept", &accept)
        .set("aria-describedby", "file-help file-problem")
        .flag("disabled", move || widget.ask(form::Form::locked))
        .on("change", move |event| take(widget, &event));
    let whole = move || {
        widget.ask(|form| {
            let problems = form.sheet().file_problems();
            problems.iter().find(|(file, _)| file.is_none()).map(|(_, code)| code.as_str())
        })
    };
    Some(
        node("div")
            .class("field")
            .with(node("label").set("for", "file").text(&widget.string("case-files")).with(optional(widget)))
            .with(node("p").class("help").set("id", "file-help").text(&help))
            .with(picker)
            .with(node("p").class("help").text(&widget.string("widget-files-hint")))
            .with(node("p").class("problem").set("id", "file-problem").told(move || {
                whole().map_or_else(String::new, |code| widget.string(&name("problem-", code)))
            }))
            .with(list(widget)),
    )
}

/// The files with what became of each.
pub(super) fn list(widget: Widget) -> Node {
    let all = move || {
        widget.ask(|form| {
            let mut ids = String::new();
            for file in &form.sheet().files {
                ids.push_str(&decimal(file.id));
                ids.push(' ');
            }
            ids
        })
    };
    node("ul").class("files").each(all, move || {
        widget.ask(|form| form.sheet().files.iter().map(|file| entry(widget, file)).collect())
    })
}

fn entry(widget: Widget, file: &File) -> Node {
    let id = file.id;
    let state = move || {
        widget.ask(|form| {
            let problems = form.sheet().file_problems();
            let problem = problems.iter().find(|(file, _)| *file == Some(id)).map(|(_, code)| *code);
            let file = form.sheet().files.iter().find(|file| file.id == id)?;
            Some(match (file.state, problem) {
                (FileState::Chosen, Some(problem)) => FileState::Refused(problem),
                (state, _) => state,
            })
        })
    };
    let bad = move || matches!(state(), Some(FileState::Refused(_) | FileState::Failed(_)));
    node("li")
        .with(node("bdi").text(&file.name))
        .with(
            node("span")
                .live("class", move || Some(if bad() { "problem" } else { "help" }.to_owned()))
                .told(move || state().map_or_else(String::new, |state| word(widget, state))),
        )
        .with(
            node("button")
                .set("type", "button")
                .class("remove")
                .set("aria-label", &widget.say("widget-remove-file", &file.name))
                .shown(move || state().is_some_and(|state| state.is_to_go() || matches!(state, FileState::Refused(_))))
                .on("click", move |_| {
                    browser::drop(&widget.place(), id);
                    widget.tell(form::Event::Removed { file: id });
                    browser::focus(&widget.root(), "[name=file]");
                }),
        )
}

fn word(widget: Widget, state: FileState) -> String {
    match state {
        FileState::Chosen => String::new(),
        FileState::Uploading(percent) => {
            widget.say("widget-uploading", &decimal(percent.into()))
        }
        FileState::Stored => widget.string("widget-file-stored"),
        FileState::Refused(problem) => widget.string(&name("problem-", problem.as_str())),
        FileState::Failed(notice) => widget.string(notice.key()),
        FileState::Cancelled => widget.string("widget-file-failed"),
    }
}
