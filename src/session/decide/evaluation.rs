//! Who may observe, rate and comment, and when.

use std::collections::BTreeSet;

use crate::exercise::{CriticalTaskId, Exercise, Role};
use crate::session::{
    Act, CELL_COMMENTS_MAX, EVIDENCE_RECORDS_MAX, EvaluationCommand, EvaluationEvent, Event, Field,
    NewObservation, NewRating, OBSERVATIONS_MAX, PERSON_GRAPHEMES_MAX, Phase, RATINGS_MAX,
    REASON_GRAPHEMES_MAX, Refused, STATEMENT_GRAPHEMES_MAX, Seq, Thing,
};

use super::{Table, prose};

pub(super) fn decide(
    table: &Table<'_>,
    command: &EvaluationCommand,
) -> Result<Vec<Event>, Refused> {
    let event = match command {
        EvaluationCommand::Observe(new) => observe(table, new)?,
        EvaluationCommand::Rate(new) => rate(table, new)?,
        EvaluationCommand::Comment { text } => comment(table, text)?,
    };
    Ok(vec![event.into()])
}

fn observe(table: &Table<'_>, new: &NewObservation) -> Result<EvaluationEvent, Refused> {
    let NewObservation { cell, objective, bearing, text, record } = new;
    needs_evaluator(table)?;
    table.needs_cell(cell)?;
    if !table.exercise.objectives.contains_key(objective) {
        return Err(Refused::NoSuch { thing: Thing::Objective });
    }
    record.iter().try_for_each(|record| on_record(table, *record))?;
    let text = prose::needed(text, Field::Observation, REASON_GRAPHEMES_MAX)?;
    within(table.state.observations.len(), Thing::Observation, OBSERVATIONS_MAX)?;
    Ok(EvaluationEvent::Observed {
        seat: table.who.seat.id.clone(),
        cell: cell.clone(),
        objective: objective.clone(),
        bearing: *bearing,
        text,
        record: *record,
    })
}

fn rate(table: &Table<'_>, new: &NewRating) -> Result<EvaluationEvent, Refused> {
    let NewRating { task, evaluator, answers, evidence, text } = new;
    needs_evaluator(table)?;
    if !table.exercise.evaluation.ratings {
        return Err(Refused::RatingsOff);
    }
    if !has_task(table.exercise, task) {
        return Err(Refused::NoSuch { thing: Thing::CriticalTask });
    }
    let evaluator = prose::needed(evaluator, Field::Evaluator, PERSON_GRAPHEMES_MAX)?;
    evidence.iter().try_for_each(|record| on_record(table, *record))?;
    let evidence: BTreeSet<Seq> = evidence.iter().copied().collect();
    if evidence.len() > EVIDENCE_RECORDS_MAX {
        return Err(Refused::TooMany { thing: Thing::Record, limit: EVIDENCE_RECORDS_MAX });
    }
    let text = prose::needed(text, Field::Explanation, REASON_GRAPHEMES_MAX)?;
    within(table.state.ratings.len(), Thing::Rating, RATINGS_MAX)?;
    Ok(EvaluationEvent::Rated {
        seat: table.who.seat.id.clone(),
        task: task.clone(),
        evaluator,
        answers: *answers,
        evidence: evidence.into_iter().collect(),
        text,
    })
}

/// After ENDEX, as often as the cell likes; the last one counts and all stay on record.
fn comment(table: &Table<'_>, text: &str) -> Result<EvaluationEvent, Refused> {
    let cell = table.needs_lead()?;
    if table.state.phase != Phase::Ended {
        return Err(Refused::NotOver);
    }
    let text = prose::needed(text, Field::Comment, STATEMENT_GRAPHEMES_MAX)?;
    let own = table.state.comments.iter().filter(|comment| comment.cell == *cell);
    within(own.count(), Thing::Comment, CELL_COMMENTS_MAX)?;
    Ok(EvaluationEvent::Commented { cell: cell.clone(), text })
}

/// Something to observe is there from STARTEX on; after ENDEX it can still be written down.
fn needs_evaluator(table: &Table<'_>) -> Result<(), Refused> {
    let role = table.who.role();
    if role != Role::Evaluator && !role.runs_exercise() {
        return Err(table.refuse_role(Act::Evaluate));
    }
    if table.state.phase == Phase::Preparing {
        return Err(Refused::NotStarted);
    }
    Ok(())
}

fn on_record(table: &Table<'_>, record: Seq) -> Result<(), Refused> {
    if record < table.state.next_seq() {
        return Ok(());
    }
    Err(Refused::NoSuch { thing: Thing::Record })
}

fn has_task(exercise: &Exercise, id: &CriticalTaskId) -> bool {
    exercise.objectives.values().flat_map(|objective| &objective.tasks).any(|task| task.id == *id)
}

fn within(count: usize, thing: Thing, limit: usize) -> Result<(), Refused> {
    if count < limit { Ok(()) } else { Err(Refused::TooMany { thing, limit }) }
}
