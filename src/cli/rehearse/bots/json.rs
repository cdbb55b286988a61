//! The rehearsal as JSON; docs/rehearse.md tells it field by field.

use serde_json::{Value, json};

use super::Rehearsal;

pub(super) fn of(rehearsal: &Rehearsal<'_>) -> String {
    let Rehearsal { exercise, source_digest, seed, asked, interrupted, played, kept, .. } =
        rehearsal;
    let policies: Vec<Value> = played
        .iter()
        .map(|played| {
            json!({
                "policy": played.policy,
                "refused": played.refused,
                "summary": played.runs.summary(),
            })
        })
        .collect();
    let told = json!({
        "rehearse": 1,
        "exercise": exercise.id,
        "version": exercise.version,
        "source_digest": source_digest,
        "seed": seed,
        "runs": asked,
        "interrupted": interrupted,
        "policies": policies,
        "journals": kept,
    });
    format!("{told:#}\n")
}
