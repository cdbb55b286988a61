//! The joint draft and the answers to it.

use whitecell::exercise::{ExerciseTime, Span};
use whitecell::session::{
    DecisionEvent, DraftAnswer, EXTENSION_MINUTES_MAX, EngineCommand, Event, Refused, SettleAs,
    Settlement, TableCommand,
};

use crate::support::exercise::{cell, d1_of, decision_id, exercise, minutes};
use crate::support::table::{Outcome, given};
use crate::support::wish::{
    answer, changes, draft, draft_counting_silence, drafted, objection, opened_in, revealed,
    revealed_in, settle,
};

fn settlement(outcome: &Outcome) -> Option<Settlement> {
    outcome.0.iter().flatten().find_map(|event| {
        let Event::Decision { event: DecisionEvent::Settled { settlement, .. }, .. } = event else {
            return None;
        };
        Some(settlement.clone())
    })
}

fn not_all() -> Refused {
    Refused::NotAllConcurred { cells: [cell("mofa")].into() }
}

fn count_silence() -> EngineCommand {
    EngineCommand::CountSilence { decision: decision_id("d1") }
}

#[test]
fn no_answer_is_not_agreement() {
    drafted().when("mnd-lead", settle(SettleAs::Unified)).refused(&not_all());
}

#[test]
fn an_absent_cells_no_answer_is_not_agreement_either() {
    let presence = whitecell::session::Presence::Absent;
    drafted()
        .does("facilitator", TableCommand::SetPresence { cell: cell("mofa"), presence })
        .when("mnd-lead", settle(SettleAs::Unified))
        .refused(&not_all());
}

#[test]
fn concurring_with_changes_or_not_at_all_is_not_agreement() {
    for words in [changes(), objection()] {
        let answered = drafted().does("mofa-lead", answer(1, words));
        answered.when("mnd-lead", settle(SettleAs::Unified)).refused(&not_all());
    }
}

#[test]
fn agreement_of_all_is_a_unified_position() {
    let agreed = drafted().does("mofa-lead", answer(1, DraftAnswer::Concur));
    let outcome = agreed.when("mnd-lead", settle(SettleAs::Unified));
    assert_eq!(settlement(&outcome), Some(Settlement::Unified));
}

#[test]
fn a_revision_starts_a_new_round() {
    let revised = drafted()
        .does("mofa-lead", answer(1, DraftAnswer::Concur))
        .does("mnd-lead", draft("raise"));
    let round = revised.state.decisions[&decision_id("d1")].round();
    assert_eq!(round.map(|round| (round.number, round.answers.len())), Some((2, 0)));
    revised.when("mnd-lead", settle(SettleAs::Unified)).refused(&not_all());
}

#[test]
fn an_answer_to_an_old_draft_is_refused() {
    let revised = drafted().does("mnd-lead", draft("raise"));
    let stale = Refused::StaleDraft { current: 2 };
    revised.when("mofa-lead", answer(1, DraftAnswer::Concur)).refused(&stale);
    revised.when("mofa-lead", answer(2, DraftAnswer::Concur)).accepted();
}

#[test]
fn an_answer_may_be_replaced_until_the_decision_is_settled() {
    let changed = drafted()
        .does("mofa-lead", answer(1, objection()))
        .does("mofa-lead", answer(1, DraftAnswer::Concur));
    changed.when("mnd-lead", settle(SettleAs::Unified)).accepted();
}

#[test]
fn an_older_answer_keyed_late_does_not_replace_a_newer_one() {
    drafted()
        .at(25)
        .does("mofa-lead", answer(1, objection()))
        .at(26)
        .said(20)
        .when("mofa-lead by mofa-player", answer(1, DraftAnswer::Concur))
        .refused(&Refused::SaidBefore { earliest: minutes(25) });
}

#[test]
fn an_answer_is_not_said_before_the_draft() {
    drafted()
        .at(20)
        .said(17)
        .when("mofa-lead", answer(1, DraftAnswer::Concur))
        .refused(&Refused::SaidBefore { earliest: minutes(18) });
}

#[test]
fn a_settlement_is_not_said_before_the_last_answer() {
    drafted()
        .at(22)
        .does("mofa-lead", answer(1, DraftAnswer::Concur))
        .at(24)
        .said(21)
        .when("mnd-lead", settle(SettleAs::Unified))
        .refused(&Refused::SaidBefore { earliest: minutes(22) });
}

