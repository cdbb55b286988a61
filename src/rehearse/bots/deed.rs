//! What a duty comes to at the moment it is done, in words that stand on the cell's own screen.

mod decision;
mod exchange;

pub(super) use exchange::forecast;

use std::collections::BTreeMap;

use crate::exercise::{
    AudienceId, CellId, ChoiceId, DecisionId, Language, Slot, SlotId, SlotValueId, Text,
};
use crate::session::view::{CellDecision, CellView, PassageView, ReceivedView};
use crate::session::{
    Addressee, Command, EvaluationCommand, Feedback, FeedbackItem, ItemCommand, Mark, NewRequest,
    PassOnForm, ProbeAnswer, ProbeCommand, Slots, TITLE_GRAPHEMES_MAX, TableCommand, WashCommand,
    WashQuestion,
};

use super::chance::Chance;
use super::duty::Duty;
use super::policy::{Leaning, Policy};

/// The most characters of anything that a bot types: enough for every field.
const TYPED_CHARS_MAX: usize = 300;

/// What there is to act with.
pub(super) struct Hand<'a> {
    pub(super) view: &'a CellView,
    pub(super) policy: Policy,
    pub(super) language: Language,
    pub(super) chance: &'a mut Chance,
}

/// The wish; none where the view no longer gives occasion.
pub(super) fn of(duty: &Duty, hand: &mut Hand<'_>) -> Option<Command> {
    match duty {
        Duty::TakeSeat(_) => {
            let person = hand.policy.id().to_owned();
            Some(TableCommand::TakeSeat { person }.into())
        }
        Duty::AnswerCheck(_) => Some(TableCommand::AnswerCheck.into()),
        Duty::Acknowledge(number) => Some(ItemCommand::Acknowledge.of(*number)),
        Duty::AskConsent { item, passage, to } => {
            Some(ItemCommand::AskConsent { passage: *passage, to: to.clone() }.of(*item))
        }
        Duty::PassOn { item, passage, to } => hand.pass_on(*item, *passage, to),
        Duty::Reply(number) => hand.reply(*number),
        Duty::Answer(number) => hand.answer(*number),
        Duty::AskOrganization { organization, .. } => {
            Some(hand.ask(Addressee::Organization(organization.clone())))
        }
        Duty::AskCell { cell, .. } => Some(hand.ask(Addressee::Cell(cell.clone()))),
        Duty::AskControl { .. } => Some(hand.ask(Addressee::Control)),
        Duty::Tell { decision, cell } => hand.tell(decision, cell),
        Duty::Position(id) => hand.position(id),
        Duty::SayAloud(id) => hand.say_aloud(id),
        Duty::Draft { decision, round } => hand.draft(decision, *round),
        Duty::Concur { decision, round } => hand.concur(decision, *round),
        Duty::Settle { decision, round } => hand.settle(decision, *round),
        Duty::GoOn { decision, round } => hand.go_on(decision, *round),
        Duty::ActAlone(id) => hand.act_alone(id),
        Duty::Speak(id) => hand.speak(id),
        Duty::AskClearance(number) => hand.ask_clearance(*number),
        Duty::Clear { statement, round } => hand.clear(*statement, *round),
        Duty::Adopt(number) => hand.adopt(*number),
        Duty::Release(number) => hand.release(*number),
        Duty::ReleaseUnanswered(number) => hand.release_unanswered(*number),
        Duty::Lead(number) => hand.lead(*number),
        Duty::Support(number) => hand.support(*number),
        Duty::Finish(number) => hand.finish(*number),
        Duty::Judge(number) => hand.judge(*number),
        Duty::Conclude(number) => hand.conclude(*number),
        Duty::Probe(_) => hand.probe(),
        Duty::MoveFreely { .. } => hand.free_move(),
        Duty::Argue(number) => hand.argue(*number),
        Duty::WashAnswer(number) => hand.wash_answer(*number),
        Duty::Feedback(_) => Some(hand.feedback().into()),
        Duty::Comment => Some(EvaluationCommand::Comment { text: hand.own_name() }.into()),
    }
}

/// A passage on the cell's screen.
pub(super) fn passage(view: &CellView, item: u32, number: u16) -> Option<&PassageView> {
    let received = view.received.iter().find(|received| received.number == item)?;
    received.passages.iter().find(|passage| passage.number == number)
}

impl<'a> Hand<'a> {
    fn leans(&mut self, leaning: Leaning) -> bool {
        self.chance.percent(self.policy.leaning(leaning))
    }

