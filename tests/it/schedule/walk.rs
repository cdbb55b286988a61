//! Whatever happens at the table, the engine's next step is possible and its next waking in time.

use proptest::prelude::{Strategy, any, prop};
use proptest::sample::Index;
use whitecell::exercise::{Comparison, Condition, Deadline, Exercise, Release, Span, Timing};
use whitecell::session::{
    Command, DecisionCommand, InjectCommand, Presence, RevealWhen, SettleAs, TableCommand,
};

use crate::support::exercise::{cell, d1_of, decision_id, exercise, inject_of, minutes};
use crate::support::table::{Table, actor, given};
use crate::support::wish::{
    answer, draft, draft_counting_silence, mnd_takes, mofa_takes, objection, on, on_d1,
    record_outcome, release, reveal, settle,
};

/// What somebody may try at any moment.
fn wishes() -> Vec<(&'static str, Command)> {
    let control = |command: TableCommand| ("facilitator", Command::from(command));
    let mut all = vec![
        control(TableCommand::Pause),
        control(TableCommand::ResumeClock),
        control(TableCommand::StopForRealWorld { reason: String::new() }),
        control(TableCommand::LiftRealWorldStop { note: String::new() }),
        control(TableCommand::SetPresence { cell: cell("mofa"), presence: Presence::Absent }),
        ("facilitator", on_d1(DecisionCommand::Open)),
        ("facilitator", on_d1(DecisionCommand::ExtendDeadline { by: Span::minutes(3) })),
        ("facilitator", on_d1(DecisionCommand::Refer { question: "?".to_owned() })),
        ("facilitator", record_outcome("raise")),
        ("facilitator", reveal(RevealWhen::Now)),
        ("facilitator", DecisionCommand::Open.of(&decision_id("d2"))),
        ("mnd-lead", mnd_takes("raise")),
        ("mofa-lead", mofa_takes("hotline")),
        ("mnd-lead", draft("raise")),
        ("mnd-lead", draft_counting_silence(4)),
        ("mofa-lead", answer(1, objection())),
        ("mnd-lead", settle(SettleAs::Unified)),
    ];
    for inject in ["i1", "i2", "i3", "i4", "i5", "i6", "e1"] {
        let skip = InjectCommand::Skip { reason: "so".to_owned() };
        all.push(("facilitator", release(inject)));
        all.push(("facilitator", on(inject, InjectCommand::Hold)));
        all.push(("facilitator", on(inject, InjectCommand::LetGo)));
        all.push(("facilitator", on(inject, skip)));
    }
    all
}

/// The small exercise, with more that happens by itself.
fn busy(hard: bool, comparison: Comparison) -> Exercise {
    let mut exercise = exercise();
    d1_of(&mut exercise).deadline = Some(Deadline { within: Span::minutes(9), hard });
    for id in ["i2", "i5", "e1"] {
        inject_of(&mut exercise, id).release = Release::Auto;
    }
    let time = minutes(17);
    let condition = Condition::Not(Box::new(Condition::Time { comparison, time }));
    inject_of(&mut exercise, "i6").timing = Timing::When(condition);
    exercise
}

fn comparisons() -> impl Strategy<Value = Comparison> {
    prop::sample::select(vec![
        Comparison::Equal,
        Comparison::NotEqual,
        Comparison::Less,
        Comparison::LessOrEqual,
        Comparison::Greater,
        Comparison::GreaterOrEqual,
    ])
}

/// Nothing falls due between now and the next waking.
fn assert_sleeps_well(table: &Table) {
    let next = table.next_time().map_or(table.t + Span::minutes(60), |next| next);
    let asleep = next.since(table.t).0;
    let almost = asleep.saturating_sub(1);
    for step in [0, almost / 8, almost / 4, almost / 2, almost] {
        let mut between = table.clone();
        between.t = table.t + Span(step);
        assert_eq!(between.due(), None, "at {}, between {} and {next}", between.t, table.t);
    }
}

proptest::proptest! {
    #[test]
    fn the_next_time_is_never_later_than_what_falls_due(
        moves in prop::collection::vec((any::<Index>(), 0..200_u64), 0..40),
        hard in any::<bool>(),
        comparison in comparisons(),
    ) {
        let start = given(busy(hard, comparison), []);
        let mut table = start.does("facilitator", TableCommand::StartExercise);
        let wishes = wishes();
        for (wish, seconds) in moves {
            // A short wait is until the engine wakes.
            let wakes = table.next_time().filter(|_| seconds < 100);
            table.t = wakes.unwrap_or(table.t + Span::seconds(seconds));
            table = table.engine_acts().0;
            assert_sleeps_well(&table);
            let (seat, wish) = wish.get(&wishes);
            if let Ok(events) = table.when(seat, wish.clone()).0 {
                table.record(&actor(seat), events);
            }
            table = table.engine_acts().0;
            assert_sleeps_well(&table);
        }
        assert_eq!(table.replayed(), table.state);
    }
}
