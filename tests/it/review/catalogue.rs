//! docs/findings.md names the patterns that the program knows, by the same numbers and in the same
//! words.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use whitecell::exercise::{
    AudienceId, CellId, ChoiceId, DecisionId, FactId, ForecastId, Language, PassageRef, ProbeId,
    SeatId, SlotId, Span, TaskId, Text,
};
use whitecell::lang::{Words, files};
use whitecell::review::{Pattern, Question};
use whitecell::session::{Addressee, Chosen, Expectation};

use super::table::{cell, decision, harbour, inject};

fn document() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/findings.md");
    std::fs::read_to_string(path).unwrap()
}

fn choice(id: &str) -> ChoiceId {
    ChoiceId::new(id).unwrap()
}

fn mofa() -> CellId {
    cell("mofa")
}

fn mnd() -> CellId {
    cell("mnd")
}

fn d1() -> DecisionId {
    decision("d1")
}

/// One of each, and one of each wording; as many as `Pattern::rank` counts.
fn every() -> Vec<Pattern> {
    let mut all = of_decisions();
    all.extend(of_the_exchange());
    all.extend(of_what_was_weighed());
    all
}

fn of_decisions() -> Vec<Pattern> {
    let fact = || FactId::new("kanari-radar").unwrap();
    let expected = Expectation::Option(choice("kanari-ask"));
    let chosen = Chosen::Option(choice("kanari-raise"));
    let step = |alone| Pattern::HumanStepLeft {
        decision: d1(),
        taken: choice("kanari-raise"),
        left: vec![choice("kanari-ask")],
        alone,
    };
    let passed_over =
        |objected, unanswered| Pattern::PassedOver { decision: d1(), objected, unanswered };
    let late_by = Span::minutes(3);
    vec![
        Pattern::NeverCrossed { fact: fact(), of: mnd(), needed_by: vec![d1()] },
        Pattern::CrossedTooLate { fact: fact(), of: mnd(), decision: d1(), late_by },
        step(None),
        step(Some(mnd())),
        Pattern::ExpectationWrong { decision: d1(), cell: mofa(), of: mnd(), expected, chosen },
        Pattern::ActedAlone { decision: d1(), cell: mnd() },
        passed_over(vec![mofa()], vec![]),
        passed_over(vec![], vec![mofa()]),
        Pattern::Lapsed { decision: d1() },
        Pattern::SilenceCounted { decision: d1(), cells: vec![mofa()] },
        Pattern::SharedSlowly { fact: fact(), from: mnd(), to: mofa(), delay: Span::minutes(20) },
        Pattern::AgreedAtOnce { decision: d1() },
        Pattern::ObjectionWorkedOut { decision: d1(), rounds: 2 },
        Pattern::Author { index: 0 },
    ]
}

fn of_the_exchange() -> Vec<Pattern> {
    let slots = || vec![SlotId::new("cause").unwrap()];
    let audience = AudienceId::new("domestic").unwrap();
    let (task, title) = (TaskId::new("reply").unwrap(), Text::same("회신"));
    let request = |answered| Pattern::RequestUnanswered {
        request: 0,
        cell: mofa(),
        to: Addressee::Cell(mnd()),
        subject: "축제 일정".to_owned(),
        answered,
    };
    vec![
        Pattern::Contradicted { statement: 1, cell: mnd(), with: 0, of: mofa(), slots: slots() },
        Pattern::OffTheLine { statement: 1, cell: mnd(), decision: d1(), slots: slots() },
        Pattern::ReleasedUncleared { statement: 1, cell: mnd(), audience, cells: vec![mofa()] },
        request(true),
        request(false),
        Pattern::TwoLeads { task: task.clone(), title: title.clone(), cells: vec![mofa(), mnd()] },
        Pattern::NoLead { task, title },
        Pattern::ReadBackQuickly { message: 0, from: mofa(), to: mnd(), took: Span::minutes(1) },
    ]
}

fn of_what_was_weighed() -> Vec<Pattern> {
    let forecast = || ForecastId::new("lights").unwrap();
    let seat = || SeatId::new("mnd-lead").unwrap();
    let passage = || PassageRef { inject: inject("kanari-3"), number: 1 };
    let probe = ProbeId::new("before-joint").unwrap();
    vec![
        Pattern::AdviceFollowed { forecast: forecast(), seat: seat() },
        Pattern::AdviceRefused { forecast: forecast(), seat: seat() },
        Pattern::AdviceResisted { forecast: forecast(), seat: seat() },
        Pattern::AdviceUsed { forecast: forecast(), seat: seat() },
        Pattern::CaveatPassedOver { passage: passage(), from: mofa(), to: mnd() },
        Pattern::CaveatKept { passage: passage(), from: mofa(), to: mnd() },
        Pattern::HeldApart { probe, question: 0, right: vec![mofa()], otherwise: vec![mnd()] },
    ]
}

