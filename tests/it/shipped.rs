//! What the shipped exercises promise to whoever runs them.

mod wording;

use std::path::Path;

use whitecell::exercise::{
    DecisionId, Exercise, FaultyLine, InjectId, InjectKind, Language, MessageFault, NormId,
    Passage, Release, Text, Timing,
};
use whitecell::yaml::{self, NormCatalogue};

pub(crate) const SHIPPED: [&str; 10] = [
    "shadow-commander",
    "twelve-minutes",
    "folded-protein",
    "empty-loop",
    "blank-signature",
    "blocked-chip",
    "guests-who-came",
    "two-briefings",
    "three-hundred-sixty",
    "last-paragraph",
];

fn shipped(id: &str) -> Exercise {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("exercises");
    let path = folder.join(id).with_extension("yaml");
    let loaded = yaml::load(&path, &NormCatalogue::shipped()).expect("it is an exercise");
    assert_eq!(loaded.warnings, [], "{id}");
    loaded.exercise
}

fn each(check: impl Fn(&str, &Exercise)) {
    for id in SHIPPED {
        check(id, &shipped(id));
    }
}

fn passages_read<'e>(
    id: &str,
    passages: &'e [Passage],
) -> impl Iterator<Item = (String, &'e Text)> {
    passages.iter().flat_map(move |passage| {
        let caveat = passage.caveat.iter().map(|caveat| &caveat.text);
        let caveat = caveat.map(move |caveat| (format!("caveat of {id}"), caveat));
        std::iter::once((format!("passage of {id}"), &passage.text)).chain(caveat)
    })
}

/// Everything that a player may come to read before the hot wash, with where it stands.
fn read_by_players(exercise: &Exercise) -> Vec<(String, &Text)> {
    let mut texts = vec![
        ("title".to_owned(), &exercise.title),
        ("summary".to_owned(), &exercise.summary),
        ("premise".to_owned(), &exercise.premise),
    ];
    for (id, planned) in &exercise.moves {
        texts.push((format!("move {id}"), &planned.title));
        let questions = planned.questions.values().flatten();
        texts.extend(questions.map(|question| (format!("question of {id}"), question)));
    }
    for (id, inject) in &exercise.injects {
        if inject.kind == InjectKind::Expected {
            continue;
        }
        texts.push((format!("title of {id}"), &inject.title));
        texts.push((format!("channel of {id}"), &inject.channel));
        texts.extend(inject.request.iter().map(|request| (format!("request of {id}"), request)));
        texts.extend(passages_read(id.as_str(), &inject.passages));
    }
    for (id, answer) in &exercise.answers {
        texts.push((format!("channel of {id}"), &answer.channel));
        texts.extend(passages_read(id.as_str(), &answer.passages));
    }
    let tasks = exercise.tasks.iter();
    texts.extend(tasks.map(|(id, task)| (format!("task {id}"), &task.title)));
    let audiences = exercise.statements.audiences.iter();
    texts.extend(audiences.map(|(id, name)| (format!("audience {id}"), name)));
    for (id, slot) in &exercise.statements.slots {
        texts.push((format!("slot {id}"), &slot.title));
        texts.extend(slot.values.values().map(|value| (format!("value of {id}"), value)));
    }
    for (id, decision) in &exercise.decisions {
        texts.push((format!("title of {id}"), &decision.title));
        texts.push((format!("question of {id}"), &decision.question));
        texts.push((format!("lapse of {id}"), &decision.lapse.text));
        let choices = decision.choices.iter().map(|choice| &choice.title);
        texts.extend(choices.map(|choice| (format!("option of {id}"), choice)));
    }
    texts
}

/// What only control knows, sentence by sentence.
fn known_to_control(exercise: &Exercise, language: Language) -> Vec<String> {
    let facts = exercise.facts.values().map(|fact| &fact.statement);
    let truth = std::iter::once(&exercise.truth.summary).chain(&exercise.truth.points);
    let branches = exercise.branches.values().map(|branch| &branch.title);
    let sentences = facts.chain(truth).chain(branches).flat_map(|text| {
        let sentences = text.get(language).split(". ").map(|one| one.trim_end_matches('.'));
        sentences.map(str::to_owned).collect::<Vec<_>>()
    });
    sentences.filter(|sentence| !sentence.is_empty()).collect()
}

