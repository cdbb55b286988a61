//! Signatures of journals as OpenSSH makes and checks them (SSHSIG, `PROTOCOL.sshsig`), so that
//! `ssh-keygen -Y verify` alone confirms one on a machine without this program.

mod key;

use std::fmt::{self, Display, Formatter};

use russh::keys::HashAlg;
use russh::keys::ssh_key::{LineEnding, PublicKey, SshSig};
use thiserror::Error;

pub use key::{KeyError, KnownKey, SigningKey};

/// What a signature is for. One made for another purpose confirms no journal.
pub const NAMESPACE: &str = "whitecell-journal";

/// No armored Ed25519 or ECDSA signature is nearly as long.
pub const SIGNATURE_BYTES_MAX: usize = 16 * 1024;

/// Whose signature it is, as far as the signature itself says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signer {
    key: PublicKey,
}

/// Why a signature confirms nothing.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SignatureFault {
    #[error("it is no signature that OpenSSH would read")]
    NotASignature,
    /// It was made for something else.
    #[error("it was made for `{namespace}` and not for `{NAMESPACE}`")]
    OtherPurpose { namespace: String },
    /// Something was changed since, or it is the signature of another file.
    #[error("it does not fit these bytes")]
    DoesNotFit,
}

/// Signs `bytes`: the text that stands in the `.sig` file.
pub fn sign(bytes: &[u8], key: &SigningKey) -> String {
    let signature = SshSig::sign(key.private(), NAMESPACE, HashAlg::Sha512, bytes);
    let signature = signature.expect("an Ed25519 key in plain text signs anything");
    signature.to_pem(LineEnding::LF).expect("a signature can be written")
}

/// Whether `armored` is a signature of `bytes`, and by which key.
pub fn check(armored: &[u8], bytes: &[u8]) -> Result<Signer, SignatureFault> {
    if armored.len() > SIGNATURE_BYTES_MAX {
        return Err(SignatureFault::NotASignature);
    }
    let signature = SshSig::from_pem(armored).map_err(|_| SignatureFault::NotASignature)?;
    if signature.namespace() != NAMESPACE {
        let namespace = signature.namespace().to_owned();
        return Err(SignatureFault::OtherPurpose { namespace });
    }
    let key = PublicKey::from(signature.public_key().clone());
    let fits = key.verify(NAMESPACE, bytes, &signature);
    fits.map_err(|_| SignatureFault::DoesNotFit)?;
    Ok(Signer { key })
}

impl Signer {
    /// Whether it is this key's signature.
    pub fn is(&self, known: &KnownKey) -> bool {
        self.key.key_data() == known.public().key_data()
    }
}

/// `SHA256:` and 43 letters, as `ssh-keygen -l` prints it.
impl Display for Signer {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.key.fingerprint(HashAlg::Sha256))
    }
}
