//! What an exploration of the plays went through, in words.

use crate::analysis::{Act, Ending, Explored, Play, Step};
use crate::cli::diagnostics::within;
use crate::exercise::{
    AnswerId, BranchId, ChoiceId, DecisionId, Exercise, InjectId, Language, Text,
};
use crate::lang::{Arg, Words, one_line};

/// How many endings are told one by one unless all are wanted; of more, a play to each branch and
/// their count say more.
const ENDINGS_TOLD_MAX: usize = 12;
/// How much of a title stands beside an id.
const TITLE_COLUMNS_MAX: usize = 30;

/// Which plays are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Plays {
    /// None; how many endings there are is told.
    None,
    Endings,
    /// Those to every inject too.
    All,
}

pub(super) fn in_words(
    exercise: &Exercise,
    explored: &Explored,
    plays: Plays,
    language: Language,
) -> String {
    let telling = Telling { exercise, words: Words::of(language), language };
    let mut told = telling.extent(explored);
    if plays == Plays::None {
        return told;
    }
    told.push_str(&telling.words.text("check-abstracted"));
    told.push('\n');
    if plays == Plays::All || explored.endings.len() <= ENDINGS_TOLD_MAX {
        for (number, ending) in (1..).zip(&explored.endings) {
            telling.ending(number, ending, &mut told);
        }
    } else {
        telling.branches(explored, &mut told);
    }
    if plays == Plays::All {
        telling.injects(explored, &mut told);
    }
    told
}

fn line(told: &mut String, line: &str) {
    told.push_str(line);
    told.push('\n');
}

struct Telling<'a> {
    exercise: &'a Exercise,
    words: &'static Words,
    language: Language,
}

impl Telling<'_> {
    fn extent(&self, explored: &Explored) -> String {
        let count = |count: usize| Arg::Number(u64::try_from(count).unwrap_or(u64::MAX));
        let counted = [
            ("situations", count(explored.situations)),
            ("endings", count(explored.endings.len())),
        ];
        let key = if explored.stopped { "check-explored-in-part" } else { "check-explored" };
        self.words.say(key, &counted) + "\n"
    }

    fn ending(&self, number: u64, ending: &Ending, told: &mut String) {
        let branches: Vec<_> = ending.branches.iter().map(|id| self.branch(id)).collect();
        let branches = match branches.as_slice() {
            [] => self.words.text("check-no-branch"),
            some => some.join(", "),
        };
        let what = [("number", Arg::Number(number)), ("branches", branches.as_str().into())];
        told.push('\n');
        line(told, &self.words.say("check-ending", &what));
        if ending.play.steps.is_empty() {
            line(told, &format!("    {}", self.words.text("check-by-itself")));
        }
        self.steps(&ending.play, told);
    }

    /// Where there are more endings than are told: a play to each branch, which tells them apart.
    fn branches(&self, explored: &Explored, told: &mut String) {
        told.push('\n');
        line(told, &self.words.text("check-branches"));
        for (id, play) in &explored.branches {
            line(told, &format!("  {} {}", play.at, self.branch(id)));
            self.steps(play, told);
        }
    }

    fn injects(&self, explored: &Explored, told: &mut String) {
        told.push('\n');
        line(told, &self.words.text("check-injects"));
        for inject in self.exercise.injects.values() {
            if let Some(play) = explored.injects.get(&inject.id) {
                line(told, &format!("  {} {}", play.at, self.inject(&inject.id)));
                self.steps(play, told);
            }
        }
    }

    fn steps(&self, play: &Play, told: &mut String) {
        for Step { t, act } in &play.steps {
            line(told, &format!("    {t} {}", self.act(act)));
        }
    }

    /// An id, and as much of the title as fits beside it.
    fn named(&self, id: &str, title: Option<&Text>) -> String {
        let title = title.map(|title| one_line(title.get(self.language))).unwrap_or_default();
        if title.is_empty() {
            return id.to_owned();
        }
        let (mut fitting, cut) = within(title.chars(), TITLE_COLUMNS_MAX);
        if cut {
            fitting.push('…');
        }
        self.words.say("check-named", &[("id", id.into()), ("title", fitting.as_str().into())])
    }

    fn branch(&self, id: &BranchId) -> String {
        self.named(id.as_str(), self.exercise.branches.get(id).map(|branch| &branch.title))
    }

    fn decision(&self, id: &DecisionId) -> String {
        self.named(id.as_str(), self.exercise.decisions.get(id).map(|decision| &decision.title))
    }

    fn inject(&self, id: &InjectId) -> String {
        self.named(id.as_str(), self.exercise.injects.get(id).map(|inject| &inject.title))
    }

    fn option(&self, decision: &DecisionId, id: &ChoiceId) -> String {
        let meant = self.exercise.decisions.get(decision).and_then(|meant| meant.choice(id));
        self.named(id.as_str(), meant.map(|choice| &choice.title))
    }

    fn answer(&self, id: &AnswerId) -> String {
        self.named(id.as_str(), self.exercise.answers.get(id).map(|answer| &answer.about))
    }

    fn act(&self, act: &Act) -> String {
        let cell = |id| self.words.cell(id, self.exercise);
        let say = |key, what: &[(&'static str, String)]| {
            let what: Vec<_> =
                what.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
            self.words.say(key, &what)
        };
        match act {
            Act::Settle { decision, choice: Some(choice) } => say(
                "check-act-settle",
                &[("decision", self.decision(decision)), ("option", self.option(decision, choice))],
            ),
            Act::Settle { decision, choice: None } => {
                say("check-act-settle-other", &[("decision", self.decision(decision))])
            }
            Act::Lapse { decision } => {
                say("check-act-lapse", &[("decision", self.decision(decision))])
            }
            Act::ActAlone { cell: who, decision } => say(
                "check-act-alone",
                &[("cell", cell(who)), ("decision", self.decision(decision))],
            ),
            Act::Reveal { decision } => {
                say("check-act-reveal", &[("decision", self.decision(decision))])
            }
            Act::PassOn { from, to, passage } => say(
                "check-act-pass-on",
                &[
                    ("from", cell(from)),
                    ("to", cell(to)),
                    ("inject", self.inject(&passage.inject)),
                    ("number", passage.number.to_string()),
                ],
            ),
            Act::Ask { cell: who, answer } => {
                say("check-act-ask", &[("cell", cell(who)), ("answer", self.answer(answer))])
            }
            Act::Acknowledge { cell: who, inject } => say(
                "check-act-acknowledge",
                &[("cell", cell(who)), ("inject", self.inject(inject))],
            ),
            Act::Release { inject } => say("check-act-release", &[("inject", self.inject(inject))]),
            Act::Open { decision } => {
                say("check-act-open", &[("decision", self.decision(decision))])
            }
        }
    }
}
