//! Decisions: positions, drafts, answers, outcomes.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::exercise::{CellId, ChoiceId, DecisionId};
use crate::moves::Above;
use crate::moves::MovesFault;
use crate::moves::fields::Fields;
use crate::session::{
    Chosen, Command, Confidence, DecisionCommand, DraftAnswer, Expectation, Position, RevealWhen,
    SettleAs,
};

use super::exchange::slots;

/// An answer outside the author's options, as another ministry may be expected to give.
const OTHER: &str = "other";

pub(super) fn command(
    verb: &str,
    fields: &mut Fields,
    above: &mut Above,
) -> Result<Option<Command>, MovesFault> {
    let command = match verb {
        "open" => DecisionCommand::Open,
        "position" => DecisionCommand::TakePosition(position(fields)?),
        "reveal" => {
            let when = if fields.flag("now")? { RevealWhen::Now } else { RevealWhen::AllAreIn };
            DecisionCommand::Reveal { when }
        }
        "draft" => return draft(fields, above).map(Some),
        "answer" => return answer(fields, above).map(Some),
        "settle" => {
            let words = [("unified", SettleAs::Unified), ("by-lead", SettleAs::ByLead)];
            DecisionCommand::Settle { how: fields.word("as", "unified or by-lead", &words)? }
        }
        "record" => DecisionCommand::RecordOutcome {
            chosen: chosen(fields)?,
            text: fields.text("text")?,
            line: slots(fields)?,
        },
        "refer" => DecisionCommand::Refer { question: fields.text("question")? },
        "return" => DecisionCommand::ReturnReferral {
            chosen: chosen(fields)?,
            text: fields.text("text")?,
            reason: fields.text("reason")?,
            conditions: fields.optional_text("conditions")?.unwrap_or_default(),
            line: slots(fields)?,
        },
        "act-alone" => DecisionCommand::ActAlone {
            chosen: chosen(fields)?,
            explanation: fields.text("explanation")?,
        },
        "extend" => DecisionCommand::ExtendDeadline { by: fields.span("for")? },
        "lapse" => DecisionCommand::Lapse,
        _ => return Ok(None),
    };
    Ok(Some(command.of(&decision(fields)?)))
}

fn decision(fields: &mut Fields) -> Result<DecisionId, MovesFault> {
    fields.id("decision", DecisionId::new)
}

/// `choose` names an option of the author's; `other` is one's own words.
fn chosen(fields: &mut Fields) -> Result<Chosen, MovesFault> {
    let option = fields.optional_id("choose", ChoiceId::new)?;
    let other = fields.optional_text("other")?;
    match (option, other) {
        (Some(option), None) => Ok(Chosen::Option(option)),
        (None, Some(words)) => Ok(Chosen::Other(words)),
        (Some(_), Some(_)) | (None, None) => Err(MovesFault::OneChoice),
    }
}

fn position(fields: &mut Fields) -> Result<Position, MovesFault> {
    let words =
        [("low", Confidence::Low), ("medium", Confidence::Medium), ("high", Confidence::High)];
    Ok(Position {
        chosen: chosen(fields)?,
        reason: fields.text("reason")?,
        confidence: fields.word("confidence", "low, medium or high", &words)?,
        expects: expects(fields)?,
    })
}

/// `{"mnd":"raise"}`: what each other ministry is expected to choose.
fn expects(fields: &mut Fields) -> Result<BTreeMap<CellId, Expectation>, MovesFault> {
    let wrong =
        MovesFault::Wrong { field: "expects", wanted: "options by cell: {\"mnd\":\"raise\"}" };
    let map = match fields.take("expects") {
        None => return Ok(BTreeMap::new()),
        Some(Value::Object(map)) => map,
        Some(_) => return Err(wrong),
    };
    let pairs = map.iter().map(|(cell, choice)| {
        let choice = choice.as_str()?;
        let expected = if choice == OTHER {
            Expectation::Other
        } else {
            Expectation::Option(ChoiceId::new(choice).ok()?)
        };
        Some((CellId::new(cell).ok()?, expected))
    });
    pairs.collect::<Option<_>>().ok_or(wrong)
}

fn draft(fields: &mut Fields, above: &mut Above) -> Result<Command, MovesFault> {
    let id = decision(fields)?;
    *above.drafts.entry(id.clone()).or_insert(0) += 1;
    let command = DecisionCommand::Draft {
        chosen: chosen(fields)?,
        text: fields.text("text")?,
        silence_within: fields.optional_span("silence")?,
        line: slots(fields)?,
    };
    Ok(command.of(&id))
}

/// An answer is to the latest draft above it, or to the round that it names.
fn answer(fields: &mut Fields, above: &Above) -> Result<Command, MovesFault> {
    let id = decision(fields)?;
    let named = fields.optional_number("round")?;
    let round = named.or_else(|| above.drafts.get(&id).copied());
    let wanted = "concur, changes or nonconcur";
    let answer = match fields.text("answer")?.as_str() {
        "concur" => DraftAnswer::Concur,
        "changes" => DraftAnswer::ConcurWithChanges { replacement: fields.text("replacement")? },
        "nonconcur" => DraftAnswer::NonConcur {
            reason: fields.text("reason")?,
            alternative: fields.text("alternative")?,
        },
        _ => return Err(MovesFault::Wrong { field: "answer", wanted }),
    };
    let round =
        round.ok_or(MovesFault::NothingAbove { field: "round", what: "drafts that decision" })?;
    Ok(DecisionCommand::Answer { round, answer }.of(&id))
}
