//! Answers of the desk.

use docent_model::attachment::FileProblem;
use docent_model::receipt::Stored;
use docent_model::{AttachmentProblem, Priority, Problem, ProblemCode, Receipt, Status};

use super::{Reader, Writer};
use crate::form::Reply;

/// Reads one. A problem that this version does not know is left out, and the status still says that there was one.
pub fn read(texts: &str) -> Reply {
    let mut reader = Reader::new(texts);
    let mut reply = Reply {
        status: u16::try_from(reader.number()).unwrap_or_default(),
        retry_after: reader.text().parse().ok(),
        code: reader.text(),
        unreadable: reader.text() == "true",
        ..Reply::default()
    };
    for _ in 0..reader.number() {
        let field = reader.text();
        let word = reader.text();
        if let Some((_, code)) = ProblemCode::ALL.into_iter().find(|(known, _)| *known == word) {
            reply.problems.push(Problem { field, code });
        }
    }
    for _ in 0..reader.number() {
        let file = reader.text().parse().ok();
        let word = reader.text();
        if let Some((_, code)) =
            AttachmentProblem::ALL.into_iter().find(|(known, _)| *known == word)
        {
            reply.files.push(FileProblem { file, code });
        }
    }
    reply.receipt = receipt(&mut reader);
    reply
}

/// A receipt; none without an id.
pub(super) fn receipt(reader: &mut Reader<'_>) -> Option<Receipt> {
    let id = reader.text();
    if id.is_empty() {
        return None;
    }
    let (number, created_at) = (reader.number(), reader.number());
    let (link, key) = (reader.text(), reader.text());
    let draft = reader.draft();
    Some(Receipt {
        id,
        number: i64::try_from(number).unwrap_or_default(),
        // What it is by now, the case page says.
        status: Status::Open,
        created_at: i64::try_from(created_at).unwrap_or_default(),
        stored: Stored {
            priority: Priority::of(&draft.priority)?,
            locale: draft.locale,
            page: draft.page,
            email: draft.email,
            subject: draft.subject,
            description: draft.description,
            fields: draft.fields,
        },
        link,
        key,
    })
}

/// The same the other way.
pub(super) fn write_receipt(writer: &mut Writer, receipt: Option<&Receipt>) {
    let Some(receipt) = receipt else { return writer.text("") };
    writer.text(&receipt.id);
    writer.number(receipt.number.unsigned_abs());
    writer.number(receipt.created_at.unsigned_abs());
    writer.text(&receipt.link);
    writer.text(&receipt.key);
    writer.draft(&receipt.stored.clone().into());
}
