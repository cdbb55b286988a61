//! `whitecell rehearse`: plays a file of moves in virtual time.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context as _;

use crate::control::Reply;
use crate::journal::{FileJournal, Memory};
use crate::rehearse::{self, Moves, NotGranted, Options, Outcome, Script};
use crate::session::Seq;
use crate::yaml::{self, NormCatalogue};

use super::{Exit, holder};

/// Plays a file of moves in virtual time, and tells which were not granted.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The exercise (YAML)
    exercise: PathBuf,
    /// The moves (JSON Lines; docs/moves-format.md)
    moves: PathBuf,
    /// Where to write the journal; without it nothing is kept
    #[arg(long, value_name = "JOURNAL")]
    session: Option<PathBuf>,
    /// What ids are made from: the same exercise, moves and seed give the same bytes
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Print the number of each record once it is on the disk (for tools)
    #[arg(long)]
    acknowledge: bool,
}

pub(super) fn run(args: &Args) -> anyhow::Result<Exit> {
    let script = load(&args.exercise)?;
    let moves = read_moves(&args.moves)?;
    let outcome = rehearse(args, script, &moves)?;
    report(&outcome, &args.moves)?;
    Ok(if outcome.not_granted.is_empty() { Exit::Success } else { Exit::MovesNotGranted })
}

fn load(path: &Path) -> anyhow::Result<Script> {
    let loaded = yaml::load(path, &NormCatalogue::shipped())?;
    Ok(Script { exercise: Arc::new(loaded.exercise), source_digest: loaded.source_digest })
}

fn read_moves(path: &Path) -> anyhow::Result<Moves> {
    let text = fs::read_to_string(path).with_context(|| format!("read {}", path.display()))?;
    rehearse::parse(&text).map_err(|problems| {
        let lines: Vec<String> =
            problems.iter().map(|problem| format!("{}: {problem}", path.display())).collect();
        anyhow::anyhow!(lines.join("\n"))
    })
}

fn rehearse(args: &Args, script: Script, moves: &Moves) -> anyhow::Result<Outcome> {
    let acknowledge = args.acknowledge;
    let mut recorded = |seq: Seq| {
        if acknowledge {
            // Whoever reads along may have gone; the rehearsal goes on.
            let mut out = io::stdout().lock();
            writeln!(out, "{seq}").and_then(|()| out.flush()).ok();
        }
    };
    let options = Options { seed: args.seed, recorded: &mut recorded };
    let outcome = match &args.session {
        Some(path) => {
            let journal = FileJournal::create(path, &holder::here())?;
            rehearse::run(journal, script, moves, options)?
        }
        None => {
            let journal = FileJournal::start(Path::new("memory"), Memory::default());
            rehearse::run(journal, script, moves, options)?
        }
    };
    Ok(outcome)
}

fn report(outcome: &Outcome, moves: &Path) -> io::Result<()> {
    let mut out = io::stderr().lock();
    for NotGranted { line, reply } in &outcome.not_granted {
        writeln!(out, "{}:{line}: {}", moves.display(), reason(reply))?;
    }
    let Outcome { head, t, granted, .. } = outcome;
    writeln!(out, "{t}: {granted} moves granted, {} records", head.next)
}

/// Why a move was not granted, by its code.
fn reason(reply: &Reply) -> String {
    match reply {
        Reply::Refused(refused) => {
            serde_json::to_string(refused).expect("a refusal can be written as JSON")
        }
        Reply::TooLarge { limit_bytes } => format!("a record takes at most {limit_bytes} bytes"),
        Reply::Accepted { .. } | Reply::ReadOnly(_) => format!("{reply:?}"),
    }
}
