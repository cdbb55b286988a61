//! The folder of a new exercise. Nothing that is there is ever written over.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::super::Failure;
use super::super::failure::shown;
use crate::exercise::ExerciseId;
use crate::lang::Words;

/// Written to see whether a folder can be written into.
const PROBE: &str = ".whitecell-new";

/// A folder that stands empty.
#[derive(Debug)]
pub(super) struct Folder {
    pub(super) id: ExerciseId,
    path: PathBuf,
    /// The folders that were made for this, the outermost first.
    made: Vec<PathBuf>,
}

impl Folder {
    /// Whether a folder could be made there. What that takes is taken away again, so that somebody
    /// who breaks off leaves nothing behind.
    pub(super) fn try_out(path: &Path, words: &Words) -> Result<(), Failure> {
        Self::make(path, words).map(|folder| folder.leave())
    }

    /// Makes the folder, or takes one that is empty.
    pub(super) fn make(path: &Path, words: &Words) -> Result<Self, Failure> {
        let refused = |key: &str, path: &Path| {
            Failure::bad_file(words.say(key, &[("path", shown(path).as_str().into())]))
        };
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        let id = name.and_then(|name| ExerciseId::new(&name).ok());
        let id = id.ok_or_else(|| refused("new-bad-name", path))?;
        let mut folder = Self { id, path: path.to_owned(), made: vec![] };
        if path.is_dir() {
            let mut inside = fs::read_dir(path).map_err(|source| Failure::read(path, source))?;
            if inside.next().is_some() {
                return Err(refused("new-not-empty", path));
            }
            folder.probe()?;
            return Ok(folder);
        }
        if path.symlink_metadata().is_ok() {
            return Err(refused("new-exists", path));
        }
        folder.make_missing()?;
        Ok(folder)
    }

    fn make_missing(&mut self) -> Result<(), Failure> {
        let missing =
            self.path.ancestors().take_while(|it| !it.as_os_str().is_empty() && !it.exists());
        let missing: Vec<PathBuf> = missing.map(Path::to_owned).collect();
        for path in missing.into_iter().rev() {
            if let Err(source) = fs::create_dir(&path) {
                self.leave();
                return Err(Failure::write(&path, source));
            }
            self.made.push(path);
        }
        Ok(())
    }

    /// A folder that is there may be one to read only.
    fn probe(&self) -> Result<(), Failure> {
        let probe = self.path.join(PROBE);
        let made = OpenOptions::new().write(true).create_new(true).open(&probe);
        let tried = made.and_then(|_| fs::remove_file(&probe));
        tried.map_err(|source| Failure::write(&self.path, source))
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

    /// Takes away again what was made for this, where nothing is in it.
    pub(super) fn leave(&self) {
        for path in self.made.iter().rev() {
            fs::remove_dir(path).ok();
        }
    }
}
