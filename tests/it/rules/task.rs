//! Requests and tasks: who has them in hand, until when, how many.

use whitecell::exercise::CellId;
use whitecell::exercise::{Seat, SeatId, Span};
use whitecell::session::view::{LiveDrafts, RequestStage, TaskView, Views};
use whitecell::session::{
    Addressee, CELL_REQUESTS_MAX, CELL_TASKS_MAX, Command, Field, ItemCommand, ItemKind,
    NewRequest, NewTask, Part, REPLY_MINUTES_MAX, Refused, RequestCommand, TITLE_GRAPHEMES_MAX,
    TableEvent, TaskCommand, TaskEvent, Thing,
};

use crate::support::exchange::{exercise_with_exchange, task_id};
use crate::support::exercise::{cell, minutes};
use crate::support::table::{Table, given};

/// The task `reply` stands before MOFA and MND since 15m.
fn started() -> Table {
    let table = given(exercise_with_exchange(), [TableEvent::ExerciseStarted.into()]);
    table.plays_until(15)
}

fn on(command: TaskCommand) -> Command {
    command.of(&task_id("reply"))
}

fn take(part: Part) -> Command {
    on(TaskCommand::Take { part })
}

fn hand_over(to: &'static str) -> Command {
    on(TaskCommand::HandOver { to: cell(to), note: "Yours.".to_owned() })
}

fn finish() -> Command {
    on(TaskCommand::Finish { note: "Done.".to_owned() })
}

fn seen(table: &Table, id: &'static str) -> Vec<TaskView> {
    let views = Views::of(&table.state, &table.exercise, &LiveDrafts::new());
    views.cells[&cell(id)].exchange.tasks.clone()
}

fn leads(table: &Table) -> Vec<&str> {
    table.state.tasks[&task_id("reply")].leads().map(CellId::as_str).collect()
}

#[test]
fn a_task_that_nobody_took_stays_with_nobody() {
    let table = started().at(26);
    assert!(leads(&table).is_empty());
    let task = &table.state.tasks[&task_id("reply")];
    assert_eq!(task.due, Some(minutes(25)));
    assert!(task.is_overdue(minutes(26)) && !task.is_overdue(minutes(25)));
    assert_eq!((seen(&table, "mofa").len(), seen(&table, "mou").len()), (1, 0));
    table.when("mofa-lead", finish()).refused(&Refused::NotYourTask);
    let closed = TaskEvent::Done { cell: None, note: "Done.".to_owned() };
    table.when("facilitator", finish()).then([closed.of(&task_id("reply"))]);
}

#[test]
fn two_that_lead_are_seen_by_both() {
    let table = started().does("mofa-lead", take(Part::Lead)).does("mnd-lead", take(Part::Lead));
    assert_eq!(leads(&table), ["mnd", "mofa"]);
    for id in ["mofa", "mnd"] {
        assert_eq!(seen(&table, id)[0].leads().count(), 2);
    }
    table.when("mofa-lead", hand_over("mnd")).accepted();
    let table = table.does("mofa-lead", take(Part::Support));
    assert_eq!(leads(&table), ["mnd"]);
    table.when("mofa-lead", hand_over("mnd")).refused(&Refused::NotYourTask);
}

#[test]
fn a_task_that_is_handed_over_is_led_by_the_receiver_alone() {
    let table = started().does("mofa-lead", take(Part::Lead)).at(18);
    table.when("mofa-lead", hand_over("mofa")).refused(&Refused::ToYourself);
    let refused = Refused::NoSuch { thing: Thing::Cell };
    table.when("mofa-lead", hand_over("nobody")).refused(&refused);
    let table = table.does("mofa-lead", hand_over("mou"));
    assert_eq!(leads(&table), ["mou"]);
    let mou = &seen(&table, "mou")[0];
    assert_eq!((mou.number, mou.at, mou.part), (1, minutes(18), Some(Part::Lead)));
    assert_eq!(seen(&table, "mofa")[0].part, None);
    assert_eq!(table.state.tasks[&task_id("reply")].hand_overs, 1);
    table.when("mofa-lead", on(TaskCommand::Leave)).refused(&Refused::NotYourTask);
    let done = table.does("mou-player", finish());
    done.when("mnd-lead", take(Part::Lead)).refused(&Refused::TaskDone);
    assert_eq!(seen(&done, "mnd")[0].done.as_ref().map(|done| done.note.as_str()), Some("Done."));
}

