//! A form with conditions, and a receipt for what it sends.

use std::collections::BTreeMap;

use docent_model::form::{Choice, Condition, Field, FieldKind, Texts};
use docent_model::{Draft, FormSchema, NewTicket, Receipt, Status};

use crate::form::Form;

/// The four fields of every form after three of its own, of which the later ones depend on the earlier ones.
pub(super) fn schema() -> FormSchema {
    let mut schema = FormSchema::plain();
    let own = [
        choice("product", &[("app", None), ("cloud", None)]),
        choice("area", &[("login", Some(when("product", "app"))), ("other", None)]),
        Field {
            kind: FieldKind::Line,
            when: Some(when("area", "login")),
            ..choice("version", &[])
        },
    ];
    schema.fields.splice(0..0, own);
    schema.attachments.count = 2;
    schema
}

fn choice(name: &str, options: &[(&str, Option<Condition>)]) -> Field {
    let option = |(value, when): &(&str, Option<Condition>)| Choice {
        value: (*value).to_owned(),
        when: when.clone(),
        label: Texts::default(),
    };
    Field {
        name: name.to_owned(),
        kind: FieldKind::Choice,
        required: false,
        options: options.iter().map(option).collect(),
        when: None,
        label: Texts::default(),
        help: Texts::default(),
    }
}

fn when(field: &str, is: &str) -> Condition {
    Condition { field: field.to_owned(), is: vec![is.to_owned()] }
}

/// An empty form of the page `/en/`.
pub(super) fn empty() -> Form {
    let draft = Draft { locale: "en".to_owned(), page: "/en/".to_owned(), ..Draft::default() };
    Form::new(schema(), draft, "key".to_owned())
}

/// A draft without problems.
pub(super) fn draft(description: &str) -> Draft {
    Draft {
        locale: "en".to_owned(),
        page: "/en/".to_owned(),
        email: "ada@example.com".to_owned(),
        subject: "It is dark".to_owned(),
        description: description.to_owned(),
        priority: "high".to_owned(),
        fields: BTreeMap::new(),
        context: BTreeMap::new(),
    }
}

/// What a desk answers that has stored a body; it knows the address of whoever is signed in.
pub(super) fn receipt(body: &Draft) -> Receipt {
    let mut body = body.clone();
    if body.email.is_empty() {
        "ada@example.com".clone_into(&mut body.email);
    }
    let ticket = NewTicket::check(&body, &schema()).expect("a form sends what passes the check");
    Receipt {
        id: "0af".to_owned(),
        number: 7,
        status: Status::Open,
        created_at: 0,
        stored: ticket.stored().clone(),
        link: "/desk/en/cases/0af".to_owned(),
        key: "secret".to_owned(),
    }
}
