//! The participants' edition: what is control's alone and who sat where is in none of its formats.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use std::sync::Arc;

use whitecell::exercise::{Exercise, InjectKind, Language};
use whitecell::lang::Words;
use whitecell::report::{self, Edition, Reader};
use whitecell::review::notebook::PlanItem;
use whitecell::review::{self, Aar};
use whitecell::session::{
    About, AdHoc, Bearing, Command, Correction, EvaluationCommand, Feedback, InjectCommand,
    NewNote, NewObservation, NewRating, SeatCommand, TableCommand, WashCommand,
};

use super::session::small;
use crate::review::table::{Table, cell, harbour};
use crate::support::evaluation::{observation, rating, with_evaluation};

const PERSONS: [&str; 4] = ["김가람", "박나래", "최다솜", "정라온"];
/// What control alone may read, each with where it is said.
const PRIVATE: [&str; 14] = [
    "PLANT-note",
    "PLANT-observed",
    "PLANT-rated",
    "평가관 1",
    "PLANT-amended",
    "PLANT-composed",
    "PLANT-titled",
    "PLANT-recalled",
    "PLANT-skipped",
    "PLANT-muted",
    "PLANT-handed",
    "PLANT-corrected",
    "PLANT-stopped",
    "PLANT-feedback",
];

fn exercise() -> Arc<Exercise> {
    Arc::new(with_evaluation((*harbour()).clone()))
}

fn seat(id: &str, command: SeatCommand) -> Command {
    Command::Seat { id: whitecell::exercise::SeatId::new(id).expect("an id"), command }
}

/// A session in which control wrote wherever it can.
fn planted() -> Table {
    let mut table = Table::new(&exercise());
    for (who, person) in ["mofa-lead", "mnd-lead", "facilitator"].into_iter().zip(PERSONS) {
        table.say(who, TableCommand::TakeSeat { person: person.to_owned() });
    }
    table.say("facilitator", TableCommand::StartExercise).at(1);
    let amend = InjectCommand::Amend {
        title: None,
        passages: vec![Some("고친 문장".to_owned())],
        reason: "PLANT-amended".to_owned(),
    };
    let inject = crate::review::table::inject;
    table.say("facilitator", amend.of(&inject("kanari-2"))).release("kanari-2").at(2);
    let skip = InjectCommand::Skip { reason: "PLANT-skipped".to_owned() };
    table.say("facilitator", skip.of(&inject("kanari-3")));
    let own = AdHoc {
        kind: InjectKind::Contextual,
        to: vec![cell("mnd")],
        from: "모의반".to_owned(),
        channel: "전화".to_owned(),
        title: "PLANT-titled".to_owned(),
        passages: vec!["보낸 뒤 거둠".to_owned()],
        reason: "PLANT-composed".to_owned(),
    };
    table.say("facilitator", Command::ComposeInject(own)).release("x-1").at(3);
    let recall = InjectCommand::Recall { reason: "PLANT-recalled".to_owned() };
    table.say("facilitator", recall.of(&inject("x-1")));
    let note = NewNote { about: About::Session, text: "PLANT-note".to_owned() };
    table.say("facilitator", note);
    let observed = NewObservation {
        bearing: Bearing::Improvement,
        text: "PLANT-observed".to_owned(),
        ..observation()
    };
    table.say("evaluator", EvaluationCommand::Observe(observed));
    let rated = NewRating { text: "PLANT-rated".to_owned(), ..rating() };
    table.say("evaluator", EvaluationCommand::Rate(rated)).at(4);
    table.say(
        "facilitator",
        seat("mnd-plans", SeatCommand::Mute { reason: "PLANT-muted".to_owned() }),
    );
    table.say(
        "facilitator",
        seat("mofa-lead", SeatCommand::Replace { person: PERSONS[3].to_owned() }),
    );
    let handed =
        TableCommand::HandOver { to: PERSONS[3].to_owned(), note: "PLANT-handed".to_owned() };
    table.say("facilitator", handed).at(5);
    let correction = Correction::Note("PLANT-corrected".to_owned());
    let record = table.last();
    table.say("facilitator", Command::Correct { record, correction });
    table.say("director", TableCommand::StopForRealWorld { reason: "PLANT-stopped".to_owned() });
    table.say("facilitator", TableCommand::LiftRealWorldStop { note: "PLANT-stopped".to_owned() });
    table.end();
    let feedback = Feedback { strengths: "PLANT-feedback".to_owned(), ..Feedback::default() };
    table.say("mnd-lead", WashCommand::Feedback(feedback));
    table.say("mofa-lead", EvaluationCommand::Comment { text: "PUBLIC-comment".to_owned() });
    table
}

