//! An exercise as its author meant it, checked: every reference in it resolves.
//!
//! `yaml` builds this model from a file and refuses the file when it cannot. The model is also a
//! wire type: a journal carries its exercise in its first record, so that it replays alone.

mod cell;
mod clock_plan;
mod condition;
mod decision;
mod escalation;
mod evaluation;
mod exchange;
mod fact;
mod forecast;
mod id;
mod inject;
mod movement;
mod norm;
mod objective;
mod patience;
mod probe;
mod statement;
mod text;
mod time;

pub use cell::{Cell, Organization, POST_SEATS_MAX, Role, Seat, Sitting};
pub use clock_plan::{ClockPlan, TimeScale};
pub use condition::{Comparison, Condition, Event as ConditionEvent, ReadSet};
pub use decision::{Authority, Choice, Deadline, Decision, Depth, Effect, EscalationClass, Lapse};
pub use escalation::{Escalation, Shown, Threshold};
pub use evaluation::Evaluation;
pub use exchange::{FaultyLine, MessageFault, PlannedTask, PreparedAnswer};
pub use fact::{Branch, Fact, Truth, Variable};
pub use forecast::{Advice, Forecast, Percent, ProbabilityGrade};
pub use id::{
    AnswerId, AudienceId, BadId, BranchId, CellId, ChoiceId, CriticalTaskId, DecisionId,
    ExerciseId, FactId, ForecastId, ID_CHARS_MAX, InjectId, MoveId, NormId, ObjectiveId,
    OrganizationId, ProbeId, SeatId, SlotId, SlotValueId, TaskId, VariableId,
};
pub use inject::{
    Caveat, Inject, InjectKind, Passage, PassageRef, Release, Sender, Timing, Trigger,
};
pub use movement::Move;
pub use norm::{Basis, NormItem};
pub use objective::{CriticalTask, Objective};
pub use patience::Patience;
pub use probe::{Probe, ProbeOption, ProbeQuestion};
pub use statement::{Slot, SlotMarks, StatementPlan};
pub use text::{Language, Text};
pub use time::{ExerciseTime, Span};

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// The version of the exercise format that this model writes and reads.
pub const FORMAT: u32 = 1;

/// A whole exercise. Maps keep the author's order, which is the order on every screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exercise {
    pub id: ExerciseId,
    /// The author's own version of the content, as `1.0`.
    pub version: String,
    pub title: Text,
    pub summary: Text,
    /// What everybody in the room may read before play begins.
    pub premise: Text,
    /// The protective marking that stands on every screen and page.
    pub marking: Text,
    /// The languages the author wrote in, the first being the one to fall back to.
    pub languages: Vec<Language>,
    pub clock: ClockPlan,
    pub cells: IndexMap<CellId, Cell>,
    /// Organizations that nobody in the room plays; the simulation cell speaks for them.
    pub organizations: IndexMap<OrganizationId, Organization>,
    pub objectives: IndexMap<ObjectiveId, Objective>,
    pub moves: IndexMap<MoveId, Move>,
    pub facts: IndexMap<FactId, Fact>,
    pub variables: IndexMap<VariableId, Variable>,
    pub injects: IndexMap<InjectId, Inject>,
    pub decisions: IndexMap<DecisionId, Decision>,
    #[serde(default)]
    pub statements: StatementPlan,
    /// In the file's order: the first that holds counts.
    #[serde(default)]
    pub faulty_lines: Vec<FaultyLine>,
    #[serde(default)]
    pub answers: IndexMap<AnswerId, PreparedAnswer>,
    #[serde(default)]
    pub tasks: IndexMap<TaskId, PlannedTask>,
    #[serde(default)]
    pub forecasts: IndexMap<ForecastId, Forecast>,
    #[serde(default)]
    pub probes: IndexMap<ProbeId, Probe>,
    #[serde(default)]
    pub patience: Patience,
    #[serde(default)]
    pub evaluation: Evaluation,
    #[serde(default)]
    pub escalation: Escalation,
    pub branches: IndexMap<BranchId, Branch>,
    pub truth: Truth,
    /// The author's questions for the hot wash, in order of weight.
    pub hot_wash: Vec<Text>,
    /// The norm items that the exercise's tags name, carried along so that a journal stands alone.
    pub norms: IndexMap<NormId, NormItem>,
}

impl Exercise {
    /// The seat with this id, among the cells' seats and control's own.
    pub fn seat(&self, id: &SeatId) -> Option<Seat> {
        let own = || {
            self.cells.values().flat_map(|cell| &cell.seats).find(|seat| seat.id == *id).cloned()
        };
        // A cell's seat comes before a further one of control's: old exercises may name theirs so.
        Seat::of_every_exercise(id).or_else(own).or_else(|| Seat::of_control(id))
    }

    /// The same without its title, for the rules, which ask with every act.
    pub fn sitting(&self, id: &SeatId) -> Option<Sitting> {
        if let Some(role) = Seat::role_in_every_exercise(id) {
            return Some(Sitting { id: id.clone(), cell: None, role });
        }
        let own = self.cells.values().flat_map(|cell| &cell.seats).find(|seat| seat.id == *id);
        let Some(seat) = own else {
            let Seat { id, cell, role, .. } = Seat::of_control(id)?;
            return Some(Sitting { id, cell, role });
        };
        Some(Sitting { id: id.clone(), cell: seat.cell.clone(), role: seat.role })
    }

    /// Every seat: control's first, then each cell's in the author's order.
    pub fn seats(&self) -> Vec<Seat> {
        let mut seats = Seat::control_seats();
        seats.extend(self.cells.values().flat_map(|cell| cell.seats.iter().cloned()));
        seats
    }

    /// The passage that `passage` names, if the exercise has it.
    pub fn passage(&self, passage: &PassageRef) -> Option<&Passage> {
        self.injects.get(&passage.inject)?.passages.get(passage.index())
    }

    /// The cells whose clearance a statement of `cell` needs.
    pub fn clearing(&self, cell: &CellId) -> impl Iterator<Item = &CellId> {
        let named = &self.statements.clearance;
        let counts = move |id: &&CellId| named.is_empty() || named.contains(id);
        self.cells.keys().filter(counts).filter(move |id| *id != cell)
    }

    /// The seat that submits for `cell`.
    pub fn lead_seat(&self, cell: &CellId) -> Option<&Seat> {
        self.cells.get(cell)?.seats.iter().find(|seat| seat.role == Role::Lead)
    }
}
