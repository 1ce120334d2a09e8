//! Templates: the theme's, ready to show pages of one locale.
//!
//! [`load`] reads them once, [`Templates::show`] fills one. Every text is escaped, whatever a template is called; only
//! `| safe` shows HTML.

use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentValue};
use tera::{Context, ErrorKind, Kwargs, Map, State, Tera, Value};

use super::RenderError;
use super::strings::Strings;
use crate::theme::{Theme, ThemeError, ThemePlace};
use crate::view::{LocaleView, SiteView};

/// The templates that every theme has.
const REQUIRED: [&str; 8] = [
    "article.html",
    "contacts.html",
    "group.html",
    "home.html",
    "languages.html",
    "nav-node.html",
    "not-found.html",
    "redirect.html",
];

/// Room for most pages; a longer one takes more.
const PAGE: usize = 32 * 1024;

/// The templates of a theme with the strings of one locale.
pub(crate) struct Templates {
    tera: Tera,
}

/// Reads the templates of a theme; they speak no locale yet.
pub(crate) fn load(theme: &Theme) -> Result<Tera, RenderError> {
    let mut tera = Tera::default();
    tera.autoescape_on([""]);
    tera.set_escape_fn(escape);
    for function in ["t", "when", "ago", "label"] {
        tera.register_function(function, |_: Kwargs, _: &State<'_>| Value::none());
    }
    tera.register_filter("safe", |value: Value, _: Kwargs, _: &State<'_>| safe(value));
    let layered = theme.templates.iter().map(|file| (file.path.as_str(), file.content.as_str()));
    tera.add_raw_templates(layered).map_err(|error| mistake(theme, &error))?;
    match REQUIRED.into_iter().find(|name| !tera.contains_template(name)) {
        None => Ok(tera),
        Some(name) => {
            let message = format!("the theme `{}` has no template `{name}`", theme.name);
            Err(RenderError::Theme(ThemeError::without_place(message)))
        }
    }
}

/// Like the engine's own, which would copy a text; and most of these are whole articles.
fn safe(value: Value) -> Value {
    if value.as_str().is_some() {
        value.mark_safe()
    } else {
        Value::safe_string(&value.to_string())
    }
}

/// Like the engine's own, but run by run instead of byte by byte: most texts have nothing to escape.
fn escape(text: &str, out: &mut dyn std::io::Write) -> std::io::Result<()> {
    let mut rest = text.as_bytes();
    let special = |byte: &u8| matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'');
    // The whole text at once, many bytes at a time: a search that may stop goes byte by byte.
    if !rest.iter().fold(false, |any, byte| any | special(byte)) {
        return out.write_all(rest);
    }
    while let Some(at) = rest.iter().position(special) {
        out.write_all(&rest[..at])?;
        out.write_all(match rest[at] {
            b'&' => b"&amp;",
            b'<' => b"&lt;",
            b'>' => b"&gt;",
            b'"' => b"&quot;",
            _ => b"&#39;",
        })?;
        rest = &rest[at + 1..];
    }
    out.write_all(rest)
}

/// Tera's report has the template's name and line; the theme's name and the file lead the way to it.
fn mistake(theme: &Theme, error: &tera::Error) -> RenderError {
    let told = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => Some(report),
        _ => None,
    };
    let place = told.and_then(|told| {
        let file = theme.templates.iter().rev().find(|file| file.path == told.filename())?;
        let (line, column) = (told.span().start_line, told.span().start_col + 1);
        Some(ThemePlace { origin: file.origin.clone(), line, column })
    });
    let origin = place.as_ref().map(|place| format!("\nthe template is `{}`", place.origin));
    let name = &theme.name;
    let report = error.to_string();
    // Whoever prints this says that it is an error.
    let report = report.strip_prefix("error: ").unwrap_or(&report);
    let picture = format!("theme `{name}`: {report}{}", origin.unwrap_or_default());
    let message = told.map_or(report, |told| told.message());
    let message = format!("theme `{name}`: {message}");
    RenderError::Theme(ThemeError { message, picture, place })
}

