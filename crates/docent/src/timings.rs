//! Timings: how long each stage took, for `--timings`.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

/// The stages so far.
#[derive(Debug)]
pub(crate) struct Timings {
    started: Instant,
    last: Instant,
    stages: Vec<(&'static str, Duration, String)>,
}

impl Timings {
    /// Starts the clock.
    pub(crate) fn start() -> Timings {
        let now = Instant::now();
        Timings { started: now, last: now, stages: Vec::new() }
    }

    /// Ends the stage `name`, which handled `what`: `2,403 articles`.
    pub(crate) fn stage(&mut self, name: &'static str, what: impl Into<String>) {
        let now = Instant::now();
        self.stages.push((name, now - self.last, what.into()));
        self.last = now;
    }

    /// One line a stage, and the sum.
    pub(crate) fn table(&self) -> String {
        let mut table = String::new();
        let total = ("total", self.last - self.started, String::new());
        for (name, time, what) in self.stages.iter().chain([&total]) {
            let milliseconds = time.as_secs_f64() * 1000.0;
            let line = format!("{name:<8} {milliseconds:>9.1} ms  {what}");
            writeln!(table, "{}", line.trim_end()).expect("memory takes all");
        }
        table
    }
}
