//! `whitecell check`: every problem of a file at once, and what an exploration of its plays finds.

mod explored;
mod json;
mod watch;

use crate::analysis::{self, Explored, Finding, SITUATIONS_MAX};
use crate::diagnostic::{Diagnostic, Severity};
use crate::exercise::Language;
use crate::lang::{Arg, Words};
use crate::yaml::Places;

use super::exercises::{self, Ready};
use super::{Exit, Failure, Options, diagnostics, words};

/// Tells every problem of exercise files, and what an exploration of their plays finds
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Exercise files, or ids of shipped exercises
    #[arg(required = true)]
    files: Vec<String>,
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Print errors and warnings only, and end with 1 where there is a warning
    #[arg(long)]
    strict: bool,
    /// Check again each time a file changes, until Ctrl-C
    #[arg(long, conflicts_with = "format")]
    watch: bool,
    /// Print a shortest play to every inject too
    #[arg(long)]
    plays: bool,
    /// How many situations to look at before stopping
    #[arg(long, value_name = "N", default_value_t = SITUATIONS_MAX)]
    situations: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Text,
    Json,
}

/// A usable exercise and what was found in it.
struct Checked {
    ready: Ready,
    /// What the loader warns of and what the analysis found, in the order of their places.
    findings: Vec<Diagnostic>,
    explored: Explored,
}

impl Checked {
    fn of(ready: Ready, situations_max: usize) -> Self {
        let explored = analysis::explore(&ready.exercise, situations_max);
        let places = Places::of(&ready.source);
        let found = analysis::findings(&ready.exercise, &explored);
        let found = found.into_iter().map(|Finding { problem, path }| Diagnostic {
            place: places.find(&path),
            ..Diagnostic::new(problem)
        });
        let mut findings: Vec<Diagnostic> = ready.warnings.iter().cloned().chain(found).collect();
        findings.sort_by_key(|finding| finding.place);
        Self { ready, findings, explored }
    }

    fn is_warned(&self) -> bool {
        self.findings.iter().any(is_warning)
    }
}

fn is_warning(finding: &Diagnostic) -> bool {
    finding.severity <= Severity::Warning
}

pub(super) fn run(args: &Args, options: &Options) -> Result<Exit, Failure> {
    if args.watch {
        return watch::run(args, options);
    }
    Ok(once(args, options.language()))
}

fn once(args: &Args, language: Language) -> Exit {
    let mut exit = Exit::Success;
    let mut files = vec![];
    for file in &args.files {
        let checked = exercises::open(file).map(|ready| Checked::of(ready, args.situations));
        match args.format {
            Format::Json => files.push(json::file(file, &checked, language)),
            Format::Text => tell(&checked, args, language),
        }
        exit = worse(exit, code(&checked, args));
    }
    if args.format == Format::Json {
        words::print(&json::all(&files));
    }
    exit
}

fn code(checked: &Result<Checked, Failure>, args: &Args) -> Exit {
    match checked {
        Ok(checked) if args.strict && checked.is_warned() => Exit::Failure,
        Ok(_) => Exit::Success,
        Err(_) => Exit::BadFile,
    }
}

/// An error weighs more than a warning, wherever among the files it stands.
fn worse(one: Exit, other: Exit) -> Exit {
    if one == Exit::BadFile || other == Exit::Success { one } else { other }
}

fn tell(checked: &Result<Checked, Failure>, args: &Args, language: Language) {
    match checked {
        Ok(checked) => words::print(&found(checked, args, language)),
        Err(failure) => {
            failure.tell(language);
        }
    }
}

fn found(checked: &Checked, args: &Args, language: Language) -> String {
    if args.strict {
        return strictly(checked, language);
    }
    let Checked { ready, findings, explored } = checked;
    let plays = if args.plays { explored::Plays::All } else { explored::Plays::Endings };
    let plays = explored::in_words(&ready.exercise, explored, plays, language);
    format!("{}{plays}", summary_of(ready, findings, language))
}

/// What fails an exercise under `--strict`; advice does not.
fn strictly(checked: &Checked, language: Language) -> String {
    let found: Vec<_> = checked.findings.iter().filter(|it| is_warning(it)).cloned().collect();
    diagnostics::render(&found, &checked.ready.source, language, false)
}

/// What a usable exercise is, in a line, after the loader's warnings; its plays are not explored.
pub(super) fn summary(ready: &Ready, language: Language) -> String {
    summary_of(ready, &ready.warnings, language)
}

fn summary_of(ready: &Ready, found: &[Diagnostic], language: Language) -> String {
    let drawn = diagnostics::render(found, &ready.source, language, false);
    format!("{drawn}{}\n", line_of(ready, found, language))
}

/// The same line with how much was found.
fn line_of(ready: &Ready, found: &[Diagnostic], language: Language) -> String {
    let words = Words::of(language);
    let exercise = &ready.exercise;
    let number = |count: usize| Arg::Number(u64::try_from(count).unwrap_or(u64::MAX));
    let warnings = found.iter().filter(|finding| is_warning(finding)).count();
    let length = words.duration(exercise.clock.length);
    words.say(
        "program-check",
        &[
            ("file", ready.source.path.display().to_string().as_str().into()),
            ("title", exercise.title.get(language).into()),
            ("length", length.as_str().into()),
            ("cells", number(exercise.cells.len())),
            ("injects", number(exercise.injects.len())),
            ("decisions", number(exercise.decisions.len())),
            ("warnings", number(warnings)),
            ("advice", number(found.len() - warnings)),
        ],
    )
}
