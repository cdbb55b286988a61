//! The rehearsal in words: what the runs reached, how each measure spreads over them, and what of
//! that an author should look at.

use std::collections::BTreeSet;

use crate::exercise::{BranchId, Exercise, InjectId, Language, ObjectiveId, Text};
use crate::lang::{Arg, Words};
use crate::rehearse::bots::Policy;
use crate::review::measures::Family;
use crate::review::runs::{Count, DecisionRuns, Reached, Spread, SpreadOf, Summary};

use super::Rehearsal;
use super::page::{Page, Table};

/// Endings told; the JSON has all of them.
const ENDINGS_TOLD_MAX: usize = 10;

/// `columns`: how wide it may be.
pub(super) fn of(rehearsal: &Rehearsal<'_>, language: Language, columns: usize) -> String {
    let summaries = rehearsal.played.iter().map(|played| played.runs.summary()).collect();
    let words = Words::of(language);
    let telling = Telling { rehearsal, summaries, words, language, exercise: rehearsal.exercise };
    let mut page = Page { columns, text: String::new() };
    telling.head(&mut page);
    telling.injects(&mut page);
    telling.branches(&mut page);
    telling.objectives(&mut page);
    telling.decisions(&mut page);
    telling.endings(&mut page);
    telling.measures(&mut page);
    // Last, since that is what a terminal still shows.
    telling.to_look_at(&mut page);
    page.text
}

/// How often a decision ended in one way.
type Counted = fn(&DecisionRuns) -> Count;

pub(super) struct Telling<'a> {
    pub(super) rehearsal: &'a Rehearsal<'a>,
    /// By policy, in the order of the rehearsal's.
    pub(super) summaries: Vec<Summary>,
    pub(super) words: &'static Words,
    language: Language,
    pub(super) exercise: &'a Exercise,
}

