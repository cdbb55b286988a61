//! Positions, drafts, answers, and how a decision ends.

use std::collections::BTreeMap;

use crate::exercise::{Authority, ChoiceId, DecisionId, Span};
use crate::session::view::{AnswerKind, CellDecision, Column, DraftView};
use crate::session::{
    Chosen, Command, Confidence, DecisionCommand, DraftAnswer, Expectation, Position, SettleAs,
    Slots, Stage,
};

use super::super::notice::{ROUNDS_MAX, is_agreed};
use super::super::policy::{Leaning, Policy};
use super::Hand;

/// How long a hasty lead waits before silence counts as no objection.
const SILENCE_MINUTES: u64 = 5;
/// How often another is expected to choose as one does oneself, in percent.
const EXPECTED_AS_OWN_PERCENT: u8 = 60;

impl<'a> Hand<'a> {
    fn chosen(&mut self, decision: &'a CellDecision) -> Chosen {
        let own_words = self.leans(Leaning::OwnWords);
        match self.choose(&decision.choices) {
            Some(option) if !own_words => Chosen::Option(option.clone()),
            Some(_) | None => Chosen::Other(self.words(&decision.question)),
        }
    }

    pub(super) fn position(&mut self, id: &DecisionId) -> Option<Command> {
        let decision = self.decision(id).filter(|decision| decision.stage == Stage::Open)?;
        let chosen = self.chosen(decision);
        let cells = std::iter::once(&decision.lead).chain(&decision.supporting);
        let mut expects = BTreeMap::new();
        for cell in cells.filter(|cell| **cell != self.view.cell) {
            let as_own = self.chance.percent(EXPECTED_AS_OWN_PERCENT);
            let any = self.choose(&decision.choices);
            let expected = match &chosen {
                Chosen::Option(own) if as_own => Some(own),
                Chosen::Option(_) | Chosen::Other(_) => any,
            };
            let expected = expected.cloned().map_or(Expectation::Other, Expectation::Option);
            expects.insert(cell.clone(), expected);
        }
        let confidence = [Confidence::Low, Confidence::Medium, Confidence::High];
        let confidence = *self.chance.pick(&confidence)?;
        let reason = self.words(&decision.words_of(&chosen));
        let position = Position { chosen, reason, confidence, expects };
        Some(DecisionCommand::TakePosition(position).of(id))
    }

    /// What is agreed in the room where nothing is drafted.
    pub(super) fn say_aloud(&mut self, id: &DecisionId) -> Option<Command> {
        let decision = self.decision(id)?;
        if matches!(decision.stage, Stage::Settled | Stage::Referred) {
            return None;
        }
        let chosen = self.put_forward(decision, 1);
        let text = self.words(&decision.words_of(&chosen));
        let line = self.line(decision);
        Some(DecisionCommand::RecordOutcome { chosen, text, line }.of(id))
    }

    pub(super) fn draft(&mut self, id: &DecisionId, round: u32) -> Option<Command> {
        let decision = self.decision(id)?;
        let current = decision.draft.as_ref().map_or(0, |draft| draft.round);
        if current + 1 != round || !matches!(decision.stage, Stage::Revealed | Stage::Drafted) {
            return None;
        }
        let chosen = self.put_forward(decision, round);
        let text = self.words(&decision.words_of(&chosen));
        let silence = self.policy == Policy::Hasty;
        let silence_within = silence.then_some(Span::minutes(SILENCE_MINUTES));
        let line = self.line(decision);
        Some(DecisionCommand::Draft { chosen, text, silence_within, line }.of(id))
    }

    /// What most positions chose, the cell's own among equals; in later rounds what another chose.
    fn put_forward(&mut self, decision: &'a CellDecision, round: u32) -> Chosen {
        let own = decision.own.as_ref().map(|own| own.chosen.clone());
        let options: Vec<&ChoiceId> =
            decision.columns.iter().filter_map(|column| option_of(decision, column)).collect();
        let turn = (round as usize - 1).checked_rem(options.len()).unwrap_or(0);
        if turn > 0 {
            return Chosen::Option(options[turn].clone());
        }
        let count = |id: &ChoiceId| options.iter().filter(|other| **other == id).count();
        let most = options.iter().map(|id| count(id)).max().filter(|most| *most > 1);
        let leads = |id: &ChoiceId| most.is_none_or(|most| count(id) == most);
        let own = own.filter(|own| match own {
            Chosen::Option(id) => leads(id),
            Chosen::Other(_) => most.is_none(),
        });
        let first = || options.iter().find(|id| leads(id)).map(|id| Chosen::Option((*id).clone()));
        own.or_else(first).unwrap_or_else(|| self.chosen(decision))
    }

    /// What the words fix for what is said in public.
    fn line(&mut self, decision: &CellDecision) -> Slots {
        let slots: Vec<_> = decision.line.iter().filter_map(|id| self.slot(id)).collect();
        self.slots(slots.into_iter(), &Slots::new())
    }

    fn in_hand(&self, id: &DecisionId, round: u32) -> Option<(&'a CellDecision, &'a DraftView)> {
        let decision = self.decision(id).filter(|decision| decision.stage == Stage::Drafted)?;
        let draft = decision.draft.as_ref().filter(|draft| draft.round == round)?;
        Some((decision, draft))
    }

    pub(super) fn concur(&mut self, id: &DecisionId, round: u32) -> Option<Command> {
        let (decision, draft) = self.in_hand(id, round)?;
        let agrees = self.leans(Leaning::Agree);
        let changes = self.leans(Leaning::Change);
        let own = decision.own.as_ref().map(|own| decision.words_of(&own.chosen));
        let wanted = self.words(&own.unwrap_or_else(|| decision.title.clone()));
        let answer = if agrees {
            DraftAnswer::Concur
        } else if changes {
            DraftAnswer::ConcurWithChanges { replacement: wanted }
        } else {
            let reason = self.words(&decision.words_of(&draft.chosen));
            DraftAnswer::NonConcur { reason, alternative: wanted }
        };
        Some(DecisionCommand::Answer { round, answer }.of(id))
    }

    pub(super) fn settle(&self, id: &DecisionId, round: u32) -> Option<Command> {
        self.in_hand(id, round)?;
        Some(DecisionCommand::Settle { how: SettleAs::Unified }.of(id))
    }

    /// Without agreement: alone where that is the lead's to do, else up.
    pub(super) fn go_on(&self, id: &DecisionId, round: u32) -> Option<Command> {
        let (decision, draft) = self.in_hand(id, round)?;
        let kinds = || draft.answers.iter().map(|answer| answer.kind);
        let revises = round < ROUNDS_MAX && kinds().all(|kind| kind != AnswerKind::Waiting);
        if revises || kinds().all(is_agreed) {
            return None;
        }
        if decision.authority == Authority::Sole {
            return Some(DecisionCommand::Settle { how: SettleAs::ByLead }.of(id));
        }
        let question = self.words(&decision.question);
        Some(DecisionCommand::Refer { question }.of(id))
    }

    pub(super) fn act_alone(&mut self, id: &DecisionId) -> Option<Command> {
        let decision = self.decision(id)?;
        let chosen = self.chosen(decision);
        let explanation = self.words(&decision.words_of(&chosen));
        Some(DecisionCommand::ActAlone { chosen, explanation }.of(id))
    }
}

/// The option that a revealed position shows; none where it was in its own words.
fn option_of<'a>(decision: &'a CellDecision, column: &Column) -> Option<&'a ChoiceId> {
    let shown = decision.choices.iter().find(|(_, title)| *title == column.chosen);
    shown.map(|(id, _)| id)
}
