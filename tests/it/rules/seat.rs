//! Whose act it is, and who keys it.

use whitecell::session::{Act, Actor, Command, InjectCommand, Refused, TableCommand, Thing};

use crate::support::exercise::exercise;
use crate::support::table::{actor, given};
use crate::support::wish::{draft, mnd_takes, on, opened, release, revealed, started};

#[test]
fn somebody_beside_the_lead_may_key_for_it() {
    for by in ["mnd-player", "facilitator", "director"] {
        opened().when(&format!("mnd-lead by {by}"), mnd_takes("hotline")).accepted();
    }
}

#[test]
fn nobody_else_keys_for_a_seat() {
    for by in ["mofa-lead", "mofa-player", "mnd-observer", "simcell", "evaluator", "engine"] {
        let outcome = opened().when(&format!("mnd-lead by {by}"), mnd_takes("hotline"));
        outcome.refused(&Refused::MayNotKeyFor);
    }
}

#[test]
fn nobody_keys_for_the_program() {
    let mark: Command = whitecell::session::EngineCommand::MarkClock.into();
    for by in ["director", "facilitator", "mnd-lead"] {
        started().when(&format!("engine by {by}"), mark.clone()).refused(&Refused::MayNotKeyFor);
    }
}

#[test]
fn keying_for_a_seat_gives_that_seats_rights_and_no_more() {
    let outcome = revealed().when("mnd-player by facilitator", draft("hotline"));
    let role = whitecell::exercise::Role::Player;
    outcome.refused(&Refused::NotYourRole { role, act: Act::SubmitForCell });
}

#[test]
fn a_player_does_not_submit_for_the_cell() {
    let outcome = opened().when("mnd-player", mnd_takes("hotline"));
    let role = whitecell::exercise::Role::Player;
    outcome.refused(&Refused::NotYourRole { role, act: Act::SubmitForCell });
}

#[test]
fn a_seat_that_is_not_there_does_nothing() {
    let none = Refused::NoSuch { thing: Thing::Seat };
    for who in ["nis-lead", "mnd-lead by nis-lead", "nis-lead by facilitator"] {
        opened().when(who, mnd_takes("hotline")).refused(&none);
    }
}

#[test]
fn an_observer_and_an_evaluator_write_nothing() {
    let table = opened().does("facilitator", release("i2"));
    for seat in ["mnd-observer", "evaluator"] {
        for wish in [
            mnd_takes("hotline"),
            draft("hotline"),
            release("i1"),
            on("i2", InjectCommand::Acknowledge),
            TableCommand::Pause.into(),
            Command::ComposeInject(crate::session_table::ad_hoc()),
        ] {
            let outcome = table.when(seat, wish);
            assert!(matches!(outcome.0, Err(Refused::NotYourRole { .. })), "{seat}: {outcome:?}");
        }
    }
}

#[test]
fn anybody_may_stop_for_something_real_and_control_lifts_it() {
    let stop = || TableCommand::StopForRealWorld { reason: "화재".to_owned() };
    let lift = || TableCommand::LiftRealWorldStop { note: String::new() };
    for seat in ["mnd-observer", "mofa-player", "simcell", "evaluator", "engine"] {
        let stopped = opened().does(seat, stop());
        stopped.when("mnd-lead", mnd_takes("hotline")).refused(&Refused::StoppedForRealWorld);
        stopped.when("facilitator", release("i1")).refused(&Refused::StoppedForRealWorld);
        assert!(stopped.when(seat, lift()).0.is_err());
        stopped.when("director", lift()).accepted();
        stopped.when("facilitator", lift()).accepted();
        stopped.when("director", TableCommand::EndExercise).accepted();
    }
}

#[test]
fn a_real_world_stop_may_be_called_before_startex() {
    let stop = TableCommand::StopForRealWorld { reason: String::new() };
    let stopped = given(exercise(), []).does("mofa-player", stop);
    let start = stopped.when("facilitator", TableCommand::StartExercise);
    start.refused(&Refused::StoppedForRealWorld);
    let lift = TableCommand::LiftRealWorldStop { note: String::new() };
    let lifted = stopped.does("facilitator", lift);
    lifted.when("facilitator", TableCommand::StartExercise).accepted();
}

#[test]
fn who_keyed_stands_beside_whose_act_it_was() {
    let table = opened().does("mnd-lead by mnd-player", mnd_takes("hotline"));
    let entry = table.state.history.last().expect("recorded");
    let Actor { seat, by } = actor("mnd-lead by mnd-player");
    assert_eq!((&entry.seat, &entry.by), (&seat, &by));
}
