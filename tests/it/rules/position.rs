//! Sealed positions and their reveal.

use whitecell::exercise::{CellId, Depth};
use whitecell::session::{
    Chosen, DecisionEvent, Event, Expectation, Presence, Refused, RevealWhen, TableCommand, Thing,
};

use crate::support::exercise::{cell, d1_of, decision_id, exercise, minutes};
use crate::support::table::{Table, given};
use crate::support::wish::{
    mnd_takes, mofa_takes, opened, opened_in, position, record_outcome, reveal, revealed, take,
};

fn taken(by: &'static str, chosen: &'static str, other: &'static str, late: bool) -> Event {
    let position = position(chosen, other);
    DecisionEvent::PositionTaken { cell: cell(by), position, late }.of(&decision_id("d1"))
}

fn absent(cell_id: &'static str) -> TableCommand {
    TableCommand::SetPresence { cell: cell(cell_id), presence: Presence::Absent }
}

fn chosen_by(table: &Table, by: &'static str) -> Chosen {
    table.state.decisions[&decision_id("d1")].positions[&cell(by)].position.chosen.clone()
}

#[test]
fn late_position_is_marked_late() {
    opened()
        .does("mnd-lead", mnd_takes("hotline"))
        .does("facilitator", reveal(RevealWhen::Now))
        .when("mofa-lead", mofa_takes("raise"))
        .then([taken("mofa", "raise", "mnd", true)]);
}

#[test]
fn a_position_said_before_the_reveal_and_keyed_after_it_is_late_too() {
    opened()
        .does("mnd-lead", mnd_takes("hotline"))
        .at(20)
        .does("facilitator", reveal(RevealWhen::Now))
        .at(22)
        .said(15)
        .when("mofa-lead by facilitator", mofa_takes("raise"))
        .then([taken("mofa", "raise", "mnd", true)]);
}

#[test]
fn a_late_position_is_not_replaced() {
    opened()
        .does("mnd-lead", mnd_takes("hotline"))
        .does("facilitator", reveal(RevealWhen::Now))
        .does("mofa-lead", mofa_takes("raise"))
        .when("mofa-lead", mofa_takes("hotline"))
        .refused(&Refused::AlreadyRevealed);
}

#[test]
fn a_position_may_be_replaced_until_the_reveal() {
    let replaced =
        opened().does("mnd-lead", mnd_takes("raise")).does("mnd-lead", mnd_takes("hotline"));
    assert_eq!(chosen_by(&replaced, "mnd"), mnd_choice("hotline"));
    revealed().when("mnd-lead", mnd_takes("hotline")).refused(&Refused::AlreadyRevealed);
}

fn mnd_choice(id: &'static str) -> Chosen {
    position(id, "mofa").chosen
}

#[test]
fn an_older_word_keyed_late_does_not_replace_a_newer_one() {
    let earliest = minutes(20);
    opened()
        .at(20)
        .does("mnd-lead", mnd_takes("hotline"))
        .at(25)
        .said(19)
        .when("mnd-lead by mnd-player", mnd_takes("raise"))
        .refused(&Refused::SaidBefore { earliest });
}

#[test]
fn said_before_it_existed_is_refused() {
    opened()
        .at(20)
        .said(11)
        .when("mnd-lead", mnd_takes("hotline"))
        .refused(&Refused::SaidBefore { earliest: minutes(12) });
}

#[test]
fn a_reveal_is_not_said_before_the_last_position() {
    opened()
        .at(14)
        .does("mnd-lead", mnd_takes("hotline"))
        .at(20)
        .does("mofa-lead", mofa_takes("hotline"))
        .at(22)
        .said(19)
        .when("facilitator", reveal(RevealWhen::AllAreIn))
        .refused(&Refused::SaidBefore { earliest: minutes(20) });
}

#[test]
fn a_reveal_waits_for_the_cells_that_are_present() {
    let one_in = opened().does("mnd-lead", mnd_takes("hotline"));
    let missing = vec![cell("mofa")];
    one_in
        .when("facilitator", reveal(RevealWhen::AllAreIn))
        .refused(&Refused::PositionsMissing { cells: missing.iter().cloned().collect() });
    one_in
        .does("facilitator", absent("mofa"))
        .when("facilitator", reveal(RevealWhen::AllAreIn))
        .then([DecisionEvent::Revealed { missing }.of(&decision_id("d1"))]);
}

