//! Corrections: a later record that names an earlier one. Nothing recorded is ever edited.

use crate::exercise::{CellId, DecisionId, InjectId};
use crate::session::{
    Correction, DecisionEvent, Entry, Event, Field, Happening, InjectEvent, PassOn, PassageEvent,
    REASON_GRAPHEMES_MAX, Refused, Seq, Stage, State, Thing,
};

use super::{Table, prose};

pub(super) fn decide(
    table: &Table<'_>,
    record: Seq,
    correction: &Correction,
) -> Result<Vec<Event>, Refused> {
    table.needs_control()?;
    let index = usize::try_from(record.0).unwrap_or(usize::MAX);
    let Some(earlier) = table.state.history.get(index) else {
        return Err(Refused::NoSuch { thing: Thing::Record });
    };
    let (Correction::Note(note) | Correction::TakeBack(note)) = correction;
    let note = prose::needed(note, Field::Note, REASON_GRAPHEMES_MAX)?;
    let mut events = vec![Event::Corrected { earlier: record, earlier_id: earlier.id, note }];
    match correction {
        Correction::Note(_) => {}
        Correction::TakeBack(_) => {
            table.needs_play()?;
            events.push(taken_back(table, earlier)?);
        }
    }
    Ok(events)
}

/// The event that takes the earlier record's effect back, where nothing has been built on it.
fn taken_back(table: &Table<'_>, earlier: &Entry) -> Result<Event, Refused> {
    let Some(happening) = earlier.happenings.first() else { return Err(Refused::CannotTakeBack) };
    let event = match happening {
        Happening::SealedPosition { decision, cell, .. } => {
            let state = table.state.decisions.get(decision).ok_or(Refused::CannotTakeBack)?;
            if state.stage != Stage::Open {
                return Err(Refused::AlreadyRevealed);
            }
            needs(state.positions.contains_key(cell) && is_last_word(table, earlier, happening))?;
            return Ok(DecisionEvent::PositionWithdrawn { cell: cell.clone() }.of(decision));
        }
        Happening::SealedAnswers { .. } => return Err(Refused::CannotTakeBack),
        Happening::Event(event) => &**event,
    };
    match event {
        Event::Inject { id, event: InjectEvent::Acknowledged { cell } } => {
            let delivery = table.state.injects.get(id).and_then(|state| state.deliveries.get(cell));
            let stands = delivery.is_some_and(|delivery| delivery.acknowledged.is_some());
            needs(stands && is_last_word(table, earlier, happening))?;
            Ok(InjectEvent::AcknowledgementRetracted { cell: cell.clone() }.of(id))
        }
        Event::Inject { event: InjectEvent::Released { .. }, .. } => Err(Refused::RecallInstead),
        Event::Passage(PassageEvent::PassedOn { pass_on, .. }) => {
            let state = table.state.pass_ons.get(*pass_on as usize);
            needs(state.is_some_and(|on| !on.retracted && !was_told_further(table.state, on)))?;
            Ok(PassageEvent::PassOnRetracted { pass_on: *pass_on }.into())
        }
        Event::Decision { id, event: DecisionEvent::Answered { round, cell, .. } } => {
            let state = table.state.decisions.get(id).ok_or(Refused::CannotTakeBack)?;
            let current = state.round().filter(|current| current.number == *round);
            let stands = current.is_some_and(|current| current.answers.contains_key(cell));
            needs(state.stage == Stage::Drafted && stands)?;
            needs(is_last_word(table, earlier, happening))?;
            Ok(DecisionEvent::AnswerWithdrawn { round: *round, cell: cell.clone() }.of(id))
        }
        Event::Table(_)
        | Event::Seat { .. }
        | Event::Inject { .. }
        | Event::Passage(_)
        | Event::World(_)
        | Event::Decision { .. }
        | Event::Statement { .. }
        | Event::Message { .. }
        | Event::Request { .. }
        | Event::Task { .. }
        | Event::Forecast { .. }
        | Event::Noted { .. }
        | Event::WashAnswered { .. }
        | Event::FeedbackGiven { .. }
        | Event::Evaluation(_)
        | Event::FreeMove { .. }
        | Event::Ruled(_)
        | Event::Probe { .. }
        | Event::Corrected { .. } => Err(Refused::CannotTakeBack),
    }
}

fn needs(can_be_taken_back: bool) -> Result<(), Refused> {
    if can_be_taken_back { Ok(()) } else { Err(Refused::CannotTakeBack) }
}

/// Whether no later record said the same thing anew: what stands then is that record's.
fn is_last_word(table: &Table<'_>, earlier: &Entry, happening: &Happening) -> bool {
    let said = about(happening);
    let mut later = table.state.history.iter().rev().take_while(|entry| entry.seq > earlier.seq);
    !later.any(|entry| entry.happenings.iter().any(|other| about(other) == said))
}

/// The matter and the cell of a word that can be replaced.
fn about(happening: &Happening) -> Option<(Matter<'_>, &CellId)> {
    let event = match happening {
        Happening::SealedPosition { decision, cell, .. } => {
            return Some((Matter::Position(decision), cell));
        }
        Happening::SealedAnswers { .. } => return None,
        Happening::Event(event) => &**event,
    };
    if let Event::Inject { id, event: InjectEvent::Acknowledged { cell } } = event {
        return Some((Matter::Acknowledgement(id), cell));
    }
    if let Event::Decision { id, event: DecisionEvent::Answered { round, cell, .. } } = event {
        return Some((Matter::Answer(id, *round), cell));
    }
    None
}

#[derive(PartialEq, Eq)]
enum Matter<'a> {
    Position(&'a DecisionId),
    Answer(&'a DecisionId, u32),
    Acknowledgement(&'a InjectId),
}

/// Whether the receiver has told it to somebody else in turn.
fn was_told_further(state: &State, told: &PassOn) -> bool {
    let further = |on: &PassOn| on.from == told.to && on.passage == told.passage && !on.retracted;
    state.pass_ons.iter().any(further)
}
