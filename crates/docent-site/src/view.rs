//! What a template sees: the contract between themes and docent.
//!
//! A template gets `site`, `locale` and `page`. Texts are plain and escaped by the template; fields named `html` are
//! HTML made by docent and are shown with `| safe`. Addresses are complete and can go into an `href` as they are.
//! `t(key = "..", name = value, ..)` gives a text of the page's locale. `shared.NAME` is the template `shared/NAME.html` as
//! HTML, filled once per locale for all its pages: it sees `site`, `locale` and `t`, and needs no `| safe`.

use serde::Serialize;

/// `site`: the same on every page.
#[derive(Debug, Clone, Default, Serialize)]
pub struct SiteView {
    /// Name of the site.
    pub title: String,
    /// One sentence, or nothing.
    pub description: Option<String>,
    /// `https://help.example.com`, without a slash at the end.
    pub base_url: String,
    /// Address of the page that lets readers choose a language.
    pub root_url: String,
    /// Address of the style sheet.
    pub style_url: String,
    /// Address of the site's own style sheet, if it has one (`assets/custom.css` of its theme).
    pub custom_style_url: Option<String>,
    /// Address of the script.
    pub script_url: String,
    /// Address of the icon.
    pub icon_url: String,
    /// Content security policy, for `<meta http-equiv>`.
    pub csp: String,
}

/// `locale`: the same on every page of a locale.
#[derive(Debug, Clone, Default, Serialize)]
pub struct LocaleView {
    /// BCP 47 tag, for `lang`.
    pub tag: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// Its name in itself.
    pub name: String,
    /// Address of the locale's home page.
    pub home_url: String,
    /// Address of the contact article, if there is one.
    pub contact_url: Option<String>,
    /// Address of the Atom feed; empty if no article of the locale has a date.
    pub feed_url: String,
    /// Address of the whole navigation as JSON: `[{title, url, children: [..]}]`.
    pub nav_url: String,
    /// What a page shows of the desk; nothing if the site has none.
    pub desk: Option<DeskView>,
    /// The search; nothing if the site has none.
    pub search: Option<SearchView>,
    /// The widget; nothing if the site has none. The desk's own pages see it too, but their policy runs no widget.
    pub widget: Option<WidgetView>,
}

/// The form that opens on any page.
#[derive(Debug, Clone, Default, Serialize)]
pub struct WidgetView {
    /// Address of the script that loads it when a reader wants it. Its `data-locale` is the locale's tag in lower case.
    pub loader_url: String,
}

/// The search of a locale.
#[derive(Debug, Clone, Default, Serialize)]
pub struct SearchView {
    /// Address of the search page; takes `q`.
    pub page_url: String,
    /// Address of the script's module that makes the box answer while somebody types.
    pub box_url: String,
    /// Address of the module that reads the index.
    pub module_url: String,
    /// Address of the index.
    pub entry_url: String,
}

/// `page`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct PageView {
    /// `article`, `fallback`, `group`, `home`, `not-found`, `languages`, `redirect` or `search`.
    pub kind: &'static str,
    /// Its own address (a path).
    pub url: String,
    /// Absolute address for `<link rel=canonical>`; of a fallback the source page's.
    pub canonical: String,
    /// For `<title>`, without the site's name.
    pub title: String,
    /// What it is called on the page and in breadcrumbs. Of an article its H1, which `html` holds already.
    pub heading: String,
    /// One sentence; may be empty.
    pub description: String,
    /// Not for search engines.
    pub noindex: bool,
    /// Home first, the page itself not included.
    pub breadcrumbs: Vec<LinkView>,
    /// The navigation beside the page as HTML, made with `nav-node.html`: top groups, the path to the page, and what
    /// stands beside it.
    pub nav_html: String,
    /// `nav_html` has only those groups around the page; the locale's home page has all.
    pub nav_more: bool,
    /// Headings of level 2 and deeper, nested.
    pub outline: Vec<OutlineView>,
    /// Previous article.
    pub previous: Option<LinkView>,
    /// Next article.
    pub next: Option<LinkView>,
    /// When the article changed.
    pub updated: Option<DateView>,
    /// Badges beside the title.
    pub badges: Vec<BadgeView>,
    /// What the reader should know of the translation.
    pub translation: Option<TranslationView>,
    /// `lang` of `html` where it differs from the locale's (a fallback).
    pub content_lang: Option<String>,
    /// `dir` of `html` where `content_lang` is given.
    pub content_dir: Option<&'static str>,
    /// Every locale of the site with the address of this page there; for the reader.
    pub languages: Vec<LanguageView>,
    /// Locales in which this page truly exists, and `x-default`; for `<link rel=alternate hreflang>`. Empty for
    /// fallbacks.
    pub alternates: Vec<AlternateView>,
    /// The author's text, H1 included.
    pub html: String,
    /// Structured data for `<script type="application/ld+json">`, escaped for that place.
    pub json_ld: Vec<String>,
    /// Address of the page's Markdown twin, if it has one.
    pub markdown_url: Option<String>,
    /// Of a group: what is in it. Of the home page: the top groups. Of a page that is not found: the first of them.
    pub entries: Vec<EntryView>,
    /// Of the home page: the contacts as HTML, made with `contacts.html`; empty if there are none.
    pub contacts_html: String,
    /// Of a redirect: where it leads.
    pub target: Option<String>,
    /// Of the search page: what was found; nothing where nobody asked a server.
    pub found: Option<FoundView>,
}

