//! The clock of a session: what falls due, what a pause stops, how a session comes back.

use std::time::Duration;

use whitecell::exercise::{
    Deadline, DecisionId, ExerciseTime, InjectId, Release, Span, TimeScale, Timing,
};
use whitecell::session::view::{ClockState, LiveDrafts};
use whitecell::session::{
    DecisionEvent, Event, InjectCommand, InjectEvent, Life, PauseCause, Phase, Refused, Settlement,
    Stage, TableCommand, TableEvent,
};

use crate::support::control_table::{Table, opened_with, started, started_with};
use crate::support::ministries::{cascade, minutes, two_ministries};

fn life(table: &Table, inject: &'static str) -> Life {
    table.state().injects[&InjectId::literal(inject)].life
}

fn stage(table: &Table) -> Stage {
    table.state().decisions[&DecisionId::literal("d1")].stage
}

fn is_mark(event: &Event) -> bool {
    *event == TableEvent::ClockMarked.into()
}

#[test]
fn an_auto_inject_goes_out_at_its_minute_and_an_offered_one_waits() {
    let mut table = started();
    table.wait(Span::minutes(2));
    let released_at = table.state().injects[&InjectId::literal("i1")].released_at;
    assert_eq!(released_at, Some(minutes(1)));
    assert_eq!(life(&table, "i2"), Life::Planned);
    assert_eq!(table.control.offered(), [InjectId::literal("i2")]);
}

#[test]
fn nothing_falls_due_before_the_start() {
    let mut table = opened_with(two_ministries());
    table.wait(Span::minutes(30));
    assert_eq!(table.records().len(), 1);
    assert_eq!(table.control.now(), ExerciseTime::START);
    assert_eq!(table.control.next_wake(), None);
}

#[test]
fn a_pause_stops_every_due_time() {
    let mut table = started();
    table.wait(Span::seconds(30));
    table.accepted("facilitator", TableCommand::Pause);
    let paused_at = table.control.now();
    let records = table.records().len();
    table.wait(Span::minutes(60));
    assert_eq!((table.control.now(), table.records().len()), (paused_at, records));
    assert_eq!(table.control.next_wake(), None);

    table.accepted("facilitator", TableCommand::ResumeClock);
    table.wait(Span::seconds(29));
    assert_eq!(life(&table, "i1"), Life::Planned);
    table.wait(Span::seconds(1));
    assert_eq!(life(&table, "i1"), Life::Released);
    assert_eq!(table.control.now(), minutes(1));
}

#[test]
fn a_real_world_stop_freezes_the_clock() {
    let mut table = started();
    table.wait(Span::seconds(10));
    let reason = "화재 경보".to_owned();
    table.accepted("mnd-player", TableCommand::StopForRealWorld { reason });
    table.wait(Span::minutes(20));
    assert_eq!(table.control.now(), ExerciseTime(10_000));
    assert_eq!(life(&table, "i1"), Life::Planned);
    table.accepted("facilitator", TableCommand::LiftRealWorldStop { note: String::new() });
    table.wait(Span::minutes(5));
    assert_eq!(table.control.now(), ExerciseTime(10_000));
    table.accepted("facilitator", TableCommand::ResumeClock);
    table.wait(Span::seconds(50));
    assert_eq!(life(&table, "i1"), Life::Released);
}

#[test]
fn a_mark_is_recorded_every_ten_seconds_of_silence() {
    let mut table = started();
    table.wait(Span::seconds(35));
    let marks: Vec<u64> =
        table.records().iter().filter(|r| is_mark(&r.events[0])).map(|r| r.t.0).collect();
    assert_eq!(marks, [10_000, 20_000, 30_000]);

    table.accepted("facilitator", InjectCommand::Hold.of(&InjectId::literal("i2")));
    table.wait(Span::seconds(9));
    assert_eq!(table.events().iter().filter(|event| is_mark(event)).count(), 3);
}

#[test]
fn exercise_time_goes_at_its_scale() {
    for (scale, minutes) in [(TimeScale(1_000), 10), (TimeScale(50), 1)] {
        let mut exercise = two_ministries();
        exercise.clock.scale = scale;
        let mut table = started_with(exercise);
        table.wait(Span::minutes(2));
        assert!(table.control.now() >= self::minutes(minutes));
        let released_at = table.state().injects[&InjectId::literal("i1")].released_at;
        assert_eq!(released_at, Some(self::minutes(1)), "scale {scale:?}");
    }
}

#[test]
fn a_session_comes_back_paused_at_its_last_record_with_the_gap() {
    let mut table = started();
    table.wait(Span::seconds(47));
    let mut table = table.power_cut(Duration::from_mins(20));
    let state = table.state();
    // The last mark was at 40 s; the seconds after it are not on record.
    assert_eq!(state.t, ExerciseTime(40_000));
    assert_eq!(state.phase, Phase::Resumed { gap_ms: 20 * 60_000 + 7_000 });
    table.wait(Span::minutes(10));
    assert_eq!(table.control.now(), ExerciseTime(40_000));

    table.accepted("facilitator", TableCommand::ResumeClock);
    table.wait(Span::seconds(20));
    assert_eq!(life(&table, "i1"), Life::Released);
}

