//! Inserting: `{{id}}` and `{{$include path}}` replaced by what they name.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::scan::{holds, line_start, regions};
use crate::snippets::Snippets;
use crate::text::{Mapped, Rewriter};

/// Snippets may use snippets this deep; deeper is a circle or a mistake.
const DEPTH: usize = 8;
/// Uses that one article may expand in all, so that snippets which use each other twice cannot fill the memory.
const USES: usize = 5_000;
/// Bytes that one article may grow by, for the same reason.
const BYTES: usize = 16 << 20;

/// Inserts everything that `from` uses. What names nothing stays as it is, because `{{x}}` can be prose.
pub(crate) fn insert(from: Mapped, snippets: &Snippets, findings: &mut Vec<Diagnostic>) -> Mapped {
    if !holds(&from.text, "{{") {
        return from;
    }
    let mut run = Run { snippets, findings, open: Vec::new(), uses: 0 };
    let mut out = Rewriter::new(&from);
    run.text(&mut out, &from, "");
    out.finish()
}

struct Run<'r> {
    snippets: &'r Snippets,
    findings: &'r mut Vec<Diagnostic>,
    open: Vec<String>,
    uses: usize,
}

enum Use<'t> {
    Snippet(&'t str),
    Include(&'t str),
    /// `{{$word}}` that is neither an include nor, alone on its line, the contacts.
    Unknown(&'t str),
}

impl Run<'_> {
    /// Copies `from`, with `indent` before each of its lines but the first, and expands what it uses.
    fn text(&mut self, out: &mut Rewriter<'_>, from: &Mapped, indent: &str) {
        let text = from.text.as_str();
        let masked = regions(text);
        let mut hidden = masked.iter().peekable();
        let (mut at, mut search) = (0, 0);
        while let Some(open) =
            memchr::memmem::find(&text.as_bytes()[search..], b"{{").map(|step| search + step)
        {
            while hidden.next_if(|region| region.range.end <= open).is_some() {}
            if let Some(region) = hidden.peek().filter(|region| region.range.start <= open) {
                search = region.range.end;
                continue;
            }
            search = open + 2;
            let Some((named, end)) = use_at(text, open) else { continue };
            copy_lines(out, from, at, open, indent);
            at = open;
            if self.named(out, from, (open, end), &named, indent) {
                at = end;
                if out.written().ends_with(' ') && text[end..].starts_with(' ') {
                    at += 1;
                }
                search = at;
            }
        }
        copy_lines(out, from, at, text.len(), indent);
    }

    /// Inserts what is named; `false` if it stays as it is.
    fn named(
        &mut self,
        out: &mut Rewriter<'_>,
        from: &Mapped,
        (open, end): (usize, usize),
        named: &Use<'_>,
        indent: &str,
    ) -> bool {
        let span = from.span(open, end);
        let (name, body) = match named {
            Use::Include("") => {
                self.findings.push(
                    Diagnostic::new(Code::IncludeEmpty, span, "this include names no file")
                        .with_help(
                            "write the file's path, as in `{{$include /help/_includes/note.md}}`",
                        ),
                );
                return true;
            }
            Use::Include(path) => (*path, self.snippets.files.get(path.trim_start_matches('/'))),
            Use::Snippet(id) => (*id, self.snippets.by_id.get(*id)),
            Use::Unknown(word) => (*word, None),
        };
        let Some(body) = body else {
            self.findings.push(missing(named, name, span));
            return matches!(named, Use::Include(_));
        };
        if self.open.iter().any(|outer| outer == name)
            || self.open.len() >= DEPTH
            || self.uses >= USES
            || out.written().len() > BYTES + from.text.len()
        {
            self.findings.push(
                Diagnostic::new(
                    Code::IncludeCycle,
                    span,
                    format!("`{name}` includes itself or nests too deep"),
                )
                .with_help("break the circle: a snippet cannot contain itself"),
            );
            return true;
        }
        self.uses += 1;
        self.open.push(name.to_owned());
        let before = &from.text[line_start(from.text.as_bytes(), open)..open];
        let prefix = if before.bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'>')) {
            before
        } else {
            ""
        };
        let indent = format!("{indent}{prefix}");
        self.text(out, body, &indent);
        self.open.pop();
        true
    }
}

