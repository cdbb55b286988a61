//! Control on its thread: what waits is answered together, and the desk outlasts it.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::sync_channel;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use uuid::Uuid;
use whitecell::control::{
    Control, DRAFT_BYTES_MAX, Desk, DeskError, DeskFile, DraftKey, INBOX_MESSAGES_MAX, InboxError,
    ManualClock, Opening, Reply, SeededIds, Submission, Surroundings, run,
};
use whitecell::exercise::{Language, Seat, SeatId};
use whitecell::journal::{FileJournal, Head, beside};
use whitecell::session::view::Attended;
use whitecell::session::{Actor, MoveKey, SeatCommand, Seq, SessionId, TableCommand};

use crate::support::control_table::{Journal, wall};
use crate::support::ministries::two_ministries;
use crate::support::storage::FaultyStorage;

const PATIENCE: Duration = Duration::from_secs(20);

fn control(storage: &FaultyStorage) -> Control<Journal> {
    let journal = FileJournal::start(Path::new("test"), storage.clone());
    let opening = Opening {
        session: SessionId(Uuid::from_u128(7)),
        exercise: Arc::new(two_ministries()),
        source_digest: "0".repeat(64),
        language: Language::Ko,
    };
    let clock = Arc::new(ManualClock::new(wall()));
    let surroundings = Surroundings { clock, ids: Box::new(SeededIds::new(1)) };
    Control::create(journal, opening, surroundings).expect("it opens")
}

fn submission(
    key: u128,
    seat: &str,
    command: impl Into<whitecell::session::Command>,
) -> Submission {
    Submission {
        actor: Actor::own(SeatId::new(seat).expect("an id")),
        key: MoveKey(Uuid::from_u128(key)),
        command: command.into(),
        said: None,
    }
}

fn draft(name: &str) -> DraftKey {
    DraftKey { seat: Seat::facilitator(), name: name.to_owned() }
}

#[test]
fn the_reply_comes_after_the_sync_and_after_the_views() {
    let folder = tempfile::tempdir().expect("a folder");
    let storage = FaultyStorage::default();
    let (desk, _) = DeskFile::open(&folder.path().join("test.journal"));
    let published = Arc::new(Mutex::new(Head::start()));
    let seen = published.clone();
    let running = run(control(&storage), desk, move |moved| {
        *seen.lock().expect("no panic") = moved.control.head().clone();
    })
    .expect("a thread");
    let start = submission(1, "facilitator", TableCommand::StartExercise);
    let reply = running.inbox().submit(start).expect("there is room");
    let reply = reply.recv_timeout(PATIENCE).expect("an answer comes");
    assert_eq!(reply, Reply::Accepted { seq: Seq(1) });
    assert_eq!(published.lock().expect("no panic").next, Seq(2));
    assert_eq!(storage.synced(), storage.bytes());
    assert!(running.quit().is_some());
}

#[test]
fn what_waits_in_the_inbox_shares_a_sync() {
    let folder = tempfile::tempdir().expect("a folder");
    let storage = FaultyStorage::default();
    let (desk, _) = DeskFile::open(&folder.path().join("test.journal"));
    // The first publication waits until every act is in the inbox.
    let (go, wait) = sync_channel::<()>(0);
    let mut first = Some(wait);
    let running = run(control(&storage), desk, move |_| {
        if let Some(wait) = first.take() {
            wait.recv_timeout(PATIENCE).ok();
        }
    })
    .expect("a thread");
    let inbox = running.inbox();
    let mut replies = vec![
        inbox.submit(submission(1, "facilitator", TableCommand::StartExercise)).expect("room"),
    ];
    for (key, seat) in (2..).zip(["mofa-lead", "mofa-player", "mnd-lead", "mnd-player"]) {
        let check = submission(key, seat, TableCommand::AnswerCheck);
        replies.push(inbox.submit(check).expect("room"));
    }
    go.send(()).expect("control is waiting");
    for (seq, reply) in (1..).zip(replies) {
        let reply = reply.recv_timeout(PATIENCE).expect("an answer comes");
        assert_eq!(reply, Reply::Accepted { seq: Seq(seq) });
    }
    // One for the session's first record, one for all of these.
    assert_eq!(storage.syncs(), 2);
    assert!(running.quit().is_some());
}