#[test]
fn control_may_key_for_an_absent_cell() {
    let table = opened().does("facilitator", absent("mofa"));
    table.when("mofa-lead by facilitator", mofa_takes("hotline")).accepted();
    let told = table.when("mofa-lead by mnd-lead", mofa_takes("hotline"));
    told.refused(&Refused::MayNotKeyFor);
}

#[test]
fn a_lead_says_what_it_expects_of_every_present_cell() {
    let mut silent = position("hotline", "mofa");
    silent.expects.clear();
    let table = opened();
    let missing = Refused::ExpectationMissing { cell: cell("mofa") };
    table.when("mnd-lead", take(silent.clone())).refused(&missing);
    let alone = table.does("facilitator", absent("mofa"));
    alone.when("mnd-lead", take(silent)).accepted();
    alone.when("mnd-lead", mnd_takes("hotline")).accepted();
}

#[test]
fn nothing_is_expected_of_oneself_or_of_an_outsider() {
    for outsider in ["mnd", "mou"] {
        let mut odd = position("hotline", "mofa");
        odd.expects.insert(cell(outsider), Expectation::Other);
        let refused = Refused::ExpectationOfOutsider { cell: cell(outsider) };
        opened().when("mnd-lead", take(odd)).refused(&refused);
    }
}

#[test]
fn only_the_authors_options_or_ones_own_words_are_chosen() {
    let no_choice = Refused::NoSuch { thing: Thing::Choice };
    opened().when("mnd-lead", mnd_takes("surrender")).refused(&no_choice);
    let mut odd = position("hotline", "mofa");
    let surrender = whitecell::exercise::ChoiceId::literal("surrender");
    odd.expects.insert(cell("mofa"), Expectation::Option(surrender));
    opened().when("mnd-lead", take(odd)).refused(&no_choice);
    let mut own = position("hotline", "mofa");
    own.chosen = Chosen::Other("We call Olia.".to_owned());
    opened().when("mnd-lead", take(own)).accepted();
}

#[test]
fn a_cell_cannot_tell_a_planned_decision_from_none() {
    let unseen = Refused::NoSuch { thing: Thing::Decision };
    let started = crate::support::wish::started();
    started.when("mnd-lead", mnd_takes("hotline")).refused(&unseen);
    opened().when("mou-lead", mnd_takes("hotline")).refused(&unseen);
    let none = whitecell::session::DecisionCommand::Open.of(&decision_id("d9"));
    for seat in ["mnd-lead", "mofa-player", "mou-observer", "facilitator"] {
        started.when(seat, none.clone()).refused(&unseen);
    }
}

#[test]
fn a_third_required_cell_is_waited_for_and_expected_of() {
    let mut exercise = exercise();
    d1_of(&mut exercise).supporting.push(cell("mou"));
    let table = opened_in(given(exercise, []).does("facilitator", TableCommand::StartExercise));
    let missing = Refused::ExpectationMissing { cell: cell("mou") };
    table.when("mnd-lead", mnd_takes("hotline")).refused(&missing);
    let of = |own: &'static str| {
        let others = ["mnd", "mofa", "mou"].into_iter().filter(|other| *other != own);
        let mut position = position("hotline", own);
        position.expects = others.map(|other| (cell(other), Expectation::Other)).collect();
        take(position)
    };
    let two = table.does("mnd-lead", of("mnd")).does("mofa-lead", of("mofa"));
    let cells: std::collections::BTreeSet<CellId> = [cell("mou")].into();
    two.when("facilitator", reveal(RevealWhen::AllAreIn))
        .refused(&Refused::PositionsMissing { cells });
    two.does("mou-lead", of("mou")).when("facilitator", reveal(RevealWhen::AllAreIn)).accepted();
}

#[test]
fn a_decision_that_is_only_recorded_takes_no_positions() {
    let mut exercise = exercise();
    d1_of(&mut exercise).depth = Depth::Record;
    let table = opened_in(given(exercise, []).does("facilitator", TableCommand::StartExercise));
    table.when("mnd-lead", mnd_takes("hotline")).refused(&Refused::NoPositionsAtThisDepth);
    table.when("facilitator", record_outcome("hotline")).accepted();
}

#[test]
fn what_a_sealed_position_says_is_not_in_controls_log() {
    let table = opened().does("mnd-lead", mnd_takes("raise"));
    let log = format!("{:?}", table.state.history.last());
    assert!(log.contains("SealedPosition") && !log.contains("raise"), "{log}");
}
