//! What a template sees of one page.

use docent_article::LinkAnswer;
use docent_article::front_matter::FrontBadge;
use docent_article::tree::BadgeKind;

use super::addresses::PageRef;
use super::article_page::ArticlePage;
use super::dates::Moment;
use super::json_ld::{self, TechArticle};
use super::{Prepared, RenderError, outline};
use crate::site::{ArticleId, LinkTarget, LocaleId, NavId, PageId, PageKind, SiteArticle};
use crate::view::{BadgeView, DateView, LanguageView, LinkView, PageView, TranslationView};

impl Prepared<'_> {
    /// The view of a page; an article's text is still to be written by `body`.
    pub(crate) fn page_view(
        &self,
        locale: LocaleId,
        page: PageId,
        body: impl FnOnce(&ArticlePage<'_>) -> String,
    ) -> Result<PageView, RenderError> {
        let url = self.addresses.href((locale, page)).into_owned();
        let (nav_html, nav_more) = self.nav(locale, page)?;
        let view = PageView {
            markdown_url: Some(format!("{url}index.md")),
            url,
            breadcrumbs: self.breadcrumbs(locale, page),
            nav_html,
            nav_more,
            languages: self.languages(locale, Some(page)),
            alternates: self.alternates((locale, page)),
            ..PageView::default()
        };
        Ok(match self.kind((locale, page)) {
            PageKind::Home => self.home(view, (locale, page), body),
            PageKind::Group(node) => self.group(view, (locale, page), node),
            PageKind::Article(id) | PageKind::Fallback(id) => {
                self.article(view, (locale, page), id, body)
            }
        })
    }

    fn home(
        &self,
        view: PageView,
        page: PageRef,
        body: impl FnOnce(&ArticlePage<'_>) -> String,
    ) -> PageView {
        let config = &self.site.config;
        let contacts = self.locales[page.0.0].contacts.get(&None).cloned().unwrap_or_default();
        let has_contacts = !contacts.is_empty();
        let json_ld = has_contacts.then(|| self.contacts_json(page.0, None));
        let introduction = self.site.locales[page.0.0].home;
        let html = introduction
            .map(|id| body(&ArticlePage::new(self, page.0, id, self.site.config.base_path())));
        let article = introduction.map(|id| &self.site.articles[id.0]);
        let description = self
            .description(page.0)
            .map(str::to_owned)
            .or_else(|| article.and_then(|article| article.article.front.description.clone()));
        let borrowed = article.filter(|article| article.locale != page.0);
        let content = borrowed.map(|article| self.language(article.locale));
        PageView {
            kind: "home",
            canonical: self.addresses.absolute(page),
            title: config.title.clone(),
            heading: config.title.clone(),
            description: description.unwrap_or_default(),
            entries: self.entries(page.0, NavId(0)),
            contacts_html: contacts,
            content_lang: content.map(|(tag, _)| tag.to_owned()),
            content_dir: content.map(|(_, direction)| direction.as_str()),
            html: html.unwrap_or_default(),
            json_ld: json_ld.into_iter().collect(),
            ..view
        }
    }

    /// What a locale's home page says of the site: its own words, else the configuration's.
    pub(crate) fn description(&self, locale: LocaleId) -> Option<&str> {
        let own = self.site.locales[locale.0].description.as_deref();
        own.or(self.site.config.description.as_deref())
    }

    fn group(&self, view: PageView, page: PageRef, node: NavId) -> PageView {
        let title = self.site.locales[page.0.0].nav[node.0].title.clone();
        PageView {
            kind: "group",
            canonical: self.addresses.absolute(page),
            heading: title.clone(),
            title,
            entries: self.entries(page.0, node),
            json_ld: vec![self.breadcrumbs_json(page)],
            ..view
        }
    }

    fn article(
        &self,
        view: PageView,
        (locale, page): PageRef,
        id: ArticleId,
        body: impl FnOnce(&ArticlePage<'_>) -> String,
    ) -> PageView {
        let article = &self.site.articles[id.0];
        let front = &article.article.front;
        let borrowed = article.locale != locale;
        let around = ArticlePage::new(self, locale, id, self.site.config.base_path());
        let html = body(&around);
        let canonical = self.addresses.absolute((article.locale, article.page));
        let updated = front.last_update.as_deref().and_then(Moment::read);
        let mut json_ld = vec![
            json_ld::article(&TechArticle {
                headline: &article.heading,
                description: front.description.as_deref().unwrap_or_default(),
                date_modified: updated.as_ref().map(|moment| moment.day.as_str()),
                in_language: self.language(article.locale).0,
                main_entity_of_page: &canonical,
            }),
            self.breadcrumbs_json((locale, page)),
        ];
        let badges = badges(&around);
        let shown = around.contacts.into_inner();
        if shown.contains(&None) {
            json_ld.push(self.contacts_json(locale, None));
        } else {
            let regions = shown.iter().flatten();
            json_ld.extend(regions.map(|region| self.contacts_json(locale, Some(region))));
        }
        let content = borrowed.then(|| self.language(article.locale));
        let place = &self.site.locales[locale.0].pages[page.0];
        let link = |page: Option<PageId>| page.map(|page| self.page_link((locale, page)));
        PageView {
            kind: if borrowed { "fallback" } else { "article" },
            canonical,
            title: article.title.clone(),
            heading: article.heading.clone(),
            description: front.description.clone().unwrap_or_default(),
            noindex: article.noindex,
            outline: outline::of(
                article,
                self.locales[article.locale.0].strings.text("access-title"),
            ),
            previous: link(place.previous),
            next: link(place.next),
            updated: updated.and_then(|moment| self.date(locale, moment)),
            badges,
            translation: self.translation(article, id, borrowed),
            content_lang: content.map(|(tag, _)| tag.to_owned()),
            content_dir: content.map(|(_, direction)| direction.as_str()),
            html,
            json_ld,
            ..view
        }
    }

    fn page_link(&self, page: PageRef) -> LinkView {
        LinkView {
            title: self.heading(page).to_owned(),
            url: self.addresses.href(page).into_owned(),
        }
    }

    fn date(&self, locale: LocaleId, moment: Moment) -> Option<DateView> {
        let text = self.locales[locale.0].days.get(&moment.day)?.clone();
        Some(DateView { iso: moment.day, text })
    }

    fn translation(
        &self,
        article: &SiteArticle<'_>,
        id: ArticleId,
        borrowed: bool,
    ) -> Option<TranslationView> {
        let source = self.site.source;
        let made = &article.article.front.translation;
        let kind = match (borrowed, made.machine && article.locale != source) {
            (true, _) => "missing",
            // What people translated in full is their work, whatever tool they used.
            (false, true) if made.human_percent != Some(100) => "machine",
            _ if article.drifted.is_some() => "drifted",
            _ => return None,
        };
        let page = self.twin(source, id).map(|twin| self.site.articles[twin.0].page);
        let url = page.map(|page| self.addresses.href((source, page)).into_owned());
        let locale = &self.site.locales[source.0];
        let drifted = article.drifted.as_deref().filter(|_| !borrowed).and_then(Moment::read);
        Some(TranslationView {
            kind,
            drifted: drifted.and_then(|moment| self.date(article.locale, moment)),
            human_percent: (!borrowed).then_some(made.human_percent).flatten(),
            source_name: locale.name.clone(),
            source_lang: locale.locale.tag().to_owned(),
            source_url: url.unwrap_or_default(),
        })
    }

    fn breadcrumbs_json(&self, (locale, page): PageRef) -> String {
        let site = &self.site.locales[locale.0];
        let home = site.nav.first().map(|_| NavId(0));
        let path = super::navigation::path(site, &site.pages[page.0]);
        let nodes = home.into_iter().chain(path).map(|node| &site.nav[node.0]);
        let above = nodes.filter(|node| node.page != page);
        let steps = above.map(|node| (node.title.as_str(), (locale, node.page)));
        let own = (self.heading((locale, page)), (locale, page));
        json_ld::breadcrumbs(
            steps.chain([own]).map(|(title, page)| (title, self.addresses.absolute(page))),
        )
    }

    fn contacts_json(&self, locale: LocaleId, region: Option<&str>) -> String {
        let config = &self.site.config;
        let labels = self.locales[locale.0].contact_views.iter().map(|view| view.label.as_str());
        let contacts = self.site.contacts.regions.iter().zip(labels);
        let shown = contacts.filter(|(contact, _)| region.is_none_or(|key| contact.region == key));
        json_ld::contacts(&config.title, &config.base_url, shown)
    }

    /// The view of a page that stands beside the navigation: what is not found, the choice of a language, a redirect.
    pub(crate) fn plain_view(
        &self,
        locale: LocaleId,
        (kind, key): (&'static str, &str),
        url: &str,
    ) -> PageView {
        let title = self.locales[locale.0].strings.text(key).to_owned();
        let languages: Vec<LanguageView> = self.languages(locale, None);
        PageView {
            kind,
            url: self.addresses.path(url),
            canonical: self.addresses.url(url),
            heading: title.clone(),
            title,
            languages,
            ..PageView::default()
        }
    }
}

fn badges(around: &ArticlePage<'_>) -> Vec<BadgeView> {
    let badges = around.article.article.front.badges.iter().zip(&around.article.badges);
    let view = |(badge, target): (&FrontBadge, &LinkTarget)| BadgeView {
        label: badge.label.clone(),
        kind: badge_kind(badge.kind),
        url: match around.answer(target) {
            LinkAnswer::Internal { href, .. } | LinkAnswer::External { href } => {
                Some(href.into_owned())
            }
            LinkAnswer::Nowhere => None,
        },
        tooltip: badge.tooltip.clone(),
    };
    badges.map(view).collect()
}

fn badge_kind(kind: BadgeKind) -> &'static str {
    match kind {
        BadgeKind::Informative => "informative",
        BadgeKind::Neutral => "neutral",
        BadgeKind::Positive => "positive",
        BadgeKind::Negative => "negative",
        BadgeKind::Caution => "caution",
    }
}
