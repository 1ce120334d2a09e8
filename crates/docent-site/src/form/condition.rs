//! Conditions of `form.toml`: `when = { product = ["cloud", "desktop"] }`.

use std::ops::Range;

use docent_model::form::{Condition, Field, FieldKind};

use crate::config::ConfigError;
use crate::table::{Table, error, suggestion};

/// The condition of a question or an option; none if there is no `when`. It may be about a choice among `earlier`, so
/// conditions have no circles.
pub(super) fn read(
    entry: &Table<'_, '_>,
    earlier: &[Field],
) -> Result<Option<Condition>, ConfigError> {
    let example = || Some("write `when = { product = [\"cloud\", \"desktop\"] }`".to_owned());
    let written = entry.keys().find(|(key, _)| *key == "when");
    if let Some((_, place)) = written.filter(|_| !entry.is_table("when")) {
        return Err(error(&place, "`when` must name a question and its answers", example()));
    }
    let Some(table) = entry.table("when", "`when`")? else { return Ok(None) };
    let mut keys = table.keys();
    let Some((name, place)) = keys.next() else {
        return Err(error(&table.place, "`when` names no question", example()));
    };
    if let Some((other, place)) = keys.next() {
        let message = format!("`when` names two questions, `{name}` and `{other}`");
        let help = "keep one; a question that depends on another depends on its conditions too";
        return Err(error(&place, message, Some(help.to_owned())));
    }
    let choices = earlier.iter().filter(|field| field.kind == FieldKind::Choice);
    let Some(field) = choices.clone().find(|field| field.name == name) else {
        let known = choices.map(|field| field.name.as_str());
        let help = suggestion(name, known, "choices before this place");
        let message = format!("there is no choice `{name}` before this place");
        return Err(error(&place, message, Some(help)));
    };
    let answers = table.text_or_texts(name)?;
    if answers.is_empty() {
        return Err(error(&place, format!("`{name}` has no answer here"), example()));
    }
    let values = || field.options.iter().map(|option| option.value.as_str());
    if let Some(unknown) = answers.iter().find(|text| values().all(|value| value != text.value)) {
        let help = suggestion(&unknown.value, values(), "options");
        return Err(unknown.error(format!("`{name}` has no option `{}`", unknown.value), help));
    }
    let is = answers.into_iter().map(|text| text.value).collect();
    Ok(Some(Condition { field: field.name.clone(), is }))
}

/// Refuses a question that needs an answer but can be asked without an option to choose, as far as one other question
/// decides: nobody could send such a form.
pub(super) fn answerable(
    field: &Field,
    earlier: &[Field],
    place: &Range<usize>,
) -> Result<(), ConfigError> {
    let conditions: Option<Vec<&Condition>> =
        field.options.iter().map(|option| option.when.as_ref()).collect();
    let Some(conditions) = conditions.filter(|_| field.required) else { return Ok(()) };
    let Some(first) = conditions.first() else { return Ok(()) };
    if conditions.iter().any(|condition| condition.field != first.field) {
        return Ok(());
    }
    let decides = earlier.iter().find(|other| other.name == first.field);
    let Some(decides) = decides else { return Ok(()) };
    let covered = |value: &str| conditions.iter().any(|one| one.is.iter().any(|is| is == value));
    let without = match &field.when {
        Some(when) if when.field == decides.name => when.is.iter().find(|value| !covered(value)),
        when if decides.required && (decides.when.is_none() || decides.when == *when) => {
            let values = decides.options.iter().map(|option| &option.value);
            values.into_iter().find(|value| !covered(value))
        }
        _ => {
            let message = format!(
                "`{}` needs an answer, but without an answer to `{}` it has no option",
                field.name, decides.name
            );
            let help = format!("make `{}` required, or add an option without `when`", decides.name);
            return Err(error(place, message, Some(help)));
        }
    };
    let Some(value) = without else { return Ok(()) };
    let message = format!(
        "`{}` needs an answer, but has no option where `{}` is `{value}`",
        field.name, decides.name
    );
    Err(error(place, message, Some("add an option, or a `when` to the question".to_owned())))
}
