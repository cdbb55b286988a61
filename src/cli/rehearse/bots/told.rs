//! The rehearsal in words: what the runs reached, then how each measure spreads over them.

use std::collections::BTreeSet;

use crate::exercise::{BranchId, Exercise, InjectId, Language, ObjectiveId, Text};
use crate::lang::{Arg, Words, wrap};
use crate::rehearse::bots::Policy;
use crate::review::measures::Family;
use crate::review::runs::{DecisionRuns, Reached, Spread, SpreadOf, Summary};

use super::Rehearsal;
use super::table::{COLUMNS, Table};

/// Endings told; the JSON has all of them.
const ENDINGS_TOLD_MAX: usize = 10;

pub(super) fn of(rehearsal: &Rehearsal<'_>, language: Language) -> String {
    let summaries = rehearsal.played.iter().map(|played| played.runs.summary()).collect();
    let words = Words::of(language);
    let telling = Telling { rehearsal, summaries, words, language, exercise: rehearsal.exercise };
    let mut told = telling.head();
    telling.injects(&mut told);
    telling.branches(&mut told);
    telling.objectives(&mut told);
    telling.decisions(&mut told);
    telling.endings(&mut told);
    telling.measures(&mut told);
    told
}

struct Telling<'a> {
    rehearsal: &'a Rehearsal<'a>,
    summaries: Vec<Summary>,
    words: &'static Words,
    language: Language,
    exercise: &'a Exercise,
}

