//! What control keeps to itself: notes at any time, and the hand-over of a seat that runs it.

use crate::session::{
    About, CONTROL_NOTES_MAX, Event, Field, NewNote, PERSON_GRAPHEMES_MAX, REASON_GRAPHEMES_MAX,
    Refused, TableEvent, Thing,
};

use super::{Table, prose};

pub(super) fn write(table: &Table<'_>, new: &NewNote) -> Result<Vec<Event>, Refused> {
    table.needs_control()?;
    let none = |thing| Err(Refused::NoSuch { thing });
    match &new.about {
        About::Cell(id) => table.needs_cell(id)?,
        About::Inject(id) if table.state.inject(table.exercise, id).is_none() => {
            return none(Thing::Inject);
        }
        About::Decision(id) if !table.exercise.decisions.contains_key(id) => {
            return none(Thing::Decision);
        }
        About::Session | About::Inject(_) | About::Decision(_) => {}
    }
    let text = prose::needed(&new.text, Field::Note, REASON_GRAPHEMES_MAX)?;
    if table.state.notes.len() >= CONTROL_NOTES_MAX {
        return Err(Refused::TooMany { thing: Thing::Note, limit: CONTROL_NOTES_MAX });
    }
    let (seat, about) = (table.who.seat.id.clone(), new.about.clone());
    Ok(vec![Event::Noted { seat, about, text }])
}

/// As taking a seat, it is possible at any time.
pub(super) fn hand_over(table: &Table<'_>, to: &str, note: &str) -> Result<TableEvent, Refused> {
    table.needs_control()?;
    let to = prose::needed(to, Field::Person, PERSON_GRAPHEMES_MAX)?;
    let note = prose::needed(note, Field::Note, REASON_GRAPHEMES_MAX)?;
    let seat = table.who.seat.id.clone();
    let from = table.state.seats.get(&seat).and_then(|state| state.person.clone());
    if from.as_ref() == Some(&to) {
        return Err(Refused::AlreadyThere);
    }
    Ok(TableEvent::HandedOver { seat, from, to, note })
}

pub(super) fn take_over(table: &Table<'_>) -> Result<TableEvent, Refused> {
    table.needs_control()?;
    let seat = table.who.seat.id.clone();
    let waits = table.state.hand_over.as_ref().is_some_and(|given| given.seat == seat);
    if waits { Ok(TableEvent::TakenOver { seat }) } else { Err(Refused::NothingHandedOver) }
}
