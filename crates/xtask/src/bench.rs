//! `cargo xtask bench`: the speed of `docent build` as a ratio to a floor, on the real corpus.
//!
//! The floor reads every article, runs the Markdown parser, writes one HTML file each and copies the pictures, on all
//! cores; nothing that makes a help center can do less. Both run alternately on a memory file system, because making
//! files on disk is noise. Times are CPU times of the whole process; medians of seven runs.

pub(crate) mod floor;
mod locales;
mod measure;
mod plot;

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::command::{cargo, root, run};
use crate::site;
use measure::{Run, median};

const RUNS: usize = 7;

/// What is measured.
pub(crate) enum Plan<'p> {
    /// One and two locales of the corpus beside the floor.
    Floor,
    /// Up to so many locales made of the corpus; a plot goes into the file, if one is named.
    Locales(usize, Option<&'p Path>),
}

impl Plan<'_> {
    /// From the command line.
    pub(crate) fn read<'p>(words: &'p [&'p str]) -> Result<Plan<'p>> {
        let number = |word: &str| word.parse().with_context(|| format!("`{word}` is no number"));
        match words {
            [] => Ok(Plan::Floor),
            ["--locales", most] => Ok(Plan::Locales(number(most)?, None)),
            ["--locales", most, "--plot", file] => {
                Ok(Plan::Locales(number(most)?, Some(Path::new(file))))
            }
            _ => bail!("`bench {}` is not understood", words.join(" ")),
        }
    }
}

/// The chore.
pub(crate) fn bench(plan: &Plan<'_>) -> Result<()> {
    let corpus = root().join("../shared/corpus");
    if !corpus.is_dir() {
        println!("SKIPPED: there is no corpus in ../shared/corpus");
        return Ok(());
    }
    let corpus = corpus.canonicalize()?;
    run(&mut cargo("build --release --quiet --package docent --package xtask"))?;
    let memory = Path::new("/dev/shm");
    let work =
        if memory.is_dir() { memory.join("docent-bench") } else { root().join("target/bench") };
    let result = match plan {
        Plan::Floor => compare(&corpus, &work),
        Plan::Locales(most, plot) => {
            let program = root().join("target/release/docent");
            locales::compare(&program, &corpus.join("workfront.en"), &work, *most, *plot)
        }
    };
    fs::remove_dir_all(&work).context("cannot remove the benchmark's output")?;
    result
}

fn compare(corpus: &Path, work: &Path) -> Result<()> {
    let en = corpus.join("workfront.en");
    let nl = corpus.join("workfront.nl-NL");
    let one = trial(work, "one", &[("en", "English", &en)])?;
    let two = trial(work, "two", &[("en", "English", &en), ("nl", "Nederlands", &nl)])?;
    let release = root().join("target/release");
    let (mut floors, mut plain, mut ones, mut twos) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for number in 1..=RUNS {
        println!("run {number} of {RUNS}");
        let out = work.join("out");
        floors.push(measure::run(
            &release.join("xtask"),
            &["floor".as_ref(), en.as_ref(), out.as_ref()],
            &out,
        )?);
        for (site, search, runs) in
            [(&one, false, &mut plain), (&one, true, &mut ones), (&two, true, &mut twos)]
        {
            let mut words: Vec<&OsStr> = vec![
                "build".as_ref(),
                "--site".as_ref(),
                site.as_ref(),
                "--out".as_ref(),
                out.as_ref(),
            ];
            words.extend((!search).then_some::<&OsStr>("--no-search".as_ref()));
            runs.push(measure::run(&release.join("docent"), &words, &out)?);
        }
    }
    report(&median(floors), &median(plain), &median(ones), &median(twos));
    Ok(())
}

/// A site in `work` whose locales are folders of the corpus.
fn trial(work: &Path, name: &str, locales: &[(&str, &str, &Path)]) -> Result<PathBuf> {
    let folder = work.join(name);
    site::write(&folder, "", locales)?;
    Ok(folder)
}

fn report(floor: &Run, plain: &Run, one: &Run, two: &Run) {
    println!(
        "\n{:<26} {:>8} {:>8} {:>8} {:>8} {:>9}",
        "", "CPU s", "wall s", "peak MB", "pages", "pages/s"
    );
    for (name, run) in [
        ("floor, en", floor),
        ("docent build, no search", plain),
        ("docent build, en", one),
        ("docent build, en and nl", two),
    ] {
        println!(
            "{name:<26} {:>8.3} {:>8.3} {:>8.0} {:>8} {:>9.0}",
            run.cpu,
            run.wall,
            run.peak_mb,
            run.pages,
            run.pages_per_second()
        );
    }
    println!(
        "\nCPU of docent build, no search, to the floor: {:.2} (goal: at most 2.5)",
        plain.cpu / floor.cpu
    );
    println!(
        "CPU with search to the build without:        {:.2} (goal: at most 2)",
        one.cpu / plain.cpu
    );
    println!(
        "cost per page of two locales to one:         {:.2} (goal: at most 1.2)",
        (two.cpu / two.pages_f64()) / (one.cpu / one.pages_f64())
    );
    println!(
        "peak memory of both locales:                 {:.0} MB (goal: under 400)",
        two.peak_mb
    );
}
