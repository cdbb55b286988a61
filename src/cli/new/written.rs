//! The files of a new exercise.

use super::super::{Failure, schema};
use super::Answers;
use crate::diagnostic::Source;
use crate::exercise::{ExerciseId, Language};
use crate::yaml::{self, NormCatalogue};

/// Norm items listed to choose from.
const NORMS_SHOWN_MAX: usize = 6;
/// As long as a ministry may have nothing to do where the exercise is short.
const SILENT_MINUTES_MIN: u64 = 12;

/// The templates of one language.
struct Templates {
    exercise: &'static str,
    moves: &'static str,
    read_me: &'static str,
}

const KO: Templates = Templates {
    exercise: include_str!("../../../templates/new/exercise.ko.yaml"),
    moves: include_str!("../../../templates/new/moves.ko.jsonl"),
    read_me: include_str!("../../../templates/new/README.ko.md"),
};
const EN: Templates = Templates {
    exercise: include_str!("../../../templates/new/exercise.en.yaml"),
    moves: include_str!("../../../templates/new/moves.en.jsonl"),
    read_me: include_str!("../../../templates/new/README.en.md"),
};

/// Names and texts of the files. What they say is read once, so that nothing is written that could
/// not be used.
pub(super) fn files(
    id: &ExerciseId,
    answers: &Answers,
    language: Language,
) -> Result<Vec<(String, String)>, Failure> {
    let templates = match language {
        Language::Ko => KO,
        Language::En => EN,
    };
    let name = format!("{id}.yaml");
    let values = values(id, &name, answers, language);
    let exercise = filled(templates.exercise, &values);
    let source = Source::new(&name, &exercise);
    let outcome = yaml::parse(&source, &NormCatalogue::shipped());
    if outcome.exercise.is_none() {
        return Err(Failure::BadExercise { problems: outcome.problems, text: Some(source) });
    }
    Ok(vec![
        (name, exercise),
        ("moves.jsonl".to_owned(), filled(templates.moves, &values)),
        ("README.md".to_owned(), filled(templates.read_me, &values)),
        (schema::FILE_NAME.to_owned(), schema::text(language)),
    ])
}

fn filled(template: &str, values: &[(&str, String)]) -> String {
    values.iter().fold(template.to_owned(), |text, (name, value)| {
        text.replace(&format!("{{{{{name}}}}}"), value)
    })
}

/// A string as YAML and JSON both have it.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// What stands in the templates. The author's own words come last, so that nothing in them is taken
/// for a place to be filled.
fn values(
    id: &ExerciseId,
    file: &str,
    answers: &Answers,
    language: Language,
) -> Vec<(&'static str, String)> {
    let Answers { title, ministries: [first, second], minutes, theme } = answers;
    let (briefing, apart) = (minutes / 6, minutes / 3);
    let joint = minutes - briefing - apart;
    let decide = briefing + apart;
    let answer = decide + joint / 4;
    let shown = theme.items.iter().take(NORMS_SHOWN_MAX);
    let norms: Vec<String> =
        shown.map(|item| format!("#   {}  {}", item.id, item.paraphrase.get(language))).collect();
    let norm = theme.items.first().map(|item| item.id.to_string()).unwrap_or_default();
    vec![
        ("id", id.to_string()),
        ("file", file.to_owned()),
        ("length", minutes.to_string()),
        ("briefing", briefing.to_string()),
        ("apart", apart.to_string()),
        ("joint", joint.to_string()),
        ("decide", decide.to_string()),
        ("share", (briefing + apart / 2).to_string()),
        ("answer", answer.to_string()),
        ("settle", (answer + 2).to_string()),
        ("within", (joint / 2).to_string()),
        ("reply", (apart / 2).to_string()),
        ("silent", (minutes / 2).max(SILENT_MINUTES_MIN).to_string()),
        ("first", first.id.to_string()),
        ("second", second.id.to_string()),
        ("norm", norm),
        ("norms", norms.join("\n")),
        ("theme", theme.title.clone()),
        ("first_name", quoted(&first.name)),
        ("second_name", quoted(&second.name)),
        ("title_quoted", quoted(title)),
        ("title", title.clone()),
    ]
}
