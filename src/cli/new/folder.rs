//! The folder of a new exercise. Nothing that is there is ever written over.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::super::Failure;
use super::super::failure::shown;
use crate::exercise::ExerciseId;
use crate::lang::Words;

/// A folder that stands empty.
#[derive(Debug)]
pub(super) struct Folder {
    pub(super) id: ExerciseId,
    path: PathBuf,
    /// Whether it was made for this.
    own: bool,
}

impl Folder {
    /// Makes the folder, or takes one that is empty.
    pub(super) fn make(path: &Path, words: &Words) -> Result<Self, Failure> {
        let refused = |key: &str, path: &Path| {
            Failure::bad_file(words.say(key, &[("path", shown(path).as_str().into())]))
        };
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        let id = name.and_then(|name| ExerciseId::new(&name).ok());
        let id = id.ok_or_else(|| refused("new-bad-name", path))?;
        if path.is_dir() {
            let mut inside = fs::read_dir(path).map_err(|source| Failure::read(path, source))?;
            if inside.next().is_some() {
                return Err(refused("new-not-empty", path));
            }
            return Ok(Self { id, path: path.to_owned(), own: false });
        }
        if path.symlink_metadata().is_ok() {
            return Err(refused("new-exists", path));
        }
        fs::create_dir_all(path).map_err(|source| Failure::write(path, source))?;
        Ok(Self { id, path: path.to_owned(), own: true })
    }

    /// Writes files into the folder, each as a new one.
    pub(super) fn fill(&self, files: &[(String, String)]) -> Result<(), Failure> {
        for (name, text) in files {
            let path = self.path.join(name);
            let made = OpenOptions::new().write(true).create_new(true).open(&path);
            let written = made.and_then(|mut file| file.write_all(text.as_bytes()));
            written.map_err(|source| Failure::write(&path, source))?;
        }
        Ok(())
    }

    /// Takes the folder away again where it was made for this and nothing is in it.
    pub(super) fn leave(&self) {
        if self.own {
            fs::remove_dir(&self.path).ok();
        }
    }
}
