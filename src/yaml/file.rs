//! From a path to text, and from text to a tree, within bounds of bytes, depth and values.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use serde_yaml::options::{DuplicateKeyPolicy, MergeKeyPolicy};

use super::findings::Findings;
use super::limit;
use super::node::{Mark, Node};
use super::slip;
use super::syntax::{self, Offset};
use crate::diagnostic::{Problem, Source};

/// Some editors begin a UTF-8 file with it; it is no part of the text.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// What stands in a file.
pub(super) struct Contents {
    pub(super) source: Source,
    /// SHA-256 of the file's bytes, in lower-case hexadecimal.
    pub(super) digest: String,
}

/// Reads a file whole, unless it is larger than any exercise or no text.
pub(super) fn read(path: &Path) -> Result<Contents, Problem> {
    let bytes = read_bounded(path)?;
    let digest = super::digest(&bytes);
    Ok(Contents { source: Source::new(path, text_of(bytes)?), digest })
}

/// Reads the bytes of a file, unless it is larger than any exercise.
pub(super) fn read_bounded(path: &Path) -> Result<Vec<u8>, Problem> {
    let shown = path.display().to_string();
    let unreadable = |error: &std::io::Error| {
        if error.kind() == ErrorKind::NotFound {
            return Problem::FileMissing { path: shown.clone() };
        }
        Problem::FileUnreadable { path: shown.clone(), error: error.kind().to_string() }
    };
    let metadata = std::fs::metadata(path).map_err(|error| unreadable(&error))?;
    // A pipe or a device could keep the program waiting for ever.
    if !metadata.is_file() {
        return Err(Problem::FileNotRegular { path: shown });
    }
    let file = File::open(path).map_err(|error| unreadable(&error))?;
    let mut bytes = Vec::new();
    // One byte more than allowed tells a full file from one that is too large, even while it grows.
    file.take(limit::FILE_BYTES_MAX as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| unreadable(&error))?;
    if bytes.len() > limit::FILE_BYTES_MAX {
        return Err(Problem::FileTooLarge { mebibytes_max: limit::FILE_MEBIBYTES_MAX });
    }
    Ok(bytes)
}

fn text_of(bytes: Vec<u8>) -> Result<String, Problem> {
    // UTF-16 is full of zeros too, and text all the same.
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(Problem::FileNotUtf8);
    }
    if bytes.contains(&0) {
        return Err(Problem::FileBinary);
    }
    let mut text = String::from_utf8(bytes).map_err(|_| Problem::FileNotUtf8)?;
    if text.starts_with(BYTE_ORDER_MARK) {
        text.drain(..BYTE_ORDER_MARK.len_utf8());
    }
    Ok(text)
}

/// Reads the tree of a text; none, and the reason among the findings, when it is no YAML.
pub(super) fn tree<'s>(text: &'s str, findings: &mut Findings) -> Option<Node<'s>> {
    if text.len() > limit::FILE_BYTES_MAX {
        findings.about_file(Problem::FileTooLarge { mebibytes_max: limit::FILE_MEBIBYTES_MAX });
        return None;
    }
    if text.trim().is_empty() {
        findings.about_file(Problem::FileEmpty);
        return None;
    }
    match serde_yaml::from_str_with_options::<Node<'s>>(text, options()) {
        Ok(node) => Some(node),
        Err(error) => {
            let (problem, offset) = syntax::problem(error.without_snippet());
            match offset.map(|offset| start_of(text, offset)) {
                Some(start) => told_at(text, problem, start, findings),
                None => findings.about_file(problem),
            }
            None
        }
    }
}

/// Tells the problem where the mistake is, which may be before the place at which reading stopped.
fn told_at(text: &str, problem: Problem, start: usize, findings: &mut Findings) {
    let (mut problem, mut start) = (problem, start);
    if let Problem::Syntax { fault, .. } = &mut problem {
        (*fault, start) = slip::of(text, *fault, start);
    }
    let length = text[start..].chars().next().map_or(0, char::len_utf8);
    let at = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
    findings.add(problem, Mark { start: at(start), end: at(start + length) });
}

/// The character at `offset`, or the place after the last one where the text has ended.
fn start_of(text: &str, offset: Offset) -> usize {
    let bytes = match offset {
        Offset::Bytes(bytes) => bytes,
        Offset::Characters(count) => {
            text.char_indices().nth(count).map_or(text.len(), |(bytes, _)| bytes)
        }
    };
    let mut start = bytes.min(text.trim_end().len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    start
}

fn options() -> serde_yaml::Options {
    serde_yaml::options! {
        budget: serde_yaml::budget! {
            flow_nesting_limit: limit::NESTING_LEVELS_MAX,
            max_depth: limit::NESTING_LEVELS_MAX,
            max_nodes: limit::VALUES_MAX,
            // Each value is at most a start and an end.
            max_events: 2 * limit::VALUES_MAX + 16,
            max_aliases: limit::ALIASES_MAX,
            max_anchors: limit::ANCHORS_MAX,
            max_recorded_anchor_bytes: limit::ANCHORED_BYTES_MAX,
            max_recorded_anchor_events: limit::VALUES_MAX / 10,
            max_total_scalar_bytes: 2 * limit::FILE_BYTES_MAX,
            max_documents: 1,
            // The count of aliases is what costs; one anchor may well be used a hundred times.
            enforce_alias_anchor_ratio: false,
        },
        alias_limits: serde_yaml::alias_limits! {
            max_total_replayed_events: limit::VALUES_MAX / 10,
            max_replay_stack_depth: 8,
        },
        // Repeated keys and merge keys come through, so that each is told with the rest.
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        merge_keys: MergeKeyPolicy::AsOrdinary,
        strict_booleans: true,
        reject_unsupported_tags: true,
        with_snippet: false,
    }
}
