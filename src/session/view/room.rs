//! What everybody in the room may see: the projector's view.

use crate::exercise::{CellId, Decision, DecisionId, Exercise, ExerciseTime, Text};
use crate::session::{
    Chosen, Confidence, DecisionState, DraftAnswer, Expectation, Held, Life, RoomPage, Round,
    Settlement, Stage, State,
};

use super::adjudication::WorldView;
use super::{ClockView, LiveDrafts, MoveView, PublicRecord, WashAnswerView, wash};

/// The room's screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomView {
    pub title: Text,
    pub marking: Text,
    pub clock: ClockView,
    pub current_move: Option<MoveView>,
    pub content: RoomContent,
}

/// What the screen shows under its banner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoomContent {
    Blank,
    /// The premise, what every cell was given, and what was agreed so far.
    Situation {
        premise: Text,
        common: Vec<(ExerciseTime, Text)>,
        agreed: Vec<(Text, Text)>,
        world: WorldView,
    },
    Decision(Box<Reveal>),
    Statements(PublicRecord),
    /// With what was answered in the room.
    HotWash(Vec<WashAnswerView>),
}

impl RoomContent {
    /// What was answered to the questions of the hot wash, while it is shown.
    pub fn wash(&self) -> &[WashAnswerView] {
        match self {
            Self::HotWash(answers) => answers,
            Self::Situation { .. } | Self::Decision(_) | Self::Statements(_) | Self::Blank => &[],
        }
    }
}

/// One cell's column in a reveal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub cell: Text,
    pub chosen: Text,
    pub reason: String,
    pub confidence: Confidence,
    pub late: bool,
    pub expected: Vec<Expected>,
}

/// What a cell expected of another, and whether it came so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    pub of: Text,
    /// None where it expected something outside the options.
    pub choice: Option<Text>,
    /// None while the other has given no position.
    pub right: Option<bool>,
}

/// A kind of answer to a draft, without its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerKind {
    Waiting,
    Concur,
    ConcurWithChanges,
    NonConcur,
    /// Counted as no objection by the procedure the draft declared.
    Silent,
}

/// A required cell's answer to the draft in hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerView {
    pub cell: Text,
    pub kind: AnswerKind,
    /// Replacement words, or reason and alternative.
    pub words: Vec<String>,
}

impl AnswerView {
    /// `silent` where no answer was counted as no objection.
    pub fn of(cell: Text, answer: Option<&DraftAnswer>, silent: bool) -> Self {
        let (kind, words) = match answer {
            Some(DraftAnswer::Concur) => (AnswerKind::Concur, vec![]),
            Some(DraftAnswer::ConcurWithChanges { replacement }) => {
                (AnswerKind::ConcurWithChanges, vec![replacement.clone()])
            }
            Some(DraftAnswer::NonConcur { reason, alternative }) => {
                (AnswerKind::NonConcur, vec![reason.clone(), alternative.clone()])
            }
            None if silent => (AnswerKind::Silent, vec![]),
            None => (AnswerKind::Waiting, vec![]),
        };
        Self { cell, kind, words }
    }
}

/// A decision as the room sees it: the question; after the reveal the positions side by side;
/// then the joint words and the answers to them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reveal {
    pub decision: DecisionId,
    pub title: Text,
    pub question: Text,
    pub options: Vec<Text>,
    /// Empty until the reveal.
    pub columns: Vec<Column>,
    /// The required cells in the exercise's order, so that each ministry keeps its side whoever
    /// leads, with a position or without; empty until the reveal.
    pub sides: Vec<Text>,
    pub lead: Text,
    pub round: Option<u32>,
    /// The words in hand: what is being written now, or else the last draft.
    pub draft: Option<String>,
    /// Whether `draft` is still being written.
    pub being_written: bool,
    pub answers: Vec<AnswerView>,
    pub referred: bool,
    pub settled: Option<(Settlement, Option<Text>, String)>,
}

impl RoomView {
    pub(super) fn of(state: &State, exercise: &Exercise, drafts: &LiveDrafts) -> Self {
        let content = match &state.room {
            RoomPage::Blank => RoomContent::Blank,
            RoomPage::HotWash => RoomContent::HotWash(wash::answers(state, exercise)),
            RoomPage::Situation => situation(state, exercise),
            RoomPage::Statements => RoomContent::Statements(public_record(state, exercise)),
            RoomPage::Decision(id) => match Reveal::of(state, exercise, id, drafts) {
                Some(reveal) => RoomContent::Decision(Box::new(reveal)),
                None => situation(state, exercise),
            },
        };
        Self {
            title: exercise.title.clone(),
            marking: exercise.marking.clone(),
            clock: ClockView::for_all(state, exercise),
            current_move: MoveView::of(state, exercise, None),
            content,
        }
    }
}

fn public_record(state: &State, exercise: &Exercise) -> PublicRecord {
    let decisions = state.decisions.iter();
    let settled = decisions.filter_map(|(id, state)| Some((id, state.settled.as_ref()?)));
    PublicRecord::of(exercise, &state.statements, settled)
}

