//! Writing a tar file while its files come, so that no file is ever whole in memory.

use futures_util::{Stream, TryStreamExt};
use sha2::{Digest, Sha256};
use tar::{EntryType, Header};
use tokio::io::{AsyncWrite, AsyncWriteExt};

use super::manifest::Entry;
use crate::secret::hex;

const BLOCK: usize = 512;

/// Adds a file of a known size, and says what it was. A stream of another size is an error.
pub(super) async fn add<E>(
    out: &mut (impl AsyncWrite + Unpin),
    path: &str,
    size: u64,
    mut content: impl Stream<Item = Result<bytes::Bytes, E>> + Unpin,
) -> std::io::Result<Entry>
where
    E: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    let mut header = Header::new_gnu();
    header.set_entry_type(EntryType::Regular);
    header.set_path(path)?;
    header.set_size(size);
    header.set_mode(0o600);
    header.set_cksum();
    out.write_all(header.as_bytes()).await?;
    let (mut sha, mut written) = (Sha256::new(), 0);
    while let Some(bytes) = content.try_next().await.map_err(std::io::Error::other)? {
        written += bytes.len() as u64;
        sha.update(&bytes);
        out.write_all(&bytes).await?;
    }
    if written != size {
        return Err(std::io::Error::other(format!("`{path}` has {written} bytes and not {size}")));
    }
    let over = size.next_multiple_of(BLOCK as u64) - size;
    out.write_all(&[0; BLOCK][..usize::try_from(over).expect("less than a block")]).await?;
    Ok(Entry { sha256: hex(&sha.finalize()), size })
}

/// Ends the file: two empty blocks.
pub(super) async fn end(out: &mut (impl AsyncWrite + Unpin)) -> std::io::Result<()> {
    out.write_all(&[0; 2 * BLOCK]).await?;
    out.flush().await
}
