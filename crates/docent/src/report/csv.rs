//! For spreadsheets: comma-separated values with one line of names.

use std::io::{self, Write};

use super::{Findings, places, severity_name};

/// All findings.
pub(super) fn findings(out: &mut impl Write, findings: &Findings<'_>) -> io::Result<()> {
    let mut rows = csv::Writer::from_writer(out);
    let names =
        ["code", "severity", "file", "line", "column", "source_file", "source_line", "message"];
    rows.write_record(names)?;
    for placed in places::placed(findings, |_| true) {
        let beside = placed.beside.as_ref();
        rows.write_record([
            placed.finding.code.id(),
            severity_name(placed.severity),
            placed.path,
            &placed.start.line.to_string(),
            &placed.start.column.to_string(),
            beside.map_or("", |beside| beside.path),
            &beside.map(|beside| beside.start.line.to_string()).unwrap_or_default(),
            &placed.finding.message,
        ])?;
    }
    rows.flush()
}
