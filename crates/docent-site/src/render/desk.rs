//! What pages show of the desk: the contact form, the question whether an article helped, and the way to "My cases".
//!
//! [`view`] is what templates see; [`Words`] gives the form's texts to the widget too. The form works without a script, so nothing on it can depend on an answer: conditions
//! become words and groups of options, and the desk judges what comes in.

use docent_model::Locale;
use docent_model::attachment::TYPES;
use docent_model::form::{CORE, Choice, Condition, Field, FieldKind, Texts};
use docent_model::{AttachmentRules, FormSchema};
use fluent_bundle::FluentArgs;
use icu::list::ListFormatter;
use icu::list::options::ListFormatterOptions;

use super::strings::Strings;
use crate::site::{LocaleId, Site};
use crate::view::{AttachmentsView, DeskView, FieldView, OptionView, OptionsView};

/// The desk as readers of a locale see it; `None` for a site without one.
pub(crate) fn view(site: &Site<'_>, id: LocaleId, strings: &Strings) -> Option<DeskView> {
    let desk = site.config.desk.as_ref()?;
    let segment = site.locales[id.0].locale.segment();
    let origin = desk.url.as_deref().unwrap_or_default();
    let words = Words::of(site, id, strings);
    Some(DeskView {
        cases_url: format!("{origin}/desk/{segment}/cases"),
        votes_url: format!("{origin}/desk/{segment}/votes"),
        fields: site.form.fields.iter().map(|field| words.field(field)).collect(),
        attachments: words.attachments(&site.form.attachments),
    })
}

/// The form's texts in one locale.
pub(crate) struct Words<'w> {
    form: &'w FormSchema,
    locale: &'w Locale,
    source: &'w Locale,
    strings: &'w Strings,
}

impl<'w> Words<'w> {
    /// The texts of a site's form.
    pub(crate) fn of(site: &'w Site<'w>, id: LocaleId, strings: &'w Strings) -> Words<'w> {
        let (locale, source) = (&site.locales[id.0].locale, &site.config.source_locale);
        Words { form: &site.form, locale, source, strings }
    }

    fn field(&self, field: &Field) -> FieldView {
        let always = field.when.is_none();
        FieldView {
            name: field.name.clone(),
            kind: kind(field.kind),
            label: self.label(field),
            help: self.help(field),
            condition: field.when.as_ref().map(|when| self.condition(when)),
            required: field.required && always,
            options: self.options(field),
        }
    }

    /// What a question is called.
    pub(crate) fn label(&self, field: &Field) -> String {
        self.text(&field.label).unwrap_or_else(|| self.own(field, ""))
    }

    /// The sentence under a question.
    pub(crate) fn help(&self, field: &Field) -> Option<String> {
        let core = CORE.contains(&field.name.as_str());
        self.text(&field.help).or_else(|| core.then(|| self.own(field, "-help")))
    }

    /// What the form's owner wrote.
    fn text(&self, texts: &Texts) -> Option<String> {
        texts.of(self.locale, self.source).map(str::to_owned)
    }

    /// The theme's text for a question that is in every form.
    fn own(&self, field: &Field, part: &str) -> String {
        self.strings.text(&format!("field-{}{part}", field.name)).to_owned()
    }

    /// What an option is called.
    pub(crate) fn choice(&self, field: &Field, choice: &Choice) -> String {
        let own = || self.strings.text(&format!("{}-{}", field.name, choice.value)).to_owned();
        self.text(&choice.label).unwrap_or_else(own)
    }

    /// "Only if Product is Cloud or Desktop."
    fn condition(&self, when: &Condition) -> String {
        let question = self.form.field(&when.field).map(|field| self.label(field));
        let mut arguments = FluentArgs::new();
        arguments.set("question", question.unwrap_or_default());
        arguments.set("answers", self.answers(when));
        self.strings.format("case-only-if", &arguments)
    }

    /// The answers that a condition is about, as one of which is enough.
    fn answers(&self, when: &Condition) -> String {
        let Some(field) = self.form.field(&when.field) else { return String::new() };
        let chosen = field.options.iter().filter(|option| when.is.contains(&option.value));
        let labels: Vec<String> = chosen.map(|option| self.choice(field, option)).collect();
        let locale: icu::locale::Locale =
            self.locale.tag().parse().expect("every tag of a `Locale` is a locale of ICU4X");
        ListFormatter::try_new_or(locale.into(), ListFormatterOptions::default())
            .expect("the compiled data has every locale, by fallback to the root")
            .format_to_string(labels.iter())
    }

    /// The options, those with the same condition together, in the order in which the first of them stands.
    fn options(&self, field: &Field) -> Vec<OptionsView> {
        let mut groups: Vec<(Option<&Condition>, OptionsView)> = Vec::new();
        for choice in &field.options {
            let when = choice.when.as_ref();
            let option =
                OptionView { value: choice.value.clone(), label: self.choice(field, choice) };
            if let Some((_, group)) = groups.iter_mut().find(|(known, _)| *known == when) {
                group.options.push(option);
            } else {
                let label = when.map(|when| self.answers(when));
                groups.push((when, OptionsView { label, options: vec![option] }));
            }
        }
        groups.into_iter().map(|(_, group)| group).collect()
    }

    fn attachments(&self, rules: &AttachmentRules) -> Option<AttachmentsView> {
        if rules.count == 0 {
            return None;
        }
        let known = TYPES.iter().filter(|known| rules.types.iter().any(|mime| mime == known.mime));
        let types: Vec<String> = known.map(|known| known.endings[0].to_uppercase()).collect();
        let mut arguments = FluentArgs::new();
        arguments.set("count", rules.count);
        arguments.set("size", self.size(rules.size));
        arguments.set("total", self.size(rules.total));
        arguments.set("types", types.join(self.strings.text("list-separator")));
        Some(AttachmentsView {
            accept: rules.endings().collect::<Vec<_>>().join(","),
            several: rules.count > 1,
            help: self.strings.format("case-files-help", &arguments),
        })
    }

    /// A limit in the largest unit that leaves it whole.
    fn size(&self, bytes: u64) -> String {
        let units = [("size-gb", 30), ("size-mb", 20), ("size-kb", 10)];
        let whole = |(_, shift): &(&str, u32)| bytes.is_multiple_of(1 << shift);
        let (key, shift) = units.into_iter().find(whole).unwrap_or(units[2]);
        let mut arguments = FluentArgs::new();
        arguments.set("number", bytes >> shift);
        self.strings.format(key, &arguments)
    }
}

/// The word of a kind.
pub(crate) fn kind(kind: FieldKind) -> &'static str {
    match kind {
        FieldKind::Line => "line",
        FieldKind::Text => "text",
        FieldKind::Email => "email",
        FieldKind::Choice => "choice",
    }
}
