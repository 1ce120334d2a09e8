//! For GitHub workflows: commands that become annotations of a pull request.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::{Findings, places, severity_name, visible};

/// All findings.
pub(super) fn findings(out: &mut impl Write, findings: &Findings<'_>) -> io::Result<()> {
    for placed in places::placed(findings) {
        let mut message = escaped(&visible::line(&placed.finding.message), "");
        if let Some(help) = &placed.finding.help {
            message.push_str("%0A");
            message.push_str(&escaped(&visible::line(&format!("help: {help}")), ""));
        }
        writeln!(
            out,
            "::{} file={},line={},col={},title={}::{message}",
            severity_name(placed.severity),
            escaped(&visible::line(placed.path), ":,"),
            placed.start.line,
            placed.start.column,
            placed.finding.code.id(),
        )?;
    }
    Ok(())
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
