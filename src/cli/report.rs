//! `whitecell report`: what a session came to, also of one that runs or was cut short.

mod salvage;

use std::fs;
use std::path::{Path, PathBuf};

use crate::exercise::Language;
use crate::journal::{self, JournalError, Salvaged};
use crate::lang::{Arg, Words};
use crate::report;
use crate::review;
use crate::session::{Record, replay};

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
    /// Of a damaged record: report what still holds, and tell what is missing
    #[arg(long)]
    salvage: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Format {
    /// Markdown
    Md,
    /// One HTML file that loads nothing and prints on A4
    Html,
    Json,
}

pub(super) fn run(args: &Args, options: &Options) -> Result<Exit, Failure> {
    let path = places::find(args.session.as_deref())?;
    let language = options.language();
    let found = if let Some(records) = whole(&path, args.salvage)? {
        Found { records, salvaged: None }
    } else {
        let salvaged = journal::salvage(&path)?;
        if salvaged.records.is_empty() && salvaged.broken.is_none() {
            return Err(JournalError::Empty { path }.into());
        }
        words::tell(&salvage::missing(&salvaged, Words::of(language)).join("\n"));
        Found { records: salvaged.records.clone(), salvaged: Some(salvaged) }
    };
    let text = text(&path, &found, args.format, language)?;
    match &args.output {
        Some(output) => {
            fs::write(output, text).map_err(|source| Failure::write(output, source))?;
        }
        None => words::print(&text),
    }
    Ok(Exit::Success)
}

/// The records of a journal that lacks nothing; none where it is to be salvaged, as one whose end
/// was cut off is. The last line of one that is open somewhere is only on its way.
fn whole(path: &Path, salvage: bool) -> Result<Option<Vec<Record>>, Failure> {
    if salvage {
        return Ok(None);
    }
    let whole = journal::read(path)?;
    let is_cut = !whole.torn.is_empty() && !journal::is_held(path);
    Ok((!is_cut).then_some(whole.records))
}

/// What a report is written from.
struct Found {
    records: Vec<Record>,
    /// Of a damaged journal, which the report says of itself.
    salvaged: Option<Salvaged>,
}

fn text(path: &Path, found: &Found, format: Format, language: Language) -> Result<String, Failure> {
    let Some((exercise, _)) = replay(&found.records) else {
        return Err(Failure::NotASession { path: path.to_owned() });
    };
    let aar = review::read(&exercise, &found.records);
    let words = Words::of(language);
    let page = || {
        let mut page = report::account(&aar, &exercise, language);
        if let Some(salvaged) = &found.salvaged {
            page.warn(&words.text("salvage-head"), &salvage::missing(salvaged, words));
        }
        page
    };
    Ok(match format {
        Format::Md => report::markdown(&page()),
        Format::Html => report::html(&page(), words),
        Format::Json => {
            let mut document = report::json(&aar, &exercise);
            if let Some(salvaged) = &found.salvaged {
                document["salvaged"] = salvage::as_json(salvaged);
            }
            format!("{document:#}\n")
        }
    })
}

/// Writes the report beside the journal and says where.
pub(super) fn beside(path: &Path, language: Language) -> Result<String, Failure> {
    let found = Found { records: journal::read(path)?.records, salvaged: None };
    let text = text(path, &found, Format::Md, language)?;
    let output = journal::beside(path, &format!("report-{language}.md"));
    places::write_private(&output, &text)?;
    let output = shown(&output);
    Ok(Words::of(language).say("program-wrote", &[("path", Arg::from(output.as_str()))]))
}
