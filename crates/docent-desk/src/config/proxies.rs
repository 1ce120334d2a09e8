//! `[desk.proxies]`: the proxies in front of the desk, whose word about the client's address counts.

use std::net::IpAddr;

use ipnet::IpNet;
use serde::de::Error;
use serde::{Deserialize, Deserializer};

/// Proxies.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ProxiesConfig {
    /// Their addresses and networks: `["127.0.0.1", "10.0.0.0/8"]`.
    #[serde(deserialize_with = "networks")]
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

fn networks<'d, D: Deserializer<'d>>(deserializer: D) -> Result<Vec<IpNet>, D::Error> {
    let network = |text: String| {
        let alone = || text.parse::<IpAddr>().ok().map(IpNet::from);
        text.parse().ok().or_else(alone).ok_or_else(|| {
            let example = "write it as in `127.0.0.1` or `10.0.0.0/8`";
            D::Error::custom(format!("`{text}` is no address and no network: {example}"))
        })
    };
    Vec::<String>::deserialize(deserializer)?.into_iter().map(network).collect()
}

impl ProxiesConfig {
    /// Whether an address is a proxy's.
    pub fn trusts(&self, address: IpAddr) -> bool {
        self.trusted.iter().any(|network| network.contains(&address))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn proxies_are_addresses_or_networks() {
        let read = |text: &str| toml::from_str::<ProxiesConfig>(&format!("trusted = {text}"));
        let proxies = read(r#"["127.0.0.1", "::1", "10.0.0.0/8"]"#).unwrap();
        for (address, trusted) in [
            ("127.0.0.1", true),
            ("127.0.0.2", false),
            ("::1", true),
            ("::2", false),
            ("10.1.2.3", true),
        ] {
            assert_eq!(proxies.trusts(address.parse().unwrap()), trusted, "{address}");
        }
        let error = read(r#"["10.0.0.0/33"]"#).unwrap_err().to_string();
        assert!(error.contains("`10.0.0.0/33` is no address and no network"), "{error}");
    }
}
