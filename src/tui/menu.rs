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
/// What stands before an item's words: the mark, the number, and the space after them.
const ITEM_INDENT_COLUMNS: u16 = 5;
/// The most rows of one item: what is longer goes on in the form or the paper behind it.
const ITEM_ROWS_MAX: usize = 2;
/// The most rows of a title.
const TITLE_ROWS_MAX: usize = 3;
/// What stands where an item is cut.
const CUT: &str = "..";
/// Two rules or empty rows and the keys, besides title, text and items.
const FRAME_ROWS: usize = 3;

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

impl<C> Item<C> {
    fn rows(&self, columns: u16) -> Vec<String> {
        rows_of(&self.label, columns.saturating_sub(ITEM_INDENT_COLUMNS), ITEM_ROWS_MAX)
    }
}

/// A line in at most so many rows; the last one is cut after a word where there is more.
fn rows_of(text: &str, columns: u16, most: usize) -> Vec<String> {
    let columns = usize::from(columns);
    let text = lang::one_line(text);
    let mut rows = lang::wrap(&text, columns);
    if rows.len() > most {
        let rest = rows.split_off(most - 1).join(" ");
        let kept = lang::wrap(rest.trim_start(), columns.saturating_sub(CUT.len())).swap_remove(0);
        rows.push(kept + CUT);
    }
    rows
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
        let columns = columns.saturating_sub(MARGIN_COLUMNS);
        let text = self.rows(columns).len();
        let gap = usize::from(text > 0);
        let title = rows_of(&self.title, columns, TITLE_ROWS_MAX).len();
        let items: usize = self.items.iter().map(|item| item.rows(columns).len()).sum();
        u16::try_from(title + items + text + gap + FRAME_ROWS).unwrap_or(u16::MAX)
    }

    fn rows(&self, columns: u16) -> Vec<String> {
        let wrap = |text: &String| lang::wrap(&lang::visible(text), usize::from(columns));
        self.text.iter().flat_map(wrap).collect()
    }

    pub(super) fn draw(&self, buffer: &mut Buffer, area: Rect, paint: &Paint) {
        let inner =
            Rect { x: area.x + 2, width: area.width.saturating_sub(MARGIN_COLUMNS), ..area };
        let mut y = area.y;
        for row in rows_of(&self.title, inner.width, TITLE_ROWS_MAX) {
            paint.line(buffer, (inner.x, y), inner.width, &row, paint.theme.strong());
            y += 1;
        }
        paint.rule(buffer, area, y);
        let top = self.draw_text(buffer, Rect { y: y + 1, ..inner }, area.bottom(), paint);
        let height = area.bottom().saturating_sub(top + 2).max(1);
        self.draw_items(buffer, Rect { y: top, height, ..inner }, paint);
        let foot = area.bottom().saturating_sub(1);
        let keys = paint.text("menu-keys");
        paint.line(buffer, (inner.x, foot), inner.width, &keys, paint.theme.past());
    }

    /// The items around the one in hand. Where not all of them have room for all their words, that
    /// one alone has.
    fn draw_items(&self, buffer: &mut Buffer, area: Rect, paint: &Paint) {
        let room = usize::from(area.height);
        let whole: Vec<_> = self.items.iter().map(|item| item.rows(area.width)).collect();
        let is_short = whole.iter().map(Vec::len).sum::<usize>() > room;
        let rows = whole.into_iter().enumerate().flat_map(|(index, rows)| {
            let rows = if is_short && index != self.at {
                let columns = area.width.saturating_sub(ITEM_INDENT_COLUMNS);
                rows_of(&self.items[index].label, columns, 1)
            } else {
                rows
            };
            rows.into_iter().enumerate().map(move |(place, row)| (index, place, row))
        });
        let rows: Vec<_> = rows.collect();
        let last = rows.iter().rposition(|(index, _, _)| *index == self.at).unwrap_or(0);
        let first = (last + 1).saturating_sub(room);
        for ((index, place, row), y) in rows.iter().skip(first).zip(area.y..area.bottom()) {
            let here = *index == self.at;
            let style = if here { paint.theme.next() } else { paint.theme.text() };
            let mark = if here { '>' } else { ' ' };
            let line = match place {
                0 if *index < 9 => format!("{mark} {}  {row}", index + 1),
                0 => format!("{mark}    {row}"),
                _ => format!("     {row}"),
            };
            paint.line(buffer, (area.x, y), area.width, &line, style);
        }
    }

    /// What is asked about, as far as there is room for it over the items; gives the row after it.
    fn draw_text(&self, buffer: &mut Buffer, area: Rect, bottom: u16, paint: &Paint) -> u16 {
        let rows = self.rows(area.width);
        if rows.is_empty() {
            return area.y;
        }
        let items = self.items.iter().map(|item| item.rows(area.width).len()).sum::<usize>();
        let items = u16::try_from(items).unwrap_or(u16::MAX);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exercise::Language;
    use crate::tui::{Shade, Theme};

    fn drawn(menu: &Menu<u8>, columns: u16, rows: u16) -> Vec<String> {
        let area = Rect::new(0, 0, columns, rows);
        let mut buffer = Buffer::empty(area);
        let paint = Paint::new(Language::En, Theme::new(Shade::Dark), chrono::DateTime::UNIX_EPOCH);
        menu.draw(&mut buffer, area, &paint);
        let row = |y| (0..columns).map(|x| buffer[(x, y)].symbol().to_owned()).collect::<String>();
        (0..rows).map(|y| row(y).trim_end().to_owned()).collect()
    }

    fn menu() -> Menu<u8> {
        let item = |label: &str, choice| Item { label: label.to_owned(), choice };
        let items = vec![
            item("Put a new task", 0),
            item("Mark as done: Answer the three news outlets by ten", 1),
            item("Mark as done: Tell boats in mid-strait", 2),
        ];
        Menu::new("Requests and tasks of both ministries".to_owned(), items)
    }

    #[test]
    fn a_long_title_and_long_items_go_on_in_a_second_row() {
        let menu = menu();
        let height = menu.height(34);
        let rows = drawn(&menu, 34, height);
        assert_eq!(rows[0], "  Requests and tasks of both");
        assert_eq!(rows[1], "  ministries");
        assert_eq!(rows[3], "  > 1  Put a new task");
        assert_eq!(rows[4], "    2  Mark as done: Answer the");
        assert_eq!(rows[5], "       three news outlets by ten");
        assert_eq!(rows[7], "       in mid-strait");
        assert_eq!(height, 10);
    }

    #[test]
    fn where_there_is_no_room_for_all_the_one_in_hand_is_whole() {
        let mut menu = menu();
        menu.on_key(Key::plain(KeyCode::End));
        let rows = drawn(&menu, 34, 9);
        assert!(rows.contains(&"    2  Mark as done: Answer..".to_owned()), "{rows:#?}");
        assert!(rows.contains(&"  > 3  Mark as done: Tell boats".to_owned()), "{rows:#?}");
        assert!(rows.contains(&"       in mid-strait".to_owned()), "{rows:#?}");
    }
}