/// A text that leads somewhere.
#[derive(Debug, Clone, Default, Serialize)]
pub struct LinkView {
    /// Its text.
    pub title: String,
    /// Its address.
    pub url: String,
}

/// What `nav-node.html` sees as `node` besides `site` and `locale`: a node of the navigation.
#[derive(Debug, Clone, Default, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "a template asks for each by its name")]
pub struct NavView {
    /// Its text.
    pub title: String,
    /// Its address.
    pub url: String,
    /// The page itself.
    pub current: bool,
    /// The page is in it; `children_html` is given.
    pub open: bool,
    /// It has children; those of a closed group are in `locale.nav_url`.
    pub group: bool,
    /// What is in it, if it is open: nodes made with the same template, one after the other.
    pub children_html: String,
    /// `children_html` has only those around the page; the group's own page has all.
    pub more: bool,
}

/// A heading of the page.
#[derive(Debug, Clone, Default, Serialize)]
pub struct OutlineView {
    /// Its text.
    pub title: String,
    /// Without `#`.
    pub id: String,
    /// Headings below it.
    pub children: Vec<OutlineView>,
}

/// A day.
#[derive(Debug, Clone, Default, Serialize)]
pub struct DateView {
    /// For `<time datetime>`.
    pub iso: String,
    /// In the locale's own form.
    pub text: String,
}

/// A badge.
#[derive(Debug, Clone, Default, Serialize)]
pub struct BadgeView {
    /// Its text.
    pub label: String,
    /// `informative`, `neutral`, `positive`, `negative` or `caution`.
    pub kind: &'static str,
    /// Where it leads.
    pub url: Option<String>,
    /// Tooltip.
    pub tooltip: Option<String>,
}

/// What the reader should know of a translation.
#[derive(Debug, Clone, Default, Serialize)]
pub struct TranslationView {
    /// `machine` (translated by a machine), `drifted` (by people, of an older source) or `missing` (not translated; the
    /// source article is shown).
    pub kind: &'static str,
    /// The day of the source that was translated, where the source has changed since.
    pub drifted: Option<DateView>,
    /// Of `machine`: per cent of words that people translated.
    pub human_percent: Option<u8>,
    /// Name of the source language in itself.
    pub source_name: String,
    /// Tag of the source locale.
    pub source_lang: String,
    /// Address of the source page; empty if the source article is gone.
    pub source_url: String,
}

/// A locale as a choice.
#[derive(Debug, Clone, Default, Serialize)]
pub struct LanguageView {
    /// BCP 47 tag.
    pub tag: String,
    /// Name in itself.
    pub name: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// This page there, or the locale's home page.
    pub url: String,
    /// The page's own locale.
    pub current: bool,
    /// Whether the page is truly translated there.
    pub translated: bool,
}

/// A true alternate of the page.
#[derive(Debug, Clone, Default, Serialize)]
pub struct AlternateView {
    /// `nl`, or `x-default`.
    pub hreflang: String,
    /// Absolute address.
    pub url: String,
}

