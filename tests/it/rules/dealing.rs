//! What control does with a seat and whoever sits there.

use whitecell::exercise::ProbabilityGrade::Unlikely;
use whitecell::exercise::{Exercise, Seat, SeatId, Timing};
use whitecell::session::view::{LiveDrafts, OwnSeat, Views};
use whitecell::session::{
    Addressee, Command, Field, ForecastCommand, Freed, InjectCommand, NewRequest,
    PERSON_GRAPHEMES_MAX, Refused, RequestCommand, SeatCommand, SeatEvent, TableCommand, Thing,
};

use crate::support::exercise::{cell, exercise, inject_id, minutes};
use crate::support::forecast::{forecast_id, judgement, with_forecasts};
use crate::support::table::{Table, given};

fn id(seat: &'static str) -> SeatId {
    SeatId::literal(seat)
}

fn take(person: &str) -> TableCommand {
    TableCommand::TakeSeat { person: person.to_owned() }
}

fn mute(seat: &'static str) -> Command {
    SeatCommand::Mute { reason: "Talks over everybody.".to_owned() }.of(&id(seat))
}

fn pass(from: &'static str, to: &'static str) -> Command {
    SeatCommand::PassDuties { to: id(to) }.of(&id(from))
}

fn planned() -> Exercise {
    with_forecasts(exercise(), &Timing::At(minutes(15)))
}

/// 김 leads MND and has answered the check; the exercise runs, and a forecast lies before them.
fn running() -> Table {
    given(planned(), [])
        .does("mnd-lead", take("김"))
        .does("mnd-lead", TableCommand::AnswerCheck)
        .does("facilitator", TableCommand::StartExercise)
        .plays_until(16)
}

fn own(table: &Table, seat: &'static str) -> OwnSeat {
    let views = Views::of(&table.state, &table.exercise, &LiveDrafts::new());
    let mut seats = views.cells.values().flat_map(|view| view.seats.clone());
    seats.find(|own| own.seat == id(seat)).expect("a seat of a cell")
}

#[test]
fn a_person_moves_to_an_empty_seat_and_answers_the_check_anew() {
    let table = running().does("mnd-player", take("박"));
    let to = |to| SeatCommand::Move { to: id(to) }.of(&id("mnd-lead"));
    table.when("facilitator", to("mnd-lead")).refused(&Refused::AlreadyThere);
    table.when("facilitator", to("mnd-player")).refused(&Refused::SeatTaken);
    table.when("facilitator", to("director")).refused(&Refused::SeatRunsExercise);
    table.when("facilitator", to("nobody")).refused(&Refused::NoSuch { thing: Thing::Seat });
    let table = table.does("facilitator", to("mnd-observer"));
    let (left, now) = (own(&table, "mnd-lead"), own(&table, "mnd-observer"));
    assert_eq!(left.person, None);
    assert_eq!(left.dealt.freed, Some(Freed::Moved { to: id("mnd-observer") }));
    assert_eq!((now.person.as_deref(), now.answered_check), (Some("김"), false));
    table.when("facilitator", to("mnd-observer")).refused(&Refused::SeatEmpty);
    // Whoever comes next is told nothing of those before.
    assert_eq!(own(&table.does("mnd-lead", take("이")), "mnd-lead").dealt.freed, None);
}

#[test]
fn a_muted_seat_acts_neither_itself_nor_for_others_and_control_for_it() {
    let acknowledge = || InjectCommand::Acknowledge.of(&inject_id("i2"));
    let given = running().does("facilitator", InjectCommand::Release.of(&inject_id("i2")));
    let muted = given.does("facilitator", mute("mnd-player"));
    muted.when("mnd-player", acknowledge()).refused(&Refused::Muted);
    muted.when("mnd-lead by mnd-player", acknowledge()).refused(&Refused::Muted);
    muted.when("mnd-player by mnd-lead", acknowledge()).refused(&Refused::Muted);
    muted.when("mnd-player by facilitator", acknowledge()).accepted();
    muted.when("mnd-lead", acknowledge()).accepted();
    assert_eq!(own(&muted, "mnd-player").muted.as_deref(), Some("Talks over everybody."));
    muted.when("facilitator", mute("mnd-player")).refused(&Refused::AlreadyThere);
    // It is the seat that is muted: another name changes nothing.
    let again = muted.does("mnd-player", take("박")).does("mnd-player", TableCommand::LeaveSeat);
    again.when("mnd-player", acknowledge()).refused(&Refused::Muted);
    let heard = again.does("director", SeatCommand::Unmute.of(&id("mnd-player")));
    heard.when("mnd-player", acknowledge()).accepted();
    let unmute = SeatCommand::Unmute.of(&id("mnd-player"));
    heard.when("facilitator", unmute).refused(&Refused::NotMuted);
}

#[test]
fn nobody_else_feels_that_a_seat_is_muted() {
    let table = running();
    let views = |table: &Table| Views::of(&table.state, &table.exercise, &LiveDrafts::new());
    let (before, after) = (views(&table), views(&table.does("facilitator", mute("mofa-lead"))));
    assert_ne!(before.cells[&cell("mofa")], after.cells[&cell("mofa")]);
    assert_eq!(before.cells[&cell("mnd")], after.cells[&cell("mnd")]);
    assert_eq!(before.room, after.room);
}

