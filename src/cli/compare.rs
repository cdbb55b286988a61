//! `whitecell compare`: sessions of one exercise side by side, without a ranking.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::exercise::Exercise;
use crate::journal;
use crate::lang::Words;
use crate::report::{self, COMPARED_SESSIONS_MAX, Compared};
use crate::review::path::Walked;
use crate::review::{self, Aar};
use crate::session::{Record, replay};

use super::failure::shown;
use super::fork::cut_short;
use super::verify::difference;
use super::{Exit, Failure, Options, places, words};

/// Lays sessions of one exercise side by side: measures, paths, where they parted
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The sessions: their journals, or parts of their names
    #[arg(required = true, num_args = 2.., value_name = "SESSION")]
    sessions: Vec<PathBuf>,
    #[arg(long, value_enum, default_value = "md")]
    format: Format,
    /// Where to write it; else it is printed
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Also where the exercise was changed between the sessions
    #[arg(long)]
    across_versions: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// Markdown
    Md,
    /// One HTML file that loads nothing and prints on A4
    Html,
    /// For other programs
    Json,
}

pub(super) fn run(args: &Args, options: &Options) -> Result<Exit, Failure> {
    let words = Words::of(options.language());
    if args.sessions.len() > COMPARED_SESSIONS_MAX {
        let limit = [("limit", COMPARED_SESSIONS_MAX.into())];
        return Err(Failure::told(words.say("compare-too-many", &limit)));
    }
    let opened = args.sessions.iter().map(|session| open(session, words));
    let opened: Vec<Opened> = opened.collect::<Result<_, Failure>>()?;
    apart(&opened, words)?;
    let changed = same_exercise(&opened, args.across_versions, words)?;
    let compared: Vec<Compared<'_>> = opened.iter().map(Opened::compared).collect();
    let cut: Vec<String> = opened.iter().filter_map(|one| one.cut.clone()).collect();
    let page = || {
        let mut page = report::comparison(&compared, options.language());
        for (key, lines) in [("compare-cut-head", &cut), ("compare-versions-head", &changed)] {
            if !lines.is_empty() {
                page.warn(&words.text(key), lines);
            }
        }
        page
    };
    let text = match args.format {
        Format::Md => report::markdown(&page()),
        Format::Html => report::html(&page(), words),
        Format::Json => {
            let mut document = report::comparison_json(&compared);
            document["across_versions"] = (!changed.is_empty()).into();
            document["cut_short"] = opened.iter().map(|one| one.cut.is_some()).collect();
            format!("{document:#}\n")
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

/// A session, read and reviewed.
struct Opened {
    path: PathBuf,
    name: String,
    is_open: bool,
    /// What there is to say of its unfinished last line.
    cut: Option<String>,
    exercise: Arc<Exercise>,
    records: Vec<Record>,
    aar: Aar,
}

impl Opened {
    fn compared(&self) -> Compared<'_> {
        let Self { name, is_open, exercise, records, aar, .. } = self;
        Compared { name, is_open: *is_open, walked: Walked { exercise, records, aar } }
    }
}

fn open(session: &Path, words: &Words) -> Result<Opened, Failure> {
    let path = places::find(Some(session))?;
    let whole = journal::read(&path)?;
    let cut = cut_short(&path, &whole, words);
    let records = whole.records;
    let Some((exercise, _)) = replay(&records) else {
        return Err(Failure::NotASession { path });
    };
    let aar = review::read(&exercise, &records);
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Opened { is_open: journal::is_held(&path), path, name, cut, exercise, records, aar })
}

/// Nothing is compared with itself.
fn apart(opened: &[Opened], words: &Words) -> Result<(), Failure> {
    let session = |one: &Opened| one.aar.overview.session;
    for (place, one) in opened.iter().enumerate() {
        if let Some(other) = opened[..place].iter().find(|other| session(other) == session(one)) {
            let (one, other) = (shown(&one.path), shown(&other.path));
            let told = [("one", other.into()), ("other", one.into())];
            return Err(Failure::told(words.say("compare-same-session", &told)));
        }
    }
    Ok(())
}

/// Where the exercises differ, session by session, where that is allowed.
fn same_exercise(
    opened: &[Opened],
    across_versions: bool,
    words: &Words,
) -> Result<Vec<String>, Failure> {
    let Some((first, others)) = opened.split_first() else { return Ok(vec![]) };
    let mut changed = vec![];
    for other in others {
        let paths = [shown(&first.path), shown(&other.path)];
        if first.exercise.id != other.exercise.id {
            let told = [
                ("one", paths[0].as_str().into()),
                ("first", first.exercise.id.as_str().into()),
                ("other", paths[1].as_str().into()),
                ("second", other.exercise.id.as_str().into()),
            ];
            return Err(Failure::told(words.say("compare-other-exercise", &told)));
        }
        let names = difference::between(&first.exercise, &other.exercise);
        if names.is_empty() {
            continue;
        }
        let names = names.join(", ");
        let told = [
            ("one", paths[0].as_str().into()),
            ("first", first.exercise.version.as_str().into()),
            ("other", paths[1].as_str().into()),
            ("second", other.exercise.version.as_str().into()),
            ("names", names.as_str().into()),
        ];
        if !across_versions {
            return Err(Failure::told(words.say("compare-other-version", &told)));
        }
        changed.push(words.say("compare-versions-differ", &told));
    }
    Ok(changed)
}
