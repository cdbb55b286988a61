//! What the YAML reader says, in our own terms.

use serde_yaml::Error;
use serde_yaml::budget::BudgetBreach;
use serde_yaml::granit_parser::{ErrorKind, ScanError};
use serde_yaml::localizer::ExternalMessageSource;

use super::limit;
use crate::diagnostic::{Problem, SyntaxFault};

/// A place as the reader gives it.
#[derive(Clone, Copy)]
pub(super) enum Offset {
    Bytes(usize),
    Characters(usize),
}

/// The problem that `error` is, and where it stands if that is known.
pub(super) fn problem(error: &Error) -> (Problem, Option<Offset>) {
    let span = error.location().map(|location| location.span());
    let offset = span.and_then(|span| match span.byte_offset() {
        Some(bytes) => usize::try_from(bytes).ok().map(Offset::Bytes),
        None => usize::try_from(span.offset()).ok().map(Offset::Characters),
    });
    (kind(error), offset)
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the reader's errors are not ours to list")]
fn kind(error: &Error) -> Problem {
    match error {
        Error::AliasError { error, .. } => kind(error),
        Error::Budget { breach, .. } => breached(breach),
        Error::AliasReplayLimitExceeded { .. }
        | Error::AliasExpansionLimitExceeded { .. }
        | Error::AliasReplayStackDepthExceeded { .. }
        | Error::AliasReplayCounterOverflow { .. } => swollen(),
        Error::MultipleDocuments { .. } => Problem::SeveralDocuments,
        Error::UnknownAnchor { .. } => Problem::UnknownAnchor,
        Error::RecursiveReferencesRequireWeakTypes { .. } => Problem::RecursiveAlias,
        Error::UnsupportedTag { .. }
        | Error::TaggedScalarCannotDeserializeIntoString { .. }
        | Error::InvalidBinaryBase64 { .. }
        | Error::BinaryNotUtf8 { .. }
        | Error::InvalidScalar { .. } => syntax(SyntaxFault::Tag, error),
        Error::Eof { .. } => Problem::FileEmpty,
        Error::ExternalMessage { source, .. } => match source.as_ref() {
            ExternalMessageSource::Parser(scan) => scanned(scan, error),
            _ => syntax(SyntaxFault::Other, error),
        },
        _ => syntax(SyntaxFault::Other, error),
    }
}

fn syntax(fault: SyntaxFault, error: &Error) -> Problem {
    // The first line is the sentence; what follows is a drawing of the place, which is ours to do.
    let detail = error.to_string().lines().next().unwrap_or_default().to_owned();
    Problem::Syntax { fault, detail }
}

fn swollen() -> Problem {
    Problem::SwollenAliases { aliases_max: limit::ALIASES_MAX }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the reader's budget is not ours to list")]
fn breached(breach: &BudgetBreach) -> Problem {
    match breach {
        BudgetBreach::Depth { .. } => Problem::TooDeep { levels_max: limit::NESTING_LEVELS_MAX },
        BudgetBreach::Aliases { .. }
        | BudgetBreach::Anchors { .. }
        | BudgetBreach::AliasAnchorRatio { .. }
        | BudgetBreach::RecordedAnchorEvents { .. }
        | BudgetBreach::RecordedAnchorBytes { .. }
        | BudgetBreach::ScalarBytes { .. } => swollen(),
        BudgetBreach::Documents { .. } => Problem::SeveralDocuments,
        _ => Problem::TooManyValues { values_max: limit::VALUES_MAX },
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the scanner's errors are not ours to list")]
fn scanned(scan: &ScanError, error: &Error) -> Problem {
    let fault = match scan.kind() {
        ErrorKind::RecursionLimitExceeded => {
            return Problem::TooDeep { levels_max: limit::NESTING_LEVELS_MAX };
        }
        ErrorKind::UnknownAnchor => return Problem::UnknownAnchor,
        ErrorKind::MultipleDocumentsUnsupported => return Problem::SeveralDocuments,
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation
        | ErrorKind::TabAtBlockScalarStart
        | ErrorKind::TabInPlainScalar => SyntaxFault::Tab,
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::InvalidTrailingSingleQuotedScalar
        | ErrorKind::InvalidTrailingDoubleQuotedScalar
        | ErrorKind::DocumentIndicatorInQuotedScalar => SyntaxFault::Quote,
        ErrorKind::UnknownQuotedScalarEscape
        | ErrorKind::InvalidQuotedScalarHexEscape
        | ErrorKind::InvalidUnicodeEscape => SyntaxFault::Escape,
        ErrorKind::MisplacedFlowCollectionEnd
        | ErrorKind::MismatchedFlowCollectionEnd { .. }
        | ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator => SyntaxFault::Bracket,
        ErrorKind::InvalidIndentation
        | ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::InvalidBlockScalarIndent
        | ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::InvalidFlowScalarIndent => SyntaxFault::Indentation,
        ErrorKind::SimpleKeyExpected
        | ErrorKind::InvalidSimpleKey
        | ErrorKind::MappingValueNotAllowed
        | ErrorKind::MappingKeyNotAllowed
        | ErrorKind::InvalidMappingValueWhitespace
        | ErrorKind::InvalidColonPlacement => SyntaxFault::Colon,
        ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::BlockSequenceEntryNotAllowed
        | ErrorKind::InvalidBlockEntryWhitespace
        | ErrorKind::BlockEntryInFlowCollection => SyntaxFault::Dash,
        ErrorKind::UnexpectedCharacter { .. } => SyntaxFault::Character,
        ErrorKind::UndeclaredTagHandle
        | ErrorKind::ExpectedTagBang
        | ErrorKind::InvalidGlobalTagCharacter
        | ErrorKind::InvalidTagTerminator
        | ErrorKind::MissingTagUri
        | ErrorKind::UnclosedVerbatimTag
        | ErrorKind::InvalidTagEscape => SyntaxFault::Tag,
        _ => SyntaxFault::Other,
    };
    syntax(fault, error)
}
