//! Questions about what was weighed: human control, objections, caveats, probes.

use crate::exercise::{Exercise, PassageRef};
use crate::review::Pattern;
use crate::session::Chosen;

use super::{Words, one_line};

impl Words {
    pub(super) fn weighed_question(&self, pattern: &Pattern, exercise: &Exercise) -> String {
        let named = |id| self.decision(id);
        let passage = |it: &PassageRef| self.passage(it, exercise);
        match pattern {
            Pattern::HumanStepLeft { decision, taken, left } => {
                let option =
                    |id: &_| self.chosen(&Chosen::Option(Clone::clone(id)), decision, exercise);
                let left: Vec<String> = left.iter().map(option).collect();
                let args = [
                    ("decision", named(decision).into()),
                    ("taken", option(taken).into()),
                    ("left", self.list(&left).into()),
                ];
                self.say("question-human-step-left", &args)
            }
            Pattern::ObjectionWorkedOut { decision, rounds } => {
                let args = [("decision", named(decision).into()), ("rounds", (*rounds).into())];
                self.say("question-objection-worked-out", &args)
            }
            Pattern::CaveatKept { passage: it, from, to }
            | Pattern::CaveatPassedOver { passage: it, from, to } => {
                let kept = matches!(pattern, Pattern::CaveatKept { .. });
                let key = if kept { "question-caveat-kept" } else { "question-caveat-passed-over" };
                let args = [
                    ("passage", passage(it).into()),
                    ("from", self.cell(from, exercise).into()),
                    ("to", self.cell(to, exercise).into()),
                ];
                self.say(key, &args)
            }
            Pattern::HeldApart { probe, question, right, otherwise } => {
                let meant = exercise.probes.get(probe).and_then(|it| it.questions.get(*question));
                let asked = meant.map(|it| one_line(it.text.get(self.language())));
                let args = [
                    ("asked", asked.unwrap_or_default().into()),
                    ("right", self.cells(right, exercise).into()),
                    ("otherwise", self.cells(otherwise, exercise).into()),
                ];
                self.say("question-held-apart", &args)
            }
            Pattern::NeverCrossed { .. }
            | Pattern::CrossedTooLate { .. }
            | Pattern::ExpectationWrong { .. }
            | Pattern::Contradicted { .. }
            | Pattern::OffTheLine { .. }
            | Pattern::AdviceFollowed { .. }
            | Pattern::AdviceRefused { .. }
            | Pattern::AdviceResisted { .. }
            | Pattern::AdviceUsed { .. }
            | Pattern::ActedAlone { .. }
            | Pattern::PassedOver { .. }
            | Pattern::Lapsed { .. }
            | Pattern::ReleasedUncleared { .. }
            | Pattern::SilenceCounted { .. }
            | Pattern::RequestUnanswered { .. }
            | Pattern::TwoLeads { .. }
            | Pattern::NoLead { .. }
            | Pattern::SharedSlowly { .. }
            | Pattern::AgreedAtOnce { .. }
            | Pattern::Author { .. } => String::new(),
        }
    }
}
