//! The report in Markdown.

use std::sync::Arc;

use comrak::nodes::NodeValue;
use comrak::{Arena, Options, parse_document};
use whitecell::exercise::{Exercise, Language};
use whitecell::report;
use whitecell::review::{self, Aar};
use whitecell::session::{
    Chosen, DecisionCommand, DraftAnswer, InjectCommand, PassOnForm, TableCommand,
};

use super::session::small;
use crate::review::table::{Table, inject, non_concur, passing, position};
use crate::review::talk::talk;

#[test]
fn a_small_session_reads_in_korean() {
    let table = small();
    let text = told(&table.aar(), &table, Language::Ko);
    insta::assert_snapshot!(text);
}

#[test]
fn a_small_session_reads_in_english() {
    let table = small();
    let text = told(&table.aar(), &table, Language::En);
    insta::assert_snapshot!(text);
}

#[test]
fn what_was_said_and_asked_reads_in_korean() {
    let table = talk("말");
    let text = told(&table.aar(), &table, Language::Ko);
    insta::assert_snapshot!(text);
}

#[test]
fn what_was_said_and_asked_reads_in_english() {
    let table = talk("words");
    let text = told(&table.aar(), &table, Language::En);
    insta::assert_snapshot!(text);
}

#[test]
fn the_marking_stands_at_the_top_and_at_the_end() {
    let table = small();
    for language in Language::ALL {
        let text = told(&table.aar(), &table, language);
        let marked = |line: &str| line.contains("EXERCISE") && line.starts_with("> **");
        assert!(marked(text.lines().next().unwrap()));
        assert!(marked(text.lines().last().unwrap()));
    }
}

#[test]
fn every_prefix_gives_a_report_in_both_languages() {
    for table in [small(), talk("말")] {
        prefixes(&table);
    }
}

/// The report in Markdown.
fn told(aar: &Aar, table: &Table, language: Language) -> String {
    report::markdown(&report::account(aar, &table.exercise, language))
}

fn prefixes(table: &Table) {
    for length in 0..=table.records.len() {
        let aar = review::read(&table.exercise, &table.records[..length]);
        for language in Language::ALL {
            assert!(told(&aar, table, language).contains("EXERCISE"));
        }
    }
}

#[test]
fn persons_are_not_named() {
    let table = small();
    let text = told(&table.aar(), &table, Language::Ko);
    assert!(!text.contains("김가람"));
}

#[test]
fn the_truth_waits_for_endex() {
    let table = small();
    let under_way = &table.records[..table.records.len() - 1];
    let aar = review::read(&table.exercise, under_way);
    let text = told(&aar, &table, Language::En);
    assert!(!text.contains("KANARI-truth"));
    assert!(!report::json(&aar, &table.exercise).to_string().contains("KANARI-truth"));
}

/// What a person may type to break a page.
pub(super) const HOSTILE: &str = "\n# 제목\n\n[링크](http://x.example) <script>x</script> \
    ![그림](a.png)\n| a | b |\n|---|---|\n- 항목\n> 인용\n```\n코드\n```\n===\n1. 하나\n\
    &amp; \u{202e}거꾸로 \u{2066} www.x.example https://x.example a@x.example $x$ ~~x~~ <b>";

/// A session in which every word that people may type is hostile.
pub(super) fn hostile() -> Table {
    let words = || HOSTILE.to_owned();
    let mut table = Table::started();
    let amend = InjectCommand::Amend {
        title: Some("# | 제목".to_owned()),
        passages: vec![Some(words())],
        reason: words(),
    };
    table.at(2).say("facilitator", amend.of(&inject("kanari-2"))).release("kanari-2");
    let skip = InjectCommand::Skip { reason: words() };
    table.say("facilitator", skip.of(&inject("kanari-3"))).at(6);
    table.say("mnd-lead", passing(("kanari-2", 1), "mofa", PassOnForm::Summary(words())));
    let mut own = position("mnd-lead", "kanari-raise", "kanari-ask");
    (own.reason, own.chosen) = (words(), Chosen::Other(words()));
    table.decide("mnd-lead", "d1", DecisionCommand::TakePosition(own)).reveal("d1");
    let draft = DecisionCommand::Draft {
        line: [].into(),
        chosen: Chosen::Other(words()),
        text: words(),
        silence_within: None,
    };
    table.decide("mnd-lead", "d1", draft);
    table.answer("mofa-lead", "d1", 1, non_concur(HOSTILE, HOSTILE));
    let changes = DraftAnswer::ConcurWithChanges { replacement: words() };
    table.answer("mofa-lead", "d1", 1, changes);
    let chosen = Chosen::Other(words());
    let alone = DecisionCommand::ActAlone { chosen, explanation: words() };
    table.decide("mofa-lead", "d1", alone);
    table.decide("mofa-lead", "d1", DecisionCommand::Refer { question: words() });
    table.say("director", TableCommand::StopForRealWorld { reason: words() });
    table.say("facilitator", TableCommand::LiftRealWorldStop { note: words() });
    table.end();
    table
}

#[test]
fn what_people_wrote_stays_data() {
    let exercise = small().exercise;
    stays_data(&hostile(), &without_words(&hostile(), &exercise));
}

#[test]
fn what_ministries_said_to_each_other_stays_data() {
    let (hostile, plain) = (talk(HOSTILE), talk("말"));
    stays_data(&hostile, &without_words(&hostile, &plain.exercise));
}

fn stays_data(table: &Table, plain: &Table) {
    for language in Language::ALL {
        let text = told(&table.aar(), table, language);
        assert!(!text.contains('\u{202e}') && text.contains("‹U+202E›"));
        let arena = Arena::new();
        let mut options = Options::default();
        options.extension.table = true;
        options.extension.autolink = true;
        options.extension.strikethrough = true;
        options.extension.tasklist = true;
        options.extension.footnotes = true;
        let root = parse_document(&arena, &text, &options);
        let mut headings = 0;
        for node in root.descendants() {
            let value = &node.data().value;
            let active = matches!(
                value,
                NodeValue::Link(_)
                    | NodeValue::Image(_)
                    | NodeValue::HtmlBlock(_)
                    | NodeValue::HtmlInline(_)
                    | NodeValue::CodeBlock(_)
                    | NodeValue::Code(_)
                    | NodeValue::Strikethrough
                    | NodeValue::ThematicBreak
            );
            assert!(!active, "{value:?}\n{text}");
            headings += usize::from(matches!(value, NodeValue::Heading(_)));
        }
        let written = text.lines().filter(|line| line.starts_with('#')).count();
        assert_eq!(headings, written);
        let own = told(&plain.aar(), table, language);
        assert_eq!(tables(&text), tables(&own), "no table of theirs");
    }
}

/// The same course with harmless words.
fn without_words(hostile: &Table, exercise: &Arc<Exercise>) -> Table {
    let mut table = Table::new(exercise);
    let json = serde_json::to_string(&hostile.records).unwrap();
    let typed = serde_json::to_string(HOSTILE.trim()).unwrap();
    table.records = serde_json::from_str(&json.replace(typed.trim_matches('"'), "말")).unwrap();
    table
}

fn tables(text: &str) -> Vec<usize> {
    let rows = text.lines().filter(|line| line.starts_with("|---"));
    rows.map(|line| line.matches("---").count()).collect()
}
