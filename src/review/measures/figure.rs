//! A measure's figure of one session, with the cases that it was drawn from.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::exercise::{
    AudienceId, CellId, CriticalTaskId, DecisionId, FactId, ForecastId, PassageRef, ProbeId, Span,
    TaskId,
};
use crate::session::Seq;

use super::super::{Length, Moment, Unknown};
use super::Undefined;
use super::latency::{count, quantile};

/// Below so many lengths no median is drawn.
pub const LENGTHS_MIN: usize = 3;
/// Below so many cases no rate and no index is drawn.
pub const RATE_CASES_MIN: usize = 5;
/// Below so many forecasts no Brier score and no part of one is drawn.
pub const FORECASTS_MIN: usize = 5;
/// Below so many cases in the denominator no reliance is drawn.
pub const RELIANCE_CASES_MIN: usize = 3;
/// Below so many units rated by two no agreement is drawn.
pub const AGREEMENT_UNITS_MIN: usize = 10;

/// What is measured. Their formulas are in docs/measures.md.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    SharingDelay,
    AwarenessGap,
    TimeToSharedAwareness,
    CoordinationTime,
    DecisionLatency,
    MessageSkew,
    ProbeAccuracy,
    ProbeAllRight,
    ProbeAllAlike,
    ProbeAllWrong,
    PoolingRate,
    PoolingBias,
    NeedToShareRecall,
    ExpectationAccuracy,
    FirstPassConcurrence,
    RoundsToAgreement,
    SettledAtWorkingLevel,
    ReferredUp,
    DissentRecorded,
    SlotConsistency,
    SlotContradiction,
    SlotGap,
    ClaimOverlap,
    OutsideTheLine,
    CertainUnconfirmed,
    SaidTooEarly,
    AccuracyOwn,
    AccuracyAdvice,
    AccuracyLast,
    BrierOwn,
    BrierAdvice,
    BrierLast,
    Reliability,
    Resolution,
    Uncertainty,
    Skill,
    Rair,
    Rsr,
    WeightOfAdvice,
    TasksUnowned,
    TasksDoublyLed,
    TasksReassigned,
    TimeToLead,
    LeadShare,
    ExternalInternal,
    ParticipationGini,
    ParticipationEvenness,
    RatingAlpha,
    RatingKappaLinear,
    RatingKappaQuadratic,
    EscalationSum,
    EscalationPeak,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// A rate, an index or a score.
    Number(f64),
    /// Of lengths: never the mean alone.
    Lengths {
        median: Span,
        ninetieth: Span,
    },
    /// Of numbers.
    Spread {
        median: f64,
        ninetieth: f64,
    },
    Count(i64),
    Undefined(Undefined),
    /// Fewer cases than a figure is drawn of: the cases are told.
    TooFew {
        least: usize,
    },
}

/// One measure of the session, or of one cell in it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figure {
    pub measure: Measure,
    /// None where it is of the whole session.
    pub cell: Option<CellId>,
    /// Cases that it was drawn from.
    pub n: usize,
    /// Lengths without an end, counted and left out.
    pub censored: usize,
    pub outcome: Outcome,
    pub cases: Vec<Case>,
    /// Every record that a case names, in order.
    pub records: Vec<Seq>,
}

/// One thing that was counted.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Case {
    pub on: On,
    pub told: Told,
    pub records: Vec<Seq>,
}

/// What a case is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum On {
    Decision(DecisionId),
    Fact(FactId),
    PassOn {
        passage: PassageRef,
        from: CellId,
        to: CellId,
    },
    Released {
        audience: AudienceId,
        cells: [CellId; 2],
    },
    /// Counted from zero.
    Statement(u32),
    Expectation {
        decision: DecisionId,
        of: CellId,
    },
    Forecast(ForecastId),
    Task(TaskId),
    Probe {
        probe: ProbeId,
        question: usize,
    },
    Rated(CriticalTaskId),
    /// Acts of the ministries' seats.
    Acts,
    /// An act that has a class on the escalation line.
    Step,
}

