//! A progress bar that only long work on a terminal shows.

use std::io::IsTerminal;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Work that ends sooner than this shows nothing.
const PATIENCE: Duration = Duration::from_millis(800);

/// Counts finished files.
pub(crate) struct Progress {
    bar: Option<ProgressBar>,
    started: Instant,
    shown: AtomicBool,
}

impl Progress {
    /// `what` is a word for the reader, `total` the number of files if it is known.
    pub(crate) fn new(what: &'static str, total: Option<usize>) -> Progress {
        let bar = std::io::stderr().is_terminal().then(|| {
            let total = total.and_then(|total| u64::try_from(total).ok());
            let template =
                if total.is_some() { "{msg} {wide_bar} {pos}/{len}" } else { "{msg} {pos}" };
            let style = ProgressStyle::with_template(template).expect("the template is ours");
            ProgressBar::with_draw_target(total, ProgressDrawTarget::hidden())
                .with_style(style)
                .with_message(what)
        });
        Progress { bar, started: Instant::now(), shown: AtomicBool::new(false) }
    }

    /// One more file is done.
    pub(crate) fn step(&self) {
        let Some(bar) = &self.bar else { return };
        bar.inc(1);
        if self.started.elapsed() > PATIENCE && !self.shown.swap(true, Ordering::Relaxed) {
            bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
