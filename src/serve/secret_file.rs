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
    if let Some(secret) = read(path)? {
        return Ok(secret);
    }
    write(path, make().as_ref())
        .map_err(|source| SecretFileError::Make { path: path.to_owned(), source })?;
    // Read back: somebody else may have made it meanwhile, and then theirs it is.
    read(path)?.ok_or_else(|| SecretFileError::Damaged { path: path.to_owned() })
}

/// So many bytes that nobody can guess.
pub(super) fn random<const COUNT: usize>() -> [u8; COUNT] {
    let mut bytes = [0; COUNT];
    SystemRandom::new().fill(&mut bytes).expect("the system has a source of randomness");
    bytes
}

fn read(path: &Path) -> Result<Option<Vec<u8>>, SecretFileError> {
    let failed = |source| SecretFileError::Read { path: path.to_owned(), source };
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(failed(error)),
    };
    let metadata = file.metadata().map_err(failed)?;
    if !metadata.is_file() || metadata.len() > SECRET_BYTES_MAX {
        return Err(SecretFileError::Damaged { path: path.to_owned() });
    }
    let mode = metadata.mode() & 0o777;
    if mode & OTHERS != 0 {
        return Err(SecretFileError::Exposed { path: path.to_owned(), mode });
    }
    let mut secret = vec![];
    file.take(SECRET_BYTES_MAX).read_to_end(&mut secret).map_err(failed)?;
    Ok(Some(secret))
}

/// Writes it beside and links it to its name, which fails when the name is taken.
fn write(path: &Path, secret: &[u8]) -> io::Result<()> {
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?;
    let folder = match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        Some(_) | None => Path::new("."),
    };
    let mark = u64::from_ne_bytes(random());
    let beside = folder.join(format!(".{}.{mark:016x}", name.to_string_lossy()));
    let mut file =
        OpenOptions::new().write(true).create_new(true).mode(OWNER_ONLY).open(&beside)?;
    let linked = file.write_all(secret).and_then(|()| file.sync_all()).and_then(|()| {
        match fs::hard_link(&beside, path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
            linked => linked,
        }
    });
    fs::remove_file(&beside).ok();
    linked?;
    File::open(folder)?.sync_all()
}
