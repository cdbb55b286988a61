//! The report in JSON.

use whitecell::report;
use whitecell::review;

use super::session::small;
use crate::review::talk::talk;

#[test]
fn a_small_session_as_a_document() {
    let table = small();
    let json = report::json(&table.aar(), &table.exercise);
    insta::assert_snapshot!(serde_json::to_string_pretty(&json).unwrap());
}

#[test]
fn what_was_said_and_asked_as_a_document() {
    let table = talk("말");
    let json = report::json(&table.aar(), &table.exercise);
    let parts = ["statements", "public", "messages", "requests", "tasks", "findings"];
    let parts: serde_json::Map<_, _> =
        parts.into_iter().map(|part| (part.to_owned(), json[part].clone())).collect();
    insta::assert_snapshot!(serde_json::to_string_pretty(&parts).unwrap());
}

#[test]
fn neither_persons_nor_what_is_sealed_stand_in_it() {
    let table = small();
    for length in 0..=table.records.len() {
        let aar = review::read(&table.exercise, &table.records[..length]);
        let text = report::json(&aar, &table.exercise).to_string();
        assert!(!text.contains("김가람"));
        let revealed = table.records[..length]
            .iter()
            .any(|record| serde_json::to_string(&record.events).unwrap().contains("\"revealed\""));
        assert!(revealed || !text.contains("mofa-lead 이유"), "{length}");
    }
}

#[test]
fn a_length_that_cannot_be_told_is_never_a_number() {
    let table = small();
    let json = report::json(&table.aar(), &table.exercise);
    assert_eq!(json["report"], 1);
    let d3 = &json["decisions"][2];
    assert_eq!(d3["steps"][5]["took"], serde_json::json!({ "unknown": "lapsed" }));
    assert_eq!(json["facts"][1]["shared_after"], serde_json::json!({ "ms": 660_000 }));
}
