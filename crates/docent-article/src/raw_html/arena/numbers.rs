//! Numbers of tokens as texts that the tree builder passes on.

use html5ever::tendril::StrTendril;

use crate::source::offset;

/// A number in digits.
pub(super) fn digits(number: u32) -> StrTendril {
    encode(number, 10, |digit| b'0' + digit)
}

/// The kinds of blanks that stand for the digits 0, 1 and 2. A line feed has a meaning of its own behind `<pre>`.
const BLANKS: [u8; 3] = *b" \t\x0c";

/// A number in blanks.
pub(super) fn blanks(number: u32) -> StrTendril {
    encode(number, 3, |digit| BLANKS[usize::from(digit)])
}

fn encode(mut number: u32, base: u32, letter: impl Fn(u8) -> u8) -> StrTendril {
    let mut buffer = [0; 24];
    let mut at = buffer.len();
    loop {
        at -= 1;
        let digit = u8::try_from(number % base).expect("a digit is below ten");
        buffer[at] = letter(digit);
        number /= base;
        if number == 0 {
            break;
        }
    }
    StrTendril::from_slice(std::str::from_utf8(&buffer[at..]).expect("all letters are ASCII"))
}

/// The number that either of them wrote.
pub(super) fn decode(text: &str) -> u32 {
    let fold = |number: u32, byte: u8| match BLANKS.iter().position(|blank| *blank == byte) {
        Some(digit) => number * 3 + offset(digit),
        None => number * 10 + u32::from(byte - b'0'),
    };
    text.bytes().fold(0, fold)
}

#[cfg(test)]
mod tests {
    use super::{blanks, decode, digits};

    #[test]
    fn numbers_come_back() {
        for number in [0, 1, 2, 3, 9, 10, 12_345, u32::MAX] {
            assert_eq!(decode(&digits(number)), number);
            assert_eq!(decode(&blanks(number)), number);
            assert!(blanks(number).bytes().all(|byte| byte.is_ascii_whitespace()));
        }
    }
}
