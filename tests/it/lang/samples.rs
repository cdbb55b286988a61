//! One of each refusal and of each happening. A new variant breaks the build here until somebody
//! gives an example of it and words it.

use std::sync::Arc;

use serde_json::json;
use uuid::Uuid;
use whitecell::exercise::{
    BranchId, CellId, ChoiceId, DecisionId, Exercise, ExerciseTime, InjectId, Language, MoveId,
    PassageRef, Role, SeatId, VariableId,
};
use whitecell::session::{
    Act, Chosen, Confidence, ConsentAnswer, ConsentStanding, DecisionEvent, DraftAnswer, DueCause,
    Event, Field, Happening, InjectEvent, Opened, PassOnForm, PassageEvent, PauseCause, Position,
    Presence, RecordId, Refused, ReleaseManner, RoomPage, Seq, SessionId, Settlement, TableEvent,
    Thing, WorldEvent,
};

/// Examples by variant; a variant without any does not compile.
macro_rules! one_of_each {
    ($kind:ty { $($variant:pat => $examples:expr,)* }) => {{
        let all: Vec<$kind> = [$(Vec::from($examples)),*].into_iter().flatten().collect();
        for example in &all {
            match example { $($variant => {})* }
        }
        all
    }};
}

pub(super) const T: ExerciseTime = ExerciseTime(1_122_000);

pub(super) fn exercise() -> Exercise {
    let text = |ko: &str, en: &str| json!({"ko": ko, "en": en});
    let seat = |id: &str, cell: &str, ko: &str, en: &str, role: &str| json!({"id": id, "cell": cell, "title": text(ko, en), "role": role});
    let choice = |id: &str, ko: &str, en: &str| json!({"id": id, "title": text(ko, en), "class": "posturing", "norms": [], "effects": []});
    let value = json!({
        "id": "strait", "version": "1.0", "title": text("해협", "The Strait"),
        "summary": text("", ""), "premise": text("", ""), "marking": text("평문", "OPEN"),
        "languages": ["ko", "en"],
        "clock": {"start": "2027-03-02T09:00:00+09:00", "zone": text("가람 시각", "Garam time"),
            "scale": 100, "length": 5_400_000},
        "cells": {
            "mofa": {"id": "mofa", "name": text("외교부", "MOFA"), "seats": [
                seat("mofa-lead", "mofa", "제1차관", "First Vice-Minister", "lead"),
                seat("mofa-dg", "mofa", "국장", "Director-General", "player")]},
            "mnd": {"id": "mnd", "name": text("국방부", "MND"), "seats": [
                seat("mnd-lead", "mnd", "차관", "Vice-Minister", "lead")]},
        },
        "organizations": {}, "objectives": {},
        "moves": {"joint": {"id": "joint", "title": text("합동토의", "Joint session"),
            "length": 1_200_000, "questions": {}}},
        "facts": {},
        "variables": {"tension": {"id": "tension", "title": text("긴장", "Tension"),
            "start": 40, "min": 0, "max": 100}},
        "injects": {"01-3": inject()},
        "decisions": {"d1": {"id": "d1", "title": text("자체 판단", "Own judgment"),
            "question": text("", ""), "depth": "full", "opens": "control",
            "choices": [choice("hotline", "직통선으로 묻는다", "Ask through the hotline")],
            "lead": "mnd", "supporting": ["mofa"], "authority": "joint", "refer_to": null,
            "deadline": null, "lapse": {"text": text("", ""), "effects": []}, "objectives": [],
            "notes": null}},
        "branches": {"mirrored": {"id": "mirrored", "title": text("맞대응", "Mirrored"),
            "when": {"always": true}, "effects": []}},
        "truth": {"summary": text("", ""), "points": []}, "hot_wash": [], "norms": {}
    });
    let mut exercise: Exercise = serde_json::from_value(value).expect("the sample exercise is one");
    // JSON values sort their maps; the author put the foreign ministry first.
    exercise.cells.reverse();
    exercise
}

