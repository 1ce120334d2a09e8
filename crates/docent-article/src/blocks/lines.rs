//! Finding the markers line by line, with the list item that each line stands in.

use crate::blocks::regions::{self, Highlights};
use crate::scan::{self, RegionKind, indent_of, is_blank};
use crate::text::Mapped;

/// One line that matters to the pairing or to the writer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// Where the line begins.
    pub(super) start: usize,
    /// Where what is replaced ends: after the newline, or inside the line where text follows a region.
    pub(super) end: usize,
    /// Blanks before a block that belongs to the same list item.
    pub(super) indent: usize,
    pub(super) what: What,
}

/// What the line is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    Heading {
        level: usize,
    },
    /// Three or more `+` and a title at `title`.
    CollapsibleOpen {
        run: usize,
        title: (usize, usize),
    },
    CollapsibleClose {
        run: usize,
    },
    TabsOpen,
    Tab {
        title: (usize, usize),
    },
    TabsClose,
    ShadeBoxOpen {
        title: (usize, usize),
    },
    ShadeBoxClose,
    Video {
        address: (usize, usize),
    },
    ContextualHelp {
        id: String,
    },
    Contacts {
        region: Option<String>,
    },
    Html {
        unclosed: bool,
    },
    /// A blank line is missing before this line, which stays.
    NeedsBlank,
    /// Blank lines are missing before this line, which stays, and behind it.
    StandsAlone,
}

/// After so many elements that are never closed, looking for the end of the next one costs too much.
const UNCLOSED: usize = 64;

/// The list items that are open at a line, as the columns at which their content begins.
#[derive(Default)]
struct Items {
    contents: Vec<usize>,
    after_blank: bool,
}

impl Items {
    /// Takes note of a line and returns the column of the innermost item that it can belong to.
    fn see(&mut self, line: &str) -> usize {
        if is_blank(line) {
            self.after_blank = true;
            return 0;
        }
        let indent = indent_of(line);
        let content = line.trim_start_matches([' ', '\t']);
        let marker = list_marker(content);
        if self.after_blank || marker.is_some() || content.starts_with(['+', '>', '<']) {
            while self.contents.last().is_some_and(|column| *column > indent) {
                self.contents.pop();
            }
        }
        let column = self.contents.last().copied().unwrap_or(0);
        if let Some(width) = marker.filter(|_| indent < column + 4) {
            self.contents.push(indent + width);
        }
        self.after_blank = false;
        column
    }
}

/// Width of a list marker with the blanks behind it.
fn list_marker(content: &str) -> Option<usize> {
    let bytes = content.as_bytes();
    let digits = bytes.iter().take(9).take_while(|byte| byte.is_ascii_digit()).count();
    let mark = match bytes.get(digits)? {
        b'*' | b'-' | b'+' if digits == 0 => 1,
        b'.' | b')' if digits > 0 => digits + 1,
        _ => return None,
    };
    let blanks = bytes[mark..].iter().take_while(|byte| **byte == b' ').count();
    match blanks {
        0 if bytes.len() == mark => Some(mark + 1),
        0 => None,
        1..=4 => Some(mark + blanks),
        _ => Some(mark + 1),
    }
}

/// All lines of `from` that matter, in order.
pub(super) fn find(from: &Mapped) -> Vec<Found> {
    let text = from.text.as_str();
    let fences: Vec<_> = if scan::holds(text, "```") || scan::holds(text, "~~~") {
        scan::regions(text).into_iter().filter(|region| region.kind == RegionKind::Fence).collect()
    } else {
        Vec::new()
    };
    let mut fences = fences.iter().peekable();
    let mut found = Vec::new();
    let mut items = Items::default();
    let (mut at, mut previous) = (0, "");
    let mut unclosed = 0;
    let mut highlights = Highlights::default();
    while at < text.len() {
        let end = (scan::line_end(text.as_bytes(), at) + 1).min(text.len());
        while fences.next_if(|fence| fence.range.end <= at).is_some() {}
        if let Some(fence) = fences.peek().filter(|fence| fence.range.start <= at) {
            items.see(&text[at..end]);
            at = (fence.range.end + 1).min(text.len());
            previous = "";
            continue;
        }
        let line = text[at..end].trim_end_matches('\n');
        let column = items.see(line);
        if let Some((tag, next)) = highlights.tag(text, at..end) {
            let (start, end) = (tag.start, tag.end);
            found.push(Found { start, end, indent: column, what: What::StandsAlone });
            (at, previous) = (next, "");
            continue;
        }
        let next = match special(text, (at, end), line, previous, unclosed < UNCLOSED) {
            Some((what, next)) => {
                unclosed += usize::from(what == What::Html { unclosed: true });
                found.push(Found { start: at, end: next, indent: column, what });
                next
            }
            None => end,
        };
        previous = line;
        at = next;
    }
    found
}

/// What is special about the line, and where to go on.
fn special(
    text: &str,
    (at, end): (usize, usize),
    line: &str,
    previous: &str,
    html: bool,
) -> Option<(What, usize)> {
    let content = line.trim_start_matches([' ', '\t']);
    let content_at = at + line.len() - content.len();
    match content.as_bytes().first()? {
        b'#' => {
            let level = content.bytes().take_while(|byte| *byte == b'#').count();
            let heading = level <= 6 && content[level..].starts_with([' ', '\t']);
            heading.then_some((What::Heading { level }, end))
        }
        b'+' => plus(content, content_at).map(|what| (what, end)),
        b'>' => quoted(text, content, content_at, end).or_else(|| {
            // One that stands deeper is inside the other.
            let adjacent = depth(previous) == depth(content) && alert_word(content).is_some();
            adjacent.then_some((What::NeedsBlank, end))
        }),
        b'{' => contacts(content).map(|what| (what, end)).or_else(|| {
            let table = previous.contains('|') && !is_blank(previous);
            let whole = crate::attributes::read(content)
                .is_some_and(|(_, used)| is_blank(&content[used..]));
            (table && whole).then_some((What::StandsAlone, end))
        }),
        b'|' if previous.trim_start().starts_with('>') => {
            // A quotation would take the rows of a table for more words of its last paragraph.
            let below = &text[end..scan::line_end(text.as_bytes(), end).max(end)];
            is_rule_of_table(below).then_some((What::NeedsBlank, end))
        }
        b'<' if html => regions::end_of(text, content_at)
            .map(|region| (What::Html { unclosed: region.unclosed }, region.end)),
        _ => None,
    }
}

