//! A text box: one grapheme a keystroke, in NFC, wrapped by display width.
//!
//! The text-area crates at hand count in `char`s, so that one Backspace takes a vowel off a Korean
//! syllable typed in NFD; that is why this one is ours.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::lang;
use crate::tui::{Key, KeyCode};

/// How many graphemes a box holds; the rules refuse more with a reason long before.
const BOX_GRAPHEMES_MAX: usize = 20_000;

/// Whether Enter makes a new line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    One,
    Many,
}

/// Text being written, and the cursor in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editor {
    graphemes: Vec<String>,
    /// Before which grapheme the cursor stands.
    cursor: usize,
    lines: Lines,
}

/// A grapheme range on one row of the box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Row {
    start: usize,
    end: usize,
}

impl Editor {
    pub fn new(lines: Lines) -> Self {
        Self { graphemes: vec![], cursor: 0, lines }
    }

    /// Starts with `text`, the cursor behind it.
    pub fn with(lines: Lines, text: &str) -> Self {
        let mut editor = Self::new(lines);
        editor.insert(text);
        editor
    }

    /// The same kind of box with other words in it.
    #[must_use]
    pub fn replaced(&self, text: &str) -> Self {
        Self::with(self.lines, text)
    }

    pub fn text(&self) -> String {
        self.graphemes.concat()
    }

    pub fn is_empty(&self) -> bool {
        self.graphemes.is_empty()
    }

    /// How many graphemes it holds.
    pub fn length(&self) -> usize {
        self.graphemes.len()
    }

    /// Puts `text` in at the cursor: a typed character or a whole paste. What is past the box's
    /// limit stays out, whole.
    pub fn insert(&mut self, text: &str) {
        let text = match self.lines {
            Lines::Many => text.replace('\t', " "),
            Lines::One => text.replace(['\n', '\t'], " "),
        };
        let before = self.graphemes[..self.cursor].concat() + &text;
        let after = self.graphemes[self.cursor..].concat();
        let before: String = before.nfc().collect();
        let whole: String = (before.clone() + &after).nfc().collect();
        let graphemes: Vec<String> = whole.graphemes(true).map(str::to_owned).collect();
        if graphemes.len() > BOX_GRAPHEMES_MAX {
            return;
        }
        self.cursor = before.graphemes(true).count().min(graphemes.len());
        self.graphemes = graphemes;
    }

    /// Takes a key; tells whether it meant something here.
    pub fn on_key(&mut self, key: Key, width: u16) -> bool {
        match (key.ctrl || key.alt, key.code) {
            (false, KeyCode::Char(c)) => self.insert(c.encode_utf8(&mut [0; 4])),
            (false, KeyCode::Enter) if self.lines == Lines::Many => self.insert("\n"),
            (_, KeyCode::Backspace) => self.backspace(),
            (_, KeyCode::Delete) => {
                if self.cursor < self.graphemes.len() {
                    self.graphemes.remove(self.cursor);
                }
            }
            (_, KeyCode::Left) => self.cursor = self.cursor.saturating_sub(1),
            (_, KeyCode::Right) => self.cursor = (self.cursor + 1).min(self.graphemes.len()),
            (_, KeyCode::Home) | (true, KeyCode::Char('a')) => {
                self.cursor = self.row_of(width).start;
            }
            (_, KeyCode::End) | (true, KeyCode::Char('e')) => self.end_row(width),
            (_, KeyCode::Up) if self.lines == Lines::Many => return self.vertical(width, -1),
            (_, KeyCode::Down) if self.lines == Lines::Many => return self.vertical(width, 1),
            (true, KeyCode::Char('u')) => {
                let start = self.row_of(width).start;
                self.graphemes.drain(start..self.cursor);
                self.cursor = start;
            }
            (true, KeyCode::Char('w')) => self.delete_word(),
            (_, _) => return false,
        }
        true
    }

    fn backspace(&mut self) {
        if self.cursor > 0 {
            self.cursor -= 1;
            self.graphemes.remove(self.cursor);
        }
    }

    fn delete_word(&mut self) {
        let is_space = |grapheme: &String| grapheme.trim().is_empty();
        while self.cursor > 0 && is_space(&self.graphemes[self.cursor - 1]) {
            self.backspace();
        }
        while self.cursor > 0 && !is_space(&self.graphemes[self.cursor - 1]) {
            self.backspace();
        }
    }

    fn end_row(&mut self, width: u16) {
        let row = self.row_of(width);
        let wrapped = row.end > row.start && row.end < self.graphemes.len();
        let ends_line = self.graphemes.get(row.end).is_some_and(|grapheme| grapheme == "\n");
        self.cursor = if wrapped && !ends_line { row.end - 1 } else { row.end };
    }

    /// Moves a row up or down, keeping the column; false at the box's edge.
    fn vertical(&mut self, width: u16, by: isize) -> bool {
        let rows = self.rows(width);
        let index = self.row_index(&rows);
        let Some(target) = index.checked_add_signed(by).and_then(|index| rows.get(index)) else {
            return false;
        };
        let column = self.columns(rows[index].start, self.cursor);
        let mut cursor = target.start;
        while cursor < target.end && self.columns(target.start, cursor + 1) <= column {
            cursor += 1;
        }
        self.cursor = cursor;
        true
    }

