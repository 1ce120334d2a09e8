//! `docent check`: everything that a build does before it writes.

use std::mem::ManuallyDrop;

use crate::failure::Failure;
use crate::options::CheckOptions;
use crate::report::{self, Findings};
use crate::{articles, build, interrupt, read, setup, theme};

/// Tells all findings; the number is the exit code.
pub(crate) fn check(options: &CheckOptions) -> Result<u8, Failure> {
    interrupt::listen();
    let setup = setup::read(&options.site, None)?;
    let theme = theme::read(&setup)?;
    let mut input = read::read(&setup)?;
    interrupt::check()?;
    // Giving back the memory of a large site node by node takes longer than ending the process.
    let texts = ManuallyDrop::new(articles::expand(&input));
    let count = articles::count(&input);
    let (parsed, findings) = articles::parse(&texts, &setup.config);
    interrupt::check()?;
    let (site, list) = articles::link(setup.config, setup.contacts, &mut input, parsed, findings);
    setup::fits(&setup.site, setup.text, &site)?;
    let site = ManuallyDrop::new(site);
    let broken = docent_site::prepare(&site, &theme).map_err(build::theme_failure);
    let strict = options.strict;
    let findings =
        Findings { list, sources: &input.sources, paths: &input.paths, articles: count, strict };
    report::check(&findings, options.format)?;
    broken.map(|()| build::exit_code(&findings))
}
