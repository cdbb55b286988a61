//! Limits: what is at the limit passes, what is past it is told with both figures.

use whitecell::yaml::limit;

use super::{codes, edited, problems};

/// The code and the arguments of the only problem.
fn only(text: &str) -> (&'static str, Vec<(&'static str, String)>) {
    let problems = problems(text);
    assert_eq!(problems.len(), 1, "{problems:?}");
    (problems[0].problem.code(), problems[0].problem.arguments())
}

fn figures(text: &str) -> (String, String) {
    let (code, arguments) = only(text);
    let figure = |name: &str| {
        let found = arguments.iter().find(|(key, _)| *key == name);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    };
    match code {
        "too-long" => (figure("graphemes"), figure("graphemes_max")),
        "too-many" => (figure("count"), figure("count_max")),
        "too-few" => (figure("count"), figure("count_min")),
        other => panic!("{other}"),
    }
}

/// A slot before the truth, and likewise for the other sections.
fn slot(rest: &str) -> String {
    format!("statements: {{slots: {{s: {{{rest}}}}}}}\ntruth:")
}

fn line(rest: &str) -> String {
    format!("faulty_lines: [{{from: mofa, to: mnd, when: 'true', delay: 1m, {rest}}}]\ntruth:")
}

fn answer(rest: &str) -> String {
    format!("answers: [{{id: a, {rest}, passages: [{{text: Words.}}]}}]\ntruth:")
}

fn task(rest: &str) -> String {
    format!("tasks: [{{id: t, at: 1m, {rest}}}]\ntruth:")
}

#[test]
fn texts_are_counted_in_graphemes() {
    let cases = [
        ("title: Base", "title: TEXT", limit::TITLE_GRAPHEMES_MAX),
        ("version: \"1.0\"", "version: TEXT", limit::VERSION_GRAPHEMES_MAX),
        ("summary: The least that can be played.", "summary: TEXT", limit::SUMMARY_GRAPHEMES_MAX),
        ("premise: Nothing has happened yet.", "premise: TEXT", limit::PREMISE_GRAPHEMES_MAX),
        ("marking: EXERCISE", "marking: TEXT", limit::MARKING_GRAPHEMES_MAX),
        ("zone: Garam time", "zone: TEXT", limit::ZONE_GRAPHEMES_MAX),
        ("name: MOFA", "name: TEXT", limit::NAME_GRAPHEMES_MAX),
        ("channel: note", "channel: TEXT", limit::CHANNEL_GRAPHEMES_MAX),
        ("{text: Words.}", "{text: TEXT}", limit::PASSAGE_GRAPHEMES_MAX),
        ("{text: Words.}", "{text: W, caveat: {text: TEXT}}", limit::CAVEAT_GRAPHEMES_MAX),
        ("title: One,", "title: One, request: TEXT,", limit::REQUEST_GRAPHEMES_MAX),
        ("title: One,", "title: One, notes: TEXT,", limit::NOTES_GRAPHEMES_MAX),
        ("title: One,", "title: One, expected_action: TEXT,", limit::EXPECTED_ACTION_GRAPHEMES_MAX),
        ("question: What?", "question: TEXT", limit::QUESTION_GRAPHEMES_MAX),
        ("text: Nothing was decided.", "text: TEXT", limit::LAPSE_GRAPHEMES_MAX),
        ("summary: So it was.", "summary: TEXT", limit::TRUTH_GRAPHEMES_MAX),
        ("truth:", "statements: {audiences: {a: TEXT}}\ntruth:", limit::NAME_GRAPHEMES_MAX),
        ("truth:", &slot("title: TEXT, values: {a: A, b: B}"), limit::NAME_GRAPHEMES_MAX),
        ("truth:", &slot("title: S, values: {a: TEXT, b: B}"), limit::NAME_GRAPHEMES_MAX),
        ("truth:", &line("notes: TEXT"), limit::NOTES_GRAPHEMES_MAX),
        ("truth:", &answer("about: TEXT, channel: C"), limit::QUESTION_GRAPHEMES_MAX),
        ("truth:", &answer("about: A, channel: TEXT"), limit::CHANNEL_GRAPHEMES_MAX),
        ("truth:", &task("title: TEXT"), limit::TITLE_GRAPHEMES_MAX),
        ("truth:", &task("title: T, notes: TEXT"), limit::NOTES_GRAPHEMES_MAX),
    ];
    for (from, to, max) in cases {
        // One grapheme of three characters and nine bytes.
        let full = edited(from, &to.replace("TEXT", &"각\u{300}\u{301}".repeat(max)));
        assert_eq!(codes(&full), [""; 0], "{to}");
        let over = edited(from, &to.replace("TEXT", &"가".repeat(max + 1)));
        assert_eq!(figures(&over), ((max + 1).to_string(), max.to_string()), "{to}");
    }
}

/// `count` items, each with its number in the place of `#`.
fn items(item: &str, count: usize) -> String {
    let items: Vec<_> = (0..count).map(|number| item.replace('#', &number.to_string())).collect();
    items.join(", ")
}

/// What to exchange, for what, an item of the list there, the least and the most of them.
type ListCase<'a> = (&'a str, &'a str, &'a str, usize, usize);

