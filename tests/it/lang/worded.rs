//! Everything the session can say is worded in both languages.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::DateTime;
use uuid::Uuid;
use whitecell::exercise::{
    Authority, CellId, DecisionId, Depth, EscalationClass, Exercise, ExerciseTime, FactId,
    ForecastId, InjectId, InjectKind, Language, MoveId, Role, SeatId, Span, TaskId,
};
use whitecell::lang::{LogLine, Names, Words};
use whitecell::session::view::Suggestion;
use whitecell::session::{
    Confidence, DueCause, Entry, Happening, Life, PauseCause, Phase, RecordId, Refused, Ruled,
    SeatState, Seq, Stage, Thing,
};

use super::samples::{self, T, exercise, mofa};
use super::{assert_worded, languages};

fn ko() -> &'static Words {
    Words::of(Language::Ko)
}

fn en() -> &'static Words {
    Words::of(Language::En)
}

fn entry(happening: Happening) -> Entry {
    let seat = SeatId::literal("mofa-lead");
    Entry {
        seq: Seq(3),
        id: RecordId(Uuid::nil()),
        at: DateTime::UNIX_EPOCH,
        t: T,
        said_at: None,
        by: seat.clone(),
        seat,
        happenings: Arc::new([happening]),
    }
}

fn line(words: &Words, entry: &Entry, exercise: &Exercise) -> LogLine {
    words.happening(entry, exercise).remove(0)
}

#[test]
fn every_refusal_is_worded() {
    let exercise = exercise();
    for words in languages() {
        for refused in samples::refusals() {
            let said = words.refused(&refused, &exercise);
            assert_worded(&said, &format!("{refused:?}"));
            assert!(said.ends_with('.'), "a refusal is a sentence: {said}");
        }
    }
}

#[test]
fn a_refusal_names_its_limit_and_what_is_too_much() {
    let exercise = exercise();
    let field = whitecell::session::Field::Reason;
    let refused = Refused::TooLong { field, limit: 1_000, length: 1_020 };
    assert_eq!(
        ko().refused(&refused, &exercise),
        "이유는 1,000자까지 쓸 수 있습니다. 지금 1,020자이므로 20자를 줄이십시오."
    );
    assert_eq!(
        en().refused(&refused, &exercise),
        "The reason may have 1,000 characters. It has 1,020; take out 20."
    );
}

#[test]
fn what_cannot_be_seen_and_what_is_not_there_read_the_same() {
    let refused = Refused::NoSuch { thing: Thing::Inject };
    let said = ko().refused(&refused, &exercise());
    assert_eq!(said, "그런 상황메시지가 없거나 볼 수 없습니다.");
}

#[test]
fn every_happening_is_worded() {
    let exercise = exercise();
    for words in languages() {
        for happening in samples::happenings() {
            let line = line(words, &entry(happening.clone()), &exercise);
            assert_worded(&line.who, &format!("{happening:?}"));
            assert_worded(&line.what, &format!("{happening:?}"));
            assert_eq!(line.aside, None);
        }
    }
}

#[test]
fn no_log_line_opens_a_sealed_position() {
    let exercise = exercise();
    for words in languages() {
        for happening in samples::happenings() {
            let line = line(words, &entry(happening), &exercise);
            assert!(!line.what.contains(samples::SECRET), "{line:?}");
        }
    }
}

#[test]
fn a_log_line_says_whose_act_it_was_and_who_keyed_it() {
    let exercise = exercise();
    let sealed = Happening::SealedPosition {
        decision: DecisionId::literal("d1"),
        cell: mofa(),
        late: false,
    };
    let by = SeatId::literal("mofa-dg");
    let said_at = Some(T.before(Span::minutes(1)));
    let entry = Entry { by: by.clone(), said_at, ..entry(sealed) };
    assert_eq!(
        line(ko(), &entry, &exercise),
        LogLine {
            who: "외교부 제1차관".to_owned(),
            what: "D1 입장 제출: 봉인".to_owned(),
            aside: Some("(배석 국장 입력, 발언 1분 뒤)".to_owned()),
        }
    );
    let sits = |name: &str| SeatState { person: Some(name.to_owned()), ..SeatState::default() };
    let people: BTreeMap<_, _> =
        [(SeatId::literal("mofa-lead"), sits("김 차관")), (by, sits("이 국장"))].into();
    let names = Names { seats: Some(&people), ..Names::from(&exercise) };
    let line = en().happening(&entry, names).remove(0);
    assert_eq!(line.who, "MOFA 김 차관");
    assert_eq!(line.aside.as_deref(), Some("(keyed by 이 국장, 1 min after it was said)"));
}

