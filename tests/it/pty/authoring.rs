//! What authors use: a new exercise, and a check that goes on while the file is written.

use std::fs;

use super::Place;

const BASE: &str = include_str!("../../fixtures/exercises/base.yaml");

/// Saved in both ways in which editors save: over the file, and another file in its place.
#[test]
fn a_watched_file_is_checked_again_however_it_is_saved() {
    let place = Place::new();
    let path = place.path().join("mine.yaml");
    fs::write(&path, BASE).unwrap();
    let window = place.window(&["check", "--watch", "mine.yaml"]);
    let window = window.shows("경고 없음").shows("mine.yaml 지켜보는 중");
    fs::write(&path, BASE.replace("title: Base", "titel: Base")).unwrap();
    let window = window.shows("titel").hides("경고 없음");
    let other = place.path().join(".mine.yaml.swp");
    fs::write(&other, BASE.replace("kind: contextual", "kind: contextuall")).unwrap();
    fs::rename(&other, &path).unwrap();
    let window = window.shows("contextuall").hides("titel");
    fs::remove_file(&path).unwrap();
    let window = window.shows("mine.yaml: 파일이 없습니다. 다시 생기면 확인합니다.");
    fs::write(&path, BASE).unwrap();
    window.shows("경고 없음").shows("바뀐 파일 mine.yaml. 없어진 문제 1,").keys("<c-c>").ends(1);
}

/// What a small screen has no room for is counted; what is different is told.
/// What was found until then is told; the bound is far beyond what Ctrl-C leaves time for.
#[test]
fn ctrl_c_ends_an_exploration_and_keeps_what_it_found() {
    let place = Place::new();
    let window = place.window(&["--lang", "en", "check", "empty-loop"]);
    let window = window.shows("exploring plays").keys("<c-c>");
    window.shows("Ended by Ctrl-C. What was found until then stands above.").ends(130);
}

#[test]
fn a_watch_stays_on_one_screen_and_tells_what_changed() {
    let place = Place::new();
    let [one, two] = ["one.yaml", "two.yaml"].map(|name| place.path().join(name));
    let many = BASE.replace("channel:", "chanel:").replace("title: Base", "titel: Base");
    let many = format!("{many}lorem: 1\nipsum: 2\ndolor: 3\n");
    fs::write(&one, &many).unwrap();
    fs::write(&two, BASE).unwrap();
    let window = place.window(&["--lang", "en", "check", "--watch", "one.yaml", "two.yaml"]);
    let window = window.shows("more. To see all: whitecell check one.yaml two.yaml");
    let window = window.shows("Watching one.yaml, two.yaml (Ctrl-C ends it).").shows("error");
    fs::write(&two, BASE.replace("title: Base", "title: Bases")).unwrap();
    let window = window.shows("Changed: two.yaml. What is found is as before.");
    fs::write(&one, BASE).unwrap();
    let window = window.shows("Changed: one.yaml. Gone 5, new 1.");
    window.shows("Errors 0, warnings 0").keys("<c-c>").ends(1);
}

#[test]
fn what_never_changes_is_not_watched() {
    let place = Place::new();
    for (arguments, why) in [
        (&["check", "--watch", "twelve-minutes"][..], "바뀌지 않습니다"),
        (&["check", "--watch", "nowhere.yaml"], "지켜볼 파일이 없습니다"),
        (&["check", "--watch", "--format", "json", "nowhere.yaml"], "cannot be used"),
    ] {
        let (code, out, told) = place.says(arguments);
        assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}: {told}");
        assert!(told.contains(why), "{told}");
    }
}

fn is_good(place: &Place, folder: &str, id: &str) {
    let file = format!("{folder}/{id}.yaml");
    let strict = ["check", "--strict", "--situations", "3000", &file];
    assert_eq!(place.says(&strict), (0, String::new(), String::new()), "{file}");
    let (code, _, told) = place.says(&["rehearse", &file, &format!("{folder}/moves.jsonl")]);
    assert_eq!(code, 0, "{file}: {told}");
    let whole = fs::read_to_string(place.path().join(&file)).unwrap();
    // Words of the author's own that look like a place of the template stay as they are.
    let unfilled = whole.lines().find(|line| line.contains("{{") && !line.contains("둘"));
    assert_eq!(unfilled, None, "{file}");
    for name in ["README.md", "exercise.schema.json"] {
        assert!(place.path().join(folder).join(name).is_file(), "{folder}/{name}");
    }
}

