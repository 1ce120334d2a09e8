//! The way out: files go to the receiver as soon as they are made, and are remembered for the manifest.

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::{Content, Manifest, ManifestPage, OutputFile, RenderError};

/// Receives files from several threads.
pub(crate) struct Output<'e> {
    emit: &'e (dyn Fn(OutputFile) -> ControlFlow<()> + Sync),
    files: Mutex<BTreeSet<String>>,
    pages: Mutex<Vec<ManifestPage>>,
}

fn open<T>(value: &Mutex<T>) -> MutexGuard<'_, T> {
    value.lock().unwrap_or_else(PoisonError::into_inner)
}

impl<'e> Output<'e> {
    /// An output to a receiver.
    pub(crate) fn new(emit: &'e (dyn Fn(OutputFile) -> ControlFlow<()> + Sync)) -> Output<'e> {
        Output { emit, files: Mutex::default(), pages: Mutex::default() }
    }

    /// Hands a file out. The first one of a path wins.
    pub(crate) fn file(&self, path: String, content: Content) -> Result<(), RenderError> {
        if !open(&self.files).insert(path.clone()) {
            return Ok(());
        }
        match (self.emit)(OutputFile { path, content }) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(RenderError::Stopped),
        }
    }

    /// Hands a text out.
    pub(crate) fn text(&self, path: String, text: String) -> Result<(), RenderError> {
        self.file(path, Content::Bytes(text.into_bytes()))
    }

    /// Hands a page out.
    pub(crate) fn page(&self, page: ManifestPage, html: Vec<u8>) -> Result<(), RenderError> {
        let path = page.file.clone();
        open(&self.pages).push(page);
        self.file(path, Content::Bytes(html))
    }

    /// What was handed out.
    pub(crate) fn manifest(self, base_url: &str) -> Manifest {
        let mut files = self.files.into_inner().unwrap_or_else(PoisonError::into_inner);
        files.insert(".docent-manifest.json".to_owned());
        let mut pages = self.pages.into_inner().unwrap_or_else(PoisonError::into_inner);
        pages.sort_by(|one, other| (&one.url, &one.file).cmp(&(&other.url, &other.file)));
        Manifest { base_url: base_url.to_owned(), files: files.into_iter().collect(), pages }
    }
}
