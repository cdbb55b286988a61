//! Forecasts: a seat's own judgement, then the advice, then its last word; never another order.

use crate::exercise::{Forecast, ForecastId};
use crate::session::{
    Event, Field, ForecastCommand, ForecastEvent, ForecastState, ItemKind, Judgement,
    REASON_GRAPHEMES_MAX, Refused, Thing,
};

use super::{Table, prose};

const NONE: Refused = Refused::NoSuch { thing: Thing::Forecast };

pub(super) fn decide(
    table: &Table<'_>,
    id: &ForecastId,
    command: &ForecastCommand,
) -> Result<Vec<Event>, Refused> {
    let events = match command {
        ForecastCommand::Open => {
            table.needs_control()?;
            vec![open(table, id)?]
        }
        ForecastCommand::Judge { judgement } => {
            let (meant, state) = own(table, id)?;
            if state.own.is_some() {
                return Err(Refused::AlreadyJudged);
            }
            let judgement = checked(meant, judgement)?;
            table.said_after(state.opened_at)?;
            vec![ForecastEvent::Judged { judgement }, ForecastEvent::AdviceShown]
        }
        ForecastCommand::Conclude { judgement } => {
            let (meant, state) = own(table, id)?;
            if state.last.is_some() {
                return Err(Refused::ForecastConcluded);
            }
            let Some(advised) = state.advised_at else { return Err(Refused::OwnJudgementFirst) };
            let judgement = checked(meant, judgement)?;
            table.said_after(advised)?;
            vec![ForecastEvent::Concluded { judgement }]
        }
    };
    Ok(events.into_iter().map(|event| event.of(id)).collect())
}

/// Puts it before its seat: at its time, or when control says so.
pub(super) fn open(table: &Table<'_>, id: &ForecastId) -> Result<ForecastEvent, Refused> {
    table.needs_play()?;
    let meant = table.exercise.forecasts.get(id).ok_or(NONE)?;
    if table.state.forecasts.contains_key(id) {
        return Err(Refused::ForecastOpen);
    }
    let seat = table.exercise.seat(&meant.seat);
    let cell = seat.and_then(|seat| seat.cell).ok_or(Refused::NoSuch { thing: Thing::Seat })?;
    let due = meant.due_within.map(|within| table.context.t + within);
    Ok(ForecastEvent::Opened { seat: meant.seat.clone(), cell, due })
}

/// One that lies before the seat whose act it is.
fn own<'a>(
    table: &Table<'a>,
    id: &ForecastId,
) -> Result<(&'a Forecast, &'a ForecastState), Refused> {
    let cell = table.needs_player()?;
    table.needs_play()?;
    if !table.has_item(cell, &ItemKind::Forecast(id.clone())) {
        return Err(NONE);
    }
    let meant = table.exercise.forecasts.get(id).ok_or(NONE)?;
    let state = table.state.forecasts.get(id).ok_or(NONE)?;
    if state.seat != table.who.seat.id {
        return Err(Refused::NotYourForecast);
    }
    Ok((meant, state))
}

/// A number stands where the author wants one, within what its words mean.
fn checked(meant: &Forecast, judgement: &Judgement) -> Result<Judgement, Refused> {
    let grade = judgement.grade;
    match judgement.number {
        Some(_) if !meant.number => return Err(Refused::NoNumberWanted),
        None if meant.number => return Err(Refused::NumberMissing),
        Some(number) if !grade.holds(number) => {
            let (low, high) = grade.range();
            return Err(Refused::NumberOutsideGrade { grade, low: low.get(), high: high.get() });
        }
        Some(_) | None => {}
    }
    let reason = prose::optional(&judgement.reason, Field::Reason, REASON_GRAPHEMES_MAX)?;
    Ok(Judgement { grade, number: judgement.number, reason })
}
