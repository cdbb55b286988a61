//! What-ifs: a session that goes on from a record of another one.

use std::path::Path;
use std::sync::Arc;

use whitecell::exercise::Language;
use whitecell::journal::{FileJournal, Head, Journal as _, Memory};
use whitecell::moves::{self, MovesFault};
use whitecell::rehearse::{self, Options, Outcome, Script};
use whitecell::session::{ForkFault, NotItsOrigin, Prefix, Record, Seq, begins_as, origin, replay};

use crate::rehearse_run::Borrowed;
use crate::support::ministries::{fixture, minutes, two_ministries};

/// A session and where its journal ends.
struct Played {
    records: Vec<Record>,
    head: Head,
}

fn script() -> String {
    std::fs::read_to_string(fixture("moves/two-ministries.jsonl")).expect("it reads")
}

fn whole() -> Played {
    let moves = moves::parse(&script(), Language::Ko).expect("the moves are well written");
    let mut journal = FileJournal::start(Path::new("origin"), Memory::default());
    let script = Script { exercise: Arc::new(two_ministries()), source_digest: "0".repeat(64) };
    let options = Options { seed: 1, recorded: &mut |_| () };
    let played = rehearse::run(Borrowed(&mut journal), script, &moves, options);
    played.expect("it can be carried through");
    let records = journal.read_from(Seq(0)).expect("the journal is whole");
    Played { records, head: journal.head().clone() }
}

fn prefix(origin: &Played, count: u64) -> Result<Prefix, ForkFault> {
    Prefix::of(&origin.records, &origin.head.digest, count)
}

fn fork(origin: &Played, count: u64, moves: &str, seed: u64) -> (Played, Outcome) {
    let prefix = prefix(origin, count).expect("the record is a good one");
    let (_, state) = replay(&prefix.records).expect("it is a session");
    let moves = moves::parse_after(moves, &state).expect("the moves fit");
    let mut journal = FileJournal::start(Path::new("fork"), Memory::default());
    let options = Options { seed, recorded: &mut |_| () };
    let outcome = rehearse::fork(Borrowed(&mut journal), prefix, &moves, options);
    let outcome = outcome.expect("it can be carried through");
    let records = journal.read_from(Seq(0)).expect("the journal is whole");
    (Played { records, head: journal.head().clone() }, outcome)
}

/// The script's header, and those of its acts that lie behind a record.
fn rest(origin: &Played, count: u64) -> String {
    let last = &origin.records[usize::try_from(count).unwrap() - 1];
    let script = script();
    let all = moves::parse(&script, Language::Ko).expect("the moves are well written");
    let later = all.acts.iter().filter(|act| act.at > last.t).map(|act| act.line);
    let later: Vec<usize> = later.collect();
    let lines = script.lines().zip(1..);
    let kept = lines.filter(|(_, line)| *line == 1 || later.contains(line));
    let kept: Vec<&str> = kept.map(|(text, _)| text).collect();
    kept.join("\n") + "\n"
}

#[test]
fn what_was_done_then_and_is_done_again_gives_the_same_session() {
    let origin = whole();
    // Between two times of the script, so that "later" cuts where the records do.
    let whole_at = |count: &usize| {
        let at = |place: usize| origin.records.get(place).map(|record| record.t);
        let is_apart = at(*count) > at(count - 1) && prefix(&origin, *count as u64).is_ok();
        // A line that mends one which is left out has nothing to mend.
        is_apart && !rest(&origin, *count as u64).contains("\"line\":")
    };
    let places: Vec<usize> = (20..origin.records.len()).filter(whole_at).step_by(7).collect();
    assert!(places.len() > 3, "{places:?}");
    for count in places {
        let count = count as u64;
        let (again, outcome) = fork(&origin, count, &rest(&origin, count), 1);
        assert_eq!(outcome.not_granted, [], "from {count}");
        let acts = |played: &Played| -> Vec<_> {
            let records = played.records.iter().skip(1);
            records.map(|own| (own.t, own.at, own.seat.clone(), own.events.clone())).collect()
        };
        assert!(acts(&again) == acts(&origin), "from {count}");
    }
}

#[test]
fn a_what_if_names_its_origin_and_begins_as_it_did() {
    let theirs = whole();
    let header = r#"{"moves":1,"exercise":"two-ministries","end":"30m"}"#;
    let (own, _) = fork(&theirs, 30, header, 1);
    let forked = origin(&own.records).expect("it names its origin").clone();
    assert_eq!(forked.records, 30);
    assert_eq!(forked.digest, theirs.records[30].prev);
    assert_eq!(origin(&theirs.records), None);
    let fits = begins_as(&own.records, &forked, &theirs.records, &theirs.head.digest);
    assert_eq!(fits, Ok(()));
    assert_ne!(own.records[1].prev, theirs.records[1].prev, "its chain is its own");
    let ids = |records: &[Record]| -> Vec<_> { records.iter().map(|own| own.id).collect() };
    let (new, old) = (ids(&own.records[30..]), ids(&theirs.records));
    assert!(new.iter().all(|id| !old.contains(id)), "an id is used twice");
}

