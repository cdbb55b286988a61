//! What leads to what.

use std::collections::BTreeSet;

use insta::assert_snapshot;
use whitecell::exercise::{Branch, BranchId, Condition, ConditionEvent, Language, Text};
use whitecell::report::show;

use super::{complete, crossroads, every_shipped};

#[test]
fn the_graph_looks_as_it_did() {
    let exercise = complete();
    for language in Language::ALL {
        assert_snapshot!(format!("graph_{language}"), show::graph_text(&exercise, language, 80));
    }
    assert_snapshot!("graph_dot", show::graph_dot(&exercise, Language::Ko));
}

/// Every option hangs on its decision, and nothing on itself.
#[test]
fn no_arrow_comes_from_nowhere_or_goes_in_a_circle_of_one() {
    for (id, exercise) in every_shipped().chain([("complete", complete())]) {
        let dot = show::graph_dot(&exercise, Language::En);
        let lines = || dot.lines().map(str::trim);
        let arrows: Vec<(&str, &str)> = lines()
            .filter_map(|line| line.split_once(" -> "))
            .map(|(from, to)| (from, to.split([' ', ';']).next().unwrap()))
            .collect();
        assert!(arrows.iter().all(|(from, to)| from != to), "{id}: {arrows:?}");
        let options = lines().filter(|line| line.contains("style=rounded"));
        for option in options.filter_map(|line| line.split(' ').next()) {
            assert!(arrows.iter().any(|(_, to)| *to == option), "{id}: {option} in {dot}");
        }
    }
}

#[test]
fn branches_that_wait_for_one_another_come_to_an_end() {
    let mut exercise = crossroads();
    for (own, other) in [("hen", "egg"), ("egg", "hen")] {
        let id = BranchId::literal(own);
        let branch = Branch {
            id: id.clone(),
            title: Text::same(own),
            when: Condition::Happened(ConditionEvent::BranchTaken(BranchId::literal(other))),
            effects: vec![],
        };
        exercise.branches.insert(id, branch);
    }
    let text = show::graph_text(&exercise, Language::En, 80);
    assert_eq!(text.matches("branch hen hen").count(), 1, "{text}");
    assert!(text.contains("+- branch hen (see above)"), "{text}");
}

/// A string from its opening quotation mark, and what comes after it.
fn string(text: &str) -> Option<(&str, &str)> {
    let inner = text.strip_prefix('"')?;
    let mut escaped = false;
    for (index, letter) in inner.char_indices() {
        match letter {
            '"' if !escaped => return Some((&inner[..index], &inner[index + 1..])),
            '\n' => return None,
            _ => escaped = letter == '\\' && !escaped,
        }
    }
    None
}

/// The line with its strings taken out; none where one does not end.
fn without_strings(line: &str) -> Option<String> {
    let mut left = String::new();
    let mut rest = line;
    while let Some(start) = rest.find('"') {
        left.push_str(&rest[..start]);
        left.push('S');
        rest = string(&rest[start..])?.1;
    }
    left.push_str(rest);
    Some(left)
}

#[test]
fn graphviz_can_read_the_graph_whatever_titles_say() {
    let mut hostile = complete();
    for inject in hostile.injects.values_mut() {
        inject.title = Text::same("\" -> \\ \"]; }\n// \u{202e}<b>가</b>");
    }
    for (id, exercise) in every_shipped().chain([("hostile", hostile)]) {
        let dot = show::graph_dot(&exercise, Language::Ko);
        let lines: Vec<&str> = dot.lines().collect();
        assert_eq!((lines[0], lines[lines.len() - 1]), ("digraph exercise {", "}"), "{id}");
        let mut nodes = BTreeSet::new();
        for line in &lines[1..lines.len() - 1] {
            let bare = without_strings(line).unwrap_or_else(|| panic!("{id}: {line}"));
            let (bare, attributes) =
                bare.trim().split_once(" [").unwrap_or((bare.trim().trim_end_matches(';'), "];"));
            assert!(attributes.ends_with("];"), "{id}: {line}");
            assert!(!attributes.contains(['"', '<', '>', '{', '}', '\\']), "{id}: {line}");
            match bare.split_once(" -> ") {
                Some((from, to)) => {
                    assert!(nodes.contains(from) && nodes.contains(to), "{id}: {line}");
                }
                None => {
                    nodes.insert(bare.to_owned());
                }
            }
        }
        assert!(nodes.len() > 3, "{id}");
        assert!(!dot.contains('\u{202e}'), "{id}");
    }
}
