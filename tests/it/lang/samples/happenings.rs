//! One of each happening.

use std::sync::Arc;

use uuid::Uuid;
use whitecell::exercise::{
    BranchId, InjectId, Language, MoveId, PassageRef, ProbeId, SeatId, VariableId,
};
use whitecell::session::{
    Chosen, Confidence, ConsentAnswer, ConsentStanding, DecisionEvent, DraftAnswer, DueCause,
    Event, Feedback, Happening, InjectEvent, Opened, PassOnForm, PassageEvent, PauseCause,
    Position, Presence, ProbeAnswer, ProbeEvent, RecordId, ReleaseManner, RoomPage, SeatEvent, Seq,
    SessionId, Settlement, TableEvent, WashQuestion, WorldEvent,
};

use super::evaluations;
use super::{T, d1, each, exchanges, exercise, hotline, inject, mnd, mofa, one_of_each};
use super::{adjudications, forecasts};

/// What nobody may read in a log before the reveal.
pub(crate) const SECRET: &str = "직통선이 먼저다";

pub(crate) fn happenings() -> Vec<Happening> {
    let inject = InjectId::literal("01-3");
    let corrected = || Event::Corrected {
        earlier: Seq(41),
        earlier_id: RecordId(Uuid::nil()),
        note: "차관 발언임".to_owned(),
    };
    let events = one_of_each!(Event {
        Event::Table(_) => each(table_events(), Event::from),
        Event::Seat { .. } => each(seat_events(), |event| event.of(&SeatId::literal("mofa-lead"))),
        Event::Inject { .. } => each(inject_events(), |event| event.of(&inject)),
        Event::Passage(_) => each(passage_events(), Event::from),
        Event::World(_) => each(world_events(), Event::from),
        Event::Decision { .. } => each(decision_events(), |event| event.of(&d1())),
        Event::Statement { .. } => exchanges::statements(),
        Event::Message { .. } => exchanges::messages(),
        Event::Request { .. } => exchanges::requests(),
        Event::Task { .. } => exchanges::tasks(),
        Event::Forecast { .. } => forecasts::forecasts(),
        Event::Noted { .. } => each(abouts(), |about| Event::Noted {
            seat: SeatId::literal("facilitator"),
            about,
            text: "외교부가 먼저 물음".to_owned(),
        }),
        Event::Probe { .. } => probes(),
        Event::WashAnswered { .. } => each(wash_questions(), |question| Event::WashAnswered {
            cell: Some(mofa()),
            question,
            text: "먼저 물었어야 했음".to_owned(),
        }),
        Event::FeedbackGiven { .. } => [Event::FeedbackGiven {
            seat: SeatId::literal("mofa-lead"),
            feedback: Box::new(Feedback {
                remarks: "시간이 짧았음".to_owned(),
                ..Feedback::default()
            }),
        }],
        Event::Evaluation(_) => evaluations::evaluations(),
        Event::FreeMove { .. } => adjudications::free_moves(),
        Event::Ruled(_) => adjudications::rulings(),
        Event::Corrected { .. } => [corrected()],
    });
    let sealed = |late| Happening::SealedPosition { decision: d1(), cell: mofa(), late };
    one_of_each!(Happening {
        Happening::SealedPosition { .. } => [false, true].map(sealed),
        Happening::SealedAnswers { .. } => [Happening::SealedAnswers {
            probe: ProbeId::literal("before-joint"),
            cell: mofa(),
        }],
        Happening::Event(_) => each(events, |event| Happening::Event(Box::new(event))),
    })
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

fn opened() -> TableEvent {
    TableEvent::SessionOpened(Box::new(Opened {
        session: SessionId(Uuid::nil()),
        format: 1,
        exercise: Arc::new(exercise()),
        source_digest: String::new(),
        language: Language::Ko,
        program: "0.1.0".to_owned(),
        forked: None,
    }))
}

fn pauses() -> Vec<TableEvent> {
    let causes = one_of_each!(PauseCause {
        PauseCause::ByHand => [PauseCause::ByHand],
        PauseCause::Suspended { .. } => [PauseCause::Suspended { gap_ms: 192_000 }],
        PauseCause::Cascade => [PauseCause::Cascade],
    });
    each(causes, |cause| TableEvent::Paused { cause })
}

fn pages() -> Vec<TableEvent> {
    let pages = one_of_each!(RoomPage {
        RoomPage::Situation => [RoomPage::Situation],
        RoomPage::Decision(_) => [RoomPage::Decision(d1())],
        RoomPage::Statements => [RoomPage::Statements],
        RoomPage::Blank => [RoomPage::Blank],
        RoomPage::HotWash => [RoomPage::HotWash],
    });
    each(pages, |page| TableEvent::RoomShown { page })
}

fn abouts() -> Vec<whitecell::session::About> {
    use whitecell::session::About;
    one_of_each!(About {
        About::Session => [About::Session],
        About::Cell(_) => [About::Cell(mofa())],
        About::Inject(_) => [About::Inject(InjectId::literal("01-3"))],
        About::Decision(_) => [About::Decision(d1())],
    })
}

fn probes() -> Vec<Event> {
    let id = ProbeId::literal("before-joint");
    let answers = || vec![ProbeAnswer::Unsure];
    let events = one_of_each!(ProbeEvent {
        ProbeEvent::Begun => [ProbeEvent::Begun],
        ProbeEvent::Answered { .. } => [ProbeEvent::Answered { cell: mofa(), answers: answers() }],
        ProbeEvent::Closed { .. } => {
            [vec![], vec![mnd()]].map(|missing| ProbeEvent::Closed { missing })
        },
    });
    each(events, |event| event.of(&id))
}

fn wash_questions() -> Vec<WashQuestion> {
    one_of_each!(WashQuestion {
        WashQuestion::Author(_) => [WashQuestion::Author(0)],
        WashQuestion::Other(_) => [WashQuestion::Other("언제 알았나".to_owned())],
    })
}

fn table_events() -> Vec<TableEvent> {
    let seat = || SeatId::literal("mofa-lead");
    let person = "김 국장".to_owned();
    let presence = |presence| TableEvent::PresenceSet { cell: mofa(), presence };
    let resumed = |torn_bytes| TableEvent::SessionResumed { gap_ms: 380_000, torn_bytes };
    let stopped = |reason: &str| TableEvent::RealWorldStopped { reason: reason.to_owned() };
    let lifted = |note: &str| TableEvent::RealWorldLifted { note: note.to_owned() };
    one_of_each!(TableEvent {
        TableEvent::SessionOpened(_) => [opened()],
        TableEvent::SessionResumed { .. } => [0, 17].map(resumed),
        TableEvent::SeatTaken { .. } => [TableEvent::SeatTaken { seat: seat(), person }],
        TableEvent::SeatLeft { .. } => [TableEvent::SeatLeft { seat: seat() }],
        TableEvent::CheckAnswered { .. } => [TableEvent::CheckAnswered { seat: seat() }],
        TableEvent::PresenceSet { .. } => [Presence::Present, Presence::Absent].map(presence),
        TableEvent::ExerciseStarted => [TableEvent::ExerciseStarted],
        TableEvent::Paused { .. } => pauses(),
        TableEvent::ClockResumed => [TableEvent::ClockResumed],
        TableEvent::MoveBegan { .. } => [TableEvent::MoveBegan { to: MoveId::literal("joint") }],
        TableEvent::ExerciseEnded => [TableEvent::ExerciseEnded],
        TableEvent::RealWorldStopped { .. } => ["", "화재경보"].map(stopped),
        TableEvent::RealWorldLifted { .. } => ["", "오작동"].map(lifted),
        TableEvent::ClockMarked => [TableEvent::ClockMarked],
        TableEvent::RoomShown { .. } => pages(),
        TableEvent::HandedOver { .. } => [TableEvent::HandedOver {
            seat: seat(),
            from: None,
            to: "오 과장".to_owned(),
            note: "지금까지 조용함".to_owned(),
        }],
        TableEvent::TakenOver { .. } => [TableEvent::TakenOver { seat: seat() }],
        TableEvent::ScaleSet { .. } => [50, 100, 250].map(|scale| TableEvent::ScaleSet {
            scale: whitecell::exercise::TimeScale(scale),
        }),
        TableEvent::Jumped { .. } => [TableEvent::Jumped { to: super::T }],
    })
}

fn seat_events() -> Vec<SeatEvent> {
    let to = SeatId::literal("mofa-player");
    let muted = |reason: &str| SeatEvent::Muted { reason: reason.to_owned() };
    let sent_out = |reason: &str| SeatEvent::SentOut { reason: reason.to_owned() };
    let passed = SeatEvent::DutiesPassed { to: to.clone(), forecasts: vec![], requests: vec![] };
    one_of_each!(SeatEvent {
        SeatEvent::Moved { .. } => [SeatEvent::Moved { to }],
        SeatEvent::Muted { .. } => ["", "다른 자리와 다툼"].map(muted),
        SeatEvent::Unmuted => [SeatEvent::Unmuted],
        SeatEvent::Replaced { .. } => [SeatEvent::Replaced { person: "오 과장".to_owned() }],
        SeatEvent::SentOut { .. } => ["", "잘못 접속"].map(sent_out),
        SeatEvent::DutiesPassed { .. } => [passed],
    })
}

fn inject_events() -> Vec<InjectEvent> {
    let reason = || "순서를 바꿈".to_owned();
    let (cell, cells) = (mofa(), vec![mofa(), mnd()]);
    let released = |manner| InjectEvent::Released { cells: cells.clone(), manner };
    let skipped = |cause| InjectEvent::Skipped { reason: String::new(), cause };
    let recalled = |read_by| InjectEvent::Recalled { reason: reason(), read_by };
    let amended = InjectEvent::Amended { title: None, passages: vec![], reason: reason() };
    let inject = serde_json::from_value(inject()).expect("the sample inject is one");
    let retracted = InjectEvent::AcknowledgementRetracted { cell: cell.clone() };
    one_of_each!(InjectEvent {
        InjectEvent::FellDue { .. } => each(causes(), |cause| InjectEvent::FellDue { cause }),
        InjectEvent::Released { .. } => {
            [ReleaseManner::ByHand, ReleaseManner::Auto].map(released)
        },
        InjectEvent::Held => [InjectEvent::Held],
        InjectEvent::LetGo => [InjectEvent::LetGo],
        InjectEvent::Skipped { .. } => causes().map(skipped),
        InjectEvent::Amended { .. } => [amended],
        InjectEvent::SentAgain { .. } => [InjectEvent::SentAgain { cells: vec![mofa()] }],
        InjectEvent::Recalled { .. } => [vec![], vec![mofa()]].map(recalled),
        InjectEvent::Closed => [InjectEvent::Closed],
        InjectEvent::Composed { .. } => [InjectEvent::Composed { inject, reason: reason() }],
        InjectEvent::Acknowledged { .. } => [InjectEvent::Acknowledged { cell }],
        InjectEvent::Replied { .. } => [InjectEvent::Replied { cell: mofa(), text: reason() }],
        InjectEvent::AcknowledgementRetracted { .. } => [retracted],
    })
}

fn passage() -> PassageRef {
    PassageRef { inject: InjectId::literal("01-3"), number: 2 }
}

/// In every form and under every standing of consent.
fn passings() -> Vec<PassageEvent> {
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
    let passed = |form: &PassOnForm, consent| PassageEvent::PassedOn {
        pass_on: 0,
        passage: passage(),
        from: mofa(),
        to: mnd(),
        form: form.clone(),
        facts: vec![],
        consent,
    };
    forms.iter().flat_map(|form| standings.iter().map(|standing| passed(form, *standing))).collect()
}

fn passage_events() -> Vec<PassageEvent> {
    let asked = PassageEvent::ConsentAsked { ask: 0, passage: passage(), cell: mofa(), to: mnd() };
    let answered = |answer| PassageEvent::ConsentAnswered { ask: 0, answer };
    one_of_each!(PassageEvent {
        PassageEvent::ConsentAsked { .. } => [asked],
        PassageEvent::ConsentAnswered { .. } => {
            [ConsentAnswer::Granted, ConsentAnswer::Refused].map(answered)
        },
        PassageEvent::PassedOn { .. } => passings(),
        PassageEvent::PassOnRetracted { .. } => [PassageEvent::PassOnRetracted { pass_on: 0 }],
    })
}

fn world_events() -> Vec<WorldEvent> {
    let (branch, variable) = (BranchId::literal("mirrored"), VariableId::literal("tension"));
    let set = |cause| WorldEvent::VariableSet {
        variable: variable.clone(),
        value: -5,
        cause,
        reason: String::new(),
    };
    one_of_each!(WorldEvent {
        WorldEvent::BranchTaken { .. } => [WorldEvent::BranchTaken { branch }],
        WorldEvent::VariableSet { .. } => causes().map(set),
    })
}

fn answers() -> Vec<DecisionEvent> {
    let words = || "고친 문안".to_owned();
    let changes = DraftAnswer::ConcurWithChanges { replacement: words() };
    let against = DraftAnswer::NonConcur { reason: words(), alternative: words() };
    let answers = one_of_each!(DraftAnswer {
        DraftAnswer::Concur => [DraftAnswer::Concur],
        DraftAnswer::ConcurWithChanges { .. } => [changes],
        DraftAnswer::NonConcur { .. } => [against],
    });
    each(answers, |answer| DecisionEvent::Answered { round: 1, cell: mofa(), answer })
}

fn settlements() -> Vec<DecisionEvent> {
    let words = || "신속".to_owned();
    let from_above = Settlement::Referred { reason: words(), conditions: words() };
    let settlements = one_of_each!(Settlement {
        Settlement::Unified => [Settlement::Unified],
        Settlement::ByLead { .. } => [Settlement::ByLead { dissent: [mofa()].into() }],
        Settlement::Referred { .. } => [from_above],
        Settlement::Recorded => [Settlement::Recorded],
        Settlement::Lapsed => [Settlement::Lapsed],
    });
    each(settlements, |settlement| {
        let chosen = (settlement != Settlement::Lapsed).then(hotline);
        DecisionEvent::Settled { line: [].into(), settlement, chosen, text: "문안".to_owned() }
    })
}

fn position(late: bool) -> DecisionEvent {
    let position = Position {
        chosen: hotline(),
        reason: SECRET.to_owned(),
        confidence: Confidence::Medium,
        expects: [].into(),
    };
    DecisionEvent::PositionTaken { cell: mofa(), position, late }
}

fn decision_events() -> Vec<DecisionEvent> {
    let opened = |deadline| DecisionEvent::Opened { cause: DueCause::Time, deadline };
    let drafted = |silence_at| DecisionEvent::Drafted {
        line: [].into(),
        round: 1,
        cell: mnd(),
        chosen: hotline(),
        text: "문안".to_owned(),
        silence_at,
    };
    let silence = DecisionEvent::SilenceCounted { round: 1, cells: vec![mofa()] };
    let question = "누가 발표하는가".to_owned();
    let alone = DecisionEvent::ActedAlone {
        cell: mofa(),
        chosen: Chosen::Other("먼저 알린다".to_owned()),
        explanation: "급하여".to_owned(),
    };
    let (cell, withdrawn) = (mofa(), DecisionEvent::PositionWithdrawn { cell: mofa() });
    one_of_each!(DecisionEvent {
        DecisionEvent::Opened { .. } => [None, Some(T)].map(opened),
        DecisionEvent::PositionTaken { .. } => [false, true].map(position),
        DecisionEvent::PositionWithdrawn { .. } => [withdrawn],
        DecisionEvent::Revealed { .. } => {
            [vec![], vec![mofa()]].map(|missing| DecisionEvent::Revealed { missing })
        },
        DecisionEvent::Drafted { .. } => [None, Some(T)].map(drafted),
        DecisionEvent::Answered { .. } => answers(),
        DecisionEvent::AnswerWithdrawn { .. } => {
            [DecisionEvent::AnswerWithdrawn { round: 1, cell }]
        },
        DecisionEvent::SilenceCounted { .. } => [silence],
        DecisionEvent::Referred { .. } => [DecisionEvent::Referred { cell: None, question }],
        DecisionEvent::Settled { .. } => settlements(),
        DecisionEvent::ActedAlone { .. } => [alone],
        DecisionEvent::DeadlineExtended { .. } => [DecisionEvent::DeadlineExtended { to: T }],
    })
}
