//! The report on the command line: who may have it, and where it goes.

use std::fs;

use super::Place;

const FORMATS: [&str; 6] = ["md", "html", "docx", "hwpx", "xlsx", "json"];

/// A session that was opened and left before STARTEX.
fn left() -> Place {
    let place = Place::new();
    let window = place.window(&["run", "twelve-minutes"]).shows("연습을 개시할 수 있습니다.");
    window.keys("q").shows("세션은 남습니다").keys("2").ends(0);
    place
}

#[test]
fn participants_get_nothing_before_endex() {
    let place = left();
    for format in FORMATS {
        let file = format!("report.{format}");
        let arguments =
            ["report", "--edition", "participants", "--format", format, "--output", &file];
        let (code, out, told) = place.says(&arguments);
        assert_eq!((code, out.as_str()), (1, ""), "{format}: {told}");
        assert!(told.contains("연습종료(ENDEX) 뒤에만"), "{format}: {told}");
        assert!(!place.path().join(file).exists(), "{format}");
    }
    let (code, out, told) = place.says(&["report"]);
    assert!(code == 0 && out.contains("연습 EXERCISE"), "the facilitator's own: {told}");
}

#[test]
fn documents_of_office_programs_are_not_poured_onto_a_terminal() {
    let place = left();
    for format in ["docx", "hwpx", "xlsx"] {
        let told = place.window(&["report", "--format", format]).ends(1);
        assert!(told.contains("터미널에 보일 수 없는 문서"), "{format}: {told}");
        let file = format!("report.{format}");
        let told = place.window(&["report", "--format", format, "-o", &file]).ends(0);
        let written = fs::read(place.path().join(&file)).expect("it was written");
        assert!(written.starts_with(b"PK"), "{format}: {told}");
        let piped = place.without_terminal(&["report", "--format", format]).output();
        assert_eq!(piped.expect("it starts").stdout, written, "{format}");
    }
}
