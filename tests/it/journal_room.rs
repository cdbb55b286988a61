//! A disk that is full for real, and has room again, while a session is played.

use std::env;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use uuid::Uuid;
use whitecell::control::{
    Control, ManualClock, Opening, ReadOnlyCause, Reply, SeededIds, Standing, Submission,
    Surroundings,
};
use whitecell::exercise::{InjectId, Language, Seat};
use whitecell::journal::{FileJournal, Holder, read};
use whitecell::session::{Actor, InjectCommand, MoveKey, SessionId, TableCommand};

use crate::support::control_table::wall;
use crate::support::ministries::two_ministries;

const SMALL_DISK: &str = "WHITECELL_SMALL_DISK";

#[test]
fn a_session_goes_on_once_there_is_room_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let test = env::current_exe().expect("a test is a program");
    let script = "mount -t tmpfs -o size=256k none \"$WHITECELL_SMALL_DISK\" && \
                  exec \"$0\" --exact journal_room::on_a_small_disk --ignored";
    let output = Command::new("unshare")
        .args(["--map-root-user", "--mount", "sh", "-c", script])
        .arg(test)
        .env(SMALL_DISK, folder.path())
        .output();
    let output = match output {
        Ok(output) => output,
        Err(error) => return println!("skipped: unshare cannot be run ({error})"),
    };
    let out = String::from_utf8_lossy(&output.stdout);
    if !out.contains("running 1 test") {
        let err = String::from_utf8_lossy(&output.stderr);
        return println!("skipped: no small disk can be mounted here ({})", err.trim());
    }
    assert!(output.status.success(), "{out}");
}

#[test]
#[ignore = "needs a small disk; `a_session_goes_on_once_there_is_room_again` starts it on one"]
fn on_a_small_disk() {
    let disk = env::var_os(SMALL_DISK).expect("a small disk");
    let disk = Path::new(&disk);
    let journal = disk.join("test.journal");
    let clock = Arc::new(ManualClock::new(wall()));
    let mut control = control(&journal, &clock);
    assert!(matches!(control.submit(&start()), Reply::Accepted { .. }));

    fill(&disk.join("filler"));
    let mut number = 0;
    while let Reply::Accepted { .. } = control.submit(&hold_or_let_go(number)) {
        number += 1;
        assert!(number < 10_000, "the disk is never full");
    }
    let full = Standing::ReadOnly(ReadOnlyCause::Full);
    assert_eq!(control.standing(), full);
    let whole = read(&journal).expect("it is whole");
    assert_eq!((&whole.head, whole.torn.len()), (control.head(), 0));

    let mut second = || {
        clock.advance(Duration::from_secs(1));
        control.tick();
        control.standing()
    };
    assert_eq!((second(), second()), (full, full));
    fs::remove_file(disk.join("filler")).expect("it is there");
    assert_eq!(second(), Standing::Writing);
    assert!(matches!(control.submit(&hold_or_let_go(number)), Reply::Accepted { .. }));
    let whole = read(&journal).expect("it is whole");
    assert_eq!((&whole.head, whole.torn.len()), (control.head(), 0));
}

fn control(journal: &Path, clock: &Arc<ManualClock>) -> Control<FileJournal> {
    let holder = Holder { pid: 1, user: "kim".to_owned(), host: "garam".to_owned(), since: wall() };
    let opening = Opening {
        session: SessionId(Uuid::from_u128(7)),
        exercise: Arc::new(two_ministries()),
        source_digest: "0".repeat(64),
        language: Language::Ko,
    };
    let surroundings = Surroundings { clock: clock.clone(), ids: Box::new(SeededIds::new(1)) };
    let journal = FileJournal::create(journal, &holder).expect("it is new");
    Control::create(journal, opening, surroundings).expect("it opens")
}

/// Takes all the room that is left.
fn fill(path: &Path) {
    let mut file = File::create(path).expect("there is room for a name");
    while file.write(&[b'x'; 4096]).is_ok_and(|written| written > 0) {}
}

fn start() -> Submission {
    submission(1, TableCommand::StartExercise.into())
}

fn hold_or_let_go(number: u128) -> Submission {
    let command = if number.is_multiple_of(2) { InjectCommand::Hold } else { InjectCommand::LetGo };
    submission(number + 2, command.of(&InjectId::literal("i2")))
}

fn submission(key: u128, command: whitecell::session::Command) -> Submission {
    let actor = Actor::own(Seat::facilitator());
    Submission { actor, key: MoveKey(Uuid::from_u128(key)), command, said: None }
}
