//! When things become due.

use super::Lowering;
use super::reference::{BRANCH, DECISION, INJECT, MOVE};
use super::value::Gap;
use crate::diagnostic::Problem;
use crate::exercise::{Span, Timing, Trigger};
use crate::yaml::fields::Fields;
use crate::yaml::node::{Mark, Node};

/// The fields that say when something is due, for the list of fields of whatever has them.
pub(super) const FIELDS: [&str; 5] = ["at", "after", "delay", "when", "hold"];
/// The same for what control cannot keep back.
pub(super) const OPENING_FIELDS: [&str; 4] = ["at", "after", "delay", "when"];

const TIMES: &[&str] = &["at", "after", "when"];
const TIMES_OR_HOLD: &[&str] = &["at", "after", "when", "hold"];

const EVENTS: &[&str] = &["released", "opened", "revealed", "decided", "began", "branch"];
const HOLD: [(&str, ()); 1] = [("control", ())];

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
            Ok(None) if fields.get("hold").is_some() => Some(Timing::Control),
            Ok(None) => self.untimed(TIMES_OR_HOLD, fields),
            timed => timed.ok().flatten(),
        };
        Some(Due { timing: timing?, hold: hold? })
    }

    /// When something is due that control does not keep back.
    pub(super) fn opening(&mut self, fields: Fields<'n>) -> Option<Timing> {
        match self.timed(fields) {
            Ok(None) => self.untimed(TIMES, fields),
            timed => timed.ok().flatten(),
        }
    }

    fn untimed(&mut self, names: &[&str], fields: Fields<'n>) -> Option<Timing> {
        let known = names.iter().map(|&name| name.to_owned()).collect();
        self.add(Problem::MissingOneOf { known }, fields.mark());
        None
    }

    /// The time, the event or the condition that something waits for, where there is one.
    fn timed(&mut self, fields: Fields<'n>) -> Result<Option<Timing>, Gap> {
        if fields.get("delay").is_some() && fields.get("after").is_none() {
            let (field, needs) = ("delay".to_owned(), "after".to_owned());
            self.add(Problem::FieldNeeds { field, needs }, fields.key_mark("delay"));
        }
        let timing = match fields.at_most_one_of(TIMES, &mut self.findings) {
            None => return Ok(None),
            Some(("at", node)) => self.moment(node, "at").map(Timing::At),
            Some(("after", node)) => self.after(fields, node),
            Some((_, node)) => self.condition(node).map(Timing::When),
        };
        timing.map(Some).ok_or(Gap)
    }

    /// Warns of a deadline that lies past the end, so far as the time of opening is known.
    pub(super) fn check_deadline(&mut self, opens: &Timing, within: Span, mark: Mark) {
        if let Timing::At(opens) = opens
            && let Some(end) = self.end().filter(|end| *opens + within > *end)
        {
            let (time, end) = ((*opens + within).to_string(), end.to_string());
            self.add(Problem::DeadlinePastEnd { time, end }, mark);
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
        let fields = self.open(node, "after", EVENTS)?;
        let (event, name) = fields.one_of(EVENTS, &mut self.findings)?;
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