fn inject() -> serde_json::Value {
    let text = |ko: &str, en: &str| json!({"ko": ko, "en": en});
    json!({
        "id": "01-3", "kind": "contextual", "timing": "control", "hold": false,
        "release": "offered", "to": ["mofa"], "from": {"cell": "mnd"},
        "channel": text("전문", "Cable"), "title": text("공관 전문", "Embassy cable"),
        "request": null, "reply_within": null, "expected_action": null, "notes": null,
        "passages": [{"text": text("가", "A"), "facts": [], "caveat": null}],
        "objectives": [], "norms": []
    })
}

pub(super) fn mofa() -> CellId {
    CellId::literal("mofa")
}

fn mnd() -> CellId {
    CellId::literal("mnd")
}

fn d1() -> DecisionId {
    DecisionId::literal("d1")
}

fn hotline() -> Chosen {
    Chosen::Option(ChoiceId::literal("hotline"))
}

fn causes() -> [DueCause; 5] {
    [
        DueCause::Time,
        DueCause::Condition,
        DueCause::Control,
        DueCause::Decision(d1()),
        DueCause::Branch(BranchId::literal("mirrored")),
    ]
}

fn acts() -> Vec<Refused> {
    let acts = one_of_each!(Act {
        Act::RunExercise => [Act::RunExercise],
        Act::AnswerForOrganization => [Act::AnswerForOrganization],
        Act::SubmitForCell => [Act::SubmitForCell],
        Act::ActForCell => [Act::ActForCell],
        Act::LeadDecision => [Act::LeadDecision],
        Act::TakeSeat => [Act::TakeSeat],
        Act::Engine => [Act::Engine],
    });
    acts.into_iter().map(|act| Refused::NotYourRole { role: Role::Player, act }).collect()
}

fn fields() -> Vec<Field> {
    one_of_each!(Field {
        Field::Person => [Field::Person],
        Field::Title => [Field::Title],
        Field::Sender => [Field::Sender],
        Field::Channel => [Field::Channel],
        Field::Passage => [Field::Passage],
        Field::Summary => [Field::Summary],
        Field::Reason => [Field::Reason],
        Field::Explanation => [Field::Explanation],
        Field::Other => [Field::Other],
        Field::Draft => [Field::Draft],
        Field::Replacement => [Field::Replacement],
        Field::Alternative => [Field::Alternative],
        Field::Question => [Field::Question],
        Field::Conditions => [Field::Conditions],
        Field::Outcome => [Field::Outcome],
        Field::Note => [Field::Note],
    })
}

fn things() -> Vec<Thing> {
    one_of_each!(Thing {
        Thing::Seat => [Thing::Seat],
        Thing::Cell => [Thing::Cell],
        Thing::Move => [Thing::Move],
        Thing::Inject => [Thing::Inject],
        Thing::Passage => [Thing::Passage],
        Thing::Fact => [Thing::Fact],
        Thing::Decision => [Thing::Decision],
        Thing::Choice => [Thing::Choice],
        Thing::ConsentRequest => [Thing::ConsentRequest],
        Thing::Branch => [Thing::Branch],
        Thing::Record => [Thing::Record],
    })
}

