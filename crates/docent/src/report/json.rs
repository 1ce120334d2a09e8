//! For programs: one JSON object a line.

use std::io::{self, Write};

use serde::Serialize;

use docent_article::Severity;

use super::{Findings, Mistake, mistake, places, severity_name};

#[derive(Serialize)]
struct Object<'a> {
    code: &'a str,
    severity: &'a str,
    file: &'a str,
    line: usize,
    column: usize,
    message: &'a str,
    help: Option<&'a str>,
    /// Only of findings that have one: those about a translation.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<Beside<'a>>,
}

/// The line of the source beside a translation's.
#[derive(Serialize)]
struct Beside<'a> {
    file: &'a str,
    line: usize,
    column: usize,
}

impl<'a> From<&places::Beside<'a>> for Beside<'a> {
    fn from(beside: &places::Beside<'a>) -> Beside<'a> {
        let places::Position { line, column, .. } = beside.start;
        Beside { file: beside.path, line, column }
    }
}

/// All findings, and the mistake after them.
pub(super) fn findings(
    out: &mut impl Write,
    findings: &Findings<'_>,
    mistake: Option<&Mistake>,
) -> io::Result<()> {
    for placed in places::placed(findings, |_| true) {
        line(
            out,
            &Object {
                code: placed.finding.code.id(),
                severity: severity_name(placed.severity),
                file: placed.path,
                line: placed.start.line,
                column: placed.start.column,
                message: &placed.finding.message,
                help: placed.finding.help.as_deref(),
                source: placed.beside.as_ref().map(Beside::from),
            },
        )?;
    }
    let Some(mistake) = mistake else { return Ok(()) };
    line(
        out,
        &Object {
            code: mistake::CODE,
            severity: severity_name(Severity::Error),
            file: &mistake.file,
            line: mistake.start.0,
            column: mistake.start.1,
            message: &mistake.message,
            help: mistake.help.as_deref(),
            source: None,
        },
    )
}

pub(super) fn line(out: &mut impl Write, object: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, object)?;
    out.write_all(b"\n")
}
