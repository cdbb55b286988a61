//! Papers in hand: statements, messages, requests, tasks and forecasts, and their forms.

use whitecell::exercise::{
    AudienceId, ForecastId, ProbabilityGrade, ProbeId, SeatId, SlotId, SlotValueId, TaskId,
};
use whitecell::session::{
    Addressee, Clearance, ForecastCommand, Judgement, NewMessage, NewRequest, NewStatement,
    NewTask, Part, ProbeCommand, RequestCommand, StatementCommand, TableCommand, TaskCommand,
    Wording,
};

use crate::support::forecast::judgement;
use crate::support::play::{Play, cell};

use super::moment::{Moment, seated};

pub(super) fn started() -> Play {
    seated()
        .table(TableCommand::StartExercise)
        .at(2, 0)
        .release("01-1")
        .acknowledge("mnd-lead", "01-1")
}

fn who_commands() -> ForecastId {
    ForecastId::literal("who-commands")
}

fn asked() -> Play {
    started().keyed("facilitator", &ForecastCommand::Open.of(&who_commands())).at(3, 0)
}

fn advised() -> Play {
    let reason = "40초는 빠르지만 사람이 못 할 일은 아님.".to_owned();
    let judgement = Judgement { reason, ..judgement(ProbabilityGrade::RoughlyEven, 50) };
    asked().keyed("mnd-lead", &ForecastCommand::Judge { judgement }.of(&who_commands())).at(4, 0)
}

fn concluded() -> Play {
    let judgement = judgement(ProbabilityGrade::Unlikely, 25);
    advised()
        .at(20, 0)
        .keyed("mnd-lead", &ForecastCommand::Conclude { judgement }.of(&who_commands()))
}

/// A statement of MOFA waits for MND's clearance.
fn clearing() -> Play {
    let slots = [("command", "study"), ("posture", "kept")];
    let slots = slots.map(|(slot, value)| (SlotId::literal(slot), SlotValueId::literal(value)));
    let text = "해협의 움직임을 확인하고 있으며 우리 대비태세는 그대로입니다.".to_owned();
    let wording = Wording { text, slots: slots.into() };
    let new = NewStatement { audience: AudienceId::literal("international"), wording };
    started()
        .at(30, 0)
        .keyed("mofa-lead", &new.into())
        .keyed("mofa-lead", &StatementCommand::AskClearance.of(0))
}

/// MND has objected to it.
fn objected() -> Play {
    let reason = "대비태세는 국방부가 말할 사항임.".to_owned();
    let answer = StatementCommand::Answer { round: 1, answer: Clearance::Object { reason } };
    clearing().at(31, 0).keyed("mnd-lead", &answer.of(0))
}

/// MOFA has sent a message, asked something, and put a task before both.
fn busy() -> Play {
    let text = "14번 방에서 15분 뒤 실무 협의가 가능한지 알려 주시기 바랍니다.".to_owned();
    let message = NewMessage { to: cell("mnd"), text };
    let request = NewRequest {
        to: Addressee::Cell(cell("mnd")),
        subject: "82%의 근거".to_owned(),
        question: "82%는 어떤 자료에서 나온 수입니까?".to_owned(),
        reply_within: Some(whitecell::exercise::Span::minutes(10)),
    };
    let task = NewTask {
        title: "올리아 대사관에 회신".to_owned(),
        lead: None,
        supporting: [].into(),
        due_within: Some(whitecell::exercise::Span::minutes(15)),
    };
    clearing()
        .at(31, 0)
        .keyed("mofa-lead", &message.into())
        .keyed("mofa-lead", &request.into())
        .keyed("mofa-lead", &task.into())
        .at(32, 0)
}

/// MND has named who sees to MOFA's request.
fn assigned() -> Play {
    let seat = SeatId::literal("mnd-plans");
    busy().keyed("mnd-lead", &RequestCommand::Assign { seat }.of(0)).at(33, 0)
}

/// Its time is over.
fn overdue() -> Play {
    assigned().at(42, 0)
}

fn answered() -> Play {
    let text = "체계가 스스로 매긴 값이며 따로 검증한 적은 없음.".to_owned();
    overdue().keyed("mnd-plans", &RequestCommand::Answer { text }.of(0)).at(43, 0)
}

/// MND has done the task.
fn finished() -> Play {
    let task = TaskId::literal("x-1");
    let note = "대사관 공사에게 전화로 답함".to_owned();
    busy()
        .keyed("mnd-lead", &TaskCommand::Take { part: Part::Lead }.of(&task))
        .at(34, 0)
        .keyed("mnd-lead", &TaskCommand::Finish { note }.of(&task))
        .at(35, 0)
}

/// The clock stands; the ministries are apart.
fn probed() -> Play {
    let probe = ProbeId::literal("before-joint");
    started().begin("ministries").keyed("facilitator", &ProbeCommand::Begin { probe }.into())
}

pub(super) fn all() -> Vec<Moment> {
    vec![
        Moment::new("forecast", asked(), "mnd-lead", "<space>"),
        Moment::new("judging", asked(), "mnd-lead", "<space>w1"),
        Moment::new("concluding", advised(), "mnd-lead", "<space>w1"),
        Moment::new("concluded", concluded(), "mnd-lead", "<down>"),
        Moment::new("forecast_of_another", asked(), "mnd-plans", "w"),
        Moment::new("probe", probed(), "mnd-lead", "<space>"),
        Moment::new("probe_answering", probed(), "mnd-lead", "w1"),
        Moment::new("probe_of_the_lead", probed(), "mnd-plans", "w"),
        Moment::new("clearing", clearing(), "mnd-lead", "<space>"),
        Moment::new("papers", busy(), "mnd-lead", "w"),
        Moment::new("request", busy(), "mnd-lead", "<space>"),
        Moment::new("request_assigned", assigned(), "mofa-lead", "<down><down><down><down>"),
        Moment::new("request_overdue", overdue(), "mofa-lead", "<down><down><down><down>"),
        Moment::new("request_answered", answered(), "mofa-lead", "<down><down><down><down>"),
        Moment::new("task", busy(), "mnd-lead", "<space><space>"),
        Moment::new("task_done", finished(), "mofa-lead", "<down><down>"),
        Moment::new("message", busy(), "mnd-lead", "<space><space><space><space>"),
        Moment::new("objected", objected(), "mofa-lead", "<space>"),
        Moment::new("statement", started(), "mofa-lead", "w12<tab>확인하고 있습니다.<tab>3"),
    ]
}
