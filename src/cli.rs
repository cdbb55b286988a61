//! The command line: one file a subcommand.

mod check;
mod compare;
pub mod diagnostics;
mod door;
mod exercises;
mod failure;
mod fault;
mod fork;
mod holder;
mod home;
mod host;
mod import;
mod intake;
mod interrupt;
mod login;
mod msel;
mod new;
mod notebook;
mod paper;
mod places;
mod print;
mod rehearse;
mod replay;
mod report;
mod resume;
mod review;
mod run;
pub mod schema;
mod screen;
mod sessions;
mod show;
mod sign;
mod table;
mod verify;
mod words;

use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

use crate::exercise::Language;
use crate::tui::{Shade, Theme};

pub use failure::Failure;

/// How the program ends. Usage errors are clap's own 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    Success,
    Failure,
    /// A file cannot be used as it is.
    BadFile,
    /// A rehearsal went through, and some of its moves were not granted.
    MovesNotGranted,
    /// Ctrl-C ended it; what there was is told.
    Interrupted,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Success => Self::SUCCESS,
            Exit::Failure => Self::FAILURE,
            Exit::BadFile => Self::from(2),
            Exit::MovesNotGranted => Self::from(3),
            // As shells have it: 128 and the signal's number.
            Exit::Interrupted => Self::from(130),
        }
    }
}

/// Runs tabletop exercises between a foreign ministry and a defence ministry.
///
/// Without a subcommand it shows the exercises and the sessions to choose from.
#[derive(Debug, Parser)]
#[command(version)]
struct Cli {
    #[command(flatten)]
    options: Options,
    #[command(subcommand)]
    command: Option<Command>,
}

/// What every subcommand takes.
#[derive(Clone, Debug, clap::Args)]
struct Options {
    /// The language of the interface; else that of the locale, else Korean
    #[arg(long, global = true, value_name = "ko|en", value_parser = language)]
    lang: Option<Language>,
    /// The terminal's background; `NO_COLOR` takes every color away
    #[arg(long, global = true, value_enum, default_value = "dark")]
    theme: Background,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Background {
    Dark,
    Light,
}

fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| "ko | en".to_owned())
}

impl Options {
    fn language(&self) -> Language {
        self.lang.unwrap_or_else(words::locale)
    }

    fn theme(&self) -> Theme {
        Theme::new(match self.theme {
            _ if is_colorless() => Shade::Colorless,
            Background::Dark => Shade::Dark,
            Background::Light => Shade::Light,
        })
    }
}

/// Whether no color is wanted: <https://no-color.org>, set and not empty.
fn is_colorless() -> bool {
    std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
}

#[derive(Debug, Subcommand)]
enum Command {
    Run(run::Args),
    Resume(resume::Args),
    Host(host::Args),
    Screen(screen::Args),
    Check(check::Args),
    Show(show::Args),
    Rehearse(rehearse::Args),
    Msel(msel::Args),
    Import(import::Args),
    Sessions(sessions::Args),
    Report(report::Args),
    Review(review::Args),
    Compare(compare::Args),
    Replay(replay::Args),
    Fork(fork::Args),
    Print(print::Args),
    Verify(verify::Args),
    Sign(sign::Args),
    New(new::Args),
    Schema(schema::Args),
}

/// Does what the command line asks for.
pub fn run() -> Exit {
    let cli = Cli::parse();
    let options = &cli.options;
    let done = match &cli.command {
        None => home::run(options),
        Some(Command::Run(args)) => run::run(args, options),
        Some(Command::Resume(args)) => resume::run(args, options),
        Some(Command::Host(args)) => host::run(args, options),
        Some(Command::Screen(args)) => screen::run(args, options),
        Some(Command::Check(args)) => check::run(args, options),
        Some(Command::Show(args)) => show::run(args, options),
        Some(Command::Rehearse(args)) => rehearse::run(args, options),
        Some(Command::Msel(args)) => msel::run(args, options),
        Some(Command::Import(args)) => import::run(args, options),
        Some(Command::Sessions(args)) => sessions::run(args, options),
        Some(Command::Report(args)) => report::run(args, options),
        Some(Command::Review(args)) => review::run(args, options),
        Some(Command::Compare(args)) => compare::run(args, options),
        Some(Command::Replay(args)) => replay::run(args, options),
        Some(Command::Fork(args)) => fork::run(args, options),
        Some(Command::Print(args)) => print::run(args, options),
        Some(Command::Verify(args)) => verify::run(args, options),
        Some(Command::Sign(args)) => sign::run(args, options),
        Some(Command::New(args)) => new::run(args, options),
        Some(Command::Schema(args)) => Ok(schema::run(args, options)),
    };
    done.unwrap_or_else(|failure| failure.tell(options.language()))
}
