//! Reporting: findings and failures as people, programs and code hosts read them.
//!
//! Only this module prints. Text of authors never reaches a terminal with its control characters.

mod csv;
mod github;
mod human;
mod json;
mod mistake;
mod places;
mod sarif;
mod visible;

use std::io::{self, IsTerminal, Write};

use docent_article::{Code, Diagnostic, Severity, Source};

use crate::failure::{Failure, IoFailure};
use crate::options::{Format, L10nFormat};
use crate::timings::Timings;
pub(crate) use mistake::Mistake;

/// Where each code is explained; `<code>/` follows.
const CODE_PAGES: &str = "https://docent.example/en/codes/";
/// A build shows as many findings of one code; the rest is counted.
const SHOWN_PER_CODE: usize = 20;

/// The findings of a run with what is needed to show them.
#[derive(Default)]
pub(crate) struct Findings<'a> {
    /// Sorted by file and place.
    pub(crate) list: Vec<Diagnostic>,
    /// Every text, by its number.
    pub(crate) sources: &'a [Source],
    /// Their paths, by their numbers.
    pub(crate) paths: &'a [String],
    /// How many articles were read.
    pub(crate) articles: usize,
    /// Warnings are errors.
    pub(crate) strict: bool,
}

impl Findings<'_> {
    /// How bad a finding is in this run.
    fn severity(&self, finding: &Diagnostic) -> Severity {
        if self.strict { Severity::Error } else { finding.severity() }
    }

    /// The number of errors and of warnings.
    pub(crate) fn count(&self) -> (usize, usize) {
        let errors = self.list.iter().filter(|f| self.severity(f) == Severity::Error).count();
        (errors, self.list.len() - errors)
    }

    /// Whether a finding of that code is among them.
    pub(crate) fn has(&self, code: Code) -> bool {
        self.list.iter().any(|finding| finding.code == code)
    }
}

/// `docent check`: all findings on standard output. For programs, the `mistake` that keeps the site from being built
/// follows them; people get it from [`failure`].
pub(crate) fn check(
    findings: &Findings<'_>,
    mistake: Option<&Mistake>,
    format: Format,
) -> Result<(), Failure> {
    let stdout = io::stdout();
    let colour = wants_colour(stdout.is_terminal());
    let mut out = io::BufWriter::new(stdout.lock());
    let written = match format {
        Format::Human => human::findings(&mut out, findings, usize::MAX, colour),
        Format::Json => json::findings(&mut out, findings, mistake),
        Format::Sarif => sarif::findings(&mut out, findings, mistake),
        Format::Github => github::findings(&mut out, findings, mistake),
    };
    printed(written.and_then(|()| out.flush()))
}

/// The findings of a `docent l10n` command about one locale, and for programs its `summary` as one more line.
pub(crate) fn l10n(
    findings: &Findings<'_>,
    summary: &serde_json::Value,
    format: L10nFormat,
) -> Result<(), Failure> {
    let stdout = io::stdout();
    let colour = wants_colour(stdout.is_terminal());
    let mut out = io::BufWriter::new(stdout.lock());
    let written = match format {
        L10nFormat::Human => human::findings(&mut out, findings, usize::MAX, colour),
        L10nFormat::Json => {
            json::findings(&mut out, findings, None).and_then(|()| json::line(&mut out, summary))
        }
        L10nFormat::Csv => csv::findings(&mut out, findings),
        L10nFormat::Sarif => sarif::findings(&mut out, findings, None),
        L10nFormat::Github => github::findings(&mut out, findings, None),
    };
    printed(written.and_then(|()| out.flush()))
}

/// `docent build`: the findings on standard error, where they disturb no other program.
pub(crate) fn build(findings: &Findings<'_>) -> Result<(), Failure> {
    let stderr = io::stderr();
    let colour = wants_colour(stderr.is_terminal());
    let mut out = io::BufWriter::new(stderr.lock());
    let written = human::findings(&mut out, findings, SHOWN_PER_CODE, colour);
    printed(written.and_then(|()| out.flush()))
}

/// One line on standard error.
pub(crate) fn note(line: &str) -> Result<(), Failure> {
    printed(writeln!(io::stderr().lock(), "{line}"))
}

/// The table of `--timings` on standard error.
pub(crate) fn timings(timings: &Timings) -> Result<(), Failure> {
    printed(io::stderr().lock().write_all(timings.table().as_bytes()))
}

/// The output of a command that makes text, on standard output.
pub(crate) fn text(text: &[u8]) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    printed(out.write_all(text).and_then(|()| out.flush()))
}

/// Why the command stopped, on standard error.
pub(crate) fn failure(failure: &Failure) {
    let stderr = io::stderr();
    let colour = wants_colour(stderr.is_terminal());
    // There is nowhere left to complain to; the exit code still tells.
    let _ = stderr.lock().write_all(human::failure(failure, colour).as_bytes());
}

/// A reader who has seen enough (`docent check | head`) closes the pipe; that is no error.
fn printed(result: io::Result<()>) -> Result<(), Failure> {
    match result {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(IoFailure::new("write", std::path::Path::new("the output"), error).into())
        }
        _ => Ok(()),
    }
}

fn wants_colour(terminal: bool) -> bool {
    let set = |name| std::env::var_os(name).filter(|value| !value.is_empty());
    colour(terminal, set("NO_COLOR").is_some(), set("TERM").is_some_and(|term| term == "dumb"))
}

fn colour(terminal: bool, no_color: bool, dumb: bool) -> bool {
    terminal && !no_color && !dumb
}

/// A text that somebody else wrote, safe to show in one line.
pub(crate) fn one_line(text: &str) -> String {
    visible::line(text).into_owned()
}

/// `2,403 articles`
pub(crate) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", grouped(count), if count == 1 { one } else { many })
}

/// `2,403`
pub(crate) fn grouped(count: usize) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// The name of a severity in every format.
fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

#[cfg(test)]
mod tests;
