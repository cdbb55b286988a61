//! What was said in public, compared.

use proptest::{prop_assert_eq, proptest};
use whitecell::exercise::{Slot, SlotId, SlotMarks, SlotValueId, Text};
use whitecell::review::compare::{self, Change, Tally, Verdict};
use whitecell::session::Slots;

fn slot(id: &str) -> Slot {
    let values = ["yes", "no"].map(|id| (SlotValueId::new(id).unwrap(), Text::same(id)));
    Slot {
        id: SlotId::new(id).unwrap(),
        title: Text::same(id),
        values: values.into(),
        marks: SlotMarks::default(),
    }
}

fn said(said: &[(&str, &str)]) -> Slots {
    let value = |(slot, value): &(&str, &str)| {
        (SlotId::new(slot).unwrap(), SlotValueId::new(value).unwrap())
    };
    said.iter().map(value).collect()
}

fn verdicts(slots: &[Slot], columns: &[&Slots]) -> Vec<Verdict> {
    compare::table(slots, columns).into_iter().map(|row| row.verdict).collect()
}

#[test]
fn the_worked_example() {
    let slots = ["a", "b", "c", "d", "e"].map(slot);
    let first = said(&[("a", "yes"), ("b", "yes"), ("c", "yes"), ("d", "yes"), ("e", "yes")]);
    let second = said(&[("a", "yes"), ("b", "yes"), ("c", "no"), ("d", "no")]);
    let rows = compare::table(&slots, &[&first, &second]);
    let tally = Tally::of(&rows);
    assert_eq!(tally, Tally { shared: 4, agreeing: 2, contradicting: 2, gaps: 1 });
    let ratios = [tally.consistency(), tally.contradiction(), tally.gap()];
    assert_eq!(ratios, [Some(0.5), Some(0.5), Some(0.2)]);
    assert_eq!(rows[4].slot.as_str(), "e");
    assert_eq!(rows[4].values, [Some(SlotValueId::new("yes").unwrap()), None]);
}

#[test]
fn what_is_not_shared_is_neither_consistent_nor_not() {
    let slots = ["a", "b"].map(slot);
    let (first, second) = (said(&[("a", "yes")]), said(&[("b", "yes")]));
    let tally = Tally::of(&compare::table(&slots, &[&first, &second]));
    assert_eq!((tally.consistency(), tally.contradiction()), (None, None));
    assert_eq!(tally.gap(), Some(1.0));
    let silent = Tally::of(&compare::table(&slots, &[&said(&[]), &said(&[])]));
    assert_eq!((silent, silent.gap()), (Tally::default(), None));
}

#[test]
fn each_slot_has_a_verdict() {
    let slots = ["a", "b", "c", "d"].map(slot);
    let first = said(&[("a", "yes"), ("b", "yes"), ("c", "yes")]);
    let second = said(&[("a", "yes"), ("b", "no")]);
    let expected = [Verdict::Agree, Verdict::Contradict, Verdict::Gap, Verdict::Unsaid];
    assert_eq!(verdicts(&slots, &[&first, &second]), expected);
    assert_eq!(verdicts(&slots, &[&second, &first]), expected, "whichever comes first");
}

#[test]
fn several_columns_are_compared_at_once() {
    let slots = ["a", "b", "c"].map(slot);
    let first = said(&[("a", "yes"), ("b", "yes"), ("c", "yes")]);
    let second = said(&[("a", "yes"), ("b", "no")]);
    let third = said(&[("a", "yes"), ("c", "yes")]);
    let expected = [Verdict::Agree, Verdict::Contradict, Verdict::Gap];
    assert_eq!(verdicts(&slots, &[&first, &second, &third]), expected);
    assert_eq!(verdicts(&slots[..1], &[]), [Verdict::Unsaid]);
    assert_eq!(verdicts(&slots[..1], &[&first]), [Verdict::Gap], "with nobody to agree");
}

#[test]
fn korean_is_compared_by_its_words() {
    let changes = compare::words(
        "군은 경계를 강화하고\n상황을 주시한다.",
        "군은 경계를 유지하며 상황을 주시한다. 이상.",
    );
    let expected = [
        Change::Same("군은 경계를".to_owned()),
        Change::First("강화하고".to_owned()),
        Change::Second("유지하며".to_owned()),
        Change::Same("상황을 주시한다.".to_owned()),
        Change::Second("이상.".to_owned()),
    ];
    assert_eq!(changes, expected);
}

#[test]
fn texts_with_nothing_in_them_are_compared_too() {
    assert_eq!(compare::words("", " \n"), []);
    assert_eq!(compare::words("", "하나"), [Change::Second("하나".to_owned())]);
    assert_eq!(compare::words("하나", ""), [Change::First("하나".to_owned())]);
    assert_eq!(compare::words("하나  둘", "하나\n둘"), [Change::Same("하나 둘".to_owned())]);
}

proptest! {
    #[test]
    fn both_texts_can_be_read_back(first in "[가나다 ]{0,30}", second in "[가나다 ]{0,30}") {
        let changes = compare::words(&first, &second);
        let read = |of_first: bool| {
            let words = changes.iter().filter_map(|change| match change {
                Change::Same(words) => Some(words.as_str()),
                Change::First(words) => of_first.then_some(words.as_str()),
                Change::Second(words) => (!of_first).then_some(words.as_str()),
            });
            words.collect::<Vec<_>>().join(" ")
        };
        let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        prop_assert_eq!(read(true), plain(&first));
        prop_assert_eq!(read(false), plain(&second));
    }
}
