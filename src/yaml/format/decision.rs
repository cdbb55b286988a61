//! Decisions with their options, and what follows from them.

use super::exercise::{NAME, QUESTION, list};
use super::inject::{TIMES_OR_HOLD, TIMING};
use super::{
    Count, Field, ID, Kind, Mapping, NOTES, Range, Reserved, Rule, TAGGED_NORMS, TAGGED_OBJECTIVES,
    TITLE, words,
};
use crate::diagnostic::Thing;
use crate::exercise::{Authority, Depth, EscalationClass};
use crate::yaml::limit;

pub(in crate::yaml) static DECISION: Mapping = Mapping {
    name: "decision",
    fields: &[
        Field::needed("id", ID),
        TITLE,
        Field::needed("question", QUESTION),
        Field::needed("depth", Kind::Word(&DEPTH_WORDS)),
        Field::needed("lead", Kind::Name(Thing::Cell)),
        Field::free("supporting", list(&Kind::Name(Thing::Cell), 0, limit::CELLS_MAX)),
        Field::needed("authority", Kind::Word(&AUTHORITY_WORDS)),
        Field::free("refer_to", NAME),
        Field::free("deadline", Kind::Map(&DEADLINE)),
        Field::needed("lapse", Kind::Map(&LAPSE)),
        TAGGED_OBJECTIVES,
        NOTES,
        Field::free("line", list(&Kind::Name(Thing::Slot), 0, limit::SLOTS_MAX)),
        Field::needed("options", list(&Kind::Map(&OPTION), limit::OPTIONS_MIN, limit::OPTIONS_MAX)),
    ],
    timing: &TIMING,
    rules: &[
        // Timed, or opened by hand: once due, there is nothing left to hold back.
        Rule::OneOf(TIMES_OR_HOLD),
        Rule::Needs { field: "delay", needs: "after" },
        Rule::Filled { field: "authority", word: "joint", filled: "supporting" },
    ],
};

pub(in crate::yaml) const DEPTHS: [(&str, Depth); 3] =
    [("record", Depth::Record), ("positions", Depth::Positions), ("full", Depth::Full)];
const DEPTH_WORDS: [&str; 3] = words(&DEPTHS);

pub(in crate::yaml) const AUTHORITIES: [(&str, Authority); 2] =
    [("joint", Authority::Joint), ("sole", Authority::Sole)];
const AUTHORITY_WORDS: [&str; 2] = words(&AUTHORITIES);

pub(in crate::yaml) static DEADLINE: Mapping = Mapping::plain(
    "deadline",
    &[Field::needed("within", Kind::Lasting), Field::free("hard", Kind::Truth)],
);

pub(in crate::yaml) static LAPSE: Mapping = Mapping::plain(
    "lapse",
    &[Field::needed("text", Kind::prose(limit::LAPSE_GRAPHEMES_MAX)), EFFECTS],
);

pub(in crate::yaml) static OPTION: Mapping = Mapping::plain(
    "option",
    &[
        Field::needed("id", Kind::Id(Reserved::Options)),
        TITLE,
        Field::needed("class", Kind::Word(&CLASS_WORDS)),
        TAGGED_NORMS,
        EFFECTS,
        Field::free("removes_human_step", Kind::Truth),
    ],
);

pub(in crate::yaml) const CLASSES: [(&str, EscalationClass); 6] = [
    ("de-escalation", EscalationClass::DeEscalation),
    ("status-quo", EscalationClass::StatusQuo),
    ("posturing", EscalationClass::Posturing),
    ("non-violent", EscalationClass::NonViolent),
    ("violent", EscalationClass::Violent),
    ("nuclear", EscalationClass::Nuclear),
];
const CLASS_WORDS: [&str; 6] = words(&CLASSES);

pub(super) const EFFECTS_OF_ONE: Kind =
    Kind::List(&Kind::Map(&EFFECT), Count::up_to(limit::EFFECTS_MAX));
const EFFECTS: Field = Field::free("effects", EFFECTS_OF_ONE);

pub(in crate::yaml) static EFFECT: Mapping = Mapping {
    name: "effect",
    fields: &[
        Field::free("add", Kind::Name(Thing::Variable)),
        Field::free("by", Kind::Whole(Range::ANY)),
        Field::free("set", Kind::Name(Thing::Variable)),
        Field::free("to", Kind::Whole(Range::ANY)),
        Field::free("offer", Kind::Name(Thing::Inject)),
        Field::free("skip", Kind::Name(Thing::Inject)),
        Field::free("open", Kind::Name(Thing::Decision)),
    ],
    timing: &[],
    rules: &[
        Rule::OneOf(EFFECT_KINDS),
        Rule::With { field: "add", with: "by" },
        Rule::With { field: "set", with: "to" },
        Rule::Needs { field: "by", needs: "add" },
        Rule::Needs { field: "to", needs: "set" },
    ],
};
pub(in crate::yaml) const EFFECT_KINDS: &[&str] = &["add", "set", "offer", "skip", "open"];