#[expect(clippy::too_many_lines, reason = "a table: a line a refusal")]
pub(super) fn refusals() -> Vec<Refused> {
    one_of_each!(Refused {
        Refused::NoSuch { .. } => things().into_iter().map(|thing| Refused::NoSuch { thing }).collect::<Vec<_>>(),
        Refused::MayNotKeyFor => [Refused::MayNotKeyFor],
        Refused::NotYourRole { .. } => acts(),
        Refused::Empty { .. } => fields().into_iter().map(|field| Refused::Empty { field }).collect::<Vec<_>>(),
        Refused::TooLong { .. } => fields().into_iter().map(|field| Refused::TooLong { field, limit: 40, length: 43 }).collect::<Vec<_>>(),
        Refused::TooMany { .. } => things().into_iter().map(|thing| Refused::TooMany { thing, limit: 20 }).collect::<Vec<_>>(),
        Refused::SaidTooLongAgo { .. } => [Refused::SaidTooLongAgo { limit_minutes: 60 }],
        Refused::SaidBefore { .. } => [Refused::SaidBefore { earliest: T }],
        Refused::NotStarted => [Refused::NotStarted],
        Refused::AlreadyStarted => [Refused::AlreadyStarted],
        Refused::AlreadyPaused => [Refused::AlreadyPaused],
        Refused::NotPaused => [Refused::NotPaused],
        Refused::ExerciseOver => [Refused::ExerciseOver],
        Refused::StoppedForRealWorld => [Refused::StoppedForRealWorld],
        Refused::NotStopped => [Refused::NotStopped],
        Refused::AlreadyThere => [Refused::AlreadyThere],
        Refused::SeatTaken => [Refused::SeatTaken],
        Refused::SeatEmpty => [Refused::SeatEmpty],
        Refused::AlreadyAnswered => [Refused::AlreadyAnswered],
        Refused::AlreadyReleased => [Refused::AlreadyReleased],
        Refused::NotReleased => [Refused::NotReleased],
        Refused::AlreadySkipped => [Refused::AlreadySkipped],
        Refused::AlreadyHeld => [Refused::AlreadyHeld],
        Refused::NotHeld => [Refused::NotHeld],
        Refused::AlreadyRecalled => [Refused::AlreadyRecalled],
        Refused::AlreadyClosed => [Refused::AlreadyClosed],
        Refused::AlreadyDue => [Refused::AlreadyDue],
        Refused::NeverSent => [Refused::NeverSent],
        Refused::NoAddressee => [Refused::NoAddressee],
        Refused::NotAddressed => [Refused::NotAddressed],
        Refused::NotOver => [Refused::NotOver],
        Refused::NotDue => [Refused::NotDue],
        Refused::NeedsAKey => [Refused::NeedsAKey],
        Refused::NotHeldInFull => [Refused::NotHeldInFull],
        Refused::NothingAmended => [Refused::NothingAmended],
        Refused::WrongPassageCount { .. } => [Refused::WrongPassageCount { expected: 2, given: 3 }],
        Refused::AlreadyAcknowledged => [Refused::AlreadyAcknowledged],
        Refused::ToYourself => [Refused::ToYourself],
        Refused::AlreadyPassedOn => [Refused::AlreadyPassedOn],
        Refused::NoConsentNeeded => [Refused::NoConsentNeeded],
        Refused::AlreadyAsked => [Refused::AlreadyAsked],
        Refused::ConsentAnswered => [Refused::ConsentAnswered],
        Refused::OnlyControlTicksFacts => [Refused::OnlyControlTicksFacts],
        Refused::NotOpen => [Refused::NotOpen],
        Refused::AlreadyOpen => [Refused::AlreadyOpen],
        Refused::AlreadySettled => [Refused::AlreadySettled],
        Refused::NoPositionsAtThisDepth => [Refused::NoPositionsAtThisDepth],
        Refused::NoDraftAtThisDepth => [Refused::NoDraftAtThisDepth],
        Refused::AlreadyRevealed => [Refused::AlreadyRevealed],
        Refused::NotRevealed => [Refused::NotRevealed],
        Refused::PositionsMissing { .. } => [Refused::PositionsMissing { cells: [mofa(), mnd()].into() }],
        Refused::NothingToReveal => [Refused::NothingToReveal],
        Refused::ExpectationMissing { .. } => [Refused::ExpectationMissing { cell: mofa() }],
        Refused::ExpectationOfOutsider { .. } => [Refused::ExpectationOfOutsider { cell: mofa() }],
        Refused::NoDraft => [Refused::NoDraft],
        Refused::StaleDraft { .. } => [Refused::StaleDraft { current: 2 }],
        Refused::DraftersAgreeByDrafting => [Refused::DraftersAgreeByDrafting],
        Refused::NotAllConcurred { .. } => [Refused::NotAllConcurred { cells: [mofa()].into() }],
        Refused::AllConcurred => [Refused::AllConcurred],
        Refused::AuthorityIsJoint => [Refused::AuthorityIsJoint],
        Refused::NowhereToRefer => [Refused::NowhereToRefer],
        Refused::AlreadyReferred => [Refused::AlreadyReferred],
        Refused::NotReferred => [Refused::NotReferred],
        Refused::WithTheHigherBody => [Refused::WithTheHigherBody],
        Refused::NotAlone => [Refused::NotAlone],
        Refused::NoDeadline => [Refused::NoDeadline],
        Refused::DeadlineNotReached => [Refused::DeadlineNotReached],
        Refused::ExtensionOutOfRange { .. } => [Refused::ExtensionOutOfRange { limit_minutes: 240 }],
        Refused::SilenceNotDeclared => [Refused::SilenceNotDeclared],
        Refused::SilenceNotDue => [Refused::SilenceNotDue],
        Refused::CannotTakeBack => [Refused::CannotTakeBack],
        Refused::RecallInstead => [Refused::RecallInstead],
    })
}

