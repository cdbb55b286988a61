//! What workbooks are made of beside values.

use rust_xlsxwriter::{Format, Formula, Workbook};
use whitecell::exercise::Span;
use whitecell::intake::DraftTiming;
use whitecell::sheet::Book;

use super::{draft_of, source, table, told};

const HEADS: [&str; 5] = ["번호", "시각", "수신", "제목", "내용"];

fn made(fill: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("MSEL").unwrap();
    for (column, head) in (0..).zip(HEADS) {
        sheet.write_string(0, column, head).unwrap();
    }
    for row in 1..4 {
        sheet.write_number(row, 0, row).unwrap();
        sheet.write_string(row, 2, "외교부").unwrap();
        sheet.write_string(row, 3, format!("제목 {row}")).unwrap();
        sheet.write_string(row, 4, "글").unwrap();
    }
    fill(sheet);
    workbook.save_to_buffer().unwrap()
}

fn times(bytes: Vec<u8>) -> (Vec<DraftTiming>, Vec<String>) {
    let draft = draft_of(&table(bytes, "MSEL").unwrap(), &source()).unwrap();
    let codes = told(&draft.found);
    (draft.injects.into_iter().map(|inject| inject.timing).collect(), codes)
}

fn minutes<const N: usize>(minutes: [u64; N]) -> Vec<DraftTiming> {
    minutes.map(|minutes| DraftTiming::At(Span::minutes(minutes))).to_vec()
}

#[test]
fn serial_numbers_fractions_and_lengths_are_times() {
    let dates = Format::new().set_num_format("yyyy-mm-dd hh:mm");
    let bytes = made(|sheet| {
        for (row, days) in (1..).zip([46_448.375, 46_448.416_666_666_7, 46_449.375]) {
            sheet.write_number_with_format(row, 1, days, &dates).unwrap();
        }
    });
    assert_eq!(times(bytes).0, minutes([0, 60, 1_440]));
    let hours = Format::new().set_num_format("hh:mm");
    let bytes = made(|sheet| {
        for (row, days) in (1..).zip([0.375, 0.385_416_666_666_7, 0.5]) {
            sheet.write_number_with_format(row, 1, days, &hours).unwrap();
        }
    });
    assert_eq!(times(bytes).0, minutes([0, 15, 180]));
    let lengths = Format::new().set_num_format("[h]:mm:ss");
    let bytes = made(|sheet| {
        for (row, days) in (1..).zip([0.0, 1.25 / 24.0, 26.0 / 24.0]) {
            sheet.write_number_with_format(row, 1, days, &lengths).unwrap();
        }
    });
    assert_eq!(times(bytes).0, minutes([0, 75, 1_560]));
    let bytes = made(|sheet| {
        for (row, days) in (1..).zip([46_448.375, 46_448.385_416_666_7, 46_448.5]) {
            sheet.write_number(row, 1, days).unwrap();
        }
    });
    assert_eq!(times(bytes).0, minutes([0, 15, 180]));
}

#[test]
fn values_of_formulas_are_taken_and_told() {
    let bytes = made(|sheet| {
        sheet.write_string(1, 1, "T+5").unwrap();
        sheet.write_formula(2, 1, Formula::new("=\"T+\"&6").set_result("T+6")).unwrap();
        sheet.write_formula(3, 1, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    });
    let (times, codes) = times(bytes);
    assert_eq!(times[..2], minutes([5, 6])[..]);
    assert_eq!(times[2], DraftTiming::Control);
    assert_eq!(codes[0], "msel-formulas B3", "{codes:?}");
    assert!(codes.contains(&"msel-unreadable-time B4".to_owned()), "{codes:?}");
}

#[test]
fn a_time_merged_over_rows_is_the_time_of_each() {
    let bytes = made(|sheet| {
        sheet.merge_range(1, 1, 3, 1, "T+5", &Format::new()).unwrap();
    });
    let (times, codes) = times(bytes);
    assert_eq!(times, minutes([5, 5, 5]));
    assert_eq!(codes, ["msel-merged B2"]);
}

#[test]
fn sheets_are_told_with_those_that_are_hidden() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("표지").unwrap().write_string(0, 0, "계획").unwrap();
    workbook.add_worksheet().set_name("MSEL").unwrap();
    workbook.add_worksheet().set_name("예비").unwrap().set_hidden(true);
    let book = Book::open(workbook.save_to_buffer().unwrap()).unwrap();
    let sheets: Vec<(String, bool)> =
        book.sheets().into_iter().map(|sheet| (sheet.name, sheet.hidden)).collect();
    let expected = [("표지", false), ("MSEL", false), ("예비", true)];
    assert_eq!(sheets, expected.map(|(name, hidden)| (name.to_owned(), hidden)));
}
