//! A journal file that was cut, bent, or is somebody else's.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::TempDir;
use whitecell::exercise::Span;
use whitecell::journal::{
    Appended, FileJournal, Follower, Head, Holder, Journal as _, JournalError, Line, LineFault,
    beside, read, read_bytes,
};
use whitecell::session::{Record, Seq, TableCommand};

use crate::support::control_table::{started, wall};

fn holder() -> Holder {
    Holder { pid: 4711, user: "kim".to_owned(), host: "garam".to_owned(), since: wall() }
}

/// A small journal: six records.
fn bytes() -> Vec<u8> {
    let mut table = started();
    table.wait(Span::seconds(20));
    table.accepted("mofa-lead", TableCommand::TakeSeat { person: "김하늘".to_owned() });
    table.accepted("mnd-lead", TableCommand::AnswerCheck);
    table.disk.bytes()
}

fn lines(bytes: &[u8]) -> Vec<&[u8]> {
    bytes.split_inclusive(|byte| *byte == b'\n').collect()
}

fn folder() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("test.journal");
    (folder, path)
}

fn open(path: &Path) -> Result<Vec<Record>, JournalError> {
    FileJournal::open(path, &holder()).map(|opened| opened.records)
}

/// A record that follows `head`, made from one that stood elsewhere.
fn following(head: &Head, record: &Record) -> Line {
    let record = Record { seq: head.next, prev: head.digest.clone(), ..record.clone() };
    Line::write(&record).expect("it is short")
}

#[test]
fn a_journal_cut_anywhere_in_its_last_lines_goes_on_from_the_last_whole_one() {
    let bytes = bytes();
    let count = lines(&bytes).len();
    let tail: usize = lines(&bytes)[count - 2..].iter().map(|line| line.len()).sum();
    for cut in bytes.len() - tail..=bytes.len() {
        let (folder, path) = folder();
        fs::write(&path, &bytes[..cut]).expect("it can be written");
        let whole = bytes[..cut].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let opened = FileJournal::open(&path, &holder()).expect("it goes on");
        assert_eq!(fs::read(&path).expect("it is there"), bytes[..whole], "cut at {cut}");
        assert_eq!(opened.records.len(), lines(&bytes[..whole]).len());
        match opened.torn {
            None => assert_eq!(whole, cut),
            Some(torn) => {
                assert_eq!(torn.bytes, (cut - whole) as u64);
                let seq = opened.records.len();
                assert_eq!(torn.kept, beside(&path, &format!("torn-{seq}")));
                assert_eq!(fs::read(&torn.kept).expect("it is kept"), bytes[whole..cut]);
            }
        }
        // It can be written to again.
        let mut journal = opened.journal;
        let head = journal.head().clone();
        let line = following(&head, opened.records.last().expect("there is one"));
        assert!(matches!(journal.append(&head, &[line]), Appended::Landed(_)));
        assert_eq!(read(&path).expect("it is whole").records.len(), opened.records.len() + 1);
        drop(folder);
    }
}

#[test]
fn every_flipped_byte_is_noticed() {
    let bytes = bytes();
    let whole = read_bytes(Path::new("test"), &bytes).expect("it is whole");
    for at in 0..bytes.len() {
        let mut bent = bytes.clone();
        bent[at] ^= 1 << (at % 8);
        match read_bytes(Path::new("test"), &bent) {
            Err(JournalError::Line { .. }) => {}
            Err(error) => panic!("byte {at}: {error}"),
            // The last newline is what makes the last line whole.
            Ok(read) => {
                assert_eq!(at, bytes.len() - 1, "byte {at} was not noticed");
                assert_eq!(read.records, whole.records[..whole.records.len() - 1]);
                assert!(!read.torn.is_empty());
            }
        }
    }
}

