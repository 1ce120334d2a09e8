//! Files of a theme that do nothing, most often because of a slip in their names.

use std::collections::BTreeSet;

use super::{Theme, ThemeFile};
use crate::config::Config;
use crate::table::suggestion;

/// What does nothing in a theme, one sentence each: templates that the `default` theme has not and that no other
/// template names, and strings of locales that neither the site nor the default theme has.
pub fn unused(theme: &Theme, default: &Theme, config: &Config) -> Vec<String> {
    let mut notes = Vec::new();
    let known: Vec<&str> = default.templates.iter().map(|file| file.path.as_str()).collect();
    for file in &theme.templates {
        // Components are called by names of their own, whatever their file is called.
        let components = ["{% component", "{%- component"];
        let called = components.iter().any(|opening| file.content.contains(opening));
        if called || known.contains(&file.path.as_str()) || is_named(&theme.templates, &file.path) {
            continue;
        }
        let near = suggestion(&file.path, known.iter().copied(), "templates");
        notes.push(format!("no page uses the template `{}`; {near}", file.origin));
    }
    let tags: Vec<&str> = config.locales.iter().map(|locale| locale.locale.tag()).collect();
    let languages = config.locales.iter().map(|locale| locale.locale.language());
    // A theme that speaks more languages than this site, as the default theme does, is no slip.
    let spoken = default.strings.iter().map(|file| file.path.as_str());
    let used = tags.iter().copied().chain(languages).chain(spoken);
    let used: BTreeSet<String> = used.map(str::to_ascii_lowercase).collect();
    for file in &theme.strings {
        if !used.contains(&file.path.to_ascii_lowercase()) {
            let near = suggestion(&file.path, tags.iter().copied(), "locales");
            notes.push(format!("no page uses the strings `{}`; {near}", file.origin));
        }
    }
    notes
}

/// Whether another template includes, extends or imports this one: it must write the name in quotes. One that is filled
/// once per locale is shown as `shared.NAME`.
fn is_named(templates: &[ThemeFile<String>], path: &str) -> bool {
    let quoted = ['"', '\'', '`'].map(|quote| format!("{quote}{path}{quote}"));
    let stem = path.strip_prefix("shared/").and_then(|name| name.strip_suffix(".html"));
    let shared = stem.map(|stem| format!("shared.{stem}"));
    let mut others = templates.iter().filter(|other| other.path != path);
    others.any(|other| {
        let mut names = quoted.iter().chain(&shared);
        names.any(|name| other.content.contains(name.as_str()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_page_uses_is_told_with_what_may_be_meant() {
        let config = "title = 'T'\nbase_url = 'https://a.b'\nsource_locale = 'nl'\n\
                      [locales.nl]\nname = 'N'\ncontent = 'nl'\n\
                      [locales.pt-BR]\nname = 'P'\ncontent = 'pt'\n";
        let config = Config::read(config, None).unwrap();
        let file = |path: &str, content: &str| ThemeFile {
            path: path.to_owned(),
            origin: format!("t/{path}"),
            content: content.to_owned(),
        };
        let templates = [
            file("article.html", "{% include 'mine.html' %}{{ shared.imprint }}"),
            file("mine.html", ""),
            file("shared/imprint.html", ""),
            file("shared/motto.html", ""),
            file("badges.html", "{% component badge() %}{% endcomponent badge %}"),
            file("artikle.html", "{% include 'artikle.html' %}"),
            file("zzz.html", "one of its components"),
        ];
        let strings = ["nl", "pt-br", "pt", "en", "sv", "pt-BT", "ja"].map(|tag| file(tag, ""));
        let expected = [
            "no page uses the template `t/shared/motto.html`; known templates: `article.html`, `home.html`",
            "no page uses the template `t/artikle.html`; did you mean `article.html`?",
            "no page uses the template `t/zzz.html`; known templates: `article.html`, `home.html`",
            "no page uses the strings `t/pt-BT`; did you mean `pt-BR`?",
            "no page uses the strings `t/ja`; known locales: `nl`, `pt-BR`",
        ];
        let default = Theme {
            templates: ["article.html", "home.html"].map(|path| file(path, "")).into(),
            strings: ["en", "sv"].map(|tag| file(tag, "")).into(),
            ..Theme::default()
        };
        let theme =
            Theme { templates: templates.into(), strings: strings.into(), ..Theme::default() };
        assert_eq!(unused(&theme, &default, &config), expected);
    }
}
