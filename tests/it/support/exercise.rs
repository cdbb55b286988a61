//! A small exercise with one of everything, in Rust. A test changes the field it is about.

use chrono::DateTime;
use indexmap::IndexMap;
use whitecell::exercise::{
    Authority, Branch, BranchId, Caveat, Cell, CellId, Choice, ChoiceId, ClockPlan, Comparison,
    Condition, ConditionEvent, Deadline, Decision, DecisionId, Depth, Effect, EscalationClass,
    Exercise, ExerciseId, ExerciseTime, Fact, FactId, Inject, InjectId, InjectKind, Language,
    Lapse, Move, MoveId, Organization, OrganizationId, Passage, Patience, Release, Role, Seat,
    SeatId, Sender, Span, StatementPlan, Text, TimeScale, Timing, Trigger, Truth, Variable,
    VariableId,
};

pub(crate) fn minutes(minutes: u64) -> ExerciseTime {
    ExerciseTime::START + Span::minutes(minutes)
}

pub(crate) fn cell(id: &'static str) -> CellId {
    CellId::literal(id)
}

pub(crate) fn inject_id(id: &str) -> InjectId {
    InjectId::new(id).expect("a test's own id")
}

pub(crate) fn decision_id(id: &'static str) -> DecisionId {
    DecisionId::literal(id)
}

/// MOFA and MND decide `d1` together, led by MND; the third cell sits beside them.
///
/// - `i1` at 10m to MOFA: its first passage needs consent to be passed on, its second does not.
/// - `i2` at 10m to both. `i3` only when control lets it go. `i4` at 20m, by itself.
/// - `i5` five minutes after `i1`. `i6` when the tension is over 60. `e1` is a marker.
/// - `d1` at 12m; choosing `raise` adds 50, offers `i3`, skips `i5` and opens `d2`.
/// - The branch `mirrored` follows from `raise` and adds 20.
pub(crate) fn exercise() -> Exercise {
    Exercise {
        id: ExerciseId::literal("test"),
        version: "1".to_owned(),
        title: Text::same("Test"),
        summary: Text::same("A test"),
        premise: Text::same("Something happened."),
        marking: Text::same("EXERCISE"),
        languages: vec![Language::Ko, Language::En],
        clock: ClockPlan {
            start: DateTime::parse_from_rfc3339("2027-03-02T09:00:00+09:00").expect("a date"),
            zone: Text::same("Garam time"),
            scale: TimeScale::REAL_TIME,
            length: Span::minutes(90),
        },
        cells: ["mofa", "mnd", "mou"].map(|id| (cell(id), seats(id))).into(),
        organizations: [(OrganizationId::literal("olia"), organization())].into(),
        objectives: IndexMap::new(),
        moves: ["briefing", "cells", "joint"].map(|id| (MoveId::literal(id), movement(id))).into(),
        facts: ["script", "range"].map(|id| (FactId::literal(id), fact(id))).into(),
        variables: [(VariableId::literal("tension"), tension())].into(),
        injects: injects().into_iter().map(|inject| (inject.id.clone(), inject)).collect(),
        decisions: [d1(), d2()].map(|decision| (decision.id.clone(), decision)).into(),
        statements: StatementPlan::default(),
        faulty_lines: vec![],
        answers: IndexMap::new(),
        tasks: IndexMap::new(),
        escalation: whitecell::exercise::Escalation::default(),
        forecasts: IndexMap::new(),
        probes: IndexMap::new(),
        patience: Patience::default(),
        evaluation: whitecell::exercise::Evaluation::default(),
        branches: [(BranchId::literal("mirrored"), mirrored())].into(),
        truth: Truth::default(),
        hot_wash: vec![],
        norms: IndexMap::new(),
    }
}

fn seats(id: &'static str) -> Cell {
    let seat = |name: &str, role| Seat {
        id: SeatId::new(&format!("{id}-{name}")).expect("a test's own id"),
        title: Text::same(name),
        cell: Some(cell(id)),
        role,
    };
    Cell {
        id: cell(id),
        name: Text::same(id),
        seats: vec![
            seat("lead", Role::Lead),
            seat("player", Role::Player),
            seat("observer", Role::Observer),
        ],
    }
}

fn organization() -> Organization {
    Organization { name: Text::same("Olia") }
}

fn movement(id: &'static str) -> Move {
    Move {
        id: MoveId::literal(id),
        title: Text::same(id),
        length: Span::minutes(20),
        questions: IndexMap::new(),
    }
}

fn fact(id: &'static str) -> Fact {
    Fact {
        id: FactId::literal(id),
        statement: Text::same(id),
        holds: Some(true),
        needed_by: vec![decision_id("d1")],
    }
}

