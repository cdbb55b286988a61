//! What a cell's view gives occasion for. Nothing else is read: neither the exercise nor its state.

mod decision;
mod exchange;

pub(super) use decision::{ROUNDS_MAX, is_agreed};

use crate::exercise::{CellId, Language, Role, Text};
use crate::session::view::{CellView, ClockState, Consent, PassageView, ReceivedView, Source};

use super::duty::Duty;
use super::memory::Memory;

/// The duties that `view` shows and `memory` has not thought of.
pub(super) fn duties(view: &CellView, memory: &Memory) -> Vec<Duty> {
    let mut found = Noticing { view, memory, found: vec![] };
    match &view.clock.state {
        ClockState::NotStarted => found.arrival(),
        ClockState::Running => found.play(),
        // The clock stands for a probe, or until control starts it again.
        ClockState::Paused(_) | ClockState::Resumed { .. } => found.probe(),
        ClockState::Ended => found.wash(),
        ClockState::RealWorldStop(_) => {}
    }
    found.found
}

/// A passage that waits for its source's consent, which `to` would need.
pub(super) fn lacks_consent(passage: &PassageView, to: &CellId) -> bool {
    let needed = passage.caveat.as_ref().is_some_and(|(_, originator)| originator.is_some());
    let standing = passage.consents.iter().find(|(cell, _)| cell == to).map(|(_, it)| *it);
    needed && standing != Some(Consent::Granted)
}

/// The other cells that an inject did not go to.
fn not_addressed<'a>(view: &'a CellView, to: &'a [Text]) -> impl Iterator<Item = &'a CellId> {
    view.others.iter().filter(|(_, name)| !to.contains(name)).map(|(cell, _)| cell)
}

struct Noticing<'a> {
    view: &'a CellView,
    memory: &'a Memory,
    found: Vec<Duty>,
}

impl Noticing<'_> {
    fn see(&mut self, duty: Duty) {
        if !self.memory.knows(&duty) {
            self.found.push(duty);
        }
    }

    /// Before STARTEX: everybody sits down, and answers the communications check.
    fn arrival(&mut self) {
        for seat in &self.view.seats {
            if seat.person.is_none() {
                self.see(Duty::TakeSeat(seat.seat.clone()));
            } else if !seat.answered_check {
                self.see(Duty::AnswerCheck(seat.seat.clone()));
            }
        }
    }

    fn play(&mut self) {
        for received in self.view.received.iter().filter(|received| !received.recalled) {
            self.paper(received);
        }
        self.moves();
        self.decisions();
        self.exchange();
    }

    fn paper(&mut self, received: &ReceivedView) {
        // What another cell passed on is known to both already.
        let Source::Inject { to, .. } = &received.source else { return };
        if received.acknowledged.is_none() {
            return self.see(Duty::Acknowledge(received.number));
        }
        if received.request.is_some() && received.reply.is_none() {
            self.see(Duty::Reply(received.number));
        }
        for passage in &received.passages {
            for other in not_addressed(self.view, to) {
                self.passage(received.number, passage, other);
            }
        }
    }

    fn passage(&mut self, item: u32, passage: &PassageView, to: &CellId) {
        if passage.passed_to.iter().any(|on| on.cell == *to) {
            return;
        }
        let (number, to) = (passage.number, to.clone());
        let ask = Duty::AskConsent { item, passage: number, to: to.clone() };
        let waiting =
            passage.consents.iter().any(|(cell, it)| *cell == to && *it == Consent::Waiting);
        let unasked = !passage.consents.iter().any(|(cell, _)| *cell == to);
        if lacks_consent(passage, &to) && unasked && !self.memory.is_through_with(&ask) {
            return self.see(ask);
        }
        // An answer comes, or nobody waits for one.
        if !waiting {
            self.see(Duty::PassOn { item, passage: number, to });
        }
    }

    /// What a move gives time for.
    fn moves(&mut self) {
        let Some(now) = &self.view.current_move else { return };
        let in_move = now.number;
        for (organization, _) in &self.view.exchange.organizations {
            self.see(Duty::AskOrganization { organization: organization.clone(), in_move });
        }
        for (cell, _) in &self.view.others {
            self.see(Duty::AskCell { cell: cell.clone(), in_move });
        }
        self.see(Duty::AskControl { in_move });
        self.see(Duty::MoveFreely { in_move });
    }

    fn probe(&mut self) {
        let Some(probe) = self.view.probe.as_ref().filter(|probe| probe.own.is_none()) else {
            return;
        };
        let questions =
            probe.questions.iter().map(|question| question.text.get(Language::default()));
        self.see(Duty::Probe(questions.collect::<Vec<_>>().join("\n")));
    }

    fn wash(&mut self) {
        for number in (0..).take(self.view.wash.questions.len()) {
            self.see(Duty::WashAnswer(number));
        }
        let players = self.view.seats.iter().filter(|seat| plays(seat.role));
        for seat in players.map(|seat| seat.seat.clone()) {
            if !self.view.wash.feedback.contains(&seat) {
                self.see(Duty::Feedback(seat));
            }
        }
        if self.view.comment.is_none() {
            self.see(Duty::Comment);
        }
    }
}

/// Whether a seat of the role acts for its cell.
pub(super) fn plays(role: Role) -> bool {
    match role {
        Role::Lead | Role::Player => true,
        Role::Director
        | Role::Facilitator
        | Role::Simcell
        | Role::Evaluator
        | Role::Observer
        | Role::Engine => false,
    }
}
