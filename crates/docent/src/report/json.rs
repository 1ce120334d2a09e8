//! For programs: one JSON object a line.

use std::io::{self, Write};

use serde::Serialize;

use super::{Findings, places, severity_name};

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

/// All findings.
pub(super) fn findings(out: &mut impl Write, findings: &Findings<'_>) -> io::Result<()> {
    for placed in places::placed(findings) {
        let object = Object {
            code: placed.finding.code.id(),
            severity: severity_name(placed.severity),
            file: placed.path,
            line: placed.start.line,
            column: placed.start.column,
            message: &placed.finding.message,
            help: placed.finding.help.as_deref(),
        };
        serde_json::to_writer(&mut *out, &object)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
