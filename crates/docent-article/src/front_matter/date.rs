//! Dates: whether a text is an ISO date or an RFC 3339 time.

/// Whether `text` is `2024-02-29`, or that with a time and an offset (`2024-02-29T12:30:00.000Z`).
pub(super) fn is_date_or_time(text: &str) -> bool {
    let Some(date) = text.get(..10) else { return false };
    is_date(date) && (text.len() == 10 || is_time(&text[10..]))
}

fn is_date(text: &str) -> bool {
    let mut parts = text.split('-');
    let part = |text: Option<&str>, width: usize| number(text?, width);
    let (year, month, day) = (part(parts.next(), 4), part(parts.next(), 2), part(parts.next(), 2));
    let (Some(year), Some(month), Some(day)) = (year, month, day) else { return false };
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    let days = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    parts.next().is_none() && (1..=days).contains(&day)
}

/// `T12:30:00`, a fraction, and `Z` or an offset.
fn is_time(text: &str) -> bool {
    let Some(rest) = text.strip_prefix(['T', 't', ' ']) else { return false };
    let Some((clock, rest)) = rest.split_at_checked(8) else { return false };
    let mut parts = clock.split(':');
    let mut within = |limit: u32| {
        parts.next().and_then(|part| number(part, 2)).is_some_and(|value| value < limit)
    };
    if !(within(24) && within(60) && within(61) && parts.next().is_none()) {
        return false;
    }
    let zone = match rest.strip_prefix('.') {
        Some(fraction) => {
            let digits = fraction.bytes().take_while(u8::is_ascii_digit).count();
            if digits == 0 {
                return false;
            }
            &fraction[digits..]
        }
        None => rest,
    };
    if matches!(zone, "Z" | "z") {
        return true;
    }
    let offset = zone.strip_prefix(['+', '-']).and_then(|offset| offset.split_once(':'));
    offset.is_some_and(|(hours, minutes)| {
        number(hours, 2).is_some_and(|hours| hours < 24)
            && number(minutes, 2).is_some_and(|minutes| minutes < 60)
    })
}

fn number(text: &str, width: usize) -> Option<u32> {
    let digits = text.len() == width && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_real_dates_are_dates() {
        let good = ["2024-02-29", "2026-04-01T18:03:50.000Z", "2026-04-01T18:03:50+02:00"];
        let bad = [
            "2023-02-29",
            "2024-13-01",
            "2024-1-1",
            "April 1",
            "2024-01-01T25:00:00Z",
            "2024-01-01T10:00",
            "2024-01-01T10:00:00",
            "2024-01-01T10:00:00.Z",
            "2024-01-01x",
            "2024-01-0é",
            "2024-01-01Té1:00:00",
            "",
        ];
        assert!(good.into_iter().all(is_date_or_time));
        assert_eq!(bad.into_iter().find(|text| is_date_or_time(text)), None);
    }
}
