//! What a cell does with what it received, named by its own number.

use whitecell::session::{CELL_PASS_ONS_MAX, ItemCommand, PassOnForm, Refused, Thing};

use crate::support::exercise::cell;
use crate::support::table::Table;
use crate::support::wish::{ask_consent, on, pass_on, passage, release, started, summary};

fn acknowledge(number: u32) -> whitecell::session::Command {
    ItemCommand::Acknowledge.of(number)
}

fn passes(number: u32, passage: u16, to: &'static str) -> whitecell::session::Command {
    let (to, form) = (cell(to), PassOnForm::Full);
    ItemCommand::PassOn { passage, to, form }.of(number)
}

/// MOFA holds `i1` and `i2`, MND `i2` alone.
fn dealt() -> Table {
    started().at(10).does("facilitator", release("i1")).does("facilitator", release("i2"))
}

#[test]
fn the_same_is_recorded_as_by_the_injects_own_name() {
    let table = dealt();
    let by_name = table.when("mofa-lead", on("i2", whitecell::session::InjectCommand::Acknowledge));
    assert_eq!(table.when("mofa-lead", acknowledge(2)).0, by_name.0);
    assert_eq!(table.when("mnd-lead", acknowledge(1)).0.map(|events| events.len()), Ok(1));
    let by_name = table.when("mofa-lead", pass_on(passage("i1", 2), "mnd", PassOnForm::Full));
    by_name.accepted();
    assert_eq!(table.when("mofa-lead", passes(1, 2, "mnd")).0, by_name.0);
    let by_name = table.when("mofa-lead", ask_consent(passage("i1", 1), "mnd"));
    by_name.accepted();
    let asks = ItemCommand::AskConsent { passage: 1, to: cell("mnd") }.of(1);
    assert_eq!(table.when("mofa-lead", asks).0, by_name.0);
}

#[test]
fn a_number_means_nothing_beyond_the_cells_own_count() {
    let none = Refused::NoSuch { thing: Thing::Item };
    let table = dealt();
    for number in [0, 2, 3, u32::MAX] {
        table.when("mnd-lead", acknowledge(number)).refused(&none);
        table.when("mnd-lead", passes(number, 1, "mou")).refused(&none);
    }
    let no_passage = Refused::NoSuch { thing: Thing::Passage };
    for number in [0, 9] {
        table.when("mofa-lead", passes(1, number, "mnd")).refused(&no_passage);
    }
}

#[test]
fn what_was_passed_on_is_one_passage_and_needs_no_acknowledgement() {
    let told = dealt().does("mofa-lead", pass_on(passage("i1", 2), "mnd", summary()));
    told.when("mnd-lead", acknowledge(2)).refused(&Refused::NotYoursToAnswer);
    told.when("mnd-lead", passes(2, 1, "mou")).refused(&Refused::NotHeldInFull);
    let no_passage = Refused::NoSuch { thing: Thing::Passage };
    told.when("mnd-lead", passes(2, 2, "mou")).refused(&no_passage);
    let further = ItemCommand::PassOn { passage: 1, to: cell("mou"), form: summary() };
    told.when("mnd-lead", further.of(2)).accepted();
}

#[test]
fn one_cells_passings_on_leave_another_its_own_limit() {
    let mut table = dealt();
    for count in 0..CELL_PASS_ONS_MAX {
        let form = PassOnForm::Spoken(format!("word {count}"));
        table = table.does("mofa-lead", pass_on(passage("i2", 1), "mou", form));
    }
    let further = || pass_on(passage("i2", 1), "mou", PassOnForm::Spoken("more".to_owned()));
    let too_many = Refused::TooMany { thing: Thing::Passage, limit: CELL_PASS_ONS_MAX };
    table.when("mofa-lead", further()).refused(&too_many);
    table.when("mnd-lead", further()).accepted();
}
