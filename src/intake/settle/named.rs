//! What conditions and times name that a sheet says nothing of: decisions and variables.
//!
//! An inject of a branching exercise waits for `chosen("d1") == "hotline"`, and no row of an MSEL
//! is a decision. So that the condition still holds what it held, the draft gets a decision `d1`
//! with that option, and somebody else gives it its words.

use std::collections::BTreeSet;

use crate::diagnostic::Problem;
use crate::exercise::{
    BranchId, CellId, ChoiceId, Condition, ConditionEvent, DecisionId, ExerciseTime, FactId,
    InjectId, Trigger, VariableId,
};
use crate::lang::{Arg, Words};
use crate::yaml::{condition as read_condition, limit};

use super::super::draft::{
    Draft, DraftBranch, DraftDecision, DraftInject, DraftOption, DraftTiming, DraftVariable,
};
use super::super::found::{At, Found};
use super::super::time::counted_from;

/// The range of a variable of which nothing but its comparisons is known.
const RANGE: (i64, i64) = (0, 100);
/// The free answer beside every decision's options is none of them.
const OTHER: &str = "other";
const CONDITION_BYTES_MAX: usize = limit::CONDITIONS_KIBIBYTES_MAX * 1_024;

/// Makes what is named and is not there; keeps a condition as a remark that cannot be one here.
pub(super) fn completed(mut draft: Draft) -> Draft {
    let mut injects = std::mem::take(&mut draft.injects);
    let ids: BTreeSet<InjectId> = injects.iter().map(|inject| inject.id.clone()).collect();
    let mut bench = Bench { ids, own: draft.decisions.len(), bytes: 0, told: [None, None], draft };
    bench.complete_branches();
    for inject in &mut injects {
        bench.complete(inject);
    }
    bench.done(injects)
}

struct Bench {
    ids: BTreeSet<InjectId>,
    /// How many decisions the file has itself: their options are all that they have.
    own: usize,
    /// How long the conditions so far are together.
    bytes: usize,
    /// Where the first decision and the first variable was named that had to be made.
    told: [Option<At>; 2],
    draft: Draft,
}

/// What a condition asks for.
#[derive(Default)]
struct Wanted {
    decisions: Vec<(DecisionId, Option<ChoiceId>)>,
    variables: Vec<(VariableId, i64)>,
}

impl Bench {
    fn complete(&mut self, inject: &mut DraftInject) {
        let wanted = match &inject.timing {
            DraftTiming::At(_) | DraftTiming::Control => return,
            DraftTiming::After { event, .. } => self.wanted_by(event),
            DraftTiming::When(condition) => self.wanted_in(condition, Some(&inject.id)),
        };
        if let Some(wanted) = wanted.filter(|wanted| self.fits(wanted)) {
            self.make(wanted, &inject.timed_at);
            return;
        }
        let timing = std::mem::replace(&mut inject.timing, DraftTiming::Control);
        let (written, problem): (_, fn(String) -> Problem) = match timing {
            DraftTiming::When(written) => (written, |written| Problem::MselCondition { written }),
            DraftTiming::After { event, .. } => {
                (counted_from(&event), |written| Problem::ImportUnknownEvent { written })
            }
            DraftTiming::At(_) | DraftTiming::Control => return,
        };
        inject.comments.push(written.clone());
        self.draft.found.push(Found::new(problem(written), &inject.timed_at));
        // Control's key is all that it waits for.
        inject.hold = false;
    }

    /// Keeps the branches of which all is known that they speak of; one may speak of another.
    fn complete_branches(&mut self) {
        loop {
            let branches = self.draft.made.branches.clone();
            let (mut kept, mut all) = (vec![], vec![]);
            for branch in branches.clone() {
                let wanted = self.wanted_in(&branch.when, None);
                if let Some(wanted) = wanted.filter(|wanted| self.fits(wanted)) {
                    kept.push(branch);
                    all.push(wanted);
                    continue;
                }
                let DraftBranch { id, when: written } = branch;
                self.draft.comments.push(format!("{id} {written}"));
                let problem = Problem::MselCondition { written };
                self.draft.found.push(Found::new(problem, &At::File));
            }
            let done = kept.len() == branches.len();
            self.draft.made.branches = kept;
            if done {
                for wanted in all {
                    self.make(wanted, &At::File);
                }
                return;
            }
        }
    }

