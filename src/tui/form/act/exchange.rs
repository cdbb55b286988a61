//! What a cell writes to the public, to others and about work: the act, its fields, its command.

use std::fmt;

use crate::exercise::{CellId, SeatId, Slot, Span, Text};
use crate::lang::Words;
use crate::session::view::{Exchange, ProbeView, RequestView, StatementView, WashView};
use crate::session::{
    Clearance, Command, EvaluationCommand, FreeMoveCommand, ItemCommand, NewMessage, NewRequest,
    NewStatement, NewTask, Side, Slots, StatementCommand, TaskCommand, Wording,
};
use crate::tui::form::ask::Ask;
use crate::tui::form::filled::{Filled, SLOT};
use crate::tui::form::{Choice, Field, FieldInput};

use super::fields::Asked;
use super::forecast::{self, Which};
use super::{free_move, probe, request, wash};

/// An act on the cell's register, by the cell's own number, or something new on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExchangeAct {
    NewStatement,
    Revise {
        number: u32,
    },
    /// The words that the clearing cell wants instead.
    Changes {
        number: u32,
        round: u32,
    },
    Object {
        number: u32,
        round: u32,
    },
    NewMessage,
    NewRequest,
    /// To a request for information.
    Answer {
        number: u32,
    },
    Assign {
        number: u32,
    },
    NewTask,
    HandOver {
        number: u32,
    },
    Finish {
        number: u32,
    },
    /// A forecast: the own judgement.
    Judge {
        number: u32,
    },
    /// A forecast: the last word.
    Conclude {
        number: u32,
    },
    /// The author's question of that place at the hot wash; one's own without.
    Wash {
        question: Option<u32>,
    },
    /// The probe that lies before the cell.
    Probe,
    /// The own seat's form, or, on the console, that of the cell's seat of that place.
    Feedback {
        seat: Option<u32>,
    },
    /// 부처 의견
    Comment,
    /// 자유조치
    FreeMove,
    /// For or against a free move.
    Argue {
        number: u32,
        side: Side,
    },
}

/// What these acts are asked from.
#[derive(Clone, Debug)]
pub struct Board<'a> {
    pub exchange: &'a Exchange,
    pub own: (CellId, Text),
    pub others: Vec<(CellId, Text)>,
    pub seats: Vec<(SeatId, Text)>,
    pub wash: &'a WashView,
    pub probe: Option<&'a ProbeView>,
    /// The cell's last comment on its exercise.
    pub comment: Option<&'a str>,
}

impl ExchangeAct {
    /// The name of its title's words.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::NewStatement => "ask-title-statement",
            Self::Revise { .. } => "ask-title-revise",
            Self::Changes { .. } => "ask-title-clear-changes",
            Self::Object { .. } => "ask-title-object",
            Self::NewMessage => "ask-title-message",
            Self::NewRequest => "ask-title-request",
            Self::Answer { .. } => "ask-title-answer",
            Self::Assign { .. } => "ask-title-assign",
            Self::NewTask => "ask-title-task",
            Self::HandOver { .. } => "ask-title-hand-over",
            Self::Finish { .. } => "ask-title-finish",
            Self::Judge { .. } => "ask-title-judge",
            Self::Conclude { .. } => "ask-title-conclude",
            Self::Wash { .. } => "ask-title-wash",
            Self::Feedback { .. } => "ask-title-feedback",
            Self::Probe => "ask-title-probe",
            Self::Comment => "ask-title-comment",
            Self::FreeMove => "ask-title-free-move",
            Self::Argue { .. } => "ask-title-argue",
        }
    }
}

