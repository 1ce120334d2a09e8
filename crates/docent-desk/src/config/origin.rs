//! Origins of the web (RFC 6454): scheme, host and port.

use serde::Deserialize;

/// An origin as browsers write it: `https://help.example.com`, lower case, no default port.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub struct Origin(String);

/// A text that is no origin.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an origin: use scheme and host, as in `https://app.example.com`")]
pub struct OriginError(String);

impl Origin {
    /// The origin of an address: what stands before its path.
    pub fn of(url: &str) -> Option<Origin> {
        let (scheme, rest) = url.split_once("://")?;
        let scheme = scheme.to_ascii_lowercase();
        let authority = rest.split(['/', '?', '#']).next()?.to_ascii_lowercase();
        let default = match scheme.as_str() {
            "http" => ":80",
            "https" => ":443",
            _ => return None,
        };
        let host = authority.strip_suffix(default).unwrap_or(&authority);
        let allowed = |c: char| c.is_ascii_alphanumeric() || "-._:[]".contains(c);
        (!host.is_empty() && host.chars().all(allowed))
            .then(|| Origin(format!("{scheme}://{host}")))
    }

    /// As browsers write it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Origin {
    type Error = OriginError;

    fn try_from(text: String) -> Result<Origin, OriginError> {
        let bare = text.split_once("://").is_some_and(|(_, host)| !host.contains(['/', '?', '#']));
        Origin::of(&text).filter(|_| bare).ok_or(OriginError(text))
    }
}

#[cfg(test)]
mod tests {
    use super::Origin;

    #[test]
    fn addresses_have_origins() {
        for (url, expected) in [
            ("https://help.example.com/en/contact/", Some("https://help.example.com")),
            ("HTTPS://Help.Example.com:443", Some("https://help.example.com")),
            ("http://127.0.0.1:8080/", Some("http://127.0.0.1:8080")),
            ("http://[::1]:80?x", Some("http://[::1]")),
            ("https://", None),
            ("https://*.example.com", None),
            ("https://user@example.com", None),
            ("ftp://example.com", None),
            ("null", None),
            ("*", None),
        ] {
            let origin = Origin::of(url);
            assert_eq!(origin.as_ref().map(Origin::as_str), expected, "{url}");
        }
    }

    #[test]
    fn a_path_is_no_part_of_an_origin() {
        assert!(Origin::try_from("https://help.example.com/".to_owned()).is_err());
        assert!(Origin::try_from("https://help.example.com".to_owned()).is_ok());
    }
}
