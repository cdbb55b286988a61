//! Bytes from a terminal as input, however they were split on the way. Nothing that comes can make
//! this grow past its limits: what is no key and no text is dropped as it comes.

mod paste;
mod sequence;

use std::mem;
use std::time::Duration;

use crate::tui::{Input, Key, KeyCode};

use super::limit::{ESCAPE_MILLISECONDS, SEQUENCE_BYTES_MAX, UNKNOWN_SEQUENCE_BYTES_MAX};

use paste::Paste;

const ESC: u8 = 0x1b;
const BEL: u8 = 0x07;
/// CAN and SUB, which end any sequence.
const CANCELS: [u8; 2] = [0x18, 0x1a];
/// Bytes that follow `ESC [ M` when a mouse moves.
const MOUSE_BYTES: u8 = 3;

#[derive(Debug, Default)]
pub(super) struct Keyboard {
    state: State,
}

#[derive(Debug, Default)]
enum State {
    #[default]
    Ground,
    /// The first bytes of a character.
    Letter {
        bytes: Vec<u8>,
        alt: bool,
    },
    Escape,
    /// `ESC O` and one letter.
    Single,
    /// `ESC [` and so on, without these two.
    Sequence {
        bytes: Vec<u8>,
        dropped: usize,
    },
    /// Words to a terminal that are none of ours, up to `ESC \` or a bell.
    Words {
        dropped: usize,
        escaped: bool,
    },
    Mouse {
        left: u8,
    },
    Paste(Paste),
}

impl Keyboard {
    /// Takes bytes, and adds what they mean to `inputs`.
    pub(super) fn take(&mut self, bytes: &[u8], inputs: &mut Vec<Input>) {
        for byte in bytes {
            let state = mem::take(&mut self.state);
            self.state = next(state, *byte, inputs);
        }
    }

    /// How long it may stay silent now before [`Keyboard::settle`].
    pub(super) fn patience(&self) -> Option<Duration> {
        match self.state {
            State::Ground | State::Letter { .. } | State::Paste(_) => None,
            State::Escape
            | State::Single
            | State::Sequence { .. }
            | State::Words { .. }
            | State::Mouse { .. } => Some(Duration::from_millis(ESCAPE_MILLISECONDS)),
        }
    }

    /// Nothing more came: a lone ESC was the key, anything else was nothing.
    pub(super) fn settle(&mut self, inputs: &mut Vec<Input>) {
        if self.patience().is_none() {
            return;
        }
        if matches!(mem::take(&mut self.state), State::Escape) {
            inputs.push(Input::Key(Key::plain(KeyCode::Esc)));
        }
    }
}

fn next(state: State, byte: u8, inputs: &mut Vec<Input>) -> State {
    match state {
        State::Ground => ground(byte, false, inputs),
        State::Letter { bytes, alt } => letter(bytes, alt, byte, inputs),
        State::Escape => escape(byte, inputs),
        State::Single => {
            inputs.extend(sequence::single(byte).map(Input::Key));
            if byte == ESC { State::Escape } else { State::Ground }
        }
        State::Sequence { bytes, dropped } => in_sequence(bytes, dropped, byte, inputs),
        State::Words { dropped, escaped } => words(dropped, escaped, byte, inputs),
        State::Mouse { left: 0 | 1 } => State::Ground,
        State::Mouse { left } => State::Mouse { left: left - 1 },
        State::Paste(mut paste) => match paste.take(byte) {
            paste::Taken::More => State::Paste(paste),
            paste::Taken::TooLong(input) => {
                inputs.push(input);
                State::Paste(paste)
            }
            paste::Taken::Whole(input) => {
                inputs.extend(input);
                State::Ground
            }
        },
    }
}

fn ground(byte: u8, alt: bool, inputs: &mut Vec<Input>) -> State {
    let (code, ctrl) = match byte {
        ESC => return State::Escape,
        b'\r' => (KeyCode::Enter, false),
        b'\t' => (KeyCode::Tab, false),
        0x7f => (KeyCode::Backspace, false),
        0x00 => (KeyCode::Char(' '), true),
        0x01..=0x1a => (KeyCode::Char(char::from(byte - 1 + b'a')), true),
        0x1c..=0x1f => (KeyCode::Char(char::from(byte - 0x1c + b'4')), true),
        b' '..=b'~' => (KeyCode::Char(char::from(byte)), false),
        0x80.. => return letter(vec![], alt, byte, inputs),
    };
    inputs.push(Input::Key(Key { code, ctrl, alt, shift: false }));
    State::Ground
}

/// A character of several bytes; one that cannot be is dropped, and its last byte is looked at
/// again.
fn letter(mut bytes: Vec<u8>, alt: bool, byte: u8, inputs: &mut Vec<Input>) -> State {
    bytes.push(byte);
    match str::from_utf8(&bytes) {
        Ok(text) => {
            let shown = text.chars().filter(|c| !c.is_control());
            inputs.extend(shown.map(|c| Input::Key(Key { alt, ..Key::char(c) })));
            State::Ground
        }
        Err(error) if error.error_len().is_none() => State::Letter { bytes, alt },
        Err(_) if bytes.len() > 1 => ground(byte, false, inputs),
        Err(_) => State::Ground,
    }
}

fn escape(byte: u8, inputs: &mut Vec<Input>) -> State {
    match byte {
        b'[' => State::Sequence { bytes: vec![], dropped: 0 },
        b'O' => State::Single,
        b']' | b'P' | b'X' | b'^' | b'_' => State::Words { dropped: 0, escaped: false },
        ESC => {
            inputs.push(Input::Key(Key::plain(KeyCode::Esc)));
            State::Escape
        }
        0..=0x1a | 0x1c..=0xff => ground(byte, true, inputs),
    }
}

fn in_sequence(mut bytes: Vec<u8>, mut dropped: usize, byte: u8, inputs: &mut Vec<Input>) -> State {
    // The console of Linux writes F1 to F5 as `ESC [ [ A` and so on.
    let goes_on = matches!(byte, b' '..=b'?') || (byte == b'[' && bytes.is_empty());
    if goes_on {
        if bytes.len() < SEQUENCE_BYTES_MAX {
            bytes.push(byte);
        } else {
            dropped += 1;
        }
        let bounded = dropped < UNKNOWN_SEQUENCE_BYTES_MAX;
        return if bounded { State::Sequence { bytes, dropped } } else { State::Ground };
    }
    match byte {
        ESC => State::Escape,
        b'M' if bytes.is_empty() => State::Mouse { left: MOUSE_BYTES },
        b'@'..=b'~' if dropped > 0 => State::Ground,
        b'~' if bytes == b"200" => State::Paste(Paste::default()),
        b'@'..=b'~' => {
            inputs.extend(sequence::key(&bytes, byte).map(Input::Key));
            State::Ground
        }
        // Whatever was cut off here, this is a key of its own.
        0..=b'?' | 0x7f.. => ground(byte, false, inputs),
    }
}

fn words(dropped: usize, escaped: bool, byte: u8, inputs: &mut Vec<Input>) -> State {
    if escaped && byte != b'\\' {
        // Not their end: another sequence has begun.
        return escape(byte, inputs);
    }
    if escaped || byte == BEL || CANCELS.contains(&byte) {
        return State::Ground;
    }
    if dropped >= UNKNOWN_SEQUENCE_BYTES_MAX {
        return ground(byte, false, inputs);
    }
    State::Words { dropped: dropped + 1, escaped: byte == ESC }
}

#[cfg(test)]
mod tests;
