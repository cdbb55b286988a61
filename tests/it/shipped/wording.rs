//! How the papers of the shipped exercises are worded, as far as a rule can hold it.

use std::cell::Cell;

use whitecell::exercise::{Exercise, Inject, Language};

use super::{each, read_by_players};

/// Whether a text begins with a number of its own: `2. ` or `**2. `.
fn begins_numbered(text: &str) -> bool {
    let text = text.trim_start_matches('*');
    let rest = text.trim_start_matches(|sign: char| sign.is_ascii_digit());
    rest.len() < text.len() && rest.starts_with(". ")
}

#[test]
fn a_passage_has_one_number_and_papers_give_it() {
    each(|id, exercise| {
        let several = exercise.injects.values().filter(|inject| inject.passages.len() > 1);
        for (inject, passage) in several.flat_map(|i| i.passages.iter().map(move |p| (&i.id, p))) {
            for language in Language::ALL {
                let text = passage.text.get(language);
                assert!(!begins_numbered(text), "{id}: {inject}: {text}");
            }
        }
    });
}

/// Screens and papers add whose consent is needed.
#[test]
fn a_caveat_does_not_say_twice_that_its_source_is_asked() {
    each(|id, exercise| {
        let of_injects = exercise.injects.values().flat_map(|inject| &inject.passages);
        let of_answers = exercise.answers.values().flat_map(|answer| &answer.passages);
        let caveats = of_injects.chain(of_answers).filter_map(|passage| passage.caveat.as_ref());
        for caveat in caveats.filter(|caveat| caveat.consent_of.is_some()) {
            for (language, word) in [(Language::Ko, "동의"), (Language::En, "consent")] {
                let text = caveat.text.get(language);
                assert!(!text.contains(word), "{id}: {text}");
            }
        }
    });
}

/// The hour of an inject's deadline as each language says it, where it comes at a set time.
fn deadline(exercise: &Exercise, inject: &Inject) -> Option<[(Language, String); 2]> {
    let due = exercise.clock.at(inject.timing.at()? + inject.reply_within?);
    let korean = due.format("%-H시 %-M분까지").to_string().replace(" 0분", "");
    Some([(Language::Ko, korean), (Language::En, due.format("by %H:%M").to_string())])
}

fn names_an_hour(request: &str) -> bool {
    let english =
        request.split("by ").skip(1).any(|rest| rest.starts_with(|s: char| s.is_ascii_digit()));
    english || request.contains("시까지") || request.contains("분까지")
}

#[test]
fn the_hour_that_a_request_names_is_its_deadline() {
    let named = Cell::new(0);
    each(|id, exercise| {
        for inject in exercise.injects.values() {
            let (Some(request), Some(due)) = (&inject.request, deadline(exercise, inject)) else {
                continue;
            };
            for (language, hour) in due {
                let request = request.get(language);
                if names_an_hour(request) {
                    named.set(named.get() + 1);
                    let agrees = request.contains(&hour);
                    assert!(agrees, "{id}: {}: {hour}, not: {request}", inject.id);
                }
            }
        }
    });
    assert!(named.get() >= 10, "some requests name an hour");
}

/// They have no certain width on a terminal.
#[test]
fn no_paper_has_circled_digits() {
    each(|id, exercise| {
        for (place, text) in read_by_players(exercise) {
            for language in Language::ALL {
                let circled = |sign: char| ('\u{2460}'..='\u{24ff}').contains(&sign);
                assert!(!text.get(language).contains(circled), "{id}: {place}");
            }
        }
    });
}
