//! A seat for programs: `ssh -T user@host seat --json`.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::time::Duration;

use whitecell::serve::limit::LINE_BYTES_MAX;
use whitecell::serve::{Limits, Line};

use crate::support::reception::{House, wait_until};

#[test]
fn lines_go_both_ways_until_the_input_ends() {
    let house = House::open();
    let mut ssh = house.ssh_piped("mofa", "김외교", &["-T", "seat --json --lang ko"]);
    let mut child = ssh.spawn().expect("ssh runs");
    let mut input = child.stdin.take().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    let mut next = || {
        line.clear();
        output.read_line(&mut line).unwrap();
        line.clone()
    };
    assert_eq!(next(), "{\"hello\":\"김외교\"}\n");
    input.write_all("첫 줄\n".as_bytes()).unwrap();
    assert_eq!(next(), "{\"again\":\"첫 줄\"}\n");
    input.write_all(&[b"x".repeat(3 * LINE_BYTES_MAX), b"\n".to_vec()].concat()).unwrap();
    assert_eq!(next(), format!("{{\"longest\":{LINE_BYTES_MAX}}}\n"));
    input.write_all(b"\xff\nlast, without an end").unwrap();
    assert_eq!(next(), "{\"error\":\"utf8\"}\n");
    drop(input);
    assert_eq!(next(), "{\"again\":\"last, without an end\"}\n");
    let mut rest = vec![];
    output.read_to_end(&mut rest).unwrap();
    assert_eq!((rest.len(), child.wait().unwrap().code()), (0, Some(0)));
    let heard = house.log().lines.lock().unwrap().clone();
    let text = |text: &str| Line::Text(text.to_owned());
    let too_long = Line::TooLong { limit_bytes: LINE_BYTES_MAX };
    assert_eq!(heard, [text("첫 줄"), too_long, Line::NotUtf8, text("last, without an end")]);
    assert_eq!(house.log().guests.lock().unwrap()[0].1.language.as_deref(), Some("ko"));
    wait_until("the seat to be empty", || house.seated() == 0);
}

#[test]
fn many_lines_at_once_are_all_answered() {
    let house = House::open();
    let mut child = house.ssh_piped("mofa", "김외교", &["-T", "seat --json"]).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || {
        for number in 0..20_000 {
            writeln!(input, "{number}").unwrap();
        }
    });
    let mut output = String::new();
    child.stdout.take().unwrap().read_to_string(&mut output).unwrap();
    writer.join().unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(0));
    assert_eq!(output.lines().count(), 20_001);
    assert!(output.ends_with("{\"again\":\"19999\"}\n"));
}

#[test]
fn the_dialogue_ends_itself_or_is_not_to_be_had() {
    let house = House::open();
    let mut child = house.ssh_piped("mofa", "김외교", &["-T", "seat --json"]).spawn().unwrap();
    // Kept open: it is the dialogue that ends.
    let mut input = child.stdin.take().unwrap();
    input.write_all(b"bye\n").unwrap();
    let mut output = String::new();
    child.stdout.take().unwrap().read_to_string(&mut output).unwrap();
    assert_eq!(
        (output.as_str(), child.wait().unwrap().code()),
        ("{\"hello\":\"김외교\"}\n", Some(0))
    );
    let refused = house.ssh_piped("mofa", "만석", &["-T", "seat --json"]).output().unwrap();
    let told = String::from_utf8(refused.stderr).unwrap();
    assert_eq!((refused.status.code(), refused.stdout.as_slice()), (Some(1), &[][..]));
    assert!(told.ends_with("자리가 없습니다.\n"), "{told}");
}

#[test]
fn a_host_that_closes_ends_the_dialogue() {
    let mut house = House::open();
    let mut child = house.ssh_piped("mofa", "김외교", &["-T", "seat --json"]).spawn().unwrap();
    let input = child.stdin.take();
    wait_until("the dialogue", || house.seated() == 1);
    drop(house.host.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    drop(input);
}

#[test]
fn who_sends_lines_and_reads_no_answers_is_cut_off() {
    let write = Duration::from_secs(1);
    let house = House::with(Limits { write, ..Limits::default() });
    let mut child = house.ssh_piped("mofa", "김외교", &["-T", "seat --json"]).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    wait_until("the dialogue", || house.seated() == 1);
    let line = format!("{}\n", "x".repeat(50_000));
    let mut sent = 0;
    while input.write_all(line.as_bytes()).is_ok() {
        sent += line.len();
        assert!(sent < 500_000_000, "somebody takes it all");
    }
    wait_until("the seat to be empty", || house.seated() == 0);
    let heard: usize = house.log().lines.lock().unwrap().iter().map(length).sum();
    // What its window, the pipes, and one megabyte ahead of them hold.
    assert!(heard < 8_000_000, "{heard} bytes were heard");
    drop(child.stdout.take());
    child.wait().unwrap();
}

fn length(line: &Line) -> usize {
    match line {
        Line::Text(text) => text.len(),
        Line::TooLong { .. } | Line::NotUtf8 => 0,
    }
}
