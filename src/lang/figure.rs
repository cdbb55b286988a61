//! Measures in words: their names, what came of them, and the cases that they come from.

use crate::review::measures::{Case, Family, Figure, Measure, On, Outcome, Told, Undefined};
use crate::review::{Aar, Completeness};

use super::{Names, Words, one_line};

impl Words {
    pub fn family(&self, family: Family) -> String {
        self.text(match family {
            Family::Time => "family-time",
            Family::Awareness => "family-awareness",
            Family::Concurrence => "family-concurrence",
            Family::Public => "family-public",
            Family::Advice => "family-advice",
            Family::Work => "family-work",
            Family::Participation => "family-participation",
            Family::Escalation => "family-escalation",
            Family::Evaluators => "family-evaluators",
        })
    }

    pub fn measure(&self, measure: Measure) -> String {
        self.text(match measure {
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
            Measure::CertainUnconfirmed => "measure-certain-unconfirmed",
            Measure::SaidTooEarly => "measure-said-too-early",
            Measure::AccuracyOwn => "measure-accuracy-own",
            Measure::AccuracyAdvice => "measure-accuracy-advice",
            Measure::AccuracyLast => "measure-accuracy-last",
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
        })
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

    /// What came of a measure; never zero for what is undefined, and no figure of too few cases.
    pub fn outcome(&self, figure: &Figure) -> String {
        match figure.outcome {
            Outcome::Number(number) => numbered(number, figure),
            Outcome::Lengths { median, ninetieth } => {
                let (median, ninetieth) = (self.duration(median), self.duration(ninetieth));
                self.middle(median, ninetieth)
            }
            Outcome::Spread { median, ninetieth } => {
                self.middle(format!("{median:.1}"), format!("{ninetieth:.1}"))
            }
            Outcome::Count(count) => count.to_string(),
            Outcome::Undefined(why) => {
                self.say("figure-undefined", &[("why", self.undefined(why).into())])
            }
            Outcome::TooFew { least } => self.say("figure-too-few", &[("least", least.into())]),
        }
    }

    /// How far a session came.
    pub fn completeness(&self, completeness: &Completeness) -> String {
        self.text(match completeness {
            Completeness::Empty => "report-state-empty",
            Completeness::NotStarted => "report-state-not-started",
            Completeness::UnderWay => "report-state-under-way",
            Completeness::StoppedForRealWorld => "report-state-stopped",
            Completeness::CutShort { .. } => "report-state-cut-short",
            Completeness::Ended => "report-state-ended",
        })
    }

    fn middle(&self, median: String, ninetieth: String) -> String {
        let args = [("median", median.into()), ("ninetieth", ninetieth.into())];
        self.say("figure-middle", &args)
    }

    /// How many cases a figure was drawn from, and how many had no end.
    pub fn cases_counted(&self, figure: &Figure) -> String {
        match figure.censored {
            0 => figure.n.to_string(),
            cut => self.say("figure-censored", &[("n", figure.n.into()), ("cut", cut.into())]),
        }
    }

    /// A case of a measure; a probability as percent beside what was so, since a score of one case
    /// says little to people.
    pub fn case_of<'n>(
        &self,
        measure: Measure,
        case: &Case,
        aar: &Aar,
        names: impl Into<Names<'n>>,
    ) -> String {
        let (On::Forecast(id), Told::Number(number)) = (&case.on, case.told) else {
            return self.case(case, names);
        };
        if !measure.is_of_probabilities() {
            return self.case(case, names);
        }
        let judged = aar.forecasts.iter().find(|review| review.id == *id);
        let truth = judged.and_then(|review| review.truth.as_ref()?.holds);
        let truth = self.text(match truth {
            None => "report-forecast-unsettled",
            Some(true) => "report-forecast-true",
            Some(false) => "report-forecast-false",
        });
        let percent = format!("{:.0}", (number * 100.0).round());
        let args = [
            ("on", self.about_case(&case.on, names.into()).into()),
            ("percent", self.say("percent", &[("percent", percent.into())]).into()),
            ("truth", truth.into()),
        ];
        self.say("figure-case-probability", &args)
    }

    /// A case: what it is about, and what it came to.
    pub fn case<'n>(&self, case: &Case, names: impl Into<Names<'n>>) -> String {
        let args = [
            ("on", self.about_case(&case.on, names.into()).into()),
            ("told", self.told(case.told).into()),
        ];
        self.say("figure-case", &args)
    }

    fn told(&self, told: Told) -> String {
        match told {
            Told::Took(span) => self.duration(span),
            Told::Cut(unknown) => self.unknown(unknown),
            Told::Yes => self.text("told-yes"),
            Told::No => self.text("told-no"),
            Told::Number(number) => plain(number),
        }
    }

    fn about_case(&self, on: &On, names: Names<'_>) -> String {
        let exercise = names.exercise;
        match on {
            On::Decision(id) => self.decision_titled(id, exercise),
            On::Fact(id) => self.fact(id, exercise),
            On::PassOn { passage, from, to } => {
                let args = [
                    ("passage", self.passage(passage, names).into()),
                    ("from", self.cell(from, exercise).into()),
                    ("to", self.cell(to, exercise).into()),
                ];
                self.say("case-pass-on", &args)
            }
            On::Released { audience, cells } => {
                let args = [
                    ("audience", self.audience(audience, exercise).into()),
                    ("cells", self.cells(cells, exercise).into()),
                ];
                self.say("case-released", &args)
            }
            On::Statement(id) => self.statement_number(*id),
            On::Expectation { decision, of } => {
                let args = [
                    ("decision", self.decision(decision).into()),
                    ("of", self.cell(of, exercise).into()),
                ];
                self.say("case-expectation", &args)
            }
            On::Forecast(id) => self.claim(id, exercise),
            On::Task(id) => self.task(id, names),
            On::Probe { probe, question } => {
                let meant = exercise.probes.get(probe).and_then(|it| it.questions.get(*question));
                meant.map_or_else(|| probe.to_string(), |it| one_line(it.text.get(self.language())))
            }
            On::Rated(id) => self.critical_task(id, exercise),
            On::Acts => self.text("case-acts"),
            On::Step => self.text("case-step"),
        }
    }
}

/// Two places; a share with its parts: `0.50 (3/6)`.
fn numbered(number: f64, figure: &Figure) -> String {
    let held = figure.cases.iter().filter(|case| case.told == Told::Yes).count();
    let not = figure.cases.iter().filter(|case| case.told == Told::No).count();
    if held + not == figure.n && figure.n == figure.cases.len() {
        return format!("{number:.2} ({held}/{})", figure.n);
    }
    format!("{number:.2}")
}

/// A whole number as one, any other with two places.
fn plain(number: f64) -> String {
    if number.fract() == 0.0 { format!("{number:.0}") } else { format!("{number:.2}") }
}
