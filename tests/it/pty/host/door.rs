//! Coming in, going out, and being shown out.

use std::fs::{self, Permissions};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt as _;

use super::super::Place;
use super::Site;
use super::site::{ENGLISH, KOREAN, close, leave, open_decision, start};

const FAREWELL: &str = "자리를 떠났습니다. 같은 명령으로 다시 접속하면 쓰던 글이 그대로 있습니다.";

#[test]
fn a_player_comes_in_reads_acknowledges_and_leaves() {
    let place = Place::new();
    let (site, console) = Site::open(&place, "shadow-commander");
    let mofa = site.enter("mofa", "김외교 차관").shows("외교부").keys("t").shows("기록했습니다.");
    let console = console.keys("j").shows("접속 외교부 김외교 차관");
    let mnd = site.enter("mnd", "이국방");
    // The sheet is renewed as it lies there.
    let console = console.shows("접속 국방부 이국방");
    let console = start(console.keys("<esc>").hides("SHA256:"));
    let mofa = mofa.shows("외교부-1  노을해협 정세 (제1보)").keys("a").shows("기록했습니다.");
    let console = console.shows_in_one_row(&["김외교 차관", "확인"]);
    let mnd = mnd.shows("국방부-1  노을해협 정세 (제1보)").shows("국방부-1 확인");
    assert!(!mnd.grid().contains("김외교"), "{}", mnd.grid());
    let left = leave(mofa);
    let last = format!("{FAREWELL}\nConnection to 127.0.0.1 closed.");
    assert!(left.trim_end().ends_with(&last), "{left}");
    let console = console.keys("j").shows("SHA256:").hides("접속 외교부 김외교 차관");
    leave(mnd);
    let left = close(console.keys("<esc>").hides("SHA256:"));
    assert!(left.contains("세션:"), "{left}");
}

#[test]
fn a_player_is_spoken_to_in_their_own_language() {
    let place = Place::new();
    let (site, console) = Site::open(&place, "shadow-commander");
    let english = site.enter_in("mofa", "Kim", &ENGLISH).shows("EXERCISE").shows("MOFA");
    let left = english.keys("Q").shows("Leave?").keys("2").ends(0);
    assert!(left.contains("You have left your seat."), "{left}");
    let told = site.enter_in("mofa", "Kim", &ENGLISH);
    let korean = site.enter("mnd", "이국방");
    close(console);
    let (told, korean) = (told.ends(0), korean.ends(0));
    assert!(told.contains("Control has closed the session."), "{told}");
    assert!(
        korean.contains("통제반이 세션을 닫았습니다. 쓰던 글은 보관되어 있습니다."),
        "{korean}"
    );
}

#[test]
fn a_seat_has_one_person_and_a_person_one_connection() {
    let place = Place::new();
    let (site, console) = Site::open(&place, "shadow-commander");
    let first = site.enter("mnd", "이국방");
    let second = site.enter("mnd", "이국방");
    let relieved = first.ends(0);
    assert!(relieved.contains("같은 이름으로 다른 곳에서 접속하여"), "{relieved}");
    let other = site.knock("mnd", "박합참", &KOREAN).ends(1);
    assert!(other.contains("이 자리에는 이국방 님이 접속해 있습니다."), "{other}");
    let other = site.knock("mnd", "Park", &ENGLISH).ends(1);
    assert!(other.contains("이국방 is connected at this seat."), "{other}");
    // Who sits there is not disturbed, and whoever comes after them takes the seat.
    leave(second.keys("t").shows("기록했습니다."));
    let other = site.enter("mnd", "박합참");
    let console = console
        .keys("j")
        .shows("접속 국방부 박합참")
        .hides("이국방")
        .keys("<esc>")
        .hides("SHA256:");
    close(console);
    assert!(other.ends(0).contains("통제반이 세션을 닫았습니다."));
}

