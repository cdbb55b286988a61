//! What a client asks for once it is in: a screen, a dialogue, or something else.

use russh::{ChannelMsg, ChannelReadHalf};

use super::limit::{
    ENVIRONMENT_BYTES_MAX, REQUEST_BYTES_MAX, WINDOW_COLUMNS_MAX, WINDOW_COLUMNS_UNTOLD,
    WINDOW_ROWS_MAX, WINDOW_ROWS_UNTOLD,
};
use super::reception::{Color, Say, Wants};

/// Environment variables that are looked at, the first that says something decides.
const LOCALES: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];
const NO_COLOR: &str = "NO_COLOR";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Request {
    /// A screen on a window of this size.
    Screen(Size),
    /// A dialogue, a line at a time.
    Lines,
    /// What is not to be had, and what to say about it.
    Other(Say),
}

/// A window, as far as it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Size {
    pub(super) columns: u16,
    pub(super) rows: u16,
}

/// Whether the client has a terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Terminal {
    None,
    There(Size),
}

/// Everything that was said up to the request, and the request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Requested {
    pub(super) request: Request,
    pub(super) terminal: Terminal,
    pub(super) wants: Wants,
}

impl Size {
    pub(super) fn of(columns: u32, rows: u32) -> Self {
        let clamp = |count: u32, max: u16, untold: u16| match u16::try_from(count) {
            Ok(0) => untold,
            Ok(count) => count.min(max),
            Err(_) => max,
        };
        Self {
            columns: clamp(columns, WINDOW_COLUMNS_MAX, WINDOW_COLUMNS_UNTOLD),
            rows: clamp(rows, WINDOW_ROWS_MAX, WINDOW_ROWS_UNTOLD),
        }
    }
}

pub(super) fn is_looked_at(name: &str) -> bool {
    name == NO_COLOR || LOCALES.contains(&name)
}

/// What the client asks for; none when it leaves before.
pub(super) async fn requested(input: &mut ChannelReadHalf) -> Option<Requested> {
    let mut said = Said::default();
    loop {
        let message = input.wait().await?;
        if matches!(message, ChannelMsg::RequestShell { .. }) {
            return Some(said.shell());
        }
        if let ChannelMsg::Exec { command, .. } = message {
            return Some(said.command(&command));
        }
        if matches!(message, ChannelMsg::Close) {
            return None;
        }
        said.note(message);
    }
}

/// What a client says before it asks.
#[derive(Default)]
struct Said {
    terminal: Option<Size>,
    locales: [Option<String>; LOCALES.len()],
    color: Color,
}

/// A command in place of a shell.
#[derive(Debug, PartialEq, Eq)]
enum Command {
    Seat { language: Option<String> },
    Other,
}

impl Said {
    fn shell(self) -> Requested {
        let request = self.terminal.map_or(Request::Other(Say::NoTerminal), Request::Screen);
        self.asks(request, None)
    }

    fn command(self, command: &[u8]) -> Requested {
        match Command::of(command) {
            Command::Seat { language } => self.asks(Request::Lines, language),
            Command::Other => self.asks(Request::Other(Say::NotOffered), None),
        }
    }

    fn asks(self, request: Request, language: Option<String>) -> Requested {
        let locale = self.locales.into_iter().flatten().next();
        Requested {
            request,
            terminal: self.terminal.map_or(Terminal::None, Terminal::There),
            wants: Wants { locale, language, color: self.color },
        }
    }

    fn note(&mut self, message: ChannelMsg) {
        if let ChannelMsg::RequestPty { col_width, row_height, .. } = message {
            self.terminal = Some(Size::of(col_width, row_height));
        } else if let ChannelMsg::WindowChange { col_width, row_height, .. } = message {
            self.terminal = self.terminal.map(|_| Size::of(col_width, row_height));
        } else if let ChannelMsg::SetEnv { variable_name, variable_value, .. } = message
            && !variable_value.is_empty()
            && variable_value.len() <= ENVIRONMENT_BYTES_MAX
        {
            if variable_name == NO_COLOR {
                self.color = Color::Unwanted;
            } else if let Some(at) = LOCALES.iter().position(|name| *name == variable_name) {
                self.locales[at] = Some(variable_value);
            }
        }
    }
}

impl Command {
    fn of(bytes: &[u8]) -> Self {
        let text = str::from_utf8(bytes).unwrap_or_default();
        if text.len() > REQUEST_BYTES_MAX {
            return Self::Other;
        }
        let words: Vec<&str> = text.split_ascii_whitespace().collect();
        let language = match words.as_slice() {
            ["seat", "--json"] => return Self::Seat { language: None },
            ["seat", "--json", "--lang", language] | ["seat", "--lang", language, "--json"] => {
                language
            }
            ["seat", "--json", option] | ["seat", option, "--json"] => {
                option.strip_prefix("--lang=").unwrap_or_default()
            }
            [..] => return Self::Other,
        };
        if matches!(language, "ko" | "en") {
            Self::Seat { language: Some(language.to_owned()) }
        } else {
            Self::Other
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_command_is_known() {
        let cases = [
            ("seat --json", None),
            ("  seat   --json ", None),
            ("seat --json --lang ko", Some("ko")),
            ("seat --lang=en --json", Some("en")),
            ("seat --json --lang=en", Some("en")),
            ("seat --lang ko --json", Some("ko")),
        ];
        for (command, language) in cases {
            let expected = Command::Seat { language: language.map(str::to_owned) };
            assert_eq!(Command::of(command.as_bytes()), expected, "{command}");
        }
        let long = format!("seat --json{}", " ".repeat(REQUEST_BYTES_MAX));
        for command in [
            "seat --json --lang de",
            "seat --json --lang",
            "seat",
            "seat --json; sh",
            "seat --json seat --json",
            "sh -c id",
            "",
            &long,
        ] {
            assert_eq!(Command::of(command.as_bytes()), Command::Other, "{command}");
        }
        assert_eq!(Command::of(b"seat --json \xff"), Command::Other);
    }

    #[test]
    fn a_window_is_drawn_within_bounds() {
        let cases = [
            ((0, 0), (80, 24)),
            ((120, 40), (120, 40)),
            ((1, 1), (1, 1)),
            ((65_535, 65_535), (400, 150)),
            ((65_536, u32::MAX), (400, 150)),
            ((0, 40), (80, 40)),
        ];
        for ((columns, rows), (drawn_columns, drawn_rows)) in cases {
            let expected = Size { columns: drawn_columns, rows: drawn_rows };
            assert_eq!(Size::of(columns, rows), expected, "{columns}x{rows}");
        }
    }
}
