//! A comparison in JSON, for other programs. docs/compare.md describes it field by field.

use serde_json::{Value, json};

use crate::exercise::Language;
use crate::lang::Words;
use crate::review::path::paths;

use super::figure::{figures, rows};
use super::{Compared, Paper};

/// The version of the document that [`comparison_json`] writes.
pub const COMPARISON_VERSION: u32 = 1;

/// The whole comparison as one document; lists have one entry a session, in their order.
pub fn comparison_json(sessions: &[Compared<'_>]) -> Value {
    let walked: Vec<_> = sessions.iter().map(|session| session.walked).collect();
    let paper = Paper { sessions, paths: paths(&walked), words: Words::of(Language::default()) };
    let exercise = walked.first().map(|first| first.exercise);
    let about = sessions.iter().map(|session| {
        let aar = session.walked.aar;
        json!({
            "file": session.name,
            "session": aar.overview.session,
            "version": session.walked.exercise.version,
            "source_digest": aar.overview.source_digest,
            "opened_at": aar.overview.opened_at,
            "records": aar.overview.records,
            "completeness": aar.completeness,
            "open": session.is_open,
            "forked": aar.overview.forked,
        })
    });
    let measures = rows(&paper).into_iter().map(|row| {
        let figures = figures(&paper, &row).into_iter().map(|figure| {
            figure.map(|figure| {
                json!({
                    "n": figure.n,
                    "censored": figure.censored,
                    "outcome": figure.outcome,
                    "records": figure.records,
                })
            })
        });
        json!({ "measure": row.0, "cell": row.1, "sessions": figures.collect::<Vec<_>>() })
    });
    json!({
        "comparison": COMPARISON_VERSION,
        "banner": "연습 EXERCISE",
        "marking": exercise.map(|exercise| &exercise.marking),
        "title": exercise.map(|exercise| &exercise.title),
        "exercise": exercise.map(|exercise| &exercise.id),
        "sessions": about.collect::<Vec<_>>(),
        "apart": paper.paths.apart,
        "parted": paper.paths.parted,
        "path": paper.paths.legs,
        "endings": paper.paths.endings,
        "measures": measures.collect::<Vec<_>>(),
    })
}
