//! Keys as a test writes them down: `<1>p<tab>Ask through the hotline<enter>`.
//!
//! A name between angle brackets is a key; all else is typed as it stands. `<c-s>` is Ctrl+S.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

/// The names, the key each stands for, and the bytes that a terminal sends for it.
const NAMED: [(&str, KeyCode, &str); 17] = [
    ("enter", KeyCode::Enter, "\r"),
    ("esc", KeyCode::Esc, "\x1b"),
    ("tab", KeyCode::Tab, "\t"),
    ("backtab", KeyCode::BackTab, "\x1b[Z"),
    ("bs", KeyCode::Backspace, "\x7f"),
    ("del", KeyCode::Delete, "\x1b[3~"),
    ("up", KeyCode::Up, "\x1b[A"),
    ("down", KeyCode::Down, "\x1b[B"),
    ("right", KeyCode::Right, "\x1b[C"),
    ("left", KeyCode::Left, "\x1b[D"),
    ("home", KeyCode::Home, "\x1b[H"),
    ("end", KeyCode::End, "\x1b[F"),
    ("pgup", KeyCode::PageUp, "\x1b[5~"),
    ("pgdn", KeyCode::PageDown, "\x1b[6~"),
    ("f1", KeyCode::F(1), "\x1bOP"),
    ("space", KeyCode::Char(' '), " "),
    ("lt", KeyCode::Char('<'), "<"),
];

/// One key press.
#[derive(Clone, Debug)]
pub(crate) struct Stroke {
    code: KeyCode,
    modifiers: KeyModifiers,
    bytes: String,
}

impl Stroke {
    fn typed(c: char) -> Self {
        Self { code: KeyCode::Char(c), modifiers: KeyModifiers::NONE, bytes: c.to_string() }
    }

    fn named(name: &str) -> Self {
        if let Some(letter) = name.strip_prefix("c-").and_then(|rest| rest.chars().next()) {
            let code = u8::try_from(letter).expect("a Latin letter") & 0x1f;
            let bytes = char::from(code).to_string();
            let modifiers = KeyModifiers::CONTROL;
            return Self { code: KeyCode::Char(letter), modifiers, bytes };
        }
        let mut letters = name.chars();
        if let (Some(only), None) = (letters.next(), letters.next()) {
            return Self::typed(only);
        }
        let row = NAMED.iter().find(|(known, ..)| *known == name);
        let (_, code, bytes) = row.unwrap_or_else(|| panic!("no key is called <{name}>"));
        Self { code: *code, modifiers: KeyModifiers::NONE, bytes: (*bytes).to_owned() }
    }

    /// As the terminal library hands it over.
    pub(crate) fn event(&self) -> Event {
        Event::Key(KeyEvent::new(self.code, self.modifiers))
    }

    /// Whether it is a character of running text.
    pub(crate) fn is_text(&self) -> bool {
        matches!(self.code, KeyCode::Char(_)) && self.modifiers.is_empty()
    }
}

/// The key presses of `keys`.
pub(crate) fn strokes(keys: &str) -> Vec<Stroke> {
    let mut strokes = vec![];
    let mut rest = keys;
    while let Some(c) = rest.chars().next() {
        if c == '<' {
            let end = rest.find('>').expect("a key's name ends with >");
            strokes.push(Stroke::named(&rest[1..end]));
            rest = &rest[end + 1..];
        } else {
            strokes.push(Stroke::typed(c));
            rest = &rest[c.len_utf8()..];
        }
    }
    strokes
}

/// What a terminal sends for `keys`. A lone Esc stands last: with something behind it, it would
/// be read as the beginning of a sequence.
pub(crate) fn bytes(keys: &str) -> Vec<u8> {
    let strokes = strokes(keys);
    let early = strokes.iter().rev().skip(1).any(|stroke| stroke.code == KeyCode::Esc);
    assert!(!early, "{keys}: wait for what Esc does before the next key");
    strokes.iter().flat_map(|stroke| stroke.bytes.bytes()).collect()
}
