//! The console at control's seats on other terminals: what each role is shown and offered.

use std::collections::{BTreeMap, BTreeSet};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use whitecell::exercise::ObjectiveId;
use whitecell::exercise::{Language, Seat, SeatId};
use whitecell::session::{About, Bearing, Happening, TableCommand};
use whitecell::session::{
    Addressee, Command, EvaluationCommand, NewNote, NewObservation, NewRequest, SeatCommand,
};
use whitecell::tui::{App, Effect, Input, Key, Shade, Shown, Theme};

use super::story;
use crate::support::grid::grid;
use crate::support::keys::strokes;
use crate::support::play::{Play, cell};

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];
const SEATS: [(&str, &str); 4] = [
    ("facilitator-2", "한 사무관"),
    ("director", "조 실장"),
    ("simcell", "민 주무관"),
    ("evaluator", "오 교수"),
];

/// The cable is with one ministry, a request for consent waits, and so does one for information;
/// control has written a note, and something was observed.
fn played() -> Play {
    let ask = NewRequest {
        to: Addressee::Control,
        subject: "항로".to_owned(),
        question: "민간 항로가 열려 있는가?".to_owned(),
        reply_within: None,
    };
    let note = NewNote { about: About::Session, text: "진행자만의 메모".to_owned() };
    let seen = NewObservation {
        cell: cell("mofa"),
        objective: ObjectiveId::new("o1").expect("an id"),
        bearing: Bearing::Neutral,
        text: "평가관이 본 것".to_owned(),
        record: None,
    };
    let mut play = story::cable();
    for (seat, person) in SEATS {
        play = play.sits(seat, person);
    }
    play.keyed("mofa-lead", &Command::Ask(ask))
        .keyed("facilitator", &note.into())
        .keyed("evaluator", &EvaluationCommand::Observe(seen).into())
}

struct Away {
    app: App,
    shown: Shown,
    play: Play,
    seat: SeatId,
}

impl Away {
    fn at(seat: &str, play: Play, language: Language, (columns, rows): (u16, u16)) -> Self {
        let id = SeatId::new(seat).expect("an id");
        let own = Seat::of_control(&id).expect("it is one of control's");
        let all = Shown {
            views: play.views(),
            notice: None,
            unkept: BTreeSet::new(),
            aar: None,
            connected: BTreeSet::new(),
        };
        let shown = all.at_seat(&own);
        let app = App::new(language, Theme::new(Shade::Dark), BTreeMap::new()).seated(own);
        let mut away = Self { app, shown, play, seat: id };
        away.input(Input::Resize { columns, rows });
        away
    }

    fn input(&mut self, input: Input) -> Vec<Effect> {
        self.app.on_input(input, &self.shown.scene(&self.seat, self.play.now()))
    }

    fn keys(&mut self, keys: &str) -> Vec<Effect> {
        let inputs = strokes(keys).into_iter();
        let inputs: Vec<_> = inputs.filter_map(|stroke| Input::of(stroke.event())).collect();
        inputs.into_iter().flat_map(|input| self.input(input)).collect()
    }

    fn screen(&mut self, (columns, rows): (u16, u16)) -> String {
        let area = Rect::new(0, 0, columns, rows);
        let mut buffer = Buffer::empty(area);
        self.app.draw(&mut buffer, area, &self.shown.scene(&self.seat, self.play.now()));
        grid(&buffer)
    }

    fn waits(&self) -> BTreeSet<String> {
        self.app.waits(&self.shown.scene(&self.seat, self.play.now()))
    }
}

#[test]
fn every_seat_looks_as_it_did() {
    for (seat, _) in SEATS {
        for language in Language::ALL {
            for size in SIZES {
                let mut away = Away::at(seat, played(), language, size);
                let (columns, rows) = size;
                let name = format!("seat_{seat}_{language}_{columns}x{rows}");
                insta::assert_snapshot!(name, away.screen(size));
            }
        }
    }
}

/// The actor of what a key asks for.
fn actor(effects: &[Effect]) -> Option<(String, String)> {
    effects.iter().find_map(|effect| match effect {
        Effect::Submit { wish, .. } => {
            Some((wish.actor.seat.to_string(), wish.actor.by.to_string()))
        }
        Effect::KeepDraft { .. }
        | Effect::LiveDraft { .. }
        | Effect::Print { .. }
        | Effect::Door(_)
        | Effect::Quit => None,
    })
}

