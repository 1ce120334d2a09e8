//! Real articles, where they are at hand: what holds of every case holds of them.

use std::fs;
use std::path::{Path, PathBuf};

use crate::twin::{self, Twin};
use crate::{difference, run};

/// Every so many articles of a repository are read: enough to meet each habit of its authors, few enough for a test.
const STEP: usize = 12;

/// Articles below a folder, in order.
fn articles(folder: &Path) -> Vec<PathBuf> {
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name();
    entries
        .into_iter()
        .map(|entry| entry.expect("the corpus can be read"))
        .filter(|entry| entry.file_type().is_file())
        .map(walkdir::DirEntry::into_path)
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .collect()
}

#[test]
#[expect(clippy::print_stdout, reason = "a skipped test says so")]
fn twins_of_real_articles_say_what_pages_say() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus");
    if !corpus.exists() {
        println!("SKIPPED: ../shared/corpus is not there");
        return;
    }
    let step = std::env::var("STEP").ok().and_then(|step| step.parse().ok()).unwrap_or(STEP);
    let mut failures = Vec::new();
    for path in articles(&corpus).iter().step_by(step) {
        let text = fs::read_to_string(path).expect("the corpus is UTF-8");
        let made = run::text(&text);
        let twin = Twin::read(made.twin);
        if !twin.says(&made.html) {
            let near = difference::near(&twin::text_of_html(&made.html), &twin.text);
            failures.push(format!("{}\n{near}", path.display()));
        }
        if let Some(id) = run::repeated_id(&made.html) {
            failures.push(format!("{}: the id `{id}` stands twice", path.display()));
        }
        let tags = run::tags(&made.html);
        for forbidden in run::FORBIDDEN {
            if tags.contains(forbidden) {
                failures.push(format!("{}: `{forbidden}` is in a tag", path.display()));
            }
        }
    }
    assert!(failures.is_empty(), "{}\n{} failures", failures.join("\n"), failures.len());
}
