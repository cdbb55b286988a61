//! An inject as each addressee sees it: the exercise is played up to it, through the same control
//! as a session, and what stands on each cell's screen then is printed.

use std::path::Path;

use anyhow::Context as _;
use chrono::TimeDelta;

use crate::exercise::{CellId, Exercise, ExerciseTime, Inject, InjectId, InjectKind, Seat, Span};
use crate::journal::{FileJournal, Memory};
use crate::lang::{Arg, wrap};
use crate::moves::{Act, Deed, Header, Moves, ReleaseOffered};
use crate::rehearse::{self, Script};
use crate::report::show;
use crate::session::view::{CellView, ReceivedView, Source, Views};
use crate::session::{Actor, Command, InjectCommand, TableCommand};
use crate::tui::{Paint, Shade, Theme, cell};

use super::super::Failure;
use super::super::exercises::Ready;
use super::Asked;

/// Any will do: no id is shown.
const SEED: u64 = 1;

pub(super) fn shown(
    asked: &Asked<'_>,
    ready: &Ready,
    cell: Option<&CellId>,
    columns: usize,
) -> Result<String, Failure> {
    let exercise = &ready.exercise;
    let name = asked.args.inject.as_deref().unwrap_or_default();
    let found = exercise.injects.values().find(|inject| inject.id.as_str() == name);
    let inject = found.ok_or_else(|| {
        asked.unknown("show-no-inject", name, exercise.injects.keys().map(InjectId::as_str))
    })?;
    let sheet = Sheets { asked, exercise, inject, columns };
    if inject.kind == InjectKind::Expected {
        return Ok(sheet.never_sent());
    }
    let at = show::soonest(exercise, &inject.id);
    let script = Script { exercise: exercise.clone(), source_digest: ready.source_digest.clone() };
    let journal = FileJournal::start(Path::new("memory"), Memory::default());
    let options = rehearse::Options { seed: SEED, recorded: &mut |_| {} };
    let moves = up_to(exercise, inject, at.time);
    let views = rehearse::views(journal, script, &moves, options).context("play up to it")?;
    Ok(sheet.of(&views, at, cell))
}

/// What a facilitator does who follows the script until `inject` has gone out at `time`.
fn up_to(exercise: &Exercise, inject: &Inject, time: ExerciseTime) -> Moves {
    let mut acts = vec![(ExerciseTime::START, Command::from(TableCommand::StartExercise))];
    let mut began = ExerciseTime::START;
    for planned in exercise.moves.values() {
        if began > ExerciseTime::START && began <= time {
            acts.push((began, TableCommand::BeginMove { to: planned.id.clone() }.into()));
        }
        began = began + Span(planned.length.0);
    }
    let certain =
        show::certain(exercise).into_iter().filter(|(at, id)| *at <= time && *id != inject.id);
    acts.extend(certain.map(|(at, id)| (at, InjectCommand::Release.of(&id))));
    // What went out by itself at that instant has gone; the rules refuse it a second time.
    acts.sort_by_key(|(at, _)| *at);
    acts.push((time, InjectCommand::Release.of(&inject.id)));
    let acts = (1..).zip(acts).map(|(line, (at, command))| Act {
        line,
        at,
        after: None,
        actor: Actor::own(Seat::facilitator()),
        said: None,
        deed: Deed::Command(command),
    });
    Moves {
        header: Header {
            exercise: exercise.id.clone(),
            language: exercise.languages.first().copied().unwrap_or_default(),
            end: None,
            release: ReleaseOffered::ByMoves,
            wall: None,
        },
        acts: acts.collect(),
    }
}

/// The sheets of one inject.
struct Sheets<'a> {
    asked: &'a Asked<'a>,
    exercise: &'a Exercise,
    inject: &'a Inject,
    columns: usize,
}

impl Sheets<'_> {
    fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Vec<String> {
        wrap(&self.asked.words.say(key, args), self.columns)
    }

    fn head(&self) -> Vec<String> {
        let (words, exercise) = (self.asked.words, self.exercise);
        let inject = words.inject(&self.inject.id, exercise);
        let kind = words.kind(self.inject.kind);
        let mut lines = vec![show::marking(exercise, self.asked.language)];
        lines.extend(wrap(&format!("{inject} [{kind}]"), self.columns));
        lines
    }

    fn finish(&self, mut lines: Vec<String>) -> String {
        lines.extend([String::new(), show::marking(self.exercise, self.asked.language)]);
        let mut text = lines.join("\n");
        text.push('\n');
        text
    }

    fn never_sent(&self) -> String {
        let mut lines = self.head();
        lines.extend(self.say("show-marker", &[]));
        self.finish(lines)
    }

    fn of(&self, views: &Views, at: show::Soonest, only: Option<&CellId>) -> String {
        let mut lines = self.head();
        let key = if at.certain { "show-as-planned" } else { "show-as-may-be" };
        lines.extend(self.say(key, &[("t", at.time.to_string().into())]));
        let views = views.cells.iter().filter(|(id, _)| only.is_none_or(|only| only == *id));
        for (_, view) in views {
            let name = view.name.get(self.asked.language);
            lines.push(String::new());
            lines.push(self.asked.words.say("show-screen-of", &[("cell", name.into())]));
            lines.push("-".repeat(self.columns));
            lines.extend(self.screen(view, at.time));
        }
        lines.push(String::new());
        lines.extend(self.untold());
        self.finish(lines)
    }

    /// The text pane of that cell's screen; that it is given nothing where it is not.
    fn screen(&self, view: &CellView, time: ExerciseTime) -> Vec<String> {
        let Some(item) = view.received.iter().find(|item| self.is_it(item)) else {
            return self.say("show-not-given", &[]);
        };
        // Where the clock of that screen stands at `time`.
        let passed = time.since(view.clock.anchor.t).0 * 100 / u64::from(view.clock.scale.0);
        let passed = TimeDelta::milliseconds(i64::try_from(passed).unwrap_or(0));
        let now = view.clock.anchor.at + passed;
        let paint = Paint::new(self.asked.language, Theme::new(Shade::Colorless), now);
        let columns = u16::try_from(self.columns).unwrap_or(u16::MAX);
        cell::received_lines(view, item.number, columns, &paint).unwrap_or_default()
    }

    /// A cell's view names no inject: its own words tell which it is.
    fn is_it(&self, item: &ReceivedView) -> bool {
        let passages = item.passages.iter().map(|passage| &passage.text);
        matches!(item.source, Source::Inject { .. })
            && item.title == self.inject.title
            && passages.eq(self.inject.passages.iter().map(|passage| &passage.text))
    }

    /// What the file says of it and no screen of a cell shows.
    fn untold(&self) -> Vec<String> {
        let words = self.asked.words;
        let inject = self.inject;
        let facts = inject.passages.iter().map(|passage| passage.facts.len()).sum::<usize>();
        let there = [
            (inject.expected_action.is_some(), "item-expected-action"),
            (inject.notes.is_some(), "item-notes"),
            (facts > 0, "item-facts"),
            (!inject.objectives.is_empty(), "show-objectives"),
            (!inject.norms.is_empty(), "show-norms"),
        ];
        let there = there.into_iter().filter(|(there, _)| *there);
        let there: Vec<String> = there.map(|(_, key)| words.text(key)).collect();
        if there.is_empty() {
            return vec![];
        }
        self.say("show-untold", &[("what", there.join(", ").into())])
    }
}
