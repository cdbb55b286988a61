//! What a record's promise costs: appends against a bare loop and a database on the same disk, and
//! reading a journal again against reading the same lines as JSON and nothing more.

mod append;
mod replay;
mod session;

pub(crate) use replay::bare;
pub(crate) use session::{Until, play};

use std::path::PathBuf;

use anyhow::{Context as _, ensure};

use crate::figures::say;
use crate::machine;

const RECORDS_MAX: u64 = 2_000_000;
const APPENDS_MAX: usize = 100_000;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Syncs of each way to append
    #[arg(long, default_value_t = 2_000)]
    appends: usize,
    /// Records of the journals that are read again
    #[arg(long, value_delimiter = ',', default_values_t = [10_000, 100_000, 1_000_000])]
    records: Vec<u64>,
    /// Where the files are kept; a disk, since each record is synced
    #[arg(long, default_value = ".")]
    folder: PathBuf,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    ensure!((1..=APPENDS_MAX).contains(&args.appends), "1 to 100,000 appends");
    ensure!(args.records.iter().all(|count| (10..=RECORDS_MAX).contains(count)), "10 to 2,000,000");
    let made = tempfile::Builder::new().prefix("whitecell-durability-").tempdir_in(&args.folder);
    let folder = made.with_context(|| format!("make a folder in {}", args.folder.display()))?;
    say(&format!("{}\n", machine::described(folder.path())));
    append::measure(folder.path(), args.appends)?;
    replay::measure(folder.path(), &args.records)
}
