//! What no play reaches, and what is so in all of them.

use crate::diagnostic::Problem;
use crate::exercise::{
    BranchId, Condition, ConditionEvent, DecisionId, Exercise, Inject, InjectId, Timing, Trigger,
};

use super::finding::timing_field;
use super::{Explored, Finding, Place, Truth};

/// Needs an exploration that went through to its end: what it did not find is not there.
pub(super) fn findings(exercise: &Exercise, explored: &Explored, found: &mut Vec<Finding>) {
    if explored.stopped {
        return;
    }
    let reach = Reach { exercise, explored };
    let (follows, causes): (Vec<_>, Vec<_>) =
        reach.unreached().into_iter().partition(|(follows, _)| *follows);
    // What waits for another that is told is mended with it. Where each waits for another, each is
    // told.
    let told = if causes.is_empty() { follows } else { causes };
    found.extend(told.into_iter().map(|(_, finding)| finding));
    for (place, truth) in &explored.conditions {
        found.extend(reach.settled(place, *truth));
    }
}

/// What plays reach of an exercise.
struct Reach<'a> {
    exercise: &'a Exercise,
    explored: &'a Explored,
}

impl Reach<'_> {
    /// All that no play reaches, and whether it waits for another such thing.
    fn unreached(&self) -> Vec<(bool, Finding)> {
        let injects = self.exercise.injects.values().filter(|inject| self.is_missed(inject));
        let injects = injects.map(|inject| {
            let problem = Problem::InjectUnreachable { inject: inject.id.to_string() };
            let path = ["injects", inject.id.as_str(), timing_field(&inject.timing)];
            (self.waits_in_vain(&inject.timing), Finding::at(path, problem))
        });
        let decisions = self.exercise.decisions.values().filter(|it| !self.opens(&it.id));
        let decisions = decisions.map(|decision| {
            let problem = Problem::DecisionUnreachable { decision: decision.id.to_string() };
            let path = ["decisions", decision.id.as_str(), timing_field(&decision.opens)];
            (self.waits_in_vain(&decision.opens), Finding::at(path, problem))
        });
        let branches = self.exercise.branches.values().filter(|it| !self.is_taken(&it.id));
        let branches = branches.map(|branch| {
            let problem = Problem::BranchUnreachable { branch: branch.id.to_string() };
            let path = ["branches", branch.id.as_str(), "when"];
            (self.asks_in_vain(&branch.when), Finding::at(path, problem))
        });
        injects.chain(decisions).chain(branches).collect()
    }

    /// What waits for control's key alone is within reach of it.
    fn is_missed(&self, inject: &Inject) -> bool {
        inject.timing != Timing::Control && !self.goes_out(&inject.id)
    }

    fn goes_out(&self, inject: &InjectId) -> bool {
        self.explored.injects.contains_key(inject)
    }

    fn opens(&self, decision: &DecisionId) -> bool {
        self.explored.decisions.contains_key(decision)
    }

    fn is_taken(&self, branch: &BranchId) -> bool {
        self.explored.branches.contains_key(branch)
    }

    fn waits_in_vain(&self, timing: &Timing) -> bool {
        match timing {
            Timing::At(_) | Timing::Control => false,
            Timing::After { event, .. } => match event {
                Trigger::Released(id) => !self.goes_out(id),
                Trigger::Opened(id) | Trigger::Revealed(id) | Trigger::Decided(id) => {
                    !self.opens(id)
                }
                Trigger::BranchTaken(id) => !self.is_taken(id),
                Trigger::MoveBegan(_) => false,
            },
            Timing::When(condition) => self.asks_in_vain(condition),
        }
    }

    /// Whether a condition asks for something that never comes about.
    fn asks_in_vain(&self, condition: &Condition) -> bool {
        condition.reads().events.iter().any(|event| match event {
            ConditionEvent::Released(id) | ConditionEvent::Acknowledged { inject: id, .. } => {
                !self.goes_out(id)
            }
            ConditionEvent::Opened(id)
            | ConditionEvent::Revealed(id)
            | ConditionEvent::Decided(id)
            | ConditionEvent::Lapsed(id)
            | ConditionEvent::ActedAlone { decision: id, .. }
            | ConditionEvent::Chosen { decision: id, .. } => !self.opens(id),
            ConditionEvent::BranchTaken(id) => !self.is_taken(id),
            ConditionEvent::Knows { .. } | ConditionEvent::MoveBegan(_) => false,
        })
    }

    /// A condition that never comes true is told once, with what waits for it. A line that is
    /// always slow has a condition that always holds: there is no other way to write it.
    fn settled(&self, place: &Place, truth: Truth) -> Option<Finding> {
        let exercise = self.exercise;
        let (path, condition) = match place {
            Place::Branch(id) => (["branches", id.as_str()], None),
            Place::Inject(id) => (["injects", id.as_str()], None),
            Place::Decision(id) => (["decisions", id.as_str()], None),
            Place::Task(id) => (["tasks", id.as_str()], Some(&exercise.tasks.get(id)?.opens)),
            Place::Forecast(id) => {
                (["forecasts", id.as_str()], Some(&exercise.forecasts.get(id)?.opens))
            }
            Place::Line(index) => return self.settled_line(*index, truth),
        };
        let problem = match truth {
            Truth { ever_true: true, ever_false: true } => return None,
            Truth { ever_true: true, ever_false: false } => Problem::ConditionAlways,
            Truth { ever_true: false, .. } => {
                condition.filter(|timing| !self.waits_in_vain(timing))?;
                Problem::ConditionNeverInPlay
            }
        };
        let [section, id] = path;
        Some(Finding::at([section, id, "when"], problem))
    }

    fn settled_line(&self, index: usize, truth: Truth) -> Option<Finding> {
        let line = self.exercise.faulty_lines.get(index)?;
        if truth.ever_true || self.asks_in_vain(&line.when) {
            return None;
        }
        let index = index.to_string();
        let path = ["faulty_lines", index.as_str(), "when"];
        Some(Finding::at(path, Problem::ConditionNeverInPlay))
    }
}
