//! The file as a whole, who sits at the table, and what the exercise is for.

use super::decision::DECISION;
use super::exchange::{ANSWER, FAULTY_LINE, FORECAST, PROBE, STATEMENTS, TASK};
use super::inject::INJECT;
use super::world::{BRANCH, ESCALATION, FACT, VARIABLE};
use super::{
    Count, Field, ID, Kind, Lines, Mapping, Range, Reserved, Rule, TITLE, TextForm, words,
};
use crate::diagnostic::Thing;
use crate::exercise::{Language, Role, TimeScale};
use crate::yaml::limit;

/// The whole of a file.
pub static EXERCISE: Mapping = Mapping::plain(
    "exercise",
    &[
        Field::needed("format", Kind::Format),
        Field::needed("id", ID),
        Field::needed("version", VERSION),
        TITLE,
        Field::needed("summary", Kind::prose(limit::SUMMARY_GRAPHEMES_MAX)),
        Field::needed("premise", Kind::prose(limit::PREMISE_GRAPHEMES_MAX)),
        Field::needed("marking", Kind::line(limit::MARKING_GRAPHEMES_MAX)),
        Field::needed("languages", Kind::List(&Kind::Language, LANGUAGES)),
        Field::needed("clock", Kind::Map(&CLOCK)),
        Field::needed("cells", keyed(&Kind::Map(&CELL), Count::from_to(1, limit::CELLS_MAX))),
        Field::free("organizations", keyed(&NAME, Count::up_to(limit::ORGANIZATIONS_MAX))),
        Field::free("objectives", list(&Kind::Map(&OBJECTIVE), 0, limit::OBJECTIVES_MAX)),
        Field::needed("moves", list(&Kind::Map(&MOVE), 1, limit::MOVES_MAX)),
        Field::free("facts", keyed(&Kind::Map(&FACT), Count::up_to(limit::FACTS_MAX))),
        Field::free("variables", keyed(&Kind::Map(&VARIABLE), Count::up_to(limit::VARIABLES_MAX))),
        Field::needed("injects", list(&Kind::Map(&INJECT), 1, limit::INJECTS_MAX)),
        Field::needed("decisions", list(&Kind::Map(&DECISION), 1, limit::DECISIONS_MAX)),
        Field::free("statements", Kind::Map(&STATEMENTS)),
        Field::free("faulty_lines", list(&Kind::Map(&FAULTY_LINE), 0, limit::FAULTY_LINES_MAX)),
        Field::free("answers", list(&Kind::Map(&ANSWER), 0, limit::ANSWERS_MAX)),
        Field::free("tasks", list(&Kind::Map(&TASK), 0, limit::TASKS_MAX)),
        Field::free("forecasts", list(&Kind::Map(&FORECAST), 0, limit::FORECASTS_MAX)),
        Field::free("probes", list(&Kind::Map(&PROBE), 0, limit::PROBES_MAX)),
        Field::free("limits", Kind::Map(&LIMITS)),
        Field::free("evaluation", Kind::Map(&EVALUATION)),
        Field::free("escalation", Kind::Map(&ESCALATION)),
        Field::free("branches", list(&Kind::Map(&BRANCH), 0, limit::BRANCHES_MAX)),
        Field::needed("truth", Kind::Map(&TRUTH)),
        Field::free("hot_wash", list(&QUESTION, limit::HOT_WASH_MIN, limit::HOT_WASH_MAX)),
    ],
);

pub(in crate::yaml) static CLOCK: Mapping = Mapping::plain(
    "clock",
    &[
        Field::needed("start", Kind::Date),
        Field::needed("zone", Kind::line(limit::ZONE_GRAPHEMES_MAX)),
        Field::free("scale", Kind::Hundredths(SCALE)),
        Field::needed("length", Kind::Lasting),
    ],
);

