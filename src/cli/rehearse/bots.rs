//! `whitecell rehearse --bots`: many plays of an exercise without people, and what they came to.

mod crew;
mod json;
mod notes;
mod page;
mod progress;
mod told;

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, IsTerminal as _};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::Context as _;
use clap::ValueEnum;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::exercise::{Exercise, Language};
use crate::journal::{Disk, JournalError, Storage as _};
use crate::lang::Words;
use crate::rehearse::Script;
use crate::rehearse::bots::{self, Cast, Plan, Policy, Run};
use crate::review::{
    self,
    runs::{Runs, Tally},
};
use crate::session::Refused;
use crate::terminal;

use super::super::{Exit, Failure, interrupt, words};
use progress::Progress;

/// The most runs of a policy at once.
const RUNS_MAX: u64 = 10_000;
/// The most journals that are kept at once.
const JOURNALS_MAX: usize = 1_000;
/// Columns of what is told where no terminal says how many there are.
const COLUMNS: usize = 80;
const COLUMNS_MIN: usize = 72;
/// Beyond it the eye loses the row.
const COLUMNS_MAX: usize = 120;

#[derive(Debug, clap::Args)]
pub(super) struct BotsArgs {
    /// Let bots play in this way; all plays every policy with the same seeds
    #[arg(long, value_name = "POLICY", value_parser = policies())]
    bots: Option<Policies>,
    /// How many times each policy plays: run K has the seed SEED + K - 1
    #[arg(long, value_name = "N", default_value_t = 20, requires = "bots",
        conflicts_with = "moves",
        value_parser = clap::value_parser!(u64).range(1..=RUNS_MAX))]
    runs: u64,
    /// Keep every run's journal in this folder; without it none is kept
    #[arg(long, value_name = "DIR", requires = "bots", conflicts_with = "moves")]
    out: Option<PathBuf>,
    #[arg(long, value_enum, default_value = "text", requires = "bots", conflicts_with = "moves")]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

/// Which policies play, one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Policies(Vec<Policy>);

/// A policy by its id, or all of them.
fn policies() -> impl TypedValueParser<Value = Policies> {
    const EVERY: &str = "all";
    let names = Policy::ALL.map(Policy::id).into_iter().chain([EVERY]);
    PossibleValuesParser::new(names).map(|name| {
        let is_meant = |policy: &Policy| name == EVERY || name == policy.id();
        Policies(Policy::ALL.into_iter().filter(is_meant).collect())
    })
}

/// What one policy's runs came to.
struct Played<'a> {
    policy: Policy,
    runs: Runs<'a>,
    /// Acts that the rules did not grant, by the code of the rule.
    refused: BTreeMap<String, u64>,
}

/// What is told.
struct Rehearsal<'a> {
    exercise: &'a Exercise,
    /// The exercise as it was named on the command line.
    named: &'a str,
    source_digest: &'a str,
    seed: u64,
    /// How many runs of each policy were asked for.
    asked: u64,
    interrupted: bool,
    played: Vec<Played<'a>>,
    kept: Vec<PathBuf>,
}

/// What is played, and how it was named.
pub(super) struct Asked<'a> {
    pub(super) script: &'a Script,
    pub(super) named: &'a str,
    pub(super) seed: u64,
    /// The sessions' language.
    pub(super) spoken: Language,
    /// The interface's.
    pub(super) told: Language,
}

pub(super) fn run(args: &BotsArgs, asked: &Asked<'_>) -> Result<Exit, Failure> {
    let policies = args.bots.as_ref().map_or(&[][..], |chosen| &chosen.0);
    // It breaks off the runs in hand, and the others are told.
    let stop = interrupt::listen()?;
    let exercise = asked.script.exercise.as_ref();
    let seeds: Vec<u64> = (0..args.runs).map(|number| asked.seed.wrapping_add(number)).collect();
    let places = args
        .out
        .as_ref()
        .map(|folder| Places { folder: folder.clone(), exercise: exercise.id.to_string() });
    if let Some(places) = &places {
        places.ready(policies, &seeds, asked.told)?;
    }
    let played = policies.iter().map(|policy| Played {
        policy: *policy,
        runs: Runs::new(exercise),
        refused: BTreeMap::new(),
    });
    let mut rehearsal = Rehearsal {
        exercise,
        named: asked.named,
        source_digest: &asked.script.source_digest,
        seed: asked.seed,
        asked: args.runs,
        interrupted: false,
        played: played.collect(),
        kept: vec![],
    };
    let progress = Progress::new(args.runs * policies.len() as u64, Words::of(asked.told));
    let means = Means { stop: &stop, progress: &progress, places: places.as_ref() };
    let played = play_all(&mut rehearsal, asked, &seeds, &means);
    progress.clear();
    played?;
    tell(&rehearsal, args, asked.told);
    Ok(if rehearsal.interrupted { Exit::Interrupted } else { Exit::Success })
}

