//! Values by their keys: what each key of the head holds, and what is said about wrong ones.

use std::ops::Range;

use serde_yaml::Value;

use crate::attributes;
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::front_matter::{AccessRow, FrontBadge, FrontMatter, date, head, text};
use crate::inline;
use crate::source::{Source, Span};

/// Facets for the reader, in the order in which they are shown, each with the keys that give its values.
const FACETS: [(&str, &[&str]); 6] = [
    ("product", &["product", "product-area"]),
    ("feature", &["feature"]),
    ("role", &["role"]),
    ("type", &["type", "content-type"]),
    ("level", &["level"]),
    ("topic", &["topic"]),
];

/// The other keys that mean something here.
const KNOWN: [&str; 16] = [
    "title",
    "description",
    "exl-id",
    "last-update",
    "keywords",
    "hide",
    "hidefromtoc",
    "index",
    "order",
    "aliases",
    "mini-toc-levels",
    "access",
    "source-git-commit",
    "workflow-type",
    "ht-degree",
    "user-guide-title",
];

/// Keys of the dialect that are not for readers, or that nothing here needs.
const IGNORED: [&str; 38] = [
    "user-guide-description",
    "badge",
    "author",
    "user-type",
    "product-previous",
    "navigation-topic",
    "product_v2",
    "role_v2",
    "topic_v2",
    "feature_v2",
    "subfeature",
    "subfeature_v2",
    "level_v2",
    "TQID",
    "git-commit-file",
    "git-repo",
    "recommendations",
    "draft",
    "filename",
    "short-description",
    "autotag-review",
    "navigation-upperic",
    "source-wordcount",
    "feature-set",
    "breadcrumb-title",
    "cloud",
    "solution",
    "usetq",
    "landing-page-name",
    "landing-page-breadcrumb-title",
    "doc-type",
    "duration",
    "thumbnail",
    "jira",
    "version",
    "last-substantial-update",
    "mini-toc",
    "date",
];

