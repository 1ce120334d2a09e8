//! Roles: what each file of a content folder is for, by its path alone (afm 3.2).

/// The files of a locale, sorted by path.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Roles {
    /// What is read.
    pub(super) texts: Vec<(String, TextRole)>,
    /// What is copied if a page uses it.
    pub(super) assets: Vec<String>,
}

/// What a text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TextRole {
    /// An article or a table of contents.
    Article,
    /// A file that articles can include.
    Include,
    /// The snippet library.
    Library,
    /// `metadata.md`, whose front matter all articles inherit.
    Metadata,
    /// `redirects.csv`.
    Redirects,
}

/// Where a snippet library is looked for; the first that exists is it.
const LIBRARIES: [&str; 3] = ["help/_includes/snippets.md", "_includes/snippets.md", "snippets.md"];

/// Files for the people who work on a repository, at its top.
const FOR_CONTRIBUTORS: [&str; 6] = [
    "CHANGELOG.md",
    "CODE_OF_CONDUCT.md",
    "CONTRIBUTING.md",
    "LICENSE.md",
    "SECURITY.md",
    "SUPPORT.md",
];

impl Roles {
    /// Sorts out the files of a content folder, given by their sorted paths relative to it.
    pub(super) fn of(files: Vec<String>) -> Roles {
        let library = LIBRARIES.iter().find(|path| files.iter().any(|file| file == *path));
        // A repository of the Experience League keeps its articles in `help`; what lies beside is for its people.
        let help_only =
            files.iter().any(|path| path.starts_with("help/") && path.ends_with("/TOC.md"));
        let mut roles = Roles { texts: Vec::new(), assets: Vec::new() };
        for path in files {
            let role = match path.as_str() {
                path if library.is_some_and(|library| path == *library) => TextRole::Library,
                "metadata.md" => TextRole::Metadata,
                "redirects.csv" => TextRole::Redirects,
                path if help_only && !path.starts_with("help/") => continue,
                path if is_for_contributors(path) => continue,
                path if !is_markdown(path) => {
                    roles.assets.push(path.to_owned());
                    continue;
                }
                path if path.split('/').any(|part| part == "_includes") => TextRole::Include,
                _ => TextRole::Article,
            };
            roles.texts.push((path, role));
        }
        roles
    }
}

/// Whether a file or folder of that name is never content: drafts, and what editors and systems leave behind.
pub(super) fn is_litter(name: &str) -> bool {
    let ends = |end: &str| name.len() >= end.len() && name.as_bytes().ends_with(end.as_bytes());
    name.starts_with('.')
        || [".draft", ".dom", "~"].iter().any(|end| ends(end))
        || [".md.draft", ". draft"].iter().any(|part| name.contains(part))
        || ["debug.log", "_pre.code-search", "Thumbs.db", "desktop.ini"].contains(&name)
}

fn is_for_contributors(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.eq_ignore_ascii_case("readme.md")
        || name.eq_ignore_ascii_case("metadata.md")
        || FOR_CONTRIBUTORS.contains(&path)
}

fn is_markdown(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, extension)| extension.eq_ignore_ascii_case("md"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(files: &[&str], texts: &[(&str, TextRole)], assets: &[&str]) {
        let mut files: Vec<String> = files.iter().map(ToString::to_string).collect();
        files.sort();
        let roles = Roles::of(files);
        let found: Vec<(&str, TextRole)> =
            roles.texts.iter().map(|(path, role)| (path.as_str(), *role)).collect();
        assert_eq!(found, texts);
        assert_eq!(roles.assets, assets);
    }

    #[test]
    fn a_folder_of_articles_is_content_as_a_whole() {
        check(
            &[
                "TOC.md",
                "a.md",
                "b/x.md/c.md",
                "README.md",
                "b/readme.md",
                "LICENSE.md",
                "a.png",
                "LICENSE",
                "_includes/snippets.md",
                "_includes/step.md",
                "metadata.md",
                "redirects.csv",
                "security.md",
            ],
            &[
                ("TOC.md", TextRole::Article),
                ("_includes/snippets.md", TextRole::Library),
                ("_includes/step.md", TextRole::Include),
                ("a.md", TextRole::Article),
                ("b/x.md/c.md", TextRole::Article),
                ("metadata.md", TextRole::Metadata),
                ("redirects.csv", TextRole::Redirects),
                ("security.md", TextRole::Article),
            ],
            &["LICENSE", "a.png"],
        );
    }

    #[test]
    fn only_help_is_content_where_it_holds_a_table_of_contents() {
        check(
            &[
                "help/guide/TOC.md",
                "help/guide/a.md",
                "help/_includes/snippets.md",
                "snippets.md",
                "license.md",
                "metadata.md",
                "redirects.csv",
                "pipeline.opts",
                "help/guide/assets/a.png",
            ],
            &[
                ("help/_includes/snippets.md", TextRole::Library),
                ("help/guide/TOC.md", TextRole::Article),
                ("help/guide/a.md", TextRole::Article),
                ("metadata.md", TextRole::Metadata),
                ("redirects.csv", TextRole::Redirects),
            ],
            &["help/guide/assets/a.png"],
        );
    }

    #[test]
    fn a_folder_named_help_without_a_table_of_contents_is_a_folder() {
        check(
            &["help/a.md", "b.md"],
            &[("b.md", TextRole::Article), ("help/a.md", TextRole::Article)],
            &[],
        );
    }

    #[test]
    fn drafts_and_litter_are_never_content() {
        for name in [
            "a.md.draft",
            "a. draft",
            "a.md.draft.bak",
            ".cursor",
            "debug.log",
            "x.dom",
            "a.md~",
            ".git",
        ] {
            assert!(is_litter(name), "{name}");
        }
        for name in ["a.md", "draft.md", "draft", "debug.log.md", "dom"] {
            assert!(!is_litter(name), "{name}");
        }
    }
}
