//! Case files: Markdown with fences that mean something.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// One file.
pub(crate) struct Document {
    pub(crate) path: PathBuf,
    text: String,
    sections: Vec<Section>,
}

/// A heading of level 2 with its fences.
struct Section {
    name: String,
    line: usize,
    fences: Vec<Fence>,
}

/// A fence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fence {
    /// `markdown`, `html`, `twin`, `front` or `findings`.
    pub(crate) kind: String,
    /// What stands behind the kind, in braces: `file="a.md" machine="nl"`.
    attributes: String,
    /// What is in it.
    pub(crate) text: String,
    /// Its first line, from 1.
    pub(crate) line: usize,
    /// Lines of its text: from, to (without the closing line). Empty for a fence that is to be made after `to`.
    lines: (usize, usize),
    /// It is not in the file yet.
    new: bool,
}

/// One input with what is expected of it.
pub(crate) struct Case<'d> {
    pub(crate) name: &'d str,
    pub(crate) line: usize,
    pub(crate) input: &'d Fence,
    /// Other files that the input uses, by name.
    pub(crate) files: Vec<(&'d str, &'d str)>,
    pub(crate) expected: Vec<&'d Fence>,
}

impl Fence {
    /// The value of an attribute.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        let rest = self.attributes.split_once(&format!("{name}=\""))?.1;
        rest.split('"').next()
    }

    /// A fence of that kind behind this one.
    pub(crate) fn after(&self, kind: &str) -> Fence {
        let end = self.lines.1 + 1;
        Fence {
            kind: kind.to_owned(),
            attributes: String::new(),
            text: String::new(),
            line: end,
            lines: (end, end),
            new: true,
        }
    }
}

impl Document {
    pub(crate) fn read(path: &Path, text: &str) -> Document {
        let mut sections: Vec<Section> = Vec::new();
        let lines: Vec<&str> = text.lines().collect();
        let mut at = 0;
        while at < lines.len() {
            let line = lines[at];
            if let Some(mark) = mark_of(line) {
                let end = (at + 1..lines.len())
                    .find(|end| is_closing(lines[*end], mark))
                    .unwrap_or_else(|| panic!("{}:{}: never closed", path.display(), at + 1));
                let info = line[mark.len()..].trim();
                let (kind, attributes) = info.split_once(' ').unwrap_or((info, ""));
                let known = ["markdown", "html", "twin", "front", "findings"];
                assert!(known.contains(&kind), "{}:{}: what is `{kind}`?", path.display(), at + 1);
                let section = sections.last_mut();
                let section = section.unwrap_or_else(|| panic!("{}: no heading", path.display()));
                section.fences.push(Fence {
                    kind: kind.to_owned(),
                    attributes: attributes.to_owned(),
                    text: lines[at + 1..end].iter().flat_map(|line| [*line, "\n"]).collect(),
                    line: at + 1,
                    lines: (at + 1, end),
                    new: false,
                });
                at = end;
            } else if let Some(name) = line.strip_prefix("## ") {
                let name = name.to_owned();
                sections.push(Section { name, line: at + 1, fences: Vec::new() });
            }
            at += 1;
        }
        Document { path: path.to_owned(), text: text.to_owned(), sections }
    }

    /// Every input with its expectations.
    pub(crate) fn cases(&self) -> Vec<Case<'_>> {
        let mut cases: Vec<Case<'_>> = Vec::new();
        for section in &self.sections {
            let files = section
                .fences
                .iter()
                .filter_map(|fence| Some((fence.attribute("file")?, fence.text.as_str())));
            let files: Vec<_> = files.collect();
            let first = cases.len();
            for fence in &section.fences {
                if fence.kind == "markdown" && fence.attribute("file").is_none() {
                    cases.push(Case {
                        name: &section.name,
                        line: fence.line,
                        input: fence,
                        files: files.clone(),
                        expected: Vec::new(),
                    });
                } else if fence.kind != "markdown" {
                    let case = cases.last_mut().filter(|case| case.line > section.line);
                    let place = self.place(fence.line);
                    case.unwrap_or_else(|| panic!("{place}: nothing to expect this of"))
                        .expected
                        .push(fence);
                }
            }
            assert!(cases.len() > first, "{}: a heading without a case", self.place(section.line));
        }
        cases
    }

    /// The numbers in `(case 17)` and `(cases 17, 18)`.
    pub(crate) fn numbers(&self) -> Vec<u32> {
        let of = |section: &Section| {
            let (_, list) = section.name.rsplit_once("(case")?;
            let list = list.trim_start_matches('s').trim_end_matches(')');
            Some(list.split(',').map(|number| number.trim().parse().expect("a number")).collect())
        };
        self.sections.iter().filter_map(of).flat_map(|list: Vec<u32>| list).collect()
    }

    /// `alerts.md:12`
    pub(crate) fn place(&self, line: usize) -> String {
        let name = self.path.file_name().unwrap_or_default();
        format!("tests/cases/{}:{line}", name.to_string_lossy())
    }

    /// The file with other texts in these fences.
    pub(crate) fn with(&self, mut changes: Vec<(Fence, String)>) -> String {
        changes.sort_by_key(|(fence, _)| (fence.lines.0, fence.kind != "html"));
        let lines: Vec<&str> = self.text.lines().collect();
        let mut out = String::new();
        let mut at = 0;
        for (fence, text) in changes {
            lines[at..fence.lines.0].iter().for_each(|line| out.extend([line, "\n"]));
            let text = if text.is_empty() { text } else { text.trim_end().to_owned() + "\n" };
            let mark = "`".repeat(longest_run(&text).max(2) + 1);
            if fence.new {
                let _ = write!(out, "\n{mark}{}\n{text}{mark}\n", fence.kind);
                at = fence.lines.1;
            } else {
                // The fence itself may have to grow with what is in it.
                let opening = lines[fence.lines.0 - 1];
                out.truncate(out.len() - opening.len() - 1);
                let _ = write!(out, "{mark}{}\n{text}{mark}\n", opening.trim_start_matches('`'));
                at = fence.lines.1 + 1;
            }
        }
        lines[at..].iter().for_each(|line| out.extend([line, "\n"]));
        out
    }
}

/// The longest row of backticks.
fn longest_run(text: &str) -> usize {
    text.split(|letter| letter != '`').map(str::len).max().unwrap_or(0)
}

/// The backticks or tildes that a fence opens with.
fn mark_of(line: &str) -> Option<&str> {
    let mark = line.chars().next().filter(|first| matches!(first, '`' | '~'))?;
    let length = line.chars().take_while(|next| *next == mark).count();
    (length >= 3).then(|| &line[..length])
}

fn is_closing(line: &str, mark: &str) -> bool {
    let line = line.trim_end();
    line.len() >= mark.len()
        && line.starts_with(mark)
        && line.trim_start_matches(&mark[..1]).is_empty()
}
