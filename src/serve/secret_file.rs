//! A file that only its owner may read: made once, whole or not at all, and never replaced.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use ring::rand::{SecureRandom as _, SystemRandom};
use thiserror::Error;

const OWNER_ONLY: u32 = 0o600;
const OTHERS: u32 = 0o077;
/// No secret of ours is nearly as long.
const SECRET_BYTES_MAX: u64 = 16 * 1024;

#[derive(Debug, Error)]
pub enum SecretFileError {
    #[error("make {}", path.display())]
    Make { path: PathBuf, source: io::Error },
    #[error("read {}", path.display())]
    Read { path: PathBuf, source: io::Error },
    #[error("{} is not its owner's alone (mode {mode:03o})", path.display())]
    Exposed { path: PathBuf, mode: u32 },
    #[error("{} does not hold what it should", path.display())]
    Damaged { path: PathBuf },
}

/// What the file at `path` holds. When there is none yet, it is made to hold what `make` gives.
pub(super) fn open_or_make<Made>(
    path: &Path,
    make: impl FnOnce() -> Made,
) -> Result<Vec<u8>, SecretFileError>
where
    Made: AsRef<[u8]>,
{
    if let Some(secret) = read(path, SECRET_BYTES_MAX)? {
        return Ok(secret);
    }
    write_beside(path, make().as_ref(), |from| link(from, path))
        .map_err(|source| SecretFileError::Make { path: path.to_owned(), source })?;
    // Read back: somebody else may have made it meanwhile, and then theirs it is.
    read(path, SECRET_BYTES_MAX)?.ok_or_else(|| SecretFileError::Damaged { path: path.to_owned() })
}

/// What the file at `path` holds, if there is one.
pub(super) fn open(path: &Path, bytes_max: u64) -> Result<Option<Vec<u8>>, SecretFileError> {
    read(path, bytes_max)
}

/// Makes the file at `path` hold this, whole or not at all.
pub(super) fn replace(path: &Path, text: &[u8]) -> Result<(), SecretFileError> {
    let place = |from: &Path| fs::rename(from, path);
    write_beside(path, text, place)
        .map_err(|source| SecretFileError::Make { path: path.to_owned(), source })
}

/// So many bytes that nobody can guess.
pub(super) fn random<const COUNT: usize>() -> [u8; COUNT] {
    let mut bytes = [0; COUNT];
    SystemRandom::new().fill(&mut bytes).expect("the system has a source of randomness");
    bytes
}

fn read(path: &Path, bytes_max: u64) -> Result<Option<Vec<u8>>, SecretFileError> {
    let failed = |source| SecretFileError::Read { path: path.to_owned(), source };
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(failed(error)),
    };
    let metadata = file.metadata().map_err(failed)?;
    if !metadata.is_file() || metadata.len() > bytes_max {
        return Err(SecretFileError::Damaged { path: path.to_owned() });
    }
    let mode = metadata.mode() & 0o777;
    if mode & OTHERS != 0 {
        return Err(SecretFileError::Exposed { path: path.to_owned(), mode });
    }
    let mut secret = vec![];
    file.take(bytes_max).read_to_end(&mut secret).map_err(failed)?;
    Ok(Some(secret))
}

/// Gives it a name that may be taken already; then it stays whose it is.
fn link(from: &Path, path: &Path) -> io::Result<()> {
    let linked = match fs::hard_link(from, path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        linked => linked,
    };
    fs::remove_file(from).ok();
    linked
}

/// Writes it beside and lets `place` give it its name.
fn write_beside(
    path: &Path,
    secret: &[u8],
    place: impl FnOnce(&Path) -> io::Result<()>,
) -> io::Result<()> {
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?;
    let folder = match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        Some(_) | None => Path::new("."),
    };
    let mark = u64::from_ne_bytes(random());
    let beside = folder.join(format!(".{}.{mark:016x}", name.to_string_lossy()));
    let mut file =
        OpenOptions::new().write(true).create_new(true).mode(OWNER_ONLY).open(&beside)?;
    let placed =
        file.write_all(secret).and_then(|()| file.sync_all()).and_then(|()| place(&beside));
    if placed.is_err() {
        fs::remove_file(&beside).ok();
    }
    placed?;
    File::open(folder)?.sync_all()
}