/// The name that the JSON document gives a pattern.
fn name(pattern: &Pattern) -> String {
    let document = serde_json::to_value(pattern).unwrap();
    document.as_object().expect("a pattern has a name").keys().next().unwrap().clone()
}

#[test]
fn the_document_names_every_pattern_by_its_rank() {
    let document = document();
    let headings = document.lines().filter_map(|line| line.strip_prefix("### "));
    let told: Vec<(u8, String)> = headings
        .map(|heading| {
            let (rank, name) = heading.split_once(". ").expect("a rank and a name");
            (rank.parse().unwrap(), name.trim_matches('`').to_owned())
        })
        .collect();
    let known: BTreeSet<(u8, String)> =
        every().iter().map(|pattern| (pattern.rank(), name(pattern))).collect();
    assert_eq!(told, known.into_iter().collect::<Vec<_>>());
    let ranks: Vec<u8> = told.iter().map(|(rank, _)| *rank).collect();
    let highest = u8::try_from(ranks.len()).unwrap();
    assert_eq!(ranks, (1..=highest).collect::<Vec<_>>(), "every rank is one pattern's");
    assert!(ranks.len() > 20, "the catalogue has at least twenty");
}

/// A message of a file as the document writes it: `{cell}이/가`.
fn plain(pattern: &str) -> String {
    let mut text = pattern.to_owned();
    while let Some(start) = text.find("{ ") {
        let end = start + text[start..].find(" }").expect("it closes") + 2;
        let inner = text[start + 2..end - 2].to_owned();
        let put = match inner.strip_prefix("JOSA($") {
            Some(rest) => {
                let (variable, particle) = rest.split_once(", ").expect("two arguments");
                let particle = particle.trim_matches(|c| c == '"' || c == ')');
                format!("{{{variable}}}{particle}")
            }
            None => format!("{{{}}}", inner.trim_start_matches('$')),
        };
        text.replace_range(start..end, &put);
    }
    text
}

fn worded(language: Language) -> BTreeMap<String, String> {
    let own = files(language).iter().find(|file| file.name == "finding.ftl").unwrap();
    let lines = own.text.lines().filter_map(|line| line.split_once(" = "));
    let raw: BTreeMap<&str, &str> = lines.collect();
    let whole = |pattern: &str| match pattern.split_once("{ asking-") {
        Some((before, key)) => {
            format!("{before}{}", raw[format!("asking-{}", key.trim_end_matches(" }")).as_str()])
        }
        None => pattern.to_owned(),
    };
    raw.iter().map(|(key, pattern)| ((*key).to_owned(), plain(&whole(pattern)))).collect()
}

#[test]
fn the_document_has_the_words_of_the_program() {
    let (ko, en) = (worded(Language::Ko), worded(Language::En));
    let document = document();
    let mut told = BTreeSet::new();
    let mut lines = document.lines();
    while let Some(line) = lines.next() {
        let Some(rest) = line.strip_prefix("- 사실 (`") else { continue };
        let (key, sentence) = rest.split_once("`): ").expect("a name and its words");
        let mut next = |label: &str| lines.next().unwrap().strip_prefix(label).unwrap().to_owned();
        let (question, in_english) = (next("- 물음: "), next("- Sentence: "));
        let asked = next("- Question: ");
        let [finding, own] = [format!("finding-{key}"), format!("question-{key}")];
        assert_eq!(sentence, ko[&finding], "{key}");
        assert_eq!(question, ko[&own], "{key}");
        assert_eq!(in_english, en[&finding], "{key}");
        assert_eq!(asked, en[&own], "{key}");
        told.insert(finding);
    }
    let known: BTreeSet<String> =
        ko.into_keys().filter(|key| key.starts_with("finding-")).collect();
    assert_eq!(told, known);
}

#[test]
fn each_is_worded_as_a_sentence_and_as_a_question_in_both_languages() {
    let exercise = harbour();
    for words in Language::ALL.map(Words::of) {
        for pattern in every() {
            let question = Question { pattern, records: vec![] };
            let asked = words.question(&question, &exercise);
            let told = words.finding(&question, &exercise);
            assert!(asked.ends_with('?'), "{asked}");
            assert!(!told.contains('⟨') && !told.is_empty(), "{told}");
            assert!(!words.pattern(&question.pattern).is_empty());
            if !matches!(question.pattern, Pattern::Author { .. }) {
                assert!(!told.contains('?'), "the report asks nothing by the way: {told}");
                assert_ne!(asked, told);
            }
        }
    }
}

/// Whether a text puts a ministry or a person below or above another.
#[test]
fn a_sentence_tells_and_does_not_grade() {
    let words = ["잘못", "실패", "미흡", "부족", "should have", "failed to", "poor"];
    for language in Language::ALL {
        for (key, sentence) in
            worded(language).iter().filter(|(key, _)| key.starts_with("finding-"))
        {
            let graded = words.iter().find(|word| sentence.contains(**word));
            assert_eq!(graded, None, "{key}: {sentence}");
        }
    }
}
