//! `[desk.proxies]`: the proxies in front of the desk, whose word about the client's address counts.

use std::net::IpAddr;

use ipnet::IpNet;
use serde::Deserialize;

/// Proxies.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ProxiesConfig {
    /// Their networks: `["127.0.0.1/32", "10.0.0.0/8"]`.
    pub trusted: Vec<IpNet>,
    /// The header that they write. Only this one is read: another might be the client's own.
    pub header: ProxyHeader,
}

/// Where a proxy says for whom it asks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProxyHeader {
    /// What everybody writes.
    #[default]
    XForwardedFor,
    /// RFC 7239.
    Forwarded,
}

impl ProxiesConfig {
    /// Whether an address is a proxy's.
    pub fn trusts(&self, address: IpAddr) -> bool {
        self.trusted.iter().any(|network| network.contains(&address))
    }
}
