//! What a report takes: everything that `whitecell report` does between the file and the text. The
//! floor reads the same lines as JSON and does nothing with them.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context as _, ensure};
use serde_json::Value;
use whitecell::exercise::Language;
use whitecell::session::replay;
use whitecell::{journal, report, review};

use crate::durability::{Until, bare, play};
use crate::figures::{progress, say, thousands};
use crate::machine;

const RECORDS_MAX: u64 = 1_000_000;
/// Each is done so often; the fastest counts, since others only had company on the machine.
const TIMES: usize = 3;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Records of the sessions that are reported on
    #[arg(long, value_delimiter = ',', default_values_t = [10_000, 100_000])]
    records: Vec<u64>,
    /// Where the files are kept
    #[arg(long, default_value = ".")]
    folder: PathBuf,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    ensure!(args.records.iter().all(|count| (10..=RECORDS_MAX).contains(count)), "10 to 1,000,000");
    let made = tempfile::Builder::new().prefix("whitecell-report-").tempdir_in(&args.folder);
    let folder = made.with_context(|| format!("make a folder in {}", args.folder.display()))?;
    say(&format!("{}\n", machine::described(folder.path())));
    say("### A report, in seconds\n");
    say(
        "| records | file, MiB | read | review | Markdown | JSON | read to Markdown | read to JSON \
        | bare JSON, into a tree | Markdown to tree | JSON to tree |",
    );
    say("|---|---|---|---|---|---|---|---|---|---|---|");
    for count in &args.records {
        progress(&format!("{} records", thousands(*count)));
        let path = folder.path().join(format!("{count}.journal"));
        play(&path, *count, Until::Endex)?;
        say(&row(&path, *count)?);
        fs::remove_file(&path)?;
    }
    Ok(())
}

/// The steps of one report.
#[derive(Clone, Copy, Debug)]
struct Steps {
    read: Duration,
    review: Duration,
    markdown: Duration,
    json: Duration,
}

impl Steps {
    fn to_markdown(self) -> Duration {
        self.read + self.review + self.markdown
    }

    fn to_json(self) -> Duration {
        self.read + self.review + self.json
    }
}

fn row(path: &Path, count: u64) -> anyhow::Result<String> {
    let bytes = fs::metadata(path)?.len();
    let tries = (0..TIMES).map(|_| once(path, count)).collect::<anyhow::Result<Vec<Steps>>>()?;
    let fastest = tries.into_iter().min_by_key(|steps| steps.to_markdown() + steps.to_json());
    let steps = fastest.context("it was tried")?;
    let tree = bare(path, |line| serde_json::from_slice::<Value>(line).map(drop))?;
    let seconds = |span: Duration| format!("{:.3}", span.as_secs_f64());
    let ratio = |span: Duration| format!("{:.2}", span.as_secs_f64() / tree.as_secs_f64());
    let cells = [
        thousands(count),
        (bytes / 1_048_576).to_string(),
        seconds(steps.read),
        seconds(steps.review),
        seconds(steps.markdown),
        seconds(steps.json),
        seconds(steps.to_markdown()),
        seconds(steps.to_json()),
        seconds(tree),
        ratio(steps.to_markdown()),
        ratio(steps.to_json()),
    ];
    Ok(format!("| {} |", cells.join(" | ")))
}

fn once(path: &Path, count: u64) -> anyhow::Result<Steps> {
    let (records, read) = timed(|| journal::read(path));
    let records = records?.records;
    ensure!(u64::try_from(records.len())? == count, "{} records were read", records.len());
    let (aar, review) = timed(|| {
        let (exercise, _) = replay(&records).context("no session was opened")?;
        let aar = review::read(&exercise, &records);
        anyhow::Ok((exercise, aar))
    });
    let (exercise, aar) = aar?;
    let (markdown, to_markdown) =
        timed(|| report::markdown(&report::account(&aar, &exercise, Language::Ko)));
    let (json, to_json) = timed(|| serde_json::to_vec_pretty(&report::json(&aar, &exercise)));
    let json = json?;
    ensure!(markdown.len() > 1_000 && json.len() > 1_000, "a report is empty");
    Ok(Steps { read, review, markdown: to_markdown, json: to_json })
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let began = Instant::now();
    let done = work();
    (done, began.elapsed())
}
