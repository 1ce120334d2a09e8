//! `cargo xtask bench --locales N`: what a page costs, and how much memory a build needs, as locales are added.
//!
//! The corpus is the source; a copy of it stands for each translation, because a translation has the structure of its
//! source and about its length. Numbers of locales take turns, so that what else the machine does hits them alike.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use walkdir::WalkDir;

use super::measure::{self, Run, median};
use super::plot;
use crate::site;

/// The source, and the translations in the order in which they are added.
const LOCALES: [(&str, &str); 12] = [
    ("en", "English"),
    ("nl", "Nederlands"),
    ("de", "Deutsch"),
    ("ar", "العربية"),
    ("es", "Español"),
    ("fr", "Français"),
    ("it", "Italiano"),
    ("ja", "日本語"),
    ("ko", "한국어"),
    ("pt-BR", "Português (Brasil)"),
    ("sv", "Svenska"),
    ("zh-Hans", "简体中文"),
];
/// How many locales are measured, as far as they are asked for.
const STEPS: [u8; 5] = [1, 2, 4, 8, 12];
const RUNS: usize = 3;

/// A number of locales, and the median of its runs.
pub(super) type Step = (u8, Run);

/// Measures up to `most` locales made of `source`, in `work`; draws a plot into a file if one is named.
pub(super) fn compare(
    program: &Path,
    source: &Path,
    work: &Path,
    most: usize,
    drawing: Option<&Path>,
) -> Result<()> {
    ensure!((1..=LOCALES.len()).contains(&most), "`--locales` is a number from 1 to 12");
    let mut folders = vec![source.to_owned()];
    for (tag, _) in &LOCALES[1..most] {
        let folder = work.join("content").join(tag);
        copy(source, &folder)?;
        folders.push(folder);
    }
    let steps: Vec<u8> = STEPS.into_iter().filter(|step| usize::from(*step) <= most).collect();
    let mut runs: Vec<Vec<Run>> = steps.iter().map(|_| Vec::new()).collect();
    for number in 1..=RUNS {
        println!("run {number} of {RUNS}");
        for (step, runs) in steps.iter().zip(&mut runs) {
            let site = trial(work, usize::from(*step), &folders)?;
            let out = work.join("out");
            let words = ["build", "--site"].map(AsRef::as_ref);
            let words = [&words[..], &[site.as_ref(), "--out".as_ref(), out.as_ref()]].concat();
            runs.push(measure::run(program, &words, &out)?);
        }
    }
    let steps: Vec<Step> = steps.into_iter().zip(runs.into_iter().map(median)).collect();
    report(&steps);
    match drawing {
        Some(file) => fs::write(file, plot::drawing(&steps)).context("cannot write the plot"),
        None => Ok(()),
    }
}

fn trial(work: &Path, count: usize, folders: &[PathBuf]) -> Result<PathBuf> {
    let locales: Vec<_> = (LOCALES.iter().zip(folders))
        .take(count)
        .map(|((tag, name), folder)| (*tag, *name, folder.as_path()))
        .collect();
    let folder = work.join(format!("site-{count}"));
    site::write(&folder, "", &locales)?;
    Ok(folder)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    for entry in WalkDir::new(from).sort_by_file_name() {
        let entry = entry.context("cannot read the corpus")?;
        let place = to.join(entry.path().strip_prefix(from)?);
        if entry.file_type().is_dir() {
            fs::create_dir_all(&place)?;
        } else {
            fs::copy(entry.path(), &place).map(drop)?;
        }
    }
    Ok(())
}

/// Milliseconds of CPU for a page.
pub(super) fn per_page(run: &Run) -> f64 {
    1000.0 * run.cpu / run.pages_f64()
}

fn report(steps: &[Step]) {
    println!("\n| locales | pages | CPU s | CPU ms a page | to one locale | wall s | peak MB |");
    println!("|---|---|---|---|---|---|---|");
    let one = per_page(&steps[0].1);
    for (count, run) in steps {
        println!(
            "| {count} | {} | {:.2} | {:.2} | {:.2} | {:.2} | {:.0} |",
            run.pages,
            run.cpu,
            per_page(run),
            per_page(run) / one,
            run.wall,
            run.peak_mb
        );
    }
    println!("\nGoals for 12 locales: at most 1.2 to one locale, under 600 MB.");
}
