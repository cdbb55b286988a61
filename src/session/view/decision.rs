//! Decisions as a required cell sees them.

use crate::exercise::{
    Authority, CellId, ChoiceId, DecisionId, Depth, Exercise, ExerciseTime, SlotId, Text,
};
use crate::session::{Chosen, Position, Settlement, Slots, Stage, State};

use super::LiveDrafts;
use super::room::{self, AnswerView, Column, Reveal};

/// The draft in hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftView {
    pub round: u32,
    pub by: CellId,
    pub chosen: Chosen,
    pub text: String,
    pub line: Slots,
    pub silence_at: Option<ExerciseTime>,
    pub answers: Vec<AnswerView>,
}

/// A decision as a required cell sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellDecision {
    pub id: DecisionId,
    pub title: Text,
    pub question: Text,
    pub stage: Stage,
    pub depth: Depth,
    pub authority: Authority,
    pub lead: CellId,
    pub supporting: Vec<CellId>,
    pub refer_to: Option<Text>,
    pub choices: Vec<(ChoiceId, Text)>,
    /// The slots on which its words fix what is said in public.
    pub line: Vec<SlotId>,
    pub opened_at: Option<ExerciseTime>,
    pub deadline: Option<ExerciseTime>,
    /// The cell's own position, which it may replace until the reveal.
    pub own: Option<Position>,
    /// All positions, after the reveal.
    pub columns: Vec<Column>,
    pub draft: Option<DraftView>,
    pub settled: Option<(Settlement, Option<Text>, String)>,
    /// What the settled words fix for what is said in public.
    pub agreed: Slots,
    /// The cell's own acts alone.
    pub alone: Vec<(Text, String)>,
}

impl CellDecision {
    /// A choice in the author's words, or in one's own.
    pub fn words_of(&self, chosen: &Chosen) -> Text {
        match chosen {
            Chosen::Option(id) => {
                let found = self.choices.iter().find(|(choice, _)| choice == id);
                found.map_or_else(|| Text::same(id.as_str()), |(_, title)| title.clone())
            }
            Chosen::Other(words) => Text::same(words.clone()),
        }
    }
}

pub(super) fn decisions(state: &State, exercise: &Exercise, cell: &CellId) -> Vec<CellDecision> {
    let known = exercise.decisions.values().filter(|meant| meant.requires(cell));
    let views = known.filter_map(|meant| {
        let decision = state.decisions.get(&meant.id)?;
        if decision.stage == Stage::Planned {
            return None;
        }
        let reveal = Reveal::of(state, exercise, &meant.id, &LiveDrafts::new())?;
        let draft = decision.round().map(|round| DraftView {
            round: round.number,
            by: round.cell.clone(),
            chosen: round.chosen.clone(),
            text: round.text.clone(),
            line: round.line.clone(),
            silence_at: round.silence_at,
            answers: room::answers(exercise, meant, round),
        });
        let own = decision.positions.get(cell).map(|held| held.position.clone());
        let alone = decision.alone.iter().filter(|alone| alone.cell == *cell);
        Some(CellDecision {
            id: meant.id.clone(),
            title: meant.title.clone(),
            question: meant.question.clone(),
            stage: decision.stage,
            depth: meant.depth,
            authority: meant.authority,
            lead: meant.lead.clone(),
            supporting: meant.supporting.clone(),
            refer_to: meant.refer_to.clone(),
            choices: meant.choices.iter().map(|c| (c.id.clone(), c.title.clone())).collect(),
            line: meant.line.clone(),
            opened_at: decision.opened_at,
            deadline: decision.deadline,
            own,
            columns: reveal.columns,
            draft,
            settled: reveal.settled,
            agreed: decision.settled.as_ref().map(|s| s.line.clone()).unwrap_or_default(),
            alone: alone
                .map(|alone| (room::words_of(meant, &alone.chosen), alone.explanation.clone()))
                .collect(),
        })
    });
    views.collect()
}
