//! What a review tells: lengths, steps, and the questions for the hot wash.

use crate::exercise::{CellId, DecisionId, Exercise, FactId, ForecastId, SeatId, SlotId, Text};
use crate::review::{Length, Pattern, Question, StepKind, Unknown};
use crate::session::Expectation;

mod weighed;

use super::{Words, one_line};

impl Words {
    /// A length, or why there is none; never zero for what cannot be told.
    pub fn length(&self, length: Length) -> String {
        match length {
            Length::Took(span) => self.duration(span),
            Length::Unknown(unknown) => self.unknown(unknown),
        }
    }

    pub fn unknown(&self, unknown: Unknown) -> String {
        self.text(match unknown {
            Unknown::NeverBegan => "length-never-began",
            Unknown::NeverEnded => "length-never-ended",
            Unknown::StillOpen => "length-still-open",
            Unknown::Lapsed => "length-lapsed",
            Unknown::OutOfOrder => "length-out-of-order",
            Unknown::NotAsked => "length-not-asked",
        })
    }

    pub fn step(&self, step: StepKind) -> String {
        self.text(match step {
            StepKind::Positions => "step-positions",
            StepKind::Reveal => "step-reveal",
            StepKind::Draft => "step-draft",
            StepKind::Coordination => "step-coordination",
            StepKind::Referral => "step-referral",
            StepKind::Decision => "step-decision",
        })
    }

    /// A fact's statement, on one line and without its full stop.
    pub fn fact(&self, id: &FactId, exercise: &Exercise) -> String {
        let fact = exercise.facts.get(id).map(|fact| fact.statement.get(self.language()));
        let statement = fact.map_or_else(|| id.to_string(), one_line);
        statement.trim_end_matches('.').to_owned()
    }

    /// What a cell expected another to choose.
    pub fn expectation(
        &self,
        expected: &Expectation,
        decision: &DecisionId,
        exercise: &Exercise,
    ) -> String {
        match expected {
            Expectation::Option(choice) => {
                let chosen = crate::session::Chosen::Option(choice.clone());
                self.chosen(&chosen, decision, exercise)
            }
            Expectation::Other => self.text("choice-other"),
        }
    }

    /// A question put to the room after ENDEX.
    pub fn question(&self, question: &Question, exercise: &Exercise) -> String {
        let cell = |id| self.cell(id, exercise).into();
        let fact = |id| self.fact(id, exercise).into();
        let decision = |id| ("decision", self.decision(id).into());
        match &question.pattern {
            Pattern::NeverCrossed { fact: id, of, .. } => {
                self.say("question-never-crossed", &[("of", cell(of)), ("fact", fact(id))])
            }
            Pattern::CrossedTooLate { fact: id, of, decision: late_for, late_by } => {
                let late = ("late", self.duration(*late_by).into());
                let args = [("of", cell(of)), ("fact", fact(id)), decision(late_for), late];
                self.say("question-crossed-too-late", &args)
            }
            Pattern::ExpectationWrong { decision: id, cell: who, of, expected, chosen } => {
                let expected = ("expected", self.expectation(expected, id, exercise).into());
                let chosen = ("chosen", self.chosen(chosen, id, exercise).into());
                let args = [("cell", cell(who)), ("of", cell(of)), expected, chosen, decision(id)];
                self.say("question-expectation-wrong", &args)
            }
            Pattern::ActedAlone { decision: id, cell: who } => {
                self.say("question-acted-alone", &[decision(id), ("cell", cell(who))])
            }
            Pattern::PassedOver { decision: id, objected, unanswered } => {
                self.passed_over_question(id, [objected, unanswered], exercise)
            }
            Pattern::Lapsed { decision: id } => self.say("question-lapsed", &[decision(id)]),
            Pattern::SilenceCounted { decision: id, cells } => {
                let cells = ("cells", self.cells(cells, exercise).into());
                self.say("question-silence-counted", &[decision(id), cells])
            }
            Pattern::SharedSlowly { fact: id, from, to, delay } => {
                let delay = ("delay", self.duration(*delay).into());
                let args = [("fact", fact(id)), ("from", cell(from)), ("to", cell(to)), delay];
                self.say("question-shared-slowly", &args)
            }
            Pattern::AgreedAtOnce { decision: id } => {
                self.say("question-agreed-at-once", &[decision(id)])
            }
            Pattern::Contradicted { .. }
            | Pattern::OffTheLine { .. }
            | Pattern::ReleasedUncleared { .. }
            | Pattern::RequestUnanswered { .. }
            | Pattern::TwoLeads { .. }
            | Pattern::NoLead { .. } => self.exchange_question(&question.pattern, exercise),
            Pattern::AdviceFollowed { forecast, seat } => {
                self.advice_question("question-advice-followed", forecast, seat, exercise)
            }
            Pattern::AdviceRefused { forecast, seat } => {
                self.advice_question("question-advice-refused", forecast, seat, exercise)
            }
            Pattern::AdviceResisted { forecast, seat } => {
                self.advice_question("question-advice-resisted", forecast, seat, exercise)
            }
            Pattern::AdviceUsed { forecast, seat } => {
                self.advice_question("question-advice-used", forecast, seat, exercise)
            }
            Pattern::HumanStepLeft { .. }
            | Pattern::ObjectionWorkedOut { .. }
            | Pattern::CaveatKept { .. }
            | Pattern::CaveatPassedOver { .. }
            | Pattern::HeldApart { .. } => self.weighed_question(&question.pattern, exercise),
            Pattern::Author { index } => {
                let own = exercise.hot_wash.get(*index);
                own.map_or_else(String::new, |own| one_line(own.get(self.language())))
            }
        }
    }

