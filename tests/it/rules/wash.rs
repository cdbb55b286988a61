//! After ENDEX: answers at the hot wash, and the participants' feedback.

use whitecell::exercise::{Role, SeatId, Text};
use whitecell::session::view::{LiveDrafts, RoomContent, Views};
use whitecell::session::{
    Act, CELL_WASH_ANSWERS_MAX, Feedback, FeedbackItem, Field, Mark, REASON_GRAPHEMES_MAX, Refused,
    RoomPage, TableCommand, TableEvent, Thing, WashCommand, WashQuestion,
};

use crate::support::exercise::{cell, exercise};
use crate::support::table::{Table, given};

fn running() -> Table {
    let mut exercise = exercise();
    exercise.hot_wash = vec![Text::same("Who knew it first?")];
    given(exercise, [TableEvent::ExerciseStarted.into()]).at(5)
}

fn ended() -> Table {
    running().does("director", TableCommand::EndExercise)
}

fn answer(text: &str) -> WashCommand {
    WashCommand::Answer { question: WashQuestion::Author(0), text: text.to_owned() }
}

fn feedback(remarks: &str) -> WashCommand {
    WashCommand::Feedback(Feedback { remarks: remarks.to_owned(), ..Feedback::default() })
}

fn views(table: &Table) -> Views {
    Views::of(&table.state, &table.exercise, &LiveDrafts::new())
}

#[test]
fn nothing_is_asked_or_answered_before_endex() {
    let table = running();
    for seat in ["mofa-lead", "mnd-player"] {
        table.when(seat, answer("We asked.")).refused(&Refused::NotOver);
        table.when(seat, feedback("Well done.")).refused(&Refused::NotOver);
        assert!(views(&table).cells[&cell("mofa")].wash.questions.is_empty());
    }
}

#[test]
fn an_answer_is_said_aloud_and_everybodys_to_see() {
    let shown = TableCommand::ShowRoom { page: RoomPage::HotWash };
    let table = ended().does("director", shown).does("mofa-player", answer("We asked first."));
    let noted = table.does("facilitator", answer("Nobody did."));
    let views = views(&noted);
    let own = &views.cells[&cell("mofa")].wash;
    assert_eq!(own, &views.cells[&cell("mnd")].wash);
    let seen: Vec<_> = own.answers.iter().map(|it| (it.by.is_some(), it.text.as_str())).collect();
    assert_eq!(seen, [(true, "We asked first."), (false, "Nobody did.")]);
    assert_eq!(views.room.content, RoomContent::HotWash(own.answers.clone()));
}

#[test]
fn an_answer_is_to_a_question_that_there_is() {
    let table = ended();
    let none = WashCommand::Answer { question: WashQuestion::Author(1), text: "Us.".to_owned() };
    table.when("mofa-lead", none).refused(&Refused::NoSuch { thing: Thing::WashQuestion });
    let question = WashQuestion::Other(" ".to_owned());
    let unasked = WashCommand::Answer { question, text: "Us.".to_owned() };
    table.when("mofa-lead", unasked).refused(&Refused::Empty { field: Field::Question });
    table.when("mofa-lead", answer("")).refused(&Refused::Empty { field: Field::Answer });
    let limit = REASON_GRAPHEMES_MAX;
    let too_long = Refused::TooLong { field: Field::Answer, limit, length: limit + 1 };
    table.when("mofa-lead", answer(&"글".repeat(limit + 1))).refused(&too_long);
}

#[test]
fn a_cells_answers_have_a_limit_of_their_own() {
    let mut table = ended();
    for _ in 0..CELL_WASH_ANSWERS_MAX {
        table = table.does("mofa-lead", answer("Us."));
    }
    let limit = CELL_WASH_ANSWERS_MAX;
    let refused = Refused::TooMany { thing: Thing::WashAnswer, limit };
    table.when("mofa-lead", answer("Us.")).refused(&refused);
    table.when("mnd-lead", answer("Us.")).accepted();
    table.when("facilitator", answer("Them.")).accepted();
}

#[test]
fn the_last_form_of_a_seat_counts_and_only_its_cell_knows_that_it_is_in() {
    let table = ended().does("mofa-lead", feedback("Short.")).does("mofa-lead", feedback("Good."));
    let lead = SeatId::literal("mofa-lead");
    assert_eq!(table.state.feedback[&lead].remarks, "Good.");
    let views = views(&table);
    assert_eq!(views.cells[&cell("mofa")].wash.feedback, std::slice::from_ref(&lead));
    assert_eq!(views.control.wash.feedback, [lead]);
    assert!(views.cells[&cell("mnd")].wash.feedback.is_empty());
}

#[test]
fn a_form_is_a_players_and_has_something_on_it() {
    let table = ended();
    for (seat, role) in [("facilitator", Role::Facilitator), ("evaluator", Role::Evaluator)] {
        let refused = Refused::NotYourRole { role, act: Act::ActForCell };
        table.when(seat, feedback("Good.")).refused(&refused);
    }
    let empty = WashCommand::Feedback(Feedback::default());
    table.when("mofa-lead", empty).refused(&Refused::Empty { field: Field::Feedback });
    let marks = [(FeedbackItem::Plausible, Mark::new(5).expect("from 1 to 5"))].into();
    let marked = WashCommand::Feedback(Feedback { marks, ..Feedback::default() });
    table.when("mnd-player", marked).accepted();
    assert_eq!((Mark::new(0), Mark::new(6)), (None, None));
}
