//! The same tables in every office format, as independent programs read them.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use whitecell::exercise::Language;
use whitecell::lang::Words;
use whitecell::report;
use whitecell::review::Aar;
use whitecell::review::measures::Outcome;
use whitecell::review::notebook::{Element, PlanItem};

use super::office::{convert, python, reader};
use super::session::small;
use crate::golden::play;
use crate::review::table::Table;
use crate::review::talk::talk;

type Rows = Vec<Vec<String>>;

fn planned() -> PlanItem {
    let own = |text: &str| text.to_owned();
    PlanItem {
        capability: own("정보공유"),
        issue: own("전문이 늦게 전해짐"),
        action: own("공관 전문은 그날 안에 넘긴다"),
        element: Some(Element::Training),
        owner: own("외교부"),
        contact: own("군축신기술과"),
        start: own("2027-04-01"),
        end: own("2027-06-30"),
        records: vec![],
    }
}

/// A session with a row of the plan.
fn reviewed(table: &Table) -> Aar {
    let mut aar = table.aar();
    aar.improvement_plan.push(planned());
    aar
}

/// The tables of a report in Markdown.
fn of_markdown(markdown: &str) -> Vec<Rows> {
    let (mut tables, mut inside) = (vec![], false);
    for line in markdown.lines() {
        let Some(row) = line.strip_prefix("| ").and_then(|line| line.strip_suffix(" |")) else {
            inside = inside && line.starts_with("|---");
            continue;
        };
        if !inside {
            tables.push(vec![]);
        }
        inside = true;
        let cells = row.replace("\\|", "\u{1}");
        let cells = cells.split(" | ").map(|cell| plain(&cell.replace('\u{1}', "|")));
        tables.last_mut().expect("one was begun").push(cells.collect());
    }
    tables
}

/// Without what Markdown writes around and before letters.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut letters = text.replace("**", "").chars().collect::<Vec<_>>().into_iter();
    while let Some(letter) = letters.next() {
        plain.extend(if letter == '\\' { letters.next() } else { Some(letter) });
    }
    one(&plain)
}

