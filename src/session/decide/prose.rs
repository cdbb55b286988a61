//! What people type: taken as data, in NFC, within a limit.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::session::{Chosen, Field, OTHER_GRAPHEMES_MAX, Refused};

/// What a grapheme may take on average, in bytes: far more than any script needs, so that a flood
/// of combining marks is refused before it is counted out.
const GRAPHEME_BYTES_MAX: usize = 64;

/// The text, normalized and trimmed; an empty one is refused.
pub(super) fn needed(text: &str, field: Field, limit: usize) -> Result<String, Refused> {
    let text = optional(text, field, limit)?;
    if text.is_empty() {
        return Err(Refused::Empty { field });
    }
    Ok(text)
}

/// The text, normalized and trimmed; it may be empty. Going past the limit is never a cut.
pub(super) fn optional(text: &str, field: Field, limit: usize) -> Result<String, Refused> {
    let text = text.trim();
    if text.len() > limit.saturating_mul(GRAPHEME_BYTES_MAX) {
        return Err(Refused::TooLong { field, limit, length: text.chars().count() });
    }
    let text: String = text.nfc().collect();
    let length = text.graphemes(true).count();
    if length > limit {
        return Err(Refused::TooLong { field, limit, length });
    }
    Ok(text)
}

/// A choice whose own words, if it has any, are within the limit.
pub(super) fn chosen(chosen: &Chosen) -> Result<Chosen, Refused> {
    match chosen {
        Chosen::Option(choice) => Ok(Chosen::Option(choice.clone())),
        Chosen::Other(text) => Ok(Chosen::Other(needed(text, Field::Other, OTHER_GRAPHEMES_MAX)?)),
    }
}
