//! Every problem of an import, for the tests that hold words against codes.

use whitecell::diagnostic::Problem;

use super::{draft, told};

/// One of each.
pub(crate) fn all() -> Vec<Problem> {
    let text = || "x".to_owned();
    let near = Some(text());
    vec![
        Problem::SheetEmpty,
        Problem::SheetPassword,
        Problem::SheetOldExcel,
        Problem::SheetOtherFormat { format: text() },
        Problem::SheetBroken { detail: text() },
        Problem::SheetUnpackedTooLarge { mebibytes_max: 1 },
        Problem::SheetTooManyRows { rows_max: 1 },
        Problem::SheetTooManyCells { cells_max: 1 },
        Problem::SheetTooMuchText { mebibytes_max: 1 },
        Problem::SheetCellTooLong { cell: text(), characters_max: 1 },
        Problem::SheetEncoding,
        Problem::SheetOpenQuote { line: 1 },
        Problem::SheetUnknown { name: text(), near: near.clone(), known: vec![text()] },
        Problem::SheetUnread { name: text() },
        Problem::SheetHidden { name: text() },
        Problem::MselNoHead,
        Problem::MselUnknownColumn { head: text() },
        Problem::MselAboveHead { written: text() },
        Problem::MselOutside { written: text() },
        Problem::MselFormulas { count: 2 },
        Problem::MselFormulaUnvalued,
        Problem::MselMerged { area: text() },
        Problem::MselFault { written: text() },
        Problem::MselUnreadableTime { written: text() },
        Problem::MselNoTime,
        Problem::MselCondition { written: text() },
        Problem::ImportNoDocument,
        Problem::ImportNotJson { detail: text() },
        Problem::ImportNoMapper,
        Problem::ImportUnknownDocument,
        Problem::ImportTooManyOptions { count_max: 1 },
        Problem::ImportLeadsBack { written: text() },
        Problem::ImportNoInjects,
        Problem::ImportTooManyInjects { count_max: 1 },
        Problem::ImportTooManyCells { count: 2, count_max: 1, names: vec![text()] },
        Problem::ImportTooManyObjectives { count_max: 1 },
        Problem::ImportTooManyMoves { count_max: 1 },
        Problem::ImportTooManyPassages { count_max: 1 },
        Problem::ImportNobodyNamed,
        Problem::ImportUnknownOrganization { name: text(), cell: text(), near },
        Problem::ImportNobodyAddressed,
        Problem::ImportControlAddressed { name: text() },
        Problem::ImportBeforeStart { written: text() },
        Problem::ImportTooLate { written: text(), hours_max: 1 },
        Problem::ImportOutOfOrder { time: text(), before: text() },
        Problem::ImportNextDay { written: text() },
        Problem::ImportUnknownEvent { written: text() },
        Problem::ImportMadeDecisions { ids: vec![text()] },
        Problem::ImportMadeFacts { ids: vec![text()] },
        Problem::ImportMadeVariables { ids: vec![text()] },
        Problem::ImportRepeatedNumber { number: text(), id: text() },
        Problem::ImportChangedNumber { number: text(), id: text() },
        Problem::ImportTitleMade { title: text() },
        Problem::ImportNoText,
        Problem::ImportCut { field: text(), graphemes_max: 1 },
        Problem::ImportHiddenCharacter { field: text() },
    ]
}

#[test]
fn each_problem_of_a_row_is_told_at_its_cell() {
    let head = "번호,시각,유형,발신,수신,제목,내용,예상 조치";
    let long = "가".repeat(170);
    let cases = [
        ("1,아침,,,외교부,가,글,", "msel-unreadable-time B3"),
        ("1,,,,외교부,가,글,", "msel-no-time 3"),
        ("1,조건 외교부가 물으면,,,외교부,가,글,", "msel-condition B3"),
        ("1,\"조건 chosen(\"\"d1\"\") == \"\"a\"\"\",,,외교부,가,글,", "import-made-decisions B3"),
        ("1,\"조건 knows(\"\"mofa\"\", \"\"f\"\")\",,,외교부,가,글,", "msel-condition B3"),
        ("1,조건 var.heat > 5,,,외교부,가,글,", "import-made-variables B3"),
        ("1,9 송신 +3m,,,외교부,가,글,", "import-unknown-event B3"),
        ("1,m1 개시 +3m,,,외교부,가,글,", "import-unknown-event B3"),
        ("1,T-5,,,외교부,가,글,", "import-before-start B3"),
        ("1,T+400:00,,,외교부,가,글,", "import-too-late B3"),
        ("1,T+4,,,외교부,가,글,", "import-out-of-order B3"),
        ("0,T+9,,,외교부,가,글,", "import-repeated-number A3"),
        ("가-1,T+9,,,외교부,가,글,", "import-changed-number A3"),
        ("1,T+9,,,해경,가,글,", "import-unknown-organization E3"),
        ("1,T+9,,,,가,글,", "import-nobody-addressed 3"),
        ("1,T+9,,,통제반,가,글,", "import-control-addressed E3"),
        ("1,T+9,,,외교부,,글,", "import-title-made 3"),
        ("1,T+9,,,외교부,가,,", "import-no-text 3"),
        ("1,T+9,,,외교부,가\u{202e}나,글,", "import-hidden-character 3"),
        (&format!("1,T+9,,,외교부,{long},글,"), "import-cut 3"),
        ("1,T+9,,,외교부,가,글,,아홉", "msel-outside I3"),
    ];
    for (row, expected) in cases {
        let text = format!("{head}\n0,T+5,,,외교부,영,글,\n{row}\n");
        let draft = draft(&text).unwrap();
        let codes = told(&draft.found);
        assert!(codes.contains(&expected.to_owned()), "{row}: {codes:?}");
        super::loaded(&draft);
    }
}

#[test]
fn more_addressees_than_cells_are_refused_with_their_names() {
    let rows: Vec<String> = (1..=9).map(|n| format!("{n},T+{n},기관{n},가,글\n")).collect();
    let rows = rows.concat();
    let found = draft(&format!("번호,시각,수신,제목,내용\n{rows}")).unwrap_err();
    let codes = told(&found);
    assert_eq!(codes.last().map(String::as_str), Some("import-too-many-cells"), "{codes:?}");
}

#[test]
fn every_text_of_a_row_stands_in_what_is_written() {
    let text = "제목 위의 글,둘\n번호,시각,유형,발신,수신,제목,내용,비고,날씨\n\
                가-9,아침나절,돌발,해양센터,해경,소제목,본문 글,적어 둔 것,흐림,덤\n";
    let draft = draft(text).unwrap();
    let written = whitecell::intake::yaml(&draft, whitecell::exercise::Language::Ko);
    for kept in [
        "제목 위의 글",
        "둘",
        "아침나절",
        "돌발",
        "해양센터",
        "해경",
        "소제목",
        "본문 글",
        "적어 둔 것",
        "흐림",
        "덤",
    ] {
        assert!(written.contains(kept), "no {kept} in:\n{written}");
    }
}
