//! Bots: every exercise is played to its end, the same seed gives the same bytes, what a
//! cell cannot see moves none of its acts, and the policies differ as docs/rehearse.md says.

use std::collections::BTreeMap;
use std::fs;
use std::ops::RangeInclusive;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::thread;

use whitecell::exercise::{CellId, Exercise, ExerciseTime, Language, SeatId, Text};
use whitecell::lang;
use whitecell::rehearse::Script;
use whitecell::rehearse::bots::{self, Cast, LEANINGS, PACES, Plan, Policy, Run};
use whitecell::review;
use whitecell::review::measures::Measure;
use whitecell::review::runs::{Runs, Spread, Summary, Tally};
use whitecell::session::State;
use whitecell::yaml::{self, NormCatalogue};

use crate::shipped::SHIPPED;

fn shipped(id: &str) -> Script {
    script(&format!("exercises/{id}.yaml"))
}

fn script(file: &str) -> Script {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let loaded = yaml::load(&path, &NormCatalogue::shipped()).expect("it is an exercise");
    Script { exercise: Arc::new(loaded.exercise), source_digest: loaded.source_digest }
}

fn play(script: &Script, cast: &Cast, seed: u64) -> Run {
    let plan = Plan { language: Language::Ko, seed };
    bots::play(script, cast, plan, &|| true).expect("it is played").expect("nobody stopped it")
}

fn summary(script: &Script, policy: Policy, seeds: RangeInclusive<u64>) -> Summary {
    let mut runs = Runs::new(&script.exercise);
    for seed in seeds {
        let run = play(script, &Cast::of(policy), seed);
        let aar = review::read(&script.exercise, &run.records);
        runs.add(seed, Tally::of(&script.exercise, &run.records, aar));
    }
    runs.summary()
}

/// What is asked of all facts at once is what is asked of each by itself.
#[test]
fn who_knows_what_is_the_same_asked_both_ways() {
    let script = script("tests/fixtures/exercises/complete.yaml");
    let run = play(&script, &Cast::of(Policy::Cooperative), 1);
    let (exercise, cells) = (&script.exercise, script.exercise.cells.keys());
    let (mut state, mut found) = (State::new(exercise), 0);
    for record in &run.records {
        state.apply(exercise, record);
        let knowing = state.knowing(exercise);
        assert!(knowing.keys().eq(exercise.facts.keys()));
        for (fact, own) in knowing {
            let knows = |cell: &&CellId| state.knows_since(exercise, cell, &fact).is_some();
            assert_eq!(own, cells.clone().filter(knows).cloned().collect(), "{fact:?}");
            found += own.len();
        }
    }
    assert!(found > 0);
}

/// Each exercise once, and every policy at least once.
#[test]
fn every_exercise_is_played_to_its_end() {
    for (id, policy) in SHIPPED.iter().zip(Policy::ALL.into_iter().cycle()) {
        let script = shipped(id);
        let run = play(&script, &Cast::of(policy), 1);
        let aar = review::read(&script.exercise, &run.records);
        let ended = aar.overview.ended.map(|moment| moment.t);
        let planned = ExerciseTime::START + script.exercise.clock.length;
        assert_eq!(ended, Some(planned), "{id} with {policy:?}");
        // A few come from two who act at the same moment; more would be a bot gone astray.
        let (refused, records) = (run.refused.len(), run.records.len());
        assert!(refused * 20 <= records, "{id} with {policy:?}: {:?}", run.refused);
    }
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    let script = shipped("twelve-minutes");
    let bytes = |policy, seed| play(&script, &Cast::of(policy), seed).bytes;
    let seven = bytes(Policy::Random, 7);
    assert_eq!(seven, bytes(Policy::Random, 7));
    assert_ne!(seven, bytes(Policy::Random, 8));
}

