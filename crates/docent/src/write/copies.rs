//! Copies: the files of content folders that pages use. Each is opened once, for its bytes and for the size of a picture.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::path::Path;

use docent_site::Site;
use docent_site::site::AssetUse;
use rayon::prelude::*;

use super::Staging;
use super::staging::holds;
use crate::failure::{Failure, IoFailure};
use crate::interrupt;
use crate::read::size;

/// A file of at most so many bytes is copied through memory, which asks the system less often than a copy inside it.
const SMALL: u64 = 1 << 20;
/// Room for most of the pictures of a sentence.
const ICON: usize = 1 << 13;

impl Staging<'_> {
    /// Takes the files that pages use, and gives the pictures among them their sizes, which the pages say.
    /// [`Staging::put`] knows the files again.
    pub(crate) fn take_assets(&self, site: &mut Site<'_>) -> Result<(), Failure> {
        for (locale, folder) in site.locales.iter_mut().zip(self.folders) {
            locale.assets.par_iter_mut().try_for_each(|(path, asset)| {
                interrupt::check()?;
                self.take_asset(&folder.join(path), asset).map_err(Failure::from)
            })?;
        }
        Ok(())
    }

    fn take_asset(&self, source: &Path, asset: &mut AssetUse) -> Result<(), IoFailure> {
        let Some(path) = asset.file() else { return Ok(()) };
        let mut original = Original::open(source)?;
        let changed = self.copy(&path, &mut original)?;
        asset.size = size(source, &original.head, &original.file);
        self.state().copied(path, changed);
        Ok(())
    }

    /// Copies a file to its path in the output; whether it differs from what is there.
    pub(super) fn copy(&self, path: &str, original: &mut Original) -> Result<bool, IoFailure> {
        if self.present(path).is_some_and(|path| original.is_at(&path)) {
            return Ok(false);
        }
        self.write(path, |file| original.copy(file))
            .map(|()| true)
            .map_err(|failure| self.in_its_place(path, failure))
    }
}

/// A file that is copied.
pub(super) struct Original {
    file: File,
    /// All of it, or as much as goes through memory.
    head: Vec<u8>,
}

impl Original {
    pub(super) fn open(path: &Path) -> Result<Original, IoFailure> {
        let failed = |error| IoFailure::new("read", path, error);
        let file = File::open(path).map_err(failed)?;
        let mut head = Vec::with_capacity(ICON);
        (&file).take(SMALL).read_to_end(&mut head).map_err(failed)?;
        Ok(Original { file, head })
    }

    fn is_small(&self) -> bool {
        (self.head.len() as u64) < SMALL
    }

    /// Copies the bytes alone: who may read the author's file says nothing of the published one.
    fn copy(&mut self, mut copy: &File) -> io::Result<()> {
        copy.write_all(&self.head)?;
        if self.is_small() { Ok(()) } else { io::copy(&mut self.file, &mut copy).map(drop) }
    }

    /// Whether the file at `path` holds the same bytes. One that cannot be read is written anew.
    fn is_at(&mut self, path: &Path) -> bool {
        if self.is_small() {
            return holds(path, &self.head);
        }
        let same = File::open(path).and_then(|present| self.equals(present)).unwrap_or(false);
        same || self.file.seek(SeekFrom::Start(SMALL)).is_err()
    }

    fn equals(&self, present: File) -> io::Result<bool> {
        if !present.metadata()?.is_file()
            || present.metadata()?.len() != self.file.metadata()?.len()
        {
            return Ok(false);
        }
        let mut rest = BufReader::new(&self.file);
        let mut present = BufReader::new(present);
        let mut head = vec![0; self.head.len()];
        present.read_exact(&mut head)?;
        if head != self.head {
            return Ok(false);
        }
        loop {
            let (left, right) = (rest.fill_buf()?, present.fill_buf()?);
            let length = left.len().min(right.len());
            if left[..length] != right[..length] {
                return Ok(false);
            }
            if length == 0 {
                return Ok(left.len() == right.len());
            }
            rest.consume(length);
            present.consume(length);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_files_are_compared_and_copied_to_their_last_byte() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = |name: &str| folder.path().join(name);
        let bytes = |last: u8, length: usize| {
            let mut bytes = vec![7; length];
            bytes.push(last);
            bytes
        };
        let small = usize::try_from(SMALL).expect("a megabyte");
        for length in [0, 10, small - 2, small - 1, small, small + 1, 3 * small] {
            std::fs::write(path("original"), bytes(1, length)).expect("it is written");
            std::fs::write(path("other"), bytes(2, length)).expect("it is written");
            std::fs::write(path("shorter"), bytes(7, length - length.min(1)))
                .expect("it is written");
            let mut original = Original::open(&path("original")).expect("it is there");
            assert!(original.is_at(&path("original")), "{length}");
            for other in ["other", "shorter", "missing"] {
                let mut original = Original::open(&path("original")).expect("it is there");
                assert!(!original.is_at(&path(other)), "{length} {other}");
                original.copy(&File::create(path("copy")).expect("a file")).expect("it is copied");
                assert_eq!(std::fs::read(path("copy")).expect("it is there"), bytes(1, length));
            }
        }
    }
}
