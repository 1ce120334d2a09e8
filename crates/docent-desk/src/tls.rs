//! Encryption of the connections that the desk opens itself: webhooks and buckets.

/// Names the cryptography of HTTP clients, which panic without it. To be called before one is made, as often as one
/// likes: somebody may have chosen another, and any will do.
pub(crate) fn prepare() {
    let _ = rustls::crypto::ring::default_provider().install_default();
}