/// What a cell's seats did, and when: its side of the record.
fn acts(run: &Run, exercise: &Exercise, cell: &CellId) -> Vec<(SeatId, u64, Vec<String>)> {
    let own = run.records.iter().filter(|record| {
        exercise.seat(&record.seat).and_then(|seat| seat.cell).as_ref() == Some(cell)
    });
    own.map(|record| {
        let events = record.events.iter().map(|event| format!("{event:?}"));
        (record.seat.clone(), record.t.0, events.collect())
    })
    .collect()
}

/// The same exercise, but for what MOFA can never know: what MND alone is given and keeps to
/// itself, what is so, what control has in its notes, what an option is tagged with.
fn otherwise(exercise: &Exercise, mofa: &CellId) -> Exercise {
    let mut other = exercise.clone();
    for inject in other.injects.values_mut() {
        inject.notes = Some(Text::same("another note"));
        if !inject.to.contains(mofa) {
            inject.title = Text::same("another title");
            for passage in &mut inject.passages {
                passage.text = Text::same("other words altogether");
            }
        }
    }
    for decision in other.decisions.values_mut() {
        decision.notes = Some(Text::same("another note"));
        for choice in &mut decision.choices {
            choice.norms.clear();
            choice.removes_human_step = !choice.removes_human_step;
        }
    }
    for forecast in other.forecasts.values_mut() {
        forecast.notes = Some(Text::same("another note"));
    }
    other.objectives.clear();
    other.truth = exercise.truth.clone();
    other.hot_wash.clone_from(&exercise.hot_wash);
    other
}

#[test]
fn bots_never_act_on_what_their_view_lacks() {
    let script = shipped("shadow-commander");
    let (mofa, mnd) = (CellId::literal("mofa"), CellId::literal("mnd"));
    let other = otherwise(&script.exercise, &mofa);
    let other = Script { exercise: Arc::new(other), source_digest: script.source_digest.clone() };
    for policy in [Policy::Cooperative, Policy::OverTrusting, Policy::Random] {
        // MND acknowledges, and keeps everything to itself.
        let cast = Cast { policy, others: BTreeMap::from([(mnd.clone(), Policy::Silent)]) };
        let (one, two) = (play(&script, &cast, 3), play(&other, &cast, 3));
        let (one, two) = (acts(&one, &script.exercise, &mofa), acts(&two, &other.exercise, &mofa));
        assert!(one.len() > 5, "{policy:?} does something");
        assert_eq!(one, two, "{policy:?}");
    }
}

/// The seeds from one on, side by side.
fn summaries(script: &Script, policies: &[Policy], seeds: u64) -> BTreeMap<Policy, Summary> {
    thread::scope(|scope| {
        let play = |policy: &Policy| {
            let policy = *policy;
            (policy, scope.spawn(move || summary(script, policy, 1..=seeds)))
        };
        let played: Vec<_> = policies.iter().map(play).collect();
        played.into_iter().map(|(policy, it)| (policy, it.join().expect("it is played"))).collect()
    })
}

fn spread(summary: &Summary, measure: Measure) -> &Spread {
    summary.measures.iter().find(|it| it.measure == measure).expect("every measure is there")
}

fn middle(summaries: &BTreeMap<Policy, Summary>, policy: Policy, measure: Measure) -> f64 {
    let spread = spread(&summaries[&policy], measure);
    spread.middle.unwrap_or_else(|| panic!("{policy:?} {measure:?}: {spread:?}"))
}

