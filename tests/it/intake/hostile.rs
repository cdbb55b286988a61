//! Files that are broken, or meant to break a reader: each is refused with its reason, in seconds
//! and within bounded memory. The limits stand in `sheet::limit`.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use rust_xlsxwriter::Workbook;
use tempfile::TempDir;
use whitecell::diagnostic::Problem;
use whitecell::sheet::{Book, limit};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::{draft, draft_of, source, table, told};

/// A workbook of one sheet with these rows, and with these parts in place of its own.
fn workbook(rows: &str, others: &[(&str, &str)]) -> Vec<u8> {
    let mut plain = Workbook::new();
    // One text, so that there is a part for texts.
    plain.add_worksheet().set_name("MSEL").unwrap().write_string(0, 0, "x").unwrap();
    let mut plain = ZipArchive::new(Cursor::new(plain.save_to_buffer().unwrap())).unwrap();
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let mut parts: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for index in 0..plain.len() {
        let mut part = plain.by_index(index).unwrap();
        let mut content = vec![];
        part.read_to_end(&mut content).unwrap();
        parts.insert(part.name().unwrap().into_owned(), content);
    }
    for (name, content) in others.iter().copied().chain([("xl/worksheets/sheet1.xml", &*sheet)]) {
        parts.insert(name.to_owned(), content.as_bytes().to_vec());
    }
    let mut archive = ZipWriter::new(Cursor::new(vec![]));
    for (name, content) in parts {
        // Hardly packed: a build for tests packs slowly.
        let options = SimpleFileOptions::default().compression_level(Some(1));
        archive.start_file(name, options).unwrap();
        archive.write_all(&content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn text_cell(place: &str, text: &str) -> String {
    format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

fn head() -> String {
    let cells = ["번호", "시각", "수신", "제목", "내용"].iter().zip(["A1", "B1", "C1", "D1", "E1"]);
    let cells: String = cells.map(|(text, place)| text_cell(place, text)).collect();
    format!(r#"<row r="1">{cells}</row>"#)
}

fn row(number: usize) -> String {
    let cells = [("A", "1"), ("B", "T+5"), ("C", "외교부"), ("D", "제목"), ("E", "글")];
    let cells: String =
        cells.iter().map(|(column, text)| text_cell(&format!("{column}{number}"), text)).collect();
    format!(r#"<row r="{number}">{cells}</row>"#)
}

fn opened(bytes: &[u8]) -> Problem {
    Book::open(bytes.to_vec()).map(|_| ()).unwrap_err()
}

#[test]
fn a_plain_workbook_made_by_hand_is_read() {
    let bytes = workbook(&(head() + &row(2)), &[]);
    let draft = draft_of(&table(bytes, "MSEL").unwrap(), &source()).unwrap();
    assert_eq!(told(&draft.found), [""; 0]);
}

#[test]
fn a_zip_bomb_is_refused_once_it_has_unpacked_to_the_limit() {
    let zeros = "0".repeat(limit::UNPACKED_BYTES_MAX + 1);
    let bytes = workbook(&head(), &[("xl/media/image1.png", &zeros)]);
    assert!(bytes.len() < 1_000_000);
    let mebibytes_max = limit::UNPACKED_MEBIBYTES_MAX;
    assert_eq!(opened(&bytes), Problem::SheetUnpackedTooLarge { mebibytes_max });
}

#[test]
fn parts_together_are_held_to_the_limit() {
    let half = "0".repeat(limit::UNPACKED_BYTES_MAX / 2);
    let bytes = workbook(&head(), &[("a", &half), ("b", &half), ("c", "0")]);
    assert_eq!(opened(&bytes).code(), "sheet-unpacked-too-large");
}

#[test]
fn a_count_that_nothing_holds_makes_no_room() {
    let strings = r#"<sst uniqueCount="99999999999"/>"#;
    let bytes = workbook(&head(), &[("xl/sharedStrings.xml", strings)]);
    assert_eq!(opened(&bytes).code(), "sheet-broken");
    let styles = "x".repeat(limit::STYLES_BYTES_MAX + 1);
    let bytes = workbook(&head(), &[("xl/styles.xml", &styles)]);
    assert_eq!(opened(&bytes).code(), "sheet-broken");
}

#[test]
fn a_cell_at_the_far_corner_costs_no_more_than_another() {
    let far = format!(r#"<row r="1048576">{}</row>"#, text_cell("XFD1048576", "구석"));
    let bytes = workbook(&(head() + &row(2) + &far), &[]);
    let draft = draft_of(&table(bytes, "MSEL").unwrap(), &source()).unwrap();
    assert_eq!(told(&draft.found), ["msel-outside XFD1048576"]);
    assert_eq!(draft.comments, ["XFD1048576: 구석"]);
}

#[test]
fn a_hundred_thousand_rows_are_refused_at_the_limit() {
    let row = |row: usize| format!("<row r=\"{row}\">{}</row>", text_cell(&format!("A{row}"), "1"));
    let rows: String = (2..=100_000).map(row).collect();
    let bytes = workbook(&(head() + &rows), &[]);
    let rows_max = limit::ROWS_MAX;
    assert_eq!(table(bytes, "MSEL"), Err(Problem::SheetTooManyRows { rows_max }));
    let text = format!("번호,시각,제목\n{}", "1,T+5,가\n".repeat(100_000));
    assert_eq!(table(text, ""), Err(Problem::SheetTooManyRows { rows_max }));
}

#[test]
fn one_text_in_very_many_cells_is_counted_as_often_as_it_stands_there() {
    let shared = format!("<sst><si><t>{}</t></si></sst>", "가".repeat(30_000));
    let cell = |row: usize| format!(r#"<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>"#);
    let cells: String = (1..=1_000).map(cell).collect();
    let parts = [("xl/sharedStrings.xml", shared.as_str())];
    let bytes = workbook(&cells, &parts);
    assert_eq!(table(bytes, "MSEL").unwrap_err().code(), "sheet-too-much-text");
}

#[test]
fn what_only_looks_like_a_workbook_is_told_for_what_it_is() {
    let compound = |name: &str| {
        let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
        bytes.resize(1_024, 0);
        bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    let mut broken = workbook(&head(), &[]);
    broken.truncate(broken.len() / 2);
    let ods = workbook("", &[("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]);
    let cases: [(Vec<u8>, &str); 10] = [
        (vec![], "sheet-empty"),
        (b" \r\n".to_vec(), "sheet-empty"),
        (compound("EncryptedPackage"), "sheet-password"),
        (compound("Workbook"), "sheet-old-excel"),
        (broken, "sheet-broken"),
        (b"PK\x03\x04 not at all".to_vec(), "sheet-broken"),
        (ods, "sheet-other-format"),
        (b"<html><table><tr><td>1".to_vec(), "sheet-other-format"),
        (b"%PDF-1.7".to_vec(), "sheet-other-format"),
        (b"\x7fELF\x02\x01\x01\x00\x00\x00\x00".to_vec(), "sheet-encoding"),
    ];
    for (bytes, code) in cases {
        assert_eq!(opened(&bytes).code(), code, "{:?}", &bytes[..bytes.len().min(20)]);
    }
}

#[test]
fn no_change_of_a_byte_brings_the_reader_down() {
    let bytes = workbook(&(head() + &row(2) + &row(3)), &[]);
    for at in (0..bytes.len()).step_by(3) {
        for change in [0x00, 0xff, bytes[at] ^ 0x10] {
            let mut changed = bytes.clone();
            changed[at] = change;
            if let Ok(mut book) = Book::open(changed) {
                for sheet in book.sheets() {
                    let _read = book.table(&sheet.name);
                }
            }
        }
    }
}

#[test]
fn text_with_unequal_rows_keeps_every_cell() {
    let draft = draft("번호,시각,수신,제목,내용\n1,T+5,외교부,가,글,더,있다\n2,T+6\n").unwrap();
    let notes = draft.injects[0].notes.clone().unwrap();
    assert!(notes.contains("F: 더") && notes.contains("G: 있다"), "{notes}");
    let codes = told(&draft.found);
    assert!(codes.contains(&"msel-outside F2".to_owned()), "{codes:?}");
    assert!(codes.contains(&"import-nobody-addressed 3".to_owned()), "{codes:?}");
}

#[test]
fn what_is_no_msel_is_refused() {
    for text in ["a,b\n1,2\n", "시각,수신\n09:00,외교부\n", "그냥 글이다\n"] {
        assert_eq!(told(&draft(text).unwrap_err()), ["msel-no-head"], "{text}");
    }
    let codes = told(&draft("번호,시각,제목\n").unwrap_err());
    assert!(codes.contains(&"import-no-injects".to_owned()), "{codes:?}");
}

/// What a file may take of the processor, in a build for tests.
const PROCESSOR_SECONDS_MAX: usize = 60;
/// What the whole program may ask of the system, its code and its threads included.
const ADDRESSES_KIBIBYTES_MAX: usize = 1_024 * 1_024;

/// Runs an import that the system gives no more than that.
fn bounded(folder: &Path, args: &[&str]) -> Output {
    let limits = format!("ulimit -v {ADDRESSES_KIBIBYTES_MAX}; ulimit -t {PROCESSOR_SECONDS_MAX}");
    let limited = format!("{limits}; exec \"$0\" \"$@\"");
    let mut command = Command::new("sh");
    command.args(["-c", &limited, env!("CARGO_BIN_EXE_whitecell"), "--lang", "en"]).args(args);
    command.env_clear().env("HOME", folder).current_dir(folder).stdin(Stdio::null());
    command.output().unwrap()
}

#[cfg(target_os = "linux")]
#[test]
fn hostile_files_take_seconds_and_bounded_memory() {
    let folder = TempDir::new().unwrap();
    let path = |name: &str| folder.path().join(name);
    let far = format!(r#"<row r="1048576">{}</row>"#, text_cell("XFD1048576", "x"));
    fs::write(path("far.xlsx"), workbook(&(head() + &row(2) + &far), &[])).unwrap();
    let zeros = "0".repeat(limit::UNPACKED_BYTES_MAX + 1);
    fs::write(path("bomb.xlsx"), workbook(&head(), &[("xl/media/image1.png", &zeros)])).unwrap();
    let row_of_one = |row| format!("<row r=\"{row}\">{}</row>", text_cell(&format!("A{row}"), "1"));
    let rows: String = (2..=100_001).map(row_of_one).collect();
    fs::write(path("rows.xlsx"), workbook(&(head() + &rows), &[])).unwrap();
    fs::write(path("wide.csv"), format!("No,Time,Title\n{}\n", "x,".repeat(1_000_000))).unwrap();
    let injects = r#"{"inject_title":"a"},"#.repeat(400_000);
    let document =
        format!("{{\"scenario_information\":{{}},\"scenario_injects\":[{injects}{{}}]}}");
    fs::write(path("many.json"), document).unwrap();
    File::create(path("sparse.xlsx")).unwrap().set_len(2 << 30).unwrap();
    fs::create_dir(path("folder.xlsx")).unwrap();
    let cases = [
        ("far.xlsx", "msel-outside"),
        ("bomb.xlsx", "sheet-unpacked-too-large"),
        ("rows.xlsx", "sheet-too-many-rows"),
        ("wide.csv", "sheet-too-many-cells"),
        ("many.json", "import-too-many-injects"),
        ("sparse.xlsx", "file-too-large"),
        ("folder.xlsx", "file-not-regular"),
    ];
    for (name, code) in cases {
        let output = bounded(folder.path(), &["import", name, "--preview", "--format", "json"]);
        let text = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        let expected = if name == "far.xlsx" { 0 } else { 2 };
        assert_eq!(output.status.code(), Some(expected), "{name}: {text}");
        assert!(text.contains(code), "{name}: {text}");
    }
}
