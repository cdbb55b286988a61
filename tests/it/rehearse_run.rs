//! Rehearsals: the same bytes for the same seed, exact times, and what is not granted.

use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use whitecell::control::Reply;
use whitecell::exercise::{Exercise, InjectId, Language};
use whitecell::journal::{Appended, FileJournal, Head, Journal, JournalError, Line, Memory};
use whitecell::moves;
use whitecell::rehearse::{self, NotGranted, Options, Outcome, RehearseError, Script};
use whitecell::session::{
    Event, InjectEvent, Life, PauseCause, Phase, Record, Refused, Seq, State, replay,
};

use crate::support::ministries::{cascade, fixture, minutes, two_ministries};

/// A journal that stays here when the rehearsal is over.
pub(crate) struct Borrowed<'a>(pub(crate) &'a mut FileJournal<Memory>);

impl Journal for Borrowed<'_> {
    fn head(&self) -> &Head {
        self.0.head()
    }

    fn append(&mut self, expected: &Head, lines: &[Line]) -> Appended {
        self.0.append(expected, lines)
    }

    fn read_from(&mut self, seq: Seq) -> Result<Vec<Record>, JournalError> {
        self.0.read_from(seq)
    }

    fn recover(&mut self) -> Result<(), JournalError> {
        self.0.recover()
    }
}

struct Rehearsed {
    outcome: Outcome,
    records: Vec<Record>,
    told: Vec<Seq>,
}

impl Rehearsed {
    fn state(&self) -> State {
        replay(&self.records).expect("it is a session").1
    }
}

fn rehearse(exercise: Exercise, moves: &str, seed: u64) -> Result<Rehearsed, RehearseError> {
    let moves = moves::parse(moves, Language::Ko).expect("the moves are well written");
    let mut journal = FileJournal::start(Path::new("test"), Memory::default());
    let mut told = vec![];
    let mut recorded = |seq| told.push(seq);
    let script = Script { exercise: Arc::new(exercise), source_digest: "0".repeat(64) };
    let options = Options { seed, recorded: &mut recorded };
    let outcome = rehearse::run(Borrowed(&mut journal), script, &moves, options)?;
    let records = journal.read_from(Seq(0)).expect("the journal is whole");
    Ok(Rehearsed { outcome, records, told })
}

fn play(acts: &[&str]) -> Rehearsed {
    play_with("", acts)
}

/// Plays acts under a header with further fields.
fn play_with(header: &str, acts: &[&str]) -> Rehearsed {
    let header = format!("{{\"moves\":1,\"exercise\":\"two-ministries\"{header}}}");
    let moves = format!("{header}\n{}", acts.join("\n"));
    rehearse(two_ministries(), &moves, 1).expect("it can be carried through")
}

fn full_script() -> String {
    std::fs::read_to_string(fixture("moves/two-ministries.jsonl")).expect("it reads")
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    let run = |seed| {
        let rehearsed = rehearse(two_ministries(), &full_script(), seed).expect("it goes through");
        (rehearsed.outcome.head.digest, rehearsed.records)
    };
    assert_eq!(run(1), run(1));
    assert_ne!(run(1).0, run(2).0);
}

#[test]
fn every_act_of_the_full_script_is_granted_and_told() {
    let rehearsed = rehearse(two_ministries(), &full_script(), 1).expect("it goes through");
    assert_eq!(rehearsed.outcome.not_granted, []);
    assert_eq!(rehearsed.outcome.t, minutes(31));
    let all: Vec<Seq> = rehearsed.records.iter().map(|record| record.seq).collect();
    assert_eq!(rehearsed.told, all);
}

