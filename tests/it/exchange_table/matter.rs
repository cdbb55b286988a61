//! The four matters: who may be asked, where they can stand, what can be wished.

use whitecell::exercise::{AudienceId, CellId, OrganizationId, SeatId, Span};
use whitecell::session::{
    Addressee, Clearance, Command, DueCause, EngineCommand, NewMessage, NewRequest, NewStatement,
    NewTask, Part, RequestCommand, StatementCommand, TableEvent, TaskCommand, Thing,
};

use crate::support::exchange::{answer_id, exercise_with_exchange, task_id, wording};
use crate::support::exercise::cell;
use crate::support::table::{Table, given};

/// A part of a page: each seat has a table of its own, and `others` are answered the same
/// wherever the matter stands.
pub(super) struct Matter {
    pub(super) page: &'static str,
    pub(super) name: &'static str,
    pub(super) seats: Vec<(&'static str, &'static str)>,
    pub(super) others: Vec<&'static str>,
    pub(super) states: Vec<(&'static str, Table)>,
    pub(super) commands: Vec<(&'static str, Command, Thing)>,
}

/// MND alone clears what MOFA says; MOU is neither asked nor concerned.
fn started(minute: u64) -> Table {
    let mut exercise = exercise_with_exchange();
    exercise.statements.clearance = vec![cell("mofa"), cell("mnd")];
    given(exercise, [TableEvent::ExerciseStarted.into()]).at(minute)
}

pub(super) fn statements() -> Matter {
    let on = |command: StatementCommand| command.of(0);
    let answer = |answer| on(StatementCommand::Answer { round: 1, answer });
    let changes = || Clearance::ClearWithChanges { wording: wording("other words", "machine") };
    let object = || Clearance::Object { reason: "too early".to_owned() };
    let new = || NewStatement {
        audience: AudienceId::literal("ally"),
        wording: wording("It is under study.", "people"),
    };
    let ask = || on(StatementCommand::AskClearance);
    let drafted = started(30).does("mofa-player", new());
    let sent = drafted.clone().does("mofa-lead", ask());
    let said = |said| sent.clone().does("mnd-lead", answer(said));
    let revise = || on(StatementCommand::Revise { wording: wording("new words", "people") });
    let release = || on(StatementCommand::Release);
    let withdraw = || on(StatementCommand::Withdraw);
    Matter {
        page: "docs/statements.md",
        name: "Statement",
        seats: vec![
            ("the author's lead", "mofa-lead"),
            ("the author's player", "mofa-player"),
            ("the clearing cell's lead", "mnd-lead"),
            ("the clearing cell's player", "mnd-player"),
            ("another cell's lead", "mou-lead"),
        ],
        others: control(),
        states: vec![
            ("drafted", drafted.clone()),
            ("sent", sent.clone()),
            ("cleared", said(Clearance::Clear)),
            ("changes", said(changes())),
            ("objected", said(object())),
            ("overtaken", sent.clone().does("mofa-lead", revise())),
            ("released", sent.clone().does("mofa-lead", release())),
            ("withdrawn", sent.clone().does("mofa-lead", withdraw())),
        ],
        commands: vec![
            ("Revise", on(StatementCommand::Revise { wording: wording("again", "people") })),
            ("AskClearance", ask()),
            ("Answer", answer(Clearance::Clear)),
            ("Release", release()),
            ("Withdraw", withdraw()),
        ]
        .into_iter()
        .map(|(name, command)| (name, command, Thing::Statement))
        .collect(),
    }
}

/// Control's seats and those that write nothing.
fn control() -> Vec<&'static str> {
    vec!["director", "facilitator", "simcell", "evaluator", "mofa-observer", "engine"]
}

pub(super) fn messages() -> Matter {
    let sent = |minute| {
        let new = NewMessage { to: cell("mnd"), text: "Have you seen it?".to_owned() };
        started(minute).does("mofa-player", new)
    };
    let acknowledge = || Command::AcknowledgeMessage { id: 0 };
    let deliver: Command = EngineCommand::Deliver { message: 0 }.into();
    let leave: Command = EngineCommand::LeaveUnanswered { message: 0 }.into();
    let delivered = sent(30);
    let unanswered = sent(72).at(75).does("engine", leave.clone());
    Matter {
        page: "docs/exchange.md",
        name: "Message",
        seats: vec![
            ("the receiver's lead", "mnd-lead"),
            ("the receiver's player", "mnd-player"),
            ("the sender's lead", "mofa-lead"),
            ("another cell's lead", "mou-lead"),
            ("the engine", "engine"),
        ],
        others: vec!["director", "facilitator", "simcell", "evaluator", "mofa-observer"],
        states: vec![
            ("late", sent(62).at(63)),
            ("late, due", sent(62).at(67)),
            ("lost", sent(72).at(73)),
            ("lost, due", sent(72).at(75)),
            ("delivered", delivered.clone()),
            ("unanswered", unanswered),
            ("acknowledged", delivered.does("mnd-player", acknowledge())),
        ],
        commands: vec![
            ("Acknowledge", acknowledge(), Thing::Message),
            ("engine: Deliver", deliver, Thing::Message),
            ("engine: LeaveUnanswered", leave, Thing::Message),
        ],
    }
}

pub(super) fn requests() -> Matter {
    let asked = |to| {
        let text = || "How sure are you?".to_owned();
        let reply_within = Some(Span::minutes(10));
        let new = NewRequest { to, subject: text(), question: text(), reply_within };
        started(30).does("mofa-player", new)
    };
    let on = |command: RequestCommand| command.of(0);
    let assign = |seat| on(RequestCommand::Assign { seat: SeatId::literal(seat) });
    let answer = || on(RequestCommand::Answer { text: "Not very.".to_owned() });
    let release = || on(RequestCommand::Release { answer: answer_id("olia-divided") });
    let write = || on(RequestCommand::Write { text: "No comment.".to_owned() });
    let withdraw = || on(RequestCommand::Withdraw);
    let to_cell = asked(Addressee::Cell(cell("mnd")));
    let absent = || Addressee::Organization(OrganizationId::literal("olia"));
    let commands = vec![
        ("Assign to mnd-player", assign("mnd-player")),
        ("Assign to simcell", assign("simcell")),
        ("Answer", answer()),
        ("Release", release()),
        ("Write", write()),
        ("Withdraw", withdraw()),
    ];
    Matter {
        page: "docs/exchange.md",
        name: "Request",
        seats: vec![
            ("the asker's lead", "mofa-lead"),
            ("the asker's player", "mofa-player"),
            ("the asked cell's lead", "mnd-lead"),
            ("the asked cell's player", "mnd-player"),
            ("another cell's lead", "mou-lead"),
            ("the facilitator", "facilitator"),
            ("the simulation cell", "simcell"),
        ],
        others: vec!["evaluator", "mofa-observer", "engine"],
        states: vec![
            ("to a cell", to_cell.clone()),
            ("to an organization", asked(absent())),
            ("to control", asked(Addressee::Control)),
            ("assigned", to_cell.clone().does("mnd-lead", assign("mnd-player"))),
            ("answered", to_cell.does("mnd-player", answer())),
            ("answered for it", asked(absent()).does("simcell", release())),
            ("withdrawn", asked(absent()).does("mofa-player", withdraw())),
        ],
        commands: commands
            .into_iter()
            .map(|(name, command)| (name, command, Thing::Request))
            .collect(),
    }
}

pub(super) fn tasks() -> Matter {
    let on = |command: TaskCommand| command.of(&task_id("reply"));
    let take = |part| on(TaskCommand::Take { part });
    let note = String::new;
    let hand_over = |to: CellId| on(TaskCommand::HandOver { to, note: note() });
    let finish = || on(TaskCommand::Finish { note: note() });
    let open = EngineCommand::OpenTask { task: task_id("reply"), cause: DueCause::Time };
    let open: Command = open.into();
    let unowned = started(16).does("engine", open.clone());
    let led = unowned.clone().does("mofa-lead", take(Part::Lead));
    let new = NewTask {
        title: "Answer the press".to_owned(),
        lead: None,
        supporting: [].into(),
        due_within: None,
    };
    Matter {
        page: "docs/exchange.md",
        name: "Task",
        seats: vec![
            ("the leading cell's lead", "mofa-lead"),
            ("the leading cell's player", "mofa-player"),
            ("a concerned cell's lead", "mnd-lead"),
            ("another cell's lead", "mou-lead"),
            ("the facilitator", "facilitator"),
            ("the engine", "engine"),
        ],
        others: vec!["simcell", "evaluator", "mofa-observer"],
        states: vec![
            ("planned", started(16)),
            ("unowned", unowned),
            ("led", led.clone()),
            ("led by two", led.clone().does("mnd-lead", take(Part::Lead))),
            ("supported", led.clone().does("mnd-lead", take(Part::Support))),
            ("done", led.does("mofa-player", finish())),
        ],
        commands: vec![
            ("Open another", new.into(), Thing::Task),
            ("Take the lead", take(Part::Lead), Thing::Task),
            ("Take a support", take(Part::Support), Thing::Task),
            ("Leave", on(TaskCommand::Leave), Thing::Task),
            ("HandOver", hand_over(cell("mnd")), Thing::Task),
            ("Finish", finish(), Thing::Task),
            ("engine: OpenTask", open, Thing::Task),
        ],
    }
}
