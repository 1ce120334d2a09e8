//! What the widget has to know of a locale before it can show anything: `LOCALE.json`.
//!
//! [`of`] is the only entry. All texts are in the locale already; what has to be computed in the browser (is the contact
//! open now, is a question asked) stands there as data.

use std::collections::BTreeMap;

use docent_model::AttachmentRules;
use docent_model::form::{Condition, Field};
use serde::Serialize;

use super::super::addresses::Addresses;
use super::super::desk::{self, Words};
use super::super::strings::Strings;
use super::strings;
use crate::contacts::Contact;
use crate::site::{LocaleId, Site};
use crate::view::{ContactView, SearchView};

/// The file.
#[derive(Serialize)]
struct Data<'d> {
    /// BCP 47 tag.
    locale: &'d str,
    /// `ltr` or `rtl`.
    dir: &'static str,
    /// Where the desk's API is.
    api: String,
    /// The page with the reader's cases.
    cases: String,
    /// The contact article, whose form needs no script.
    contact: Option<String>,
    /// Where the search is; nothing if the site has none.
    search: Option<SearchData<'d>>,
    /// The questions, in order.
    fields: Vec<FieldData<'d>>,
    /// Which files may be attached; nothing if none may.
    attachments: Option<AttachmentsData<'d>>,
    /// The ways to reach a person, in order.
    contacts: Vec<ContactData<'d>>,
    /// The theme's texts by their keys; arguments stand as `{name}`.
    strings: BTreeMap<String, String>,
}

#[derive(Serialize)]
struct SearchData<'d> {
    /// The module that reads the index.
    module: &'d str,
    /// The index.
    entry: &'d str,
}

#[derive(Serialize)]
struct FieldData<'d> {
    name: &'d str,
    kind: &'static str,
    required: bool,
    label: String,
    help: String,
    when: Option<&'d Condition>,
    options: Vec<OptionData<'d>>,
}

#[derive(Serialize)]
struct OptionData<'d> {
    value: &'d str,
    label: String,
    when: Option<&'d Condition>,
}

#[derive(Serialize)]
struct AttachmentsData<'d> {
    #[serde(flatten)]
    rules: &'d AttachmentRules,
    /// For `<input type=file>`.
    accept: String,
    /// The limits in words.
    help: String,
}

#[derive(Serialize)]
struct ContactData<'d> {
    region: &'d str,
    label: &'d str,
    /// E.164; empty if there is none.
    phone: &'d str,
    printed: &'d str,
    email: &'d str,
    /// [`ContactView::hours_data`].
    hours: &'d str,
    /// IANA time zone.
    zone: &'d str,
    /// The hours in words.
    lines: &'d [String],
    products: &'d [String],
    /// The keys, not their texts.
    priorities: &'d [String],
}

/// The file's text; `None` for a site without a desk. `contacts` are the site's in the locale.
pub(crate) fn of(
    (site, addresses): (&Site<'_>, &Addresses<'_>),
    id: LocaleId,
    strings: &Strings,
    contacts: &[ContactView],
    search: Option<&SearchView>,
) -> Option<String> {
    let desk = desk::view(site, id, strings)?;
    let origin = site.config.desk.as_ref().and_then(|desk| desk.url.as_deref());
    let locale = &site.locales[id.0];
    let words = Words::of(site, id, strings);
    let views = site.contacts.regions.iter().zip(contacts);
    let data = Data {
        locale: locale.locale.tag(),
        dir: locale.locale.direction().as_str(),
        api: format!("{}/api/v1", origin.unwrap_or_default()),
        cases: desk.cases_url,
        contact: locale.contact.map(|page| addresses.href((id, page)).into_owned()),
        search: search
            .map(|search| SearchData { module: &search.module_url, entry: &search.entry_url }),
        fields: site.form.fields.iter().map(|one| field(one, &words)).collect(),
        attachments: desk.attachments.map(|words| AttachmentsData {
            rules: &site.form.attachments,
            accept: words.accept,
            help: words.help,
        }),
        contacts: views.map(|(data, view)| contact(data, view)).collect(),
        strings: strings::texts(strings),
    };
    Some(serde_json::to_string(&data).expect("its keys are texts and its numbers are whole"))
}

fn field<'d>(field: &'d Field, words: &Words<'_>) -> FieldData<'d> {
    let option = |choice: &'d docent_model::form::Choice| OptionData {
        value: &choice.value,
        label: words.choice(field, choice),
        when: choice.when.as_ref(),
    };
    FieldData {
        name: &field.name,
        kind: desk::kind(field.kind),
        required: field.required,
        label: words.label(field),
        help: words.help(field).unwrap_or_default(),
        when: field.when.as_ref(),
        options: field.options.iter().map(option).collect(),
    }
}

fn contact<'d>(contact: &'d Contact, view: &'d ContactView) -> ContactData<'d> {
    let text = |text: &'d Option<String>| text.as_deref().unwrap_or_default();
    ContactData {
        region: &view.region,
        label: &view.label,
        phone: text(&view.phone_e164),
        printed: text(&view.phone_printed),
        email: text(&view.email),
        hours: &view.hours_data,
        zone: text(&view.time_zone),
        lines: &view.hours,
        products: &view.products,
        priorities: &contact.priorities,
    }
}
