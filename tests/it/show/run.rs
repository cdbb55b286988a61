//! The run of show.

use insta::assert_snapshot;
use whitecell::exercise::Language;
use whitecell::lang::width;
use whitecell::report::show;

use super::{complete, every_shipped};

#[test]
fn the_run_of_show_looks_as_it_did() {
    let exercise = complete();
    for language in Language::ALL {
        for columns in [80, 120] {
            let name = format!("run_{columns}_{language}");
            assert_snapshot!(name, show::run_of_show(&exercise, language, columns));
        }
    }
}

#[test]
fn no_line_is_wider_than_the_terminal_and_no_word_is_cut() {
    let all = every_shipped().chain([("complete", complete())]);
    for (id, exercise) in all {
        for language in Language::ALL {
            for columns in [72, 80, 100, 120, 200] {
                let shown = show::run_of_show(&exercise, language, columns);
                let graph = show::graph_text(&exercise, language, columns);
                for line in shown.lines().chain(graph.lines()) {
                    assert!(width(line) <= columns, "{id} {language} {columns}: {line}");
                    assert!(!line.contains(".."), "{id} {language} {columns}: {line}");
                }
            }
        }
    }
}

#[test]
fn everything_that_can_come_has_a_row() {
    for (id, exercise) in every_shipped().chain([("complete", complete())]) {
        let run = show::run_json(&exercise);
        let rows = || {
            let parts = ["timed", "open"].map(|part| run[part].as_array().expect("rows").clone());
            parts.into_iter().flatten()
        };
        let count = |what: &str| rows().filter(|row| row["what"] == what).count();
        assert_eq!(count("inject"), exercise.injects.len(), "{id}");
        assert_eq!(count("decision"), exercise.decisions.len(), "{id}");
        assert_eq!(count("branch"), exercise.branches.len(), "{id}");
        assert_eq!(count("task"), exercise.tasks.len(), "{id}");
        assert_eq!(count("forecast"), exercise.forecasts.len(), "{id}");
        assert_eq!(count("probe"), exercise.probes.len(), "{id}");
        assert_eq!(count("move"), exercise.moves.len(), "{id}");
        assert_eq!(count("end"), 1, "{id}");
        let times = run["timed"].as_array().expect("rows").iter().map(|row| row["t"].as_u64());
        let times: Vec<_> = times.collect();
        assert!(times.iter().all(Option::is_some) && times.is_sorted(), "{id}: {times:?}");
        for row in run["open"].as_array().expect("rows") {
            assert!(row["t"].is_null() && row["when"]["ko"].is_string(), "{id}: {row}");
        }
    }
}

#[test]
fn the_run_of_show_in_json_looks_as_it_did() {
    assert_snapshot!(format!("{:#}", show::run_json(&complete())));
}
