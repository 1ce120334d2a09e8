//! For people: a finding as rustc shows it, and failures in the same dress.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::ops::Range;
use std::path::Path;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use docent_article::{Code, Diagnostic, Severity};
use docent_site::ConfigError;

use super::places::{self, Placed, Position};
use super::{Findings, counted, visible};
use crate::failure::{Failure, IoFailure};
use crate::paths::shown;

/// A picture shows at most so many lines of a finding.
const LINES: usize = 6;
/// Of a longer line, only what surrounds the finding is shown: on each side at most so many bytes.
const AROUND: usize = 160;

/// All findings, at most `limit` of each code, and the sum.
pub(super) fn findings(
    out: &mut impl Write,
    findings: &Findings<'_>,
    limit: usize,
    colour: bool,
) -> io::Result<()> {
    let renderer = renderer(colour);
    let mut seen: BTreeMap<Code, usize> = BTreeMap::new();
    let shown = |finding: &&Diagnostic| {
        let count = seen.entry(finding.code).or_default();
        *count += 1;
        // What keeps the site from being right is always shown.
        *count <= limit || finding.severity() != Severity::Warning
    };
    for placed in places::placed(findings, shown) {
        writeln!(out, "{}\n", picture(&renderer, &placed))?;
    }
    for (code, count) in seen {
        if count > limit && code.severity() == Severity::Warning {
            let more = counted(count - limit, "more finding", "more findings");
            writeln!(out, "note: {more} of `{}`; `docent check` shows all", code.id())?;
        }
    }
    writeln!(out, "{}", summary(findings))
}

/// `3 errors, 12 warnings in 2,403 articles`
fn summary(findings: &Findings<'_>) -> String {
    let (errors, warnings) = findings.count();
    let mut parts = Vec::new();
    if errors > 0 {
        parts.push(counted(errors, "error", "errors"));
    }
    if warnings > 0 {
        parts.push(counted(warnings, "warning", "warnings"));
    }
    let found = if parts.is_empty() { "no findings".to_owned() } else { parts.join(", ") };
    format!("{found} in {}", counted(findings.articles, "article", "articles"))
}

fn picture(renderer: &Renderer, placed: &Placed<'_>) -> String {
    let level = match placed.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let message = visible::line(&placed.finding.message);
    let title = level.primary_title(message).id(placed.finding.code.id());
    let view = View::of(placed.text, &placed.bytes, placed.start);
    let mut group = Group::with_title(title);
    group = view.add_to(group, &visible::line(placed.path), placed.start);
    if let Some(beside) = &placed.beside {
        // One line of it: who wants more opens the file.
        let line = beside.text[beside.bytes.clone()].find('\n');
        let bytes = beside.bytes.start..line.map_or(beside.bytes.end, |at| beside.bytes.start + at);
        let view = View::of(beside.text, &bytes, beside.start);
        group = view.add_to(group, &visible::line(beside.path), beside.start);
    }
    if let Some(help) = &placed.finding.help {
        group = group.element(Level::HELP.message(visible::line(help)));
    }
    renderer.render(&[group])
}

/// The stretch of a text that a picture shows.
struct View {
    text: String,
    marked: Range<usize>,
    /// The stretch begins at the start of a line.
    whole: bool,
}

impl View {
    fn of(text: &str, marked: &Range<usize>, start: Position) -> View {
        let from = start.line_start.min(marked.start);
        let clipped = marked.start - from > AROUND;
        let from = if clipped { text.floor_char_boundary(marked.start - AROUND) } else { from };
        let line_end = |at: usize| text[at..].find('\n').map_or(text.len(), |newline| at + newline);
        let first_end = line_end(marked.start);
        let mut end = first_end;
        for _ in 1..LINES {
            if end >= marked.end || end - from > AROUND * LINES {
                break;
            }
            end = line_end(end + 1);
        }
        // What is too long to be shown whole is shown by its first line.
        let until = if marked.end > end { first_end.min(marked.end) } else { marked.end };
        let until = text.floor_char_boundary(until.min(marked.start + AROUND * LINES));
        let end = if marked.end > end { first_end } else { end };
        let end = text.floor_char_boundary(end.min(until + AROUND));
        let piece = |range: Range<usize>| -> Cow<'_, str> {
            Cow::Owned(visible::lines(&text[range].replace("\r\n", "\n")).into_owned())
        };
        let (before, inside, after) =
            (piece(from..marked.start), piece(marked.start..until), piece(until..end));
        let marked = before.len()..before.len() + inside.trim_end_matches('\n').len();
        let shown = format!("{before}{inside}{}", after.trim_end_matches('\r'));
        View { text: shown, marked, whole: !clipped }
    }

    fn add_to<'g>(self, group: Group<'g>, path: &str, start: Position) -> Group<'g> {
        let snippet = Snippet::source(self.text)
            .line_start(start.line)
            .fold(false)
            .annotation(AnnotationKind::Primary.span(self.marked));
        if self.whole {
            return group.element(snippet.path(path.to_owned()));
        }
        let origin = Origin::path(path.to_owned()).line(start.line).char_column(start.column);
        group.element(origin).element(snippet)
    }
}

/// Why the command stopped, with a line end.
pub(super) fn failure(failure: &Failure, colour: bool) -> String {
    let renderer = renderer(colour);
    let plain = |message: &str, help: Option<&str>| {
        let mut group = Group::with_title(Level::ERROR.primary_title(visible::lines(message)));
        if let Some(help) = help {
            group = group.element(Level::HELP.message(visible::lines(help)));
        }
        format!("{}\n", renderer.render(&[group]))
    };
    match failure {
        Failure::Usage { message, help } => plain(message, help.as_deref()),
        Failure::Config { path, text, error } => config(&renderer, path, text, error),
        Failure::Twice(path) => plain(
            &format!("two files of the site want the place `{path}`"),
            Some("rename the article or the file; the previous output is unchanged"),
        ),
        Failure::Theme(error) => plain(&error.picture, Some("the previous output is unchanged")),
        Failure::Io(failures) => failures
            .iter()
            .map(|failure| plain(&io_message(failure), failure.help.as_deref()))
            .collect(),
        Failure::Service { message, cause, help } => {
            plain(&format!("{message}: {}", visible::line(cause)), Some(help))
        }
        Failure::Interrupted => "stopped; nothing was changed\n".to_owned(),
    }
}

fn io_message(failure: &IoFailure) -> String {
    let path = shown(&failure.path);
    format!("cannot {} `{}`: {}", failure.action, visible::line(&path), failure.reason)
}

fn config(renderer: &Renderer, path: &Path, text: &str, error: &ConfigError) -> String {
    let path = shown(path);
    let path = visible::line(&path);
    let mut group = Group::with_title(Level::ERROR.primary_title(visible::lines(&error.message)));
    group = match error.span {
        Some((start, end)) => {
            let start = text.floor_char_boundary(start);
            let end = text.ceil_char_boundary(end).max(start);
            let place = places::position(text, start);
            View::of(text, &(start..end), place).add_to(group, &path, place)
        }
        None => group.element(Origin::path(path.into_owned())),
    };
    if let Some(help) = &error.help {
        group = group.element(Level::HELP.message(visible::lines(help)));
    }
    format!("{}\n", renderer.render(&[group]))
}

fn renderer(colour: bool) -> Renderer {
    if colour { Renderer::styled() } else { Renderer::plain() }
}
