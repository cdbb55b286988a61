//! Fifty ministries hand in their positions at one instant, while the disk takes its time.

use std::io;
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::time::Duration;

use uuid::Uuid;
use whitecell::control::{
    Clock as _, Control, DeskFile, Inbox, ManualClock, Opening, Reply, SeededIds, Submission,
    Surroundings, run,
};
use whitecell::exercise::{
    Cell, CellId, ChoiceId, DecisionId, Exercise, Language, Role, Seat, SeatId,
};
use whitecell::journal::{FileJournal, Storage, read_bytes};
use whitecell::session::{
    Actor, Chosen, Command, Confidence, DecisionCommand, Expectation, MoveKey, Position, SessionId,
    TableCommand,
};

use crate::support::control_table::wall;
use crate::support::ministries::two_ministries;
use crate::support::storage::FaultyStorage;

const MINISTRIES: usize = 50;
const PATIENCE: Duration = Duration::from_secs(20);
/// When the decision opens.
const OPENS: Duration = Duration::from_mins(3);

/// A disk whose syncs wait to be let through.
#[derive(Clone, Default)]
struct SlowDisk {
    disk: FaultyStorage,
    gate: Arc<(Mutex<Gate>, Condvar)>,
}

#[derive(Default)]
struct Gate {
    closed: bool,
    asked: usize,
    let_through: usize,
}

impl SlowDisk {
    fn gate(&self) -> MutexGuard<'_, Gate> {
        self.gate.0.lock().expect("no test panics at the gate")
    }

    fn close(&self) {
        let mut gate = self.gate();
        *gate = Gate { closed: true, asked: 0, let_through: 0 };
    }

    /// Waits until so many syncs were asked for since the gate was closed.
    fn until_asked(&self, syncs: usize) {
        let gate = self.gate();
        let waited = self.gate.1.wait_timeout_while(gate, PATIENCE, |gate| gate.asked < syncs);
        assert!(!waited.expect("no panic").1.timed_out(), "waited for sync {syncs}");
    }

    fn let_one_through(&self) {
        self.gate().let_through += 1;
        self.gate.1.notify_all();
    }
}

impl Storage for SlowDisk {
    fn length(&mut self) -> io::Result<u64> {
        self.disk.length()
    }