#[test]
fn what_is_due_between_two_acts_happens_at_its_exact_time() {
    let rehearsed =
        play(&[r#"{"at":"0s","do":"start"}"#, r#"{"at":"7m13s","do":"hold","inject":"i2"}"#]);
    let state = rehearsed.state();
    assert_eq!(state.injects[&InjectId::literal("i1")].released_at, Some(minutes(1)));
    assert_eq!(state.decisions[0].opened_at, Some(minutes(3)));
    assert_eq!(rehearsed.records.last().map(|record| record.t.0), Some(433_000));
}

#[test]
fn a_rehearsal_goes_on_to_the_end_its_header_names() {
    let rehearsed = play_with(r#","end":"4m""#, &[r#"{"at":"0s","do":"start"}"#]);
    assert_eq!(rehearsed.outcome.t, minutes(4));
    assert_eq!(rehearsed.state().decisions[0].opened_at, Some(minutes(3)));
}

#[test]
fn a_pause_passes_on_the_wall_alone() {
    let rehearsed = play(&[
        r#"{"at":"0s","do":"start"}"#,
        r#"{"at":"30s","do":"pause","for":"5m"}"#,
        r#"{"at":"40s","do":"pause"}"#,
        r#"{"at":"40s","do":"resume","after":"1m"}"#,
        r#"{"at":"2m","do":"release","inject":"i2"}"#,
    ]);
    let last = rehearsed.records.last().expect("there is one");
    assert_eq!(last.t, minutes(2));
    assert_eq!((last.at - rehearsed.records[0].at).num_seconds(), 120 + 300 + 60);
    assert_eq!(rehearsed.outcome.granted, 5);
}

#[test]
fn an_act_beyond_a_pause_happens_after_as_much_time_on_the_wall() {
    let rehearsed = play(&[
        r#"{"at":"0s","do":"start"}"#,
        r#"{"at":"30s","do":"pause"}"#,
        r#"{"at":"90s","do":"release","inject":"i2"}"#,
    ]);
    let last = rehearsed.records.last().expect("there is one");
    assert_eq!(last.t.0, 30_000);
    assert_eq!((last.at - rehearsed.records[0].at).num_seconds(), 90);
}

#[test]
fn offered_injects_go_out_at_once_where_the_header_says_so() {
    let acts = [r#"{"at":"0s","do":"start"}"#];
    let by_moves = play_with(r#","end":"5m""#, &acts).state();
    let at_once = play_with(r#","end":"5m","release":"offered""#, &acts).state();
    let i2 = InjectId::literal("i2");
    assert_eq!(by_moves.injects[&i2].life, Life::Planned);
    assert_eq!(at_once.injects[&i2].released_at, Some(minutes(2)));
}

#[test]
fn what_is_held_does_not_go_out_by_itself() {
    let header = r#","end":"5m","release":"offered""#;
    let acts = [r#"{"at":"0s","do":"start"}"#, r#"{"at":"1m","do":"hold","inject":"i2"}"#];
    let state = play_with(header, &acts).state();
    assert_eq!(state.injects[&InjectId::literal("i2")].life, Life::Planned);
}

#[test]
fn a_move_that_is_not_granted_is_told_with_its_line_and_the_rest_goes_on() {
    let rehearsed = play(&[
        r#"{"at":"0s","do":"pause"}"#,
        r#"{"at":"0s","do":"start"}"#,
        r#"{"at":"10s","seat":"mofa-player","do":"hold","inject":"i2"}"#,
        r#"{"at":"20s","do":"correct","line":2,"note":"그 줄은 기록이 되지 않았다."}"#,
        r#"{"at":"30s","do":"correct","line":3,"note":"시작했다."}"#,
    ]);
    let lines: Vec<usize> =
        rehearsed.outcome.not_granted.iter().map(|not_granted| not_granted.line).collect();
    assert_eq!(lines, [2, 4, 5]);
    let not_started = NotGranted { line: 2, reply: Reply::Refused(Refused::NotStarted) };
    assert_eq!(rehearsed.outcome.not_granted[0], not_started);
    let last = rehearsed.records.last().expect("there is one");
    assert!(matches!(last.events[0], Event::Corrected { earlier: Seq(1), .. }));
}

#[test]
fn said_is_minutes_ago_or_a_time() {
    let rehearsed = play(&[
        r#"{"at":"0s","do":"start"}"#,
        r#"{"at":"10m","said":-4,"do":"room","page":"blank"}"#,
        r#"{"at":"11m","said":"10m30s","do":"room","page":"situation"}"#,
    ]);
    let said: Vec<u64> = rehearsed
        .records
        .iter()
        .filter_map(|record| record.said_at.map(|said_at| said_at.0))
        .collect();
    assert_eq!(said, [360_000, 630_000]);
}

#[test]
fn a_cascade_stops_a_rehearsal_too() {
    let moves = "{\"moves\":1,\"exercise\":\"two-ministries\",\"end\":\"5m\"}\n\
                 {\"at\":\"0s\",\"do\":\"start\"}";
    let rehearsed = rehearse(cascade(80), moves, 1).expect("it goes through");
    assert_eq!(rehearsed.state().phase, Phase::Paused(PauseCause::Cascade));
    assert_eq!(rehearsed.outcome.t, minutes(1));
}

#[test]
fn moves_for_another_exercise_are_refused() {
    let moves = "{\"moves\":1,\"exercise\":\"another\"}";
    let rehearsed = rehearse(two_ministries(), moves, 1).map(|_| ());
    assert!(matches!(rehearsed, Err(RehearseError::OtherExercise { .. })));
}

#[test]
fn a_thousand_moves_take_no_longer_than_somebody_waits() {
    let mut acts = vec![r#"{"at":"0s","do":"start"}"#.to_owned()];
    for number in 0..1_000 {
        let verb = if number % 2 == 0 { "hold" } else { "let-go" };
        let at = number / 5;
        acts.push(format!("{{\"at\":\"{at}s\",\"do\":\"{verb}\",\"inject\":\"i2\"}}"));
    }
    let acts: Vec<&str> = acts.iter().map(String::as_str).collect();
    let rehearsed = play(&acts);
    assert_eq!((rehearsed.outcome.granted, rehearsed.outcome.not_granted.len()), (1_001, 0));
}

#[test]
fn the_program_says_with_its_exit_code_whether_all_was_granted() {
    let folder = tempfile::tempdir().expect("a folder");
    let moves = folder.path().join("moves.jsonl");
    let header = "{\"moves\":1,\"exercise\":\"two-ministries\"}\n";
    let cases = [
        ("{\"at\":\"0s\",\"do\":\"start\"}", 0, "1 moves granted, 3 records"),
        ("{\"at\":\"0s\",\"do\":\"pause\"}", 3, "moves.jsonl:2: "),
        (
            "{\"at\":\"0s\",\"do\":\"strat\"}",
            1,
            "line 2, column 12: there is no `strat` to do; did you mean `start`?",
        ),
        ("{\"at\":\"0s\",\"do\":\"start\",\"sead\":\"x\"}", 1, "did you mean `seat`?"),
    ];
    for (act, code, told) in cases {
        std::fs::write(&moves, format!("{header}{act}\n")).expect("it can be written");
        let output = Command::new(env!("CARGO_BIN_EXE_whitecell"))
            .env_clear()
            .arg("rehearse")
            .arg(fixture("exercises/two-ministries.yaml"))
            .arg(&moves)
            .output()
            .expect("it runs");
        let err = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{act}: {err}");
        if code != 0 {
            assert!(err.contains(told), "{act}: {err}");
        }
    }
}

#[test]
fn a_released_inject_is_on_record_by_whom_it_was_released() {
    let rehearsed =
        play_with(r#","end":"5m","release":"offered""#, &[r#"{"at":"0s","do":"start"}"#]);
    let releases: Vec<(&str, &str)> = rehearsed
        .records
        .iter()
        .filter_map(|record| {
            let Event::Inject { id, event: InjectEvent::Released { .. } } = &record.events[0]
            else {
                return None;
            };
            Some((id.as_str(), record.seat.as_str()))
        })
        .collect();
    assert_eq!(releases, [("i1", "engine"), ("i2", "facilitator")]);
}
