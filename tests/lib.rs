//! Tests that look at the whole project; each is a file beside this one, named in `Cargo.toml`.