/// Under which name an unfinished form is kept.
impl fmt::Display for ExchangeAct {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NewStatement => write!(f, "statement"),
            Self::Revise { number } => write!(f, "revise:{number}"),
            Self::Changes { number, round } => write!(f, "clear-changes:{number}:{round}"),
            Self::Object { number, round } => write!(f, "object:{number}:{round}"),
            Self::NewMessage => write!(f, "message"),
            Self::NewRequest => write!(f, "request"),
            Self::Answer { number } => write!(f, "answer:{number}"),
            Self::Assign { number } => write!(f, "assign:{number}"),
            Self::NewTask => write!(f, "task"),
            Self::HandOver { number } => write!(f, "hand-over:{number}"),
            Self::Finish { number } => write!(f, "finish:{number}"),
            Self::Judge { number } => write!(f, "judge:{number}"),
            Self::Conclude { number } => write!(f, "conclude:{number}"),
            Self::Wash { question: Some(question) } => write!(f, "wash:{question}"),
            Self::Wash { question: None } => write!(f, "wash"),
            Self::Probe => write!(f, "probe"),
            Self::Comment => write!(f, "comment"),
            Self::FreeMove => write!(f, "free-move"),
            Self::Argue { number, side: Side::For } => write!(f, "argue-for:{number}"),
            Self::Argue { number, side: Side::Against } => write!(f, "argue-against:{number}"),
            Self::Feedback { seat: Some(seat) } => write!(f, "feedback:{seat}"),
            Self::Feedback { seat: None } => write!(f, "feedback"),
        }
    }
}

/// What the act asks; none when what it is about is no longer there.
pub(super) fn fields(act: ExchangeAct, board: &Board<'_>, ask: Ask) -> Option<Asked> {
    let words = ask.words;
    let statement = |number| find_statement(board.exchange, number);
    let asked_for = |number| find_request(board.exchange, number);
    match act {
        ExchangeAct::NewStatement => {
            let audiences = named(&board.exchange.audiences, words);
            let mut fields = vec![ask.choice("audience", "ask-audience", audiences)];
            fields.push(ask.area("text", "ask-statement", ""));
            fields.extend(slots(ask, &board.exchange.slots, &Slots::new()));
            Some((vec![], fields))
        }
        ExchangeAct::Revise { number } => {
            let statement = statement(number)?;
            Some((wanted(statement, words), wording(ask, board, &statement.wording)))
        }
        ExchangeAct::Changes { number, .. } => {
            let statement = statement(number)?;
            Some((quoted(&statement.wording), wording(ask, board, &statement.wording)))
        }
        ExchangeAct::Object { number, .. } => {
            let reason = ask.area("reason", "ask-reason", "");
            Some((quoted(&statement(number)?.wording), vec![reason]))
        }
        ExchangeAct::NewMessage => {
            let to = ask.choice("to", "ask-to", named(&board.others, words));
            Some((vec![], vec![to, ask.area("text", "ask-message", "")]))
        }
        ExchangeAct::NewRequest => Some((vec![], request::fields(ask, board))),
        ExchangeAct::Answer { number } => {
            let request = asked_for(number)?;
            Some((asked(request), vec![ask.area("text", "ask-answer", "")]))
        }
        ExchangeAct::Assign { number } => {
            let seats = ask.choice("seat", "ask-seat", named(&board.seats, words));
            Some((asked(asked_for(number)?), vec![seats]))
        }
        ExchangeAct::NewTask => {
            let cells: Vec<_> = std::iter::once(&board.own).chain(&board.others).cloned().collect();
            Some((vec![], new_task(ask, &cells)))
        }
        ExchangeAct::HandOver { number } => {
            let to = ask.choice("to", "ask-hand-over-to", named(&board.others, words));
            let title = task_title(board, number, words)?;
            Some((vec![title], vec![to, ask.line("note", "ask-note-optional")]))
        }
        ExchangeAct::Finish { number } => {
            let title = task_title(board, number, words)?;
            Some((vec![title], vec![ask.area("note", "ask-result", "")]))
        }
        ExchangeAct::Judge { number } => forecast::fields(Which::Own, number, board, ask),
        ExchangeAct::Conclude { number } => forecast::fields(Which::Last, number, board, ask),
        ExchangeAct::Wash { question } => wash::answer_fields(question, board.wash, ask),
        ExchangeAct::Feedback { seat } => wash::feedback_fields(seat, board, ask),
        ExchangeAct::Probe => probe::fields(board.probe, ask),
        ExchangeAct::Comment => {
            let text = ask.area("text", "ask-comment", board.comment.unwrap_or(""));
            Some((vec![words.text("ask-comment-note")], vec![text]))
        }
        ExchangeAct::FreeMove => Some(free_move::fields(ask)),
        ExchangeAct::Argue { number, side } => free_move::argument(number, side, board, ask),
    }
}

