//! A cell sees what it was given and what was decided with it, and knows its own position.

use crate::exercise::{CellId, DecisionId, Role, Slot, SlotId, Text};
use crate::lang::Words;
use crate::session::PassOnForm;
use crate::session::view::{
    AnswerKind, AnswerView, CellDecision, CellView, PassageView, ReceivedView, Source,
};

use super::{
    Board, CellAct, Forms, Handling, Held, Item, LastDraft, Material, Matter, Paper, Passage,
    Wanted,
};

impl Material for CellView {
    fn heading(&self, act: &CellAct, words: &Words) -> String {
        act.decision().map_or_else(String::new, |decision| words.decision(decision))
    }

    fn paper(&self, held: &Held<'_>) -> Option<Paper> {
        let item = found(self, held)?;
        let passages: Vec<&PassageView> = in_hand(self, item, held).collect();
        let to = receivers(self, item)
            .filter(|(to, _)| passages.iter().any(|passage| can_go(passage, to, held.handling)));
        let forms = match &item.source {
            Source::Inject { .. } | Source::Cell { form: PassOnForm::Full, .. } => Forms::All,
            Source::Cell { form: PassOnForm::Summary(_) | PassOnForm::Spoken(_), .. } => {
                Forms::InOwnWords
            }
        };
        let text = |passage: &&PassageView| Passage {
            number: passage.number,
            text: passage.text.clone(),
            facts: vec![],
        };
        let to = to.cloned().collect();
        Some(Paper { passages: passages.iter().map(text).collect(), to, forms })
    }

    fn about(&self, held: &Held<'_>, words: &Words) -> Vec<String> {
        let Some(item) = found(self, held) else { return vec![] };
        let language = words.language();
        let name = self.name.get(language);
        let number =
            words.say("player-number", &[("cell", name.into()), ("number", item.number.into())]);
        let title = format!("{number}  {}", item.title.get(language)).trim_end().to_owned();
        let passages: Vec<&PassageView> = in_hand(self, item, held).collect();
        std::iter::once(title).chain(notes(self, &passages, words)).collect()
    }

    fn wanted(&self, _cell: &CellId, item: &Item) -> Option<Wanted> {
        let Item::Received(number) = item else { return None };
        let item = self.received.iter().find(|item| item.number == *number)?;
        Some(Wanted {
            title: item.title.clone(),
            request: item.request.clone()?,
            report: item.reply.as_ref().map(|(text, _)| text.clone()).unwrap_or_default(),
        })
    }

    fn board(&self, _cell: &CellId) -> Option<Board<'_>> {
        let seats = self.seats.iter().filter(|seat| matches!(seat.role, Role::Lead | Role::Player));
        Some(Board {
            exchange: &self.exchange,
            wash: &self.wash,
            probe: self.probe.as_ref(),
            comment: self.comment.as_ref().map(|own| own.text.as_str()),
            own: (self.cell.clone(), self.name.clone()),
            others: self.others.clone(),
            seats: seats.map(|seat| (seat.seat.clone(), seat.title.clone())).collect(),
        })
    }

    fn matter(&self, decision: &DecisionId, cell: Option<&CellId>) -> Option<Matter> {
        let decision = self.decisions.iter().find(|known| known.id == *decision)?;
        let required = std::iter::once(&decision.lead).chain(&decision.supporting);
        let others = required
            .filter(|other| Some(*other) != cell)
            .filter_map(|other| self.others.iter().find(|(known, _)| known == other).cloned());
        Some(Matter {
            question: decision.question.clone(),
            choices: decision.choices.clone(),
            others: others.collect(),
            refer_to: decision.refer_to.clone(),
            line: line_slots(&self.exchange.slots, &decision.line),
            own: decision.own.clone(),
            draft: last_draft(decision),
        })
    }
}

fn found<'a>(view: &'a CellView, held: &Held<'_>) -> Option<&'a ReceivedView> {
    let Item::Received(number) = held.item else { return None };
    view.received.iter().find(|item| item.number == *number)
}

