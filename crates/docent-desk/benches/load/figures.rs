//! What a measurement found.

use std::fmt;
use std::time::Duration;

/// Times of single requests, and of all together.
pub(crate) struct Figures {
    /// Sorted.
    times: Vec<Duration>,
    whole: Duration,
}

impl Figures {
    /// Of one measurement.
    pub(crate) fn new(mut times: Vec<Duration>, whole: Duration) -> Figures {
        times.sort();
        Figures { times, whole }
    }

    /// Requests per second.
    pub(crate) fn rate(&self) -> f64 {
        let count = u32::try_from(self.times.len()).expect("a measurement is small");
        f64::from(count) / self.whole.as_secs_f64()
    }

    /// Seconds.
    pub(crate) fn p95(&self) -> f64 {
        self.percentile(95).as_secs_f64()
    }

    /// p50, p95 and p99 in milliseconds.
    pub(crate) fn short(&self) -> String {
        let millis = |percent| self.percentile(percent).as_secs_f64() * 1000.0;
        format!("{:7.2} {:7.2} {:7.2}", millis(50), millis(95), millis(99))
    }

    /// The same with more requests.
    pub(crate) fn and(mut self, other: Figures) -> Figures {
        self.times.extend(other.times);
        Figures::new(self.times, self.whole + other.whole)
    }

    fn percentile(&self, percent: usize) -> Duration {
        self.times[(self.times.len() * percent / 100).min(self.times.len() - 1)]
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let millis = |percent| self.percentile(percent).as_secs_f64() * 1000.0;
        let (p50, p95, p99) = (millis(50), millis(95), millis(99));
        write!(f, "{:8.0}/s  p50 {p50:7.2} ms  p95 {p95:7.2} ms  p99 {p99:7.2} ms", self.rate())
    }
}
