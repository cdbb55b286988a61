//! Coming in over SSH: who is let in, and what they may ask for, with the real client.

use std::fs::{self, Permissions};
use std::io::{ErrorKind, Write as _};
use std::net::TcpListener;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::process::Output;
use std::sync::Arc;
use std::time::Duration;

use whitecell::serve::{
    Color, Host, HostError, HostKey, HostKeyError, HostOptions, Limits, SecretFileError,
    SessionSecret, Wants,
};

use crate::support::caller::{Call, Caller, Reply};
use crate::support::reception::{House, guest, wait_until};
use crate::support::ssh::{ASKS_CODE, ASKS_NAME};

fn said(output: &Output) -> (Option<i32>, String, String) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

#[test]
fn the_right_code_and_a_korean_name_open_a_seat() {
    let house = House::open();
    let window = house.ssh("mofa", &[]).shows("연습 EXERCISE").shows(ASKS_CODE);
    let typed = house.code("mofa").to_lowercase();
    let window = window.keys(&typed).keys("<enter>").shows(ASKS_NAME);
    assert!(!window.grid().contains(&typed), "a code is not echoed");
    let window = window.keys("김외교 사무관").shows("김외교 사무관").keys("<enter>");
    let window = window.shows("mofa: 김외교 사무관 120x40");
    let window = window.shows("locale Some(\"ko_KR.UTF-8\")");
    assert!(window.is_taken() && window.has_color());
    let left = window.keys("q").ends(0);
    let last = "안녕히 가십시오.\n자리는 남습니다.\nConnection to 127.0.0.1 closed.";
    assert!(left.trim_end().ends_with(last), "{left}");
    let came = house.log().guests.lock().unwrap()[0].0.clone();
    assert_eq!(came, guest("mofa", "김외교 사무관"));
    wait_until("the seat to be empty", || house.seated() == 0);
}

#[test]
fn after_a_wrong_code_the_right_one_is_still_asked_for() {
    let house = House::open();
    let window = house.ssh("mnd", &[]).shows(ASKS_CODE).keys("0000-0000<enter>");
    let window = window.shows(ASKS_NAME).keys("이국방<enter>");
    let window = window.until_count(ASKS_CODE, 2).keys(&house.code("mnd")).keys("<enter>");
    let window = window.until_count(ASKS_NAME, 2).keys("이국방<enter>");
    window.shows("mnd: 이국방").keys("q").ends(0);
}

/// What a terminal shows of three wrong logins.
fn three_wrong(house: &House, user: &str, code: &str) -> String {
    let mut window = house.ssh(user, &[]);
    for count in 1..=3 {
        window = window.until_count(ASKS_CODE, count).keys(code).keys("<enter>");
        window = window.until_count(ASKS_NAME, count).keys("아무개<enter>");
    }
    window.ends(255).replace(&house.port().to_string(), "PORT")
}

#[test]
fn an_unknown_user_a_wrong_code_and_another_places_code_look_the_same() {
    let house = House::open();
    let wrong = three_wrong(&house, "mofa", "0000-0000");
    assert!(wrong.contains("Permission denied"), "{wrong}");
    for (user, code) in [("mofa", house.code("mnd")), ("mof", house.code("mof"))] {
        let told = three_wrong(&house, user, &code).replace(&format!("{user}@"), "mofa@");
        assert_eq!(told, wrong, "{user} {code}");
    }
    assert_eq!(house.log().guests.lock().unwrap().len(), 0);
}

