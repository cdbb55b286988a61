//! Who acted toward whom, and the escalation line.

use std::collections::BTreeMap;

use crate::exercise::SeatId;
use crate::session::{
    Addressee, DecisionEvent, Event, MessageEvent, PassageEvent, Record, RequestEvent,
    StatementEvent, TaskEvent,
};

use super::super::super::reading::{Reading, moment};
use super::super::super::{Aar, Moment};
use super::super::figure::RATE_CASES_MIN;
use super::super::latency::count;
use super::super::network::{external_internal, gini, pielou};
use super::super::{Case, Figure, Measure, On, Outcome, Told, Undefined};

pub(super) fn read(reading: &Reading<'_>, aar: &Aar) -> Vec<Figure> {
    let acts: Vec<&Record> = reading.records.iter().filter(|it| counts(aar, it)).collect();
    let mut by_seat: BTreeMap<&SeatId, usize> = seats(aar).map(|seat| (seat, 0)).collect();
    for act in &acts {
        *by_seat.entry(&act.seat).or_default() += 1;
    }
    let shares: Vec<usize> = by_seat.into_values().collect();
    let external = acts.iter().filter(|act| act.events.iter().any(reaches_others)).count();
    let cases = || -> Vec<Case> {
        let all = acts.iter().map(|act| moment(act));
        if acts.is_empty() {
            vec![]
        } else {
            vec![Case::new(On::Acts, Told::Number(count(acts.len())), all)]
        }
    };
    let index =
        |measure: Measure, number| measure.number((acts.len(), RATE_CASES_MIN), number, cases());
    let mut figures = vec![
        index(Measure::ExternalInternal, external_internal(external, acts.len() - external)),
        index(Measure::ParticipationGini, gini(&shares)),
        index(Measure::ParticipationEvenness, pielou(&shares)),
    ];
    figures.extend(escalation(aar));
    figures
}

fn seats(aar: &Aar) -> impl Iterator<Item = &SeatId> {
    aar.overview.seats.iter().filter(|seat| seat.cell.is_some()).map(|seat| &seat.seat)
}

/// An act of a ministry's seat in play: between STARTEX and ENDEX, and not about the table itself.
fn counts(aar: &Aar, record: &Record) -> bool {
    let overview = &aar.overview;
    let began = overview.started.is_some_and(|start| start.record < record.seq);
    let ended = overview.ended.is_some_and(|end| end.record <= record.seq);
    let about_the_table = record.events.iter().all(|event| matches!(event, Event::Table(_)));
    began && !ended && !about_the_table && seats(aar).any(|seat| *seat == record.seat)
}

/// Whether it puts something before another ministry.
fn reaches_others(event: &Event) -> bool {
    matches!(
        event,
        Event::Passage(PassageEvent::PassedOn { .. })
            | Event::Message { event: MessageEvent::Sent { .. } | MessageEvent::Acknowledged, .. }
            | Event::Request { event: RequestEvent::Asked { to: Addressee::Cell(_), .. }, .. }
            | Event::Request { event: RequestEvent::Answered { .. }, .. }
            | Event::Statement {
                event: StatementEvent::ClearanceAsked { .. }
                    | StatementEvent::ClearanceAnswered { .. },
                ..
            }
            | Event::Decision {
                event: DecisionEvent::Drafted { .. } | DecisionEvent::Answered { .. },
                ..
            }
            | Event::Task { event: TaskEvent::HandedOver { .. }, .. }
    )
}

/// A description and no grade: the sum of the published weights, and the highest of them.
fn escalation(aar: &Aar) -> [Figure; 2] {
    let line = &aar.world.escalation;
    let at = |t| aar.timeline.iter().map(super::super::super::moment).find(|at| at.t == t);
    let steps = line.steps.iter().map(|step| {
        let moment: Option<Moment> = at(step.at);
        let weight = i32::try_from(step.weight).unwrap_or(i32::MAX);
        Case::new(On::Step, Told::Number(f64::from(weight)), moment)
    });
    let cases: Vec<Case> = steps.collect();
    let Some(peak) = line.weight_peak else {
        return [Measure::EscalationSum, Measure::EscalationPeak]
            .map(|measure| measure.undefined(Undefined::NoCase));
    };
    let (n, sum) = (cases.len(), Outcome::Count(line.weight_sum));
    [
        Measure::EscalationSum.figure(n, sum, cases.clone()),
        Measure::EscalationPeak.figure(n, Outcome::Count(peak), cases),
    ]
}
