//! Messages on lines that fail: judged when they are sent, and told to each end as far as it goes.

use whitecell::exercise::{ExerciseTime, Span};
use whitecell::session::view::{LiveDrafts, MessageView, Views};
use whitecell::session::{
    Addressee, Command, EngineCommand, Fate, InjectCommand, ItemCommand, MessageEvent,
    MessageStage, NewMessage, NewRequest, Refused, RequestCommand, TableCommand, TableEvent,
};

use crate::support::exchange::{answer_id, exercise_with_exchange};
use crate::support::exercise::{cell, inject_id, minutes};
use crate::support::table::{Table, given};

fn started() -> Table {
    given(exercise_with_exchange(), [TableEvent::ExerciseStarted.into()])
}

fn message() -> NewMessage {
    NewMessage { to: cell("mnd"), text: "Have you seen it?".to_owned() }
}

fn sent(minute: u64) -> Table {
    started().plays_until(minute).does("mofa-player", message())
}

fn seen(table: &Table, id: &'static str) -> Vec<MessageView> {
    let views = Views::of(&table.state, &table.exercise, &LiveDrafts::new());
    views.cells[&cell(id)].exchange.messages.clone()
}

fn acknowledge() -> Command {
    Command::AcknowledgeMessage { id: 0 }
}

#[test]
fn what_becomes_of_a_message_is_settled_when_it_is_sent() {
    let fate = |minute| sent(minute).state.messages[0].fate;
    assert_eq!(fate(59), Fate::Arrives);
    assert_eq!(fate(60), Fate::ArrivesAt(minutes(65)));
    // By the time it arrives the line is cut; it was not when it was sent.
    assert_eq!(fate(69), Fate::ArrivesAt(minutes(74)));
    let arrived = sent(69).plays_until(74);
    assert_eq!(arrived.state.messages[0].delivered_at, Some(minutes(74)));
    assert_eq!(fate(70), Fate::UnansweredFrom(minutes(73)));
}

#[test]
fn of_two_lines_that_fail_the_first_in_the_file_counts() {
    let mut exercise = exercise_with_exchange();
    exercise.faulty_lines[1].when = exercise.faulty_lines[0].when.clone();
    let fate = |exercise| {
        let table = given(exercise, [TableEvent::ExerciseStarted.into()]).at(60);
        table.does("mofa-player", message()).state.messages[0].fate
    };
    assert_eq!(fate(exercise.clone()), Fate::ArrivesAt(minutes(65)));
    exercise.faulty_lines.reverse();
    assert_eq!(fate(exercise), Fate::UnansweredFrom(minutes(63)));
}

#[test]
fn the_engine_is_called_for_it_to_the_millisecond() {
    let before = |time: ExerciseTime| ExerciseTime(time.0 - 1);
    for (minute, time, command) in [
        (62, minutes(67), EngineCommand::Deliver { message: 0 }),
        (72, minutes(75), EngineCommand::LeaveUnanswered { message: 0 }),
    ] {
        let mut table = sent(minute);
        assert_eq!(table.next_time(), Some(time));
        table.t = before(time);
        assert_eq!(table.due(), None);
        table.when("engine", command.clone()).refused(&Refused::NotDue);
        let table = table.later(Span(1));
        assert_eq!(table.due(), Some(command.clone()));
        let paused = table.does("facilitator", TableCommand::Pause);
        assert_eq!(paused.due(), None);
        paused.when("engine", command.clone()).refused(&Refused::NotDue);
        let resumed = paused.does("facilitator", TableCommand::ResumeClock);
        let done = resumed.does("engine", command);
        assert_eq!(done.due(), None);
        assert_eq!(done.next_time(), None);
    }
}

#[test]
fn a_sender_is_not_told_that_its_message_arrived() {
    let stages = |table: &Table| seen(table, "mofa")[0].stage;
    let late = sent(62);
    assert_eq!((stages(&late), seen(&late, "mnd").len()), (MessageStage::Sent, 0));
    let arrived = late.plays_until(68);
    assert_eq!(stages(&arrived), MessageStage::Sent);
    let mnd = seen(&arrived, "mnd").remove(0);
    assert_eq!((mnd.stage, mnd.at), (MessageStage::Delivered, minutes(67)));
    arrived
        .clone()
        .said(66)
        .when("mnd-lead", acknowledge())
        .refused(&Refused::SaidBefore { earliest: minutes(67) });
    let read = arrived.does("mnd-lead", acknowledge());
    assert_eq!(stages(&read), MessageStage::Acknowledged);
    let lost = sent(72).plays_until(75);
    assert_eq!(stages(&lost), MessageStage::Unanswered);
    assert!(seen(&lost, "mnd").is_empty());
}

#[test]
fn a_whole_line_brings_it_with_its_sending() {
    let fate = Fate::Arrives;
    let (from, to, text) = (cell("mofa"), cell("mnd"), message().text);
    let sent = MessageEvent::Sent { from, to, text, fate };
    started()
        .at(20)
        .when("mofa-player", message())
        .then([sent.of(0), MessageEvent::Delivered.of(0)]);
}

#[test]
fn an_answer_for_the_absent_is_recalled_like_any_inject() {
    let text = || "Why?".to_owned();
    let ask = NewRequest {
        to: Addressee::Control,
        subject: text(),
        question: text(),
        reply_within: None,
    };
    let release = |answer| RequestCommand::Release { answer: answer_id(answer) }.of(0);
    let asked = started().at(5).does("mofa-player", ask);
    asked.when("simcell", release("olia-divided")).refused(&Refused::AnswerOfAnother);
    let answered = asked.does("simcell", release("about-us"));
    let recall = InjectCommand::Recall { reason: "a slip".to_owned() }.of(&inject_id("x-1"));
    let recalled = answered.does("facilitator", recall);
    let gone = ItemCommand::Acknowledge.of(2);
    recalled.when("mofa-lead", gone).refused(&Refused::AlreadyRecalled);
    recalled.when("simcell", release("about-us")).refused(&Refused::RequestAnswered);
}
