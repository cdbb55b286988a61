//! Bots: every exercise is played to its end, the same seed gives the same bytes, what a
//! cell cannot see moves none of its acts, and the policies differ as docs/rehearse.md says.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use whitecell::exercise::{CellId, Exercise, ExerciseTime, Language, SeatId, Text};
use whitecell::rehearse::Script;
use whitecell::rehearse::bots::{self, Cast, LEANINGS, PACES, Plan, Policy, Run};
use whitecell::review;
use whitecell::review::measures::Measure;
use whitecell::review::runs::{Runs, Spread, Summary};
use whitecell::yaml::{self, NormCatalogue};

use crate::shipped::SHIPPED;

fn shipped(id: &str) -> Script {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("exercises/{id}.yaml"));
    let loaded = yaml::load(&path, &NormCatalogue::shipped()).expect("it is an exercise");
    Script { exercise: Arc::new(loaded.exercise), source_digest: loaded.source_digest }
}

fn play(script: &Script, cast: &Cast, seed: u64) -> Run {
    let plan = Plan { language: Language::Ko, seed };
    bots::play(script, cast, plan, &|| true).expect("it is played").expect("nobody stopped it")
}

fn summary(script: &Script, policy: Policy, seeds: u64) -> Summary {
    let mut runs = Runs::new(&script.exercise);
    for seed in 1..=seeds {
        let run = play(script, &Cast::of(policy), seed);
        runs.add(&run.records, &review::read(&script.exercise, &run.records));
    }
    runs.summary()
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
    use Policy::{Cooperative, Hasty, OverTrusting, Silent, Siloed};

    let script = shipped("shadow-commander");
    let all = [Cooperative, Siloed, Hasty, OverTrusting, Silent];
    let all = all.map(|policy| (policy, summary(&script, policy, 4)));
    let all: BTreeMap<Policy, Summary> = all.into();
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
    less(Measure::WeightOfAdvice, Siloed, OverTrusting);
    less(Measure::ExternalInternal, Silent, Cooperative);
    // What an effect offers goes out, though its author holds it, and what hangs on it opens.
    let opened = |id: &str| {
        let decisions = &all[&Cooperative].decisions;
        decisions.iter().find(|it| it.id.as_str() == id).map(|it| it.opened)
    };
    assert!(opened("d4") > Some(0), "{:?}", all[&Cooperative].decisions);
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
