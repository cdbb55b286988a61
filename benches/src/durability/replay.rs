//! Reading a journal again: every line parsed, checked against its digests and its place in the
//! chain, and applied. The floor reads the same lines as JSON and forgets them.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context as _, ensure};
use serde::de::IgnoredAny;
use serde_json::Value;
use whitecell::journal;
use whitecell::session::replay;

use crate::figures::{progress, say, thousands};
use crate::machine;

use super::session::{self, Until};

/// Each is done so often; the fastest counts, since others only had company on the machine.
const TIMES: usize = 3;

pub(super) fn measure(folder: &Path, counts: &[u64]) -> anyhow::Result<()> {
    say("### Reading a journal again, in seconds\n");
    say("| records | file, MiB | read and check | apply | both | bare JSON, into a tree | bare \
        JSON, checked only | both to tree | most memory, MiB |");
    say("|---|---|---|---|---|---|---|---|---|");
    for count in counts {
        progress(&format!("{} records", thousands(*count)));
        let path = folder.join(format!("{count}.journal"));
        session::play(&path, *count, Until::UnderWay)?;
        say(&row(&path, *count)?);
        fs::remove_file(&path)?;
    }
    Ok(())
}

fn row(path: &Path, count: u64) -> anyhow::Result<String> {
    let bytes = fs::metadata(path)?.len();
    let (mut read, mut apply) = (Duration::MAX, Duration::MAX);
    for _ in 0..TIMES {
        let began = Instant::now();
        let whole = journal::read(path)?;
        read = read.min(began.elapsed());
        ensure!(whole.head.next.0 == count, "{} records were read", whole.head.next.0);
        let began = Instant::now();
        replay(&whole.records).context("no session was opened")?;
        apply = apply.min(began.elapsed());
    }
    let most = machine::most_resident_kibibytes()? / 1_024;
    let tree = bare(path, |line| serde_json::from_slice::<Value>(line).map(drop))?;
    let checked = bare(path, |line| serde_json::from_slice::<IgnoredAny>(line).map(drop))?;
    let seconds = |span: Duration| format!("{:.3}", span.as_secs_f64());
    let both = read + apply;
    Ok(format!(
        "| {} | {} | {} | {} | {} | {} | {} | {:.2} | {most} |",
        thousands(count),
        bytes / 1_048_576,
        seconds(read),
        seconds(apply),
        seconds(both),
        seconds(tree),
        seconds(checked),
        both.as_secs_f64() / tree.as_secs_f64(),
    ))
}

/// The fastest way through the file's lines that does this with each of them.
pub(crate) fn bare(
    path: &Path,
    parse: impl Fn(&[u8]) -> serde_json::Result<()>,
) -> anyhow::Result<Duration> {
    let mut fastest = Duration::MAX;
    for _ in 0..TIMES {
        let began = Instant::now();
        let bytes = fs::read(path)?;
        for line in bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
            parse(line)?;
        }
        fastest = fastest.min(began.elapsed());
    }
    Ok(fastest)
}
