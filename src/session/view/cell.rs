//! What one cell may see, numbered by its own count.

use std::collections::BTreeMap;

use crate::exercise::{
    CellId, Exercise, ExerciseTime, Inject, PassageRef, Role, SeatId, Sender, Text,
};
use crate::session::{
    Amendment, ConsentAnswer, Dealt, Item, ItemKind, Life, PassOn, PassOnForm, State,
};

use super::decision::{CellDecision, decisions};
use super::exchange::Exchange;
use super::room;
use super::{ClockView, MoveView};
use super::{CommentView, ProbeView, WashView, evaluation, probe};

/// One cell's view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellView {
    pub title: Text,
    pub marking: Text,
    pub premise: Text,
    pub cell: CellId,
    pub name: Text,
    pub clock: ClockView,
    pub current_move: Option<MoveView>,
    pub seats: Vec<OwnSeat>,
    /// The other cells, by name: to pass on to, to expect something of.
    pub others: Vec<(CellId, Text)>,
    /// In the order received; a cell that was sent something again sees it where it was.
    pub received: Vec<ReceivedView>,
    /// Open decisions that concern the cell, and those that are settled.
    pub decisions: Vec<CellDecision>,
    pub exchange: Exchange,
    /// The probe that lies before the cell now.
    pub probe: Option<ProbeView>,
    /// Empty until ENDEX.
    pub wash: WashView,
    /// What the cell said to its exercise after ENDEX.
    pub comment: Option<CommentView>,
}

/// A seat of the cell itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnSeat {
    pub seat: SeatId,
    pub title: Text,
    pub role: Role,
    pub person: Option<String>,
    pub answered_check: bool,
    /// Why control has muted it, while it has; the words may be empty.
    pub muted: Option<String>,
    pub dealt: Dealt,
}

/// Something the cell was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceivedView {
    /// The cell's own number: 국방-3.
    pub number: u32,
    pub at: ExerciseTime,
    pub source: Source,
    pub title: Text,
    pub channel: Option<Text>,
    pub request: Option<Text>,
    pub reply_by: Option<ExerciseTime>,
    pub acknowledged: Option<ExerciseTime>,
    /// 조치결과: what the cell last reported on the request.
    pub reply: Option<(String, ExerciseTime)>,
    /// When it was sent again.
    pub again: Option<ExerciseTime>,
    /// It was recalled: the words are gone from the screen.
    pub recalled: bool,
    pub passages: Vec<PassageView>,
}

/// Where it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// An inject from this sender, to these cells.
    Inject { from: Text, to: Vec<Text> },
    /// Another cell passed it on.
    Cell { from: Text, form: PassOnForm },
}

/// A passage as the cell reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassageView {
    /// Counted from one, in what was received.
    pub number: u16,
    pub text: Text,
    /// The source's caveat, and whose consent it asks for.
    pub caveat: Option<(Text, Option<Text>)>,
    pub passed_to: Vec<PassedTo>,
    pub consents: Vec<(CellId, Consent)>,
}

/// That the cell passed it on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassedTo {
    pub cell: CellId,
    pub form: PassOnForm,
    pub at: ExerciseTime,
}

/// Where a request for consent stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consent {
    Waiting,
    Granted,
    Refused,
}

impl PassageView {
    /// Whether the cell may still pass it on to `to`: not once it did so in full.
    pub fn can_go_to(&self, to: &CellId) -> bool {
        !self.passed_to.iter().any(|on| on.cell == *to && on.form == PassOnForm::Full)
    }

    /// Whether the cell may ask its source for consent to pass it on to `to`.
    pub fn can_be_asked_for(&self, to: &CellId) -> bool {
        let needed = self.caveat.as_ref().is_some_and(|(_, originator)| originator.is_some());
        let standing = self.consents.iter().find(|(cell, _)| cell == to);
        needed && standing.is_none_or(|(_, standing)| *standing == Consent::Refused)
    }
}

