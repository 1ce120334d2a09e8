//! Sets of ASCII characters, for finding the next one of a few in a text that has hardly any.

/// A set of ASCII characters as a table: one look for each byte of a text, however many are in the set.
pub(crate) struct ByteSet([bool; 256]);

impl ByteSet {
    /// The set of these characters.
    pub(crate) const fn of(characters: &[u8]) -> ByteSet {
        let mut set = [false; 256];
        let mut at = 0;
        while at < characters.len() {
            assert!(characters[at].is_ascii(), "a part of a character is no character");
            set[characters[at] as usize] = true;
            at += 1;
        }
        ByteSet(set)
    }

    /// Where the first of them stands in a text.
    pub(crate) fn find(&self, text: &str) -> Option<usize> {
        const STRIDE: usize = 8;
        let bytes = text.as_bytes();
        // One branch for eight bytes.
        let holds = |part: &[u8]| part.iter().fold(false, |any, byte| any | self.has(*byte));
        let parts = bytes.chunks_exact(STRIDE).take_while(|part| !holds(part)).count();
        let from = parts * STRIDE;
        bytes[from..].iter().position(|byte| self.has(*byte)).map(|step| from + step)
    }

    fn has(&self, byte: u8) -> bool {
        self.0[usize::from(byte)]
    }
}
