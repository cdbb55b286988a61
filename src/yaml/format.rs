//! The format of an exercise file as a table: what may stand where, what has to, within what
//! limits, and what goes with what.
//!
//! Lowering opens every map with its [`Mapping`] and takes limits from it; the JSON Schema and the
//! reference of docs/exercise-format.md are made from the same rows. A field that no row names is
//! refused, and none is read without one.

pub mod decision;
pub mod exchange;
pub mod exercise;
pub mod inject;
pub mod world;

pub use exercise::EXERCISE;

use super::limit;
use crate::diagnostic::Thing;
use crate::exercise::{Seat, StatementPlan};

/// A map whose lines are known by name.
#[derive(Debug)]
pub struct Mapping {
    /// What one such map is: `inject`.
    pub name: &'static str,
    pub fields: &'static [Field],
    /// The fields it has in common with others, after its own: those that say when.
    pub timing: &'static [Field],
    /// What goes with what.
    pub rules: &'static [Rule],
}

impl Mapping {
    /// A map in which no field depends on another.
    pub(super) const fn plain(name: &'static str, fields: &'static [Field]) -> Self {
        Self { name, fields, timing: &[], rules: &[] }
    }

    /// Every field, in the order in which a file has them.
    pub fn all(&self) -> impl Iterator<Item = &'static Field> {
        self.fields.iter().chain(self.timing)
    }

    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.all().find(|field| field.name == name)
    }
}

/// A line of a map.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    pub name: &'static str,
    pub kind: Kind,
    pub presence: Presence,
}

impl Field {
    pub(super) const fn needed(name: &'static str, kind: Kind) -> Self {
        Self { name, kind, presence: Presence::Needed }
    }

    pub(super) const fn free(name: &'static str, kind: Kind) -> Self {
        Self { name, kind, presence: Presence::Free }
    }
}

/// Whether a field has to be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    Needed,
    /// Needed and not empty, which is told in words of its own.
    Filled,
    /// It may be left out, as far as no rule asks for it.
    Free,
}

/// What a value is.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// The number of the format.
    Format,
    /// A name that is given here.
    Id(Reserved),
    /// A name that is given elsewhere in the file.
    Name(Thing),
    /// An item of the norm catalogue.
    Norm,
    /// Words in one or more languages.
    Text(TextForm),
    /// Words that are the same in every language.
    Plain(TextForm),
    Language,
    Date,
    /// A length of exercise time, zero among them.
    Span,
    /// A length of exercise time that is not zero.
    Lasting,
    Whole(Range),
    /// A number that may have a fraction, with its bounds in hundredths.
    Hundredths(Range),
    Truth,
    Condition,
    Word(&'static [&'static str]),
    Map(&'static Mapping),
    List(&'static Kind, Count),
    /// A map from names to values.
    Keyed {
        key: &'static Kind,
        value: &'static Kind,
        count: Count,
    },
    /// Not read; of catalogues alone.
    Unread,
}

impl Kind {
    /// A title, a name: one line of words.
    pub(super) const fn line(graphemes_max: usize) -> Self {
        Self::Text(TextForm { graphemes_max, lines: Lines::One })
    }

    /// Paragraphs.
    pub(super) const fn prose(graphemes_max: usize) -> Self {
        Self::Text(TextForm { graphemes_max, lines: Lines::Many })
    }

    /// How many a list or a map from names may hold.
    pub(super) fn count(self) -> Option<Count> {
        if let Self::List(_, count) | Self::Keyed { count, .. } = self { Some(count) } else { None }
    }

    /// What a text may be: this one, each of a list, or each value by name.
    pub(super) fn text_form(self) -> Option<TextForm> {
        if let Self::Text(form) | Self::Plain(form) = self {
            return Some(form);
        }
        if let Self::List(inner, _) | Self::Keyed { value: inner, .. } = self {
            return inner.text_form();
        }
        None
    }
}

/// How many there may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    pub min: usize,
    pub max: usize,
}

impl Count {
    pub(super) const fn up_to(max: usize) -> Self {
        Self { min: 0, max }
    }

    pub(super) const fn from_to(min: usize, max: usize) -> Self {
        Self { min, max }
    }
}

/// Whole numbers from one to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    pub min: i64,
    pub max: i64,
}

impl Range {
    /// What a variable may be at all.
    pub(super) const ANY: Self =
        Self { min: -limit::VARIABLE_VALUE_MAX, max: limit::VARIABLE_VALUE_MAX };
}

/// What a text may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextForm {
    pub graphemes_max: usize,
    pub lines: Lines,
}

/// Whether a text may run over several lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    One,
    Many,
}

/// Names that an author cannot give, because every exercise has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reserved {
    Nothing,
    Seats,
    Options,
    Audiences,
}

impl Reserved {
    pub fn names(self) -> Vec<String> {
        match self {
            Self::Nothing => vec![],
            Self::Seats => Seat::control_seats().iter().map(|seat| seat.id.to_string()).collect(),
            Self::Options => vec![super::OTHER_OPTION.to_owned()],
            Self::Audiences => {
                StatementPlan::standard_audiences().keys().map(ToString::to_string).collect()
            }
        }
    }
}

/// What goes with what in one map.
#[derive(Clone, Copy, Debug)]
pub enum Rule {
    /// Exactly one of these stands.
    OneOf(&'static [&'static str]),
    /// One of these stands, or none.
    AtMostOneOf(&'static [&'static str]),
    /// One of these stands, or several.
    AnyOf(&'static [&'static str]),
    /// `field` means something only beside `needs`.
    Needs { field: &'static str, needs: &'static str },
    /// Where `field` stands `with` has to, too.
    With { field: &'static str, with: &'static str },
    /// `needed` have to be there, and `filled` as well and not empty, unless `field` is `word`.
    Unless {
        field: &'static str,
        word: &'static str,
        needed: &'static [&'static str],
        filled: &'static [&'static str],
    },
    /// Where `field` is `word`, one of `any_of` has to stand.
    Bound { field: &'static str, word: &'static str, any_of: &'static [&'static str] },
    /// Where `field` is `word`, the list `filled` is not empty.
    Filled { field: &'static str, word: &'static str, filled: &'static str },
    /// Exactly one item of `list` has `word` for its `field`.
    OneAmong { list: &'static str, field: &'static str, word: &'static str },
}

/// The words of a closed list, without what they mean.
const fn words<T: Copy, const N: usize>(meant: &[(&'static str, T); N]) -> [&'static str; N] {
    let mut words = [""; N];
    let mut next = 0;
    while next < N {
        words[next] = meant[next].0;
        next += 1;
    }
    words
}

const ID: Kind = Kind::Id(Reserved::Nothing);
const NOTES: Field = Field::free("notes", Kind::prose(limit::NOTES_GRAPHEMES_MAX));
const TITLE: Field = Field::needed("title", Kind::line(limit::TITLE_GRAPHEMES_MAX));
const TAGGED_OBJECTIVES: Field = Field::free(
    "objectives",
    Kind::List(&Kind::Name(Thing::Objective), Count::up_to(limit::TAGS_MAX)),
);
const TAGGED_NORMS: Field =
    Field::free("norms", Kind::List(&Kind::Norm, Count::up_to(limit::TAGS_MAX)));