/// How many `>` a line begins with.
fn depth(line: &str) -> usize {
    let marks = line.bytes().take_while(|byte| matches!(byte, b'>' | b' ' | b'\t'));
    marks.filter(|byte| *byte == b'>').count()
}

/// The line below the head of a table: `|---|:-:|`.
fn is_rule_of_table(line: &str) -> bool {
    line.contains("--")
        && line.bytes().all(|byte| matches!(byte, b'|' | b'-' | b':' | b' ' | b'\t'))
}

fn plus(content: &str, at: usize) -> Option<What> {
    let run = content.bytes().take_while(|byte| *byte == b'+').count();
    let title = content[run..].trim();
    if run < 3 {
        return None;
    }
    if title.is_empty() {
        return Some(What::CollapsibleClose { run });
    }
    let start = at + run + (content[run..].len() - content[run..].trim_start().len());
    Some(What::CollapsibleOpen { run, title: (start, start + title.len()) })
}

/// The word of an alert's label line, `NOTE` of `>[!NOTE]`; an inline tag has a space behind its word.
fn alert_word(content: &str) -> Option<&str> {
    let rest = content.trim_start_matches(['>', ' ']).strip_prefix("[!")?;
    let word = &rest[..rest.find(']')?];
    (!word.is_empty() && word.chars().all(|letter| letter.is_alphanumeric() || letter == '_'))
        .then_some(word)
}

fn quoted(text: &str, content: &str, at: usize, end: usize) -> Option<(What, usize)> {
    let inner = content.trim_start_matches(['>', ' ', '\t']);
    let tag = inner.strip_prefix("[!")?;
    let inner_at = at + content.len() - inner.len() + 2;
    let close = tag.find(']')?;
    let name_end = tag[..close].find([' ', '\u{a0}']).unwrap_or(close);
    // Nearly every such line is an alert; folding its case for nothing would cost an allocation each.
    let name = tag[..name_end].to_ascii_uppercase();
    let title = |from: usize| {
        let close = tag.rfind(']').unwrap_or(close);
        let raw = &tag[from..close];
        let start = inner_at + from + (raw.len() - raw.trim_start().len());
        (start, start + raw.trim().len())
    };
    let what = match name.as_str() {
        "BEGINTABS" => What::TabsOpen,
        "ENDTABS" => What::TabsClose,
        "TAB" => What::Tab { title: title(name_end) },
        "BEGINSHADEBOX" => {
            let (start, stop) = title(name_end);
            let quotes = usize::from(stop - start >= 2 && text[start..stop].starts_with('"'));
            What::ShadeBoxOpen { title: (start + quotes, stop - quotes) }
        }
        "ENDSHADEBOX" => What::ShadeBoxClose,
        "VIDEO" => {
            let rest = tag[close + 1..].strip_prefix('(')?;
            let start = inner_at + close + 2;
            let stop = start + end_of_address(rest)?;
            let what = What::Video { address: (start, stop) };
            return Some((what, behind_video(text, stop + 1, end)));
        }
        "CONTEXTUALHELP" => return Some(contextual_help(text, end)),
        _ => return None,
    };
    Some((what, end))
}

/// Where the `)` of an address is that may have brackets of its own.
fn end_of_address(text: &str) -> Option<usize> {
    let mut open = 0;
    text.bytes().position(|byte| {
        match byte {
            b'(' => open += 1,
            b')' => open -= 1,
            _ => {}
        }
        open < 0
    })
}

/// Where a video ends: braces behind it belong to it, words do not.
fn behind_video(text: &str, at: usize, end: usize) -> usize {
    let rest = &text[at..end];
    let braces =
        if rest.starts_with('{') { rest.find('}').map_or(0, |close| close + 1) } else { 0 };
    if rest[braces..].trim().is_empty() { end } else { at + braces }
}

/// The help's lines all go: they are data for the product's own tooltips. Its id stays as an anchor.
fn contextual_help(text: &str, mut at: usize) -> (What, usize) {
    let mut id = String::new();
    while at < text.len() {
        let end = (scan::line_end(text.as_bytes(), at) + 1).min(text.len());
        let Some(field) = text[at..end].trim_start().strip_prefix('>') else { break };
        if alert_word(field).is_some() {
            break;
        }
        if let Some(value) = field.trim().strip_prefix("id=") {
            value.trim_matches('"').clone_into(&mut id);
        }
        at = end;
    }
    (What::ContextualHelp { id }, at)
}

/// `{{$contacts}}` or `{{$contacts region=emea}}` alone on its line.
fn contacts(content: &str) -> Option<What> {
    let inner = content.trim_end().strip_prefix("{{$contacts")?.strip_suffix("}}")?.trim();
    if inner.is_empty() {
        return Some(What::Contacts { region: None });
    }
    let region = inner.strip_prefix("region=")?.trim_matches('"');
    let plain =
        region.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    plain.then(|| What::Contacts { region: Some(region.to_owned()) })
}
