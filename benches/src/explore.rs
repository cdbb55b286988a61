//! How many situations an exercise has, and how fast they are explored.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context as _, anyhow};
use whitecell::analysis::{self, SITUATIONS_MAX};
use whitecell::exercise::Exercise;
use whitecell::yaml::{self, NormCatalogue};

use crate::figures::{progress, say};
use crate::machine;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Exercise files, or folders of them
    #[arg(default_value = "exercises")]
    files: Vec<PathBuf>,
    /// How many situations to look at before stopping
    #[arg(long, default_value_t = SITUATIONS_MAX)]
    situations: usize,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    say(&format!("{}\n", machine::described(Path::new("."))));
    say("### Plays, explored\n");
    say("| exercise | situations | endings | seconds | situations a second |");
    say("|---|---|---|---|---|");
    let (mut situations, mut seconds) = (0, Duration::ZERO);
    for path in files(&args.files)? {
        progress(&path.display().to_string());
        let exercise = load(&path)?;
        let began = Instant::now();
        let explored = analysis::explore(&exercise, args.situations);
        let took = began.elapsed();
        let stopped = if explored.stopped { " (stopped)" } else { "" };
        let name = format!("{}{stopped}", exercise.id);
        say(&row(&name, explored.situations, &explored.endings.len().to_string(), took));
        situations += explored.situations;
        seconds += took;
    }
    say(&row("all", situations, "", seconds));
    Ok(())
}

fn row(name: &str, situations: usize, endings: &str, took: Duration) -> String {
    let counted = u32::try_from(situations).map_or(f64::NAN, f64::from);
    let rate = counted / took.as_secs_f64();
    format!("| {name} | {situations} | {endings} | {:.3} | {rate:.0} |", took.as_secs_f64())
}

/// The exercises among the files that were named.
fn files(named: &[PathBuf]) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = vec![];
    for path in named {
        if path.is_dir() {
            let entries = path.read_dir().with_context(|| format!("read {}", path.display()))?;
            let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
            let is_exercise = |path: &PathBuf| {
                path.extension().is_some_and(|kind| kind == "yaml") && !path.ends_with("norms.yaml")
            };
            files.extend(paths.filter(is_exercise));
        } else {
            files.push(path.clone());
        }
    }
    files.sort();
    Ok(files)
}

fn load(path: &Path) -> anyhow::Result<Exercise> {
    let loaded = yaml::load(path, &NormCatalogue::shipped());
    let loaded = loaded.map_err(|_| anyhow!("{} cannot be used as it is", path.display()))?;
    Ok(loaded.exercise)
}
