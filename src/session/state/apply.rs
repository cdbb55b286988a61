//! Copying events into the state. No rule stands here, and nothing here can fail: an event that
//! names what is not there, which `decide` never lets through, changes nothing.

use crate::exercise::{CellId, Exercise, ExerciseTime};
use crate::session::{DecisionEvent, Event, ProbeEvent, Record, TableEvent, WorldEvent};

use super::{
    Anchor, Entry, HandOverState, Happening, Item, ItemKind, NoteState, Phase, State, WashAnswer,
};

impl State {
    /// Copies one record in.
    pub fn apply(&mut self, exercise: &Exercise, record: &Record) {
        self.follow(exercise, record);
        self.history.push_back(Entry {
            seq: record.seq,
            id: record.id,
            at: record.at,
            t: record.t,
            said_at: record.said_at,
            seat: record.seat.clone(),
            by: record.by.clone(),
            happenings: record.events.iter().map(without_seal).collect(),
        });
    }

    /// The same without the entry that control reads back, for plays of which nobody reads one.
    pub fn follow(&mut self, exercise: &Exercise, record: &Record) {
        self.t = record.t;
        self.at = record.at;
        let when = record.happened_at();
        if record.events.iter().any(moves_clock) {
            self.anchor = Anchor { at: record.at, t: record.t };
        }
        for event in &record.events {
            self.apply_event(event, when);
        }
        if let Some(seat) = self.seats.get_mut(&record.seat) {
            seat.last_act = Some(record.t);
        }
        let cell = exercise.sitting(&record.seat).and_then(|seat| seat.cell);
        if let Some(cell) = cell.and_then(|cell| self.cells.get_mut(&cell)) {
            cell.last_act = Some(record.t);
        }
    }

    fn apply_event(&mut self, event: &Event, when: ExerciseTime) {
        match event {
            Event::Table(event) => self.apply_table(event, when),
            Event::Seat { id, event } => self.apply_seat(id, event, when),
            Event::Inject { id, event } => self.apply_inject(id, event, when),
            Event::Passage(event) => self.apply_passage(event, when),
            Event::World(WorldEvent::BranchTaken { branch }) => {
                self.branches.insert(branch.clone(), when);
            }
            Event::World(WorldEvent::VariableSet { variable, value, .. }) => {
                self.variables.insert(variable.clone(), *value);
            }
            Event::Decision { id, event } => {
                if let Some(decision) = self.decisions.get_mut(id) {
                    decision.apply(event, when);
                }
            }
            Event::Statement { id, event } => self.apply_statement(*id, event, when),
            Event::Message { id, event } => self.apply_message(*id, event, when),
            Event::Request { id, event } => self.apply_request(*id, event, when),
            Event::Task { id, event } => self.apply_task(id, event, when),
            Event::Forecast { id, event } => self.apply_forecast(id, event, when),
            Event::WashAnswered { cell, question, text } => self.wash.push(WashAnswer {
                cell: cell.clone(),
                question: question.clone(),
                text: text.clone(),
                at: when,
            }),
            Event::FeedbackGiven { seat, feedback } => {
                self.feedback.insert(seat.clone(), (**feedback).clone());
            }
            Event::Noted { seat, about, text } => self.notes.push(NoteState {
                seat: seat.clone(),
                about: about.clone(),
                text: text.clone(),
                at: when,
            }),
            Event::Probe { id, event } => self.apply_probe(id, event, when),
            Event::Evaluation(event) => self.apply_evaluation(event, when),
            Event::FreeMove { id, event } => self.apply_free_move(*id, event, when),
            Event::Ruled(ruling) => self.apply_ruling(ruling, when),
            Event::Corrected { earlier, note, .. } => {
                self.corrections.entry(*earlier).or_default().push(note.clone());
            }
        }
    }

