//! What goes out comes in again.

use whitecell::exercise::{Exercise, Inject, InjectKind, Language, Sender, Timing};
use whitecell::intake::{ColumnSet, settle};
use whitecell::report;
use whitecell::yaml::{self, NormCatalogue};

use super::{draft_of, loaded, source, table};
use crate::shipped::SHIPPED;

fn shipped(id: &str) -> Exercise {
    let path = format!("{}/exercises/{id}.yaml", env!("CARGO_MANIFEST_DIR"));
    yaml::load(path.as_ref(), &NormCatalogue::shipped()).unwrap().exercise
}

/// What a run of show says of an inject, in every set of columns.
fn shown(inject: &Inject, exercise: &Exercise, language: Language) -> String {
    let at = inject.timing.at().map(|at| at.to_string());
    let to: Vec<&str> = inject.to.iter().map(|id| exercise.cells[id].name.get(language)).collect();
    let counted = match &inject.timing {
        Timing::After { event, delay } => format!("{event:?} {delay}"),
        Timing::At(_) | Timing::When(_) | Timing::Control => String::new(),
    };
    // What counts from a decision or a branch is control's to time: neither is in an MSEL.
    let counted = if counted.starts_with("Released") { counted } else { String::new() };
    let sender = match &inject.from {
        Sender::Cell(id) => exercise.cells[id].name.get(language),
        Sender::Organization(id) => exercise.organizations[id].name.get(language),
        Sender::Named(name) => name.get(language),
    };
    let expected = inject.kind == InjectKind::Expected;
    let sender = if expected { "" } else { sender };
    let text = |text: &whitecell::exercise::Text| text.get(language).trim().to_owned();
    format!(
        "{} {at:?} {counted} {to:?} {sender} {:?} {} {:?} {:?} {:?}",
        inject.id,
        inject.kind == InjectKind::Contingency,
        text(&inject.title),
        inject.request.as_ref().map(&text),
        inject.reply_within,
        inject.expected_action.as_ref().map(&text),
    )
}

fn run_of_show(exercise: &Exercise, language: Language) -> Vec<String> {
    exercise.injects.values().map(|inject| shown(inject, exercise, language)).collect()
}

#[test]
fn every_shipped_exercise_has_the_same_run_of_show_after_it_went_out_and_came_in() {
    for id in SHIPPED {
        let exercise = shipped(id);
        for set in ColumnSet::ALL {
            for language in Language::ALL {
                let book = report::msel(&exercise, set, language);
                let read = [
                    table(report::xlsx(&book).unwrap(), "MSEL").unwrap(),
                    table(report::csv(&book), "").unwrap(),
                ];
                for table in read {
                    let draft = draft_of(&table, &source()).unwrap();
                    let again = loaded(&draft);
                    let about = format!("{id} {set:?} {language}");
                    assert_eq!(
                        run_of_show(&again, language),
                        run_of_show(&exercise, language),
                        "{about}"
                    );
                    assert_eq!(again.clock.start, exercise.clock.start, "{about}");
                    assert_eq!(again.clock.length, exercise.clock.length, "{about}");
                }
            }
        }
    }
}

#[test]
fn passages_come_in_as_they_went_out() {
    let exercise = shipped("shadow-commander");
    for set in ColumnSet::ALL {
        let book = report::msel(&exercise, set, Language::Ko);
        let table = table(report::xlsx(&book).unwrap(), "MSEL").unwrap();
        let again = loaded(&draft_of(&table, &source()).unwrap());
        for (id, inject) in &exercise.injects {
            let count = again.injects[id].passages.len();
            assert_eq!(count, inject.passages.len(), "{id} {set:?}");
        }
    }
}

#[test]
fn an_empty_sheet_of_rows_is_no_exercise() {
    let sheet = whitecell::intake::Sheet::default();
    let found = settle(sheet, &source()).unwrap_err();
    assert!(super::told(&found).contains(&"import-no-injects".to_owned()), "{found:?}");
}
