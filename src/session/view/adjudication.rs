//! Free moves and outcomes as a cell sees them, what waits for a ruling, and the escalation line.

use crate::exercise::{CellId, DecisionId, EscalationClass, Exercise, ExerciseTime, Shown, Text};
use crate::session::{
    Alone, Chosen, FreeMoveState, Item, Ruled, RulingState, Settled, Side, State,
};

use super::room::name_of;

/// A free move as its cell sees it, or any cell once it is open for argument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FreeMoveView {
    pub number: u32,
    pub at: ExerciseTime,
    pub own: bool,
    pub from: Text,
    pub action: String,
    pub effect: String,
    pub reasons: String,
    pub open: bool,
    pub withdrawn: bool,
    pub arguments: Vec<ArgumentView>,
    /// What came of it, once control has ruled.
    pub outcome: Option<(String, ExerciseTime)>,
}

/// An argument about a free move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArgumentView {
    pub from: Text,
    pub side: Side,
    pub text: String,
    pub at: ExerciseTime,
}

/// What came of an answer that was none of the author's options.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutcomeView {
    pub number: u32,
    pub at: ExerciseTime,
    pub decision: Text,
    pub outcome: String,
}

impl FreeMoveView {
    pub(super) fn of(
        state: &State,
        exercise: &Exercise,
        cell: &CellId,
        item: &Item,
        id: u32,
    ) -> Option<Self> {
        let seen = state.free_moves.get(id as usize)?;
        let ruled = state.ruling_on(&Ruled::FreeMove(id));
        let arguments = seen.arguments.iter().map(|argument| ArgumentView {
            from: name_of(exercise, &argument.cell),
            side: argument.side,
            text: argument.text.clone(),
            at: argument.at,
        });
        Some(Self {
            number: item.number,
            at: item.at,
            own: seen.cell == *cell,
            from: name_of(exercise, &seen.cell),
            action: seen.action.clone(),
            effect: seen.effect.clone(),
            reasons: seen.reasons.clone(),
            open: seen.opened_at.is_some(),
            withdrawn: seen.withdrawn_at.is_some(),
            arguments: arguments.collect(),
            outcome: ruled.map(|own| (own.ruling.outcome.clone(), own.at)),
        })
    }

    /// Neither withdrawn nor ruled on.
    pub fn is_waiting(&self) -> bool {
        !self.withdrawn && self.outcome.is_none()
    }
}

impl OutcomeView {
    pub(super) fn of(state: &State, exercise: &Exercise, item: &Item, id: u32) -> Option<Self> {
        let own = state.rulings.get(id as usize)?;
        let (Ruled::Settled(decision) | Ruled::Alone { decision, .. }) = &own.ruling.on else {
            return None;
        };
        let meant = exercise.decisions.get(decision)?;
        Some(Self {
            number: item.number,
            at: item.at,
            decision: meant.title.clone(),
            outcome: own.ruling.outcome.clone(),
        })
    }
}

/// One step of the escalation line: a class that somebody's act had, when it had it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RungStep {
    pub at: ExerciseTime,
    pub class: EscalationClass,
    /// Whose act it was; none where several ministries decided together.
    pub cell: Option<CellId>,
    pub on: Ruled,
}

/// Where the line stands: the latest rung and the highest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RungNow {
    pub now: EscalationClass,
    pub highest: EscalationClass,
}

/// The options that were settled on, the acts alone and the rulings with a class, in time order.
pub fn escalation_line<'a>(
    exercise: &Exercise,
    decisions: impl Iterator<Item = (&'a DecisionId, &'a [Alone], Option<&'a Settled>)>,
    free_moves: &[FreeMoveState],
    rulings: &[RulingState],
) -> Vec<RungStep> {
    let mut line: Vec<RungStep> = vec![];
    for (id, alone, settled) in decisions {
        let class = |chosen: &Chosen| match chosen {
            Chosen::Option(choice) => Some(exercise.decisions.get(id)?.choice(choice)?.class),
            Chosen::Other(_) => None,
        };
        for (act, own) in (0..).zip(alone) {
            let on = Ruled::Alone { decision: id.clone(), act };
            let cell = Some(own.cell.clone());
            line.extend(class(&own.chosen).map(|class| RungStep { at: own.at, class, cell, on }));
        }
        if let Some((settled, chosen)) = settled.and_then(|own| Some((own, own.chosen.as_ref()?))) {
            let (at, on) = (settled.at, Ruled::Settled(id.clone()));
            line.extend(class(chosen).map(|class| RungStep { at, class, cell: None, on }));
        }
    }
    for own in rulings {
        let Some(class) = own.ruling.class else { continue };
        let cell = match &own.ruling.on {
            Ruled::FreeMove(id) => free_moves.get(*id as usize).map(|of| of.cell.clone()),
            Ruled::Alone { .. } => own.ruling.told.first().cloned(),
            Ruled::Settled(_) | Ruled::World => None,
        };
        line.push(RungStep { at: own.at, class, cell, on: own.ruling.on.clone() });
    }
    line.sort_by_key(|step| step.at);
    line
}

impl RungNow {
    /// None while nothing has been done that has a class.
    pub fn of(line: &[RungStep]) -> Option<Self> {
        let highest = line.iter().map(|step| step.class).max()?;
        line.last().map(|last| Self { now: last.class, highest })
    }
}

/// What of `line` everybody knows: decisions that all cells took together, and what was ruled on
/// free moves that all cells argued about.
pub(super) fn known_to_all(
    state: &State,
    exercise: &Exercise,
    line: Vec<RungStep>,
) -> Vec<RungStep> {
    let known = |step: &RungStep| match &step.on {
        Ruled::Settled(id) => exercise
            .decisions
            .get(id)
            .is_some_and(|meant| exercise.cells.keys().all(|cell| meant.requires(cell))),
        Ruled::FreeMove(id) => {
            state.free_moves.get(*id as usize).is_some_and(|own| own.opened_at.is_some())
        }
        Ruled::Alone { .. } | Ruled::World => false,
    };
    line.into_iter().filter(known).collect()
}

/// What the room's screen shows of the exercise's world, where its author says so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorldView {
    pub variables: Vec<VariableView>,
    /// The rung and the author's words for it.
    pub rung: Option<(RungNow, Text)>,
}

/// A variable as the room sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VariableView {
    pub title: Text,
    pub value: i64,
    pub unit: Option<Text>,
    /// The words of the highest threshold reached.
    pub means: Option<Text>,
}

impl WorldView {
    pub(super) fn of(state: &State, exercise: &Exercise) -> Self {
        let shown = exercise.variables.values().filter(|meant| meant.shown == Shown::Room);
        let variables = shown.filter_map(|meant| {
            let value = *state.variables.get(&meant.id)?;
            let means = meant.threshold(value).map(|reached| reached.text.clone());
            let (title, unit) = (meant.title.clone(), meant.unit.clone());
            Some(VariableView { title, value, unit, means })
        });
        let rung = (exercise.escalation.shown == Shown::Room).then(|| {
            let decisions = state.decisions.iter();
            let decisions = decisions.map(|(id, own)| (id, &own.alone[..], own.settled.as_ref()));
            let line = escalation_line(exercise, decisions, &state.free_moves, &state.rulings);
            let now = RungNow::of(&known_to_all(state, exercise, line))?;
            let words = exercise.escalation.rungs.get(&now.now).cloned().unwrap_or_default();
            Some((now, words))
        });
        Self { variables: variables.collect(), rung: rung.flatten() }
    }
}