    /// Words off the screen, as much of them as every field takes.
    fn words(&self, text: &Text) -> String {
        let words: String = text.get(self.language).chars().take(TYPED_CHARS_MAX).collect();
        if words.trim().is_empty() { self.own_name() } else { words }
    }

    fn own_name(&self) -> String {
        self.view.name.get(self.language).to_owned()
    }

    fn received(&self, number: u32) -> Option<&'a ReceivedView> {
        self.view.received.iter().find(|received| received.number == number)
    }

    fn decision(&self, id: &DecisionId) -> Option<&'a CellDecision> {
        self.view.decisions.iter().find(|decision| decision.id == *id)
    }

    fn pass_on(&mut self, item: u32, number: u16, to: &CellId) -> Option<Command> {
        let title = self.received(item)?.title.clone();
        let passage = passage(self.view, item, number)?;
        if passage.passed_to.iter().any(|on| on.cell == *to) {
            return None;
        }
        let form = if self.leans(Leaning::Summary) {
            PassOnForm::Summary(self.words(&title))
        } else {
            PassOnForm::Full
        };
        Some(ItemCommand::PassOn { passage: number, to: to.clone(), form }.of(item))
    }

    fn reply(&self, number: u32) -> Option<Command> {
        let received = self.received(number)?;
        let request = received.request.as_ref().filter(|_| received.reply.is_none())?;
        Some(ItemCommand::Reply { text: self.words(request) }.of(number))
    }

    /// About what lies before the cell: the move's own question, or what came last.
    fn ask(&mut self, to: Addressee) -> Command {
        let questions = self.view.current_move.as_ref().map(|now| now.questions.as_slice());
        let asked = self.chance.pick(questions.unwrap_or_default()).cloned();
        let last = self.view.received.last().map(|received| received.title.clone());
        let question = self.words(&asked.or(last).unwrap_or_default());
        let subject = question.chars().take(TITLE_GRAPHEMES_MAX).collect();
        NewRequest { to, subject, question, reply_within: None }.into()
    }

    fn probe(&mut self) -> Option<Command> {
        let probe = self.view.probe.as_ref()?;
        let mut answers = vec![];
        for question in &probe.questions {
            let unsure = self.leans(Leaning::Unsure);
            let option = self.chance.pick(&question.options).filter(|_| !unsure);
            answers.push(
                option.map_or(ProbeAnswer::Unsure, |(id, _)| ProbeAnswer::Option(id.clone())),
            );
        }
        Some(ProbeCommand::Answer { answers }.into())
    }

    fn wash_answer(&self, number: u32) -> Option<Command> {
        let text = self.words(self.view.wash.questions.get(number as usize)?);
        Some(WashCommand::Answer { question: WashQuestion::Author(number), text }.into())
    }

    fn feedback(&mut self) -> WashCommand {
        let mut marks = BTreeMap::new();
        for item in FeedbackItem::ALL {
            let mark = u8::try_from(self.chance.between(1, 5)).ok().and_then(Mark::new);
            marks.extend(mark.map(|mark| (item, mark)));
        }
        WashCommand::Feedback(Feedback { marks, ..Feedback::default() })
    }

    /// One of the options, or none of them.
    fn choose(&mut self, choices: &'a [(ChoiceId, Text)]) -> Option<&'a ChoiceId> {
        let first = self.leans(Leaning::FirstOption);
        let any = self.chance.pick(choices);
        let chosen = if first { choices.first() } else { any };
        chosen.map(|(id, _)| id)
    }

    /// A value for each of `slots`, some of them left open.
    fn slots(&mut self, slots: impl Iterator<Item = &'a Slot>, agreed: &Slots) -> Slots {
        let mut filled = Slots::new();
        for slot in slots {
            let values: Vec<&SlotValueId> = slot.values.keys().collect();
            let any = self.chance.pick(&values).copied();
            let line = agreed.get(&slot.id).filter(|_| self.leans(Leaning::KeepTheLine));
            filled.extend(line.or(any).map(|value| (slot.id.clone(), value.clone())));
        }
        filled
    }

    fn slot(&self, id: &SlotId) -> Option<&'a Slot> {
        self.view.exchange.slots.iter().find(|slot| slot.id == *id)
    }

    /// The audiences in turn, a decision after the other.
    fn audience(&self, id: &DecisionId) -> Option<&'a AudienceId> {
        let audiences = &self.view.exchange.audiences;
        let place = self.view.decisions.iter().position(|decision| decision.id == *id)?;
        audiences.get(place.checked_rem(audiences.len())?).map(|(audience, _)| audience)
    }
}