    fn passed_over_question(
        &self,
        id: &DecisionId,
        [objected, unanswered]: [&[CellId]; 2],
        exercise: &Exercise,
    ) -> String {
        let (key, cells) = if objected.is_empty() {
            ("question-passed-over-unanswered", unanswered)
        } else {
            ("question-passed-over", objected)
        };
        let cells = self.cells(cells, exercise);
        self.say(key, &[("decision", self.decision(id).into()), ("cells", cells.into())])
    }

    /// A question about judging under advice.
    fn advice_question(
        &self,
        key: &str,
        forecast: &ForecastId,
        seat: &SeatId,
        exercise: &Exercise,
    ) -> String {
        let meant = exercise.forecasts.get(forecast);
        let percent = meant.map(|meant| self.percent(meant.advice.probability));
        let args = [
            ("claim", self.claim(forecast, exercise).into()),
            ("seat", self.seat(seat, exercise).into()),
            ("percent", percent.unwrap_or_default().into()),
        ];
        self.say(key, &args)
    }

    /// A question about what was said in public, asked, or done between the ministries.
    fn exchange_question(&self, pattern: &Pattern, exercise: &Exercise) -> String {
        let cell = |id| ("cell", self.cell(id, exercise).into());
        let cells = |ids| ("cells", self.cells(ids, exercise).into());
        let slots = |ids: &[SlotId]| {
            let titles: Vec<String> = ids.iter().map(|id| self.slot(id, exercise)).collect();
            ("slots", self.list(&titles).into())
        };
        let task = |title: &Text| ("task", one_line(title.get(self.language())).into());
        match pattern {
            Pattern::Contradicted { cell: who, of, slots: on, .. } => {
                let of = ("of", self.cell(of, exercise).into());
                self.say("question-contradicted", &[cell(who), of, slots(on)])
            }
            Pattern::OffTheLine { cell: who, decision, slots: on, .. } => {
                let decision = ("decision", self.decision(decision).into());
                self.say("question-off-the-line", &[cell(who), decision, slots(on)])
            }
            Pattern::ReleasedUncleared { cell: who, audience, cells: others, .. } => {
                let audience = ("audience", self.audience(audience, exercise).into());
                let args = [cell(who), audience, cells(others)];
                self.say("question-released-uncleared", &args)
            }
            Pattern::RequestUnanswered { cell: who, to, subject, answered, .. } => {
                let key = if *answered { "question-request-late" } else { "question-request-open" };
                let to = ("to", self.addressee(to, exercise).into());
                self.say(key, &[cell(who), to, ("subject", one_line(subject).into())])
            }
            Pattern::TwoLeads { title, cells: who, .. } => {
                self.say("question-two-leads", &[task(title), cells(who)])
            }
            Pattern::NoLead { title, .. } => self.say("question-no-lead", &[task(title)]),
            Pattern::NeverCrossed { .. }
            | Pattern::CrossedTooLate { .. }
            | Pattern::ExpectationWrong { .. }
            | Pattern::ActedAlone { .. }
            | Pattern::PassedOver { .. }
            | Pattern::Lapsed { .. }
            | Pattern::SilenceCounted { .. }
            | Pattern::SharedSlowly { .. }
            | Pattern::AgreedAtOnce { .. }
            | Pattern::AdviceFollowed { .. }
            | Pattern::AdviceRefused { .. }
            | Pattern::AdviceResisted { .. }
            | Pattern::AdviceUsed { .. }
            | Pattern::HumanStepLeft { .. }
            | Pattern::ObjectionWorkedOut { .. }
            | Pattern::CaveatKept { .. }
            | Pattern::CaveatPassedOver { .. }
            | Pattern::HeldApart { .. }
            | Pattern::Author { .. } => String::new(),
        }
    }
}
