//! What the last command came to, above the keys.

use ratatui::text::{Line, Span};

use crate::lang;

use super::{Paint, line};

const MESSAGE_ROWS_MAX: usize = 3;

/// What the last command came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub kind: MessageKind,
    pub text: String,
}

/// What kind of message it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageKind {
    /// A command was refused.
    Refused,
    /// Something was done, or is worth knowing.
    Note,
    /// The next key is an answer.
    Ask,
}

/// The message with its label, on as many lines as it may take.
pub(super) fn lines(message: Option<&Message>, columns: u16, paint: &Paint) -> Vec<Line<'static>> {
    let Some(message) = message else { return vec![] };
    let (key, style) = match message.kind {
        MessageKind::Refused => ("footer-refused", paint.theme.refused()),
        MessageKind::Note => ("footer-note", paint.theme.strong()),
        MessageKind::Ask => ("footer-ask", paint.theme.next()),
    };
    let label = format!(" {}   ", paint.text(key));
    let mut lines = line::wrapped(&message.text, columns, lang::width(&label), style);
    lines.truncate(MESSAGE_ROWS_MAX);
    line::label(&mut lines, Span::styled(label, style));
    lines
}