#[test]
fn a_full_inbox_is_told_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let storage = FaultyStorage::default();
    let (desk, _) = DeskFile::open(&folder.path().join("test.journal"));
    let (go, wait) = sync_channel::<()>(0);
    let mut first = Some(wait);
    let running = run(control(&storage), desk, move |_| {
        if let Some(wait) = first.take() {
            wait.recv_timeout(PATIENCE).ok();
        }
    })
    .expect("a thread");
    let inbox = running.inbox();
    for number in 0..INBOX_MESSAGES_MAX {
        inbox.draft(draft(&number.to_string()), "글".to_owned()).expect("there is room");
    }
    assert_eq!(inbox.draft(draft("more"), "글".to_owned()), Err(InboxError::Full));
    go.send(()).expect("control is waiting");
    let (_, desk) = running.quit().expect("no panic");
    assert_eq!(desk.desk.drafts.len(), INBOX_MESSAGES_MAX);
    assert_eq!(inbox.draft(draft("late"), "글".to_owned()), Err(InboxError::Closed));
}

#[test]
fn what_was_typed_is_there_after_quitting() {
    let folder = tempfile::tempdir().expect("a folder");
    let journal = folder.path().join("test.journal");
    let (desk, aside) = DeskFile::open(&journal);
    assert_eq!(aside, None);
    let publications = Arc::new(AtomicUsize::new(0));
    let count = publications.clone();
    let running = run(control(&FaultyStorage::default()), desk, move |_| {
        count.fetch_add(1, Ordering::Relaxed);
    })
    .expect("a thread");
    let inbox = running.inbox();
    inbox.draft(draft("d1/draft"), "직통선으로 묻".to_owned()).expect("there is room");
    inbox.draft(draft("d1/reason"), "지운다".to_owned()).expect("there is room");
    inbox.draft(draft("d1/reason"), String::new()).expect("there is room");
    inbox.connect(SeatId::literal("mofa-lead")).expect("there is room");
    let (_, desk) = running.quit().expect("no panic");
    assert_eq!(desk.desk.connected.len(), 1);
    assert!(publications.load(Ordering::Relaxed) >= 2);

    let (again, aside) = DeskFile::open(&journal);
    assert_eq!(aside, None);
    let drafts = [(draft("d1/draft"), "직통선으로 묻".to_owned())].into();
    assert_eq!(again.desk.drafts, drafts);
    // Who had a terminal is known; since when they are gone is not.
    let gone = [(SeatId::literal("mofa-lead"), Attended::Gone { since: None })];
    assert_eq!(again.desk.attendance, gone.into());
}

#[test]
fn a_broken_desk_is_set_aside_and_never_fatal() {
    let folder = tempfile::tempdir().expect("a folder");
    let journal = folder.path().join("test.journal");
    for (number, text) in
        (1..).zip(["{\"desk\":1,\"dra", "\u{0}\u{0}", "{\"desk\":9,\"drafts\":{}}"])
    {
        fs::write(beside(&journal, "desk"), text).expect("it can be written");
        let (mut desk, aside) = DeskFile::open(&journal);
        let aside = aside.expect("it was set aside");
        assert_eq!(aside, beside(&journal, &format!("desk-broken-{number}")));
        assert_eq!(fs::read_to_string(aside).expect("it is there"), text);
        assert_eq!(desk.desk, Desk::default());
        desk.desk.put(draft("a"), "글".to_owned()).expect("it fits");
        desk.sync().expect("it can be kept");
    }
}

#[test]
fn the_desk_is_written_at_most_once_a_second() {
    let folder = tempfile::tempdir().expect("a folder");
    let journal = folder.path().join("test.journal");
    let (mut desk, _) = DeskFile::open(&journal);
    let kept = || fs::read_to_string(beside(&journal, "desk")).unwrap_or_default();
    assert_eq!(desk.next_sync(), None);
    desk.desk.put(draft("a"), "하나".to_owned()).expect("it fits");
    desk.sync_due(Duration::from_secs(5)).expect("it can be kept");
    assert!(kept().contains("하나"));
    desk.desk.put(draft("a"), "둘".to_owned()).expect("it fits");
    desk.sync_due(Duration::from_millis(5_999)).expect("it can be kept");
    assert!(kept().contains("하나"));
    assert_eq!(desk.next_sync(), Some(Duration::from_secs(6)));
    desk.sync_due(Duration::from_secs(6)).expect("it can be kept");
    assert!(kept().contains("둘"));
}

