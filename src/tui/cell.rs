//! One cell's screen: what it received, what it has to do, and the text in hand.
//!
//! It is drawn from the cell's own view, and everything on it is numbered by the cell.

mod decision;
mod entry;
mod head;
mod list;
mod paper;
mod received;
mod task;

pub(super) use head::{draw_person, draw_time};
pub use task::Wanted;
pub(super) use task::{Task, all as tasks, is_agreed, own_answer};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::exercise::{DecisionId, SeatId};
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
    /// A statement, a message, a request or a task, by the cell's own number.
    Paper(u32),
    /// 부처 의견, after ENDEX.
    Comment,
    /// 토의과제 of the move, and what everybody read before play.
    Background,
}

/// The parts of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    Received,
    ToDo,
    PassedOn,
    Papers,
    Decisions,
    Background,
}

/// A line of the list. It names what it is about, so that nothing moves under the cursor when
/// something new comes in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListLine {
    pub section: Section,
    pub open: Open,
    /// What it asks for, where it is something to do: one thing can ask for more than one.
    pub wanted: Option<Wanted>,
}

impl ListLine {
    fn new(section: Section, open: Open) -> Self {
        Self { section, open, wanted: None }
    }
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
    /// Whose terminal it is; none where control looks at the whole cell.
    pub seat: Option<SeatId>,
    /// None stands for the first line there is.
    pub line: Option<ListLine>,
    pub pane: Pane,
    /// Rows of the text that have gone up.
    pub scroll: usize,
}

/// The rows that the head takes, and those of the rule and the keys at the foot.
const HEAD_ROWS: u16 = 3;
const FOOT_ROWS: u16 = 2;

/// Where the panes stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Panes {
    pub(super) list: Rect,
    pub(super) text: Rect,
}

impl Panes {
    pub(super) fn of(area: Rect) -> Self {
        let top = area.y + HEAD_ROWS;
        let height = area.bottom().saturating_sub(FOOT_ROWS).saturating_sub(top);
        let columns = (area.width / 3).clamp(20, 40);
        let list = Rect { x: area.x, y: top, width: columns, height };
        let x = list.right() + 3;
        Self { list, text: Rect { x, y: top, width: area.right().saturating_sub(x + 1), height } }
    }

    /// The same with `rows` given up at the foot of both, and `under` rows at that of the text.
    pub(super) fn over(self, rows: u16, under: u16) -> Self {
        let shorter = |pane: Rect, by: u16| Rect { height: pane.height.saturating_sub(by), ..pane };
        Self { list: shorter(self.list, rows), text: shorter(self.text, rows + under) }
    }
}

/// What a person looks at while they press a key.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    pub(super) view: &'a CellView,
    pub(super) panes: Panes,
    pub(super) paint: &'a Paint,
}

impl CellScreen {
    /// Moves through the list and the text; tells whether the key meant something here.
    pub fn on_key(&mut self, key: Key, view: &CellView, area: Rect, paint: &Paint) -> bool {
        CELL_NEEDS.fits(area) && self.go(key, &Look { view, panes: Panes::of(area), paint })
    }

    /// The same, wherever the panes stand.
    pub(super) fn go(&mut self, key: Key, look: &Look<'_>) -> bool {
        if key.ctrl || key.alt {
            return false;
        }
        let page = isize::from(i16::try_from(look.panes.text.height).unwrap_or(i16::MAX)) - 2;
        let page = page.max(1);
        match (key.code, self.pane) {
            (KeyCode::Tab | KeyCode::BackTab, Pane::List) | (KeyCode::Enter, _) => {
                self.pane = Pane::Text;
            }
            (KeyCode::Tab | KeyCode::BackTab | KeyCode::Esc, Pane::Text) => self.pane = Pane::List,
            (KeyCode::Up, Pane::List) => self.step(-1, look),
            (KeyCode::Down, Pane::List) => self.step(1, look),
            (KeyCode::Up, Pane::Text) => self.scroll_by(-1, look),
            (KeyCode::Down, Pane::Text) => self.scroll_by(1, look),
            (KeyCode::PageUp, _) => self.scroll_by(-page, look),
            (KeyCode::PageDown, _) => self.scroll_by(page, look),
            (KeyCode::Home, _) => self.scroll = 0,
            (KeyCode::End, _) => self.scroll_by(isize::MAX, look),
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

    /// The lines of the list, and which of them is chosen.
    pub(super) fn listed<'a>(&self, view: &'a CellView, paint: &Paint) -> Listed<'a> {
        let t = view.clock.time_at(paint.now);
        let tasks = task::all(view, self.seat.as_ref());
        let entries = entry::all(view, &tasks, t);
        let index = self.index(&entries);
        Listed { tasks, entries, index }
    }

    /// What stands in the right pane.
    pub(super) fn open(&self, view: &CellView, paint: &Paint) -> Open {
        self.listed(view, paint).open().clone()
    }

    /// Goes to a task, from the beginning of what it is about.
    pub(super) fn go_to_task(&mut self, task: &Task) {
        let (open, wanted) = (task.open.clone(), Some(task.wanted));
        self.go_to(ListLine { section: Section::ToDo, open, wanted });
    }