impl Templates {
    /// The same templates with the strings of a locale and what is the same on every page of it.
    pub(crate) fn of(
        (theme, templates): (&Theme, &Tera),
        strings: &Arc<Strings>,
        site: &SiteView,
        locale: &LocaleView,
    ) -> Result<Templates, RenderError> {
        let mut tera = templates.clone();
        let strings = Arc::clone(strings);
        tera.register_function("t", move |arguments: Kwargs, _: &State<'_>| {
            translated(&strings, &arguments)
        });
        tera.global_context().insert("site", site);
        tera.global_context().insert("locale", locale);
        let shared = shared(theme, &tera)?;
        tera.global_context().insert_value("shared", shared.into());
        Ok(Templates { tera })
    }

    /// Adds a function to the locale's templates.
    pub(crate) fn add(
        &mut self,
        name: &'static str,
        function: impl Fn(Kwargs, &State<'_>) -> Result<Value, tera::Error> + Send + Sync + 'static,
    ) {
        self.tera.register_function(name, function);
    }

    /// Fills a template, with `value` under `name`.
    pub(crate) fn show(
        &self,
        theme: &Theme,
        template: &str,
        named: (&'static str, Value),
    ) -> Result<String, RenderError> {
        let out = self.fill(theme, template, named)?;
        Ok(String::from_utf8(out).expect("templates and what they show are texts"))
    }

    /// The same as bytes, for what goes straight into a file.
    pub(crate) fn fill(
        &self,
        theme: &Theme,
        template: &str,
        (name, value): (&'static str, Value),
    ) -> Result<Vec<u8>, RenderError> {
        let mut context = Context::new();
        context.insert_value(name, value);
        let mut out = Vec::with_capacity(PAGE);
        self.tera
            .render_to(template, &context, &mut out)
            .map_err(|error| mistake(theme, &error))?;
        Ok(out)
    }
}

/// The templates in `shared/` as HTML, by their names without folder and ending.
fn shared(theme: &Theme, tera: &Tera) -> Result<Map, RenderError> {
    let stem = |path: &str| Some(path.strip_prefix("shared/")?.strip_suffix(".html")?.to_owned());
    let named = tera.get_template_names().filter_map(|path| Some((path, stem(path)?)));
    let html = |(path, stem): (&str, String)| {
        let html = tera.render(path, &Context::new()).map_err(|error| mistake(theme, &error))?;
        Ok((stem.into(), Value::safe_string(html.trim())))
    };
    named.map(html).collect()
}

/// `t(key = "..", name = value, ..)`
fn translated(strings: &Strings, arguments: &Kwargs) -> Result<Value, tera::Error> {
    let key: &str = arguments.must_get("key")?;
    let mut named = FluentArgs::new();
    for (name, value) in arguments.iter() {
        match name.as_str() {
            Some("key") | None => {}
            Some(name) => named.set(name.to_owned(), fluent(value)),
        }
    }
    if named.iter().next().is_none() {
        return Ok(strings.value(key));
    }
    Ok(Value::from(strings.format(key, &named)))
}

fn fluent(value: &Value) -> FluentValue<'static> {
    match (value.as_i64(), value.as_f64()) {
        (Some(whole), _) => FluentValue::from(whole),
        (None, Some(number)) => FluentValue::from(number),
        (None, None) => FluentValue::from(value.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::ThemeFile;

    fn theme(files: &[(&str, &str)]) -> Theme {
        let required = REQUIRED.iter().map(|name| (*name, "-"));
        let file = |(path, content): (&str, &str)| ThemeFile {
            path: path.to_owned(),
            origin: format!("themes/calm/templates/{path}"),
            content: content.to_owned(),
        };
        let templates = required.chain(files.iter().copied()).map(file).collect();
        Theme { name: "calm".to_owned(), templates, ..Theme::default() }
    }

    fn show(files: &[(&str, &str)], page: &str) -> Result<String, RenderError> {
        let mut theme = theme(files);
        let text = "n = { $n ->\n  [one] one\n *[other] { $n } of { $what }\n}\nplain = a & b\n";
        theme.strings.push(ThemeFile {
            path: "en".to_owned(),
            origin: String::new(),
            content: text.to_owned(),
        });
        let locale = "en".parse().unwrap();
        let strings = super::super::strings::load(&theme, &[&locale], &locale)?;
        let templates = load(&theme)?;
        let site = SiteView { title: "<Site>".to_owned(), ..SiteView::default() };
        let locale = LocaleView::default();
        let templates = Templates::of((&theme, &templates), &strings[0], &site, &locale)?;
        templates.show(&theme, "article.html", ("page", page.into()))
    }

    #[test]
    fn templates_escape_and_translate() {
        for (template, expected) in [
            ("{{ page }} {{ site.title }}", "&lt;b&gt;&amp;&quot;&#39;é &lt;Site&gt;"),
            ("{{ page | safe }}", "<b>&\"'é"),
            ("{{ t(key='plain') }}", "a &amp; b"),
            ("{{ t(key='n', n=1, what=page) }}", "one"),
            ("{{ t(key='n', n=2, what=page) }}", "2 of &lt;b&gt;&amp;&quot;&#39;é"),
            ("{{ t(key='no-such-key') }}", "no-such-key"),
        ] {
            let shown = show(&[("article.html", template)], "<b>&\"'é").unwrap();
            assert_eq!(shown, expected, "{template}");
        }
    }

    #[test]
    fn later_layers_replace_a_template_and_still_include_the_rest() {
        let files = [
            ("article.html", "old"),
            ("part.html", "part of {{ page }}"),
            ("article.html", "new: {% include 'part.html' %}"),
        ];
        assert_eq!(show(&files, "page").unwrap(), "new: part of page");
    }

    #[test]
    fn what_pages_share_is_filled_once_and_knows_no_page() {
        let files = [
            ("article.html", "{{ shared.name }}: {{ page }}"),
            ("shared/name.html", "<i>{{ site.title }}</i> {{ t(key='plain') }}\n"),
        ];
        assert_eq!(show(&files, "page").unwrap(), "<i>&lt;Site&gt;</i> a &amp; b: page");
        let error = show(&[("shared/name.html", "\n{{ page }}")], "page").unwrap_err().to_string();
        assert!(error.contains("themes/calm/templates/shared/name.html"), "{error}");
    }

    #[test]
    fn a_mistake_is_told_with_template_and_line() {
        for template in ["a\nb {{ page.", "a\nb {{ page.nothing.at_all }}"] {
            let error = show(&[("article.html", template)], "x").unwrap_err().to_string();
            assert!(error.starts_with("theme `calm`: "), "{error}");
            assert!(!error.contains("error: "), "whoever prints it says so: {error}");
            assert!(error.contains("article.html:2:"), "{error}");
            assert!(error.contains("themes/calm/templates/article.html"), "{error}");
        }
    }

    #[test]
    fn a_missing_template_names_the_theme() {
        let mut theme = theme(&[]);
        theme.templates.retain(|file| file.path != "home.html");
        let error = load(&theme).map(|_| ()).unwrap_err().to_string();
        assert_eq!(error, "the theme `calm` has no template `home.html`");
    }
}
