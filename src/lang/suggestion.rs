//! What waits for control, as a sentence to the facilitator.

use crate::exercise::{
    CellId, DecisionId, Depth, ExerciseTime, ForecastId, InjectId, MoveId, ProbeId, SeatId, Span,
};
use crate::session::view::Suggestion;
use crate::session::{DueCause, Ruled};

use super::names::Names;
use super::{Arg, Words, fit, one_line};

/// How much of a claim or of a task's title stands in a sentence.
const NAME_COLUMNS: usize = 40;

impl Words {
    /// Says what to do next.
    pub fn suggestion<'n>(&self, suggestion: &Suggestion, names: impl Into<Names<'n>>) -> String {
        let names = names.into();
        let span = |name, span: &Span| (name, Arg::from(self.duration(*span)));
        let asked = |request: &u32| ("request", Arg::from(self.request(*request, names)));
        let task_named = |task| ("task", Arg::from(fit(&self.task(task, names), NAME_COLUMNS)));
        match suggestion {
            Suggestion::CheckSeats { waiting } => self.check_seats(*waiting),
            Suggestion::Start => self.text("next-start"),
            Suggestion::Resume => self.text("next-resume"),
            Suggestion::LiftStop => self.text("next-lift-stop"),
            Suggestion::TakeOver => self.text("next-take-over"),
            Suggestion::HotWash => self.text("next-hot-wash"),
            Suggestion::Close => self.text("next-close"),
            Suggestion::LeadGone { seat, decision } => self.lead_gone(seat, decision, names),
            Suggestion::DeadlinePassed { decision, late } => {
                self.about("next-deadline-passed", decision, &[span("late", late)])
            }
            Suggestion::Release { inject, cause, .. } => self.release(inject, cause, names),
            Suggestion::Reveal { decision } => self.about("next-reveal", decision, &[]),
            Suggestion::AnswerConsent { waiting, .. } => {
                self.say("next-answer-consent", &[span("waiting", waiting)])
            }
            Suggestion::AnswerRequest { request, waiting } => {
                self.say("next-answer-request", &[asked(request), span("waiting", waiting)])
            }
            Suggestion::SettleUnified { decision } => self.lead("next-settle", decision, names),
            Suggestion::Revise { decision } => self.lead("next-revise", decision, names),
            Suggestion::Draft { decision } => self.draft_or_record(decision, names),
            Suggestion::DeadlineNear { decision, left } => {
                self.about("next-deadline-near", decision, &[span("left", left)])
            }
            Suggestion::Rule { on, waiting } => self.rule(on, *waiting, names),
            Suggestion::NotShared { cell, inject, held_for, .. } => {
                self.not_shared(cell, inject, span("held", held_for), names)
            }
            Suggestion::ForecastLate { forecast, late } => {
                self.forecast_late(forecast, span("late", late), names)
            }
            Suggestion::TaskLate { task, late } => {
                self.say("next-task-late", &[task_named(task), span("late", late)])
            }
            Suggestion::TaskTwoLeads { task } => {
                self.say("next-task-two-leads", &[task_named(task)])
            }
            Suggestion::TaskUnowned { task, waiting } => {
                self.say("next-task-unowned", &[task_named(task), span("waiting", waiting)])
            }
            Suggestion::RequestUnanswered { request, waiting } => {
                self.say("next-request-unanswered", &[asked(request), span("waiting", waiting)])
            }
            Suggestion::ReplyLate { cell, inject, late } => {
                self.reply_late(cell, inject, span("late", late), names)
            }
            Suggestion::ClearanceWaiting { statement, waiting } => {
                let statement = ("statement", self.statement_number(*statement).into());
                self.say("next-clearance-waiting", &[statement, span("waiting", waiting)])
            }
            Suggestion::CellSilent { cell, silent_for } => {
                let cell = ("cell", self.cell(cell, names.exercise).into());
                self.say("next-cell-silent", &[cell, span("silent", silent_for)])
            }
            Suggestion::CloseProbe { probe, answered, cells } => {
                self.close_probe(probe, *answered, *cells, names)
            }
            Suggestion::BeginProbe { probe } => self.begin_probe(probe, names),
            Suggestion::MoveOver { next, over } => {
                self.move_over(next.as_ref(), span("over", over), names)
            }
            Suggestion::Wait { until } => self.wait(*until),
        }
    }

    fn wait(&self, until: Option<ExerciseTime>) -> String {
        let Some(until) = until else { return self.text("next-wait-open") };
        self.say("next-wait", &[("until", until.to_string().into())])
    }

    fn check_seats(&self, waiting: usize) -> String {
        self.say("next-check-seats", &[("waiting", waiting.into())])
    }

    fn lead_gone(&self, seat: &SeatId, decision: &DecisionId, names: Names<'_>) -> String {
        self.about("next-lead-gone", decision, &[("seat", self.seat(seat, names).into())])
    }

    fn rule(&self, on: &Ruled, waiting: Span, names: Names<'_>) -> String {
        let on = ("on", self.ruled(on, names.exercise).into());
        let key = if waiting.as_minutes() == 0 { "next-rule-new" } else { "next-rule" };
        self.say(key, &[on, ("waiting", self.duration(waiting).into())])
    }

    fn forecast_late(
        &self,
        forecast: &ForecastId,
        late: (&str, Arg<'_>),
        names: Names<'_>,
    ) -> String {
        let claim = fit(&self.claim(forecast, names.exercise), NAME_COLUMNS);
        self.say("next-forecast-late", &[("claim", claim.into()), late])
    }

    fn draft_or_record(&self, decision: &DecisionId, names: Names<'_>) -> String {
        let meant = names.exercise.decisions.get(decision);
        if meant.is_some_and(|meant| meant.depth != Depth::Full) {
            return self.about("next-record", decision, &[]);
        }
        self.lead("next-draft", decision, names)
    }

    fn not_shared(
        &self,
        cell: &CellId,
        inject: &InjectId,
        held: (&str, Arg<'_>),
        names: Names<'_>,
    ) -> String {
        let cell = ("cell", self.cell(cell, names.exercise).into());
        let inject = ("inject", self.inject(inject, names).into());
        self.say("next-not-shared", &[cell, inject, held])
    }

    fn reply_late(
        &self,
        cell: &CellId,
        inject: &InjectId,
        late: (&str, Arg<'_>),
        names: Names<'_>,
    ) -> String {
        let cell = ("cell", self.cell(cell, names.exercise).into());
        let inject = ("inject", self.inject(inject, names).into());
        self.say("next-reply-late", &[cell, inject, late])
    }

    fn close_probe(
        &self,
        probe: &ProbeId,
        answered: usize,
        cells: usize,
        names: Names<'_>,
    ) -> String {
        let title = ("title", self.probe_title(probe, names).into());
        let counts = [("answered", answered.into()), ("cells", cells.into())];
        self.say("next-probe-close", &[&[title], &counts[..]].concat())
    }

    fn begin_probe(&self, probe: &ProbeId, names: Names<'_>) -> String {
        self.say("next-probe-begin", &[("title", self.probe_title(probe, names).into())])
    }

    fn probe_title(&self, probe: &ProbeId, names: Names<'_>) -> String {
        let meant = names.exercise.probes.get(probe);
        meant.map(|meant| one_line(meant.title.get(self.language()))).unwrap_or_default()
    }

    fn move_over(&self, next: Option<&MoveId>, over: (&str, Arg<'_>), names: Names<'_>) -> String {
        let next = next.and_then(|next| names.exercise.moves.get(next));
        match next.map(|next| one_line(next.title.get(self.language()))) {
            Some(next) => self.say("next-move-over", &[over, ("next", next.into())]),
            None => self.say("next-move-over-last", &[over]),
        }
    }

    fn about(&self, key: &str, decision: &DecisionId, more: &[(&str, Arg<'_>)]) -> String {
        let decision = [("decision", Arg::from(self.decision(decision)))];
        self.say(key, &[&decision, more].concat())
    }

    fn lead(&self, key: &str, decision: &DecisionId, names: Names<'_>) -> String {
        let meant = names.exercise.decisions.get(decision);
        let lead = meant.map(|meant| self.cell(&meant.lead, names.exercise)).unwrap_or_default();
        self.about(key, decision, &[("lead", lead.into())])
    }

    fn release(&self, inject: &InjectId, cause: &DueCause, names: Names<'_>) -> String {
        let inject = ("inject", Arg::from(self.inject(inject, names)));
        match cause {
            DueCause::Time | DueCause::Control => self.say("next-release", &[inject]),
            DueCause::Condition => self.say("next-release-condition", &[inject]),
            DueCause::Decision(id) => self.about("next-release-decision", id, &[inject]),
            DueCause::Branch(id) => {
                let branch = self.branch(id, names.exercise);
                self.say("next-release-branch", &[inject, ("branch", branch.into())])
            }
        }
    }
}
