//! Findings in words: a neutral sentence for the report, and a question for the hot wash.

use crate::exercise::{
    CellId, ChoiceId, DecisionId, Exercise, ForecastId, PassageRef, ProbeId, SeatId, SlotId, Span,
    Text,
};
use crate::review::{Pattern, Question};
use crate::session::{Chosen, Expectation};

use super::{Arg, Words, one_line};

/// What a sentence is filled with, by the names in it.
type Filling = Vec<(&'static str, Arg<'static>)>;

impl Words {
    /// A question put to the room after ENDEX. It names ministries and no seat.
    pub fn question(&self, question: &Question, exercise: &Exercise) -> String {
        self.of_pattern("question", &question.pattern, exercise)
    }

    /// What such a question asks, without what it is about.
    pub fn asking(&self, pattern: &Pattern) -> Option<String> {
        let own = matches!(pattern, Pattern::Author { .. });
        (!own).then(|| self.text(&format!("asking-{}", key(pattern))))
    }

    /// What was found, as it stands in a report.
    pub fn finding(&self, question: &Question, exercise: &Exercise) -> String {
        self.of_pattern("finding", &question.pattern, exercise)
    }

    /// What findings of this kind are called.
    pub fn pattern(&self, pattern: &Pattern) -> String {
        self.text(&format!("pattern-{}", key(pattern)))
    }

    fn of_pattern(&self, zone: &str, pattern: &Pattern, exercise: &Exercise) -> String {
        if let Pattern::Author { index } = pattern {
            let own = exercise.hot_wash.get(*index);
            return own.map_or_else(String::new, |own| one_line(own.get(self.language())));
        }
        self.say(&format!("{zone}-{}", key(pattern)), &self.filling(pattern, exercise))
    }

    fn filling(&self, pattern: &Pattern, exercise: &Exercise) -> Filling {
        let name = |id| Arg::from(self.cell(id, exercise));
        let who = |id| ("cell", name(id));
        let fact = |id| ("fact", Arg::from(self.fact(id, exercise)));
        let on = |id| ("decision", Arg::from(self.decision(id)));
        let task = |title: &Text| ("task", Arg::from(one_line(title.get(self.language()))));
        match pattern {
            Pattern::NeverCrossed { fact: id, of, needed_by } => {
                vec![("of", name(of)), fact(id), self.needing(needed_by)]
            }
            Pattern::CrossedTooLate { fact: id, of, decision, late_by } => {
                vec![("of", name(of)), fact(id), on(decision), self.long("late", *late_by)]
            }
            Pattern::SharedSlowly { fact: id, from, to, delay } => {
                vec![fact(id), ("from", name(from)), ("to", name(to)), self.long("delay", *delay)]
            }
            Pattern::ExpectationWrong { decision, cell, of, expected, chosen } => {
                let mut filling = vec![who(cell), ("of", name(of)), on(decision)];
                filling.extend(self.read_wrongly(decision, expected, chosen, exercise));
                filling
            }
            Pattern::Contradicted { cell, of, slots, .. } => {
                vec![who(cell), ("of", name(of)), self.on_slots(slots, exercise)]
            }
            Pattern::OffTheLine { cell, decision, slots, .. } => {
                vec![who(cell), on(decision), self.on_slots(slots, exercise)]
            }
            Pattern::HumanStepLeft { decision, taken, left, alone } => {
                self.human_step((decision, taken, left), alone.as_ref(), exercise)
            }
            Pattern::ActedAlone { decision, cell } => vec![on(decision), who(cell)],
            Pattern::PassedOver { decision, objected, unanswered } => {
                let left = if objected.is_empty() { unanswered } else { objected };
                vec![on(decision), self.of_cells(left, exercise)]
            }
            Pattern::Lapsed { decision } | Pattern::AgreedAtOnce { decision } => vec![on(decision)],
            Pattern::SilenceCounted { decision, cells } => {
                vec![on(decision), self.of_cells(cells, exercise)]
            }
            Pattern::ObjectionWorkedOut { decision, rounds } => {
                vec![on(decision), ("rounds", (*rounds).into())]
            }
            Pattern::ReleasedUncleared { cell, audience, cells, .. } => {
                let audience = ("audience", self.audience(audience, exercise).into());
                vec![who(cell), audience, self.of_cells(cells, exercise)]
            }
            Pattern::RequestUnanswered { cell, to, subject, .. } => {
                let to = ("to", self.addressee(to, exercise).into());
                vec![who(cell), to, ("subject", one_line(subject).into())]
            }
            Pattern::TwoLeads { title, cells, .. } => {
                vec![task(title), self.of_cells(cells, exercise)]
            }
            Pattern::NoLead { title, .. } => vec![task(title)],
            Pattern::AdviceFollowed { forecast, seat }
            | Pattern::AdviceRefused { forecast, seat }
            | Pattern::AdviceResisted { forecast, seat }
            | Pattern::AdviceUsed { forecast, seat } => self.advised(forecast, seat, exercise),
            Pattern::CaveatPassedOver { passage, from, to }
            | Pattern::CaveatKept { passage, from, to } => {
                vec![self.of_passage(passage, exercise), ("from", name(from)), ("to", name(to))]
            }
            Pattern::HeldApart { probe, question, right, otherwise } => {
                self.held_apart((probe, *question), [right, otherwise], exercise)
            }
            Pattern::ReadBackQuickly { message, from, to, took } => {
                let message = ("message", self.message_number(*message).into());
                vec![message, ("from", name(from)), ("to", name(to)), self.long("took", *took)]
            }
            Pattern::Author { .. } => vec![],
        }
    }

