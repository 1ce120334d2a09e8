//! The ways to reach a person, `contacts.toml`: data that any article can show with `{{$contacts}}`.
//!
//! [`Contacts::read`] is the only entry. The file has one table per region, in the order in which readers see them:
//!
//! ```toml
//! [regions.emea]
//! label = { en = "Europe, Middle East and Africa", nl = "Europa, Midden-Oosten en Afrika" }
//! phone = "+44 20 7946 0123"            # international form; checked
//! email = "emea@help.example.com"       # a phone number, an e-mail address, or both
//! time_zone = "Europe/London"           # an IANA name; needed with `hours`
//! hours = [{ days = "mon-fri", from = "09:00", to = "17:30" }, { days = "sat", from = "10:00", to = "14:00" }]
//! products = ["Example Cloud"]          # left out: all
//! priorities = ["high", "critical"]     # of low, medium, high, critical; left out: all
//! ```
//!
//! `label` may be one text for all locales. The source locale's label is needed, the others fall back to it.

mod hours;
mod reach;

use std::collections::BTreeMap;

use crate::config::{Config, ConfigError};
use crate::table::{self, Table, error, suggestion};
use crate::texts;

/// All contacts, in the order of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contacts {
    /// The regions.
    pub regions: Vec<Contact>,
}

/// One region's contact.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact {
    /// Key, as in `{{$contacts region=emea}}`.
    pub region: String,
    /// Label per locale tag; every locale of the site has one.
    pub labels: BTreeMap<String, String>,
    /// `+442079460123`
    pub phone_e164: Option<String>,
    /// As readers see it: `+44 20 7946 0123`.
    pub phone_printed: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Opening hours, in the contact's time zone.
    pub hours: Vec<Hours>,
    /// IANA time zone: `Europe/London`.
    pub time_zone: Option<String>,
    /// Products that it serves; all if empty.
    pub products: Vec<String>,
    /// Priorities that it serves (`low medium high critical`); all if empty.
    pub priorities: Vec<String>,
}

/// A stretch of the week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours {
    /// First and last weekday, 1 (Monday) to 7.
    pub days: (u8, u8),
    /// Minutes since midnight.
    pub from: u16,
    /// Minutes since midnight, up to 1440.
    pub to: u16,
}

const KEYS: &[&str] = &["label", "phone", "email", "time_zone", "hours", "products", "priorities"];
const PRIORITIES: &[&str] = &["low", "medium", "high", "critical"];

impl Contacts {
    /// Reads the text of a `contacts.toml`.
    pub fn read(text: &str, config: &Config) -> Result<Contacts, ConfigError> {
        let document = table::document(text)?;
        let table = Table::new(document.get_ref(), 0..0, "`contacts.toml`");
        table.allow(&["regions"])?;
        let Some(section) = table.table("regions", "`[regions]`")? else {
            return Ok(Contacts::default());
        };
        let mut regions = Vec::new();
        for (region, place) in section.keys() {
            let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
            if !region.bytes().all(plain) {
                let help = "use a-z, 0-9 and hyphens, as in `[regions.asia-pacific]`";
                let message = format!("`{region}` cannot be the key of a region");
                return Err(error(&place, message, Some(help.to_owned())));
            }
            if let Some(entry) = section.table(region, format!("`[regions.{region}]`"))? {
                regions.push(contact(region, &entry, config)?);
            }
        }
        Ok(Contacts { regions })
    }
}

fn contact(region: &str, entry: &Table<'_, '_>, config: &Config) -> Result<Contact, ConfigError> {
    entry.allow(KEYS)?;
    let labels = labels(region, entry, config)?;
    let phone = entry.text("phone")?.map(|text| reach::phone(&text)).transpose()?;
    let email = entry.text("email")?.map(|text| reach::email(&text)).transpose()?;
    if phone.is_none() && email.is_none() {
        return Err(error(
            &entry.place,
            format!("`[regions.{region}]` has neither `phone` nor `email`"),
            Some("add `phone = \"+44 20 7946 0123\"` or `email = \"..\"`".to_owned()),
        ));
    }
    let time_zone = entry.text("time_zone")?.map(|text| hours::time_zone(&text)).transpose()?;
    let hours = hours::read(entry)?;
    if time_zone.is_none() && !hours.is_empty() {
        return Err(error(
            &entry.place,
            format!("`[regions.{region}]` has `hours` but no `time_zone`"),
            Some("add `time_zone = \"Europe/London\"`".to_owned()),
        ));
    }
    let (phone_e164, phone_printed) = phone.unzip();
    Ok(Contact {
        region: region.to_owned(),
        labels,
        phone_e164,
        phone_printed,
        email,
        hours,
        time_zone,
        products: entry.texts("products")?.into_iter().map(|text| text.value).collect(),
        priorities: priorities(entry)?,
    })
}

/// A label for every locale of the site.
fn labels(
    region: &str,
    entry: &Table<'_, '_>,
    config: &Config,
) -> Result<BTreeMap<String, String>, ConfigError> {
    if !entry.is_table("label") {
        entry.required("label", "Europe")?;
    }
    let written = texts::read(entry, "label", &format!("`[regions.{region}]`"), config)?;
    let fallback = written.get(config.source_locale.tag());
    let fallback = fallback.expect("texts that are there have the source locale's");
    let tags = config.locales.iter().map(|locale| locale.locale.tag());
    let label = |tag: &str| written.get(tag).unwrap_or(fallback).clone();
    Ok(tags.map(|tag| (tag.to_owned(), label(tag))).collect())
}

fn priorities(entry: &Table<'_, '_>) -> Result<Vec<String>, ConfigError> {
    let known = |text: table::Text| {
        if PRIORITIES.contains(&text.value.as_str()) {
            return Ok(text.value);
        }
        let help = suggestion(&text.value, PRIORITIES.iter().copied(), "priorities");
        Err(text.error(format!("there is no priority `{}`", text.value), help))
    };
    entry.texts("priorities")?.into_iter().map(known).collect()
}

#[cfg(test)]
mod tests;
