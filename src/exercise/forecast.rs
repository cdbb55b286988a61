//! Forecasts: claims on which a named seat gives its judgement, before and after an AI adviser's.

use serde::{Deserialize, Serialize};

use super::{FactId, ForecastId, ObjectiveId, SeatId, Span, Text, Timing};

/// A probability in whole percent, from 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Percent(u8);

impl Percent {
    /// None past 100.
    pub fn new(percent: u8) -> Option<Self> {
        (percent <= 100).then_some(Self(percent))
    }

    pub fn get(self) -> u8 {
        self.0
    }
}

/// How likely something is, in the seven grades of Intelligence Community Directive 203 (ODNI,
/// 2 January 2015, section D.6.e.2): a verbal expression and the range of percent it stands for.
/// Neighboring grades share their border.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProbabilityGrade {
    AlmostNoChance,
    VeryUnlikely,
    Unlikely,
    RoughlyEven,
    Likely,
    VeryLikely,
    AlmostCertain,
}

impl ProbabilityGrade {
    /// From the least likely on.
    pub const ALL: [Self; 7] = [
        Self::AlmostNoChance,
        Self::VeryUnlikely,
        Self::Unlikely,
        Self::RoughlyEven,
        Self::Likely,
        Self::VeryLikely,
        Self::AlmostCertain,
    ];

    /// The lowest and the highest percent of the grade.
    pub fn range(self) -> (Percent, Percent) {
        let (low, high) = match self {
            Self::AlmostNoChance => (1, 5),
            Self::VeryUnlikely => (5, 20),
            Self::Unlikely => (20, 45),
            Self::RoughlyEven => (45, 55),
            Self::Likely => (55, 80),
            Self::VeryLikely => (80, 95),
            Self::AlmostCertain => (95, 99),
        };
        (Percent(low), Percent(high))
    }

    pub fn holds(self, percent: Percent) -> bool {
        let (low, high) = self.range();
        (low..=high).contains(&percent)
    }

    /// As it stands in files: `very-likely`.
    pub fn id(self) -> &'static str {
        match self {
            Self::AlmostNoChance => "almost-no-chance",
            Self::VeryUnlikely => "very-unlikely",
            Self::Unlikely => "unlikely",
            Self::RoughlyEven => "roughly-even",
            Self::Likely => "likely",
            Self::VeryLikely => "very-likely",
            Self::AlmostCertain => "almost-certain",
        }
    }

    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grade| grade.id() == id)
    }
}

/// What the AI adviser says. Nobody sees it before the own judgement is in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Advice {
    /// The system that says it.
    pub from: Text,
    pub probability: Percent,
    /// Its reasons, as it words them.
    pub text: Option<Text>,
}

/// A claim, the seat that judges it and the advice it is given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forecast {
    pub id: ForecastId,
    pub claim: Text,
    pub seat: SeatId,
    pub opens: Timing,
    /// How long after its opening the own judgement is due.
    pub due_within: Option<Span>,
    /// Whether a number is given beside the grade.
    pub number: bool,
    pub advice: Advice,
    /// What is really so: the truth of this fact. For control only until ENDEX.
    pub fact: FactId,
    pub objectives: Vec<ObjectiveId>,
    /// For the facilitator only.
    pub notes: Option<Text>,
}
