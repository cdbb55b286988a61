//! A probe as it lies before the cells, and as control follows it.

use indexmap::IndexMap;

use crate::exercise::{CellId, ChoiceId, Exercise, ExerciseTime, Probe, ProbeId, Text};
use crate::session::{Presence, ProbeAnswer, State};

/// A probe as a cell reads it: what is right is not in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProbeView {
    pub title: Text,
    pub questions: Vec<ProbeQuestionView>,
    /// The cell's own answers, while they can be replaced.
    pub own: Option<Vec<ProbeAnswer>>,
}

/// A question and its options.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProbeQuestionView {
    pub text: Text,
    pub options: Vec<(ChoiceId, Text)>,
}

/// A probe on control's screens: who has answered, and what only once it is closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ControlProbe {
    pub begun_at: ExerciseTime,
    pub closed: bool,
    /// The cells that are there, and whether their answers are in.
    pub answered: IndexMap<CellId, bool>,
    /// Empty until it is closed.
    pub answers: IndexMap<CellId, Vec<ProbeAnswer>>,
}

impl ProbeView {
    fn of(meant: &Probe) -> Self {
        let questions = meant.questions.iter().map(|question| ProbeQuestionView {
            text: question.text.clone(),
            options: question
                .options
                .iter()
                .map(|option| (option.id.clone(), option.text.clone()))
                .collect(),
        });
        Self { title: meant.title.clone(), questions: questions.collect(), own: None }
    }
}

/// The one that lies before the cell now; an absent cell is asked nothing.
pub(super) fn before(state: &State, exercise: &Exercise, cell: &CellId) -> Option<ProbeView> {
    let there = state.cells.get(cell)?.presence == Presence::Present;
    let (id, probe) = state.open_probe().filter(|_| there)?;
    let seen = ProbeView::of(exercise.probes.get(id)?);
    Some(ProbeView { own: probe.answers.get(cell).cloned(), ..seen })
}

/// The one that lies before the cells, without anybody's answers.
pub(super) fn open(state: &State, exercise: &Exercise) -> Option<ProbeView> {
    let (id, _) = state.open_probe()?;
    exercise.probes.get(id).map(ProbeView::of)
}

pub(super) fn all(state: &State) -> IndexMap<ProbeId, ControlProbe> {
    let probes = state.probes.iter().map(|(id, probe)| {
        let there = state.cells.iter().filter(|(_, cell)| cell.presence == Presence::Present);
        let answered = there.map(|(id, _)| (id.clone(), probe.answers.contains_key(id)));
        let answers = if probe.closed { probe.answers.clone() } else { IndexMap::new() };
        let seen = ControlProbe {
            begun_at: probe.begun_at,
            closed: probe.closed,
            answered: answered.collect(),
            answers,
        };
        (id.clone(), seen)
    });
    probes.collect()
}
