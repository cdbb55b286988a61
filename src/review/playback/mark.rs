//! What stands in the lanes.

use crate::exercise::{CellId, Exercise, ExerciseTime};
use crate::review::Kind;
use crate::session::{Event, Fate, MessageEvent, PassageEvent, Record, Seq};

/// The lane of everybody who sits for no cell.
pub const CONTROL_LANE: usize = 0;

/// An act in its lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    pub record: Seq,
    /// When it was keyed: the screens changed then, whenever it was said.
    pub t: ExerciseTime,
    /// [`CONTROL_LANE`], or the cell's place in the exercise, counted from one.
    pub lane: usize,
    pub kind: Kind,
}

/// The marks of a record: its weightiest act in the lane of whose act it was, and what came to
/// another cell by it in that cell's.
pub(super) fn of(record: &Record, exercise: &Exercise) -> Vec<Mark> {
    let own = exercise.seat(&record.seat).and_then(|seat| seat.cell);
    let mark = |lane, kind| Mark { record: record.seq, t: record.t, lane, kind };
    let kind = record.events.iter().filter_map(Kind::of).max();
    let acted = kind.map(|kind| mark(lane(own.as_ref(), exercise), kind));
    let came = record.events.iter().filter_map(|event| received(event));
    let came = came.map(|cell| mark(lane(Some(cell), exercise), Kind::Receipt));
    acted.into_iter().chain(came).collect()
}

fn lane(cell: Option<&CellId>, exercise: &Exercise) -> usize {
    let place = cell.and_then(|cell| exercise.cells.get_index_of(cell));
    place.map_or(CONTROL_LANE, |place| place + 1)
}

/// Whom something came to from another cell.
fn received(event: &Event) -> Option<&CellId> {
    match event {
        Event::Passage(PassageEvent::PassedOn { to, .. }) => Some(to),
        Event::Message { event: MessageEvent::Sent { to, fate, .. }, .. } => match fate {
            Fate::Arrives => Some(to),
            Fate::ArrivesAt(_) | Fate::UnansweredFrom(_) => None,
        },
        Event::Passage(
            PassageEvent::ConsentAsked { .. }
            | PassageEvent::ConsentAnswered { .. }
            | PassageEvent::PassOnRetracted { .. },
        )
        | Event::Message {
            event:
                MessageEvent::Delivered | MessageEvent::WentUnanswered | MessageEvent::Acknowledged,
            ..
        }
        | Event::Table(_)
        | Event::Seat { .. }
        | Event::Inject { .. }
        | Event::World(_)
        | Event::Decision { .. }
        | Event::Statement { .. }
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
        | Event::Corrected { .. } => None,
    }
}
