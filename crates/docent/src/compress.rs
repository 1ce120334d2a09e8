//! Compressed copies beside the files of a site, for hosts that send them as they are: `.br` (RFC 7932) and `.gz` (RFC 1952).
//!
//! A copy is there where it is smaller than the file. It depends on the file's bytes alone, so that the same site is the
//! same copies; what an earlier build has left is taken again if the file comes out of it, byte for byte.

use std::borrow::Cow;
use std::fs;
use std::io::{self, Read as _, Write as _};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use brotli::enc::BrotliEncoderParams;
use docent_site::render::{Content, OutputFile};
use flate2::Compression;
use flate2::read::MultiGzDecoder;
use flate2::write::GzEncoder;

use crate::options::BuildOptions;
use crate::write::Staging;

/// Endings of what shrinks, without those of pictures and fonts, which are compressed already.
const ENDINGS: [&str; 9] = ["css", "html", "js", "json", "md", "svg", "txt", "wasm", "xml"];
/// Below it: what is loaded with many pages and kept for ever.
const KEPT: &str = "_docent/";
/// A hundredth smaller than the strength below it, in twice the time.
const STRONGEST: i32 = 11;
const STRONG: i32 = 10;

/// Which files get copies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Which {
    /// None.
    None,
    /// Those of the theme and the widget.
    Kept,
    /// All that shrink.
    All,
}

impl Which {
    /// What a build asks for.
    pub(crate) fn of(options: &BuildOptions) -> Which {
        match (options.compress, options.serves) {
            (true, _) => Which::All,
            (false, true) => Which::Kept,
            (false, false) => Which::None,
        }
    }
}

/// Makes the copies of a build, on the threads that make the files.
pub(crate) struct Copies<'b> {
    which: Which,
    /// The output folder, with what an earlier build has left.
    out: &'b Path,
    /// The content folders of the locales.
    folders: &'b [PathBuf],
    made: Mutex<Vec<String>>,
}

impl<'b> Copies<'b> {
    pub(crate) fn new(which: Which, out: &'b Path, folders: &'b [PathBuf]) -> Copies<'b> {
        Copies { which, out, folders, made: Mutex::default() }
    }

    /// Hands a file and its copies over.
    pub(crate) fn put(&self, file: OutputFile, staging: &Staging<'_>) -> ControlFlow<()> {
        let copies = self.of(&file);
        staging.put(file)?;
        for copy in copies {
            self.made.lock().unwrap_or_else(PoisonError::into_inner).push(copy.path.clone());
            staging.put(copy)?;
        }
        ControlFlow::Continue(())
    }

    /// The paths of all copies.
    pub(crate) fn paths(self) -> Vec<String> {
        self.made.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    fn of(&self, file: &OutputFile) -> Vec<OutputFile> {
        let kept = file.path.starts_with(KEPT);
        let wanted = match self.which {
            Which::None => false,
            Which::Kept => kept,
            Which::All => true,
        };
        let ending = file.path.rsplit_once('.').map_or("", |(_, ending)| ending);
        if !wanted || !ENDINGS.contains(&ending) {
            return Vec::new();
        }
        let bytes: Cow<'_, [u8]> = match &file.content {
            Content::Bytes(bytes) => bytes.into(),
            // Of what authors link, only drawings: beside data there may be a compressed copy of their own. One that
            // cannot be read is told by whoever copies it.
            Content::Copy { locale, path } if ending == "svg" => {
                fs::read(self.folders[locale.0].join(path)).unwrap_or_default().into()
            }
            Content::Copy { .. } => return Vec::new(),
        };
        let quality = if kept { STRONGEST } else { STRONG };
        let brotli =
            self.copy(&file.path, "br", &bytes, &unpacked_brotli, &|| brotli(&bytes, quality));
        let gzip = self.copy(&file.path, "gz", &bytes, &unpacked_gzip, &|| gzip(&bytes));
        brotli.into_iter().chain(gzip).collect()
    }

    /// One copy; none if it would not be smaller.
    fn copy(
        &self,
        path: &str,
        ending: &str,
        bytes: &[u8],
        unpacked: &dyn Fn(&[u8]) -> io::Result<Vec<u8>>,
        packed: &dyn Fn() -> Vec<u8>,
    ) -> Option<OutputFile> {
        let path = format!("{path}.{ending}");
        let earlier = fs::read(self.out.join(&path)).ok();
        let earlier = earlier.filter(|copy| unpacked(copy).is_ok_and(|text| text == bytes));
        let content = earlier.unwrap_or_else(packed);
        let smaller = content.len() < bytes.len();
        smaller.then_some(OutputFile { path, content: Content::Bytes(content) })
    }
}

fn brotli(bytes: &[u8], quality: i32) -> Vec<u8> {
    let parameters =
        BrotliEncoderParams { quality, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &parameters).expect("memory takes it all");
    packed
}

fn unpacked_brotli(packed: &[u8]) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    brotli::BrotliDecompress(&mut &*packed, &mut bytes)?;
    Ok(bytes)
}

/// Without a name and a time, which would differ.
fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("memory takes it all")
}

fn unpacked_gzip(packed: &[u8]) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    MultiGzDecoder::new(packed).read_to_end(&mut bytes)?;
    Ok(bytes)
}
