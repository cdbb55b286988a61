//! The command line: one file a subcommand.

pub mod diagnostics;
mod holder;
mod rehearse;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// How the program ends. Usage errors are clap's own 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    Success,
    Failure,
    /// A rehearsal went through, and some of its moves were not granted.
    MovesNotGranted,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Success => Self::SUCCESS,
            Exit::Failure => Self::FAILURE,
            Exit::MovesNotGranted => Self::from(3),
        }
    }
}

/// Runs tabletop exercises between a foreign ministry and a defence ministry.
#[derive(Debug, Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Rehearse(rehearse::Args),
}

/// Does what the command line asks for.
pub fn run() -> anyhow::Result<Exit> {
    match Cli::parse().command {
        Command::Rehearse(args) => rehearse::run(&args),
    }
}
