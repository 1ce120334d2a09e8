//! Catalogues: the names of a product's UI controls in the source and in a locale, as the product exports them.
//!
//! XLIFF 1.2 and 2.x, PO, and JSON (`{"Save": "Opslaan"}`, nested as deep as it likes, or a list of objects with `source` and
//! `target`). What a file does not translate is called as in the source.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value;

use super::po;

/// Names of UI controls: the source's in lower case, with the locale's.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Catalogue {
    names: BTreeMap<String, String>,
}

impl Catalogue {
    /// Adds what a file says, by the ending of its name; what is wrong with it is told in a sentence.
    pub fn add(&mut self, name: &str, text: &str) -> Result<(), String> {
        let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
        let pairs = match ending.as_str() {
            "xliff" | "xlf" => xliff(text)?,
            "po" | "pot" => po::read(text)?.into_iter().map(|one| (one.id, one.text)).collect(),
            "json" => json(text)?,
            _ => return Err("it is neither .xliff, .xlf, .po, .pot nor .json".to_owned()),
        };
        for (source, target) in pairs {
            let target = if target.trim().is_empty() { source.clone() } else { target };
            self.names
                .entry(source.trim().to_lowercase())
                .or_insert_with(|| target.trim().to_owned());
        }
        Ok(())
    }

    /// What a control is called in the locale, by its source's name in lower case.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.names.get(name).map(String::as_str)
    }

    /// All names of the source, in lower case.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.names.keys().map(String::as_str)
    }

    /// Whether it knows no name.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }
}

fn json(text: &str) -> Result<Vec<(String, String)>, String> {
    let value: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let mut pairs = Vec::new();
    collect(&value, &mut pairs);
    Ok(pairs)
}

fn collect(value: &Value, pairs: &mut Vec<(String, String)>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, pairs)),
        Value::Object(entries) => match (entries.get("source"), entries.get("target")) {
            (Some(Value::String(source)), target) => {
                let target = target.and_then(Value::as_str).unwrap_or_default();
                pairs.push((source.clone(), target.to_owned()));
            }
            _ => {
                for (key, value) in entries {
                    match value {
                        Value::String(target) => pairs.push((key.clone(), target.clone())),
                        other => collect(other, pairs),
                    }
                }
            }
        },
        _ => {}
    }
}

/// Sources and targets of an XLIFF file of either version; inline elements count as the text in them.
fn xliff(text: &str) -> Result<Vec<(String, String)>, String> {
    let mut reader = Reader::from_str(text);
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut open: Option<bool> = None;
    loop {
        let event = reader
            .read_event()
            .map_err(|error| format!("at byte {}: {error}", reader.error_position()))?;
        match event {
            Event::Start(tag) => match tag.local_name().as_ref() {
                b"source" => {
                    pairs.push((String::new(), String::new()));
                    open = Some(true);
                }
                b"target" if !pairs.is_empty() => open = Some(false),
                _ => {}
            },
            Event::End(tag) if matches!(tag.local_name().as_ref(), b"source" | b"target") => {
                open = None;
            }
            Event::Text(text) => {
                let text = text.decode().map_err(|error| error.to_string())?;
                add(&mut pairs, open, &text);
            }
            Event::CData(text) => {
                let text = text.decode().map_err(|error| error.to_string())?;
                add(&mut pairs, open, &text);
            }
            Event::GeneralRef(name) => {
                let name = name.decode().map_err(|error| error.to_string())?;
                let whole = format!("&{name};");
                let text =
                    quick_xml::escape::unescape(&whole).map_err(|error| error.to_string())?;
                add(&mut pairs, open, &text);
            }
            Event::Eof => return Ok(pairs),
            _ => {}
        }
    }
}

fn add(pairs: &mut [(String, String)], open: Option<bool>, text: &str) {
    if let (Some(last), Some(source)) = (pairs.last_mut(), open) {
        if source { last.0.push_str(text) } else { last.1.push_str(text) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_export_says_the_same() {
        let xliff1 = "<xliff version='1.2'><file><body><trans-unit id='a'><source>Save &amp; close</source>\
            <target>Opslaan &amp; sluiten</target></trans-unit><trans-unit id='b'><source>Home</source></trans-unit>\
            </body></file></xliff>";
        let xliff2 = "<xliff version='2.1'><file id='f'><unit id='a'><segment><source>Save &#38; close</source>\
            <target><![CDATA[Opslaan & sluiten]]></target></segment></unit>\
            <unit id='b'><segment><source>Home</source></segment></unit></file></xliff>";
        let po = "msgid \"\"\nmsgstr \"Language: nl\\n\"\n\nmsgid \"Save & close\"\nmsgstr \"Opslaan \"\n\"& sluiten\"\n\n\
            msgid \"Home\"\nmsgstr \"\"\n";
        let flat = r#"{"menu": {"Save & close": "Opslaan & sluiten"}, "Home": ""}"#;
        let list =
            r#"[{"source": "Save & close", "target": "Opslaan & sluiten"}, {"source": "Home"}]"#;
        for (name, text) in [
            ("a.xlf", xliff1),
            ("a.xliff", xliff2),
            ("a.po", po),
            ("a.json", flat),
            ("b.json", list),
        ] {
            let mut catalogue = Catalogue::default();
            catalogue.add(name, text).expect(name);
            assert_eq!(catalogue.get("save & close"), Some("Opslaan & sluiten"), "{name}");
            assert_eq!(catalogue.get("home"), Some("Home"), "{name}");
        }
    }

    #[test]
    fn what_is_broken_is_told() {
        for (name, text) in [
            ("a.xlf", "<xliff><a></b></xliff>"),
            ("a.json", "{"),
            ("a.po", "msgid x"),
            ("a.txt", ""),
        ] {
            assert!(Catalogue::default().add(name, text).is_err(), "{name}");
        }
    }
}
