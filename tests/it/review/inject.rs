//! Injects against the plan.

use whitecell::exercise::{InjectKind, Span};
use whitecell::review::{Aar, Against, Fate, InjectReview, Length, Unknown};
use whitecell::session::{AdHoc, Command, InjectCommand, ReleaseManner};

use super::table::{Table, cell, inject, minutes};

fn review<'a>(aar: &'a Aar, id: &str) -> &'a InjectReview {
    aar.injects.iter().find(|review| review.id.as_str() == id).unwrap()
}

#[test]
fn releases_stand_against_the_plan() {
    let mut table = Table::started();
    table.at(1).release("kanari-2").at(7).release("kanari-3").at(9).release("kanari-4");
    let aar = table.aar();
    let against = |id: &str| review(&aar, id).released.as_ref().map(|r| (r.manner, r.against));
    assert_eq!(against("kanari-1"), Some((ReleaseManner::Auto, Against::OnTime)));
    let early = Against::Early(Span::minutes(1));
    assert_eq!(against("kanari-2"), Some((ReleaseManner::ByHand, early)));
    let late = Against::Late(Span::minutes(3));
    assert_eq!(against("kanari-3"), Some((ReleaseManner::ByHand, late)));
    assert_eq!(against("kanari-4"), Some((ReleaseManner::ByHand, Against::NoPlan)));
    let waited = review(&aar, "kanari-3").released.as_ref().unwrap().waited;
    assert_eq!(waited, Length::Took(Span::minutes(3)));
    let never_due = review(&aar, "kanari-2").released.as_ref().unwrap().waited;
    assert_eq!(never_due, Length::Unknown(Unknown::NeverBegan));
}

#[test]
fn each_cell_acknowledges_for_itself() {
    let mut table = Table::started();
    table.at(3).acknowledge("mofa-dg", "kanari-1");
    let aar = table.aar();
    let [mofa, mnd] = &review(&aar, "kanari-1").deliveries[..] else { panic!("two cells") };
    assert_eq!(mofa.acknowledged.unwrap().t, minutes(3));
    assert_eq!(mofa.took, Length::Took(Span::minutes(3)));
    assert_eq!(mnd.took, Length::Unknown(Unknown::StillOpen));
}

#[test]
fn every_inject_has_a_fate() {
    let mut table = Table::started();
    let skip = InjectCommand::Skip { reason: "시간 부족".to_owned() };
    table.at(5).say("facilitator", skip.of(&inject("kanari-3"))).at(16);
    let aar = table.aar();
    let fate = |id: &str| review(&aar, id).fate;
    assert_eq!(fate("kanari-1"), Fate::Released);
    assert_eq!(fate("kanari-2"), Fate::Offered);
    assert_eq!(fate("kanari-3"), Fate::Skipped);
    assert_eq!(fate("kanari-4"), Fate::Held);
    assert_eq!(fate("kanari-5"), Fate::Marker);
    assert_eq!(fate("kanari-6"), Fate::NotDue);
    assert_eq!(review(&aar, "kanari-5").due.unwrap().t, minutes(15));
    assert_eq!(review(&aar, "kanari-3").skipped.as_ref().unwrap().reason, "시간 부족");
}

#[test]
fn a_skipped_inject_may_go_out_after_all() {
    let mut table = Table::started();
    let skip = InjectCommand::Skip { reason: "시간 부족".to_owned() };
    table.at(5).say("facilitator", skip.of(&inject("kanari-3"))).release("kanari-3");
    let aar = table.aar();
    assert_eq!(review(&aar, "kanari-3").fate, Fate::Released);
    assert!(review(&aar, "kanari-3").skipped.as_ref().unwrap().released_after);
}

#[test]
fn changes_recalls_and_repeats_keep_their_reasons() {
    let mut table = Table::started();
    let id = inject("kanari-2");
    let amend = InjectCommand::Amend {
        title: None,
        passages: vec![Some("고친 글".to_owned())],
        reason: "오타".to_owned(),
    };
    table.at(2).say("facilitator", amend.of(&id)).release("kanari-2").at(3);
    let again = InjectCommand::SendAgain { cells: vec![cell("mnd")] };
    table.say("facilitator", again.of(&id)).acknowledge("mnd-lead", "kanari-2").at(4);
    let recall = InjectCommand::Recall { reason: "잘못 보냄".to_owned() };
    table.say("facilitator", recall.of(&id));
    let aar = table.aar();
    let review = review(&aar, "kanari-2");
    assert_eq!(review.fate, Fate::Recalled);
    assert_eq!(review.amendments[0].reason, "오타");
    assert_eq!(review.sent_again[0].1, [cell("mnd")]);
    assert_eq!(review.recalled.as_ref().unwrap().read_by, [cell("mnd")]);
}

#[test]
fn an_inject_written_at_the_table_tells_why() {
    let mut table = Table::started();
    let ad_hoc = AdHoc {
        kind: InjectKind::Contextual,
        to: vec![cell("mofa")],
        from: "모의반".to_owned(),
        channel: "전화".to_owned(),
        title: "추가 설명".to_owned(),
        passages: vec!["올리아가 다시 묻는다.".to_owned()],
        reason: "질문이 나옴".to_owned(),
    };
    table.at(9).say("simcell", Command::ComposeInject(ad_hoc));
    let aar = table.aar();
    let composed = review(&aar, "x-1").composed.as_ref().unwrap();
    assert_eq!((composed.reason.as_str(), composed.title.as_str()), ("질문이 나옴", "추가 설명"));
    assert_eq!(composed.seat.as_str(), "simcell");
}
