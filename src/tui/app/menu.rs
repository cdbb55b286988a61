//! A short list to choose from: by its number, or by arrows and Enter.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::exercise::CellId;
use crate::session::{Actor, Command};
use crate::tui::form::Purpose;
use crate::tui::{Key, KeyCode, Paint};

use super::Display;

/// What a menu's item does.
#[derive(Clone, Debug)]
pub(super) enum MenuChoice {
    Nothing,
    Submit(Actor, Command),
    Form(Purpose),
    Menu(Box<Menu>),
    Show(Display),
    Print(CellId),
    Quit,
}

/// One line of a menu.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) label: String,
    pub(super) choice: MenuChoice,
}

/// A menu on the screen.
#[derive(Clone, Debug)]
pub(super) struct Menu {
    pub(super) title: String,
    pub(super) items: Vec<Item>,
    pub(super) at: usize,
}

/// What a key did to a menu.
#[derive(Clone, Debug)]
pub(super) enum Step {
    Stay,
    Leave,
    Choose(MenuChoice),
}

impl Menu {
    pub(super) fn new(title: String, items: Vec<Item>) -> Self {
        Self { title, items, at: 0 }
    }

    pub(super) fn on_key(&mut self, key: Key) -> Step {
        let last = self.items.len().saturating_sub(1);
        match key.code {
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

    fn choose(&self, index: usize) -> Step {
        let item = self.items.get(index);
        item.map_or(Step::Stay, |item| Step::Choose(item.choice.clone()))
    }

    /// How many rows it takes.
    pub(super) fn height(&self) -> u16 {
        u16::try_from(self.items.len()).unwrap_or(u16::MAX).saturating_add(4)
    }

    pub(super) fn draw(&self, buffer: &mut Buffer, area: Rect, paint: &Paint) {
        let inner = Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area };
        paint.line(buffer, (inner.x, area.y), inner.width, &self.title, paint.theme.strong());
        paint.rule(buffer, area, area.y + 1);
        let rows = usize::from(area.height.saturating_sub(4)).max(1);
        let first = self.at.saturating_sub(rows - 1);
        for ((index, item), y) in
            self.items.iter().enumerate().skip(first).zip(area.y + 2..).take(rows)
        {
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
}
