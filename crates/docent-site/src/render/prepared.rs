//! What all pages share, made once: addresses, strings, days, contacts and templates of every locale.
//!
//! [`Prepared::of`] is the way in, and [`Prepared::with`] for pages that are not the site's own.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::RenderError;
use super::addresses::Addresses;
use super::assets::Assets;
use super::search::{self, Module};
use super::strings::Strings;
use super::templates::Templates;
use super::widget::{self, Widget};
use super::{contacts, dates, desk, feed, navigation, strings, templates};
use crate::config::Config;
use crate::site::{LocaleId, Site};
use crate::theme::Theme;
use crate::view::{ContactView, LocaleView, SiteView, WidgetView};

/// A site, a theme, and what both together make of every locale.
pub(crate) struct Prepared<'s> {
    pub(crate) site: &'s Site<'s>,
    pub(crate) theme: &'s Theme,
    pub(crate) addresses: Addresses<'s>,
    pub(crate) assets: Assets<'s>,
    /// If the site has one.
    pub(crate) search: Option<Module<'s>>,
    /// If the site has one.
    pub(crate) widget: Option<Widget<'s>>,
    /// By [`LocaleId`].
    pub(crate) locales: Vec<PreparedLocale>,
}

/// One locale.
pub(crate) struct PreparedLocale {
    pub(crate) view: LocaleView,
    pub(crate) strings: Arc<Strings>,
    pub(crate) templates: Templates,
    /// The text of every day that an article of the site names.
    pub(crate) days: BTreeMap<String, String>,
    /// In the order of the site's contacts.
    pub(crate) contact_views: Vec<ContactView>,
    /// As HTML, by region; `None` is all of them.
    pub(crate) contacts: BTreeMap<Option<String>, String>,
    /// Articles in each node of the navigation.
    pub(crate) counts: Vec<usize>,
    /// The place of each node of the navigation among its siblings.
    pub(crate) ranks: Vec<usize>,
    /// Each node of the navigation as HTML while it is closed.
    pub(crate) closed: Vec<Box<str>>,
}

impl<'s> Prepared<'s> {
    /// Prepares a site.
    pub(crate) fn of(site: &'s Site<'s>, theme: &'s Theme) -> Result<Prepared<'s>, RenderError> {
        Prepared::with(Addresses::of(site), site, theme)
    }

    /// Prepares what pages with these addresses show.
    pub(crate) fn with(
        addresses: Addresses<'s>,
        site: &'s Site<'s>,
        theme: &'s Theme,
    ) -> Result<Prepared<'s>, RenderError> {
        let assets = Assets::of(theme);
        let site_view = site_view((site, theme), &addresses, &assets);
        let tags: Vec<_> = site.locales.iter().map(|locale| &locale.locale).collect();
        let strings = strings::load(theme, &tags, &site.config.source_locale)?;
        let templates = templates::load(theme)?;
        let days = days(site);
        let days: BTreeSet<&str> = days.iter().map(String::as_str).collect();
        let contacts: Vec<Vec<ContactView>> = tags
            .iter()
            .zip(&strings)
            .map(|(tag, texts)| contacts::views(site, tag, texts))
            .collect();
        let module = Module::of(theme);
        let widget = Widget::of((site, theme), &addresses, &strings, &contacts, module.as_ref());
        let loader = widget.as_ref().and_then(|widget| widget.loader_url(&addresses));
        let locale =
            |(index, (strings, contact_views)): (usize, (Arc<Strings>, Vec<ContactView>))| {
                let id = LocaleId(index);
                let view = LocaleView {
                    search: module.as_ref().map(|module| module.view((site, &addresses), id)),
                    widget: loader.clone().map(|loader_url| WidgetView { loader_url }),
                    ..locale_view(site, &addresses, id, &strings)
                };
                let locale = &site.locales[index];
                let templates = Templates::of((theme, &templates), &strings, &site_view, &view)?;
                Ok(PreparedLocale {
                    contacts: contacts::all(&contact_views, theme, &templates)?,
                    closed: navigation::closed(site, &addresses, id, (theme, &templates))?,
                    view,
                    templates,
                    days: dates::day_texts(&locale.locale, &days),
                    contact_views,
                    counts: navigation::counts(locale),
                    ranks: navigation::ranks(locale),
                    strings,
                })
            };
        let locales = strings.into_iter().zip(contacts).enumerate().map(locale);
        let locales = locales.collect::<Result<_, _>>()?;
        Ok(Prepared { site, theme, addresses, assets, search: module, widget, locales })
    }
}

/// Every day that an article names.
fn days(site: &Site<'_>) -> BTreeSet<String> {
    let written = site.articles.iter().filter_map(|article| {
        article.article.front.last_update.as_deref().and_then(dates::Moment::read)
    });
    let drifted = site.articles.iter().filter_map(|article| article.drifted.clone());
    written.map(|moment| moment.day).chain(drifted).collect()
}

