//! A program at a seat that control deals with, over the real `ssh`: it is told in its own lines.

use std::io::{BufRead as _, BufReader, Lines, Write as _};
use std::process::{Child, ChildStdin, ChildStdout};

use serde_json::Value;
use whitecell::exercise::{CellId, SeatId};
use whitecell::session::view::{Attended, Views};
use whitecell::session::{SeatCommand, TableCommand};

use crate::support::hosted::Hosted;
use crate::support::ministries::two_ministries;
use crate::support::ssh::{Answers, piped};

/// A program, and what it reads.
struct Program {
    child: Child,
    stdin: ChildStdin,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Program {
    fn at(hosted: &Hosted, user: &str, person: &str) -> Self {
        let folder = hosted.journal();
        let folder = folder.parent().expect("it lies in a folder");
        let code = hosted.code("mnd");
        let answers = Answers { folder, code: &code, person };
        let mut command = piped((hosted.port(), user), &["-T", "seat --json --lang ko"], &answers);
        let mut child = command.spawn().expect("ssh is there");
        let stdin = child.stdin.take().expect("it was asked for");
        let lines = BufReader::new(child.stdout.take().expect("it was asked for")).lines();
        Self { child, stdin, lines }
    }

    /// The next line of this kind.
    fn reads(&mut self, kind: &str) -> Value {
        let lines = self.lines.by_ref().map(|line| line.expect("it is text"));
        let mut read = lines.map(|line| serde_json::from_str::<Value>(&line).expect("it is JSON"));
        read.find_map(|mut line| line.get_mut(kind).map(Value::take)).expect("it comes")
    }

    /// Its own seat in the next view.
    fn reads_seat(&mut self) -> Value {
        let mut view = self.reads("view");
        let seats = view["seats"].as_array_mut().expect("a cell has seats");
        seats.iter().find(|own| own["seat"] == "mnd-lead").expect("it is there").clone()
    }

    fn writes(&mut self, line: &str) {
        writeln!(self.stdin, "{line}").expect("somebody reads");
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

fn lead() -> SeatId {
    SeatId::literal("mnd-lead")
}

fn sits(person: &'static str) -> impl Fn(&Views) -> bool {
    move |views| {
        let seats = &views.cells[&CellId::literal("mnd")].seats;
        seats.iter().any(|own| own.seat == lead() && own.person.as_deref() == Some(person))
    }
}

#[test]
fn a_muted_program_reads_on_and_is_refused_by_name() {
    let hosted = Hosted::new(two_ministries());
    let mut program = Program::at(&hosted, "mnd", "박준장");
    hosted.until("the program", sits("박준장"));
    hosted.act("facilitator", TableCommand::StartExercise);
    let reason = "말이 겹침".to_owned();
    hosted.act("facilitator", SeatCommand::Mute { reason }.of(&lead()));
    while program.reads_seat()["muted"]["reason"] != "말이 겹침" {}
    program.writes(r#"{"id":"a","do":"send","to":"mofa","text":"지금"}"#);
    let refused = program.reads("refused");
    assert_eq!((&refused["id"], &refused["code"]), (&"a".into(), &"muted".into()));
    program.writes(r#"{"id":"b","do":"stop"}"#);
    assert_eq!(program.reads("accepted")["id"], "b");
}

#[test]
fn a_program_that_is_sent_out_or_moved_is_told_and_its_line_ends() {
    let hosted = Hosted::new(two_ministries());
    let mut program = Program::at(&hosted, "mnd", "박준장");
    let views = hosted.until("the program", sits("박준장"));
    let attended = views.control.attendance.get(&lead());
    assert!(matches!(attended, Some(Attended::Connected { .. })), "{attended:?}");
    let to = SeatId::literal("mnd-player");
    hosted.act("facilitator", SeatCommand::Move { to: to.clone() }.of(&lead()));
    let over = program.reads("over");
    assert!(over["words"].as_str().is_some_and(|words| words.contains("mnd-player")), "{over}");
    assert!(program.lines.next().is_none(), "nothing comes after it");
    hosted.until("its seat to be left", |views| {
        matches!(views.control.attendance.get(&lead()), Some(Attended::Gone { since: Some(_) }))
    });
    // At the seat they were moved to they are the person that the record has there.
    let mut program = Program::at(&hosted, "mnd-player", "박준장");
    program.reads("view");
    let reason = "명단에 없음".to_owned();
    hosted.act("facilitator", SeatCommand::SendOut { reason }.of(&to));
    let over = program.reads("over");
    assert!(over["words"].as_str().is_some_and(|words| words.contains("명단에 없음")), "{over}");
}
