//! The names of cells, seats, injects and decisions, as they stand in sentences.

use std::collections::BTreeMap;
use std::sync::Arc;

use indexmap::IndexMap;

use crate::exercise::{
    BranchId, CellId, DecisionId, Exercise, Inject, InjectId, PassageRef, Seat, SeatId, TaskId,
    Text,
};
use crate::session::view::{CellView, ControlView};
use crate::session::{Chosen, DueCause, RequestState, RoomPage, SeatState, TaskState};

use super::{Words, one_line};

/// Where names are looked up: the exercise, and what the table added to it.
#[derive(Clone, Copy, Debug)]
pub struct Names<'a> {
    pub exercise: &'a Exercise,
    /// Who sits where; without it a seat goes by its title.
    pub seats: Option<&'a BTreeMap<SeatId, SeatState>>,
    /// Injects written at the table.
    pub composed: Option<&'a IndexMap<InjectId, Inject>>,
    /// Tasks opened at the table.
    pub tasks: Option<&'a IndexMap<TaskId, TaskState>>,
    /// Requests for information in their order.
    pub requests: &'a [RequestState],
}

/// Who can name the cells, in an order that repeats.
pub trait CellNames {
    fn cell_names(&self) -> impl Iterator<Item = (&CellId, &Text)>;
}

impl CellNames for Exercise {
    fn cell_names(&self) -> impl Iterator<Item = (&CellId, &Text)> {
        self.cells.iter().map(|(id, cell)| (id, &cell.name))
    }
}

impl<T: CellNames> CellNames for Arc<T> {
    fn cell_names(&self) -> impl Iterator<Item = (&CellId, &Text)> {
        (**self).cell_names()
    }
}

impl CellNames for CellView {
    fn cell_names(&self) -> impl Iterator<Item = (&CellId, &Text)> {
        let others = self.others.iter().map(|(id, name)| (id, name));
        std::iter::once((&self.cell, &self.name)).chain(others)
    }
}

impl<'a> From<&'a Exercise> for Names<'a> {
    fn from(exercise: &'a Exercise) -> Self {
        Self { exercise, seats: None, composed: None, tasks: None, requests: &[] }
    }
}

impl<'a> From<&'a ControlView> for Names<'a> {
    fn from(view: &'a ControlView) -> Self {
        Self {
            exercise: &view.exercise,
            seats: Some(&view.seats),
            composed: Some(&view.composed),
            tasks: Some(&view.tasks),
            requests: &view.requests,
        }
    }
}

impl<'a> Names<'a> {
    fn person_at(&self, seat: &SeatId) -> Option<&'a str> {
        self.seats?.get(seat)?.person.as_deref()
    }

    fn inject(&self, id: &InjectId) -> Option<&'a Inject> {
        self.exercise.injects.get(id).or_else(|| self.composed?.get(id))
    }

    pub(super) fn request(&self, id: u32) -> Option<&'a RequestState> {
        self.requests.get(id as usize)
    }

    pub(super) fn task(&self, id: &TaskId) -> Option<&'a Text> {
        let planned = self.exercise.tasks.get(id).map(|task| &task.title);
        planned.or_else(|| self.tasks?.get(id).map(|task| &task.title))
    }
}

impl Words {
    /// A cell's name: 외교부.
    pub fn cell(&self, id: &CellId, known: &impl CellNames) -> String {
        let name = known.cell_names().find(|(known, _)| *known == id);
        name.map_or_else(|| id.to_string(), |(_, name)| name.get(self.language()).to_owned())
    }

