//! The keys that do something for whoever reads this, from the keymap's own table.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::keymap::{BINDINGS, Binding, Scope, key_name};
use crate::tui::{Key, KeyCode, Paint, frame};

/// The head and the foot.
const ROWS_AROUND: u16 = 4;

/// What the help of a screen tells, line by line.
#[derive(Clone, Debug)]
pub(super) struct Help {
    lines: Vec<HelpLine>,
}

/// A key, where it is about one, and the name of its words; an empty name leaves the line free.
type HelpLine = (String, String);

impl Help {
    /// Its first sentence, then keys that are not in the table, with what they do.
    pub(super) fn new(rule: &str, rows: &[(&str, &str)]) -> Self {
        let mut help = Self { lines: vec![(String::new(), rule.to_owned())] };
        if !rows.is_empty() {
            help.lines.push(HelpLine::default());
        }
        let rows = rows.iter().map(|(key, words)| ((*key).to_owned(), (*words).to_owned()));
        help.lines.extend(rows);
        help
    }

    /// The keys of a place that are the reader's, under its heading; no heading where none is.
    pub(super) fn with(
        mut self,
        (scope, heading): (Scope, &str),
        is_theirs: impl Fn(&Binding) -> bool,
    ) -> Self {
        let own = BINDINGS.iter().filter(|row| row.scope == scope && is_theirs(row));
        let mut own = own.map(|row| (key_name(row.key), format!("{}-help", row.words))).peekable();
        if own.peek().is_some() {
            self.lines.push(HelpLine::default());
            self.lines.push((String::new(), heading.to_owned()));
            self.lines.extend(own);
        }
        self
    }

    /// The line to draw from after `key`, on a screen of so many rows; any key that does not turn
    /// the help closes it.
    pub(super) fn turn(&self, key: Key, scroll: usize, rows: u16) -> Option<usize> {
        let page = page(rows);
        let last = self.lines.len().saturating_sub(page);
        let scroll = scroll.min(last);
        match key.code {
            KeyCode::Down => Some((scroll + 1).min(last)),
            KeyCode::PageDown | KeyCode::Char(' ') => Some((scroll + page).min(last)),
            KeyCode::Up => Some(scroll.saturating_sub(1)),
            KeyCode::PageUp => Some(scroll.saturating_sub(page)),
            KeyCode::Home => Some(0),
            KeyCode::End => Some(last),
            KeyCode::Char(_)
            | KeyCode::F(_)
            | KeyCode::Enter
            | KeyCode::Esc
            | KeyCode::Tab
            | KeyCode::BackTab
            | KeyCode::Backspace
            | KeyCode::Delete
            | KeyCode::Left
            | KeyCode::Right => None,
        }
    }

    /// Draws the help from its line `scroll` on.
    pub(super) fn draw(&self, buffer: &mut Buffer, area: Rect, scroll: usize, paint: &Paint) {
        if area.height < ROWS_AROUND {
            return;
        }
        let inner = Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area };
        let page = page(area.height);
        let last = self.lines.len().saturating_sub(page);
        let scroll = scroll.min(last);
        frame::titled(buffer, area, &paint.text("help-keys"), "", paint);
        paint.rule(buffer, area, area.y + 1);
        for ((key, words), y) in self.lines.iter().skip(scroll).take(page).zip(area.y + 2..) {
            if words.is_empty() {
                continue;
            }
            let text = paint.text(words);
            if key.is_empty() {
                paint.line(buffer, (inner.x, y), inner.width, &text, paint.theme.strong());
                continue;
            }
            let rest = inner.width.saturating_sub(11);
            paint.line(buffer, (inner.x, y), 10, key, paint.theme.key());
            paint.line(buffer, (inner.x + 11, y), rest, &text, paint.theme.text());
        }
        let foot = area.bottom().saturating_sub(1);
        let text = paint.text("help-foot");
        paint.line(buffer, (inner.x, foot), inner.width, &text, paint.theme.past());
    }
}

/// The lines that stand on a screen of so many rows.
fn page(rows: u16) -> usize {
    usize::from(rows.saturating_sub(ROWS_AROUND))
}
