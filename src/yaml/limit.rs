//! How much of everything an exercise may hold. Going past a limit is a clear refusal.

// The file.
pub const FILE_MEBIBYTES_MAX: usize = 16;
pub const FILE_BYTES_MAX: usize = FILE_MEBIBYTES_MAX * 1_024 * 1_024;
pub const NESTING_LEVELS_MAX: usize = 32;
/// Keys, strings, lists and maps, those that aliases repeat included. 10,000 injects in two
/// languages with all their fields hold about 950,000.
pub const VALUES_MAX: usize = 1_250_000;
pub const ALIASES_MAX: usize = 1_000;
pub const ANCHORS_MAX: usize = 1_000;
/// What anchors hold in memory beyond the file's own text, and what one alias can repeat.
pub const ANCHORED_BYTES_MAX: usize = 64 * 1_024;
/// Problems listed of one file; the rest are counted.
pub const PROBLEMS_MAX: usize = 500;
/// Names listed in a hint.
pub const NAMES_SHOWN_MAX: usize = 12;
/// Names of large sections that are searched for a likeness; later ones go without a suggestion.
pub const LIKENESS_SEARCHES_MAX: usize = 50;

// Counts.
pub const CELLS_MAX: usize = 8;
pub const SEATS_PER_CELL_MAX: usize = 250;
pub const ORGANIZATIONS_MAX: usize = 100;
pub const OBJECTIVES_MAX: usize = 50;
pub const TASKS_PER_OBJECTIVE_MAX: usize = 50;
pub const MOVES_MAX: usize = 50;
pub const QUESTIONS_PER_CELL_MAX: usize = 20;
pub const FACTS_MAX: usize = 5_000;
pub const NEEDED_BY_MAX: usize = 100;
pub const VARIABLES_MAX: usize = 100;
pub const INJECTS_MAX: usize = 10_000;
pub const PASSAGES_MAX: usize = 20;
pub const FACTS_PER_PASSAGE_MAX: usize = 20;
pub const DECISIONS_MAX: usize = 500;
pub const OPTIONS_MIN: usize = 2;
pub const OPTIONS_MAX: usize = 6;
pub const EFFECTS_MAX: usize = 50;
pub const BRANCHES_MAX: usize = 1_000;
/// An author's own, beside those of every exercise.
pub const AUDIENCES_MAX: usize = 12;
pub const SLOTS_MAX: usize = 12;
pub const SLOT_VALUES_MIN: usize = 2;
pub const SLOT_VALUES_MAX: usize = 12;
pub const FAULTY_LINES_MAX: usize = 100;
pub const ANSWERS_MAX: usize = 500;
pub const TASKS_MAX: usize = 100;
pub const FORECASTS_MAX: usize = 100;
pub const PROBES_MAX: usize = 20;
pub const PROBE_QUESTIONS_MAX: usize = 3;
pub const PROBE_OPTIONS_MAX: usize = 6;
pub const TAGS_MAX: usize = 50;
pub const TRUTH_POINTS_MAX: usize = 100;
pub const HOT_WASH_MIN: usize = 3;
pub const HOT_WASH_MAX: usize = 30;
pub const NORM_ITEMS_MAX: usize = 1_000;

// Texts, in graphemes: what a reader counts as one character.
pub const VERSION_GRAPHEMES_MAX: usize = 20;
pub const NAME_GRAPHEMES_MAX: usize = 60;
pub const TITLE_GRAPHEMES_MAX: usize = 160;
pub const MARKING_GRAPHEMES_MAX: usize = 60;
pub const ZONE_GRAPHEMES_MAX: usize = 40;
pub const CHANNEL_GRAPHEMES_MAX: usize = 40;
pub const SUMMARY_GRAPHEMES_MAX: usize = 500;
pub const PREMISE_GRAPHEMES_MAX: usize = 10_000;
pub const QUESTION_GRAPHEMES_MAX: usize = 600;
pub const STATEMENT_GRAPHEMES_MAX: usize = 600;
pub const PASSAGE_GRAPHEMES_MAX: usize = 8_000;
pub const CAVEAT_GRAPHEMES_MAX: usize = 200;
pub const REQUEST_GRAPHEMES_MAX: usize = 1_000;
pub const EXPECTED_ACTION_GRAPHEMES_MAX: usize = 2_000;
pub const NOTES_GRAPHEMES_MAX: usize = 5_000;
pub const LAPSE_GRAPHEMES_MAX: usize = 1_000;
pub const TRUTH_GRAPHEMES_MAX: usize = 5_000;
pub const PARAPHRASE_GRAPHEMES_MAX: usize = 1_000;

// Numbers.
/// The longest span of exercise time: two weeks.
pub const SPAN_HOURS_MAX: u64 = 336;
/// Thresholds of one variable.
pub const THRESHOLDS_MAX: usize = 10;
/// A variable lies between the negative of this and this.
pub const VARIABLE_VALUE_MAX: i64 = 1_000_000_000;
pub const CONDITION_BYTES_MAX: usize = 4_096;
/// All conditions of a file together: CEL takes most of a second to read so much.
pub const CONDITIONS_KIBIBYTES_MAX: usize = 1_024;
/// Brackets and signs within each other.
pub const CONDITION_LEVELS_MAX: usize = 24;
