//! `docent build`: read, expand, parse, link, tell, render, write.

use std::mem::ManuallyDrop;

use docent_article::Code;
use docent_site::{RenderError, Site, Theme};

use crate::compress::{Copies, Which};
use crate::failure::{self, Failure};
use crate::options::BuildOptions;
use crate::progress::Progress;
use crate::report::{self, Findings, counted, grouped};
use crate::setup::Setup;
use crate::timings::Timings;
use crate::write::{Staging, Target, Written};
use crate::{articles, interrupt, l10n, memory, paths, read, setup, theme};

/// How a build ended.
pub(crate) struct Built {
    /// The exit code that the findings ask for.
    pub(crate) code: u8,
    /// Whether the output is of this build.
    pub(crate) written: bool,
}

/// Builds the site; the number is the exit code.
pub(crate) fn build(options: &BuildOptions) -> Result<u8, Failure> {
    interrupt::listen();
    memory::keep_freed();
    let mut timings = Timings::start();
    let outcome = run(options, &mut timings);
    if options.timings {
        report::timings(&timings)?;
    }
    outcome
}

fn run(options: &BuildOptions, timings: &mut Timings) -> Result<u8, Failure> {
    let setup = setup::read(&options.site, options.base_url.as_deref())?;
    Ok(site(setup, options, timings)?.code)
}

/// Builds the site of a setup.
pub(crate) fn site(
    setup: Setup,
    options: &BuildOptions,
    timings: &mut Timings,
) -> Result<Built, Failure> {
    let mut theme = theme::read(&setup)?;
    theme::tell_unused(&theme, &setup)?;
    if options.no_search {
        theme = theme.without_search();
    }
    let target = Target::open(&options.out, &setup)?;
    timings.stage("set up", counted(setup.folders.len(), "locale", "locales"));

    let mut input = read::read(&setup)?;
    let assets: usize = input.locales.iter().map(|locale| locale.input.assets.len()).sum();
    let texts = counted(input.sources.len(), "text", "texts");
    timings.stage("read", format!("{texts}, {}", counted(assets, "other file", "other files")));
    interrupt::check()?;

    // Giving back the memory of a large site node by node takes longer than ending the process.
    let texts = ManuallyDrop::new(articles::expand(&input));
    let count = articles::count(&input);
    timings.stage("expand", counted(texts.count(), "file", "files"));
    let (parsed, findings) = articles::parse(&texts, &setup.config);
    timings.stage("parse", counted(count, "article", "articles"));
    interrupt::check()?;
    let Setup { config, contacts, form, folders, site: folder, text, .. } = setup;
    let (site, list) = articles::link(config, (contacts, form), &mut input, parsed, findings);
    let mut site = ManuallyDrop::new(site);
    setup::fits(&folder, text, &site)?;
    l10n::mark_drifted(&mut site, &folders, &input.sources)?;
    timings
        .stage("link", counted(site.locales.iter().map(|l| l.pages.len()).sum(), "page", "pages"));

    let strict = options.strict;
    let findings =
        Findings { list, sources: &input.sources, paths: &input.paths, articles: count, strict };
    report::build(&findings)?;
    timings.stage("report", counted(findings.list.len(), "finding", "findings"));
    let code = exit_code(&findings);
    if let Some(why) = kept(&findings) {
        report::note(&format!("nothing was written: {why}"))?;
        return Ok(Built { code, written: false });
    }

    // The pages are made of the trees, which do not borrow from what was read: tens of megabytes for a large site.
    drop(findings);
    drop(input);
    let staging = Staging::start(&target, &folders)?;
    staging.take_assets(&mut site)?;
    let copies = Copies::new(Which::of(options), &options.out, &folders);
    let written = write(&site, &theme, (&staging, copies), timings)?;
    report::note(&outcome(written, options))?;
    if let Some(other) = target.other_site(&site.config.base_url) {
        report::note(&format!("this folder held the site of {other}; its files were replaced"))?;
    }
    Ok(Built { code, written: true })
}

/// Renders the site into the staging folder and makes it the output.
fn write(
    site: &Site<'_>,
    theme: &Theme,
    (staging, copies): (&Staging<'_>, Copies<'_>),
    timings: &mut Timings,
) -> Result<Written, Failure> {
    let progress = Progress::new("writing", None);
    let manifest = docent_site::render(site, theme, &|file| {
        progress.step();
        copies.put(file, staging)
    });
    drop(progress);
    // The disk's refusal is why the rendering stopped.
    staging.finished()?;
    let mut manifest = manifest.map_err(theme_failure)?;
    manifest.files.extend(copies.paths());
    manifest.files.sort_unstable();
    timings.stage("render", counted(manifest.files.len(), "file", "files"));
    let written = staging.commit(&manifest)?;
    timings.stage("write", counted(written.changed, "change", "changes"));
    Ok(written)
}

/// The exit code that the findings ask for.
pub(crate) fn exit_code(findings: &Findings<'_>) -> u8 {
    if findings.count().0 > 0 { failure::FINDINGS } else { failure::FINE }
}

/// Why these findings keep the previous output, if they do.
fn kept(findings: &Findings<'_>) -> Option<&'static str> {
    if findings.has(Code::AddressRepeated) {
        Some("two articles have one address")
    } else if findings.strict && !findings.list.is_empty() {
        Some("`--strict` asks for a site without findings")
    } else {
        None
    }
}

/// Why nothing could be rendered.
pub(crate) fn theme_failure(error: RenderError) -> Failure {
    match error {
        RenderError::Stopped => Failure::Interrupted,
        RenderError::Theme(error) => Failure::Theme(Box::new(error)),
    }
}

/// `4,810 files in dist: 12 new or changed, 3 removed`
fn outcome(written: Written, options: &BuildOptions) -> String {
    let files = counted(written.files, "file", "files");
    let removed = match written.removed {
        0 => String::new(),
        removed => format!(", {} removed", grouped(removed)),
    };
    let (out, changed) = (paths::shown(&options.out), grouped(written.changed));
    format!("{files} in {out}: {changed} new or changed{removed}")
}