#[test]
fn another_prefix_is_told_by_what_is_wrong_with_it() {
    let theirs = whole();
    let header = r#"{"moves":1,"exercise":"two-ministries"}"#;
    let (own, _) = fork(&theirs, 30, header, 1);
    let forked = origin(&own.records).expect("it names its origin").clone();
    let check = |records: &[Record], origin: &Played| {
        begins_as(records, &forked, &origin.records, &origin.head.digest)
    };
    let differs = |record| Err(NotItsOrigin::Differs { record: Seq(record) });
    let mut bent = own.records.clone();
    bent[7].t = minutes(9);
    assert_eq!(check(&bent, &theirs), differs(7));
    bent = own.records.clone();
    bent[0].t = minutes(9);
    assert_eq!(check(&bent, &theirs), differs(0));
    let short = Played { records: theirs.records[..20].to_vec(), head: theirs.head.clone() };
    let too_short = NotItsOrigin::TooShort { named: 30, found: 20 };
    assert_eq!(check(&own.records, &short), Err(too_short));
    let mut other = Played { records: theirs.records.clone(), head: theirs.head.clone() };
    other.records[30].prev = theirs.records[29].prev.clone();
    let digest = NotItsOrigin::OtherDigest { record: Seq(29) };
    assert_eq!(check(&own.records, &other), Err(digest));
    let session = check(&own.records, &own);
    assert!(matches!(session, Err(NotItsOrigin::OtherSession { .. })), "{session:?}");
}

#[test]
fn a_record_that_nothing_goes_on_from_is_refused() {
    let origin = whole();
    let all = origin.records.len() as u64;
    assert_eq!(prefix(&origin, 0), Err(ForkFault::NoRecord));
    assert_eq!(prefix(&origin, all + 1), Err(ForkFault::PastTheEnd { records: all }));
    let cut: Vec<(u64, u64)> = (1..all)
        .filter_map(|count| match prefix(&origin, count) {
            Err(ForkFault::InTheMiddle { whole }) => Some((count, whole)),
            Ok(_) | Err(_) => None,
        })
        .collect();
    assert!(!cut.is_empty(), "something follows by itself in this script");
    for (count, whole) in cut {
        assert!(whole > count && prefix(&origin, whole).is_ok(), "{count}: {whole}");
    }
    let ended = Prefix::of(&[], &origin.head.digest, 1);
    assert_eq!(ended, Err(ForkFault::NotASession));
}

#[test]
fn the_same_record_moves_and_seed_give_the_same_bytes() {
    let origin = whole();
    let header = r#"{"moves":1,"exercise":"two-ministries","end":"20m"}"#;
    let digest = |seed| fork(&origin, 30, header, seed).0.head.digest;
    assert_eq!(digest(1), digest(1));
    assert_ne!(digest(1), digest(2));
}

#[test]
fn the_latest_is_the_origins_until_the_moves_have_one() {
    let origin = whole();
    let drafted = origin
        .records
        .iter()
        .position(|record| serde_json::to_string(&record.events).unwrap().contains("\"drafted\""));
    let count = drafted.expect("a draft is in the script") + 1;
    let (_, state) = replay(&origin.records[..count]).expect("it is a session");
    let (id, _) = state.decisions.iter().find(|(_, own)| own.round().is_some()).unwrap();
    let header = r#"{"moves":1,"exercise":"two-ministries"}"#;
    let at = state.t.0.div_ceil(1_000);
    let line = format!(
        "{{\"at\":\"{at}s\",\"seat\":\"mnd-lead\",\"do\":\"answer\",\
         \"decision\":\"{id}\",\"answer\":\"concur\"}}"
    );
    let text = format!("{header}\n{line}\n");
    let alone = moves::parse(&text, Language::Ko).expect_err("nothing above it drafts");
    assert!(matches!(alone[0].fault, MovesFault::NothingAbove { .. }), "{alone:?}");
    moves::parse_after(&text, &state).expect("the origin has a draft");
}

#[test]
fn an_act_before_the_record_is_told_with_line_and_column() {
    let origin = whole();
    let (_, state) = replay(&origin.records).expect("it is a session");
    let text = "{\"moves\":1,\"exercise\":\"two-ministries\"}\n\
                { \"seat\": \"mofa-lead\", \"at\": \"1s\", \"do\": \"leave-seat\"}\n\
                {\"at\":\"90m\",\"do\":\"presence\",\"cell\":\"외교\",\"presense\":\"x\"}\n\
                {\"at\":\"90m\", nonsense}\n";
    let problems = moves::parse_after(text, &state).expect_err("three lines do not fit");
    let places: Vec<_> = problems.iter().map(|own| (own.line, own.column)).collect();
    assert_eq!(places, [(2, 24), (3, 29), (4, 14)], "{problems:?}");
    assert_eq!(problems[0].fault, MovesFault::BeforeItBegins { t: state.t });
    assert!(problems[1].to_string().starts_with("line 3, column 29: `cell`"), "{}", problems[1]);
}
