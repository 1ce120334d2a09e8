//! `docent serve`: builds the site, and serves it together with the desk in one process.
//!
//! The port is taken first, because the addresses in the pages are this process's own.

use docent_site::Place;
use docent_site::config::DeskConfig;
use docent_site::render::policy;

use crate::build::{self, Built};
use crate::desk::{self, Plan, Settings, SiteFiles, SitePages, SiteSearch, public};
use crate::failure::Failure;
use crate::options::{BuildOptions, ServeOptions};
use crate::setup::{self, Setup};
use crate::timings::Timings;
use crate::{interrupt, report, theme};

/// Builds and serves until a signal ends it; the number is the exit code.
pub(crate) fn serve(options: &ServeOptions) -> Result<u8, Failure> {
    interrupt::listen();
    let settings = {
        let setup = setup::read(&options.site, options.base_url.as_deref())?;
        Settings::read(&options.server, &setup.desk)?
    };
    let listener = desk::bind(&settings.listen)?;
    let own = desk::address(&listener)?;
    let base_url = options.base_url.as_deref().unwrap_or(&own);
    let url = public(base_url)?;
    // One origin holds both, whatever the published site does.
    let read = || -> Result<Setup, Failure> {
        let mut setup = setup::read(&options.site, Some(base_url))?;
        setup.config.desk = Some(DeskConfig::default());
        Ok(setup)
    };
    let setup = read()?;
    let pages = SitePages::read(&setup, Place::Site)?;
    let base = setup.config.base_path().to_owned();
    let site = SiteFiles {
        folder: options.out.clone(),
        search: SiteSearch::new(pages.chrome(), options.out.clone(), base.clone()),
        base,
        locales: setup.config.locales.iter().map(|locale| locale.locale.segment()).collect(),
        policy: policy(&setup.config, &theme::read(&setup)?),
        origins: setup.desk.origins.clone(),
    };
    let plan = Plan { pages, form: setup.form, site: setup.site, settings, url };
    // The site may lie in it, and whoever makes it first says who can look into it.
    desk::private_folder(&plan.settings.data)?;
    let built = build::site(read()?, &build_options(options, base_url), &mut Timings::start())?;
    if let Built { code, written: false } = built {
        return Ok(code);
    }
    interrupt::check()?;
    report::note("press Ctrl-C to stop")?;
    let own = format!("{own}{}", site.base);
    desk::run(plan, site.service(), listener, &own)
}

fn build_options(options: &ServeOptions, base_url: &str) -> BuildOptions {
    BuildOptions {
        site: options.site.clone(),
        out: options.out.clone(),
        base_url: Some(base_url.to_owned()),
        strict: false,
        timings: false,
        compress: options.compress,
        serves: true,
        no_search: false,
    }
}
