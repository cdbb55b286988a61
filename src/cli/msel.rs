//! `whitecell msel`: an exercise as an MSEL spreadsheet, and a spreadsheet as an exercise.

use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::diagnostic::Problem;
use crate::exercise::Language;
use crate::intake::{self, At, ColumnSet, Found, Source};
use crate::lang::Words;
use crate::report;
use crate::sheet::{Book, SheetName, Table};
use crate::yaml;

use super::failure::shown;
use super::intake::{Came, Flags, Outcome};
use super::paper::{self, Existing};
use super::{Exit, Failure, Options, exercises, words};

/// Writes an exercise as an MSEL spreadsheet, or reads one as an exercise
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, clap::Subcommand)]
enum Action {
    Export(ExportArgs),
    Import(ImportArgs),
}

/// Writes the run of show of an exercise as a workbook or as CSV
#[derive(Debug, clap::Args)]
struct ExportArgs {
    /// An exercise file, or the id of a shipped exercise
    file: String,
    /// Where to write it; `.xlsx` or `.csv`. Else CSV is printed
    #[arg(short, long, alias = "out", value_name = "FILE")]
    output: Option<PathBuf>,
    /// Write over a file that is there
    #[arg(long, requires = "output")]
    force: bool,
    /// Whose columns
    #[arg(long, value_enum, default_value = "hseep")]
    columns: Columns,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Columns {
    /// Homeland Security Exercise and Evaluation Program
    Hseep,
    /// MITRE's Cyber Exercise Playbook
    Mitre,
    /// The standard MSEL of Blueprint
    Standard,
}

impl From<Columns> for ColumnSet {
    fn from(columns: Columns) -> Self {
        match columns {
            Columns::Hseep => Self::Hseep,
            Columns::Mitre => Self::Mitre,
            Columns::Standard => Self::Standard,
        }
    }
}

/// Shows what a spreadsheet would become, and writes it as an exercise
#[derive(Debug, clap::Args)]
struct ImportArgs {
    /// A workbook (`.xlsx`) or delimited text (`.csv`)
    sheet_file: PathBuf,
    /// The sheet to read; else the first that has the columns of an MSEL
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    #[command(flatten)]
    flags: Flags,
}

pub(super) fn run(args: &Args, options: &Options) -> Result<Exit, Failure> {
    match &args.action {
        Action::Export(args) => export(args, options.language()),
        Action::Import(args) => {
            let asked = args.sheet.as_deref();
            let source = args.flags.source(&args.sheet_file, options.language())?;
            import((&args.sheet_file, asked), &source, &args.flags, options.language())
        }
    }
}

fn export(args: &ExportArgs, language: Language) -> Result<Exit, Failure> {
    let words = Words::of(language);
    let kind = args.output.as_deref().map(|path| Kind::of_ending(path, words)).transpose()?;
    let ready = exercises::open(&args.file)?;
    let book = report::msel(&ready.exercise, args.columns.into(), language);
    let bytes = match kind {
        Some(Kind::Workbook) => report::xlsx(&book).context("write the workbook")?,
        Some(Kind::Delimited) | None => report::csv(&book),
    };
    match &args.output {
        None => words::print_bytes(&bytes),
        Some(path) => {
            paper::write(path, &bytes, Existing::of_force(args.force), words)?;
            paper::tell(path, words);
        }
    }
    Ok(Exit::Success)
}

/// As what an MSEL is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Workbook,
    Delimited,
}

impl Kind {
    fn of_ending(path: &Path, words: &Words) -> Result<Self, Failure> {
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        match ending.as_deref() {
            Some("xlsx") => Ok(Self::Workbook),
            Some("csv") => Ok(Self::Delimited),
            _ => Err(Failure::bad_file(words.text("msel-output-kind"))),
        }
    }
}

/// Reads a spreadsheet, shows it, and writes it where that is wished.
pub(super) fn import(
    (path, asked): (&Path, Option<&str>),
    source: &Source,
    flags: &Flags,
    language: Language,
) -> Result<Exit, Failure> {
    let mut came = Came { file: shown(path), ..Came::default() };
    let read = open(path, asked, &mut came).and_then(|(table, mut told)| {
        came.columns = intake::msel::columns(&table, &source.columns);
        match intake::msel::read(&table, &source.columns) {
            Ok(mut sheet) => {
                told.append(&mut sheet.found);
                sheet.found = told;
                intake::settle(sheet, source)
            }
            Err(fatal) => {
                told.push(Found::new(fatal, &At::File));
                Err(told)
            }
        }
    });
    Outcome { came, read }.conclude(flags, language)
}

type Opened = (Table, Vec<Found>);

/// The table to read, and what is told of the others.
fn open(path: &Path, asked: Option<&str>, came: &mut Came) -> Result<Opened, Vec<Found>> {
    let fatal = |problem: Problem| vec![Found::new(problem, &At::File)];
    let bytes = yaml::bytes(path).map_err(fatal)?;
    let mut book = Book::open(bytes).map_err(fatal)?;
    if let Book::Delimited(text) = &book {
        came.text = Some((text.encoding, text.delimiter));
        return Ok((book.table("").map_err(fatal)?, vec![]));
    }
    let sheets = book.sheets();
    let (name, table) = chosen(&mut book, &sheets, asked).map_err(fatal)?;
    let mut told = vec![];
    if asked.is_none() {
        for other in sheets.into_iter().filter(|sheet| sheet.name != name) {
            let SheetName { name, hidden } = other;
            let problem =
                if hidden { Problem::SheetHidden { name } } else { Problem::SheetUnread { name } };
            told.push(Found::new(problem, &At::File));
        }
    }
    came.sheet = Some(name);
    Ok((table, told))
}

/// The sheet that was asked for; else the first that has the head of an MSEL, or the first that
/// has anything, of which it is told then that it has none.
fn chosen(
    book: &mut Book,
    sheets: &[SheetName],
    asked: Option<&str>,
) -> Result<(String, Table), Problem> {
    if let Some(asked) = asked {
        let Some(sheet) = sheets.iter().find(|sheet| sheet.name == asked) else {
            let near = sheets
                .iter()
                .find(|sheet| sheet.name.trim().to_lowercase() == asked.trim().to_lowercase());
            return Err(Problem::SheetUnknown {
                name: asked.to_owned(),
                near: near.map(|sheet| sheet.name.clone()),
                known: sheets.iter().map(|sheet| sheet.name.clone()).collect(),
            });
        };
        return book.table(&sheet.name).map(|table| (sheet.name.clone(), table));
    }
    let (mut first, mut failed) = (None, None);
    for sheet in sheets.iter().filter(|sheet| !sheet.hidden) {
        match book.table(&sheet.name) {
            Ok(table) if intake::msel::is_msel(&table) => return Ok((sheet.name.clone(), table)),
            Ok(table) if first.is_none() && !table.is_empty() => {
                first = Some((sheet.name.clone(), table));
            }
            Ok(_) => {}
            // Another sheet may still be the one that is meant.
            Err(problem) => failed = failed.or(Some(problem)),
        }
    }
    first.ok_or_else(|| failed.unwrap_or(Problem::SheetEmpty))
}
