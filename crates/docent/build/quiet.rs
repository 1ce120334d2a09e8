//! WebAssembly without the names of source files.
//!
//! Every panic carries the name of its file for a message, and in a browser nobody prints that message: it ends the
//! widget, and the loader follows the link instead. The names are overwritten, which compresses to nothing.

use wasm_bindgen_cli_support::Output;

/// How names begin: in the standard library, in other crates and here (see the nested cargo's `--remap-path-prefix`).
const ROOTS: [&[u8]; 4] = [b"/rustc/", b"crates/", b"widget/src/", b"widget/streams/"];

/// How they end.
const END: &[u8] = b".rs";

/// Overwrites them in the module's data.
pub(crate) fn hush(output: &mut Output) {
    let segments = &mut output.wasm_mut().data;
    let ids: Vec<_> = segments.iter().map(|segment| segment.id()).collect();
    for id in ids {
        let bytes = &mut segments.get_mut(id).value;
        for at in 0..bytes.len() {
            let length = name(&bytes[at..]);
            bytes[at..at + length].fill(0);
        }
    }
}

/// The length of the name that a text begins with; 0 for none.
fn name(text: &[u8]) -> usize {
    if !ROOTS.iter().any(|root| text.starts_with(root)) {
        return 0;
    }
    let is_path = |byte: &u8| byte.is_ascii_alphanumeric() || b"/._-".contains(byte);
    let path = text.iter().take_while(|byte| is_path(byte)).count();
    let end = text[..path].windows(END.len()).position(|part| part == END);
    end.map_or(0, |end| end + END.len())
}
