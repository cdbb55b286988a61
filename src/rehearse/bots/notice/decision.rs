//! Decisions, as a cell that they require sees them.

use crate::exercise::{Authority, Depth};
use crate::session::Stage;
use crate::session::view::{AnswerKind, CellDecision, DraftView};

use super::super::duty::Duty;
use super::Noticing;

/// How many drafts a lead writes before it goes on without agreement.
pub(in super::super) const ROUNDS_MAX: u32 = 3;

/// Agreement, in words or by the silence that the draft declared.
pub(in super::super) fn is_agreed(kind: AnswerKind) -> bool {
    match kind {
        AnswerKind::Concur | AnswerKind::Silent => true,
        AnswerKind::Waiting | AnswerKind::ConcurWithChanges | AnswerKind::NonConcur => false,
    }
}

impl Noticing<'_> {
    pub(super) fn decisions(&mut self) {
        let view = self.view;
        for decision in &view.decisions {
            self.decision(decision);
        }
    }

    fn decision(&mut self, decision: &CellDecision) {
        let id = || decision.id.clone();
        let leads = decision.lead == self.view.cell;
        if decision.authority == Authority::Joint || !leads {
            self.see(Duty::ActAlone(id()));
        }
        match decision.stage {
            Stage::Open => {
                let required = std::iter::once(&decision.lead).chain(&decision.supporting);
                for cell in required.filter(|cell| **cell != self.view.cell) {
                    self.see(Duty::Tell { decision: id(), cell: cell.clone() });
                }
                match decision.depth {
                    Depth::Record if leads => self.see(Duty::SayAloud(id())),
                    Depth::Positions | Depth::Full if decision.own.is_none() => {
                        self.see(Duty::Position(id()));
                    }
                    Depth::Record | Depth::Positions | Depth::Full => {}
                }
            }
            Stage::Revealed | Stage::Drafted if decision.depth != Depth::Full => {
                if leads {
                    self.see(Duty::SayAloud(id()));
                }
            }
            Stage::Revealed if leads => self.see(Duty::Draft { decision: id(), round: 1 }),
            Stage::Drafted => {
                if let Some(draft) = &decision.draft {
                    self.draft(decision, draft);
                }
            }
            Stage::Settled => self.see(Duty::Speak(id())),
            Stage::Planned | Stage::Referred | Stage::Revealed => {}
        }
    }

    fn draft(&mut self, decision: &CellDecision, draft: &DraftView) {
        let (id, round) = (decision.id.clone(), draft.round);
        if draft.by != self.view.cell {
            let own = draft.answers.iter().find(|answer| answer.cell == self.view.name);
            if own.is_none_or(|own| own.kind == AnswerKind::Waiting) {
                self.see(Duty::Concur { decision: id, round });
            }
            return;
        }
        let kinds = || draft.answers.iter().map(|answer| answer.kind);
        if kinds().all(is_agreed) {
            return self.see(Duty::Settle { decision: id, round });
        }
        let all_in = kinds().all(|kind| kind != AnswerKind::Waiting);
        if all_in && round < ROUNDS_MAX {
            return self.see(Duty::Draft { decision: id, round: round + 1 });
        }
        if decision.authority == Authority::Sole || decision.refer_to.is_some() {
            self.see(Duty::GoOn { decision: id, round });
        }
    }
}
