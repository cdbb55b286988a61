# 명령줄이 하는 말

program-no-exercise = '{ $name }' 연습을 찾지 못했습니다. 들어 있는 연습: { $shipped }. 파일이면 경로를 적으십시오(예: ./내연습.yaml).
program-no-session = '{ $name }' 세션을 찾지 못했습니다. whitecell sessions 로 목록을 보십시오.
program-nothing-kept = 저장된 세션이 없습니다. whitecell run 으로 시작하십시오.
program-no-terminal = 터미널에서만 열 수 있습니다. 화면 없이 돌리려면 whitecell rehearse 를 쓰십시오.
program-not-a-session = { $path }: 세션의 첫 기록이 없습니다.
program-journal-held = { $path }: 다른 곳에서 쓰고 있습니다 ({ $holder }). 그쪽을 닫거나, 보기만 하려면 whitecell screen 을 쓰십시오.
program-journal-line = { $path }, { $line }번째 줄: { $fault } 파일은 건드리지 않았습니다.
program-journal-empty = { $path }: 온전한 기록이 하나도 없습니다.
program-journal-exists = { $path }: 이미 있는 파일입니다. 다른 이름을 적으십시오.
program-journal = 기록 파일을 다룰 수 없습니다: { $why }
program-control = 세션을 열 수 없습니다: { $why }
program-write = { $path }에 쓰지 못했습니다: { $why }
program-wrote = 저장: { $path }
program-torn = 쓰다 만 마지막 줄 { $bytes }바이트를 잘라 { $path }에 두었습니다. 확인된 기록은 모두 있습니다.
program-desk-aside = 쓰던 글 파일이 깨져 { $path }에 치워 두었습니다. 기록은 안전합니다.
program-left = 세션: { $path }
program-no-sessions = 저장된 세션이 없습니다 ({ $folder }).
program-check = { $file }: { $title }, { $length }, 부처 { $cells }, 상황메시지 { $injects }, 결정 { $decisions }. { $warnings ->
    [0] 문제 없음.
   *[other] 경고 { $warnings }건.
}
program-rehearsed = { $t }까지 진행: 행위 { $granted }건 반영, 기록 { $records }건.
program-too-large = 기록 한 건이 { $limit }바이트를 넘습니다.

# 기록 파일의 줄이 왜 맞지 않는지
fault-too-long = 한 줄이 { $bytes }바이트를 넘습니다.
fault-no-sum = 줄 끝에 검사값이 없습니다.
fault-wrong-sum = 검사값이 글과 맞지 않습니다. 쓴 뒤에 고쳐졌습니다.
fault-wrong-prev = 앞줄과 이어지지 않습니다. 빠지거나 끼워 넣은 줄이 있습니다.
fault-wrong-seq = 기록 { $expected }번이 올 자리에 { $found }번이 있습니다.
fault-newer = 더 새로운 프로그램이 쓴 기록입니다(기록 판 { $found }, 이 프로그램은 { $known }까지). 새 프로그램으로 여십시오.
fault-unknown-version = 없는 기록 판입니다({ $found }).
fault-not-a-record = 기록이 아닙니다: { $why }.

# 첫 화면의 도움말

home-help = 위아래로 고르고 Enter로 엽니다. 연습은 시작, 세션은 이어서 하기나 기록 보기입니다. Tab 연습과 세션 사이, c 점검, r 보고서, l 한국어/English, q 나가기. 처음이면 docs/facilitator.ko.md를 보십시오.

# 프로젝터 화면의 알림

screen-closed = 진행 단말이 닫혀 있습니다. 마지막 기록까지 보입니다.
screen-silent = { $seconds }초째 새 기록이 없습니다. 진행 단말을 확인하십시오.

program-address-in-use = { $address }에서는 이미 다른 프로그램이 듣고 있습니다. --listen에 다른 포트를 주십시오.
program-address-not-permitted = { $address }에서 들을 권한이 없습니다. 1024 이상의 포트를 쓰십시오.
program-address = { $address }에서 들을 수 없습니다: { $why }
program-host-key = { $path }의 호스트 키를 읽을 수 없습니다. 암호가 없는 Ed25519 키여야 합니다. 다른 곳으로 옮기면 새로 만듭니다.
program-secret-exposed = { JOSA($path, "을/를") } 다른 사람도 읽을 수 있습니다. chmod 600으로 소유자만 읽게 하십시오.
program-secret-damaged = { $path }의 내용이 올바르지 않습니다. 다른 곳으로 옮기면 새로 만듭니다.
program-secret = { JOSA($path, "을/를") } 쓸 수 없습니다: { $why }
program-nobody-can-enter = --codes none이면 코드로는 아무도 들어오지 못합니다. --keys로 공개 키 파일을 주십시오.

# authorized_keys

keys-unreadable = 공개 키 파일 { JOSA($path, "을/를") } 읽을 수 없습니다: { $why }. --keys에 적은 경로를 확인하십시오.
keys-not-a-text = { JOSA($path, "은/는") } 공개 키 파일이 아닙니다. UTF-8 글이어야 하고 256KiB를 넘지 않아야 합니다.
keys-exposed = 공개 키 파일 { JOSA($path, "을/를") } 다른 사람도 고칠 수 있습니다(모드 { $mode }). chmod go-w로 소유자만 고치게 하십시오.
keys-none = { $path }에 공개 키가 없습니다. 한 줄에 하나씩 적으십시오(예: cell=mofa,role=lead,name="김외교" ssh-ed25519 AAAA...).
keys-too-many = { $path }에 공개 키가 { $count }개 있습니다. { $limit }개까지 쓸 수 있습니다.
keys-line = { $path }, { $line }번째 줄: { $fault }
keys-line-none = 공개 키를 읽을 수 없습니다. 선택 항목 뒤에 .pub 파일의 내용을 그대로 붙이십시오.
keys-line-open-quote = 따옴표가 닫히지 않았습니다.
keys-line-kind = { $kind } 키는 쓸 수 없습니다. Ed25519나 ECDSA 키를 쓰십시오(ssh-keygen -t ed25519).
keys-line-unknown-option = 모르는 선택 항목입니다: { $option }. cell=, role=, name=만 쓸 수 있습니다.
keys-line-no-value = { $option }= 뒤에 값이 없습니다.
keys-line-twice = { $option }= 항목이 두 번 나옵니다. 하나만 남기십시오.
keys-line-no-such-cell = 이 연습에 { $cell } 셀이 없습니다. 셀: { $cells }
keys-line-no-such-role = { $role } 역할이 없습니다. 역할: { $roles }
keys-line-no-place = 어느 자리의 키인지 알 수 없습니다. cell=이나 role=을 적으십시오.
keys-line-no-cell = role={ $role }에는 cell=도 적어야 합니다.
keys-line-not-in-a-cell = role={ JOSA($role, "은/는") } 통제반의 역할입니다. cell=을 지우십시오.
keys-line-no-such-seat = { $cell } 셀에는 { $role } 역할의 자리가 없습니다.
keys-line-name = name=은 { $limit }자까지이고 제어 문자를 쓸 수 없습니다.
