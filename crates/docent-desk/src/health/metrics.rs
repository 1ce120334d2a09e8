//! Numbers in the text format of `OpenMetrics` 1.0, which Prometheus reads.
//!
//! Labels are templates of routes, never paths: what a client sends makes no new series.

use std::sync::atomic::AtomicU64;

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;

use crate::store::Tally;

/// Upper bounds in seconds.
const BUCKETS: [f64; 12] =
    [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0, 30.0];

/// What was asked, and how it was answered.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(crate) struct Answered {
    pub(crate) method: &'static str,
    pub(crate) route: String,
    pub(crate) status: u16,
}

/// A template of addresses.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Route {
    route: String,
}

/// The numbers of one process.
#[derive(Debug)]
pub(crate) struct Metrics {
    registry: Registry,
    requests: Family<Answered, Counter>,
    durations: Family<Route, Histogram, fn() -> Histogram>,
    running: Gauge,
    tickets: Counter<u64, AtomicU64>,
    waiting: Gauge,
    dead: Gauge,
}

impl Default for Metrics {
    fn default() -> Metrics {
        let new_histogram: fn() -> Histogram = || Histogram::new(BUCKETS);
        let mut metrics = Metrics {
            registry: Registry::with_prefix("docent"),
            requests: Family::default(),
            durations: Family::new_with_constructor(new_histogram),
            running: Gauge::default(),
            tickets: Counter::default(),
            waiting: Gauge::default(),
            dead: Gauge::default(),
        };
        let registry = &mut metrics.registry;
        registry.register("requests", "Answered requests", metrics.requests.clone());
        registry.register("request_seconds", "Time to answer", metrics.durations.clone());
        registry.register("requests_running", "Requests that run now", metrics.running.clone());
        registry.register(
            "tickets_created",
            "Tickets that this process stored",
            metrics.tickets.clone(),
        );
        registry.register("outbox_waiting", "Messages to be delivered", metrics.waiting.clone());
        registry.register("outbox_dead", "Messages that were given up", metrics.dead.clone());
        metrics
    }
}

impl Metrics {
    /// A request begins.
    pub(crate) fn begin(&self) {
        self.running.inc();
    }

    /// A request ends, answered or not.
    pub(crate) fn end(&self) {
        self.running.dec();
    }

    /// A request was answered.
    pub(crate) fn answered(&self, answered: &Answered, seconds: f64) {
        let route = Route { route: answered.route.clone() };
        self.durations.get_or_create(&route).observe(seconds);
        self.requests.get_or_create(answered).inc();
    }

    /// A new ticket is on disk.
    pub(crate) fn ticket_created(&self) {
        self.tickets.inc();
    }

    /// Everything, with what the database says now.
    pub(crate) fn text(&self, outbox: &[Tally]) -> String {
        self.waiting.set(Tally::of(outbox, "waiting"));
        self.dead.set(Tally::of(outbox, "dead"));
        let mut text = String::new();
        encode(&mut text, &self.registry).expect("a string takes every text");
        text
    }
}
