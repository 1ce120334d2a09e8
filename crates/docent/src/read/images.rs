//! Pictures: width and height from the first bytes of a file, so that a page keeps their place.

use std::path::Path;

/// Width and height in pixels; `None` for what is no picture or cannot be read as one. Reads the head alone.
pub(super) fn size(path: &Path) -> Option<(u32, u32)> {
    const PICTURES: [&str; 7] = ["png", "jpg", "jpeg", "gif", "webp", "avif", "bmp"];
    let extension = path.extension()?.to_str()?.to_ascii_lowercase();
    if !PICTURES.contains(&extension.as_str()) {
        return None;
    }
    let size = imagesize::size(path).ok()?;
    Some((u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?))
}
