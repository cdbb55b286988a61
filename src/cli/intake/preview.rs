//! What came in, as it is shown before it is written.

use std::fmt::Write as _;
use std::io::{self, IsTerminal as _};
use std::path::Path;

use crate::diagnostic::Severity;
use crate::exercise::{ExerciseTime, InjectKind, Language};
use crate::intake::{At, Draft, DraftInject, DraftTiming, Field, Found};
use crate::lang::diagnostic::{label, sentence};
use crate::lang::{Arg, Words, one_line, pad, pad_left, wrap};
use crate::terminal;

use super::Came;

/// Injects that are listed; the rest are counted.
const INJECTS_LISTED_MAX: usize = 300;
/// Problems of one weight that are listed.
const PROBLEMS_LISTED_MAX: usize = 300;
/// `T+01:15:00 (보류)`
const TIME_COLUMNS: usize = 17;
const ID_COLUMNS: usize = 10;
const TO_COLUMNS: usize = 16;
/// What a row takes beside its title, with the two spaces after each cell.
const BESIDE_TITLE_COLUMNS: usize = 5 + TIME_COLUMNS + ID_COLUMNS + TO_COLUMNS + 4 * 2;
/// Where nothing says how wide it may be.
const COLUMNS: usize = 80;
const COLUMNS_MIN: usize = 72;

pub(super) fn draft(came: &Came, draft: &Draft, path: Option<&Path>, language: Language) -> String {
    let words = Words::of(language);
    let mut text = head(came, words);
    let start = draft.start.format("%Y-%m-%d %H:%M").to_string();
    let length = words.duration(draft.length);
    let args = [
        ("rows", Arg::from(draft.rows_read)),
        ("injects", draft.injects.len().into()),
        ("cells", draft.cells.len().into()),
        ("decisions", draft.decisions.len().into()),
        ("start", start.into()),
        ("length", length.into()),
    ];
    put(&mut text, 0, &words.say("import-rows", &args));
    text.push('\n');
    let wide = columns();
    injects(&mut text, draft, wide, words);
    if !draft.lost.is_empty() {
        let _ = writeln!(text, "\n{}", words.text("import-no-counterpart"));
        for (what, count) in &draft.lost {
            let args = [("what", Arg::from(what.as_str())), ("count", (*count).into())];
            let _ = writeln!(text, "  {}", words.say("import-lost", &args));
        }
    }
    text.push('\n');
    listed(&mut text, came, &draft.found, language);
    if let Some(path) = path {
        let path = path.display().to_string();
        let line = words.say("import-will-write", &[("path", Arg::from(path.as_str()))]);
        let _ = writeln!(text, "\n{line}");
    }
    text
}

/// Of a file that gives no draft.
pub(super) fn problems(came: &Came, found: &[Found], language: Language) -> String {
    let mut text = head(came, Words::of(language));
    listed(&mut text, came, found, language);
    text
}

fn head(came: &Came, words: &Words) -> String {
    let file = ("file", Arg::from(came.file.as_str()));
    let mut text = match (&came.sheet, &came.text) {
        (Some(sheet), _) => words.say("import-file-sheet", &[file, ("sheet", sheet.into())]),
        (None, Some((encoding, delimiter))) => {
            let args = [
                file,
                ("encoding", encoding.to_string().into()),
                ("delimiter", delimiter.to_string().into()),
            ];
            words.say("import-file-text", &args)
        }
        (None, None) => words.say("import-file", &[file]),
    };
    text.push('\n');
    if !came.columns.is_empty() {
        let _ = writeln!(text, "{}", words.text("import-columns"));
    }
    for (place, name, field) in &came.columns {
        let (letters, key) = (place.column_letters(), field.map(field_key));
        let mut args =
            vec![("letters", Arg::from(letters.as_str())), ("head", name.as_str().into())];
        let line = match key {
            Some(key) => {
                args.push(("field", words.text(key).into()));
                words.say("import-column", &args)
            }
            None => words.say("import-column-unknown", &args),
        };
        let _ = writeln!(text, "  {line}");
    }
    text
}

pub(super) fn field_key(field: Field) -> &'static str {
    match field {
        Field::Number => "msel-field-number",
        Field::Delivery => "msel-field-delivery",
        Field::Scenario => "msel-field-scenario",
        Field::Kind => "msel-field-kind",
        Field::Channel => "msel-field-channel",
        Field::From => "msel-field-from",
        Field::To => "msel-field-to",
        Field::Title => "msel-field-title",
        Field::Message => "msel-field-message",
        Field::Description => "msel-field-description",
        Field::Request => "msel-field-request",
        Field::ReplyWithin => "msel-field-reply-within",
        Field::Expected => "msel-field-expected",
        Field::Objective => "msel-field-objective",
        Field::Notes => "msel-field-notes",
        Field::Move => "msel-field-move",
        Field::Other => "msel-field-other",
    }
}

