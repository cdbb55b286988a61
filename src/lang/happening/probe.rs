//! What happened to a probe, as a line of the log.

use crate::exercise::ProbeId;
use crate::lang::one_line;
use crate::session::ProbeEvent;

use super::Log;

impl Log<'_> {
    pub(super) fn probe(&self, id: &ProbeId, event: &ProbeEvent) -> String {
        let title = ("title", self.probe_title(id).into());
        match event {
            ProbeEvent::Begun => self.say("event-probe-begun", &[title]),
            ProbeEvent::Answered { .. } => self.probe_answered(id),
            ProbeEvent::Closed { missing } if missing.is_empty() => {
                self.say("event-probe-closed", &[title])
            }
            ProbeEvent::Closed { missing } => {
                let missing = ("cells", self.cells(missing).into());
                self.say("event-probe-closed-missing", &[title, missing])
            }
        }
    }

    /// Sealed or not, what was answered is not told here.
    pub(super) fn probe_answered(&self, id: &ProbeId) -> String {
        self.say("event-probe-answered", &[("title", self.probe_title(id).into())])
    }

    fn probe_title(&self, id: &ProbeId) -> String {
        let meant = self.names.exercise.probes.get(id);
        let title = meant.map(|meant| one_line(meant.title.get(self.words.language())));
        title.unwrap_or_default()
    }
}