    /// Cells side by side in the author's order: 외교부ㆍ국방부; MOFA and MND.
    pub fn cells<'c>(
        &self,
        ids: impl IntoIterator<Item = &'c CellId>,
        known: &impl CellNames,
    ) -> String {
        let mut ids: Vec<&CellId> = ids.into_iter().collect();
        ids.sort_by_key(|id| known.cell_names().position(|(known, _)| known == *id));
        let names: Vec<String> = ids.into_iter().map(|id| self.cell(id, known)).collect();
        self.list(&names)
    }

    /// Names side by side.
    pub fn list(&self, names: &[String]) -> String {
        let Some((last, before)) = names.split_last() else { return self.text("cells-none") };
        let join = |key: &str, first: String, last: &str| {
            self.say(key, &[("first", first.into()), ("last", last.into())])
        };
        let before = before.iter().cloned().reduce(|all, name| join("cells-join", all, &name));
        before.map_or_else(|| last.clone(), |before| join("cells-join-last", before, last))
    }

    /// Who sits there: 외교부 김 국장. A seat that nobody took goes by its title. The ministry is
    /// not said twice: 국방부 차관.
    pub fn person(&self, seat: &Seat, person: Option<&str>, exercise: &Exercise) -> String {
        let person = person.unwrap_or_else(|| seat.title.get(self.language()));
        let Some(cell) = &seat.cell else { return one_line(person) };
        let cell = self.cell(cell, exercise);
        let person = one_line(person);
        if person.strip_prefix(&cell).is_some_and(|rest| rest.starts_with(' ')) {
            return person;
        }
        self.say("person-of-cell", &[("cell", cell.into()), ("person", person.into())])
    }

    /// Who sits there, by the seat's id.
    pub fn seat<'n>(&self, id: &SeatId, names: impl Into<Names<'n>>) -> String {
        let names = names.into();
        let Some(seat) = names.exercise.seat(id) else { return id.to_string() };
        self.person(&seat, names.person_at(id), names.exercise)
    }

    /// The person's name alone, or the seat's title.
    pub(super) fn person_alone(&self, id: &SeatId, names: &Names<'_>) -> String {
        let title = || names.exercise.seat(id).map(|seat| seat.title);
        match (names.person_at(id), title()) {
            (Some(person), _) => one_line(person),
            (None, Some(title)) => title.get(self.language()).to_owned(),
            (None, None) => id.to_string(),
        }
    }

    /// An inject on control's screens: 01-3 공관 전문.
    pub fn inject<'n>(&self, id: &InjectId, names: impl Into<Names<'n>>) -> String {
        let title = names.into().inject(id).map(|inject| inject.title.get(self.language()));
        match title {
            Some(title) => format!("{id} {}", one_line(title)),
            None => id.to_string(),
        }
    }

    /// A passage on control's screens: 01-3 공관 전문, and its number.
    pub fn passage<'n>(&self, passage: &PassageRef, names: impl Into<Names<'n>>) -> String {
        let inject = self.inject(&passage.inject, names);
        self.say(
            "passage-of-inject",
            &[("inject", inject.into()), ("number", u32::from(passage.number).into())],
        )
    }

    /// A decision as it is called: D1.
    pub fn decision(&self, id: &DecisionId) -> String {
        id.as_str().to_uppercase()
    }

    /// A decision with its title: D1 자체 판단.
    pub fn decision_titled(&self, id: &DecisionId, exercise: &Exercise) -> String {
        let title = exercise.decisions.get(id).map(|meant| meant.title.get(self.language()));
        match title {
            Some(title) => format!("{} {}", self.decision(id), one_line(title)),
            None => self.decision(id),
        }
    }

    /// A branch's title.
    pub fn branch(&self, id: &BranchId, exercise: &Exercise) -> String {
        let title = exercise.branches.get(id).map(|branch| branch.title.get(self.language()));
        title.map_or_else(|| id.to_string(), one_line)
    }

    /// What made something due.
    pub fn due_cause(&self, cause: &DueCause, exercise: &Exercise) -> String {
        match cause {
            DueCause::Time => self.text("due-time"),
            DueCause::Condition => self.text("due-condition"),
            DueCause::Control => self.text("due-control"),
            DueCause::Decision(id) => {
                self.say("due-decision", &[("decision", self.decision(id).into())])
            }
            DueCause::Branch(id) => {
                self.say("due-branch", &[("branch", self.branch(id, exercise).into())])
            }
        }
    }

    /// A page of the room's screen.
    pub fn page(&self, page: &RoomPage) -> String {
        match page {
            RoomPage::Situation => self.text("page-situation"),
            RoomPage::Blank => self.text("page-blank"),
            RoomPage::HotWash => self.text("page-hot-wash"),
            RoomPage::Statements => self.text("page-statements"),
            RoomPage::Decision(id) => {
                self.say("page-decision", &[("decision", self.decision(id).into())])
            }
        }
    }

    /// What was chosen: the option's title, or one's own words.
    pub fn chosen(&self, chosen: &Chosen, id: &DecisionId, exercise: &Exercise) -> String {
        match chosen {
            Chosen::Other(own) => one_line(own),
            Chosen::Option(choice) => {
                let meant = exercise.decisions.get(id).and_then(|meant| meant.choice(choice));
                let title = meant.map(|choice| choice.title.get(self.language()));
                title.map_or_else(|| choice.to_string(), one_line)
            }
        }
    }
}