impl CellView {
    pub fn of(state: &State, exercise: &Exercise, cell: &CellId) -> Self {
        let items = state.cells.get(cell).map(|own| own.items.as_slice()).unwrap_or_default();
        let views = items.iter().filter_map(|item| match &item.kind {
            ItemKind::Inject(id) => {
                let meant = state.inject(exercise, id)?;
                received_inject(state, exercise, cell, item, meant)
            }
            ItemKind::PassOn(index) => {
                let pass_on = state.pass_ons.get(*index as usize)?;
                received_passage(state, exercise, cell, item, pass_on)
            }
            ItemKind::Statement(_)
            | ItemKind::Message(_)
            | ItemKind::Request(_)
            | ItemKind::Task(_)
            | ItemKind::Forecast(_)
            | ItemKind::FreeMove(_)
            | ItemKind::Ruling(_) => None,
        });
        let others = exercise.cells.values().filter(|other| other.id != *cell);
        Self {
            title: exercise.title.clone(),
            marking: exercise.marking.clone(),
            premise: exercise.premise.clone(),
            cell: cell.clone(),
            name: room::name_of(exercise, cell),
            clock: ClockView::for_all(state, exercise),
            current_move: MoveView::of(state, exercise, Some(cell)),
            seats: own_seats(state, exercise, cell),
            others: others.map(|other| (other.id.clone(), other.name.clone())).collect(),
            received: views.collect(),
            decisions: decisions(state, exercise, cell),
            exchange: Exchange::of(state, exercise, cell),
            probe: probe::before(state, exercise, cell),
            wash: WashView::of(state, exercise, Some(cell)),
            comment: evaluation::comment(state, cell),
        }
    }
}

fn own_seats(state: &State, exercise: &Exercise, cell: &CellId) -> Vec<OwnSeat> {
    let Some(own) = exercise.cells.get(cell) else { return vec![] };
    let seats = own.seats.iter().map(|seat| {
        let taken = state.seats.get(&seat.id);
        OwnSeat {
            seat: seat.id.clone(),
            title: seat.title.clone(),
            role: seat.role,
            person: taken.and_then(|taken| taken.person.clone()),
            answered_check: taken.is_some_and(|taken| taken.answered_check),
            muted: taken.and_then(|taken| taken.muted.clone()),
            dealt: taken.map(|taken| taken.dealt.clone()).unwrap_or_default(),
        }
    });
    seats.collect()
}

/// The title as it went out.
pub(super) fn title_of(inject: &Inject, amendment: Option<&Amendment>) -> Text {
    let amended = amendment.and_then(|amendment| amendment.title.clone());
    amended.map_or_else(|| inject.title.clone(), Text::same)
}

/// A passage's words as they went out.
pub(super) fn passage_text(state: &State, exercise: &Exercise, passage: &PassageRef) -> Text {
    let amendment = state.injects.get(&passage.inject).and_then(|inject| inject.amendment.as_ref());
    let amended =
        amendment.and_then(|amendment| amendment.passages.get(passage.index()).cloned().flatten());
    let written = || {
        let inject = state.inject(exercise, &passage.inject);
        inject
            .and_then(|inject| inject.passages.get(passage.index()))
            .map(|passage| passage.text.clone())
            .unwrap_or_default()
    };
    amended.map_or_else(written, Text::same)
}

/// A sender's name.
pub(super) fn sender_name(exercise: &Exercise, sender: &Sender) -> Text {
    match sender {
        Sender::Cell(cell) => room::name_of(exercise, cell),
        Sender::Organization(id) => exercise
            .organizations
            .get(id)
            .map_or_else(|| Text::same(id.as_str()), |organization| organization.name.clone()),
        Sender::Named(name) => name.clone(),
    }
}

