//! What kind of measure one is: which belong side by side, and of whom each tells.

use serde::Serialize;

use super::super::About;
use super::Measure;

/// Measures that are read together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Family {
    Time,
    Awareness,
    Concurrence,
    Public,
    Advice,
    Work,
    Participation,
    Escalation,
    Evaluators,
}

impl Family {
    pub const ALL: [Self; 9] = [
        Self::Time,
        Self::Awareness,
        Self::Concurrence,
        Self::Public,
        Self::Advice,
        Self::Work,
        Self::Participation,
        Self::Escalation,
        Self::Evaluators,
    ];
}

impl Measure {
    pub fn family(self) -> Family {
        match self {
            Self::SharingDelay
            | Self::AwarenessGap
            | Self::TimeToSharedAwareness
            | Self::CoordinationTime
            | Self::DecisionLatency
            | Self::MessageSkew => Family::Time,
            Self::ProbeAccuracy
            | Self::ProbeAllRight
            | Self::ProbeAllAlike
            | Self::ProbeAllWrong
            | Self::PoolingRate
            | Self::PoolingBias
            | Self::NeedToShareRecall => Family::Awareness,
            Self::ExpectationAccuracy
            | Self::FirstPassConcurrence
            | Self::RoundsToAgreement
            | Self::SettledAtWorkingLevel
            | Self::ReferredUp
            | Self::DissentRecorded => Family::Concurrence,
            Self::SlotConsistency
            | Self::SlotContradiction
            | Self::SlotGap
            | Self::ClaimOverlap
            | Self::OutsideTheLine
            | Self::CertainUnconfirmed
            | Self::SaidTooEarly => Family::Public,
            Self::AccuracyOwn
            | Self::AccuracyAdvice
            | Self::AccuracyLast
            | Self::BrierOwn
            | Self::BrierAdvice
            | Self::BrierLast
            | Self::Reliability
            | Self::Resolution
            | Self::Uncertainty
            | Self::Skill
            | Self::Rair
            | Self::Rsr
            | Self::WeightOfAdvice => Family::Advice,
            Self::TasksUnowned
            | Self::TasksDoublyLed
            | Self::TasksReassigned
            | Self::TimeToLead
            | Self::LeadShare => Family::Work,
            Self::ExternalInternal | Self::ParticipationGini | Self::ParticipationEvenness => {
                Family::Participation
            }
            Self::EscalationSum | Self::EscalationPeak => Family::Escalation,
            Self::RatingAlpha | Self::RatingKappaLinear | Self::RatingKappaQuadratic => {
                Family::Evaluators
            }
        }
    }

    /// Whether the numbers of its cases are probabilities that somebody gave a claim.
    pub fn is_of_probabilities(self) -> bool {
        let own = [Self::BrierOwn, Self::BrierAdvice, Self::BrierLast];
        let parts = [Self::Reliability, Self::Resolution, Self::Uncertainty, Self::Skill];
        own.contains(&self) || parts.contains(&self)
    }

    /// A judgment under advice is one seat's, in every case of it; what else is counted is told of
    /// ministries or of the table.
    pub fn about(self) -> About {
        let of_a_cell = [Self::ProbeAccuracy, Self::ExpectationAccuracy, Self::LeadShare];
        if self.family() == Family::Advice {
            return About::Person;
        }
        if of_a_cell.contains(&self) { About::Cell } else { About::Table }
    }
}
