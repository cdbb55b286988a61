//! A decision on its way.

use std::collections::{BTreeMap, BTreeSet};

use crate::exercise::{CellId, ExerciseTime};
use crate::session::{Chosen, DecisionEvent, DraftAnswer, Position, Settlement, Slots};

/// Where a decision stands. The transition table is in docs/decisions.md.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    #[default]
    Planned,
    /// Sharing and sealed positions.
    Open,
    /// Positions lie side by side.
    Revealed,
    /// A draft waits for answers.
    Drafted,
    /// With the higher body.
    Referred,
    Settled,
}

impl Stage {
    pub const ALL: [Self; 6] =
        [Self::Planned, Self::Open, Self::Revealed, Self::Drafted, Self::Referred, Self::Settled];
}

/// A position in its envelope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    pub position: Position,
    pub at: ExerciseTime,
    /// It came after the reveal.
    pub late: bool,
}

/// A cell's answer to the draft of a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    pub answer: DraftAnswer,
    pub at: ExerciseTime,
}

/// One draft and the answers to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// Counted from one.
    pub number: u32,
    pub cell: CellId,
    pub chosen: Chosen,
    pub text: String,
    /// What the words fix for what is said in public.
    pub line: Slots,
    pub at: ExerciseTime,
    pub silence_at: Option<ExerciseTime>,
    pub answers: BTreeMap<CellId, Answered>,
    /// Cells whose silence was counted as no objection, as the draft had said.
    pub silent: BTreeSet<CellId>,
}

impl Round {
    /// Whether `cell` stands behind the words: it drafted them, agreed, or was silent by procedure.
    /// An answer that came after its silence was counted goes before the silence.
    pub fn has_agreement_of(&self, cell: &CellId) -> bool {
        match self.answers.get(cell) {
            Some(answered) => answered.answer == DraftAnswer::Concur,
            None => self.cell == *cell || self.silent.contains(cell),
        }
    }

    /// Whether the draft still waits for a word of `cell`.
    pub fn awaits(&self, cell: &CellId) -> bool {
        let spoken = self.answers.contains_key(cell) || self.silent.contains(cell);
        self.cell != *cell && !spoken
    }
}

/// A decision before a higher body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Referral {
    /// The cell that referred it; none when control did.
    pub cell: Option<CellId>,
    pub question: String,
    pub at: ExerciseTime,
}

/// 단독 조치: an act of one cell where authority is joint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alone {
    pub cell: CellId,
    pub chosen: Chosen,
    pub explanation: String,
    pub at: ExerciseTime,
}

/// How it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    pub settlement: Settlement,
    pub chosen: Option<Chosen>,
    pub text: String,
    /// What the words fix for what is said in public.
    pub line: Slots,
    pub at: ExerciseTime,
}

/// A decision in play.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DecisionState {
    pub stage: Stage,
    pub opened_at: Option<ExerciseTime>,
    pub deadline: Option<ExerciseTime>,
    pub positions: BTreeMap<CellId, Held>,
    pub revealed_at: Option<ExerciseTime>,
    pub rounds: Vec<Round>,
    pub referral: Option<Referral>,
    pub alone: Vec<Alone>,
    pub settled: Option<Settled>,
}

impl DecisionState {
    pub fn round(&self) -> Option<&Round> {
        self.rounds.last()
    }

    pub fn is_pending(&self) -> bool {
        match self.stage {
            Stage::Open | Stage::Revealed | Stage::Drafted | Stage::Referred => true,
            Stage::Planned | Stage::Settled => false,
        }
    }
}

impl DecisionState {
    pub(super) fn apply(&mut self, event: &DecisionEvent, when: ExerciseTime) {
        match event {
            DecisionEvent::Opened { deadline, .. } => {
                self.stage = Stage::Open;
                self.opened_at = Some(when);
                self.deadline = *deadline;
            }
            DecisionEvent::PositionTaken { cell, position, late } => {
                let held = Held { position: position.clone(), at: when, late: *late };
                self.positions.insert(cell.clone(), held);
            }
            DecisionEvent::PositionWithdrawn { cell } => {
                self.positions.remove(cell);
            }
            DecisionEvent::Revealed { .. } => {
                self.stage = Stage::Revealed;
                self.revealed_at = Some(when);
            }
            DecisionEvent::Referred { cell, question } => {
                self.stage = Stage::Referred;
                self.referral =
                    Some(Referral { cell: cell.clone(), question: question.clone(), at: when });
            }
            DecisionEvent::Settled { settlement, chosen, text, line } => {
                self.stage = Stage::Settled;
                self.settled = Some(Settled {
                    settlement: settlement.clone(),
                    chosen: chosen.clone(),
                    text: text.clone(),
                    line: line.clone(),
                    at: when,
                });
            }
            DecisionEvent::ActedAlone { cell, chosen, explanation } => self.alone.push(Alone {
                cell: cell.clone(),
                chosen: chosen.clone(),
                explanation: explanation.clone(),
                at: when,
            }),
            DecisionEvent::DeadlineExtended { to } => self.deadline = Some(*to),
            DecisionEvent::Drafted { .. }
            | DecisionEvent::Answered { .. }
            | DecisionEvent::AnswerWithdrawn { .. }
            | DecisionEvent::SilenceCounted { .. } => apply_round(self, event, when),
        }
    }
}

fn apply_round(decision: &mut DecisionState, event: &DecisionEvent, when: ExerciseTime) {
    if let DecisionEvent::Drafted { round, cell, chosen, text, silence_at, line } = event {
        decision.stage = Stage::Drafted;
        decision.rounds.push(Round {
            number: *round,
            cell: cell.clone(),
            chosen: chosen.clone(),
            text: text.clone(),
            line: line.clone(),
            at: when,
            silence_at: *silence_at,
            answers: [].into(),
            silent: [].into(),
        });
        return;
    }
    let Some(current) = decision.rounds.last_mut() else { return };
    if let DecisionEvent::Answered { cell, answer, .. } = event {
        current.answers.insert(cell.clone(), Answered { answer: answer.clone(), at: when });
    }
    if let DecisionEvent::AnswerWithdrawn { cell, .. } = event {
        current.answers.remove(cell);
    }
    if let DecisionEvent::SilenceCounted { cells, .. } = event {
        current.silent.extend(cells.iter().cloned());
    }
}