/// The passages with which that can still be done.
fn in_hand<'a>(
    view: &'a CellView,
    item: &'a ReceivedView,
    held: &Held<'_>,
) -> impl Iterator<Item = &'a PassageView> + use<'a> {
    let handling = held.handling;
    let some = move |passage: &&PassageView| {
        receivers(view, item).any(|(to, _)| can_go(passage, to, handling))
    };
    item.passages.iter().filter(some)
}

/// The cells to whom it would be news: not whom it came from, nor who was given it as well.
pub(in crate::tui) fn receivers<'a>(
    view: &'a CellView,
    item: &'a ReceivedView,
) -> impl Iterator<Item = &'a (CellId, Text)> {
    view.others.iter().filter(|(_, name)| match &item.source {
        Source::Inject { to, .. } => !to.contains(name),
        Source::Cell { from, .. } => from != name,
    })
}

fn can_go(passage: &PassageView, to: &CellId, handling: Handling) -> bool {
    match handling {
        Handling::PassOn => passage.can_go_to(to),
        Handling::AskConsent => passage.can_be_asked_for(to),
    }
}

/// What the sources ask for, once where they ask the same, and where their consent stands.
fn notes(view: &CellView, passages: &[&PassageView], words: &Words) -> Vec<String> {
    let of = |numbers: &[String], text: String| {
        if passages.len() < 2 {
            return text;
        }
        let numbers = numbers.join(", ");
        format!("{}: {text}", words.say("ask-passage", &[("number", numbers.into())]))
    };
    let mut caveats: Vec<(String, Vec<String>)> = vec![];
    let mut consents = vec![];
    for passage in passages {
        let number = passage.number.to_string();
        if let Some(caveat) = caveat(passage, words) {
            match caveats.iter_mut().find(|(known, _)| *known == caveat) {
                Some((_, numbers)) => numbers.push(number.clone()),
                None => caveats.push((caveat, vec![number.clone()])),
            }
        }
        for (cell, standing) in &passage.consents {
            let consent = words.consent_asked(*standing);
            let args = [("cell", words.cell(cell, view).into()), ("consent", consent.into())];
            consents.push(of(std::slice::from_ref(&number), words.say("player-consent", &args)));
        }
    }
    caveats.into_iter().map(|(caveat, numbers)| of(&numbers, caveat)).chain(consents).collect()
}

fn caveat(passage: &PassageView, words: &Words) -> Option<String> {
    let language = words.language();
    let (caveat, originator) = passage.caveat.as_ref()?;
    let caveat = caveat.get(language).trim_end_matches('.');
    let Some(originator) = originator else { return Some(caveat.to_owned()) };
    let args = [("originator", originator.get(language).into())];
    Some(format!("{caveat}. {}", words.say("player-consent-needed", &args)))
}

/// The slots that a line-to-take fixes.
pub(super) fn line_slots(slots: &[Slot], line: &[SlotId]) -> Vec<Slot> {
    slots.iter().filter(|slot| line.contains(&slot.id)).cloned().collect()
}

fn last_draft(decision: &CellDecision) -> Option<LastDraft> {
    let draft = decision.draft.as_ref()?;
    Some(LastDraft {
        round: draft.round,
        chosen: draft.chosen.clone(),
        text: draft.text.clone(),
        line: draft.line.clone(),
        wanted: draft.answers.iter().filter_map(wanted).collect(),
    })
}

/// The words that an answer wants instead.
fn wanted(answer: &AnswerView) -> Option<(Text, String)> {
    match answer.kind {
        AnswerKind::Waiting | AnswerKind::Concur | AnswerKind::Silent => None,
        AnswerKind::ConcurWithChanges | AnswerKind::NonConcur => {
            Some((answer.cell.clone(), answer.words.last()?.clone()))
        }
    }
}
