//! Broken files: the loader and an independent validator refuse each, at the same field.

use std::ops::Range;

use whitecell::diagnostic::Source;
use whitecell::exercise::Language;
use whitecell::yaml::Places;

use super::{found, problems, read, validator, value};

/// A piece of the complete file, what stands there instead, the field that is then wrong, and what
/// the loader calls it.
type Case = (&'static str, &'static str, &'static str, &'static str);

const HEAD: [Case; 16] = [
    ("format: 1", "format: 2", "/format", "wrong-format"),
    ("id: complete", "id: Complete", "/id", "bad-id"),
    ("id: complete", "id: 12", "/id", "unquoted"),
    ("version: \"1.0\"", "version: 1.0", "/version", "unquoted"),
    ("marking: {ko: 평문 (연습용), en: UNCLASSIFIED (EXERCISE)}", "", "", "missing-field"),
    ("marking: {ko: 평문 (연습용)", "marking: {kr: 평문 (연습용)", "/marking", "unknown-field"),
    ("marking: {ko: 평문 (연습용)", "marking: {ko: \"두\\n줄\"", "/marking/ko", "line-break"),
    ("title: {ko: 빈틈없는 연습", "title: {ko: \"  \"", "/title/ko", "empty-text"),
    ("en: The Complete Exercise}", "en: \"a\\u202eb\"}", "/title/en", "control-character"),
    ("languages: [ko, en]", "languages: []", "/languages", "too-few"),
    ("languages: [ko, en]", "languages: [ko, en, fr]", "/languages/2", "unknown-word"),
    ("languages: [ko, en]", "languages: [ko, en]\nlanguage: ko", "", "unknown-field"),
    ("start: \"2027-03-02T09:00:00+09:00\"", "start: 2 March 2027", "/clock/start", "bad-date"),
    ("scale: 1.5", "scale: 200", "/clock/scale", "out-of-range"),
    ("length: 1h30m", "length: 90 minutes", "/clock/length", "bad-span"),
    ("length: 1h30m", "length: 0m", "/clock/length", "span-zero"),
];

const TABLE: [Case; 8] = [
    ("role: observer", "role: watcher", "/cells/mofa/seats/2/role", "unknown-word"),
    ("role: observer", "role: lead", "/cells/mofa/seats", "second-lead-seat"),
    ("id: mofa-note", "id: facilitator", "/cells/mofa/seats/2/id", "reserved-id"),
    ("    length: 10m\n", "", "/moves/0", "missing-field"),
    ("holds: true", "holds: maybe", "/facts/script-drill/holds", "wrong-shape"),
    ("start: -5, min", "start: low, min", "/variables/public-trust/start", "wrong-shape"),
    ("silent: 15m", "silent: 0m", "/limits/silent", "span-zero"),
    ("probability: 82", "probability: 182", "/forecasts/0/advice/probability", "out-of-range"),
];

const INJECTS: [Case; 14] = [
    ("kind: action", "kind: actoin", "/injects/1/kind", "unknown-word"),
    ("release: offered", "release: by hand", "/injects/1/release", "unknown-word"),
    ("to: [mofa]\n    from: {name", "to: mofa\n    from: {name", "/injects/1/to", "wrong-shape"),
    ("to: [mofa]\n    from: {name", "to: []\n    from: {name", "/injects/1/to", "nobody-addressed"),
    (
        "to: [mofa]\n    from: {name",
        "to: [mofa, mofa]\n    from: {name",
        "/injects/1/to",
        "repeated-name",
    ),
    (
        "from: {name: {ko: 주타르센 대사관, en: Embassy in Tarsen}}",
        "from: {cell: mnd, organization: olia}",
        "/injects/1/from",
        "only-one-of",
    ),
    (
        "from: {name: {ko: 주타르센 대사관, en: Embassy in Tarsen}}",
        "from: {}",
        "/injects/1/from",
        "missing-one-of",
    ),
    (
        "request: {ko: 국방부와 나누십시오., en: Share it with the defence ministry.}",
        "",
        "/injects/1",
        "field-needs",
    ),
    (
        "passages: [{text: {ko: 두 부처에 같은 것을 묻습니다., en: Both are asked the same.}}]",
        "passages: []",
        "/injects/2/passages",
        "nothing-said",
    ),
    ("channel: {ko: 전화, en: telephone}", "", "/injects/2", "missing-field"),
    ("after: {decided: d1}\n    delay: 5m", "at: 5m\n    delay: 5m", "/injects/4", "field-needs"),
    ("hold: control\n    to: [mnd]", "to: [mnd]", "/injects/3", "missing-one-of"),
    ("hold: control\n    to: [mnd]", "at: 5m\n    to: [mnd]", "/injects/3", "contingency-unbound"),
    ("reply_within: 12m", "reply_within: 12", "/injects/1/reply_within", "bad-span"),
];

