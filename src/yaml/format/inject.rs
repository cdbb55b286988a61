//! Injects, what they carry, and when something is due.

use super::exercise::{NAME, list};
use super::{Field, ID, Kind, Mapping, NOTES, Rule, TAGGED_NORMS, TAGGED_OBJECTIVES, TITLE, words};
use crate::diagnostic::Thing;
use crate::exercise::{InjectKind, Release};
use crate::yaml::limit;

pub(in crate::yaml) static INJECT: Mapping = Mapping {
    name: "inject",
    fields: &[
        Field::needed("id", ID),
        Field::needed("kind", Kind::Word(&KIND_WORDS)),
        Field::free("release", Kind::Word(&RELEASE_WORDS)),
        Field::free("to", list(&Kind::Name(Thing::Cell), 0, limit::CELLS_MAX)),
        Field::free("from", Kind::Map(&SENDER)),
        Field::free("channel", Kind::line(limit::CHANNEL_GRAPHEMES_MAX)),
        TITLE,
        Field::free("request", Kind::prose(limit::REQUEST_GRAPHEMES_MAX)),
        Field::free("reply_within", Kind::Lasting),
        Field::free("passages", list(&Kind::Map(&PASSAGE), 0, limit::PASSAGES_MAX)),
        Field::free("expected_action", Kind::prose(limit::EXPECTED_ACTION_GRAPHEMES_MAX)),
        NOTES,
        TAGGED_OBJECTIVES,
        TAGGED_NORMS,
    ],
    timing: &TIMING,
    rules: &[
        Rule::AtMostOneOf(TIMES),
        Rule::AnyOf(TIMES_OR_HOLD),
        Rule::Needs { field: "delay", needs: "after" },
        Rule::Needs { field: "reply_within", needs: "request" },
        // What is only expected is never sent.
        Rule::Unless {
            field: "kind",
            word: "expected",
            needed: &["from", "channel"],
            filled: &["to", "passages"],
        },
        Rule::Bound { field: "kind", word: "contingency", any_of: &["after", "when", "hold"] },
    ],
};

pub(in crate::yaml) const KINDS: [(&str, InjectKind); 4] = [
    ("contextual", InjectKind::Contextual),
    ("action", InjectKind::Action),
    ("contingency", InjectKind::Contingency),
    ("expected", InjectKind::Expected),
];
const KIND_WORDS: [&str; 4] = words(&KINDS);

pub(in crate::yaml) const RELEASES: [(&str, Release); 2] =
    [("offered", Release::Offered), ("auto", Release::Auto)];
const RELEASE_WORDS: [&str; 2] = words(&RELEASES);

pub(in crate::yaml) static SENDER: Mapping = Mapping {
    name: "sender",
    fields: &[
        Field::free("cell", Kind::Name(Thing::Cell)),
        Field::free("organization", Kind::Name(Thing::Organization)),
        Field::free("name", NAME),
    ],
    timing: &[],
    rules: &[Rule::OneOf(SENDERS)],
};
pub(in crate::yaml) const SENDERS: &[&str] = &["cell", "organization", "name"];

pub(in crate::yaml) static PASSAGE: Mapping = Mapping::plain(
    "passage",
    &[
        Field::needed("text", Kind::prose(limit::PASSAGE_GRAPHEMES_MAX)),
        Field::free("facts", list(&Kind::Name(Thing::Fact), 0, limit::FACTS_PER_PASSAGE_MAX)),
        Field::free("caveat", Kind::Map(&CAVEAT)),
    ],
);

pub(in crate::yaml) static CAVEAT: Mapping = Mapping::plain(
    "caveat",
    &[
        Field::needed("text", Kind::line(limit::CAVEAT_GRAPHEMES_MAX)),
        Field::free("consent_of", NAME),
    ],
);

/// When something is due that control may keep back.
pub(super) static TIMING: [Field; 5] =
    [AT, AFTER, DELAY, WHEN, Field::free("hold", Kind::Word(&HOLD_WORDS))];
/// When something is due that it may not.
pub(super) static OPENING: [Field; 4] = [AT, AFTER, DELAY, WHEN];

const AT: Field = Field::free("at", Kind::Span);
const AFTER: Field = Field::free("after", Kind::Map(&EVENT));
const DELAY: Field = Field::free("delay", Kind::Span);
pub(super) const WHEN: Field = Field::free("when", Kind::Condition);

pub(in crate::yaml) const TIMES: &[&str] = &["at", "after", "when"];
pub(super) const TIMES_OR_HOLD: &[&str] = &["at", "after", "when", "hold"];

/// What has to be so of a thing that is due and not kept back.
pub(super) const OPENING_RULES: &[Rule] =
    &[Rule::OneOf(TIMES), Rule::Needs { field: "delay", needs: "after" }];

pub(in crate::yaml) const HOLD: [(&str, ()); 1] = [("control", ())];
const HOLD_WORDS: [&str; 1] = words(&HOLD);

pub(in crate::yaml) static EVENT: Mapping = Mapping {
    name: "event",
    fields: &[
        Field::free("released", Kind::Name(Thing::Inject)),
        Field::free("opened", Kind::Name(Thing::Decision)),
        Field::free("revealed", Kind::Name(Thing::Decision)),
        Field::free("decided", Kind::Name(Thing::Decision)),
        Field::free("began", Kind::Name(Thing::Move)),
        Field::free("branch", Kind::Name(Thing::Branch)),
    ],
    timing: &[],
    rules: &[Rule::OneOf(EVENTS)],
};
pub(in crate::yaml) const EVENTS: &[&str] =
    &["released", "opened", "revealed", "decided", "began", "branch"];
