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

/// How many changes undo takes back; a run of typing is one.
const UNDO_STEPS_MAX: usize = 50;

/// Text being written, and the cursor in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editor {
    graphemes: Vec<String>,
    /// Before which grapheme the cursor stands.
    cursor: usize,
    lines: Lines,
    /// What stood here before each change, the last one last.
    before: Vec<(String, usize)>,
    /// What the last key changed: a run of the same is one step back.
    run: Option<Change>,
}

/// A kind of change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Change {
    Typed,
    Erased,
    /// Each one is a step of its own.
    Whole,
}

/// A grapheme range on one row of the box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Row {
    start: usize,
    end: usize,
}

impl Editor {
    pub fn new(lines: Lines) -> Self {
        Self { graphemes: vec![], cursor: 0, lines, before: vec![], run: None }
    }

    /// Starts with `text`, the cursor behind it.
    pub fn with(lines: Lines, text: &str) -> Self {
        let mut editor = Self::new(lines);
        editor.put(text);
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

    /// Other words in place of these, which come back with undo.
    pub fn replace(&mut self, text: &str) {
        self.step(Change::Whole);
        self.graphemes.clear();
        self.cursor = 0;
        self.put(text);
    }

    /// Puts `text` in at the cursor: a typed character or a whole paste. What is past the box's
    /// limit stays out, whole.
    pub fn insert(&mut self, text: &str) {
        let one = text.graphemes(true).nth(1).is_none();
        let space = text.chars().all(char::is_whitespace);
        self.step(if one && !space { Change::Typed } else { Change::Whole });
        self.put(text);
    }

    /// Remembers what stands here, before it changes.
    fn step(&mut self, change: Change) {
        if self.run != Some(change) || change == Change::Whole {
            if self.before.len() == UNDO_STEPS_MAX {
                self.before.remove(0);
            }
            self.before.push((self.text(), self.cursor));
        }
        self.run = Some(change);
    }

    /// Takes the last change back; tells whether there was one.
    fn undo(&mut self) -> bool {
        self.run = None;
        let now = self.text();
        // A change that came to nothing is no step.
        while let Some((text, cursor)) = self.before.pop() {
            if text != now {
                self.graphemes = text.graphemes(true).map(str::to_owned).collect();
                self.cursor = cursor.min(self.graphemes.len());
                return true;
            }
        }
        false
    }

    fn put(&mut self, text: &str) {
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
        if !matches!(key.code, KeyCode::Char(_) | KeyCode::Backspace | KeyCode::Delete) {
            // After the cursor was moved, what is typed is a new step.
            self.run = None;
        }
        let jumps = key.ctrl || key.alt;
        match (jumps, key.code) {
            (false, KeyCode::Char(c)) => self.insert(c.encode_utf8(&mut [0; 4])),
            (false, KeyCode::Enter) if self.lines == Lines::Many => self.insert("\n"),
            (false, KeyCode::Backspace) => self.erase(self.cursor.saturating_sub(1), self.cursor),
            (false, KeyCode::Delete) => self.erase(self.cursor, self.cursor + 1),
            (true, KeyCode::Backspace | KeyCode::Char('w')) => {
                self.erase(self.word_before(), self.cursor);
            }
            (true, KeyCode::Delete | KeyCode::Char('d')) => {
                self.erase(self.cursor, self.word_after());
            }
            (false, KeyCode::Left) => self.cursor = self.cursor.saturating_sub(1),
            (false, KeyCode::Right) => self.cursor = (self.cursor + 1).min(self.graphemes.len()),
            (true, KeyCode::Left | KeyCode::Char('b')) => self.cursor = self.word_before(),
            (true, KeyCode::Right | KeyCode::Char('f')) => self.cursor = self.word_after(),
            (true, KeyCode::Home) => self.cursor = 0,
            (true, KeyCode::End) => self.cursor = self.graphemes.len(),
            (false, KeyCode::Home) | (true, KeyCode::Char('a')) => {
                self.cursor = self.row_of(width).start;
            }
            (false, KeyCode::End) | (true, KeyCode::Char('e')) => self.end_row(width),
            (_, KeyCode::Up) if self.lines == Lines::Many => return self.vertical(width, -1),
            (_, KeyCode::Down) if self.lines == Lines::Many => return self.vertical(width, 1),
            (true, KeyCode::Char('u')) => self.erase(self.row_of(width).start, self.cursor),
            (true, KeyCode::Char('k')) => self.erase(self.cursor, self.row_of(width).end),
            (true, KeyCode::Char('z')) => return self.undo(),
            (_, _) => return false,
        }
        true
    }

    /// Takes the graphemes from `start` up to `end` out.
    fn erase(&mut self, start: usize, end: usize) {
        let end = end.min(self.graphemes.len());
        if start >= end {
            return;
        }
        self.step(if end - start == 1 { Change::Erased } else { Change::Whole });
        self.graphemes.drain(start..end);
        self.cursor = start;
    }

    fn is_space(&self, index: usize) -> bool {
        self.graphemes[index].trim().is_empty()
    }

    /// Where the word before the cursor begins.
    fn word_before(&self) -> usize {
        let mut at = self.cursor;
        while at > 0 && self.is_space(at - 1) {
            at -= 1;
        }
        while at > 0 && !self.is_space(at - 1) {
            at -= 1;
        }
        at
    }

    /// Where the word at or after the cursor ends.
    fn word_after(&self) -> usize {
        let (mut at, end) = (self.cursor, self.graphemes.len());
        while at < end && self.is_space(at) {
            at += 1;
        }
        while at < end && !self.is_space(at) {
            at += 1;
        }
        at
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
        // Some of what comes after the cursor stays in sight while one moves in a long text.
        let first = current.saturating_sub(height / 2).min(rows.len().saturating_sub(height));
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
mod tests;
