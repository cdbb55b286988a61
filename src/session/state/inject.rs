//! The life of an inject, and of its passages between the cells.

use std::collections::{BTreeMap, BTreeSet};

use crate::exercise::{CellId, ExerciseTime, FactId, PassageRef};
use crate::session::{ConsentAnswer, ConsentStanding, DueCause, PassOnForm};

/// planned, released, closed; or skipped, recalled. Due and held stand beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Life {
    #[default]
    Planned,
    Released,
    Closed,
    Skipped,
    Recalled,
}

/// How an inject reached one cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    pub at: ExerciseTime,
    pub acknowledged: Option<ExerciseTime>,
    /// When it was last sent again.
    pub again: Option<ExerciseTime>,
    /// 조치결과: what the cell last reported on what the inject asks for.
    pub reply: Option<(String, ExerciseTime)>,
}

/// What was changed in an inject before it went out; `None` stands as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amendment {
    pub title: Option<String>,
    pub passages: Vec<Option<String>>,
    pub reason: String,
}

/// An inject in play.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InjectState {
    pub life: Life,
    /// When it fell due, and why; it latches.
    pub due: Option<(ExerciseTime, DueCause)>,
    /// Kept back by control at the table; the author's own `hold` is in the exercise.
    pub held: Option<bool>,
    pub released_at: Option<ExerciseTime>,
    pub deliveries: BTreeMap<CellId, Delivery>,
    pub sent_again: u32,
    pub amendment: Option<Amendment>,
    /// Why it was skipped or recalled.
    pub reason: Option<String>,
    /// Who had acknowledged it when it was recalled.
    pub read_by: BTreeSet<CellId>,
}

impl InjectState {
    /// Due and neither gone out nor taken off.
    pub fn is_offered(&self) -> bool {
        self.life == Life::Planned && self.due.is_some()
    }

    /// Whether it is kept back, given what the author said.
    pub fn is_held(&self, author_holds: bool) -> bool {
        self.held.unwrap_or(author_holds)
    }
}

/// A request to a passage's originator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentAsk {
    pub passage: PassageRef,
    pub cell: CellId,
    pub to: CellId,
    pub at: ExerciseTime,
    pub answer: Option<(ConsentAnswer, ExerciseTime)>,
}

/// A passage that went from one cell to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassOn {
    pub passage: PassageRef,
    pub from: CellId,
    pub to: CellId,
    pub form: PassOnForm,
    pub facts: Vec<FactId>,
    pub consent: ConsentStanding,
    pub at: ExerciseTime,
    pub retracted: bool,
}