fn find_statement(exchange: &Exchange, number: u32) -> Option<&StatementView> {
    exchange.statements.iter().find(|statement| statement.number == number)
}

fn find_request(exchange: &Exchange, number: u32) -> Option<&RequestView> {
    exchange.requests.iter().find(|request| request.number == number)
}

fn task_title(board: &Board<'_>, number: u32, words: &Words) -> Option<String> {
    let task = board.exchange.tasks.iter().find(|task| task.number == number)?;
    Some(task.title.get(words.language()).to_owned())
}

/// Each by its id and its name.
pub(in crate::tui::form) fn named<T: fmt::Display>(
    all: &[(T, Text)],
    words: &Words,
) -> Vec<Choice> {
    let language = words.language();
    let choice = |(id, name): &(T, Text)| Choice {
        value: id.to_string(),
        label: name.get(language).to_owned(),
    };
    all.iter().map(choice).collect()
}

/// One choice for each slot; the first says nothing on it.
pub(in crate::tui::form) fn slots(ask: Ask, slots: &[Slot], holding: &Slots) -> Vec<Field> {
    let language = ask.words.language();
    let field = |slot: &Slot| {
        let unsaid = Choice { value: String::new(), label: ask.words.text("ask-slot-unsaid") };
        let values = slot.values.iter().map(|(value, title)| Choice {
            value: value.to_string(),
            label: title.get(language).to_owned(),
        });
        let options = std::iter::once(unsaid).chain(values).collect();
        let input = FieldInput::Choice { options, chosen: Some(0) };
        let (name, label) = (format!("{SLOT}{}", slot.id), slot.title.get(language).to_owned());
        let held = holding.get(&slot.id).map_or("", |value| value.as_str());
        Field { name, label, input, only_when: None }.holding(held)
    };
    slots.iter().map(field).collect()
}

fn wording(ask: Ask, board: &Board<'_>, wording: &Wording) -> Vec<Field> {
    let text = ask.area("text", "ask-statement", &wording.text);
    let slots = slots(ask, &board.exchange.slots, &wording.slots);
    std::iter::once(text).chain(slots).collect()
}

fn quoted(wording: &Wording) -> Vec<String> {
    vec![wording.text.clone()]
}

/// What the clearing cells want, or why they object.
fn wanted(statement: &StatementView, words: &Words) -> Vec<String> {
    let wanted = statement.answers.iter().filter_map(|(_, name, answer)| {
        let answer = answer.as_ref()?;
        let said = match answer {
            Clearance::Clear => return None,
            Clearance::ClearWithChanges { wording } => &wording.text,
            Clearance::Object { reason } => reason,
        };
        let name = name.get(words.language());
        Some(format!("{name} {}: {said}", words.clearance(answer)))
    });
    wanted.collect()
}

fn asked(request: &RequestView) -> Vec<String> {
    vec![request.subject.clone(), request.question.clone()]
}

/// How long an answer or a task may take.
const MINUTES: [&str; 5] = ["no", "5", "10", "15", "30"];

pub(super) fn within(ask: Ask, label: &str) -> Field {
    let option = |value: &str| Choice {
        value: value.to_owned(),
        label: match value {
            "no" => ask.words.text("ask-within-no"),
            minutes => ask.words.say("ask-minutes", &[("minutes", minutes.into())]),
        },
    };
    ask.choice("within", label, MINUTES.map(option).to_vec()).holding("no")
}

