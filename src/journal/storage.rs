//! The bytes under a journal, as a trait, so that tests can let a disk fail.

use std::fs::{File, OpenOptions};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

/// A file that grows at its end.
pub trait Storage {
    fn length(&mut self) -> io::Result<u64>;

    /// All bytes from `offset` on.
    fn read_from(&mut self, offset: u64) -> io::Result<Vec<u8>>;

    /// Writes at the end. After an error some of it may be there.
    fn write(&mut self, bytes: &[u8]) -> io::Result<()>;

    /// Makes what was written outlast a power cut.
    fn sync(&mut self) -> io::Result<()>;

    /// Cuts the file to `length` bytes.
    fn truncate(&mut self, length: u64) -> io::Result<()>;

    /// Drops the descriptor and takes a new one. After an I/O error nothing is tried on the old.
    fn reopen(&mut self) -> io::Result<()>;
}

/// A file on a disk.
#[derive(Debug)]
pub struct Disk {
    path: PathBuf,
    file: Option<File>,
}

impl Disk {
    /// Makes a new file; one that exists is left alone and refused.
    pub fn create(path: &Path) -> io::Result<Self> {
        let mut options = OpenOptions::new();
        options.read(true).append(true).create_new(true);
        let file = for_us_alone(&mut options).open(path)?;
        sync_folder(path)?;
        Ok(Self { path: path.to_owned(), file: Some(file) })
    }

    pub fn open(path: &Path) -> io::Result<Self> {
        let mut disk = Self { path: path.to_owned(), file: None };
        disk.reopen()?;
        Ok(disk)
    }

    fn file(&mut self) -> io::Result<&mut File> {
        self.file.as_mut().ok_or_else(|| io::Error::from(io::ErrorKind::NotConnected))
    }
}

impl Storage for Disk {
    fn length(&mut self) -> io::Result<u64> {
        Ok(self.file()?.metadata()?.len())
    }

    fn read_from(&mut self, offset: u64) -> io::Result<Vec<u8>> {
        let file = self.file()?;
        file.seek(SeekFrom::Start(offset))?;
        let mut bytes = vec![];
        file.read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file()?.write_all(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.file()?.sync_data()
    }

    fn truncate(&mut self, length: u64) -> io::Result<()> {
        self.file()?.set_len(length)
    }

    fn reopen(&mut self) -> io::Result<()> {
        self.file = None;
        self.file = Some(OpenOptions::new().read(true).append(true).open(&self.path)?);
        Ok(())
    }
}

/// Bytes that are gone with the program: for a rehearsal that nobody keeps.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    pub bytes: Vec<u8>,
}

impl Storage for Memory {
    fn length(&mut self) -> io::Result<u64> {
        Ok(u64::try_from(self.bytes.len()).expect("a length fits 64 bits"))
    }

    fn read_from(&mut self, offset: u64) -> io::Result<Vec<u8>> {
        let offset = usize::try_from(offset).unwrap_or(usize::MAX);
        Ok(self.bytes.get(offset..).unwrap_or_default().to_vec())
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.bytes.extend_from_slice(bytes);
        Ok(())
    }

    fn sync(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn truncate(&mut self, length: u64) -> io::Result<()> {
        self.bytes.truncate(usize::try_from(length).unwrap_or(usize::MAX));
        Ok(())
    }

    fn reopen(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Lets nobody else read a file that is made: a journal holds what every cell was told.
pub(crate) fn for_us_alone(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}

/// Makes a new name in the folder of `path` outlast a power cut.
pub(crate) fn sync_folder(path: &Path) -> io::Result<()> {
    let folder = match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        Some(_) | None => Path::new("."),
    };
    File::open(folder)?.sync_all()
}
