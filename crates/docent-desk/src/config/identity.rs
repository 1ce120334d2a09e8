//! The table `[desk.identity]`: the host application whose tokens sign its people in.

use serde::Deserialize;

/// How tokens are checked.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IdentityConfig {
    /// What `iss` must say, if anything.
    pub issuer: Option<String>,
    /// What `aud` must hold.
    pub audience: String,
    /// The one algorithm.
    pub algorithm: IdentityAlgorithm,
    /// File of the public key (PEM) or, for `HS256`, of the secret; relative to the site's folder.
    pub key_file: Option<String>,
    /// Environment variable of the same.
    pub key_env: Option<String>,
}

/// Algorithms of RFC 7518 and RFC 8037.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum IdentityAlgorithm {
    /// Ed25519.
    EdDSA,
    /// RSA with SHA-256.
    RS256,
    /// A shared secret of 32 bytes or more.
    HS256,
}
