//! A case of the table: a state of a decision, with all that its answers may hang on.

use std::collections::BTreeMap;

use whitecell::exercise::{
    Authority, Cell, CellId, ChoiceId, Deadline, Depth, Exercise, Seat, SeatId, Span, Text,
};
use whitecell::session::{
    Chosen, Confidence, DecisionEvent, DraftAnswer, DueCause, Event, Expectation, Position,
    Presence, Settlement, TableEvent,
};

use crate::support::exercise::{cell, d1_of, decision_id, exercise, minutes};
use crate::support::table::{Table, given};

/// The minute at which every case is tried.
pub(super) const NOW: u64 = 40;

pub(super) const DEPTHS: [(Depth, &str); 3] =
    [(Depth::Record, "record"), (Depth::Positions, "positions"), (Depth::Full, "full")];

pub(super) const STATES: [&str; 17] = [
    "planned",
    "open-empty",
    "open-some",
    "open-present",
    "open-full",
    "revealed",
    "revealed-short",
    "drafted",
    "drafted-some",
    "drafted-conditional",
    "drafted-objected",
    "drafted-agreed",
    "silence-running",
    "silence-due",
    "silence-counted",
    "referred",
    "settled",
];

/// Whether there is a deadline, and where it lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Limit {
    None,
    Ahead,
    SoftPast,
    HardPast,
}

/// How many cells must speak.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Required {
    Two,
    Three,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Case {
    pub(super) state: &'static str,
    pub(super) depth: Depth,
    pub(super) authority: Authority,
    pub(super) limit: Limit,
    pub(super) refers: bool,
    pub(super) required: Required,
}

/// How a decision that is drafted, referred or settled came there.
#[derive(Clone, Debug)]
pub(super) enum Way {
    Straight,
    FromDraft,
    By(Settlement),
}

/// What a column may speak of, by kind.
const KINDS: [&[&str]; 5] = [
    &["record", "positions", "full"],
    &["lead cell", "supporting cell"],
    &["joint", "sole"],
    &["no deadline", "ahead", "soft past", "hard past"],
    &["a higher body", "nowhere to refer"],
];

/// Words of a header or of a case, by kind, a bit a word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Traits([u8; KINDS.len()]);

impl Traits {
    fn of<'a>(words: impl Iterator<Item = &'a str>) -> Self {
        let mut bits = [0; KINDS.len()];
        for word in words.filter(|word| *word != "any") {
            let place = KINDS.iter().enumerate().find_map(|(kind, known)| {
                known.iter().position(|other| *other == word).map(|bit| (kind, bit))
            });
            let (kind, bit) = place.unwrap_or_else(|| panic!("a header nobody knows: {word}"));
            bits[kind] |= 1 << bit;
        }
        Self(bits)
    }

    /// What a column's header speaks of.
    pub(super) fn of_header(header: &str) -> Self {
        Self::of(header.split([',', ':']).map(str::trim))
    }

    /// These words, and every word of the kinds they say nothing of.
    pub(super) fn or_any(self) -> Self {
        Self(self.0.map(|bits| if bits == 0 { u8::MAX } else { bits }))
    }

    /// Whether a header with these words is for the case with those: for all where it has none.
    pub(super) fn speak_of(self, case: Self) -> bool {
        self.0.iter().zip(case.0).all(|(said, case)| *said == 0 || said & case != 0)
    }
}

impl Case {
    pub(super) fn all(state: &'static str, depth: &str) -> Vec<Self> {
        let (depth, _) = DEPTHS.into_iter().find(|(_, name)| *name == depth).expect("a depth");
        let mut all = vec![];
        for authority in [Authority::Joint, Authority::Sole] {
            for limit in [Limit::None, Limit::Ahead, Limit::SoftPast, Limit::HardPast] {
                for refers in [true, false] {
                    for required in [Required::Two, Required::Three] {
                        all.push(Self { state, depth, authority, limit, refers, required });
                    }
                }
            }
        }
        // With two cells, one answer is all of them.
        all.retain(|case| case.state != "drafted-some" || case.required == Required::Three);
        all
    }

