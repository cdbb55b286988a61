//! Control sees everything but what is sealed, and ticks which facts came across.

use crate::exercise::{CellId, Decision, DecisionId, PassageRef, Text};
use crate::lang::Words;
use crate::session::view::ControlView;
use crate::session::{DraftAnswer, Round};

use super::{CellAct, Forms, Held, Item, LastDraft, Material, Matter, Paper, Passage};

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

    fn matter(&self, decision: &DecisionId, cell: Option<&CellId>) -> Option<Matter> {
        let meant = self.exercise.decisions.get(decision)?;
        let last = self.decisions.get(decision).and_then(|decision| decision.rounds.last());
        let choices = meant.choices.iter().map(|choice| (choice.id.clone(), choice.title.clone()));
        Some(Matter {
            question: meant.question.clone(),
            choices: choices.collect(),
            others: others(self, meant, cell),
            refer_to: meant.refer_to.clone(),
            own: None,
            draft: last.map(|round| last_draft(self, round)),
        })
    }
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
        wanted: wanted.collect(),
    }
}
