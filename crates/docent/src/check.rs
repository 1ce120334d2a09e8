//! `docent check`: everything that a build does before it writes.

use std::mem::ManuallyDrop;

use crate::failure::Failure;
use crate::options::{CheckOptions, Format};
use crate::report::{self, Findings, Mistake};
use crate::setup::SETUP_FILES;
use crate::{articles, build, interrupt, read, setup, terms, theme};

/// Tells all findings; the number is the exit code.
pub(crate) fn check(options: &CheckOptions) -> Result<u8, Failure> {
    interrupt::listen();
    run(options).or_else(|failure| {
        let Some(mistake) = mistake(options, &failure) else { return Err(failure) };
        report::check(&Findings::default(), Some(&mistake), options.format)?;
        Ok(failure.exit_code())
    })
}

/// What programs get on standard output instead of the picture that people get on standard error.
fn mistake(options: &CheckOptions, failure: &Failure) -> Option<Mistake> {
    let configuration = options.site.join(SETUP_FILES[0]);
    (options.format != Format::Human).then(|| Mistake::of(failure, &configuration)).flatten()
}

fn run(options: &CheckOptions) -> Result<u8, Failure> {
    let setup = setup::read(&options.site, None)?;
    let theme = theme::read(&setup)?;
    theme::tell_unused(&theme, &setup)?;
    let mut input = read::read(&setup)?;
    interrupt::check()?;
    // Giving back the memory of a large site node by node takes longer than ending the process.
    let texts = ManuallyDrop::new(articles::expand(&input));
    let count = articles::count(&input);
    let (parsed, findings) = articles::parse(&texts, &setup.config);
    interrupt::check()?;
    let answers = (setup.contacts, setup.form);
    let (site, mut list) = articles::link(setup.config, answers, &mut input, parsed, findings);
    setup::fits(&setup.site, setup.text, &site)?;
    let site = ManuallyDrop::new(site);
    let lists = site.config.health.terms.then(|| terms::read(&setup.site, &site.config.locales));
    let lists = lists.transpose()?.unwrap_or_default();
    articles::health(&site, &lists, &input.sources, &mut list);
    let broken = docent_site::prepare(&site, &theme).map_err(build::theme_failure).err();
    let strict = options.strict;
    let findings =
        Findings { list, sources: &input.sources, paths: &input.paths, articles: count, strict };
    let mistake = broken.as_ref().and_then(|failure| mistake(options, failure));
    report::check(&findings, mistake.as_ref(), options.format)?;
    match broken {
        None => Ok(build::exit_code(&findings)),
        Some(failure) if mistake.is_some() => Ok(failure.exit_code()),
        Some(failure) => Err(failure),
    }
}