fn missing(named: &Use<'_>, name: &str, span: crate::Span) -> Diagnostic {
    match named {
        Use::Include(_) => Diagnostic::new(
            Code::IncludeMissing,
            span,
            format!("there is no file `{name}` to include"),
        )
        .with_help("paths begin at the locale's content folder, as in `/_includes/note.md`"),
        Use::Unknown(word) if word.starts_with("$contacts") => Diagnostic::new(
            Code::SnippetUnknown,
            span,
            "the contacts are a block and cannot stand inside a line",
        )
        .with_help("put `{{$contacts}}` on a line of its own"),
        Use::Unknown(word) => Diagnostic::new(
            Code::SnippetUnknown,
            span,
            format!("there is no `{{{{{word}}}}}`"),
        )
        .with_help(
            "docent knows `{{$include path}}` and `{{$contacts}}`; names without `$` are snippets",
        ),
        Use::Snippet(_) => Diagnostic::new(
            Code::SnippetUnknown,
            span,
            format!("there is no snippet called `{name}`"),
        )
        .with_help("add `## Title {#name}` to the snippet library, or put the text into backticks"),
    }
}

/// The use that opens at `open`, and its end. `{{$contacts}}` is a block of its own, not a text to insert.
fn use_at(text: &str, open: usize) -> Option<(Use<'_>, usize)> {
    let rest = &text.as_bytes()[open + 2..(open + 260).min(text.len())];
    let length = memchr::memmem::find(rest, b"}}")?;
    let inner = text.get(open + 2..open + 2 + length)?;
    let end = open + 2 + length + 2;
    if let Some(path) = inner.strip_prefix("$include") {
        return Some((Use::Include(path.trim()), end));
    }
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    if let Some(word) = inner.strip_prefix('$') {
        let is_word = word.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase());
        let contacts = word.split([' ', '=']).next() == Some("contacts");
        return (is_word && !(contacts && stands_alone(text, open, end)))
            .then_some((Use::Unknown(inner), end));
    }
    let id = inner.trim();
    (!id.is_empty() && id.bytes().all(plain)).then_some((Use::Snippet(id), end))
}

/// Whether nothing but blanks and quote marks shares the line with `open..end`.
fn stands_alone(text: &str, open: usize, end: usize) -> bool {
    let before = &text[line_start(text.as_bytes(), open)..open];
    let behind = text[end..].lines().next().unwrap_or_default();
    before.trim_matches([' ', '\t', '>']).is_empty() && behind.trim().is_empty()
}

