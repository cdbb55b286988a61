//! Which events of the record may go around, by name: an event that is new is not, until somebody
//! says so.

use std::collections::BTreeSet;

use crate::exercise::InjectId;
use crate::review::Aar;
use crate::session::{
    Entry, Event, Happening, InjectEvent, RequestEvent, TableEvent, TaskEvent, WorldEvent,
};

/// What a reader of the record may follow.
struct Told {
    injects: BTreeSet<InjectId>,
    statements: BTreeSet<u32>,
}

pub(super) fn shorten(aar: &mut Aar) {
    let told = Told {
        injects: aar.injects.iter().map(|own| own.id.clone()).collect(),
        statements: aar.statements.iter().map(|own| own.id).collect(),
    };
    let timeline = std::mem::take(&mut aar.timeline);
    aar.timeline = timeline.into_iter().filter_map(|entry| told.entry(entry)).collect();
}

impl Told {
    /// The entry with what may go around; who keyed it may not.
    fn entry(&self, entry: Entry) -> Option<Entry> {
        let happenings: Vec<Happening> =
            entry.happenings.iter().filter(|one| self.is_told(one)).cloned().collect();
        if happenings.is_empty() {
            return None;
        }
        Some(Entry { happenings: happenings.into(), by: entry.seat.clone(), ..entry })
    }

    fn is_told(&self, happening: &Happening) -> bool {
        let event = match happening {
            Happening::SealedPosition { .. } | Happening::SealedAnswers { .. } => return true,
            Happening::Event(event) => &**event,
        };
        match event {
            Event::Table(event) => is_table_told(event),
            Event::Inject { id, event } => self.injects.contains(id) && is_inject_told(event),
            Event::Statement { id, .. } => self.statements.contains(id),
            Event::Request { event, .. } => !matches!(event, RequestEvent::Assigned { .. }),
            Event::Task { event, .. } => !matches!(event, TaskEvent::Done { cell: None, .. }),
            Event::Passage(_)
            | Event::Decision { .. }
            | Event::Message { .. }
            | Event::FreeMove { .. }
            | Event::Probe { .. }
            | Event::WashAnswered { .. } => true,
            Event::World(WorldEvent::BranchTaken { .. } | WorldEvent::VariableSet { .. })
            | Event::Seat { .. }
            | Event::Forecast { .. }
            | Event::Noted { .. }
            | Event::FeedbackGiven { .. }
            | Event::Evaluation(_)
            | Event::Ruled(_)
            | Event::Corrected { .. } => false,
        }
    }
}

fn is_table_told(event: &TableEvent) -> bool {
    match event {
        TableEvent::SessionResumed { .. }
        | TableEvent::PresenceSet { .. }
        | TableEvent::ExerciseStarted
        | TableEvent::Paused { .. }
        | TableEvent::ClockResumed
        | TableEvent::MoveBegan { .. }
        | TableEvent::ExerciseEnded
        | TableEvent::ScaleSet { .. }
        | TableEvent::Jumped { .. } => true,
        TableEvent::SessionOpened(_)
        | TableEvent::SeatTaken { .. }
        | TableEvent::SeatLeft { .. }
        | TableEvent::CheckAnswered { .. }
        | TableEvent::RealWorldStopped { .. }
        | TableEvent::RealWorldLifted { .. }
        | TableEvent::ClockMarked
        | TableEvent::RoomShown { .. }
        | TableEvent::HandedOver { .. }
        | TableEvent::TakenOver { .. } => false,
    }
}

fn is_inject_told(event: &InjectEvent) -> bool {
    match event {
        InjectEvent::Released { .. }
        | InjectEvent::SentAgain { .. }
        | InjectEvent::Acknowledged { .. }
        | InjectEvent::Replied { .. } => true,
        InjectEvent::FellDue { .. }
        | InjectEvent::Held
        | InjectEvent::LetGo
        | InjectEvent::Skipped { .. }
        | InjectEvent::Amended { .. }
        | InjectEvent::Recalled { .. }
        | InjectEvent::Closed
        | InjectEvent::Composed { .. }
        | InjectEvent::AcknowledgementRetracted { .. } => false,
    }
}
