//! Documents of office programs, as their parts and as independent programs read them.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use whitecell::exercise::Language;
use whitecell::lang::Words;
use whitecell::report;

use super::markdown::hostile;
use super::session::small;
use crate::review::table::Table;
use crate::review::talk::talk;

fn docx(table: &Table, language: Language) -> Vec<u8> {
    let page = report::account(&table.aar(), &table.exercise, language);
    report::docx(&page, Words::of(language))
}

fn hwpx(table: &Table, language: Language) -> Vec<u8> {
    let aar = table.aar();
    let brief = report::brief(&aar, &table.exercise, language);
    let page = report::account(&aar, &table.exercise, language);
    report::hwpx(&brief, &page, Words::of(language))
}

fn xlsx(table: &Table, language: Language) -> Vec<u8> {
    report::xlsx(&report::book(&table.aar(), &table.exercise, language)).expect("it is small")
}

/// The parts of a document, by name.
fn parts(file: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).expect("a ZIP archive");
    let mut parts = BTreeMap::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("it is there");
        let mut bytes = vec![];
        part.read_to_end(&mut bytes).expect("it is whole");
        let name = part.name().expect("a name").into_owned();
        parts.insert(name, bytes);
    }
    parts
}

fn text(parts: &BTreeMap<String, Vec<u8>>, name: &str) -> String {
    String::from_utf8(parts[name].clone()).expect("XML in UTF-8")
}

/// Python's own XML parser takes every part, also of what hostile people wrote.
#[test]
fn every_part_is_well_formed_whatever_people_wrote() {
    let folder = tempfile::tempdir().expect("a folder");
    let (hostile, talk) = (hostile(), talk("\u{1}=1+1\u{fffe}</w:t>&<![CDATA["));
    let mut files = vec![];
    for (name, table) in [("hostile", &hostile), ("talk", &talk)] {
        for (kind, bytes) in [
            ("docx", docx(table, Language::Ko)),
            ("hwpx", hwpx(table, Language::Ko)),
            ("xlsx", xlsx(table, Language::En)),
        ] {
            let path = folder.path().join(format!("{name}.{kind}"));
            std::fs::write(&path, bytes).expect("there is room");
            files.push(path);
        }
    }
    let script = "import sys, zipfile, xml.etree.ElementTree as tree
for path in sys.argv[1:]:
    archive = zipfile.ZipFile(path)
    assert archive.testzip() is None
    for name in archive.namelist():
        if name.endswith(('.xml', '.rels', '.hpf')):
            tree.fromstring(archive.read(name))";
    python(Path::new("python3"), script, &files);
}

#[test]
fn a_document_of_word_has_headings_heads_of_tables_and_pictures_in_words() {
    for language in Language::ALL {
        let table = small();
        let parts = parts(&docx(&table, language));
        let document = text(&parts, "word/document.xml");
        let page = report::account(&table.aar(), &table.exercise, language);
        let markdown = report::markdown(&page);
        let chapters = markdown.lines().filter(|line| line.starts_with("## ")).count();
        assert_eq!(document.matches("w:pStyle w:val=\"Heading1\"").count(), chapters);
        let tables = document.matches("<w:tbl>").count();
        assert!(tables > 3);
        assert_eq!(document.matches("<w:tblHeader/>").count(), tables);
        let pictures = document.matches("<w:drawing>").count();
        assert!(pictures >= 3);
        assert_eq!(document.matches("descr=\"\"").count(), 0);
        let drawn = parts.keys().filter(|name| name.starts_with("word/media/")).count();
        assert_eq!(drawn, pictures);
        for frame in ["word/header1.xml", "word/footer1.xml"] {
            assert!(text(&parts, frame).contains("연습 EXERCISE"));
        }
        assert!(text(&parts, "word/footer1.xml").contains(" NUMPAGES "));
    }
}

#[test]
fn the_same_session_gives_the_same_bytes() {
    let table = small();
    for write in [docx, hwpx, xlsx] {
        assert_eq!(write(&table, Language::Ko), write(&table, Language::Ko));
    }
}

#[test]
fn what_begins_like_a_formula_stays_text() {
    let table = talk("=HYPERLINK(\"http://x\")");
    let parts = parts(&xlsx(&table, Language::Ko));
    let sheets = parts.keys().filter(|name| name.starts_with("xl/worksheets/sheet"));
    for sheet in sheets {
        assert!(!text(&parts, sheet).contains("<f>"), "{sheet}");
    }
    assert!(text(&parts, "xl/sharedStrings.xml").contains("=HYPERLINK("));
    assert!(text(&parts, "xl/styles.xml").contains("quotePrefix=\"1\""));
}

