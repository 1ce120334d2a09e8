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
        },
    )
}

fn line(out: &mut impl Write, object: &Object<'_>) -> io::Result<()> {
    serde_json::to_writer(&mut *out, object)?;
    out.write_all(b"\n")
}