    fn columns(&self, start: usize, end: usize) -> usize {
        self.graphemes[start..end].iter().map(|grapheme| shown_width(grapheme)).sum()
    }

    fn row_of(&self, width: u16) -> Row {
        let rows = self.rows(width);
        rows[self.row_index(&rows)]
    }

    /// The row the cursor stands on: the last one that begins at or before it.
    fn row_index(&self, rows: &[Row]) -> usize {
        rows.iter().rposition(|row| row.start <= self.cursor).unwrap_or(0)
    }

    /// The rows of the text, wrapped to `width` columns; there is always one.
    fn rows(&self, width: u16) -> Vec<Row> {
        let width = usize::from(width.max(2));
        let mut rows = vec![];
        let (mut start, mut columns, mut space) = (0, 0, None);
        for (index, grapheme) in self.graphemes.iter().enumerate() {
            if grapheme == "\n" {
                rows.push(Row { start, end: index });
                (start, columns, space) = (index + 1, 0, None);
                continue;
            }
            // One column is kept for the cursor behind the last grapheme.
            if columns + shown_width(grapheme) >= width && index > start {
                let cut = space.filter(|space| *space > start).unwrap_or(index);
                rows.push(Row { start, end: cut });
                columns = self.columns(cut, index);
                (start, space) = (cut, None);
            }
            columns += shown_width(grapheme);
            if grapheme == " " {
                space = Some(index + 1);
            }
        }
        rows.push(Row { start, end: self.graphemes.len() });
        rows
    }

    /// How many rows the text takes at `width` columns.
    pub fn height(&self, width: u16) -> usize {
        self.rows(width).len()
    }

    /// Draws the box and tells where the cursor stands, for the input method to draw at.
    pub fn draw(&self, buffer: &mut Buffer, area: Rect, style: Style) -> Position {
        let rows = self.rows(area.width);
        let current = self.row_index(&rows);
        let height = usize::from(area.height.max(1));
        let first = current.saturating_sub(height - 1);
        for (row, y) in rows.iter().skip(first).zip(area.y..area.bottom()) {
            let text: String =
                self.graphemes[row.start..row.end].iter().map(|g| lang::one_line(g)).collect();
            buffer.set_stringn(area.x, y, text, usize::from(area.width), style);
        }
        let column = self.columns(rows[current].start, self.cursor);
        let x = area.x + u16::try_from(column).unwrap_or(0).min(area.width.saturating_sub(1));
        let y = area.y + u16::try_from(current - first).unwrap_or(0);
        Position { x, y: y.min(area.bottom().saturating_sub(1)) }
    }
}

fn shown_width(grapheme: &str) -> usize {
    lang::width(&lang::one_line(grapheme))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Editor {
        let mut editor = Editor::new(Lines::Many);
        for c in text.chars() {
            editor.insert(c.encode_utf8(&mut [0; 4]));
        }
        editor
    }

    #[test]
    fn jamo_typed_one_by_one_become_a_syllable() {
        let nfd: String = "한글".nfd().collect();
        let mut editor = typed(&nfd);
        assert_eq!(editor.text(), "한글");
        editor.on_key(Key::plain(KeyCode::Backspace), 20);
        assert_eq!(editor.text(), "한");
    }

    #[test]
    fn a_family_is_one_keystroke() {
        let mut editor = Editor::with(Lines::Many, "가👨‍👩‍👧나");
        assert_eq!(editor.length(), 3);
        editor.on_key(Key::plain(KeyCode::Left), 20);
        editor.on_key(Key::plain(KeyCode::Backspace), 20);
        assert_eq!(editor.text(), "가나");
    }

    #[test]
    fn a_paste_lands_at_the_cursor() {
        let mut editor = Editor::with(Lines::Many, "앞뒤");
        editor.on_key(Key::plain(KeyCode::Left), 20);
        editor.insert("가운데\n줄");
        assert_eq!(editor.text(), "앞가운데\n줄뒤");
        assert_eq!(editor.height(20), 2);
    }

    #[test]
    fn a_line_stays_one_line() {
        let editor = Editor::with(Lines::One, "한 줄\n두 줄");
        assert_eq!(editor.text(), "한 줄 두 줄");
    }

    #[test]
    fn wide_text_wraps_by_words_and_keeps_its_column() {
        let mut editor = Editor::with(Lines::Many, "정찰을 늘리고 알린다");
        assert_eq!(editor.height(15), 2);
        assert!(editor.on_key(Key::plain(KeyCode::Up), 15));
        editor.insert("!");
        assert_eq!(editor.text(), "정찰을! 늘리고 알린다");
        assert!(!editor.on_key(Key::plain(KeyCode::Up), 15));
    }

    #[test]
    fn the_cursor_stands_behind_wide_characters() {
        let editor = Editor::with(Lines::One, "가나a");
        let area = Rect::new(3, 2, 20, 1);
        let mut buffer = Buffer::empty(Rect::new(0, 0, 40, 5));
        assert_eq!(editor.draw(&mut buffer, area, Style::new()), Position { x: 8, y: 2 });
    }
}
