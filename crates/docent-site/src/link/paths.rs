//! Written targets: what an author puts into a link, taken apart and made a path below the content folder.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

/// `path?query#fragment`, path and fragment percent-decoded.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Target<'t> {
    pub(super) path: Cow<'t, str>,
    /// With its `?`, as written; empty if there is none.
    pub(super) query: &'t str,
    pub(super) fragment: Option<Cow<'t, str>>,
}

/// Takes a target apart.
pub(super) fn split(target: &str) -> Target<'_> {
    let (rest, fragment) = match target.split_once('#') {
        Some((rest, fragment)) => (rest, Some(decode(fragment))),
        None => (target, None),
    };
    let (path, query) = rest.split_at(rest.find('?').unwrap_or(rest.len()));
    Target { path: decode(path), query, fragment }
}

/// Percent-decodes; what is not UTF-8 then stays as written.
pub(super) fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    percent_decode_str(text).decode_utf8().unwrap_or(Cow::Borrowed(text))
}

/// The scheme of an address, without `:`.
pub(super) fn scheme(target: &str) -> Option<&str> {
    let (scheme, _) = target.split_once(':')?;
    let sign = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    (scheme.starts_with(|c: char| c.is_ascii_alphabetic()) && scheme.chars().all(sign))
        .then_some(scheme)
}

/// The host of an address of the web, in lower case.
pub(super) fn host(target: &str) -> Option<String> {
    let (scheme, rest) = target.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next().filter(|host| !host.is_empty())?;
    matches!(scheme.to_ascii_lowercase().as_str(), "http" | "https")
        .then(|| host.to_ascii_lowercase())
}

/// The folder of a file: empty, or with a slash at its end.
pub(super) fn folder(path: &str) -> &str {
    &path[..path.rfind('/').map_or(0, |slash| slash + 1)]
}

/// The last part of a path.
pub(super) fn name(path: &str) -> &str {
    &path[folder(path).len()..]
}

/// Whether a path names a Markdown file.
pub(super) fn is_markdown(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, end)| end.eq_ignore_ascii_case("md"))
}

/// The last part of a path without its ending.
pub(super) fn stem(path: &str) -> &str {
    let name = name(path);
    match name.rfind('.') {
        Some(dot) if dot > 0 => &name[..dot],
        _ => name,
    }
}

/// Resolves `path`, written in a file of `folder`, to a path below the content folder, without slashes at its ends.
/// `None` if it leads out of the content folder. A leading `/` is the content folder; `//`, `./` and a slash at the
/// end make no difference.
pub(super) fn join(folder: &str, path: &str) -> Option<String> {
    let base = if path.starts_with('/') { "" } else { folder.trim_end_matches('/') };
    let mut joined = String::with_capacity(base.len() + 1 + path.len());
    joined.push_str(base);
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if joined.is_empty() => return None,
            ".." => joined.truncate(joined.rfind('/').unwrap_or_default()),
            _ => {
                if !joined.is_empty() {
                    joined.push('/');
                }
                joined.push_str(part);
            }
        }
    }
    Some(joined)
}

/// A path below the content folder as an address below the locale: `help/` and the ending go, `index` is its folder.
pub(super) fn address(path: &str) -> String {
    let path = path.strip_prefix("help/").unwrap_or(path);
    let folder = folder(path);
    match stem(path) {
        "index" => folder.to_owned(),
        stem => format!("{folder}{stem}/"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_taken_apart_and_decoded() {
        for (written, path, query, fragment) in [
            ("a.md", "a.md", "", None),
            ("../a%20b.md?x=1#c%C3%A9", "../a b.md", "?x=1", Some("cé")),
            ("#top", "", "", Some("top")),
            ("a.md#b?c", "a.md", "", Some("b?c")),
            ("100%.md", "100%.md", "", None),
        ] {
            let target = split(written);
            let found = (target.path.as_ref(), target.query, target.fragment.as_deref());
            assert_eq!(found, (path, query, fragment), "{written}");
        }
    }

    #[test]
    fn schemes_are_told_from_paths() {
        assert_eq!(scheme("mailto:a@b.example"), Some("mailto"));
        assert_eq!(scheme("JavaScript:x"), Some("JavaScript"));
        assert_eq!(scheme("a/b:c.md"), None);
        assert_eq!(scheme("#a:b"), None);
    }

    #[test]
    fn paths_are_joined_inside_the_content_folder() {
        for (folder, written, joined) in [
            ("help/a/", "b.md", Some("help/a/b.md")),
            ("help/a/", "../b.md", Some("help/b.md")),
            ("help/a/", "/help/q/dir//file.md", Some("help/q/dir/file.md")),
            ("help/a/", "./b.md/", Some("help/a/b.md")),
            ("", "../b.md", None),
            ("a/", "/../b.md", None),
        ] {
            assert_eq!(join(folder, written).as_deref(), joined, "{folder} {written}");
        }
    }

    #[test]
    fn paths_become_addresses() {
        for (path, wanted) in [
            ("help/guide/a.md", "guide/a/"),
            ("contact.md", "contact/"),
            ("setup/index.md", "setup/"),
            ("index.md", ""),
            ("x.md/a.b.md", "x.md/a.b/"),
        ] {
            assert_eq!(address(path), wanted);
        }
    }
}
