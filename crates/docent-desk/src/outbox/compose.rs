//! The texts of mails, in the locale of whoever reads them.
//!
//! A subject never holds what somebody typed, and an address that nobody verified gets nothing that somebody typed at all:
//! otherwise the form would send a stranger's words to a stranger, in our name. Links stand on lines of their own, so that
//! right-to-left text does not turn them around.

use std::time::{Duration, UNIX_EPOCH};

use docent_model::Locale;
use lettre::Message;
use lettre::address::{Address, Envelope};
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Body, SinglePart};
use serde_json::Value;

use super::Failure;
use crate::Desk;
use crate::sign_in::CODE_LIFE;
use crate::store::{Claimed, Event, Reader, StoreError, Ticket};

/// A mail in words.
struct Text {
    subject: String,
    paragraphs: Vec<String>,
}

/// Writes a mail. What cannot be written will not get better by waiting, unless the store failed.
pub(super) async fn compose(desk: &Desk, message: &Claimed) -> Result<Message, Failure> {
    let payload: Value = serde_json::from_str(&message.payload)
        .map_err(|_| Failure::lasting("its payload is not JSON"))?;
    let word = payload["locale"].as_str().unwrap_or_default();
    let locale = reading(desk, word)?;
    let text = match message.template.as_str() {
        "sign-in" => sign_in(desk, &locale, message, &payload)?,
        "receipt" | "receipt-signed-in" | "comment" | "pending" | "priority" | "solved"
        | "closed" | "reopened" | "news" | "assigned" | "escalated" => {
            of_ticket(desk, &locale, message, &payload).await?
        }
        other => return Err(Failure::lasting(format!("there is no mail `{other}`"))),
    };
    build(desk, &locale, message, text)
}

/// The locale of a mail: the asked one if the site has it, else its source locale.
fn reading(desk: &Desk, word: &str) -> Result<Locale, Failure> {
    let locales = desk.pages.locales();
    let asked = locales.iter().find(|locale| locale.tag().eq_ignore_ascii_case(word));
    let none = || Failure::lasting("the site has no locale");
    asked.or_else(|| locales.first()).cloned().ok_or_else(none)
}

/// The code is made of its id, so that it lies nowhere in clear.
fn sign_in(
    desk: &Desk,
    locale: &Locale,
    message: &Claimed,
    payload: &Value,
) -> Result<Text, Failure> {
    if message.created_at + CODE_LIFE <= desk.clock.now() {
        return Err(Failure::lasting("the code had expired before the mail could be sent"));
    }
    let id = payload["code_id"].as_str().ok_or_else(|| Failure::lasting("there is no code"))?;
    let say = |key: &str| desk.pages.text(locale, key, &[]);
    Ok(Text {
        subject: say("mail-sign-in-subject"),
        paragraphs: vec![
            say("mail-sign-in-text"),
            desk.secret.sign_in_code(id),
            say("mail-sign-in-once"),
        ],
    })
}

