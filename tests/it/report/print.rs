//! Papers for the table.

use std::sync::Arc;

use whitecell::exercise::{Exercise, Language};
use whitecell::report::print;
use whitecell::session::view::{CellView, LiveDrafts, Views};
use whitecell::session::{Addressee, Part, RequestCommand, State, StatementCommand, TaskCommand};

use super::session::small;
use crate::review::table::{Table, cell, harbour};
use crate::review::talk;

fn view(table: &Table, id: &str) -> Arc<CellView> {
    let mut state = State::new(&table.exercise);
    for record in &table.records {
        state.apply(&table.exercise, record);
    }
    Views::of(&state, &table.exercise, &LiveDrafts::new()).cells[&cell(id)].clone()
}

/// Every page that a cell is given, with a name.
fn pages(exercise: &Exercise, table: &Table, language: Language) -> Vec<(String, String)> {
    let mut pages = vec![];
    for id in ["mofa", "mnd"] {
        let (key, view) = (cell(id), view(table, id));
        pages.push((format!("{id}-briefing"), print::briefing(exercise, &key, language)));
        pages.push((format!("{id}-handouts"), print::handouts(exercise, &key, language)));
        pages.push((format!("{id}-cards"), print::cards(exercise, &key, language)));
        pages.push((format!("{id}-received"), print::received(&view, language)));
        pages.push((format!("{id}-situation"), print::situation(&view, language)));
    }
    pages
}

#[test]
fn nothing_of_controls_stands_on_a_cells_page() {
    let table = small();
    for language in Language::ALL {
        for (name, page) in pages(&table.exercise, &table, language) {
            assert!(!page.to_lowercase().contains("kanari"), "{name}\n{page}");
            for word in
                ["contingency", "보정", "기대행동", "통제 보유", "x-1", "다른 부처에 갈 것이었음"]
            {
                assert!(!page.contains(word), "{name}: {word}");
            }
            assert!(!page.contains(">D1"), "{name}: a decision goes by its title");
        }
    }
}

#[test]
fn a_cell_gets_its_own_injects_only() {
    let exercise = harbour();
    let mofa = print::handouts(&exercise, &cell("mofa"), Language::Ko);
    assert!(mofa.contains("공관 전문") && !mofa.contains("함정 정비 징후"));
    assert!(mofa.contains("외교부-3") && !mofa.contains("외교부-4"));
    let mnd = print::handouts(&exercise, &cell("mnd"), Language::Ko);
    assert!(
        mnd.contains("올리아의 귀띔") && mnd.contains("국방부-(　　)"),
        "number and time by hand"
    );
}

#[test]
fn a_session_prints_what_went_out() {
    let page = print::received(&view(&small(), "mnd"), Language::Ko);
    assert!(page.contains("함정 정비 징후 (수정)"));
    assert!(page.contains("취소된 메시지") && !page.contains("불빛을 보았느냐고"));
    assert!(page.contains("축제가 있다고 함") && !page.contains("공관 전문"), "only the summary");
}

#[test]
fn every_sheet_is_marked_twice_and_loads_nothing() {
    let table = small();
    let mut all = pages(&table.exercise, &table, Language::Ko);
    let cover = print::cover(&table.exercise, Some(&table.aar()), Language::Ko);
    all.push(("cover".to_owned(), cover));
    for (name, page) in all {
        let sheets = page.matches("<section class=\"sheet\">").count();
        let marking = "<td>연습 EXERCISE · 평문 (연습용)</td>";
        assert_eq!(page.matches(marking).count(), 2 * sheets, "{name}");
        assert!(sheets > 0, "{name}");
        for loads in ["http://", "https://", "<script", "<img", "<link", "url(", "@import"] {
            assert!(!page.contains(loads), "{name}: {loads}");
        }
    }
}

#[test]
fn the_cover_tells_control_what_is_a_contingency() {
    let table = small();
    let planned = print::cover(&table.exercise, None, Language::Ko);
    assert!(
        planned.contains("kanari-4") && planned.contains("보정") && planned.contains("번호 기입")
    );
    let played = print::cover(&table.exercise, Some(&table.aar()), Language::Ko);
    assert!(played.contains("x-1 올리아의 문의") && played.contains("T+00:05:00 부여, 취소"));
}

#[test]
fn cards_follow_the_depth_and_the_lead() {
    let exercise = harbour();
    let mofa = print::cards(&exercise, &cell("mofa"), Language::Ko);
    assert_eq!(mofa.matches("<h1>입장서</h1>").count(), 2);
    assert_eq!(mofa.matches("<h1>의견회신서</h1>").count(), 1, "it leads the other");
    assert!(!mofa.contains("정찰을 늘릴 것인가"), "control notes that one");
}

#[test]
fn a_late_principal_sees_what_is_open_and_what_was_agreed() {
    let mut table = Table::started();
    table.at(4).release("kanari-3").at(7);
    let early = print::situation(&view(&table, "mofa"), Language::Ko);
    assert!(early.contains("공관 전문") && early.contains("대비태세를 올릴 것인가"));
    assert!(early.contains("기한: 09:26"));
    let late = print::situation(&view(&small(), "mofa"), Language::Ko);
    assert!(late.contains("직통선으로 먼저 묻고, 그 뒤 다시 정한다."));
}

