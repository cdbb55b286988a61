//! `whitecell report`: what a session came to, also of one that runs or was cut short.

use std::fs;
use std::path::{Path, PathBuf};

use crate::exercise::Language;
use crate::journal;
use crate::lang::{Arg, Words};
use crate::report;
use crate::review;
use crate::session::replay;

use super::failure::shown;
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
    let text = text(&path, args.format, options.language())?;
    match &args.output {
        Some(output) => {
            fs::write(output, text).map_err(|source| Failure::write(output, source))?;
        }
        None => words::print(&text),
    }
    Ok(Exit::Success)
}

fn text(path: &Path, format: Format, language: Language) -> Result<String, Failure> {
    let whole = journal::read(path)?;
    let Some((exercise, _)) = replay(&whole.records) else {
        return Err(Failure::NotASession { path: path.to_owned() });
    };
    let aar = review::read(&exercise, &whole.records);
    Ok(match format {
        Format::Md => report::markdown(&aar, &exercise, language),
        Format::Json => format!("{:#}\n", report::json(&aar, &exercise)),
    })
}

/// Writes the report beside the journal and says where.
pub(super) fn beside(path: &Path, language: Language) -> Result<String, Failure> {
    let text = text(path, Format::Md, language)?;
    let output = journal::beside(path, &format!("report-{language}.md"));
    places::write_private(&output, &text)?;
    let output = shown(&output);
    Ok(Words::of(language).say("program-wrote", &[("path", Arg::from(output.as_str()))]))
}