fn new(lead: Option<&'static str>, supporting: &[&'static str]) -> NewTask {
    NewTask {
        title: "Answer the press".to_owned(),
        lead: lead.map(cell),
        supporting: supporting.iter().map(|id| cell(id)).collect(),
        due_within: Some(Span::minutes(5)),
    }
}

#[test]
fn an_opened_task_stands_before_those_it_concerns() {
    let before = |table: &Table| ["mofa", "mnd", "mou"].map(|id| seen(table, id).len());
    let table = started();
    assert_eq!(before(&table), [1, 1, 0]);
    assert_eq!(before(&table.clone().does("mofa-lead", new(None, &[]))), [2, 2, 1]);
    assert_eq!(before(&table.clone().does("mofa-lead", new(Some("mnd"), &[]))), [2, 2, 0]);
    let by_control = table.clone().does("facilitator", new(Some("mnd"), &["mou"]));
    assert_eq!(before(&by_control), [1, 2, 1]);
    // Whoever leads it does not also support it.
    let both = table.does("mofa-lead", new(Some("mnd"), &["mnd"]));
    assert_eq!(seen(&both, "mnd")[1].part, Some(Part::Lead));
}

#[test]
fn tasks_and_requests_are_bounded_by_cell() {
    let (mut table, limit) = (started(), CELL_TASKS_MAX);
    for _ in 0..limit {
        table = table.does("mofa-lead", new(None, &[]));
    }
    let refused = Refused::TooMany { thing: Thing::Task, limit };
    table.when("mofa-lead", new(None, &[])).refused(&refused);
    table.when("mnd-lead", new(None, &[])).accepted();
    table.when("facilitator", new(None, &[])).accepted();
    let (mut table, limit) = (started(), CELL_REQUESTS_MAX);
    for _ in 0..limit {
        table = table.does("mofa-player", question(Addressee::Control, None));
    }
    let refused = Refused::TooMany { thing: Thing::Request, limit };
    table.when("mofa-player", question(Addressee::Control, None)).refused(&refused);
    table.when("mnd-player", question(Addressee::Control, None)).accepted();
}

fn question(to: Addressee, within: Option<u64>) -> NewRequest {
    let (subject, question) = ("Crews".to_owned(), "How sure are you?".to_owned());
    NewRequest { to, subject, question, reply_within: within.map(Span::minutes) }
}

#[test]
fn the_time_that_is_given_is_within_bounds() {
    let refused = Refused::ReplyTimeOutOfRange { limit_minutes: REPLY_MINUTES_MAX };
    let table = started();
    for within in [0, REPLY_MINUTES_MAX + 1] {
        table.when("mofa-lead", question(Addressee::Control, Some(within))).refused(&refused);
        let task = NewTask { due_within: Some(Span::minutes(within)), ..new(None, &[]) };
        table.when("mofa-lead", task).refused(&refused);
    }
    table.when("mofa-lead", question(Addressee::Control, Some(REPLY_MINUTES_MAX))).accepted();
}

#[test]
fn titles_and_subjects_say_their_limit_and_length() {
    let (long, limit) = ("가".repeat(TITLE_GRAPHEMES_MAX + 1), TITLE_GRAPHEMES_MAX);
    let refused = |field| Refused::TooLong { field, limit, length: limit + 1 };
    let task = NewTask { title: long.clone(), ..new(None, &[]) };
    started().when("mofa-lead", task).refused(&refused(Field::Title));
    let request = NewRequest { subject: long, ..question(Addressee::Control, None) };
    started().when("mofa-lead", request).refused(&refused(Field::Subject));
}

