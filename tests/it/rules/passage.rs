//! Passing on, consent, and who knows what.

use whitecell::exercise::{CellId, FactId};
use whitecell::session::{
    ConsentAnswer, ConsentStanding, Event, InjectCommand, PassOnForm, PassageEvent, Refused, Thing,
};

use crate::support::exercise::{cell, minutes};
use crate::support::table::{Outcome, Table};
use crate::support::wish::{
    ask_consent, consent, on, pass_on, passage, release, started, summary, told,
};

const FULL: PassOnForm = PassOnForm::Full;

/// MOFA alone holds `i1` since minute 10.
fn mofa_holds_i1() -> Table {
    started().at(10).does("facilitator", release("i1"))
}

fn knows(table: &Table, who: &'static str, fact: &'static str) -> bool {
    let (who, fact): (CellId, FactId) = (cell(who), FactId::literal(fact));
    table.state.knows_since(&table.exercise, &who, &fact).is_some()
}

fn consent_in(outcome: &Outcome) -> Option<ConsentStanding> {
    outcome.0.iter().flatten().find_map(|event| {
        let Event::Passage(PassageEvent::PassedOn { consent, .. }) = event else { return None };
        Some(*consent)
    })
}

#[test]
fn what_is_delivered_is_known_and_what_is_passed_on_is_known_then() {
    let held = mofa_holds_i1();
    assert!(knows(&held, "mofa", "script") && !knows(&held, "mnd", "script"));
    let passed = held.does("mofa-player", pass_on(passage("i1", 1), "mnd", FULL));
    assert!(knows(&passed, "mnd", "script") && !knows(&passed, "mnd", "range"));
}

#[test]
fn a_cell_cannot_tell_an_unseen_passage_from_none() {
    let unseen = Refused::NoSuch { thing: Thing::Passage };
    for of in [passage("i1", 1), passage("i1", 9), passage("i9", 1), passage("i1", 0)] {
        let wish = pass_on(of.clone(), "mofa", FULL);
        mofa_holds_i1().when("mnd-lead", wish).refused(&unseen);
        mofa_holds_i1().when("mnd-lead", ask_consent(of, "mofa")).refused(&unseen);
    }
}

#[test]
fn passing_on_without_consent_is_on_the_record() {
    let first = || pass_on(passage("i1", 1), "mnd", FULL);
    let held = mofa_holds_i1();
    let standing = |table: &Table| consent_in(&table.when("mofa-lead", first()));
    assert_eq!(standing(&held), Some(ConsentStanding::NotAsked));
    let asked = held.at(11).does("mofa-lead", ask_consent(passage("i1", 1), "mnd"));
    assert_eq!(standing(&asked), Some(ConsentStanding::Waiting));
    for (answer, then) in [
        (ConsentAnswer::Granted, ConsentStanding::Granted),
        (ConsentAnswer::Refused, ConsentStanding::Refused),
    ] {
        let answered = asked.clone().at(12).does("simcell", consent(0, answer));
        assert_eq!(standing(&answered), Some(then));
    }
    let without_caveat = held_second();
    assert_eq!(consent_in(&without_caveat), Some(ConsentStanding::NotNeeded));
}

fn held_second() -> Outcome {
    mofa_holds_i1().when("mofa-lead", pass_on(passage("i1", 2), "mnd", FULL))
}

#[test]
fn consent_is_as_it_stood_when_the_passage_was_passed_on() {
    let granted = mofa_holds_i1()
        .at(12)
        .does("mofa-lead", ask_consent(passage("i1", 1), "mnd"))
        .at(15)
        .does("simcell", consent(0, ConsentAnswer::Granted))
        .at(16);
    let said = |minute| {
        let wish = pass_on(passage("i1", 1), "mnd", FULL);
        consent_in(&granted.clone().said(minute).when("mofa-lead by mofa-player", wish))
    };
    assert_eq!(said(11), Some(ConsentStanding::NotAsked));
    assert_eq!(said(14), Some(ConsentStanding::Waiting));
    assert_eq!(said(15), Some(ConsentStanding::Granted));
}

#[test]
fn consent_is_asked_once_for_each_receiver_and_again_after_a_refusal() {
    let ask = |to| ask_consent(passage("i1", 1), to);
    let asked = mofa_holds_i1().at(12).does("mofa-lead", ask("mnd")).at(14);
    asked.when("mofa-lead", ask("mnd")).refused(&Refused::AlreadyAsked);
    asked.clone().said(11).when("mofa-lead", ask("mnd")).refused(&Refused::AlreadyAsked);
    asked.when("mofa-lead", ask("mou")).accepted();
    let granted = asked.clone().does("simcell", consent(0, ConsentAnswer::Granted));
    granted.when("mofa-lead", ask("mnd")).refused(&Refused::AlreadyAsked);
    let again = Refused::ConsentAnswered;
    granted.when("facilitator", consent(0, ConsentAnswer::Refused)).refused(&again);
    let refused = asked.does("simcell", consent(0, ConsentAnswer::Refused));
    refused.when("mofa-lead", ask("mnd")).accepted();
}

