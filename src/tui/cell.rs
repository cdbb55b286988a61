//! One cell's screen: what it received, what it has to do, and the text in hand.
//!
//! It is drawn from the cell's own view, and everything on it is numbered by the cell.

mod decision;
mod entry;
mod list;
mod received;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::exercise::{DecisionId, Role};
use crate::lang;
use crate::session::view::{CellView, ClockState};

use super::sheet::{Ink, Sheet, columns_of};
use super::too_small::{self, Needed};
use super::{Key, KeyCode, Paint, frame, room};

/// The least that a cell's screen can be read on.
pub const CELL_NEEDS: Needed = Needed { columns: 60, rows: 16 };

/// What can stand in the right pane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Open {
    /// By the cell's own number.
    Received(u32),
    Decision(DecisionId),
    /// 토의과제 of the move, and what everybody read before play.
    Background,
}

/// The parts of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    Received,
    ToDo,
    PassedOn,
    Decisions,
    Background,
}

/// A line of the list. It names what it is about, so that nothing moves under the cursor when
/// something new comes in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListLine {
    pub section: Section,
    pub open: Open,
}

/// Which of the two panes the keys go to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pane {
    #[default]
    List,
    Text,
}

/// Where somebody is on the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CellScreen {
    /// None stands for the first line there is.
    pub line: Option<ListLine>,
    pub pane: Pane,
    /// Rows of the text that have gone up.
    pub scroll: usize,
}

/// Where the panes stand.
#[derive(Clone, Copy, Debug)]
struct Panes {
    list: Rect,
    text: Rect,
}

impl Panes {
    fn of(area: Rect) -> Self {
        let (top, foot) = (area.y + 3, area.bottom() - 2);
        let height = foot.saturating_sub(top);
        let columns = (area.width / 3).clamp(20, 40);
        let list = Rect { x: area.x, y: top, width: columns, height };
        let x = list.right() + 3;
        Self { list, text: Rect { x, y: top, width: area.right().saturating_sub(x + 1), height } }
    }
}

impl CellScreen {
    /// Moves through the list and the text; tells whether the key meant something here.
    pub fn on_key(&mut self, key: Key, view: &CellView, area: Rect, paint: &Paint) -> bool {
        if key.ctrl || key.alt || !CELL_NEEDS.fits(area) {
            return false;
        }
        let page = isize::from(i16::try_from(Panes::of(area).text.height).unwrap_or(i16::MAX)) - 2;
        match (key.code, self.pane) {
            (KeyCode::Tab | KeyCode::BackTab, Pane::List) | (KeyCode::Enter, _) => {
                self.pane = Pane::Text;
            }
            (KeyCode::Tab | KeyCode::BackTab | KeyCode::Esc, Pane::Text) => self.pane = Pane::List,
            (KeyCode::Up, Pane::List) => self.step(-1, view, paint),
            (KeyCode::Down, Pane::List) => self.step(1, view, paint),
            (KeyCode::Up, Pane::Text) => self.scroll_by(-1, view, area, paint),
            (KeyCode::Down, Pane::Text) => self.scroll_by(1, view, area, paint),
            (KeyCode::PageUp, _) => self.scroll_by(-page, view, area, paint),
            (KeyCode::PageDown, _) => self.scroll_by(page, view, area, paint),
            (KeyCode::Home, _) => self.scroll = 0,
            (KeyCode::End, _) => self.scroll_by(isize::MAX, view, area, paint),
            (
                KeyCode::Esc
                | KeyCode::Char(_)
                | KeyCode::Backspace
                | KeyCode::Delete
                | KeyCode::Left
                | KeyCode::Right
                | KeyCode::F(_),
                _,
            ) => return false,
        }
        true
    }

    fn step(&mut self, by: isize, view: &CellView, paint: &Paint) {
        let entries = entry::all(view, paint);
        let index = self.index(&entries).saturating_add_signed(by).min(entries.len() - 1);
        self.line = Some(entries[index].line.clone());
        self.scroll = 0;
    }

    fn scroll_by(&mut self, by: isize, view: &CellView, area: Rect, paint: &Paint) {
        let pane = Panes::of(area).text;
        let height = self.text(view, pane.width, paint).height();
        let most = height.saturating_sub(usize::from(pane.height));
        self.scroll = self.scroll.min(most).saturating_add_signed(by).min(most);
    }

    /// The place of the chosen line; the first one where it is gone.
    fn index(&self, entries: &[entry::Entry]) -> usize {
        let chosen = |entry: &entry::Entry| Some(&entry.line) == self.line.as_ref();
        entries.iter().position(chosen).unwrap_or(0)
    }

    /// The text in hand.
    fn text(&self, view: &CellView, columns: u16, paint: &Paint) -> Sheet {
        let entries = entry::all(view, paint);
        match &entries[self.index(&entries)].line.open {
            Open::Received(number) => {
                let item = view.received.iter().find(|item| item.number == *number);
                item.map_or_else(
                    || Sheet::new(columns),
                    |item| received::sheet(view, item, columns, paint),
                )
            }
            Open::Decision(id) => {
                let decision = view.decisions.iter().find(|decision| decision.id == *id);
                decision.map_or_else(
                    || Sheet::new(columns),
                    |decision| decision::sheet(view, decision, columns, paint),
                )
            }
            Open::Background => background(view, columns, paint),
        }
    }
}

