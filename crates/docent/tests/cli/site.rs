//! A site in a temporary folder, and the program run in it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// `content/docent.toml`, unless a case brings its own.
pub(crate) const CONFIG: &str = r#"title = "Test"
base_url = "https://help.example.com"
source_locale = "en"

[locales.en]
name = "English"
content = "en"
"#;

/// Two articles without a mistake.
pub(crate) const GOOD: &[(&str, &str)] = &[
    (
        "content/en/TOC.md",
        "---\ntitle: Test\n---\n# Test {#test}\n\n* [One](one.md)\n* [Two](more/two.md)\n",
    ),
    (
        "content/en/one.md",
        "---\ntitle: One\ndescription: The first.\n---\n# One\n\nSee [two](more/two.md).\n",
    ),
    (
        "content/en/more/two.md",
        "---\ntitle: Two\ndescription: The second.\n---\n# Two\n\nThe end.\n",
    ),
];

/// A folder that holds a site in `content`.
pub(crate) struct Site {
    folder: TempDir,
}

/// What a run has left.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// Every file below a folder with its bytes.
pub(crate) type Tree = BTreeMap<String, Vec<u8>>;

impl Site {
    /// The good site with these files added or replaced.
    pub(crate) fn new(files: &[(&str, &str)]) -> Site {
        let site = Site { folder: TempDir::new().expect("a temporary folder") };
        site.write("content/docent.toml", CONFIG);
        for (path, text) in GOOD.iter().chain(files) {
            site.write(path, text);
        }
        site
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("it has one")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    pub(crate) fn remove(&self, path: &str) {
        fs::remove_file(self.path(path)).expect("it was there");
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_docent"));
        command.args(arguments).current_dir(self.folder.path()).stdin(Stdio::null());
        command
    }

    /// Runs the program in the folder.
    pub(crate) fn docent(&self, arguments: &[&str]) -> Outcome {
        self.outcome(self.command(arguments).output().expect("the program starts"))
    }

    /// A command line of the shell; `docent` is the program's path there.
    pub(crate) fn shell(&self, line: &str) -> Outcome {
        let mut command = Command::new("bash");
        let line = format!("docent={:?}; {line}", env!("CARGO_BIN_EXE_docent"));
        command.arg("-c").arg(line).current_dir(self.folder.path()).stdin(Stdio::null());
        self.outcome(command.output().expect("bash starts"))
    }

    fn outcome(&self, output: Output) -> Outcome {
        let here = self.folder.path().canonicalize().expect("it is there");
        let text = |bytes: Vec<u8>| {
            let text = String::from_utf8(bytes).expect("the program writes UTF-8");
            text.replace(here.to_str().expect("UTF-8"), "HERE")
        };
        Outcome {
            code: output.status.code(),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
        }
    }

    /// Builds, and expects that it goes well.
    pub(crate) fn build(&self) -> Tree {
        let outcome = self.docent(&["build"]);
        assert_eq!(outcome.code, Some(0), "{outcome:?}");
        self.dist()
    }

    /// The files of `dist`.
    pub(crate) fn dist(&self) -> Tree {
        tree(&self.path("dist"))
    }

    /// The files that the manifest of `dist` lists.
    pub(crate) fn manifest(&self) -> BTreeSet<String> {
        let text = fs::read(self.path("dist/.docent-manifest.json")).expect("there is a manifest");
        let manifest: serde_json::Value = serde_json::from_slice(&text).expect("it is JSON");
        let files = manifest["files"].as_array().expect("it lists files");
        files.iter().map(|file| file.as_str().expect("by path").to_owned()).collect()
    }
}

impl Outcome {
    /// Checks the exit code and that standard error holds every one of `words`.
    #[track_caller]
    pub(crate) fn fails(&self, code: i32, words: &[&str]) {
        assert_eq!(self.code, Some(code), "{self:?}");
        for word in words {
            assert!(self.stderr.contains(word), "`{word}` is missing in:\n{}", self.stderr);
        }
    }
}

/// Every file below a folder with its bytes; none if the folder does not exist.
pub(crate) fn tree(folder: &Path) -> Tree {
    let mut tree = Tree::new();
    let mut open = vec![folder.to_owned()];
    while let Some(at) = open.pop() {
        let Ok(entries) = fs::read_dir(&at) else { continue };
        for entry in entries {
            let path = entry.expect("an entry").path();
            if path.is_dir() && !path.is_symlink() {
                open.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("it is below");
                tree.insert(
                    name.to_str().expect("UTF-8").to_owned(),
                    fs::read(&path).unwrap_or_default(),
                );
            }
        }
    }
    tree
}

/// The text of the page whose path begins and ends so.
pub(crate) fn page(tree: &Tree, start: &str, end: &str) -> String {
    let named = |path: &str| path.starts_with(start) && path.ends_with(end);
    let found = tree.iter().find(|(path, _)| named(path));
    String::from_utf8_lossy(found.expect("the page is there").1).into_owned()
}

/// The text of every HTML file of a tree.
pub(crate) fn pages(tree: &Tree) -> String {
    let html = tree.iter().filter(|(path, _)| path.ends_with(".html"));
    html.map(|(_, bytes)| String::from_utf8_lossy(bytes)).collect()
}