/// The claims of docs/rehearse.md, over a handful of seeds.
#[test]
fn policies_differ_in_the_measures_that_the_docs_name() {
    use Policy::{Cooperative, Hasty, Silent, Siloed};

    let script = shipped("shadow-commander");
    let all = summaries(&script, &[Cooperative, Siloed, Hasty, Silent], 4);
    let less = |measure, one, other| {
        let (lower, higher) = (middle(&all, one, measure), middle(&all, other, measure));
        assert!(lower < higher, "{measure:?}: {one:?} {lower}, {other:?} {higher}");
    };
    less(Measure::SharingDelay, Cooperative, Siloed);
    less(Measure::SharingDelay, Cooperative, Hasty);
    less(Measure::PoolingRate, Siloed, Cooperative);
    less(Measure::PoolingRate, Silent, Siloed);
    less(Measure::DecisionLatency, Hasty, Cooperative);
    less(Measure::FirstPassConcurrence, Siloed, Cooperative);
    less(Measure::ExternalInternal, Silent, Cooperative);
    // What an effect offers goes out, though its author holds it, and what hangs on it opens.
    let opened = |id: &str| {
        let decisions = &all[&Cooperative].decisions;
        decisions.iter().find(|it| it.id.as_str() == id).map(|it| it.opened.runs)
    };
    assert!(opened("d4") > Some(0), "{:?}", all[&Cooperative].decisions);
}

/// Reliance has few cases a run, so they are of many runs of a small exercise: how often bots take
/// the AI's probability over (95 and 25 of 100) is what the measures find again.
#[test]
fn reliance_on_the_ai_is_measured_over_many_runs() {
    let script = script("tests/fixtures/exercises/complete.yaml");
    let all = summaries(&script, &[Policy::OverTrusting, Policy::Siloed], 15);
    let share = |policy, measure| {
        let spread = spread(&all[&policy], measure);
        assert!(spread.n >= 5, "{policy:?}: {spread:?}");
        spread.middle.expect("there are cases enough")
    };
    let [over_trusting, siloed] = [Policy::OverTrusting, Policy::Siloed]
        .map(|policy| (share(policy, Measure::Rair), share(policy, Measure::Rsr)));
    assert!(over_trusting.0 > 0.7 && over_trusting.1 < 0.3, "{over_trusting:?}");
    assert!(siloed.0 < 0.5 && siloed.1 > 0.5, "{siloed:?}");
    let weight = |policy| middle(&all, policy, Measure::WeightOfAdvice);
    assert!(weight(Policy::Siloed) < weight(Policy::OverTrusting));
}

#[test]
fn a_run_that_is_stopped_is_none() {
    let script = shipped("twelve-minutes");
    let plan = Plan { language: Language::En, seed: 1 };
    let cast = Cast::of(Policy::Cooperative);
    let steps = std::cell::Cell::new(0);
    let goes_on = || {
        steps.set(steps.get() + 1);
        steps.get() < 20
    };
    assert!(bots::play(&script, &cast, plan, &goes_on).expect("it is played").is_none());
}

/// Every number of the policies stands in docs/rehearse.md, row by row.
#[test]
fn the_docs_have_the_tables_of_the_policies() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rehearse.md");
    let text = fs::read_to_string(path).expect("it is there");
    let mut rows: Vec<Vec<String>> = vec![];
    for (_, paces) in PACES {
        let told = paces.map(|pace| match (pace.chance, pace.from, pace.to) {
            (0, _, _) => "-".to_owned(),
            (chance, 0, 0) => format!("{chance}%"),
            (chance, from, to) => format!("{chance}%, {from}-{to}"),
        });
        rows.push(told.to_vec());
    }
    rows.extend(LEANINGS.map(|(_, percents)| percents.map(|it| format!("{it}%")).to_vec()));
    let told: Vec<Vec<String>> = text
        .lines()
        .filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"))
        .map(|line| line.split(" | ").skip(1).map(str::to_owned).collect::<Vec<_>>())
        .filter(|row| {
            row.len() == Policy::ALL.len()
                && row.iter().any(|it| it.ends_with('%') || it.contains("%,"))
        })
        .collect();
    assert_eq!(told, rows);
}