#[test]
fn a_line_that_is_bent_is_named_and_the_file_stays_as_it_is() {
    let bytes = bytes();
    let texts = lines(&bytes);
    let whole = || texts.iter().map(|line| line.to_vec()).collect::<Vec<_>>();
    let mut bent = whole();
    bent[3][20] ^= 1;
    let mut swapped = whole();
    swapped.swap(3, 4);
    let mut missing = whole();
    missing.remove(2);
    let cases = [(bent, 4), (swapped, 4), (missing, 3)];
    for (lines, number) in cases {
        let (_folder, path) = folder();
        // A torn end behind it is not touched either.
        let bent = [lines.concat(), b"{\"v\":1".to_vec()].concat();
        fs::write(&path, &bent).expect("it can be written");
        match open(&path) {
            Err(JournalError::Line { line, .. }) => assert_eq!(line, number),
            other => panic!("{other:?}"),
        }
        assert_eq!(fs::read(&path).expect("it is there"), bent);
        assert!(!beside(&path, "torn-6").exists());
    }
}

#[test]
fn a_record_under_a_right_sum_but_a_wrong_chain_is_refused() {
    let bytes = bytes();
    let whole = read_bytes(Path::new("test"), &bytes).expect("it is whole");
    // Somebody rewrites record 3 and sums it up anew; record 4 still names the old one.
    let before = Head { next: Seq(3), digest: whole.records[3].prev.clone() };
    let mut records = whole.records.clone();
    records[3].t.0 += 1;
    let forged = following(&before, &records[3]);
    let mut lines: Vec<Vec<u8>> = lines(&bytes).into_iter().map(<[u8]>::to_vec).collect();
    lines[3] = forged.bytes().to_vec();
    match read_bytes(Path::new("test"), &lines.concat()) {
        Err(JournalError::Line { line: 5, fault: LineFault::WrongPrev, .. }) => {}
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_journal_with_no_whole_record_is_refused_and_stays_as_it_is() {
    for bytes in [&b""[..], b"{\"v\":1,\"seq\":0"] {
        let (_folder, path) = folder();
        fs::write(&path, bytes).expect("it can be written");
        assert!(matches!(open(&path), Err(JournalError::Empty { .. })));
        assert_eq!(fs::read(&path).expect("it is there"), bytes);
    }
}

#[test]
fn an_earlier_torn_end_is_not_written_over() {
    let bytes = bytes();
    let (_folder, path) = folder();
    for (number, torn) in [("torn-6", "{\"one"), ("torn-6.2", "{\"two")] {
        fs::write(&path, [&bytes, torn.as_bytes()].concat()).expect("it can be written");
        open(&path).expect("it goes on");
        assert_eq!(fs::read(beside(&path, number)).expect("it is kept"), torn.as_bytes());
    }
}

#[test]
fn a_new_journal_never_takes_the_place_of_another() {
    let (_folder, path) = folder();
    fs::write(&path, b"something").expect("it can be written");
    let created = FileJournal::create(&path, &holder());
    assert!(matches!(created, Err(JournalError::Exists { .. })));
    assert_eq!(fs::read(&path).expect("it is there"), b"something");
}

#[test]
fn a_second_writer_is_told_who_holds_the_journal() {
    let (_folder, path) = folder();
    fs::write(&path, bytes()).expect("it can be written");
    let first = FileJournal::open(&path, &holder()).expect("it is free");
    let second = FileJournal::open(&path, &holder());
    let Err(error @ JournalError::Held { .. }) = second else { panic!("{second:?}") };
    let told = "(process 4711 of kim on garam, since 2026-11-03 05:00:00 UTC)";
    assert!(error.to_string().ends_with(told), "{error}");

    // The lock holds without the note, and somebody who only reads needs neither.
    fs::remove_file(beside(&path, "holder")).expect("it is there");
    let third = FileJournal::open(&path, &holder());
    assert!(matches!(third, Err(JournalError::Held { holder: None, .. })));
    assert_eq!(read(&path).expect("it can be read").records.len(), 6);

    drop(first);
    let opened = FileJournal::open(&path, &holder()).expect("it is free");
    assert!(beside(&path, "holder").exists());
    drop(opened);
    assert!(!beside(&path, "holder").exists());
}

#[test]
fn a_follower_sees_each_record_once_it_is_whole() {
    let bytes = bytes();
    let whole = read_bytes(Path::new("test"), &bytes).expect("it is whole");
    let (_folder, path) = folder();
    let mut follower = Follower::new(&path);
    let mut seen = vec![];
    let step = 97;
    for end in (0..bytes.len()).step_by(step).chain([bytes.len()]) {
        fs::write(&path, &bytes[..end]).expect("it can be written");
        seen.extend(follower.poll().expect("it is whole so far"));
        let whole = lines(&bytes[..end]).iter().filter(|line| line.ends_with(b"\n")).count();
        assert_eq!(seen.len(), whole);
    }
    assert_eq!(seen, whole.records);
    assert_eq!(follower.poll().expect("nothing new"), []);
    assert_eq!(follower.next(), Seq(6));
}

#[test]
fn a_follower_passes_over_a_torn_end_that_was_cut_and_replaced() {
    let bytes = bytes();
    let five: Vec<u8> = lines(&bytes)[..5].concat();
    let (_folder, path) = folder();
    let mut follower = Follower::new(&path);
    fs::write(&path, [&five[..], b"{\"v\":1,\"half"].concat()).expect("it can be written");
    assert_eq!(follower.poll().expect("whole so far").len(), 5);
    fs::write(&path, &bytes).expect("it can be written");
    assert_eq!(follower.poll().expect("whole so far").len(), 1);
}

#[test]
fn a_follower_notices_that_what_it_read_was_cut_away_or_replaced() {
    let bytes = bytes();
    let five: Vec<u8> = lines(&bytes)[..5].concat();
    let (_folder, path) = folder();
    let follow = || {
        fs::write(&path, &bytes).expect("it can be written");
        let mut follower = Follower::new(&path);
        assert_eq!(follower.poll().expect("it is whole").len(), 6);
        follower
    };
    let mut follower = follow();
    fs::write(&path, &five).expect("it can be written");
    assert!(matches!(follower.poll(), Err(JournalError::Rewritten { .. })));

    // Cut and grown again past where the follower stood.
    let mut follower = follow();
    let whole = read_bytes(&path, &five).expect("it is whole");
    let mut grown = five.clone();
    let mut head = whole.head;
    for _ in 0..3 {
        let line = following(&head, &whole.records[4]);
        head = line.head();
        grown.extend_from_slice(line.bytes());
    }
    fs::write(&path, &grown).expect("it can be written");
    assert!(matches!(follower.poll(), Err(JournalError::Rewritten { .. })));
}

#[test]
fn an_append_that_expects_another_head_changes_nothing() {
    let (_folder, path) = folder();
    let bytes = bytes();
    fs::write(&path, &bytes).expect("it can be written");
    let mut opened = FileJournal::open(&path, &holder()).expect("it goes on");
    let stale = Head { next: Seq(5), digest: opened.records[5].prev.clone() };
    let line = following(&stale, &opened.records[4]);
    let head = opened.journal.head().clone();
    let appended = opened.journal.append(&stale, &[line]);
    let Appended::Conflict(found) = appended else { panic!("{appended:?}") };
    assert_eq!(found, head);
    assert_eq!(fs::read(&path).expect("it is there"), bytes);
    let from_four = opened.journal.read_from(Seq(4)).expect("it is whole");
    assert_eq!(from_four, opened.records[4..]);
}

#[test]
fn a_torn_end_is_on_record_when_the_session_comes_back() {
    let table = started();
    let torn = b"{\"v\":1,\"seq\":2,\"id";
    // What was not synced may be on the disk all the same, in part.
    let disk = crate::support::storage::FaultyStorage::default();
    disk.scribble(&[table.disk.synced(), torn.to_vec()].concat());
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("test.journal");
    let opened = FileJournal::over(&path, disk.clone()).expect("it goes on");
    let torn_bytes = opened.torn.map_or(0, |torn| torn.bytes);
    assert_eq!(torn_bytes, torn.len() as u64);
    let recorded = whitecell::control::Recorded { records: opened.records, torn_bytes };
    let clock = std::sync::Arc::new(whitecell::control::ManualClock::new(wall()));
    let surroundings = whitecell::control::Surroundings {
        clock: clock.clone(),
        ids: Box::new(whitecell::control::SeededIds::new(3)),
    };
    clock.advance(Duration::from_secs(3));
    whitecell::control::Control::resume(opened.journal, &recorded, surroundings).expect("resumes");
    let records = read_bytes(&path, &disk.bytes()).expect("it is whole").records;
    let last = records.last().expect("there is one").events[0].clone();
    let resumed = whitecell::session::TableEvent::SessionResumed { gap_ms: 3_000, torn_bytes };
    assert_eq!(last, resumed.into());
}