/// What it came to.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Told {
    Took(Span),
    /// It has no end.
    Cut(Unknown),
    Yes,
    No,
    Number(f64),
}

impl Told {
    pub(super) fn of(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }
}

impl From<Length> for Told {
    fn from(length: Length) -> Self {
        match length {
            Length::Took(span) => Self::Took(span),
            Length::Unknown(unknown) => Self::Cut(unknown),
        }
    }
}

impl Case {
    pub(super) fn new(
        on: On,
        told: impl Into<Told>,
        moments: impl IntoIterator<Item = Moment>,
    ) -> Self {
        let records: BTreeSet<Seq> = moments.into_iter().map(|moment| moment.record).collect();
        Self { on, told: told.into(), records: records.into_iter().collect() }
    }
}

impl Measure {
    pub(super) fn undefined(self, why: Undefined) -> Figure {
        self.figure(0, Outcome::Undefined(why), vec![])
    }

    pub(super) fn figure(self, n: usize, outcome: Outcome, cases: Vec<Case>) -> Figure {
        let records: BTreeSet<Seq> = cases.iter().flat_map(|case| &case.records).copied().collect();
        let cut = |case: &&Case| matches!(case.told, Told::Cut(_));
        let censored = cases.iter().filter(cut).count();
        let records = records.into_iter().collect();
        Figure { measure: self, cell: None, n, censored, outcome, cases, records }
    }

    /// A number, where there are cases enough.
    pub(super) fn number(
        self,
        (n, least): (usize, usize),
        number: Result<f64, Undefined>,
        cases: Vec<Case>,
    ) -> Figure {
        let outcome = match number {
            Err(why) => Outcome::Undefined(why),
            Ok(_) if n < least => Outcome::TooFew { least },
            Ok(number) => Outcome::Number(number),
        };
        self.figure(n, outcome, cases)
    }

    /// The median and the ninetieth percentile; what has no end is counted and left out.
    pub(super) fn lengths(self, cases: Vec<Case>) -> Figure {
        if cases.is_empty() {
            return self.undefined(Undefined::NoCase);
        }
        let spans: Vec<Span> = cases.iter().filter_map(|case| case.told.span()).collect();
        let seconds: Vec<f64> = spans.iter().map(|span| seconds(*span)).collect();
        let outcome = match (quantile(&seconds, 0.5), quantile(&seconds, 0.9)) {
            (Ok(median), Ok(ninetieth)) if spans.len() >= LENGTHS_MIN => {
                Outcome::Lengths { median: span(median), ninetieth: span(ninetieth) }
            }
            _ => Outcome::TooFew { least: LENGTHS_MIN },
        };
        self.figure(spans.len(), outcome, cases)
    }

    /// The share of cases that held.
    pub(super) fn rate(self, cases: Vec<Case>) -> Figure {
        let held = cases.iter().filter(|case| case.told == Told::Yes).count();
        let all = cases.len();
        let rate = if all == 0 { Err(Undefined::NoCase) } else { Ok(count(held) / count(all)) };
        self.number((all, RATE_CASES_MIN), rate, cases)
    }

    pub(super) fn count(self, cases: Vec<Case>) -> Figure {
        let held = cases.iter().filter(|case| case.told != Told::No).count();
        let outcome = i64::try_from(held).map_or(Outcome::Count(i64::MAX), Outcome::Count);
        self.figure(cases.len(), outcome, cases)
    }
}

impl Told {
    fn span(self) -> Option<Span> {
        match self {
            Self::Took(span) => Some(span),
            Self::Cut(_) | Self::Yes | Self::No | Self::Number(_) => None,
        }
    }
}

impl Figure {
    pub(super) fn of(mut self, cell: &CellId) -> Self {
        self.cell = Some(cell.clone());
        self
    }
}

fn seconds(span: Span) -> f64 {
    std::time::Duration::from_millis(span.0).as_secs_f64()
}

fn span(seconds: f64) -> Span {
    let length = std::time::Duration::try_from_secs_f64(seconds).unwrap_or_default();
    Span(u64::try_from(length.as_millis()).unwrap_or(u64::MAX))
}
