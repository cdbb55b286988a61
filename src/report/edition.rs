//! Who a report is for. What goes around is cut before a word of it is written, so that no format
//! can tell more than another.

mod event;

use std::borrow::Cow;

use crate::exercise::{CellId, Exercise, Language, SeatId, Shown};
use crate::review::measures::{Family, Figure, Measure, On};
use crate::review::{
    Aar, About, Against, FeedbackReview, InjectReview, Length, ReceiptItem, Unknown, choose,
};

/// Below so many persons a figure would be one about a person: the others know their own part.
pub const PERSONS_MIN: usize = 5;

/// Who reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edition {
    /// All that is on record, control's own notes too.
    Facilitator,
    /// What both ministries may have: nothing that is control's alone, and no figure about a
    /// person.
    Participants,
}

/// Who reads it, and in which language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reader {
    pub language: Language,
    pub edition: Edition,
}

impl From<Language> for Reader {
    fn from(language: Language) -> Self {
        Self { language, edition: Edition::Facilitator }
    }
}

/// The review as `edition` may have it.
pub(super) fn cut<'a>(aar: &'a Aar, exercise: &Exercise, edition: Edition) -> Cow<'a, Aar> {
    let mut aar = Cow::Borrowed(aar);
    match edition {
        Edition::Facilitator => {}
        Edition::Participants => shorten(aar.to_mut(), exercise),
    }
    aar
}

fn shorten(aar: &mut Aar, exercise: &Exercise) {
    let persons = persons(aar);
    findings(aar, exercise);
    aar.notes.clear();
    aar.hand_overs.clear();
    aar.seat_acts.clear();
    aar.corrections.clear();
    aar.keying.pairs.clear();
    aar.observations.clear();
    aar.ratings.clear();
    // A row may begin from what was found of one person, and names a point of contact.
    aar.improvement_plan.clear();
    aar.comments.retain(|comment| comment.counts);
    // A forecast is the judgment of whoever sits in the seat.
    aar.forecasts.clear();
    aar.measures.retain(|figure| is_of_many(figure, &persons));
    for figure in aar.measures.iter_mut().filter(|figure| is_of_persons(figure.measure)) {
        figure.cases.retain(|case| !matches!(case.on, On::Forecast(_)));
        figure.records.clear();
    }
    feedback(&mut aar.feedback);
    injects(aar);
    // What was never shown to anybody but its own ministry stays there.
    aar.statements.retain(|own| own.released.is_some() || !own.rounds.is_empty());
    world(aar, exercise);
    for stop in &mut aar.clock.stops {
        stop.reason.clear();
        stop.note = None;
    }
    for cell in &mut aar.cells {
        cell.receipts.retain(|receipt| !matches!(receipt.item, ReceiptItem::Forecast(_)));
    }
    event::shorten(aar);
}

/// The seats whose judgments the figures on forecasts come from.
fn persons(aar: &Aar) -> Vec<(CellId, SeatId)> {
    let judged = aar.forecasts.iter().filter(|forecast| forecast.own.is_some());
    let mut seats: Vec<_> =
        judged.map(|forecast| (forecast.cell.clone(), forecast.seat.clone())).collect();
    seats.sort();
    seats.dedup();
    seats
}

/// Whether a measure comes from judgments or acts of single persons.
fn is_of_persons(measure: Measure) -> bool {
    is_of_judgments(measure) || is_of_acts(measure) || is_of_evaluators(measure)
}

fn is_of_judgments(measure: Measure) -> bool {
    measure.about() == About::Person
}

fn is_of_acts(measure: Measure) -> bool {
    matches!(measure, Measure::ParticipationGini | Measure::ParticipationEvenness)
}

fn is_of_evaluators(measure: Measure) -> bool {
    measure.family() == Family::Evaluators
}

fn is_of_many(figure: &Figure, persons: &[(CellId, SeatId)]) -> bool {
    let own = |cell: &CellId| figure.cell.as_ref().is_none_or(|of| of == cell);
    if is_of_judgments(figure.measure) {
        return persons.iter().filter(|(cell, _)| own(cell)).count() >= PERSONS_MIN;
    }
    if is_of_acts(figure.measure) {
        return figure.n >= PERSONS_MIN;
    }
    !is_of_evaluators(figure.measure)
}

/// What was found of single persons is left out; the questions are chosen anew.
fn findings(aar: &mut Aar, exercise: &Exercise) {
    aar.findings.retain(|found| found.pattern.about() != About::Person);
    aar.questions = choose(exercise, &aar.findings);
}

/// Words that somebody wrote for control stay with it, and so do few marks.
fn feedback(feedback: &mut FeedbackReview) {
    let forms = feedback.forms;
    let mut items = std::mem::take(&mut feedback.items);
    items.retain(|item| forms >= PERSONS_MIN && item.answers >= PERSONS_MIN);
    *feedback = FeedbackReview { forms, items, ..FeedbackReview::default() };
}

/// What went out, when and to whom: plans, and what control did with them, are its own.
fn injects(aar: &mut Aar) {
    aar.injects.retain(|own| own.released.is_some() && own.recalled.is_none());
    for own in &mut aar.injects {
        plans(own);
    }
    let out: Vec<_> = aar.injects.iter().map(|own| own.id.clone()).collect();
    aar.composed.retain(|id, _| out.contains(id));
}

fn plans(own: &mut InjectReview) {
    own.planned = None;
    own.due = None;
    own.due_cause = None;
    own.holds.clear();
    own.skipped = None;
    own.amendments.clear();
    own.composed = None;
    if let Some(released) = &mut own.released {
        released.against = Against::NoPlan;
        released.waited = Length::Unknown(Unknown::NotAsked);
    }
}

/// Variables that no cell saw, and why control ruled as it did.
fn world(aar: &mut Aar, exercise: &Exercise) {
    let shown = |change: &crate::review::ChangeReview| {
        exercise.variables.get(&change.variable).is_some_and(|own| own.shown != Shown::default())
    };
    aar.world.changes.retain(shown);
    for change in &mut aar.world.changes {
        change.reason.clear();
    }
    aar.world.rulings.retain(|ruling| !ruling.told.is_empty());
    for ruling in &mut aar.world.rulings {
        ruling.reason.clear();
        ruling.learned.clear();
    }
}