#[test]
fn somebody_else_takes_over_and_somebody_is_sent_out() {
    let replace =
        |person: &str| SeatCommand::Replace { person: person.to_owned() }.of(&id("mnd-lead"));
    let table = running();
    table.when("facilitator", replace("김")).refused(&Refused::AlreadyThere);
    let (limit, length) = (PERSON_GRAPHEMES_MAX, PERSON_GRAPHEMES_MAX + 1);
    let long = Refused::TooLong { field: Field::Person, limit, length };
    table.when("facilitator", replace(&"가".repeat(length))).refused(&long);
    let table = table.does("facilitator", replace("이"));
    let now = own(&table, "mnd-lead");
    assert_eq!((now.person.as_deref(), now.answered_check), (Some("이"), false));
    let out = || SeatCommand::SendOut { reason: "Not on the list.".to_owned() }.of(&id("mnd-lead"));
    let table = table.does("facilitator", out());
    let freed = Freed::SentOut { reason: "Not on the list.".to_owned() };
    assert_eq!(
        (own(&table, "mnd-lead").person, own(&table, "mnd-lead").dealt.freed),
        (None, Some(freed))
    );
    table.when("facilitator", out()).refused(&Refused::SeatEmpty);
    table.when("facilitator", replace("박")).refused(&Refused::SeatEmpty);
}

#[test]
fn a_seat_that_runs_the_exercise_is_handed_over_instead() {
    let table = running().does("director", take("최"));
    let reason = String::new();
    for command in [
        SeatCommand::Mute { reason: reason.clone() },
        SeatCommand::SendOut { reason },
        SeatCommand::Replace { person: "이".to_owned() },
        SeatCommand::Move { to: id("simcell") },
        SeatCommand::PassDuties { to: id("simcell") },
    ] {
        let outcome = table.when("facilitator", command.of(&id("director")));
        outcome.refused(&Refused::SeatRunsExercise);
    }
    let engine = SeatCommand::Unmute.of(&Seat::engine());
    table.when("facilitator", engine).refused(&Refused::NoSuch { thing: Thing::Seat });
}

#[test]
fn what_waits_for_an_absent_seat_waits_for_another_of_its_cell() {
    let table = running();
    table.when("facilitator", pass("mnd-lead", "mnd-lead")).refused(&Refused::AlreadyThere);
    table.when("facilitator", pass("mnd-lead", "mofa-lead")).refused(&Refused::SeatOfAnother);
    table.when("facilitator", pass("mnd-lead", "simcell")).refused(&Refused::SeatOfAnother);
    table.when("facilitator", pass("mnd-lead", "mnd-observer")).refused(&Refused::SeatOnlyWatches);
    let (to, forecasts) = (id("mnd-player"), vec![forecast_id("sober")]);
    let passed = SeatEvent::DutiesPassed { to, forecasts, requests: vec![] }.of(&id("mnd-lead"));
    table.when("facilitator", pass("mnd-lead", "mnd-player")).then([passed]);
    let judge =
        || ForecastCommand::Judge { judgement: judgement(Unlikely, 30) }.of(&forecast_id("sober"));
    table.when("mnd-player", judge()).refused(&Refused::NotYourForecast);
    let table = table.does("facilitator", pass("mnd-lead", "mnd-player"));
    table.when("mnd-lead", judge()).refused(&Refused::NotYourForecast);
    assert_eq!(own(&table, "mnd-player").dealt.took_duties, 1);
    let judged = table.does("mnd-player", judge());
    assert_eq!(judged.replayed(), judged.state);
}

#[test]
fn requests_that_a_seat_saw_to_go_along_and_those_that_are_answered_do_not() {
    let ask = |subject: &str| {
        Command::Ask(NewRequest {
            to: Addressee::Control,
            subject: subject.to_owned(),
            question: "When?".to_owned(),
            reply_within: None,
        })
    };
    let assign = || RequestCommand::Assign { seat: id("simcell") };
    let table = running()
        .does("mofa-lead", ask("First"))
        .does("mofa-lead", ask("Second"))
        .does("facilitator", assign().of(0))
        .does("facilitator", assign().of(1))
        .does("simcell", RequestCommand::Write { text: "Now.".to_owned() }.of(0));
    let (to, forecasts) = (Seat::facilitator(), vec![]);
    let passed = SeatEvent::DutiesPassed { to, forecasts, requests: vec![1] }.of(&id("simcell"));
    table.when("facilitator", pass("simcell", "facilitator")).then([passed]);
    let table = table.does("facilitator", pass("simcell", "facilitator"));
    assert_eq!(table.state.requests[1].assigned, Some(Seat::facilitator()));
    assert_eq!(table.state.requests[0].assigned, Some(id("simcell")));
}

#[test]
fn whoever_runs_it_takes_what_was_typed_and_keys_the_rest_for_the_seat() {
    let (to, forecasts) = (Seat::facilitator(), vec![]);
    let passed = SeatEvent::DutiesPassed { to, forecasts, requests: vec![] }.of(&id("mnd-lead"));
    running().when("facilitator", pass("mnd-lead", "facilitator")).then([passed]);
}
