//! The search's WebAssembly, without what only people read.

use std::path::Path;

/// The kind of a section that means nothing to a browser: names of functions, who compiled it, which features it uses.
const CUSTOM: u8 = 0;
/// Magic number and version.
const HEAD: usize = 8;

/// Reads a module and leaves such sections out.
pub(crate) fn bare(path: &Path) -> Result<Vec<u8>, String> {
    let shown = path.display();
    let bytes = std::fs::read(path).map_err(|error| format!("{shown}: {error}"))?;
    without_names(&bytes).ok_or_else(|| format!("{shown} is no WebAssembly module"))
}

fn without_names(module: &[u8]) -> Option<Vec<u8>> {
    let (head, mut rest) = module.split_at_checked(HEAD)?;
    let mut out = head.to_vec();
    while let Some(kind) = rest.first() {
        let (length, digits) = number(&rest[1..])?;
        let (section, after) = rest.split_at_checked(1 + digits + length)?;
        if *kind != CUSTOM {
            out.extend_from_slice(section);
        }
        rest = after;
    }
    Some(out)
}

/// A number of seven bits a byte, and how many bytes it takes.
fn number(bytes: &[u8]) -> Option<(usize, usize)> {
    let end = bytes.iter().take(5).position(|byte| *byte < 0x80)?;
    let digits = bytes[..=end].iter().rev();
    Some((digits.fold(0, |number, byte| number << 7 | usize::from(byte & 0x7f)), end + 1))
}