fn situation(state: &State, exercise: &Exercise) -> RoomContent {
    let common = state.injects.iter().filter_map(|(id, inject)| {
        let meant = state.inject(exercise, id)?;
        let out = matches!(inject.life, Life::Released | Life::Closed);
        let everybody = exercise.cells.keys().all(|cell| inject.deliveries.contains_key(cell));
        let title = super::cell::title_of(meant, inject.amendment.as_ref());
        (out && everybody).then_some((inject.released_at?, title))
    });
    let agreed = exercise.decisions.values().filter_map(|decision| {
        let settled = state.decisions.get(&decision.id)?.settled.as_ref()?;
        let text = match settled.settlement {
            Settlement::Lapsed => return None,
            Settlement::Unified
            | Settlement::ByLead { .. }
            | Settlement::Referred { .. }
            | Settlement::Recorded => Text::same(settled.text.clone()),
        };
        Some((decision.title.clone(), text))
    });
    let mut common: Vec<_> = common.collect();
    common.sort_by_key(|(at, _)| *at);
    RoomContent::Situation {
        premise: exercise.premise.clone(),
        common,
        agreed: agreed.collect(),
        world: WorldView::of(state, exercise),
    }
}

impl Reveal {
    pub(super) fn of(
        state: &State,
        exercise: &Exercise,
        id: &DecisionId,
        drafts: &LiveDrafts,
    ) -> Option<Self> {
        let meant = exercise.decisions.get(id)?;
        let decision = state.decisions.get(id)?;
        let name = |cell: &CellId| name_of(exercise, cell);
        let revealed = decision.revealed_at.is_some();
        let required = || exercise.cells.keys().filter(|cell| revealed && meant.requires(cell));
        let columns = required().filter_map(|cell| {
            Some(column(exercise, meant, decision, cell, decision.positions.get(cell)?))
        });
        let round = decision.round();
        // What was handed in lies on the desk for a moment longer, and a revision starts from it:
        // nobody is writing anything new until the words differ.
        let is_new = |text: &str| round.is_none_or(|round| round.text.trim() != text.trim());
        let live = drafts.get(id).filter(|text| !text.is_empty() && revealed && is_new(text));
        Some(Self {
            decision: id.clone(),
            title: meant.title.clone(),
            question: meant.question.clone(),
            options: meant.choices.iter().map(|choice| choice.title.clone()).collect(),
            columns: columns.collect(),
            sides: required().map(name).collect(),
            lead: name(&meant.lead),
            round: round.map(|round| round.number),
            draft: live.cloned().or_else(|| round.map(|round| round.text.clone())),
            being_written: live.is_some() && decision.stage != Stage::Settled,
            answers: round.map(|round| answers(exercise, meant, round)).unwrap_or_default(),
            referred: decision.stage == Stage::Referred,
            settled: decision.settled.as_ref().map(|settled| {
                let chosen = settled.chosen.as_ref().map(|chosen| words_of(meant, chosen));
                (settled.settlement.clone(), chosen, settled.text.clone())
            }),
        })
    }
}

/// A cell's name, or its id where the exercise has none by it.
pub(super) fn name_of(exercise: &Exercise, cell: &CellId) -> Text {
    exercise.cells.get(cell).map_or_else(|| Text::same(cell.as_str()), |cell| cell.name.clone())
}

/// A choice in the author's words, or in one's own.
pub(super) fn words_of(decision: &Decision, chosen: &Chosen) -> Text {
    match chosen {
        Chosen::Option(choice) => decision
            .choice(choice)
            .map_or_else(|| Text::same(choice.as_str()), |choice| choice.title.clone()),
        Chosen::Other(words) => Text::same(words.clone()),
    }
}

fn column(
    exercise: &Exercise,
    meant: &Decision,
    decision: &DecisionState,
    cell: &CellId,
    held: &Held,
) -> Column {
    let expected = held.position.expects.iter().map(|(of, expectation)| Expected {
        of: name_of(exercise, of),
        choice: match expectation {
            Expectation::Option(choice) => meant.choice(choice).map(|choice| choice.title.clone()),
            Expectation::Other => None,
        },
        right: decision.positions.get(of).map(|other| expectation.met_by(&other.position.chosen)),
    });
    Column {
        cell: name_of(exercise, cell),
        chosen: words_of(meant, &held.position.chosen),
        reason: held.position.reason.clone(),
        confidence: held.position.confidence,
        late: held.late,
        expected: expected.collect(),
    }
}

/// How every required cell but the drafter has answered.
pub(super) fn answers(exercise: &Exercise, meant: &Decision, round: &Round) -> Vec<AnswerView> {
    let others = meant.required().filter(|cell| **cell != round.cell);
    let views = others.map(|cell| {
        let answer = round.answers.get(cell).map(|answered| &answered.answer);
        AnswerView::of(name_of(exercise, cell), answer, round.silent.contains(cell))
    });
    views.collect()
}
