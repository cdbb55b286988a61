//! The machine that is measured on, as the tables name it.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::Duration;

use anyhow::Context as _;

/// Ticks of processor time a second, as Linux tells them on every machine.
const TICKS_A_SECOND: f64 = 100.0;

/// One line each: processor, memory, system, build, and the file system of `folder`.
pub(crate) fn described(folder: &Path) -> String {
    let cores = thread::available_parallelism().map_or(0, usize::from);
    let model = field("/proc/cpuinfo", "model name").unwrap_or_else(|| "unknown".to_owned());
    let memory = kibibytes("/proc/meminfo", "MemTotal").unwrap_or(0) / 1_048_576;
    let kernel = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    let profile = if cfg!(debug_assertions) { "debug (figures mean nothing)" } else { "release" };
    format!(
        "- Processor: {model}, {cores} cores; memory: {memory} GiB; Linux {}\n\
         - Build: {profile}; file system under the journal: {}",
        kernel.trim(),
        file_system(folder).unwrap_or_else(|| "unknown".to_owned()),
    )
}

fn file_system(folder: &Path) -> Option<String> {
    let told = Command::new("df").arg("--output=fstype").arg(folder).output().ok()?;
    let told = String::from_utf8(told.stdout).ok()?;
    told.lines().nth(1).map(|name| name.trim().to_owned())
}

fn field(path: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(path).ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    line.split_once(':').map(|(_, value)| value.trim().to_owned())
}

fn kibibytes(path: &str, name: &str) -> Option<u64> {
    field(path, name)?.split_whitespace().next()?.parse().ok()
}

/// What a process holds in memory now.
pub(crate) fn resident_kibibytes(process: u32) -> anyhow::Result<u64> {
    kibibytes(&format!("/proc/{process}/status"), "VmRSS").context("read what a process holds")
}

/// The most that this process ever held.
pub(crate) fn most_resident_kibibytes() -> anyhow::Result<u64> {
    kibibytes("/proc/self/status", "VmHWM").context("read what this process held")
}

/// Processor time that a process has taken, in itself and in the kernel.
pub(crate) fn processor_time(process: u32) -> anyhow::Result<Duration> {
    let text = fs::read_to_string(format!("/proc/{process}/stat"))?;
    // The name before it may hold anything.
    let (_, fields) = text.rsplit_once(')').context("read a process's times")?;
    let ticks = fields.split_whitespace().skip(11).take(2).map(str::parse::<u32>);
    let ticks: u32 = ticks.sum::<Result<_, _>>()?;
    Ok(Duration::from_secs_f64(f64::from(ticks) / TICKS_A_SECOND))
}
