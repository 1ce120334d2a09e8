//! Scripts without what only people read.

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
