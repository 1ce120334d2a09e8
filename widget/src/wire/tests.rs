//! What goes out comes back; what JavaScript sends is read.

use docent_model::receipt::Stored;
use docent_model::{AttachmentProblem, Draft, Priority, ProblemCode, Receipt, Status};

use super::*;
use crate::form::{File, FileState, Kept, Notice};

fn draft() -> Draft {
    Draft {
        locale: "nl".into(),
        page: "/nl/x/".into(),
        subject: "Het doet het niet".into(),
        description: "een\ntwee".into(),
        priority: "high".into(),
        fields: [("product".into(), "desk".into()), ("region".into(), String::new())].into(),
        context: [("browser".into(), "B 1".into())].into(),
        ..Draft::default()
    }
}

fn receipt() -> Receipt {
    let draft = draft();
    Receipt {
        id: "a1".into(),
        number: 17,
        status: Status::Open,
        created_at: 1_764_000_000_000,
        stored: Stored {
            locale: draft.locale,
            page: draft.page,
            email: "a@example.com".into(),
            subject: draft.subject,
            description: draft.description,
            priority: Priority::High,
            fields: draft.fields,
            context: draft.context,
        },
        link: "/desk/nl/cases/a1".into(),
        key: "k".into(),
    }
}

#[test]
fn what_is_kept_comes_back() {
    let states = [
        FileState::Chosen,
        FileState::Stored,
        FileState::Cancelled,
        FileState::Refused(AttachmentProblem::TooLarge),
        FileState::Failed(Notice::Unreadable),
    ];
    let file = |(id, state)| File { id, name: "a b.png".into(), size: 5_000_000_000, state };
    let whole = Kept {
        draft: draft(),
        key: "key".into(),
        files: (0..).zip(states).map(file).collect(),
        next_file: 9,
        unanswered: vec![draft(), Draft::default()],
        sending: Some(draft()),
        receipt: Some(receipt()),
        arrived: true,
    };
    for kept in [Kept::default(), whole] {
        assert_eq!(read_kept(&write_kept(&kept)), Some(kept));
    }
    assert_eq!(read_kept(""), None);
    assert_eq!(read_kept("0\0key"), None, "of another version");
}

#[test]
fn an_answer_is_read() {
    let refused = ["422", "", "invalid", "", "1", "subject", "required", "1", "0", "too-large", ""];
    let reply = read_reply(&refused.join("\0"));
    assert_eq!((reply.status, reply.code.as_str(), reply.retry_after), (422, "invalid", None));
    assert_eq!(reply.problems[0].code, ProblemCode::Required);
    assert_eq!((reply.files[0].file, reply.files[0].code), (Some(0), AttachmentProblem::TooLarge));
    let mut writer = Writer::default();
    for text in ["201", "7", "", "", "0", "0"] {
        writer.text(text);
    }
    reply::write_receipt(&mut writer, Some(&receipt()));
    let reply = read_reply(&writer.done());
    assert_eq!((reply.status, reply.retry_after, reply.receipt), (201, Some(7), Some(receipt())));
    assert_eq!(read_reply("0").status, 0);
}

#[test]
fn the_data_of_a_page_are_read() {
    let texts = "nl ltr /api/v1 /c 1 product choice true Product - product 2 a b 1 cloud Cloud - 0 \
                 3 20 50 500 1 image/png .png Hulp 1 540 emea Europa +31 31 - 1-5_540-1020 Europe/Paris 1 regel 0 1 high";
    let texts = texts.split(' ').map(|text| if text == "-" { "" } else { text });
    let data = Data::read(&texts.collect::<Vec<_>>().join("\0"));
    let field = &data.schema.fields[0];
    assert_eq!((field.name.as_str(), field.required, field.options.len()), ("product", true, 1));
    assert_eq!(field.when.as_ref().map(|when| when.is.len()), Some(2));
    assert_eq!(field.options[0].when, None);
    assert_eq!((data.schema.attachments.count, data.accept.as_str()), (3, ".png"));
    let contact = &data.contacts[0];
    assert_eq!((contact.minute, contact.zone.as_str()), (Some(540), "Europe/Paris"));
    assert_eq!((contact.lines.len(), contact.products.len(), contact.priorities.len()), (1, 0, 1));
}
