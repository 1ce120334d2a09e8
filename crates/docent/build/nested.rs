//! The cargo inside this cargo, which builds the widget and the search for browsers.
//!
//! It shares nothing with the outer one but the downloaded crates: with its target folder and profile it would wait for
//! the lock that the outer one holds, and flags for this machine mean nothing to WebAssembly.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

const TARGET: &str = "wasm32-unknown-unknown";
const PROFILE: &str = "widget";

/// What a nested cargo may keep of the variables that begin with `CARGO`: where crates come from, and how many jobs
/// may run.
const KEPT: [&str; 6] = [
    "CARGO_HOME",
    "CARGO_HTTP_",
    "CARGO_MAKEFLAGS",
    "CARGO_NET_",
    "CARGO_REGISTR",
    "CARGO_SOURCE_",
];

/// Builds both; answers the folder with `docent_widget.wasm` and `docent_search_wasm.wasm`.
pub(crate) fn build(root: &Path, out: &Path) -> Result<PathBuf, String> {
    has_target()?;
    let folder = target_folder(out);
    let mut cargo = Command::new(env::var_os("CARGO").expect("cargo sets it"));
    cargo.args(["build", "--package", "docent-widget", "--package", "docent-search-wasm", "--lib"]);
    cargo.args(["--target", TARGET]);
    cargo.args(["--profile", PROFILE, "--manifest-path"]).arg(root.join("Cargo.toml"));
    cargo.arg("--target-dir").arg(&folder);
    for (name, _) in env::vars_os() {
        if is_outer(&name.to_string_lossy()) {
            cargo.env_remove(name);
        }
    }
    // Messages of panics name files; where they lie on this machine is nobody's business.
    let flags = [(root, "."), (&cargo_home(), "crates")]
        .map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display()));
    cargo.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    let output = cargo.output().map_err(|error| format!("cargo does not start: {error}"))?;
    if !output.status.success() {
        return Err(format!("its build failed\n{}", String::from_utf8_lossy(&output.stderr)));
    }
    Ok(folder.join(TARGET).join(PROFILE))
}

/// One folder for every profile of the outer build: beside its folders, wherever they are.
fn target_folder(out: &Path) -> PathBuf {
    let marked = |folder: &&Path| fs::exists(folder.join("CACHEDIR.TAG")).unwrap_or(false);
    out.ancestors().find(marked).unwrap_or(out).join("widget")
}

fn is_outer(name: &str) -> bool {
    let cargo = name.starts_with("CARGO") && !KEPT.iter().any(|kept| name.starts_with(kept));
    cargo || matches!(name, "RUSTFLAGS" | "RUSTC_WORKSPACE_WRAPPER" | "CLIPPY_ARGS")
}

fn cargo_home() -> PathBuf {
    let home = || env::home_dir().unwrap_or_default().join(".cargo");
    env::var_os("CARGO_HOME").map_or_else(home, PathBuf::from)
}

/// Makes sure that the toolchain can build for browsers: a missing target would end in "can't find crate for `std`".
fn has_target() -> Result<(), String> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| OsString::from("rustc"));
    let is_there = || {
        let printed =
            Command::new(&rustc).args(["--print", "target-libdir", "--target", TARGET]).output();
        let folder =
            printed.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
        folder.is_ok_and(|folder| !folder.is_empty() && Path::new(&folder).is_dir())
    };
    if is_there() {
        return Ok(());
    }
    let added = Command::new("rustup").args(["target", "add", TARGET]).output();
    if added.is_ok_and(|output| output.status.success()) && is_there() {
        return Ok(());
    }
    Err(format!(
        "the Rust toolchain lacks the target {TARGET}. Type\n\n    rustup target add {TARGET}\n\nor install that target's \
         standard library with your system's packages. DOCENT_WIDGET=skip builds docent without the widget and the search."
    ))
}
