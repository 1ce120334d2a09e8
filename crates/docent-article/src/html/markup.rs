//! Markup: the only hand that writes HTML.
//!
//! Tags are literals of this program, everything else is escaped on its way; so nothing an author writes can become
//! markup. The one exception is [`Markup::trusted`], for HTML that a template made.

use crate::byte_set::ByteSet;

/// What is escaped in the value of an attribute.
static IN_VALUE: ByteSet = ByteSet::of(b"&<>\"");

/// Writes HTML into a string.
pub(super) struct Markup<'o> {
    out: &'o mut String,
}

impl<'o> Markup<'o> {
    pub(super) fn new(out: &'o mut String) -> Markup<'o> {
        Markup { out }
    }

    /// Part of a tag, as it is.
    pub(super) fn tag(&mut self, literal: &'static str) {
        self.out.push_str(literal);
    }

    /// Text of a page.
    pub(super) fn text(&mut self, text: &str) {
        let mut from = 0;
        for at in memchr::memchr3_iter(b'&', b'<', b'>', text.as_bytes()) {
            self.out.push_str(&text[from..at]);
            self.out.push_str(entity(text.as_bytes()[at]));
            from = at + 1;
        }
        self.out.push_str(&text[from..]);
    }

    /// ` name="value"`
    pub(super) fn attribute(&mut self, name: &'static str, value: &str) {
        self.open_attribute(name);
        self.value(value);
        self.out.push('"');
    }

    /// ` name="`; [`Markup::value`] and [`Markup::number`] go on, a tag `"` closes.
    pub(super) fn open_attribute(&mut self, name: &'static str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
    }

    /// Part of the value of an attribute.
    pub(super) fn value(&mut self, value: &str) {
        let mut from = 0;
        while let Some(step) = IN_VALUE.find(&value[from..]) {
            self.out.push_str(&value[from..from + step]);
            self.out.push_str(entity(value.as_bytes()[from + step]));
            from += step + 1;
        }
        self.out.push_str(&value[from..]);
    }

    /// A number, in text or in a value.
    pub(super) fn number(&mut self, number: u64) {
        if number >= 10 {
            self.number(number / 10);
        }
        let digit = u8::try_from(number % 10).expect("a remainder of ten is below ten");
        self.out.push(char::from(b'0' + digit));
    }

    /// HTML that a template of the theme made.
    pub(super) fn trusted(&mut self, html: &str) {
        self.out.push_str(html);
    }

    /// Begins a new line, so that a page can be read and compared; it never changes what is shown.
    pub(super) fn line(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
    }

    /// How much has been written.
    pub(super) fn length(&self) -> usize {
        self.out.len()
    }

    /// Takes back what was written after `length`.
    pub(super) fn back_to(&mut self, length: usize) {
        self.out.truncate(length);
    }
}

fn entity(byte: u8) -> &'static str {
    match byte {
        b'&' => "&amp;",
        b'<' => "&lt;",
        b'>' => "&gt;",
        b'"' => "&quot;",
        _ => unreachable!("only these four are looked for"),
    }
}

#[cfg(test)]
mod tests {
    use super::Markup;

    #[test]
    fn what_an_author_writes_stays_text() {
        let mut out = String::new();
        let mut markup = Markup::new(&mut out);
        markup.tag("<a");
        markup.attribute("title", "\"><script>&");
        markup.tag(">");
        markup.text("a < b && \"c\" > é");
        markup.number(1230);
        assert_eq!(
            out,
            "<a title=\"&quot;&gt;&lt;script&gt;&amp;\">a &lt; b &amp;&amp; \"c\" &gt; é1230"
        );
    }
}
