//! When things become due.

use super::Lowering;
use super::reference::{BRANCH, DECISION, INJECT, MOVE};
use super::value::Gap;
use crate::diagnostic::Problem;
use crate::exercise::{ExerciseTime, Span, Timing, Trigger};
use crate::yaml::fields::Fields;
use crate::yaml::format::inject::{EVENT, EVENTS, HOLD, TIMES};
use crate::yaml::node::{Mark, Node};

/// When something is due, and whether control keeps it back even then.
pub(super) struct Due {
    pub(super) timing: Timing,
    pub(super) hold: bool,
}

impl<'n> Lowering<'n> {
    pub(super) fn due(&mut self, fields: Fields<'n>) -> Option<Due> {
        let hold = match fields.get("hold") {
            None => Some(false),
            Some(node) => self.word(node, "hold", &HOLD).map(|()| true),
        };
        let timing = match self.timed(fields) {
            // Without any of these it was told when the map was opened.
            Ok(None) => fields.get("hold").map(|_| Timing::Control),
            timed => timed.ok().flatten(),
        };
        Some(Due { timing: timing?, hold: hold? })
    }

    /// When something is due that control does not keep back.
    pub(super) fn opening(&mut self, fields: Fields<'n>) -> Option<Timing> {
        self.timed(fields).ok().flatten()
    }

    /// The time, the event or the condition that something waits for, where there is one.
    fn timed(&mut self, fields: Fields<'n>) -> Result<Option<Timing>, Gap> {
        let timing = match fields.first_of(TIMES) {
            None => return Ok(None),
            Some(("at", node)) => self.moment(node, "at").map(Timing::At),
            Some(("after", node)) => self.after(fields, node),
            Some((_, node)) => self.condition(node).map(Timing::When),
        };
        timing.map(Some).ok_or(Gap)
    }

    /// Warns of a deadline that lies past the end, as soon as it can begin to run.
    pub(super) fn check_deadline(&mut self, opens: &Timing, within: Span, mark: Mark) {
        let (earliest, exact) = match opens {
            Timing::At(at) => (*at, true),
            Timing::After { delay, .. } => (ExerciseTime::START + *delay, false),
            Timing::When(_) | Timing::Control => (ExerciseTime::START, false),
        };
        let time = earliest + within;
        if let Some(end) = self.end().filter(|end| time > *end) {
            let (time, end) = (time.to_string(), end.to_string());
            self.add(Problem::DeadlinePastEnd { time, end, exact }, mark);
        }
    }

    fn after(&mut self, fields: Fields<'n>, node: &'n Node<'n>) -> Option<Timing> {
        let event = self.trigger(node);
        let delay = match fields.get("delay") {
            None => Some(Span::default()),
            Some(node) => self.moment(node, "delay").map(|time| Span(time.0)),
        };
        Some(Timing::After { event: event?, delay: delay? })
    }

    fn trigger(&mut self, node: &'n Node<'n>) -> Option<Trigger> {
        let fields = self.open(node, "after", &EVENT)?;
        let (event, name) = fields.first_of(EVENTS)?;
        match event {
            "released" => self.name(name, event, INJECT).map(Trigger::Released),
            "opened" => self.name(name, event, DECISION).map(Trigger::Opened),
            "revealed" => self.name(name, event, DECISION).map(Trigger::Revealed),
            "decided" => self.name(name, event, DECISION).map(Trigger::Decided),
            "began" => self.name(name, event, MOVE).map(Trigger::MoveBegan),
            _ => self.name(name, event, BRANCH).map(Trigger::BranchTaken),
        }
    }
}
