//! Clearance by adoption, failing lines, answers that go out as injects.

use whitecell::exercise::{AudienceId, CellId, OrganizationId};
use whitecell::session::{
    Addressee, CELL_MESSAGES_MAX, Clearance, Command, Field, ItemCommand, ItemKind,
    MESSAGE_GRAPHEMES_MAX, MessageStage, NewMessage, NewRequest, NewStatement, PassOnForm, Refused,
    RequestCommand, STATEMENT_GRAPHEMES_MAX, StatementCommand, StatementStage, TableCommand,
    TableEvent, Thing, schedule,
};

use crate::support::exchange::{answer_id, exercise_with_exchange, slots, wording};
use crate::support::exercise::{cell, minutes};
use crate::support::table::{Table, given};

fn started() -> Table {
    given(exercise_with_exchange(), [TableEvent::ExerciseStarted.into()]).at(30)
}

fn new(text: &str) -> Command {
    let audience = AudienceId::literal("ally");
    NewStatement { audience, wording: wording(text, "people") }.into()
}

fn on(command: StatementCommand) -> Command {
    command.of(0)
}

fn answer(answer: Clearance) -> Command {
    on(StatementCommand::Answer { round: 1, answer })
}

/// MOFA's words, sent to MND and MOU.
fn sent() -> Table {
    let ask = on(StatementCommand::AskClearance);
    started().does("mofa-lead", new("It is under study.")).does("mofa-lead", ask)
}

#[test]
fn the_words_that_one_cell_asked_for_are_cleared_by_it_and_by_nobody_else() {
    let wanted = wording("We are looking at it.", "people");
    let changes = Clearance::ClearWithChanges { wording: wanted.clone() };
    let table = sent().does("mnd-lead", answer(changes)).does("mou-lead", answer(Clearance::Clear));
    let revise = on(StatementCommand::Revise { wording: wanted });
    let table = table.does("mofa-lead", revise);
    let uncleared: Vec<_> = ["mnd", "mou"]
        .iter()
        .filter(|id| !table.state.statements[0].is_cleared_by(&cell(id)))
        .collect();
    assert_eq!(uncleared, [&"mou"]);
    assert_eq!(table.state.statements[0].stage(), StatementStage::Drafted);
    let released = table.does("mofa-lead", on(StatementCommand::Release));
    assert_eq!(released.state.statements[0].uncleared, [cell("mou")].into());
}

#[test]
fn a_released_statement_stands_once_on_every_register() {
    let table = sent().does("mofa-lead", on(StatementCommand::Release));
    for (id, own) in &table.state.cells {
        assert_eq!(own.items.len(), 1, "{id}");
    }
}

#[test]
fn words_are_within_their_limit_and_on_the_authors_points() {
    let table = started();
    let long = "가".repeat(STATEMENT_GRAPHEMES_MAX + 1);
    let (field, limit, length) = (Field::Statement, STATEMENT_GRAPHEMES_MAX, long.chars().count());
    table.when("mofa-lead", new(&long)).refused(&Refused::TooLong { field, limit, length });
    let mut unknown = wording("It is under study.", "nobody");
    let draft = |wording| NewStatement { audience: AudienceId::literal("ally"), wording };
    let no = |thing| Refused::NoSuch { thing };
    table.when("mofa-lead", draft(unknown.clone())).refused(&no(Thing::SlotValue));
    unknown.slots = slots("weather", "fine");
    table.when("mofa-lead", draft(unknown)).refused(&no(Thing::Slot));
}

fn message(to: &'static str) -> NewMessage {
    NewMessage { to: cell(to), text: "Have you seen it?".to_owned() }
}

#[test]
fn a_late_message_comes_at_its_time_and_waits_out_a_pause() {
    let table = started().at(62).does("mofa-player", message("mnd"));
    assert_eq!(schedule::next_time(&table.state, &table.exercise, minutes(62)), Some(minutes(67)));
    let (early, _) = table.clone().at(66).engine_acts();
    assert_eq!(early.state.messages[0].stage(), MessageStage::Sent);
    let items = &early.state.cells[&cell("mnd")].items;
    assert!(items.iter().all(|item| item.kind != ItemKind::Message(0)));
    let paused = table.does("facilitator", TableCommand::Pause).at(80);
    assert_eq!(schedule::due(&paused.state, &paused.exercise, minutes(80)), None);
    let (late, _) = paused.does("facilitator", TableCommand::ResumeClock).engine_acts();
    assert_eq!(late.state.messages[0].stage(), MessageStage::Delivered);
}

#[test]
fn a_lost_message_is_shown_to_its_sender_alone() {
    let table = started().at(72).does("mofa-player", message("mnd"));
    let (table, _) = table.at(75).engine_acts();
    assert_eq!(table.state.messages[0].stage(), MessageStage::Unanswered);
    let acknowledge = Command::AcknowledgeMessage { id: 0 };
    let none = Refused::NoSuch { thing: Thing::Message };
    table.when("mnd-player", acknowledge).refused(&none);
}

#[test]
fn the_other_direction_of_a_failing_line_is_whole() {
    let back = NewMessage { to: cell("mofa"), text: "Yes.".to_owned() };
    let table = started().at(72).does("mnd-player", back);
    assert_eq!(table.state.messages[0].stage(), MessageStage::Delivered);
}

#[test]
fn a_message_is_short_and_one_cell_sends_so_many() {
    let text = "a".repeat(MESSAGE_GRAPHEMES_MAX + 1);
    let too_long = NewMessage { to: cell("mnd"), text };
    assert!(matches!(started().when("mofa-lead", too_long).0, Err(Refused::TooLong { .. })));
    let mut table = started();
    for _ in 0..CELL_MESSAGES_MAX {
        table = table.does("mofa-player", message("mou"));
    }
    let limit = CELL_MESSAGES_MAX;
    let refused = Refused::TooMany { thing: Thing::Message, limit };
    table.when("mofa-player", message("mou")).refused(&refused);
    table.when("mou-player", message("mnd")).accepted();
}

#[test]
fn a_prepared_answer_comes_as_an_inject_that_can_be_passed_on() {
    let to = Addressee::Organization(OrganizationId::literal("olia"));
    let text = || "How sure are you?".to_owned();
    let ask = NewRequest { to, subject: text(), question: text(), reply_within: None };
    let release = RequestCommand::Release { answer: answer_id("olia-divided") }.of(0);
    let table = started().does("mofa-player", ask).does("simcell", release);
    let knows = |table: &Table, id: &'static str| {
        let range = whitecell::exercise::FactId::literal("range");
        table.state.knows_since(&table.exercise, &cell(id), &range).is_some()
    };
    assert!(knows(&table, "mofa") && !knows(&table, "mnd"));
    let (number, to) = (2, CellId::literal("mnd"));
    let table = table.does("mofa-player", ItemCommand::Acknowledge.of(number));
    let on = ItemCommand::PassOn { passage: 1, to, form: PassOnForm::Full }.of(number);
    assert!(knows(&table.does("mofa-player", on), "mnd"));
}
