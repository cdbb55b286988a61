//! Facts, variables, branches and the author's words for the escalation line.

use super::decision::EFFECTS_OF_ONE;
use super::exercise::{NAME, list};
use super::{Field, ID, Kind, Mapping, Range, TITLE, words};
use crate::diagnostic::Thing;
use crate::exercise::Shown;
use crate::yaml::limit;

pub(in crate::yaml) static FACT: Mapping = Mapping::plain(
    "fact",
    &[
        Field::needed("statement", Kind::prose(limit::STATEMENT_GRAPHEMES_MAX)),
        Field::free("holds", Kind::Truth),
        Field::free("needed_by", list(&Kind::Name(Thing::Decision), 0, limit::NEEDED_BY_MAX)),
    ],
);

pub(in crate::yaml) static VARIABLE: Mapping = Mapping::plain(
    "variable",
    &[
        TITLE,
        Field::needed("start", Kind::Whole(Range::ANY)),
        Field::needed("min", Kind::Whole(Range::ANY)),
        Field::needed("max", Kind::Whole(Range::ANY)),
        Field::free("unit", NAME),
        Field::free("thresholds", list(&Kind::Map(&THRESHOLD), 0, limit::THRESHOLDS_MAX)),
        SHOWN_TO,
    ],
);

pub(in crate::yaml) static THRESHOLD: Mapping = Mapping::plain(
    "threshold",
    &[
        Field::needed("at", Kind::Whole(Range::ANY)),
        Field::needed("text", Kind::line(limit::TITLE_GRAPHEMES_MAX)),
    ],
);

pub(in crate::yaml) static BRANCH: Mapping = Mapping::plain(
    "branch",
    &[
        Field::needed("id", ID),
        TITLE,
        Field::needed("when", Kind::Condition),
        Field::needed("effects", EFFECTS_OF_ONE),
    ],
);

pub(in crate::yaml) static ESCALATION: Mapping =
    Mapping::plain("escalation", &[Field::free("rungs", Kind::Map(&RUNGS)), SHOWN_TO]);

/// By the names of the classes of options, from the lowest rung on.
pub(in crate::yaml) static RUNGS: Mapping = Mapping::plain(
    "rungs",
    &[
        Field::free("de-escalation", RUNG),
        Field::free("status-quo", RUNG),
        Field::free("posturing", RUNG),
        Field::free("non-violent", RUNG),
        Field::free("violent", RUNG),
        Field::free("nuclear", RUNG),
    ],
);
const RUNG: Kind = Kind::line(limit::TITLE_GRAPHEMES_MAX);

pub(in crate::yaml) const SHOWN: [(&str, Shown); 2] =
    [("control", Shown::Control), ("room", Shown::Room)];
const SHOWN_WORDS: [&str; 2] = words(&SHOWN);
const SHOWN_TO: Field = Field::free("shown", Kind::Word(&SHOWN_WORDS));
