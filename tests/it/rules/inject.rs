//! Injects on their way, beside the table of docs/injects.md.

use whitecell::exercise::InjectId;
use whitecell::session::{
    AdHoc, Command, InjectCommand, InjectEvent, Life, Refused, ReleaseManner, TableCommand, Thing,
};

use crate::session_table::ad_hoc;
use crate::support::exercise::{cell, inject_id, minutes};
use crate::support::table::Table;
use crate::support::wish::{on, release, started};

fn acknowledge(inject: &str) -> Command {
    on(inject, InjectCommand::Acknowledge)
}

fn amend(title: Option<&str>, passages: [Option<&str>; 2]) -> InjectCommand {
    let (title, reason) = (title.map(str::to_owned), "news".to_owned());
    InjectCommand::Amend { title, passages: passages.map(|p| p.map(str::to_owned)).into(), reason }
}

fn recall() -> InjectCommand {
    InjectCommand::Recall { reason: "the wrong one".to_owned() }
}

fn life(table: &Table, id: &str) -> Life {
    table.state.injects[&inject_id(id)].life
}

#[test]
fn a_cell_cannot_tell_an_unseen_inject_from_none() {
    let unseen = Refused::NoSuch { thing: Thing::Inject };
    let table = started().at(10).does("facilitator", release("i1"));
    for inject in ["i1", "i3", "e1", "none"] {
        table.when("mnd-lead", acknowledge(inject)).refused(&unseen);
    }
}

#[test]
fn skip_then_release_is_possible() {
    let skip = InjectCommand::Skip { reason: "too much".to_owned() };
    let skipped = started().at(10).does("facilitator", on("i1", skip));
    assert_eq!(life(&skipped, "i1"), Life::Skipped);
    let cells = vec![cell("mofa")];
    let released = InjectEvent::Released { cells, manner: ReleaseManner::ByHand };
    skipped.when("facilitator", release("i1")).then([released.of(&inject_id("i1"))]);
}

#[test]
fn recall_keeps_who_had_read() {
    let read =
        started().at(10).does("facilitator", release("i2")).does("mnd-player", acknowledge("i2"));
    let reason = "the wrong one".to_owned();
    let recalled = InjectEvent::Recalled { reason, read_by: vec![cell("mnd")] };
    read.when("facilitator", on("i2", recall())).then([recalled.of(&inject_id("i2"))]);
}

#[test]
fn an_inject_goes_out_at_a_key_in_a_pause_too() {
    let paused = started().at(10).does("facilitator", TableCommand::Pause);
    paused.when("facilitator", release("i1")).accepted();
}

#[test]
fn an_amendment_before_the_release_goes_out() {
    let amended = started()
        .does("facilitator", on("i1", amend(Some("New"), [None, Some("new words")])))
        .does("facilitator", release("i1"));
    let amendment = amended.state.injects[&inject_id("i1")].amendment.clone().expect("amended");
    assert_eq!(amendment.title.as_deref(), Some("New"));
    assert_eq!(amendment.passages, [None, Some("new words".to_owned())]);
    let late = amended.when("facilitator", on("i1", amend(Some("x"), [None, None])));
    late.refused(&Refused::AlreadyReleased);
}

#[test]
fn what_an_earlier_amendment_changed_stands() {
    let twice = started()
        .does("facilitator", on("i1", amend(Some("New"), [Some("first"), None])))
        .does("facilitator", on("i1", amend(None, [None, Some("second")])));
    let amendment = twice.state.injects[&inject_id("i1")].amendment.clone().expect("amended");
    assert_eq!(amendment.title.as_deref(), Some("New"));
    assert_eq!(amendment.passages, [Some("first".to_owned()), Some("second".to_owned())]);
}

#[test]
fn an_amendment_amends_something_that_is_there() {
    let nothing = on("i1", amend(None, [None, None]));
    started().when("facilitator", nothing).refused(&Refused::NothingAmended);
    let passages = vec![Some("one".to_owned())];
    let short = InjectCommand::Amend { title: None, passages, reason: "so".to_owned() };
    let refused = Refused::WrongPassageCount { expected: 2, given: 1 };
    started().when("facilitator", on("i1", short)).refused(&refused);
}

