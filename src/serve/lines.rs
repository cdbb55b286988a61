//! A dialogue with a program: one line after the other in both directions.

use std::mem;

use tokio::select;
use tokio::time::timeout;

use super::closing::Closing;
use super::intake::{Intake, Taken};
use super::limit::{LINE_BYTES_MAX, LINES_AHEAD_BYTES_MAX};
use super::outlet::{Outlet, Stuck};
use super::reception::{BoxFuture, Dialogue, Line};
use super::screen::Sending;
use super::visit::Ending;

pub(super) struct Lines {
    pub(super) intake: Intake,
    pub(super) outlet: Outlet,
    pub(super) closing: Closing,
}

type Seating = BoxFuture<'static, Result<Box<dyn Dialogue>, String>>;

/// Whether more lines come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Coming {
    More,
    NoMore,
}

impl Lines {
    pub(super) async fn run(mut self, mut seating: Seating) -> Ending {
        // Lines that come before there is somebody to hear them wait where they are.
        let seated = select! {
            seated = &mut seating => seated,
            () = self.closing.closed() => return Ending::NotSeated { words: String::new() },
        };
        let mut dialogue = match seated {
            Ok(dialogue) => dialogue,
            Err(words) => return Ending::NotSeated { words },
        };
        match self.talk(&mut *dialogue).await {
            Ok(()) => Ending::Left { words: String::new() },
            Err(Stuck) => Ending::Gone,
        }
    }

    async fn talk(mut self, dialogue: &mut dyn Dialogue) -> Result<(), Stuck> {
        let mut lines = LineReader::default();
        let mut sending = Sending::Nothing;
        let mut coming = Coming::More;
        // What was taken since the dialogue last had nothing to say. Answers come before lines, so
        // it bounds what a dialogue can have to say to somebody who does not read.
        let mut ahead_bytes = 0;
        while coming == Coming::More {
            let hears = sending.is_free() || ahead_bytes < LINES_AHEAD_BYTES_MAX;
            select! {
                biased;
                () = self.closing.closed() => coming = Coming::NoMore,
                sent = sending.done() => {
                    sent?;
                    sending = Sending::Nothing;
                }
                line = dialogue.next(), if sending.is_free() => match line {
                    Some(line) => sending = Sending::Frame(self.send(line)),
                    None => return Ok(()),
                },
                taken = self.intake.next(), if hears => match taken {
                    Taken::Bytes(bytes) => {
                        ahead_bytes = if sending.is_free() { 0 } else { ahead_bytes + bytes.len() };
                        for line in lines.take(&bytes) {
                            dialogue.on_line(line);
                        }
                    }
                    Taken::Window(_) => {}
                    Taken::End => {
                        if let Some(line) = lines.end() {
                            dialogue.on_line(line);
                        }
                        coming = Coming::NoMore;
                    }
                    Taken::Gone => return Err(Stuck),
                },
            }
        }
        dialogue.on_end();
        // Whoever reads too slowly has had the time that a write has.
        let patience = self.outlet.patience();
        timeout(patience, self.send_rest(dialogue, sending)).await.unwrap_or(Err(Stuck))
    }

    async fn send_rest(self, dialogue: &mut dyn Dialogue, mut last: Sending) -> Result<(), Stuck> {
        let Self { intake, outlet, .. } = self;
        // What still comes in is for nobody, and must not keep the way out closed.
        drop(intake);
        if !last.is_free() {
            last.done().await?;
        }
        while let Some(line) = dialogue.next().await {
            outlet.clone().send(ended(line)).await?;
        }
        Ok(())
    }

    fn send(&self, line: String) -> BoxFuture<'static, Result<(), Stuck>> {
        Box::pin(self.outlet.clone().send(ended(line)))
    }
}

fn ended(line: String) -> Vec<u8> {
    let mut bytes = line.into_bytes();
    bytes.push(b'\n');
    bytes
}

/// Bytes as lines, however they were split on the way.
#[derive(Debug, Default)]
struct LineReader {
    kept: Vec<u8>,
    length: Length,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Length {
    #[default]
    Within,
    /// That was told; the rest of the line is dropped as it comes.
    TooLong,
}

impl LineReader {
    fn take(&mut self, bytes: &[u8]) -> Vec<Line> {
        let mut lines = vec![];
        for piece in bytes.split_inclusive(|byte| *byte == b'\n') {
            let (text, ends) = match piece.strip_suffix(b"\n") {
                Some(text) => (text, true),
                None => (piece, false),
            };
            if self.length == Length::Within && self.kept.len() + text.len() > LINE_BYTES_MAX {
                self.length = Length::TooLong;
                self.kept = vec![];
                lines.push(Line::TooLong { limit_bytes: LINE_BYTES_MAX });
            }
            if self.length == Length::Within {
                self.kept.extend_from_slice(text);
            }
            if ends {
                lines.extend(self.line());
            }
        }
        lines
    }

    /// The last line, when it has no end.
    fn end(&mut self) -> Option<Line> {
        if self.kept.is_empty() { None } else { self.line() }
    }

    fn line(&mut self) -> Option<Line> {
        let mut kept = mem::take(&mut self.kept);
        if mem::take(&mut self.length) == Length::TooLong {
            return None;
        }
        if kept.last() == Some(&b'\r') {
            kept.pop();
        }
        Some(String::from_utf8(kept).map_or(Line::NotUtf8, Line::Text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Line {
        Line::Text(text.to_owned())
    }

    #[test]
    fn lines_are_the_same_however_their_bytes_are_split() {
        let mut bytes = "{\"a\":1}\n외교부\r\n\n".as_bytes().to_vec();
        bytes.extend_from_slice(b"\xff\xfe\n");
        bytes.extend_from_slice(&vec![b'x'; LINE_BYTES_MAX + 1]);
        bytes.extend_from_slice(b"still the same line\nnext\nno end");
        let expected = [
            text("{\"a\":1}"),
            text("외교부"),
            text(""),
            Line::NotUtf8,
            Line::TooLong { limit_bytes: LINE_BYTES_MAX },
            text("next"),
            text("no end"),
        ];
        for size in [1, 2, 3, 7, 100, 4096, bytes.len()] {
            let mut reader = LineReader::default();
            let mut lines: Vec<Line> =
                bytes.chunks(size).flat_map(|chunk| reader.take(chunk)).collect();
            lines.extend(reader.end());
            assert_eq!(lines, expected, "{size}");
        }
    }

    #[test]
    fn a_line_of_the_longest_length_is_taken() {
        let mut reader = LineReader::default();
        let longest = "x".repeat(LINE_BYTES_MAX);
        assert_eq!(reader.take(format!("{longest}\n").as_bytes()), [text(&longest)]);
        assert_eq!(reader.end(), None);
    }
}
