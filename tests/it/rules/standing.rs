//! How a seat stands, from who is connected and from what is on the record.

use chrono::{DateTime, TimeDelta, Utc};
use whitecell::exercise::{Seat, SeatId, Span};
use whitecell::session::view::{
    Attended, ControlView, LiveDrafts, SEAT_IDLE_MINUTES, SeatStanding, Views,
};
use whitecell::session::{InjectCommand, SeatCommand, TableCommand};

use crate::support::exercise::{exercise, inject_id};
use crate::support::table::{Table, given};

const LEAD: &str = "mofa-lead";

/// 김 leads MOFA; STARTEX was at the first moment of the wall's clock in these tests.
fn running() -> Table {
    given(exercise(), [])
        .does(LEAD, TableCommand::TakeSeat { person: "김".to_owned() })
        .does("facilitator", TableCommand::StartExercise)
}

fn wall(minutes: u64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::minutes(i64::try_from(minutes).expect("a short exercise"))
}

fn view(table: &Table, seat: &str, attended: Option<Attended>) -> (ControlView, Seat) {
    let seat = SeatId::new(seat).expect("a seat");
    let attendance = attended.map(|attended| (seat.clone(), attended)).into_iter().collect();
    let views = Views::of(&table.state, &table.exercise, &LiveDrafts::new());
    let meant = table.exercise.seat(&seat).expect("it is there");
    (views.attended(attendance).control.as_ref().clone(), meant)
}

fn standing(
    table: &Table,
    seat: &str,
    attended: impl Into<Option<Attended>>,
    at: u64,
) -> SeatStanding {
    let (view, seat) = view(table, seat, attended.into());
    view.standing(&seat, wall(at))
}

fn connected(last_key: u64) -> Attended {
    Attended::Connected { since: wall(0), last_key: Some(wall(last_key)) }
}

#[test]
fn who_never_had_a_terminal_is_not_gone() {
    let table = running();
    assert_eq!(standing(&table, LEAD, None, 3), SeatStanding::Beside);
    assert_eq!(standing(&table, "mnd-lead", None, 3), SeatStanding::Empty);
    let gone = |since| Some(Attended::Gone { since });
    let since = Some(Span::minutes(2));
    assert_eq!(standing(&table, LEAD, gone(Some(wall(1))), 3), SeatStanding::Gone(since));
    assert_eq!(standing(&table, LEAD, gone(None), 3), SeatStanding::Gone(None));
    // Who has left the seat is nobody to wait for.
    let left = table.does(LEAD, TableCommand::LeaveSeat);
    assert_eq!(standing(&left, LEAD, gone(None), 3), SeatStanding::Empty);
}

#[test]
fn a_seat_is_idle_without_keys_and_silent_with_keys_and_no_act() {
    let table = running();
    let limit = table.exercise.patience.silent.as_minutes();
    assert_eq!(standing(&table, LEAD, connected(3), 3), SeatStanding::Seated(Span::minutes(3)));
    let still = SEAT_IDLE_MINUTES;
    let idle = SeatStanding::Idle(Span::minutes(still));
    assert_eq!(standing(&table, LEAD, connected(2), 2 + still), idle);
    let before = standing(&table, LEAD, connected(limit - 1), limit - 1);
    assert_eq!(before, SeatStanding::Seated(Span::minutes(limit - 1)));
    let silent = SeatStanding::Silent(Span::minutes(limit));
    assert_eq!(standing(&table, LEAD, connected(limit), limit), silent);
    // An act of the seat's own, or keyed for it, ends that.
    let acted = table.at(11).does("facilitator", InjectCommand::Release.of(&inject_id("i2")));
    let acted =
        acted.does("mofa-lead by facilitator", InjectCommand::Acknowledge.of(&inject_id("i2")));
    let now = standing(&acted, LEAD, connected(limit), limit);
    assert_eq!(now, SeatStanding::Seated(Span::minutes(limit)));
}

#[test]
fn who_came_late_has_been_silent_only_since_then() {
    let limit = running().exercise.patience.silent.as_minutes();
    let moved = SeatCommand::Move { to: SeatId::literal("mofa-player") }.of(&SeatId::literal(LEAD));
    let replaced = SeatCommand::Replace { person: "박".to_owned() }.of(&SeatId::literal(LEAD));
    for (command, seat) in [(moved, "mofa-player"), (replaced, LEAD)] {
        let table = running().at(limit).does("facilitator", command);
        let late = |at| standing(&table, seat, connected(at), at);
        assert_eq!(late(limit + 1), SeatStanding::Seated(Span::minutes(limit + 1)));
        assert_eq!(late(2 * limit), SeatStanding::Silent(Span::minutes(limit)));
    }
}

#[test]
fn nobody_is_silent_before_startex_in_a_pause_or_while_watching() {
    let observer = "mofa-observer";
    let preparing = given(exercise(), [])
        .does(LEAD, TableCommand::TakeSeat { person: "김".to_owned() })
        .does(observer, TableCommand::TakeSeat { person: "박".to_owned() });
    let seated = |standing| matches!(standing, SeatStanding::Seated(_));
    assert!(seated(standing(&preparing, LEAD, connected(60), 60)));
    let running = preparing.does("facilitator", TableCommand::StartExercise);
    assert!(!seated(standing(&running, LEAD, connected(60), 60)));
    assert!(seated(standing(&running, observer, connected(60), 60)));
    let paused = running.does("facilitator", TableCommand::Pause);
    assert!(seated(standing(&paused, LEAD, connected(60), 60)));
}

#[test]
fn who_is_connected_is_in_control_s_view_and_in_no_other() {
    let table = running();
    let views = |attendance| {
        Views::of(&table.state, &table.exercise, &LiveDrafts::new()).attended(attendance)
    };
    let seat = SeatId::literal("mofa-lead");
    let (without, with) = (views([].into()), views([(seat, connected(1))].into()));
    assert_ne!(without.control, with.control);
    assert_eq!((&without.room, &without.cells), (&with.room, &with.cells));
}

#[test]
fn the_check_is_awaited_of_everybody_who_has_a_seat() {
    let take = |person: &str| TableCommand::TakeSeat { person: person.to_owned() };
    let table = given(exercise(), [])
        .does("mofa-observer", take("박"))
        .does("simcell", take("정"))
        .does("evaluator-2", take("오"))
        .does("facilitator-2", take("한"))
        .does("mnd-lead", take("이"))
        .does("mnd-lead", TableCommand::AnswerCheck);
    let (view, _) = view(&table, LEAD, None);
    let waiting: Vec<String> = view.unchecked().iter().map(|seat| seat.id.to_string()).collect();
    assert_eq!(waiting, ["facilitator-2", "simcell", "evaluator-2", "mofa-observer"]);
}
