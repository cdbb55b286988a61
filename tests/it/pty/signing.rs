//! Signing a session and verifying it, with OpenSSH's own tool on the other side.

use std::fs::{self, File};
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::support::ministries::fixture;

use super::Place;

const NAMESPACE: &str = "whitecell-journal";

/// A session that was played to its end, beside a key of each kind that people have.
struct Signing {
    place: Place,
}

impl Signing {
    fn new() -> Self {
        let place = Place::new();
        let moves = fixture("moves/twelve-minutes.good.jsonl").display().to_string();
        let played = ["rehearse", "twelve-minutes", &moves, "--session", "s.journal"];
        assert_eq!(place.says(&played).0, 0);
        let signing = Self { place };
        for (name, kind, passphrase) in [
            ("id", "ed25519", ""),
            ("other", "ed25519", ""),
            ("locked", "ed25519", "xyzzy"),
            ("ec", "ecdsa", ""),
        ] {
            signing.keygen(&["-q", "-t", kind, "-N", passphrase, "-C", "control", "-f", name]);
        }
        let public = signing.text("id.pub");
        fs::write(signing.path("allowed"), format!("control {public}")).expect("there is room");
        signing
    }

    fn path(&self, name: &str) -> PathBuf {
        self.place.path().join(name)
    }

    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).expect("it is there")
    }

    fn keygen(&self, arguments: &[&str]) {
        let mut keygen = Command::new("ssh-keygen");
        let done = keygen.args(arguments).current_dir(self.place.path()).stdin(Stdio::null());
        let done = done.output().expect("ssh-keygen runs");
        assert!(done.status.success(), "{arguments:?}: {done:?}");
    }

    /// Whether OpenSSH takes `s.journal.sig` as a signature of `journal`.
    fn openssh_confirms(&self, journal: &str) -> bool {
        let mut keygen = Command::new("ssh-keygen");
        keygen.args(["-Y", "verify", "-f", "allowed", "-I", "control", "-n", NAMESPACE]);
        keygen.args(["-s", "s.journal.sig"]).current_dir(self.place.path());
        keygen.stdin(File::open(self.path(journal)).expect("it is there"));
        keygen.output().expect("ssh-keygen runs").status.success()
    }

    fn says(&self, arguments: &[&str]) -> (i32, String, String) {
        self.place.says(arguments)
    }

    fn verifies(&self, journal: &str) -> (i32, String) {
        let (code, out, told) = self.says(&["verify", journal, "--key", "id.pub"]);
        (code, out + &told)
    }
}

#[test]
fn openssh_confirms_what_was_signed_and_nothing_else() {
    let signing = Signing::new();
    let (code, out, told) = signing.says(&["sign", "s.journal", "--key", "id"]);
    assert_eq!((code, told.as_str()), (0, ""), "{out}");
    assert!(signing.openssh_confirms("s.journal"));
    let (code, told) = signing.verifies("s.journal");
    assert!(code == 0 && told.contains("준 키의 서명입니다"), "{told}");

    let bytes = fs::read(signing.path("s.journal")).expect("it is there");
    let mut flipped = bytes.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    let end = bytes[..bytes.len() - 1].iter().rposition(|byte| *byte == b'\n').expect("lines");
    for (name, changed) in [("flipped", &flipped[..]), ("shorter", &bytes[..=end])] {
        let journal = format!("{name}.journal");
        fs::write(signing.path(&journal), changed).expect("there is room");
        fs::copy(signing.path("s.journal.sig"), signing.path(&format!("{journal}.sig")))
            .expect("there is room");
        assert!(!signing.openssh_confirms(&journal), "{name}");
        let (code, told) = signing.verifies(&journal);
        assert_eq!(code, 1, "{name}: {told}");
    }
}

#[test]
fn what_openssh_signed_is_verified() {
    let signing = Signing::new();
    signing.keygen(&["-Y", "sign", "-f", "id", "-n", NAMESPACE, "s.journal"]);
    let (code, told) = signing.verifies("s.journal");
    assert!(code == 0 && told.contains("준 키의 서명입니다"), "{told}");
    let (code, out, _) = signing.says(&["verify", "s.journal", "--key", "other.pub"]);
    assert!(code == 1 && out.contains("준 키의 서명이 아닙니다"), "{out}");
    fs::remove_file(signing.path("s.journal.sig")).expect("it is there");
    signing.keygen(&["-Y", "sign", "-f", "id", "-n", "file", "s.journal"]);
    let (code, told) = signing.verifies("s.journal");
    assert!(code == 1 && told.contains("다른 용도(file)"), "{told}");
}

