//! Alerts: the boxes that open with `>[!NOTE]`.
//!
//! [`read`] is the only entry; it sees one block quote and knows nothing of files or HTML.
//! Invariant: an unknown kind still yields an alert with that name as its label, so no text of the author is lost.

use crate::code::Code;
use crate::raw_html::Findings;
use crate::tree::{Alert, AlertKind, Kind, Node, Str};

/// The words of the dialect, and what other languages' authors write for them.
const WORDS: [(&str, AlertKind<'static>); 28] = [
    ("NOTE", AlertKind::Note),
    ("TIP", AlertKind::Tip),
    ("IMPORTANT", AlertKind::Important),
    ("CAUTION", AlertKind::Caution),
    ("WARNING", AlertKind::Warning),
    ("INFO", AlertKind::Info),
    ("AVAILABILITY", AlertKind::Availability),
    ("PREREQUISITES", AlertKind::Prerequisites),
    ("ADMINISTRATION", AlertKind::Administration),
    ("ADMIN", AlertKind::Administration),
    ("ERROR", AlertKind::Error),
    ("SUCCESS", AlertKind::Success),
    ("MORELIKETHIS", AlertKind::MoreLikeThis),
    ("HINWEIS", AlertKind::Note),
    ("OPMERKING", AlertKind::Note),
    ("REMARQUE", AlertKind::Note),
    ("NOTA", AlertKind::Note),
    ("TIPP", AlertKind::Tip),
    ("CONSEIL", AlertKind::Tip),
    ("WICHTIG", AlertKind::Important),
    ("BELANGRIJK", AlertKind::Important),
    ("IMPORTANTE", AlertKind::Important),
    ("VORSICHT", AlertKind::Caution),
    ("ATTENTION", AlertKind::Caution),
    ("WARNUNG", AlertKind::Warning),
    ("WAARSCHUWING", AlertKind::Warning),
    ("AVERTISSEMENT", AlertKind::Warning),
    ("FEHLER", AlertKind::Error),
];

/// A block quote as an alert, if it opens like one; as a quotation otherwise. An alert without text is nothing.
pub(super) fn read<'a>(
    mut children: Vec<Node<'a>>,
    start: u32,
    end: u32,
    findings: &mut Findings,
) -> Option<Node<'a>> {
    let Some(opener) = open(&mut children) else {
        // A lone `>` quotes nothing.
        return (!children.is_empty()).then(|| Node::with(Kind::Quote, start, end, children));
    };
    let known = WORDS.iter().find(|(word, _)| opener.word.eq_ignore_ascii_case(word));
    let (from, to) = (opener.at + 2, opener.at + 2 + crate::source::offset(opener.word.len()));
    let kind = if let Some((_, kind)) = known {
        kind.clone()
    } else {
        findings.push((
            Code::AlertUnknown,
            from,
            to,
            format!("there is no alert called `{}`", opener.word),
        ));
        AlertKind::Other(opener.word)
    };
    if children.is_empty() {
        findings.push((Code::AlertEmpty, from, to, "this alert has no text".to_owned()));
        return None;
    }
    Some(Node::with(Kind::Alert(Box::new(Alert { kind, number: 0 })), start, end, children))
}

struct Opener<'a> {
    word: Str<'a>,
    at: u32,
}

/// Takes the label off the first paragraph. An opener has exactly one word in its brackets; an inline tag has a blank
/// behind the word and is gone by now.
fn open<'a>(children: &mut Vec<Node<'a>>) -> Option<Opener<'a>> {
    let first = children.first_mut().filter(|node| node.kind == Kind::Paragraph)?;
    let label = first.children.first_mut()?;
    let Kind::Text(text) = &mut label.kind else { return None };
    let rest = text.strip_prefix("[!")?;
    let length = rest.find(']')?;
    if length == 0
        || !rest[..length].chars().all(|letter| letter.is_alphanumeric() || letter == '_')
    {
        return None;
    }
    let cut = length + 3;
    let (word, behind) = match text {
        Str::Borrowed(text) => {
            (Str::Borrowed(&text[2..cut - 1]), Str::Borrowed(text[cut..].trim_start()))
        }
        Str::Owned(text) => (
            Str::Owned(text[2..cut - 1].to_owned()),
            Str::Owned(text[cut..].trim_start().to_owned()),
        ),
    };
    let at = label.start;
    if behind.is_empty() {
        first.children.remove(0);
        if matches!(
            first.children.first().map(|node| &node.kind),
            Some(Kind::SoftBreak | Kind::HardBreak)
        ) {
            first.children.remove(0);
        }
    } else {
        *text = behind;
    }
    if first.children.is_empty() {
        children.remove(0);
    }
    Some(Opener { word, at })
}
