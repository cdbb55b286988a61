//! Escape sequences that are keys, as xterm writes them and others do after it.

use std::num::ParseIntError;

use crate::tui::{Key, KeyCode};

/// `ESC O` and this letter.
pub(super) fn single(letter: u8) -> Option<Key> {
    lettered(letter).map(Key::plain)
}

/// `ESC [`, these bytes, and this last one.
pub(super) fn key(bytes: &[u8], last: u8) -> Option<Key> {
    if let [b'[', ..] = bytes {
        // The console of Linux.
        return (bytes.len() == 1 && matches!(last, b'A'..=b'E'))
            .then(|| Key::plain(KeyCode::F(last - b'A' + 1)));
    }
    let mut numbers = str::from_utf8(bytes).ok()?.split(';');
    let first = number(numbers.next()?).ok()?;
    let held = held(numbers.next().unwrap_or_default())?;
    let code = match last {
        b'Z' => return Some(Key { shift: true, ..Key::plain(KeyCode::BackTab) }),
        b'~' => numbered(first?)?,
        b'u' => typed(first?, held)?,
        _ if first.is_none_or(|first| first == 1) => lettered(last)?,
        _ => return None,
    };
    let shown = matches!(code, KeyCode::Char(_));
    // A character already says whether it was shifted.
    Some(Key { code, ctrl: held.ctrl, alt: held.alt, shift: held.shift && !shown })
}

/// A number, or none where nothing stands.
fn number(text: &str) -> Result<Option<u32>, ParseIntError> {
    let text = text.split_once(':').map_or(text, |(number, _)| number);
    if text.is_empty() { Ok(None) } else { text.parse().map(Some) }
}

#[derive(Clone, Copy)]
struct Held {
    shift: bool,
    alt: bool,
    ctrl: bool,
}

/// The keys that were held: a mask of them plus one, and whether the key went down. A key that
/// came up again is no key.
fn held(text: &str) -> Option<Held> {
    const UP: &str = "3";
    let kind = text.split_once(':').map_or("", |(_, kind)| kind);
    if kind == UP {
        return None;
    }
    let mask = number(text).ok()?.unwrap_or(1).saturating_sub(1);
    Some(Held { shift: mask & 1 != 0, alt: mask & 2 != 0, ctrl: mask & 4 != 0 })
}

fn lettered(letter: u8) -> Option<KeyCode> {
    Some(match letter {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        b'P'..=b'S' => KeyCode::F(letter - b'P' + 1),
        _ => return None,
    })
}

fn numbered(number: u32) -> Option<KeyCode> {
    Some(match number {
        1 | 7 => KeyCode::Home,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        11..=15 => function(number - 10)?,
        17..=21 => function(number - 11)?,
        23..=26 => function(number - 12)?,
        28 | 29 => function(number - 13)?,
        31..=34 => function(number - 14)?,
        _ => return None,
    })
}

fn function(number: u32) -> Option<KeyCode> {
    u8::try_from(number).ok().map(KeyCode::F)
}

/// A key by its character, as terminals write it that tell all keys.
fn typed(number: u32, held: Held) -> Option<KeyCode> {
    Some(match char::from_u32(number)? {
        '\u{1b}' => KeyCode::Esc,
        '\r' => KeyCode::Enter,
        '\t' if held.shift => KeyCode::BackTab,
        '\t' => KeyCode::Tab,
        '\u{7f}' => KeyCode::Backspace,
        // Keys that have no character are written as private ones.
        '\u{e000}'..='\u{f8ff}' => return None,
        c if c.is_control() => return None,
        c if held.shift => KeyCode::Char(c.to_uppercase().next().unwrap_or(c)),
        c => KeyCode::Char(c),
    })
}
