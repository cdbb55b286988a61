//! Files that are handed on: each for its owner alone, and over nothing that is there unless that
//! is wished. An exercise holds what no player may read before play.

use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use crate::journal::{for_us_alone, sync_folder};
use crate::lang::{Arg, Words};

use super::Failure;
use super::failure::shown;

/// What becomes of a file that is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Existing {
    /// And told in the words of this key.
    Kept(&'static str),
    WrittenOver,
}

impl Existing {
    /// Of a command that knows `--force`.
    pub(super) fn of_force(force: bool) -> Self {
        if force { Self::WrittenOver } else { Self::Kept("program-file-exists") }
    }
}

/// Writes a whole file, or leaves what was there.
pub(super) fn write(
    path: &Path,
    bytes: &[u8],
    existing: Existing,
    words: &Words,
) -> Result<(), Failure> {
    let (written, refusal) = match existing {
        Existing::Kept(refusal) => (anew(path, bytes), Some(refusal)),
        Existing::WrittenOver => (over(path, bytes), None),
    };
    written.map_err(|source| match refusal {
        Some(refusal) if source.kind() == ErrorKind::AlreadyExists => {
            let name = shown(path);
            Failure::told(words.say(refusal, &[("path", Arg::from(name.as_str()))]))
        }
        Some(_) | None => Failure::write(path, source),
    })
}

/// Says where a file was written.
pub(super) fn tell(path: &Path, words: &Words) {
    let name = shown(path);
    let line = words.say("program-wrote", &[("path", Arg::from(name.as_str()))]);
    super::words::print(&format!("{line}\n"));
}

/// A new file; nothing is left of one that could not be written to its end.
fn anew(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    let mut file = for_us_alone(options.write(true).create_new(true)).open(path)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    if written.is_err() {
        fs::remove_file(path).ok();
    }
    written?;
    // Some file systems let nobody sync a folder; the file itself is safe.
    sync_folder(path).ok();
    Ok(())
}

/// What is there stays as it is until the new file is whole beside it.
fn over(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let there = match fs::metadata(path) {
        Ok(about) => about,
        Err(error) if error.kind() == ErrorKind::NotFound => return anew(path, bytes),
        Err(error) => return Err(error),
    };
    if !there.is_file() {
        // A pipe or a device is written to and not replaced.
        return OpenOptions::new().write(true).open(path)?.write_all(bytes);
    }
    // Of a link, the file that it leads to.
    let path = fs::canonicalize(path)?;
    let beside = beside(&path)?;
    fs::remove_file(&beside).ok();
    anew(&beside, bytes)?;
    let placed = fs::rename(&beside, &path);
    if placed.is_err() {
        fs::remove_file(&beside).ok();
    }
    placed?;
    sync_folder(&path).ok();
    Ok(())
}

fn beside(path: &Path) -> io::Result<PathBuf> {
    let name = path.file_name().ok_or(ErrorKind::InvalidInput)?.to_string_lossy();
    Ok(path.with_file_name(format!(".{name}.{}", std::process::id())))
}

#[cfg(test)]
mod tests {
    use crate::exercise::Language;

    use super::*;

    #[test]
    fn a_file_is_written_over_only_when_that_is_wished_and_is_its_owners_then() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("plan.csv");
        fs::write(&path, "old").expect("a file");
        let words = Words::of(Language::En);
        let kept = write(&path, b"new", Existing::of_force(false), words);
        assert!(matches!(kept, Err(Failure::Told { .. })), "{kept:?}");
        assert_eq!(fs::read(&path).expect("a file"), b"old");
        write(&path, b"new", Existing::of_force(true), words).expect("it is written");
        assert_eq!(fs::read(&path).expect("a file"), b"new");
        #[cfg(unix)]
        {
            let mode = fs::metadata(&path).expect("a file");
            let mode = std::os::unix::fs::PermissionsExt::mode(&mode.permissions());
            assert_eq!(mode & 0o777, 0o600);
        }
        let names = fs::read_dir(folder.path()).expect("a folder").count();
        assert_eq!(names, 1, "nothing is left beside it");
    }
}
