//! Where players come in: what the facilitator's sheet tells them.

use super::super::{Place, Window};
use crate::support::ssh;

/// What a player has of a host: its port, and the join codes.
pub(super) struct Site {
    pub(super) port: u16,
    /// By the cell's name.
    codes: Vec<(&'static str, String)>,
    pub(super) fingerprint: String,
}

/// How a player speaks to the door, and it to them.
pub(super) struct Tongue {
    pub(super) locale: &'static str,
    pub(super) seated: &'static str,
}

pub(super) const KOREAN: Tongue = Tongue { locale: "ko_KR.UTF-8", seated: "(대표)" };
pub(super) const ENGLISH: Tongue = Tongue { locale: "en_US.UTF-8", seated: "(Lead)" };

const CELLS: [&str; 2] = ["mofa", "mnd"];

impl Site {
    /// The console of a table that is hosted on a free port.
    pub(super) fn open(place: &Place, exercise: &str) -> (Self, Window) {
        Self::of(place.window(&["host", exercise, "--listen", "127.0.0.1:0"]))
    }

    /// Reads the sheet on a console.
    pub(super) fn of(console: Window) -> (Self, Window) {
        let console = console.shows("? 도움").keys("j").shows("SHA256:").shows("닫기");
        let sheet = console.grid();
        let site = Self {
            port: after(&sheet, "ssh -p ").parse().expect("a port"),
            codes: CELLS.map(|cell| (cell, code(&sheet, cell))).into(),
            fingerprint: format!("SHA256:{}", after(&sheet, "SHA256:")),
        };
        (site, console.keys("<esc>").hides("SHA256:"))
    }

    pub(super) fn code(&self, cell: &str) -> &str {
        let (_, code) = self.codes.iter().find(|(known, _)| *known == cell).expect("a cell");
        code
    }

    pub(super) fn codes(&self) -> &[(&'static str, String)] {
        &self.codes
    }

    /// `ssh` on a terminal, everything answered.
    pub(super) fn knock(&self, cell: &str, person: &str, tongue: &Tongue) -> Window {
        let window = ssh::window((self.port, cell), &[], &[("LANG", tongue.locale)]);
        let window = window.shows("참가 코드 (Join code):").keys(self.code(cell)).keys("<enter>");
        window.shows("이름 (Name):").keys(person).keys("<enter>")
    }

    /// Somebody at their seat.
    pub(super) fn enter(&self, cell: &str, person: &str) -> Window {
        self.enter_in(cell, person, &KOREAN)
    }

    pub(super) fn enter_in(&self, cell: &str, person: &str, tongue: &Tongue) -> Window {
        self.knock(cell, person, tongue).shows_in_one_row(&[person, tongue.seated])
    }
}

/// What follows `mark`, up to the next space.
pub(super) fn after(sheet: &str, mark: &str) -> String {
    let (_, rest) = sheet.split_once(mark).expect("it stands on the sheet");
    rest.split_whitespace().next().expect("something follows").to_owned()
}

/// The join code stands in the row above the cell's line.
pub(super) fn code(sheet: &str, cell: &str) -> String {
    let rows: Vec<&str> = sheet.lines().collect();
    let line = rows.iter().position(|row| row.contains(&format!(" {cell}@127.0.0.1")));
    let above = rows[line.expect("the cell has a line") - 1].split_whitespace();
    let is_code = |word: &&str| {
        let parts = word.split_once('-');
        parts.is_some_and(|(first, last)| {
            let is_half = |half: &str| {
                half.len() == 4
                    && half.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
            };
            is_half(first) && is_half(last)
        })
    };
    above.into_iter().find(is_code).expect("a join code").to_owned()
}

/// STARTEX, whether or not every seat has answered the check.
pub(super) fn start(console: Window) -> Window {
    let console = console.keys("b").shows_one_of(&["외교부 발언", "응답하지 않은 좌석"]);
    if console.grid().contains("응답하지 않은 좌석") {
        return console.keys("2").shows("외교부 발언");
    }
    console
}

pub(super) fn open_decision(console: Window, decision: &str) -> Window {
    let console = console.keys("/").keys(decision).shows(&format!("> {decision}  "));
    console.keys("<enter>").hides("찾기\n").keys("r").shows("입장 0/2")
}

/// The facilitator leaves; what stays on the terminal.
pub(super) fn close(console: Window) -> String {
    console.keys("q").shows("예, 닫습니다").keys("2").ends(0)
}

/// The player leaves; what stays on the terminal.
pub(super) fn leave(seat: Window) -> String {
    seat.keys("Q").shows("자리를 떠나시겠습니까?").keys("2").ends(0)
}