    fn apply_table(&mut self, event: &TableEvent, when: ExerciseTime) {
        match event {
            TableEvent::SessionOpened(opened) => {
                self.session = opened.session;
                self.language = opened.language;
            }
            TableEvent::SessionResumed { gap_ms, .. } => {
                if self.phase.is_under_way() {
                    self.phase = Phase::Resumed { gap_ms: *gap_ms };
                }
            }
            TableEvent::SeatTaken { seat, person } => {
                self.sit(seat, Some(person.clone()), when);
            }
            TableEvent::SeatLeft { seat } => self.sit(seat, None, when),
            TableEvent::CheckAnswered { seat } => {
                self.seats.entry(seat.clone()).or_default().answered_check = true;
            }
            TableEvent::PresenceSet { cell, presence } => {
                if let Some(cell) = self.cells.get_mut(cell) {
                    cell.presence = *presence;
                }
            }
            TableEvent::ExerciseStarted | TableEvent::ClockResumed => self.phase = Phase::Running,
            TableEvent::Paused { cause } => self.phase = Phase::Paused(cause.clone()),
            TableEvent::MoveBegan { to } => {
                self.current_move = Some((to.clone(), when));
                self.moves.insert(to.clone(), when);
            }
            TableEvent::ExerciseEnded => {
                self.phase = Phase::Ended;
                self.ended_at = Some(when);
            }
            TableEvent::RealWorldStopped { reason } => self.real_world_stop = Some(reason.clone()),
            TableEvent::RealWorldLifted { .. } => self.real_world_stop = None,
            TableEvent::ClockMarked => {}
            TableEvent::RoomShown { page } => self.room = page.clone(),
            TableEvent::HandedOver { seat, from, to, note } => {
                self.seats.entry(seat.clone()).or_default().person = Some(to.clone());
                self.hand_over = Some(HandOverState {
                    seat: seat.clone(),
                    from: from.clone(),
                    to: to.clone(),
                    note: note.clone(),
                    at: when,
                });
            }
            TableEvent::TakenOver { .. } => self.hand_over = None,
            TableEvent::ScaleSet { scale } => self.scale = *scale,
            TableEvent::Jumped { to } => {
                self.t = self.t.max(*to);
                self.anchor.t = self.t;
            }
        }
    }

    /// Puts an item on a cell's register, under the cell's own next number; what stands there
    /// already keeps its number.
    pub(super) fn register(&mut self, cell: &CellId, kind: ItemKind, at: ExerciseTime) {
        let Some(cell) = self.cells.get_mut(cell) else { return };
        if !cell.items.iter().any(|item| item.kind == kind) {
            let number = u32::try_from(cell.items.len()).unwrap_or(u32::MAX).saturating_add(1);
            cell.items.push(Item { number, kind, at });
        }
    }
}

/// The event as control's log may keep it.
fn without_seal(event: &Event) -> Happening {
    if let Event::Decision { id, event: DecisionEvent::PositionTaken { cell, late, .. } } = event {
        return Happening::SealedPosition { decision: id.clone(), cell: cell.clone(), late: *late };
    }
    if let Event::Probe { id, event: ProbeEvent::Answered { cell, .. } } = event {
        return Happening::SealedAnswers { probe: id.clone(), cell: cell.clone() };
    }
    Happening::Event(Box::new(event.clone()))
}

/// Whether the clock starts, stops or goes on otherwise with this event.
fn moves_clock(event: &Event) -> bool {
    let Event::Table(event) = event else { return false };
    match event {
        TableEvent::SessionOpened(_)
        | TableEvent::SessionResumed { .. }
        | TableEvent::ExerciseStarted
        | TableEvent::Paused { .. }
        | TableEvent::ClockResumed
        | TableEvent::ExerciseEnded
        | TableEvent::RealWorldStopped { .. }
        | TableEvent::RealWorldLifted { .. }
        | TableEvent::ScaleSet { .. }
        | TableEvent::Jumped { .. } => true,
        TableEvent::SeatTaken { .. }
        | TableEvent::SeatLeft { .. }
        | TableEvent::CheckAnswered { .. }
        | TableEvent::PresenceSet { .. }
        | TableEvent::MoveBegan { .. }
        | TableEvent::ClockMarked
        | TableEvent::HandedOver { .. }
        | TableEvent::TakenOver { .. }
        | TableEvent::RoomShown { .. } => false,
    }
}