#[test]
fn a_new_exercise_can_be_played_as_it_is() {
    let place = Place::new();
    for (folder, more) in [
        ("ko-usual", &[][..]),
        ("en-usual", &["--lang", "en"]),
        ("ko-short", &["--length", "30", "--about", "25", "--ministries", "행정안전부, 법무부"]),
        (
            "en-long",
            &["--lang", "en", "--length", "240", "--about", "human", "--ministries", "MND, Trade"],
        ),
        ("quoted", &["--title", "{{length}}: \"둘\" # 셋 \\ '넷'"]),
        ("2027", &["--length", "45"]),
    ] {
        let (code, told, problems) = place.says(&[&["new", folder], more].concat());
        assert_eq!(code, 0, "{folder}: {problems}");
        assert!(told.contains("whitecell check --watch"), "{told}");
        is_good(&place, folder, folder);
    }
    let titled = fs::read_to_string(place.path().join("quoted/quoted.yaml")).unwrap();
    assert!(titled.contains(r#"title: "{{length}}: \"둘\" # 셋 \\ '넷'""#), "{titled}");
}

#[test]
fn nothing_is_written_over_and_bad_names_are_refused() {
    let place = Place::new();
    assert_eq!(place.says(&["new", "first"]).0, 0);
    let before = fs::read(place.path().join("first/first.yaml")).unwrap();
    fs::write(place.path().join("file"), "mine").unwrap();
    fs::create_dir(place.path().join("empty")).unwrap();
    for (arguments, code, why) in [
        (&["new", "first"][..], 2, "비어 있지 않은"),
        (&["new", "file"], 2, "폴더가 아닙니다"),
        (&["new", "file/inside"], 1, "쓰지 못했습니다"),
        (&["new", "내연습"], 2, "식별자"),
        (&["new", "Upper"], 2, "식별자"),
        (&["new", ".."], 2, "식별자"),
        (&["new", "other", "--length", "5"], 2, "30에서 240"),
        (&["new", "other", "--ministries", "하나"], 2, "서로 다른"),
        (&["new", "other", "--about", "없는 주제"], 2, "주제 번호"),
        (&["new", "other", "--title", ""], 2, "한 줄로"),
    ] {
        let (found, out, told) = place.says(arguments);
        assert_eq!((found, out.as_str()), (code, ""), "{arguments:?}: {told}");
        assert!(told.contains(why), "{arguments:?}: {told}");
    }
    assert_eq!(fs::read(place.path().join("first/first.yaml")).unwrap(), before);
    assert!(!place.path().join("other").exists(), "no folder is left behind");
    assert_eq!(place.says(&["new", "empty"]).0, 0);
}

#[test]
fn four_questions_are_asked_on_a_terminal() {
    let place = Place::new();
    let window = place.window(&["new", "asked"]).shows("연습 제목? [새 연습]");
    let window = window.keys("Drill<enter>").shows("[외교부, 국방부]").keys("<enter>");
    let window = window.shows("전체 길이(분)? [60]").keys("5<enter>").shows("30에서 240");
    window.keys("40<enter>").shows("주제 번호").keys("2<enter>").shows("check --watch").ends(0);
    let written = fs::read_to_string(place.path().join("asked/asked.yaml")).unwrap();
    assert!(written.contains("title: \"Drill\"") && written.contains("length: 40m"), "{written}");
    is_good(&place, "asked", "asked");
}

#[test]
fn whoever_breaks_off_leaves_no_folder_behind() {
    let place = Place::new();
    let window = place.window(&["new", "deep/er/asked"]).shows("연습 제목?").keys("<c-c>");
    window.ends(1);
    assert!(!place.path().join("deep").exists());
}
