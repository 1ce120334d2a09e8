//! The address of a client: the socket's, or what a trusted proxy says.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use axum::extract::{ConnectInfo, Request};

use crate::config::{ProxiesConfig, ProxyHeader};

/// The address for whom a request is made. Without a socket, as in tests, it is the loopback address.
pub(super) fn address(proxies: &ProxiesConfig, request: &Request) -> IpAddr {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let mut address =
        peer.map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |peer| peer.0.ip()).to_canonical();
    let name = match proxies.header {
        ProxyHeader::XForwardedFor => "x-forwarded-for",
        ProxyHeader::Forwarded => "forwarded",
    };
    let values = request.headers().get_all(name).iter().filter_map(|value| value.to_str().ok());
    let steps: Vec<&str> = values.flat_map(|value| value.split(',')).collect();
    // Every proxy adds to the end whom it saw; what stands before the last stranger is the stranger's own word.
    for step in steps.iter().rev() {
        if !proxies.trusts(address) {
            break;
        }
        let said = match proxies.header {
            ProxyHeader::XForwardedFor => parse(step.trim()),
            ProxyHeader::Forwarded => forwarded(step).and_then(parse),
        };
        let Some(said) = said else { break };
        address = said.to_canonical();
    }
    address
}

/// The network that shares a budget: an address, or the /64 of one in IPv6, of which every customer has a whole one.
pub(super) fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(address) => {
            IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & (u128::MAX << 64)))
        }
    }
}

/// The `for` of an element of `Forwarded` (RFC 7239, 4).
fn forwarded(element: &str) -> Option<&str> {
    element.split(';').find_map(|pair| {
        let (name, value) = pair.split_once('=')?;
        name.trim().eq_ignore_ascii_case("for").then(|| value.trim().trim_matches('"'))
    })
}

/// An address with or without a port; IPv6 with or without brackets.
fn parse(text: &str) -> Option<IpAddr> {
    let bare = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
    bare.parse().ok().or_else(|| text.parse::<SocketAddr>().ok().map(|socket| socket.ip()))
}

#[cfg(test)]
mod tests {
    use axum::body::Body;

    use super::*;

    fn of(peer: &str, header: ProxyHeader, value: &str) -> String {
        let proxies = ProxiesConfig {
            trusted: vec!["10.0.0.0/8".parse().unwrap(), "fd00::/8".parse().unwrap()],
            header,
        };
        let mut request = Request::builder()
            .header(
                "x-forwarded-for",
                if header == ProxyHeader::XForwardedFor { value } else { "9.9.9.9" },
            )
            .header(
                "forwarded",
                if header == ProxyHeader::Forwarded { value } else { "for=9.9.9.9" },
            )
            .body(Body::empty())
            .unwrap();
        let peer = SocketAddr::new(peer.parse().unwrap(), 4711);
        request.extensions_mut().insert(ConnectInfo(peer));
        address(&proxies, &request).to_string()
    }

    #[test]
    fn only_trusted_proxies_are_believed() {
        let header = ProxyHeader::XForwardedFor;
        for (peer, value, expected) in [
            ("192.0.2.1", "198.51.100.7", "192.0.2.1"),
            ("10.0.0.1", "198.51.100.7", "198.51.100.7"),
            ("10.0.0.1", "203.0.113.9, 198.51.100.7", "198.51.100.7"),
            ("10.0.0.1", "198.51.100.7, 10.2.0.1", "198.51.100.7"),
            ("10.0.0.1", "10.2.0.1", "10.2.0.1"),
            ("10.0.0.1", "unknown", "10.0.0.1"),
            ("10.0.0.1", "198.51.100.7, nonsense", "10.0.0.1"),
            ("10.0.0.1", "198.51.100.7:4711", "198.51.100.7"),
            ("fd00::1", "[2001:db8::7]:4711", "2001:db8::7"),
            ("fd00::1", "2001:db8::7", "2001:db8::7"),
            ("::ffff:10.0.0.1", "::ffff:198.51.100.7", "198.51.100.7"),
        ] {
            assert_eq!(of(peer, header, value), expected, "{peer} {value}");
        }
    }

    #[test]
    fn forwarded_is_read_where_it_is_configured() {
        let header = ProxyHeader::Forwarded;
        for (value, expected) in [
            ("for=198.51.100.7", "198.51.100.7"),
            ("proto=https; For=\"[2001:db8::7]:4711\"", "2001:db8::7"),
            ("for=203.0.113.9, for=198.51.100.7;by=10.0.0.1", "198.51.100.7"),
            ("for=_hidden", "10.0.0.1"),
            ("proto=https", "10.0.0.1"),
        ] {
            assert_eq!(of("10.0.0.1", header, value), expected, "{value}");
        }
    }

    #[test]
    fn a_network_of_ipv6_is_one_client() {
        for (address, expected) in [
            ("198.51.100.7", "198.51.100.7"),
            ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
            ("2001:db8:1:2::1", "2001:db8:1:2::"),
            ("2001:db8:1:3::1", "2001:db8:1:3::"),
        ] {
            assert_eq!(network(address.parse().unwrap()).to_string(), expected);
        }
    }
}