    /// Goes to a decision, unless it is in hand.
    pub(super) fn go_to_decision(&mut self, id: &DecisionId, view: &CellView, paint: &Paint) {
        let open = Open::Decision(id.clone());
        if self.open(view, paint) != open {
            self.go_to(ListLine::new(Section::Decisions, open));
        }
    }

    fn go_to(&mut self, line: ListLine) {
        self.line = Some(line);
        self.scroll = 0;
    }

    fn step(&mut self, by: isize, look: &Look<'_>) {
        let Listed { entries, index, .. } = self.listed(look.view, look.paint);
        let index = index.saturating_add_signed(by).min(entries.len() - 1);
        self.go_to(entries[index].line.clone());
    }

    fn scroll_by(&mut self, by: isize, look: &Look<'_>) {
        let pane = look.panes.text;
        let open = self.open(look.view, look.paint);
        let height = text_in_hand(look.view, &open, pane.width, look.paint).height();
        let most = height.saturating_sub(usize::from(pane.height));
        self.scroll = self.scroll.min(most).saturating_add_signed(by).min(most);
    }

    /// The place of the chosen line. Where it is gone, because it was done, another line shows the
    /// same; the first one is for what is gone altogether.
    fn index(&self, entries: &[entry::Entry<'_>]) -> usize {
        let Some(line) = &self.line else { return 0 };
        let exact = entries.iter().position(|entry| entry.line == *line);
        let same = || entries.iter().position(|entry| entry.line.open == line.open);
        exact.or_else(same).unwrap_or(0)
    }
}

/// What the list of a screen holds at one moment.
pub(super) struct Listed<'a> {
    /// What waits for the cell.
    pub(super) tasks: Vec<Task>,
    entries: Vec<entry::Entry<'a>>,
    index: usize,
}

impl Listed<'_> {
    /// What stands in the right pane.
    pub(super) fn open(&self) -> &Open {
        &self.entries[self.index].line.open
    }
}

/// The text in hand.
fn text_in_hand(view: &CellView, open: &Open, columns: u16, paint: &Paint) -> Sheet {
    let sheet = match open {
        Open::Received(number) => {
            let item = view.received.iter().find(|item| item.number == *number);
            item.map(|item| received::sheet(view, item, columns, paint))
        }
        Open::Decision(id) => {
            let decision = view.decisions.iter().find(|decision| decision.id == *id);
            decision.map(|decision| decision::sheet(view, decision, columns, paint))
        }
        Open::Paper(number) => paper::sheet(view, *number, columns, paint),
        Open::Comment => Some(paper::comment(view, columns, paint)),
        Open::Background => Some(background(view, columns, paint)),
    };
    sheet.unwrap_or_else(|| Sheet::new(columns))
}

/// What stands in the right pane when the cell opens what it received under `number`, line by line
/// and without its colors, in a pane so many columns wide; none where it received nothing such.
pub fn received_lines(
    view: &CellView,
    number: u32,
    columns: u16,
    paint: &Paint,
) -> Option<Vec<String>> {
    let item = view.received.iter().find(|item| item.number == number)?;
    Some(received::sheet(view, item, columns, paint).lines())
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
    head::draw(buffer, area, view, &head::Head::of_cell(view, paint), paint);
    let listed = screen.listed(view, paint);
    screen.draw_panes(buffer, &Look { view, panes: Panes::of(area), paint }, &listed);
    foot(buffer, area, view, screen, paint);
}

impl CellScreen {
    /// Draws both panes and the bar between them; tells how many rows of the text are shown.
    pub(super) fn draw_panes(
        &self,
        buffer: &mut Buffer,
        look: &Look<'_>,
        listed: &Listed<'_>,
    ) -> u16 {
        let Look { view, panes, paint } = *look;
        let chosen = (listed.index, self.pane);
        list::draw(buffer, panes.list, (view, &listed.entries), chosen, paint);
        let (x, bar) = (panes.list.right() + 1, paint.theme.strokes().bar());
        for y in panes.list.y..panes.list.bottom() {
            paint.line(buffer, (x, y), 1, bar, paint.theme.rule());
        }
        let sheet = text_in_hand(view, listed.open(), panes.text.width, paint);
        text(buffer, panes.text, (&sheet, self.scroll), paint)
    }
}

fn text(buffer: &mut Buffer, pane: Rect, (sheet, scroll): (&Sheet, usize), paint: &Paint) -> u16 {
    let rows = usize::from(pane.height);
    let first = scroll.min(sheet.height().saturating_sub(rows));
    let below = sheet.height().saturating_sub(first + rows);
    let last = pane.bottom().saturating_sub(1);
    if below > 0 && rows > 0 {
        // The last row gives way, so that nobody takes the text to end here.
        sheet.draw(buffer, Rect { height: pane.height - 1, ..pane }, first, paint);
        let more = paint.words.say("seat-more", &[("rows", (below + 1).into())]);
        paint.line(buffer, (pane.x, last), pane.width, &more, paint.theme.next());
    } else {
        sheet.draw(buffer, pane, first, paint);
    }
    u16::try_from(sheet.height() - first).unwrap_or(u16::MAX).min(pane.height)
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
