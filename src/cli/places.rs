//! Where sessions are kept, and how one is named on the command line.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use etcetera::BaseStrategy as _;

use crate::journal::for_us_alone;

use super::Failure;

/// The folder of this machine's sessions: `$XDG_STATE_HOME/whitecell/sessions` where there is such
/// a thing.
pub(super) fn sessions() -> Result<PathBuf, Failure> {
    let base = etcetera::choose_base_strategy().context("find the home folder")?;
    let state = base.state_dir().unwrap_or_else(|| base.data_dir());
    Ok(state.join("whitecell").join("sessions"))
}

/// The key by which players' terminals know this machine again: one for all of its sessions.
pub(super) fn host_key() -> Result<PathBuf, Failure> {
    let base = etcetera::choose_base_strategy().context("find the home folder")?;
    let key = base.state_dir().unwrap_or_else(|| base.data_dir()).join("whitecell/host_ed25519");
    make_folder_of(&key)?;
    Ok(key)
}

/// Makes the folder that a journal is to stand in.
pub(super) fn make_folder_of(journal: &Path) -> Result<(), Failure> {
    let folder = journal.parent().filter(|folder| !folder.as_os_str().is_empty());
    let Some(folder) = folder else { return Ok(()) };
    fs::create_dir_all(folder).map_err(|source| Failure::write(folder, source))
}

/// Writes a file beside a journal: like the journal, for its owner alone.
pub(super) fn write_private(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let mut options = fs::OpenOptions::new();
    let options = for_us_alone(options.write(true).create(true).truncate(true));
    let written = options.open(path).and_then(|mut file| file.write_all(bytes));
    written.map_err(|source| Failure::write(path, source))
}

/// The journals in a folder, the newest name first.
pub(super) fn journals_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return vec![] };
    let mut journals: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|kind| kind == "journal"))
        .collect();
    journals.sort_by_key(|path| {
        let changed = fs::metadata(path).and_then(|about| about.modified()).ok();
        std::cmp::Reverse((changed, path.clone()))
    });
    journals
}

/// The session that `name` means: a path, or the beginning of a name in the sessions' folder; the
/// latest one where nothing is named.
pub(super) fn find(name: Option<&Path>) -> Result<PathBuf, Failure> {
    let kept = journals_in(&sessions()?);
    let Some(name) = name else {
        let latest = kept.into_iter().next();
        return latest.ok_or(Failure::NothingKept);
    };
    if name.exists() {
        return Ok(name.to_owned());
    }
    let wanted = name.to_string_lossy();
    let named = kept.into_iter().find(|path| {
        path.file_name().is_some_and(|file| file.to_string_lossy().contains(wanted.as_ref()))
    });
    named.ok_or_else(|| Failure::NoSession { name: wanted.into_owned() })
}
