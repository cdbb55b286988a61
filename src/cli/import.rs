//! `whitecell import`: exercises of other tools.

use std::path::PathBuf;

use crate::diagnostic::Problem;
use crate::exercise::Language;
use crate::intake::{self, At, Found, Source};
use crate::sheet;
use crate::yaml;

use super::failure::shown;
use super::intake::{Came, Flags, Outcome};
use super::{Exit, Failure, Options, msel};

/// Shows what another tool's exercise would become, and writes it as one
///
/// Reads a scenario that OpenAEV exported (JSON, the ZIP archive around it, or a workbook of its
/// injects), and a scenario of IcebergTTX (JSON).
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    file: PathBuf,
    /// For a workbook: the mapper that OpenAEV reads it with, as it exports it (JSON)
    #[arg(long, value_name = "FILE")]
    mapper: Option<PathBuf>,
    #[command(flatten)]
    flags: Flags,
}

pub(super) fn run(args: &Args, options: &Options) -> Result<Exit, Failure> {
    let language = options.language();
    let mut source = args.flags.source(&args.file, language)?;
    let fatal = |problem: Problem| vec![Found::new(problem, &At::File)];
    let bytes = yaml::bytes(&args.file).map_err(fatal);
    let document = bytes.and_then(|bytes| sheet::document(bytes).map_err(fatal));
    let is_sheet = match &document {
        Ok(bytes) => !bytes.trim_ascii_start().starts_with(b"{") && !starts_with_mark(bytes),
        Err(found) => found.iter().any(|found| found.problem == Problem::ImportNoDocument),
    };
    // A workbook of injects is a ZIP archive too, and one without a document.
    if is_sheet {
        if let Some(mapper) = &args.mapper {
            let read = yaml::bytes(mapper).and_then(|bytes| intake::mapper::read(&bytes));
            match read {
                Ok(mut columns) => source.columns.append(&mut columns),
                Err(problem) => {
                    let came = Came { file: shown(mapper), ..Came::default() };
                    let read = Err(vec![Found::new(problem, &At::File)]);
                    return Outcome { came, read }.conclude(&args.flags, language);
                }
            }
        }
        return msel::import((&args.file, None), &source, &args.flags, language);
    }
    conclude(args, document, &source, language)
}

fn starts_with_mark(bytes: &[u8]) -> bool {
    bytes
        .strip_prefix(b"\xef\xbb\xbf")
        .is_some_and(|rest| rest.trim_ascii_start().starts_with(b"{"))
}

fn conclude(
    args: &Args,
    document: Result<Vec<u8>, Vec<Found>>,
    source: &Source,
    language: Language,
) -> Result<Exit, Failure> {
    let read = document.and_then(|document| {
        let sheet = intake::document::read(&document);
        let sheet = sheet.map_err(|problem| vec![Found::new(problem, &At::File)])?;
        intake::settle(sheet, source)
    });
    let came = Came { file: shown(&args.file), ..Came::default() };
    Outcome { came, read }.conclude(&args.flags, language)
}
