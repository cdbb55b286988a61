//! Codes that work once, and public keys, with the keys that `ssh-keygen` makes.

use std::fs;
use std::process::Command;

use super::super::{Place, Window};
use super::site::{ENGLISH, KOREAN, after, close, code, leave};
use crate::support::ssh;

const ASKS_CODE: &str = "참가 코드 (Join code):";
const ASKS_NAME: &str = "이름 (Name):";

/// The console of a table, and what its sheet says.
fn open(place: &Place, arguments: &[&str]) -> (Window, String) {
    let console = place.window(&[arguments, &["--listen", "127.0.0.1:0"]].concat());
    let console = console.shows("? 도움").keys("j").shows("SHA256:").shows("닫기");
    let sheet = console.grid();
    (console.keys("<esc>").hides("SHA256:"), sheet)
}

fn port(sheet: &str) -> u16 {
    after(sheet, "ssh -p ").parse().expect("a port")
}

fn ssh(sheet: &str, user: &str, more: &[&str]) -> Window {
    ssh::window((port(sheet), user), more, &[("LANG", KOREAN.locale)])
}

/// A new key, and its public half as a line of a file has it.
fn key(place: &Place, name: &str, kind: &[&str]) -> (String, String) {
    let path = place.path().join(name);
    let comment = ["-C", "a comment of theirs"];
    let mut command = Command::new("ssh-keygen");
    command.args(["-q", "-N", "", "-f"]).arg(&path).args(kind).args(comment);
    let mut made = command.spawn().expect("ssh-keygen runs");
    assert!(made.wait().expect("it ends").success());
    let public = fs::read_to_string(path.with_extension("pub")).expect("it was made");
    (path.display().to_string(), public.trim().to_owned())
}

fn with_key(sheet: &str, user: &str, path: &str) -> Window {
    let identity = format!("-oIdentityFile={path}");
    let methods = "-oPreferredAuthentications=publickey,keyboard-interactive";
    ssh(sheet, user, &[methods, &identity, "-oIdentitiesOnly=yes"])
}

#[test]
fn a_code_that_works_once_stays_spent_when_the_host_dies() {
    let place = Place::new();
    let once = ["host", "shadow-commander", "--codes", "seat", "--single-use"];
    let (console, sheet) = open(&place, &once);
    assert!(sheet.contains("코드는 한 사람만 쓸 수 있습니다"), "{sheet}");
    let lead = code(&sheet, "mofa-lead");
    let mofa = ssh(&sheet, "mofa", &[]).shows(ASKS_CODE).keys(&lead).keys("<enter>");
    let mofa = mofa.shows(ASKS_NAME).keys("김외교<enter>").shows_in_one_row(&["김외교", "(대표)"]);
    let console = console.keys("j").shows("접속 외교부 김외교").hides(&lead);
    let next = code(&console.grid(), "mofa-lead");
    console.kill();
    mofa.finds_nobody();
    let (console, sheet) = open(&place, &["host", &place.journal()]);
    assert_eq!(code(&sheet, "mofa-lead"), next, "nothing was said, and the logins are as before");
    let mofa = ssh(&sheet, "mofa", &[]).shows(ASKS_CODE).keys(&lead).keys("<enter>");
    let mofa = mofa.shows(ASKS_NAME).keys("이외교<enter>").shows("이미 쓴 코드입니다.");
    let mofa = mofa.keys("김외교<enter>").shows_in_one_row(&["김외교", "(대표)"]);
    leave(mofa);
    // Another code from control ends the ones before it.
    let console = console.keys("j").shows("3  새 코드 주기").keys("3").shows("이전 코드는 모두");
    let console = console.keys("1").shows("새 코드는 ").keys("j").shows("SHA256:").shows("닫기");
    let renewed = code(&console.grid(), "mofa-lead");
    let denied = ssh(&sheet, "mofa", &["-oNumberOfPasswordPrompts=1"]).shows(ASKS_CODE);
    let denied = denied.keys(&lead).keys("<enter>").shows(ASKS_NAME).keys("김외교<enter>");
    assert!(denied.ends(255).contains("Permission denied"));
    let mofa = ssh(&sheet, "mofa", &[]).shows(ASKS_CODE).keys(&renewed).keys("<enter>");
    leave(mofa.shows(ASKS_NAME).keys("이외교<enter>").shows_in_one_row(&["이외교", "(대표)"]));
    close(console.keys("<esc>").hides("SHA256:"));
}