#[test]
fn every_suggestion_is_worded() {
    let exercise = exercise();
    let (inject, decision) = (InjectId::literal("01-3"), DecisionId::literal("d1"));
    let (span, cell) = (Span::seconds(380), mofa());
    let release = |cause| Suggestion::Release { inject: inject.clone(), cause, waiting: span };
    let all = [
        Suggestion::CheckSeats { waiting: 1 },
        Suggestion::CheckSeats { waiting: 3 },
        Suggestion::Start,
        Suggestion::Resume,
        Suggestion::LiftStop,
        Suggestion::TakeOver,
        Suggestion::DeadlinePassed { decision: decision.clone(), late: span },
        release(DueCause::Time),
        release(DueCause::Condition),
        release(DueCause::Decision(decision.clone())),
        release(DueCause::Branch(whitecell::exercise::BranchId::literal("mirrored"))),
        Suggestion::Reveal { decision: decision.clone() },
        Suggestion::AnswerConsent { ask: 0, waiting: span },
        Suggestion::AnswerRequest { request: 0, waiting: span },
        Suggestion::SettleUnified { decision: decision.clone() },
        Suggestion::Revise { decision: decision.clone() },
        Suggestion::Draft { decision: decision.clone() },
        Suggestion::DeadlineNear { decision: decision.clone(), left: span },
        Suggestion::CellSilent { cell: cell.clone(), silent_for: span },
        Suggestion::NotShared { cell, inject, fact: FactId::literal("f"), held_for: span },
        Suggestion::ForecastLate { forecast: ForecastId::literal("f"), late: span },
        Suggestion::TaskLate { task: TaskId::literal("x-1"), late: span },
        Suggestion::TaskTwoLeads { task: TaskId::literal("x-1") },
        Suggestion::TaskUnowned { task: TaskId::literal("x-1"), waiting: span },
        Suggestion::RequestUnanswered { request: 0, waiting: span },
        Suggestion::ReplyLate {
            cell: CellId::literal("mofa"),
            inject: InjectId::literal("i1"),
            late: span,
        },
        Suggestion::ClearanceWaiting { statement: 0, waiting: span },
        Suggestion::MoveOver { next: Some(MoveId::literal("joint")), over: span },
        Suggestion::MoveOver { next: None, over: span },
        Suggestion::Wait { until: Some(T) },
        Suggestion::Wait { until: None },
        Suggestion::Rule { on: Ruled::FreeMove(0), waiting: span },
        Suggestion::Rule { on: Ruled::Settled(decision.clone()), waiting: span },
        Suggestion::Rule { on: Ruled::Alone { decision: decision.clone(), act: 0 }, waiting: span },
        Suggestion::HotWash,
        Suggestion::Close,
        Suggestion::LeadGone {
            seat: SeatId::literal("mofa-lead"),
            decision: DecisionId::literal("d1"),
        },
    ];
    for words in languages() {
        for suggestion in &all {
            assert_worded(&words.suggestion(suggestion, &exercise), &format!("{suggestion:?}"));
        }
    }
    let not_shared = ko().suggestion(&all[19], &exercise);
    assert_eq!(not_shared, "외교부가 01-3 공관 전문을 6분 20초째 다른 부처에 전하지 않았습니다.");
}

#[test]
fn every_standing_has_a_name_of_its_own() {
    let phases =
        [Phase::Preparing, Phase::Running, Phase::Paused(PauseCause::ByHand), Phase::Ended];
    for words in languages() {
        let names: [Vec<String>; 8] = [
            Role::ALL.map(|role| words.role(role)).into(),
            Stage::ALL.map(|stage| words.stage(stage)).into(),
            [Confidence::Low, Confidence::Medium, Confidence::High]
                .map(|confidence| words.confidence(confidence))
                .into(),
            [
                EscalationClass::DeEscalation,
                EscalationClass::StatusQuo,
                EscalationClass::Posturing,
                EscalationClass::NonViolent,
                EscalationClass::Violent,
                EscalationClass::Nuclear,
            ]
            .map(|class| words.class(class))
            .into(),
            phases.iter().map(|phase| words.phase(phase)).collect(),
            [
                InjectKind::Contextual,
                InjectKind::Action,
                InjectKind::Contingency,
                InjectKind::Expected,
            ]
            .map(|kind| words.kind(kind))
            .into(),
            [Life::Planned, Life::Released, Life::Closed, Life::Skipped, Life::Recalled]
                .map(|life| words.life(life))
                .into(),
            [Depth::Record, Depth::Positions, Depth::Full].map(|depth| words.depth(depth)).into(),
        ];
        for kind in names {
            let different: std::collections::BTreeSet<_> = kind.iter().collect();
            assert_eq!(different.len(), kind.len(), "{kind:?}");
        }
        assert_ne!(words.authority(Authority::Sole), words.authority(Authority::Joint));
    }
}

#[test]
fn lengths_and_hours_read_as_people_say_them() {
    let cases = [
        (Span::minutes(12), "12분", "12 min"),
        (Span::seconds(380), "6분 20초", "6 min 20 s"),
        (Span::seconds(9), "9초", "9 s"),
        (Span(0), "0초", "0 s"),
        (Span::minutes(66), "1시간 6분", "1 h 6 min"),
        (Span::minutes(120), "2시간", "2 h"),
    ];
    for (span, korean, english) in cases {
        assert_eq!(ko().duration(span), korean);
        assert_eq!(en().duration(span), english);
    }
    let plan = exercise().clock;
    assert_eq!(ko().clock(T, &plan), "09:18 (가람 시각)");
    assert_eq!(en().clock(ExerciseTime(0), &plan), "09:00 (Garam time)");
}

#[test]
fn cells_stand_side_by_side() {
    let exercise = exercise();
    let cells = [CellId::literal("mnd"), mofa()];
    assert_eq!(ko().cells(&cells, &exercise), "외교부ㆍ국방부");
    assert_eq!(en().cells(&cells, &exercise), "MOFA and MND");
    assert_eq!(en().cells(&cells[..1], &exercise), "MND");
    assert_eq!(ko().cells([], &exercise), "없음");
    let three = ["MOFA", "MND", "ONS"].map(str::to_owned);
    assert_eq!(en().list(&three), "MOFA, MND and ONS");
}
