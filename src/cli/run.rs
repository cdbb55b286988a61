//! `whitecell run`: begins a session of an exercise and opens the console.

use std::path::PathBuf;
use std::sync::Arc;

use crate::control::{
    Clock as _, Control, Ids as _, Opening, RandomIds, Surroundings, SystemClock,
};
use crate::exercise::Language;
use crate::journal::{FileJournal, file_name};
use crate::session::SessionId;

use super::exercises::{self, Ready};
use super::{Exit, Failure, Options, diagnostics, holder, places, table, words};

/// Begins an exercise: seats, communications check, STARTEX, and all that follows
#[derive(Debug, clap::Args)]
#[command(after_help = exercises::told())]
pub(super) struct Args {
    /// A shipped exercise by its id (below), or a YAML file
    exercise: String,
    /// Where to keep the session's journal; else among this machine's sessions
    #[arg(long, value_name = "JOURNAL")]
    session: Option<PathBuf>,
}

pub(super) fn run(args: &Args, options: &Options) -> Result<Exit, Failure> {
    let ready = exercises::open(&args.exercise)?;
    begin(&ready, args.session.clone(), options, options.language())
}

/// Begins a session and stays at its table until the facilitator leaves.
pub(super) fn begin(
    ready: &Ready,
    session: Option<PathBuf>,
    options: &Options,
    language: Language,
) -> Result<Exit, Failure> {
    table::needs_terminal()?;
    let (control, path) = open(ready, session, language)?;
    table::sit(control, &path, None, (options, language))
}

/// Makes a session's journal, with its first record in it.
pub(super) fn open(
    ready: &Ready,
    session: Option<PathBuf>,
    language: Language,
) -> Result<(Control<FileJournal>, PathBuf), Failure> {
    if !ready.warnings.is_empty() {
        let text = diagnostics::render(&ready.warnings, &ready.source, language, false);
        words::tell(text.trim_end());
    }
    let clock = SystemClock::new();
    let mut ids = RandomIds;
    let id = SessionId(ids.next(clock.wall()));
    let path = if let Some(path) = session {
        path
    } else {
        let day = clock.wall().with_timezone(&chrono::Local).date_naive();
        places::sessions()?.join(file_name(day, &ready.exercise.id, id))
    };
    places::make_folder_of(&path)?;
    let journal = FileJournal::create(&path, &holder::here())?;
    let opening = Opening {
        session: id,
        exercise: ready.exercise.clone(),
        source_digest: ready.source_digest.clone(),
        language,
    };
    let surroundings = Surroundings { clock: Arc::new(clock), ids: Box::new(ids) };
    Ok((Control::create(journal, opening, surroundings)?, path))
}
