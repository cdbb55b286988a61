//! How it went, in order.

use crate::session::{
    DueCause, Entry, Event, Happening, InjectEvent, MessageEvent, TableEvent, WorldEvent,
};

use super::{Page, Paper, overview, picture, record};

pub(super) fn write(paper: &Paper<'_>, page: &mut Page) {
    page.appendix(&paper.text("report-appendix"), &paper.text("report-course"));
    overview::moves(paper, page);
    page.chart(picture::lanes(paper));
    let head = ["report-time", "report-who", "report-what"].map(|key| paper.text(key));
    let rows: Vec<_> = paper.aar.timeline.iter().flat_map(|entry| rows(paper, entry)).collect();
    page.table(&head, &rows);
}

fn rows(paper: &Paper<'_>, entry: &Entry) -> Vec<Vec<String>> {
    let told: Vec<Happening> =
        entry.happenings.iter().filter(|happening| is_told(happening)).cloned().collect();
    let entry = Entry { happenings: told.into(), ..entry.clone() };
    let at = crate::review::moment(&entry).t.to_string();
    let lines = paper.words.happening(&entry, paper.names());
    let correction = paper.aar.corrections.iter().find(|made| made.at.record == entry.seq);
    if let (Some(made), Some(line)) = (correction, lines.first()) {
        return vec![vec![at, line.who.clone(), record::mended(paper, made)]];
    }
    lines
        .into_iter()
        .map(|line| {
            let what = match line.aside {
                Some(aside) => format!("{} {aside}", line.what),
                None => line.what,
            };
            vec![at.clone(), line.who, what]
        })
        .collect()
}

/// What a reader needs to follow it. Seats, acknowledgments and the room's screen stand elsewhere
/// or nowhere; persons are not named.
fn is_told(happening: &Happening) -> bool {
    let event = match happening {
        Happening::SealedPosition { .. } | Happening::SealedAnswers { .. } => return true,
        Happening::Event(event) => &**event,
    };
    match event {
        Event::Table(event) => is_table_told(event),
        Event::Inject { event, .. } => is_inject_told(event),
        Event::Noted { .. }
        | Event::Seat { .. }
        | Event::WashAnswered { .. }
        | Event::FeedbackGiven { .. }
        | Event::Evaluation(_)
        | Event::World(WorldEvent::VariableSet { .. })
        | Event::Message { event: MessageEvent::Delivered | MessageEvent::Acknowledged, .. } => {
            false
        }
        Event::Message {
            event: MessageEvent::Sent { .. } | MessageEvent::WentUnanswered, ..
        }
        | Event::World(WorldEvent::BranchTaken { .. })
        | Event::Passage(_)
        | Event::Decision { .. }
        | Event::Statement { .. }
        | Event::Request { .. }
        | Event::Task { .. }
        | Event::Forecast { .. }
        | Event::FreeMove { .. }
        | Event::Ruled(_)
        | Event::Probe { .. }
        | Event::Corrected { .. } => true,
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
        | TableEvent::RealWorldStopped { .. }
        | TableEvent::RealWorldLifted { .. }
        | TableEvent::ScaleSet { .. }
        | TableEvent::Jumped { .. } => true,
        TableEvent::SessionOpened(_)
        | TableEvent::SeatTaken { .. }
        | TableEvent::SeatLeft { .. }
        | TableEvent::CheckAnswered { .. }
        | TableEvent::ClockMarked
        | TableEvent::HandedOver { .. }
        | TableEvent::TakenOver { .. }
        | TableEvent::RoomShown { .. } => false,
    }
}

fn is_inject_told(event: &InjectEvent) -> bool {
    match event {
        InjectEvent::Released { .. }
        | InjectEvent::Skipped { cause: DueCause::Control, .. }
        | InjectEvent::Amended { .. }
        | InjectEvent::SentAgain { .. }
        | InjectEvent::Recalled { .. }
        | InjectEvent::Replied { .. }
        | InjectEvent::Composed { .. } => true,
        InjectEvent::FellDue { .. }
        | InjectEvent::Held
        | InjectEvent::LetGo
        | InjectEvent::Skipped { .. }
        | InjectEvent::Closed
        | InjectEvent::Acknowledged { .. }
        | InjectEvent::AcknowledgementRetracted { .. } => false,
    }
}
