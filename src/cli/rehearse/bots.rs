//! `whitecell rehearse --bots`: many plays of an exercise without people, and what they came to.

mod json;
mod progress;
mod table;
mod told;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::Context as _;
use clap::ValueEnum;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::exercise::{Exercise, Language};
use crate::journal::{Disk, JournalError, Storage as _};
use crate::lang::Words;
use crate::rehearse::Script;
use crate::rehearse::bots::{self, Cast, Plan, Policy, Run};
use crate::review::{self, runs::Runs};
use crate::session::Refused;

use super::super::{Exit, Failure, words};
use progress::Progress;

/// The most runs of a policy at once.
const RUNS_MAX: u64 = 10_000;
/// The most journals that are kept at once.
const JOURNALS_MAX: usize = 1_000;

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
    source_digest: &'a str,
    seed: u64,
    /// How many runs of each policy were asked for.
    asked: u64,
    interrupted: bool,
    played: Vec<Played<'a>>,
    kept: Vec<PathBuf>,
}

/// `spoken` is the session's language, `told` the interface's.
pub(super) fn run(
    args: &BotsArgs,
    seed: u64,
    script: &Script,
    (spoken, told): (Language, Language),
) -> Result<Exit, Failure> {
    let policies = args.bots.as_ref().map_or(&[][..], |chosen| &chosen.0);
    let stop = listen_for_interrupts()?;
    let exercise = script.exercise.as_ref();
    let seeds: Vec<u64> = (0..args.runs).map(|number| seed.wrapping_add(number)).collect();
    let places = args
        .out
        .as_ref()
        .map(|folder| Places { folder: folder.clone(), exercise: exercise.id.to_string() });
    if let Some(places) = &places {
        places.ready(policies, &seeds, told)?;
    }
    let played = policies.iter().map(|policy| Played {
        policy: *policy,
        runs: Runs::new(exercise),
        refused: BTreeMap::new(),
    });
    let mut rehearsal = Rehearsal {
        exercise,
        source_digest: &script.source_digest,
        seed,
        asked: args.runs,
        interrupted: false,
        played: played.collect(),
        kept: vec![],
    };
    let progress = Progress::new(args.runs * policies.len() as u64, Words::of(told));
    let means = Means { stop: &stop, progress: &progress, places: places.as_ref(), spoken };
    let played = play_all(&mut rehearsal, script, &seeds, &means);
    progress.clear();
    played?;
    tell(&rehearsal, args, told);
    Ok(if rehearsal.interrupted { Exit::Interrupted } else { Exit::Success })
}

/// What every run needs.
struct Means<'a> {
    stop: &'a AtomicBool,
    progress: &'a Progress,
    places: Option<&'a Places>,
    /// The sessions' language.
    spoken: Language,
}

/// Seed after seed, every policy with it: whatever was played when it is interrupted can be read
/// side by side.
fn play_all(
    rehearsal: &mut Rehearsal<'_>,
    script: &Script,
    seeds: &[u64],
    means: &Means<'_>,
) -> Result<(), Failure> {
    let goes_on = || !means.stop.load(Ordering::Relaxed);
    for seed in seeds.iter().copied() {
        for played in &mut rehearsal.played {
            let plan = Plan { language: means.spoken, seed };
            let run = bots::play(script, &Cast::of(played.policy), plan, &goes_on);
            let Some(run) = run.context("rehearse")? else {
                rehearsal.interrupted = true;
                return Ok(());
            };
            if let Some(places) = means.places {
                rehearsal.kept.push(places.keep(played.policy, seed, &run)?);
            }
            played.count(&run, rehearsal.exercise);
            means.progress.one_more();
        }
    }
    Ok(())
}

impl Played<'_> {
    fn count(&mut self, run: &Run, exercise: &Exercise) {
        self.runs.add(&run.records, &review::read(exercise, &run.records));
        for refused in &run.refused {
            *self.refused.entry(code(refused)).or_default() += 1;
        }
    }
}

/// The rule's name for tools.
fn code(refused: &Refused) -> String {
    let value = serde_json::to_value(refused).unwrap_or_default();
    value.get("code").and_then(|code| code.as_str()).unwrap_or_default().to_owned()
}

/// Ctrl-C ends it after the run in hand; a second one ends it at once.
fn listen_for_interrupts() -> anyhow::Result<Arc<AtomicBool>> {
    let stop = Arc::new(AtomicBool::new(false));
    let signal = signal_hook::consts::SIGINT;
    signal_hook::flag::register_conditional_shutdown(signal, 130, stop.clone())
        .and_then(|_| signal_hook::flag::register(signal, stop.clone()))
        .context("listen for Ctrl-C")?;
    Ok(stop)
}

fn tell(rehearsal: &Rehearsal<'_>, args: &BotsArgs, language: Language) {
    let spoken = Words::of(language);
    match args.format {
        Format::Json => words::print(&json::of(rehearsal)),
        Format::Text => words::print(&told::of(rehearsal, language)),
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
