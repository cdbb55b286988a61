//! Where the facilitator is on the console: selection, pane, scroll.

use ratatui::layout::Rect;

use crate::exercise::{DecisionId, InjectId};
use crate::session::view::{ControlView, RunItem, Subject, suggest};
use crate::session::{Entry, Ruled};

use super::super::{Key, KeyCode, Paint};
use super::zones::Zones;
use super::{Moment, cells, item, log};

/// A part of the console that can have the keys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pane {
    /// The run of show.
    #[default]
    Run,
    /// The inject, decision or move in hand.
    Item,
    Cells,
    Log,
}

impl Pane {
    const ORDER: [Self; 4] = [Self::Run, Self::Item, Self::Cells, Self::Log];

    fn next(self) -> Self {
        let place = Self::ORDER.iter().position(|pane| *pane == self).unwrap_or(0);
        Self::ORDER[(place + 1) % Self::ORDER.len()]
    }

    fn before(self) -> Self {
        self.next().next().next()
    }
}

/// What a key press is about: the view, where it is drawn, with which words.
#[derive(Clone, Copy, Debug)]
pub struct Sight<'a> {
    pub view: &'a ControlView,
    pub area: Rect,
    pub paint: &'a Paint,
}

/// Where the facilitator is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Console {
    pub selected: Option<RunItem>,
    pub pane: Pane,
    /// The pane has the whole body.
    pub zoom: bool,
    /// Lines of the item above its pane.
    pub item_scroll: usize,
    pub cells_scroll: usize,
    /// Records between the newest of the log and the one in hand.
    pub log_scroll: usize,
    /// Somebody chose what is selected: the suggestion no longer moves it.
    chosen: bool,
    /// The pane to go back to when the zoom ends.
    opened_from: Pane,
}

impl Console {
    /// Keeps the selection on something that is there. Until somebody has chosen, it is what the
    /// suggestion is about.
    pub fn follow(&mut self, view: &ControlView) {
        let is_there = |item: &RunItem| view.run.iter().any(|line| line.item == *item);
        if !self.selected.as_ref().is_some_and(is_there) {
            self.selected = None;
            self.chosen = false;
        }
        if !self.chosen && self.pane == Pane::Run && !self.zoom {
            self.take(subject(view).filter(is_there));
        }
        if self.selected.is_none() {
            let first = || view.run.first().map(|line| line.item.clone());
            self.take(current_move(view).filter(is_there).or_else(first));
        }
    }

    /// Lets the selection follow the suggestion again.
    pub fn let_go(&mut self) {
        self.chosen = false;
    }

    /// Selects an item that somebody looked for or acts on; nothing where it is not there. Doing
    /// what is suggested is no choice of one's own: the next suggestion moves the selection again.
    pub fn go_to(&mut self, item: &RunItem, view: &ControlView) {
        if view.run.iter().any(|line| line.item == *item) {
            self.take(Some(item.clone()));
            self.chosen = subject(view).as_ref() != Some(item);
        }
    }

    /// Moves within the console; tells whether the key meant anything here.
    pub fn on_key(&mut self, key: Key, sight: &Sight<'_>) -> bool {
        if key.ctrl || key.alt {
            return false;
        }
        let page = self.pane.page_rows(sight.area, self.shown(), sight.view.cells.len());
        let page = isize::try_from(page).unwrap_or(1);
        match key.code {
            KeyCode::Up => self.go(-1, sight),
            KeyCode::Down => self.go(1, sight),
            KeyCode::PageUp => self.go(-page, sight),
            KeyCode::PageDown => self.go(page, sight),
            KeyCode::Home => self.go(isize::MIN, sight),
            KeyCode::End => self.go(isize::MAX, sight),
            KeyCode::Left if self.pane == Pane::Item => self.select(-1, sight.view),
            KeyCode::Right if self.pane == Pane::Item => self.select(1, sight.view),
            KeyCode::Tab => self.focus(self.pane.next()),
            KeyCode::BackTab => self.focus(self.pane.before()),
            KeyCode::Enter => self.open(),
            KeyCode::Esc => return self.back(),
            KeyCode::Left
            | KeyCode::Right
            | KeyCode::Backspace
            | KeyCode::Delete
            | KeyCode::Char(_)
            | KeyCode::F(_) => return false,
        }
        true
    }

    /// The inject in hand.
    pub fn selected_inject(&self, view: &ControlView) -> Option<InjectId> {
        match &self.selected {
            Some(RunItem::Inject(id)) => view.inject(id).map(|inject| inject.id.clone()),
            Some(RunItem::Move(_) | RunItem::Decision(_)) | None => None,
        }
    }

    /// The decision in hand.
    pub fn selected_decision(&self, view: &ControlView) -> Option<DecisionId> {
        match &self.selected {
            Some(RunItem::Decision(id)) => {
                view.exercise.decisions.get(id).map(|decision| decision.id.clone())
            }
            Some(RunItem::Move(_) | RunItem::Inject(_)) | None => None,
        }
    }

