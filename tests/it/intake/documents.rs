//! Exercises of other tools.

use std::io::{Cursor, Write as _};

use serde_json::{Value, json};
use whitecell::diagnostic::Problem;
use whitecell::exercise::{Exercise, InjectId, InjectKind, Timing};
use whitecell::intake::{self, Draft};
use whitecell::sheet;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{loaded, source, told};

fn fixture(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/import/");
    std::fs::read(format!("{folder}{name}")).unwrap()
}

fn draft(document: &Value) -> Draft {
    let sheet = intake::document::read(document.to_string().as_bytes()).unwrap();
    intake::settle(sheet, &source()).unwrap()
}

fn iceberg() -> Value {
    serde_json::from_slice(&fixture("icebergttx-ransomware_response.json")).unwrap()
}

fn kind(exercise: &Exercise, id: &str) -> InjectKind {
    exercise.injects[&InjectId::new(id).unwrap()].kind
}

#[test]
fn a_scenario_of_iceberg_branches_as_it_did() {
    let draft = draft(&iceberg());
    let exercise = loaded(&draft);
    assert_eq!(exercise.cells.len(), 4);
    assert_eq!(exercise.clock.length.as_minutes(), 45);
    assert_eq!(exercise.injects.len(), 6);
    assert_eq!(exercise.decisions.len(), 2);
    assert_eq!(kind(&exercise, "containment"), InjectKind::Contingency);
    let first = &exercise.injects[0];
    assert_eq!((first.id.as_str(), first.timing.at().unwrap().0), ("initial_alert", 0));
    let text = intake::yaml(&draft, whitecell::exercise::Language::En);
    let expected = r#"(chosen(\"d2\") == \"restore\") || (released(\"spread\"))"#;
    assert!(text.contains(expected), "{text}");
    let message = &exercise.injects[&InjectId::new("regulator-1").unwrap()];
    assert!(matches!(message.timing, Timing::After { .. }));
    for kept in ["Focus debrief on", "IcebergTTX", "Preserve volatile evidence", "ransomware"] {
        assert!(text.contains(kept), "no {kept} in:\n{text}");
    }
    assert_eq!(told(&draft.found), [""; 0]);
}

#[test]
fn ways_that_lead_back_are_told_and_left_out() {
    let mut scenario = iceberg();
    let option = |id: &str, next: &str| json!({ "id": id, "label": id, "next_inject_id": next });
    scenario["injects"][4]["options"] =
        json!([option("again", "initial_alert"), option("other", "nowhere")]);
    let draft = draft(&scenario);
    let codes = told(&draft.found);
    assert_eq!(codes, ["import-unknown-event injects[4].options", "import-leads-back"]);
    loaded(&draft);
}

fn openaev() -> Value {
    json!({
        "export_version": 1,
        "scenario_information": {
            "scenario_id": "s", "scenario_name": "Cable cut", "scenario_subtitle": "Short",
            "scenario_description": "<p>First &amp; second</p>", "scenario_severity": "high",
            "scenario_mail_from": "control@example.org"
        },
        "scenario_teams": [
            { "team_id": "t1", "team_name": "MOFA" }, { "team_id": "t2", "team_name": "Press desk" }
        ],
        "scenario_objectives": [{ "objective_title": "Speak with one voice" }],
        "scenario_users": [{ "user_id": "u1", "user_email": "a@example.org" }],
        "scenario_tags": [{ "tag_id": "g1", "tag_name": "media" }],
        "scenario_articles": [{
            "article_id": "a1", "article_name": "Cable cut at sea", "article_content": "At dawn."
        }],
        "scenario_lessons_questions": [{ "lessons_question_content": "What was missing?" }],
        "scenario_injects": [
            {
                "inject_id": "i2", "inject_title": "Second", "inject_depends_duration": 4500,
                "inject_all_teams": true, "inject_enabled": false, "inject_city": "Busan",
                "inject_content": { "subject": "Call", "body": "<div>Call back</div>",
                    "expectations": [{ "expectation_name": "Calls back" }], "encrypted": true },
                "inject_depends_on": [{ "dependency_relationship": {} }], "inject_teams": []
            },
            {
                "inject_id": "i1", "inject_title": "First", "inject_depends_duration": 0,
                "inject_description": "For control", "inject_tags": ["g1"], "inject_teams": ["t2"],
                "inject_content": { "articles": ["a1"] }, "inject_enabled": true,
                "inject_injector_contract": { "injector_contract_labels": { "en": "Publish" } }
            }
        ],
        "scenario_variables": []
    })
}

#[test]
fn a_scenario_of_openaev_becomes_a_run_of_show() {
    let draft = draft(&openaev());
    let exercise = loaded(&draft);
    let [first, second] = [&exercise.injects[0], &exercise.injects[1]];
    let ko = whitecell::exercise::Language::Ko;
    assert_eq!(first.title.get(ko), "First");
    assert_eq!(first.channel.get(ko), "Publish");
    assert!(first.passages[0].text.get(ko).contains("At dawn."));
    assert_eq!(second.timing.at().unwrap().to_string(), "T+01:15:00");
    assert!(second.hold);
    assert_eq!(second.to.len(), 2);
    assert!(second.passages[0].text.get(ko).contains("Call back"));
    assert_eq!(exercise.objectives.len(), 1);
    assert_eq!(exercise.premise.get(ko), "First & second");
    let lost: Vec<&str> = draft.lost.iter().map(|(what, _)| what.as_str()).collect();
    assert_eq!(lost, ["inject_depends_on", "scenario_users"]);
    let text = intake::yaml(&draft, ko);
    for kept in ["Busan", "encrypted", "media", "For control", "Calls back", "What was missing?"] {
        assert!(text.contains(kept), "no {kept} in:\n{text}");
    }
}

#[test]
fn the_same_is_read_from_its_archive() {
    let mut archive = ZipWriter::new(Cursor::new(vec![]));
    for (name, content) in [("picture.png", "x".to_owned()), ("s.json", openaev().to_string())] {
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        archive.write_all(content.as_bytes()).unwrap();
    }
    let bytes = archive.finish().unwrap().into_inner();
    let document = sheet::document(bytes).unwrap();
    let sheet = intake::document::read(&document).unwrap();
    assert_eq!(sheet.rows.len(), 2);
}

#[test]
fn an_export_without_injects_says_so() {
    let bytes = fixture("openaev-import-data.json");
    let sheet = intake::document::read(&bytes).unwrap();
    assert_eq!(sheet.title.as_deref(), Some("Test Exercise"));
    assert_eq!(sheet.cells, ["Animation team"]);
    let found = intake::settle(sheet, &source()).unwrap_err();
    assert_eq!(told(&found), ["import-no-injects"]);
}

#[test]
fn what_is_no_document_is_refused() {
    let unknown = "import-unknown-document";
    let cases = [("{", "import-not-json"), ("{}", unknown), ("[1]", unknown)];
    for (text, code) in cases {
        assert_eq!(intake::document::read(text.as_bytes()).unwrap_err().code(), code, "{text}");
    }
    let deep = "[".repeat(100_000);
    assert_eq!(intake::document::read(deep.as_bytes()).unwrap_err().code(), "import-not-json");
    let many = format!("[{}0]", "0,".repeat(1_300_000));
    let too_many = Problem::TooManyValues { values_max: 1_250_000 };
    assert_eq!(intake::document::read(many.as_bytes()).unwrap_err(), too_many);
}
