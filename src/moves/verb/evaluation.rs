//! Observations, ratings and the ministries' comments.

use serde_json::Value;

use crate::exercise::{CellId, CriticalTaskId, ObjectiveId};
use crate::moves::MovesFault;
use crate::moves::fields::Fields;
use crate::session::{
    Bearing, Command, EvaluationCommand, NewObservation, NewRating, RatingAnswers, Seq,
};

pub(super) fn command(verb: &str, fields: &mut Fields) -> Result<Option<Command>, MovesFault> {
    let command = match verb {
        "observe" => {
            let words = Bearing::ALL.map(|bearing| (bearing.id(), bearing));
            EvaluationCommand::Observe(NewObservation {
                cell: fields.id("cell", CellId::new)?,
                objective: fields.id("objective", ObjectiveId::new)?,
                bearing: fields.word("bearing", "strength, improvement or neutral", &words)?,
                text: fields.text("text")?,
                record: record(fields)?,
            })
        }
        "rate" => EvaluationCommand::Rate(NewRating {
            task: fields.id("task", CriticalTaskId::new)?,
            evaluator: fields.text("evaluator")?,
            answers: RatingAnswers {
                achieved: fields.flag("achieved")?,
                harmed_others: fields.flag("harmed_others")?,
                unsafe_for_people: fields.flag("unsafe_for_people")?,
                followed_plans: fields.flag("followed_plans")?,
                gap_noted: fields.flag("gap_noted")?,
            },
            evidence: evidence(fields)?,
            text: fields.text("text")?,
        }),
        "comment" => EvaluationCommand::Comment { text: fields.text("text")? },
        _ => return Ok(None),
    };
    Ok(Some(command.into()))
}

fn record(fields: &mut Fields) -> Result<Option<Seq>, MovesFault> {
    let Some(value) = fields.take("record") else { return Ok(None) };
    let wrong = MovesFault::Wrong { field: "record", wanted: "a record's number" };
    value.as_u64().map(|number| Some(Seq(number))).ok_or(wrong)
}

fn evidence(fields: &mut Fields) -> Result<Vec<Seq>, MovesFault> {
    let wrong = MovesFault::Wrong { field: "evidence", wanted: "a list of records' numbers" };
    match fields.take("evidence") {
        None => Ok(vec![]),
        Some(Value::Array(list)) => {
            let numbers = list.iter().map(|each| each.as_u64().map(Seq));
            numbers.collect::<Option<Vec<Seq>>>().ok_or(wrong)
        }
        Some(_) => Err(wrong),
    }
}
