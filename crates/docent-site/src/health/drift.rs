//! Drift: how far a source has gone on since a translation was made of it.
//!
//! Where the texts come from is not this module's business: the program reads the history. Bodies are compared as words,
//! with their code and the targets of their links and pictures; comments, front matter and markup do not count.

use docent_article::{
    Article, Code, Diagnostic, FileId, Kind, Node, Settings, Snippets, Source, Span, expand, parse,
};
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// How the body of a source changed since a revision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Words that are new.
    pub added: usize,
    /// Words that are gone.
    pub removed: usize,
    /// Words that the body has now.
    pub words: usize,
    /// Where, in the order of the source.
    pub sections: Vec<ChangedSection>,
}

/// A section with changed words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedSection {
    /// Its heading; empty before the first one.
    pub heading: String,
    /// From its heading to the next one.
    pub place: Span,
    /// Words added and removed.
    pub words: usize,
}

/// Why a revision is unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unknown {
    /// The content folder is in no repository.
    NoHistory,
    /// What is written is no commit id.
    NoId,
    /// The repository does not have it.
    NoCommit,
    /// The repository does not have it, and is a shallow clone.
    Shallow,
    /// The source did not exist in it, by no name that can be followed.
    NoFile,
}

impl Unknown {
    /// As it is told.
    fn reason(self) -> &'static str {
        match self {
            Unknown::NoHistory => "the source's folder is in no Git repository",
            Unknown::NoId => "this is no full commit id",
            Unknown::NoCommit => "the source's repository does not have this commit",
            Unknown::Shallow => "the source's repository is a shallow clone without this commit",
            Unknown::NoFile => "the source did not exist in this commit, or had another name",
        }
    }

    fn help(self) -> &'static str {
        match self {
            Unknown::Shallow => "fetch the whole history: `git fetch --unshallow`",
            Unknown::NoHistory => "keep the source in Git, or remove the key",
            _ => "write the full id of the commit that was translated",
        }
    }
}

/// How the body of a source differs from what it was; nothing if it says the same.
pub fn change(now: &Source, then: &str) -> Option<Change> {
    let then = Source { file: FileId(0), text: then.to_owned() };
    let snippets = Snippets::default();
    let (now, then) = (expand(now, &snippets), expand(&then, &snippets));
    let settings = Settings::default();
    let (now, then) = (parse(&now, &settings).0, parse(&then, &settings).0);
    let (now, then) = (Words::of(&now), Words::of(&then));
    if now.list == then.list {
        return None;
    }
    let mut counts = vec![0; now.sections.len()];
    let (mut added, mut removed) = (0, 0);
    for op in capture_diff_slices(Algorithm::Myers, &then.list, &now.list) {
        let (gone, new, at) = match op {
            DiffOp::Equal { .. } => continue,
            DiffOp::Delete { old_len, new_index, .. } => (old_len, 0, new_index),
            DiffOp::Insert { new_index, new_len, .. } => (0, new_len, new_index),
            DiffOp::Replace { old_len, new_index, new_len, .. } => (old_len, new_len, new_index),
        };
        removed += gone;
        added += new;
        counts[now.section(at)] += gone;
        for word in at..at + new {
            counts[now.section(word)] += 1;
        }
    }
    let words = now.list.len();
    let sections = now.sections.into_iter().zip(counts).filter(|(_, words)| *words > 0);
    let changed = |(section, words): (Section, usize)| ChangedSection {
        heading: section.heading,
        place: section.place,
        words,
    };
    Some(Change { added, removed, words, sections: sections.map(changed).collect() })
}

impl Change {
    /// Whether a difference beside that place of the source is no wonder.
    pub fn explains(&self, beside: Span) -> bool {
        let holds = |section: &ChangedSection| {
            let place = section.place;
            place.file == beside.file && place.start <= beside.start && beside.start < place.end
        };
        self.sections.iter().any(holds)
    }
}

struct Section {
    heading: String,
    place: Span,
    /// Index of its first word.
    first: usize,
}

/// The words of a body, by section.
struct Words {
    list: Vec<String>,
    sections: Vec<Section>,
}

impl Words {
    fn of(article: &Article<'_>) -> Words {
        let top = Section { heading: String::new(), place: article.span(0, 0), first: 0 };
        let mut words = Words { list: Vec::new(), sections: vec![top] };
        let mut end = 0;
        for node in &article.body {
            node.walk(&mut |node| words.node(article, node));
            end = end.max(node.end);
        }
        let ends: Vec<u32> = words.sections.iter().skip(1).map(|next| next.place.start).collect();
        let last = article.span(end.saturating_sub(1), end).end;
        for (section, end) in words.sections.iter_mut().zip(ends.into_iter().chain([last])) {
            section.place.end = end.max(section.place.start);
        }
        words
    }

