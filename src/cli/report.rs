//! `whitecell report`: what a session came to, also of one that runs or was cut short.

mod salvage;

use std::fs;
use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::exercise::Language;
use crate::journal::{self, JournalError, Salvaged};
use crate::lang::{Arg, Words};
use crate::report::{self, Reader};
use crate::review;
use crate::review::notebook::Notebook;
use crate::session::{Record, replay};

use super::failure::shown;
use super::{Exit, Failure, Options, notebook, places, words};

/// Writes the report of a session
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The session: its journal, or a part of its name; the latest one when left out
    session: Option<PathBuf>,
    #[arg(long, value_enum, default_value = "md")]
    format: Format,
    /// Who reads it: the facilitator, or the ministries that took part
    #[arg(long, value_enum, default_value = "facilitator")]
    edition: Edition,
    /// Where to write it; else it is printed, or goes where standard output leads
    #[arg(short, long, alias = "out", value_name = "FILE")]
    output: Option<PathBuf>,
    /// Of a damaged record: report what still holds, and tell what is missing
    #[arg(long)]
    salvage: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Edition {
    /// All that is on record
    Facilitator,
    /// Nothing that is control's alone, no figure about a person, room for each ministry's comment
    Participants,
}

impl From<Edition> for report::Edition {
    fn from(edition: Edition) -> Self {
        match edition {
            Edition::Facilitator => Self::Facilitator,
            Edition::Participants => Self::Participants,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// Markdown
    Md,
    /// One HTML file that loads nothing and prints on A4
    Html,
    /// A document of Word
    Docx,
    /// A document of Hangul, whose first page is a report in brief
    Hwpx,
    /// A workbook of Excel: records, decisions, measures, the improvement plan
    Xlsx,
    Json,
}

impl Format {
    /// Whether a terminal would show it as rubbish.
    fn is_binary(self) -> bool {
        match self {
            Self::Docx | Self::Hwpx | Self::Xlsx => true,
            Self::Md | Self::Html | Self::Json => false,
        }
    }
}

pub(super) fn run(args: &Args, options: &Options) -> Result<Exit, Failure> {
    if args.format.is_binary() && args.output.is_none() && io::stdout().is_terminal() {
        return Err(Failure::NotForATerminal);
    }
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
    let reader = Reader { language, edition: args.edition.into() };
    let bytes = written(&path, &found, args.format, reader)?;
    match &args.output {
        Some(output) => {
            fs::write(output, bytes).map_err(|source| Failure::write(output, source))?;
        }
        None => words::print_bytes(&bytes),
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

fn written(path: &Path, found: &Found, format: Format, reader: Reader) -> Result<Vec<u8>, Failure> {
    let Some((exercise, _)) = replay(&found.records) else {
        return Err(Failure::NotASession { path: path.to_owned() });
    };
    let mut aar = review::read(&exercise, &found.records);
    // What is sealed and what was so go around after ENDEX, and not before.
    if reader.edition == report::Edition::Participants && aar.overview.ended.is_none() {
        return Err(Failure::NotForParticipantsYet { path: path.to_owned() });
    }
    let words = Words::of(reader.language);
    aar.improvement_plan = written_beside(path, words).plan_rows();
    let page = || {
        let mut page = report::account(&aar, &exercise, reader);
        if let Some(salvaged) = &found.salvaged {
            page.warn(&words.text("salvage-head"), &salvage::missing(salvaged, words));
        }
        page
    };
    Ok(match format {
        Format::Md => report::markdown(&page()).into_bytes(),
        Format::Html => report::html(&page(), words).into_bytes(),
        Format::Docx => report::docx(&page(), words),
        Format::Hwpx => {
            let brief = report::brief(&aar, &exercise, reader);
            report::hwpx(&brief, &page(), words)
        }
        Format::Xlsx => {
            let book = report::book(&aar, &exercise, reader);
            report::xlsx(&book).context("write the workbook")?
        }
        Format::Json => {
            let mut document = report::json_for(&aar, &exercise, reader.edition);
            if let Some(salvaged) = &found.salvaged {
                document["salvaged"] = salvage::as_json(salvaged);
            }
            let mut text = serde_json::to_vec_pretty(&document).expect("it is a document already");
            text.push(b'\n');
            text
        }
    })
}

/// What reviewers wrote. A notebook that cannot be read is told, and the report is written without.
fn written_beside(path: &Path, words: &Words) -> Notebook {
    notebook::read(path).unwrap_or_else(|error| {
        words::tell(&error.in_words(words));
        Notebook::default()
    })
}

/// Writes the report beside the journal and says where.
pub(super) fn beside(path: &Path, language: Language) -> Result<String, Failure> {
    let found = Found { records: journal::read(path)?.records, salvaged: None };
    let text = written(path, &found, Format::Md, language.into())?;
    let output = journal::beside(path, &format!("report-{language}.md"));
    places::write_private(&output, &text)?;
    let output = shown(&output);
    Ok(Words::of(language).say("program-wrote", &[("path", Arg::from(output.as_str()))]))
}
