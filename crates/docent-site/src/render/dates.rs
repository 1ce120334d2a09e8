//! Days and times: read from front matter, written in a locale's own form.
//!
//! [`Moment::read`] takes what an author wrote, [`day_texts`] and [`Week`] write. No clock is asked.

use std::collections::{BTreeMap, BTreeSet};

use icu::calendar::Date;
use icu::calendar::types::Weekday;
use icu::datetime::fieldsets::{E, T, YMD, zone};
use icu::datetime::{DateTimeFormatter, DateTimeFormatterPreferences, NoCalendarFormatter};
use icu::time::zone::{TimeZone, ZoneNameTimestamp};
use icu::time::{DateTime, Time};

use docent_model::Locale;

/// A point in time, as written in front matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Moment {
    /// `2025-03-09`, the day as written, in the author's own time zone.
    pub(crate) day: String,
    /// Seconds since 1970 in UTC; midnight of a day without a time.
    pub(crate) seconds: i64,
}

impl Moment {
    /// An ISO day, or an RFC 3339 time; nothing else is a moment.
    pub(crate) fn read(text: &str) -> Option<Moment> {
        let (day, rest) = text.split_at_checked(10)?;
        let date = date(day)?;
        let days = date.to_rata_die() - date_of_epoch().to_rata_die();
        let time = if rest.is_empty() { 0 } else { seconds_of_day(rest)? };
        Some(Moment { day: day.to_owned(), seconds: days * 86_400 + time })
    }

    /// `2025-03-09T12:30:00Z`
    pub(crate) fn rfc3339(&self) -> String {
        let (days, time) = (self.seconds.div_euclid(86_400), self.seconds.rem_euclid(86_400));
        let date = Date::from_rata_die(date_of_epoch().to_rata_die() + days, icu::calendar::Iso);
        let (year, month, day) =
            (date.year().extended_year(), date.month().ordinal, date.day_of_month().0);
        let (hour, minute, second) = (time / 3600, time / 60 % 60, time % 60);
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
    }
}

/// `2025-03-09`, in UTC, of seconds since 1970.
pub(crate) fn day_of(seconds: i64) -> String {
    Moment { day: String::new(), seconds }.rfc3339()[..10].to_owned()
}

fn date_of_epoch() -> Date<icu::calendar::Iso> {
    Date::try_new_iso(1970, 1, 1).expect("the first day of 1970 exists")
}

