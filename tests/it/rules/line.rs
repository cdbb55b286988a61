//! The line to take: what a decision fixes for what is said in public.

use whitecell::session::view::{LiveDrafts, Views};
use whitecell::session::{
    Chosen, Command, DecisionCommand, DraftAnswer, Refused, RevealWhen, SettleAs, Slots,
    TableCommand, Thing,
};

use crate::support::exchange::{exercise_with_exchange, slots};
use crate::support::exercise::{cell, decision_id};
use crate::support::table::{Table, given};
use crate::support::wish::{mnd_takes, mofa_takes, on_d1, open, option, reveal, settle};

fn revealed() -> Table {
    given(exercise_with_exchange(), [])
        .does("facilitator", TableCommand::StartExercise)
        .at(12)
        .does("facilitator", open())
        .does("mnd-lead", mnd_takes("hotline"))
        .does("mofa-lead", mofa_takes("hotline"))
        .does("facilitator", reveal(RevealWhen::AllAreIn))
}

fn words() -> (Chosen, String) {
    (option("hotline"), "We ask.".to_owned())
}

fn draft(line: Slots) -> Command {
    let (chosen, text) = words();
    on_d1(DecisionCommand::Draft { chosen, text, silence_within: None, line })
}

fn record(line: Slots) -> Command {
    let (chosen, text) = words();
    on_d1(DecisionCommand::RecordOutcome { chosen, text, line })
}

fn comes_back(line: Slots) -> Command {
    let ((chosen, text), reason) = (words(), "So.".to_owned());
    let conditions = String::new();
    on_d1(DecisionCommand::ReturnReferral { chosen, text, reason, conditions, line })
}

#[test]
fn a_line_is_on_the_slots_of_the_decision_alone() {
    let refer = on_d1(DecisionCommand::Refer { question: "Who?".to_owned() });
    let referred = revealed().does("mnd-lead", refer);
    let revealed = revealed();
    for (table, seat, wish) in [
        (&revealed, "mnd-lead", draft as fn(Slots) -> Command),
        (&revealed, "facilitator", record),
        (&referred, "simcell", comes_back),
    ] {
        let none = |thing| Refused::NoSuch { thing };
        table.when(seat, wish(slots("posture", "raised"))).refused(&none(Thing::Slot));
        table.when(seat, wish(slots("weather", "fine"))).refused(&none(Thing::Slot));
        table.when(seat, wish(slots("command", "nobody"))).refused(&none(Thing::SlotValue));
        table.when(seat, wish(slots("command", "people"))).accepted();
        table.when(seat, wish(Slots::new())).accepted();
    }
}

#[test]
fn what_was_drafted_is_agreed_with_the_settlement() {
    let line = slots("command", "people");
    let concur = on_d1(DecisionCommand::Answer { round: 1, answer: DraftAnswer::Concur });
    let table = revealed()
        .does("mnd-lead", draft(line.clone()))
        .does("mofa-lead", concur)
        .does("mnd-lead", settle(SettleAs::Unified));
    let settled = table.state.decisions[&decision_id("d1")].settled.clone();
    assert_eq!(settled.map(|settled| settled.line), Some(line.clone()));
    let views = Views::of(&table.state, &table.exercise, &LiveDrafts::new());
    for id in ["mofa", "mnd"] {
        let d1 = &views.cells[&cell(id)].decisions[0];
        assert_eq!((d1.line.len(), &d1.agreed), (1, &line));
    }
    assert!(views.cells[&cell("mou")].decisions.is_empty());
}