pub(super) fn happenings() -> Vec<Happening> {
    let (decision, cell) = (d1(), mofa());
    let sealed =
        |late| Happening::SealedPosition { decision: decision.clone(), cell: cell.clone(), late };
    let events = one_of_each!(Event {
        Event::Table(_) => table_events().into_iter().map(Event::from).collect::<Vec<_>>(),
        Event::Inject { .. } => inject_events().into_iter().map(|event| event.of(&InjectId::literal("01-3"))).collect::<Vec<_>>(),
        Event::Passage(_) => passage_events().into_iter().map(Event::from).collect::<Vec<_>>(),
        Event::World(_) => world_events().into_iter().map(Event::from).collect::<Vec<_>>(),
        Event::Decision { .. } => decision_events().into_iter().map(|event| event.of(&d1())).collect::<Vec<_>>(),
        Event::Corrected { .. } => [Event::Corrected {
            earlier: Seq(41),
            earlier_id: RecordId(Uuid::nil()),
            note: "차관 발언임".to_owned(),
        }],
    });
    let events = events.into_iter().map(|event| Happening::Event(Box::new(event)));
    one_of_each!(Happening {
        Happening::SealedPosition { .. } => [sealed(false), sealed(true)],
        Happening::Event(_) => events.collect::<Vec<_>>(),
    })
}

fn table_events() -> Vec<TableEvent> {
    let seat = SeatId::literal("mofa-lead");
    let opened = Opened {
        session: SessionId(Uuid::nil()),
        format: 1,
        exercise: Arc::new(exercise()),
        source_digest: String::new(),
        language: Language::Ko,
        program: "0.1.0".to_owned(),
    };
    let resumed = |torn_bytes| TableEvent::SessionResumed { gap_ms: 380_000, torn_bytes };
    let paused = |cause| TableEvent::Paused { cause };
    let causes = one_of_each!(PauseCause {
        PauseCause::ByHand => [PauseCause::ByHand],
        PauseCause::Suspended { .. } => [PauseCause::Suspended { gap_ms: 192_000 }],
        PauseCause::Cascade => [PauseCause::Cascade],
    });
    let pages = one_of_each!(RoomPage {
        RoomPage::Situation => [RoomPage::Situation],
        RoomPage::Decision(_) => [RoomPage::Decision(d1())],
        RoomPage::Blank => [RoomPage::Blank],
        RoomPage::HotWash => [RoomPage::HotWash],
    });
    one_of_each!(TableEvent {
        TableEvent::SessionOpened(_) => [TableEvent::SessionOpened(Box::new(opened))],
        TableEvent::SessionResumed { .. } => [resumed(0), resumed(17)],
        TableEvent::SeatTaken { .. } => [TableEvent::SeatTaken { seat: seat.clone(), person: "김 국장".to_owned() }],
        TableEvent::SeatLeft { .. } => [TableEvent::SeatLeft { seat: seat.clone() }],
        TableEvent::CheckAnswered { .. } => [TableEvent::CheckAnswered { seat }],
        TableEvent::PresenceSet { .. } => [Presence::Present, Presence::Absent].map(|presence| TableEvent::PresenceSet { cell: mofa(), presence }),
        TableEvent::ExerciseStarted => [TableEvent::ExerciseStarted],
        TableEvent::Paused { .. } => causes.into_iter().map(paused).collect::<Vec<_>>(),
        TableEvent::ClockResumed => [TableEvent::ClockResumed],
        TableEvent::MoveBegan { .. } => [TableEvent::MoveBegan { to: MoveId::literal("joint") }],
        TableEvent::ExerciseEnded => [TableEvent::ExerciseEnded],
        TableEvent::RealWorldStopped { .. } => ["", "화재경보"].map(|reason| TableEvent::RealWorldStopped { reason: reason.to_owned() }),
        TableEvent::RealWorldLifted { .. } => ["", "오작동"].map(|note| TableEvent::RealWorldLifted { note: note.to_owned() }),
        TableEvent::ClockMarked => [TableEvent::ClockMarked],
        TableEvent::RoomShown { .. } => pages.into_iter().map(|page| TableEvent::RoomShown { page }).collect::<Vec<_>>(),
    })
}

