//! Opening hours: whether somebody answers the phone now.
//!
//! The same rules as those of the theme's script, which shows them on pages.

const DAY: u16 = 1440;
const WEEK: u16 = 7 * DAY;

/// Whether it is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Open {
    /// Around the clock.
    Always,
    /// Open, and closes in so many minutes.
    Until(u16),
    /// Closed, and opens in so many minutes.
    Opens(u16),
}

/// Whether it is open at a minute of the week, from Monday 0:00 in the contact's time zone. `None` if there are no hours or
/// they cannot be read.
///
/// `hours` is a list of days (1 is Monday) with minutes of the day: `1-5 540-1020;6 600-960`. A day may end after the
/// next one has begun, and a week after Sunday.
pub fn open_now(hours: &str, minute_of_week: u16) -> Option<Open> {
    let spans = spans(hours)?;
    let now = minute_of_week % WEEK;
    // Spans may touch or overlap: it closes where none goes on.
    let mut open = 0;
    while open < WEEK {
        let minute = (now + open) % WEEK;
        let rest = |(start, length): &(u16, u16)| {
            let since = (minute + WEEK - start) % WEEK;
            (since < *length).then(|| length - since)
        };
        let Some(rest) = spans.iter().find_map(rest) else { break };
        open += rest;
    }
    if open >= WEEK {
        return Some(Open::Always);
    }
    if open > 0 {
        return Some(Open::Until(open));
    }
    let wait = |(start, _): &(u16, u16)| (start + WEEK - now) % WEEK;
    spans.iter().map(wait).min().map(Open::Opens)
}

/// First minute of the week and length in minutes of each opening.
fn spans(hours: &str) -> Option<Vec<(u16, u16)>> {
    let mut spans = Vec::new();
    for entry in hours.split(';') {
        let (days, times) = entry.trim().split_once(' ')?;
        let (first, last) = match days.split_once('-') {
            Some((first, last)) => (number(first, 7)?, number(last, 7)?),
            None => (number(days, 7)?, number(days, 7)?),
        };
        let (from, to) = times.split_once('-')?;
        let (from, to) = (number(from, DAY)?, number(to, DAY)?);
        let length = if to > from { to - from } else { to + DAY - from };
        let mut day = first.checked_sub(1)?;
        loop {
            spans.push((day * DAY + from, length));
            if day == last.checked_sub(1)? {
                break;
            }
            day = (day + 1) % 7;
        }
    }
    Some(spans)
}

fn number(text: &str, most: u16) -> Option<u16> {
    text.parse().ok().filter(|number| *number <= most)
}