/// Copies a stretch and puts `indent` before each non-blank line that begins in it.
fn copy_lines(out: &mut Rewriter<'_>, from: &Mapped, start: usize, end: usize, indent: &str) {
    if indent.is_empty() {
        out.copy_from(from, start, end);
        return;
    }
    let mut at = start;
    for piece in from.text[start..end].split_inclusive('\n') {
        let begins_line = at > 0 && from.text.as_bytes()[at - 1] == b'\n';
        if begins_line && !piece.trim().is_empty() {
            out.invent_in(from, indent, at);
        }
        out.copy_from(from, at, at + piece.len());
        at += piece.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{FileId, Source};

    fn check(text: &str, expected: &str, codes: &[Code]) {
        let library = Source {
            file: FileId(1),
            text: "# Snippets\n\n## A {#step}\n\n1. S\n\n   more\n\n<!-- B -->\n\n## Loop {#loop}\n\nx {{loop}}\n"
                .to_owned(),
        };
        let (snippets, _) = Snippets::read(&library);
        check_with(&snippets, text, expected, codes);
    }

    fn check_with(snippets: &Snippets, text: &str, expected: &str, codes: &[Code]) {
        let from = Mapped::of_file(&Source { file: FileId(0), text: text.to_owned() }, 0);
        let mut findings = Vec::new();
        let out = insert(from, snippets, &mut findings);
        assert_eq!(out.text, expected, "of {text:?}");
        assert_eq!(findings.iter().map(|found| found.code).collect::<Vec<_>>(), codes);
    }

    #[test]
    fn snippets_keep_the_place_where_they_are_used() {
        check("{{step}}\n\n1. B", "1. S\n\n   more\n\n<!-- B -->\n\n1. B", &[]);
        check("1. A\n\n   {{step}}\n", "1. A\n\n   1. S\n\n      more\n\n   <!-- B -->\n", &[]);
        check("x {{$include }} y", "x y", &[Code::IncludeEmpty]);
        check("`{{step}}` and <!-- {{step}} -->", "`{{step}}` and <!-- {{step}} -->", &[]);
        check("{{none}}", "{{none}}", &[Code::SnippetUnknown]);
        check(
            "{{a b}}\n\n  {{$contacts region=a}} \n",
            "{{a b}}\n\n  {{$contacts region=a}} \n",
            &[],
        );
        check("a {{$contacts}}", "a {{$contacts}}", &[Code::SnippetUnknown]);
        check("{{$contact}}", "{{$contact}}", &[Code::SnippetUnknown]);
        check("{{$1}} {{ $x }}", "{{$1}} {{ $x }}", &[]);
        check("{{loop}}", "x ", &[Code::IncludeCycle]);
    }

    #[test]
    fn a_step_from_a_snippet_is_one_list_with_the_steps_behind_it() {
        let library = "## A {#step}\n\n\n1. S\n\n   ![i](/help/_includes/assets/i.png)\n\n<!-- B -->\n\n## B {#b}\nx\n";
        let library = Source { file: FileId(1), text: library.to_owned() };
        let (snippets, _) = Snippets::read(&library);
        for (text, items) in [("{{step}}\n\n1. B\n", 2), ("1. A\n\n   {{step}}\n\n1. B\n", 2)] {
            let source = Source { file: FileId(0), text: text.to_owned() };
            let expanded = crate::expand(&source, &snippets);
            let (article, _) = crate::parse(&expanded, &crate::Settings::default());
            assert_eq!(article.body.len(), 1, "of {text:?}: {:?}", article.body);
            assert_eq!(article.body[0].children.len(), items, "of {text:?}");
        }
    }

    #[test]
    fn included_files_come_without_their_heads() {
        let (mut snippets, _) = Snippets::read(&Source { file: FileId(1), text: String::new() });
        let add = |snippets: &mut Snippets, path: &str, file: u32, text: &str| {
            snippets.add_file(path, &Source { file: FileId(file), text: text.to_owned() });
        };
        add(&mut snippets, "help/note.md", 2, "---\ntitle: N\n---\n\nNote\r\nmore\r\n");
        add(&mut snippets, "loop.md", 3, "a {{$include /loop.md}} b");
        for (text, expected, codes) in [
            ("x\n\n  {{$include /help/note.md}}\n", "x\n\n  Note\n  more\n", vec![]),
            ("{{$include help/note.md}}", "Note\nmore", vec![]),
            ("{{$include /none.md}}!", "!", vec![Code::IncludeMissing]),
            ("{{$include /loop.md}}", "a b", vec![Code::IncludeCycle]),
        ] {
            check_with(&snippets, text, expected, &codes);
        }
    }

    #[test]
    fn snippets_nest_eight_deep_and_no_deeper() {
        let section = |number: u32| {
            [
                "## S {#s",
                &number.to_string(),
                "}\n",
                &number.to_string(),
                " {{s",
                &(number + 1).to_string(),
                "}}\n",
            ]
            .concat()
        };
        let library = (0..12).map(section).collect();
        let (snippets, _) = Snippets::read(&Source { file: FileId(1), text: library });
        let from = Mapped::of_file(&Source { file: FileId(0), text: "{{s0}}".to_owned() }, 0);
        let mut findings = Vec::new();
        let out = insert(from, &snippets, &mut findings);
        assert_eq!(out.text, "0 1 2 3 4 5 6 7 ");
        assert_eq!(
            findings.iter().map(|found| found.code).collect::<Vec<_>>(),
            [Code::IncludeCycle]
        );
        assert_eq!(findings[0].span.file, FileId(1));
    }

    #[test]
    fn every_byte_knows_its_file() {
        let library = Source { file: FileId(1), text: "## A {#a}\nsnip\n".to_owned() };
        let (snippets, _) = Snippets::read(&library);
        let from =
            Mapped::of_file(&Source { file: FileId(0), text: "one {{a}} two".to_owned() }, 0);
        let out = insert(from, &snippets, &mut Vec::new());
        let place = |word: &str| {
            let at = out.text.find(word).expect("the word is there");
            let span = out.span(at, at + word.len());
            (span.file.0, span.start, span.end)
        };
        assert_eq!(
            [place("one"), place("snip"), place("two")],
            [(0, 0, 3), (1, 10, 14), (0, 10, 13)]
        );
    }
}
