//! For GitHub workflows: commands that become annotations of a pull request.

use std::fmt::Write as _;
use std::io::{self, Write};

use docent_article::Severity;

use super::{Findings, Mistake, mistake, places, severity_name, visible};

/// All findings, and the mistake after them.
pub(super) fn findings(
    out: &mut impl Write,
    findings: &Findings<'_>,
    mistake: Option<&Mistake>,
) -> io::Result<()> {
    for placed in places::placed(findings, |_| true) {
        let finding = placed.finding;
        let head = properties(
            placed.severity,
            placed.path,
            (placed.start.line, placed.start.column),
            finding.code.id(),
        );
        writeln!(out, "::{head}::{}", text(&finding.message, finding.help.as_deref()))?;
    }
    let Some(mistake) = mistake else { return Ok(()) };
    let head = properties(Severity::Error, &mistake.file, mistake.start, mistake::CODE);
    writeln!(out, "::{head}::{}", text(&mistake.message, mistake.help.as_deref()))
}

fn properties(severity: Severity, path: &str, start: (usize, usize), code: &str) -> String {
    let ((line, column), file) = (start, escaped(&visible::line(path), ":,"));
    format!("{} file={file},line={line},col={column},title={code}", severity_name(severity))
}

fn text(message: &str, help: Option<&str>) -> String {
    let mut text = escaped(&visible::line(message), "");
    if let Some(help) = help {
        text.push_str("%0A");
        text.push_str(&escaped(&visible::line(&format!("help: {help}")), ""));
    }
    text
}

/// As the workflow's runner reads it back; `also` are the characters that end a property.
fn escaped(text: &str, also: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if matches!(character, '%' | '\r' | '\n') || also.contains(character) {
            write!(escaped, "%{:02X}", u32::from(character)).expect("memory takes all");
        } else {
            escaped.push(character);
        }
    }
    escaped
}
