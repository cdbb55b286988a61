//! `whitecell resume`: brings a table back.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::control::{Control, RandomIds, Recorded, Surroundings, SystemClock};
use crate::exercise::Language;
use crate::journal::FileJournal;
use crate::lang::{Arg, Words};

use super::failure::shown;
use super::{Exit, Failure, Options, holder, host, places, table, words};

/// Brings a session back to the table: paused, where its record ends
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The session: its journal, or a part of its name; the latest one when left out
    session: Option<PathBuf>,
    /// Let players in at other terminals again, as `whitecell host` does: 0.0.0.0:2222
    #[arg(long, value_name = "ADDRESS:PORT")]
    listen: Option<SocketAddr>,
    #[command(flatten)]
    ways: host::Ways,
}

pub(super) fn run(args: &Args, options: &Options) -> Result<Exit, Failure> {
    let path = places::find(args.session.as_deref())?;
    match args.listen {
        Some(address) => host::come_back(&path, address, &args.ways, options),
        None => come_back(&path, options, options.language()),
    }
}

/// Opens the journal for writing and stays at the table until the facilitator leaves.
pub(super) fn come_back(
    path: &Path,
    options: &Options,
    language: Language,
) -> Result<Exit, Failure> {
    table::needs_terminal()?;
    table::sit(reopen(path, language)?, path, None, (options, language))
}

/// Opens a session's journal for writing; its clock waits for a key.
pub(super) fn reopen(path: &Path, language: Language) -> Result<Control<FileJournal>, Failure> {
    let opened = FileJournal::open(path, &holder::here())?;
    let torn_bytes = opened.torn.as_ref().map_or(0, |torn| torn.bytes);
    if let Some(torn) = &opened.torn {
        let kept = shown(&torn.kept);
        let args = [("bytes", Arg::Number(torn.bytes)), ("path", kept.as_str().into())];
        words::tell(&Words::of(language).say("program-torn", &args));
    }
    let recorded = Recorded { records: opened.records, torn_bytes };
    let surroundings =
        Surroundings { clock: Arc::new(SystemClock::new()), ids: Box::new(RandomIds) };
    Ok(Control::resume(opened.journal, &recorded, surroundings)?)
}