fn inject_events() -> Vec<InjectEvent> {
    let reason = || "순서를 바꿈".to_owned();
    let skipped = |cause| InjectEvent::Skipped { reason: String::new(), cause };
    let inject = serde_json::from_value(inject()).expect("the sample inject is one");
    one_of_each!(InjectEvent {
        InjectEvent::FellDue { .. } => causes().map(|cause| InjectEvent::FellDue { cause }),
        InjectEvent::Released { .. } => [ReleaseManner::ByHand, ReleaseManner::Auto].map(|manner| InjectEvent::Released { cells: vec![mofa(), mnd()], manner }),
        InjectEvent::Held => [InjectEvent::Held],
        InjectEvent::LetGo => [InjectEvent::LetGo],
        InjectEvent::Skipped { .. } => causes().map(skipped),
        InjectEvent::Amended { .. } => [InjectEvent::Amended { title: None, passages: vec![], reason: reason() }],
        InjectEvent::SentAgain { .. } => [InjectEvent::SentAgain { cells: vec![mofa()] }],
        InjectEvent::Recalled { .. } => [vec![], vec![mofa()]].map(|read_by| InjectEvent::Recalled { reason: reason(), read_by }),
        InjectEvent::Closed => [InjectEvent::Closed],
        InjectEvent::Composed { .. } => [InjectEvent::Composed { inject, reason: reason() }],
        InjectEvent::Acknowledged { .. } => [InjectEvent::Acknowledged { cell: mofa() }],
        InjectEvent::AcknowledgementRetracted { .. } => [InjectEvent::AcknowledgementRetracted { cell: mofa() }],
    })
}

fn passage_events() -> Vec<PassageEvent> {
    let passage = || PassageRef { inject: InjectId::literal("01-3"), number: 2 };
    let passed = |form, consent| PassageEvent::PassedOn {
        pass_on: 0,
        passage: passage(),
        from: mofa(),
        to: mnd(),
        form,
        facts: vec![],
        consent,
    };
    let forms = one_of_each!(PassOnForm {
        PassOnForm::Full => [PassOnForm::Full],
        PassOnForm::Summary(_) => [PassOnForm::Summary("요지".to_owned())],
        PassOnForm::Spoken(_) => [PassOnForm::Spoken(String::new())],
    });
    let standings = one_of_each!(ConsentStanding {
        ConsentStanding::NotNeeded => [ConsentStanding::NotNeeded],
        ConsentStanding::NotAsked => [ConsentStanding::NotAsked],
        ConsentStanding::Waiting => [ConsentStanding::Waiting],
        ConsentStanding::Granted => [ConsentStanding::Granted],
        ConsentStanding::Refused => [ConsentStanding::Refused],
    });
    let every = forms
        .iter()
        .flat_map(|form| standings.iter().map(|standing| passed(form.clone(), *standing)));
    one_of_each!(PassageEvent {
        PassageEvent::ConsentAsked { .. } => [PassageEvent::ConsentAsked { ask: 0, passage: passage(), cell: mofa(), to: mnd() }],
        PassageEvent::ConsentAnswered { .. } => [ConsentAnswer::Granted, ConsentAnswer::Refused].map(|answer| PassageEvent::ConsentAnswered { ask: 0, answer }),
        PassageEvent::PassedOn { .. } => every.collect::<Vec<_>>(),
        PassageEvent::PassOnRetracted { .. } => [PassageEvent::PassOnRetracted { pass_on: 0 }],
    })
}

