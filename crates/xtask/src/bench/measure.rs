//! Measuring one process: CPU time, wall time, peak memory, pages written.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use nix::sys::resource::{UsageWho, getrusage};
use walkdir::WalkDir;

/// What one run cost.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub(super) struct Run {
    /// Seconds of CPU, user and system.
    pub(super) cpu: f64,
    /// Seconds.
    pub(super) wall: f64,
    /// Megabytes of resident memory at most.
    pub(super) peak_mb: f64,
    /// HTML files in the output.
    pub(super) pages: u32,
}

impl Run {
    pub(super) fn pages_f64(&self) -> f64 {
        f64::from(self.pages)
    }

    pub(super) fn pages_per_second(&self) -> f64 {
        self.pages_f64() / self.wall
    }
}

/// Runs a program that writes to `out`, which is removed before and after.
pub(super) fn run(program: &Path, words: &[&OsStr], out: &Path) -> Result<Run> {
    remove(out)?;
    let before = children_cpu()?;
    let start = Instant::now();
    let mut child = Command::new(program)
        .args(words)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .with_context(|| format!("cannot start {}", program.display()))?;
    let status = format!("/proc/{}/status", child.id());
    let mut peak_kb = 0;
    let exit = loop {
        peak_kb = peak_kb.max(peak(&status));
        if let Some(exit) = child.try_wait()? {
            break exit;
        }
        std::thread::sleep(Duration::from_millis(2));
    };
    let wall = start.elapsed().as_secs_f64();
    let cpu = children_cpu()? - before;
    if !exit.success() {
        bail!("{} {words:?} failed ({exit})", program.display());
    }
    let pages = WalkDir::new(out)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.path().extension() == Some(OsStr::new("html")))
        .count();
    remove(out)?;
    Ok(Run { cpu, wall, peak_mb: f64::from(peak_kb) / 1024.0, pages: u32::try_from(pages)? })
}

/// The run in the middle by CPU time.
pub(super) fn median(mut runs: Vec<Run>) -> Run {
    runs.sort_by(|a, b| a.cpu.total_cmp(&b.cpu));
    runs[runs.len() / 2]
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).context("cannot remove the last run's output")?;
    }
    Ok(())
}

/// CPU seconds of all children that have ended.
fn children_cpu() -> Result<f64> {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let seconds = |time: nix::sys::time::TimeVal| {
        Duration::new(
            u64::try_from(time.tv_sec()).unwrap_or_default(),
            u32::try_from(time.tv_usec() * 1_000).unwrap_or_default(),
        )
        .as_secs_f64()
    };
    Ok(seconds(usage.user_time()) + seconds(usage.system_time()))
}

/// The peak so far in kilobytes; 0 where the system does not tell.
fn peak(status: &str) -> u32 {
    let text = fs::read_to_string(status).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let number = line.and_then(|line| line.split_whitespace().next());
    number.and_then(|number| number.parse().ok()).unwrap_or_default()
}
