//! Whom to call, and whether somebody answers.

use std::collections::BTreeMap;

use docent_model::Draft;

use crate::form::contact::{Caller, Contact, contact_for};
use crate::form::hours::{Open, open_now};

const WEEKDAYS: &str = "1-5 540-1020";
const NIGHTS: &str = "1-7 1320-360";
const ALL_WEEK: &str = "1-7 0-1440";
const TWO: &str = "1-5 480-1200;6 600-960";

/// The minute of the week of a day (1 is Monday) and a time.
fn minute(day: u16, hour: u16, minute: u16) -> u16 {
    (day - 1) * 1440 + hour * 60 + minute
}

#[test]
fn hours_say_whether_it_is_open_and_for_how_long() {
    for (hours, now, expected) in [
        // On weekdays from nine to five.
        (WEEKDAYS, minute(1, 9, 0), Some(Open::Until(480))),
        (WEEKDAYS, minute(1, 16, 59), Some(Open::Until(1))),
        (WEEKDAYS, minute(1, 17, 0), Some(Open::Opens(960))),
        (WEEKDAYS, minute(1, 8, 59), Some(Open::Opens(1))),
        (WEEKDAYS, minute(1, 0, 0), Some(Open::Opens(540))),
        // Over the weekend, and over the end of the week.
        (WEEKDAYS, minute(5, 17, 0), Some(Open::Opens(7 * 60 + 2 * 1440 + 540))),
        (WEEKDAYS, minute(7, 23, 59), Some(Open::Opens(541))),
        // Two spans.
        (TWO, minute(5, 20, 0), Some(Open::Opens(840))),
        (TWO, minute(6, 15, 0), Some(Open::Until(60))),
        (TWO, minute(7, 12, 0), Some(Open::Opens(1200))),
        // Over midnight, and from Sunday to Monday.
        (NIGHTS, minute(3, 23, 0), Some(Open::Until(420))),
        (NIGHTS, minute(3, 5, 0), Some(Open::Until(60))),
        (NIGHTS, minute(7, 23, 0), Some(Open::Until(420))),
        (NIGHTS, minute(1, 0, 0), Some(Open::Until(360))),
        (NIGHTS, minute(1, 6, 0), Some(Open::Opens(960))),
        // Days that go over the end of the week.
        ("6-1 600-660", minute(7, 10, 30), Some(Open::Until(30))),
        ("6-1 600-660", minute(1, 11, 0), Some(Open::Opens(5 * 1440 - 60))),
        // A whole day touches the next one.
        ("1-5 0-1440", minute(2, 12, 0), Some(Open::Until(3 * 1440 + 720))),
        ("5-1 0-1440", minute(7, 12, 0), Some(Open::Until(1440 + 720))),
        (ALL_WEEK, 0, Some(Open::Always)),
        (ALL_WEEK, minute(4, 13, 37), Some(Open::Always)),
        ("1-7 480-480", minute(4, 13, 37), Some(Open::Always)),
        // Spans that touch or overlap are one.
        ("1 540-720;1 720-1020", minute(1, 10, 0), Some(Open::Until(420))),
        ("1 540-800;1 700-1020", minute(1, 10, 0), Some(Open::Until(420))),
        ("1-7 0-720;1-7 720-1440", minute(4, 3, 0), Some(Open::Always)),
        // The opening of this minute a week ago is over.
        ("1 540-541", minute(1, 9, 1), Some(Open::Opens(7 * 1440 - 1))),
        // What cannot be read says nothing.
        ("", 0, None),
        ("1-5", 0, None),
        ("0-5 540-1020", 0, None),
        ("1-8 540-1020", 0, None),
        ("1-5 540-1441", 0, None),
        ("mon 9-17", 0, None),
    ] {
        assert_eq!(open_now(hours, now), expected, "`{hours}` at {now}");
    }
}

fn contact(region: &str, zone: &str, minute: u16) -> Contact {
    Contact {
        region: region.to_owned(),
        zone: zone.to_owned(),
        phone: "+12025550142".to_owned(),
        minute: Some(minute),
        ..Contact::default()
    }
}

/// The contacts of docent's own help center when it is Monday noon in London.
fn contacts() -> Vec<Contact> {
    vec![
        contact("americas", "America/New_York", minute(1, 7, 0)),
        contact("emea", "Europe/London", minute(1, 12, 0)),
        contact("apac", "Australia/Sydney", minute(1, 23, 0)),
    ]
}

