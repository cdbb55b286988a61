//! What a measure is called, and what came of it.

use crate::review::measures::{Figure, Measure, Outcome, Undefined};

use super::{Arg, Words};

impl Words {
    /// A measure's name.
    pub fn measure(&self, measure: Measure) -> String {
        self.text(name(measure))
    }

    /// What came of it: a figure, or why there is none. Never zero for what is undefined.
    pub fn outcome(&self, outcome: Outcome) -> String {
        let spread = |median: String, ninetieth: String| {
            let args = [("median", Arg::from(median)), ("ninetieth", ninetieth.into())];
            self.say("figure-lengths", &args)
        };
        match outcome {
            Outcome::Number(number) => format!("{number:.2}"),
            Outcome::Lengths { median, ninetieth } => {
                spread(self.duration(median), self.duration(ninetieth))
            }
            Outcome::Spread { median, ninetieth } => {
                spread(format!("{median:.1}"), format!("{ninetieth:.1}"))
            }
            Outcome::Count(count) => count.to_string(),
            Outcome::Undefined(why) => self.undefined(why),
            Outcome::TooFew { least } => self.say("figure-too-few", &[("least", least.into())]),
        }
    }

    /// How many cases it was drawn from, and how many had no end.
    pub fn cases(&self, figure: &Figure) -> String {
        let n = ("n", figure.n.into());
        match figure.censored {
            0 => self.say("figure-cases", &[n]),
            cut => self.say("figure-cases-cut", &[n, ("cut", cut.into())]),
        }
    }

    pub fn undefined(&self, why: Undefined) -> String {
        self.text(match why {
            Undefined::NotAsked => "undefined-not-asked",
            Undefined::NoCase => "undefined-no-case",
            Undefined::TruthUntold => "undefined-truth-untold",
            Undefined::NoVariation => "undefined-no-variation",
            Undefined::OneSide => "undefined-one-side",
            Undefined::NotOnRecord => "undefined-not-on-record",
        })
    }
}

fn name(measure: Measure) -> &'static str {
    match measure {
        Measure::SharingDelay => "measure-sharing-delay",
        Measure::AwarenessGap => "measure-awareness-gap",
        Measure::TimeToSharedAwareness => "measure-time-to-shared-awareness",
        Measure::CoordinationTime => "measure-coordination-time",
        Measure::DecisionLatency => "measure-decision-latency",
        Measure::MessageSkew => "measure-message-skew",
        Measure::ProbeAccuracy => "measure-probe-accuracy",
        Measure::ProbeAllRight => "measure-probe-all-right",
        Measure::ProbeAllAlike => "measure-probe-all-alike",
        Measure::ProbeAllWrong => "measure-probe-all-wrong",
        Measure::PoolingRate => "measure-pooling-rate",
        Measure::PoolingBias => "measure-pooling-bias",
        Measure::NeedToShareRecall => "measure-need-to-share-recall",
        Measure::ExpectationAccuracy => "measure-expectation-accuracy",
        Measure::FirstPassConcurrence => "measure-first-pass-concurrence",
        Measure::RoundsToAgreement => "measure-rounds-to-agreement",
        Measure::SettledAtWorkingLevel => "measure-settled-at-working-level",
        Measure::ReferredUp => "measure-referred-up",
        Measure::DissentRecorded => "measure-dissent-recorded",
        Measure::SlotConsistency => "measure-slot-consistency",
        Measure::SlotContradiction => "measure-slot-contradiction",
        Measure::SlotGap => "measure-slot-gap",
        Measure::ClaimOverlap => "measure-claim-overlap",
        Measure::OutsideTheLine => "measure-outside-the-line",
        Measure::BrierOwn => "measure-brier-own",
        Measure::BrierAdvice => "measure-brier-advice",
        Measure::BrierLast => "measure-brier-last",
        Measure::Reliability => "measure-reliability",
        Measure::Resolution => "measure-resolution",
        Measure::Uncertainty => "measure-uncertainty",
        Measure::Skill => "measure-skill",
        Measure::Rair => "measure-rair",
        Measure::Rsr => "measure-rsr",
        Measure::WeightOfAdvice => "measure-weight-of-advice",
        Measure::TasksUnowned => "measure-tasks-unowned",
        Measure::TasksDoublyLed => "measure-tasks-doubly-led",
        Measure::TasksReassigned => "measure-tasks-reassigned",
        Measure::TimeToLead => "measure-time-to-lead",
        Measure::LeadShare => "measure-lead-share",
        Measure::ExternalInternal => "measure-external-internal",
        Measure::ParticipationGini => "measure-participation-gini",
        Measure::ParticipationEvenness => "measure-participation-evenness",
        Measure::RatingAlpha => "measure-rating-alpha",
        Measure::RatingKappaLinear => "measure-rating-kappa-linear",
        Measure::RatingKappaQuadratic => "measure-rating-kappa-quadratic",
        Measure::EscalationSum => "measure-escalation-sum",
        Measure::EscalationPeak => "measure-escalation-peak",
    }
}