    fn read_from(&mut self, offset: u64) -> io::Result<Vec<u8>> {
        self.disk.read_from(offset)
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.disk.write(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        let mut gate = self.gate();
        gate.asked += 1;
        let own = gate.asked;
        self.gate.1.notify_all();
        let wait = |gate: &mut Gate| gate.closed && gate.let_through < own;
        drop(self.gate.1.wait_while(gate, wait).expect("no panic"));
        self.disk.sync()
    }

    fn truncate(&mut self, length: u64) -> io::Result<()> {
        self.disk.truncate(length)
    }

    fn reopen(&mut self) -> io::Result<()> {
        self.disk.reopen()
    }
}

fn ministry(number: usize) -> CellId {
    CellId::new(&format!("m{number}")).expect("an id")
}

fn lead(number: usize) -> SeatId {
    SeatId::new(&format!("m{number}-lead")).expect("an id")
}

/// The small exercise, its first decision open to fifty ministries.
fn fifty_ministries() -> Exercise {
    let mut exercise = two_ministries();
    let names: Vec<CellId> =
        (0..MINISTRIES).map(|number| CellId::new(&format!("m{number}")).expect("an id")).collect();
    for (number, id) in names.iter().enumerate() {
        let like = exercise.cells[&CellId::literal("mnd")].clone();
        let cell = Some(id.clone());
        let seat = Seat { id: lead(number), cell, role: Role::Lead, ..like.seats[0].clone() };
        exercise.cells.insert(id.clone(), Cell { id: id.clone(), seats: vec![seat], ..like });
    }
    exercise.decisions[&DecisionId::literal("d1")].supporting = names;
    exercise
}

/// Control at the moment when the decision has opened.
fn control(disk: &SlowDisk) -> Control<FileJournal<SlowDisk>> {
    let opening = Opening {
        session: SessionId(Uuid::from_u128(7)),
        exercise: Arc::new(fifty_ministries()),
        source_digest: "0".repeat(64),
        language: Language::Ko,
    };
    let clock = Arc::new(ManualClock::new(wall()));
    let surroundings = Surroundings { clock: clock.clone(), ids: Box::new(SeededIds::new(1)) };
    let journal = FileJournal::start(Path::new("test"), disk.clone());
    let mut control = Control::create(journal, opening, surroundings).expect("it opens");
    let start = submission(900, Seat::facilitator(), TableCommand::StartExercise.into());
    assert!(matches!(control.submit(&start), Reply::Accepted { .. }));
    let end = clock.monotonic() + OPENS;
    while clock.monotonic() < end {
        let left = end.saturating_sub(clock.monotonic());
        clock.advance(control.next_wake().unwrap_or(left).min(left));
        control.tick();
    }
    control
}

fn submission(key: usize, seat: SeatId, command: Command) -> Submission {
    let key = MoveKey(Uuid::from_u128(key as u128));
    Submission { actor: Actor::own(seat), key, command, said: None }
}

/// What one ministry chooses, and what it expects of each other.
fn position(own: usize) -> Command {
    let others = (0..MINISTRIES).filter(|number| *number != own).map(ministry);
    let expected = || Expectation::Option(ChoiceId::literal("raise"));
    let others = others.chain([CellId::literal("mofa")]).map(|cell| (cell, expected()));
    let position = Position {
        chosen: Chosen::Option(ChoiceId::literal("hotline")),
        reason: "먼저 묻는다.".to_owned(),
        confidence: Confidence::Medium,
        expects: others.collect(),
    };
    DecisionCommand::TakePosition(position).of(&DecisionId::literal("d1"))
}

/// An answer, whose it is, and how many syncs the disk had done when it came.
type Answer = (usize, Reply, usize);

/// Hands in everybody's position, in an order that is not that of the ministries.
fn hand_in(inbox: &Inbox, disk: &SlowDisk, told: &Sender<Answer>) -> Vec<usize> {
    let order: Vec<usize> = (0..MINISTRIES).map(|number| number * 7 % MINISTRIES).collect();
    for number in order.iter().copied() {
        let (told, disk) = (told.clone(), disk.disk.clone());
        let then = move |reply| told.send((number, reply, disk.syncs())).expect("it is awaited");
        let submission = submission(number + 1, lead(number), position(number));
        inbox.submit_then(submission, then).expect("there is room");
    }
    order
}

fn answers(heard: &Receiver<Answer>) -> Vec<Answer> {
    let next = || heard.recv_timeout(PATIENCE).expect("everybody is answered");
    (0..MINISTRIES).map(|_| next()).collect()
}

#[test]
fn fifty_positions_at_one_instant_share_a_sync_and_no_answer_comes_before_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let disk = SlowDisk::default();
    let control = control(&disk);
    let (next, syncs) = (control.head().next, disk.disk.syncs());
    disk.close();
    let drafts = DeskFile::open(&folder.path().join("test.journal")).0;
    let running = run(control, drafts, |_| {}).expect("a thread");

    // One act keeps the disk busy; meanwhile the fifty come.
    let busy = submission(901, SeatId::literal("mofa-player"), TableCommand::AnswerCheck.into());
    let busy = running.inbox().submit(busy).expect("there is room");
    disk.until_asked(1);
    let (told, heard) = channel();
    let order = hand_in(&running.inbox(), &disk, &told);
    disk.let_one_through();
    disk.until_asked(2);

    // They are written and not on the disk yet: the act before them is answered, none of theirs.
    let before = Reply::Accepted { seq: next };
    assert_eq!(busy.recv_timeout(PATIENCE).expect("it is answered"), before);
    assert!(heard.try_recv().is_err(), "an answer came before its sync");
    assert!(disk.disk.bytes().len() > disk.disk.synced().len());

    disk.let_one_through();
    let first = next.next();
    let expected: Vec<Answer> = order
        .iter()
        .scan(first, |seq, number| {
            let own = *seq;
            *seq = own.next();
            Some((*number, Reply::Accepted { seq: own }, syncs + 2))
        })
        .collect();
    assert_eq!(answers(&heard), expected);

    let records = read_bytes(Path::new("test"), &disk.disk.synced()).expect("it is whole").records;
    let seats = records.into_iter().skip_while(|record| record.seq < first).map(|it| it.seat);
    assert_eq!(seats.collect::<Vec<_>>(), order.into_iter().map(lead).collect::<Vec<_>>());
    disk.gate().closed = false;
    assert!(running.quit().is_some());
}
