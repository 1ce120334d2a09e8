//! The script that wasm-bindgen writes, in one file and without what only people read.

use std::collections::HashMap;

use anyhow::{Context, ensure};

/// Puts the modules that the widget brings along into the script, which imports them as `./snippets/..`, so that a
/// browser fetches one file.
pub(crate) fn one_module(script: &str, modules: &HashMap<String, String>) -> anyhow::Result<String> {
    let mut whole = String::new();
    for line in script.lines() {
        let Some(name) = imported(line) else {
            push(&mut whole, line);
            continue;
        };
        let module = modules.get(name).with_context(|| format!("the module {name} is missing"))?;
        let named = line.strip_prefix("import {").and_then(|rest| rest.split_once('}'));
        let names = named.with_context(|| format!("cannot put `{line}` into one file"))?.0;
        ensure!(!names.contains(" as "), "cannot rename in `{line}`");
        for line in module.lines() {
            push(&mut whole, line.strip_prefix("export ").unwrap_or(line));
        }
    }
    Ok(whole)
}

/// The module that a line imports, by its name among the modules.
fn imported(line: &str) -> Option<&str> {
    let (_, from) = line.strip_prefix("import ")?.split_once("'./snippets/")?;
    Some(from.trim_end().trim_end_matches(['\'', ';', '"']))
}

/// Appends a line without its indentation, unless it is a comment. Neither script has a text of several lines.
fn push(whole: &mut String, line: &str) {
    let line = line.trim();
    let comment = line.is_empty() || line.starts_with("//") || line.starts_with("/*") || line.starts_with('*');
    if !comment {
        whole.push_str(line);
        whole.push('\n');
    }
}
