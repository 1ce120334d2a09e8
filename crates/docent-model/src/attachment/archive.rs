//! How much a zip archive would unpack to, by its index at the end of the file ("central directory" in PKWARE's
//! APPNOTE.TXT, sections 4.3.12 and 4.3.16).
//!
//! The index can lie, and archives inside the archive are not looked at; nothing here unpacks. The sum is there to keep
//! the usual bombs, whose index is honest, from agents' machines.

/// How many bytes from the end of an archive are needed: room for an index of some thousand files.
pub const TAIL: usize = 1024 * 1024;

const END: &[u8] = b"PK\x05\x06";
const ENTRY: &[u8] = b"PK\x01\x02";
/// Length of the fixed part of the record at the end.
const END_LENGTH: usize = 22;
/// Length of the fixed part of a file's entry.
const ENTRY_LENGTH: usize = 46;

/// The sum of the declared sizes of all files. `None` if there is no index, it is broken, it does not fit into `tail`,
/// or it has sizes of more than 32 bits, which no allowed file needs.
pub(super) fn unpacked(tail: &[u8]) -> Option<u64> {
    let end = end(tail)?;
    let entries = u16_at(tail, end + 10)?;
    let length = usize::try_from(u32_at(tail, end + 12)?).ok()?;
    let mut index = tail.get(end.checked_sub(length)?..end)?;
    let mut sum: u64 = 0;
    for _ in 0..entries {
        if !index.starts_with(ENTRY) {
            return None;
        }
        let size = u32_at(index, 24)?;
        if size == u32::MAX {
            return None;
        }
        sum = sum.checked_add(u64::from(size))?;
        let texts = [28, 30, 32].map(|at| u16_at(index, at).map(usize::from));
        let texts: usize = texts.into_iter().sum::<Option<usize>>()?;
        index = index.get(ENTRY_LENGTH + texts..)?;
    }
    // What is left would be files that the count hides.
    index.is_empty().then_some(sum)
}

/// Where the record at the end begins: its comment must reach to the end of the file exactly.
fn end(tail: &[u8]) -> Option<usize> {
    let last = tail.len().checked_sub(END_LENGTH)?;
    let first = last.saturating_sub(usize::from(u16::MAX));
    let fits = |at: &usize| {
        let comment = u16_at(tail, at + 20).map(usize::from);
        tail[*at..].starts_with(END) && comment == Some(last - at)
    };
    (first..=last).rev().find(fits)
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at + 2)?.try_into().ok().map(u16::from_le_bytes)
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes)
}