/// A task's title, who leads it and who helps; nobody need lead it yet.
pub(in crate::tui::form) fn new_task(ask: Ask, cells: &[(CellId, Text)]) -> Vec<Field> {
    let nobody = Choice { value: NOBODY.to_owned(), label: ask.words.text("ask-lead-nobody") };
    let leads = named(cells, ask.words).into_iter().chain([nobody]).collect();
    vec![
        ask.line("title", "ask-task"),
        ask.choice("lead", "ask-lead", leads),
        ask.ticks("cells", "ask-supporting", named(cells, ask.words)),
        within(ask, "ask-due-within"),
    ]
}

const NOBODY: &str = "-";

/// The task that the form amounts to.
pub(in crate::tui::form) fn task(filled: &Filled) -> Result<NewTask, String> {
    Ok(NewTask {
        title: filled.text("title"),
        lead: CellId::new(&filled.needed("lead")?).ok(),
        supporting: filled.cells().into_iter().collect(),
        due_within: minutes(filled),
    })
}

fn minutes(filled: &Filled) -> Option<Span> {
    filled.text("within").parse().ok().map(Span::minutes)
}

fn filled_wording(filled: &Filled) -> Wording {
    Wording { text: filled.text("text"), slots: filled.slots() }
}

/// The command that the act amounts to, or the name of the field that has to be filled first.
pub(super) fn command(act: ExchangeAct, filled: &Filled) -> Result<Command, String> {
    let statement = |number, command: StatementCommand| ItemCommand::Statement(command).of(number);
    Ok(match act {
        ExchangeAct::NewStatement => {
            let audience = filled.needed("audience")?;
            let audience = crate::exercise::AudienceId::new(&audience);
            let audience = audience.map_err(|_| "audience".to_owned())?;
            NewStatement { audience, wording: filled_wording(filled) }.into()
        }
        ExchangeAct::Revise { number } => {
            statement(number, StatementCommand::Revise { wording: filled_wording(filled) })
        }
        ExchangeAct::Changes { number, round } => {
            let answer = Clearance::ClearWithChanges { wording: filled_wording(filled) };
            statement(number, StatementCommand::Answer { round, answer })
        }
        ExchangeAct::Object { number, round } => {
            let answer = Clearance::Object { reason: filled.text("reason") };
            statement(number, StatementCommand::Answer { round, answer })
        }
        ExchangeAct::NewMessage => {
            NewMessage { to: filled.cell("to")?, text: filled.text("text") }.into()
        }
        ExchangeAct::NewRequest => NewRequest {
            to: request::addressee(filled)?,
            subject: filled.text("subject"),
            question: filled.text("question"),
            reply_within: minutes(filled),
        }
        .into(),
        ExchangeAct::Answer { number } => {
            ItemCommand::Reply { text: filled.text("text") }.of(number)
        }
        ExchangeAct::Assign { number } => {
            let seat = SeatId::new(&filled.needed("seat")?).map_err(|_| "seat".to_owned())?;
            ItemCommand::Assign { seat }.of(number)
        }
        ExchangeAct::NewTask => task(filled)?.into(),
        ExchangeAct::HandOver { number } => {
            let (to, note) = (filled.cell("to")?, filled.text("note"));
            ItemCommand::Task(TaskCommand::HandOver { to, note }).of(number)
        }
        ExchangeAct::Finish { number } => {
            ItemCommand::Task(TaskCommand::Finish { note: filled.text("note") }).of(number)
        }
        ExchangeAct::Judge { number } => forecast::command(Which::Own, number, filled)?,
        ExchangeAct::Conclude { number } => forecast::command(Which::Last, number, filled)?,
        ExchangeAct::Wash { question } => wash::answer(question, filled).into(),
        ExchangeAct::Feedback { .. } => wash::feedback(filled).into(),
        ExchangeAct::Probe => probe::command(filled)?.into(),
        ExchangeAct::Comment => EvaluationCommand::Comment { text: filled.text("text") }.into(),
        ExchangeAct::FreeMove => Command::MakeFreeMove(free_move::command(filled)),
        ExchangeAct::Argue { number, side } => {
            let argue = FreeMoveCommand::Argue { side, text: filled.text("text") };
            ItemCommand::FreeMove(argue).of(number)
        }
    })
}
