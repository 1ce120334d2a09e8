//! The contact to show to whoever calls something critical.

use docent_model::Draft;

/// A contact of the site, as its `LOCALE.json` has it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact {
    /// Its key in `contacts.toml`: `emea`.
    pub region: String,
    /// What the region is called.
    pub label: String,
    /// E.164; may be empty.
    pub phone: String,
    /// The phone number as it is printed.
    pub printed: String,
    /// May be empty.
    pub email: String,
    /// As [`open_now`](super::hours::open_now) reads them; may be empty.
    pub hours: String,
    /// IANA name of the time zone; may be empty.
    pub zone: String,
    /// The hours as they are printed.
    pub lines: Vec<String>,
    /// The products it serves, by value or label; empty: all.
    pub products: Vec<String>,
    /// The priorities it serves; empty: all.
    pub priorities: Vec<String>,
    /// The minute of the week in its time zone now, from Monday 0:00, if the browser knows the zone.
    pub minute: Option<u16>,
}

/// Who asks, and where.
#[derive(Debug, Clone, Copy)]
pub struct Caller<'c> {
    /// The answers; `region`, `product` and `priority` count.
    pub draft: &'c Draft,
    /// What the chosen product is called; may be empty.
    pub product: &'c str,
    /// IANA name of the reader's time zone; may be empty.
    pub zone: &'c str,
    /// The minute of the week there now, from Monday 0:00.
    pub minute: u16,
}

/// The place of the contact to show, of those that serve the product and the priority: that of the region that was
/// chosen; else one with a phone, in the area of the reader's time zone (the first part of its name), whose clock is
/// nearest; else the first.
pub fn contact_for(caller: &Caller<'_>, contacts: &[Contact]) -> Option<usize> {
    let region = caller.draft.answer("region").unwrap_or_default();
    let mut best = None;
    for (place, contact) in contacts.iter().enumerate() {
        if !serves(contact, caller) {
            continue;
        }
        let distance = (
            contact.region != region,
            contact.phone.is_empty(),
            area(&contact.zone) != area(caller.zone),
            contact.minute.map_or(u16::MAX, |minute| apart(minute, caller.minute)),
        );
        if best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, place));
        }
    }
    best.map(|(_, place)| place)
}

/// Of a reader who has not chosen a product nobody knows whom they need; they are shown all.
fn serves(contact: &Contact, caller: &Caller<'_>) -> bool {
    let among = |list: &[String], answer: Option<&str>, label: &str| {
        let Some(answer) = answer else { return true };
        let same = |one: &String| one.eq_ignore_ascii_case(answer) || (one == label);
        list.is_empty() || list.iter().any(same)
    };
    among(&contact.products, caller.draft.answer("product"), caller.product)
        && among(&contact.priorities, caller.draft.answer("priority"), "")
}

fn area(zone: &str) -> &str {
    zone.split_once('/').map_or("", |(area, _)| area)
}

/// Minutes between two clocks of one week.
fn apart(one: u16, other: u16) -> u16 {
    let apart = one.abs_diff(other);
    apart.min((7 * 1440_u16).saturating_sub(apart))
}