#[test]
fn a_key_opens_its_seat_and_its_name_is_asked_only_where_the_file_has_none() {
    let place = Place::new();
    let (ed25519, first) = key(&place, "first", &["-t", "ed25519"]);
    let (nistp256, second) = key(&place, "second", &["-t", "ecdsa", "-b", "256"]);
    let (nistp384, third) = key(&place, "third", &["-t", "ecdsa", "-b", "384"]);
    let (nistp521, fourth) = key(&place, "fourth", &["-t", "ecdsa", "-b", "521"]);
    let (stranger, _) = key(&place, "stranger", &["-t", "ed25519"]);
    let keys = place.path().join("authorized_keys");
    let lines = [
        format!("cell=mofa,role=lead,name=\"김외교 차관\" {first}"),
        format!("cell=mnd {second}"),
        format!("cell=mnd,role=observer,name=\"Park\" {third}"),
        format!("cell=mofa,role=player {fourth}"),
    ];
    fs::write(&keys, lines.join("\n")).expect("there is room");
    let file = keys.display().to_string();
    let only_keys = ["host", "shadow-commander", "--codes", "none", "--keys", &file];
    let (console, sheet) = open(&place, &only_keys);
    assert!(sheet.contains("공개 키 4개로"), "{sheet}");

    let mofa = with_key(&sheet, "mofa", &ed25519).shows_in_one_row(&["김외교 차관", "(대표)"]);
    assert!(!mofa.grid().contains(ASKS_NAME));
    let mnd = with_key(&sheet, "mnd", &nistp256).shows(ASKS_NAME).hides(ASKS_CODE);
    let mnd = mnd.keys("<enter>").shows("이름을 입력하십시오").keys("이국방<enter>");
    let mnd = mnd.shows_in_one_row(&["이국방", "(대표)"]);
    let watch = with_key(&sheet, "mnd", &nistp384).shows_in_one_row(&["Park", "(참관인)"]);
    let player = with_key(&sheet, "mofa", &nistp521).shows(ASKS_NAME).keys("박외교<enter>");
    let player = player.shows_in_one_row(&["박외교", "(참가자)"]);
    for (user, path) in [("mofa", &stranger), ("mnd", &ed25519), ("mofa-dg", &ed25519)] {
        let left = with_key(&sheet, user, path).ends(255);
        assert!(left.contains("Permission denied (publickey)."), "{user}: {left}");
    }
    for window in [mofa, mnd, watch, player] {
        leave(window);
    }
    close(console);
}

#[test]
fn keys_and_codes_open_the_same_table() {
    let place = Place::new();
    let (path, public) = key(&place, "own", &["-t", "ed25519"]);
    let keys = place.path().join("authorized_keys");
    fs::write(&keys, format!("cell=mofa,name=Kim {public}")).expect("there is room");
    let (console, sheet) = open(&place, &["host", "shadow-commander", "--keys", "authorized_keys"]);
    // A key of somebody else's is no wrong code: they are asked for one.
    let mnd = with_key(&sheet, "mnd", &path).shows(ASKS_CODE).keys(&code(&sheet, "mnd"));
    let mnd = mnd.keys("<enter>").shows(ASKS_NAME).keys("이국방<enter>");
    let mnd = mnd.shows_in_one_row(&["이국방", "(대표)"]);
    let mofa = with_key(&sheet, "mofa", &path).shows_in_one_row(&["Kim", "(대표)"]);
    leave(mnd);
    leave(mofa);
    close(console);
}

#[test]
fn keys_that_cannot_be_used_are_told_before_anything_is_begun() {
    let place = Place::new();
    let (_, rsa) = key(&place, "rsa", &["-t", "rsa", "-b", "2048"]);
    let (_, public) = key(&place, "own", &["-t", "ed25519"]);
    let lines =
        format!("# ours\ncell=mofa {rsa}\ncell=mofa,shell=yes {public}\nrole=lead {public}\n");
    fs::write(place.path().join("keys"), lines).expect("there is room");
    let korean: &[&str] = &[
        "keys, 2번째 줄: ssh-rsa 키는 쓸 수 없습니다. Ed25519나 ECDSA 키를 쓰십시오",
        "keys, 3번째 줄: 모르는 선택 항목입니다: shell. cell=, role=, name=만",
        "keys, 4번째 줄: role=lead에는 cell=도 적어야 합니다.",
    ];
    let english: &[&str] = &[
        "keys, line 2: ssh-rsa keys are not taken. Use an Ed25519 or ECDSA key",
        "keys, line 3: There is no option shell.",
        "keys, line 4: role=lead needs a cell= beside it.",
    ];
    let cases: [(&str, &[&str], &[&str], u32); 6] = [
        (KOREAN.locale, &["--keys", "keys"], korean, 2),
        (ENGLISH.locale, &["--keys", "keys"], english, 2),
        (KOREAN.locale, &["--keys", "none"], &["none을 읽을 수 없습니다"], 2),
        (ENGLISH.locale, &["--keys", "none"], &["none cannot be read"], 2),
        (KOREAN.locale, &["--codes", "none"], &["--keys로 공개 키 파일을 주십시오."], 1),
        (ENGLISH.locale, &["--codes", "none"], &["Give a file of public keys with --keys."], 1),
    ];
    for (locale, options, words, status) in cases {
        let arguments =
            [&["host", "shadow-commander", "--listen", "127.0.0.1:0"], options].concat();
        let told = place.window_with(&arguments, &[("LANG", locale)]).ends(status);
        let told = told.replace('\n', "");
        for word in words {
            assert!(told.contains(word), "{word}\n{told}");
        }
    }
    assert_eq!(place.files(".journal").len(), 0, "nothing was begun");
}
