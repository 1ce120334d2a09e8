//! One question of `form.toml` with its options.

use docent_model::form::{Choice, Field, FieldKind, RESERVED, Texts};

use super::condition;
use crate::config::{Config, ConfigError};
use crate::table::{Table, Text, error, suggestion};
use crate::texts;

const KEYS: &[&str] = &["name", "kind", "required", "label", "help", "when", "options"];
/// What can be said of a question that is in every form.
const CORE_KEYS: &[&str] = &["name", "label", "help"];
const OPTION_KEYS: &[&str] = &["value", "label", "when"];
const KINDS: [(&str, FieldKind); 4] = [
    ("line", FieldKind::Line),
    ("text", FieldKind::Text),
    ("email", FieldKind::Email),
    ("choice", FieldKind::Choice),
];

/// Reads a question that stands behind `earlier`. One of every form is taken out of `core`.
pub(super) fn read(
    entry: &Table<'_, '_>,
    earlier: &[Field],
    core: &mut Vec<Field>,
    config: &Config,
) -> Result<Field, ConfigError> {
    entry.allow(KEYS)?;
    let name = name(entry, earlier)?;
    let owner = format!("`{}`", name.value);
    let label = Texts(texts::read(entry, "label", &owner, config)?);
    let help = Texts(texts::read(entry, "help", &owner, config)?);
    if let Some(at) = core.iter().position(|field| field.name == name.value) {
        let set = entry.keys().find(|(key, _)| !CORE_KEYS.contains(key));
        if let Some((key, place)) = set {
            let message = format!("{owner} is in every form, so its `{key}` cannot be set");
            let help = "keep `name`, `label` and `help`, or give your own question another name";
            return Err(error(&place, message, Some(help.to_owned())));
        }
        return Ok(Field { label, help, ..core.remove(at) });
    }
    if label.0.is_empty() {
        return Err(error(
            &entry.place,
            format!("{owner} has no `label`"),
            Some(format!("add `label = {{ {} = \"..\" }}`", config.source_locale)),
        ));
    }
    let kind = kind(entry)?;
    let when = condition::read(entry, earlier)?;
    let field = Field {
        name: name.value,
        kind,
        required: entry.flag("required")?.unwrap_or_default(),
        options: options(entry, kind, earlier, config)?,
        when,
        label,
        help,
    };
    condition::answerable(&field, earlier, &entry.place)?;
    Ok(field)
}

fn name(entry: &Table<'_, '_>, earlier: &[Field]) -> Result<Text, ConfigError> {
    let name = entry.required("name", "product")?;
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
    if !name.value.bytes().all(plain) {
        let message = format!("`{}` cannot be the name of a question", name.value);
        return Err(name.error(message, "use a-z, 0-9 and `_`, as in `product_area`"));
    }
    if RESERVED.contains(&name.value.as_str()) {
        let message = format!("the name `{}` is taken by the form itself", name.value);
        return Err(name.error(message, format!("use another name, as in `{}_name`", name.value)));
    }
    if earlier.iter().any(|field| field.name == name.value) {
        let message = format!("there are two questions called `{}`", name.value);
        return Err(name.error(message, "give one of them another name"));
    }
    Ok(name)
}

fn kind(entry: &Table<'_, '_>) -> Result<FieldKind, ConfigError> {
    let written = entry.required("kind", "line")?;
    let found = KINDS.iter().find(|(name, _)| *name == written.value);
    found.map(|(_, kind)| *kind).ok_or_else(|| {
        let help = suggestion(&written.value, KINDS.map(|(name, _)| name), "kinds");
        written.error(format!("there is no kind `{}`", written.value), help)
    })
}

fn options(
    entry: &Table<'_, '_>,
    kind: FieldKind,
    earlier: &[Field],
    config: &Config,
) -> Result<Vec<Choice>, ConfigError> {
    let example = "options = [{ value = \"cloud\", label = { en = \"Cloud\" } }]";
    let mut options: Vec<Choice> = Vec::new();
    for written in entry.tables("options", example)? {
        let choice = option(&written, &options, earlier, config)?;
        options.push(choice);
    }
    let of_choice = kind == FieldKind::Choice;
    if of_choice && options.is_empty() {
        let message = "a question of kind `choice` needs `options`";
        return Err(error(&entry.place, message, Some(format!("add `{example}`"))));
    }
    match entry.keys().find(|(key, _)| *key == "options") {
        Some((_, place)) if !of_choice => Err(error(
            &place,
            "only a question of kind `choice` has `options`",
            Some("write `kind = \"choice\"`, or remove the options".to_owned()),
        )),
        _ => Ok(options),
    }
}

fn option(
    entry: &Table<'_, '_>,
    before: &[Choice],
    earlier: &[Field],
    config: &Config,
) -> Result<Choice, ConfigError> {
    entry.allow(OPTION_KEYS)?;
    let value = entry.required("value", "cloud")?;
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'_' | b'-');
    if !value.value.bytes().all(plain) {
        let message = format!("`{}` cannot be the value of an option", value.value);
        return Err(value.error(message, "use a-z, 0-9, `_` and `-`; readers see the `label`"));
    }
    if before.iter().any(|option| option.value == value.value) {
        let message = format!("there are two options with the value `{}`", value.value);
        return Err(value.error(message, "give one of them another value, or join them"));
    }
    let owner = format!("`{}`", value.value);
    let label = Texts(texts::read(entry, "label", &owner, config)?);
    if label.0.is_empty() {
        let help = format!("add `label = {{ {} = \"..\" }}`", config.source_locale);
        return Err(value.error(format!("the option {owner} has no `label`"), help));
    }
    Ok(Choice { value: value.value, when: condition::read(entry, earlier)?, label })
}
