//! Telephone numbers and e-mail addresses of a contact.

use phonenumber::Mode;

use crate::config::ConfigError;
use crate::table::Text;

/// A number in E.164 and as readers see it.
pub(super) fn phone(text: &Text) -> Result<(String, String), ConfigError> {
    let written = text.value.as_str();
    if !written.starts_with('+') {
        return Err(text.error(
            format!("the phone number `{written}` does not begin with `+` and the country's code"),
            "write it as callers abroad dial it: `+44 20 7946 0123`",
        ));
    }
    let odd =
        |c: char| !c.is_ascii_digit() && !matches!(c, '+' | ' ' | '-' | '.' | '(' | ')' | '\u{A0}');
    if let Some(sign) = written.chars().find(|c| odd(*c)) {
        return Err(text.error(
            format!("the phone number `{written}` has a `{sign}`"),
            "use digits, spaces and hyphens; leave extensions to the article's text",
        ));
    }
    let number = phonenumber::parse(None, written).ok().filter(phonenumber::is_valid);
    let Some(number) = number else {
        return Err(text.error(
            format!("`{written}` is not a phone number of its country"),
            "compare the digits and the country's code; numbers kept for fiction, such as `+44 20 7946 0123`, are fine",
        ));
    };
    let e164 = number.format().mode(Mode::E164).to_string();
    let printed = number.format().mode(Mode::International).to_string();
    Ok((e164, printed))
}

/// An address that a `mailto:` link can hold as it is.
pub(super) fn email(text: &Text) -> Result<String, ConfigError> {
    let plain = |c: char| c.is_ascii_alphanumeric() || "._%+-".contains(c);
    let shaped = text.value.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty()
            && name.chars().all(plain)
            && host.contains('.')
            && host.split('.').all(|label| {
                !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
            })
    });
    if shaped {
        return Ok(text.value.clone());
    }
    Err(text.error(
        format!("`{}` is not an e-mail address", text.value),
        "write the address alone: `help@example.com`",
    ))
}
