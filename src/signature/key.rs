//! Keys in files: one to sign with, and one that is known to be somebody's.

use std::fmt::{self, Debug, Formatter};
use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};

use russh::keys::ssh_key::{self, PrivateKey, PublicKey};
use russh::keys::{Algorithm, HashAlg};
use thiserror::Error;

const OTHERS: u32 = 0o077;
/// No key file is nearly as long.
const KEY_BYTES_MAX: u64 = 64 * 1024;

/// A private key to sign with: Ed25519, in plain text.
pub struct SigningKey {
    key: PrivateKey,
}

/// A public key that the reader trusts to be somebody's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownKey {
    key: PublicKey,
}

/// Why a key cannot be used.
#[derive(Debug, Error)]
pub enum KeyError {
    #[error("read {}", path.display())]
    Read { path: PathBuf, source: io::Error },
    #[error("{} is not its owner's alone (mode {mode:03o})", path.display())]
    Exposed { path: PathBuf, mode: u32 },
    #[error("{} is no OpenSSH key", path.display())]
    NotAKey { path: PathBuf, source: ssh_key::Error },
    /// OpenSSH itself can ask for its passphrase.
    #[error("the key in {} is protected by a passphrase", path.display())]
    Encrypted { path: PathBuf },
    #[error("the key in {} is {algorithm} and not Ed25519", path.display())]
    OtherKind { path: PathBuf, algorithm: Algorithm },
}

impl SigningKey {
    /// The private key at `path`, which nobody else may be able to read.
    pub fn open(path: &Path) -> Result<Self, KeyError> {
        let (text, mode) = read(path)?;
        let key = PrivateKey::from_openssh(text)
            .map_err(|source| KeyError::NotAKey { path: path.to_owned(), source })?;
        if mode & OTHERS != 0 {
            return Err(KeyError::Exposed { path: path.to_owned(), mode });
        }
        if key.algorithm() != Algorithm::Ed25519 {
            let algorithm = key.algorithm();
            return Err(KeyError::OtherKind { path: path.to_owned(), algorithm });
        }
        if key.is_encrypted() {
            return Err(KeyError::Encrypted { path: path.to_owned() });
        }
        Ok(Self { key })
    }

    /// As `ssh-keygen -l` prints it.
    pub fn fingerprint(&self) -> String {
        self.key.public_key().fingerprint(HashAlg::Sha256).to_string()
    }

    pub(super) fn private(&self) -> &PrivateKey {
        &self.key
    }
}

impl KnownKey {
    /// The public key in a `.pub` file.
    pub fn open(path: &Path) -> Result<Self, KeyError> {
        let (text, _) = read(path)?;
        let key = PublicKey::from_openssh(text.trim_end())
            .map_err(|source| KeyError::NotAKey { path: path.to_owned(), source })?;
        Ok(Self { key })
    }

    pub(super) fn public(&self) -> &PublicKey {
        &self.key
    }
}

impl Debug for SigningKey {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SigningKey").field(&self.fingerprint()).finish()
    }
}

fn read(path: &Path) -> Result<(String, u32), KeyError> {
    let failed = |source| KeyError::Read { path: path.to_owned(), source };
    let about = fs::metadata(path).map_err(failed)?;
    if !about.is_file() || about.len() > KEY_BYTES_MAX {
        return Err(failed(io::ErrorKind::InvalidData.into()));
    }
    let text = fs::read_to_string(path).map_err(failed)?;
    Ok((text, about.mode() & 0o777))
}
