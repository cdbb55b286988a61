//! The life of an inject, and of its passages between the cells.

use std::collections::{BTreeMap, BTreeSet};

use crate::exercise::{CellId, ExerciseTime, FactId, InjectId, PassageRef};
use crate::session::{
    ConsentAnswer, ConsentStanding, DueCause, InjectEvent, PassOnForm, PassageEvent,
};

use super::{ItemKind, State};

/// planned, released, closed; or skipped, recalled. Due and held stand beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Life {
    #[default]
    Planned,
    Released,
    Closed,
    Skipped,
    Recalled,
}

/// How an inject reached one cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    pub at: ExerciseTime,
    pub acknowledged: Option<ExerciseTime>,
    /// When it was last sent again.
    pub again: Option<ExerciseTime>,
    /// 조치결과: what the cell last reported on what the inject asks for.
    pub reply: Option<(String, ExerciseTime)>,
}

/// What was changed in an inject before it went out; `None` stands as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amendment {
    pub title: Option<String>,
    pub passages: Vec<Option<String>>,
    pub reason: String,
}

/// An inject in play.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InjectState {
    pub life: Life,
    /// When it fell due, and why; it latches.
    pub due: Option<(ExerciseTime, DueCause)>,
    /// Kept back by control at the table; the author's own `hold` is in the exercise.
    pub held: Option<bool>,
    pub released_at: Option<ExerciseTime>,
    pub deliveries: BTreeMap<CellId, Delivery>,
    pub sent_again: u32,
    pub amendment: Option<Amendment>,
    /// Why it was skipped or recalled.
    pub reason: Option<String>,
    /// Who had acknowledged it when it was recalled.
    pub read_by: BTreeSet<CellId>,
}

impl InjectState {
    /// Due and neither gone out nor taken off.
    pub fn is_offered(&self) -> bool {
        self.life == Life::Planned && self.due.is_some()
    }

    /// Whether it is kept back, given what the author said.
    pub fn is_held(&self, author_holds: bool) -> bool {
        self.held.unwrap_or(author_holds)
    }
}

/// A request to a passage's originator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentAsk {
    pub passage: PassageRef,
    pub cell: CellId,
    pub to: CellId,
    pub at: ExerciseTime,
    pub answer: Option<(ConsentAnswer, ExerciseTime)>,
}

/// A passage that went from one cell to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassOn {
    pub passage: PassageRef,
    pub from: CellId,
    pub to: CellId,
    pub form: PassOnForm,
    pub facts: Vec<FactId>,
    pub consent: ConsentStanding,
    pub at: ExerciseTime,
    pub retracted: bool,
}

impl State {
    pub(super) fn apply_inject(&mut self, id: &InjectId, event: &InjectEvent, when: ExerciseTime) {
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

    pub(super) fn apply_passage(&mut self, event: &PassageEvent, when: ExerciseTime) {
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
