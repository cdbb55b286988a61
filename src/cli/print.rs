//! `whitecell print`: papers for the table, so that play goes on when a laptop dies.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::exercise::{CellId, Exercise, Language};
use crate::journal;
use crate::lang::{Arg, Words};
use crate::report::print as papers;
use crate::review;
use crate::session::replay;
use crate::session::view::{LiveDrafts, Views};

use super::failure::shown;
use super::{Exit, Failure, Options, exercises, places, words};

/// Writes A4 hand-outs, cards and control's cover sheet as HTML that prints
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// A session's journal (what was really given), or an exercise (what is planned)
    what: String,
    /// The folder to write into
    #[arg(short, long, value_name = "FOLDER", default_value = "papers")]
    output: PathBuf,
}

pub(super) fn run(args: &Args, options: &Options) -> Result<Exit, Failure> {
    let language = options.language();
    let path = Path::new(&args.what);
    let is_journal = path.extension().is_some_and(|kind| kind == "journal");
    let found = places::find(Some(path)).ok().filter(|found| is_journal || found != path);
    let written = match found {
        Some(journal) if is_journal || !path.exists() => {
            of_session(&journal, &args.output, language)
        }
        _ => of_exercise(&args.what, &args.output, language),
    }?;
    let words = Words::of(language);
    for path in written {
        let path = shown(&path);
        let line = words.say("program-wrote", &[("path", Arg::from(path.as_str()))]);
        words::print(&format!("{line}\n"));
    }
    Ok(Exit::Success)
}

/// One file a cell, so that they can be handed out apart, and control's cover.
fn of_exercise(what: &str, folder: &Path, language: Language) -> Result<Vec<PathBuf>, Failure> {
    let ready = exercises::open(what)?;
    let exercise = &ready.exercise;
    let mut pages = vec![("control".to_owned(), papers::cover(exercise, None, language))];
    for cell in exercise.cells.keys() {
        pages.push((format!("{cell}-briefing"), papers::briefing(exercise, cell, language)));
        pages.push((format!("{cell}-handouts"), papers::handouts(exercise, cell, language)));
        pages.push((format!("{cell}-cards"), papers::cards(exercise, cell, language)));
    }
    write_all(folder, pages)
}

fn of_session(path: &Path, folder: &Path, language: Language) -> Result<Vec<PathBuf>, Failure> {
    let (exercise, views, records) = open(path)?;
    let aar = review::read(&exercise, &records);
    let mut pages = vec![("control".to_owned(), papers::cover(&exercise, Some(&aar), language))];
    for (cell, view) in &views.cells {
        pages.push((format!("{cell}-briefing"), papers::briefing(&exercise, cell, language)));
        pages.push((format!("{cell}-handouts"), papers::received(view, language)));
        pages.push((format!("{cell}-situation"), papers::situation(view, language)));
        pages.push((format!("{cell}-cards"), papers::cards(&exercise, cell, language)));
    }
    write_all(folder, pages)
}

type Session = (std::sync::Arc<Exercise>, Views, Vec<crate::session::Record>);

fn open(path: &Path) -> Result<Session, Failure> {
    let whole = journal::read(path)?;
    let Some((exercise, state)) = replay(&whole.records) else {
        return Err(Failure::NotASession { path: path.to_owned() });
    };
    let views = Views::of(&state, &exercise, &LiveDrafts::new());
    Ok((exercise, views, whole.records))
}

fn write_all(folder: &Path, pages: Vec<(String, String)>) -> Result<Vec<PathBuf>, Failure> {
    fs::create_dir_all(folder).map_err(|source| Failure::write(folder, source))?;
    let written = pages.into_iter().map(|(name, page)| {
        let path = folder.join(name).with_extension("html");
        fs::write(&path, page).map_err(|source| Failure::write(&path, source))?;
        Ok(path)
    });
    written.collect()
}

/// 현재까지 상황, as one cell knows it: one page, written beside the journal.
pub(super) fn situation(
    path: &Path,
    cell: &CellId,
    language: Language,
) -> Result<PathBuf, Failure> {
    let (_, views, _) = open(path)?;
    let view = views.cells.get(cell).context("find the cell")?;
    let page = papers::situation(view, language);
    let output = journal::beside(path, &format!("{cell}-situation.html"));
    places::write_private(&output, page.as_bytes())?;
    Ok(output)
}