#[test]
fn libreoffice_opens_the_document_and_the_workbook() {
    let folder = tempfile::tempdir().expect("a folder");
    let table = talk("=1+1 확인 중이다.");
    let document = folder.path().join("report.docx");
    std::fs::write(&document, docx(&table, Language::Ko)).expect("there is room");
    let workbook = folder.path().join("report.xlsx");
    std::fs::write(&workbook, xlsx(&table, Language::Ko)).expect("there is room");
    convert(folder.path(), "txt:Text (encoded):UTF8", &[&document]);
    let told = std::fs::read_to_string(folder.path().join("report.txt")).expect("it was written");
    let page = report::account(&table.aar(), &table.exercise, Language::Ko);
    let markdown = report::markdown(&page);
    for chapter in markdown.lines().filter_map(|line| line.strip_prefix("## ")) {
        assert!(told.contains(&chapter.replace('\\', "")), "{chapter}\n{told}");
    }
    // Every sheet as a file of its own: the last parameter asks for it.
    convert(
        folder.path(),
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
        &[&workbook],
    );
    let sheet = |name: &str| {
        let path = folder.path().join(format!("report-{name}.csv"));
        std::fs::read_to_string(&path).unwrap_or_else(|_| panic!("no sheet {name}"))
    };
    assert!(sheet("대외 발표").contains("=1+1 확인 중이다."));
    assert!(sheet("개선계획").contains("주최기관,"));
    assert!(sheet("개선계획").lines().any(|line| line.starts_with("핵심역량,")));
    assert!(sheet("기록").lines().count() > 20);
    convert(folder.path(), "pdf", &[&document]);
    let printed = std::fs::read(folder.path().join("report.pdf")).expect("it was written");
    assert!(printed.starts_with(b"%PDF"));
}

/// Has `LibreOffice` write the files in another format, into the same folder.
pub(super) fn convert(folder: &Path, format: &str, files: &[&PathBuf]) {
    let mut office = Command::new("soffice");
    office.arg(format!("-env:UserInstallation=file://{}/profile", folder.display()));
    office.args(["--headless", "--norestore", "--convert-to", format, "--outdir"]);
    office.arg(folder).args(files).stdin(Stdio::null());
    let output = office.output().expect("soffice is there");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// What `scripts/test` puts python-hwpx into.
pub(super) fn reader() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    target.join("hwpx-reader/bin/python")
}

#[test]
fn an_independent_reader_finds_paragraphs_and_tables_in_the_document_of_hangul() {
    let folder = tempfile::tempdir().expect("a folder");
    for language in Language::ALL {
        let table = talk("확인 중이다.");
        let path = folder.path().join(format!("report-{language}.hwpx"));
        std::fs::write(&path, hwpx(&table, language)).expect("there is room");
        let script = "import sys
from hwpx import HwpxDocument
from hwpx.tools.validator import validate_document
from hwpx.tools.package_validator import validate_editor_open_safety
path = sys.argv[1]
report = validate_document(path)
assert report.ok, [str(issue) for issue in report.issues]
safety = validate_editor_open_safety(path)
assert safety.ok, safety.summary
document = HwpxDocument.open(path)
for paragraph in document.paragraphs:
    print('P', paragraph.text)
for paragraph in document.paragraphs:
    for table in paragraph.tables:
        print('T', table.row_count, table.column_count, table.cell(0, 0).text)";
        let told = python(&reader(), script, &[path]);
        let page = report::account(&table.aar(), &table.exercise, language);
        let markdown = report::markdown(&page);
        for chapter in markdown.lines().filter_map(|line| line.strip_prefix("## ")) {
            assert!(
                told.contains(&format!("P {}", chapter.replace('\\', ""))),
                "{chapter}\n{told}"
            );
        }
        let tables = markdown.lines().filter(|line| line.starts_with("|---")).count();
        // Each ministry has a box for its comment, which is a table too.
        let tables = tables + table.exercise.cells.len();
        assert_eq!(told.lines().filter(|line| line.starts_with("T ")).count(), tables);
        let first: Vec<&str> = told.lines().filter(|line| line.starts_with("P ")).take(3).collect();
        assert!(first[1].starts_with("P □ ") && first[2].starts_with("P  ○ "), "{first:?}");
    }
}

pub(super) fn python(interpreter: &Path, script: &str, files: &[PathBuf]) -> String {
    let mut python = Command::new(interpreter);
    python.args(["-c", script]).args(files).stdin(Stdio::null());
    let output = python.output().unwrap_or_else(|error| {
        panic!("{}: {error}; scripts/test makes it", interpreter.display())
    });
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}
