//! Bytes: numbers and texts in the files of an index.
//!
//! A number takes seven bits a byte, the low ones first. Reading never fails: behind the end all numbers are 0 and all
//! texts empty, because files come over networks and from disks.

/// Appends a number.
pub(crate) fn push(out: &mut Vec<u8>, mut number: u32) {
    while number > 0x7f {
        out.push(low(number) | 0x80);
        number >>= 7;
    }
    out.push(low(number));
}

/// The lowest byte of a number.
pub(crate) fn low(number: u32) -> u8 {
    number.to_le_bytes()[0]
}

/// Appends a text: its length, then its bytes.
pub(crate) fn push_text(out: &mut Vec<u8>, text: &[u8]) {
    push(out, small(text.len()));
    out.extend_from_slice(text);
}

/// A length or place in a file as a number. Files are far below four gigabytes.
pub(crate) fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Bytes that are being read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bytes<'b> {
    rest: &'b [u8],
}

impl<'b> Bytes<'b> {
    /// From their beginning.
    pub(crate) fn new(bytes: &'b [u8]) -> Bytes<'b> {
        Bytes { rest: bytes }
    }

    /// Whether nothing is left.
    pub(crate) fn is_empty(self) -> bool {
        self.rest.is_empty()
    }

    /// The next byte.
    pub(crate) fn byte(&mut self) -> u8 {
        match self.rest.split_first() {
            Some((byte, rest)) => {
                self.rest = rest;
                *byte
            }
            None => 0,
        }
    }

    /// The next number.
    pub(crate) fn number(&mut self) -> u32 {
        let mut number = 0;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte();
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                break;
            }
        }
        number
    }

    /// The next bytes, or what is there of them.
    pub(crate) fn take(&mut self, length: u32) -> &'b [u8] {
        let (taken, rest) = match self.rest.split_at_checked(length as usize) {
            Some(parts) => parts,
            None => (self.rest, &[][..]),
        };
        self.rest = rest;
        taken
    }

    /// The next text.
    pub(crate) fn text(&mut self) -> &'b [u8] {
        let length = self.number();
        self.take(length)
    }
}
