//! The manual and the facilitator's book, as they are read.

use insta::assert_snapshot;
use whitecell::exercise::{CellId, Language};
use whitecell::lang::Words;
use whitecell::report::{self, show};

use super::{complete, every_shipped, loaded, shipped_path};

#[test]
fn the_manual_looks_as_it_did() {
    let exercise = complete();
    let mofa = CellId::literal("mofa");
    for language in Language::ALL {
        let manual = show::manual(&exercise, Some(&mofa), language);
        assert_snapshot!(format!("manual_{language}"), report::markdown(&manual));
    }
}

#[test]
fn the_book_looks_as_it_did() {
    let exercise = complete();
    for language in Language::ALL {
        let book = show::guide(&exercise, language);
        assert_snapshot!(format!("book_{language}"), report::markdown(&book));
    }
}

#[test]
fn the_book_has_every_inject_decision_and_answer() {
    for (id, exercise) in every_shipped() {
        for language in Language::ALL {
            let book = report::html(&show::guide(&exercise, language), Words::of(language));
            for inject in exercise.injects.keys() {
                assert!(book.contains(inject.as_str()), "{id} {language}: {inject}");
            }
            for fact in exercise.facts.keys() {
                assert!(book.contains(fact.as_str()), "{id} {language}: {fact}");
            }
            for answer in exercise.answers.keys() {
                assert!(book.contains(answer.as_str()), "{id} {language}: {answer}");
            }
            for probe in exercise.probes.values() {
                let title = probe.title.get(language);
                assert!(book.contains(title), "{id} {language}: {title}");
            }
        }
    }
}

#[test]
fn papers_are_marked_load_nothing_and_need_no_script() {
    let exercise = loaded(&shipped_path("shadow-commander"));
    for language in Language::ALL {
        let words = Words::of(language);
        let pages = [
            show::run_page(&exercise, language),
            show::manual(&exercise, None, language),
            show::guide(&exercise, language),
        ];
        for page in pages {
            let html = report::html(&page, words);
            assert!(html.matches("연습 EXERCISE").count() >= 4, "{language}");
            for loads in ["http://", "https://", "<script", "<img", "<link", "url(", "@import"] {
                assert!(!html.contains(loads), "{language}: {loads}");
            }
            assert!(report::docx(&page, words).starts_with(b"PK"), "{language}");
        }
    }
}

/// The manual does not say that nobody rates where somebody may.
#[test]
fn the_manual_tells_of_ratings_where_there_are_some() {
    let mut exercise = loaded(&shipped_path("shadow-commander"));
    let told = "may rate how far each critical task was done";
    for ratings in [true, false] {
        exercise.evaluation.ratings = ratings;
        let manual = report::markdown(&show::manual(&exercise, None, Language::En));
        assert_eq!(manual.contains(told), ratings);
    }
}