#[test]
fn what_is_keyed_is_on_record_under_the_seat_that_keyed_it() {
    let size = SIZES[0];
    let own = |seat: &str, keys: &str| {
        let mut away = Away::at(seat, played(), Language::Ko, size);
        actor(&away.keys(keys))
    };
    let pair = |seat: &str, by: &str| Some((seat.to_owned(), by.to_owned()));
    assert_eq!(own("facilitator-2", "p"), pair("facilitator-2", "facilitator-2"));
    assert_eq!(own("director", "p"), pair("director", "director"));
    // What a ministry said is the ministry's, whoever keys it.
    assert_eq!(own("facilitator-2", "2a"), pair("mnd-lead", "facilitator-2"));
    assert_eq!(
        own("evaluator", "a1<right><tab>본 것<tab><right><c-s>"),
        pair("evaluator", "evaluator")
    );
}

#[test]
fn a_role_has_its_own_keys_and_no_others() {
    for (seat, keys) in [
        ("evaluator", "bropmhkegxfwtluUynisTBFNHcdzjP E"),
        ("simcell", "bropmhkegxfwtluTBFNHacdzjPsR E"),
    ] {
        for key in keys.chars() {
            let mut away = Away::at(seat, played(), Language::Ko, SIZES[0]);
            let before = away.screen(SIZES[0]);
            assert_eq!(away.input(Input::Key(Key::char(key))), [], "{seat}: {key}");
            let after = away.screen(SIZES[0]);
            let told = after.contains("이 좌석에서는 할 수 없습니다");
            assert!(told || after == before, "{seat}: {key} opens something:\n{after}");
        }
        let mut away = Away::at(seat, played(), Language::Ko, SIZES[0]);
        assert_eq!(away.input(Input::Key(Key::char('1'))), [], "{seat} speaks for nobody");
        assert!(!away.screen(SIZES[0]).contains("발언"), "{seat}");
    }
}

#[test]
fn the_simulation_cell_answers_and_composes() {
    let mut away = Away::at("simcell", played(), Language::Ko, SIZES[1]);
    away.keys("i");
    assert!(away.screen(SIZES[1]).contains("항로"), "{}", away.screen(SIZES[1]));
    away.keys("<esc>n");
    assert!(away.screen(SIZES[1]).contains("즉석"), "{}", away.screen(SIZES[1]));
    away.keys("<esc>y");
    assert!(away.screen(SIZES[1]).contains("동의"), "{}", away.screen(SIZES[1]));
}

#[test]
fn the_simulation_cell_is_not_told_what_control_keeps_to_itself() {
    let all = played().views().control;
    let told = all.for_simcell();
    assert!(!all.notes.is_empty() && !all.observations.is_empty());
    assert!(told.notes.is_empty() && told.observations.is_empty() && told.hand_over.is_none());
    let hidden = format!(
        "{:?}",
        told.log.iter().flat_map(|e| e.happenings.iter()).collect::<Vec<&Happening>>()
    );
    assert!(!hidden.contains("진행자만의 메모") && !hidden.contains("평가관이 본 것"), "{hidden}");
    assert_eq!(all.log.len(), told.log.len() + 2);
}

/// It is told so, reads on, and is asked for nothing that would be refused.
#[test]
fn a_muted_seat_of_control_s_reads_and_knows_why() {
    let muted = |reason: &str| {
        let mute = SeatCommand::Mute { reason: reason.to_owned() };
        played().keyed("facilitator", &mute.of(&SeatId::literal("simcell")))
    };
    for (language, told) in
        [(Language::Ko, "정지하였습니다(말이 겹침)"), (Language::En, "muted this seat (말이 겹침)")]
    {
        for size in SIZES {
            let mut away = Away::at("simcell", muted("말이 겹침"), language, size);
            let (columns, rows) = size;
            let name = format!("seat_muted_{language}_{columns}x{rows}");
            let screen = away.screen(size);
            assert!(screen.contains(told), "{screen}");
            insta::assert_snapshot!(name, screen);
        }
    }
    let mut away = Away::at("simcell", muted(""), Language::Ko, SIZES[0]);
    assert!(away.screen(SIZES[0]).contains("정지하였습니다. 읽을 수는"));
    for key in ['n', 'i', 'y'] {
        assert_eq!(away.input(Input::Key(Key::char(key))), []);
        let screen = away.screen(SIZES[0]);
        assert!(screen.contains("진행자에게 문의") && !screen.contains("Ctrl+S"), "{screen}");
    }
    let stop = away.keys("!");
    assert!(stop.is_empty() && away.screen(SIZES[0]).contains("실제상황"));
}

