//! Scripts without what only people read.

/// Where the part of `wasm-bindgen`'s script begins that fetches and compiles WebAssembly in every way there is.
const LOADING: &str = "let wasmModule, wasmInstance, wasm;\n";

/// Has browsers compile all functions while they load them, beside the page: nearly all are called at once.
/// <https://github.com/WICG/explicit-javascript-compile-hints-file-based>
pub(crate) const COMPILED: &str = "//# allFunctionsCalledOnLoad\n";

/// The script of `wasm-bindgen` without that part: `browser.js` does it in the one way that the widget needs.
pub(crate) fn unloaded(script: &str) -> Result<&str, String> {
    let (before, loading) =
        script.split_once(LOADING).ok_or("wasm-bindgen's script is not as expected")?;
    if loading.contains("export { initSync, __wbg_init as default };") {
        Ok(before)
    } else {
        Err("wasm-bindgen's script does not end as expected".to_owned())
    }
}

/// Puts scripts into one, without comments and indentation. None of them has a text of several lines or a line that ends
/// in a comment.
pub(crate) fn bare(scripts: &[&str]) -> String {
    let mut whole = String::new();
    for line in scripts.iter().flat_map(|script| script.lines()).map(str::trim) {
        let comment = ["//", "/*", "*"].iter().any(|mark| line.starts_with(mark));
        if !comment && !line.is_empty() {
            whole.push_str(line);
            whole.push('\n');
        }
    }
    whole
}
