//! ZIP archives within bounds, and files that only look like what they are named.

use std::io::{Cursor, Read};
use std::path::Path;

use zip::ZipArchive;

use crate::diagnostic::Problem;

use super::limit;

/// Compound files: what Excel wrote until 2003, and what it writes under a password.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// Numbers in a workbook's parts for which a reader makes room before it has seen anything.
const CLAIMS: [&[u8]; 1] = [b"uniqueCount"];

type Archive<'b> = ZipArchive<Cursor<&'b [u8]>>;

pub(super) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK")
}

/// What cannot be read, told by its first bytes.
pub(super) fn foreign(bytes: &[u8]) -> Option<Problem> {
    if bytes.starts_with(COMPOUND) {
        let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let encrypted = bytes.windows(name.len()).any(|window| window == name);
        let problem = if encrypted { Problem::SheetPassword } else { Problem::SheetOldExcel };
        return Some(problem);
    }
    // BIFF2 to BIFF5 stood in no compound file.
    if bytes.starts_with(b"\x09\x08") || bytes.starts_with(b"\x09\x00\x04\x00") {
        return Some(Problem::SheetOldExcel);
    }
    let head = bytes.trim_ascii_start();
    let begins = |tag: &[u8]| head.get(..tag.len()).is_some_and(|it| it.eq_ignore_ascii_case(tag));
    let format = match head {
        _ if begins(b"%PDF") => "PDF",
        _ if begins(b"<html") || begins(b"<!doctype html") || begins(b"<table") => "HTML",
        _ if begins(b"<?xml") => "XML",
        _ => return None,
    };
    Some(Problem::SheetOtherFormat { format: format.to_owned() })
}

/// Unpacks every part of a workbook, counting what really comes out and keeping nothing, so that
/// whoever reads it after this meets no more than was counted.
pub(super) fn check(bytes: &[u8]) -> Result<(), Problem> {
    let mut archive = open(bytes)?;
    let mut left = limit::UNPACKED_BYTES_MAX;
    let mut workbook = false;
    for index in 0..archive.len() {
        let (name, part) = part(&mut archive, index, left)?;
        left -= part.len();
        if name == "mimetype" && part.starts_with(b"application/vnd.oasis") {
            return Err(Problem::SheetOtherFormat { format: ".ods".to_owned() });
        }
        if name.ends_with("workbook.bin") {
            return Err(Problem::SheetOtherFormat { format: ".xlsb".to_owned() });
        }
        workbook |= is_xml(&name) && name.contains("workbook");
        let styles = name.ends_with("styles.xml") && part.len() > limit::STYLES_BYTES_MAX;
        if styles || CLAIMS.iter().any(|claim| claims_too_much(&part, claim)) {
            return Err(broken("a part claims more than it can hold"));
        }
    }
    if workbook { Ok(()) } else { Err(broken("no workbook in it")) }
}

fn is_xml(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("xml"))
}

/// The document of an exercise from another tool: a JSON text, or the one in a ZIP archive.
///
/// # Errors
///
/// When there is none, or it is larger than any exercise.
pub fn document(bytes: Vec<u8>) -> Result<Vec<u8>, Problem> {
    if !is_zip(&bytes) {
        return Ok(bytes);
    }
    let mut archive = open(&bytes)?;
    let is_document = |index: &usize| {
        let name = archive.name_for_index(*index).and_then(Result::ok);
        name.is_some_and(|name| name.to_lowercase().ends_with(".json"))
    };
    let wanted = (0..archive.len()).find(is_document);
    let Some(index) = wanted else { return Err(Problem::ImportNoDocument) };
    part(&mut archive, index, limit::TEXT_BYTES_MAX).map(|(_, document)| document)
}

fn open(bytes: &[u8]) -> Result<Archive<'_>, Problem> {
    let archive =
        ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error.to_string()))?;
    if archive.len() > limit::PARTS_MAX {
        return Err(broken("too many parts"));
    }
    Ok(archive)
}

/// Name and content of a part that unpacks to no more than `left` bytes.
fn part(
    archive: &mut Archive<'_>,
    index: usize,
    left: usize,
) -> Result<(String, Vec<u8>), Problem> {
    if archive.by_index_raw(index).is_ok_and(|part| part.encrypted()) {
        return Err(Problem::SheetPassword);
    }
    let part = archive.by_index(index).map_err(|error| broken(&error.to_string()))?;
    let name = part.name().map_err(|error| broken(&error.to_string()))?.to_lowercase();
    let mut content = vec![];
    let most = u64::try_from(left).unwrap_or(u64::MAX).saturating_add(1);
    part.take(most).read_to_end(&mut content).map_err(|error| broken(&error.to_string()))?;
    if content.len() > left {
        let mebibytes_max = limit::UNPACKED_MEBIBYTES_MAX;
        return Err(Problem::SheetUnpackedTooLarge { mebibytes_max });
    }
    Ok((name, content))
}

/// Whether a number after `name` is larger than anybody needs. Zero bytes are passed over, so that
/// a part in UTF-16 is no way around.
fn claims_too_much(part: &[u8], name: &[u8]) -> bool {
    let mut rest = part.iter().copied().filter(|byte| *byte != 0).peekable();
    let mut matched = 0;
    while let Some(byte) = rest.next() {
        matched = match byte {
            _ if byte == name[matched] => matched + 1,
            _ if byte == name[0] => 1,
            _ => 0,
        };
        if matched < name.len() {
            continue;
        }
        matched = 0;
        while rest.next_if(|byte| byte.is_ascii_whitespace() || b"='\"".contains(byte)).is_some() {}
        let mut claimed = 0_u64;
        while let Some(digit) = rest.next_if(u8::is_ascii_digit) {
            claimed = claimed.saturating_mul(10).saturating_add(u64::from(digit - b'0'));
        }
        if claimed > limit::CLAIMED_MAX {
            return true;
        }
    }
    false
}

pub(super) fn broken(detail: &str) -> Problem {
    Problem::SheetBroken { detail: detail.to_owned() }
}
