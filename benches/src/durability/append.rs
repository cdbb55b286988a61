//! Appends, each on the disk before the next one begins: the journal's own, a bare loop of write
//! and fdatasync, and `SQLite` with a write-ahead log and full syncs.

use std::fs::{File, OpenOptions};
use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use rusqlite::{Connection, params};
use whitecell::control::{Clock as _, SystemClock};
use whitecell::journal::{self, Appended, FileJournal, Head, Holder, Journal as _, Line};
use whitecell::session::Record;

use crate::figures::{Spread, say, thousands};

use super::session::{self, Until};

/// Records under one sync.
const GROUPS: [usize; 2] = [1, 16];
/// The ways take turns, so that what the disk does meanwhile meets all of them.
const TURNS: usize = 20;

/// A way to make records outlast a power cut.
trait Way {
    fn append(&mut self, records: &[Record]) -> anyhow::Result<()>;
}

pub(super) fn measure(folder: &Path, syncs: usize) -> anyhow::Result<()> {
    say("### Appends, each on the disk before the next one\n");
    say("| way | records a sync | records a second | p50 ms | p95 | p99 |");
    say("|---|---|---|---|---|---|");
    for group in GROUPS {
        let folder = folder.join(format!("append-{group}"));
        std::fs::create_dir(&folder)?;
        let records = records(&folder, syncs * group)?;
        for (name, spans) in race(&folder, &records, group)? {
            let total: Duration = spans.iter().sum();
            let count = u32::try_from(records.len())?;
            let rate = f64::from(count) / total.as_secs_f64();
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a rate is positive and far below the limit"
            )]
            let rate = thousands(rate.round() as u64);
            say(&format!("| {name} | {group} | {rate} | {} |", Spread::of(spans).cells()));
        }
    }
    say("");
    Ok(())
}

/// Records as control makes them, in order from the first on.
fn records(folder: &Path, count: usize) -> anyhow::Result<Vec<Record>> {
    let path = folder.join("played.journal");
    session::play(&path, u64::try_from(count)?, Until::UnderWay)?;
    Ok(journal::read(&path)?.records)
}

fn race(
    folder: &Path,
    records: &[Record],
    group: usize,
) -> anyhow::Result<Vec<(&'static str, Vec<Duration>)>> {
    let mut ways: Vec<(&'static str, Box<dyn Way>, Vec<Duration>)> = vec![
        ("whitecell's journal", Box::new(Journaled::open(folder)?), vec![]),
        ("write and fdatasync", Box::new(Bare::open(folder)?), vec![]),
        ("SQLite, WAL, synchronous=FULL", Box::new(Database::open(folder)?), vec![]),
    ];
    let turn = (records.len() / group).div_ceil(TURNS).max(1) * group;
    for records in records.chunks(turn) {
        for (_, way, spans) in &mut ways {
            for records in records.chunks(group) {
                let began = Instant::now();
                way.append(records)?;
                spans.push(began.elapsed());
            }
        }
    }
    Ok(ways.into_iter().map(|(name, _, spans)| (name, spans)).collect())
}

/// As control appends: a record becomes a line with its two digests, and the group is synced.
struct Journaled {
    journal: FileJournal,
    head: Head,
}

impl Journaled {
    fn open(folder: &Path) -> anyhow::Result<Self> {
        let since = SystemClock::new().wall();
        let holder =
            Holder { pid: std::process::id(), user: String::new(), host: String::new(), since };
        let journal = FileJournal::create(&folder.join("own.journal"), &holder)?;
        Ok(Self { journal, head: Head::start() })
    }
}

impl Way for Journaled {
    fn append(&mut self, records: &[Record]) -> anyhow::Result<()> {
        let lines = records.iter().map(Line::write).collect::<Result<Vec<_>, _>>()?;
        match self.journal.append(&self.head, &lines) {
            Appended::Landed(head) => self.head = head,
            other @ (Appended::Conflict(_)
            | Appended::Unknown
            | Appended::Full
            | Appended::Failed(_)) => bail!("an append ended as {other:?}"),
        }
        Ok(())
    }
}

/// The same JSON, without any digest.
struct Bare {
    file: File,
}

impl Bare {
    fn open(folder: &Path) -> anyhow::Result<Self> {
        let file = OpenOptions::new().append(true).create_new(true).open(folder.join("bare"))?;
        Ok(Self { file })
    }
}

impl Way for Bare {
    fn append(&mut self, records: &[Record]) -> anyhow::Result<()> {
        let mut bytes = vec![];
        for record in records {
            serde_json::to_writer(&mut bytes, record)?;
            bytes.push(b'\n');
        }
        self.file.write_all(&bytes)?;
        Ok(self.file.sync_data()?)
    }
}

/// The same JSON in a table, a transaction a group.
struct Database {
    connection: Connection,
}

impl Database {
    fn open(folder: &Path) -> anyhow::Result<Self> {
        let connection = Connection::open(folder.join("records.sqlite"))?;
        let mode: String =
            connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
        if mode != "wal" {
            bail!("SQLite keeps its journal as {mode}");
        }
        connection.pragma_update(None, "synchronous", "FULL")?;
        let table = "CREATE TABLE records (seq INTEGER PRIMARY KEY, line BLOB NOT NULL)";
        connection.execute(table, []).context("make the table")?;
        Ok(Self { connection })
    }
}

impl Way for Database {
    fn append(&mut self, records: &[Record]) -> anyhow::Result<()> {
        let transaction = self.connection.transaction()?;
        for record in records {
            let line = serde_json::to_vec(record)?;
            let mut insert =
                transaction.prepare_cached("INSERT INTO records (seq, line) VALUES (?1, ?2)")?;
            insert.execute(params![i64::try_from(record.seq.0)?, line])?;
        }
        Ok(transaction.commit()?)
    }
}