#[test]
fn the_chosen_region_is_called_and_else_the_nearest() {
    let contacts = contacts();
    for (region, zone, now, expected) in [
        // The answer decides, wherever the reader is.
        ("emea", "Asia/Tokyo", minute(1, 21, 0), "emea"),
        ("apac", "", minute(1, 12, 0), "apac"),
        // Without an answer, or one that no contact has: the area of the zone.
        ("", "Europe/Amsterdam", minute(1, 13, 0), "emea"),
        ("elsewhere", "America/Los_Angeles", minute(1, 4, 0), "americas"),
        ("", "Australia/Perth", minute(1, 20, 0), "apac"),
        // Without a contact in the area: the nearest clock, also over the end of the week.
        ("", "Africa/Cairo", minute(1, 14, 0), "emea"),
        ("", "Asia/Dubai", minute(1, 16, 0), "emea"),
        ("", "Asia/Tokyo", minute(1, 21, 0), "apac"),
        ("", "Pacific/Auckland", minute(2, 1, 0), "apac"),
        ("", "Pacific/Honolulu", minute(1, 2, 0), "americas"),
        ("", "", minute(1, 5, 0), "americas"),
        ("", "UTC", minute(1, 12, 0), "emea"),
    ] {
        let fields = BTreeMap::from([("region".to_owned(), region.to_owned())]);
        let draft = Draft { fields, ..Draft::default() };
        let caller = Caller { draft: &draft, product: "", zone, minute: now };
        let found = contact_for(&caller, &contacts).map(|place| contacts[place].region.as_str());
        assert_eq!(found, Some(expected), "`{region}` in {zone}");
    }
    let caller = Caller {
        draft: &Draft::default(),
        product: "",
        zone: "Pacific/Auckland",
        minute: minute(1, 0, 30),
    };
    let sunday = [contact("far", "", minute(1, 9, 0)), contact("near", "", minute(7, 23, 30))];
    assert_eq!(contact_for(&caller, &sunday), Some(1), "a week is a ring");
    assert_eq!(contact_for(&caller, &[]), None);
}

#[test]
fn who_does_not_serve_is_not_called() {
    let texts = |list: &[&str]| list.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    for (products, priorities, product, label, priority, expected) in [
        (&[][..], &[][..], "cloud", "Example Cloud", "critical", true),
        (&["cloud"], &[], "cloud", "Example Cloud", "critical", true),
        (&["Cloud"], &[], "cloud", "", "critical", true),
        (&["Example Cloud"], &[], "cloud", "Example Cloud", "critical", true),
        (&["Example App"], &[], "cloud", "Example Cloud", "critical", false),
        (&["Example App", "Example Cloud"], &[], "cloud", "Example Cloud", "low", true),
        (&[], &["high", "critical"], "cloud", "", "critical", true),
        (&[], &["high", "critical"], "cloud", "", "low", false),
        // What is not answered excludes nobody.
        (&["Example App"], &["critical"], "", "", "", true),
        (&["Example App"], &["critical"], "", "", "low", false),
    ] {
        let one = Contact {
            products: texts(products),
            priorities: texts(priorities),
            ..contact("emea", "Europe/London", 0)
        };
        let fields = BTreeMap::from([
            ("region".to_owned(), "emea".to_owned()),
            ("product".to_owned(), product.to_owned()),
        ]);
        let draft = Draft { fields, priority: priority.to_owned(), ..Draft::default() };
        let caller = Caller { draft: &draft, product: label, zone: "", minute: 0 };
        let found = contact_for(&caller, &[one]).is_some();
        assert_eq!(found, expected, "{products:?} {priorities:?} for {product} {priority}");
    }
}

#[test]
fn a_contact_with_a_phone_is_nearer_than_one_without() {
    let silent = Contact { phone: String::new(), ..contact("emea", "Europe/London", 720) };
    let contacts = [silent, contact("apac", "Australia/Sydney", 1380)];
    let draft = Draft::default();
    let caller = Caller { draft: &draft, product: "", zone: "Europe/Paris", minute: 780 };
    assert_eq!(contact_for(&caller, &contacts), Some(1));
    let fields = BTreeMap::from([("region".to_owned(), "emea".to_owned())]);
    let draft = Draft { fields, ..Draft::default() };
    assert_eq!(contact_for(&Caller { draft: &draft, ..caller }, &contacts), Some(0), "as chosen");
}
