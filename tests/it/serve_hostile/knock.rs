//! Whoever comes to the door and does not mean to come in.

use std::io::{ErrorKind, Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use russh::client::Config;
use whitecell::serve::Limits;
use whitecell::serve::limit::CODE_BYTES_MAX;

use crate::support::caller::{Caller, Reply};
use crate::support::reception::{House, PATIENCE, wait_until};

fn connect(house: &House) -> TcpStream {
    let stream = TcpStream::connect(("127.0.0.1", house.port())).expect("somebody listens");
    stream.set_read_timeout(Some(PATIENCE)).expect("it can be set");
    stream
}

/// Whether the other side closes it in time.
fn is_closed(stream: &mut TcpStream) -> bool {
    match stream.read_to_end(&mut vec![]) {
        Ok(_) => true,
        Err(error) => error.kind() == ErrorKind::ConnectionReset,
    }
}

#[test]
fn five_hundred_silent_connections_are_all_closed_and_a_seat_goes_on() {
    let login_grace = Duration::from_secs(3);
    let (logins_by_address, connections) = (600, 600);
    let house =
        House::with(Limits { login_grace, logins_by_address, connections, ..Limits::default() });
    let window = house.enter("mofa", "김외교");
    let mut silent: Vec<TcpStream> = (0..500).map(|_| connect(&house)).collect();
    let window = window.keys("가").shows("typed: 가");
    house.tell("그동안");
    let window = window.shows("news: 그동안");
    for stream in &mut silent {
        assert!(is_closed(stream));
    }
    window.keys("나").shows("typed: 가나").keys("q").ends(0);
    house.enter("mnd", "이국방").keys("q").ends(0);
}

#[test]
fn one_address_has_its_share_of_the_door() {
    let login_grace = Duration::from_secs(30);
    let house = House::with(Limits { login_grace, logins_by_address: 4, ..Limits::default() });
    let window = house.enter("mofa", "김외교");
    let mut greeting = [0; 17];
    let mut waiting: Vec<TcpStream> = (0..4).map(|_| connect(&house)).collect();
    for stream in &mut waiting {
        stream.read_exact(&mut greeting).expect("it is greeted");
        assert_eq!(&greeting, b"SSH-2.0-whitecell");
    }
    let mut late = connect(&house);
    let mut said = vec![];
    late.read_to_end(&mut said).ok();
    assert_eq!(said, b"", "closed without a word");
    drop(waiting.pop());
    wait_until("room at the door", || {
        let mut stream = connect(&house);
        stream.read_exact(&mut greeting).is_ok()
    });
    window.keys("가").shows("typed: 가").keys("q").ends(0);
}

#[test]
fn who_does_not_speak_ssh_is_closed() {
    let login_grace = Duration::from_secs(2);
    let house = House::with(Limits { login_grace, ..Limits::default() });
    let long = b"x".repeat(65_536);
    let words: [&[u8]; 6] = [
        b"GET / HTTP/1.1\r\n\r\n",
        b"SSH-1.5-old\r\n",
        &[0xff; 4096],
        &long,
        b"SSH-2.0-x\r\n\xff\xff\xff\xff\xff\xff",
        b"SSH-2.0-then nothing\r\n",
    ];
    for words in words {
        let mut stream = connect(&house);
        stream.write_all(words).ok();
        assert!(is_closed(&mut stream), "{}", String::from_utf8_lossy(&words[..16]));
    }
    house.enter("mofa", "김외교").keys("q").ends(0);
}

#[test]
fn any_other_number_of_answers_is_a_wrong_login() {
    let house = House::open();
    let code = house.code("mofa");
    let long = "0".repeat(CODE_BYTES_MAX + 1);
    let huge = "0".repeat(100_000);
    let spaced = format!("{code}{}", " ".repeat(CODE_BYTES_MAX));
    let cases: [&[&str]; 7] = [
        &[],
        &[&code],
        &[&code, "김외교", ""],
        &["", ""],
        &[&long, "김외교"],
        &[&huge, "김외교"],
        &[&spaced, "김외교"],
    ];
    for answers in cases {
        let mut caller = Caller::connect(&house);
        assert_eq!(caller.start("mofa"), Reply::Asked(2));
        let reply = caller.answer(answers);
        // Whoever gives no name is asked for it, whatever the code was.
        let expected =
            if answers == ["", ""] { Reply::Asked(1) } else { Reply::Refused { methods: 1 } };
        assert_eq!(reply, expected, "{} answers", answers.len());
        if expected == Reply::Asked(1) {
            assert_eq!(caller.answer(&["김외교"]), Reply::Refused { methods: 1 });
        }
        assert_eq!(caller.start("mofa"), Reply::Asked(2));
        assert_eq!(caller.answer(&[&code, "김외교"]), Reply::In);
    }
}

#[test]
fn the_third_wrong_answer_is_the_last() {
    let house = House::open();
    let mut caller = Caller::connect(&house);
    for methods in [1, 1, 0] {
        assert_eq!(caller.start("mofa"), Reply::Asked(2));
        assert_eq!(caller.answer(&["0000-0000", "김외교"]), Reply::Refused { methods });
    }
    assert_eq!(caller.start("mofa"), Reply::Cut);
}

#[test]
fn a_name_is_not_asked_for_without_end() {
    let house = House::open();
    let mut caller = Caller::connect(&house);
    assert_eq!(caller.start("mofa"), Reply::Asked(2));
    assert_eq!(caller.answer(&[&house.code("mofa"), ""]), Reply::Asked(1));
    let mut asked = 1;
    while caller.answer(&["익명"]) == Reply::Asked(1) {
        asked += 1;
        assert!(asked < 10);
    }
}

#[test]
fn one_connection_has_one_seat_and_nothing_else() {
    let house = House::open();
    let caller = Caller::enter(&house, "mofa", "김외교");
    let first = caller.run(caller.handle().channel_open_session());
    assert!(first.is_ok());
    for _ in 0..100 {
        assert!(caller.run(caller.handle().channel_open_session()).is_err());
        let forward = caller.handle().channel_open_direct_tcpip("127.0.0.1", 22, "127.0.0.1", 1);
        assert!(caller.run(forward).is_err());
        let socket = caller.handle().channel_open_direct_streamlocal("/run/x");
        assert!(caller.run(socket).is_err());
        let x11 = caller.handle().channel_open_x11("127.0.0.1", 1);
        assert!(caller.run(x11).is_err());
    }
    assert!(caller.run(caller.handle().streamlocal_forward("/run/x")).is_err());
    drop(first);
    assert!(caller.run(caller.handle().channel_open_session()).is_err());
}

#[test]
fn who_takes_a_few_letters_at_once_gets_no_seat() {
    let house = House::open();
    for (maximum_packet_size, window_size) in [(1, 65_536), (0, 65_536), (32_768, 10)] {
        let config = Config { maximum_packet_size, window_size, ..Config::default() };
        let mut caller = Caller::connect_with(&house, config);
        assert_eq!(caller.start("mofa"), Reply::Asked(2));
        assert_eq!(caller.answer(&[&house.code("mofa"), "김외교"]), Reply::In);
        assert!(caller.run(caller.handle().channel_open_session()).is_err());
    }
    assert_eq!(house.seated(), 0);
}
