//! `whitecell fork`: what if it had gone otherwise from some record on.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::exercise::Exercise;
use crate::journal::{self, FileJournal, Whole};
use crate::lang::Words;
use crate::moves::{self, Moves, MovesFault, MovesProblem};
use crate::rehearse;
use crate::session::{Digest, ForkFault, Prefix, State, replay};
use crate::yaml;

use super::failure::shown;
use super::rehearse::report;
use super::{Exit, Failure, Options, holder, places, words};

/// Most names tried for a what-if's journal.
const NAMES_MAX: u32 = 1_000;

/// Of a file that does not fit, so many lines are told.
const PROBLEMS_TOLD_MAX: usize = 10;

/// Plays a file of moves on from a record of a session, into a journal of its own (what if)
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The session: its journal, or a part of its name; the latest one when left out
    session: Option<PathBuf>,
    /// How many of the session's records are kept: what was record RECORD happens otherwise
    #[arg(long, value_name = "RECORD")]
    at: u64,
    /// What is done instead (JSON Lines; docs/moves-format.md)
    #[arg(long, value_name = "FILE")]
    moves: PathBuf,
    /// Where to write the journal; beside the session's when left out
    #[arg(short, long, value_name = "JOURNAL")]
    output: Option<PathBuf>,
    /// What ids are made from: the same session, record, moves and seed give the same bytes
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

pub(super) fn run(args: &Args, options: &Options) -> Result<Exit, Failure> {
    let spoken = Words::of(options.language());
    let path = places::find(args.session.as_deref())?;
    let whole = journal::read(&path)?;
    let prefix = Prefix::of(&whole.records, &whole.head.digest, args.at)
        .map_err(|fault| refusal(&fault, args.at, &path, spoken))?;
    let Some((exercise, state)) = replay(&prefix.records) else {
        return Err(Failure::NotASession { path });
    };
    let text =
        fs::read_to_string(&args.moves).map_err(|source| Failure::read(&args.moves, source))?;
    if let Some(cut) = cut_short(&path, &whole, spoken) {
        words::tell(&cut);
    }
    let moves = read_moves((&args.moves, &text), &exercise, &state, spoken)?;
    let output = args.output.clone().map_or_else(|| free_name(&path, args.at), Ok)?;
    let journal = FileJournal::create(&output, &holder::here())?;
    // Two what-ifs from one record are two sessions: the moves are in the seed too.
    let seed = args.seed ^ rehearse::seed_of(&Digest(yaml::digest(text.as_bytes())));
    let options_of_play = rehearse::Options { seed, recorded: &mut |_| () };
    let outcome =
        rehearse::fork(journal, prefix, &moves, options_of_play).context("play the what-if")?;
    let exit = report(&outcome, &exercise, &args.moves, options.language());
    let output = shown(&output);
    let told = [("path", output.as_str().into()), ("records", args.at.into())];
    words::print(&format!("{}\n", spoken.say("fork-written", &told)));
    Ok(exit)
}

/// The moves, which have to be for this exercise and lie behind the record.
fn read_moves(
    (path, text): (&Path, &str),
    exercise: &Exercise,
    state: &State,
    words: &Words,
) -> Result<Moves, Failure> {
    let moves = moves::parse_after(text, state)
        .map_err(|problems| Failure::bad_file(listed(&problems, path, state, words)))?;
    let (theirs, ours) = (&moves.header.exercise, &exercise.id);
    if theirs != ours {
        let of = shown(path);
        let told = [
            ("path", of.as_str().into()),
            ("moves", theirs.as_str().into()),
            ("exercise", ours.as_str().into()),
        ];
        return Err(Failure::bad_file(words.say("fork-other-exercise", &told)));
    }
    Ok(moves)
}

/// What there is to say of a journal whose last line was never finished.
pub(super) fn cut_short(path: &Path, whole: &Whole, words: &Words) -> Option<String> {
    let told = [("path", shown(path).into()), ("bytes", whole.torn.len().into())];
    let is_cut = !whole.torn.is_empty() && !journal::is_held(path);
    is_cut.then(|| words.say("fork-cut", &told))
}

/// The first problems, each with its place.
fn listed(problems: &[MovesProblem], path: &Path, state: &State, words: &Words) -> String {
    let told = problems.iter().take(PROBLEMS_TOLD_MAX).map(|problem| {
        let place = format!("{}:{}:{}", shown(path), problem.line, problem.column);
        if let MovesFault::BeforeItBegins { t } = &problem.fault {
            let t = t.to_string();
            let records = state.next_seq().0;
            let told = [("place", place.into()), ("records", records.into()), ("t", t.into())];
            return words.say("fork-too-early", &told);
        }
        format!("{place}: {}", problem.fault)
    });
    let mut lines: Vec<String> = told.collect();
    let more = problems.len().saturating_sub(PROBLEMS_TOLD_MAX);
    lines.extend((more > 0).then(|| words.say("fork-more", &[("count", more.into())])));
    lines.join("\n")
}

fn refusal(fault: &ForkFault, at: u64, path: &Path, words: &Words) -> Failure {
    let of = shown(path);
    let (path_arg, at) = (("path", of.as_str().into()), ("at", at.into()));
    Failure::told(match fault {
        ForkFault::NotASession => return Failure::NotASession { path: path.to_owned() },
        ForkFault::NoRecord => words.text("fork-no-record"),
        ForkFault::PastTheEnd { records } => {
            words.say("fork-past-the-end", &[path_arg, at, ("records", (*records).into())])
        }
        ForkFault::InTheMiddle { whole } => {
            words.say("fork-in-the-middle", &[at, ("whole", (*whole).into())])
        }
        ForkFault::Ended => words.say("fork-ended", &[at]),
    })
}

/// A name beside the session's journal that nothing has yet.
fn free_name(path: &Path, at: u64) -> Result<PathBuf, Failure> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let names = (1..=NAMES_MAX)
        .map(|number| path.with_file_name(format!("{stem}-fork-{at}-{number}.journal")));
    let free = names.into_iter().find(|path| !path.exists());
    Ok(free.context("find a name for the what-if's journal; give one with --output")?)
}
