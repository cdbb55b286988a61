//! What if: forks, comparisons and replays on the command line, and what they refuse.

use std::fs;
use std::num::NonZero;

use crate::support::ministries::fixture;

use super::Place;

/// Two sessions of one exercise, played well and poorly, and one of another.
struct Sessions {
    place: Place,
}

impl Sessions {
    fn new() -> Self {
        let sessions = Self { place: Place::new() };
        for (exercise, manner, journal, seed) in [
            ("twelve-minutes", "good", "a.journal", "1"),
            ("twelve-minutes", "poor", "b.journal", "2"),
        ] {
            let moves = fixture(&format!("moves/{exercise}.{manner}.jsonl")).display().to_string();
            let played = ["rehearse", exercise, &moves, "--session", journal, "--seed", seed];
            let (code, _, told) = sessions.says(&played);
            assert!(code == 0 || code == 3, "{told}");
        }
        sessions
    }

    fn says(&self, arguments: &[&str]) -> (i32, String, String) {
        self.place.says(arguments)
    }

    fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        fs::write(self.place.path().join(name), text).expect("there is room");
    }

    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.place.path().join(name)).expect("it is there")
    }

    fn has(&self, name: &str) -> bool {
        self.place.path().join(name).exists()
    }

    /// Every reader of journals, given this one.
    fn readers(journal: &str) -> [Vec<&str>; 6] {
        [
            vec!["report", journal],
            vec!["verify", journal],
            vec!["compare", journal, "b.journal"],
            vec!["compare", "b.journal", journal],
            vec!["replay", journal, "--cast", "bad.cast"],
            vec!["fork", journal, "--at", "20", "--moves", "moves", "-o", "bad-fork.journal"],
        ]
    }
}

const MOVES: &str = "{\"moves\":1,\"exercise\":\"twelve-minutes\"}\n";

#[test]
fn a_fork_is_written_verified_and_compared() {
    let sessions = Sessions::new();
    sessions.write("moves", MOVES.replace('}', ",\"end\":\"10m\"}"));
    let fork = ["fork", "a.journal", "--at", "60", "--moves", "moves"];
    let (code, out, told) = sessions.says(&fork);
    assert_eq!(code, 0, "{told}");
    assert!(out.contains("a-fork-60-1.journal") && out.contains("60건"), "{out}");
    let (code, out, _) = sessions.says(&["verify", "a-fork-60-1.journal", "--origin", "a.journal"]);
    assert!(code == 0 && out.contains("처음 60건이 원래 세션"), "{out}");
    let (code, out, _) = sessions.says(&["verify", "a-fork-60-1.journal", "--origin", "b.journal"]);
    assert!(code == 1 && out.contains("원래 세션은"), "{out}");
    let (code, out, _) = sessions.says(&["verify", "a.journal", "--origin", "b.journal"]);
    assert!(code == 1 && out.contains("갈래가 아닌"), "{out}");
    let (code, out, _) = sessions.says(&["compare", "a.journal", "a-fork-60-1.journal"]);
    assert!(code == 0 && out.contains("A의 기록 60건에서 갈라짐"), "{out}");
    let (_, out, _) = sessions.says(&["report", "a-fork-60-1.journal", "--lang", "en"]);
    assert!(out.contains("nobody sat at it: from 60 records"), "{out}");
    // The next one is another session beside it.
    assert_eq!(sessions.says(&fork).0, 0);
    assert!(sessions.has("a-fork-60-2.journal"));
}

