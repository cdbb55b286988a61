//! The journal as docs/journal-format.md describes it, and journals of every version.

use std::fs;
use std::path::Path;
use std::process::Command;

use whitecell::exercise::{DecisionId, ExerciseTime, InjectId, SeatId, VariableId};
use whitecell::journal::{Whole, read};
use whitecell::session::{Freed, Life, Phase, Settlement, State, replay};

use crate::support::ministries::fixture;

const DOC: &str = include_str!("../../docs/journal-format.md");

/// The shell commands of the page, as they stand there.
fn check_from_the_page() -> &'static str {
    let (_, rest) = DOC.split_once("```sh\n").expect("the page has shell commands");
    rest.split_once("```").expect("they end").0
}

/// What the page's commands print about a journal.
fn checked(journal: &Path) -> String {
    let output = Command::new("sh")
        .args(["-c", check_from_the_page()])
        .env("JOURNAL", journal)
        .output()
        .expect("there is a shell");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("it prints text")
}

fn golden(name: &str) -> (Whole, State) {
    let whole = read(&fixture("journals").join(name)).expect("it reads");
    let (_, state) = replay(&whole.records).expect("it is a session");
    (whole, state)
}

#[test]
fn the_chain_can_be_checked_with_a_shell_alone() {
    let path = fixture("journals/v1/two-ministries.journal");
    let (whole, _) = golden("v1/two-ministries.journal");
    let expected = format!("{} records, {}\n", whole.records.len(), whole.head.digest);
    assert_eq!(checked(&path), expected);
}

#[test]
fn the_shell_finds_what_was_changed_left_out_or_put_in() {
    let text = fs::read_to_string(fixture("journals/v1/two-ministries.journal")).expect("it reads");
    let lines: Vec<&str> = text.split_inclusive('\n').take(12).collect();
    let mut changed = lines.clone();
    let other = lines[5].replacen("\"by\":\"mofa-lead\"", "\"by\":\"mnd-lead\"", 1);
    assert_ne!(other, lines[5]);
    changed[5] = &other;
    let mut left_out = lines.clone();
    left_out.remove(7);
    let mut put_in = lines.clone();
    put_in.insert(9, lines[8]);
    let cases = [
        (changed, "line 6: its sum does not fit"),
        (left_out, "line 8: it does not follow the line before"),
        (put_in, "line 10: it does not follow the line before"),
    ];
    let folder = tempfile::tempdir().expect("a folder");
    for (lines, told) in cases {
        let path = folder.path().join("test.journal");
        fs::write(&path, lines.concat()).expect("it can be written");
        let printed = checked(&path);
        assert!(printed.lines().any(|line| line == told), "{told} is not in\n{printed}");
        assert!(read(&path).is_err());
    }
}

/// This journal was written once and stays as it is: what it means must not change.
#[test]
fn the_first_journal_of_version_1_replays_to_what_it_always_meant() {
    let (whole, state) = golden("v1/two-ministries.journal");
    assert_eq!(whole.records.len(), 246);
    assert_eq!(
        whole.head.digest.0,
        "61435eaf2e99cf4d31fa2bb413e1de5a836e56256b7b831f64efefc2d8f7b801"
    );
    assert_eq!(state.phase, Phase::Ended);
    assert_eq!(state.ended_at, Some(ExerciseTime(31 * 60_000)));
    assert_eq!(state.variables[&VariableId::literal("tension")], 30);

    let lives = ["i1", "i2", "i3", "x-1"].map(|id| state.injects[&InjectId::literal(id)].life);
    assert_eq!(lives, [Life::Released, Life::Closed, Life::Released, Life::Recalled]);
    assert_eq!(state.pass_ons.len(), 2);

    let d1 = &state.decisions[&DecisionId::literal("d1")];
    assert_eq!((d1.positions.len(), d1.rounds.len(), d1.alone.len()), (2, 2, 1));
    let settled = d1.settled.as_ref().expect("it is settled");
    assert_eq!(settled.at, ExerciseTime(18 * 60_000));
    assert!(matches!(settled.settlement, Settlement::Referred { .. }));
    let d2 = state.decisions[&DecisionId::literal("d2")].settled.as_ref();
    assert_eq!(d2.map(|settled| &settled.settlement), Some(&Settlement::Recorded));
}

/// What control did with seats, the further ones of its posts among them. Written once, like the
/// other; its moves are `moves/two-ministries.seats.jsonl`.
#[test]
fn the_journal_of_dealings_with_seats_replays_to_what_it_always_meant() {
    let (whole, state) = golden("v1/seats.journal");
    assert_eq!(whole.records.len(), 97);
    assert_eq!(
        whole.head.digest.0,
        "c3d84a49b5bc11ee9c02effd6689cdc31090dc6971d4be789b466504d16075e5"
    );
    let seat = |id: &'static str| &state.seats[&SeatId::literal(id)];
    let sits = |id| seat(id).person.as_deref();
    assert_eq!((sits("facilitator-2"), sits("evaluator-2")), (Some("한보조"), Some("정평가")));
    assert_eq!((sits("mnd-lead"), sits("mnd-player")), (Some("최강산"), Some("이바다")));
    assert!(!seat("mnd-player").answered_check && seat("mofa-player").answered_check);
    assert_eq!((sits("evaluator"), sits("simcell")), (None, None));
    let sent_out = |reason: &str| Some(Freed::SentOut { reason: reason.to_owned() });
    assert_eq!(seat("evaluator").dealt.freed, sent_out("명단에 없음"));
    assert_eq!(seat("simcell").dealt.freed, sent_out(""));
    assert_eq!((&seat("mofa-player").muted, &seat("simcell").muted), (&None, &Some(String::new())));
    let took = ["mofa-lead", "facilitator"].map(|id| seat(id).dealt.took_duties);
    assert_eq!(took, [1, 1]);
}

/// Written by the program as it was when people first sat at terminals of their own, over SSH.
#[test]
fn the_first_hosted_journal_replays_to_what_it_always_meant() {
    let (whole, state) = golden("v1/hosted.journal");
    assert_eq!(whole.records.len(), 20);
    assert_eq!(
        whole.head.digest.0,
        "19bee89238e3091d003d9ebedda67afb94173ba845e39c49302aac8e65916db2"
    );
    assert_eq!(state.phase, Phase::Ended);
    assert_eq!(state.ended_at, Some(ExerciseTime(45_333)));
    let sits = |seat| {
        let seat = &state.seats[&SeatId::literal(seat)];
        (seat.person.as_deref(), seat.answered_check)
    };
    assert_eq!(sits("mofa-lead"), (Some("Kim"), true));
    assert_eq!(sits("mnd-lead"), (Some("Park"), true));
    let d1 = &state.decisions[&DecisionId::literal("d1")];
    assert_eq!((d1.positions.len(), d1.rounds.len(), d1.alone.len()), (2, 0, 0));
    let settled = d1.settled.as_ref().map(|settled| &settled.settlement);
    assert_eq!(settled, Some(&Settlement::Recorded));
}

#[test]
fn exercise_time_never_goes_back_on_record() {
    let (whole, _) = golden("v1/two-ministries.journal");
    assert!(whole.records.is_sorted_by_key(|record| record.t));
    assert!(whole.records.is_sorted_by_key(|record| record.at));
}
