//! `whitecell report`: what a session came to, also of one that runs or was cut short.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::exercise::Language;
use crate::journal::{self, Salvaged};
use crate::lang::{Arg, Words};
use crate::report;
use crate::review;
use crate::review::notebook::Notebook;
use crate::session::{Record, replay};

use super::failure::shown;
use super::{Exit, Failure, Options, fault, notebook, places, words};

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
enum Format {
    /// Markdown
    Md,
    /// One HTML file that loads nothing and prints on A4
    Html,
    Json,
}

pub(super) fn run(args: &Args, options: &Options) -> Result<Exit, Failure> {
    let path = places::find(args.session.as_deref())?;
    let language = options.language();
    let found = if args.salvage {
        let salvaged = journal::salvage(&path)?;
        words::tell(&missing(&salvaged, Words::of(language)).join("\n"));
        Found { records: salvaged.records.clone(), salvaged: Some(salvaged) }
    } else {
        Found { records: journal::read(&path)?.records, salvaged: None }
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
    let notebook = written_beside(path, words);
    let page = || {
        let mut page = report::account(&aar, &exercise, language);
        page.plan(&notebook, words);
        if let Some(salvaged) = &found.salvaged {
            page.warn(&words.text("salvage-head"), &missing(salvaged, words));
        }
        page
    };
    Ok(match format {
        Format::Md => report::markdown(&page()),
        Format::Html => report::html(&page(), words),
        Format::Json => {
            let mut document = report::json(&aar, &exercise);
            document["improvement_plan"] = json!(notebook.plan_rows());
            if let Some(salvaged) = &found.salvaged {
                document["salvaged"] = as_json(salvaged);
            }
            format!("{document:#}\n")
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

fn as_json(salvaged: &Salvaged) -> Value {
    let broken = salvaged.broken.as_ref().map(|broken| {
        json!({
            "line": broken.line,
            "fault": broken.fault.to_string(),
            "behind": broken.behind,
            "unhurt": broken.unhurt,
        })
    });
    json!({
        "records": salvaged.records.len(),
        "broken": broken,
        "torn_bytes": salvaged.torn_bytes,
    })
}

/// What is missing of a damaged journal, line by line.
fn missing(salvaged: &Salvaged, words: &Words) -> Vec<String> {
    let count = |count: usize| Arg::Number(u64::try_from(count).unwrap_or(u64::MAX));
    let Salvaged { records, broken, torn_bytes, .. } = salvaged;
    if broken.is_none() && *torn_bytes == 0 {
        return vec![words.text("salvage-whole")];
    }
    let mut told = vec![words.say("salvage-held", &[("records", count(records.len()))])];
    if let Some(broken) = broken {
        let fault = fault::text(&broken.fault, words);
        let args = [("line", Arg::Number(broken.line)), ("fault", fault.as_str().into())];
        told.push(words.say("salvage-break", &args));
        let args = [("behind", Arg::Number(broken.behind)), ("unhurt", count(broken.unhurt.len()))];
        told.extend((broken.behind > 0).then(|| words.say("salvage-behind", &args)));
    }
    told.extend(
        (*torn_bytes > 0).then(|| words.say("salvage-torn", &[("bytes", count(*torn_bytes))])),
    );
    told
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