impl Telling<'_> {
    pub(super) fn policy(&self, policy: Policy) -> String {
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

    fn head(&self, page: &mut Page) {
        let Rehearsal { exercise, seed, asked, played, .. } = self.rehearsal;
        let title = exercise.title.get(self.language);
        let last = seed.wrapping_add(asked - 1);
        page.line(&format!("{title} ({} {})", exercise.id, exercise.version));
        let what = [
            ("asked", (*asked).into()),
            ("first", seed.to_string().into()),
            ("last", last.to_string().into()),
        ];
        page.line(&self.words.say("rehearse-played", &what));
        let mut table = Table { heads: self.policies(), rows: vec![] };
        let mut row = |key: &str, values: Vec<String>| {
            table.rows.push((self.words.text(key), values));
        };
        let all = &self.summaries;
        row("rehearse-runs", all.iter().map(|all| all.runs.to_string()).collect());
        row("rehearse-ended", all.iter().map(|all| all.ended.to_string()).collect());
        let refused = played.iter().map(|played| played.refused.values().sum::<u64>());
        row("rehearse-refused", refused.map(|refused| refused.to_string()).collect());
        page.table(&table);
    }

    /// What an author should look at, and how it is looked at.
    fn to_look_at(&self, page: &mut Page) {
        let runs: usize = self.summaries.iter().map(|summary| summary.runs).sum();
        page.heading(&self.words.say("rehearse-notes", &[("runs", runs.into())]));
        let notes = self.notes();
        if notes.is_empty() {
            page.line(&self.words.text("rehearse-no-notes"));
        }
        for note in &notes {
            page.item(note);
        }
        page.heading(&self.words.text("rehearse-again"));
        let exercise = self.rehearsal.named;
        let run = self.words.text("rehearse-again-options");
        page.command(&format!("whitecell rehearse {exercise} --runs 1 {run}"));
        page.line(&self.words.text("rehearse-checked"));
        page.command(&format!("whitecell check {exercise} --plays"));
    }

    /// Whether only one policy played: then there is room for more of it.
    fn is_alone(&self) -> bool {
        self.summaries.len() == 1
    }

    /// A column a policy; of one alone also the first seed with it.
    fn heads(&self) -> Vec<String> {
        let seed = self.is_alone().then(|| self.words.text("rehearse-seed"));
        self.policies().into_iter().chain(seed).collect()
    }

    fn counts(&self, counts: &[Count]) -> Vec<String> {
        let runs = counts.iter().map(|count| count.runs.to_string());
        let seed = counts
            .first()
            .filter(|_| self.is_alone())
            .map(|count| count.first_seed.map_or_else(|| "-".to_owned(), |seed| seed.to_string()));
        runs.chain(seed).collect()
    }

    /// A chapter: how many were reached at all, and what not every run reached.
    fn reached<I: PartialEq>(
        &self,
        page: &mut Page,
        key: &str,
        of: fn(&Summary) -> &[Reached<I>],
        about: impl Fn(&I) -> String,
    ) {
        let Some(first) = self.summaries.first().map(of).filter(|all| !all.is_empty()) else {
            return;
        };
        let counts = |place: usize| -> Vec<Count> {
            self.summaries.iter().map(|summary| of(summary)[place].count).collect()
        };
        let ever = (0..first.len()).filter(|place| counts(*place).iter().any(|it| it.runs > 0));
        let what = [("ever", ever.count().into()), ("all", first.len().into())];
        page.heading(&self.words.say(key, &what));
        let mut table = Table { heads: self.heads(), rows: vec![] };
        for (place, reached) in first.iter().enumerate() {
            let counts = counts(place);
            let always = counts.iter().zip(&self.summaries).all(|(own, all)| own.runs == all.runs);
            if always {
                continue;
            }
            let mut about = about(&reached.id);
            if reached.by_control {
                about = format!("{about} {}", self.words.text("rehearse-by-control"));
            }
            table.rows.push((about, self.counts(&counts)));
        }
        if table.rows.is_empty() {
            return page.line(&self.words.text("rehearse-always"));
        }
        page.table(&table);
    }

    fn injects(&self, page: &mut Page) {
        let all = &self.exercise.injects;
        let about = |id: &InjectId| self.named(id.as_str(), all.get(id).map(|it| &it.title));
        self.reached(page, "rehearse-injects", |summary| &summary.injects, about);
    }

    fn branches(&self, page: &mut Page) {
        let all = &self.exercise.branches;
        let about = |id: &BranchId| self.named(id.as_str(), all.get(id).map(|it| &it.title));
        self.reached(page, "rehearse-branches", |summary| &summary.branches, about);
    }

    fn objectives(&self, page: &mut Page) {
        let all = &self.exercise.objectives;
        let about = |id: &ObjectiveId| self.named(id.as_str(), all.get(id).map(|it| &it.title));
        self.reached(page, "rehearse-objectives", |summary| &summary.objectives, about);
    }

    pub(super) fn named(&self, id: &str, title: Option<&Text>) -> String {
        let title = title.map(|title| title.get(self.language));
        format!("{id} {}", title.unwrap_or_default())
    }

    fn decisions(&self, page: &mut Page) {
        if self.exercise.decisions.is_empty() {
            return;
        }
        page.heading(&self.words.text("rehearse-decisions"));
        let mut table = Table { heads: self.heads(), rows: vec![] };
        for (place, meant) in self.exercise.decisions.values().enumerate() {
            let own: Vec<&DecisionRuns> =
                self.summaries.iter().map(|summary| &summary.decisions[place]).collect();
            let counts = |of: &dyn Fn(&DecisionRuns) -> Count| -> Vec<Count> {
                own.iter().map(|own| of(own)).collect()
            };
            let mut row = |about: String, counts: &[Count]| {
                table.rows.push((about, self.counts(counts)));
            };
            let about = self.named(meant.id.as_str(), Some(&meant.title));
            row(about, &counts(&|own| own.opened));
            for (number, choice) in meant.choices.iter().enumerate() {
                let about = self.named(choice.id.as_str(), Some(&choice.title));
                row(format!("  {about}"), &counts(&|own| own.options[number].count));
            }
            // An option that nobody took is news; that nothing went amiss is none.
            let rest: [(&str, Counted); 3] = [
                ("rehearse-other", |own| own.other),
                ("rehearse-lapsed", |own| own.lapsed),
                ("rehearse-unsettled", |own| own.unsettled),
            ];
            for (key, of) in rest {
                let counts = counts(&of);
                if counts.iter().any(|count| count.runs > 0) {
                    row(format!("  {}", self.words.text(key)), &counts);
                }
            }
        }
        page.table(&table);
    }

    /// Endings by how many runs of all policies came to them.
    fn endings(&self, page: &mut Page) {
        let ids: BTreeSet<_> = self
            .summaries
            .iter()
            .flat_map(|summary| summary.endings.iter().map(|ending| &ending.branches))
            .collect();
        let mut all: Vec<(Vec<Count>, String)> = vec![];
        for branches in ids {
            let counts = self.summaries.iter().map(|summary| {
                let own = summary.endings.iter().find(|ending| ending.branches == *branches);
                own.map(|ending| ending.count).unwrap_or_default()
            });
            let names: Vec<&str> = branches.iter().map(BranchId::as_str).collect();
            let none = || self.words.text("check-no-branch");
            let about = if names.is_empty() { none() } else { names.join(", ") };
            all.push((counts.collect(), about));
        }
        page.heading(&self.words.say("rehearse-endings", &[("count", all.len().into())]));
        let runs = |counts: &[Count]| counts.iter().map(|count| count.runs).sum::<usize>();
        all.sort_by_key(|(counts, _)| std::cmp::Reverse(runs(counts)));
        let more = all.len().saturating_sub(ENDINGS_TOLD_MAX);
        let rows = all.into_iter().take(ENDINGS_TOLD_MAX);
        let rows = rows.map(|(counts, about)| (about, self.counts(&counts)));
        page.table(&Table { heads: self.heads(), rows: rows.collect() });
        if more > 0 {
            page.line(&self.words.say("rehearse-more-endings", &[("count", more.into())]));
        }
    }

    fn measures(&self, page: &mut Page) {
        let Some(first) = self.summaries.first() else { return };
        let alone = self.is_alone();
        page.heading(&self.words.text("rehearse-measures"));
        let key = if alone { "rehearse-measures-one" } else { "rehearse-measures-all" };
        page.line(&self.words.text(key));
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
        page.table(&table);
        if !untold.is_empty() {
            let what = [("names", untold.join(", ").into())];
            page.line(&self.words.say("rehearse-untold", &what));
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
