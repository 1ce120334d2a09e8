//! What all pages share, made once: addresses, strings, days, contacts and templates of every locale.
//!
//! [`Prepared::of`] is the only way in.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::RenderError;
use super::addresses::Addresses;
use super::assets::Assets;
use super::strings::Strings;
use super::templates::Templates;
use super::{contacts, dates, desk, feed, navigation, strings, templates};
use crate::config::Config;
use crate::site::{LocaleId, Site};
use crate::theme::Theme;
use crate::view::{ContactView, LocaleView, SiteView};

/// A site, a theme, and what both together make of every locale.
pub(crate) struct Prepared<'s> {
    pub(crate) site: &'s Site<'s>,
    pub(crate) theme: &'s Theme,
    pub(crate) addresses: Addresses<'s>,
    pub(crate) assets: Assets<'s>,
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
        let addresses = Addresses::of(site);
        let assets = Assets::of(theme);
        let site_view = site_view(site, &addresses, &assets);
        let tags: Vec<_> = site.locales.iter().map(|locale| &locale.locale).collect();
        let strings = strings::load(theme, &tags, &site.config.source_locale)?;
        let templates = templates::load(theme)?;
        let days = days(site);
        let days: BTreeSet<&str> = days.iter().map(String::as_str).collect();
        let locale = |(index, strings): (usize, Arc<Strings>)| {
            let id = LocaleId(index);
            let (view, locale) =
                (locale_view(site, &addresses, id, &strings), &site.locales[index]);
            let templates = Templates::of((theme, &templates), &strings, &site_view, &view)?;
            let contact_views = contacts::views(site, &locale.locale, &strings);
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
        let locales = strings.into_iter().enumerate().map(locale).collect::<Result<_, _>>()?;
        Ok(Prepared { site, theme, addresses, assets, locales })
    }
}

/// Every day that an article names.
fn days(site: &Site<'_>) -> BTreeSet<String> {
    let written = site.articles.iter().filter_map(|article| {
        article.article.front.last_update.as_deref().and_then(dates::Moment::read)
    });
    written.map(|moment| moment.day).collect()
}

fn site_view(site: &Site<'_>, addresses: &Addresses<'_>, assets: &Assets<'_>) -> SiteView {
    let config = &site.config;
    let asset = |name: &str| assets.url(name).map(|url| addresses.path(url));
    SiteView {
        title: config.title.clone(),
        description: config.description.clone(),
        base_url: config.base_url.clone(),
        root_url: addresses.path("/"),
        style_url: asset("docent.css").unwrap_or_default(),
        custom_style_url: asset("custom.css"),
        script_url: asset("docent.js").unwrap_or_default(),
        icon_url: asset("icon.svg").unwrap_or_default(),
        csp: policy(config),
    }
}

/// Nothing from elsewhere but the frames of videos, nothing inline, and forms go to the site or its desk.
pub(super) fn policy(config: &Config) -> String {
    let hosts: Vec<String> =
        config.video_hosts.iter().map(|host| format!("https://{host}")).collect();
    let frames = if hosts.is_empty() { "'none'".to_owned() } else { hosts.join(" ") };
    let desk = config.desk.as_ref().and_then(|desk| desk.url.as_deref());
    let desk = desk.map(|origin| format!(" {origin}")).unwrap_or_default();
    format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
         connect-src 'self'; form-action 'self'{desk}; base-uri 'none'; frame-src {frames}"
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
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::DeskConfig;

    #[test]
    fn only_the_hosts_of_videos_may_be_framed() {
        let hosts = ["video.example.com".to_owned(), "v.example.org".to_owned()];
        let config = |hosts: &[String]| Config {
            video_hosts: hosts.to_vec(),
            ..crate::render::tests::config(&["en"])
        };
        let policy_of =
            |hosts: &[String]| policy(&config(hosts)).split("; ").last().map(str::to_owned);
        assert_eq!(policy_of(&[]).unwrap(), "frame-src 'none'");
        assert_eq!(
            policy_of(&hosts).unwrap(),
            "frame-src https://video.example.com https://v.example.org"
        );
        assert!(!policy(&config(&hosts)).contains("unsafe"));
    }

    #[test]
    fn forms_go_to_the_site_and_its_desk() {
        for (desk, expected) in [
            (None, "form-action 'self'"),
            (Some(None), "form-action 'self'"),
            (Some(Some("https://desk.example.com")), "form-action 'self' https://desk.example.com"),
        ] {
            let desk = desk.map(|url| DeskConfig { url: url.map(str::to_owned) });
            let config = Config { desk, ..crate::render::tests::config(&["en"]) };
            assert_eq!(policy(&config).split("; ").nth(5), Some(expected));
        }
    }
}
