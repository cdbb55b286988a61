//! The journal is the truth: its records alone give the same state.

use whitecell::session::{DraftAnswer, InjectCommand, PassOnForm, SettleAs};

use crate::support::wish::{
    act_alone, answer, draft_counting_silence, objection, on, pass_on, passage, release,
    revealed_in, settle, started, take_back,
};

#[test]
fn replaying_the_records_gives_the_same_state() {
    let table = started()
        .plays_until(10)
        .does("facilitator", release("i1"))
        .does("mofa-player", on("i1", InjectCommand::Acknowledge))
        .does("mofa-lead", pass_on(passage("i1", 1), "mnd", PassOnForm::Full));
    let passed_on = table.last_seq();
    let table = revealed_in(table.plays_until(12))
        .does("facilitator", take_back(passed_on))
        .plays_until(18)
        .does("mnd-lead", draft_counting_silence(4))
        .does("mofa-lead", act_alone())
        .plays_until(25)
        .said(23)
        .does("mofa-lead by mofa-player", answer(1, objection()))
        .does("mnd-lead", draft_counting_silence(4))
        .does("mofa-lead", answer(2, DraftAnswer::Concur))
        .does("mnd-lead", settle(SettleAs::Unified))
        .plays_until(40);
    assert_eq!(table.replayed(), table.state);
    assert!(table.state.history.len() > 20, "{}", table.state.history.len());
}
