//! Two seats of a ministry write together; the other ministry's screens know nothing of it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use whitecell::exercise::Language;
use whitecell::session::view::PositionStatus;
use whitecell::session::{DecisionCommand, InjectCommand, RevealWhen, TableCommand};
use whitecell::tui::PlayerScene;

use crate::support::grid::grid;
use crate::support::play::{decision, inject_id};

use super::SIZES;
use super::hall::Hall;

const LEAD: &str = "mofa-lead";
const OTHER: &str = "mofa-player";

/// The first decision is open.
fn dealt() -> Hall {
    Hall::started().wait(2).control(InjectCommand::Release.of(&inject_id("i2"))).wait(2)
}

/// And MOFA's other seat writes the position.
fn prepared() -> Hall {
    dealt().keys(OTHER, "i1<tab>먼저 묻는다")
}

#[test]
fn what_one_writes_the_other_reads_as_it_is_written() {
    let hall = prepared().shows(LEAD, "작성 중").shows(LEAD, "먼저 묻는다");
    let hall = hall.keys(LEAD, "y").shows(LEAD, "같은 부처에서 쓰고 있는 글");
    hall.keys(OTHER, ", 그리고 기다린다.").shows(LEAD, "먼저 묻는다, 그리고 기다린다.");
}

#[test]
fn the_lead_takes_the_words_over_and_hands_them_in() {
    let hall = prepared().keys(OTHER, "<c-s>").shows(OTHER, "제출은 대표가 합니다");
    let before = hall.table.records().len();
    let hall = hall.keys(LEAD, "y<enter>").shows(LEAD, "먼저 묻는다");
    let hall = hall.keys(LEAD, "<tab><tab>1<tab>2<c-s>");
    assert_eq!(hall.table.records().len(), before + 1, "only the lead's is on record");
    let sealed = hall.views().control.decisions.values().any(|decision| {
        decision.positions.values().any(|own| matches!(own, PositionStatus::Sealed { .. }))
    });
    assert!(sealed, "the position is in");
}

#[test]
fn ones_own_words_come_back_after_taking_anothers() {
    let hall = prepared().keys(LEAD, "i<tab>내 글");
    let hall = hall.shows(LEAD, "작성 중, Ctrl+G").keys(LEAD, "<c-g><enter>");
    let hall = hall.shows(LEAD, "먼저 묻는다");
    hall.keys(LEAD, "<c-z>").shows(LEAD, "내 글");
}

/// Who writes beside one stands beside the title and never in it.
#[test]
fn a_long_name_leaves_the_title_its_room() {
    let person = "대한민국 외교부 국제안보국 군축비확산과 서기관 남궁하늘바라기".to_owned();
    let take = TableCommand::TakeSeat { person };
    let mut hall = dealt();
    hall.table.accepted(OTHER, take);
    let hall = hall.keys(OTHER, "i1<tab>먼저 묻는다").keys(LEAD, "i");
    let (screen, _) = hall.keys(LEAD, "").screen(LEAD);
    let row = screen.lines().find(|row| row.contains("대한민국")).expect("who writes");
    assert!(row.contains("│  D1  입장") && row.contains("..  대한민국 외교부"), "{row}");
}

#[test]
fn the_room_reads_along_what_the_lead_writes_and_not_what_is_prepared() {
    let reveal = DecisionCommand::Reveal { when: RevealWhen::AllAreIn };
    let hall = dealt()
        .keys(LEAD, "i1<tab>먼저 묻는다.<tab>1<tab>2<c-s>")
        .keys("mnd-lead", "i2<tab>본 것이 있다.<tab>3<tab>1<c-s>")
        .control(reveal.of(&decision("d1")))
        .keys(OTHER, "m1<tab>초안");
    assert!(hall.live().is_empty(), "what is prepared is nobody else's");
    let hall = hall.keys(LEAD, "m1<tab>문안");
    assert_eq!(hall.live().values().collect::<Vec<_>>(), ["문안"]);
}

/// What cannot be handed in any more is nothing that somebody is writing.
#[test]
fn what_was_prepared_is_gone_with_its_time() {
    let reveal = DecisionCommand::Reveal { when: RevealWhen::AllAreIn };
    let hall = prepared().keys(LEAD, "i1<tab>먼저 묻는다.<tab>1<tab>2<c-s>").shows(LEAD, "작성 중");
    let hall = hall
        .keys("mnd-lead", "i2<tab>본 것이 있다.<tab>3<tab>1<c-s>")
        .control(reveal.of(&decision("d1")));
    let hall = hall.hides(LEAD, "작성 중").keys(LEAD, "y").shows(LEAD, "지금 글을 쓰는 사람이");
    // The joint draft can be prepared instead.
    hall.keys(OTHER, "<esc>m1<tab>초안").shows(LEAD, "작성 중");
}

#[test]
fn nothing_of_it_is_on_another_ministrys_screen() {
    let screens = [dealt(), prepared()].map(|hall| {
        let hall = hall.keys("mnd-lead", "y");
        let mut hall = hall.shows("mnd-lead", "지금 글을 쓰는 사람이 없습니다");
        hall.screen("mnd-lead").0
    });
    assert!(!prepared().drafts("mofa").is_empty());
    assert_eq!(screens[0], screens[1]);
}

#[test]
fn drafts_look_as_they_did() {
    for language in Language::ALL {
        for (columns, rows) in SIZES {
            let mut hall = prepared().keys(OTHER, ". 그리고 답을 기다린다.");
            let area = Rect::new(0, 0, columns, rows);
            let keys = if language == Language::En { "Ly" } else { "y" };
            hall = hall.keys(LEAD, keys);
            let mut buffer = Buffer::empty(area);
            hall.with(LEAD, |player, scene: &PlayerScene<'_>| {
                player.draw(&mut buffer, area, scene)
            });
            insta::assert_snapshot!(
                format!("player_together_{language}_{columns}x{rows}"),
                grid(&buffer)
            );
        }
    }
}
