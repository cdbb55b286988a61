//! The report in JSON, for other programs. docs/report.md describes it field by field.

use serde_json::{Map, Value, json};

use crate::exercise::{Exercise, Language};
use crate::lang::Words;
use crate::review::measures::Figure;
use crate::review::{Aar, Question, moment};
use crate::session::{Entry, Event, Happening, SeatEvent, TableEvent};

use super::edition::{self, Edition};

/// The version of the document that [`json`](json()) writes.
pub const REPORT_VERSION: u32 = 1;

/// The review as one document, as far as `edition` may have it.
pub fn json_for(aar: &Aar, exercise: &Exercise, edition: Edition) -> Value {
    let mut report = json(&edition::cut(aar, exercise, edition), exercise);
    if edition == Edition::Participants {
        report["edition"] = json!("participants");
        // How much one person did, and what an inject was to control.
        remove(&mut report["overview"]["seats"], "acts");
        remove(&mut report["injects"], "kind");
    }
    report
}

fn remove(list: &mut Value, field: &str) {
    let each = list.as_array_mut().into_iter().flatten();
    for object in each.filter_map(Value::as_object_mut) {
        object.remove(field);
    }
}

/// The whole review as one document.
pub fn json(aar: &Aar, exercise: &Exercise) -> Value {
    let mut report = Map::new();
    report.insert("report".to_owned(), json!(REPORT_VERSION));
    report.insert("banner".to_owned(), json!("연습 EXERCISE"));
    report.insert("marking".to_owned(), json!(exercise.marking));
    report.insert("title".to_owned(), json!(exercise.title));
    let timeline: Vec<Value> = aar.timeline.iter().map(entry).collect();
    let review = serde_json::to_value(aar).expect("a review has string keys only");
    if let Value::Object(review) = review {
        report.extend(review);
    }
    report.insert("timeline".to_owned(), Value::Array(timeline));
    for (key, found) in [("findings", &aar.findings), ("questions", &aar.questions)] {
        let told = found.iter().map(|question| finding(question, exercise));
        report.insert(key.to_owned(), Value::Array(told.collect()));
    }
    let measures = aar.measures.iter().map(figure);
    report.insert("measures".to_owned(), Value::Array(measures.collect()));
    Value::Object(report)
}

/// A finding with its tags, and with its words in both languages.
fn finding(question: &Question, exercise: &Exercise) -> Value {
    let said = |of: fn(&Words, &Question, &Exercise) -> String| {
        let [ko, en] = [Language::Ko, Language::En].map(|it| of(Words::of(it), question, exercise));
        json!({ "ko": ko, "en": en })
    };
    let pattern = &question.pattern;
    json!({
        "pattern": pattern,
        "sign": pattern.sign(),
        "about": pattern.about(),
        "records": question.records,
        "objectives": pattern.objectives(exercise),
        "norms": pattern.norms(exercise),
        "sentence": said(Words::finding),
        "question": said(Words::question),
    })
}

/// A figure with what kind of one it is.
fn figure(figure: &Figure) -> Value {
    let mut told = serde_json::to_value(figure).expect("a figure has string keys only");
    if let Value::Object(told) = &mut told {
        told.insert("family".to_owned(), json!(figure.measure.family()));
        told.insert("about".to_owned(), json!(figure.measure.about()));
    }
    told
}

fn entry(entry: &Entry) -> Value {
    json!({
        "record": entry.seq,
        "happened": moment(entry).t,
        "t": entry.t,
        "said_at": entry.said_at,
        "at": entry.at,
        "seat": entry.seat,
        "by": entry.by,
        "what": entry.happenings.iter().map(happening).collect::<Vec<_>>(),
    })
}

/// An event as the journal writes it, but for what is sealed, the exercise itself, and the names of
/// persons.
fn happening(happening: &Happening) -> Value {
    let event = match happening {
        Happening::SealedPosition { decision, cell, late } => {
            return json!({
                "sealed_position": { "decision": decision, "cell": cell, "late": late }
            });
        }
        Happening::SealedAnswers { probe, cell } => {
            return json!({ "sealed_answers": { "probe": probe, "cell": cell } });
        }
        Happening::Event(event) => &**event,
    };
    if let Event::Table(TableEvent::SessionOpened(opened)) = event {
        return json!({ "table": { "session_opened": {
            "session": opened.session,
            "format": opened.format,
            "source_digest": opened.source_digest,
            "language": opened.language,
            "program": opened.program,
        } } });
    }
    if let Event::Table(TableEvent::SeatTaken { seat, .. }) = event {
        return json!({ "table": { "seat_taken": { "seat": seat } } });
    }
    if let Event::Seat { id, event: SeatEvent::Replaced { .. } } = event {
        return json!({ "seat": { "id": id, "event": { "replaced": {} } } });
    }
    if let Event::FeedbackGiven { .. } = event {
        return json!("feedback_given");
    }
    if let Event::Table(TableEvent::HandedOver { seat, note, .. }) = event {
        return json!({ "table": { "handed_over": { "seat": seat, "note": note } } });
    }
    serde_json::to_value(event).expect("an event was written to a journal")
}