#[test]
fn coming_back_before_the_start_changes_nothing() {
    let table = opened_with(two_ministries()).power_cut(Duration::from_hours(1));
    assert_eq!(table.state().phase, Phase::Preparing);
    let resumed = TableEvent::SessionResumed { gap_ms: 3_600_000, torn_bytes: 0 };
    assert_eq!(table.events().last(), Some(&resumed.into()));
}

#[test]
fn a_machine_that_slept_pauses_the_clock() {
    let mut table = started();
    table.wait(Span::seconds(20));
    table.clock.suspend(Duration::from_mins(30));
    table.control.tick();
    let cause = PauseCause::Suspended { gap_ms: 30 * 60_000 };
    assert_eq!(table.state().phase, Phase::Paused(cause));
    assert_eq!(table.control.now(), ExerciseTime(20_000));
}

#[test]
fn an_act_that_comes_right_after_the_sleep_stands_behind_the_pause() {
    let mut table = started();
    table.wait(Span::seconds(20));
    table.clock.suspend(Duration::from_mins(30));
    assert_eq!(table.refused("facilitator", TableCommand::Pause), Refused::AlreadyPaused);
    let cause = PauseCause::Suspended { gap_ms: 30 * 60_000 };
    assert_eq!(table.state().phase, Phase::Paused(cause));
}

#[test]
fn a_small_step_of_the_wall_clock_pauses_nothing() {
    let mut table = started();
    for _ in 0..10 {
        table.clock.suspend(Duration::from_secs(4));
        table.wait(Span::seconds(5));
    }
    assert_eq!(table.state().phase, Phase::Running);
    assert_eq!(table.control.now(), ExerciseTime(50_000));
}

#[test]
fn a_cascade_past_its_limit_stops_the_clock_and_goes_on_at_a_key() {
    let mut table = started_with(cascade(70));
    table.wait(Span::minutes(2));
    let out = |table: &Table| {
        table.state().injects.values().filter(|inject| inject.life == Life::Released).count()
    };
    // Falling due and going out are two commands: a hundred of them are fifty injects.
    assert_eq!((out(&table), table.state().phase), (50, Phase::Paused(PauseCause::Cascade)));
    assert_eq!(table.control.now(), minutes(1));
    // Only control is told why.
    let views = table.control.views(&LiveDrafts::new());
    assert_eq!(views.control.clock.state, ClockState::Paused(PauseCause::Cascade));
    assert_eq!(views.room.clock.state, ClockState::Paused(PauseCause::ByHand));
    for cell in views.cells.values() {
        assert_eq!(cell.clock.state, ClockState::Paused(PauseCause::ByHand));
    }
    table.accepted("facilitator", TableCommand::ResumeClock);
    table.wait(Span::seconds(1));
    assert_eq!((out(&table), table.state().phase), (70, Phase::Running));
}

#[test]
fn what_an_act_makes_true_goes_out_with_it() {
    let mut exercise = two_ministries();
    let i1 = exercise.injects.get_mut(&InjectId::literal("i1")).expect("it is there");
    i1.timing = Timing::After {
        event: whitecell::exercise::Trigger::Released(InjectId::literal("i2")),
        delay: Span(0),
    };
    let mut table = started_with(exercise);
    let syncs = table.disk.syncs();
    table.accepted("facilitator", InjectCommand::Release.of(&InjectId::literal("i2")));
    assert_eq!(life(&table, "i1"), Life::Released);
    assert_eq!(table.disk.syncs(), syncs + 1);
}

#[test]
fn a_hard_deadline_lapses_by_itself_and_a_soft_one_does_not() {
    for (hard, expected) in [(true, Stage::Settled), (false, Stage::Open)] {
        let mut exercise = two_ministries();
        exercise.decisions[0].deadline = Some(Deadline { within: Span::minutes(5), hard });
        let mut table = started_with(exercise);
        table.wait(Span::minutes(9));
        assert_eq!(stage(&table), expected);
        let lapsed = table.events().into_iter().any(|event| {
            let Event::Decision { event: DecisionEvent::Settled { settlement, .. }, .. } = event
            else {
                return false;
            };
            settlement == Settlement::Lapsed
        });
        assert_eq!(lapsed, hard);
        let at = table.state().decisions[0].settled.as_ref().map(|settled| settled.at);
        assert_eq!(at, hard.then(|| minutes(8)));
    }
}

#[test]
fn a_marker_for_evaluators_falls_due_and_is_never_sent() {
    let mut exercise = two_ministries();
    let i1 = exercise.injects.get_mut(&InjectId::literal("i1")).expect("it is there");
    i1.kind = whitecell::exercise::InjectKind::Expected;
    i1.release = Release::Auto;
    let mut table = started_with(exercise);
    table.wait(Span::minutes(4));
    assert_eq!(life(&table, "i1"), Life::Planned);
    // What stands behind it in the file is not held up.
    assert_eq!(table.control.offered(), [InjectId::literal("i2")]);
    assert_eq!(stage(&table), Stage::Open);
    let due = table
        .events()
        .into_iter()
        .filter(|event| matches!(event, Event::Inject { event: InjectEvent::FellDue { .. }, .. }));
    assert_eq!(due.count(), 2);
}
