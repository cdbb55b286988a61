//! What cells say, ask and owe each other, and what they are asked at breaks.

use super::exercise::{NAME, QUESTION, keyed, list};
use super::inject::{OPENING, OPENING_RULES, PASSAGE, WHEN};
use super::{
    Count, Field, ID, Kind, Mapping, NOTES, Presence, Range, Reserved, Rule, TAGGED_OBJECTIVES,
    TITLE,
};
use crate::diagnostic::Thing;
use crate::yaml::limit;

pub(in crate::yaml) static STATEMENTS: Mapping = Mapping::plain(
    "statements",
    &[
        // Nobody named would be read as everybody, which cannot be meant.
        Field::free("clearance", list(&Kind::Name(Thing::Cell), 1, limit::CELLS_MAX)),
        Field::free(
            "audiences",
            Kind::Keyed {
                key: &Kind::Id(Reserved::Audiences),
                value: &NAME,
                count: Count::up_to(limit::AUDIENCES_MAX),
            },
        ),
        Field::free("slots", keyed(&Kind::Map(&SLOT), Count::up_to(limit::SLOTS_MAX))),
    ],
);

pub(in crate::yaml) static SLOT: Mapping = Mapping::plain(
    "slot",
    &[
        Field::needed("title", NAME),
        Field::needed(
            "values",
            keyed(&NAME, Count::from_to(limit::SLOT_VALUES_MIN, limit::SLOT_VALUES_MAX)),
        ),
        Field::free("certain", marked(&Kind::Name(Thing::Fact))),
        Field::free("not_before", marked(&Kind::Name(Thing::Decision))),
    ],
);

/// Values of the slot, each with the name of what it should wait for.
const fn marked(waits_for: &'static Kind) -> Kind {
    Kind::Keyed {
        key: &Kind::Name(Thing::SlotValue),
        value: waits_for,
        count: Count::from_to(1, limit::SLOT_VALUES_MAX),
    }
}

pub(in crate::yaml) static FAULTY_LINE: Mapping = Mapping {
    name: "faulty-line",
    fields: &[
        Field::needed("from", Kind::Name(Thing::Cell)),
        Field::needed("to", Kind::Name(Thing::Cell)),
        Field { presence: Presence::Needed, ..WHEN },
        Field::free("delay", Kind::Lasting),
        Field::free("no_answer", Kind::Lasting),
        NOTES,
    ],
    timing: &[],
    rules: &[Rule::OneOf(FAULTS)],
};
pub(in crate::yaml) const FAULTS: &[&str] = &["delay", "no_answer"];

pub(in crate::yaml) static ANSWER: Mapping = Mapping::plain(
    "answer",
    &[
        Field::needed("id", ID),
        Field::free("of", Kind::Name(Thing::Organization)),
        Field::needed("about", QUESTION),
        Field::needed("channel", Kind::line(limit::CHANNEL_GRAPHEMES_MAX)),
        Field {
            name: "passages",
            kind: list(&Kind::Map(&PASSAGE), 1, limit::PASSAGES_MAX),
            presence: Presence::Filled,
        },
    ],
);

pub(in crate::yaml) static TASK: Mapping = Mapping {
    name: "task",
    fields: &[
        Field::needed("id", ID),
        TITLE,
        Field::free("cells", list(&Kind::Name(Thing::Cell), 1, limit::CELLS_MAX)),
        Field::free("due_within", Kind::Lasting),
        NOTES,
    ],
    timing: &OPENING,
    rules: OPENING_RULES,
};

pub(in crate::yaml) static FORECAST: Mapping = Mapping {
    name: "forecast",
    fields: &[
        Field::needed("id", ID),
        Field::needed("claim", Kind::prose(limit::STATEMENT_GRAPHEMES_MAX)),
        Field::needed("seat", Kind::Name(Thing::Seat)),
        Field::free("due_within", Kind::Lasting),
        Field::free("number", Kind::Truth),
        Field::needed("advice", Kind::Map(&ADVICE)),
        Field::needed("fact", Kind::Name(Thing::Fact)),
        TAGGED_OBJECTIVES,
        NOTES,
    ],
    timing: &OPENING,
    rules: OPENING_RULES,
};

pub(in crate::yaml) static ADVICE: Mapping = Mapping::plain(
    "advice",
    &[
        Field::needed("from", NAME),
        Field::needed("probability", Kind::Whole(PERCENT)),
        Field::free("text", Kind::prose(limit::REQUEST_GRAPHEMES_MAX)),
    ],
);
const PERCENT: Range = Range { min: 0, max: 100 };

pub(in crate::yaml) static PROBE: Mapping = Mapping::plain(
    "probe",
    &[
        Field::needed("id", ID),
        TITLE,
        Field::needed("after", Kind::Name(Thing::Move)),
        Field::needed(
            "questions",
            list(&Kind::Map(&PROBE_QUESTION), 1, limit::PROBE_QUESTIONS_MAX),
        ),
        NOTES,
    ],
);

pub(in crate::yaml) static PROBE_QUESTION: Mapping = Mapping::plain(
    "probe-question",
    &[
        Field::needed("text", QUESTION),
        Field::needed("options", list(&Kind::Map(&PROBE_OPTION), 2, limit::PROBE_OPTIONS_MAX)),
        Field::free("right", Kind::Name(Thing::Choice)),
    ],
);

pub(in crate::yaml) static PROBE_OPTION: Mapping = Mapping::plain(
    "probe-option",
    &[Field::needed("id", ID), Field::needed("text", Kind::line(limit::STATEMENT_GRAPHEMES_MAX))],
);