#[test]
fn a_fork_that_cannot_be_says_why_and_writes_nothing() {
    let sessions = Sessions::new();
    sessions.write("moves", MOVES);
    sessions.write("other", MOVES.replace("twelve-minutes", "two-briefings"));
    sessions.write("early", format!("{MOVES}{{\"at\":\"0s\",\"do\":\"resume\"}}\n"));
    sessions.write("torn", format!("{MOVES}{{\"at\":\"80m\",\"do\":\"resum\"\n"));
    let ended = sessions.text("a.journal").lines().count().to_string();
    for (at, moves, code, words) in [
        ("0", "moves", 1, "1부터"),
        ("99999", "moves", 1, "99,999"),
        (ended.as_str(), "moves", 1, "이미 끝난 뒤"),
        ("300", "other", 2, "other:1:1"),
        ("300", "early", 2, "early:2:2"),
        ("300", "torn", 2, "torn:2:"),
        ("300", "nowhere", 1, "nowhere"),
    ] {
        let arguments = ["fork", "a.journal", "--at", at, "--moves", moves, "-o", "x.journal"];
        let (exit, out, told) = sessions.says(&arguments);
        assert_eq!((exit, out.as_str()), (code, ""), "{told}");
        assert!(told.contains(words), "{words}: {told}");
        assert!(!sessions.has("x.journal"), "{words}");
    }
    sessions.says(&["fork", "a.journal", "--at", "100", "--moves", "moves", "-o", "x.journal"]);
    let again = ["fork", "a.journal", "--at", "100", "--moves", "moves", "-o", "x.journal"];
    let (code, _, told) = sessions.says(&again);
    assert!(code == 1 && told.contains("이미 있는 파일"), "{told}");
}

