//! What goes out comes in again.

use serde_json::{Value, json};
use whitecell::exercise::{Exercise, InjectId, InjectKind, Language, Sender, Text, Timing};
use whitecell::intake::{ColumnSet, settle};
use whitecell::report::{self, show};
use whitecell::yaml::{self, NormCatalogue};

use super::{draft, draft_of, loaded, source, table, told};
use crate::shipped::SHIPPED;

fn shipped(id: &str) -> Exercise {
    let path = format!("{}/exercises/{id}.yaml", env!("CARGO_MANIFEST_DIR"));
    yaml::load(path.as_ref(), &NormCatalogue::shipped()).unwrap().exercise
}

/// A row of the run of show in one language, and of its inject what the file says beside it.
fn shown(row: &Value, exercise: &Exercise, language: Language) -> Value {
    let code = language.to_string();
    let inject = &exercise.injects[&InjectId::new(row["id"].as_str().unwrap()).unwrap()];
    // Space at the end of a line says nothing, and is not kept.
    let text = |text: &Text| {
        let lines = text.get(language).trim().lines().map(str::trim_end);
        lines.collect::<Vec<_>>().join("\n")
    };
    let sender = match &inject.from {
        Sender::Cell(id) => &exercise.cells[id].name,
        Sender::Organization(id) => &exercise.organizations[id].name,
        Sender::Named(name) => name,
    };
    let is_sent = inject.kind != InjectKind::Expected;
    let objectives = inject.objectives.iter().map(|id| text(&exercise.objectives[id].title));
    let passages = inject.passages.iter().map(|passage| {
        let caveat = passage.caveat.as_ref().map(|caveat| format!("\n\n[{}]", text(&caveat.text)));
        text(&passage.text) + &caveat.unwrap_or_default()
    });
    let facts = inject.passages.iter().map(|passage| {
        let facts = passage.facts.iter();
        facts.map(|id| (id, text(&exercise.facts[id].statement))).collect::<Vec<_>>()
    });
    json!({
        "t": row["t"], "at": row["at"], "id": row["id"], "kind": row["kind"],
        "release": row["release"], "to": row["to"], "title": row["title"][&code],
        "reply_within": row["reply_within"],
        "from": is_sent.then(|| text(sender)), "channel": is_sent.then(|| text(&inject.channel)),
        "timing": format!("{:?}", inject.timing), "hold": inject.hold,
        "request": inject.request.as_ref().map(text),
        "passages": passages.collect::<Vec<_>>(),
        "facts": facts.collect::<Vec<_>>(),
        "expected": inject.expected_action.as_ref().map(text),
        "objectives": objectives.collect::<Vec<_>>(),
    })
}

/// The injects of the run of show as `whitecell show` tells it, in its order.
fn run_of_show(exercise: &Exercise, language: Language) -> Vec<Value> {
    let run = show::run_json(exercise);
    let rows = ["timed", "open"].into_iter().flat_map(|part| run[part].as_array().unwrap());
    let injects = rows.filter(|row| row["what"] == "inject");
    injects.map(|row| shown(row, exercise, language)).collect()
}

#[test]
fn every_shipped_exercise_has_the_same_run_of_show_after_it_went_out_and_came_in() {
    for id in SHIPPED {
        let exercise = shipped(id);
        for set in ColumnSet::ALL {
            for language in Language::ALL {
                let book = report::msel(&exercise, set, language);
                let about = format!("{id} {set:?} {language}");
                let read = |bytes: Vec<u8>, sheet: &str| {
                    draft_of(&table(bytes, sheet).unwrap(), &source()).unwrap()
                };
                let (workbook, text) =
                    (read(report::xlsx(&book).unwrap(), "MSEL"), read(report::csv(&book), ""));
                assert_eq!(workbook, text, "{about}");
                let again = loaded(&workbook);
                assert_eq!(again.injects.len(), exercise.injects.len(), "{about}");
                let rows = run_of_show(&exercise, language);
                for (again, row) in run_of_show(&again, language).iter().zip(&rows) {
                    assert_eq!(again, row, "{about}");
                }
                assert_eq!(again.clock.start, exercise.clock.start, "{about}");
                assert_eq!(again.clock.length, exercise.clock.length, "{about}");
            }
        }
    }
}

/// The decisions, facts and variables of a condition come in with it, each to be given its words.
#[test]
fn what_a_condition_names_comes_in_with_it() {
    let rows = [
        "번호,시각,유형,수신,제목,내용,비고",
        "1,T+5,,외교부,가,글,사실: drill (문단 1)",
        r#"2,"조건 chosen(""d2"") == ""hotline"" && knows(""mofa"", ""drill"")",,전체,나,글,"#,
        r#"3,조건 var.tension >= 170 && !lapsed("d2"),,전체,다,글,"#,
        "4,d3 결정 +3m,상황메시지,전체,라,글,",
    ];
    let text = &rows.join("\n");
    let draft = draft(text).unwrap();
    let expected = ["import-made-decisions B3", "import-made-facts 2", "import-made-variables B4"];
    assert_eq!(told(&draft.found), expected);
    let exercise = loaded(&draft);
    let decisions: Vec<String> = exercise.decisions.keys().map(ToString::to_string).collect();
    assert_eq!(decisions, ["d2", "d3"]);
    let options: Vec<&str> =
        exercise.decisions[0].choices.iter().map(|option| option.id.as_str()).collect();
    assert_eq!(options, ["hotline", "act"]);
    let tension = &exercise.variables[0];
    assert_eq!((tension.min, tension.start, tension.max), (0, 85, 170));
    let waits: Vec<bool> = exercise
        .injects
        .values()
        .map(|inject| matches!(inject.timing, Timing::When(_) | Timing::After { .. }))
        .collect();
    assert_eq!(waits, [false, true, true, true]);
    let kinds = [InjectKind::Contextual, InjectKind::Contingency, InjectKind::Contingency];
    assert!(exercise.injects.values().map(|inject| inject.kind).take(3).eq(kinds));
    assert_eq!(exercise.injects[3].kind, InjectKind::Contextual);
}

/// What is no condition, or speaks of what cannot be there, waits for control and is told.
#[test]
fn what_cannot_be_a_condition_stays_as_a_remark() {
    let long = "true ".repeat(1_000);
    let conditions = [
        "외교부가 물으면",
        r#"released("x")"#,
        r#"released("1")"#,
        r#"branch("b1")"#,
        r#"began("m7")"#,
        r#"knows("coast", "drill")"#,
        r#"knows("mofa", "untold")"#,
        r#"t >= duration("90h")"#,
        long.trim(),
    ];
    for condition in conditions {
        let quoted = condition.replace('"', "\"\"");
        let text = format!("번호,시각,수신,제목,내용\n1,\"조건 {quoted}\",외교부,가,글\n");
        let draft = draft(&text).unwrap();
        assert!(told(&draft.found).contains(&"msel-condition B2".to_owned()), "{text}");
        assert_eq!(draft.injects[0].comments, [condition], "{text}");
        let exercise = loaded(&draft);
        assert_eq!(exercise.injects[0].timing, Timing::Control);
        assert!(exercise.decisions.len() == 1 && exercise.facts.is_empty());
    }
}

#[test]
fn an_empty_sheet_of_rows_is_no_exercise() {
    let sheet = whitecell::intake::Sheet::default();
    let found = settle(sheet, &source()).unwrap_err();
    assert!(told(&found).contains(&"import-no-injects".to_owned()), "{found:?}");
}
