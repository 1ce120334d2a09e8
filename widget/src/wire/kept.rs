//! What is kept of a form in the reader's browser.

use docent_model::AttachmentProblem;

use super::{Reader, Writer, reply};
use crate::form::{File, FileState, Kept, Notice};

/// Another one is not read.
const VERSION: &str = "1";

/// A form as texts.
pub fn write(kept: &Kept) -> String {
    let mut writer = Writer::default();
    writer.text(VERSION);
    writer.text(&kept.key);
    writer.draft(&kept.draft);
    writer.number(kept.next_file.into());
    writer.text(if kept.arrived { "true" } else { "" });
    writer.length(kept.files.len());
    for file in &kept.files {
        writer.number(file.id.into());
        writer.text(&file.name);
        writer.number(file.size);
        writer.text(word(file.state));
    }
    writer.length(kept.unanswered.len());
    for draft in &kept.unanswered {
        writer.draft(draft);
    }
    writer.length(kept.sending.as_slice().len());
    for draft in kept.sending.as_slice() {
        writer.draft(draft);
    }
    reply::write_receipt(&mut writer, kept.receipt.as_ref());
    writer.done()
}

/// A form that was kept; none if another version kept it.
pub fn read(texts: &str) -> Option<Kept> {
    let mut reader = Reader::new(texts);
    if reader.text() != VERSION {
        return None;
    }
    let mut kept = Kept {
        key: reader.text(),
        draft: reader.draft(),
        next_file: reader.small(),
        arrived: reader.text() == "true",
        ..Kept::default()
    };
    for _ in 0..reader.number() {
        kept.files.push(File {
            id: reader.small(),
            name: reader.text(),
            size: reader.number(),
            state: state(&reader.text()),
        });
    }
    for _ in 0..reader.number() {
        kept.unanswered.push(reader.draft());
    }
    for _ in 0..reader.number() {
        kept.sending = Some(reader.draft());
    }
    kept.receipt = reply::receipt(&mut reader);
    Some(kept)
}

/// A file on its way is one that is still to go, for whoever reads this.
fn word(state: FileState) -> &'static str {
    match state {
        FileState::Chosen | FileState::Uploading(_) => "",
        FileState::Stored => "stored",
        FileState::Cancelled => "cancelled",
        FileState::Refused(problem) => problem.as_str(),
        FileState::Failed(notice) => notice.key(),
    }
}

fn state(word: &str) -> FileState {
    if let Some((_, problem)) = AttachmentProblem::ALL.into_iter().find(|(known, _)| *known == word)
    {
        return FileState::Refused(problem);
    }
    if let Some((_, notice)) = Notice::ALL.into_iter().find(|(known, _)| *known == word) {
        return FileState::Failed(notice);
    }
    match word {
        "stored" => FileState::Stored,
        "cancelled" => FileState::Cancelled,
        _ => FileState::Chosen,
    }
}
