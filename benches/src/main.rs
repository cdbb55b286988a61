//! Measures whitecell against floors that are measured beside it, in the same run.
//!
//! What is measured is what the library offers to everybody; nothing here knows a way behind it.

mod durability;
mod explore;
mod figures;
mod load;
mod machine;
mod report;

use clap::{Parser, Subcommand};

/// Measures whitecell and prints tables in Markdown
#[derive(Debug, Parser)]
struct Cli {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// A full room over SSH: from an inject's release to the last seat's screen
    Load(load::Args),
    /// What a record's promise costs, and how fast a journal is read again
    Durability(durability::Args),
    /// How long a report of a long session takes
    Report(report::Args),
    /// How fast the plays of exercises are explored, and how many situations they have
    Explore(explore::Args),
    /// The other process of `load`: whitecell's host, or a bare server
    #[command(hide = true)]
    Serve(load::ServeArgs),
}

fn main() -> anyhow::Result<()> {
    match Cli::parse().what {
        What::Load(args) => load::run(&args),
        What::Durability(args) => durability::run(&args),
        What::Report(args) => report::run(&args),
        What::Explore(args) => explore::run(&args),
        What::Serve(args) => load::serve(&args),
    }
}