#[test]
fn a_host_that_was_killed_comes_back_as_the_same() {
    let place = Place::new();
    let (site, console) = Site::open(&place, "shadow-commander");
    let mnd = site.enter("mnd", "이국방");
    let console = open_decision(start(console), "d1");
    let mnd =
        mnd.shows("부처의 자체 판단").keys("i").shows("입장").keys("2<tab>전원이 꺼지기 전의 말");
    let mnd = mnd.shows("전원이 꺼지기 전의 말");
    let mnd = mnd.until("it to be on the disk", || place.desk().contains("전원이 꺼지기 전의 말"));
    console.kill();
    // Nobody is left to give the seat's screen back; `ssh` gives up its own.
    mnd.finds_nobody();
    let journal = place.journal();
    // The same port, so that the player types the same line again.
    let listen = format!("127.0.0.1:{}", site.port);
    let console = place.window(&["resume", &journal, "--listen", &listen]);
    let (again, console) = Site::of(console.shows("세션을 이어받았습니다."));
    assert_eq!(again.port, site.port);
    assert_eq!(again.codes(), site.codes());
    assert_eq!(again.fingerprint, site.fingerprint);
    // Control sees who has not come back.
    let console = console.keys("s").shows("재개 뒤 미접속");
    let mnd =
        site.enter("mnd", "이국방").shows("재개 대기").keys("i").shows("전원이 꺼지기 전의 말");
    let console = console.shows("방금 접속").keys("<esc>").hides("방금 접속");
    console.kill();
    mnd.finds_nobody();
    // What `resume` does `host` does, too.
    let console = place.window(&["host", &journal, "--listen", "127.0.0.1:0"]);
    let (third, console) = Site::of(console.shows("세션을 이어받았습니다."));
    assert_eq!(third.codes(), site.codes());
    assert_eq!(third.fingerprint, site.fingerprint);
    let mnd = third.enter("mnd", "이국방").keys("i").shows("전원이 꺼지기 전의 말");
    close(console);
    mnd.ends(0);
}

#[test]
fn what_keeps_a_host_from_opening_is_told_in_words() {
    let place = Place::new();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let taken = taken.local_addr().unwrap().to_string();
    let tell = |address: &str, locale: &str, code: u32| {
        let arguments = ["host", "shadow-commander", "--listen", address];
        let told = place.window_with(&arguments, &[("LANG", locale)]).ends(code);
        assert!(!told.contains("panicked") && !told.contains('⟨'), "{told}");
        told.replace('\n', "")
    };
    for (address, locale, code, words) in [
        (
            taken.as_str(),
            KOREAN.locale,
            1,
            "이미 다른 프로그램이 듣고 있습니다. --listen에 다른 포트",
        ),
        (&taken, ENGLISH.locale, 1, "listens on"),
        ("192.0.2.1:2222", KOREAN.locale, 1, "192.0.2.1:2222에서 들을 수 없습니다"),
        ("192.0.2.1:2222", ENGLISH.locale, 1, "192.0.2.1:2222"),
        ("somewhere", KOREAN.locale, 2, "--listen"),
        ("somewhere", ENGLISH.locale, 2, "--listen"),
    ] {
        let told = tell(address, locale, code);
        assert!(told.contains(words), "{told}");
    }
    assert!(!place.path().join("state").exists(), "nothing was begun");

    let folder = place.path().join("state/whitecell");
    let (_, console) = Site::open(&place, "shadow-commander");
    close(console);
    let begun = place.files(".journal").len();
    let key = folder.join("host_ed25519");
    fs::set_permissions(&key, Permissions::from_mode(0o644)).unwrap();
    let told = tell("127.0.0.1:0", KOREAN.locale, 1);
    assert!(told.contains("다른 사람도 읽을 수 있습니다. chmod 600"), "{told}");
    let told = tell("127.0.0.1:0", ENGLISH.locale, 1);
    assert!(told.contains("chmod 600"), "{told}");
    assert_eq!(place.files(".journal").len(), begun, "nothing was begun");
}