#[test]
fn sessions_stand_side_by_side_without_a_ranking() {
    let sessions = Sessions::new();
    for language in ["ko", "en"] {
        let compare = ["compare", "a.journal", "b.journal", "--lang", language];
        let (code, page, told) = sessions.says(&compare);
        assert_eq!((code, told.as_str()), (0, ""), "{page}");
        let words = match language {
            "ko" => ["순위를 매기지 않으며", "갈라진 곳", "결정 소요 시간", "n = "],
            _ => ["Nothing here ranks them", "Where they parted", "Decision latency", "n = "],
        };
        for word in words {
            assert!(page.contains(word), "{word}: {page}");
        }
        assert!(!page.contains('⟨'), "{page}");
    }
    let html = ["compare", "a.journal", "b.journal", "--format", "html", "-o", "c.html"];
    assert_eq!(sessions.says(&html).0, 0);
    assert!(sessions.text("c.html").starts_with("<!DOCTYPE html>"));
    let (_, json, _) = sessions.says(&["compare", "a.journal", "b.journal", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).expect("it is JSON");
    assert_eq!(json["comparison"], 1);
    assert_eq!(json["sessions"].as_array().map(Vec::len), Some(2));
    let figures = json["measures"].as_array().expect("a list");
    assert!(figures.iter().all(|row| row["sessions"].as_array().map(Vec::len) == Some(2)));
    assert!(json["parted"]["alike"] == false && json["apart"]["record"].is_u64());
}

#[test]
fn a_session_without_an_end_is_compared_up_to_where_it_is() {
    let sessions = Sessions::new();
    let text = sessions.text("b.journal");
    let half: String = text.split_inclusive('\n').take(150).collect();
    sessions.write("c.journal", half);
    for (language, words) in [
        ("ko", ["끝나지 않은 세션이 있습니다", "B: T+", "아직 정하지 않음", "진행 중"]),
        ("en", ["Sessions without an end", "B: recorded up to", "not settled yet", "still open"]),
    ] {
        let compare = ["compare", "a.journal", "c.journal", "--lang", language];
        let (code, page, told) = sessions.says(&compare);
        assert_eq!((code, told.as_str()), (0, ""), "{page}");
        for word in words {
            assert!(page.contains(word), "{word}: {page}");
        }
        // Only B has no end.
        assert!(!page.contains("A: T+00:") || !page.contains("A: recorded"), "{page}");
    }
    // While somebody has it open, more may come.
    let open = std::fs::File::open(sessions.place.path().join("c.journal")).unwrap();
    open.lock().unwrap();
    let (code, page, _) = sessions.says(&["compare", "a.journal", "c.journal"]);
    assert!(code == 0 && page.contains("지금 열려 있어"), "{page}");
    drop(open);
    // What was agreed is told where it was; nothing is made up for the one that goes on.
    let json = ["compare", "a.journal", "c.journal", "--format", "json"];
    let (_, json, _) = sessions.says(&json);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert!(json["cut_short"].as_array().is_some(), "{json}");
}

#[test]
fn what_cannot_be_compared_is_refused() {
    let sessions = Sessions::new();
    let moves = fixture("moves/two-briefings.good.jsonl").display().to_string();
    sessions.says(&["rehearse", "two-briefings", &moves, "--session", "o.journal"]);
    let (code, _, told) = sessions.says(&["compare", "a.journal", "o.journal"]);
    assert!(code == 1 && told.contains("서로 다른 연습"), "{told}");
    assert!(told.contains("twelve-minutes") && told.contains("two-briefings"), "{told}");
    fs::copy(sessions.place.path().join("a.journal"), sessions.place.path().join("c.journal"))
        .expect("there is room");
    let (code, _, told) = sessions.says(&["compare", "a.journal", "c.journal"]);
    assert!(code == 1 && told.contains("같은 세션"), "{told}");
    assert_eq!(sessions.says(&["compare", "a.journal"]).0, 2);
    let nine = ["compare"].into_iter().chain(["a.journal"; 9]).collect::<Vec<_>>();
    let (code, _, told) = sessions.says(&nine);
    assert!(code == 1 && told.contains("8개"), "{told}");
}

#[test]
fn another_version_is_compared_only_when_asked_for() {
    let sessions = Sessions::new();
    let yaml = concat!(env!("CARGO_MANIFEST_DIR"), "/exercises/twelve-minutes.yaml");
    let yaml = fs::read_to_string(yaml).expect("it is shipped");
    let (before, after) = yaml.split_once("\nversion:").expect("it has a version");
    let rest = after.split_once('\n').expect("more follows").1;
    sessions.write("changed.yaml", format!("{before}\nversion: \"9.9\"\n{rest}"));
    sessions.write("moves", MOVES);
    let rehearse = ["rehearse", "./changed.yaml", "moves", "--session", "v.journal"];
    assert_eq!(sessions.says(&rehearse).0, 0);
    let (code, out, told) = sessions.says(&["compare", "a.journal", "v.journal"]);
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(told.contains("9.9") && told.contains("--across-versions"), "{told}");
    let compare = ["compare", "a.journal", "v.journal", "--across-versions"];
    let (code, out, _) = sessions.says(&compare);
    assert!(code == 0 && out.contains("연습의 내용이 서로 다릅니다"), "{out}");
}

#[test]
fn a_damaged_journal_is_told_of_by_every_reader() {
    let sessions = Sessions::new();
    sessions.write("moves", MOVES);
    let text = sessions.text("a.journal");
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let bent = lines[30].replace("\"by\":", "\"by\" :");
    sessions
        .write("bent.journal", [&lines[..30], &[bent.as_str()], &lines[31..]].concat().concat());
    sessions.write("gap.journal", [&lines[..30], &lines[32..]].concat().concat());
    sessions.write("empty.journal", "");
    sessions.write("words.journal", "hello\n");
    for (journal, words) in [
        ("bent.journal", "31번째 줄"),
        ("gap.journal", "31번째 줄"),
        ("empty.journal", "세션의 첫 기록이 없습니다"),
        ("words.journal", "1번째 줄"),
    ] {
        for reader in Sessions::readers(journal) {
            let (code, out, told) = sessions.says(&reader);
            assert_eq!((code, out.as_str()), (1, ""), "{reader:?}: {told}");
            assert!(told.contains(journal) && told.contains(words), "{reader:?}: {told}");
        }
    }
    assert!(!sessions.has("bad.cast") && !sessions.has("bad-fork.journal"));
    let (code, _, told) = sessions.says(&["report", "bent.journal", "--salvage"]);
    assert!(code == 0 && told.contains("마지막으로 온전한 기록: 29번"), "{told}");
}

#[test]
fn a_journal_that_was_cut_short_says_so_wherever_it_is_read() {
    let sessions = Sessions::new();
    sessions.write("moves", MOVES);
    let text = sessions.text("a.journal");
    sessions.write("cut.journal", &text[..text.len() - 30]);
    for (reader, code, words) in Sessions::readers("cut.journal")
        .into_iter()
        .zip([0, 1, 0, 0, 0, 0])
        .zip(["쓰다 만", "끝이 잘렸습니다", "끝이 잘린", "끝이 잘린", "끝이 잘린", "쓰다 만"])
        .map(|((reader, code), words)| (reader, code, words))
    {
        let (ended, out, told) = sessions.says(&reader);
        assert_eq!(ended, code, "{reader:?}: {told}");
        assert!((out + &told).contains(words), "{reader:?}: {told}");
    }
}

#[test]
fn a_replay_shows_what_the_seat_saw() {
    let sessions = Sessions::new();
    for (screen, size) in [("control", (80, 24)), ("room", (120, 40)), ("mofa", (80, 24))] {
        let named = format!("{}x{}", size.0, size.1);
        let cast = format!("{screen}.cast");
        let replay = ["replay", "a.journal", "--cast", &cast, "--screen", screen, "--size", &named];
        let (code, out, told) = sessions.says(&replay);
        assert_eq!((code, told.as_str()), (0, ""), "{out}");
        let grid = played(&sessions.text(&cast), size);
        assert!(grid.contains("연습 EXERCISE") && grid.contains("12분"), "{grid}");
    }
    let seat = ["replay", "a.journal", "--cast", "s.cast", "--seat", "mofa-lead", "--lang", "en"];
    assert_eq!(sessions.says(&seat).0, 0);
    let grid = played(&sessions.text("s.cast"), (80, 24));
    assert!(grid.contains("Twelve Minutes"), "{grid}");
    let (code, _, told) = sessions.says(&seat);
    assert!(code == 1 && told.contains("--force"), "{told}");
    let before = sessions.text("s.cast");
    assert_eq!(sessions.says(&[&seat[..], &["--force"]].concat()).0, 0);
    assert_eq!(sessions.text("s.cast"), before, "the same session gives the same recording");
    for (flag, name, words) in [
        ("--seat", "nobody", "mofa-lead"),
        ("--seat", "engine", "mofa-lead"),
        ("--screen", "x", "mnd"),
    ] {
        let (code, _, told) =
            sessions.says(&["replay", "a.journal", "--cast", "n.cast", flag, name]);
        assert!(code == 1 && told.contains(words), "{told}");
    }
    assert!(!sessions.has("n.cast"));
    for size in ["80", "0x24", "9000x24", "axb"] {
        let (code, _, _) =
            sessions.says(&["replay", "a.journal", "--cast", "n.cast", "--size", size]);
        assert_eq!(code, 2, "{size}");
    }
}

/// Plays a recording into a terminal of its size, and gives what stands there before the end.
fn played(cast: &str, (columns, rows): (u16, u16)) -> String {
    let mut lines = cast
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).expect("every line is JSON"));
    let head = lines.next().expect("there is a header");
    assert_eq!((&head["version"], &head["width"]), (&2.into(), &columns.into()));
    assert_eq!(head["height"], rows);
    let [rows, columns] = [rows, columns].map(|side| NonZero::new(side).expect("it has a size"));
    let mut terminal = vt100::Parser::new(rows, columns, 0);
    let mut before = 0.0;
    let mut waits = vec![];
    for event in lines {
        let at = event[0].as_f64().expect("a time in seconds");
        waits.push(at - before);
        before = at;
        let data = event[2].as_str().expect("a text");
        match event[1].as_str() {
            Some("o") => terminal.process(data.as_bytes()),
            Some("m") => assert!(data.contains("EX"), "{data}"),
            other => panic!("{other:?}"),
        }
    }
    assert!(waits.iter().all(|wait| (0.0..=2.000_001).contains(wait)), "an idle wait is too long");
    terminal.screen().contents()
}
