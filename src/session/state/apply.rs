//! Copying events into the state. No rule stands here, and nothing here can fail: an event that
//! names what is not there, which `decide` never lets through, changes nothing.

use crate::exercise::{CellId, Exercise, ExerciseTime, InjectId};
use crate::session::{
    DecisionEvent, Event, InjectEvent, PassageEvent, Record, TableEvent, WorldEvent,
};

use super::{
    Alone, Amendment, Anchor, Answered, ConsentAsk, DecisionState, Delivery, Entry, Happening,
    Held, InjectState, Item, ItemKind, Life, PassOn, Phase, Referral, Round, SeatState, Settled,
    Stage, State,
};

impl State {
    /// Copies one record in.
    pub fn apply(&mut self, exercise: &Exercise, record: &Record) {
        self.t = record.t;
        self.at = record.at;
        let when = record.happened_at();
        if record.events.iter().any(moves_clock) {
            self.anchor = Anchor { at: record.at, t: record.t };
        }
        for event in &record.events {
            self.apply_event(event, when);
        }
        let cell = exercise.seat(&record.seat).and_then(|seat| seat.cell);
        if let Some(cell) = cell.and_then(|cell| self.cells.get_mut(&cell)) {
            cell.last_act = Some(record.t);
        }
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

    fn apply_event(&mut self, event: &Event, when: ExerciseTime) {
        match event {
            Event::Table(event) => self.apply_table(event, when),
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
                    apply_decision(decision, event, when);
                }
            }
            Event::Statement { id, event } => self.apply_statement(*id, event, when),
            Event::Message { id, event } => self.apply_message(*id, event, when),
            Event::Request { id, event } => self.apply_request(*id, event, when),
            Event::Task { id, event } => self.apply_task(id, event, when),
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
                self.seats.entry(seat.clone()).or_default().person = Some(person.clone());
            }
            TableEvent::SeatLeft { seat } => {
                self.seats.insert(seat.clone(), SeatState::default());
            }
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
        }
    }

    fn apply_inject(&mut self, id: &InjectId, event: &InjectEvent, when: ExerciseTime) {
        if let InjectEvent::Composed { inject, .. } = event {
            self.composed.insert(id.clone(), (**inject).clone());
            self.injects.insert(id.clone(), InjectState::default());
        }
        if let InjectEvent::Released { cells, .. } = event {
            for cell in cells {
                self.register(cell, ItemKind::Inject(id.clone()), when);
            }
        }
        if let Some(inject) = self.injects.get_mut(id) {
            apply_to_inject(inject, event, when);
        }
    }

    fn apply_passage(&mut self, event: &PassageEvent, when: ExerciseTime) {
        match event {
            PassageEvent::ConsentAsked { passage, cell, to, .. } => {
                self.consents.push(ConsentAsk {
                    passage: passage.clone(),
                    cell: cell.clone(),
                    to: to.clone(),
                    at: when,
                    answer: None,
                });
            }
            PassageEvent::ConsentAnswered { ask, answer } => {
                if let Some(ask) = self.consents.get_mut(*ask as usize) {
                    ask.answer = Some((*answer, when));
                }
            }
            PassageEvent::PassedOn { pass_on, passage, from, to, form, facts, consent } => {
                self.pass_ons.push(PassOn {
                    passage: passage.clone(),
                    from: from.clone(),
                    to: to.clone(),
                    form: form.clone(),
                    facts: facts.clone(),
                    consent: *consent,
                    at: when,
                    retracted: false,
                });
                self.register(to, ItemKind::PassOn(*pass_on), when);
            }
            PassageEvent::PassOnRetracted { pass_on } => {
                if let Some(pass_on) = self.pass_ons.get_mut(*pass_on as usize) {
                    pass_on.retracted = true;
                }
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

fn apply_to_inject(inject: &mut InjectState, event: &InjectEvent, when: ExerciseTime) {
    match event {
        InjectEvent::Composed { .. } => {}
        InjectEvent::FellDue { cause } => inject.due = Some((when, cause.clone())),
        InjectEvent::Released { cells, .. } => {
            inject.life = Life::Released;
            inject.released_at = Some(when);
            for cell in cells {
                let delivery = Delivery { at: when, acknowledged: None, again: None, reply: None };
                inject.deliveries.insert(cell.clone(), delivery);
            }
        }
        InjectEvent::Held => inject.held = Some(true),
        InjectEvent::LetGo => inject.held = Some(false),
        InjectEvent::Skipped { reason, .. } => {
            inject.life = Life::Skipped;
            inject.reason = Some(reason.clone());
        }
        InjectEvent::Amended { title, passages, reason } => {
            inject.amendment = Some(Amendment {
                title: title.clone(),
                passages: passages.clone(),
                reason: reason.clone(),
            });
        }
        InjectEvent::SentAgain { cells } => {
            inject.sent_again += 1;
            for cell in cells {
                if let Some(delivery) = inject.deliveries.get_mut(cell) {
                    delivery.again = Some(when);
                }
            }
        }
        InjectEvent::Recalled { reason, read_by } => {
            inject.life = Life::Recalled;
            inject.reason = Some(reason.clone());
            inject.read_by = read_by.iter().cloned().collect();
        }
        InjectEvent::Closed => inject.life = Life::Closed,
        InjectEvent::Acknowledged { cell } => {
            if let Some(delivery) = inject.deliveries.get_mut(cell) {
                delivery.acknowledged = Some(when);
            }
        }
        InjectEvent::Replied { cell, text } => {
            if let Some(delivery) = inject.deliveries.get_mut(cell) {
                delivery.reply = Some((text.clone(), when));
            }
        }
        InjectEvent::AcknowledgementRetracted { cell } => {
            if let Some(delivery) = inject.deliveries.get_mut(cell) {
                delivery.acknowledged = None;
            }
        }
    }
}

fn apply_decision(decision: &mut DecisionState, event: &DecisionEvent, when: ExerciseTime) {
    match event {
        DecisionEvent::Opened { deadline, .. } => {
            decision.stage = Stage::Open;
            decision.opened_at = Some(when);
            decision.deadline = *deadline;
        }
        DecisionEvent::PositionTaken { cell, position, late } => {
            let held = Held { position: position.clone(), at: when, late: *late };
            decision.positions.insert(cell.clone(), held);
        }
        DecisionEvent::PositionWithdrawn { cell } => {
            decision.positions.remove(cell);
        }
        DecisionEvent::Revealed { .. } => {
            decision.stage = Stage::Revealed;
            decision.revealed_at = Some(when);
        }
        DecisionEvent::Referred { cell, question } => {
            decision.stage = Stage::Referred;
            decision.referral =
                Some(Referral { cell: cell.clone(), question: question.clone(), at: when });
        }
        DecisionEvent::Settled { settlement, chosen, text, line } => {
            decision.stage = Stage::Settled;
            decision.settled = Some(Settled {
                settlement: settlement.clone(),
                chosen: chosen.clone(),
                text: text.clone(),
                line: line.clone(),
                at: when,
            });
        }
        DecisionEvent::ActedAlone { cell, chosen, explanation } => decision.alone.push(Alone {
            cell: cell.clone(),
            chosen: chosen.clone(),
            explanation: explanation.clone(),
            at: when,
        }),
        DecisionEvent::DeadlineExtended { to } => decision.deadline = Some(*to),
        DecisionEvent::Drafted { .. }
        | DecisionEvent::Answered { .. }
        | DecisionEvent::AnswerWithdrawn { .. }
        | DecisionEvent::SilenceCounted { .. } => apply_round(decision, event, when),
    }
}

fn apply_round(decision: &mut DecisionState, event: &DecisionEvent, when: ExerciseTime) {
    if let DecisionEvent::Drafted { round, cell, chosen, text, silence_at, line } = event {
        decision.stage = Stage::Drafted;
        decision.rounds.push(Round {
            number: *round,
            cell: cell.clone(),
            chosen: chosen.clone(),
            text: text.clone(),
            line: line.clone(),
            at: when,
            silence_at: *silence_at,
            answers: [].into(),
            silent: [].into(),
        });
        return;
    }
    let Some(current) = decision.rounds.last_mut() else { return };
    if let DecisionEvent::Answered { cell, answer, .. } = event {
        current.answers.insert(cell.clone(), Answered { answer: answer.clone(), at: when });
    }
    if let DecisionEvent::AnswerWithdrawn { cell, .. } = event {
        current.answers.remove(cell);
    }
    if let DecisionEvent::SilenceCounted { cells, .. } = event {
        current.silent.extend(cells.iter().cloned());
    }
}

/// The event as control's log may keep it.
fn without_seal(event: &Event) -> Happening {
    if let Event::Decision { id, event: DecisionEvent::PositionTaken { cell, late, .. } } = event {
        return Happening::SealedPosition { decision: id.clone(), cell: cell.clone(), late: *late };
    }
    Happening::Event(Box::new(event.clone()))
}

/// Whether the clock starts or stops with this event.
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
        | TableEvent::RealWorldLifted { .. } => true,
        TableEvent::SeatTaken { .. }
        | TableEvent::SeatLeft { .. }
        | TableEvent::CheckAnswered { .. }
        | TableEvent::PresenceSet { .. }
        | TableEvent::MoveBegan { .. }
        | TableEvent::ClockMarked
        | TableEvent::RoomShown { .. } => false,
    }
}
