//! The linked site, as the commands about translations need it.

use std::mem::ManuallyDrop;
use std::path::PathBuf;

use docent_article::{Diagnostic, Source};
use docent_site::site::LocaleId;
use docent_site::{Site, Theme};

use crate::failure::Failure;
use crate::options::SiteOptions;
use crate::report::Findings;
use crate::{articles, interrupt, read, setup, theme};

/// A site that was read and linked.
pub(super) struct Loaded<'l> {
    pub(super) site: &'l Site<'l>,
    pub(super) sources: &'l [Source],
    paths: &'l [String],
    /// The content folders, parallel to the site's locales.
    pub(super) folders: &'l [PathBuf],
    pub(super) theme: &'l Theme,
    /// The locales that were asked for, never the source locale.
    pub(super) locales: Vec<LocaleId>,
}

impl Loaded<'_> {
    /// Findings with what is needed to show them; `articles` were looked at.
    pub(super) fn findings(&self, list: Vec<Diagnostic>, articles: usize) -> Findings<'_> {
        let (sources, paths) = (self.sources, self.paths);
        Findings { list, sources, paths, articles, strict: false }
    }

    /// The tag of a locale.
    pub(super) fn tag(&self, locale: LocaleId) -> &str {
        self.site.locales[locale.0].locale.tag()
    }
}

/// Reads and links the site, and does `work` with it.
pub(super) fn with(
    options: &SiteOptions,
    work: impl FnOnce(&Loaded<'_>) -> Result<u8, Failure>,
) -> Result<u8, Failure> {
    interrupt::listen();
    let setup = setup::read(&options.site, None)?;
    let theme = theme::read(&setup)?;
    let mut input = read::read(&setup)?;
    interrupt::check()?;
    // Giving back the memory of a large site node by node takes longer than ending the process.
    let texts = ManuallyDrop::new(articles::expand(&input));
    let (parsed, findings) = articles::parse(&texts, &setup.config);
    interrupt::check()?;
    let answers = (setup.contacts, setup.form);
    let (site, _) = articles::link(setup.config, answers, &mut input, parsed, findings);
    let site = ManuallyDrop::new(site);
    let locales = wanted(options, &site)?;
    let (sources, paths) = (&input.sources, &input.paths);
    let folders = &setup.folders;
    work(&Loaded { site: &site, sources, paths, folders, theme: &theme, locales })
}

fn wanted(options: &SiteOptions, site: &Site<'_>) -> Result<Vec<LocaleId>, Failure> {
    let all = (0..site.locales.len()).map(LocaleId).filter(|locale| *locale != site.source);
    if options.locales.is_empty() {
        return Ok(all.collect());
    }
    let find = |tag: &docent_model::Locale| {
        let found = all.clone().find(|locale| site.locales[locale.0].locale == *tag);
        found.ok_or_else(|| {
            let known: Vec<String> =
                all.clone().map(|id| format!("`{}`", site.locales[id.0].locale)).collect();
            let help = match known.as_slice() {
                [] => "docent.toml has no locale but the source locale".to_owned(),
                known => format!("translations of this site: {}", known.join(", ")),
            };
            Failure::usage(format!("there are no translations into `{tag}`"), help)
        })
    };
    options.locales.iter().map(find).collect()
}
