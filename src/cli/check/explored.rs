//! What an exploration of the plays went through, in words.

use crate::analysis::{Act, Ending, Explored, Play, Step};
use crate::exercise::{BranchId, Exercise, Language};
use crate::lang::{Arg, Words};

/// How many endings are told one by one; of more, a play to each branch and their count say more.
const ENDINGS_TOLD_MAX: usize = 100;

/// Which plays are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Plays {
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
    told.push_str(&telling.words.text("check-abstracted"));
    told.push('\n');
    for (number, ending) in (1..).zip(explored.endings.iter().take(ENDINGS_TOLD_MAX)) {
        telling.ending(number, ending, &mut told);
    }
    telling.further_endings(explored, &mut told);
    if plays == Plays::All {
        told.push('\n');
        told.push_str(&telling.words.text("check-injects"));
        told.push('\n');
        for inject in exercise.injects.values() {
            if let Some(play) = explored.injects.get(&inject.id) {
                let title = inject.title.get(language);
                line(&mut told, &format!("  {} {} {title}", play.at, inject.id));
                telling.steps(play, &mut told);
            }
        }
    }
    told
}

/// How much was explored, in a line.
pub(super) fn extent(exercise: &Exercise, explored: &Explored, language: Language) -> String {
    Telling { exercise, words: Words::of(language), language }.extent(explored)
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
        told.push_str(&self.words.say("check-ending", &what));
        told.push('\n');
        if ending.play.steps.is_empty() {
            line(told, &format!("    {}", self.words.text("check-by-itself")));
        }
        self.steps(&ending.play, told);
    }

    /// Where there are more endings than are told: how many, and a play to each branch.
    fn further_endings(&self, explored: &Explored, told: &mut String) {
        let further = explored.endings.len().saturating_sub(ENDINGS_TOLD_MAX);
        if further == 0 {
            return;
        }
        let count = Arg::Number(u64::try_from(further).unwrap_or(u64::MAX));
        told.push('\n');
        line(told, &self.words.say("check-further-endings", &[("endings", count)]));
        for (id, play) in &explored.branches {
            line(told, &format!("  {} {}", play.at, self.branch(id)));
            self.steps(play, told);
        }
    }

    fn branch(&self, id: &BranchId) -> String {
        let title = self.exercise.branches.get(id).map(|branch| branch.title.get(self.language));
        format!("{id} {}", title.unwrap_or_default()).trim_end().to_owned()
    }

    fn steps(&self, play: &Play, told: &mut String) {
        for Step { t, act } in &play.steps {
            line(told, &format!("    {t} {}", self.act(act)));
        }
    }

    fn act(&self, act: &Act) -> String {
        let say = |key, what: &[(&str, &str)]| {
            let what: Vec<_> = what.iter().map(|(name, value)| (*name, (*value).into())).collect();
            self.words.say(key, &what)
        };
        match act {
            Act::Settle { decision, choice: Some(choice) } => say(
                "check-act-settle",
                &[("decision", decision.as_str()), ("option", choice.as_str())],
            ),
            Act::Settle { decision, choice: None } => {
                say("check-act-settle-other", &[("decision", decision.as_str())])
            }
            Act::Lapse { decision } => say("check-act-lapse", &[("decision", decision.as_str())]),
            Act::ActAlone { cell, decision } => {
                say("check-act-alone", &[("cell", cell.as_str()), ("decision", decision.as_str())])
            }
            Act::Reveal { decision } => say("check-act-reveal", &[("decision", decision.as_str())]),
            Act::PassOn { from, to, passage } => say(
                "check-act-pass-on",
                &[
                    ("from", from.as_str()),
                    ("to", to.as_str()),
                    ("inject", passage.inject.as_str()),
                    ("number", &passage.number.to_string()),
                ],
            ),
            Act::Ask { cell, answer } => {
                say("check-act-ask", &[("cell", cell.as_str()), ("answer", answer.as_str())])
            }
            Act::Acknowledge { cell, inject } => say(
                "check-act-acknowledge",
                &[("cell", cell.as_str()), ("inject", inject.as_str())],
            ),
            Act::Release { inject } => say("check-act-release", &[("inject", inject.as_str())]),
            Act::Open { decision } => say("check-act-open", &[("decision", decision.as_str())]),
        }
    }
}