#[test]
fn too_many_wrong_codes_lock_their_address_and_nobody_elses() {
    let login_refusal = Duration::from_millis(10);
    let house = House::with(Limits { login_refusal, wrong_by_address: 3, ..Limits::default() });
    let lockout = house.host.as_ref().expect("it is open").lockout();
    assert!(!three_wrong(&house, "mofa", "0000-0000").contains("잠긴"));
    let locked: Vec<String> = lockout.locked().iter().map(|l| l.address.to_string()).collect();
    assert_eq!(locked, ["127.0.0.1"]);
    let told = house.ssh("mofa", &[]).ends(255);
    assert!(told.contains("잠긴 주소입니다.") && told.contains("Permission denied"), "{told}");
    assert!(!told.contains(ASKS_CODE), "{told}");
    // From elsewhere everything is as ever.
    let window = house.answer(house.ssh("mofa", &["-b127.0.0.2"]), "mofa", "김외교");
    window.shows("mofa: 김외교").keys("q").ends(0);
    lockout.lift("127.0.0.1".parse().expect("an address"));
    house.enter("mofa", "김외교").keys("q").ends(0);
}

#[test]
fn an_address_that_is_locked_between_question_and_answer_gives_no_right_answer_any_more() {
    let login_refusal = Duration::from_millis(10);
    let house = House::with(Limits { login_refusal, wrong_by_address: 2, ..Limits::default() });
    let mut early = Caller::connect(&house);
    assert_eq!(early.start("mofa"), Reply::Asked(2));
    let mut other = Caller::connect(&house);
    for methods in [1, 0] {
        assert_eq!(other.start("mofa"), Reply::Asked(2));
        assert_eq!(other.answer(&["0000-0000", "김외교"]), Reply::Refused { methods });
    }
    let right = house.code("mofa");
    assert_eq!(early.answer(&[&right, "김외교"]), Reply::Refused { methods: 0 });
}

#[test]
fn a_name_that_will_not_do_is_asked_for_again() {
    let house = House::open();
    let window = house.ssh("mofa", &[]).shows(ASKS_CODE).keys(&house.code("mofa"));
    let window = window.keys("<enter>").shows(ASKS_NAME).keys("   <enter>");
    let window = window.shows("이름을 적어 주십시오:").keys(&"가".repeat(200)).keys("<enter>");
    let window = window.shows("이름이 너무 깁니다:").keys("익명<enter>");
    let window = window.shows("다른 이름:").keys("  김외교  <enter>");
    window.shows("mofa: 김외교 120x40").keys("q").ends(0);
}

#[test]
fn a_seat_that_is_not_to_be_had_is_told_in_words() {
    let house = House::open();
    let window = house.answer(house.ssh("mofa", &[]), "mofa", "만석");
    let left = window.ends(1);
    assert!(left.contains("자리가 없습니다.\n나중에 오십시오.\nConnection"), "{left}");
}

#[test]
fn no_other_way_of_logging_in_is_offered() {
    let house = House::open();
    let key = house.folder().join("key");
    HostKey::open(&key).expect("a key is made");
    let key = format!("-oIdentityFile={}", key.display());
    for method in ["publickey", "password", "none"] {
        let method = format!("-oPreferredAuthentications={method}");
        let window = house.ssh("mofa", &[&method, &key]);
        let left = window.ends(255);
        assert!(left.contains("Permission denied (keyboard-interactive)."), "{left}");
    }
}

/// A client's environment, and the locale and the color that it asks for.
type Heard<'a> = (&'a [(&'a str, &'a str)], Option<&'a str>, Color);

#[test]
fn the_environment_tells_the_language_and_nothing_else() {
    let house = House::open();
    let cases: [Heard<'_>; 5] = [
        (&[("LANG", "ko_KR.UTF-8")], Some("ko_KR.UTF-8"), Color::Shown),
        (&[("LANG", "ko_KR"), ("LC_MESSAGES", "en_US")], Some("en_US"), Color::Shown),
        (
            &[("LANG", "ko"), ("LC_ALL", "C.UTF-8"), ("NO_COLOR", "1"), ("WHATEVER", "x")],
            Some("C.UTF-8"),
            Color::Unwanted,
        ),
        (&[("LC_ALL", ""), ("LANG", "en")], Some("en"), Color::Shown),
        (&[("LC_PAPER", "ko")], None, Color::Shown),
    ];
    for (environment, locale, color) in cases {
        let window = house.ssh_with("mofa", &[], environment);
        let window = house.answer(window, "mofa", "김외교").shows("mofa: 김외교");
        assert_eq!(window.has_color(), color == Color::Shown);
        window.keys("q").ends(0);
        let wants = house.log().guests.lock().unwrap().pop().expect("a guest").1;
        let locale = locale.map(str::to_owned);
        assert_eq!(wants, Wants { locale, language: None, color }, "{environment:?}");
    }
}

