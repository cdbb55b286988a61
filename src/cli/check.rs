//! `whitecell check`: every problem of a file at once, or a short summary.

use std::path::Path;

use serde_json::json;

use crate::diagnostic::{Diagnostic, Severity, Source};
use crate::exercise::Language;
use crate::lang::{self, Arg, Words};

use super::exercises::{self, Ready};
use super::{Exit, Failure, Options, diagnostics, words};

/// Tells every problem of exercise files, or sums them up
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Exercise files, or ids of shipped exercises
    #[arg(required = true)]
    files: Vec<String>,
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Text,
    Json,
}

pub(super) fn run(args: &Args, options: &Options) -> Exit {
    let language = options.language();
    let mut exit = Exit::Success;
    let mut found = vec![];
    for file in &args.files {
        let opened = exercises::open(file);
        match (args.format, &opened) {
            (Format::Json, _) => found.push(as_json(file, &opened, language)),
            (Format::Text, Ok(ready)) => words::print(&summary(ready, language)),
            (Format::Text, Err(failure)) => {
                failure.tell(language);
            }
        }
        if opened.is_err() {
            exit = Exit::BadFile;
        }
    }
    if args.format == Format::Json {
        words::print(&format!("{:#}\n", json!({ "check": 1, "files": found })));
    }
    exit
}

/// What a usable exercise is, in a line, after its warnings.
pub(super) fn summary(ready: &Ready, language: Language) -> String {
    let words = Words::of(language);
    let exercise = &ready.exercise;
    let warnings = diagnostics::render(&ready.warnings, &ready.source, language, false);
    let number = |count: usize| Arg::Number(u64::try_from(count).unwrap_or(u64::MAX));
    let length = words.duration(exercise.clock.length);
    let text = words.say(
        "program-check",
        &[
            ("file", ready.source.path.display().to_string().as_str().into()),
            ("title", exercise.title.get(language).into()),
            ("length", length.as_str().into()),
            ("cells", number(exercise.cells.len())),
            ("injects", number(exercise.injects.len())),
            ("decisions", number(exercise.decisions.len())),
            ("warnings", number(ready.warnings.len())),
        ],
    );
    format!("{warnings}{text}\n")
}

fn as_json(file: &str, opened: &Result<Ready, Failure>, language: Language) -> serde_json::Value {
    match opened {
        Ok(ready) => json!({
            "file": file,
            "usable": true,
            "problems": problems(&ready.warnings, Some(&ready.source), language),
        }),
        Err(Failure::BadExercise { problems: found, text }) => json!({
            "file": file,
            "usable": false,
            "problems": problems(found, text.as_ref(), language),
        }),
        Err(failure) => {
            let problem = json!({ "severity": "error", "message": failure.in_words(language) });
            json!({ "file": file, "usable": false, "problems": [problem] })
        }
    }
}

fn problems(
    found: &[Diagnostic],
    source: Option<&Source>,
    language: Language,
) -> Vec<serde_json::Value> {
    let path = source.map_or(Path::new(""), |source| source.path.as_path());
    let problems = found.iter().map(|diagnostic| {
        let worded = lang::diagnostic::sentence(&diagnostic.problem, language);
        let severity = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        json!({
            "severity": severity,
            "code": diagnostic.problem.code(),
            "file": path.display().to_string(),
            "line": diagnostic.place.map(|place| place.line),
            "column": diagnostic.place.map(|place| place.column),
            "message": worded.message,
            "hint": worded.hint,
        })
    });
    problems.collect()
}
