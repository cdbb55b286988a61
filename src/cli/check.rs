//! `whitecell check`: every problem of a file at once, and what an exploration of its plays finds.

mod explored;
mod json;
mod progress;
mod watch;

use std::io::IsTerminal as _;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::analysis::{self, Explored, Finding, SITUATIONS_MAX};
use crate::diagnostic::{Diagnostic, Severity};
use crate::exercise::Language;
use crate::lang::{Arg, Words};
use crate::yaml::Places;

use self::progress::Progress;
use super::exercises::{self, Ready};
use super::{Exit, Failure, Options, diagnostics, interrupt, words};

/// Tells every problem of exercise files, and what an exploration of their plays finds
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Exercise files, folders that hold some, or ids of shipped exercises
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
    /// Print a shortest play to every ending and every inject
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
        Self::explored(ready, explored)
    }

    fn explored(ready: Ready, explored: Explored) -> Self {
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
    Ok(once(args, options.language(), &*interrupt::listen()?))
}

/// Checks the files one by one. Where `stop` is raised, what was found until then is told.
fn once(args: &Args, language: Language, stop: &AtomicBool) -> Exit {
    let mut exit = Exit::Success;
    let mut files = vec![];
    let mut counted = Counted::default();
    let speaks = Speaks { language, color: is_colored() };
    let named = args.all_files();
    let plays = args.plays_of(named.len());
    for file in named {
        let checked = exercises::open(&file).map(|ready| {
            let progress = Progress::of(&file, language);
            let explored = analysis::explore_while(&ready.exercise, args.situations, |found| {
                progress.tell(found);
                !stop.load(Ordering::Relaxed)
            });
            Checked::explored(ready, explored)
        });
        match args.format {
            Format::Json => files.push(json::file(&file, &checked, language)),
            Format::Text => match &checked {
                // What is about the command line and no file.
                Err(failure) if !matches!(failure, Failure::BadExercise { .. }) => {
                    failure.tell(language);
                }
                Ok(_) | Err(_) => words::print(&told(&checked, (args, plays), speaks)),
            },
        }
        counted.add(&checked);
        exit = worse(exit, code(&checked, args));
        if stop.load(Ordering::Relaxed) {
            exit = Exit::Interrupted;
            break;
        }
    }
    match args.format {
        Format::Json => words::print(&json::all(&files)),
        Format::Text => words::print(&counted.told(args, language)),
    }
    if exit == Exit::Interrupted {
        words::tell(&Words::of(language).text("check-interrupted"));
    }
    exit
}

impl Args {
    /// The files that are named, and those in the folders that are.
    fn all_files(&self) -> Vec<String> {
        let files = self.files.iter().flat_map(|name| {
            let inside = exercises::files_in(Path::new(name));
            let inside: Vec<_> = inside.iter().map(|path| path.display().to_string()).collect();
            if inside.is_empty() { vec![name.clone()] } else { inside }
        });
        files.collect()
    }

    fn plays_of(&self, files: usize) -> explored::Plays {
        match self.plays {
            true => explored::Plays::All,
            // The findings in one file would be scrolled away by the plays of the next.
            false if files > 1 => explored::Plays::None,
            false => explored::Plays::Endings,
        }
    }
}

/// What is asked for, and which plays of each file that is.
type Asked<'a> = (&'a Args, explored::Plays);

/// How it is said.
#[derive(Clone, Copy, Debug)]
struct Speaks {
    language: Language,
    color: bool,
}

/// Colors are for a terminal, and for one that wants them.
fn is_colored() -> bool {
    std::io::stdout().is_terminal() && !super::is_colorless()
}

/// What several files come to.
#[derive(Default)]
struct Counted {
    files: usize,
    unusable: usize,
    warnings: usize,
    advice: usize,
}

impl Counted {
    fn add(&mut self, checked: &Result<Checked, Failure>) {
        self.files += 1;
        match checked {
            Ok(checked) => {
                let warnings = checked.findings.iter().filter(|it| is_warning(it)).count();
                self.warnings += warnings;
                self.advice += checked.findings.len() - warnings;
            }
            Err(_) => self.unusable += 1,
        }
    }

    /// Nothing of a single file, whose own line says it.
    fn told(&self, args: &Args, language: Language) -> String {
        if self.files < 2 || args.strict {
            return String::new();
        }
        let all = [
            ("files", number(self.files)),
            ("unusable", number(self.unusable)),
            ("warnings", number(self.warnings)),
            ("advice", number(self.advice)),
        ];
        format!("\n{}\n", Words::of(language).say("check-files", &all))
    }
}

fn number(count: usize) -> Arg<'static> {
    Arg::Number(u64::try_from(count).unwrap_or(u64::MAX))
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

/// What was found, whether or not the file can be used.
fn told(checked: &Result<Checked, Failure>, asked: Asked<'_>, speaks: Speaks) -> String {
    match checked {
        Ok(checked) => found(checked, asked, speaks),
        Err(failure) => unusable(failure, asked.0, speaks),
    }
}

fn unusable(failure: &Failure, args: &Args, Speaks { language, color }: Speaks) -> String {
    let told = failure.colored(language, color);
    let told = format!("{}\n", told.trim_end());
    let Failure::BadExercise { problems, text: Some(text) } = failure else { return told };
    if args.strict || text.text.is_empty() {
        return told;
    }
    let errors = problems.iter().filter(|problem| problem.is_error()).count();
    let file = text.path.display().to_string();
    let counts = [
        ("file", Arg::from(file.as_str())),
        ("errors", number(errors)),
        ("warnings", number(problems.len() - errors)),
    ];
    format!("{told}\n{}\n", Words::of(language).say("check-unusable", &counts))
}

/// The plays first and the findings after them, so that a terminal is left with what is to be done.
fn found(checked: &Checked, (args, plays): Asked<'_>, speaks: Speaks) -> String {
    let Checked { ready, findings, explored } = checked;
    if args.strict {
        // What fails an exercise; advice does not.
        let found: Vec<_> = findings.iter().filter(|it| is_warning(it)).cloned().collect();
        return diagnostics::render(&found, &ready.source, speaks.language, speaks.color);
    }
    let plays = explored::in_words(&ready.exercise, explored, plays, speaks.language);
    format!("{plays}\n{}", summary_of(ready, findings, speaks))
}

/// What a usable exercise is, in a line, after the loader's warnings; its plays are not explored.
pub(super) fn summary(ready: &Ready, language: Language) -> String {
    summary_of(ready, &ready.warnings, Speaks { language, color: false })
}

fn summary_of(ready: &Ready, found: &[Diagnostic], Speaks { language, color }: Speaks) -> String {
    let drawn = diagnostics::render(found, &ready.source, language, color);
    let drawn = if drawn.is_empty() { drawn } else { drawn + "\n" };
    format!("{drawn}{}\n", line_of(ready, found, language))
}

/// The same line with how much was found.
fn line_of(ready: &Ready, found: &[Diagnostic], language: Language) -> String {
    let words = Words::of(language);
    let exercise = &ready.exercise;
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