#[test]
fn without_a_terminal_or_with_an_unknown_command_it_says_so() {
    let house = House::open();
    for (options, words) in [
        (&["-T"][..], "터미널이 없습니다: ssh -t\n"),
        (&["-T", "sh"], "그런 명령은 없습니다.\n"),
        (&["-T", "seat"], "그런 명령은 없습니다.\n"),
        (&["-T", "seat --json --lang de"], "그런 명령은 없습니다.\n"),
    ] {
        let output = house.ssh_piped("mofa", "김외교", options).output().expect("ssh runs");
        let (code, out, told) = said(&output);
        assert_eq!((code, out.as_str()), (Some(2), ""), "{options:?}: {told}");
        assert!(told.ends_with(words), "{options:?}: {told}");
    }
    let window = house.answer(house.ssh("mofa", &["-t", "id"]), "mofa", "김외교");
    assert!(window.ends(2).contains("그런 명령은 없습니다.\nConnection"), "on a terminal");
    assert_eq!(house.log().guests.lock().unwrap().len(), 0);
}

#[test]
fn forwarding_and_files_are_refused_and_the_seat_stays() {
    let house = House::open();
    let free = TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("one");
    let there = house.port();
    let forward = format!("-L{}:127.0.0.1:{there}", free.port());
    let back = format!("-R0:127.0.0.1:{there}");
    let window = house.ssh("mofa", &[&forward, &back, "-A", "-X"]);
    let window = house.answer(window, "mofa", "김외교").shows("mofa: 김외교");
    let mut through = std::net::TcpStream::connect(free).expect("ssh itself listens");
    through.write_all(b"SSH-2.0-x\r\n").ok();
    let mut answer = vec![];
    let read = std::io::Read::read_to_end(&mut through, &mut answer);
    assert!(read.is_ok() || read.is_err_and(|error| error.kind() == ErrorKind::ConnectionReset));
    assert_eq!(answer, b"", "nothing came through");
    // What `ssh` itself says about it lies over the screen.
    let window = window.shows("open failed").keys("가").keys("<c-l>").shows("typed: 가");
    window.hides("open failed").keys("q").ends(0);

    let output = house.ssh_piped("mofa", "김외교", &["-s", "sftp"]).output().expect("ssh runs");
    let (code, out, told) = said(&output);
    assert_eq!((code, out.as_str()), (Some(255), ""), "{told}");
    assert!(told.contains("subsystem request failed"), "{told}");
    let window = house.ssh("mofa", &["-oExitOnForwardFailure=yes", &back]);
    let left = house.answer(window, "mofa", "김외교").ends(255);
    assert!(left.contains("remote port forwarding failed"), "{left}");
}

#[test]
fn a_key_is_made_once_and_is_its_owners_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("host_key");
    let key = HostKey::open(&path).unwrap();
    assert_eq!(fs::metadata(&path).unwrap().mode() & 0o7777, 0o600);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.starts_with("-----BEGIN OPENSSH PRIVATE KEY-----\n"), "{text}");
    let again = HostKey::open(&path).unwrap();
    assert_eq!(again.fingerprint(), key.fingerprint());
    let listed = std::process::Command::new("ssh-keygen").arg("-lf").arg(&path).output().unwrap();
    let listed = String::from_utf8(listed.stdout).unwrap();
    assert!(key.fingerprint().starts_with("SHA256:"), "{}", key.fingerprint());
    assert!(listed.contains(&key.fingerprint()) && listed.contains("ED25519"), "{listed}");
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(left.len(), 1, "nothing is left beside it: {left:?}");
}

