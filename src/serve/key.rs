//! The key by which clients know this host again.

use std::fmt::{self, Debug, Formatter};
use std::path::{Path, PathBuf};

use russh::keys::ssh_key::private::Ed25519Keypair;
use russh::keys::ssh_key::{self, LineEnding};
use russh::keys::{Algorithm, HashAlg, PrivateKey};
use thiserror::Error;

use super::secret_file::{self, SecretFileError};

const SEED_BYTES: usize = 32;

/// An Ed25519 key in a file of its own.
#[derive(Clone)]
pub struct HostKey {
    key: PrivateKey,
}

#[derive(Debug, Error)]
pub enum HostKeyError {
    #[error(transparent)]
    File(#[from] SecretFileError),
    #[error("read the host key in {}", path.display())]
    Unreadable { path: PathBuf, source: ssh_key::Error },
    #[error("the host key in {} is no plain Ed25519 key", path.display())]
    OtherKind { path: PathBuf },
}

impl HostKey {
    /// The key at `path`, made there the first time. One that cannot be used is never replaced: the
    /// people who were here before would be warned of an impostor.
    pub fn open(path: &Path) -> Result<Self, HostKeyError> {
        let text = secret_file::open_or_make(path, || {
            let seed: [u8; SEED_BYTES] = secret_file::random();
            let key = PrivateKey::from(Ed25519Keypair::from_seed(&seed));
            key.to_openssh(LineEnding::LF).expect("a key just made can be written").to_string()
        })?;
        let key = PrivateKey::from_openssh(text)
            .map_err(|source| HostKeyError::Unreadable { path: path.to_owned(), source })?;
        if key.is_encrypted() || key.algorithm() != Algorithm::Ed25519 {
            return Err(HostKeyError::OtherKind { path: path.to_owned() });
        }
        Ok(Self { key })
    }

    /// What `ssh` shows of it at the first visit: `SHA256:` and 43 letters.
    pub fn fingerprint(&self) -> String {
        self.key.public_key().fingerprint(HashAlg::Sha256).to_string()
    }

    pub(super) fn private(&self) -> PrivateKey {
        self.key.clone()
    }
}

impl Debug for HostKey {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("HostKey").field(&self.fingerprint()).finish()
    }
}