#[test]
fn only_where_the_caveat_asks_for_it_is_consent_asked() {
    let wish = ask_consent(passage("i1", 2), "mnd");
    mofa_holds_i1().when("mofa-lead", wish).refused(&Refused::NoConsentNeeded);
    let none = Refused::NoSuch { thing: Thing::ConsentRequest };
    mofa_holds_i1().when("simcell", consent(0, ConsentAnswer::Granted)).refused(&none);
}

#[test]
fn a_consent_is_not_answered_before_it_was_asked() {
    let asked = mofa_holds_i1().at(12).does("mofa-lead", ask_consent(passage("i1", 1), "mnd"));
    let early = asked.at(15).said(11).when("simcell", consent(0, ConsentAnswer::Granted));
    early.refused(&Refused::SaidBefore { earliest: minutes(12) });
}

#[test]
fn only_control_ticks_facts() {
    let tick = || told(passage("i1", 1), "mnd", &["script"]);
    let held = mofa_holds_i1();
    for who in ["mofa-lead", "mofa-lead by mofa-player"] {
        held.when(who, tick()).refused(&Refused::OnlyControlTicksFacts);
    }
    let guess = told(passage("i9", 1), "mnd", &["script"]);
    held.when("mofa-lead", guess).refused(&Refused::OnlyControlTicksFacts);
    held.when("mofa-lead by facilitator", tick()).accepted();
    let other = told(passage("i1", 1), "mnd", &["range"]);
    let no_fact = Refused::NoSuch { thing: Thing::Fact };
    held.when("mofa-lead by facilitator", other).refused(&no_fact);
}

#[test]
fn what_did_not_come_across_is_not_known() {
    let vague = told(passage("i1", 1), "mnd", &[]);
    let table = mofa_holds_i1().does("mofa-lead by facilitator", vague);
    assert!(!knows(&table, "mnd", "script"));
    let further = table.does("mnd-lead", pass_on(passage("i1", 1), "mou", summary()));
    assert!(!knows(&further, "mou", "script"), "nobody tells more than they know");
}

#[test]
fn who_has_a_summary_cannot_pass_on_the_words_themselves() {
    let summed = mofa_holds_i1().does("mofa-lead", pass_on(passage("i1", 1), "mnd", summary()));
    let full = || pass_on(passage("i1", 1), "mou", FULL);
    summed.when("mnd-lead", full()).refused(&Refused::NotHeldInFull);
    summed.when("mnd-lead", pass_on(passage("i1", 1), "mou", summary())).accepted();
    let whole = summed.does("mofa-lead", pass_on(passage("i1", 1), "mnd", FULL));
    whole.when("mnd-lead", full()).accepted();
}

#[test]
fn the_same_is_not_passed_on_twice() {
    let full = || pass_on(passage("i1", 1), "mnd", FULL);
    let passed = mofa_holds_i1().does("mofa-lead", full());
    passed.when("mofa-player", full()).refused(&Refused::AlreadyPassedOn);
    let less = pass_on(passage("i1", 1), "mnd", summary());
    passed.when("mofa-lead", less).refused(&Refused::AlreadyPassedOn);
    passed.when("mofa-lead", pass_on(passage("i1", 1), "mou", FULL)).accepted();
}

#[test]
fn a_passage_goes_to_another_cell_that_exists() {
    let to = |other| pass_on(passage("i1", 1), other, FULL);
    mofa_holds_i1().when("mofa-lead", to("mofa")).refused(&Refused::ToYourself);
    let nobody = Refused::NoSuch { thing: Thing::Cell };
    mofa_holds_i1().when("mofa-lead", to("nis")).refused(&nobody);
}

#[test]
fn a_passage_is_not_passed_on_before_it_came() {
    let early = mofa_holds_i1().at(14).said(9);
    early
        .when("mofa-lead", pass_on(passage("i1", 1), "mnd", FULL))
        .refused(&Refused::SaidBefore { earliest: minutes(10) });
}

#[test]
fn a_recalled_inject_is_gone_but_for_whom_it_was_told() {
    let recall = on("i1", InjectCommand::Recall { reason: "the wrong one".to_owned() });
    let recalled = mofa_holds_i1()
        .does("mofa-lead", pass_on(passage("i1", 1), "mnd", FULL))
        .does("facilitator", recall);
    let unseen = Refused::NoSuch { thing: Thing::Passage };
    recalled.when("mofa-lead", pass_on(passage("i1", 2), "mnd", FULL)).refused(&unseen);
    recalled.when("mnd-lead", pass_on(passage("i1", 1), "mou", FULL)).accepted();
    assert!(knows(&recalled, "mofa", "script"), "people do not forget");
}