#[test]
fn a_key_that_cannot_be_used_is_refused_and_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("host_key");
    HostKey::open(&path).unwrap();
    let text = fs::read(&path).unwrap();
    for mode in [0o640, 0o604, 0o666] {
        fs::set_permissions(&path, Permissions::from_mode(mode)).unwrap();
        let refused = HostKey::open(&path).unwrap_err();
        let HostKeyError::File(SecretFileError::Exposed { path: named, mode: told }) = refused
        else {
            panic!("{refused}")
        };
        assert_eq!((named, told), (path.clone(), mode));
        assert_eq!(fs::read(&path).unwrap(), text);
    }
    fs::set_permissions(&path, Permissions::from_mode(0o600)).unwrap();
    fs::write(&path, &text[..100]).unwrap();
    let refused = HostKey::open(&path).unwrap_err();
    assert!(matches!(&refused, HostKeyError::Unreadable { .. }), "{refused}");
    assert!(refused.to_string().contains(&path.display().to_string()), "{refused}");
    assert_eq!(fs::read(&path).unwrap(), &text[..100]);
    let missing = folder.path().join("nowhere/host_key");
    let refused = HostKey::open(&missing).unwrap_err();
    assert!(matches!(refused, HostKeyError::File(SecretFileError::Make { .. })), "{refused}");
    let refused = HostKey::open(folder.path()).unwrap_err();
    assert!(matches!(refused, HostKeyError::File(SecretFileError::Damaged { .. })), "{refused}");
}

#[test]
fn a_secret_gives_the_same_codes_when_it_is_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("secret");
    let code = SessionSecret::open(&path).unwrap().code("mofa").to_string();
    assert_eq!(fs::metadata(&path).unwrap().mode() & 0o7777, 0o600);
    assert_eq!(SessionSecret::open(&path).unwrap().code("mofa").to_string(), code);
    let other = SessionSecret::open(&folder.path().join("other")).unwrap();
    assert_ne!(other.code("mofa").to_string(), code);
    fs::write(&path, b"short").unwrap();
    let refused = SessionSecret::open(&path).unwrap_err();
    assert!(matches!(refused, SecretFileError::Damaged { .. }), "{refused}");
    fs::set_permissions(&path, Permissions::from_mode(0o644)).unwrap();
    let refused = SessionSecret::open(&path).unwrap_err();
    assert!(matches!(refused, SecretFileError::Exposed { .. }), "{refused}");
}

#[test]
fn a_port_that_is_taken_is_told_with_its_address() {
    let house = House::open();
    let listen = house.host.as_ref().expect("it is open").address();
    let key = HostKey::open(&house.folder().join("host_key")).unwrap();
    assert_eq!(house.host.as_ref().expect("it is open").fingerprint(), key.fingerprint());
    let open = |listen| {
        let options = HostOptions { listen, key: key.clone(), limits: Limits::default() };
        Host::open(options, Arc::clone(&house.table) as _)
    };
    let refused = open(listen).unwrap_err();
    assert!(matches!(refused, HostError::AddressInUse { address, .. } if address == listen));
    let refused = open("192.0.2.1:22".parse().unwrap()).unwrap_err();
    assert!(matches!(refused, HostError::Listen { .. }), "{refused}");
}

#[test]
fn nothing_is_said_to_who_takes_their_time_with_the_code() {
    // By then the one would ask whether the client is there, were it logged in.
    let brief = House::with(Limits { login_grace: Duration::from_secs(2), ..Limits::default() });
    let patient = House::with(Limits { login_grace: Duration::from_secs(20), ..Limits::default() });
    let window = patient.ssh("mofa", &[]).shows(ASKS_CODE);
    let idle = Call::screen(&brief, "mofa", 80, 24);
    wait_until("the idle seat to be empty", || brief.seated() == 0);
    drop(idle);
    patient.answer(window, "mofa", "김외교").shows("mofa: 김외교").keys("q").ends(0);
}