const DECISIONS: [Case; 10] = [
    ("depth: full", "depth: deep", "/decisions/0/depth", "unknown-word"),
    ("    supporting: [mofa]\n", "", "/decisions/0", "joint-alone"),
    ("- id: hotline", "- id: other", "/decisions/0/options/1/id", "reserved-id"),
    (
        "removes_human_step: true",
        "removes_human_step: 1",
        "/decisions/0/options/0/removes_human_step",
        "wrong-shape",
    ),
    ("class: nuclear}", "class: atomic}", "/decisions/2/options/1/class", "unknown-word"),
    ("{add: tension, by: 10}", "{add: tension}", "/decisions/0/lapse/effects/0", "missing-field"),
    (
        "{add: tension, by: 10}",
        "{add: tension, by: 10, to: 5}",
        "/decisions/0/lapse/effects/0",
        "field-needs",
    ),
    (
        "{offer: 01-9}, {skip",
        "{offer: 01-9, open: d2}, {skip",
        "/decisions/0/options/0/effects/1",
        "only-one-of",
    ),
    ("norms: [RB-08]", "norms: [RB-80]", "/decisions/0/options/0/norms/0", "unknown-name"),
    ("at: 12m", "at: 12m\n    hold: control", "/decisions/0", "only-one-of"),
];

const EXCHANGE: [Case; 5] = [
    ("clearance: [mofa, mnd]", "clearance: []", "/statements/clearance", "too-few"),
    ("council: {ko", "domestic: {ko", "/statements/audiences", "reserved-id"),
    ("    delay: 6m", "    delay: 6m\n    no_answer: 3m", "/faulty_lines/0", "only-one-of"),
    ("due_within: 15m", "due_within: soon", "/tasks/0/due_within", "bad-span"),
    (
        "  - {ko: 다음에는 무엇을 바꿉니까?, en: What will you change?}\n",
        "",
        "/hot_wash",
        "too-few",
    ),
];

#[test]
fn fifty_broken_files_are_refused_by_both_at_the_same_field() {
    let complete = read("tests/fixtures/exercises/complete.yaml");
    let validator = validator(Language::En);
    let cases = [&HEAD[..], &TABLE, &INJECTS, &DECISIONS, &EXCHANGE].concat();
    assert!(cases.len() >= 50);
    let mut wrong = vec![];
    for (from, to, field, code) in cases {
        let begins = complete.find(from).unwrap_or_else(|| panic!("the complete file has {from}"));
        let text = complete.replacen(from, to, 1);
        let schema = found(&validator, &value(&text));
        if !schema.iter().any(|(at, _)| at == field) {
            wrong.push(format!("{to:?}: the schema finds {schema:?} and nothing at {field:?}"));
        }
        let first = text[..begins].lines().count().max(1);
        let written = first..=first + to.lines().count();
        let named = lines_of(&text, field);
        let problems = problems(&text);
        let told = problems.iter().filter(|problem| problem.problem.code() == code);
        let lines: Vec<usize> = told.filter_map(|told| Some(told.place?.line)).collect();
        if !lines.iter().any(|line| written.contains(line) || named.contains(line)) {
            wrong.push(format!("{to:?}: the loader tells {problems:?} and no {code} there"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The lines of a field, by its way from the root; that of the first field for the root itself.
fn lines_of(text: &str, field: &str) -> Range<usize> {
    let named = if field.is_empty() { "/format" } else { field };
    let path: Vec<String> = named.split('/').skip(1).map(str::to_owned).collect();
    let place = Places::of(&Source::new("exercise.yaml", text)).find(&path);
    let Some(first) = place.map(|place| place.line) else { return 0..0 };
    let indent = |line: &str| line.len() - line.trim_start().len();
    let own = text.lines().nth(first - 1).map_or(0, indent);
    let below = text.lines().skip(first).take_while(|line| indent(line) > own);
    first..first + 1 + below.count()
}

#[test]
fn broken_fixtures_of_the_loader_are_refused() {
    let validator = validator(Language::En);
    for name in ["cells", "effects", "exchange", "injects", "root", "statements", "text", "timing"]
    {
        let text = read(&format!("tests/fixtures/exercises/bad/{name}.yaml"));
        // What is given twice is no value that a validator could be shown.
        let Ok(value) = serde_yaml::from_str(&text) else { continue };
        assert!(!validator.is_valid(&value), "{name}");
    }
}
