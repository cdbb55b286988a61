//! Control sees everything but what is sealed, and ticks which facts came across.

use crate::exercise::{CellId, Decision, DecisionId, PassageRef, Role, Slot, SlotId, Text};
use crate::lang::Words;
use crate::session::view::ControlView;
use crate::session::{DraftAnswer, Round};

use super::{
    Board, CellAct, Forms, Held, Item, LastDraft, Material, Matter, Paper, Passage, Wanted,
};

impl Material for ControlView {
    fn heading(&self, act: &CellAct, words: &Words) -> String {
        let cell = act.cell().and_then(|cell| self.exercise.cells.get(cell));
        cell.map_or_else(String::new, |cell| cell.name.get(words.language()).to_owned())
    }

    fn paper(&self, held: &Held<'_>) -> Option<Paper> {
        let Item::Inject(inject) = held.item else { return None };
        let meant = self.inject(inject)?;
        let passages = (1..).zip(&meant.passages).map(|(number, passage)| {
            let text = self.passage_text(&PassageRef { inject: inject.clone(), number });
            let facts = passage.facts.iter().filter_map(|id| {
                Some((id.clone(), self.exercise.facts.get(id)?.statement.clone()))
            });
            Passage { number, text, facts: facts.collect() }
        });
        let others = self.exercise.cells.values().filter(|other| other.id != *held.cell);
        Some(Paper {
            passages: passages.collect(),
            to: others.map(|other| (other.id.clone(), other.name.clone())).collect(),
            forms: Forms::All,
        })
    }

    fn about(&self, held: &Held<'_>, words: &Words) -> Vec<String> {
        let Item::Inject(inject) = held.item else { return vec![] };
        vec![format!("{inject}  {}", self.title(inject).get(words.language()))]
    }

    fn wanted(&self, cell: &CellId, item: &Item) -> Option<Wanted> {
        let Item::Inject(inject) = item else { return None };
        let delivery = self.injects.get(inject)?.deliveries.get(cell)?;
        Some(Wanted {
            title: self.title(inject),
            request: self.inject(inject)?.request.clone()?,
            report: delivery.reply.as_ref().map(|(text, _)| text.clone()).unwrap_or_default(),
        })
    }

    fn board(&self, cell: &CellId) -> Option<Board<'_>> {
        let own = self.exercise.cells.get(cell)?;
        let others = self.exercise.cells.values().filter(|other| other.id != *cell);
        let seats = own.seats.iter().filter(|seat| matches!(seat.role, Role::Lead | Role::Player));
        let comment = self.comments.iter().rev().find(|comment| comment.cell == *cell);
        Some(Board {
            exchange: self.exchanges.get(cell)?,
            wash: &self.wash,
            probe: self.probe.as_ref(),
            comment: comment.map(|own| own.text.as_str()),
            own: (own.id.clone(), own.name.clone()),
            others: others.map(|other| (other.id.clone(), other.name.clone())).collect(),
            seats: seats.map(|seat| (seat.id.clone(), seat.title.clone())).collect(),
        })
    }

    fn matter(&self, decision: &DecisionId, cell: Option<&CellId>) -> Option<Matter> {
        let meant = self.exercise.decisions.get(decision)?;
        let last = self.decisions.get(decision).and_then(|decision| decision.rounds.last());
        let choices = meant.choices.iter().map(|choice| (choice.id.clone(), choice.title.clone()));
        Some(Matter {
            question: meant.question.clone(),
            choices: choices.collect(),
            others: others(self, meant, cell),
            refer_to: meant.refer_to.clone(),
            line: line_slots(self, &meant.line),
            own: None,
            draft: last.map(|round| last_draft(self, round)),
        })
    }
}

/// The slots that a line-to-take fixes.
fn line_slots(view: &ControlView, line: &[SlotId]) -> Vec<Slot> {
    let slots = &view.exercise.statements.slots;
    line.iter().filter_map(|id| slots.get(id)).cloned().collect()
}

fn name(view: &ControlView, cell: &CellId) -> Text {
    view.exercise.cells.get(cell).map(|cell| cell.name.clone()).unwrap_or_default()
}

fn others(view: &ControlView, meant: &Decision, cell: Option<&CellId>) -> Vec<(CellId, Text)> {
    let others = meant.required().filter(|other| Some(*other) != cell);
    others.map(|other| (other.clone(), name(view, other))).collect()
}

fn last_draft(view: &ControlView, round: &Round) -> LastDraft {
    let wanted = round.answers.iter().filter_map(|(cell, answered)| {
        let words = match &answered.answer {
            DraftAnswer::Concur => return None,
            DraftAnswer::ConcurWithChanges { replacement } => replacement,
            DraftAnswer::NonConcur { alternative, .. } => alternative,
        };
        Some((name(view, cell), words.clone()))
    });
    LastDraft {
        round: round.number,
        chosen: round.chosen.clone(),
        text: round.text.clone(),
        line: round.line.clone(),
        wanted: wanted.collect(),
    }
}