fn injects(text: &mut String, draft: &Draft, wide: usize, words: &Words) {
    let row = |cells: [String; 5]| {
        let [row, time, id, to, title] = cells;
        let cells = [
            pad_left(&row, 5),
            pad(&time, TIME_COLUMNS),
            pad(&id, ID_COLUMNS),
            pad(&to, TO_COLUMNS),
            title,
        ];
        format!("{}\n", cells.join("  ").trim_end())
    };
    let heads = ["row", "time", "id", "to", "title"];
    text.push_str(&row(heads.map(|head| words.text(&format!("import-head-{head}")))));
    for inject in draft.injects.iter().take(INJECTS_LISTED_MAX) {
        let number = inject.at.row().map(|row| row.to_string()).unwrap_or_default();
        let to: Vec<&str> = draft
            .cells
            .iter()
            .filter(|cell| inject.to.contains(&cell.id))
            .map(|cell| cell.name.as_str())
            .collect();
        let title = pad(&one_line(&inject.title), wide - BESIDE_TITLE_COLUMNS);
        let to = one_line(&to.join(", "));
        text.push_str(&row([number, time(inject, words), inject.id.to_string(), to, title]));
    }
    let rest = draft.injects.len().saturating_sub(INJECTS_LISTED_MAX);
    more(text, rest, words);
}

/// How wide lines may be.
fn columns() -> usize {
    let own = terminal::columns().filter(|_| io::stdout().is_terminal());
    own.map_or(COLUMNS, usize::from).max(COLUMNS_MIN)
}

/// Lines from `indent` on; those that a longer one goes on in stand two columns further in.
fn put(text: &mut String, indent: usize, told: &str) {
    let hanging = indent + if indent == 0 { 0 } else { 2 };
    let lines = wrap(told, columns() - hanging);
    for (number, line) in lines.iter().enumerate() {
        let indent = if number == 0 { indent } else { hanging };
        let _ = writeln!(text, "{:indent$}{line}", "");
    }
}

fn more(text: &mut String, rest: usize, words: &Words) {
    if rest > 0 {
        let _ = writeln!(text, "  {}", words.say("import-more", &[("count", rest.into())]));
    }
}

pub(super) fn time(inject: &DraftInject, words: &Words) -> String {
    let time = match &inject.timing {
        DraftTiming::At(at) => (ExerciseTime::START + *at).to_string(),
        DraftTiming::After { event, .. } => {
            let event = crate::intake::time::counted_from(event);
            words.say("import-time-after", &[("event", event.into())])
        }
        DraftTiming::When(_) => words.text("import-time-when"),
        DraftTiming::Control => words.text("import-time-control"),
    };
    let held = inject.hold && inject.kind != InjectKind::Expected;
    if held { format!("{time} {}", words.text("import-held")) } else { time }
}

fn listed(text: &mut String, came: &Came, found: &[Found], language: Language) {
    let words = Words::of(language);
    let of = |severity: Severity| found.iter().filter(move |found| found.severity() == severity);
    let count = |severity| Arg::from(of(severity).count());
    if found.is_empty() {
        let _ = writeln!(text, "{}", words.text("import-no-problems"));
        return;
    }
    let args = [
        ("errors", count(Severity::Error)),
        ("warnings", count(Severity::Warning)),
        ("advice", count(Severity::Advice)),
    ];
    let _ = writeln!(text, "{}", words.say("import-problems", &args));
    for (severity, name) in
        [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Advice, "advice")]
    {
        // From the top of the sheet down, whatever was looked at first.
        let mut of_weight: Vec<&Found> = of(severity).collect();
        of_weight.sort_by_key(|found| (found.at.row(), found.at.column()));
        for found in of_weight.into_iter().take(PROBLEMS_LISTED_MAX) {
            let worded = sentence(&found.problem, language);
            let place = place(came, &found.at, words);
            let place = place.map(|place| format!("{place}: ")).unwrap_or_default();
            put(text, 2, &format!("{}: {place}{}", label(name, language), worded.message));
            if let Some(hint) = worded.hint {
                put(text, 6, &hint);
            }
        }
        more(text, of(severity).count().saturating_sub(PROBLEMS_LISTED_MAX), words);
    }
}

fn place(came: &Came, at: &At, words: &Words) -> Option<String> {
    let sheet = came.sheet.as_deref();
    let (row, column) = match at {
        At::File => return None,
        At::Path(path) => return Some(path.clone()),
        At::Row(row) => (u64::from(*row), None),
        At::Cell(place) => (u64::from(place.row_number()), Some(place.column_letters())),
    };
    let key = match (sheet, &column) {
        (Some(_), Some(_)) => "import-at-sheet",
        (Some(_), None) => "import-at-sheet-row",
        (None, Some(_)) => "import-at-cell",
        (None, None) => "import-at-row",
    };
    let mut args = vec![("row", Arg::from(row))];
    args.extend(sheet.map(|sheet| ("sheet", Arg::from(sheet))));
    args.extend(column.map(|column| ("column", Arg::from(column))));
    Some(words.say(key, &args))
}
