//! Corrections: a later record that names an earlier one. Nothing recorded is ever edited.

use crate::session::{
    Correction, DecisionEvent, Entry, Event, Field, Happening, InjectEvent, PassageEvent,
    REASON_GRAPHEMES_MAX, Refused, Seq, Stage, Thing,
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
            if !state.positions.contains_key(cell) {
                return Err(Refused::CannotTakeBack);
            }
            return Ok(DecisionEvent::PositionWithdrawn { cell: cell.clone() }.of(decision));
        }
        Happening::Event(event) => &**event,
    };
    match event {
        Event::Inject { id, event: InjectEvent::Acknowledged { cell } } => {
            let delivery = table.state.injects.get(id).and_then(|state| state.deliveries.get(cell));
            if delivery.is_none_or(|delivery| delivery.acknowledged.is_none()) {
                return Err(Refused::CannotTakeBack);
            }
            Ok(InjectEvent::AcknowledgementRetracted { cell: cell.clone() }.of(id))
        }
        Event::Inject { event: InjectEvent::Released { .. }, .. } => Err(Refused::RecallInstead),
        Event::Passage(PassageEvent::PassedOn { pass_on, .. }) => {
            let state = table.state.pass_ons.get(*pass_on as usize);
            if state.is_none_or(|state| state.retracted) {
                return Err(Refused::CannotTakeBack);
            }
            Ok(PassageEvent::PassOnRetracted { pass_on: *pass_on }.into())
        }
        Event::Decision { id, event: DecisionEvent::Answered { round, cell, .. } } => {
            let state = table.state.decisions.get(id).ok_or(Refused::CannotTakeBack)?;
            let current = state.round().filter(|current| current.number == *round);
            let stands = current.is_some_and(|current| current.answers.contains_key(cell));
            if !stands || state.stage != Stage::Drafted {
                return Err(Refused::CannotTakeBack);
            }
            Ok(DecisionEvent::AnswerWithdrawn { round: *round, cell: cell.clone() }.of(id))
        }
        Event::Table(_)
        | Event::Inject { .. }
        | Event::Passage(_)
        | Event::World(_)
        | Event::Decision { .. }
        | Event::Corrected { .. } => Err(Refused::CannotTakeBack),
    }
}
