//! What was said too surely or too early, by the marks of the exercise's author.

use whitecell::exercise::{FactId, SlotValueId, Text};
use whitecell::review::measures::{Measure, Outcome, Told, Undefined};
use whitecell::session::StatementCommand;

use super::super::table::decision;
use super::super::talk;
use super::planted::{begin, figure, slot};

/// Restraint: two of four statements claim for certain what their ministry did not know or what was
/// not so, and two come before the decision that was to come first.
#[test]
fn restraint_is_told_by_what_was_known_and_decided_when_it_was_said() {
    let mut exercise = (*talk::talkative()).clone();
    let value = |id| SlotValueId::new(id).unwrap();
    let mut marked = slot("cause", ["repair", "festival"]);
    marked.values.insert(value("study"), Text::same("study"));
    let facts = [("repair", "kanari-radar"), ("festival", "kanari-script")];
    let fact = |(said, fact)| (value(said), FactId::new(fact).unwrap());
    marked.marks.certain = facts.map(fact).into();
    marked.marks.not_before = [(value("repair"), decision("d1"))].into();
    exercise.statements.slots = [(marked.id.clone(), marked)].into();
    exercise.facts.get_mut(&FactId::new("kanari-script").unwrap()).unwrap().holds = Some(false);
    let mut table = begin(exercise);
    table.at(2).release("kanari-2").at(4).release("kanari-3");
    let said = [
        // MOFA was not given it.
        ("mofa-lead", "repair"),
        // It was, and it was not so.
        ("mofa-lead", "festival"),
        // MND was given it, and it is so.
        ("mnd-lead", "repair"),
        // Claims nothing: no case at all.
        ("mnd-lead", "study"),
    ];
    for (id, (who, own)) in (0_u32..).zip(said) {
        talk::draft(table.at(u64::from(id) + 5), who, talk::wording("말", &[("cause", own)]));
        table.say(who, StatementCommand::Release.of(id));
    }
    // What was so is not told before ENDEX.
    let untold = figure(&table, Measure::CertainUnconfirmed).outcome;
    assert_eq!(untold, Outcome::Undefined(Undefined::TruthUntold));
    table.at(55).end();
    let certain = figure(&table, Measure::CertainUnconfirmed);
    assert_eq!((certain.n, certain.outcome), (3, Outcome::Count(2)));
    let told: Vec<Told> = certain.cases.iter().map(|case| case.told).collect();
    assert_eq!(told, [Told::Yes, Told::Yes, Told::No]);
    let early = figure(&table, Measure::SaidTooEarly);
    assert_eq!((early.n, early.outcome), (2, Outcome::Count(2)));
}

/// Without marks nothing is asked, and it is no zero.
#[test]
fn restraint_that_no_author_marked_is_undefined() {
    let table = talk::talk("말");
    for measure in [Measure::CertainUnconfirmed, Measure::SaidTooEarly] {
        let outcome = figure(&table, measure).outcome;
        assert_eq!(outcome, Outcome::Undefined(Undefined::NotAsked), "{measure:?}");
    }
}
