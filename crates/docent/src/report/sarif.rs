//! For code hosts: SARIF 2.1.0, with a rule for every code.

use std::fmt::Write as _;
use std::io::{self, Write};

use docent_article::{Code, Severity};
use serde_json::{Value, json};

use super::{CODE_PAGES, Findings, Mistake, mistake, places, severity_name};

/// All findings and the mistake as one document.
pub(super) fn findings(
    out: &mut impl Write,
    findings: &Findings<'_>,
    mistake: Option<&Mistake>,
) -> io::Result<()> {
    let mut results: Vec<Value> =
        places::placed(findings, |_| true).map(|placed| of(&placed)).collect();
    results.extend(mistake.map(of_mistake));
    let mut rules: Vec<Value> = Code::ALL.iter().map(|code| rule(*code)).collect();
    rules.extend(mistake.map(|_| {
        json!({
            "id": mistake::CODE,
            "shortDescription": { "text": mistake::SUMMARY },
            "defaultConfiguration": { "level": severity_name(Severity::Error) },
        })
    }));
    let document = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "docent",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
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

fn of(placed: &places::Placed<'_>) -> Value {
    let (code, finding) = (placed.finding.code, placed.finding);
    result(&Told {
        code: code.id(),
        rule: Code::ALL.iter().position(|known| *known == code),
        severity: placed.severity,
        path: placed.path,
        start: (placed.start.line, placed.start.column),
        end: (placed.end.line, placed.end.column),
        message: &finding.message,
        help: finding.help.as_deref(),
        beside: placed.beside.as_ref(),
    })
}

fn of_mistake(mistake: &Mistake) -> Value {
    result(&Told {
        code: mistake::CODE,
        rule: Some(Code::ALL.len()),
        severity: Severity::Error,
        path: &mistake.file,
        start: mistake.start,
        end: mistake.end,
        message: &mistake.message,
        help: mistake.help.as_deref(),
        beside: None,
    })
}

/// What a result is made of.
struct Told<'a> {
    code: &'a str,
    /// Index among the rules.
    rule: Option<usize>,
    severity: Severity,
    path: &'a str,
    start: (usize, usize),
    end: (usize, usize),
    message: &'a str,
    help: Option<&'a str>,
    beside: Option<&'a places::Beside<'a>>,
}

fn result(of: &Told<'_>) -> Value {
    let text = match of.help {
        Some(help) => format!("{}\n\nhelp: {help}", of.message),
        None => of.message.to_owned(),
    };
    let mut result = json!({
        "ruleId": of.code,
        "ruleIndex": of.rule,
        "level": severity_name(of.severity),
        "message": { "text": text },
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": uri(of.path) },
            "region": {
                "startLine": of.start.0,
                "startColumn": of.start.1,
                "endLine": of.end.0,
                "endColumn": of.end.1,
            },
        }}],
    });
    if let Some(beside) = of.beside {
        result["relatedLocations"] = json!([{
            "message": { "text": "the source" },
            "physicalLocation": {
                "artifactLocation": { "uri": uri(beside.path) },
                "region": { "startLine": beside.start.line, "startColumn": beside.start.column },
            },
        }]);
    }
    result
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