fn received_inject(
    state: &State,
    exercise: &Exercise,
    cell: &CellId,
    item: &Item,
    meant: &Inject,
) -> Option<ReceivedView> {
    let inject = state.injects.get(&meant.id)?;
    let delivery = inject.deliveries.get(cell)?;
    let recalled = inject.life == Life::Recalled;
    let passages = (1..=meant.passages.len()).filter(|_| !recalled).filter_map(|number| {
        let number = u16::try_from(number).ok()?;
        Some(passage_view(state, exercise, cell, &PassageRef { inject: meant.id.clone(), number }))
    });
    let to = meant.to.iter().map(|to| room::name_of(exercise, to)).collect();
    Some(ReceivedView {
        number: item.number,
        at: item.at,
        source: Source::Inject { from: sender_name(exercise, &meant.from), to },
        title: title_of(meant, inject.amendment.as_ref()),
        channel: Some(meant.channel.clone()),
        request: meant.request.clone().filter(|_| !recalled),
        reply_by: meant.reply_within.map(|within| delivery.at + within),
        acknowledged: delivery.acknowledged,
        reply: delivery.reply.clone(),
        again: delivery.again,
        recalled,
        passages: passages.collect(),
    })
}

fn passage_view(
    state: &State,
    exercise: &Exercise,
    cell: &CellId,
    passage: &PassageRef,
) -> PassageView {
    let meant = state
        .inject(exercise, &passage.inject)
        .and_then(|inject| inject.passages.get(passage.index()));
    let caveat = meant.and_then(|meant| meant.caveat.as_ref());
    let passed = state
        .pass_ons
        .iter()
        .filter(|on| on.from == *cell && on.passage == *passage && !on.retracted);
    let asked = state.consents.iter().filter(|ask| ask.cell == *cell && ask.passage == *passage);
    let mut consents = BTreeMap::new();
    for ask in asked {
        let standing = match ask.answer {
            None => Consent::Waiting,
            Some((ConsentAnswer::Granted, _)) => Consent::Granted,
            Some((ConsentAnswer::Refused, _)) => Consent::Refused,
        };
        consents.insert(ask.to.clone(), standing);
    }
    PassageView {
        text: passage_text(state, exercise, passage),
        caveat: caveat.map(|caveat| (caveat.text.clone(), caveat.consent_of.clone())),
        passed_to: passed
            .map(|on| PassedTo { cell: on.to.clone(), form: on.form.clone(), at: on.at })
            .collect(),
        consents: consents.into_iter().collect(),
        number: passage.number,
    }
}

/// What another cell passed on: its words in the form it chose. Of the inject behind it the
/// receiver learns the title only when it was passed on in full.
fn received_passage(
    state: &State,
    exercise: &Exercise,
    cell: &CellId,
    item: &Item,
    pass_on: &PassOn,
) -> Option<ReceivedView> {
    let meant = state.inject(exercise, &pass_on.passage.inject)?;
    let amendment = state.injects.get(&meant.id).and_then(|inject| inject.amendment.as_ref());
    let mut view = passage_view(state, exercise, cell, &pass_on.passage);
    // Which of the inject's passages it was would tell that there are others.
    view.number = 1;
    let (title, words) = match &pass_on.form {
        PassOnForm::Full => (title_of(meant, amendment), None),
        PassOnForm::Summary(words) | PassOnForm::Spoken(words) => {
            (Text::default(), Some(words.clone()))
        }
    };
    if let Some(words) = words {
        view.text = Text::same(words);
        // Whose consent was needed would name the source that the summary may have left out.
        view.caveat = view.caveat.map(|(caveat, _)| (caveat, None));
    }
    let from = room::name_of(exercise, &pass_on.from);
    Some(ReceivedView {
        number: item.number,
        at: item.at,
        source: Source::Cell { from, form: pass_on.form.clone() },
        title,
        channel: None,
        request: None,
        reply_by: None,
        acknowledged: None,
        reply: None,
        again: None,
        recalled: pass_on.retracted,
        passages: if pass_on.retracted { vec![] } else { vec![view] },
    })
}