    fn long(&self, name: &'static str, span: Span) -> (&'static str, Arg<'static>) {
        (name, self.duration(span).into())
    }

    fn of_passage(&self, id: &PassageRef, exercise: &Exercise) -> (&'static str, Arg<'static>) {
        ("passage", self.passage(id, exercise).into())
    }

    fn read_wrongly(
        &self,
        decision: &DecisionId,
        expected: &Expectation,
        chosen: &Chosen,
        exercise: &Exercise,
    ) -> [(&'static str, Arg<'static>); 2] {
        let expected = self.expectation(expected, decision, exercise);
        let chosen = self.chosen(chosen, decision, exercise);
        [("expected", expected.into()), ("chosen", chosen.into())]
    }

    fn of_cells(&self, ids: &[CellId], exercise: &Exercise) -> (&'static str, Arg<'static>) {
        ("cells", self.cells(ids, exercise).into())
    }

    fn needing(&self, ids: &[DecisionId]) -> (&'static str, Arg<'static>) {
        let names: Vec<String> = ids.iter().map(|id| self.decision(id)).collect();
        ("decisions", self.list(&names).into())
    }

    fn on_slots(&self, ids: &[SlotId], exercise: &Exercise) -> (&'static str, Arg<'static>) {
        let titles: Vec<String> = ids.iter().map(|id| self.slot(id, exercise)).collect();
        ("slots", self.list(&titles).into())
    }

    fn human_step(
        &self,
        (decision, taken, left): (&DecisionId, &ChoiceId, &[ChoiceId]),
        alone: Option<&CellId>,
        exercise: &Exercise,
    ) -> Filling {
        let option = |id: &ChoiceId| self.chosen(&Chosen::Option(id.clone()), decision, exercise);
        let left: Vec<String> = left.iter().map(option).collect();
        let mut filling = vec![
            ("decision", self.decision(decision).into()),
            ("taken", option(taken).into()),
            ("left", self.list(&left).into()),
        ];
        filling.extend(alone.map(|cell| ("cell", self.cell(cell, exercise).into())));
        filling
    }

    /// Judging under advice: the seat for the report, its ministry for the room.
    fn advised(&self, forecast: &ForecastId, seat: &SeatId, exercise: &Exercise) -> Filling {
        let meant = exercise.forecasts.get(forecast);
        let percent = meant.map(|meant| self.percent(meant.advice.probability));
        let cell = exercise.seat(seat).and_then(|seat| seat.cell);
        let seat = self.seat(seat, exercise);
        let cell = cell.map_or_else(|| seat.clone(), |cell| self.cell(&cell, exercise));
        vec![
            ("claim", self.claim(forecast, exercise).into()),
            ("seat", seat.into()),
            ("cell", cell.into()),
            ("percent", percent.unwrap_or_default().into()),
        ]
    }

    fn held_apart(
        &self,
        (probe, question): (&ProbeId, usize),
        [right, otherwise]: [&[CellId]; 2],
        exercise: &Exercise,
    ) -> Filling {
        let meant = exercise.probes.get(probe).and_then(|it| it.questions.get(question));
        let asked = meant.map(|it| one_line(it.text.get(self.language())));
        vec![
            ("asked", asked.unwrap_or_default().into()),
            ("right", self.cells(right, exercise).into()),
            ("otherwise", self.cells(otherwise, exercise).into()),
        ]
    }
}

/// Under which name the words of a pattern stand.
fn key(pattern: &Pattern) -> &'static str {
    match pattern {
        Pattern::NeverCrossed { .. } => "never-crossed",
        Pattern::CrossedTooLate { .. } => "crossed-too-late",
        Pattern::HumanStepLeft { alone: None, .. } => "human-step-left",
        Pattern::HumanStepLeft { alone: Some(_), .. } => "human-step-left-alone",
        Pattern::ExpectationWrong { .. } => "expectation-wrong",
        Pattern::Contradicted { .. } => "contradicted",
        Pattern::OffTheLine { .. } => "off-the-line",
        Pattern::AdviceFollowed { .. } => "advice-followed",
        Pattern::AdviceRefused { .. } => "advice-refused",
        Pattern::ActedAlone { .. } => "acted-alone",
        Pattern::PassedOver { objected, .. } if objected.is_empty() => "passed-over-unanswered",
        Pattern::PassedOver { .. } => "passed-over",
        Pattern::Lapsed { .. } => "lapsed",
        Pattern::ReleasedUncleared { .. } => "released-uncleared",
        Pattern::SilenceCounted { .. } => "silence-counted",
        Pattern::RequestUnanswered { answered: true, .. } => "request-late",
        Pattern::RequestUnanswered { answered: false, .. } => "request-open",
        Pattern::TwoLeads { .. } => "two-leads",
        Pattern::NoLead { .. } => "no-lead",
        Pattern::SharedSlowly { .. } => "shared-slowly",
        Pattern::CaveatPassedOver { .. } => "caveat-passed-over",
        Pattern::HeldApart { .. } => "held-apart",
        Pattern::AgreedAtOnce { .. } => "agreed-at-once",
        Pattern::ObjectionWorkedOut { .. } => "objection-worked-out",
        Pattern::CaveatKept { .. } => "caveat-kept",
        Pattern::ReadBackQuickly { .. } => "read-back-quickly",
        Pattern::AdviceResisted { .. } => "advice-resisted",
        Pattern::AdviceUsed { .. } => "advice-used",
        Pattern::Author { .. } => "author",
    }
}
