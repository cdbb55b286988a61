//! A disk that does what a test tells it to, and knows what would outlast a power cut.

use std::io;
use std::sync::{Arc, Mutex, MutexGuard};

use whitecell::journal::Storage;

/// What goes wrong from now on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Fault {
    #[default]
    None,
    /// There is room for so many bytes in all.
    RoomFor(usize),
    /// A write puts so many bytes down and fails.
    WriteFailsAfter(usize),
    SyncFails,
    /// Writes fail, and so does everything that would mend them.
    EverythingFails,
}

#[derive(Debug, Default)]
struct Inner {
    bytes: Vec<u8>,
    /// What would be there after a power cut.
    synced: Vec<u8>,
    fault: Fault,
    /// The descriptor saw an error: nothing may be tried on it again.
    spoiled: bool,
    syncs: usize,
}

/// A handle on the disk; a clone is the same disk.
#[derive(Clone, Debug, Default)]
pub(crate) struct FaultyStorage {
    inner: Arc<Mutex<Inner>>,
}

impl FaultyStorage {
    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().expect("no test panics with the disk in its hand")
    }

    pub(crate) fn set(&self, fault: Fault) {
        self.inner().fault = fault;
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.inner().bytes.clone()
    }

    /// What is on the disk after a power cut.
    pub(crate) fn synced(&self) -> Vec<u8> {
        self.inner().synced.clone()
    }

    pub(crate) fn syncs(&self) -> usize {
        self.inner().syncs
    }

    /// Somebody else writes to the file.
    pub(crate) fn scribble(&self, bytes: &[u8]) {
        self.inner().bytes.extend_from_slice(bytes);
    }

    /// Somebody else cuts the file.
    pub(crate) fn cut_elsewhere(&self, length: usize) {
        self.inner().bytes.truncate(length);
    }
}

impl Inner {
    fn usable(&self) -> io::Result<()> {
        assert!(!self.spoiled, "a descriptor was used again after an I/O error");
        if self.fault == Fault::EverythingFails { Err(broken()) } else { Ok(()) }
    }

    fn spoil<T>(&mut self, error: io::Error) -> io::Result<T> {
        self.spoiled = true;
        Err(error)
    }
}

fn broken() -> io::Error {
    io::Error::other("the disk is broken")
}

impl Storage for FaultyStorage {
    fn length(&mut self) -> io::Result<u64> {
        self.inner().usable()?;
        Ok(self.inner().bytes.len() as u64)
    }

    fn read_from(&mut self, offset: u64) -> io::Result<Vec<u8>> {
        self.inner().usable()?;
        let offset = usize::try_from(offset).expect("a test's journal is small");
        Ok(self.inner().bytes.get(offset..).unwrap_or_default().to_vec())
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut inner = self.inner();
        if inner.usable().is_err() {
            return inner.spoil(broken());
        }
        let room = match inner.fault {
            Fault::RoomFor(total) => total.saturating_sub(inner.bytes.len()),
            Fault::WriteFailsAfter(count) => count,
            Fault::None | Fault::SyncFails | Fault::EverythingFails => usize::MAX,
        };
        let fits = bytes.len().min(room);
        inner.bytes.extend_from_slice(&bytes[..fits]);
        match inner.fault {
            Fault::RoomFor(_) if fits < bytes.len() => {
                inner.spoil(io::Error::from(io::ErrorKind::StorageFull))
            }
            Fault::WriteFailsAfter(_) => inner.spoil(broken()),
            Fault::RoomFor(_) | Fault::None | Fault::SyncFails | Fault::EverythingFails => Ok(()),
        }
    }

    fn sync(&mut self) -> io::Result<()> {
        let inner = &mut *self.inner();
        if inner.usable().is_err() || inner.fault == Fault::SyncFails {
            return inner.spoil(broken());
        }
        inner.synced.clone_from(&inner.bytes);
        inner.syncs += 1;
        Ok(())
    }

    fn truncate(&mut self, length: u64) -> io::Result<()> {
        let mut inner = self.inner();
        inner.usable()?;
        inner.bytes.truncate(usize::try_from(length).expect("a test's journal is small"));
        Ok(())
    }

    fn reopen(&mut self) -> io::Result<()> {
        let mut inner = self.inner();
        inner.spoiled = false;
        inner.usable()
    }
}