#[test]
fn silence_counts_only_where_the_draft_said_so() {
    let quiet = drafted().at(60);
    quiet.when("engine", count_silence()).refused(&Refused::SilenceNotDeclared);
    let declared = revealed().at(18).does("mnd-lead", draft_counting_silence(10));
    declared.clone().at(27).when("engine", count_silence()).refused(&Refused::SilenceNotDue);
    let counted = DecisionEvent::SilenceCounted { round: 1, cells: vec![cell("mofa")] };
    declared.at(28).when("engine", count_silence()).then([counted.of(&decision_id("d1"))]);
}

#[test]
fn counted_silence_is_recorded_as_silence_and_settles() {
    let (counted, _) =
        revealed().at(18).does("mnd-lead", draft_counting_silence(10)).at(28).engine_acts();
    let round = counted.state.decisions[&decision_id("d1")].round().cloned();
    let round = round.expect("a draft");
    assert!(round.answers.is_empty() && round.silent.contains(&cell("mofa")));
    let outcome = counted.when("mnd-lead", settle(SettleAs::Unified));
    assert_eq!(settlement(&outcome), Some(Settlement::Unified));
}

#[test]
fn an_objection_goes_before_a_silence_that_was_counted() {
    let (counted, _) =
        revealed().at(18).does("mnd-lead", draft_counting_silence(10)).at(28).engine_acts();
    counted
        .does("mofa-lead", answer(1, objection()))
        .when("mnd-lead", settle(SettleAs::Unified))
        .refused(&not_all());
}

#[test]
fn silence_runs_from_when_the_draft_could_be_read() {
    let keyed_late = revealed().at(40).said(18).does("mnd-lead", draft_counting_silence(10));
    let round = keyed_late.state.decisions[&decision_id("d1")].round().cloned();
    assert_eq!(round.and_then(|round| round.silence_at), Some(minutes(50)));
}

#[test]
fn an_answer_before_its_time_is_no_silence() {
    let (answered, done) = revealed()
        .at(18)
        .does("mnd-lead", draft_counting_silence(10))
        .does("mofa-lead", answer(1, changes()))
        .at(28)
        .engine_acts();
    assert!(!done.contains(&count_silence()));
    answered.when("engine", count_silence()).refused(&Refused::AlreadyAnswered);
}

#[test]
fn silence_is_declared_within_the_limit() {
    let refused = Refused::ExtensionOutOfRange { limit_minutes: EXTENSION_MINUTES_MAX };
    for minutes in [0, EXTENSION_MINUTES_MAX + 1] {
        revealed().when("mnd-lead", draft_counting_silence(minutes)).refused(&refused);
    }
    revealed().when("mnd-lead", draft_counting_silence(EXTENSION_MINUTES_MAX)).accepted();
    let over = Span(Span::minutes(EXTENSION_MINUTES_MAX).0 + 1);
    let by = whitecell::session::DecisionCommand::ExtendDeadline { by: over };
    revealed().when("facilitator", by.of(&decision_id("d1"))).refused(&refused);
}

#[test]
fn every_required_cell_must_concur() {
    let mut exercise = exercise();
    d1_of(&mut exercise).supporting.push(cell("mou"));
    d1_of(&mut exercise).deadline = None;
    let away = |id| TableCommand::SetPresence {
        cell: cell(id),
        presence: whitecell::session::Presence::Absent,
    };
    let table = given(exercise, [])
        .does("facilitator", TableCommand::StartExercise)
        .does("facilitator", away("mou"));
    let agreed = revealed_in(opened_in(table))
        .at(18)
        .does("mnd-lead", draft("hotline"))
        .does("mofa-lead", answer(1, DraftAnswer::Concur));
    let waiting = Refused::NotAllConcurred { cells: [cell("mou")].into() };
    agreed.when("mnd-lead", settle(SettleAs::Unified)).refused(&waiting);
    agreed
        .does("mou-lead", answer(1, DraftAnswer::Concur))
        .when("mnd-lead", settle(SettleAs::Unified))
        .accepted();
}

#[test]
fn a_draft_is_not_said_before_the_reveal() {
    let earliest: ExerciseTime = minutes(16);
    revealed()
        .at(18)
        .said(15)
        .when("mnd-lead", draft("hotline"))
        .refused(&Refused::SaidBefore { earliest });
}