/// An entry of a group or home page.
#[derive(Debug, Clone, Default, Serialize)]
pub struct EntryView {
    /// Its text.
    pub title: String,
    /// Its address.
    pub url: String,
    /// One sentence; may be empty.
    pub description: String,
    /// It is a group.
    pub group: bool,
    /// Of a group: the number of articles in it.
    pub count: usize,
    /// Of a group: its first articles, at most three.
    pub first: Vec<LinkView>,
}

/// What `contacts.html` sees besides `site` and `locale`: `contacts`, a list of these.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ContactView {
    /// Key of the region.
    pub region: String,
    /// Its name in the locale.
    pub label: String,
    /// `+442079460123`
    pub phone_e164: Option<String>,
    /// `+44 20 7946 0123`
    pub phone_printed: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Opening hours as text of the locale, one line each: days, times, and the time zone's name.
    pub hours: Vec<String>,
    /// The same for the script: `1-5 540-1020`, lines joined by `;`. Days count from 1 (Monday), times are minutes.
    pub hours_data: String,
    /// IANA time zone: `Europe/London`.
    pub time_zone: Option<String>,
    /// Products that it serves; all if empty.
    pub products: Vec<String>,
    /// Priorities that it serves as text of the locale; all if empty.
    pub priorities: Vec<String>,
}

/// `page.support` on the desk's pages: what they show of the site.
#[derive(Debug, Clone, Default, Serialize)]
pub struct SupportView {
    /// The first articles of the top groups.
    pub articles: Vec<LinkView>,
    /// The first top groups.
    pub topics: Vec<LinkView>,
    /// The contacts as HTML; empty if there are none.
    pub contacts_html: String,
}

/// What a server found for a query.
#[derive(Debug, Clone, Default, Serialize)]
pub struct FoundView {
    /// What was asked.
    pub query: String,
    /// The same for a query of an address.
    pub subject: String,
    /// How many articles say it.
    pub count: usize,
    /// The first of them, the best first.
    pub results: Vec<ResultView>,
}

/// An article that was found.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ResultView {
    /// What it is called.
    pub title: String,
    /// Its address.
    pub url: String,
    /// One or two sentences.
    pub about: String,
    /// The language of the article, if it is not the locale's.
    pub lang: Option<String>,
    /// That language's name in itself.
    pub language: Option<String>,
    /// Sections that say what was asked.
    pub sections: Vec<LinkView>,
}

/// The desk: addresses that take what readers send, and the contact form.
#[derive(Debug, Clone, Default, Serialize)]
pub struct DeskView {
    /// The reader's cases; takes the contact form.
    pub cases_url: String,
    /// Takes whether an article was helpful.
    pub votes_url: String,
    /// The questions of the form, in order.
    pub fields: Vec<FieldView>,
    /// Which files may be attached; nothing if none may.
    pub attachments: Option<AttachmentsView>,
}

/// A question of the contact form.
#[derive(Debug, Clone, Default, Serialize)]
pub struct FieldView {
    /// Name of its control.
    pub name: String,
    /// `line`, `text`, `email` or `choice`.
    pub kind: &'static str,
    /// What it is called.
    pub label: String,
    /// One sentence, or nothing.
    pub help: Option<String>,
    /// When it is asked, as a sentence; nothing if always.
    pub condition: Option<String>,
    /// It is asked always and needs an answer.
    pub required: bool,
    /// Of a choice: what can be chosen.
    pub options: Vec<OptionsView>,
}

/// Options that depend on the same answers.
#[derive(Debug, Clone, Default, Serialize)]
pub struct OptionsView {
    /// The answers that they depend on, or nothing.
    pub label: Option<String>,
    /// The options.
    pub options: Vec<OptionView>,
}

/// An option.
#[derive(Debug, Clone, Default, Serialize)]
pub struct OptionView {
    /// What is sent.
    pub value: String,
    /// What it is called.
    pub label: String,
}

/// Which files may be attached.
#[derive(Debug, Clone, Default, Serialize)]
pub struct AttachmentsView {
    /// For `accept`: `.png,.jpg`.
    pub accept: String,
    /// More than one.
    pub several: bool,
    /// The limits in words.
    pub help: String,
}
