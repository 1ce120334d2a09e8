//! For code hosts: SARIF 2.1.0, with a rule for every code.

use std::fmt::Write as _;
use std::io::{self, Write};

use docent_article::Code;
use serde_json::{Value, json};

use super::{CODE_PAGES, Findings, places, severity_name};

/// All findings as one document.
pub(super) fn findings(out: &mut impl Write, findings: &Findings<'_>) -> io::Result<()> {
    let results: Vec<Value> = places::placed(findings).map(|placed| result(&placed)).collect();
    let document = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "docent",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": Code::ALL.iter().map(|code| rule(*code)).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    serde_json::to_writer_pretty(&mut *out, &document)?;
    out.write_all(b"\n")
}

fn rule(code: Code) -> Value {
    json!({
        "id": code.id(),
        "shortDescription": { "text": code.summary() },
        "helpUri": format!("{CODE_PAGES}{}/", code.id()),
        "defaultConfiguration": { "level": severity_name(code.severity()) },
    })
}

fn result(placed: &places::Placed<'_>) -> Value {
    let text = match &placed.finding.help {
        Some(help) => format!("{}\n\nhelp: {help}", placed.finding.message),
        None => placed.finding.message.clone(),
    };
    let code = placed.finding.code;
    json!({
        "ruleId": code.id(),
        "ruleIndex": Code::ALL.iter().position(|known| *known == code),
        "level": severity_name(placed.severity),
        "message": { "text": text },
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": uri(placed.path) },
            "region": {
                "startLine": placed.start.line,
                "startColumn": placed.start.column,
                "endLine": placed.end.line,
                "endColumn": placed.end.column,
            },
        }}],
    })
}

/// A path as a relative URI reference.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b'~' => {
                uri.push(char::from(byte));
            }
            byte => write!(uri, "%{byte:02X}").expect("memory takes all"),
        }
    }
    uri
}