fn tension() -> Variable {
    Variable {
        id: VariableId::literal("tension"),
        title: Text::same("Tension"),
        start: 30,
        min: 0,
        max: 100,
        unit: None,
        thresholds: vec![],
        shown: whitecell::exercise::Shown::Control,
    }
}

fn injects() -> Vec<Inject> {
    let at = |time| Timing::At(minutes(time));
    let after_i1 =
        Timing::After { event: Trigger::Released(inject_id("i1")), delay: Span::minutes(5) };
    let tense = Timing::When(Condition::Variable {
        variable: VariableId::literal("tension"),
        comparison: Comparison::Greater,
        value: 60,
    });
    vec![
        Inject { kind: InjectKind::Action, to: vec![cell("mofa")], ..inject("i1", at(10)) },
        inject("i2", at(10)),
        Inject { hold: true, to: vec![cell("mnd")], ..inject("i3", Timing::Control) },
        Inject { release: Release::Auto, ..inject("i4", at(20)) },
        inject("i5", after_i1),
        inject("i6", tense),
        Inject { kind: InjectKind::Expected, ..inject("e1", at(30)) },
    ]
}

/// An inject to MOFA and MND with two passages.
pub(crate) fn inject(id: &str, timing: Timing) -> Inject {
    let passage = |fact, caveat| Passage {
        text: Text::same(format!("{id} says")),
        facts: vec![FactId::literal(fact)],
        caveat,
    };
    let caveat = Caveat {
        text: Text::same("제3자 제공 제한"),
        consent_of: Some(Text::same("주타르센 대사관")),
    };
    Inject {
        id: inject_id(id),
        kind: InjectKind::Contextual,
        timing,
        hold: false,
        release: Release::Offered,
        to: vec![cell("mofa"), cell("mnd")],
        from: Sender::Organization(OrganizationId::literal("olia")),
        channel: Text::same("전문"),
        title: Text::same(id),
        request: None,
        reply_within: None,
        passages: vec![passage("script", Some(caveat)), passage("range", None)],
        expected_action: None,
        notes: None,
        objectives: vec![],
        norms: vec![],
    }
}

fn choice(id: &'static str, effects: Vec<Effect>) -> Choice {
    Choice {
        id: ChoiceId::literal(id),
        title: Text::same(id),
        class: EscalationClass::StatusQuo,
        norms: vec![],
        effects,
        removes_human_step: false,
    }
}

fn add(by: i64) -> Effect {
    Effect::Add { variable: VariableId::literal("tension"), by }
}

fn d1() -> Decision {
    let raised = vec![
        add(50),
        Effect::Offer(inject_id("i3")),
        Effect::Skip(inject_id("i5")),
        Effect::Open(decision_id("d2")),
    ];
    Decision {
        id: decision_id("d1"),
        title: Text::same("D1"),
        question: Text::same("What now?"),
        depth: Depth::Full,
        opens: Timing::At(minutes(12)),
        choices: vec![choice("hotline", vec![add(-10)]), choice("raise", raised)],
        lead: cell("mnd"),
        supporting: vec![cell("mofa")],
        authority: Authority::Joint,
        refer_to: Some(Text::same("국가안보실 조정회의")),
        deadline: Some(Deadline { within: Span::minutes(20), hard: false }),
        lapse: Lapse { text: Text::same("Nothing was decided."), effects: vec![add(10)] },
        objectives: vec![],
        notes: None,
        line: vec![],
    }
}

fn d2() -> Decision {
    Decision {
        id: decision_id("d2"),
        depth: Depth::Record,
        opens: Timing::Control,
        refer_to: None,
        deadline: None,
        lapse: Lapse { text: Text::default(), effects: vec![] },
        ..d1()
    }
}

fn mirrored() -> Branch {
    Branch {
        id: BranchId::literal("mirrored"),
        title: Text::same("Mirrored"),
        when: Condition::Happened(ConditionEvent::Chosen {
            decision: decision_id("d1"),
            choice: ChoiceId::literal("raise"),
        }),
        effects: vec![add(20)],
    }
}

/// The decision `d1`, to be changed.
pub(crate) fn d1_of(exercise: &mut Exercise) -> &mut Decision {
    exercise.decisions.get_mut(&decision_id("d1")).expect("the exercise has d1")
}

/// The inject of that name, to be changed.
pub(crate) fn inject_of<'a>(exercise: &'a mut Exercise, id: &str) -> &'a mut Inject {
    exercise.injects.get_mut(&inject_id(id)).expect("the exercise has the inject")
}
