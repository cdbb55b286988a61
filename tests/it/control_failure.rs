//! What control does when the disk fails: nothing acknowledged is lost, nothing lost acknowledged.

use std::time::Duration;

use whitecell::control::{ReadOnlyCause, Reply, Standing};
use whitecell::exercise::{InjectId, Span};
use whitecell::session::{InjectCommand, Life, TableCommand};

use crate::support::control_table::{Table, started};
use crate::support::storage::Fault;

const CASES: [(Fault, ReadOnlyCause); 4] = [
    (Fault::WriteFailsAfter(0), ReadOnlyCause::Failed),
    (Fault::WriteFailsAfter(100), ReadOnlyCause::Failed),
    (Fault::SyncFails, ReadOnlyCause::Unknown),
    (Fault::EverythingFails, ReadOnlyCause::Unknown),
];

fn hold(table: &mut Table) -> Reply {
    table.act("facilitator", InjectCommand::Hold.of(&InjectId::literal("i2")))
}

fn full_at(table: &Table, more: usize) -> Fault {
    Fault::RoomFor(table.disk.bytes().len() + more)
}

/// Lets `fault` happen to an act, and mends the disk again.
fn fail(table: &mut Table, fault: Fault, cause: ReadOnlyCause) {
    let before = table.disk.synced();
    table.disk.set(fault);
    assert_eq!(hold(table), Reply::ReadOnly(cause), "{fault:?}");
    assert_eq!(table.control.standing(), Standing::ReadOnly(cause));
    assert_eq!(table.disk.synced(), before, "{fault:?}");
}

#[test]
fn an_act_that_does_not_reach_the_disk_is_not_acknowledged_and_not_seen() {
    for (fault, cause) in CASES {
        let mut table = started();
        fail(&mut table, fault, cause);
        let back = table.power_cut(Duration::from_secs(1));
        assert!(back.state().injects[&InjectId::literal("i2")].held.is_none());
    }
}

#[test]
fn the_file_is_cut_back_to_what_was_synced() {
    for (fault, _) in CASES {
        let mut table = started();
        let before = table.disk.bytes();
        table.disk.set(fault);
        hold(&mut table);
        table.disk.set(Fault::None);
        table.wait(Span::seconds(1));
        assert_eq!(table.disk.bytes(), before, "{fault:?}");
        assert_eq!(table.control.standing(), Standing::Writing, "{fault:?}");
    }
}

#[test]
fn after_a_failure_everything_is_refused_until_it_is_mended() {
    let mut table = started();
    fail(&mut table, Fault::WriteFailsAfter(10), ReadOnlyCause::Failed);
    table.disk.set(Fault::None);
    assert_eq!(hold(&mut table), Reply::ReadOnly(ReadOnlyCause::Failed));
    table.wait(Span::seconds(1));
    assert!(matches!(hold(&mut table), Reply::Accepted { .. }));
    assert_eq!(table.state().injects[&InjectId::literal("i2")].held, Some(true));
}

#[test]
fn a_full_disk_is_tried_each_second_and_used_once_there_is_room() {
    for more in [0, 1, 50, 200] {
        let mut table = started();
        let fault = full_at(&table, more);
        fail(&mut table, fault, ReadOnlyCause::Full);
        table.wait(Span::seconds(30));
        assert_eq!(table.control.standing(), Standing::ReadOnly(ReadOnlyCause::Full));
        assert!(table.control.last_error().is_some());
        table.disk.set(Fault::None);
        table.wait(Span::seconds(1));
        assert_eq!(table.control.standing(), Standing::Writing);
        assert!(matches!(hold(&mut table), Reply::Accepted { .. }));
    }
}

#[test]
fn what_was_acknowledged_before_is_still_answered_while_read_only() {
    let mut table = started();
    let done = table.submission("facilitator", InjectCommand::Hold.of(&InjectId::literal("i2")));
    let reply = table.control.submit(&done);
    table.disk.set(Fault::SyncFails);
    table.act("facilitator", TableCommand::Pause);
    assert_eq!(table.control.submit(&done), reply);
}

#[test]
fn what_fell_due_meanwhile_is_done_when_the_disk_is_back() {
    let mut table = started();
    table.wait(Span::seconds(50));
    table.disk.set(Fault::SyncFails);
    hold(&mut table);
    table.wait(Span::seconds(30));
    assert_eq!(table.state().injects[&InjectId::literal("i1")].life, Life::Planned);
    table.disk.set(Fault::None);
    table.wait(Span::seconds(1));
    assert_eq!(table.state().injects[&InjectId::literal("i1")].life, Life::Released);
    let times: Vec<u64> = table.records().iter().map(|record| record.t.0).collect();
    assert!(times.is_sorted(), "{times:?}");
}

#[test]
fn a_group_lands_whole_or_not_at_all() {
    for more in (0..900).step_by(7) {
        let mut table = started();
        let before = table.records().len();
        let acts = [
            table.submission("facilitator", InjectCommand::Hold.of(&InjectId::literal("i2"))),
            table.submission("mnd-lead", TableCommand::AnswerCheck),
        ];
        let fault = full_at(&table, more);
        table.disk.set(fault);
        let replies = table.control.submit_all(&acts);
        let landed = table.records().len() - before;
        if let Reply::Accepted { .. } = replies[0] {
            assert_eq!(landed, 2);
        } else {
            let full = Reply::ReadOnly(ReadOnlyCause::Full);
            assert_eq!((landed, &replies[..]), (0, &[full.clone(), full][..]));
        }
    }
}

#[test]
fn a_file_that_somebody_else_wrote_to_is_left_as_it_is() {
    let mut table = started();
    table.disk.scribble(b"another program\n");
    let bytes = table.disk.bytes();
    let cause = ReadOnlyCause::WrittenElsewhere;
    assert_eq!(hold(&mut table), Reply::ReadOnly(cause));
    table.wait(Span::seconds(5));
    assert_eq!(table.control.standing(), Standing::ReadOnly(cause));
    assert_eq!(table.disk.bytes(), bytes);

    // Once it is as we left it, writing goes on.
    table.disk.cut_elsewhere(bytes.len() - "another program\n".len());
    table.wait(Span::seconds(1));
    assert!(matches!(hold(&mut table), Reply::Accepted { .. }));
}

#[test]
fn a_file_that_became_shorter_is_never_made_longer() {
    let mut table = started();
    let length = table.disk.bytes().len();
    table.disk.cut_elsewhere(length - 10);
    assert_eq!(hold(&mut table), Reply::ReadOnly(ReadOnlyCause::WrittenElsewhere));
    table.wait(Span::seconds(5));
    assert_eq!(table.disk.bytes().len(), length - 10);
}
