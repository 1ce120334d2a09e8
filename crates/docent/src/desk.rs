//! `docent desk ..`, and the desk's half of `docent serve`.
//!
//! What a desk does is decided in `docent-desk`; here it gets its files, its configuration and a process to run in.

mod archive;
mod data;
mod doctor;
mod logs;
mod open;
mod outbox;
mod pages;
mod people;
mod report;
mod run;
mod secret;
mod settings;
mod site_files;
mod site_search;
mod theme_files;

use docent_site::Place;

use crate::failure::Failure;
use crate::options::{DeskCommand, DeskOptions};
use crate::setup;

pub(crate) use open::{Plan, private_folder};
pub(crate) use pages::SitePages;
pub(crate) use run::{address, bind, run};
pub(crate) use settings::{Settings, public};
pub(crate) use site_files::SiteFiles;
pub(crate) use site_search::SiteSearch;

/// `docent desk ..`; the number is the exit code.
pub(crate) fn desk(command: &DeskCommand) -> Result<u8, Failure> {
    match command {
        DeskCommand::Serve(options) => serve(options),
        DeskCommand::Doctor(options) => doctor::doctor(options),
        DeskCommand::Agent(command) => people::agent(command),
        DeskCommand::Organization(command) => people::organization(command),
        DeskCommand::Contact(command) => people::contact(command),
        DeskCommand::Report(options) => report::report(options),
        DeskCommand::Outbox(command) => outbox::outbox(command),
        DeskCommand::Backup(options) => archive::backup(options),
        DeskCommand::Restore(options) => archive::restore(options),
        DeskCommand::Export(options) => archive::export(options),
        DeskCommand::Import(options) => archive::import(options),
        DeskCommand::Erase(options) => archive::erase(options),
    }
}

/// `docent desk serve`: the desk alone.
fn serve(options: &DeskOptions) -> Result<u8, Failure> {
    let mut plan = plan(options)?;
    let assets = theme_files::service(plan.pages.take_assets());
    let listener = bind(&plan.settings.listen)?;
    let own = address(&listener)?;
    run(plan, assets, listener, &own)
}

/// What the site and the command line say about the desk.
fn plan(options: &DeskOptions) -> Result<Plan, Failure> {
    let mut setup = setup::read(&options.site, None)?;
    // There is one, whether or not the site tells its readers.
    setup.config.desk.get_or_insert_default();
    let settings = Settings::read(&options.server, &setup.desk)?;
    let written = options.url.as_deref().or(setup.desk.url.as_deref());
    let url = public(written.unwrap_or(&setup.config.base_url))?;
    let pages = SitePages::read(&setup, place(&setup.config.base_url, &url))?;
    Ok(Plan { pages, form: setup.form, site: setup.site, settings, url })
}

/// Where a desk is, seen from its site.
fn place(base_url: &str, desk: &str) -> Place {
    let rest = base_url.strip_prefix(desk);
    let same = rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    if same { Place::Site } else { Place::Elsewhere }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_desk_is_on_the_origin_of_its_site_or_on_another() {
        for (base_url, desk, expected) in [
            ("https://help.example.com", "https://help.example.com", Place::Site),
            ("https://example.com/help", "https://example.com", Place::Site),
            ("https://help.example.com", "https://desk.example.com", Place::Elsewhere),
            ("https://example.com.evil.example", "https://example.com", Place::Elsewhere),
            ("http://localhost:80", "http://localhost:8", Place::Elsewhere),
        ] {
            assert_eq!(place(base_url, desk), expected, "{base_url} {desk}");
        }
    }
}