#[test]
fn every_word_for_players_is_written_in_both_languages() {
    each(|id, exercise| {
        assert_eq!(exercise.languages, Language::ALL, "{id}");
        for (place, text) in read_by_players(exercise) {
            for language in Language::ALL {
                let written = text.written_in(language).unwrap_or_default();
                assert!(!written.trim().is_empty(), "{id}: {place} in {language:?}");
            }
        }
    });
}

#[test]
fn no_word_for_players_says_what_control_knows() {
    each(|id, exercise| {
        for language in Language::ALL {
            let secrets = known_to_control(exercise, language);
            for (place, text) in read_by_players(exercise) {
                let words = text.get(language);
                let told = secrets.iter().find(|secret| words.contains(secret.as_str()));
                assert_eq!(told, None, "{id}: {place}");
            }
        }
    });
}

#[test]
fn every_norm_tag_is_in_the_catalogue_and_travels_along() {
    let catalogue = NormCatalogue::shipped();
    each(|id, exercise| {
        let of_injects = exercise.injects.values().flat_map(|inject| &inject.norms);
        let choices = exercise.decisions.values().flat_map(|decision| &decision.choices);
        let tags: Vec<&NormId> =
            of_injects.chain(choices.flat_map(|choice| &choice.norms)).collect();
        assert!(!tags.is_empty(), "{id}");
        for tag in tags {
            assert!(catalogue.get(tag).is_some(), "{id}: {tag}");
            assert!(exercise.norms.contains_key(tag), "{id}: {tag}");
        }
    });
}

#[test]
fn each_uses_every_way_in_which_an_inject_goes_out() {
    each(|id, exercise| {
        let any = |wanted: &dyn Fn(&whitecell::exercise::Inject) -> bool| {
            exercise.injects.values().any(wanted)
        };
        assert!(any(&|inject| inject.release == Release::Auto), "{id}: by itself");
        assert!(any(&|inject| inject.hold), "{id}: held");
        assert!(any(&|inject| matches!(inject.timing, Timing::When(_))), "{id}: on a condition");
        assert!(any(&|inject| inject.kind == InjectKind::Expected), "{id}: a marker");
        let asks_consent = |inject: &whitecell::exercise::Inject| {
            let caveats = inject.passages.iter().filter_map(|passage| passage.caveat.as_ref());
            caveats.into_iter().any(|caveat| caveat.consent_of.is_some())
        };
        assert!(any(&asks_consent), "{id}: with consent");
    });
}

#[test]
fn each_ministry_alone_is_given_what_a_decision_of_both_needs() {
    each(|id, exercise| {
        for cell in exercise.cells.keys() {
            let alone = exercise.injects.values().filter(|inject| inject.to == [cell.clone()]);
            let facts = alone.flat_map(|inject| &inject.passages).flat_map(|p| &p.facts);
            let needed = facts.filter(|fact| {
                let decisions = exercise.facts[*fact].needed_by.iter();
                let decisions = decisions.map(|id: &DecisionId| &exercise.decisions[id]);
                decisions.into_iter().any(|decision| decision.required().count() > 1)
            });
            assert!(needed.count() >= 2, "{id}: {cell}");
        }
    });
}

#[test]
fn each_uses_what_goes_between_ministries() {
    each(|id, exercise| {
        let lines = exercise.decisions.values().filter(|decision| !decision.line.is_empty());
        assert_eq!(lines.count(), 1, "{id}: one decision is the public line");
        let delays = |line: &FaultyLine| matches!(line.fault, MessageFault::Delay(_));
        assert!(exercise.faulty_lines.iter().any(delays), "{id}: a message is late");
        assert!(!exercise.faulty_lines.iter().all(delays), "{id}: a message is lost");
        let answers = exercise.answers.values();
        let empty = answers.filter(|answer| answer.passages.iter().all(|p| p.facts.is_empty()));
        assert!(empty.count() >= 2, "{id}: not every question is worth asking");
        assert!(exercise.answers.values().any(|answer| answer.of.is_none()), "{id}: control's own");
        let shared = exercise.tasks.values().filter(|task| task.cells.len() > 1);
        assert!(shared.count() >= 1, "{id}: work that both may take for theirs");
    });
}

/// An answer is another way to a fact: nobody has to have asked to come to know it.
#[test]
fn what_an_answer_carries_is_carried_by_an_inject_too() {
    each(|id, exercise| {
        let passages = exercise.injects.values().flat_map(|inject| &inject.passages);
        let sent: Vec<_> = passages.flat_map(|passage| &passage.facts).collect();
        let answers = exercise.answers.values().flat_map(|answer| &answer.passages);
        for fact in answers.flat_map(|passage| &passage.facts) {
            assert!(sent.contains(&fact), "{id}: {fact}");
        }
    });
}

