//! Texts that stand in each language.

use whitecell::exercise::Language;
use whitecell::moves::{Deed, MovesFault, parse};
use whitecell::session::{Command, NewNote};

use super::{HEADER, fault, words};

#[test]
fn a_text_may_stand_in_each_language() {
    let note = |file: &str, language| {
        let text =
            format!("{file}\n{}\n", r#"{"at":"1m","do":"note","text":{"ko":"늦음","en":"late"}}"#);
        let moves = parse(&text, language).expect("it is well written");
        let Deed::Command(Command::Note(NewNote { text, .. })) = moves.acts[0].deed.clone() else {
            panic!("{moves:?}")
        };
        (moves.header.language, text)
    };
    assert_eq!(note(HEADER, Language::Ko), (Language::Ko, words("늦음")));
    assert_eq!(note(HEADER, Language::En), (Language::En, words("late")));
    let fixed = r#"{"moves":1,"exercise":"two-ministries","language":"en"}"#;
    assert_eq!(note(fixed, Language::Ko), (Language::En, words("late")), "the header decides");

    let passages = r#"{"at":"1m","do":"amend","inject":"01-1","reason":"오기",
        "passages":[null,{"ko":"둘","en":"two"}]}"#
        .replace('\n', "");
    let moves =
        parse(&format!("{HEADER}\n{passages}\n"), Language::En).expect("it is well written");
    assert!(format!("{:?}", moves.acts[0].deed).contains("two"));
}

#[test]
fn a_text_that_the_language_lacks_is_a_fault() {
    let wanted = "a text, or one in each language with `ko` among them";
    let wrong = MovesFault::Wrong { field: "text", wanted };
    for text in [r#"{"en":"late"}"#, r#"{"ko":"늦음","fr":"tard"}"#, r#"{"ko":7}"#, "[]", "7"] {
        assert_eq!(fault(&format!(r#"{{"at":"1m","do":"note","text":{text}}}"#)), wrong, "{text}");
    }
    let own = whitecell::moves::own_act(r#"{"do":"send","to":"mnd","text":{"ko":"늦음"}}"#);
    let (_, fault) = own.expect_err("a seat speaks one language");
    assert_eq!(fault, MovesFault::Wrong { field: "text", wanted: "a text" });
}