    /// A case in which the command is accepted.
    pub(super) fn where_accepted(command: &str) -> Self {
        let state = match command {
            "Open" | "engine: OpenDecision" => "planned",
            "TakePosition" => "open-empty",
            "Reveal when all are in" | "Reveal now" => "open-full",
            "Draft" | "Refer" => "revealed",
            "Answer this round" | "Answer another round" => "drafted",
            "Settle unified" => "drafted-agreed",
            "Settle by lead" => "drafted-objected",
            "ReturnReferral" => "referred",
            "engine: CountSilence" => "silence-due",
            _ => "open-some",
        };
        Self {
            state,
            depth: Depth::Full,
            authority: if command == "ActAlone" { Authority::Joint } else { Authority::Sole },
            limit: Limit::HardPast,
            refers: true,
            required: Required::Two,
        }
    }

    /// What the case and the seat are, for a column to speak of.
    pub(super) fn traits(&self, seat: &str) -> Traits {
        let lead = if seat == "lead cell" { "lead cell" } else { "supporting cell" };
        let depth = DEPTHS.into_iter().find(|(depth, _)| *depth == self.depth);
        let authority = match self.authority {
            Authority::Joint => "joint",
            Authority::Sole => "sole",
        };
        let limit = match self.limit {
            Limit::None => "no deadline",
            Limit::Ahead => "ahead",
            Limit::SoftPast => "soft past",
            Limit::HardPast => "hard past",
        };
        let body = if self.refers { "a higher body" } else { "nowhere to refer" };
        let (_, depth) = depth.expect("every depth has a name");
        Traits::of([depth, lead, authority, limit, body].into_iter())
    }

    pub(super) fn exercise(&self) -> Exercise {
        let mut exercise = exercise();
        let outsider = cell("outsider");
        let seat = Seat {
            id: SeatId::literal("outsider-lead"),
            title: Text::same("outsider"),
            cell: Some(outsider.clone()),
            role: whitecell::exercise::Role::Lead,
        };
        let cell_of = Cell { id: outsider.clone(), name: Text::same("out"), seats: vec![seat] };
        exercise.cells.insert(outsider, cell_of);
        let d1 = d1_of(&mut exercise);
        d1.depth = self.depth;
        d1.authority = self.authority;
        d1.supporting = self.cells()[1..].to_vec();
        d1.refer_to = d1.refer_to.clone().filter(|_| self.refers);
        let deadline = |minutes, hard| Some(Deadline { within: Span::minutes(minutes), hard });
        d1.deadline = match self.limit {
            Limit::None => None,
            Limit::Ahead => deadline(60, true),
            Limit::SoftPast => deadline(20, false),
            Limit::HardPast => deadline(20, true),
        };
        exercise
    }

    fn cells(&self) -> Vec<CellId> {
        match self.required {
            Required::Two => vec![cell("mnd"), cell("mofa")],
            Required::Three => vec![cell("mnd"), cell("mofa"), cell("mou")],
        }
    }

    /// The tables that this case can stand for.
    pub(super) fn tables(&self) -> Vec<Table> {
        let ways = match (self.state, self.depth) {
            ("settled", Depth::Full) => [
                Settlement::Unified,
                Settlement::ByLead { dissent: [cell("mofa")].into() },
                Settlement::Recorded,
                Settlement::Lapsed,
            ]
            .map(Way::By)
            .to_vec(),
            ("settled", _) => [Settlement::Recorded, Settlement::Lapsed].map(Way::By).to_vec(),
            ("referred", Depth::Full) => vec![Way::Straight, Way::FromDraft],
            _ => vec![Way::Straight],
        };
        let started = || TableEvent::ExerciseStarted.into();
        let tables = ways.into_iter().map(|way| {
            let events = std::iter::once(started()).chain(self.events(way));
            given(self.exercise(), events).at(NOW)
        });
        tables.collect()
    }

