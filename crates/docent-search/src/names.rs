//! Names: numbers for texts, in the order in which they came.
//!
//! The standard library's map keeps every text in an allocation of its own and forgets their order; a build asks for
//! millions.

/// Texts with their numbers.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// By hash: in which generation a slot was filled, and with which number.
    slots: Vec<(u32, u32)>,
    generation: u32,
    /// Hash and end of each text in `texts`; the next one begins there.
    known: Vec<(u32, usize)>,
    texts: Vec<u8>,
}

impl Names {
    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.known.len()
    }

    /// A text by its number.
    pub(crate) fn text(&self, number: usize) -> &[u8] {
        let start = number.checked_sub(1).map_or(0, |before| self.known[before].1);
        &self.texts[start..self.known[number].1]
    }

    /// The number of a text, which may be a new one.
    pub(crate) fn number(&mut self, text: &[u8]) -> usize {
        if self.known.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let hash = hash(text);
        let mut slot = hash as usize & (self.slots.len() - 1);
        loop {
            let (generation, number) = self.slots[slot];
            if generation != self.generation {
                let number = self.known.len();
                self.fill(slot, number);
                self.texts.extend_from_slice(text);
                self.known.push((hash, self.texts.len()));
                return number;
            }
            if self.known[number as usize].0 == hash && self.text(number as usize) == text {
                return number as usize;
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
    }

    /// Forgets all texts, but keeps the room.
    pub(crate) fn clear(&mut self) {
        self.generation += 1;
        self.known.clear();
        self.texts.clear();
    }

    fn fill(&mut self, slot: usize, number: usize) {
        let number = u32::try_from(number).expect("there are fewer terms than bytes in a file");
        self.slots[slot] = (self.generation, number);
    }

    fn grow(&mut self) {
        // A slot that was never filled belongs to generation 0.
        self.generation = 1;
        self.slots = vec![(0, 0); (self.slots.len() * 2).max(1024)];
        for number in 0..self.known.len() {
            let mut slot = self.known[number].0 as usize & (self.slots.len() - 1);
            while self.slots[slot].0 == self.generation {
                slot = (slot + 1) & (self.slots.len() - 1);
            }
            self.fill(slot, number);
        }
    }
}

/// FNV-1a with its upper half folded in, because the lower bits choose the slot.
fn hash(text: &[u8]) -> u32 {
    let step = |hash: u32, byte: &u8| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    let hash = text.iter().fold(0x811c_9dc5, step);
    hash ^ (hash >> 15)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_count_from_0_in_the_order_of_the_texts() {
        let mut names = Names::default();
        for _ in 0..2 {
            for round in 0..3 {
                for number in 0..5000 {
                    let text = format!("{number}");
                    assert_eq!(names.number(text.as_bytes()), number, "round {round}");
                }
            }
            assert_eq!(
                (names.count(), names.text(0), names.text(4999)),
                (5000, &b"0"[..], &b"4999"[..])
            );
            names.clear();
            assert_eq!(names.count(), 0);
        }
    }
}
