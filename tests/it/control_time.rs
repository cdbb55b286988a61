//! The pace of exercise time, and leaps of it: through control, and through a power cut.

use std::time::Duration;

use whitecell::exercise::{InjectId, Release, Span, TimeScale};
use whitecell::session::view::LiveDrafts;
use whitecell::session::{Life, Refused, TableCommand};

use crate::support::control_table::{Table, started, started_with};
use crate::support::ministries::{cascade, minutes, two_ministries};

fn set(scale: u32) -> TableCommand {
    TableCommand::SetScale { scale: TimeScale(scale) }
}

fn jump(minute: u64) -> TableCommand {
    TableCommand::Jump { to: minutes(minute) }
}

/// What a screen shows as the time.
fn shown(table: &Table) -> whitecell::exercise::ExerciseTime {
    use whitecell::control::Clock as _;
    let views = table.control.views(&LiveDrafts::new());
    views.control.clock.time_at(table.clock.wall())
}

#[test]
fn the_clock_goes_on_at_its_new_pace_from_where_it_is() {
    let mut table = started();
    table.wait(Span::minutes(1));
    table.accepted("facilitator", set(300));
    assert_eq!(table.control.now(), minutes(1));
    table.wait(Span::minutes(2));
    assert_eq!((table.control.now(), shown(&table)), (minutes(7), minutes(7)));
    table.accepted("facilitator", set(50));
    table.wait(Span::minutes(2));
    assert_eq!((table.control.now(), shown(&table)), (minutes(8), minutes(8)));
}

#[test]
fn a_pace_that_is_none_is_refused() {
    let mut table = started();
    let range = Refused::ScaleOutOfRange { min: TimeScale::MIN, max: TimeScale::MAX };
    for scale in [0, 9, 10_001, u32::MAX] {
        assert_eq!(table.refused("facilitator", set(scale)), range, "{scale}");
    }
    assert_eq!(table.refused("facilitator", set(100)), Refused::AlreadyThere);
}

#[test]
fn what_lies_between_falls_due_where_a_leap_lands() {
    let mut table = started();
    table.wait(Span::seconds(30));
    table.accepted("facilitator", jump(10));
    assert_eq!((table.control.now(), shown(&table)), (minutes(10), minutes(10)));
    let released = table.state().injects[&InjectId::literal("i1")].released_at;
    assert_eq!(released, Some(minutes(10)), "it goes out by itself, late");
    assert_eq!(table.control.offered(), [InjectId::literal("i2")]);
    let times: Vec<_> = table.records().iter().map(|record| record.t).collect();
    assert!(times.is_sorted(), "{times:?}");
    table.wait(Span::minutes(1));
    assert_eq!(table.control.now(), minutes(11));
}

#[test]
fn a_leap_in_a_pause_waits_for_the_clock() {
    let mut table = started();
    table.accepted("facilitator", TableCommand::Pause);
    table.accepted("facilitator", jump(10));
    table.wait(Span::minutes(5));
    assert_eq!(table.control.now(), minutes(10));
    let life = |table: &Table| table.state().injects[&InjectId::literal("i1")].life;
    assert_eq!(life(&table), Life::Planned);
    table.accepted("facilitator", TableCommand::ResumeClock);
    assert_eq!((life(&table), table.control.now()), (Life::Released, minutes(10)));
}

#[test]
fn time_leaps_ahead_only_and_not_past_a_day() {
    let mut table = started();
    table.wait(Span::minutes(5));
    for minute in [0, 4, 5] {
        let refused = Refused::JumpBack { now: minutes(5) };
        assert_eq!(table.refused("facilitator", jump(minute)), refused, "{minute}");
    }
    let far = Refused::JumpTooFar { limit_minutes: 1_440 };
    assert_eq!(table.refused("facilitator", jump(1_446)), far);
    table.accepted("facilitator", jump(1_445));
}

#[test]
fn too_much_at_once_stops_the_clock_where_it_lands() {
    let mut exercise = cascade(150);
    for inject in exercise.injects.values_mut() {
        inject.release = Release::Auto;
    }
    let mut table = started_with(exercise);
    table.accepted("facilitator", jump(30));
    assert!(!table.control.is_running());
    assert_eq!(table.control.now(), minutes(30));
}

#[test]
fn pace_and_place_come_back_after_a_power_cut() {
    let mut table = started_with(two_ministries());
    table.accepted("facilitator", set(200));
    table.accepted("facilitator", jump(20));
    table.wait(Span::seconds(30));
    table.accepted("facilitator", TableCommand::ShowRoom { page: blank() });
    let before = table.control.now();
    assert_eq!(before, minutes(21));
    let mut table = table.power_cut(Duration::from_mins(10));
    assert_eq!(table.control.now(), before);
    table.accepted("facilitator", TableCommand::ResumeClock);
    table.wait(Span::minutes(1));
    assert_eq!(table.control.now(), minutes(23));
}

fn blank() -> whitecell::session::RoomPage {
    whitecell::session::RoomPage::Blank
}
