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
