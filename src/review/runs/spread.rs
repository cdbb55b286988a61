//! How a measure spreads over runs.
//!
//! A run has few cases, so cases are put together over all runs where that is sound: the least
//! counts of the measures then hold for all cases together. What a run has only one figure of is
//! spread over the runs that have it.

use serde::Serialize;

use crate::exercise::CellId;

use super::super::measures::latency::{count, quantile};
use super::super::measures::{
    Case, Figure, LENGTHS_MIN, Measure, Outcome, RATE_CASES_MIN, RELIANCE_CASES_MIN, Told,
    Undefined,
};

/// Below so many runs with a figure their spread is not drawn.
pub const SPREAD_RUNS_MIN: usize = 3;

/// What a spread is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SpreadOf {
    /// Seconds of exercise time, of all cases.
    Lengths,
    /// The share of all cases; low and high are of the runs' own shares.
    Share,
    /// A number each case has, of all cases.
    Cases,
    /// A figure each run has.
    Runs,
}

/// One measure over the runs, of the whole session or of one cell.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Spread {
    pub measure: Measure,
    pub cell: Option<CellId>,
    pub of: SpreadOf,
    /// Runs with a case.
    pub runs: usize,
    /// Cases of all runs.
    pub n: usize,
    /// Lengths without an end, counted and left out.
    pub censored: usize,
    /// The tenth percentile, the middle and the ninetieth; none where there is too little.
    pub low: Option<f64>,
    pub middle: Option<f64>,
    pub high: Option<f64>,
    /// Why no run had a case.
    pub undefined: Option<Undefined>,
}

/// The spreads while runs are counted.
#[derive(Clone, Debug, Default)]
pub(super) struct Spreads(Vec<Gathered>);

#[derive(Clone, Debug)]
struct Gathered {
    measure: Measure,
    cell: Option<CellId>,
    runs: usize,
    n: usize,
    censored: usize,
    /// Numbers of cases or of runs.
    numbers: Vec<f64>,
    /// By run: cases that held, and all.
    shares: Vec<(usize, usize)>,
    undefined: Option<Undefined>,
}

impl Spreads {
    pub(super) fn add(&mut self, figures: &[Figure]) {
        for figure in figures {
            let own = |it: &&mut Gathered| it.measure == figure.measure && it.cell == figure.cell;
            let place = self.0.iter_mut().find(own);
            if let Some(gathered) = place {
                gathered.add(figure);
            } else {
                let mut gathered = Gathered::new(figure);
                gathered.add(figure);
                self.0.push(gathered);
            }
        }
    }

    pub(super) fn spreads(&self) -> Vec<Spread> {
        self.0.iter().map(Gathered::spread).collect()
    }
}

impl Gathered {
    fn new(figure: &Figure) -> Self {
        Self {
            measure: figure.measure,
            cell: figure.cell.clone(),
            runs: 0,
            n: 0,
            censored: 0,
            numbers: vec![],
            shares: vec![],
            undefined: None,
        }
    }

    fn add(&mut self, figure: &Figure) {
        if let Outcome::Undefined(why) = figure.outcome {
            self.undefined.get_or_insert(why);
            return;
        }
        self.runs += 1;
        self.n += figure.n;
        self.censored += figure.censored;
        match spread_of(figure.measure) {
            SpreadOf::Lengths | SpreadOf::Cases => {
                self.numbers.extend(figure.cases.iter().filter_map(number));
            }
            SpreadOf::Share => {
                let held = figure.cases.iter().filter(|case| case.told == Told::Yes).count();
                self.shares.push((held, figure.cases.len()));
            }
            SpreadOf::Runs => self.numbers.extend(of_run(figure.outcome)),
        }
    }