#[test]
fn a_draft_past_its_limit_is_refused_and_the_earlier_one_stays() {
    let mut desk = Desk::default();
    desk.put(draft("a"), "글".to_owned()).expect("it fits");
    let long = desk.put(draft("a"), "x".repeat(DRAFT_BYTES_MAX));
    assert!(matches!(long, Err(DeskError::DraftTooLong { .. })));
    assert_eq!(desk.drafts[&draft("a")], "글");
    let full = (0..).find_map(|number: u32| {
        let text = "x".repeat(DRAFT_BYTES_MAX - 100);
        desk.put(draft(&number.to_string()), text).err()
    });
    assert!(matches!(full, Some(DeskError::SeatFull { .. })));
    assert_eq!(desk.unkept, [Seat::facilitator()].into());
    let other = DraftKey { seat: SeatId::literal("mnd-lead"), name: "a".to_owned() };
    desk.put(other, "x".repeat(DRAFT_BYTES_MAX - 100)).expect("each seat has its own room");
    desk.put(draft("a"), String::new()).expect("taking away needs no room");
    assert_eq!(desk.unkept, [].into());
}

#[test]
fn a_draft_from_before_seats_typed_is_the_facilitators() {
    let folder = tempfile::tempdir().expect("a folder");
    let journal = folder.path().join("test.journal");
    let text = r#"{"desk":1,"drafts":{"form:compose":"글","mnd-lead/form:x":"말","live:d1":"안"}}"#;
    fs::write(beside(&journal, "desk"), text).expect("it can be written");
    let (desk, aside) = DeskFile::open(&journal);
    assert_eq!(aside, None);
    let own = desk.desk.drafts_of(&Seat::facilitator());
    assert_eq!(own.keys().collect::<Vec<_>>(), ["form:compose", "live:d1"]);
    assert_eq!(desk.desk.drafts_of(&SeatId::literal("mnd-lead"))["form:x"], "말");
    assert_eq!(desk.desk.live().into_values().collect::<Vec<_>>(), ["안"]);
}

#[test]
fn what_was_typed_goes_along_with_the_duties_and_nothing_is_lost() {
    let folder = tempfile::tempdir().expect("a folder");
    let (desk, _) = DeskFile::open(&folder.path().join("test.journal"));
    let running = run(control(&FaultyStorage::default()), desk, |_| {}).expect("a thread");
    let inbox = running.inbox();
    let (from, to) = (SeatId::literal("mofa-lead"), SeatId::literal("mofa-player"));
    let key = |seat: &SeatId, name: &str| DraftKey { seat: seat.clone(), name: name.to_owned() };
    let write = |seat: &SeatId, name: &str, text: &str| {
        inbox.draft(key(seat, name), text.to_owned()).expect("there is room");
    };
    write(&from, "form:report:mofa:1", "회신함");
    write(&from, "form:send:mofa", "먼저 쓴 말");
    write(&to, "form:send:mofa", "자기 말");
    write(&from, "live:d1", "쓰는 중");
    write(&from, "form:feedback:mofa", "본인의 것");
    let command = SeatCommand::PassDuties { to: to.clone() }.of(&from);
    let submission = Submission {
        actor: Actor::own(Seat::facilitator()),
        key: MoveKey(Uuid::from_u128(9)),
        command,
        said: None,
    };
    let answer = inbox.submit(submission).expect("there is room");
    let reply = answer.recv_timeout(PATIENCE).expect("an answer comes");
    assert!(matches!(reply, Reply::Accepted { .. }), "{reply:?}");
    let (_, desk) = running.quit().expect("no panic");
    let left = [
        ("form:feedback:mofa", "본인의 것"),
        ("form:send:mofa", "먼저 쓴 말"),
        ("live:d1", "쓰는 중"),
    ];
    let given = [("form:report:mofa:1", "회신함"), ("form:send:mofa", "자기 말")];
    let owned = |(name, text): (&str, &str)| (name.to_owned(), text.to_owned());
    assert_eq!(desk.desk.drafts_of(&from), left.map(owned).into());
    assert_eq!(desk.desk.drafts_of(&to), given.map(owned).into());
}
