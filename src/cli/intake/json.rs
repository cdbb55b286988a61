//! What came in, as JSON; docs/msel.md tells it field by field.

use serde_json::{Value, json};

use crate::diagnostic::Severity;
use crate::exercise::Language;
use crate::intake::time::counted_from;
use crate::intake::{At, Draft, DraftInject, DraftSender, DraftTiming, Found};
use crate::lang::diagnostic::sentence;

use super::Came;
use super::preview::field_key;

pub(super) fn refused(came: &Came, found: &[Found], language: Language) -> String {
    let document = json!({
        "import": 1,
        "file": came.file,
        "sheet": came.sheet,
        "usable": false,
        "problems": problems(found, language),
    });
    format!("{document:#}\n")
}

pub(super) fn draft(came: &Came, draft: &Draft, wrote: Option<&str>, language: Language) -> String {
    let columns = came.columns.iter().map(|(place, head, field)| {
        let field = field.map(|field| field_key(field).trim_start_matches("msel-field-"));
        json!({ "column": place.column_letters(), "head": head, "field": field })
    });
    let cells = draft.cells.iter().map(|cell| json!({ "id": cell.id, "name": cell.name }));
    let lost = draft.lost.iter().map(|(what, count)| json!({ "what": what, "count": count }));
    let document = json!({
        "import": 1,
        "file": came.file,
        "sheet": came.sheet,
        "encoding": came.text.map(|(encoding, _)| encoding.to_string()),
        "delimiter": came.text.map(|(_, delimiter)| delimiter.to_string()),
        "usable": true,
        "columns": columns.collect::<Vec<_>>(),
        "rows": draft.rows_read,
        "start": draft.start.format("%Y-%m-%dT%H:%M:%S").to_string(),
        "start_known": draft.start_known,
        "length_ms": draft.length.0,
        "length_known": draft.length_known,
        "cells": cells.collect::<Vec<_>>(),
        "decisions": draft.decisions.len(),
        "injects": draft.injects.iter().map(inject).collect::<Vec<_>>(),
        "no_counterpart": lost.collect::<Vec<_>>(),
        "problems": problems(&draft.found, language),
        "wrote": wrote,
    });
    format!("{document:#}\n")
}

fn inject(inject: &DraftInject) -> Value {
    let (at, after, delay) = match &inject.timing {
        DraftTiming::At(at) => (Some(at.0), None, None),
        DraftTiming::After { event, delay } => (None, Some(counted_from(event)), Some(delay.0)),
        DraftTiming::When(_) | DraftTiming::Control => (None, None, None),
    };
    let when = if let DraftTiming::When(when) = &inject.timing { Some(when) } else { None };
    let from = match &inject.from {
        Some(DraftSender::Cell(id)) => Some(id.to_string()),
        Some(DraftSender::Named(name)) => Some(name.clone()),
        None => None,
    };
    json!({
        "row": inject.at.row(),
        "id": inject.id,
        "kind": inject.kind,
        "at_ms": at,
        "after": after,
        "delay_ms": delay,
        "when": when,
        "hold": inject.hold || inject.timing == DraftTiming::Control,
        "from": from,
        "to": inject.to,
        "title": inject.title,
    })
}

fn problems(found: &[Found], language: Language) -> Vec<Value> {
    let problems = found.iter().map(|found| {
        let worded = sentence(&found.problem, language);
        let severity = match found.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Advice => "advice",
        };
        let (column, path) = match &found.at {
            At::Cell(place) => (Some(place.column_letters()), None),
            At::Path(path) => (None, Some(path)),
            At::File | At::Row(_) => (None, None),
        };
        json!({
            "severity": severity,
            "code": found.problem.code(),
            "row": found.at.row(),
            "column": column,
            "path": path,
            "message": worded.message,
            "hint": worded.hint,
        })
    });
    problems.collect()
}
