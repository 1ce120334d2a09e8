//! Structured data for search engines: JSON-LD that can stand in a script element.

use serde::Serialize;

use crate::contacts::{Contact, Hours};

/// A `TechArticle`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct TechArticle<'a> {
    pub(crate) headline: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub(crate) description: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) date_modified: Option<&'a str>,
    pub(crate) in_language: &'a str,
    pub(crate) main_entity_of_page: &'a str,
}

/// One step of a `BreadcrumbList`.
#[derive(Serialize)]
pub(crate) struct Crumb<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    position: usize,
    name: &'a str,
    item: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct BreadcrumbList<'a> {
    item_list_element: Vec<Crumb<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Organization<'a> {
    name: &'a str,
    url: &'a str,
    contact_point: Vec<ContactPoint<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ContactPoint<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
    contact_type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    telephone: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    hours_available: Vec<OpeningHours>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct OpeningHours {
    #[serde(rename = "@type")]
    kind: &'static str,
    day_of_week: Vec<&'static str>,
    opens: String,
    closes: String,
}

#[derive(Serialize)]
struct Document<'a, T> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(flatten)]
    content: &'a T,
}

/// What an article is.
pub(crate) fn article(content: &TechArticle<'_>) -> String {
    script("TechArticle", content)
}

/// Where a page is: titles and absolute addresses from the home page to the page itself.
pub(crate) fn breadcrumbs<'a>(steps: impl Iterator<Item = (&'a str, String)>) -> String {
    let steps = steps.enumerate().map(|(index, (name, item))| Crumb {
        kind: "ListItem",
        position: index + 1,
        name,
        item,
    });
    script("BreadcrumbList", &BreadcrumbList { item_list_element: steps.collect() })
}

/// How a person can be reached: contacts with their labels in the locale.
pub(crate) fn contacts<'a>(
    name: &'a str,
    url: &'a str,
    contacts: impl Iterator<Item = (&'a Contact, &'a str)>,
) -> String {
    let contact_point = contacts.map(|(contact, label)| ContactPoint {
        kind: "ContactPoint",
        name: label,
        contact_type: "customer support",
        telephone: contact.phone_e164.as_deref(),
        email: contact.email.as_deref(),
        hours_available: contact.hours.iter().map(opening_hours).collect(),
    });
    script("Organization", &Organization { name, url, contact_point: contact_point.collect() })
}

fn opening_hours(hours: &Hours) -> OpeningHours {
    const DAYS: [&str; 7] =
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let (first, last) = (hours.days.0.clamp(1, 7), hours.days.1.clamp(1, 7));
    // A stretch may run over the end of the week.
    let length = (usize::from(last) + 7 - usize::from(first)) % 7 + 1;
    let days = DAYS.iter().cycle().skip(usize::from(first) - 1).take(length);
    // 23:59 is how the vocabulary writes the end of a day.
    let time = |minutes: u16| match minutes {
        1440.. => "23:59".to_owned(),
        _ => format!("{:02}:{:02}", minutes / 60, minutes % 60),
    };
    OpeningHours {
        kind: "OpeningHoursSpecification",
        day_of_week: days.copied().collect(),
        opens: time(hours.from),
        closes: time(hours.to),
    }
}

/// Without `<`, neither `</script` nor `<!--` can end or change the element around the data.
fn script(kind: &'static str, content: &impl Serialize) -> String {
    let document = Document { context: "https://schema.org", kind, content };
    let json = serde_json::to_string(&document).expect("these types are plain texts and lists");
    if json.contains('<') { json.replace('<', "\\u003c") } else { json }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_can_leave_the_script_element() {
        let hostile = "</script><script>alert(1)</script><!-- \"\\ \u{2028}";
        let json = article(&TechArticle {
            headline: hostile,
            description: hostile,
            date_modified: None,
            in_language: "en",
            main_entity_of_page: "https://example.com/",
        });
        assert!(!json.contains('<'), "{json}");
        let read: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!((read["headline"].as_str(), read.get("dateModified")), (Some(hostile), None));
    }

    #[test]
    fn opening_hours_may_run_over_the_weekend() {
        let days = |days| opening_hours(&Hours { days, from: 0, to: 1440 }).day_of_week.len();
        assert_eq!([(1, 5), (6, 7), (5, 1), (3, 3), (1, 7)].map(days), [5, 2, 4, 1, 7]);
    }
}