#[test]
fn nobody_asks_or_answers_what_is_not_there() {
    let to = Addressee::Cell(cell("mofa"));
    started().when("mofa-lead", question(to, None)).refused(&Refused::ToYourself);
    let to = Addressee::Cell(cell("nobody"));
    let refused = Refused::NoSuch { thing: Thing::Cell };
    started().when("mofa-lead", question(to, None)).refused(&refused);
    let assign = |seat: &'static str| RequestCommand::Assign { seat: SeatId::literal(seat) }.of(0);
    let table = started().does("mofa-player", question(Addressee::Cell(cell("mnd")), None));
    let no_seat = Refused::NoSuch { thing: Thing::Seat };
    table.when("mnd-lead", assign("mofa-player")).refused(&no_seat);
    let asked = table.clone().does("mnd-lead", assign("mnd-player"));
    let views = Views::of(&asked.state, &asked.exercise, &LiveDrafts::new());
    let assigned = |id| views.cells[&cell(id)].exchange.requests[0].assigned.clone();
    assert_eq!((assigned("mofa"), assigned("mnd")), (None, Some(SeatId::literal("mnd-player"))));
    let table = started().does("mofa-player", question(Addressee::Control, None));
    table.when("facilitator", assign("evaluator")).refused(&no_seat);
    let engine = RequestCommand::Assign { seat: Seat::engine() }.of(0);
    table.when("facilitator", engine).refused(&no_seat);
}

/// Who is charged with it inside the other ministry is not told; that somebody is, is.
#[test]
fn asker_and_asked_see_where_a_request_stands() {
    let seen = |table: &Table| {
        let views = Views::of(&table.state, &table.exercise, &LiveDrafts::new());
        ["mofa", "mnd"].map(|id| views.cells[&cell(id)].exchange.requests[0].stage(table.t))
    };
    let table = started().does("mofa-player", question(Addressee::Cell(cell("mnd")), Some(5)));
    assert_eq!(seen(&table), [RequestStage::Asked; 2]);
    let withdrawn = table.clone().does("mofa-player", RequestCommand::Withdraw.of(0));
    assert_eq!(seen(&withdrawn), [RequestStage::Withdrawn; 2]);
    let seat = SeatId::literal("mnd-player");
    let table = table.does("mnd-lead", RequestCommand::Assign { seat }.of(0));
    assert_eq!(seen(&table), [RequestStage::Assigned; 2]);
    let late = table.at(20);
    assert_eq!(seen(&late), [RequestStage::Overdue; 2]);
    let answer = RequestCommand::Answer { text: "Not very.".to_owned() }.of(0);
    assert_eq!(seen(&late.does("mnd-player", answer)), [RequestStage::Answered; 2]);
}

#[test]
fn a_request_is_answered_after_it_was_asked() {
    let table = started().does("mofa-player", question(Addressee::Cell(cell("mnd")), Some(5)));
    let answer = || RequestCommand::Answer { text: "Not very.".to_owned() }.of(0);
    let refused = Refused::SaidBefore { earliest: minutes(15) };
    table.clone().at(20).said(14).when("mnd-player", answer()).refused(&refused);
    let late = table.at(21);
    assert!(late.state.requests[0].is_overdue(late.t));
    assert!(!late.does("mnd-player", answer()).state.requests[0].is_overdue(minutes(21)));
}

#[test]
fn numbers_are_the_cells_own() {
    let to_mnd = || Addressee::Cell(cell("mnd"));
    // 1 to both is the task; MOFA's 2 goes to control alone, so what MND is asked is its own 2.
    let table = started()
        .does("mofa-player", question(Addressee::Control, None))
        .does("mofa-player", question(to_mnd(), None));
    let kinds = |id| -> Vec<_> {
        table.state.cells[&cell(id)].items.iter().map(|item| item.kind.clone()).collect()
    };
    let reply = ItemKind::Task(task_id("reply"));
    assert!(kinds("mofa").ends_with(&[ItemKind::Request(0), ItemKind::Request(1)]));
    assert!(kinds("mnd").ends_with(&[reply, ItemKind::Request(1)]));
    let number = u32::try_from(kinds("mnd").len()).expect("a few");
    let answer = ItemCommand::Reply { text: "Not very.".to_owned() };
    table.when("mnd-lead", answer.clone().of(number)).accepted();
    let refused = Refused::NoSuch { thing: Thing::Item };
    table.when("mnd-lead", answer.of(number + 1)).refused(&refused);
    let take = ItemCommand::Task(TaskCommand::Take { part: Part::Lead });
    table.when("mnd-lead", take.clone().of(number - 1)).accepted();
    let refused = Refused::NoSuch { thing: Thing::Task };
    table.when("mnd-lead", take.of(number)).refused(&refused);
}
