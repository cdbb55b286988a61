//! Injects and their passages.

use crate::exercise::CellId;
use crate::session::{ConsentStanding, DueCause, InjectEvent, PassageEvent, ReleaseManner};

use super::super::{Arg, one_line};
use super::Log;

impl Log<'_> {
    pub(super) fn inject(&self, inject: &str, event: &InjectEvent) -> String {
        let name = || ("inject", Arg::from(inject));
        let plain = |key| self.say(key, &[name()]);
        let with_reason = |key, reason| self.remarked(key, Some(("inject", inject)), reason);
        let to =
            |key, cells: &[CellId]| self.say(key, &[name(), ("cells", self.cells(cells).into())]);
        match event {
            InjectEvent::FellDue { cause } => match cause {
                DueCause::Time | DueCause::Control => plain("event-fell-due"),
                DueCause::Condition | DueCause::Decision(_) | DueCause::Branch(_) => {
                    with_reason("event-fell-due", &self.cause(cause))
                }
            },
            InjectEvent::Released { cells, manner: ReleaseManner::ByHand } => {
                to("event-released", cells)
            }
            InjectEvent::Released { cells, manner: ReleaseManner::Auto } => {
                to("event-released-auto", cells)
            }
            InjectEvent::Held => plain("event-held"),
            InjectEvent::LetGo => plain("event-let-go"),
            InjectEvent::Skipped { reason, cause: DueCause::Control } => {
                with_reason("event-skipped", reason)
            }
            InjectEvent::Skipped { cause, .. } => with_reason("event-skipped", &self.cause(cause)),
            InjectEvent::Amended { reason, .. } => with_reason("event-amended", reason),
            InjectEvent::SentAgain { cells } => to("event-sent-again", cells),
            InjectEvent::Recalled { reason, read_by } => {
                let recalled = with_reason("event-recalled", reason);
                if read_by.is_empty() {
                    return recalled;
                }
                let cells = self.cells(read_by);
                let args = [("recalled", recalled.into()), ("cells", cells.into())];
                self.say("event-recalled-read", &args)
            }
            InjectEvent::Closed => plain("event-closed"),
            InjectEvent::Composed { inject, reason } => {
                let title = one_line(inject.title.get(self.words.language()));
                let title = format!("{} {title}", inject.id);
                self.remarked("event-composed", Some(("inject", &title)), reason)
            }
            InjectEvent::Acknowledged { .. } => plain("event-acknowledged"),
            InjectEvent::Replied { text, .. } => with_reason("event-replied", text),
            InjectEvent::AcknowledgementRetracted { cell } => {
                to("event-acknowledgement-retracted", std::slice::from_ref(cell))
            }
        }
    }

    pub(super) fn passage(&self, event: &PassageEvent) -> String {
        match event {
            PassageEvent::ConsentAsked { passage, to, .. } => {
                let passage = self.words.passage(passage, self.names);
                let args = [("passage", passage.into()), ("to", self.cells([to]).into())];
                self.say("event-consent-asked", &args)
            }
            PassageEvent::ConsentAnswered { ask, answer } => {
                let answer = self.words.consent_answer(*answer);
                let args = [("number", (ask + 1).into()), ("answer", answer.into())];
                self.say("event-consent-answered", &args)
            }
            PassageEvent::PassedOn { passage, to, form, consent, .. } => {
                let args = [
                    ("passage", self.words.passage(passage, self.names).into()),
                    ("to", self.cells([to]).into()),
                    ("form", self.words.form(form).into()),
                    ("consent", self.words.consent(*consent).into()),
                ];
                match consent {
                    ConsentStanding::NotNeeded => self.say("event-passed-on", &args[..3]),
                    ConsentStanding::NotAsked
                    | ConsentStanding::Waiting
                    | ConsentStanding::Granted
                    | ConsentStanding::Refused => self.say("event-passed-on-consent", &args),
                }
            }
            PassageEvent::PassOnRetracted { pass_on } => {
                self.say("event-pass-on-retracted", &[("number", (pass_on + 1).into())])
            }
        }
    }
}