/// Shows the facets in one order, whatever order the authors wrote.
pub(super) fn sort_facets(facets: &mut [(&'static str, Vec<String>)]) {
    facets.sort_by_key(|(key, _)| FACETS.iter().position(|(facet, _)| facet == key));
}

/// Whether the value of a key is not looked at, whatever it is.
pub(super) fn is_ignored(key: &str) -> bool {
    // The first two are there so that nobody takes them for typing mistakes; they are read.
    IGNORED[2..].contains(&key)
}

/// Fills a [`FrontMatter`] entry by entry.
pub(super) struct Reader<'s> {
    source: &'s Source,
    yaml: Range<usize>,
    pub(super) front: FrontMatter,
    pub(super) findings: Vec<Diagnostic>,
}

impl<'s> Reader<'s> {
    pub(super) fn new(source: &'s Source, yaml: Range<usize>) -> Reader<'s> {
        Reader { source, yaml, front: FrontMatter::default(), findings: Vec::new() }
    }

    /// One `key: value`.
    pub(super) fn entry(&mut self, key: &Value, value: Value) {
        let Some(key) = key.as_str() else { return };
        let value = untagged(value);
        match key {
            "title" => self.front.title = self.text(key, &value),
            "description" => self.front.description = self.text(key, &value),
            "exl-id" => self.front.exl_id = self.text(key, &value),
            "user-guide-title" => self.front.guide_title = self.text(key, &value),
            "user-guide-description" => self.front.guide_description = self.text(key, &value),
            "last-update" => self.front.last_update = self.time(key, &value),
            "keywords" => self.front.keywords = self.parts(key, &value),
            "hide" => self.front.hide = self.truth(key, &value).unwrap_or(false),
            "hidefromtoc" => self.front.hide_from_toc = self.truth(key, &value).unwrap_or(false),
            "index" => self.front.index = self.truth(key, &value).unwrap_or(true),
            "order" => self.front.order = self.number(key, &value),
            "mini-toc-levels" => self.front.outline_levels = self.outline_levels(key, &value),
            "aliases" => self.front.aliases = self.list(key, &value),
            "access" => self.access(key, &value),
            "source-git-commit" | "default_lang_commit" | "source_commit" => {
                self.front.translation.source_commit = self.text(key, &value);
            }
            "workflow-type" => {
                let kind = self.text(key, &value).unwrap_or_default();
                self.front.translation.machine = kind.to_ascii_lowercase().contains("mt");
            }
            "ht-degree" => {
                let degree = self.text(key, &value).unwrap_or_default();
                self.front.translation.human_percent = percent(&degree);
            }
            _ if key.starts_with("badge") => self.badge(key, &value),
            _ => {
                if let Some((facet, _)) = FACETS.into_iter().find(|(_, keys)| keys.contains(&key)) {
                    let parts = self.parts(key, &value);
                    let facets = &mut self.front.facets;
                    match facets.iter_mut().find(|(known, _)| *known == facet) {
                        Some((_, known)) => known.extend(parts),
                        None => facets.push((facet, parts)),
                    }
                } else if !IGNORED.contains(&key) {
                    self.unknown(key);
                }
            }
        }
    }

    fn text(&mut self, key: &str, value: &Value) -> Option<String> {
        let text = match scalar(value) {
            Some(text) => text,
            None if value.is_null() => return None,
            None => {
                self.wrong_type(key, "a text");
                value.as_sequence()?.iter().filter_map(scalar).collect::<Vec<_>>().join(", ")
            }
        };
        Some(text::clean(&text)).filter(|text| !text.is_empty())
    }

    fn time(&mut self, key: &str, value: &Value) -> Option<String> {
        let text = self.text(key, value)?;
        if date::is_date_or_time(&text) {
            return Some(text);
        }
        self.wrong_type(key, "a date such as `2024-02-29` or an RFC 3339 time");
        None
    }

    /// YAML 1.1 knows more words for yes and no than YAML 1.2 does; authors use them.
    fn truth(&mut self, key: &str, value: &Value) -> Option<bool> {
        let found = match value {
            Value::Null => return None,
            Value::Bool(truth) => Some(*truth),
            Value::String(word) => match word.trim().to_ascii_lowercase().as_str() {
                "yes" | "true" | "on" | "y" => Some(true),
                "no" | "false" | "off" | "n" => Some(false),
                _ => None,
            },
            _ => None,
        };
        if found.is_none() {
            self.wrong_type(key, "`yes` or `no`");
        }
        found
    }

    fn number(&mut self, key: &str, value: &Value) -> Option<i64> {
        let found = match value {
            Value::Null => return None,
            Value::String(text) => text.trim().parse().ok(),
            _ => value.as_i64(),
        };
        if found.is_none() {
            self.wrong_type(key, "a whole number");
        }
        found
    }

    fn outline_levels(&mut self, key: &str, value: &Value) -> Option<u8> {
        let number = self.number(key, value)?;
        let levels = u8::try_from(number).ok().filter(|levels| (1..=6).contains(levels));
        if levels.is_none() {
            self.wrong_type(key, "a number from 1 to 6");
        }
        levels
    }

    /// A list, or one text whose parts are separated.
    fn parts(&mut self, key: &str, value: &Value) -> Vec<String> {
        match value {
            Value::Sequence(_) => self.list(key, value),
            _ => self.text(key, value).map(|text| text::parts(&text)).unwrap_or_default(),
        }
    }

    /// A list, or one text as a list of one.
    fn list(&mut self, key: &str, value: &Value) -> Vec<String> {
        let Some(items) = value.as_sequence() else {
            return self.text(key, value).into_iter().collect();
        };
        let texts: Vec<_> =
            items.iter().filter_map(scalar).map(|text| text::clean(&text)).collect();
        if texts.len() < items.len() {
            self.wrong_type(key, "a list of texts");
        }
        texts.into_iter().filter(|text| !text.is_empty()).collect()
    }

    fn access(&mut self, key: &str, value: &Value) {
        let Some(rows) = value.as_mapping() else {
            if !value.is_null() {
                self.wrong_type(key, "a list of lines `license: Standard`");
            }
            return;
        };
        for (name, value) in rows {
            let Some(name) = scalar(name) else { continue };
            let values = self.list(key, value);
            if !values.is_empty() {
                self.front.access.push(AccessRow { key: text::clean(&name), values });
            }
        }
    }

    /// `label="Beta" type="Positive" url="/beta.md"`, or the label alone.
    fn badge(&mut self, key: &str, value: &Value) {
        let Some(written) = scalar(value) else {
            if !value.is_null() {
                self.wrong_type(key, "a text such as `label=\"Beta\" type=\"Positive\"`");
            }
            return;
        };
        let braced = format!("{{{written}}}");
        let found = attributes::read(&braced).filter(|(_, used)| *used == braced.len());
        let Some((found, _)) = found else {
            if written.contains('=') {
                self.wrong_type(key, "a text such as `label=\"Beta\" type=\"Positive\"`");
            } else if !written.trim().is_empty() {
                let label = text::clean(&written);
                self.front.badges.push(FrontBadge { label, ..FrontBadge::default() });
            }
            return;
        };
        if found.url_cut {
            self.findings.push(Diagnostic::new(
                Code::BadgeUrlCut,
                self.line_of(key),
                "the address of this badge swallows another attribute",
            ));
        }
        let Some(label) = found.get("label").map(text::clean) else {
            self.wrong_type(key, "a text with a `label=\"..\"`");
            return;
        };
        self.front.badges.push(FrontBadge {
            label,
            kind: inline::badge_kind(found.get("type").unwrap_or_default()),
            url: found.get("url").filter(|url| !url.is_empty()).map(str::to_owned),
            tooltip: found.get("tooltip").map(text::clean).filter(|text| !text.is_empty()),
        });
    }

    fn unknown(&mut self, key: &str) {
        let far = if key.len() <= 5 { 1 } else { 2 };
        let known = KNOWN
            .into_iter()
            .chain(FACETS.into_iter().flat_map(|(_, keys)| keys).copied())
            .chain(IGNORED);
        let nearest = known
            .map(|known| (strsim::damerau_levenshtein(key, known), known))
            .filter(|(distance, known)| *distance <= far && *distance < known.len() / 2)
            .min();
        if let Some((_, nearest)) = nearest.filter(|_| key.len() < 40) {
            let message = format!("there is no key `{key}` in a front matter");
            self.findings.push(
                Diagnostic::new(Code::FrontMatterTypo, self.line_of(key), message)
                    .with_help(format!("did you mean `{nearest}`?")),
            );
        }
    }

    fn wrong_type(&mut self, key: &str, wanted: &str) {
        let message = format!("the value of `{key}` is not {wanted}");
        self.findings.push(Diagnostic::new(Code::FrontMatterType, self.line_of(key), message));
    }

    /// The key's line, without the blanks at its end.
    fn line_of(&self, key: &str) -> Span {
        let mut at = self.yaml.start;
        for line in self.source.text[self.yaml.clone()].split_inclusive('\n') {
            let found = head::key_of(line.trim_start_matches(['"', '\'']));
            if found.is_some_and(|(found, _)| found == key) {
                return Span::new(self.source.file, at, at + line.trim_end().len());
            }
            at += line.len();
        }
        Span::new(self.source.file, self.yaml.start, self.yaml.start)
    }
}

fn untagged(value: Value) -> Value {
    match value {
        Value::Tagged(tagged) => untagged(tagged.value),
        value => value,
    }
}

/// A text, number or truth as text.
fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(truth) => Some(truth.to_string()),
        _ => None,
    }
}

/// `14%` or `14`; a fraction counts as the whole number below it.
fn percent(text: &str) -> Option<u8> {
    let number = text.trim().trim_end_matches('%').trim_end();
    let whole = number.split(['.', ',']).next().unwrap_or(number);
    whole.parse().ok().filter(|percent| *percent <= 100)
}