/// `2025-03-09`
fn date(text: &str) -> Option<Date<icu::calendar::Iso>> {
    let mut parts = text.split('-');
    let mut number = |digits: usize| {
        let part = parts.next()?;
        (part.len() == digits && part.bytes().all(|b| b.is_ascii_digit())).then_some(part)
    };
    let (year, month, day) = (number(4)?, number(2)?, number(2)?);
    Date::try_new_iso(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Seconds since midnight UTC of `T12:30:00.5+02:00`, `t12:30Z` or ` 12:30:00`; negative or beyond a day where the offset says so.
fn seconds_of_day(text: &str) -> Option<i64> {
    let text = text.strip_prefix(['T', 't', ' '])?;
    let offset_at = text.find(['Z', 'z', '+', '-']).unwrap_or(text.len());
    let (clock, offset) = text.split_at(offset_at);
    let number = |part: &str, below: i64| {
        let digits = part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| part.parse::<i64>().ok()).flatten().filter(|value| *value < below)
    };
    let mut parts = clock.trim_end().split(':');
    let (hour, minute) = (number(parts.next()?, 24)?, number(parts.next()?, 60)?);
    let second = parts.next().map_or(Some(0), |part| number(part.split('.').next()?, 61))?;
    let offset = match offset.split_at_checked(1) {
        None | Some(("Z" | "z", "")) => 0,
        Some((sign, offset)) => {
            let (hours, minutes) = offset.split_once(':')?;
            let offset = number(hours, 24)? * 3600 + number(minutes, 60)? * 60;
            if sign == "-" { -offset } else { offset }
        }
    };
    Some(hour * 3600 + minute * 60 + second - offset)
}

fn preferences(locale: &Locale) -> DateTimeFormatterPreferences {
    let locale: icu::locale::Locale =
        locale.tag().parse().expect("every tag of a `Locale` is a locale of ICU4X");
    locale.into()
}

/// The text of each day (`2025-03-09`) in the locale's form.
pub(crate) fn day_texts(locale: &Locale, days: &BTreeSet<&str>) -> BTreeMap<String, String> {
    let formatter = DateTimeFormatter::try_new(preferences(locale), YMD::long())
        .expect("the compiled data has every locale, by fallback to the root");
    let text = |day: &&str| Some(((*day).to_owned(), formatter.format(&date(day)?).to_string()));
    days.iter().filter_map(text).collect()
}

/// A point in time, from UTC milliseconds: `2025-03-09T12:30:00Z`, and its day and time in the locale's form.
pub(crate) fn time_text(locale: &Locale, millis: i64) -> (String, String) {
    let seconds = millis.div_euclid(1000);
    let (days, time) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let part = |value: i64| u8::try_from(value).expect("hours and minutes are below 60");
    let date = Date::from_rata_die(date_of_epoch().to_rata_die() + days, icu::calendar::Iso);
    let time = Time::try_new(part(time / 3600), part(time / 60 % 60), 0, 0)
        .expect("the hour is below 24 and the minute below 60");
    let formatter = DateTimeFormatter::try_new(preferences(locale), YMD::long().with_time_hm())
        .expect("the compiled data has every locale, by fallback to the root");
    let text = formatter.format(&DateTime { date, time }).to_string();
    (Moment { day: String::new(), seconds }.rfc3339(), text)
}

/// Writes weekdays, times and time zones of one locale.
pub(crate) struct Week {
    weekday: DateTimeFormatter<E>,
    time: NoCalendarFormatter<T>,
    zone: NoCalendarFormatter<zone::GenericLong>,
}

impl Week {
    /// For a locale.
    pub(crate) fn new(locale: &Locale) -> Week {
        let data = "the compiled data has every locale, by fallback to the root";
        Week {
            weekday: DateTimeFormatter::try_new(preferences(locale), E::long()).expect(data),
            time: NoCalendarFormatter::try_new(preferences(locale), T::hm()).expect(data),
            zone: NoCalendarFormatter::try_new(preferences(locale), zone::GenericLong).expect(data),
        }
    }

    /// `Monday`, from 1 (Monday) to 7.
    pub(crate) fn day(&self, day: u8) -> String {
        // The first of January 2024 was a Monday.
        let date = Date::try_new_iso(2024, 1, day.clamp(1, 7)).expect("January has these days");
        debug_assert!(day != 1 || date.weekday() == Weekday::Monday);
        self.weekday.format(&date).to_string()
    }

    /// `9:00 AM`, from minutes since midnight; the end of the day is midnight.
    pub(crate) fn time(&self, minutes: u16) -> String {
        let part = |value: u16| u8::try_from(value).expect("hours and minutes are below 60");
        let time = Time::try_new(part(minutes / 60 % 24), part(minutes % 60), 0, 0)
            .expect("the hour is below 24 and the minute below 60");
        self.time.format(&time).to_string()
    }

    /// `British Time`, from `Europe/London`.
    pub(crate) fn zone(&self, name: &str) -> String {
        // The name of a zone can change with time; any moment at which today's names hold will do.
        let now_valid = ZoneNameTimestamp::from_epoch_seconds(1_735_689_600);
        let zone = TimeZone::from_iana_id(name).without_offset();
        self.zone.format(&zone.with_zone_name_timestamp(now_valid)).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;

    #[test]
    fn moments_are_days_or_times_with_an_offset() {
        for (written, expected) in [
            ("2025-03-09", Some("2025-03-09T00:00:00Z")),
            ("2025-03-09T12:30:00Z", Some("2025-03-09T12:30:00Z")),
            ("2025-03-09T12:30:00.123Z", Some("2025-03-09T12:30:00Z")),
            ("2025-03-09T00:30:00+02:00", Some("2025-03-08T22:30:00Z")),
            ("2024-12-31T23:30:00-01:00", Some("2025-01-01T00:30:00Z")),
            ("2024-02-30", None),
            ("2025-3-9", None),
            ("yesterday, ", None),
            ("2025-03-09 or later", None),
            ("2025-03-09T25:00:00Z", None),
            ("", None),
        ] {
            let read = Moment::read(written).map(|moment| moment.rfc3339());
            assert_eq!(read.as_deref(), expected, "{written}");
        }
    }

    #[test]
    fn the_day_stays_the_authors() {
        assert_eq!(Moment::read("2025-03-09T00:30:00+02:00").unwrap().day, "2025-03-09");
    }

    #[test]
    fn days_and_hours_take_the_locales_form() {
        let texts = |tag: &str| {
            let locale = tag.parse().unwrap();
            let week = Week::new(&locale);
            let day = day_texts(&locale, &BTreeSet::from(["2025-03-09"]));
            let parts = [
                day["2025-03-09"].clone(),
                week.day(1),
                week.day(7),
                week.time(570),
                week.time(1440),
                week.zone("Europe/London"),
            ];
            parts.join(" | ").replace('\u{202f}', " ")
        };
        let all = ["en", "nl", "ja", "pt-BR", "ar", "zh-Hant"].map(texts);
        expect![[r"
            March 9, 2025 | Monday | Sunday | 9:30 AM | 12:00 AM | British Time
            9 maart 2025 | maandag | zondag | 09:30 | 00:00 | Britse tijd
            2025年3月9日 | 月曜日 | 日曜日 | 9:30 | 0:00 | 英国時間
            9 de março de 2025 | segunda-feira | domingo | 09:30 | 00:00 | Horário Britânico
            9 مارس 2025 | الاثنين | الأحد | 9:30 ص | 12:00 ص | توقيت بريطانيا
            2025年3月9日 | 星期一 | 星期日 | 上午9:30 | 凌晨12:00 | 英國時間"]]
        .assert_eq(&all.join("\n"));
    }
}
