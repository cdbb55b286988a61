//! What comes in from elsewhere: shown first, and written where that is wished.

mod json;
mod preview;

use std::fs;
use std::io::{self, BufRead as _, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

use chrono::{FixedOffset, NaiveDateTime};

use crate::control::{Clock as _, SystemClock};
use crate::diagnostic::{Diagnostic, Source as Text};
use crate::exercise::{CellId, Language};
use crate::intake::column::field_of;
use crate::intake::time::{self, When};
use crate::intake::{self, Assigned, Draft, Field, Found, Source};
use crate::lang::{Arg, Words};
use crate::sheet::{Delimiter, Encoding, Place, Value, column_of_letters};
use crate::yaml::{self, NormCatalogue};

use super::failure::shown;
use super::paper::{self, Existing};
use super::{Exit, Failure, diagnostics, words};

/// Korea's, in which the dates of these exercises are.
const SECONDS_EAST: i32 = 9 * 3_600;
/// What is said where the file is there already.
const EXISTS: &str = "import-exists";

#[derive(Debug, clap::Args)]
pub(super) struct Flags {
    /// The folder to write into
    #[arg(short, long, alias = "out", value_name = "DIR", required_unless_present = "preview")]
    output: Option<PathBuf>,
    /// Write without asking
    #[arg(long, conflicts_with = "preview")]
    yes: bool,
    /// Only show what it would become
    #[arg(long)]
    preview: bool,
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// When the exercise begins, as 2027-03-02T09:00; else by its first time
    #[arg(long, value_name = "TIME", value_parser = moment)]
    start: Option<NaiveDateTime>,
    /// Says what a column holds, as in 'C=Time', whatever its head is; may be given several times
    #[arg(long, value_name = "LETTERS=HEAD", value_parser = column)]
    column: Vec<Assigned>,
    /// Takes an addressee to a cell, as in 'Legal Counsel=mofa'; may be given several times
    #[arg(long, value_name = "NAME=CELL", value_parser = pair)]
    cell: Vec<(String, String)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Text,
    Json,
}

fn moment(text: &str) -> Result<NaiveDateTime, String> {
    match time::read(&Value::Text(text.to_owned())) {
        Some(When::Moment(moment)) => Ok(moment),
        Some(
            When::Since(_)
            | When::OfDay { .. }
            | When::After { .. }
            | When::Condition(_)
            | When::Control,
        )
        | None => Err("2027-03-02T09:00".to_owned()),
    }
}

fn pair(text: &str) -> Result<(String, String), String> {
    let pair = text.rsplit_once('=').map(|(name, cell)| (name.trim(), cell.trim()));
    let pair = pair.filter(|(name, cell)| !name.is_empty() && CellId::new(cell).is_ok());
    let pair = pair.map(|(name, cell)| (name.to_owned(), cell.to_owned()));
    pair.ok_or_else(|| "NAME=CELL".to_owned())
}

fn column(text: &str) -> Result<Assigned, String> {
    let assigned = text.split_once('=').and_then(|(letters, head)| {
        let (column, field) = (column_of_letters(letters)?, field_of(head)?);
        Some(Assigned { column, head: head.trim().to_owned(), field })
    });
    assigned.ok_or_else(|| "C=Time, D=To, E=Title, F=Message".to_owned())
}

impl Flags {
    /// What is said beside the file.
    pub(super) fn source(&self, path: &Path, language: Language) -> Result<Source, Failure> {
        if self.format == Format::Json && !self.yes && !self.preview {
            return Err(Failure::told(Words::of(language).text("import-json-needs-yes")));
        }
        let east = FixedOffset::east_opt(SECONDS_EAST).expect("nine hours are less than a day");
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        Ok(Source {
            name: name.into_owned(),
            start: self.start,
            today: SystemClock::new().wall().with_timezone(&east).date_naive(),
            columns: self.column.clone(),
            cells: self.cell.clone(),
            language,
        })
    }
}

/// Where it came from.
#[derive(Debug, Default)]
pub(super) struct Came {
    pub(super) file: String,
    pub(super) sheet: Option<String>,
    pub(super) text: Option<(Encoding, Delimiter)>,
    pub(super) columns: Vec<(Place, String, Option<Field>)>,
}

/// What came of reading a file.
pub(super) struct Outcome {
    pub(super) came: Came,
    pub(super) read: Result<Draft, Vec<Found>>,
}

impl Outcome {
    /// Shows it, and writes it where somebody wishes it.
    pub(super) fn conclude(self, flags: &Flags, language: Language) -> Result<Exit, Failure> {
        let Self { came, read } = self;
        let draft = match read {
            Ok(draft) => draft,
            Err(found) => {
                if flags.format == Format::Json {
                    words::print(&json::refused(&came, &found, language));
                } else {
                    words::tell(preview::problems(&came, &found, language).trim_end());
                }
                return Ok(Exit::BadFile);
            }
        };
        let text = intake::yaml(&draft, language);
        let path =
            flags.output.as_ref().map(|folder| folder.join(&draft.id).with_extension("yaml"));
        check(&text, path.as_deref(), language)?;
        let spoken = Words::of(language);
        if flags.format == Format::Json {
            let wrote = path.as_ref().filter(|_| flags.yes);
            if let Some(path) = wrote {
                write(path, &text, spoken)?;
            }
            words::print(&json::draft(
                &came,
                &draft,
                wrote.map(|path| shown(path)).as_deref(),
                language,
            ));
            return Ok(Exit::Success);
        }
        words::print(&preview::draft(&came, &draft, path.as_deref(), language));
        let (Some(path), false) = (path, flags.preview) else {
            words::print(&format!("{}\n", spoken.text("import-only-shown")));
            return Ok(Exit::Success);
        };
        // Nobody is asked about what cannot be done.
        if path.symlink_metadata().is_ok() {
            let path = shown(&path);
            let args = [("path", Arg::from(path.as_str()))];
            return Err(Failure::told(spoken.say(EXISTS, &args)));
        }
        if !flags.yes && !agreed(spoken)? {
            return Ok(Exit::Failure);
        }
        write(&path, &text, spoken)?;
        paper::tell(&path, spoken);
        let path = shown(&path);
        let next = spoken.say("import-next", &[("path", Arg::from(path.as_str()))]);
        words::print(&format!("{next}\n"));
        Ok(Exit::Success)
    }
}

/// Asks whoever sits at the terminal.
fn agreed(words: &Words) -> Result<bool, Failure> {
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return Err(Failure::told(words.text("import-needs-yes")));
    }
    let mut out = io::stdout().lock();
    write!(out, "{}", words.text("import-ask")).and_then(|()| out.flush()).ok();
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer).ok();
    if ["y", "yes", "예", "네", "ㅛ"].contains(&answer.trim().to_lowercase().as_str()) {
        return Ok(true);
    }
    writeln!(out, "{}", words.text("import-not-written")).ok();
    Ok(false)
}

/// Holds what would be written against the loader: a file that cannot be loaded is not written.
fn check(text: &str, path: Option<&Path>, language: Language) -> Result<(), Failure> {
    let source = Text::new(path.unwrap_or(Path::new("import.yaml")), text);
    let outcome = yaml::parse(&source, &NormCatalogue::shipped());
    if outcome.exercise.is_some() {
        return Ok(());
    }
    let errors: Vec<Diagnostic> =
        outcome.problems.into_iter().filter(Diagnostic::is_error).collect();
    let told = diagnostics::render(&errors, &source, language, false);
    let head = Words::of(language).text("import-not-loadable");
    Err(Failure::bad_file(format!("{head}\n{told}")))
}

/// Writes a file that is not there yet, in a folder that is made where it is not.
fn write(path: &Path, text: &str, words: &Words) -> Result<(), Failure> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|source| Failure::write(folder, source))?;
    }
    paper::write(path, text.as_bytes(), Existing::Kept(EXISTS), words)
}
