//! Short names for what the script and the WebAssembly call each other.
//!
//! `wasm-bindgen` ends them in hashes, which no compression makes smaller, and both files hold all of them.

use wasm_bindgen_cli_support::Output;

/// Digits at the end of a name with a hash.
const HASH: usize = 16;

/// Renames in the WebAssembly what ends in a hash; answers the script with the same names.
pub(crate) fn shorten(output: &mut Output) -> String {
    let mut script = output.js().to_owned();
    let module = output.wasm_mut();
    let imports = module.imports.iter_mut().map(|import| &mut import.name);
    let exports = module.exports.iter_mut().map(|export| &mut export.name);
    for (number, name) in imports.chain(exports).filter(|name| is_hashed(name)).enumerate() {
        let short = format!("${number}");
        script = script.replace(name.as_str(), &short);
        *name = short;
    }
    script
}

fn is_hashed(name: &str) -> bool {
    let digits = name.bytes().rev().take_while(u8::is_ascii_hexdigit).count();
    digits >= HASH && digits < name.len()
}