    /// The record in hand, while the log has the keys.
    pub fn selected_log_entry<'v>(&self, view: &'v ControlView) -> Option<&'v Entry> {
        if self.pane != Pane::Log {
            return None;
        }
        log::shown(view).nth(self.log_scroll).or_else(|| log::shown(view).last())
    }

    /// The pane that has the whole body.
    pub(super) fn shown(&self) -> Option<Pane> {
        self.zoom.then_some(self.pane)
    }

    fn go(&mut self, by: isize, sight: &Sight<'_>) {
        match self.pane {
            Pane::Run => self.select(by, sight.view),
            Pane::Item => self.item_scroll = moved(self.item_scroll, by, self.item_end(sight)),
            Pane::Cells => self.cells_scroll = moved(self.cells_scroll, by, cells_end(self, sight)),
            Pane::Log => {
                let last = log::shown(sight.view).count().saturating_sub(1);
                self.log_scroll = moved(self.log_scroll, by.saturating_neg(), last);
            }
        }
    }

    /// Moves the selection along the run of show.
    fn select(&mut self, by: isize, view: &ControlView) {
        let Some(last) = view.run.len().checked_sub(1) else { return };
        let here = view.run.iter().position(|line| Some(&line.item) == self.selected.as_ref());
        let to = here.map_or(0, |here| moved(here, by, last));
        self.take(Some(view.run[to].item.clone()));
        self.chosen = true;
    }

    fn item_end(&self, sight: &Sight<'_>) -> usize {
        let (columns, rows) = Zones::item_room(sight.area, self.shown(), sight.view.cells.len());
        let moment = Moment::of(sight.view, sight.paint);
        item::page(moment, self, columns).height().saturating_sub(rows)
    }

    fn focus(&mut self, pane: Pane) {
        self.pane = pane;
        self.opened_from = pane;
        self.log_scroll = 0;
    }

    /// Opens what is in hand over the whole body; from the run of show, the item.
    fn open(&mut self) {
        if self.zoom {
            self.back();
            return;
        }
        self.opened_from = self.pane;
        if self.pane == Pane::Run {
            self.pane = Pane::Item;
        }
        self.zoom = true;
    }

    /// One step back: out of the zoom, then to the run of show, then to the suggestion.
    fn back(&mut self) -> bool {
        if self.zoom {
            self.zoom = false;
            self.pane = self.opened_from;
            return true;
        }
        if self.pane != Pane::Run {
            self.focus(Pane::Run);
            return true;
        }
        std::mem::take(&mut self.chosen)
    }

    fn take(&mut self, item: Option<RunItem>) {
        if item.is_some() && item != self.selected {
            self.selected = item;
            self.item_scroll = 0;
        }
    }
}

fn cells_end(console: &Console, sight: &Sight<'_>) -> usize {
    let cells = sight.view.cells.len();
    let room = Zones::cells_room(sight.area, console.shown(), cells);
    let Some((columns, rows)) = room else { return 0 };
    let moment = Moment::of(sight.view, sight.paint);
    cells::page(moment, console, columns).height().saturating_sub(rows)
}

/// `from`, moved by `by` and kept between zero and `last`.
fn moved(from: usize, by: isize, last: usize) -> usize {
    from.min(last).saturating_add_signed(by).min(last)
}

fn current_move(view: &ControlView) -> Option<RunItem> {
    let number = view.current_move.as_ref()?.number;
    let (id, _) = view.exercise.moves.get_index(number.checked_sub(1)?)?;
    Some(RunItem::Move(id.clone()))
}

/// What the suggestion is about, if that stands in the run of show.
fn subject(view: &ControlView) -> Option<RunItem> {
    // The last record is at most a mark's distance old: near enough for what to look at.
    let t = view.log.last().map_or(view.clock.anchor.t, |entry| entry.t);
    match suggest(view, t.max(view.clock.anchor.t)).subject() {
        Subject::Inject(inject) => Some(RunItem::Inject(inject.clone())),
        Subject::Decision(decision)
        | Subject::Seat { decision, .. }
        | Subject::Ruling(Ruled::Settled(decision) | Ruled::Alone { decision, .. }) => {
            Some(RunItem::Decision(decision.clone()))
        }
        Subject::Consent(ask) => {
            let ask = view.consents.get(usize::try_from(ask).ok()?)?;
            Some(RunItem::Inject(ask.passage.inject.clone()))
        }
        Subject::Move(next) => Some(RunItem::Move(next.clone())),
        Subject::Ruling(Ruled::FreeMove(_) | Ruled::World)
        | Subject::Nothing
        | Subject::Table
        | Subject::Request(_)
        | Subject::Statement(_)
        | Subject::Forecast(_)
        | Subject::Task(_)
        | Subject::Cell(_)
        | Subject::Probe(_) => None,
    }
}
