//! What a seat may do about decisions.

use crate::exercise::{Authority, DecisionId, Depth};
use crate::session::view::{AnswerKind, CellDecision, DraftView};
use crate::session::{ALONE_ACTS_MAX, ROUNDS_MAX, Refused, SettleAs, Stage, Thing};
use crate::tui::cell::{Open, is_agreed, own_answer};
use crate::tui::form::CellAct;
use crate::tui::player::question::Question;

use super::{Deed, Offers, Why};

impl Offers<'_> {
    /// About the decision in hand, or else the first one with which it is possible.
    pub(super) fn of_any(
        &self,
        with: impl Fn(&CellDecision) -> Result<Deed, Why>,
    ) -> Result<Deed, Why> {
        self.needs_player()?;
        self.needs_play()?;
        let is_in_hand = |it: &&CellDecision| *self.hand == Open::Decision(it.id.clone());
        let in_hand = self.view.decisions.iter().filter(is_in_hand);
        let others = self.view.decisions.iter().filter(|it| !is_in_hand(it));
        let mut why = None;
        for decision in in_hand.chain(others) {
            match with(decision) {
                Ok(deed) => return Ok(deed),
                Err(own) => why = why.or(Some(own)),
            }
        }
        Err(why.unwrap_or(Why::Says("note-no-decision")))
    }

    /// About the decision in hand and no other: it has consequences.
    pub(super) fn in_hand(
        &self,
        with: impl Fn(&CellDecision) -> Result<Deed, Why>,
    ) -> Result<Deed, Why> {
        self.needs_lead()?;
        self.needs_play()?;
        let found =
            self.view.decisions.iter().find(|it| *self.hand == Open::Decision(it.id.clone()));
        with(found.ok_or(Why::Says("note-take-decision"))?)
    }

    /// Whether what somebody of the cell prepares for the lead can still be handed in.
    pub(in crate::tui::player) fn is_due(&self, act: &CellAct) -> bool {
        let found = |id: &DecisionId| self.view.decisions.iter().find(|it| it.id == *id);
        match act {
            CellAct::Position { decision, .. } => {
                found(decision).is_some_and(|it| self.position(it).is_ok())
            }
            CellAct::Draft { decision, .. } => {
                found(decision).is_some_and(|it| self.draft(it).is_ok())
            }
            CellAct::Changes { decision, round, .. }
            | CellAct::NonConcur { decision, round, .. } => {
                let draft = found(decision).and_then(|it| self.answering(it).ok());
                draft.is_some_and(|draft| draft.round == *round)
            }
            CellAct::PassOn { .. }
            | CellAct::AskConsent { .. }
            | CellAct::Alone { .. }
            | CellAct::Report { .. }
            | CellAct::Exchange { .. }
            | CellAct::Refer { .. } => true,
        }
    }

    /// The position on the decision in hand; else one that is missing before one that can be
    /// replaced.
    pub(super) fn next_position(&self) -> Result<Deed, Why> {
        let is_next =
            |it: &CellDecision| it.own.is_none() || *self.hand == Open::Decision(it.id.clone());
        let missing = self.of_any(|it| {
            if is_next(it) { self.position(it) } else { Err(Why::Says("note-no-decision")) }
        });
        missing.or_else(|_| self.of_any(|it| self.position(it)))
    }

    fn position(&self, decision: &CellDecision) -> Result<Deed, Why> {
        if decision.depth == Depth::Record {
            return Err(Refused::NoPositionsAtThisDepth.into());
        }
        needs_in_hand(decision)?;
        if decision.stage != Stage::Open && decision.own.is_some() {
            return Err(Refused::AlreadyRevealed.into());
        }
        let (decision, cell) = (decision.id.clone(), self.view.cell.clone());
        Ok(Deed::Form(CellAct::Position { decision, cell }))
    }

    pub(super) fn draft(&self, decision: &CellDecision) -> Result<Deed, Why> {
        self.needs_leading_cell(decision)?;
        needs_draft_depth(decision)?;
        needs_in_hand(decision)?;
        if decision.stage == Stage::Open {
            return Err(Refused::NotRevealed.into());
        }
        let rounds = decision.draft.as_ref().map_or(0, |draft| draft.round as usize);
        if rounds >= ROUNDS_MAX {
            return Err(Refused::TooMany { thing: Thing::Decision, limit: ROUNDS_MAX }.into());
        }
        let (decision, cell) = (decision.id.clone(), self.view.cell.clone());
        Ok(Deed::Form(CellAct::Draft { decision, cell }))
    }

    /// The draft that waits for this cell's word.
    pub(super) fn answering<'d>(&self, decision: &'d CellDecision) -> Result<&'d DraftView, Why> {
        needs_draft_depth(decision)?;
        needs_in_hand(decision)?;
        let draft = decision.draft.as_ref().ok_or(Refused::NoDraft)?;
        if draft.by == self.view.cell {
            return Err(Refused::DraftersAgreeByDrafting.into());
        }
        Ok(draft)
    }

    pub(super) fn concur(&self, decision: &CellDecision) -> Result<Deed, Why> {
        self.needs_lead()?;
        let draft = self.answering(decision)?;
        if own_answer(self.view, draft) == Some(AnswerKind::Concur) {
            return Err(Why::Says("note-concurred"));
        }
        let (decision, round) = (decision.id.clone(), draft.round);
        Ok(Deed::Ask(Question::Concur { decision, round }))
    }

    pub(super) fn settle(&self, decision: &CellDecision, how: SettleAs) -> Result<Deed, Why> {
        self.needs_decision_lead(decision)?;
        needs_draft_depth(decision)?;
        if how == SettleAs::ByLead && decision.authority == Authority::Joint {
            return Err(Refused::AuthorityIsJoint.into());
        }
        needs_in_hand(decision)?;
        let draft = decision.draft.as_ref().ok_or(Refused::NoDraft)?;
        match (how, is_agreed(draft)) {
            (SettleAs::Unified, false) => Err(self.dissent(draft).into()),
            (SettleAs::ByLead, true) => Err(Refused::AllConcurred.into()),
            (SettleAs::Unified, true) | (SettleAs::ByLead, false) => {
                Ok(Deed::Ask(Question::Settle { decision: decision.id.clone(), how }))
            }
        }
    }

    pub(super) fn dissent(&self, draft: &DraftView) -> Refused {
        let others = draft.answers.iter().filter(|answer| match answer.kind {
            AnswerKind::Waiting | AnswerKind::ConcurWithChanges | AnswerKind::NonConcur => true,
            AnswerKind::Concur | AnswerKind::Silent => false,
        });
        let cells = others.filter_map(|answer| {
            let known = self.view.others.iter().find(|(_, name)| *name == answer.cell);
            known.map(|(cell, _)| cell.clone())
        });
        Refused::NotAllConcurred { cells: cells.collect() }
    }

    pub(super) fn refer(&self, decision: &CellDecision) -> Result<Deed, Why> {
        if decision.refer_to.is_none() {
            return Err(Refused::NowhereToRefer.into());
        }
        match decision.stage {
            Stage::Planned => return Err(Refused::NotOpen.into()),
            Stage::Referred => return Err(Refused::AlreadyReferred.into()),
            Stage::Settled => return Err(Refused::AlreadySettled.into()),
            Stage::Open if decision.depth != Depth::Record => {
                return Err(Refused::NotRevealed.into());
            }
            Stage::Open | Stage::Revealed | Stage::Drafted => {}
        }
        let (decision, cell) = (decision.id.clone(), Some(self.view.cell.clone()));
        Ok(Deed::Form(CellAct::Refer { decision, cell }))
    }

    pub(super) fn alone(&self, decision: &CellDecision) -> Result<Deed, Why> {
        if decision.authority == Authority::Sole && decision.lead == self.view.cell {
            return Err(Refused::NotAlone.into());
        }
        if decision.alone.len() >= ALONE_ACTS_MAX {
            return Err(Refused::TooMany { thing: Thing::Decision, limit: ALONE_ACTS_MAX }.into());
        }
        let (decision, cell) = (decision.id.clone(), self.view.cell.clone());
        Ok(Deed::Form(CellAct::Alone { decision, cell }))
    }
}

fn needs_draft_depth(decision: &CellDecision) -> Result<(), Why> {
    match decision.depth {
        Depth::Full => Ok(()),
        Depth::Record | Depth::Positions => Err(Refused::NoDraftAtThisDepth.into()),
    }
}

/// It is open, not settled, and still with the ministries.
fn needs_in_hand(decision: &CellDecision) -> Result<(), Why> {
    match decision.stage {
        Stage::Planned => Err(Refused::NotOpen.into()),
        Stage::Open | Stage::Revealed | Stage::Drafted => Ok(()),
        Stage::Referred => Err(Refused::WithTheHigherBody.into()),
        Stage::Settled => Err(Refused::AlreadySettled.into()),
    }
}