fn world_events() -> Vec<WorldEvent> {
    let set = |cause| WorldEvent::VariableSet {
        variable: VariableId::literal("tension"),
        value: -5,
        cause,
    };
    one_of_each!(WorldEvent {
        WorldEvent::BranchTaken { .. } => [WorldEvent::BranchTaken { branch: BranchId::literal("mirrored") }],
        WorldEvent::VariableSet { .. } => causes().map(set),
    })
}

/// What nobody may read in a log before the reveal.
pub(super) const SECRET: &str = "직통선이 먼저다";

fn answers() -> Vec<DraftAnswer> {
    let words = || "고친 문안".to_owned();
    one_of_each!(DraftAnswer {
        DraftAnswer::Concur => [DraftAnswer::Concur],
        DraftAnswer::ConcurWithChanges { .. } => [DraftAnswer::ConcurWithChanges { replacement: words() }],
        DraftAnswer::NonConcur { .. } => [DraftAnswer::NonConcur { reason: words(), alternative: words() }],
    })
}

fn settlements() -> Vec<Settlement> {
    let words = || "신속".to_owned();
    one_of_each!(Settlement {
        Settlement::Unified => [Settlement::Unified],
        Settlement::ByLead { .. } => [Settlement::ByLead { dissent: [mofa()].into() }],
        Settlement::Referred { .. } => [Settlement::Referred { reason: words(), conditions: words() }],
        Settlement::Recorded => [Settlement::Recorded],
        Settlement::Lapsed => [Settlement::Lapsed],
    })
}

fn decision_events() -> Vec<DecisionEvent> {
    let position = |late| DecisionEvent::PositionTaken {
        cell: mofa(),
        position: Position {
            chosen: hotline(),
            reason: SECRET.to_owned(),
            confidence: Confidence::Medium,
            expects: [].into(),
        },
        late,
    };
    let drafted = |silence_at| DecisionEvent::Drafted {
        round: 1,
        cell: mnd(),
        chosen: hotline(),
        text: "문안".to_owned(),
        silence_at,
    };
    let settled = |settlement: Settlement| {
        let chosen = (settlement != Settlement::Lapsed).then(hotline);
        DecisionEvent::Settled { settlement, chosen, text: "문안".to_owned() }
    };
    one_of_each!(DecisionEvent {
        DecisionEvent::Opened { .. } => [None, Some(T)].map(|deadline| DecisionEvent::Opened { cause: DueCause::Time, deadline }),
        DecisionEvent::PositionTaken { .. } => [position(false), position(true)],
        DecisionEvent::PositionWithdrawn { .. } => [DecisionEvent::PositionWithdrawn { cell: mofa() }],
        DecisionEvent::Revealed { .. } => [vec![], vec![mofa()]].map(|missing| DecisionEvent::Revealed { missing }),
        DecisionEvent::Drafted { .. } => [drafted(None), drafted(Some(T))],
        DecisionEvent::Answered { .. } => answers().into_iter().map(|answer| DecisionEvent::Answered { round: 1, cell: mofa(), answer }).collect::<Vec<_>>(),
        DecisionEvent::AnswerWithdrawn { .. } => [DecisionEvent::AnswerWithdrawn { round: 1, cell: mofa() }],
        DecisionEvent::SilenceCounted { .. } => [DecisionEvent::SilenceCounted { round: 1, cells: vec![mofa()] }],
        DecisionEvent::Referred { .. } => [DecisionEvent::Referred { cell: None, question: "누가 발표하는가".to_owned() }],
        DecisionEvent::Settled { .. } => settlements().into_iter().map(settled).collect::<Vec<_>>(),
        DecisionEvent::ActedAlone { .. } => [DecisionEvent::ActedAlone { cell: mofa(), chosen: Chosen::Other("먼저 알린다".to_owned()), explanation: "급하여".to_owned() }],
        DecisionEvent::DeadlineExtended { .. } => [DecisionEvent::DeadlineExtended { to: T }],
    })
}