fn check_lists(cases: &[ListCase<'_>]) {
    for (from, to, item, min, max) in cases.iter().copied() {
        let with = |count: usize| edited(from, &to.replace("ITEMS", &items(item, count)));
        assert_eq!(codes(&with(max)), [""; 0], "{to}");
        assert!(figures(&with(max + 1)).0.parse::<usize>().is_ok_and(|count| count > max), "{to}");
        if min > 0 {
            assert_eq!(codes(&with(min)), [""; 0], "{to}");
            assert_eq!(figures(&with(min - 1)), ((min - 1).to_string(), min.to_string()), "{to}");
        }
    }
}

#[test]
fn lists_have_their_limits() {
    let branch = "{id: b#, title: B, when: 'true', effects: []}";
    let passage = "{text: Words #.}";
    let cases = [
        ("passages: [{text: Words.}]", "passages: [ITEMS]", passage, 0, limit::PASSAGES_MAX),
        ("truth:", "organizations: {ITEMS}\ntruth:", "o#: O", 0, limit::ORGANIZATIONS_MAX),
        (
            "truth:",
            "objectives: [ITEMS]\ntruth:",
            "{id: o#, title: O, tasks: [{id: t#, title: T}]}",
            0,
            limit::OBJECTIVES_MAX,
        ),
        (
            "truth:",
            "variables: {ITEMS}\ntruth:",
            "v#: {title: V, start: 0, min: 0, max: 1}",
            0,
            limit::VARIABLES_MAX,
        ),
        ("truth:", "branches: [ITEMS]\ntruth:", branch, 0, limit::BRANCHES_MAX),
        ("truth:", "hot_wash: [ITEMS]\ntruth:", "Why #?", limit::HOT_WASH_MIN, limit::HOT_WASH_MAX),
        ("summary: So it was.", "summary: S, points: [ITEMS]", "P#", 0, limit::TRUTH_POINTS_MAX),
        (
            "[{id: a, title: A, class: status-quo}, {id: b, title: B, class: violent}]",
            "[ITEMS]",
            "{id: a#, title: A, class: violent}",
            limit::OPTIONS_MIN,
            limit::OPTIONS_MAX,
        ),
        (
            "lapse: {text: Nothing was decided.}",
            "lapse: {text: N, effects: [ITEMS]}",
            "{open: d1}",
            0,
            limit::EFFECTS_MAX,
        ),
        (
            "seats: [{id: mofa-lead, title: Vice-Minister, role: lead}]",
            "seats: [{id: l, title: L, role: lead}, ITEMS]",
            "{id: s#, title: S, role: player}",
            0,
            limit::SEATS_PER_CELL_MAX - 1,
        ),
    ];
    check_lists(&cases);
}

#[test]
fn lists_of_what_goes_between_ministries_have_their_limits() {
    let cases = [
        ("truth:", "statements: {audiences: {ITEMS}}\ntruth:", "a#: A", 0, limit::AUDIENCES_MAX),
        (
            "truth:",
            "statements: {slots: {ITEMS}}\ntruth:",
            "s#: {title: S, values: {a: A, b: B}}",
            0,
            limit::SLOTS_MAX,
        ),
        (
            "truth:",
            &slot("title: S, values: {ITEMS}"),
            "v#: V",
            limit::SLOT_VALUES_MIN,
            limit::SLOT_VALUES_MAX,
        ),
        (
            "truth:",
            "faulty_lines: [ITEMS]\ntruth:",
            "{from: mofa, to: mnd, when: 'true', delay: 1m}",
            0,
            limit::FAULTY_LINES_MAX,
        ),
        (
            "truth:",
            "answers: [ITEMS]\ntruth:",
            "{id: a#, about: A, channel: C, passages: [{text: W}]}",
            0,
            limit::ANSWERS_MAX,
        ),
        (
            "truth:",
            "answers: [{id: a, about: A, channel: C, passages: [ITEMS]}]\ntruth:",
            "{text: Words #.}",
            0,
            limit::PASSAGES_MAX,
        ),
        ("truth:", "tasks: [ITEMS]\ntruth:", "{id: t#, title: T, at: 1m}", 0, limit::TASKS_MAX),
    ];
    check_lists(&cases);
}

#[test]
fn there_are_at_most_eight_cells() {
    let cell = "c#: {name: C, seats: [{id: c#, title: S, role: lead}]}";
    let cells = |count| {
        edited(
            "  mnd: {name",
            &format!(
                "{}\n  mnd: {{name",
                items(cell, count).replace("}, c", "}\n  c").replacen('c', "  c", 1)
            ),
        )
    };
    assert_eq!(codes(&cells(6)), [""; 0]);
    assert_eq!(figures(&cells(7)), ("9".to_owned(), "8".to_owned()));
}

#[test]
fn there_are_at_most_ten_thousand_injects() {
    let inject = "  - {id: n#, kind: expected, at: 1m, title: T}";
    let many: Vec<_> =
        (0..limit::INJECTS_MAX).map(|number| inject.replace('#', &number.to_string())).collect();
    let text = edited("injects:\n", &format!("injects:\n{}\n", many.join("\n")));
    assert_eq!(figures(&text), ("10001".to_owned(), "10000".to_owned()));
}

#[test]
fn spans_are_hours_minutes_and_seconds_in_this_order() {
    for good in ["0s", "90s", "1h", "1h10m", "2m30s", "1h0m30s", "90m"] {
        assert_eq!(codes(&edited("at: 0m", &format!("at: {good}"))), [""; 0], "{good}");
    }
    for bad in ["", "m", "10", "10 m", "10M", "1m1m", "1s1m", "-1m", "1.5h", "１m", "1d", "1e3s"] {
        assert_eq!(codes(&edited("at: 0m", &format!("at: '{bad}'"))), ["bad-span"], "{bad}");
    }
    for long in ["337h", "99999999999999999999999h", "18446744073709551615s"] {
        assert_eq!(codes(&edited("at: 0m", &format!("at: {long}"))), ["span-too-long"], "{long}");
    }
}
