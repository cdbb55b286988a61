//! As what a paper is written, and where to.

use std::io::{self, IsTerminal as _};
use std::path::Path;

use crate::lang::{Arg, Words};
use crate::terminal;

use super::super::Failure;
use super::Args;

/// Where nothing says how wide it may be.
const COLUMNS: u16 = 80;
/// What a table can be read on, however narrow the terminal is.
const COLUMNS_MIN: u16 = 72;

/// What is shown of an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paper {
    RunOfShow,
    Inject,
    Graph,
    Manual,
    Book,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Format {
    /// For a terminal
    Text,
    /// Markdown
    Md,
    /// One HTML file that loads nothing and prints on A4
    Html,
    /// A document of Word
    Docx,
    /// For other programs: the run of show alone
    Json,
}

impl Paper {
    /// The formats it has; the first where none is asked for.
    fn formats(self) -> &'static [Format] {
        match self {
            Self::RunOfShow => {
                &[Format::Text, Format::Md, Format::Html, Format::Docx, Format::Json]
            }
            Self::Inject | Self::Graph => &[Format::Text],
            Self::Manual | Self::Book => &[Format::Md, Format::Html, Format::Docx],
        }
    }
}

impl Format {
    fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Md => "md",
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Json => "json",
        }
    }

    /// What the ending of a file's name says.
    fn of_ending(ending: &str) -> Option<Self> {
        match ending.to_ascii_lowercase().as_str() {
            "md" | "markdown" => Some(Self::Md),
            "html" | "htm" => Some(Self::Html),
            "docx" => Some(Self::Docx),
            "json" => Some(Self::Json),
            "txt" => Some(Self::Text),
            _ => None,
        }
    }
}

/// As what it is written; refused where the paper has no such format.
pub(super) fn format(args: &Args, paper: Paper, words: &Words) -> Result<Format, Failure> {
    let formats = paper.formats();
    // A graph's file ends in `.dot` or in anything; it has one form each.
    let file = args.output.as_deref().filter(|_| paper != Paper::Graph);
    let ending = file.and_then(Path::extension).map(|ending| ending.to_string_lossy());
    let meant = match (args.format, &ending) {
        (Some(format), _) => Some(format),
        (None, Some(ending)) => Format::of_ending(ending),
        (None, None) => Some(formats[0]),
    };
    let Some(format) = meant.filter(|format| formats.contains(format)) else {
        let known: Vec<&str> = formats.iter().map(|format| format.name()).collect();
        let known = known.join(", ");
        let name = match meant {
            Some(format) => format.name(),
            None => ending.as_deref().unwrap_or_default(),
        };
        let names = [("name", Arg::from(name)), ("known", known.as_str().into())];
        return Err(Failure::bad_file(words.say("show-no-format", &names)));
    };
    if format == Format::Docx && args.output.is_none() && io::stdout().is_terminal() {
        return Err(Failure::bad_file(words.text("show-not-for-a-terminal")));
    }
    Ok(format)
}

/// How wide a table may be.
pub(super) fn columns(args: &Args) -> u16 {
    let is_shown = args.output.is_none() && io::stdout().is_terminal();
    let own = || terminal::columns().filter(|_| is_shown);
    args.columns.or_else(own).unwrap_or(COLUMNS).max(COLUMNS_MIN)
}
