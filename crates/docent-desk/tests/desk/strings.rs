//! The default theme's strings.

use std::path::Path;

use docent_model::Locale;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

/// A text as the desk would show it; what no file has is shown as its key and locale.
pub(crate) fn text(locale: &Locale, key: &str, arguments: &[(&str, &str)]) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../themes/default/strings");
    let file = std::fs::read_to_string(root.join(format!("{locale}.ftl"))).unwrap();
    let mut bundle = FluentBundle::new(vec![locale.tag().parse().unwrap()]);
    bundle.set_use_isolating(false);
    bundle.add_resource(FluentResource::try_new(file).unwrap()).unwrap();
    let found = bundle.get_message(key).and_then(|message| message.value());
    let Some(pattern) = found else { return format!("{key}@{locale}") };
    let mut named = FluentArgs::new();
    for (name, value) in arguments {
        named.set(*name, *value);
    }
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&named), &mut errors).into_owned();
    assert!(errors.is_empty(), "{locale} {key}: {errors:?}");
    text
}
