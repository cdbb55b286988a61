//! One of each happening between the ministries and to what they say.

use whitecell::exercise::{AudienceId, InjectId, OrganizationId, SeatId, TaskId, Text};
use whitecell::session::{
    Addressee, Clearance, Event, Fate, MessageEvent, Part, RequestAnswer, RequestEvent,
    StatementEvent, TaskEvent, Wording,
};

use super::{T, each, mnd, mofa, one_of_each};

fn wording() -> Wording {
    Wording { text: "이례적 기동으로 보고 확인 중이다.".to_owned(), slots: [].into() }
}

pub(super) fn statements() -> Vec<Event> {
    let answers = one_of_each!(Clearance {
        Clearance::Clear => [Clearance::Clear],
        Clearance::ClearWithChanges { .. } => [Clearance::ClearWithChanges { wording: wording() }],
        Clearance::Object { .. } => [Clearance::Object { reason: "너무 이르다".to_owned() }],
    });
    let audience = AudienceId::literal("ally");
    let drafted = StatementEvent::Drafted { cell: mofa(), audience, wording: wording() };
    let answered = |answer| StatementEvent::ClearanceAnswered { round: 1, cell: mnd(), answer };
    let revised = |adopts| StatementEvent::Revised { wording: wording(), adopts };
    let asked = StatementEvent::ClearanceAsked { round: 1, cells: [mnd()].into() };
    let events = one_of_each!(StatementEvent {
        StatementEvent::Drafted { .. } => [drafted],
        StatementEvent::Revised { .. } => [None, Some(mnd())].map(revised),
        StatementEvent::ClearanceAsked { .. } => [asked],
        StatementEvent::ClearanceAnswered { .. } => each(answers, answered),
        StatementEvent::Released { .. } => {
            [vec![], vec![mnd()]].map(|cells| StatementEvent::Released {
                uncleared: cells.into_iter().collect(),
            })
        },
        StatementEvent::Withdrawn => [StatementEvent::Withdrawn],
    });
    each(events, |event| event.of(2))
}

pub(super) fn messages() -> Vec<Event> {
    let fates = one_of_each!(Fate {
        Fate::Arrives => [Fate::Arrives],
        Fate::ArrivesAt(_) => [Fate::ArrivesAt(T)],
        Fate::UnansweredFrom(_) => [Fate::UnansweredFrom(T)],
    });
    let text = || "전문을 보았는가?".to_owned();
    let sent = |fate| MessageEvent::Sent { from: mofa(), to: mnd(), text: text(), fate };
    let events = one_of_each!(MessageEvent {
        MessageEvent::Sent { .. } => each(fates, sent),
        MessageEvent::Delivered => [MessageEvent::Delivered],
        MessageEvent::WentUnanswered => [MessageEvent::WentUnanswered],
        MessageEvent::Acknowledged => [MessageEvent::Acknowledged],
    });
    each(events, |event| event.of(0))
}

pub(super) fn requests() -> Vec<Event> {
    let addressees = one_of_each!(Addressee {
        Addressee::Control => [Addressee::Control],
        Addressee::Cell(_) => [Addressee::Cell(mnd())],
        Addressee::Organization(_) => [Addressee::Organization(OrganizationId::literal("olia"))],
    });
    let asked = |to| RequestEvent::Asked {
        cell: mofa(),
        to,
        subject: "학습 자료".to_owned(),
        question: "82%는 어떤 자료에서 나온 수인가?".to_owned(),
        reply_by: Some(T),
    };
    let answers = one_of_each!(RequestAnswer {
        RequestAnswer::Words(_) => [RequestAnswer::Words("확인 중".to_owned())],
        RequestAnswer::Inject(_) => [RequestAnswer::Inject(InjectId::literal("x-1"))],
    });
    let seat = SeatId::literal("mnd-lead");
    let events = one_of_each!(RequestEvent {
        RequestEvent::Asked { .. } => each(addressees, asked),
        RequestEvent::Assigned { .. } => [RequestEvent::Assigned { seat }],
        RequestEvent::Answered { .. } => each(answers, |answer| RequestEvent::Answered { answer }),
        RequestEvent::Withdrawn => [RequestEvent::Withdrawn],
    });
    each(events, |event| event.of(0))
}

pub(super) fn tasks() -> Vec<Event> {
    let opened = |parts: Vec<_>| TaskEvent::Opened {
        by: Some(mofa()),
        title: Text::same("올리아에 회신"),
        cells: vec![mofa(), mnd()],
        parts: parts.into_iter().collect(),
        due: None,
    };
    let note = |note: &str| note.to_owned();
    let handed = |text| TaskEvent::HandedOver { from: mofa(), to: mnd(), note: note(text) };
    let done = |text| TaskEvent::Done { cell: Some(mnd()), note: note(text) };
    let events = one_of_each!(TaskEvent {
        TaskEvent::Opened { .. } => [vec![], vec![(mnd(), Part::Lead)]].map(opened),
        TaskEvent::Taken { .. } => {
            [Part::Lead, Part::Support].map(|part| TaskEvent::Taken { cell: mnd(), part })
        },
        TaskEvent::Left { .. } => [TaskEvent::Left { cell: mnd() }],
        TaskEvent::HandedOver { .. } => ["", "먼저 물었음"].map(handed),
        TaskEvent::Done { .. } => ["", "회신함"].map(done),
    });
    each(events, |event| event.of(&TaskId::literal("x-1")))
}
