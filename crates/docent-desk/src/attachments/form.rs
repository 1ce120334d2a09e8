//! The plain HTML form: a new ticket with its files in one body.
//!
//! A form has no key of its own, and people press twice. Equal posts of one person (same e-mail, same content, same
//! files) become one ticket as long as they come within ten minutes of the first.

use axum::extract::Request;
use docent_model::attachment::FileProblem;
use docent_model::{Draft, NewTicket, Problem, Receipt};

use super::{Parts, receive};
use crate::Desk;
use crate::access::forms::{self, Shown};
use crate::access::{Account, Principal};
use crate::api::view;
use crate::problem::ApiError;
use crate::secret::digest;
use crate::store::TicketRow;
use crate::tickets::{Opening, check, may_submit, store};

/// How long equal posts are one, in milliseconds.
const WINDOW: i64 = 10 * 60 * 1000;

/// Fields that people do not see and that are no part of the draft: see [`forms`].
const WEBSITE: &str = "website";
const SHOWN: &str = "shown";

/// Why there is no ticket.
#[derive(Debug)]
pub enum Refusal {
    /// The form can be shown again with what was typed and what is wrong.
    Refused(Box<Refused>),
    /// The request was not a form, or the desk failed.
    Failed(ApiError),
}

/// What was typed and what is wrong with it. Files have to be chosen again: a browser keeps none.
#[derive(Debug)]
pub struct Refused {
    /// As typed.
    pub draft: Draft,
    /// Of the fields.
    pub problems: Vec<Problem>,
    /// Of the files.
    pub files: Vec<FileProblem>,
}

impl<E: Into<ApiError>> From<E> for Refusal {
    fn from(error: E) -> Refusal {
        Refusal::Failed(error.into())
    }
}

/// Opens a ticket from a posted form; `locale` is the path's. `Ok` means that ticket and files are on disk. It is
/// finished even if nobody waits for it any more.
pub async fn open_form(
    desk: &Desk,
    principal: &Principal,
    locale: &str,
    request: Request,
) -> Result<Receipt, Refusal> {
    may_submit(desk.config.submit, principal.account())?;
    let parts = receive(desk, request).await?;
    let checked = by_a_person(desk, principal, &parts).and_then(|()| draft(locale, &parts));
    let draft = match checked {
        Ok(draft) => draft,
        Err(error) => {
            parts.files.discard().await;
            return Err(error.into());
        }
    };
    let (row, account) = match check(desk, principal, &draft) {
        Ok(checked) if parts.problems.is_empty() => checked,
        checked => {
            parts.files.discard().await;
            let problems = match checked {
                Ok(_) => Vec::new(),
                Err(ApiError::Invalid(problems)) => problems,
                Err(error) => return Err(error.into()),
            };
            return Err(Refusal::Refused(Box::new(Refused {
                draft,
                problems,
                files: parts.problems,
            })));
        }
    };
    // The keys of cases that a browser keeps change with the first post; the content names its person.
    let person = principal.account().map(|account| account.id.as_str()).unwrap_or_default();
    let (desk, scope) = (desk.clone(), format!("form:{person}"));
    let finished = tokio::spawn(async move { open(&desk, scope, row, account, parts).await });
    Ok(finished.await.map_err(|_| ApiError::Internal)??)
}

async fn open(
    desk: &Desk,
    scope: String,
    row: TicketRow,
    account: Option<Account>,
    parts: Parts,
) -> Result<Receipt, ApiError> {
    let now = row.now;
    let digest = content(&row.ticket, &parts);
    let request = crate::store::Request { scope, key: digest.clone(), digest };
    // Counted from the first post, in the transaction: there is no moment at which two equal posts fall into two windows.
    let since = Some(now - WINDOW);
    let opening = Opening { row, account, files: parts.files.rows(now), request, since };
    match store(desk, opening).await {
        Ok(Some((ticket, true))) => {
            parts.files.keep();
            Ok(view::receipt(desk, &ticket))
        }
        Ok(Some((ticket, false))) => {
            parts.files.discard().await;
            Ok(view::receipt(desk, &ticket))
        }
        Ok(None) => {
            parts.files.discard().await;
            Err(ApiError::KeyReused)
        }
        Err(error) => {
            parts.files.keep();
            Err(error.into())
        }
    }
}

/// The page and its language are not content: who sends the same from another page has pressed twice all the same.
fn content(ticket: &NewTicket, parts: &Parts) -> String {
    let stored = ticket.stored();
    let email = stored.email.to_lowercase();
    let fields = serde_json::to_string(&stored.fields).expect("texts by name are JSON");
    let texts = [&email, &stored.subject, &stored.description, stored.priority.as_str(), &fields];
    let mut content: Vec<&[u8]> = texts.into_iter().map(str::as_bytes).collect();
    content.extend(parts.files.content());
    digest(&content)
}

/// Refuses what only a program would send. Whoever is signed in may be as quick as they like.
fn by_a_person(desk: &Desk, principal: &Principal, parts: &Parts) -> Result<(), ApiError> {
    let text = |name: &str| {
        let found = parts.texts.iter().find(|(control, _)| control == name);
        found.map(|(_, text)| text.as_str())
    };
    let shown = match text(SHOWN) {
        Some(stamp) if principal.account().is_none() => Shown::ByDesk(Some(stamp)),
        _ => Shown::Static,
    };
    forms::check(desk, text(WEBSITE).unwrap_or_default(), shown)
}

fn draft(locale: &str, parts: &Parts) -> Result<Draft, ApiError> {
    let mut draft = Draft { locale: locale.to_owned(), ..Draft::default() };
    for (at, (name, text)) in parts.texts.iter().enumerate() {
        if parts.texts[..at].iter().any(|(before, _)| before == name) {
            return Err(ApiError::Malformed(format!("`{name}` is there more than once")));
        }
        match name.as_str() {
            WEBSITE | SHOWN => {}
            "page" => draft.page.clone_from(text),
            "email" => draft.email.clone_from(text),
            "subject" => draft.subject.clone_from(text),
            "description" => draft.description.clone_from(text),
            "priority" => draft.priority.clone_from(text),
            _ => drop(draft.fields.insert(name.clone(), text.clone())),
        }
    }
    Ok(draft)
}
