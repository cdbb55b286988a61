//! The program: everything is in the library.

use std::process::ExitCode;

use whitecell::cli;

fn main() -> ExitCode {
    cli::run().into()
}