/// They stand behind the first of their post and can be dealt with as any other.
#[test]
fn further_seats_of_a_post_stand_in_the_list() {
    let play = story::before().sits("evaluator-2", "서 박사").sits("facilitator-2", "한 사무관");
    let mut director = Away::at("director", play, Language::Ko, SIZES[1]);
    director.keys("s");
    let screen = director.screen(SIZES[1]);
    for person in ["서 박사", "한 사무관"] {
        let row = screen.lines().find(|line| line.contains(person)).expect(person);
        assert!(row.contains("점검 전"), "{row}");
    }
    director.keys("<end><enter>");
    let screen = director.screen(SIZES[1]);
    assert!(screen.contains("평가관 2  서 박사") && screen.contains("퇴장시키기"), "{screen}");
}

#[test]
fn a_sealed_position_is_on_none_of_them() {
    for (seat, _) in SEATS {
        let mut away = Away::at(seat, story::sealed(), Language::Ko, SIZES[1]);
        assert!(away.shown.views.cells.is_empty(), "a cell's own screen has it in clear text");
        for keys in ["", "v", "<tab><tab><enter>"] {
            away.keys(keys);
            assert!(!away.screen(SIZES[1]).contains("먼저 물어야"), "{seat} {keys}");
        }
        let all = format!("{:?}", away.shown.views.control);
        assert!(!all.contains(story::SEALED_WORDS), "{seat}");
    }
}

#[test]
fn the_bell_rings_for_what_is_the_roles_own() {
    let waits = |seat: &str| Away::at(seat, played(), Language::Ko, SIZES[0]).waits();
    let named = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(waits("simcell"), named(&["consent:Consent(0)", "request:Request(0)"]));
    assert!(waits("facilitator-2").is_superset(&waits("simcell")));
    assert!(waits("facilitator-2").contains("release:Inject(InjectId(\"01-4\"))"));
    assert!(waits("evaluator").contains("inject:01-3"));
    assert!(!waits("evaluator").contains("request:Request(0)"));
}

#[test]
fn the_help_tells_the_keys_of_the_seat_and_no_others() {
    let size = SIZES[0];
    let help = |seat: &str| {
        let mut away = Away::at(seat, played(), Language::En, size);
        away.keys("?");
        away.screen((80, 60))
    };
    let (director, simcell, evaluator) = (help("director"), help("simcell"), help("evaluator"));
    let speech = "What a cell says (after its number)";
    assert!(director.contains("Starts the exercise") && director.contains(speech), "{director}");
    for post in [&simcell, &evaluator] {
        for other in ["Starts the exercise", "Does what is suggested", speech, "Blanks the room's"]
        {
            assert!(!post.contains(other), "{other}: {post}");
        }
        assert!(post.contains("Stops everything for something real"), "{post}");
    }
    assert!(simcell.contains("Answers requests for information"), "{simcell}");
    assert!(!simcell.contains("Notes an observation"), "{simcell}");
    assert!(evaluator.contains("Notes an observation"), "{evaluator}");
    assert!(!evaluator.contains("Answers requests for information"), "{evaluator}");
    assert!(!director.contains("join codes"), "they stand on the host's console: {director}");
}

#[test]
fn leaving_another_terminal_is_not_closing_the_table() {
    let mut away = Away::at("evaluator", played(), Language::Ko, SIZES[0]);
    away.keys("q");
    assert!(away.screen(SIZES[0]).contains("자리를 떠나시겠습니까"));
    let check = Away::at("evaluator", story::before(), Language::Ko, SIZES[0]).keys("C");
    let [Effect::Submit { wish, .. }] = check.as_slice() else { panic!("{check:?}") };
    assert_eq!(wish.command, TableCommand::AnswerCheck.into());
}
