//! A short list to choose from: by its number, or by arrows and Enter.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::lang;

use super::{Key, KeyCode, Paint};

/// What stands free at both sides.
const MARGIN_COLUMNS: u16 = 4;
/// How far the text goes up or down at once: less than what is shown of it.
const TURN_ROWS: usize = 8;
/// A menu is hardly narrower: its text is turned no further than it is long there.
const NARROW_COLUMNS: u16 = 40;

/// One line of a menu, and what it stands for.
#[derive(Clone, Debug)]
pub(super) struct Item<C> {
    pub(super) label: String,
    pub(super) choice: C,
}

/// A menu on the screen.
#[derive(Clone, Debug)]
pub(super) struct Menu<C> {
    pub(super) title: String,
    /// What is asked about, above the items.
    pub(super) text: Vec<String>,
    pub(super) items: Vec<Item<C>>,
    pub(super) at: usize,
    /// Rows of the text that have gone up.
    scroll: usize,
}

/// What a key did to a menu.
#[derive(Clone, Debug)]
pub(super) enum Step<C> {
    Stay,
    Leave,
    Choose(C),
}

impl<C: Clone> Menu<C> {
    pub(super) fn new(title: String, items: Vec<Item<C>>) -> Self {
        Self { title, text: vec![], items, at: 0, scroll: 0 }
    }

    /// The same menu with what it asks about.
    #[must_use]
    pub(super) fn about(self, text: Vec<String>) -> Self {
        Self { text, ..self }
    }

    pub(super) fn on_key(&mut self, key: Key) -> Step<C> {
        let last = self.items.len().saturating_sub(1);
        match key.code {
            KeyCode::PageUp if !self.text.is_empty() => {
                self.scroll = self.scroll.saturating_sub(TURN_ROWS);
            }
            KeyCode::PageDown if !self.text.is_empty() => {
                let most = self.rows(NARROW_COLUMNS).len().saturating_sub(1);
                self.scroll = (self.scroll + TURN_ROWS).min(most);
            }
            KeyCode::Up => self.at = self.at.saturating_sub(1),
            KeyCode::Down | KeyCode::Tab => self.at = (self.at + 1).min(last),
            KeyCode::Home | KeyCode::PageUp => self.at = 0,
            KeyCode::End | KeyCode::PageDown => self.at = last,
            KeyCode::Enter => return self.choose(self.at),
            KeyCode::Char(c) => {
                let index = c.to_digit(10).and_then(|digit| (digit as usize).checked_sub(1));
                return index.map_or(Step::Stay, |index| self.choose(index));
            }
            KeyCode::Esc => return Step::Leave,
            KeyCode::BackTab
            | KeyCode::Backspace
            | KeyCode::Delete
            | KeyCode::Left
            | KeyCode::Right
            | KeyCode::F(_) => {}
        }
        Step::Stay
    }

    fn choose(&self, index: usize) -> Step<C> {
        let item = self.items.get(index);
        item.map_or(Step::Stay, |item| Step::Choose(item.choice.clone()))
    }

    /// How many rows it takes where it is so wide.
    pub(super) fn height(&self, columns: u16) -> u16 {
        let text = self.rows(columns.saturating_sub(MARGIN_COLUMNS)).len();
        let gap = usize::from(text > 0);
        u16::try_from(self.items.len() + text + gap).unwrap_or(u16::MAX).saturating_add(4)
    }

    fn rows(&self, columns: u16) -> Vec<String> {
        let wrap = |text: &String| lang::wrap(&lang::visible(text), usize::from(columns));
        self.text.iter().flat_map(wrap).collect()
    }

    pub(super) fn draw(&self, buffer: &mut Buffer, area: Rect, paint: &Paint) {
        let inner =
            Rect { x: area.x + 2, width: area.width.saturating_sub(MARGIN_COLUMNS), ..area };
        paint.line(buffer, (inner.x, area.y), inner.width, &self.title, paint.theme.strong());
        paint.rule(buffer, area, area.y + 1);
        let top = self.draw_text(buffer, Rect { y: area.y + 2, ..inner }, area.bottom(), paint);
        let rows = usize::from(area.bottom().saturating_sub(top + 2)).max(1);
        let first = self.at.saturating_sub(rows - 1);
        let items = self.items.iter().enumerate().skip(first);
        for ((index, item), y) in items.zip(top..).take(rows) {
            let here = index == self.at;
            let style = if here { paint.theme.next() } else { paint.theme.text() };
            let mark = if here { '>' } else { ' ' };
            let number = if index < 9 { (index + 1).to_string() } else { String::new() };
            let line = format!("{mark} {number:1}  {}", item.label);
            paint.line(buffer, (inner.x, y), inner.width, &line, style);
        }
        let foot = area.bottom().saturating_sub(1);
        paint.line(
            buffer,
            (inner.x, foot),
            inner.width,
            &paint.text("menu-keys"),
            paint.theme.past(),
        );
    }

    /// What is asked about, as far as there is room for it over the items; gives the row after it.
    fn draw_text(&self, buffer: &mut Buffer, area: Rect, bottom: u16, paint: &Paint) -> u16 {
        let rows = self.rows(area.width);
        if rows.is_empty() {
            return area.y;
        }
        let items = u16::try_from(self.items.len()).unwrap_or(u16::MAX);
        let room =
            usize::from(bottom.saturating_sub(area.y).saturating_sub(items.saturating_add(3)));
        let room = room.max(1);
        let first = self.scroll.min(rows.len().saturating_sub(room));
        let below = rows.len() - first;
        let end = area.y + u16::try_from(room.min(below)).unwrap_or(0);
        for (row, y) in rows[first..].iter().zip(area.y..end) {
            let more = below > room && y + 1 == end;
            let (words, style) = if more {
                // The last row gives way, so that nobody takes the text to end here.
                let rest = below - room + 1;
                (paint.words.say("seat-more", &[("rows", rest.into())]), paint.theme.next())
            } else {
                (row.clone(), paint.theme.text())
            };
            paint.line(buffer, (area.x, y), area.width, &words, style);
        }
        end + 1
    }
}