    fn wanted_by(&self, event: &Trigger) -> Option<Wanted> {
        let mut wanted = Wanted::default();
        match event {
            Trigger::Released(id) => return self.ids.contains(id).then_some(wanted),
            Trigger::Opened(id) | Trigger::Revealed(id) | Trigger::Decided(id) => {
                wanted.decisions.push((id.clone(), None));
            }
            Trigger::BranchTaken(id) => return self.is_branch(id).then_some(wanted),
            // Moves of a sheet have names and no ids.
            Trigger::MoveBegan(_) => return None,
        }
        Some(wanted)
    }

    fn wanted_in(&mut self, written: &str, own: Option<&InjectId>) -> Option<Wanted> {
        self.bytes = self.bytes.saturating_add(written.len());
        if self.bytes > CONDITION_BYTES_MAX {
            return None;
        }
        let condition = read_condition(written)?;
        let mut wanted = Wanted::default();
        self.gather(&condition, own, &mut wanted).then_some(wanted)
    }

    /// Whether all that a condition speaks of can be there.
    fn gather(&self, condition: &Condition, own: Option<&InjectId>, wanted: &mut Wanted) -> bool {
        match condition {
            Condition::Always(_) => true,
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().all(|part| self.gather(part, own, wanted))
            }
            Condition::Not(part) => self.gather(part, own, wanted),
            Condition::Time { time, .. } => *time <= ExerciseTime::START + self.draft.length,
            Condition::Variable { variable, value, .. } => {
                wanted.variables.push((variable.clone(), *value));
                true
            }
            Condition::Happened(event) => self.gather_event(event, own, wanted),
        }
    }

    fn gather_event(
        &self,
        event: &ConditionEvent,
        own: Option<&InjectId>,
        wanted: &mut Wanted,
    ) -> bool {
        let released = |id: &InjectId| Some(id) != own && self.ids.contains(id);
        let mut decided = |id: &DecisionId, choice: Option<&ChoiceId>| {
            wanted.decisions.push((id.clone(), choice.cloned()));
            true
        };
        match event {
            ConditionEvent::Released(id) => released(id),
            ConditionEvent::Acknowledged { cell, inject } => self.plays(cell) && released(inject),
            ConditionEvent::Opened(id)
            | ConditionEvent::Revealed(id)
            | ConditionEvent::Decided(id)
            | ConditionEvent::Lapsed(id) => decided(id, None),
            ConditionEvent::ActedAlone { cell, decision } => {
                self.plays(cell) && decided(decision, None)
            }
            ConditionEvent::Chosen { decision, choice } => decided(decision, Some(choice)),
            ConditionEvent::Knows { cell, fact } => self.plays(cell) && self.is_told(fact),
            ConditionEvent::MoveBegan(id) => self.draft.moves.iter().any(|it| it.id == *id),
            ConditionEvent::BranchTaken(id) => self.is_branch(id),
        }
    }

    fn plays(&self, cell: &CellId) -> bool {
        self.draft.cells.iter().any(|known| known.id == *cell)
    }

    fn is_branch(&self, id: &BranchId) -> bool {
        self.draft.made.branches.iter().any(|known| known.id == *id)
    }

    /// Whether some passage tells it: nobody comes to know another.
    fn is_told(&self, fact: &FactId) -> bool {
        self.draft.made.facts.iter().any(|known| known.id == *fact)
    }

    fn decision(&self, id: &DecisionId) -> Option<(usize, &DraftDecision)> {
        self.draft.decisions.iter().enumerate().find(|(_, known)| known.id == *id)
    }

    /// Whether an exercise has room for it. What is named twice is counted twice, which refuses no
    /// condition that people write.
    fn fits(&self, wanted: &Wanted) -> bool {
        let options_fit = wanted.decisions.iter().all(|(id, choice)| {
            let Some((index, decision)) = self.decision(id) else { return true };
            let Some(choice) = choice.as_ref().filter(|choice| choice.as_str() != OTHER) else {
                return true;
            };
            let has = decision.options.iter().any(|option| option.id == choice.as_str());
            let named = wanted.decisions.iter().filter(|(other, _)| other == id).count();
            has || (index >= self.own && decision.options.len() + named <= limit::OPTIONS_MAX)
        });
        let variables = self.draft.made.variables.len();
        options_fit
            && self.draft.decisions.len() + wanted.decisions.len() <= limit::DECISIONS_MAX
            && variables + wanted.variables.len() <= limit::VARIABLES_MAX
    }

    fn make(&mut self, wanted: Wanted, at: &At) {
        let [decisions, variables] = &mut self.told;
        for (id, choice) in wanted.decisions {
            let known = self.draft.decisions.iter().position(|known| known.id == id);
            let index = known.unwrap_or_else(|| {
                decisions.get_or_insert_with(|| at.clone());
                let cells = self.draft.cells.iter().map(|cell| cell.id.clone()).collect();
                self.draft.decisions.push(unworded(id, cells));
                self.draft.decisions.len() - 1
            });
            let options = &mut self.draft.decisions[index].options;
            if let Some(choice) = choice.filter(|choice| choice.as_str() != OTHER)
                && !options.iter().any(|option| option.id == choice.as_str())
            {
                let id = choice.to_string();
                options.push(DraftOption { title: id.clone(), id });
            }
        }
        let made = &mut self.draft.made;
        for (id, value) in wanted.variables {
            if let Some(known) = made.variables.iter_mut().find(|known| known.id == id) {
                (known.min, known.max) = (known.min.min(value), known.max.max(value));
                continue;
            }
            variables.get_or_insert_with(|| at.clone());
            let (min, max) = (RANGE.0.min(value), RANGE.1.max(value));
            made.variables.push(DraftVariable { id, min, max });
        }
    }

    /// Gives what was made its words, and tells of it.
    fn done(self, injects: Vec<DraftInject>) -> Draft {
        let Self { mut draft, own, told: [decisions, variables], .. } = self;
        draft.injects = injects;
        let words = Words::of(draft.language);
        for decision in &mut draft.decisions[own..] {
            give_words(decision, words);
        }
        let ids: Vec<String> = draft.decisions[own..].iter().map(|it| it.id.to_string()).collect();
        let made = &draft.made;
        let unsaid = made.facts.iter().filter(|fact| fact.statement.is_none());
        let fact_ids: Vec<String> = unsaid.map(|fact| fact.id.to_string()).collect();
        let carries = |inject: &&DraftInject| {
            inject.facts.iter().any(|(_, fact)| fact_ids.contains(&fact.to_string()))
        };
        let facts = draft.injects.iter().find(carries).map(|inject| inject.at.clone());
        let variable_ids = made.variables.iter().map(|it| it.id.to_string()).collect();
        let told = [
            decisions.map(|at| Found::new(Problem::ImportMadeDecisions { ids }, &at)),
            facts.map(|at| Found::new(Problem::ImportMadeFacts { ids: fact_ids }, &at)),
            variables.map(|at| Found::new(Problem::ImportMadeVariables { ids: variable_ids }, &at)),
        ];
        draft.found.extend(told.into_iter().flatten());
        draft
    }
}

fn unworded(id: DecisionId, cells: Vec<CellId>) -> DraftDecision {
    DraftDecision {
        id,
        title: String::new(),
        question: String::new(),
        after: None,
        cells,
        options: vec![],
    }
}

fn give_words(decision: &mut DraftDecision, words: &Words) {
    let id = decision.id.to_string();
    decision.title = words.say("draft-made-decision", &[("id", Arg::from(id.as_str()))]);
    decision.question = words.text("draft-decision-question");
    for option in &mut decision.options {
        option.title = words.say("draft-made-option", &[("id", Arg::from(option.id.as_str()))]);
    }
    let own = [("act", "draft-option-act"), ("wait", "draft-option-wait")];
    for (id, key) in own {
        let there = decision.options.iter().any(|option| option.id == id);
        if decision.options.len() < limit::OPTIONS_MIN && !there {
            decision.options.push(DraftOption { id: id.to_owned(), title: words.text(key) });
        }
    }
}