    /// What happened to the decision, at minute zero.
    pub(super) fn events(&self, way: Way) -> Vec<Event> {
        if self.state == "planned" {
            return vec![];
        }
        let deadline = self.exercise().decisions[&decision_id("d1")].deadline;
        let deadline = deadline.map(|deadline| minutes(0) + deadline.within);
        let mut events = vec![on_d1(DecisionEvent::Opened { cause: DueCause::Control, deadline })];
        let cells = self.cells();
        let with_positions = self.depth != Depth::Record;
        let giving: Vec<CellId> = match self.state {
            "open-empty" => vec![],
            "open-some" => cells[..1].to_vec(),
            "open-present" | "revealed-short" => [&cells[..1], &cells[2..]].concat(),
            _ => cells.clone(),
        };
        if with_positions {
            events.extend(giving.iter().map(|cell| self.position_taken(cell)));
        }
        if self.state == "open-present" {
            let (cell, presence) = (cells[1].clone(), Presence::Absent);
            events.push(TableEvent::PresenceSet { cell, presence }.into());
        }
        if with_positions && !self.state.starts_with("open") {
            let missing = cells.iter().filter(|cell| !giving.contains(cell)).cloned().collect();
            events.push(on_d1(DecisionEvent::Revealed { missing }));
        }
        events.extend(self.drafting(&cells, &way));
        if self.state == "referred" {
            let question = "?".to_owned();
            events.push(on_d1(DecisionEvent::Referred { cell: None, question }));
        }
        if let ("settled", Way::By(settlement)) = (self.state, way) {
            let text = String::new();
            events.push(on_d1(DecisionEvent::Settled {
                line: [].into(),
                settlement,
                chosen: None,
                text,
            }));
        }
        events
    }

    fn drafting(&self, cells: &[CellId], way: &Way) -> Vec<Event> {
        let from_draft = matches!(way, Way::FromDraft | Way::By(Settlement::Unified));
        let drafted = self.state.starts_with("drafted") || self.state.starts_with("silence");
        if !drafted && (self.depth != Depth::Full || !from_draft) {
            return vec![];
        }
        let silence_at = match self.state {
            "silence-running" => Some(minutes(NOW + 10)),
            "silence-due" | "silence-counted" => Some(minutes(NOW - 10)),
            _ => None,
        };
        let mut events = vec![on_d1(DecisionEvent::Drafted {
            line: [].into(),
            round: 1,
            cell: cells[0].clone(),
            chosen: hotline(),
            text: "We ask.".to_owned(),
            silence_at,
        })];
        let answers: &[DraftAnswer] = match self.state {
            "drafted-some" => &[DraftAnswer::Concur],
            "drafted-conditional" => &[changes(), DraftAnswer::Concur],
            "drafted-objected" => &[objection(), DraftAnswer::Concur],
            "drafted-agreed" => &[DraftAnswer::Concur, DraftAnswer::Concur],
            _ => &[],
        };
        for (cell, answer) in cells[1..].iter().zip(answers) {
            let (round, cell, answer) = (1, cell.clone(), answer.clone());
            events.push(on_d1(DecisionEvent::Answered { round, cell, answer }));
        }
        if self.state == "silence-counted" {
            let cells = cells[1..].to_vec();
            events.push(on_d1(DecisionEvent::SilenceCounted { round: 1, cells }));
        }
        events
    }

    fn position_taken(&self, cell: &CellId) -> Event {
        let (cell, position) = (cell.clone(), self.position(cell));
        on_d1(DecisionEvent::PositionTaken { cell, position, late: false })
    }

    /// A position that says what it expects of every other required cell.
    pub(super) fn position(&self, own: &CellId) -> Position {
        let others = self.cells().into_iter().filter(|cell| cell != own);
        let expects: BTreeMap<_, _> = others.map(|cell| (cell, Expectation::Other)).collect();
        Position {
            chosen: hotline(),
            reason: "so".to_owned(),
            confidence: Confidence::Low,
            expects,
        }
    }
}

pub(super) fn hotline() -> Chosen {
    Chosen::Option(ChoiceId::literal("hotline"))
}

fn changes() -> DraftAnswer {
    DraftAnswer::ConcurWithChanges { replacement: "We ask today.".to_owned() }
}

fn objection() -> DraftAnswer {
    DraftAnswer::NonConcur { reason: "no".to_owned(), alternative: "We wait.".to_owned() }
}

fn on_d1(event: DecisionEvent) -> Event {
    event.of(&decision_id("d1"))
}