    fn node(&mut self, article: &Article<'_>, node: &Node<'_>) {
        match &node.kind {
            Kind::Heading(heading) => self.sections.push(Section {
                heading: article.headings[heading.index as usize].text.clone(),
                place: article.span(node.start, node.end),
                first: self.list.len(),
            }),
            Kind::Text(text) | Kind::Code(text) => self.add(text),
            Kind::CodeBlock(block) => self.add(&block.text),
            Kind::Image(image) => {
                self.add(&image.target);
                self.add(&image.alt);
            }
            Kind::Link(link) => self.add(&link.target),
            Kind::Video(address) => self.add(address),
            Kind::Alert(alert) => self.list.push(super::container::alert_name(&alert.kind)),
            Kind::Tab(tab) => self.add(&tab.title),
            _ => {}
        }
    }

    fn add(&mut self, text: &str) {
        self.list.extend(text.split_whitespace().map(str::to_owned));
    }

    /// The section in which a word stands.
    fn section(&self, word: usize) -> usize {
        self.sections.partition_point(|section| section.first <= word).saturating_sub(1)
    }
}

/// The ISO day, in UTC, of seconds since 1970.
pub fn day(seconds: i64) -> String {
    crate::render::dates::day_of(seconds)
}

/// The finding about a translation whose source has changed. `key` is the place of the revision in its front matter.
pub fn drifted(key: Span, change: &Change, day: &str, changed: Option<&str>) -> Diagnostic {
    let words = change.added + change.removed;
    let names: Vec<String> = change
        .sections
        .iter()
        .map(|section| match section.heading.as_str() {
            "" => "the beginning".to_owned(),
            heading => format!("\"{heading}\""),
        })
        .collect();
    let sections = match names.len() {
        0 => String::new(),
        count if count > 5 => format!(", in {count} sections: {}, ..", names[..5].join(", ")),
        _ => format!(", in {}", names.join(", ")),
    };
    let since = changed.map_or(String::new(), |day| format!(", first on {day}"));
    let noun = if words == 1 { "word" } else { "words" };
    let message =
        format!("the source of {day} has changed by {words} {noun} since{since}{sections}");
    let beside = change.sections.first().map(|section| section.place);
    let finding = Diagnostic::new(Code::TranslationDrifted, key, message)
        .with_help("translate what changed, and write the revision that you translated");
    match beside {
        Some(beside) => finding.with_beside(beside),
        None => finding,
    }
}

/// The finding about a translation of which nobody can say what it translates.
pub fn unknown(key: Span, why: Unknown) -> Diagnostic {
    let message = format!("it cannot be said whether this has drifted: {}", why.reason());
    Diagnostic::new(Code::RevisionUnknown, key, message).with_help(why.help())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(text: &str) -> Source {
        Source { file: FileId(1), text: text.to_owned() }
    }

    #[test]
    fn only_what_readers_see_counts() {
        let now = source("---\ntitle: New\n---\n# A\n\nOne *two* three.<!-- new -->\n");
        assert_eq!(
            change(&now, "---\ntitle: Old\n---\n# A\n\nOne two\nthree.\n<!-- old -->\n"),
            None
        );
        assert_eq!(
            change(&now, "# A\n\nOne two four.\n").map(|c| (c.added, c.removed)),
            Some((1, 1))
        );
        let now = source("[a](b.md) `c` ![d](e.png)\n\n>[!TIP]\n>\n>f");
        for then in [
            "[a](x.md) `c` ![d](e.png)\n\n>[!TIP]\n>\n>f",
            "[a](b.md) `x` ![d](e.png)\n\n>[!TIP]\n>\n>f",
            "[a](b.md) `c` ![d](x.png)\n\n>[!TIP]\n>\n>f",
            "[a](b.md) `c` ![d](e.png)\n\n>[!NOTE]\n>\n>f",
        ] {
            assert!(change(&now, then).is_some(), "{then}");
        }
    }

    #[test]
    fn changes_stand_in_their_sections() {
        let text = "# A\n\nOne.\n\n## B\n\nTwo three four.\n\n## C\n\nFive.\n";
        let now = source(text);
        let change = change(&now, "# A\n\nOne.\n\n## B\n\nTwo four.\n\n## C\n\nFive six.\n");
        let change = change.expect("it changed");
        let told: Vec<(&str, usize)> =
            change.sections.iter().map(|s| (s.heading.as_str(), s.words)).collect();
        assert_eq!(told, [("B", 1), ("C", 3)]);
        let at = |needle: &str| {
            let at = text.find(needle).expect(needle);
            Span::new(FileId(1), at, at + 1)
        };
        assert!(change.explains(at("Two")) && change.explains(at("Five")));
        assert!(!change.explains(at("One")));
        let finding = drifted(at("# A"), &change, "2026-03-01", Some("2026-04-01"));
        assert_eq!(
            finding.message,
            "the source of 2026-03-01 has changed by 4 words since, first on 2026-04-01, in \"B\", \"C\""
        );
    }
}
