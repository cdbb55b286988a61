//! A writer that is killed, and a disk that is full for real.

use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use proptest::prelude::Rng as _;
use proptest::test_runner::{RngAlgorithm, TestRng};
use tempfile::TempDir;
use whitecell::journal::{FileJournal, Holder, beside, read};

use crate::support::control_table::wall;
use crate::support::ministries::fixture;

const KILLS: u64 = 200;
const THREADS: u64 = 2;
/// Acts of the rehearsal that is killed; its records are a few more.
const ACTS: usize = 120;

fn rehearsal() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_whitecell"));
    command.env_clear().arg("rehearse").arg(fixture("exercises/two-ministries.yaml"));
    command
}

/// A moves file that holds and lets go an inject in turn.
fn moves(folder: &Path) -> PathBuf {
    let mut text = "{\"moves\":1,\"exercise\":\"two-ministries\"}\n".to_owned();
    text.push_str("{\"at\":\"0s\",\"do\":\"start\"}\n");
    for number in 0..ACTS {
        let verb = if number % 2 == 0 { "hold" } else { "let-go" };
        let line = format!("{{\"at\":\"{number}s\",\"do\":\"{verb}\",\"inject\":\"i2\"}}");
        writeln!(text, "{line}").expect("a string takes all");
    }
    let path = folder.join("moves.jsonl");
    fs::write(&path, text).expect("it can be written");
    path
}

/// The journal of the rehearsal when nobody kills it.
fn undisturbed(folder: &Path, moves: &Path) -> Vec<u8> {
    let path = folder.join("undisturbed.journal");
    let output = rehearsal().arg(moves).arg("--session").arg(&path).output().expect("it runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    fs::read(&path).expect("it was written")
}

/// Kills a rehearsal once it has acknowledged `patience` records and a moment has gone by; says
/// how many it acknowledged in all.
fn kill(moves: &Path, journal: &Path, patience: u64, moment: u64) -> u64 {
    let mut child = rehearsal()
        .arg(moves)
        .args(["--acknowledge", "--session"])
        .arg(journal)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("it runs");
    let out = child.stdout.take().expect("it is a pipe");
    let mut acknowledged = 0;
    let mut lines = BufReader::new(out).lines();
    while acknowledged < patience && lines.next().is_some() {
        acknowledged += 1;
    }
    for _ in 0..moment {
        std::hint::spin_loop();
    }
    child.kill().expect("it can be killed");
    child.wait().expect("it ends");
    // What it had printed before it was killed counts too; a torn number does not.
    acknowledged
        + lines.map_while(Result::ok).filter(|line| line.parse::<u64>().is_ok()).count() as u64
}

#[test]
fn a_writer_that_is_killed_loses_nothing_it_acknowledged() {
    let folder = tempfile::tempdir().expect("a folder");
    let moves = moves(folder.path());
    let whole = undisturbed(folder.path(), &moves);
    thread::scope(|scope| {
        for worker in 0..THREADS {
            let (moves, whole, folder) = (&moves, &whole, folder.path());
            scope.spawn(move || kill_many(worker, folder, moves, whole));
        }
    });
}

fn kill_many(worker: u64, folder: &Path, moves: &Path, whole: &[u8]) {
    let mut chance =
        TestRng::from_seed(RngAlgorithm::ChaCha, &[u8::try_from(worker).expect("few"); 32]);
    for number in 0..KILLS / THREADS {
        let path = folder.join(format!("{worker}-{number}.journal"));
        let patience = chance.next_u64() % (ACTS as u64 + 4);
        let acknowledged = kill(moves, &path, patience, chance.next_u64() % 400_000);
        // Killed before the journal was made: nothing was acknowledged.
        let bytes = fs::read(&path).unwrap_or_default();
        // The same moves and seed give the same bytes: a killed run is how a whole one begins.
        assert!(whole.starts_with(&bytes), "run {worker}-{number}");
        let lines = bytes.split(|byte| *byte == b'\n').count() as u64 - 1;
        assert!(lines >= acknowledged, "{lines} lines, {acknowledged} acknowledged");
        if lines == 0 {
            continue;
        }
        let holder =
            Holder { pid: 1, user: "kim".to_owned(), host: "garam".to_owned(), since: wall() };
        let opened = FileJournal::open(&path, &holder).expect("it goes on");
        assert_eq!(opened.records.len() as u64, lines);
        assert!(read(&path).expect("it is whole").torn.is_empty());
    }
}

/// Runs a rehearsal under `sh`, where `$0` is the program and `$@` its arguments.
fn under_shell(script: &str, folder: &TempDir, journal: &Path) -> (String, String, Option<i32>) {
    let rehearsal = rehearsal();
    let output = Command::new("sh")
        .args(["-c", script])
        .arg(rehearsal.get_program())
        .args(rehearsal.get_args())
        .arg(moves(folder.path()))
        .args(["--acknowledge", "--session"])
        .arg(journal)
        .output()
        .expect("there is a shell");
    let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
    (text(&output.stdout), text(&output.stderr), output.status.code())
}

/// The journal is whole, and what was acknowledged is all of it.
fn assert_whole(folder: &TempDir, journal: &Path, acknowledged: &str) {
    let read = read(journal).expect("it is whole");
    assert!(read.torn.is_empty());
    let acknowledged: Vec<u64> =
        acknowledged.lines().filter_map(|line| line.parse().ok()).collect();
    assert!(acknowledged.len() > 10, "it went on for a while");
    let seqs: Vec<u64> = read.records.iter().map(|record| record.seq.0).collect();
    assert_eq!(acknowledged, seqs);
    let whole = undisturbed(folder.path(), &folder.path().join("moves.jsonl"));
    assert!(whole.starts_with(&fs::read(journal).expect("it is there")));
    assert!(!beside(journal, "holder").exists());
}

#[test]
fn a_file_that_may_not_grow_ends_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    let journal = folder.path().join("limited.journal");
    // 48 blocks of 512 bytes. Past the limit the system sends a signal, which is ignored here so
    // that the write fails instead.
    let script = "trap '' XFSZ; ulimit -f 48; exec \"$0\" \"$@\"";
    let (out, err, code) = under_shell(script, &folder, &journal);
    assert_eq!(code, Some(1), "{err}");
    assert!(err.contains("Full"), "{err}");
    assert_whole(&folder, &journal, &out);
}

#[test]
fn a_disk_that_is_full_leaves_a_whole_journal() {
    let folder = tempfile::tempdir().expect("a folder");
    let (disk, copy) = (folder.path().join("disk"), folder.path().join("copy.journal"));
    fs::create_dir(&disk).expect("a folder");
    let (small, kept) = (disk.display(), copy.display());
    let inside = format!(
        "mount -t tmpfs -o size=32k none '{small}' || exit 77\n\
         \"$0\" \"$@\"\n\
         code=$?; cp '{small}/full.journal' '{kept}' || exit 78\n\
         exit $code"
    );
    let script = format!(
        "exec unshare --map-root-user --mount sh -c '{}' \"$0\" \"$@\"",
        inside.replace('\'', "'\\''")
    );
    let (out, err, code) = under_shell(&script, &folder, &disk.join("full.journal"));
    if code != Some(1) {
        println!("skipped: no small disk can be mounted here ({})", err.trim());
        return;
    }
    assert!(err.contains("Full"), "{err}");
    assert_whole(&folder, &copy, &out);
}
