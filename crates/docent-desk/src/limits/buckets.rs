//! Token buckets, by the generic cell rate algorithm: of a bucket only the time is kept at which it will be full again.
//!
//! `governor` does the same, but cannot be told how many buckets it may keep, and strangers choose how many there are. A full
//! bucket is like none, so it is dropped; when [`MOST`] are not full, newcomers share one.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::Mutex;

use super::Class;
use crate::config::Rate;

/// Most buckets; with their names about 10 MB.
const MOST: usize = 100_000;

/// Buckets below which dropping full ones is not worth a look.
const FEW: usize = 1024;

/// Whose bucket it is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Who {
    /// Everybody in a network.
    Network(IpAddr),
    /// An account's id.
    Account(String),
    /// Everybody who came when there were too many others.
    Newcomers,
}

/// What is left after a request.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Budget {
    /// Seconds to wait, if the request is refused.
    pub(super) wait: Option<i64>,
    /// Requests that could follow at once.
    pub(super) left: i64,
    /// Seconds until the bucket is full.
    pub(super) full_in: i64,
}

/// All buckets.
#[derive(Default)]
pub(super) struct Buckets(Mutex<State>);

#[derive(Default)]
struct State {
    /// When each is full, UTC microseconds.
    full_at: HashMap<(Class, Who), i64>,
    /// How many there may be before full ones are dropped again: twice what was left the last time, so that the work
    /// stays linear.
    sweep_at: usize,
    /// At the upper end they are dropped once a second.
    swept: i64,
}

impl Buckets {
    /// Takes a request out of a bucket at `now` (UTC milliseconds).
    pub(super) fn spend(&self, class: Class, who: Who, rate: Rate, now: i64) -> Budget {
        let now = now.saturating_mul(1000);
        let window = i64::from(rate.seconds()) * 1_000_000;
        let each = (window / i64::from(rate.requests())).max(1);
        let mut state = self.0.lock().expect("nobody panics while holding it");
        let bucket = state.bucket(class, who, now);
        let debt = (*bucket - now).max(0);
        let allowed = debt + each <= window;
        let debt = if allowed { debt + each } else { debt };
        *bucket = now + debt;
        Budget {
            wait: (!allowed).then(|| seconds(debt + each - window)),
            left: (window - debt) / each,
            full_in: seconds(debt),
        }
    }
}

impl State {
    fn bucket(&mut self, class: Class, who: Who, now: i64) -> &mut i64 {
        let mut name = (class, who);
        if !self.full_at.contains_key(&name) {
            self.make_room(now);
            if self.full_at.len() >= MOST {
                name.1 = Who::Newcomers;
            }
        }
        self.full_at.entry(name).or_insert(now)
    }

    fn make_room(&mut self, now: i64) {
        let count = self.full_at.len();
        let again = now - self.swept >= 1_000_000;
        if count < self.sweep_at.clamp(FEW, MOST) || (count >= MOST && !again) {
            return;
        }
        self.full_at.retain(|_, full_at| *full_at > now);
        self.sweep_at = self.full_at.len() * 2;
        self.swept = now;
    }
}

/// Whole seconds, rounded up.
fn seconds(micros: i64) -> i64 {
    (micros + 999_999) / 1_000_000
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    fn network(number: u32) -> Who {
        Who::Network(Ipv4Addr::from(number).into())
    }

    /// Three in thirty seconds.
    const RATE: Rate = Rate::of(3, 30);

    #[test]
    fn a_bucket_empties_and_fills_with_the_time() {
        let buckets = Buckets::default();
        for (at, wait, left, full_in) in [
            (0, None, 2, 10),
            (0, None, 1, 20),
            (0, None, 0, 30),
            (0, Some(10), 0, 30),
            (9_001, Some(1), 0, 21),
            (10_000, None, 0, 30),
            (10_000, Some(10), 0, 30),
            (60_000, None, 2, 10),
            // A clock that is set back takes nothing away for longer than it was set back.
            (59_000, None, 0, 21),
        ] {
            let budget = buckets.spend(Class::Read, network(1), RATE, at);
            assert_eq!(budget, Budget { wait, left, full_in }, "at {at}");
        }
    }

    #[test]
    fn buckets_are_apart() {
        let buckets = Buckets::default();
        let spend = |class, who| buckets.spend(class, who, Rate::of(1, 30), 0).wait;
        assert_eq!(spend(Class::Read, network(1)), None);
        assert_eq!(spend(Class::Read, network(1)), Some(30));
        assert_eq!(spend(Class::Read, network(2)), None);
        assert_eq!(spend(Class::Submit, network(1)), None);
        assert_eq!(spend(Class::Read, Who::Account("1".to_owned())), None);
    }

    #[test]
    fn full_buckets_are_dropped() {
        let buckets = Buckets::default();
        for number in 0..50_000 {
            buckets.spend(Class::Read, network(number), RATE, i64::from(number) * 100);
        }
        // A hundred of ten seconds are not full.
        assert!(buckets.0.lock().unwrap().full_at.len() <= FEW + 1);
    }

    #[test]
    fn many_addresses_share_a_bucket_instead_of_memory() {
        let buckets = Buckets::default();
        let most = u32::try_from(MOST).unwrap();
        for number in 0..most {
            assert_eq!(buckets.spend(Class::Read, network(number), RATE, 0).wait, None);
        }
        let spend = |number, at| buckets.spend(Class::Read, network(number), RATE, at).wait;
        let waits: Vec<Option<i64>> = (0..4).map(|more| spend(most + more, 0)).collect();
        assert_eq!(waits, [None, None, None, Some(10)]);
        assert_eq!(buckets.0.lock().unwrap().full_at.len(), MOST + 1);
        // Those who were there keep theirs, and room comes with the time.
        assert_eq!(spend(0, 0), None);
        assert_eq!(spend(most, 60_000), None);
        assert_eq!(buckets.0.lock().unwrap().full_at.len(), 1);
    }
}