fn site_view(
    (site, theme): (&Site<'_>, &Theme),
    addresses: &Addresses<'_>,
    assets: &Assets<'_>,
) -> SiteView {
    let config = &site.config;
    let asset = |name: &str| assets.url(name).map(|url| addresses.asset(url));
    SiteView {
        title: config.title.clone(),
        description: config.description.clone(),
        base_url: config.base_url.clone(),
        root_url: addresses.path("/"),
        style_url: asset("docent.css").unwrap_or_default(),
        custom_style_url: asset("custom.css"),
        script_url: asset("docent.js").unwrap_or_default(),
        icon_url: asset("icon.svg").unwrap_or_default(),
        csp: policy(config, theme),
    }
}

/// Nothing from elsewhere but the frames of videos, nothing inline, no text as markup, and forms go to the site or its
/// desk. A widget and a search compile their modules; a widget asks the desk, and shows an article in a frame.
pub(super) fn policy(config: &Config, theme: &Theme) -> String {
    let desk = config.desk.as_ref().and_then(|desk| desk.url.as_deref());
    let desk = desk.map(|origin| format!(" {origin}")).unwrap_or_default();
    let widget = widget::is_there(config, theme);
    let (asked, own) = if widget { (desk.as_str(), Some("'self'".to_owned())) } else { ("", None) };
    let compile = if widget || search::is_there(theme) { " 'wasm-unsafe-eval'" } else { "" };
    let hosts = config.video_hosts.iter().map(|host| format!("https://{host}"));
    let frames: Vec<String> = own.into_iter().chain(hosts).collect();
    let frames = if frames.is_empty() { "'none'".to_owned() } else { frames.join(" ") };
    format!(
        "default-src 'none'; script-src 'self'{compile}; style-src 'self'; img-src 'self'; \
         connect-src 'self'{asked}; form-action 'self'{desk}; base-uri 'none'; \
         frame-src {frames}; require-trusted-types-for 'script'; trusted-types 'none'"
    )
}

fn locale_view(
    site: &Site<'_>,
    addresses: &Addresses<'_>,
    id: LocaleId,
    strings: &Strings,
) -> LocaleView {
    let locale = &site.locales[id.0];
    let below = |file: &str| addresses.path(&format!("/{}/{file}", locale.locale.segment()));
    let contact = locale.contact.map(|page| addresses.href((id, page)).into_owned());
    LocaleView {
        tag: locale.locale.tag().to_owned(),
        dir: locale.locale.direction().as_str(),
        name: locale.name.clone(),
        home_url: below(""),
        contact_url: contact,
        feed_url: if feed::is_empty(site, id) { String::new() } else { below("feed.xml") },
        nav_url: below("nav.json"),
        desk: desk::view(site, id, strings),
        search: None,
        widget: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::DeskConfig;
    use crate::theme::ThemeFile;

    fn desk(url: Option<&str>) -> DeskConfig {
        DeskConfig { url: url.map(str::to_owned), ..DeskConfig::default() }
    }

    fn theme(assets: &[&str]) -> Theme {
        let file = |path: &&str| ThemeFile {
            path: (*path).to_owned(),
            origin: String::new(),
            content: Vec::new(),
        };
        Theme { assets: assets.iter().map(file).collect(), ..Theme::default() }
    }

    /// What a policy says of a kind of thing.
    fn of<'p>(policy: &'p str, directive: &str) -> &'p str {
        let mut found =
            policy.split("; ").filter_map(|part| part.strip_prefix(directive)?.strip_prefix(' '));
        found.next().unwrap_or_else(|| panic!("no {directive} in {policy}"))
    }

    #[test]
    fn only_the_hosts_of_videos_may_be_framed() {
        let hosts = ["video.example.com".to_owned(), "v.example.org".to_owned()];
        let config = |hosts: &[String]| Config {
            video_hosts: hosts.to_vec(),
            ..crate::render::tests::config(&["en"])
        };
        let theme = theme(&[]);
        let frames = |hosts: &[String]| of(&policy(&config(hosts), &theme), "frame-src").to_owned();
        assert_eq!(frames(&[]), "'none'");
        assert_eq!(frames(&hosts), "https://video.example.com https://v.example.org");
        assert!(!policy(&config(&hosts), &theme).contains("unsafe"));
    }

    #[test]
    fn forms_go_to_the_site_and_its_desk() {
        for (desk, expected) in [
            (None, "'self'"),
            (Some(desk(None)), "'self'"),
            (Some(desk(Some("https://desk.example.com"))), "'self' https://desk.example.com"),
        ] {
            let config = Config { desk, ..crate::render::tests::config(&["en"]) };
            assert_eq!(of(&policy(&config, &theme(&[])), "form-action"), expected);
        }
    }

    #[test]
    fn only_a_widget_may_compile_and_ask_the_desk_and_frame_an_article() {
        let built = ["widget/widget.js", "widget/widget.wasm"];
        let elsewhere = Some(desk(Some("https://desk.example.com")));
        for (desk, assets, script, connect, frame) in [
            (Some(desk(None)), &built[..], "'self' 'wasm-unsafe-eval'", "'self'", "'self'"),
            (
                elsewhere.clone(),
                &built,
                "'self' 'wasm-unsafe-eval'",
                "'self' https://desk.example.com",
                "'self'",
            ),
            (elsewhere, &built[..1], "'self'", "'self'", "'none'"),
            (None, &built, "'self'", "'self'", "'none'"),
        ] {
            let config = Config { desk, ..crate::render::tests::config(&["en"]) };
            let policy = policy(&config, &theme(assets));
            assert_eq!(of(&policy, "script-src"), script);
            assert_eq!(of(&policy, "connect-src"), connect);
            assert_eq!(of(&policy, "frame-src"), frame);
        }
    }

    #[test]
    fn no_script_makes_markup_of_a_text() {
        let policy = policy(&crate::render::tests::config(&["en"]), &theme(&[]));
        assert_eq!(of(&policy, "require-trusted-types-for"), "'script'");
        assert_eq!(of(&policy, "trusted-types"), "'none'");
    }
}