/// An estimate of a machine: the inject that brings it, its figure, and whether it was right.
type Estimate = (&'static str, &'static str, bool);

const SHADOW_COMMANDER: [Estimate; 5] = [
    ("01-1a", "88%", true),
    ("01-1a", "79%", true),
    ("01-4a", "94%", true),
    ("01-2", "82%", false),
    ("01-2", "71%", false),
];

const TWELVE_MINUTES: [Estimate; 5] = [
    ("02-3", "78%", true),
    ("02-4", "97%", true),
    ("02-10", "74%", true),
    ("02-2", "91%", false),
    ("02-2", "83%", false),
];

const FOLDED_PROTEIN: [Estimate; 5] = [
    ("03-1", "88%", true),
    ("03-2", "64%", true),
    ("03-3", "93%", true),
    ("03-2", "71%", false),
    ("03-6", "86%", false),
];

const EMPTY_LOOP: [Estimate; 5] = [
    ("04-2", "70%", true),
    ("04-1a", "83%", true),
    ("04-5a", "64%", true),
    ("04-2", "87%", false),
    ("04-5a", "79%", false),
];

const BLANK_SIGNATURE: [Estimate; 5] = [
    ("05-1a", "81%", true),
    ("05-4a", "68%", true),
    ("05-3a", "74%", true),
    ("05-2", "55%", false),
    ("05-6a", "84%", false),
];

const BLOCKED_CHIP: [Estimate; 5] = [
    ("06-1", "96%", true),
    ("06-3a", "89%", true),
    ("06-5", "84%", true),
    ("06-2", "77%", false),
    ("06-2", "69%", false),
];

const GUESTS_WHO_CAME: [Estimate; 5] = [
    ("07-1a", "91%", true),
    ("07-3a", "86%", true),
    ("07-2", "73%", true),
    ("07-2b", "81%", false),
    ("07-2", "67%", false),
];

const TWO_BRIEFINGS: [Estimate; 5] = [
    ("08-1", "93%", true),
    ("08-4a", "87%", true),
    ("08-3", "76%", true),
    ("08-2", "68%", false),
    ("08-2", "74%", false),
];

const THREE_HUNDRED_SIXTY: [Estimate; 5] = [
    ("09-1", "86%", true),
    ("09-4", "62%", true),
    ("09-4a", "61%", true),
    ("09-2", "58%", false),
    ("09-2", "83%", false),
];

const LAST_PARAGRAPH: [Estimate; 5] = [
    ("10-6", "75%", true),
    ("10-2a", "92%", true),
    ("10-3a", "57%", true),
    ("10-3", "81%", false),
    ("10-4", "88%", false),
];

const ESTIMATES: [[Estimate; 5]; SHIPPED.len()] = [
    SHADOW_COMMANDER,
    TWELVE_MINUTES,
    FOLDED_PROTEIN,
    EMPTY_LOOP,
    BLANK_SIGNATURE,
    BLOCKED_CHIP,
    GUESTS_WHO_CAME,
    TWO_BRIEFINGS,
    THREE_HUNDRED_SIXTY,
    LAST_PARAGRAPH,
];

/// A figure's size does not tell whether it is right, and some that are right look alike.
#[test]
fn the_truth_settles_every_estimate_of_a_machine() {
    for (id, estimates) in SHIPPED.into_iter().zip(ESTIMATES) {
        let exercise = shipped(id);
        for language in Language::ALL {
            let truth = exercise.truth.points.iter().map(|point| point.get(language));
            let record = truth.filter(|point| estimates.iter().all(|(_, f, _)| point.contains(f)));
            assert_eq!(record.count(), 1, "{id}: one point tells all five");
            for (inject, figure, _) in estimates {
                let inject = &exercise.injects[&InjectId::literal(inject)];
                let mut passages = inject.passages.iter().map(|passage| passage.text.get(language));
                assert!(passages.any(|text| text.contains(figure)), "{id}: {figure}");
            }
        }
        let right = estimates.iter().filter(|(_, _, right)| *right).count();
        assert!(right > 0 && right < estimates.len(), "{id}: neither always right nor wrong");
    }
}
