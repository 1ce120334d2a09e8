//! The table `[desk.limits]`: how much anybody may ask of the desk.

use std::net::IpAddr;
use std::num::NonZeroU32;

use serde::Deserialize;

/// Limits. The rates hold per client address and again per account.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LimitsConfig {
    /// Largest body in KiB, but for uploads, which have their own limit.
    pub body_kib: u32,
    /// Seconds within which a request must have arrived and be answered, but for uploads.
    pub request_seconds: u32,
    /// Seconds of an upload.
    pub upload_seconds: u32,
    /// Requests that run at the same time; more are answered with `503`.
    pub requests_at_once: u32,
    /// Connections that are open at the same time; others wait until one ends.
    pub connections: NonZeroU32,
    /// Seconds within which the head of a request must have arrived, and that a connection may be idle.
    pub header_seconds: NonZeroU32,
    /// Seconds that a form which the desk has shown must have been open before it is sent.
    pub fill_seconds: u32,
    /// Asking for sign-in codes and bringing them back.
    pub sign_in: Rate,
    /// Opening tickets, uploading files and voting on articles.
    pub submit: Rate,
    /// Other changes.
    pub change: Rate,
    /// Reading.
    pub read: Rate,
    /// Rates and fill times are not looked at.
    #[serde(skip)]
    off: bool,
}

/// So many requests in so many seconds: all at once or spread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Amount")]
pub struct Rate {
    requests: u32,
    seconds: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Amount {
    requests: u32,
    seconds: u32,
}

impl TryFrom<Amount> for Rate {
    type Error = &'static str;

    fn try_from(amount: Amount) -> Result<Rate, Self::Error> {
        if amount.requests == 0 || amount.seconds == 0 {
            return Err("`requests` and `seconds` of a rate must be at least 1");
        }
        Ok(Rate::of(amount.requests, amount.seconds))
    }
}

impl Rate {
    /// `requests` in `seconds`, both at least 1.
    pub const fn of(requests: u32, seconds: u32) -> Rate {
        Rate { requests, seconds }
    }

    /// How many requests.
    pub fn requests(self) -> u32 {
        self.requests
    }

    /// In how many seconds.
    pub fn seconds(self) -> u32 {
        self.seconds
    }
}

impl Default for LimitsConfig {
    fn default() -> LimitsConfig {
        LimitsConfig {
            body_kib: 256,
            request_seconds: 30,
            upload_seconds: 600,
            requests_at_once: 512,
            connections: NonZeroU32::new(2048).expect("it is not zero"),
            header_seconds: NonZeroU32::new(30).expect("it is not zero"),
            fill_seconds: 3,
            sign_in: Rate::of(20, 600),
            submit: Rate::of(30, 600),
            change: Rate::of(300, 600),
            read: Rate::of(600, 60),
            off: false,
        }
    }
}

impl LimitsConfig {
    /// Switches rates and fill times off (`DOCENT_DESK_LIMITS=off`). `Err` is a sentence for the operator: only a desk that
    /// nobody else can reach may do without.
    pub fn switch_off(&mut self, listen: IpAddr) -> Result<(), String> {
        if !listen.is_loopback() {
            return Err(format!(
                "`DOCENT_DESK_LIMITS=off` is for tests and needs a loopback address: listen on 127.0.0.1 instead of \
                 {listen}, or leave the variable out"
            ));
        }
        self.off = true;
        Ok(())
    }

    /// Whether rates and fill times are not looked at.
    pub fn are_off(&self) -> bool {
        self.off
    }
}