impl Telling<'_> {
    fn policy(&self, policy: Policy) -> String {
        self.words.text(match policy {
            Policy::Cooperative => "policy-cooperative",
            Policy::Siloed => "policy-siloed",
            Policy::Hasty => "policy-hasty",
            Policy::OverTrusting => "policy-over-trusting",
            Policy::Silent => "policy-silent",
            Policy::Random => "policy-random",
        })
    }

    fn policies(&self) -> Vec<String> {
        self.rehearsal.played.iter().map(|played| self.policy(played.policy)).collect()
    }

    fn head(&self) -> String {
        let Rehearsal { exercise, seed, asked, played, .. } = self.rehearsal;
        let title = exercise.title.get(self.language);
        let last = seed.wrapping_add(asked - 1);
        let mut told = format!("{title} ({} {})\n", exercise.id, exercise.version);
        for (played, summary) in played.iter().zip(&self.summaries) {
            let refused: u64 = played.refused.values().sum();
            let what = [
                ("policy", self.policy(played.policy).into()),
                ("runs", summary.runs.into()),
                ("asked", (*asked).into()),
                ("ended", summary.ended.into()),
                ("first", seed.to_string().into()),
                ("last", last.to_string().into()),
                ("refused", refused.into()),
            ];
            line(&mut told, &self.words.say("rehearse-played", &what));
        }
        told
    }

    /// A chapter: how many were reached at all, and what not every run reached.
    fn reached<I: PartialEq>(
        &self,
        told: &mut String,
        key: &str,
        of: fn(&Summary) -> &[Reached<I>],
        about: impl Fn(&I) -> String,
    ) {
        let Some(first) = self.summaries.first().map(of).filter(|all| !all.is_empty()) else {
            return;
        };
        let runs = |place: usize| -> Vec<usize> {
            self.summaries.iter().map(|summary| of(summary)[place].runs).collect()
        };
        let ever = (0..first.len()).filter(|place| runs(*place).iter().any(|runs| *runs > 0));
        let what = [("ever", ever.count().into()), ("all", first.len().into())];
        heading(told, &self.words.say(key, &what));
        let mut table = Table { heads: self.policies(), rows: vec![] };
        for (place, reached) in first.iter().enumerate() {
            let runs = runs(place);
            let always = runs.iter().zip(&self.summaries).all(|(own, all)| *own == all.runs);
            if always {
                continue;
            }
            let mut about = about(&reached.id);
            if reached.by_control {
                about = format!("{about} {}", self.words.text("rehearse-by-control"));
            }
            table.rows.push((about, runs.iter().map(usize::to_string).collect()));
        }
        if table.rows.is_empty() {
            return line(told, &self.words.text("rehearse-always"));
        }
        table.draw(told);
    }

    fn injects(&self, told: &mut String) {
        let all = &self.exercise.injects;
        let about = |id: &InjectId| self.named(id.as_str(), all.get(id).map(|it| &it.title));
        self.reached(told, "rehearse-injects", |summary| &summary.injects, about);
    }

    fn branches(&self, told: &mut String) {
        let all = &self.exercise.branches;
        let about = |id: &BranchId| self.named(id.as_str(), all.get(id).map(|it| &it.title));
        self.reached(told, "rehearse-branches", |summary| &summary.branches, about);
    }

    fn objectives(&self, told: &mut String) {
        let all = &self.exercise.objectives;
        let about = |id: &ObjectiveId| self.named(id.as_str(), all.get(id).map(|it| &it.title));
        self.reached(told, "rehearse-objectives", |summary| &summary.objectives, about);
    }

    fn named(&self, id: &str, title: Option<&Text>) -> String {
        let title = title.map(|title| title.get(self.language));
        format!("{id} {}", title.unwrap_or_default())
    }

    fn decisions(&self, told: &mut String) {
        if self.exercise.decisions.is_empty() {
            return;
        }
        heading(told, &self.words.text("rehearse-decisions"));
        let mut table = Table { heads: self.policies(), rows: vec![] };
        for (place, meant) in self.exercise.decisions.values().enumerate() {
            let own: Vec<&DecisionRuns> =
                self.summaries.iter().map(|summary| &summary.decisions[place]).collect();
            let mut row = |about: String, of: &dyn Fn(&DecisionRuns) -> usize| {
                table.rows.push((about, own.iter().map(|own| of(own).to_string()).collect()));
            };
            let title = meant.title.get(self.language);
            row(format!("{} {title}", meant.id), &|own| own.opened);
            for (number, choice) in meant.choices.iter().enumerate() {
                let title = choice.title.get(self.language);
                row(format!("  {} {title}", choice.id), &|own| own.options[number].1);
            }
            row(format!("  {}", self.words.text("rehearse-other")), &|own| own.other);
            row(format!("  {}", self.words.text("rehearse-lapsed")), &|own| own.lapsed);
            row(format!("  {}", self.words.text("rehearse-unsettled")), &|own| own.unsettled);
        }
        table.draw(told);
    }

    /// Endings by how many runs of all policies came to them.
    fn endings(&self, told: &mut String) {
        let mut all: Vec<(Vec<usize>, String)> = vec![];
        let ids: BTreeSet<_> = self
            .summaries
            .iter()
            .flat_map(|summary| summary.endings.iter().map(|ending| &ending.branches))
            .collect();
        for branches in ids {
            let runs = self.summaries.iter().map(|summary| {
                let own = summary.endings.iter().find(|ending| ending.branches == *branches);
                own.map_or(0, |ending| ending.runs)
            });
            let names: Vec<&str> = branches.iter().map(BranchId::as_str).collect();
            let none = || self.words.text("check-no-branch");
            let about = if names.is_empty() { none() } else { names.join(", ") };
            all.push((runs.collect(), about));
        }
        heading(told, &self.words.say("rehearse-endings", &[("count", all.len().into())]));
        all.sort_by_key(|(runs, _)| std::cmp::Reverse(runs.iter().sum::<usize>()));
        let more = all.len().saturating_sub(ENDINGS_TOLD_MAX);
        let rows = all.into_iter().take(ENDINGS_TOLD_MAX);
        let rows = rows.map(|(runs, about)| (about, runs.iter().map(usize::to_string).collect()));
        Table { heads: self.policies(), rows: rows.collect() }.draw(told);
        if more > 0 {
            line(told, &self.words.say("rehearse-more-endings", &[("count", more.into())]));
        }
    }

    fn measures(&self, told: &mut String) {
        let Some(first) = self.summaries.first() else { return };
        heading(told, &self.words.text("rehearse-measures"));
        let alone = self.summaries.len() == 1;
        line(
            told,
            &self.words.text(if alone { "rehearse-measures-one" } else { "rehearse-measures-all" }),
        );
        let heads = if alone {
            ["rehearse-low", "rehearse-middle", "rehearse-high", "rehearse-n"]
                .map(|key| self.words.text(key))
                .into()
        } else {
            self.policies()
        };
        let mut table = Table { heads, rows: vec![] };
        let mut untold = vec![];
        for family in Family::ALL {
            for spread in first.measures.iter().filter(|own| own.measure.family() == family) {
                let same = |own: &&Spread| own.measure == spread.measure && own.cell == spread.cell;
                let all = self.summaries.iter().map(|summary| summary.measures.iter().find(same));
                let all: Vec<Option<&Spread>> = all.collect();
                let about = self.about(spread);
                if all.iter().flatten().all(|own| own.middle.is_none()) {
                    untold.push(about);
                    continue;
                }
                let values = if alone { self.one(spread) } else { self.side_by_side(&all) };
                table.rows.push((about, values));
            }
        }
        table.draw(told);
        if !untold.is_empty() {
            let what = [("names", untold.join(", ").into())];
            line(told, &self.words.say("rehearse-untold", &what));
        }
    }

    fn about(&self, spread: &Spread) -> String {
        let measure = self.words.measure(spread.measure);
        let Some(cell) = &spread.cell else { return measure };
        let name = self.exercise.cells.get(cell).map(|cell| cell.name.get(self.language));
        let args = [("measure", measure.into()), ("cell", name.unwrap_or(cell.as_str()).into())];
        self.words.say("report-measures-of", &args)
    }

    fn one(&self, spread: &Spread) -> Vec<String> {
        let values = [spread.low, spread.middle, spread.high];
        let mut told: Vec<String> =
            values.iter().map(|value| self.value(spread.of, *value)).collect();
        told.push(spread.n.to_string());
        told
    }

    fn side_by_side(&self, all: &[Option<&Spread>]) -> Vec<String> {
        let value = |own: Option<&Spread>| {
            own.map_or_else(|| "-".to_owned(), |own| self.value(own.of, own.middle))
        };
        all.iter().copied().map(value).collect()
    }

    fn value(&self, of: SpreadOf, value: Option<f64>) -> String {
        let Some(value) = value else { return "-".to_owned() };
        match of {
            SpreadOf::Lengths => {
                let minutes = format!("{:.1}", value / 60.0);
                self.words.say("rehearse-minutes", &[("minutes", Arg::from(minutes))])
            }
            SpreadOf::Share => format!("{:.0}%", value * 100.0),
            SpreadOf::Cases | SpreadOf::Runs => format!("{value:.2}"),
        }
    }
}

fn heading(told: &mut String, text: &str) {
    told.push('\n');
    line(told, text);
}

fn line(told: &mut String, text: &str) {
    for part in wrap(text, COLUMNS) {
        told.push_str(part.trim_end());
        told.push('\n');
    }
}