async fn of_ticket(
    desk: &Desk,
    locale: &Locale,
    message: &Claimed,
    payload: &Value,
) -> Result<Text, Failure> {
    let (ticket, event) =
        subject(desk, message, payload).await.map_err(|error| store_failed(&error))?;
    let ticket = ticket.ok_or_else(|| Failure::lasting("the ticket is gone"))?;
    let reader = desk.store.reader(&message.target).await.map_err(|error| store_failed(&error))?;
    let verified = reader != Reader::Unverified;
    let number = ticket.number.to_string();
    let say = |part: &str| desk.pages.text(locale, part, &[("number", &number)]);
    let template = match message.template.as_str() {
        // Only the limits tell them apart.
        "receipt-signed-in" => "receipt",
        other => other,
    };
    let mut paragraphs = vec![say(&format!("mail-{template}-text"))];
    if let ("comment" | "news" | "escalated", true, Some(event)) = (template, verified, &event)
        && !event.body.is_empty()
    {
        let author = [("author", event.author.as_str())];
        paragraphs.push(desk.pages.text(locale, "mail-wrote", &author));
        paragraphs.push(event.body.clone());
    }
    if let ("priority", Some(event)) = (template, &event) {
        let priority = desk.pages.text(locale, &format!("priority-{}", event.body), &[]);
        paragraphs.push(desk.pages.text(locale, "mail-new-priority", &[("priority", &priority)]));
    }
    if let Some(word) = payload["status"].as_str() {
        let status = desk.pages.text(locale, &format!("status-{word}"), &[]);
        paragraphs.push(desk.pages.text(locale, "mail-new-status", &[("status", &status)]));
    }
    paragraphs.push(format!("{}\n{}", say("mail-link"), link(desk, locale, &ticket, reader)));
    if reader != Reader::Account {
        paragraphs.push(say("mail-link-secret"));
    }
    if !verified {
        paragraphs.push(say("mail-open-once"));
    }
    if template == "receipt" {
        paragraphs.push(say("mail-receipt-next"));
    }
    paragraphs.push(say("mail-automatic"));
    Ok(Text { subject: say(&format!("mail-{template}-subject")), paragraphs })
}

/// The ticket and the entry of its timeline that a mail tells of.
async fn subject(
    desk: &Desk,
    message: &Claimed,
    payload: &Value,
) -> Result<(Option<Ticket>, Option<Event>), StoreError> {
    let Some(id) = &message.ticket_id else { return Ok((None, None)) };
    let ticket = desk.store.ticket(id).await?;
    let events = desk.store.events(id, true).await?;
    let event =
        events.into_iter().find(|event| Some(event.id.as_str()) == payload["event_id"].as_str());
    Ok((ticket, event))
}

/// Address of the case page. Who never signed in gets a token with it that opens the case and, unlike the key that whoever
/// sent the form has, shows that they read this address; who has an account signs in.
fn link(desk: &Desk, locale: &Locale, ticket: &Ticket, reader: Reader) -> String {
    let page = format!("{}/desk/{}/cases/{}", desk.url, locale.segment(), ticket.id);
    match reader {
        Reader::Account => page,
        Reader::Link | Reader::Unverified => {
            format!("{page}?mail={}", desk.secret.mail_token(&ticket.id))
        }
    }
}

fn store_failed(error: &StoreError) -> Failure {
    Failure::passing(super::chain(error))
}

fn build(desk: &Desk, locale: &Locale, message: &Claimed, text: Text) -> Result<Message, Failure> {
    let to: Address =
        message.target.parse().map_err(|_| Failure::lasting("the target is no mail address"))?;
    let from = &desk.outbox.from;
    let envelope = Envelope::new(Some(from.email.clone()), vec![to.clone()])
        .expect("an envelope with a recipient is complete");
    let created = Duration::from_millis(u64::try_from(message.created_at).unwrap_or_default());
    let header = |name, value: &str| {
        HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
    };
    // Base64 would be shorter for some scripts, but nobody could read it in a log of a server.
    let body = Body::new_with_encoding(
        text.paragraphs.join("\n\n") + "\n",
        ContentTransferEncoding::QuotedPrintable,
    );
    let body = body.map_err(|_| Failure::lasting("its text cannot be encoded"))?;
    Message::builder()
        .message_id(Some(format!("<{}@{}>", message.id, from.email.domain())))
        .date(UNIX_EPOCH + created)
        .from(from.clone())
        .to(to.into())
        .subject(text.subject)
        .envelope(envelope)
        .raw_header(header("Auto-Submitted", "auto-generated"))
        .raw_header(header("Content-Language", locale.tag()))
        .singlepart(SinglePart::builder().content_type(ContentType::TEXT_PLAIN).body(body))
        .map_err(|error| Failure::lasting(super::chain(&error)))
}