#[test]
fn a_session_is_signed_once_ended_and_once() {
    let signing = Signing::new();
    let text = signing.text("s.journal");
    let begun: String = text.split_inclusive('\n').take(40).collect();
    fs::write(signing.path("begun.journal"), begun).expect("there is room");
    fs::set_permissions(signing.path("other"), fs::Permissions::from_mode(0o644))
        .expect("it is ours");
    for (journal, key, why) in [
        ("begun.journal", "id", "연습종료(ENDEX)된 세션만"),
        ("s.journal", "locked", "암호로 잠긴 키입니다. ssh-keygen -Y sign"),
        ("s.journal", "ec", "Ed25519 키가 아닙니다"),
        ("s.journal", "id.pub", "OpenSSH 형식의 키가 아닙니다"),
        ("s.journal", "other", "다른 사람도 읽을 수 있는 키입니다"),
        ("s.journal", "nothing", "읽지 못했습니다"),
    ] {
        let (code, out, told) = signing.says(&["sign", journal, "--key", key]);
        assert!(code == 1 && out.is_empty() && told.contains(why), "{key}: {told}");
        assert!(!signing.path(&format!("{journal}.sig")).exists(), "{key}");
    }
    assert_eq!(signing.says(&["sign", "s.journal", "--key", "id"]).0, 0);
    let (code, _, told) = signing.says(&["sign", "s.journal", "--key", "id"]);
    assert!(code == 1 && told.contains("이미 서명이 있습니다"), "{told}");
}

#[test]
fn the_exercise_that_was_played_is_told_from_another() {
    let signing = Signing::new();
    let shipped = include_str!("../../../exercises/twelve-minutes.yaml");
    fs::write(signing.path("commented.yaml"), format!("# 주석\n{shipped}")).expect("room");
    let changed = shipped.replacen("length: 90m", "length: 91m", 1);
    assert_ne!(changed, shipped);
    fs::write(signing.path("changed.yaml"), changed).expect("room");
    for (exercise, code, words) in [
        ("twelve-minutes", 0, "한 글자도 다르지 않습니다"),
        ("commented.yaml", 0, "내용이 같습니다"),
        ("changed.yaml", 1, "다릅니다: clock.length"),
        ("shadow-commander", 1, "id (shadow-commander)"),
    ] {
        let (found, out, told) = signing.says(&["verify", "s.journal", "--exercise", exercise]);
        assert!(found == code && out.contains(words), "{exercise}: {out}{told}");
    }
}

#[test]
fn what_holds_of_a_damaged_record_is_reported_with_what_is_missing() {
    let signing = Signing::new();
    let text = signing.text("s.journal");
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    let behind = lines.len() - 101;
    let bent = lines[100].replace("\"t\":", "\"t\": ");
    lines[100] = &bent;
    fs::write(signing.path("bent.journal"), lines.concat() + "{\"v\":1").expect("room");
    assert_eq!(signing.says(&["report", "bent.journal"]).0, 1);
    let (code, report, told) = signing.says(&["report", "bent.journal", "--salvage"]);
    assert_eq!(code, 0, "{told}");
    for words in
        ["기록 100건은 온전합니다", "101번째 줄부터", &format!("{behind}줄이 더"), "6바이트"]
    {
        assert!(told.contains(words) && report.contains(words), "{words}: {told}");
    }
    let (_, json, _) = signing.says(&["report", "bent.journal", "--salvage", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).expect("it is JSON");
    assert_eq!(json["salvaged"]["records"], 100);
    assert_eq!(json["salvaged"]["broken"]["line"], 101);
    assert_eq!(json["salvaged"]["broken"]["unhurt"].as_array().map(Vec::len), Some(behind));
    let (_, _, told) = signing.says(&["report", "s.journal", "--salvage"]);
    assert!(told.contains("기록이 온전합니다"), "{told}");
}
