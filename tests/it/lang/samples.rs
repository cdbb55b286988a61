//! A small exercise, and one of each refusal and happening about it. A new variant breaks the build
//! here until somebody gives an example of it and words it.

mod adjudications;
mod evaluations;
mod exchanges;
mod forecasts;
mod happenings;
mod refusals;

pub(super) use happenings::{SECRET, happenings};
pub(super) use refusals::refusals;

use crate::support::probe::with_probe;
use serde_json::{Value, json};
use whitecell::exercise::{CellId, ChoiceId, DecisionId, Exercise, ExerciseTime};
use whitecell::session::Chosen;

/// Examples by variant; a variant without any does not compile.
macro_rules! one_of_each {
    ($kind:ty { $($variant:pat => $examples:expr,)* }) => {{
        let all: Vec<$kind> = [$(Vec::from($examples)),*].into_iter().flatten().collect();
        for example in &all {
            match example { $($variant => {})* }
        }
        all
    }};
}
use one_of_each;

/// An example for each.
fn each<A, E>(of: impl IntoIterator<Item = A>, example: impl Fn(A) -> E) -> Vec<E> {
    of.into_iter().map(example).collect()
}

pub(super) const T: ExerciseTime = ExerciseTime(1_122_000);

pub(super) fn exercise() -> Exercise {
    let text = |ko: &str, en: &str| json!({"ko": ko, "en": en});
    let seat = |id: &str, cell: &str, ko: &str, en: &str, role: &str| {
        let title = text(ko, en);
        json!({"id": id, "cell": cell, "title": title, "role": role})
    };
    let choice = |id: &str, ko: &str, en: &str| {
        let title = text(ko, en);
        json!({"id": id, "title": title, "class": "posturing", "norms": [], "effects": []})
    };
    let value = json!({
        "id": "strait", "version": "1.0", "title": text("해협", "The Strait"),
        "summary": text("", ""), "premise": text("", ""), "marking": text("평문", "OPEN"),
        "languages": ["ko", "en"],
        "clock": {"start": "2027-03-02T09:00:00+09:00", "zone": text("가람 시각", "Garam time"),
            "scale": 100, "length": 5_400_000},
        "cells": {
            "mofa": {"id": "mofa", "name": text("외교부", "MOFA"), "seats": [
                seat("mofa-lead", "mofa", "제1차관", "First Vice-Minister", "lead"),
                seat("mofa-dg", "mofa", "국장", "Director-General", "player")]},
            "mnd": {"id": "mnd", "name": text("국방부", "MND"), "seats": [
                seat("mnd-lead", "mnd", "차관", "Vice-Minister", "lead")]},
        },
        "organizations": {}, "objectives": {},
        "moves": {"joint": {"id": "joint", "title": text("합동토의", "Joint session"),
            "length": 1_200_000, "questions": {}}},
        "facts": {},
        "variables": {"tension": {"id": "tension", "title": text("긴장", "Tension"),
            "start": 40, "min": 0, "max": 100}},
        "injects": {"01-3": inject()},
        "decisions": {"d1": {"id": "d1", "title": text("자체 판단", "Own judgment"),
            "question": text("", ""), "depth": "full", "opens": "control",
            "choices": [choice("hotline", "직통선으로 묻는다", "Ask through the hotline")],
            "lead": "mnd", "supporting": ["mofa"], "authority": "joint", "refer_to": null,
            "deadline": null, "lapse": {"text": text("", ""), "effects": []}, "objectives": [],
            "notes": null}},
        "branches": {"mirrored": {"id": "mirrored", "title": text("맞대응", "Mirrored"),
            "when": {"always": true}, "effects": []}},
        "truth": {"summary": text("", ""), "points": []}, "hot_wash": [], "norms": {}
    });
    let mut exercise: Exercise = serde_json::from_value(value).expect("the sample exercise is one");
    // JSON values sort their maps; the author put the foreign ministry first.
    exercise.cells.reverse();
    with_probe(exercise)
}

pub(super) fn inject() -> Value {
    let text = |ko: &str, en: &str| json!({"ko": ko, "en": en});
    json!({
        "id": "01-3", "kind": "contextual", "timing": "control", "hold": false,
        "release": "offered", "to": ["mofa"], "from": {"cell": "mnd"},
        "channel": text("전문", "Cable"), "title": text("공관 전문", "Embassy cable"),
        "request": null, "reply_within": null, "expected_action": null, "notes": null,
        "passages": [{"text": text("가", "A"), "facts": [], "caveat": null}],
        "objectives": [], "norms": []
    })
}

pub(super) fn mofa() -> CellId {
    CellId::literal("mofa")
}

pub(super) fn mnd() -> CellId {
    CellId::literal("mnd")
}

pub(super) fn d1() -> DecisionId {
    DecisionId::literal("d1")
}

pub(super) fn hotline() -> Chosen {
    Chosen::Option(ChoiceId::literal("hotline"))
}