fn formats(table: &Table, reader: Reader) -> BTreeMap<&'static str, String> {
    written(&table.aar(), &table.exercise, reader)
}

/// Everything that is written for a reader, unpacked, by format.
fn written(aar: &Aar, exercise: &Exercise, reader: Reader) -> BTreeMap<&'static str, String> {
    let page = report::account(aar, exercise, reader);
    let words = Words::of(reader.language);
    let brief = report::brief(aar, exercise, reader);
    let book = report::book(aar, exercise, reader);
    BTreeMap::from([
        ("md", report::markdown(&page)),
        ("html", report::html(&page, words)),
        ("docx", unpacked(&report::docx(&page, words))),
        ("hwpx", unpacked(&report::hwpx(&brief, &page, words))),
        ("xlsx", unpacked(&report::xlsx(&book).expect("it is small"))),
        ("json", report::json_for(aar, exercise, reader.edition).to_string()),
    ])
}

/// Every part of a document, one after the other.
fn unpacked(file: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).expect("a ZIP archive");
    let mut all = vec![];
    for index in 0..archive.len() {
        archive.by_index(index).expect("a part").read_to_end(&mut all).expect("it is whole");
    }
    String::from_utf8_lossy(&all).into_owned()
}

fn participants(language: Language) -> Reader {
    Reader { language, edition: Edition::Participants }
}

#[test]
fn no_format_of_it_has_a_name_or_a_word_of_controls() {
    let table = planted();
    let full = report::json(&table.aar(), &table.exercise).to_string();
    for plant in PRIVATE {
        assert!(full.contains(plant), "{plant} was never said: the test would see nothing");
    }
    for language in Language::ALL {
        for (format, text) in formats(&table, participants(language)) {
            for plant in PRIVATE.iter().chain(&PERSONS) {
                assert!(!text.contains(plant), "{plant} in {format}");
            }
            assert!(text.contains("PUBLIC-comment") || format == "xlsx", "{format}");
        }
        // Names are in no edition.
        for (format, text) in formats(&table, language.into()) {
            for person in PERSONS {
                assert!(!text.contains(person), "{person} in {format}");
            }
        }
    }
}

#[test]
fn it_tells_what_both_ministries_did_and_has_room_for_each() {
    let table = small();
    for (language, room) in [(Language::Ko, "외교부 의견"), (Language::En, "Comment of")] {
        for (format, text) in formats(&table, participants(language)) {
            if format != "json" && format != "xlsx" {
                assert!(text.contains(room), "{format}");
            }
            if format != "json" {
                assert!(text.contains("먼저 묻고"), "the agreed words in {format}");
            }
        }
    }
}

#[test]
fn no_count_in_it_is_of_one_person() {
    let table = planted();
    let document = report::json_for(&table.aar(), &table.exercise, Edition::Participants);
    assert!(document["forecasts"].as_array().is_some_and(Vec::is_empty));
    assert!(document["keying"]["pairs"].as_array().is_some_and(Vec::is_empty));
    assert!(document["feedback"]["items"].as_array().is_some_and(Vec::is_empty));
    let seats = document["overview"]["seats"].as_array().expect("a list");
    assert!(!seats.is_empty() && seats.iter().all(|seat| seat.get("acts").is_none()));
    let measured: Vec<&str> = document["measures"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|figure| figure["measure"].as_str())
        .collect();
    assert!(measured.contains(&"decision_latency"));
    for of_persons in ["brier_own", "rair", "participation_gini", "rating_alpha"] {
        assert!(!measured.contains(&of_persons), "{of_persons}");
    }
}

