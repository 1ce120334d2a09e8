//! Looking into built pages and their sources, for tests.

pub(crate) mod prose;

/// Values of an attribute in the order of the page, entities decoded as far as addresses need it.
pub(crate) fn attributes<'h>(html: &'h str, name: &str) -> impl Iterator<Item = String> + use<'h> {
    let opening = format!(" {name}=\"");
    let mut rest = html;
    std::iter::from_fn(move || {
        let at = rest.find(&opening)? + opening.len();
        let length = rest[at..].find('"')?;
        let value = rest[at..at + length].replace("&amp;", "&").replace("&#x2F;", "/");
        rest = &rest[at + length..];
        Some(value)
    })
}

/// A page without what is in `pre` and `code`.
pub(crate) fn without_code(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(open) = rest.find("<code") {
        out.push_str(&rest[..open]);
        rest = rest[open..].find("</code>").map_or("", |close| &rest[open + close..]);
    }
    out.push_str(rest);
    out
}

/// A Markdown text without its fenced code.
pub(crate) fn without_fences(text: &str) -> String {
    let mut inside = false;
    let kept = text.lines().filter(|line| {
        let fence = line.trim_start_matches([' ', '>']).starts_with("```");
        inside ^= fence;
        !inside && !fence
    });
    kept.flat_map(|line| [line, "\n"]).collect()
}

/// What of an article's source must not reach a page: values of internal keys, and the longest line of each comment
/// unless the same words stand outside comments too.
pub(crate) fn secrets(source: &str) -> Vec<String> {
    let mut secrets = internal_values(source);
    let (shown, comments) = apart(source);
    for comment in comments {
        let plain = |line: &&str| {
            line.chars().all(|c| c.is_alphanumeric() || c == ' ' || c == '.' || c == ',')
        };
        let longest = comment.lines().map(str::trim).filter(plain).max_by_key(|line| line.len());
        secrets.extend(
            longest.filter(|line| line.len() >= 40 && !shown.contains(*line)).map(str::to_owned),
        );
    }
    secrets
}

/// Values of front matter keys that only authors may see.
pub(crate) fn internal_values(source: &str) -> Vec<String> {
    let head = source.split("\n---").next().unwrap_or_default();
    let keys = ["git-commit-file", "source-git-commit", "TQID", "exl-id"];
    let value = |line: &str| {
        let (key, value) = line.split_once(": ")?;
        let value = value.trim().trim_matches(['\'', '"']);
        (keys.contains(&key) && value.len() > 20)
            .then(|| value.rsplit('/').next().unwrap_or(value).to_owned())
    };
    head.lines().filter_map(value).collect()
}

/// The text outside comments, and the comments.
fn apart(source: &str) -> (String, Vec<&str>) {
    let (mut shown, mut comments) = (String::new(), Vec::new());
    let mut rest = source;
    while let Some(open) = rest.find("<!--") {
        shown.push_str(&rest[..open]);
        let Some(close) = rest[open..].find("-->") else { return (shown, comments) };
        comments.push(&rest[open + 4..open + close]);
        rest = &rest[open + close + 3..];
    }
    shown.push_str(rest);
    (shown, comments)
}
