//! Puts the default theme, the widget and the search into the program, so that `docent` is one file.

mod glue;
mod names;
mod nested;
mod quiet;
mod search;
mod theme;
mod widget;

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

#[expect(clippy::print_stderr, reason = "cargo shows it to whoever builds")]
fn main() -> ExitCode {
    let here = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let root = here.ancestors().nth(2).expect("the crate lies in crates/ of the workspace");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    let widget = match widget::build(root, &out) {
        Ok(files) => files,
        Err(problem) => {
            eprintln!("the widget and the search cannot be built: {problem}");
            return ExitCode::FAILURE;
        }
    };
    let code = theme::code(&root.join("themes/default"), &widget);
    fs::write(out.join("default_theme.rs"), code).expect("cargo's folder can be written");
    ExitCode::SUCCESS
}
