//! Statements, messages, requests, tasks and forecasts, likely or not.

use proptest::prelude::{Just, Strategy, prop_oneof};
use proptest::sample::select;
use whitecell::exercise::{AudienceId, CellId, OrganizationId, ProbabilityGrade, SeatId, Span};
use whitecell::session::{
    Addressee, Clearance, Command, ForecastCommand, ItemCommand, Judgement, NewMessage, NewRequest,
    NewStatement, NewTask, Part, RequestCommand, Slots, StatementCommand, TaskCommand, Wording,
};

use super::step::{cell, words};
use crate::support::exchange::{answer_id, slots, task_id};
use crate::support::forecast::{forecast_id, percent};

fn wording() -> impl Strategy<Value = Wording> {
    let slots = prop_oneof![
        Just(Slots::new()),
        select(vec!["machine", "people", "none"]).prop_map(|value| slots("command", value)),
    ];
    (words(), slots).prop_map(|(text, slots)| Wording { text, slots })
}

fn on_statement() -> impl Strategy<Value = StatementCommand> {
    let answer = prop_oneof![
        Just(Clearance::Clear),
        wording().prop_map(|wording| Clearance::ClearWithChanges { wording }),
        words().prop_map(|reason| Clearance::Object { reason }),
    ];
    prop_oneof![
        2 => wording().prop_map(|wording| StatementCommand::Revise { wording }),
        4 => Just(StatementCommand::AskClearance),
        6 => (1..3_u32, answer)
            .prop_map(|(round, answer)| StatementCommand::Answer { round, answer }),
        2 => Just(StatementCommand::Release),
        1 => Just(StatementCommand::Withdraw),
    ]
}

fn statement() -> impl Strategy<Value = Command> {
    let drafted =
        (select(vec!["ally", "domestic", "none"]), wording()).prop_map(|(audience, wording)| {
            NewStatement { audience: AudienceId::literal(audience), wording }.into()
        });
    let on = (0..3_u32, on_statement()).prop_map(|(id, command)| command.of(id));
    prop_oneof![2 => drafted, 5 => on]
}

fn message() -> impl Strategy<Value = Command> {
    prop_oneof![
        (cell(), words()).prop_map(|(to, text)| NewMessage { to, text }.into()),
        (0..4_u32).prop_map(|id| Command::AcknowledgeMessage { id }),
    ]
}

fn request() -> impl Strategy<Value = Command> {
    let to = prop_oneof![
        Just(Addressee::Control),
        cell().prop_map(Addressee::Cell),
        select(vec!["olia", "none"])
            .prop_map(|id| Addressee::Organization(OrganizationId::literal(id))),
    ];
    let within = proptest::option::of(Just(Span::minutes(5)));
    let asked = (to, words(), within).prop_map(|(to, text, reply_within)| {
        let (subject, question) = (text.clone(), text);
        NewRequest { to, subject, question, reply_within }.into()
    });
    let seats = select(vec!["mofa-lead", "mnd-player", "simcell"]);
    let command = prop_oneof![
        seats.prop_map(|seat| RequestCommand::Assign { seat: SeatId::literal(seat) }),
        words().prop_map(|text| RequestCommand::Answer { text }),
        select(vec!["olia-divided", "about-us"])
            .prop_map(|id| RequestCommand::Release { answer: answer_id(id) }),
        words().prop_map(|text| RequestCommand::Write { text }),
        Just(RequestCommand::Withdraw),
    ];
    prop_oneof![asked, (0..4_u32, command).prop_map(|(id, command)| command.of(id))]
}

fn on_task() -> impl Strategy<Value = TaskCommand> {
    prop_oneof![
        select(vec![Part::Lead, Part::Support]).prop_map(|part| TaskCommand::Take { part }),
        Just(TaskCommand::Leave),
        (cell(), words()).prop_map(|(to, note)| TaskCommand::HandOver { to, note }),
        words().prop_map(|note| TaskCommand::Finish { note }),
    ]
}

fn task() -> impl Strategy<Value = Command> {
    let leads = proptest::option::of(cell());
    let supporting = proptest::collection::btree_set(cell(), 0..2);
    let opened = (words(), leads, supporting).prop_map(
        |(title, lead, supporting): (_, Option<CellId>, _)| {
            NewTask { title, lead, supporting, due_within: None }.into()
        },
    );
    let named = (select(vec!["reply", "x-1"]), on_task())
        .prop_map(|(id, command)| command.of(&task_id(id)));
    prop_oneof![1 => opened, 3 => named]
}

fn on_forecast() -> impl Strategy<Value = ForecastCommand> {
    let number = proptest::option::of(select(vec![3, 30, 70, 82]));
    let judged = (select(ProbabilityGrade::ALL.to_vec()), number, words()).prop_map(
        |(grade, number, reason)| Judgement { grade, number: number.map(percent), reason },
    );
    (0..5, judged).prop_map(|(which, judgement)| match which {
        0 => ForecastCommand::Open,
        1 | 2 => ForecastCommand::Judge { judgement },
        _ => ForecastCommand::Conclude { judgement },
    })
}

fn forecast() -> impl Strategy<Value = Command> {
    let named = (select(vec!["sober", "second"]), on_forecast());
    named.prop_map(|(id, command)| command.of(&forecast_id(id)))
}

pub(super) fn exchange_command() -> impl Strategy<Value = Command> {
    // Boxed: side by side the trees of all of them are more than a test's stack holds.
    prop_oneof![
        3 => statement().boxed(),
        1 => message().boxed(),
        1 => request().boxed(),
        1 => task().boxed(),
        1 => forecast().boxed(),
    ]
}

/// By the cell's own number.
pub(super) fn item_command() -> impl Strategy<Value = ItemCommand> {
    let seats = select(vec!["mofa-player", "mnd-player"]);
    prop_oneof![
        words().prop_map(|text| ItemCommand::Reply { text }),
        on_statement().prop_map(ItemCommand::Statement),
        seats.prop_map(|seat| ItemCommand::Assign { seat: SeatId::literal(seat) }),
        Just(ItemCommand::WithdrawRequest),
        on_task().prop_map(ItemCommand::Task),
        on_forecast().prop_map(ItemCommand::Forecast),
    ]
}
