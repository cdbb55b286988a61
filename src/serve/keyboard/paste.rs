//! A bracketed paste: text between two marks, kept up to its limit and dropped past it.

use crate::tui::Input;

use super::super::limit::PASTE_BYTES_MAX;

const END: &[u8] = b"\x1b[201~";

#[derive(Debug, Default)]
pub(super) struct Paste {
    kept: Vec<u8>,
    /// How many bytes of the end have come.
    matched: usize,
    length: Length,
}

#[derive(Debug, Default, PartialEq, Eq)]
enum Length {
    #[default]
    Within,
    TooLong,
}

pub(super) enum Taken {
    More,
    /// It has just become too long; this is all that is told of it.
    TooLong(Input),
    /// It is over; none when it was too long.
    Whole(Option<Input>),
}

impl Paste {
    pub(super) fn take(&mut self, byte: u8) -> Taken {
        if byte == END[self.matched] {
            self.matched += 1;
            if self.matched < END.len() {
                return Taken::More;
            }
            let within = self.length == Length::Within;
            return Taken::Whole(within.then(|| Input::Paste(text(&self.kept))));
        }
        let taken = self.keep(&END[..self.matched]);
        self.matched = 0;
        if byte == END[0] {
            self.matched = 1;
            return taken;
        }
        match self.keep(&[byte]) {
            Taken::More => taken,
            told @ (Taken::TooLong(_) | Taken::Whole(_)) => told,
        }
    }

    #[cfg(test)]
    pub(super) fn held_bytes(&self) -> usize {
        self.kept.capacity()
    }

    fn keep(&mut self, bytes: &[u8]) -> Taken {
        if self.length == Length::TooLong {
            return Taken::More;
        }
        if self.kept.len() + bytes.len() > PASTE_BYTES_MAX {
            self.length = Length::TooLong;
            self.kept = vec![];
            return Taken::TooLong(Input::PasteTooLong { limit_bytes: PASTE_BYTES_MAX });
        }
        self.kept.extend_from_slice(bytes);
        Taken::More
    }
}

/// What of it is text, its lines ended by `\n`.
fn text(bytes: &[u8]) -> String {
    let valid: String = bytes.utf8_chunks().map(|chunk| chunk.valid()).collect();
    valid.replace("\r\n", "\n").replace('\r', "\n")
}
