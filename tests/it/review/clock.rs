//! Moves, pauses, gaps and stops, and how far a session came.

use whitecell::exercise::{MoveId, Span};
use whitecell::review::{Completeness, Length, Unknown};
use whitecell::session::{PauseCause, TableCommand};

use super::table::{Table, harbour, minutes, resume};

fn begin(table: &mut Table, id: &str) {
    table.say("facilitator", TableCommand::BeginMove { to: MoveId::new(id).unwrap() });
}

#[test]
fn moves_take_up_to_the_next_or_endex() {
    let mut table = Table::started();
    begin(table.at(13), "joint");
    table.at(40).end();
    let aar = table.aar();
    let took: Vec<_> = aar.moves.iter().map(|m| m.took).collect();
    assert_eq!(
        took,
        [
            Length::Took(Span::minutes(13)),
            Length::Took(Span::minutes(27)),
            Length::Unknown(Unknown::NeverBegan),
        ]
    );
    assert_eq!(aar.moves[0].planned, Span::minutes(10));
    assert_eq!(aar.overview.played, Length::Took(Span::minutes(40)));
}

#[test]
fn a_break_leaves_a_gap_and_a_stop_tells_who_called_it() {
    let mut table = Table::started();
    table.at(5).wait(3).say("engine", resume(180_000));
    table.say("facilitator", TableCommand::ResumeClock).at(8);
    let stop = TableCommand::StopForRealWorld { reason: "화재 경보".to_owned() };
    table.say("mofa-dg", stop).wait(10);
    let lift = TableCommand::LiftRealWorldStop { note: "오작동".to_owned() };
    table.say("facilitator", lift);
    let aar = table.aar();
    assert_eq!(aar.clock.gaps[0].gap_ms, 180_000);
    assert_eq!(aar.clock.gaps[0].resumed.unwrap().t, minutes(5));
    let stop = &aar.clock.stops[0];
    assert_eq!((stop.seat.as_str(), stop.wall_ms), ("mofa-dg", Some(600_000)));
    assert_eq!(stop.note.as_deref(), Some("오작동"));
}

#[test]
fn a_pause_that_was_never_resumed_has_no_length() {
    let mut table = Table::started();
    table.at(5).say("facilitator", TableCommand::Pause);
    let pause = &table.aar().clock.pauses[0];
    assert_eq!((&pause.cause, pause.wall_ms), (&PauseCause::ByHand, None));
}

#[test]
fn completeness_tells_how_far_it_came() {
    let mut table = Table::new(&harbour());
    assert_eq!(table.aar().completeness, Completeness::NotStarted);
    table.say("facilitator", TableCommand::StartExercise);
    assert_eq!(table.aar().completeness, Completeness::UnderWay);
    let stop = TableCommand::StopForRealWorld { reason: String::new() };
    table.at(1).say("director", stop);
    assert_eq!(table.aar().completeness, Completeness::StoppedForRealWorld);
    table.end();
    let Completeness::CutShort { moves_left, decisions_open, stopped_for_real_world } =
        table.aar().completeness
    else {
        panic!("cut short")
    };
    assert_eq!((moves_left.len(), decisions_open.len()), (2, 0));
    assert!(stopped_for_real_world);
}

#[test]
fn a_session_with_nothing_left_has_ended() {
    let mut table = Table::started();
    begin(table.at(1), "joint");
    begin(table.at(2), "review");
    table.at(3).end();
    assert_eq!(table.aar().completeness, Completeness::Ended);
}