#[test]
fn it_is_sent_again_to_those_it_was_sent_to() {
    let again = |cells: &[&'static str]| {
        let cells = cells.iter().map(|id| cell(id)).collect();
        on("i1", InjectCommand::SendAgain { cells })
    };
    let out = started().does("facilitator", release("i1"));
    out.when("facilitator", again(&["mnd"])).refused(&Refused::NotAddressed);
    out.when("facilitator", again(&[])).refused(&Refused::NoAddressee);
    let once = InjectEvent::SentAgain { cells: vec![cell("mofa")] };
    out.when("facilitator", again(&["mofa", "mofa"])).then([once.of(&inject_id("i1"))]);
    let recalled = out.does("facilitator", on("i1", recall()));
    recalled.when("facilitator", again(&["mofa"])).refused(&Refused::AlreadyRecalled);
}

#[test]
fn it_is_sent_again_only_so_often() {
    let again = || on("i1", InjectCommand::SendAgain { cells: vec![cell("mofa")] });
    let limit = whitecell::session::SENT_AGAIN_TIMES_MAX as usize;
    let out = started().does("facilitator", release("i1"));
    let often = (0..limit).fold(out, |table, _| table.does("facilitator", again()));
    often.when("facilitator", again()).refused(&Refused::TooMany { thing: Thing::Inject, limit });
}

#[test]
fn nothing_is_said_of_an_inject_before_it_went_out() {
    let out = started().at(10).does("facilitator", release("i1")).at(14);
    let earliest = minutes(10);
    let early = |who: &str, command| {
        let outcome = out.clone().said(9).when(who, on("i1", command));
        outcome.refused(&Refused::SaidBefore { earliest });
    };
    early("mofa-lead", InjectCommand::Acknowledge);
    early("facilitator", recall());
    early("facilitator", InjectCommand::Close);
    early("facilitator", InjectCommand::SendAgain { cells: vec![cell("mofa")] });
}

#[test]
fn a_release_said_earlier_counts_from_then() {
    let released = started().at(14).said(11).does("facilitator", release("i1"));
    assert_eq!(released.state.injects[&inject_id("i1")].released_at, Some(minutes(11)));
    assert_eq!(released.t, minutes(14));
}

#[test]
fn an_inject_written_at_the_table_is_offered_at_once() {
    let written = started().does("simcell", Command::ComposeInject(ad_hoc()));
    assert!(written.state.injects[&inject_id("x-1")].is_offered());
    written.when("simcell", release("x-1")).0.expect_err("control releases");
    let out = written.does("facilitator", release("x-1"));
    out.does("mofa-lead", acknowledge("x-1"));
}

#[test]
fn an_id_that_the_author_used_is_not_given_again() {
    let mut exercise = crate::support::exercise::exercise();
    let own = crate::support::exercise::inject("x-1", whitecell::exercise::Timing::Control);
    exercise.injects.insert(own.id.clone(), own);
    let table = crate::support::table::given(exercise, [])
        .does("simcell", Command::ComposeInject(ad_hoc()))
        .does("simcell", Command::ComposeInject(ad_hoc()));
    let composed: Vec<&InjectId> = table.state.composed.keys().collect();
    assert_eq!(composed, [&inject_id("x-2"), &inject_id("x-3")]);
}

#[test]
fn an_inject_written_at_the_table_has_somebody_to_go_to_and_something_to_say() {
    let refused = |change: fn(&mut AdHoc)| {
        let mut written = ad_hoc();
        change(&mut written);
        started().when("simcell", Command::ComposeInject(written)).0.expect_err("refused")
    };
    assert_eq!(refused(|w| w.to.clear()), Refused::NoAddressee);
    assert_eq!(refused(|w| w.to = vec![cell("nis")]), Refused::NoSuch { thing: Thing::Cell });
    assert!(matches!(refused(|w| w.passages.clear()), Refused::Empty { .. }));
    assert!(matches!(refused(|w| w.passages = vec!["a".to_owned(); 9]), Refused::TooMany { .. }));
    assert!(matches!(refused(|w| w.reason.clear()), Refused::Empty { .. }));
    let expected = whitecell::exercise::InjectKind::Expected;
    let mut marker = ad_hoc();
    marker.kind = expected;
    started().when("simcell", Command::ComposeInject(marker)).refused(&Refused::NeverSent);
}
