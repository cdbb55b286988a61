//! What comes in from a terminal, in our own words.

/// A key without its modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyCode {
    Char(char),
    Enter,
    Esc,
    Tab,
    BackTab,
    Backspace,
    Delete,
    Left,
    Right,
    Up,
    Down,
    Home,
    End,
    PageUp,
    PageDown,
    F(u8),
}

/// A key press.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    pub code: KeyCode,
    pub ctrl: bool,
    pub alt: bool,
    pub shift: bool,
}

impl Key {
    pub const fn plain(code: KeyCode) -> Self {
        Self { code, ctrl: false, alt: false, shift: false }
    }

    pub const fn char(c: char) -> Self {
        Self::plain(KeyCode::Char(c))
    }

    pub const fn ctrl(c: char) -> Self {
        Self { code: KeyCode::Char(c), ctrl: true, alt: false, shift: false }
    }
}

/// What a terminal sends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    Key(Key),
    /// One paste, whole; its line ends are `\n`.
    Paste(String),
    /// A paste of more than may come at once; nothing of it was kept.
    PasteTooLong {
        limit_bytes: usize,
    },
    Resize {
        columns: u16,
        rows: u16,
    },
}

impl Input {
    /// The input behind a terminal's event, if it means anything to us.
    pub fn of(event: crossterm::event::Event) -> Option<Self> {
        use crossterm::event::Event;
        match event {
            Event::Key(key) if key.is_press() || key.is_repeat() => key_of(key).map(Self::Key),
            Event::Key(_) | Event::FocusGained | Event::FocusLost | Event::Mouse(_) => None,
            Event::Paste(text) => Some(Self::Paste(text.replace("\r\n", "\n").replace('\r', "\n"))),
            Event::Resize(columns, rows) => Some(Self::Resize { columns, rows }),
        }
    }
}

fn key_of(key: crossterm::event::KeyEvent) -> Option<Key> {
    use crossterm::event::{KeyCode as Code, KeyModifiers as Modifiers};
    let code = match key.code {
        Code::Char(c) => KeyCode::Char(c),
        Code::Enter => KeyCode::Enter,
        Code::Esc => KeyCode::Esc,
        Code::Tab => KeyCode::Tab,
        Code::BackTab => KeyCode::BackTab,
        Code::Backspace => KeyCode::Backspace,
        Code::Delete => KeyCode::Delete,
        Code::Left => KeyCode::Left,
        Code::Right => KeyCode::Right,
        Code::Up => KeyCode::Up,
        Code::Down => KeyCode::Down,
        Code::Home => KeyCode::Home,
        Code::End => KeyCode::End,
        Code::PageUp => KeyCode::PageUp,
        Code::PageDown => KeyCode::PageDown,
        Code::F(number) => KeyCode::F(number),
        Code::Insert
        | Code::Null
        | Code::CapsLock
        | Code::ScrollLock
        | Code::NumLock
        | Code::PrintScreen
        | Code::Pause
        | Code::Menu
        | Code::KeypadBegin
        | Code::Media(_)
        | Code::Modifier(_) => return None,
    };
    let shown = matches!(code, KeyCode::Char(_));
    Some(Key {
        code,
        ctrl: key.modifiers.contains(Modifiers::CONTROL),
        alt: key.modifiers.contains(Modifiers::ALT),
        // A character already says whether it was shifted.
        shift: key.modifiers.contains(Modifiers::SHIFT) && !shown,
    })
}
