//! Who knew what when.

use whitecell::exercise::{CellId, Span};
use whitecell::review::{Aar, Crossing, FactReview, How, InTime, Length, Unknown};
use whitecell::session::Command;
use whitecell::session::{
    ConsentAnswer, ConsentStanding, Correction, DecisionCommand, DraftAnswer, PassOnForm,
    PassageCommand, SettleAs,
};

use super::table::{Table, cell, minutes, passing};

fn fact<'a>(aar: &'a Aar, id: &str) -> &'a FactReview {
    aar.facts.iter().find(|fact| fact.fact.as_str() == id).unwrap()
}

fn first_at(fact: &FactReview, id: &CellId) -> Option<u64> {
    fact.first(id).map(|learned| learned.at.t.0 / 60_000)
}

#[test]
fn what_both_were_given_is_nobodys_own() {
    let aar = Table::started().aar();
    let common = fact(&aar, "common-lights");
    assert_eq!(common.crossing, Crossing::NotUnique);
    assert_eq!(common.shared_after, Length::Took(Span(0)));
    assert_eq!(first_at(common, &cell("mofa")), Some(0));
}

#[test]
fn a_fact_is_known_from_delivery_and_from_passing_on() {
    let mut table = Table::started();
    table.at(2).release("kanari-2").at(5).acknowledge("mnd-plans", "kanari-2");
    table
        .at(14)
        .say("mnd-lead", passing(("kanari-2", 1), "mofa", PassOnForm::Spoken(String::new())));
    let aar = table.aar();
    let radar = fact(&aar, "kanari-radar");
    assert_eq!(first_at(radar, &cell("mnd")), Some(2));
    assert_eq!(first_at(radar, &cell("mofa")), Some(14));
    assert_eq!(radar.shared_after, Length::Took(Span::minutes(12)));
    let how = &radar.first(&cell("mofa")).unwrap().how;
    assert_eq!(*how, How::PassedOn { pass_on: 0, from: cell("mnd") });
    let pass_on = &aar.pass_ons[0];
    assert_eq!(pass_on.form, PassOnForm::Spoken(String::new()));
    assert_eq!(pass_on.consent, ConsentStanding::NotNeeded);
    assert_eq!(pass_on.delay, Length::Took(Span::minutes(9)), "from its acknowledgment");
}

#[test]
fn a_fact_said_earlier_than_keyed_was_known_when_it_was_said() {
    let mut table = Table::started();
    table.at(2).release("kanari-2").at(20);
    table.key("facilitator", "mnd-lead", 8, passing(("kanari-2", 1), "mofa", PassOnForm::Full));
    assert_eq!(first_at(fact(&table.aar(), "kanari-radar"), &cell("mofa")), Some(12));
}

#[test]
fn what_was_taken_back_was_never_known() {
    let mut table = Table::started();
    table.at(2).release("kanari-2").at(4).pass_on("mnd-lead", ("kanari-2", 1), "mofa");
    let record = table.last();
    let correction = Correction::TakeBack("다른 문서였음".to_owned());
    table.say("facilitator", Command::Correct { record, correction });
    let aar = table.aar();
    assert_eq!(fact(&aar, "kanari-radar").crossing, Crossing::Never { of: cell("mnd") });
    assert!(aar.pass_ons[0].retracted.is_some());
    assert!(aar.corrections[0].taken_back);
    assert_eq!(aar.corrections[0].earlier, record);
}

#[test]
fn the_consent_that_a_passage_went_with_is_told() {
    let mut table = Table::started();
    table.at(4).release("kanari-3").at(6);
    let Command::Passage(PassageCommand::PassOn { passage, to, .. }) =
        passing(("kanari-3", 1), "mnd", PassOnForm::Full)
    else {
        panic!("a passing-on")
    };
    table.say("mofa-dg", PassageCommand::AskConsent { passage, to }).at(9);
    let granted = PassageCommand::AnswerConsent { ask: 0, answer: ConsentAnswer::Granted };
    table.say("simcell", granted).at(10).pass_on("mofa-lead", ("kanari-3", 1), "mnd");
    let aar = table.aar();
    assert_eq!(aar.pass_ons[0].consent, ConsentStanding::Granted);
    assert_eq!(aar.consents[0].took, Length::Took(Span::minutes(3)));
}

#[test]
fn what_never_crossed_has_no_length() {
    let mut table = Table::started();
    table.at(4).release("kanari-3");
    let open = table.aar();
    let script = fact(&open, "kanari-script");
    assert_eq!(script.crossing, Crossing::Never { of: cell("mofa") });
    assert_eq!(script.shared_after, Length::Unknown(Unknown::StillOpen));
    table.end();
    let over = table.aar();
    let script = fact(&over, "kanari-script");
    assert_eq!(script.shared_after, Length::Unknown(Unknown::NeverEnded));
}

#[test]
fn what_was_never_given_out_is_not_known() {
    let aar = Table::started().aar();
    let script = fact(&aar, "kanari-script");
    assert_eq!(script.crossing, Crossing::NotUnique);
    assert_eq!(script.shared_after, Length::Unknown(Unknown::NeverBegan));
}

#[test]
fn control_may_bring_it_across() {
    let mut table = Table::started();
    table.at(4).release("kanari-3").at(15).release("kanari-4");
    let aar = table.aar();
    let Crossing::Crossed { of, to, learned } = &fact(&aar, "kanari-script").crossing else {
        panic!("it crossed")
    };
    assert_eq!((of, to), (&cell("mofa"), &cell("mnd")));
    assert_eq!(learned.at.t, minutes(15));
    assert!(matches!(learned.how, How::Delivered { .. }));
}

#[test]
fn a_decision_that_was_settled_first_had_to_do_without() {
    let mut table = Table::started();
    table.at(2).release("kanari-2").at(7).decide("facilitator", "d1", outcome()).at(12);
    table.pass_on("mnd-lead", ("kanari-2", 1), "mofa");
    let aar = table.aar();
    let need = &fact(&aar, "kanari-radar").needs[0];
    assert_eq!(need.in_time, InTime::No { without: vec![cell("mofa")] });
    assert_eq!(need.late_by, Some(Span::minutes(5)));
}

#[test]
fn a_decision_settled_at_the_same_instant_after_it_had_it_in_time() {
    let mut table = Table::started();
    table.at(2).release("kanari-2").at(7).pass_on("mnd-lead", ("kanari-2", 1), "mofa");
    table.decide("facilitator", "d1", outcome());
    assert_eq!(fact(&table.aar(), "kanari-radar").needs[0].in_time, InTime::Yes);
}

fn outcome() -> DecisionCommand {
    let chosen = super::table::option("kanari-ask");
    DecisionCommand::RecordOutcome { line: [].into(), chosen, text: "묻기로 함".to_owned() }
}

#[test]
fn an_unsettled_decision_tells_nothing_of_time() {
    let mut table = Table::started();
    table.at(6).position("mnd-lead", "d1", "kanari-raise", "kanari-ask");
    table.reveal("d1").draft("mnd-lead", "d1", "kanari-ask", "묻는다");
    let aar = table.aar();
    assert_eq!(fact(&aar, "kanari-radar").needs[0].in_time, InTime::NotSettled);
    table.answer("mofa-lead", "d1", 1, DraftAnswer::Concur);
    table.settle("mnd-lead", "d1", SettleAs::Unified);
    let aar = table.aar();
    assert!(matches!(fact(&aar, "kanari-radar").needs[0].in_time, InTime::No { .. }));
}