/// A shipped exercise played well, in which persons judged before and after advice, and a plan
/// that a reviewer began from what was found of one of them.
fn advised(exercise: &str) -> (Arc<Exercise>, Aar) {
    let folder = tempfile::tempdir().expect("a folder");
    let journal = crate::golden::play(folder.path(), exercise, "good", "1");
    let records = whitecell::journal::read(&journal).expect("it was written").records;
    let (exercise, _) = whitecell::session::replay(&records).expect("a session");
    let mut aar = review::read(&exercise, &records);
    let issue = "PLANT-issue".to_owned();
    let contact = "PLANT-contact".to_owned();
    aar.improvement_plan.push(PlanItem { issue, contact, ..PlanItem::default() });
    (exercise, aar)
}

/// What is told of single persons in documents: their reasons and how sure they were, what was
/// found of them, and the names of the measures on them.
fn of_persons(exercise: &Exercise, aar: &Aar, words: &Words) -> Vec<String> {
    let judged = aar.forecasts.iter().flat_map(|own| own.own.iter().chain(&own.last));
    let mut told: Vec<String> = judged.map(|own| own.judgement.reason.clone()).collect();
    let found = aar.findings.iter().filter(|own| own.pattern.about() == review::About::Person);
    for own in found {
        told.push(words.finding(own, exercise));
        told.push(words.pattern(&own.pattern));
    }
    let measured = aar.measures.iter().filter(|own| own.measure.about() == review::About::Person);
    told.extend(measured.map(|own| words.measure(own.measure)));
    told.extend(["PLANT-issue", "PLANT-contact"].map(str::to_owned));
    // A reason may be left out.
    told.retain(|one| !one.is_empty());
    told
}

/// As it is read: without what each format escapes.
fn as_read(text: &str) -> String {
    let mut text = text.replace('\\', "");
    for (escaped, letter) in
        [("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&#60;", "<"), ("&#62;", ">")]
    {
        text = text.replace(escaped, letter);
    }
    text.replace("&#38;", "&").replace("&amp;", "&")
}

#[test]
fn nothing_that_was_judged_under_advice_by_one_person_goes_around() {
    for played in ["shadow-commander", "twelve-minutes"] {
        let (exercise, aar) = advised(played);
        assert!(aar.forecasts.iter().all(|own| own.own.is_some() && own.last.is_some()));
        for language in Language::ALL {
            let told = of_persons(&exercise, &aar, Words::of(language));
            assert!(told.len() > 12, "{told:?}");
            let documents = ["md", "html", "docx", "hwpx"];
            for (format, text) in written(&aar, &exercise, language.into()) {
                let text = as_read(&text);
                let missing = told.iter().find(|one| !text.contains(one.as_str()));
                assert!(missing.is_none() || !documents.contains(&format), "{format}: {missing:?}");
            }
            for (format, text) in written(&aar, &exercise, participants(language)) {
                let text = as_read(&text);
                let there = told.iter().find(|one| text.contains(one.as_str()));
                assert_eq!(there, None, "{format}");
            }
        }
    }
}

#[test]
fn no_code_in_the_json_document_for_participants_is_of_one_person() {
    let (exercise, aar) = advised("twelve-minutes");
    let full = report::json(&aar, &exercise);
    let cut = report::json_for(&aar, &exercise, Edition::Participants);
    let persons = |document: &serde_json::Value, key: &str| {
        let all = document[key].as_array().expect("a list");
        all.iter().filter(|own| own["about"] == "person").count()
    };
    for key in ["findings", "measures"] {
        assert!(persons(&full, key) > 0, "{key}");
        assert_eq!(persons(&cut, key), 0, "{key}");
    }
    assert_eq!(persons(&cut, "questions"), 0);
    assert_eq!(cut["improvement_plan"], serde_json::json!([]));
    for measure in aar.measures.iter().filter(|own| own.measure.about() == review::About::Person) {
        let code = serde_json::to_value(measure.measure).expect("a name").to_string();
        assert!(!cut.to_string().contains(&code), "{code}");
    }
}
