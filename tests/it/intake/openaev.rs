//! OpenAEV beside its scenarios: injects exported alone, and workbooks that a mapper explains. Both
//! are made here, in the shapes of OpenAEV 1.18's own tests; nothing of them is copied.

use std::fs;

use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};
use tempfile::TempDir;
use whitecell::exercise::{Language, Span};
use whitecell::intake::{self, DraftTiming, Field};

use super::command::{out, run};
use super::{draft_of, loaded, source, table, told};

fn rule(name: &str, columns: impl Into<Value>) -> Value {
    let columns: Value = columns.into();
    json!({
        "rule_attribute_name": name, "rule_attribute_columns": columns,
        "rule_attribute_default_value": "", "rule_attribute_additional_config": {}
    })
}

fn mapper() -> Value {
    json!([{
        "import_mapper_name": "Desk", "import_mapper_inject_type_column": "B",
        "import_mapper_inject_importers": [
            {
                "inject_importer_type_value": ".*SMS.*",
                "inject_importer_injector_contract": "e9e902bc-b03d-4223-89e1-fca093ac79dd",
                "inject_importer_rule_attributes": [
                    rule("title", "E"), rule("description", "G"),
                    rule("trigger_time", "C"), rule("teams", "D"),
                    rule("message", "F"), rule("expectation_name", "H"),
                    rule("expectation_description", "I"),
                    rule("expectation_score", "J"),
                ]
            },
            {
                "inject_importer_type_value": ".*mail.*",
                "inject_importer_rule_attributes": [
                    rule("title", "E"), rule("body", "F+L"),
                    rule("subject", Value::Null),
                ]
            }
        ]
    }])
}

/// As OpenAEV's users fill them: no head, and columns in an order of their own.
fn workbook(rows: &[&[(u16, &str)]]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("CHECKLIST").unwrap();
    for (row, cells) in (0..).zip(rows) {
        for (column, text) in *cells {
            match text.parse::<f64>() {
                Ok(number) => sheet.write_number(row, *column, number).unwrap(),
                Err(_) => sheet.write_string(row, *column, *text).unwrap(),
            };
        }
    }
    workbook.save_to_buffer().unwrap()
}

const B: u16 = 1;
const C: u16 = 2;
const D: u16 = 3;
const E: u16 = 4;
const F: u16 = 5;

fn checklist() -> Vec<u8> {
    workbook(&[
        &[
            (B, "Send an SMS"),
            (C, "J"),
            (D, "MOFA"),
            (E, "Outage"),
            (F, "The line is dead."),
            (6, "For control"),
            (7, "Calls back"),
            (8, "within ten minutes"),
            (9, "100"),
            (10, "loose end"),
        ],
        &[(C, "J+1 H+2 M-5"), (D, "MND"), (E, "Second"), (F, "Still dead.")],
        &[],
        &[(B, "Send a mail"), (C, "J+2 09h00"), (E, "Third"), (F, "Up."), (11, "Again.")],
    ])
}

#[test]
fn a_workbook_without_a_head_is_read_by_its_mapper() {
    let columns = intake::mapper::read(mapper().to_string().as_bytes()).unwrap();
    let fields: Vec<(u32, Field)> = columns.iter().map(|it| (it.column, it.field)).collect();
    let expected = [
        (1, Field::Channel),
        (4, Field::Title),
        (6, Field::Notes),
        (2, Field::Scenario),
        (3, Field::To),
        (5, Field::Message),
        (7, Field::Expected),
        (8, Field::Expected),
        (9, Field::Other),
        (11, Field::Message),
    ];
    assert_eq!(fields, expected);
    let table = table(checklist(), "CHECKLIST").unwrap();
    let draft = draft_of(&table, &intake::Source { columns, ..source() }).unwrap();
    let codes = told(&draft.found);
    assert_eq!(codes, ["msel-unknown-column K1", "import-nobody-addressed 4"]);
    let times: Vec<&DraftTiming> = draft.injects.iter().map(|inject| &inject.timing).collect();
    // The first day begins at nine, where nothing else is said.
    let minutes = [0, 26 * 60 - 5, 48 * 60].map(|it| DraftTiming::At(Span::minutes(it)));
    assert_eq!(times, minutes.iter().collect::<Vec<_>>());
    assert_eq!(draft.injects[2].passages, ["Up.", "Again."]);
    let text = intake::yaml(&draft, Language::En);
    for kept in ["Send an SMS", "For control", "Calls back", "within ten minutes", "100", "loose"] {
        assert!(text.contains(kept), "no {kept} in:\n{text}");
    }
    loaded(&draft);
}

