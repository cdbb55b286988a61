//! The session, its clock, its seats, its room, and the exercise's world.

use crate::session::{About, PauseCause, Presence, TableEvent, WorldEvent};

use super::super::one_line;
use super::Log;

impl Log<'_> {
    pub(super) fn table(&self, event: &TableEvent) -> String {
        let plain = |key| self.words.text(key);
        match event {
            TableEvent::SessionOpened(opened) => {
                let title = opened.exercise.title.get(self.words.language());
                let version = &opened.exercise.version;
                let args = [("title", title.into()), ("version", version.into())];
                self.say("event-session-opened", &args)
            }
            TableEvent::SessionResumed { gap_ms, torn_bytes } => {
                let gap = ("gap", self.words.wall(*gap_ms).into());
                if *torn_bytes == 0 {
                    return self.say("event-session-resumed", &[gap]);
                }
                self.say("event-session-resumed-torn", &[gap, ("bytes", (*torn_bytes).into())])
            }
            TableEvent::SeatTaken { person, .. } => {
                self.say("event-seat-taken", &[("person", person.into())])
            }
            TableEvent::SeatLeft { .. } => plain("event-seat-left"),
            TableEvent::CheckAnswered { .. } => plain("event-check-answered"),
            TableEvent::PresenceSet { cell, presence } => {
                let key = match presence {
                    Presence::Present => "event-presence-present",
                    Presence::Absent => "event-presence-absent",
                };
                self.say(key, &[("cell", self.cells([cell]).into())])
            }
            TableEvent::ExerciseStarted => plain("event-exercise-started"),
            TableEvent::Paused { cause: PauseCause::ByHand } => plain("event-paused"),
            TableEvent::Paused { cause } => {
                let cause = self.words.pause_cause(cause);
                self.say("event-paused-by-itself", &[("cause", cause.into())])
            }
            TableEvent::ClockResumed => plain("event-clock-resumed"),
            TableEvent::MoveBegan { to } => {
                let meant = self.names.exercise.moves.get(to);
                let title = meant.map(|meant| meant.title.get(self.words.language()));
                self.say("event-move-began", &[("title", title.unwrap_or(to.as_str()).into())])
            }
            TableEvent::ExerciseEnded => plain("event-exercise-ended"),
            TableEvent::RealWorldStopped { reason } => {
                self.remarked("event-real-world-stopped", None, reason)
            }
            TableEvent::RealWorldLifted { note } => {
                self.remarked("event-real-world-lifted", None, note)
            }
            TableEvent::ClockMarked => plain("event-clock-marked"),
            TableEvent::RoomShown { page } => {
                self.say("event-room-shown", &[("page", self.words.page(page).into())])
            }
            TableEvent::HandedOver { to, note, .. } => {
                let args = [("person", to.into()), ("note", one_line(note).into())];
                self.say("event-handed-over", &args)
            }
            TableEvent::TakenOver { .. } => plain("event-taken-over"),
            TableEvent::ScaleSet { scale } => {
                let scale = self.words.time_scale(*scale);
                self.say("event-scale-set", &[("scale", scale.into())])
            }
            TableEvent::Jumped { to } => self.say("event-jumped", &[("to", to.to_string().into())]),
        }
    }

    /// A note, behind what it is about.
    pub(super) fn noted(&self, about: &About, text: &str) -> String {
        let text = ("note", one_line(text).into());
        let subject = match about {
            About::Session => return self.say("event-noted", &[text]),
            About::Cell(id) => self.cells([id]),
            About::Inject(id) => self.words.inject(id, self.names),
            About::Decision(id) => self.words.decision(id),
        };
        self.say("event-noted-about", &[("subject", subject.into()), text])
    }

    pub(super) fn world(&self, event: &WorldEvent) -> String {
        match event {
            WorldEvent::BranchTaken { branch } => {
                let title = self.words.branch(branch, self.names.exercise);
                self.say("event-branch-taken", &[("title", title.into())])
            }
            WorldEvent::VariableSet { variable, value, cause, .. } => {
                let meant = self.names.exercise.variables.get(variable);
                let title = meant.map(|meant| meant.title.get(self.words.language()));
                let args = [
                    ("title", title.unwrap_or(variable.as_str()).into()),
                    ("value", (*value).into()),
                    ("cause", self.cause(cause).into()),
                ];
                self.say("event-variable-set", &args)
            }
        }
    }
}