#[test]
fn a_late_principal_sees_what_was_said_and_what_is_to_do() {
    let mut table = talk::started();
    assert!(!print::situation(&view(&table, "mofa"), Language::Ko).contains("업무"));
    let hostile = "<script>x</script>";
    talk::draft(&mut table, "mofa-lead", talk::wording(hostile, &[]));
    table.at(1).say("mofa-lead", StatementCommand::Release.of(0));
    talk::ask(&mut table, "mofa-lead", Addressee::Cell(cell("mnd")), Some(30));
    table.at(9);
    for (id, asked) in [("mofa", "국방부에 질의"), ("mnd", "외교부의 질의")] {
        let page = print::situation(&view(&table, id), Language::Ko);
        for told in ["외교부 (국내)", asked, "축제 일정", "올리아에 회신", "맡은 부처 없음"]
        {
            assert!(page.contains(told), "{id}: {told}");
        }
        assert!(!page.contains("<script"), "{id}");
    }
    table.say("mnd-lead", RequestCommand::Answer { text: "모름".to_owned() }.of(0)).at(10);
    let lead = TaskCommand::Take { part: Part::Lead };
    table.say("mofa-lead", lead.of(&talk::task_id("reply")));
    let page = print::situation(&view(&table, "mnd"), Language::Ko);
    assert!(!page.contains("외교부의 질의") && page.contains("외교부 주관"));
}

#[test]
fn hostile_words_stay_words_on_paper() {
    let mut exercise = (*harbour()).clone();
    let hostile = "</td></table><script>alert(1)</script>\u{202e}";
    for inject in exercise.injects.values_mut() {
        inject.title = whitecell::exercise::Text::same(hostile);
        for passage in &mut inject.passages {
            passage.text = whitecell::exercise::Text::same(hostile);
        }
    }
    exercise.marking = whitecell::exercise::Text::same(hostile);
    let page = print::handouts(&exercise, &cell("mofa"), Language::En);
    assert!(!page.contains("<script") && !page.contains('\u{202e}'));
    assert!(page.contains("‹U+202E›"));
}

/// A slip of the lead's with a code, and one of control's without.
fn slips(once: bool) -> print::JoinSheet {
    let seat = |id| whitecell::exercise::SeatId::literal(id);
    let lead = print::JoinSlip {
        cell: Some(cell("mofa")),
        seat: Some(seat("mofa-lead")),
        line: "ssh -p 2222 mofa@192.0.2.10".to_owned(),
        code: Some("ZS33-PA5W".to_owned()),
    };
    let evaluator = print::JoinSlip {
        cell: None,
        seat: Some(seat("evaluator")),
        line: "ssh -p 2222 evaluator@192.0.2.10".to_owned(),
        code: None,
    };
    let slips = [vec![lead; 4], vec![evaluator]].concat();
    print::JoinSheet { slips, fingerprint: "SHA256:k3Yx".to_owned(), once }
}

#[test]
fn a_slip_names_its_ministry_once() {
    let mut exercise = (*harbour()).clone();
    let slip = |exercise: &Exercise| {
        let page = print::join(exercise, &slips(true), Language::Ko);
        let name = page.split("class=\"number\">").nth(1).expect("a slip has a name");
        name.split('<').next().expect("before its end").to_owned()
    };
    assert_eq!(slip(&exercise), "외교부 제1차관 (대표)");
    let mofa = exercise.cells.get_mut(&cell("mofa")).expect("a cell");
    mofa.seats[0].title = whitecell::exercise::Text::same("외교부 차관");
    assert_eq!(slip(&exercise), "외교부 차관 (대표)");
}

#[test]
fn a_slip_has_all_that_its_person_types_and_compares() {
    let exercise = harbour();
    for language in Language::ALL {
        let page = print::join(&exercise, &slips(true), language);
        assert_eq!(
            (page.matches("class=\"sheet\"").count(), page.matches("class=\"slip\"").count()),
            (2, 5)
        );
        for text in page.split("class=\"slip\"").skip(1) {
            assert!(text.contains("연습 EXERCISE") && text.contains("SHA256:k3Yx"), "{text}");
        }
        assert_eq!(page.matches("ssh -p 2222 mofa@192.0.2.10").count(), 4);
        assert_eq!(page.matches("ZS33-PA5W").count(), 4);
    }
    let page = print::join(&exercise, &slips(true), Language::Ko);
    assert!(page.contains("(등록한 공개 키)") && page.contains("이 코드는 한 사람만 씁니다."));
    assert!(page.contains("통제반 평가관"), "{page}");
    let page = print::join(&exercise, &slips(false), Language::En);
    assert!(!page.contains("The code is for one person") && page.contains("Type the code"));
    let mut keys_only = slips(false);
    keys_only.slips.drain(..4);
    assert!(!print::join(&exercise, &keys_only, Language::En).contains("Type the code"));
}
