//! `whitecell report`: what a session came to, also of one that runs or was cut short.

use std::fs;
use std::path::PathBuf;

use crate::journal;
use crate::report;
use crate::review;
use crate::session::replay;

use super::{Exit, Failure, Options, places, words};

/// Writes the report of a session
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The session: its journal, or a part of its name; the latest one when left out
    session: Option<PathBuf>,
    #[arg(long, value_enum, default_value = "md")]
    format: Format,
    /// Where to write it; else it is printed
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// Markdown
    Md,
    Json,
}

pub(super) fn run(args: &Args, options: &Options) -> Result<Exit, Failure> {
    let path = places::find(args.session.as_deref())?;
    let whole = journal::read(&path)?;
    let Some((exercise, _)) = replay(&whole.records) else {
        return Err(Failure::NotASession { path });
    };
    let aar = review::read(&exercise, &whole.records);
    let text = match args.format {
        Format::Md => report::markdown(&aar, &exercise, options.language()),
        Format::Json => format!("{:#}\n", report::json(&aar, &exercise)),
    };
    match &args.output {
        Some(output) => {
            fs::write(output, text).map_err(|source| Failure::write(output, source))?;
        }
        None => words::print(&text),
    }
    Ok(Exit::Success)
}
