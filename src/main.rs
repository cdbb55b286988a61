use std::io::{self, Write as _};
use std::process::ExitCode;

use whitecell::cli::{self, Exit};

fn main() -> ExitCode {
    let exit = cli::run().unwrap_or_else(|error| {
        writeln!(io::stderr(), "{error:#}").ok();
        Exit::Failure
    });
    exit.into()
}
