//! Decisions, from their opening to their end.

use crate::exercise::DecisionId;
use crate::session::{Chosen, DecisionEvent, Settlement};

use super::super::{Arg, one_line};
use super::Log;

impl Log<'_> {
    pub(super) fn decision(&self, id: &DecisionId, event: &DecisionEvent) -> String {
        let name = self.words.decision(id);
        let say = |key, args: &[(&str, Arg<'_>)]| {
            let name = [("decision", Arg::from(&name))];
            self.say(key, &[&name, args].concat())
        };
        match event {
            DecisionEvent::Opened { deadline, .. } => {
                let titled = self.words.decision_titled(id, self.names.exercise);
                let Some(deadline) = deadline else {
                    return self.say("event-opened", &[("decision", titled.into())]);
                };
                let args = [("decision", titled.into()), ("deadline", deadline.to_string().into())];
                self.say("event-opened-until", &args)
            }
            DecisionEvent::PositionTaken { late, .. } => self.position(&name, *late),
            DecisionEvent::PositionWithdrawn { cell } => {
                say("event-position-withdrawn", &[("cell", self.cells([cell]).into())])
            }
            DecisionEvent::Revealed { missing } if missing.is_empty() => say("event-revealed", &[]),
            DecisionEvent::Revealed { missing } => {
                say("event-revealed-missing", &[("cells", self.cells(missing).into())])
            }
            DecisionEvent::Drafted { round, silence_at, .. } => {
                let round = ("round", Arg::from(*round));
                let Some(until) = silence_at else { return say("event-drafted", &[round]) };
                say("event-drafted-silence", &[round, ("until", until.to_string().into())])
            }
            DecisionEvent::Answered { round, answer, .. } => {
                let answer = self.words.draft_answer(answer);
                say("event-answered", &[("round", (*round).into()), ("answer", answer.into())])
            }
            DecisionEvent::AnswerWithdrawn { round, cell } => {
                let cell = self.cells([cell]);
                say("event-answer-withdrawn", &[("round", (*round).into()), ("cell", cell.into())])
            }
            DecisionEvent::SilenceCounted { round, cells } => {
                let cells = self.cells(cells);
                say("event-silence-counted", &[("round", (*round).into()), ("cells", cells.into())])
            }
            DecisionEvent::Referred { question, .. } => {
                say("event-referred", &[("question", one_line(question).into())])
            }
            DecisionEvent::Settled { settlement, chosen, .. } => {
                self.settled(id, settlement, chosen.as_ref())
            }
            DecisionEvent::ActedAlone { chosen, .. } => {
                say("event-acted-alone", &[("chosen", self.chosen(id, chosen).into())])
            }
            DecisionEvent::DeadlineExtended { to } => {
                say("event-deadline-extended", &[("deadline", to.to_string().into())])
            }
        }
    }

    fn settled(&self, id: &DecisionId, settlement: &Settlement, chosen: Option<&Chosen>) -> String {
        let key = match settlement {
            Settlement::Unified => "event-settled-unified",
            Settlement::ByLead { .. } => "event-settled-by-lead",
            Settlement::Referred { .. } => "event-settled-referred",
            Settlement::Recorded => "event-settled-recorded",
            Settlement::Lapsed => "event-lapsed",
        };
        let mut args = vec![("decision", Arg::from(self.words.decision(id)))];
        if let Some(chosen) = chosen.filter(|_| *settlement != Settlement::Lapsed) {
            args.push(("chosen", self.chosen(id, chosen).into()));
        }
        if let Settlement::ByLead { dissent } = settlement {
            args.push(("cells", self.cells(dissent).into()));
        }
        self.say(key, &args)
    }

    fn chosen(&self, id: &DecisionId, chosen: &Chosen) -> String {
        self.words.chosen(chosen, id, self.names.exercise)
    }
}
