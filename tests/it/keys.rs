//! docs/keys.md is what the keymap's table says, in both languages.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use whitecell::exercise::Language;
use whitecell::lang::Words;
use whitecell::tui::keymap::{BINDINGS, Scope, key_name};

/// Set, it writes the page anew instead of comparing it.
const RENEW: &str = "WHITECELL_RENEW_KEYS";

const HEAD: &str = "\
# Every key

This page is made from the table in `src/tui/keymap.rs`; CONTRIBUTING says how to renew it.
A Korean key of the two-set layout does what the Latin letter on it does.
한글 상태에서도 같은 자리의 키가 듣습니다.

While the input method writes Korean, most keys send the same letter with Shift as without it.
On the console `,` shows every key that does something now, those with Shift first, to choose from.
한글 상태에서는 Shift를 눌러도 같은 글자가 들어오는 키가 많습니다.
통제 화면에서 `,`를 누르면 지금 할 수 있는 일이 모두 나옵니다. Shift를 쓰는 키가 먼저 나옵니다.
";

const FOOT: &str = "
## Moving about / 이동

| where / 곳 | key / 키 | |
|---|---|---|
| console / 통제 화면 | `Up` `Down` `PgUp` `PgDn` `Home` `End` | choose, scroll / 고르기, 넘기기 |
| | `Tab` `Shift+Tab` | next pane, pane before / 다음 칸, 앞 칸 |
| | `Left` `Right` | the item before or after, in the item's pane / 항목 칸에서 앞뒤 항목 |
| | `Enter` `Esc` | the pane over the whole body; back / 한 칸을 크게, 돌아가기 |
| | `1` to `9` | a cell speaks / 부처 발언 |
| form / 서식 | `Tab` `Shift+Tab` | next field, field before / 다음 난, 앞 난 |
| | `1` to `9`, `Left` `Right`, `Space` | choose, tick / 고르기, 표시 |
| | `Ctrl+S` | send / 올리기 |
| | `Ctrl+T` | when it was said (console) / 발언 시점 (통제 화면) |
| | `PgUp` `PgDn` | the words above the fields / 위에 놓인 글 |
| | `Esc` | close; what was typed is kept / 닫기, 쓰던 글은 보관 |
| hot wash / 즉시강평 | `PgUp` `PgDn` | pages / 쪽 |
| player, cell / 참가자, 부처 | `Up` `Down` `PgUp` `PgDn` | choose, scroll / 고르기, 넘기기 |
| | `Tab` `Enter` `Esc` | the text; back to the list / 글로, 목록으로 |
| | `Ctrl+C` | leave (player) / 나가기 (참가자) |
| review / 검토 | `Left` `Right` | the record before or after / 앞뒤 기록 |
| | `Shift+Left` `Shift+Right` | a minute back or on / 1분 앞뒤 |
| | `Home` `End` | first and last / 처음과 끝 |
| | `Up` `Down` `PgUp` `PgDn` `Enter` | rows of a tab, and to their records / 탭의 줄, 그 기록으로 |
| | `Tab` `Shift+Tab` `1` to `9` `0` | tabs / 탭 |
| | `Esc` | everything again, the first tab, off a screen / 모두 보기, 시간 탭, 화면 닫기 |
| `whitecell screen` | `L` `q` | language, quit / 한/영, 끝내기 |
";

fn title(scope: Scope) -> &'static str {
    match scope {
        Scope::Console => "help-console",
        Scope::Speech => "help-speech",
        Scope::Display => "help-display",
        Scope::Player => "help-player",
        Scope::Review => "help-review",
    }
}

fn page() -> String {
    let (en, ko) = (Words::of(Language::En), Words::of(Language::Ko));
    let mut page = HEAD.to_owned();
    for scope in [Scope::Console, Scope::Speech, Scope::Display, Scope::Player, Scope::Review] {
        let title = title(scope);
        write!(page, "\n## {} / {}\n\n", en.text(title), ko.text(title)).unwrap();
        page.push_str("| key | | | 키 이름 | 하는 일 |\n|---|---|---|---|---|\n");
        for binding in BINDINGS.iter().filter(|binding| binding.scope == scope) {
            let key = key_name(binding.key);
            let help = format!("{}-help", binding.words);
            let cells = [en, ko].map(|words| [words.text(binding.words), words.text(&help)]);
            let [[short, long], [short_ko, long_ko]] = cells;
            writeln!(page, "| `{key}` | {short} | {long} | {short_ko} | {long_ko} |").unwrap();
        }
    }
    page.push_str(FOOT);
    page
}

#[test]
fn the_page_of_keys_is_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/keys.md");
    let made = page();
    if std::env::var_os(RENEW).is_some() {
        fs::write(&path, &made).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == made, "docs/keys.md is out of date: {RENEW}=1 scripts/test keys");
}
