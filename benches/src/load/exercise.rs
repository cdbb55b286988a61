//! Exercises as an author would write them for such a room; the loader checks them like any other.

use std::fmt::{self, Write as _};

/// Seats of a ministry that draft and speak; the rest of a large room looks on.
const PLAYERS_MAX: usize = 15;
/// When the first inject goes out by itself, in seconds after STARTEX; then one each second.
const FIRST_AUTO_SECONDS: usize = 3;
const TAKES_ALL: &str = "a string takes everything";

/// A table of so many.
pub(crate) struct Room {
    pub(crate) seats: usize,
    pub(crate) cells: usize,
    /// Injects that go out by themselves.
    pub(crate) autos: usize,
    /// Injects that control releases.
    pub(crate) releases: usize,
    pub(crate) decisions: usize,
}

/// A seat of the exercise: its id, and the cell whose code lets it in.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) seat: String,
    pub(crate) cell: String,
}

impl Room {
    /// Every seat, cell by cell in turn.
    pub(crate) fn places(&self) -> Vec<Place> {
        let place = |number: usize| {
            let cell = format!("c{}", number % self.cells + 1);
            Place { seat: format!("{cell}-{}", number / self.cells + 1), cell }
        };
        (0..self.seats).map(place).collect()
    }

    /// When a numbered inject goes out by itself, in milliseconds of exercise time.
    pub(crate) fn auto_due_ms(number: usize) -> u64 {
        u64::try_from((FIRST_AUTO_SECONDS + number) * 1_000).expect("it is a small number")
    }

    /// The exercise as a file.
    pub(crate) fn yaml(&self) -> String {
        let mut text = HEAD.to_owned();
        self.cells_yaml(&mut text).expect(TAKES_ALL);
        text.push_str("moves:\n  - {id: joint, title: 합동토의, length: 10h}\n\ninjects:\n");
        for number in 0..self.autos {
            let timing = format!("at: {}s\n    release: auto", FIRST_AUTO_SECONDS + number);
            self.inject(&mut text, (number, &auto(number)), &timing).expect(TAKES_ALL);
        }
        for number in 0..self.releases {
            self.inject(&mut text, (number, &released(number)), "hold: control").expect(TAKES_ALL);
        }
        text.push_str("\ndecisions:\n");
        for number in 0..self.decisions {
            self.decision(&mut text, number);
        }
        text.push_str(
            "\ntruth:\n  summary: 사람이 연습한 대로 움직였다.\n  points: [대본은 절차서였다.]\n",
        );
        text
    }

    fn cells_yaml(&self, text: &mut String) -> fmt::Result {
        text.push_str("cells:\n");
        for cell in 0..self.cells {
            writeln!(text, "  c{0}:\n    name: 제{0}부\n    seats:", cell + 1)?;
            let own =
                self.places().into_iter().filter(|place| place.cell == format!("c{}", cell + 1));
            for (index, place) in own.enumerate() {
                let role = match index {
                    0 => "lead",
                    1..=PLAYERS_MAX => "player",
                    _ => "observer",
                };
                writeln!(
                    text,
                    "      - {{id: {}, title: 자리 {}, role: {role}}}",
                    place.seat,
                    index + 1
                )?;
            }
        }
        text.push('\n');
        Ok(())
    }

    fn inject(&self, text: &mut String, (number, id): (usize, &str), timing: &str) -> fmt::Result {
        let cells: Vec<String> = (1..=self.cells).map(|cell| format!("c{cell}")).collect();
        let title = title(id);
        let to = cells.join(", ");
        let written = format!(
            "  - id: {id}\n    kind: contextual\n    {timing}\n    to: [{to}]\n    \
             from: {{name: 합동참모본부}}\n    channel: 보고\n    title: {title}\n    \
             passages:\n      - text: |-\n"
        );
        text.push_str(&written);
        let order = SENTENCES.iter().cycle().skip(number % SENTENCES.len());
        for (place, sentence) in order.take(SENTENCES.len()).enumerate() {
            writeln!(text, "          {}. {sentence}\n", place + 1)?;
        }
        Ok(())
    }

    fn decision(&self, text: &mut String, number: usize) {
        let others: Vec<String> = (2..=self.cells).map(|cell| format!("c{cell}")).collect();
        let supporting = others.join(", ");
        let written = format!(
            "  - id: d{number}\n    title: 결심 {number}\n    question: 어떻게 할 것인가?\n    \
             depth: positions\n    at: 0m\n    lead: c1\n    supporting: [{supporting}]\n    \
             authority: joint\n    refer_to: 조정회의\n    lapse: {{text: 정하지 못한다.}}\n    \
             options:\n      \
             - {{id: hotline, title: 직통선으로 묻는다, class: de-escalation}}\n      \
             - {{id: raise, title: 태세를 올린다, class: posturing}}\n"
        );
        text.push_str(&written);
    }
}

/// The id of a numbered inject that goes out by itself.
pub(crate) fn auto(number: usize) -> String {
    format!("a{number:04}")
}

/// The id of a numbered inject that control releases.
pub(crate) fn released(number: usize) -> String {
    format!("r{number:04}")
}

/// A title that no other words of a screen hold.
pub(crate) fn title(id: &str) -> String {
    format!("상황전문 {id}")
}

const HEAD: &str = "\
format: 1
id: full-room
version: \"1.0\"
title: 가득 찬 회의장
summary: 자리가 모두 찬 회의장에 상황이 내려간다.
premise: 해협에서 함정 14척이 같은 순간에 방향을 바꾸었다.
marking: 연습 / EXERCISE
languages: [ko]

clock:
  start: \"2027-03-02T09:00:00+09:00\"
  zone: 가람 시각
  length: 10h

";

/// Sentences of which each inject says all, in an order of its own: a screen that goes from one to
/// the next is drawn anew, as with injects of the shipped exercises.
const SENTENCES: [&str; 5] = [
    "금일 06:40 해협 북단에서 함정 14척이 같은 순간에 침로를 바꾸었음. 교신은 기동 2분 전에 한 \
    번, 4초 동안 있었음.",
    "감시체계는 이를 자율 지휘로 판단할 확률을 72%로 산출하였음. 산출에 쓰인 자료는 한 출처에서 \
    나왔음.",
    "주변국 공관은 통상적인 훈련으로 보고 있음. 독립된 확인은 아직 없으며, 항만의 움직임은 \
    평소와 같음.",
    "동맹국 경보사령부는 우리의 판단을 묻고 있음. 회신은 외교 경로와 군 경로에서 같아야 함.",
    "우리 부처의 판단과 필요한 조치를 10분 안에 정하여 회신할 것. 언론 문의에는 확인 중이라고만 \
    답할 것.",
];