/// On one line, with every space alike.
fn one(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The tables that a program wrote as JSON, but for the boxes of one column.
fn of_program(told: &str) -> Vec<Rows> {
    let tables: Vec<Rows> = serde_json::from_str(told).expect("lists of lists of lists");
    let cells = |row: Vec<String>| row.iter().map(|cell| one(cell)).collect();
    let tables = tables.into_iter().filter(|table| table[0].len() > 1);
    tables.map(|table| table.into_iter().map(cells).collect()).collect()
}

const DOCX: &str = "import sys, json, zipfile, xml.etree.ElementTree as tree
W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
root = tree.fromstring(zipfile.ZipFile(sys.argv[1]).read('word/document.xml'))
def text(cell):
    return ''.join(' ' if it.tag == W + 'br' else it.text or '' for it in cell.iter()
                   if it.tag in (W + 't', W + 'br'))
print(json.dumps([[[text(cell) for cell in row.iter(W + 'tc')] for row in table.iter(W + 'tr')]
                  for table in root.iter(W + 'tbl')]))";

const HWPX: &str = "import sys, json
from hwpx import HwpxDocument
document = HwpxDocument.open(sys.argv[1])
tables = [table for paragraph in document.paragraphs for table in paragraph.tables]
print(json.dumps([[[table.cell(row, column).text for column in range(table.column_count)]
                   for row in range(table.row_count)] for table in tables]))";

const XLSX: &str = "import sys, json, zipfile, xml.etree.ElementTree as tree
M = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
archive = zipfile.ZipFile(sys.argv[1])
part = lambda name: tree.fromstring(archive.read(name))
shared = [''.join(t.text or '' for t in si.iter(M + 't')) for si in part('xl/sharedStrings.xml')]
def value(cell):
    v = cell.find(M + 'v')
    if v is None: return None
    return shared[int(v.text)] if cell.get('t') == 's' else float(v.text)
sheets = {}
for number, sheet in enumerate(part('xl/workbook.xml').iter(M + 'sheet'), 1):
    root = part(f'xl/worksheets/sheet{number}.xml')
    rows = [{'height': row.get('ht'), 'cells': [value(cell) for cell in row]}
            for row in root.iter(M + 'row')]
    pane = root.find(f'.//{M}pane')
    sheets[sheet.get('name')] = {'rows': rows, 'frozen': int(pane.get('ySplit'))}
print(json.dumps(sheets))";

fn workbook(aar: &Aar, table: &Table, language: Language, folder: &Path) -> Value {
    let path = folder.join("report.xlsx");
    let book = report::book(aar, &table.exercise, language);
    std::fs::write(&path, report::xlsx(&book).expect("it is small")).expect("there is room");
    serde_json::from_str(&python(Path::new("python3"), XLSX, &[path])).expect("JSON")
}

#[test]
fn documents_have_every_table_of_the_report_cell_by_cell() {
    let folder = tempfile::tempdir().expect("a folder");
    for (table, language) in
        [(small(), Language::Ko), (small(), Language::En), (talk("확인 중."), Language::Ko)]
    {
        let aar = reviewed(&table);
        let words = Words::of(language);
        let page = report::account(&aar, &table.exercise, language);
        let expected = of_markdown(&report::markdown(&page));
        assert!(expected.len() > 5);
        let plan = expected.iter().flatten().find(|row| row.contains(&planned().action));
        let plan = plan.expect("the plan is in the report");
        assert_eq!(plan[0], planned().capability);
        assert_eq!(plan[4..], ["외교부", "군축신기술과", "2027-04-01", "2027-06-30"]);
        let docx = folder.path().join("report.docx");
        std::fs::write(&docx, report::docx(&page, words)).expect("there is room");
        assert_eq!(of_program(&python(Path::new("python3"), DOCX, &[docx])), expected);
        let brief = report::brief(&aar, &table.exercise, language);
        let hwpx = folder.path().join("report.hwpx");
        std::fs::write(&hwpx, report::hwpx(&brief, &page, words)).expect("there is room");
        assert_eq!(of_program(&python(&reader(), HWPX, &[hwpx])), expected);
    }
}

#[test]
fn the_workbook_has_the_plan_under_its_title_block_and_measures_as_numbers() {
    let folder = tempfile::tempdir().expect("a folder");
    let table = small();
    let aar = reviewed(&table);
    let sheets = workbook(&aar, &table, Language::Ko, folder.path());
    let rows = |sheet: &str| sheets[sheet]["rows"].as_array().expect(sheet).clone();
    let plan = rows("개선계획");
    let cells = |row: &Value| row["cells"].as_array().expect("cells").clone();
    let block: Vec<Vec<Value>> = plan.iter().take(8).map(cells).collect();
    let labels: Vec<&str> = block.iter().filter_map(|row| row[0].as_str()).collect();
    let by_hand = ["임무분야", "위협ㆍ위험", "주최기관", "담당자"];
    assert_eq!(labels[4..], by_hand);
    let title = table.exercise.title.get(Language::Ko);
    assert_eq!(block[0][1].as_str(), Some(title));
    // What no exercise says is left to people.
    assert!(block[4..].iter().all(|row| row[1..].iter().all(Value::is_null)), "{block:?}");
    let head = plan.iter().position(|row| cells(row)[0] == "핵심역량").expect("a head");
    assert_eq!(sheets["개선계획"]["frozen"].as_u64(), Some(10));
    let own: Vec<Value> = cells(&plan[head + 1]);
    let expected = planned();
    let told = [&expected.capability, &expected.issue, &expected.action];
    assert!(own.iter().zip(told).all(|(cell, text)| cell == text.as_str()), "{own:?}");
    assert_eq!(own[4], expected.owner.as_str());
    // A number beside the words, where there is one.
    let number = |outcome| {
        let Outcome::Number(number) = outcome else { return None };
        Some(number)
    };
    let numbers = aar.measures.iter().filter_map(|figure| number(figure.outcome));
    let numbers: Vec<f64> = numbers.collect();
    let measures: Vec<Value> = rows("지표").iter().flat_map(cells).collect();
    assert!(!numbers.is_empty());
    for number in numbers {
        let near = |cell: &Value| cell.as_f64().is_some_and(|own| (own - number).abs() < 1e-9);
        assert!(measures.iter().any(near), "{number}");
    }
    // A row with a long text is as high as its lines.
    let tall = |row: &Value| row["height"].as_str().is_some_and(|it| it.parse::<f64>().is_ok());
    assert!(rows("기록").iter().any(tall));
}

/// Moments as they stand in a text.
fn moments(text: &str) -> usize {
    let is = |part: &[u8]| {
        part.iter().zip(b"T+00:00:00").all(|(own, like)| match like {
            b'0' => own.is_ascii_digit(),
            _ => own == like,
        })
    };
    text.as_bytes().windows(10).filter(|part| is(part)).count()
}

#[test]
fn no_moment_is_broken_over_two_lines_in_a_printed_document() {
    let folder = tempfile::tempdir().expect("a folder");
    let journal = play(folder.path(), "shadow-commander", "poor", "1");
    let mut documents: Vec<PathBuf> = vec![];
    for language in ["ko", "en"] {
        let path = folder.path().join(format!("{language}.docx"));
        let mut command = Command::new(env!("CARGO_BIN_EXE_whitecell"));
        command.env_clear().args(["--lang", language, "report"]).arg(&journal);
        let done = command.args(["--format", "docx", "-o"]).arg(&path).output().expect("it runs");
        assert!(done.status.success(), "{done:?}");
        documents.push(path);
    }
    convert(folder.path(), "pdf", &documents.iter().collect::<Vec<_>>());
    for document in documents {
        let script = "import sys, zipfile, xml.etree.ElementTree as tree
W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
root = tree.fromstring(zipfile.ZipFile(sys.argv[1]).read('word/document.xml'))
for text in root.iter(W + 't'): print(text.text)";
        let written =
            moments(&python(Path::new("python3"), script, std::slice::from_ref(&document)));
        let mut pages = Command::new("pdftotext");
        pages.arg("-layout").arg(document.with_extension("pdf")).arg("-").stdin(Stdio::null());
        let printed = pages.output().expect("pdftotext is there; scripts/test installs it");
        let printed = moments(&String::from_utf8_lossy(&printed.stdout));
        assert!(written > 100, "{written}");
        assert_eq!(printed, written, "{}", document.display());
    }
}