pub(in crate::yaml) static CELL: Mapping = Mapping {
    name: "cell",
    fields: &[
        Field::needed("name", NAME),
        Field::needed("seats", list(&Kind::Map(&SEAT), 1, limit::SEATS_PER_CELL_MAX)),
    ],
    timing: &[],
    rules: &[Rule::OneAmong { list: "seats", field: "role", word: "lead" }],
};

pub(in crate::yaml) static SEAT: Mapping = Mapping::plain(
    "seat",
    &[
        Field::needed("id", Kind::Id(Reserved::Seats)),
        TITLE,
        Field::needed("role", Kind::Word(&ROLE_WORDS)),
    ],
);

pub(in crate::yaml) const ROLES: [(&str, Role); 3] =
    [("lead", Role::Lead), ("player", Role::Player), ("observer", Role::Observer)];
const ROLE_WORDS: [&str; 3] = words(&ROLES);

pub(in crate::yaml) static OBJECTIVE: Mapping = Mapping::plain(
    "objective",
    &[
        Field::needed("id", ID),
        TITLE,
        Field::needed("tasks", list(&Kind::Map(&CRITICAL_TASK), 1, limit::TASKS_PER_OBJECTIVE_MAX)),
    ],
);

pub(in crate::yaml) static CRITICAL_TASK: Mapping =
    Mapping::plain("critical-task", &[Field::needed("id", ID), TITLE]);

pub(in crate::yaml) static MOVE: Mapping = Mapping::plain(
    "move",
    &[
        Field::needed("id", ID),
        TITLE,
        Field::needed("length", Kind::Lasting),
        Field::free(
            "questions",
            Kind::Keyed {
                key: &Kind::Name(Thing::Cell),
                value: &Kind::List(&QUESTION, Count::from_to(1, limit::QUESTIONS_PER_CELL_MAX)),
                count: Count::up_to(limit::CELLS_MAX),
            },
        ),
    ],
);

pub(in crate::yaml) static LIMITS: Mapping = Mapping::plain(
    "limits",
    &[
        Field::free("silent", Kind::Lasting),
        Field::free("near_deadline", Kind::Lasting),
        Field::free("not_passed_on", Kind::Lasting),
        Field::free("unanswered", Kind::Lasting),
    ],
);

pub(in crate::yaml) static EVALUATION: Mapping =
    Mapping::plain("evaluation", &[Field::free("ratings", Kind::Truth)]);

pub(in crate::yaml) static TRUTH: Mapping = Mapping::plain(
    "truth",
    &[
        Field::needed("summary", Kind::prose(limit::TRUTH_GRAPHEMES_MAX)),
        Field::free(
            "points",
            list(&Kind::prose(limit::TRUTH_GRAPHEMES_MAX), 0, limit::TRUTH_POINTS_MAX),
        ),
    ],
);

/// A text by language: what a [`Kind::Text`] is where it is no string.
pub(in crate::yaml) static TRANSLATIONS: Mapping = Mapping::plain(
    "translations",
    &[Field::free("ko", TRANSLATION), Field::free("en", TRANSLATION)],
);
/// Its limit is that of the text it belongs to.
const TRANSLATION: Kind =
    Kind::Plain(TextForm { graphemes_max: limit::PREMISE_GRAPHEMES_MAX, lines: Lines::Many });

const VERSION: Kind =
    Kind::Plain(TextForm { graphemes_max: limit::VERSION_GRAPHEMES_MAX, lines: Lines::One });
const LANGUAGES: Count = Count::from_to(1, Language::ALL.len());
const SCALE: Range = Range { min: TimeScale::MIN.0 as i64, max: TimeScale::MAX.0 as i64 };
pub(super) const NAME: Kind = Kind::line(limit::NAME_GRAPHEMES_MAX);
pub(super) const QUESTION: Kind = Kind::prose(limit::QUESTION_GRAPHEMES_MAX);

pub(super) const fn list(item: &'static Kind, min: usize, max: usize) -> Kind {
    Kind::List(item, Count::from_to(min, max))
}

pub(super) const fn keyed(value: &'static Kind, count: Count) -> Kind {
    Kind::Keyed { key: &ID, value, count }
}
