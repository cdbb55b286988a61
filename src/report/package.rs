//! The file of an office program: parts with names in a ZIP archive.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// One part of a document.
pub(super) struct Part {
    name: String,
    bytes: Vec<u8>,
    packing: CompressionMethod,
}

impl Part {
    pub(super) fn new(name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        let packing = CompressionMethod::Deflated;
        Self { name: name.to_owned(), bytes: bytes.into(), packing }
    }

    /// A part that a reader finds by its bytes, without unpacking anything.
    pub(super) fn plain(name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        Self { packing: CompressionMethod::Stored, ..Self::new(name, bytes) }
    }
}

/// The parts as one file, in their order. The same parts give the same bytes: no date is in it.
pub(super) fn package(parts: &[Part]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(vec![]));
    let put = |archive: &mut ZipWriter<Cursor<Vec<u8>>>, part: &Part| {
        let options = SimpleFileOptions::default()
            .compression_method(part.packing)
            .last_modified_time(DateTime::default());
        archive.start_file(part.name.as_str(), options)?;
        archive.write_all(&part.bytes)?;
        Ok::<(), zip::result::ZipError>(())
    };
    for part in parts {
        put(&mut archive, part).expect("memory takes what is written to it");
    }
    archive.finish().expect("memory takes what is written to it").into_inner()
}
