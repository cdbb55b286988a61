//! What an author should look at: what no run reached, what one kind of players alone
//! reached, and decisions that mostly end without one.

use crate::exercise::{Condition, Timing};
use crate::lang::Arg;
use crate::rehearse::bots::Policy;
use crate::review::runs::{Count, DecisionRuns, Reached, Summary};

use super::told::Telling;

/// From this share of the runs that opened it on, a decision without an answer is told.
const UNDECIDED_PERCENT_MIN: usize = 50;

impl Telling<'_> {
    /// One sentence each.
    pub(super) fn notes(&self) -> Vec<String> {
        let mut notes = vec![];
        self.injects_to_look_at(&mut notes);
        self.branches_to_look_at(&mut notes);
        self.decisions_to_look_at(&mut notes);
        for (place, id) in self.exercise.objectives.keys().enumerate() {
            if self.runs_of(|summary| &summary.objectives[place]) == 0 {
                let title = self.exercise.objectives.get(id).map(|it| &it.title);
                let name = self.named(id.as_str(), title);
                notes.push(self.note("rehearse-never-objective", name, vec![]));
            }
        }
        notes
    }

    fn injects_to_look_at(&self, notes: &mut Vec<String>) {
        let Some(first) = self.summaries.first() else { return };
        for (place, reached) in first.injects.iter().enumerate() {
            let Some(meant) = self.exercise.injects.get(&reached.id) else { continue };
            // Control's bot never sends what is control's own to send.
            if reached.by_control || self.runs_of(|summary| &summary.injects[place]) > 0 {
                continue;
            }
            let name = self.named(reached.id.as_str(), Some(&meant.title));
            notes.push(self.never("rehearse-never-inject", name, waits_for(&meant.timing)));
        }
    }

    fn branches_to_look_at(&self, notes: &mut Vec<String>) {
        for (place, meant) in self.exercise.branches.values().enumerate() {
            let name = || self.named(meant.id.as_str(), Some(&meant.title));
            if self.runs_of(|summary| &summary.branches[place]) == 0 {
                notes.push(self.never("rehearse-never-branch", name(), Some(&meant.when)));
            } else if let Some(few) = self.few(|it| &it.branches[place]) {
                let policies: Vec<String> = few.iter().map(|(it, _)| self.policy(*it)).collect();
                let (policy, summary) = few[0];
                let what = vec![
                    ("policies", policies.join(", ").into()),
                    ("policy", self.policy(policy).into()),
                    ("runs", summary.runs.into()),
                    ("count", summary.branches[place].count.runs.into()),
                    ("seed", seed(summary.branches[place].count)),
                ];
                notes.push(self.note("rehearse-only-branch", name(), what));
            }
        }
    }

    fn decisions_to_look_at(&self, notes: &mut Vec<String>) {
        for (place, meant) in self.exercise.decisions.values().enumerate() {
            let name = self.named(meant.id.as_str(), Some(&meant.title));
            let all = self.by_policy().map(|(policy, own)| (policy, &own.decisions[place]));
            let all: Vec<(Policy, &DecisionRuns)> = all.collect();
            if all.iter().all(|(_, own)| own.opened.runs == 0) {
                if !matches!(meant.opens, Timing::Control) {
                    let waits = waits_for(&meant.opens);
                    notes.push(self.never("rehearse-never-decision", name, waits));
                }
                continue;
            }
            // Silent players answer nothing: that says nothing of the exercise.
            let acting = || all.iter().filter(|(policy, _)| *policy != Policy::Silent);
            let sum = |of: fn(&DecisionRuns) -> usize| acting().map(|(_, own)| of(own)).sum();
            let (opened, undecided): (usize, usize) =
                (sum(|own| own.opened.runs), sum(DecisionRuns::undecided));
            let first = acting().find_map(|(policy, own)| {
                let count = [own.lapsed, own.unsettled].into_iter().find(|count| count.runs > 0)?;
                Some((*policy, count))
            });
            let Some((policy, count)) = first else { continue };
            if undecided * 100 < opened * UNDECIDED_PERCENT_MIN {
                continue;
            }
            let what = vec![
                ("opened", opened.into()),
                ("undecided", undecided.into()),
                ("policy", self.policy(policy).into()),
                ("seed", seed(count)),
            ];
            notes.push(self.note("rehearse-undecided", name, what));
        }
    }

    fn note<'a>(&self, key: &str, name: String, mut what: Vec<(&'a str, Arg<'a>)>) -> String {
        what.push(("name", name.into()));
        self.words.say(key, &what)
    }

    /// What came about in no run, and on what condition it would have.
    fn never(&self, key: &str, name: String, when: Option<&Condition>) -> String {
        let told = self.note(key, name, vec![]);
        let Some(when) = when else { return told };
        let when = self.words.condition(when, self.exercise);
        let what = [("told", told.into()), ("when", when.into())];
        self.words.say("rehearse-never-when", &what)
    }

    fn by_policy(&self) -> impl Iterator<Item = (Policy, &Summary)> {
        let policies = self.rehearsal.played.iter().map(|played| played.policy);
        policies.zip(&self.summaries)
    }

    fn runs_of<I>(&self, of: impl Fn(&Summary) -> &Reached<I>) -> usize {
        self.summaries.iter().map(|summary| of(summary).count.runs).sum()
    }

    /// The one policy of several that came to it, and the random one beside it, which comes to
    /// most things.
    fn few<I>(&self, of: impl Fn(&Summary) -> &Reached<I>) -> Option<Vec<(Policy, &Summary)>> {
        let reached = self.by_policy().filter(|(_, summary)| of(summary).count.runs > 0);
        let reached: Vec<(Policy, &Summary)> = reached.collect();
        let meant = reached.iter().filter(|(policy, _)| *policy != Policy::Random).count();
        (self.summaries.len() > 1 && !reached.is_empty() && meant <= 1).then_some(reached)
    }
}

fn seed(count: Count) -> Arg<'static> {
    count.first_seed.map(|seed| seed.to_string()).unwrap_or_default().into()
}

/// The condition that something waits for.
fn waits_for(timing: &Timing) -> Option<&Condition> {
    match timing {
        Timing::When(condition) => Some(condition),
        Timing::At(_) | Timing::After { .. } | Timing::Control => None,
    }
}