    fn spread(&self) -> Spread {
        let of = spread_of(self.measure);
        let (least, values) = match of {
            SpreadOf::Lengths => (LENGTHS_MIN, self.numbers.clone()),
            SpreadOf::Cases => (RATE_CASES_MIN, self.numbers.clone()),
            SpreadOf::Runs => (SPREAD_RUNS_MIN, self.numbers.clone()),
            SpreadOf::Share => (SPREAD_RUNS_MIN, self.shares.iter().copied().map(share).collect()),
        };
        let at = |p| quantile(&values, p).ok().filter(|_| values.len() >= least);
        let middle = if of == SpreadOf::Share { self.share() } else { at(0.5) };
        Spread {
            measure: self.measure,
            cell: self.cell.clone(),
            of,
            runs: self.runs,
            n: self.n,
            censored: self.censored,
            low: at(0.1),
            middle,
            high: at(0.9),
            undefined: self.undefined.filter(|_| self.runs == 0),
        }
    }

    /// Of all cases together.
    fn share(&self) -> Option<f64> {
        let sum = |of: fn(&(usize, usize)) -> usize| self.shares.iter().map(of).sum::<usize>();
        let all = sum(|(_, all)| *all);
        (all >= share_cases_min(self.measure)).then(|| share((sum(|(held, _)| *held), all)))
    }
}

/// Reliance is drawn from fewer cases than other shares.
fn share_cases_min(measure: Measure) -> usize {
    if matches!(measure, Measure::Rair | Measure::Rsr) {
        RELIANCE_CASES_MIN
    } else {
        RATE_CASES_MIN
    }
}

fn share((held, all): (usize, usize)) -> f64 {
    if all == 0 { 0.0 } else { count(held) / count(all) }
}

fn number(case: &Case) -> Option<f64> {
    match case.told {
        Told::Took(span) => Some(std::time::Duration::from_millis(span.0).as_secs_f64()),
        Told::Number(number) => Some(number),
        Told::Cut(_) | Told::Yes | Told::No => None,
    }
}

fn of_run(outcome: Outcome) -> Option<f64> {
    match outcome {
        Outcome::Number(number) | Outcome::Spread { median: number, .. } => Some(number),
        Outcome::Count(count) => i32::try_from(count).ok().map(f64::from),
        Outcome::Lengths { .. } | Outcome::Undefined(_) | Outcome::TooFew { .. } => None,
    }
}

fn spread_of(measure: Measure) -> SpreadOf {
    match measure {
        Measure::SharingDelay
        | Measure::AwarenessGap
        | Measure::TimeToSharedAwareness
        | Measure::CoordinationTime
        | Measure::DecisionLatency
        | Measure::MessageSkew
        | Measure::TimeToLead => SpreadOf::Lengths,
        Measure::ProbeAccuracy
        | Measure::ProbeAllRight
        | Measure::ProbeAllAlike
        | Measure::ProbeAllWrong
        | Measure::PoolingRate
        | Measure::NeedToShareRecall
        | Measure::ExpectationAccuracy
        | Measure::FirstPassConcurrence
        | Measure::SettledAtWorkingLevel
        | Measure::ReferredUp
        | Measure::DissentRecorded
        | Measure::OutsideTheLine
        | Measure::AccuracyOwn
        | Measure::AccuracyAdvice
        | Measure::AccuracyLast
        | Measure::Rair
        | Measure::Rsr
        | Measure::LeadShare => SpreadOf::Share,
        Measure::RoundsToAgreement | Measure::WeightOfAdvice => SpreadOf::Cases,
        Measure::PoolingBias
        | Measure::SlotConsistency
        | Measure::SlotContradiction
        | Measure::SlotGap
        | Measure::ClaimOverlap
        | Measure::BrierOwn
        | Measure::BrierAdvice
        | Measure::BrierLast
        | Measure::Reliability
        | Measure::Resolution
        | Measure::Uncertainty
        | Measure::Skill
        | Measure::TasksUnowned
        | Measure::TasksDoublyLed
        | Measure::TasksReassigned
        | Measure::ExternalInternal
        | Measure::ParticipationGini
        | Measure::ParticipationEvenness
        | Measure::RatingAlpha
        | Measure::RatingKappaLinear
        | Measure::RatingKappaQuadratic
        | Measure::EscalationSum
        | Measure::EscalationPeak
        | Measure::CertainUnconfirmed
        | Measure::SaidTooEarly => SpreadOf::Runs,
    }
}