/// What the runs need.
struct Means<'a> {
    stop: &'a AtomicBool,
    progress: &'a Progress,
    places: Option<&'a Places>,
}

/// What is left of a run once it was played.
struct Remains {
    tally: Tally,
    refused: Vec<Refused>,
    kept: Option<PathBuf>,
}

/// Seed after seed, every policy with it: whatever was played when it is interrupted can be read
/// side by side.
fn play_all(
    rehearsal: &mut Rehearsal<'_>,
    asked: &Asked<'_>,
    seeds: &[u64],
    means: &Means<'_>,
) -> Result<(), Failure> {
    let policies: Vec<Policy> = rehearsal.played.iter().map(|played| played.policy).collect();
    let (stop, places) = (means.stop, means.places);
    let of = |number: usize| (number % policies.len(), seeds[number / policies.len()]);
    let play = |number: usize| {
        let (place, seed) = of(number);
        let (policy, plan) = (policies[place], Plan { language: asked.spoken, seed });
        let goes_on = || !stop.load(Ordering::Relaxed);
        let run = bots::play(asked.script, &Cast::of(policy), plan, &goes_on);
        let Some(run) = run.context("rehearse")? else { return Ok(None) };
        let kept = places.map(|places| places.keep(policy, seed, &run)).transpose()?;
        let exercise = asked.script.exercise.as_ref();
        let tally = Tally::of(exercise, &run.records, review::read(exercise, &run.records));
        Ok(Some(Remains { tally, refused: run.refused, kept }))
    };
    let heard = || means.progress.one_more();
    let ended = crew::play_all(policies.len() * seeds.len(), &play, &heard, &mut |number, run| {
        let (place, seed) = of(number);
        rehearsal.played[place].count(seed, run.tally, &run.refused);
        rehearsal.kept.extend(run.kept);
    })?;
    rehearsal.interrupted = ended == crew::Ended::Interrupted;
    Ok(())
}

impl Played<'_> {
    fn count(&mut self, seed: u64, tally: Tally, refused: &[Refused]) {
        self.runs.add(seed, tally);
        for refused in refused {
            *self.refused.entry(code(refused)).or_default() += 1;
        }
    }
}

/// The rule's name for tools.
fn code(refused: &Refused) -> String {
    let value = serde_json::to_value(refused).unwrap_or_default();
    value.get("code").and_then(|code| code.as_str()).unwrap_or_default().to_owned()
}

fn tell(rehearsal: &Rehearsal<'_>, args: &BotsArgs, language: Language) {
    let spoken = Words::of(language);
    let nothing = rehearsal.played.iter().all(|played| played.runs.count() == 0);
    match args.format {
        Format::Json => words::print(&json::of(rehearsal)),
        Format::Text if nothing => return words::tell(&spoken.text("rehearse-interrupted-early")),
        Format::Text => words::print(&told::of(rehearsal, language, columns())),
    }
    if let (Some(folder), false) = (&args.out, rehearsal.kept.is_empty()) {
        let folder = folder.display().to_string();
        let what = [("count", rehearsal.kept.len().into()), ("folder", folder.into())];
        words::tell(&spoken.say("rehearse-kept", &what));
    }
    if rehearsal.interrupted {
        words::tell(&spoken.text("rehearse-interrupted"));
    }
}

/// How wide what is told may be: as the terminal is, within bounds, and a page's width in a file.
fn columns() -> usize {
    let own = || terminal::columns().filter(|_| io::stdout().is_terminal());
    own().map_or(COLUMNS, |own| usize::from(own).clamp(COLUMNS_MIN, COLUMNS_MAX))
}

/// Where journals are kept.
struct Places {
    folder: PathBuf,
    exercise: String,
}

impl Places {
    /// The folder, made where it is not there; every name in it is free.
    fn ready(&self, policies: &[Policy], seeds: &[u64], told: Language) -> Result<(), Failure> {
        if policies.len() * seeds.len() > JOURNALS_MAX {
            let limit = [("limit", JOURNALS_MAX.into())];
            return Err(Failure::bad_file(Words::of(told).say("rehearse-too-many-kept", &limit)));
        }
        fs::create_dir_all(&self.folder).map_err(|source| Failure::write(&self.folder, source))?;
        for policy in policies {
            let paths = seeds.iter().map(|seed| self.path(*policy, *seed));
            if let Some(path) = paths.into_iter().find(|path| path.exists()) {
                return Err(JournalError::Exists { path }.into());
            }
        }
        Ok(())
    }

    fn path(&self, policy: Policy, seed: u64) -> PathBuf {
        self.folder.join(format!("{}-{}-{seed}.journal", self.exercise, policy.id()))
    }

    fn keep(&self, policy: Policy, seed: u64, run: &Run) -> Result<PathBuf, Failure> {
        let path = self.path(policy, seed);
        let written = Disk::create(&path).and_then(|mut disk| {
            disk.write(&run.bytes)?;
            disk.sync()
        });
        written.map_err(|source| Failure::write(&path, source))?;
        Ok(path)
    }
}
