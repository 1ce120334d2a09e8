//! Contacts as readers of one locale see them.
//!
//! [`views`] makes the data for `contacts.html`; [`all`] fills that template once per region.

use std::collections::BTreeMap;

use docent_model::Locale;
use fluent_bundle::FluentArgs;
use tera::Value;

use super::RenderError;
use super::dates::Week;
use super::strings::Strings;
use super::templates::Templates;
use crate::config::Config;
use crate::contacts::{Contact, Hours};
use crate::site::Site;
use crate::theme::Theme;
use crate::view::ContactView;

/// The contacts as HTML, by region; `None` is all of them.
pub(crate) fn all(
    views: &[ContactView],
    theme: &Theme,
    templates: &Templates,
) -> Result<BTreeMap<Option<String>, String>, RenderError> {
    let mut all = BTreeMap::new();
    if views.is_empty() {
        return Ok(all);
    }
    let show = |views: &[ContactView]| {
        let views = Value::from_serializable(views);
        templates.show(theme, "contacts.html", ("contacts", views))
    };
    all.insert(None, show(views)?);
    for view in views {
        let html = show(std::slice::from_ref(view))?;
        all.insert(Some(view.region.clone()), html);
    }
    Ok(all)
}

/// The contacts in a locale.
pub(crate) fn views(site: &Site<'_>, locale: &Locale, strings: &Strings) -> Vec<ContactView> {
    let regions = &site.contacts.regions;
    if regions.is_empty() {
        return Vec::new();
    }
    let week = Week::new(locale);
    regions.iter().map(|contact| view(contact, &site.config, locale, strings, &week)).collect()
}

fn view(
    contact: &Contact,
    config: &Config,
    locale: &Locale,
    strings: &Strings,
    week: &Week,
) -> ContactView {
    let zone = contact.time_zone.as_deref().map(|zone| week.zone(zone));
    let hours = contact.hours.iter();
    let priority = |name: &String| strings.text(&format!("priority-{name}")).to_owned();
    ContactView {
        region: contact.region.clone(),
        label: label(contact, config, locale),
        phone_e164: contact.phone_e164.clone(),
        phone_printed: contact.phone_printed.clone(),
        email: contact.email.clone(),
        hours: hours.clone().map(|hours| line(hours, zone.as_deref(), strings, week)).collect(),
        hours_data: hours.map(data).collect::<Vec<_>>().join(";"),
        time_zone: contact.time_zone.clone(),
        products: contact.products.clone(),
        priorities: contact.priorities.iter().map(priority).collect(),
    }
}

/// The label in the locale, in its language, in the source locale, or any; at last the region's key.
fn label(contact: &Contact, config: &Config, locale: &Locale) -> String {
    let source = &config.source_locale;
    [locale.tag(), locale.language(), source.tag(), source.language(), "en"]
        .into_iter()
        .find_map(|tag| contact.labels.get(tag))
        .or_else(|| contact.labels.values().next())
        .unwrap_or(&contact.region)
        .clone()
}

/// `Monday to Friday, 9:00 AM to 5:20 PM (British Time)`
fn line(hours: &Hours, zone: Option<&str>, strings: &Strings, week: &Week) -> String {
    let (first, last) = hours.days;
    let mut arguments = FluentArgs::new();
    let days = if first == last {
        week.day(first)
    } else {
        let mut range = FluentArgs::new();
        range.set("first", week.day(first));
        range.set("last", week.day(last));
        strings.format("contact-days", &range)
    };
    arguments.set("days", days);
    if (hours.from, hours.to) == (0, 1440) {
        return strings.format("contact-hours-all-day", &arguments);
    }
    arguments.set("from", week.time(hours.from));
    arguments.set("to", week.time(hours.to));
    match zone {
        Some(zone) => {
            arguments.set("zone", zone);
            strings.format("contact-hours", &arguments)
        }
        None => strings.format("contact-hours-no-zone", &arguments),
    }
}

/// `1-5 540-1020`
fn data(hours: &Hours) -> String {
    let Hours { days: (first, last), from, to } = hours;
    format!("{first}-{last} {from}-{to}")
}
