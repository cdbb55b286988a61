//! `whitecell sign`: an ended session's journal is signed, so that it can be shown later that it is
//! the one that was there.

use std::fs;
use std::path::{Path, PathBuf};

use crate::journal::{self, Whole};
use crate::lang::{Arg, Words};
use crate::session::{Phase, replay};
use crate::signature::{self, SigningKey};

use super::failure::shown;
use super::{Exit, Failure, Options, places, words};

/// Signs the journal of an ended session with an OpenSSH key (Ed25519)
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The session: its journal, or a part of its name; the latest one when left out
    session: Option<PathBuf>,
    /// The private key, as ssh-keygen makes one
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
}

pub(super) fn run(args: &Args, options: &Options) -> Result<Exit, Failure> {
    let path = places::find(args.session.as_deref())?;
    let bytes = ended(&path)?;
    let key = SigningKey::open(&args.key)?;
    let output = signature_of(&path);
    if output.exists() {
        return Err(Failure::AlreadySigned { path: output });
    }
    let signature = signature::sign(&bytes, &key);
    fs::write(&output, signature).map_err(|source| Failure::write(&output, source))?;
    let (output, fingerprint) = (shown(&output), key.fingerprint());
    let told = [("path", Arg::from(output.as_str())), ("key", fingerprint.as_str().into())];
    words::print(&format!("{}\n", Words::of(options.language()).say("program-signed", &told)));
    Ok(Exit::Success)
}

/// Where the signature of a journal stands: where `ssh-keygen -Y sign` puts it too.
pub(super) fn signature_of(journal: &Path) -> PathBuf {
    journal::beside(journal, "sig")
}

/// The bytes of a journal that nothing will be added to.
fn ended(path: &Path) -> Result<Vec<u8>, Failure> {
    if journal::is_held(path) {
        return Err(Failure::StillOpen { path: path.to_owned() });
    }
    let bytes = fs::read(path).map_err(|source| Failure::read(path, source))?;
    let Whole { records, torn, .. } = journal::read_bytes(path, &bytes)?;
    let Some((_, state)) = replay(&records) else {
        return Err(Failure::NotASession { path: path.to_owned() });
    };
    if state.phase != Phase::Ended || !torn.is_empty() {
        return Err(Failure::NotEnded { path: path.to_owned() });
    }
    Ok(bytes)
}
