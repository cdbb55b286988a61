//! Files that are no exercise, or want to break what reads them.

use std::fmt::Write as _;
use std::path::Path;

use whitecell::yaml::{self, NormCatalogue};

use super::{codes, edited, fixture, source};

/// Loads a file with these bytes and names the problems.
fn load(bytes: &[u8]) -> Vec<&'static str> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("exercise.yaml");
    std::fs::write(&path, bytes).expect("a file");
    load_path(&path)
}

fn load_path(path: &Path) -> Vec<&'static str> {
    match yaml::load(path, &NormCatalogue::shipped()) {
        Ok(loaded) => loaded.warnings.iter().map(|warning| warning.problem.code()).collect(),
        Err(failure) => failure.problems.iter().map(|problem| problem.problem.code()).collect(),
    }
}

const NONE: [&str; 0] = [];

#[test]
fn a_path_that_is_no_file_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    assert_eq!(load_path(folder.path()), ["file-not-regular"]);
    assert_eq!(load_path(&folder.path().join("nothing.yaml")), ["file-missing"]);
    assert_eq!(load_path(Path::new("/dev/zero")), ["file-not-regular"]);
}

#[test]
fn a_file_without_text_is_told() {
    assert_eq!(load(b""), ["file-empty"]);
    assert_eq!(load(b" \n\n"), ["file-empty"]);
    assert_eq!(load(b"# nothing\n"), ["root-not-map"]);
    assert_eq!(load(b"PK\x03\x04\0\0\0"), ["file-binary"]);
    assert_eq!(load(b"title: \xbf\xdc\xb1\xb3\xba\xce\n"), ["file-not-utf8"]);
}

#[test]
fn a_file_past_the_limit_is_refused_before_it_is_read_whole() {
    let bytes = vec![b'a'; yaml::limit::FILE_BYTES_MAX + 1];
    assert_eq!(load(&bytes), ["file-too-large"]);
}

#[test]
fn a_byte_order_mark_and_carriage_returns_are_no_problem() {
    let text = source("base.yaml").text;
    assert_eq!(load(format!("\u{feff}{text}").as_bytes()), NONE);
    assert_eq!(load(text.replace('\n', "\r\n").as_bytes()), NONE);
    let block = edited("premise: Nothing has happened yet.", "premise: |\n  One.\n\n  Two.");
    assert_eq!(load(block.replace('\n', "\r\n").as_bytes()), NONE);
}

#[test]
fn places_count_lines_alike_for_every_line_ending() {
    let text = source("bad/names.yaml").text;
    let lines = |text: &str| -> Vec<_> {
        super::problems(text)
            .iter()
            .map(|problem| problem.place.map(|place| (place.line, place.column)))
            .collect()
    };
    assert_eq!(lines(&text), lines(&text.replace('\n', "\r\n")));
    assert_eq!(lines(&text), lines(&text.replace('\n', "\r")));
}

#[test]
fn an_alias_bomb_is_refused() {
    let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..10 {
        let parts = vec![format!("*a{}", level - 1); 10].join(", ");
        writeln!(bomb, "a{level}: &a{level} [{parts}]").expect("a string");
    }
    assert_eq!(load(bomb.as_bytes()), ["swollen-aliases"]);
}

#[test]
fn a_large_anchor_used_often_is_refused() {
    let aliases = "*a, ".repeat(20_000);
    for text in ["x".repeat(100_000), format!("\\n{}", "x".repeat(100_000))] {
        let file = format!("a: &a \"{text}\"\nb: [{aliases}]\n");
        assert_eq!(load(file.as_bytes()), ["swollen-aliases"]);
    }
}

#[test]
fn an_alias_of_a_short_value_is_welcome() {
    let text = edited("to: [mofa]", "to: &both [mofa, mnd]")
        .replace("supporting: [mnd]", "supporting: []");
    let text = text.replace(
        "authority: joint",
        "authority: sole\n    notes: &note Careful.\n    refer_to: *note",
    );
    assert_eq!(load(text.as_bytes()), NONE);
}

#[test]
fn an_alias_into_itself_is_refused() {
    assert_eq!(load(b"format: 1\na: &a [*a]\n"), ["recursive-alias"]);
}

#[test]
fn deep_nests_are_refused() {
    assert_eq!(load("[".repeat(100_000).as_bytes()), ["too-deep"]);
    assert_eq!(load("{a: ".repeat(100_000).as_bytes()), ["too-deep"]);
    assert_eq!(load("- ".repeat(100_000).as_bytes()), ["too-deep"]);
    let mut blocks = String::new();
    for level in 0..1_000 {
        writeln!(blocks, "{}a:", " ".repeat(level)).expect("a string");
    }
    assert_eq!(load(blocks.as_bytes()), ["too-deep"]);
}

#[test]
fn very_many_values_are_refused() {
    let values = "a, ".repeat(yaml::limit::VALUES_MAX + 1);
    assert_eq!(load(format!("[{values}]").as_bytes()), ["too-many-values"]);
}

#[test]
fn a_line_of_two_megabytes_is_told_shortly() {
    let line = "x".repeat(2_000_000);
    let text = edited("title: Base", &format!("title: {line}"));
    assert_eq!(codes(&text), ["too-long"]);
    let source = whitecell::diagnostic::Source::new("exercise.yaml", &text);
    let problems = yaml::parse(&source, &NormCatalogue::shipped()).problems;
    let language = whitecell::exercise::Language::Ko;
    let drawn = whitecell::cli::diagnostics::render(&problems, &source, language, false);
    assert!(drawn.len() < 1_000, "{} bytes", drawn.len());
}

#[test]
fn a_file_with_very_many_problems_lists_the_first() {
    let mut text = source("base.yaml").text;
    for number in 0..20_000 {
        writeln!(text, "unknown-{number}: 1").expect("a string");
    }
    let codes = codes(&text);
    assert_eq!(codes.len(), yaml::limit::PROBLEMS_MAX + 1);
    assert_eq!(codes[0], "problems-left-out");
}

const INJECT: &str = "
  - id: iNUMBER
    kind: action
    after: {released: iEARLIER}
    to: [mofa, mnd]
    from: {name: {ko: 대사관, en: Embassy}}
    channel: {ko: 전문, en: cable}
    title: {ko: 공관 전문, en: Embassy cable}
    request: {ko: 나누십시오., en: Share it.}
    reply_within: 12m
    passages:
      - text: {ko: 무관이 투덜거렸습니다., en: The attaché complained.}
        caveat: {text: {ko: 제3자 제공 제한, en: Originator controlled}}
      - text: {ko: 음성망이 바쁩니다., en: The voice nets are busy.}
    expected_action: {ko: 전한다., en: Pass it on.}
    notes: {ko: 서두르지 않습니다., en: Do not hurry.}
    norms: [RB-04, SD-05]
";

#[test]
fn ten_thousand_injects_are_an_exercise() {
    let text = std::fs::read_to_string(fixture("base.yaml")).expect("a fixture");
    let (head, tail) = text.split_once("decisions:").expect("a section");
    let mut file = head.to_owned();
    for number in 2..=10_000 {
        let lines = INJECT.replace("NUMBER", &number.to_string());
        file += &lines.replace("EARLIER", &(number - 1).to_string());
    }
    let file = format!("{file}decisions:{tail}");
    assert_eq!(load(file.as_bytes()), NONE);
}