#[test]
fn columns_are_said_on_the_command_line_or_by_a_mapper() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("plan.xlsx"), checklist()).unwrap();
    fs::write(folder.path().join("mapper.json"), mapper().to_string()).unwrap();
    fs::write(folder.path().join("wrong.json"), "[]").unwrap();
    let preview = ["import", "plan.xlsx", "--preview", "--format", "json"];
    let with = |more: &[&str]| run(folder.path(), &[&preview[..], more].concat());
    assert_eq!(with(&[]).status.code(), Some(2));
    assert!(out(&with(&[])).contains("--column"), "{}", out(&with(&[])));
    let wrong = with(&["--mapper", "wrong.json"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(out(&wrong).contains("import-no-mapper"), "{}", out(&wrong));
    let columns = ["--column", "C=Time", "--column", "d=To", "--column", "E=제목"];
    let columns = [&columns[..], &["--column", "F=Message"]].concat();
    for more in [&["--mapper", "mapper.json"][..], &columns] {
        let output = with(more);
        assert_eq!(output.status.code(), Some(0), "{}", out(&output));
        let document: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(document["injects"][1]["at_ms"], 93_300_000);
        assert_eq!(document["injects"][0]["title"], "Outage");
    }
    let unknown = with(&["--column", "C=Wetter"]);
    assert_eq!(unknown.status.code(), Some(2));
}

#[test]
fn injects_that_were_exported_alone_are_read() {
    let document = json!({
        "export_version": 1,
        "inject_information": [
            {
                "inject_id": "i2", "inject_title": "Second", "inject_description": null,
                "inject_country": null, "inject_city": null, "inject_enabled": true,
                "inject_content": {
                    "subject": "Call", "body": "<p>Call back</p>", "encrypted": false,
                    "expectations": [{
                        "expectation_type": "MANUAL", "expectation_name": "Calls back",
                        "expectation_description": null, "expectation_score": 75.0,
                        "expectation_expectation_group": false
                    }]
                },
                "inject_all_teams": false, "inject_depends_duration": 600,
                "inject_depends_on": [{
                    "dependency_relationship":
                        { "inject_parent_id": "i1", "inject_children_id": "i2" },
                    "dependency_condition": { "mode": "and", "conditions": [] }
                }],
                "inject_teams": ["t1"], "inject_tags": [], "inject_documents": []
            },
            {
                "inject_id": "i1", "inject_title": "First", "inject_depends_duration": 0,
                "inject_content": { "message": "Dead." }, "inject_teams": ["t1"],
                "inject_all_teams": false, "inject_enabled": true
            }
        ],
        "inject_teams": [{ "team_id": "t1", "team_name": "MND" }],
        "inject_tags": [], "inject_articles": [], "inject_channels": [], "inject_challenges": [],
        "inject_documents": [], "inject_organizations": []
    });
    let sheet = intake::document::read(document.to_string().as_bytes()).unwrap();
    let draft = intake::settle(sheet, &source()).unwrap();
    assert_eq!(told(&draft.found), [""; 0]);
    assert_eq!(draft.lost, [("inject_depends_on".to_owned(), 1)]);
    let exercise = loaded(&draft);
    let titles: Vec<&str> =
        exercise.injects.values().map(|inject| inject.title.get(Language::Ko)).collect();
    assert_eq!(titles, ["First", "Second"]);
    let text = intake::yaml(&draft, Language::En);
    for kept in ["expectation_score: 75", "expectation_type: MANUAL", "inject_parent_id"] {
        assert!(text.contains(kept), "no {kept} in:\n{text}");
    }
}
