//! Opening hours of a contact and the time zone they are in.

use crate::config::ConfigError;
use crate::contacts::Hours;
use crate::table::{Table, Text, suggestion};

const DAYS: &[&str] = &["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const EXAMPLE: &str = "hours = [{ days = \"mon-fri\", from = \"09:00\", to = \"17:00\" }]";

/// The stretches of a contact's week, in the order of the file.
pub(super) fn read(entry: &Table<'_, '_>) -> Result<Vec<Hours>, ConfigError> {
    let stretch = |table: Table<'_, '_>| {
        table.allow(&["days", "from", "to"])?;
        let days = days(&table.required("days", "mon-fri")?)?;
        let from = minutes(&table.required("from", "09:00")?)?;
        let end = table.required("to", "17:00")?;
        let to = minutes(&end)?;
        if to <= from {
            return Err(end.error(
                "`to` is not after `from`",
                "write a stretch over midnight as two: one to `24:00`, one from `00:00`",
            ));
        }
        Ok(Hours { days, from, to })
    };
    entry.tables("hours", EXAMPLE)?.into_iter().map(stretch).collect()
}

/// `mon-fri` or `sat`.
fn days(text: &Text) -> Result<(u8, u8), ConfigError> {
    let (first, last) = text.value.split_once('-').unwrap_or((&text.value, &text.value));
    let day = |name: &str| {
        let name = name.trim();
        let number = (1..).zip(DAYS).find(|(_, day)| day.eq_ignore_ascii_case(name));
        number.map(|(number, _)| number).ok_or_else(|| {
            let help = suggestion(name, DAYS.iter().copied(), "days");
            text.error(format!("there is no day `{name}`"), help)
        })
    };
    let (first, last): (u8, u8) = (day(first)?, day(last)?);
    if last < first {
        return Err(text.error(
            format!("`{}` runs backwards: the week begins with `mon`", text.value),
            "write two stretches",
        ));
    }
    Ok((first, last))
}

/// `09:30` as minutes since midnight, up to `24:00`.
fn minutes(text: &Text) -> Result<u16, ConfigError> {
    let two = |part: &str| {
        let digits = matches!(part.len(), 1 | 2) && part.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| part.parse::<u16>().ok()).flatten()
    };
    let time = text.value.split_once(':').and_then(|(hour, minute)| {
        let (hour, minute) = (two(hour)?, two(minute)?);
        (minute < 60 && hour * 60 + minute <= 24 * 60).then_some(hour * 60 + minute)
    });
    time.ok_or_else(|| {
        text.error(
            format!("`{}` is not a time of the day", text.value),
            "write hours and minutes, `09:00` to `24:00`",
        )
    })
}

/// The name of a time zone: `UTC`, or an area and a place. Whether it exists, the reader's browser knows.
pub(super) fn time_zone(text: &Text) -> Result<String, ConfigError> {
    const AREAS: &[&str] = &[
        "Africa",
        "America",
        "Antarctica",
        "Arctic",
        "Asia",
        "Atlantic",
        "Australia",
        "Etc",
        "Europe",
        "Indian",
        "Pacific",
    ];
    let mut parts = text.value.split('/');
    let area = parts.next().unwrap_or_default();
    let place = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_uppercase())
            && part.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '+'))
    };
    let places: Vec<&str> = parts.collect();
    if text.value == "UTC"
        || (AREAS.contains(&area)
            && (1..=2).contains(&places.len())
            && places.iter().all(|part| place(part)))
    {
        return Ok(text.value.clone());
    }
    let help = if places.is_empty() || AREAS.contains(&area) {
        "write area and place of the IANA list: `Europe/London`, `America/New_York`, or `UTC`"
            .to_owned()
    } else {
        suggestion(area, AREAS.iter().copied(), "areas")
    };
    Err(text.error(format!("`{}` is not an IANA time zone", text.value), help))
}
