//! `whitecell show`: what an exercise is, before it is played.

mod inject;
mod output;

use crate::exercise::{CellId, Exercise, Language};
use crate::lang::Words;
use crate::report::{self, Page, show};

use super::exercises::{self, Ready};
use super::paper::{self, Existing};
use super::{Exit, Failure, Options, words};
use output::{Format, Paper};

/// How many names a refusal lists.
const NAMES_SHOWN_MAX: usize = 40;

/// Shows an exercise: its run of show, an inject, its graph, the manual for players, the
/// facilitator's book
#[derive(Debug, clap::Args)]
#[command(after_help = exercises::told())]
pub(super) struct Args {
    /// A shipped exercise by its id (below), or a YAML file
    exercise: String,
    /// An inject as it stands on its addressees' screens
    #[arg(long, value_name = "ID", group = "paper")]
    inject: Option<String>,
    /// What leads to what: as text, or for Graphviz
    #[arg(long, value_name = "text|dot", group = "paper")]
    graph: Option<Graph>,
    /// The situation manual for players: nothing in it is secret
    #[arg(long, group = "paper")]
    manual: bool,
    /// The facilitator's book: everything, in running order
    #[arg(long, group = "paper")]
    book: bool,
    /// Of one cell alone, with --inject or --manual
    #[arg(long, value_name = "ID", conflicts_with_all = ["graph", "book"])]
    cell: Option<String>,
    /// As what; else by the ending of --output
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// Where to write it; else it is printed
    #[arg(short, long, value_name = "FILE")]
    output: Option<std::path::PathBuf>,
    /// Write over a file that is there
    #[arg(long, requires = "output")]
    force: bool,
    /// How wide tables may be; else as the terminal is, or 80
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(72..=400))]
    columns: Option<u16>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Graph {
    /// Indented, for a terminal
    Text,
    /// For `dot` of Graphviz
    Dot,
}

pub(super) fn run(args: &Args, options: &Options) -> Result<Exit, Failure> {
    let language = options.language();
    let asked = Asked { args, language, words: Words::of(language) };
    let paper = asked.paper();
    let format = output::format(args, paper, asked.words)?;
    let ready = exercises::open(&args.exercise)?;
    let bytes = asked.written(&ready, paper, format)?;
    match &args.output {
        None => words::print_bytes(&bytes),
        Some(path) => {
            paper::write(path, &bytes, Existing::of_force(args.force), asked.words)?;
            paper::tell(path, asked.words);
        }
    }
    Ok(Exit::Success)
}

/// What is wanted, and in which language.
struct Asked<'a> {
    args: &'a Args,
    language: Language,
    words: &'static Words,
}

impl Asked<'_> {
    fn paper(&self) -> Paper {
        let Args { inject, graph, manual, book, .. } = self.args;
        match (inject, graph) {
            (Some(_), _) => Paper::Inject,
            (None, Some(_)) => Paper::Graph,
            (None, None) if *manual => Paper::Manual,
            (None, None) if *book => Paper::Book,
            (None, None) => Paper::RunOfShow,
        }
    }

    fn written(&self, ready: &Ready, paper: Paper, format: Format) -> Result<Vec<u8>, Failure> {
        let exercise = &ready.exercise;
        let language = self.language;
        let columns = usize::from(output::columns(self.args));
        let cell = self.cell(exercise)?;
        if let (Some(_), Paper::RunOfShow) = (&cell, paper) {
            return Err(self.refused("show-cell-alone", &[]));
        }
        Ok(match paper {
            Paper::RunOfShow => match format {
                Format::Text => show::run_of_show(exercise, language, columns).into_bytes(),
                Format::Json => format!("{:#}\n", show::run_json(exercise)).into_bytes(),
                Format::Md | Format::Html | Format::Docx => {
                    self.page(&show::run_page(exercise, language), format)
                }
            },
            Paper::Graph => match self.args.graph {
                Some(Graph::Dot) => show::graph_dot(exercise, language).into_bytes(),
                Some(Graph::Text) | None => {
                    show::graph_text(exercise, language, columns).into_bytes()
                }
            },
            Paper::Inject => inject::shown(self, ready, cell.as_ref(), columns)?.into_bytes(),
            Paper::Manual => self.page(&show::manual(exercise, cell.as_ref(), language), format),
            Paper::Book => self.page(&show::guide(exercise, language), format),
        })
    }

    fn page(&self, page: &Page, format: Format) -> Vec<u8> {
        match format {
            Format::Html => report::html(page, self.words).into_bytes(),
            Format::Docx => report::docx(page, self.words),
            Format::Md | Format::Text | Format::Json => report::markdown(page).into_bytes(),
        }
    }

    fn cell(&self, exercise: &Exercise) -> Result<Option<CellId>, Failure> {
        let Some(name) = &self.args.cell else { return Ok(None) };
        let found = exercise.cells.keys().find(|id| id.as_str() == name);
        let unknown = || {
            let known = exercise.cells.keys().map(CellId::as_str);
            self.unknown("show-no-cell", name, known)
        };
        found.cloned().map(Some).ok_or_else(unknown)
    }

    /// There is no such thing; what there is.
    fn unknown<'n>(
        &self,
        key: &str,
        name: &str,
        known: impl ExactSizeIterator<Item = &'n str>,
    ) -> Failure {
        let more = known.len().saturating_sub(NAMES_SHOWN_MAX);
        let listed = known.take(NAMES_SHOWN_MAX).collect::<Vec<_>>().join(", ");
        let listed = if more == 0 {
            listed
        } else {
            let args = [("listed", listed.into()), ("more", more.into())];
            self.words.say("show-and-more", &args)
        };
        self.refused(key, &[("name", name), ("known", &listed)])
    }

    /// What was asked for cannot be used as it is.
    fn refused(&self, key: &str, args: &[(&str, &str)]) -> Failure {
        let args: Vec<_> = args.iter().map(|(name, value)| (*name, (*value).into())).collect();
        Failure::bad_file(self.words.say(key, &args))
    }
}
