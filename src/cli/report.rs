//! `whitecell report`: what a session came to, also of one that runs or was cut short.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::{Value, json};

use crate::exercise::{Exercise, Language};
use crate::journal::{self, Salvaged};
use crate::lang::{Arg, Words};
use crate::report;
use crate::review::{self, Aar};
use crate::session::{Record, replay};

use super::failure::shown;
use super::{Exit, Failure, Options, fault, places, words};

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
    Json,
}

pub(super) fn run(args: &Args, options: &Options) -> Result<Exit, Failure> {
    let path = places::find(args.session.as_deref())?;
    let language = options.language();
    let text = if args.salvage {
        salvaged(&path, args.format, language)?
    } else {
        let whole = journal::read(&path)?;
        match args.format {
            Format::Md => markdown(&path, &whole.records, language)?,
            Format::Json => written(&json(&path, &whole.records)?),
        }
    };
    match &args.output {
        Some(output) => {
            fs::write(output, text).map_err(|source| Failure::write(output, source))?;
        }
        None => words::print(&text),
    }
    Ok(Exit::Success)
}

fn markdown(path: &Path, records: &[Record], language: Language) -> Result<String, Failure> {
    let (exercise, aar) = reviewed(path, records)?;
    Ok(report::markdown(&aar, &exercise, language))
}

fn json(path: &Path, records: &[Record]) -> Result<Value, Failure> {
    let (exercise, aar) = reviewed(path, records)?;
    Ok(report::json(&aar, &exercise))
}

fn written(document: &Value) -> String {
    format!("{document:#}\n")
}

fn reviewed(path: &Path, records: &[Record]) -> Result<(Arc<Exercise>, Aar), Failure> {
    let Some((exercise, _)) = replay(records) else {
        return Err(Failure::NotASession { path: path.to_owned() });
    };
    let aar = review::read(&exercise, records);
    Ok((exercise, aar))
}

/// The report of what holds of a damaged journal. What is missing is told on standard error, and
/// in the report itself.
fn salvaged(path: &Path, format: Format, language: Language) -> Result<String, Failure> {
    let words = Words::of(language);
    let salvaged = journal::salvage(path)?;
    let missing = missing(&salvaged, words);
    words::tell(&missing.join("\n"));
    Ok(match format {
        Format::Md => {
            let told: Vec<String> = missing.iter().map(|line| format!("> {line}  \n")).collect();
            let report = markdown(path, &salvaged.records, language)?;
            format!("> **{}**  \n{}\n{report}", words.text("salvage-head"), told.concat())
        }
        Format::Json => {
            let mut document = json(path, &salvaged.records)?;
            document["salvaged"] = as_json(&salvaged);
            written(&document)
        }
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
    let text = markdown(path, &journal::read(path)?.records, language)?;
    let output = journal::beside(path, &format!("report-{language}.md"));
    places::write_private(&output, &text)?;
    let output = shown(&output);
    Ok(Words::of(language).say("program-wrote", &[("path", Arg::from(output.as_str()))]))
}
