//! The widget as two files, its WebAssembly and the script that joins it to a page; and the search's WebAssembly.

use std::path::Path;
use std::{env, fs};

use wasm_bindgen_cli_support::Bindgen;

use crate::theme::File;
use crate::{glue, names, nested, quiet, search};

/// What both are made of, below the workspace's root.
const SOURCES: [&str; 10] = [
    "widget/src",
    "widget/Cargo.toml",
    "crates/docent-model/src",
    "crates/docent-model/Cargo.toml",
    "crates/docent-search/src",
    "crates/docent-search/Cargo.toml",
    "crates/docent-search-wasm/src",
    "crates/docent-search-wasm/Cargo.toml",
    "Cargo.toml",
    "Cargo.lock",
];

/// What stands behind the script that wasm-bindgen writes, in one module.
const BROWSER: &str = "widget/src/browser.js";

/// Builds them into `out`; nothing with `DOCENT_WIDGET=skip`, for editors that check this crate while somebody types.
pub(crate) fn build(root: &Path, out: &Path) -> Result<Vec<File>, String> {
    println!("cargo::rerun-if-env-changed=DOCENT_WIDGET");
    match env::var("DOCENT_WIDGET").as_deref() {
        Ok("skip") => return Ok(Vec::new()),
        Err(_) | Ok("") => {}
        Ok(other) => return Err(format!("DOCENT_WIDGET is `{other}`; it can only be `skip`")),
    }
    for source in SOURCES {
        println!("cargo::rerun-if-changed={}", root.join(source).display());
    }
    let built = nested::build(root, out)?;
    let (script, wasm) =
        bind(&built.join("docent_widget.wasm")).map_err(|error| format!("{error:#}"))?;
    let searching = search::bare(&built.join("docent_search_wasm.wasm"))?;
    let browser =
        fs::read_to_string(root.join(BROWSER)).map_err(|error| format!("{BROWSER}: {error}"))?;
    let script = glue::bare(&[glue::unloaded(&script)?, &browser]);
    let script = format!("{}{script}", glue::COMPILED);
    let file = |name: &str, bytes: &[u8]| {
        let path = out.join(name.replace('/', "."));
        fs::write(&path, bytes).expect("cargo's folder can be written");
        (name.to_owned(), path)
    };
    Ok(vec![
        file("search/search.wasm", &searching),
        file("widget/widget.js", script.as_bytes()),
        file("widget/widget.wasm", &wasm),
    ])
}

fn bind(wasm: &Path) -> anyhow::Result<(String, Vec<u8>)> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(wasm).web(true)?.typescript(false).omit_default_module_path(true);
    bindgen.remove_name_section(true).remove_producers_section(true);
    let mut output = bindgen.generate_output()?;
    let script = names::shorten(&mut output);
    quiet::hush(&mut output);
    Ok((script, output.wasm_mut().emit_wasm()))
}