/// The small sound exercise with three faults: an inject that nothing sends, a decision that is
/// over before anybody can answer, a branch for those who say nothing.
fn write_with_faults(path: &Path) {
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/exercises");
    let mut text = fs::read_to_string(base.join("crossroads.yaml")).expect("it is there");
    let faults = [
        (
            "knows(\"mnd\", \"script\")'\n    to",
            "lapsed(\"d1\") && chosen(\"d1\") == \"raise\"'\n    to",
        ),
        (
            "branches:\n",
            r#"  - id: d2
    title: Hot line
    question: Do you call?
    depth: full
    at: 30m
    lead: mofa
    supporting: [mnd]
    authority: joint
    deadline: {within: 30s, hard: true}
    lapse: {text: Nobody called.}
    options:
      - {id: call, title: Call, class: de-escalation}
      - {id: quiet, title: Keep quiet, class: status-quo}
branches:
  - id: mute
    title: Nobody speaks
    when: 'lapsed("d1") && !acknowledged("mofa", "cable") && !acknowledged("mnd", "query")'
    effects: []
"#,
        ),
    ];
    for (sound, faulty) in faults {
        assert_eq!(text.matches(sound).count(), 1, "{sound}");
        text = text.replace(sound, faulty);
    }
    fs::write(path, text).expect("it is written");
}

/// What the program prints of it in its own folder, with the lines put together again.
fn told(exercise: &Path, runs: &str, language: &str) -> String {
    let (folder, name) = (exercise.parent().expect("a folder"), exercise.file_name());
    let mut command = Command::new(env!("CARGO_BIN_EXE_whitecell"));
    command.current_dir(folder).arg("rehearse").arg(name.expect("a file"));
    command.args(["--bots", "all", "--runs", runs, "--lang", language]);
    let output = command.output().expect("it runs");
    assert!(output.status.success(), "{output:?}");
    let text = String::from_utf8(output.stdout).expect("it is text");
    assert!(text.lines().all(|line| lang::width(line) <= 80), "{text}");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What an author is told to look at leads to each of the faults, and to nothing else.
#[test]
fn what_does_not_work_is_told_apart() {
    let folder = tempfile::tempdir().expect("a folder");
    let exercise = folder.path().join("faulty.yaml");
    write_with_faults(&exercise);
    let english = told(&exercise, "12", "en");
    let (_, rest) = english.split_once("To look at, over all 72 runs: ").expect("it is there");
    let (notes, _) = rest.split_once(" To keep one run").expect("it is there");
    let notes: Vec<&str> = notes.split("- ").filter(|note| !note.is_empty()).collect();
    assert_eq!(notes.len(), 3, "{notes:#?}");
    assert!(notes[0].starts_with("Inject radio A short exchange: never went out. "), "{notes:#?}");
    assert!(notes[0].contains("D1 lapsed and D1 is 'Raise it'"), "{notes:#?}");
    let silent = "Branch mute Nobody speaks: taken by silent, random bots only (silent: ";
    assert!(notes[1].starts_with(silent) && notes[1].contains("see seed "), "{notes:#?}");
    let late = "Decision d2 Hot line: opened in 60 runs, and not decided in time in ";
    assert!(notes[2].starts_with(late), "{notes:#?}");
    let korean = told(&exercise, "4", "ko");
    let parts = ["상황메시지 radio", "한 번도 발신되지 않았습니다", "만 진입했습니다", "시한 안에"];
    for part in parts {
        assert!(korean.contains(part), "{part}: {korean}");
    }
}

/// The seed that is told plays the same again.
#[test]
fn a_seed_that_is_told_plays_it_again() {
    let script = shipped("twelve-minutes");
    let all = summary(&script, Policy::Random, 3..=5);
    let some = all.branches.iter().find_map(|it| Some((&it.id, it.count.first_seed?)));
    let (branch, seed) = some.expect("some branch was taken");
    let one = summary(&script, Policy::Random, seed..=seed);
    let again = one.branches.iter().find(|it| it.id == *branch).expect("it is there");
    assert_eq!((again.count.runs, again.count.first_seed), (1, Some(seed)));
    let before = (3..seed).map(|seed| summary(&script, Policy::Random, seed..=seed));
    for one in before {
        let earlier = one.branches.iter().find(|it| it.id == *branch).expect("it is there");
        assert_eq!(earlier.count.runs, 0, "seed {seed} was the first");
    }
}
