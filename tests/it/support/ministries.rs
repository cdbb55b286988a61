//! A small exercise between two ministries, built by hand so that a test can change any part.

use indexmap::IndexMap;
use whitecell::exercise::{
    Authority, Caveat, Cell, CellId, Choice, ChoiceId, ClockPlan, Condition, ConditionEvent,
    Deadline, Decision, DecisionId, Depth, Effect, EscalationClass, Exercise, ExerciseId,
    ExerciseTime, Fact, FactId, Inject, InjectId, InjectKind, Language, Lapse, Move, MoveId,
    Passage, Release, Role, Seat, SeatId, Sender, Span, Text, TimeScale, Timing, Trigger, Truth,
    Variable, VariableId,
};

/// Two ministries, three injects and one decision of full depth.
///
/// `i1` goes to both by itself at 1m, `i2` is offered at 2m and carries the fact `script`, `i3` goes
/// to the defence ministry by itself once it knows that fact. `d1` opens at 3m.
pub(crate) fn two_ministries() -> Exercise {
    let (mofa, mnd) = (CellId::literal("mofa"), CellId::literal("mnd"));
    let both = [mofa.clone(), mnd.clone()];
    let knows = ConditionEvent::Knows { cell: mnd.clone(), fact: FactId::literal("script") };
    let injects = [
        inject("i1", Timing::At(minutes(1)), Release::Auto, &both),
        with_fact(inject("i2", Timing::At(minutes(2)), Release::Offered, &[mofa])),
        inject("i3", Timing::When(Condition::Happened(knows)), Release::Auto, &[mnd]),
    ];
    Exercise {
        id: ExerciseId::literal("two-ministries"),
        version: "1.0".to_owned(),
        title: Text::same("두 부처"),
        summary: Text::same("두 부처가 함께 정한다."),
        premise: Text::default(),
        marking: Text::same("연습 / EXERCISE"),
        languages: vec![Language::Ko],
        clock: clock(),
        cells: [cell("mofa", "외교부"), cell("mnd", "국방부")].into_iter().collect(),
        organizations: IndexMap::new(),
        objectives: IndexMap::new(),
        moves: ["briefing", "joint"].into_iter().map(movement).collect(),
        facts: [fact("script")].into_iter().collect(),
        variables: [tension()].into_iter().collect(),
        injects: injects.into_iter().map(|inject| (inject.id.clone(), inject)).collect(),
        decisions: [decision("d1")].into_iter().map(|each| (each.id.clone(), each)).collect(),
        branches: IndexMap::new(),
        truth: Truth::default(),
        hot_wash: vec![],
        norms: IndexMap::new(),
    }
}

pub(crate) fn minutes(minutes: u64) -> ExerciseTime {
    ExerciseTime::START + Span::minutes(minutes)
}

fn clock() -> ClockPlan {
    ClockPlan {
        start: "2027-03-02T09:00:00+09:00".parse().expect("a date and time"),
        zone: Text::same("가람 시간"),
        scale: TimeScale::REAL_TIME,
        length: Span::minutes(90),
    }
}

fn cell(id: &'static str, name: &str) -> (CellId, Cell) {
    let cell = CellId::literal(id);
    let seat = |suffix: &str, role| Seat {
        id: SeatId::new(&format!("{id}-{suffix}")).expect("an id"),
        title: Text::same(suffix),
        cell: Some(cell.clone()),
        role,
    };
    let seats = vec![seat("lead", Role::Lead), seat("player", Role::Player)];
    (cell.clone(), Cell { id: cell, name: Text::same(name), seats })
}

fn movement(id: &'static str) -> (MoveId, Move) {
    let id = MoveId::literal(id);
    let (title, length) = (Text::same(id.as_str()), Span::minutes(30));
    (id.clone(), Move { id, title, length, questions: IndexMap::new() })
}

fn fact(id: &'static str) -> (FactId, Fact) {
    let id = FactId::literal(id);
    let statement = Text::same("승조원들이 대본을 외워 왔다.");
    let needed_by = vec![DecisionId::literal("d1")];
    (id.clone(), Fact { id, statement, holds: Some(true), needed_by })
}

fn tension() -> (VariableId, Variable) {
    let id = VariableId::literal("tension");
    let title = Text::same("긴장");
    (id.clone(), Variable { id, title, start: 40, min: 0, max: 100 })
}

/// An inject of one passage.
pub(crate) fn inject(id: &str, timing: Timing, release: Release, to: &[CellId]) -> Inject {
    Inject {
        id: InjectId::new(id).expect("an id"),
        kind: InjectKind::Action,
        timing,
        hold: false,
        release,
        to: to.to_vec(),
        from: Sender::Named(Text::same("주타르센 대사관")),
        channel: Text::same("전문"),
        title: Text::same("기동에 관한 보고"),
        request: None,
        reply_within: None,
        passages: vec![Passage {
            text: Text::same("함정 14척이 같은 순간에 돌았다."),
            facts: vec![],
            caveat: None,
        }],
        expected_action: None,
        notes: None,
        objectives: vec![],
        norms: vec![],
    }
}

fn with_fact(mut inject: Inject) -> Inject {
    let source = Caveat {
        text: Text::same("제3자 제공 제한"),
        consent_of: Some(Text::same("주타르센 대사관")),
    };
    inject.passages.push(Passage {
        text: Text::same("승조원들이 대본을 외워 왔다는 전언이 있다."),
        facts: vec![FactId::literal("script")],
        caveat: Some(source),
    });
    inject
}

/// A decision of full depth that opens at 3m and has ten minutes.
pub(crate) fn decision(id: &'static str) -> Decision {
    let choice = |id, class, by| Choice {
        id: ChoiceId::literal(id),
        title: Text::same(id),
        class,
        norms: vec![],
        effects: vec![Effect::Add { variable: VariableId::literal("tension"), by }],
    };
    Decision {
        id: DecisionId::literal(id),
        title: Text::same("대비태세"),
        question: Text::same("대비태세를 올릴 것인가?"),
        depth: Depth::Full,
        opens: Timing::At(minutes(3)),
        choices: vec![
            choice("hotline", EscalationClass::DeEscalation, -10),
            choice("raise", EscalationClass::Posturing, 20),
        ],
        lead: CellId::literal("mofa"),
        supporting: vec![CellId::literal("mnd")],
        authority: Authority::Joint,
        refer_to: Some(Text::same("국가안보회의")),
        deadline: Some(Deadline { within: Span::minutes(10), hard: false }),
        lapse: Lapse { text: Text::same("각 부처가 따로 움직인다."), effects: vec![] },
        objectives: vec![],
        notes: None,
    }
}

/// An exercise in which `count` injects go out by themselves, one after the other, at one instant.
pub(crate) fn cascade(count: usize) -> Exercise {
    let to = [CellId::literal("mofa")];
    let name = |number: usize| InjectId::new(&format!("c{number}")).expect("an id");
    let mut exercise = two_ministries();
    exercise.injects = (0..count)
        .map(|number| {
            let timing = match number.checked_sub(1) {
                None => Timing::At(minutes(1)),
                Some(before) => {
                    let event = Trigger::Released(name(before));
                    Timing::After { event, delay: Span(0) }
                }
            };
            let inject = inject(name(number).as_str(), timing, Release::Auto, &to);
            (inject.id.clone(), inject)
        })
        .collect();
    exercise
}
