//! `whitecell rehearse`: plays a file of moves, or lets bots play, in virtual time.

mod bots;

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::control::Reply;
use crate::exercise::{Exercise, Language};
use crate::journal::{FileJournal, Memory};
use crate::lang::{Arg, Words};
use crate::moves::{self, Moves};
use crate::rehearse::{self, NotGranted, Outcome, Script};
use crate::session::Seq;

use super::{Exit, Failure, Options, exercises, holder, words};

/// Plays a file of moves, or lets bots play, in virtual time
///
/// Of a file of moves it tells which were not granted. With bots it tells what many plays reach and
/// how the measures of coordination spread over them (docs/rehearse.md).
#[derive(Debug, clap::Args)]
#[command(after_help = exercises::told())]
pub(super) struct Args {
    /// A shipped exercise by its id (below), or a YAML file
    exercise: String,
    /// The moves (JSON Lines; docs/moves-format.md)
    #[arg(required_unless_present = "bots", conflicts_with = "bots")]
    moves: Option<PathBuf>,
    /// Where to write the journal; without it nothing is kept
    #[arg(long, value_name = "JOURNAL", conflicts_with = "bots")]
    session: Option<PathBuf>,
    /// What ids and chance are made from: the same exercise, moves or bots, and seed give the same
    /// bytes
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Print the number of each record once it is on the disk (for tools)
    #[arg(long, conflicts_with = "bots")]
    acknowledge: bool,
    #[command(flatten)]
    bots: bots::BotsArgs,
}

pub(super) fn run(args: &Args, options: &Options) -> Result<Exit, Failure> {
    let ready = exercises::open(&args.exercise)?;
    let exercise = ready.exercise.clone();
    let script = Script { exercise: ready.exercise, source_digest: ready.source_digest };
    let spoken = language_of(&exercise, options.lang);
    let Some(moves_path) = &args.moves else {
        let (script, named, seed) = (&script, args.exercise.as_str(), args.seed);
        let asked = bots::Asked { script, named, seed, spoken, told: options.language() };
        return bots::run(&args.bots, &asked);
    };
    let moves = read_moves(moves_path, spoken)?;
    let outcome = rehearse(args, script, &moves)?;
    Ok(report(&outcome, &exercise, moves_path, options.language()))
}

/// What is played where the moves do not say: the language asked for, where the exercise has it.
fn language_of(exercise: &Exercise, asked: Option<Language>) -> Language {
    let asked = asked.filter(|asked| exercise.languages.contains(asked));
    asked.or(exercise.languages.first().copied()).unwrap_or_default()
}

fn read_moves(path: &Path, language: Language) -> anyhow::Result<Moves> {
    let text = fs::read_to_string(path).with_context(|| format!("read {}", path.display()))?;
    moves::parse(&text, language).map_err(|problems| {
        let lines: Vec<String> =
            problems.iter().map(|problem| format!("{}: {problem}", path.display())).collect();
        anyhow::anyhow!(lines.join("\n"))
    })
}

fn rehearse(args: &Args, script: Script, moves: &Moves) -> Result<Outcome, Failure> {
    let acknowledge = args.acknowledge;
    let mut recorded = |seq: Seq| {
        if acknowledge {
            // Whoever reads along may have gone; the rehearsal goes on.
            let mut out = io::stdout().lock();
            writeln!(out, "{seq}").and_then(|()| out.flush()).ok();
        }
    };
    let options = rehearse::Options { seed: args.seed, recorded: &mut recorded };
    let outcome = if let Some(path) = &args.session {
        let journal = FileJournal::create(path, &holder::here())?;
        rehearse::run(journal, script, moves, options)
    } else {
        let journal = FileJournal::start(Path::new("memory"), Memory::default());
        rehearse::run(journal, script, moves, options)
    };
    Ok(outcome.context("rehearse")?)
}

/// Tells how it went, and which acts were not granted.
pub(super) fn report(
    outcome: &Outcome,
    exercise: &Exercise,
    moves: &Path,
    language: Language,
) -> Exit {
    let spoken = Words::of(language);
    for NotGranted { line, reply } in &outcome.not_granted {
        let why = reason(reply, exercise, spoken);
        words::tell(&format!("{}:{line}: {why}", moves.display()));
    }
    let Outcome { head, t, granted, .. } = outcome;
    let t = t.to_string();
    let granted = u64::try_from(*granted).unwrap_or(u64::MAX);
    let args = [
        ("t", Arg::from(t.as_str())),
        ("granted", Arg::Number(granted)),
        ("records", Arg::Number(head.next.0)),
    ];
    words::tell(&spoken.say("program-rehearsed", &args));
    if outcome.not_granted.is_empty() { Exit::Success } else { Exit::MovesNotGranted }
}

/// Why a move was not granted: the rule, and its code for tools.
fn reason(reply: &Reply, exercise: &Exercise, words: &Words) -> String {
    match reply {
        Reply::Refused(refused) => {
            let code = serde_json::to_value(refused).ok();
            let code = code.and_then(|code| Some(code.get("code")?.as_str()?.to_owned()));
            format!("{} [{}]", words.refused(refused, exercise), code.unwrap_or_default())
        }
        Reply::TooLarge { limit_bytes } => {
            let limit = u64::try_from(*limit_bytes).unwrap_or(u64::MAX);
            words.say("program-too-large", &[("limit", Arg::Number(limit))])
        }
        Reply::Accepted { .. } | Reply::ReadOnly(_) => words.text("note-read-only"),
    }
}