/// Draws one cell's screen.
pub fn draw(buffer: &mut Buffer, area: Rect, view: &CellView, screen: &CellScreen, paint: &Paint) {
    if let ClockState::RealWorldStop(reason) = &view.clock.state {
        room::draw_stop(buffer, area, reason, paint);
        return;
    }
    if !CELL_NEEDS.fits(area) {
        too_small::draw(buffer, area, CELL_NEEDS, paint);
        return;
    }
    head(buffer, area, view, paint);
    let panes = Panes::of(area);
    let entries = entry::all(view, paint);
    list::draw(buffer, panes.list, &entries, (screen.index(&entries), screen.pane), paint);
    for y in panes.list.y..panes.list.bottom() {
        paint.line(
            buffer,
            (panes.list.right() + 1, y),
            1,
            paint.theme.strokes().bar(),
            paint.theme.rule(),
        );
    }
    text(buffer, panes.text, view, screen, paint);
    foot(buffer, area, view, screen, paint);
}

fn head(buffer: &mut Buffer, area: Rect, view: &CellView, paint: &Paint) {
    let theme = paint.theme;
    let name = frame::words(&view.name, paint);
    // Which cell's screen this is must always be read: the exercise's title gives way first, then
    // the post of who answers for the cell.
    let person = lang::fit(&person(view, paint), usize::from(area.width / 2));
    let taken = columns_of(&person) + columns_of(name) + 24;
    let title = match area.width.saturating_sub(taken) {
        room @ 6.. => lang::fit(frame::words(&view.title, paint), usize::from(room)) + "   " + name,
        _ => name.to_owned(),
    };
    frame::titled(buffer, area, &title, &person, paint);
    let row = Rect { y: area.y + 1, ..area };
    let t = view.clock.time_at(paint.now);
    let clock = frame::clock(&view.clock, paint);
    let inner = frame::inside(row, 1);
    paint.line_right(buffer, inner, row.y, &clock, theme.text());
    let in_hand = view.current_move.as_ref();
    let mut x = inner.x;
    let edge = inner.right().saturating_sub(columns_of(&clock) + 2);
    let mut put = |words: &str, style| {
        paint.line(buffer, (x, row.y), edge.saturating_sub(x), words, style);
        x = x.saturating_add(columns_of(words) + 3);
    };
    if let Some(in_hand) = in_hand {
        put(&frame::move_name(in_hand, paint), theme.text());
    }
    if let Some((words, late)) = entry::deadline(view, t, paint) {
        put(&words, if late { theme.overdue() } else { theme.next() });
    }
    paint.rule(buffer, area, area.y + 2);
}

/// Who answers for the cell: 박 준장 (대표).
fn person(view: &CellView, paint: &Paint) -> String {
    let lead = view.seats.iter().find(|seat| seat.role == Role::Lead);
    let Some(lead) = lead else { return String::new() };
    let title = frame::words(&lead.title, paint);
    let name = lead.person.as_deref().unwrap_or(title);
    format!("{name} ({})", paint.text("player-lead"))
}

fn text(buffer: &mut Buffer, pane: Rect, view: &CellView, screen: &CellScreen, paint: &Paint) {
    let sheet = screen.text(view, pane.width, paint);
    let rows = usize::from(pane.height);
    let first = screen.scroll.min(sheet.height().saturating_sub(rows));
    sheet.draw(buffer, pane, first, paint);
    let below = sheet.height().saturating_sub(first + rows);
    if below > 0 {
        // The last row gives way, so that nobody takes the text to end here.
        let y = pane.bottom() - 1;
        let empty = " ".repeat(usize::from(pane.width));
        paint.line(buffer, (pane.x, y), pane.width, &empty, paint.theme.text());
        let more = paint.words.say("seat-more", &[("rows", (below + 1).into())]);
        paint.line(buffer, (pane.x, y), pane.width, &more, paint.theme.next());
    }
}

fn foot(buffer: &mut Buffer, area: Rect, view: &CellView, screen: &CellScreen, paint: &Paint) {
    let y = area.bottom() - 1;
    paint.rule(buffer, area, y - 1);
    let arrows = match screen.pane {
        Pane::List => ("Up Down", "key-move"),
        Pane::Text => ("Up Down", "key-scroll"),
    };
    let marking = frame::words(&view.marking, paint);
    let mut x = area.x + 1;
    let edge = area.right().saturating_sub(columns_of(marking) + 3);
    for (key, word) in [("Tab", "key-next-pane"), arrows, ("PgDn", "key-page"), ("?", "key-help")] {
        let word = paint.text(word);
        let wide = columns_of(key) + 1 + columns_of(&word);
        if x + wide > edge {
            break;
        }
        paint.line(buffer, (x, y), columns_of(key), key, paint.theme.key());
        paint.line(buffer, (x + columns_of(key) + 1, y), wide, &word, paint.theme.text());
        x += wide + 2;
    }
    paint.line_right(buffer, frame::inside(area, 1), y, marking, paint.theme.past());
}

fn background(view: &CellView, columns: u16, paint: &Paint) -> Sheet {
    let theme = paint.theme;
    let mut sheet = Sheet::new(columns);
    let questions = view.current_move.as_ref().map(|it| it.questions.as_slice());
    let questions = questions.unwrap_or_default();
    if !questions.is_empty() {
        sheet.text(&paint.text("player-discussion"), theme.past());
        for (index, question) in questions.iter().enumerate() {
            let mark = format!("{}.", index + 1);
            sheet.labelled((&mark, theme.past()), 3, frame::words(question, paint), theme.text());
        }
        sheet.gap(1);
        sheet.text(&paint.text("player-premise"), theme.past());
    }
    let ink = Ink { plain: theme.text(), stressed: theme.strong() };
    sheet.markdown(frame::words(&view.premise, paint), ink);
    sheet
}
