//! Pictures: width and height from the first bytes of a file, so that a page keeps their place.

use std::fs::File;
use std::io::{BufReader, Seek};
use std::path::Path;

/// The root element of a drawing stands in its first bytes, after a comment at most.
const HEAD: usize = 4096;

/// Width and height in pixels; `None` for what is no picture or cannot be read as one. `head` is how the file begins, or
/// all of it; `file` stands after that.
pub(crate) fn size(path: &Path, head: &[u8], file: &File) -> Option<(u32, u32)> {
    let extension = path.extension()?.to_str()?.to_ascii_lowercase();
    match extension.as_str() {
        "png" | "jpg" | "jpeg" | "gif" | "webp" | "avif" | "bmp" => {
            let size = imagesize::blob_size(head).or_else(|_| whole(file)).ok()?;
            Some((u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?))
        }
        "svg" => drawing(&String::from_utf8_lossy(&head[..head.len().min(HEAD)])),
        _ => None,
    }
}

/// The head of a photograph may be longer than any other's.
fn whole(mut file: &File) -> imagesize::ImageResult<imagesize::ImageSize> {
    file.rewind()?;
    imagesize::reader_size(BufReader::new(file))
}

/// The size of an SVG: `width` and `height` where both are pixels, else the size of its `viewBox`.
fn drawing(head: &str) -> Option<(u32, u32)> {
    let root = &head[head.find("<svg")? + 4..];
    let root = &root[..root.find('>')?];
    let pixels = |text: &str| -> Option<u32> {
        let number: f64 = text.trim().trim_end_matches("px").parse().ok()?;
        // The largest picture that a browser shows is far smaller than this.
        (1.0..1e6).contains(&number).then(|| format!("{number:.0}").parse().ok())?
    };
    let said = |name| attribute(root, name).and_then(pixels);
    if let (Some(width), Some(height)) = (said("width"), said("height")) {
        return Some((width, height));
    }
    let view = attribute(root, "viewBox")?;
    let numbers: Vec<&str> =
        view.split([' ', ',', '\n', '\t']).filter(|part| !part.is_empty()).collect();
    match numbers.as_slice() {
        [_, _, width, height] => Some((pixels(width)?, pixels(height)?)),
        _ => None,
    }
}

/// The value of an attribute of an element's text.
fn attribute<'t>(element: &'t str, name: &str) -> Option<&'t str> {
    let mut from = 0;
    while let Some(found) = element[from..].find(name) {
        let (start, end) = (from + found, from + found + name.len());
        from = end;
        let value = element[end..].trim_start().strip_prefix('=').map(str::trim_start);
        let quote =
            value.and_then(|value| value.chars().next()).filter(|c| matches!(c, '"' | '\''));
        if let (Some(value), Some(quote)) = (value, quote)
            && element[..start].ends_with(char::is_whitespace)
        {
            return value[1..].split(quote).next();
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drawings_have_the_size_that_they_say_or_that_of_their_view() {
        for (head, size) in [
            ("<svg width=\"120\" height=\"40.4\" viewBox=\"0 0 1 1\">", Some((120, 40))),
            (
                "<?xml version='1.0'?>\n<!-- x -->\n<svg\n  width='12px'\n  height = '8px'>",
                Some((12, 8)),
            ),
            (
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 360\">",
                Some((640, 360)),
            ),
            ("<svg width=\"100%\" height=\"100%\" viewBox=\"0,0,32,16\">", Some((32, 16))),
            ("<svg stroke-width=\"2\" height=\"5\">", None),
            ("<svg viewBox=\"0 0 0 0\">", None),
            ("<svg width=\"1e99\" height=\"1\">", None),
            ("<svg", None),
            ("no drawing", None),
        ] {
            assert_eq!(drawing(head), size, "{head}");
        }
    }
}
