# 명령줄이 하는 말

program-no-exercise = '{ $name }' 연습을 찾지 못했습니다. 들어 있는 연습: { $shipped }. 파일이면 경로를 적으십시오(예: ./내연습.yaml).
program-no-session = '{ $name }' 세션을 찾지 못했습니다. whitecell sessions 로 목록을 보십시오.
program-nothing-kept = 저장된 세션이 없습니다. whitecell run 으로 시작하십시오.
program-not-for-participants-yet = { $path }: 참가자용은 연습종료(ENDEX) 뒤에만 만듭니다. 그 전에는 봉인된 내용이 드러납니다. 통제반용은 --edition 없이 만드십시오.
program-not-for-a-terminal = 터미널에 보일 수 없는 문서입니다. 파일을 지정하십시오. 예: whitecell report --format docx --output 결과보고.docx
program-no-terminal = 터미널에서만 열 수 있습니다. 화면 없이 돌리려면 whitecell rehearse 를 쓰십시오.
program-not-a-session = { $path }: 세션의 첫 기록이 없습니다.
program-journal-held = { $path }: 다른 곳에서 쓰고 있습니다 ({ $holder }). 그쪽을 닫거나, 보기만 하려면 whitecell screen 을 쓰십시오.
program-journal-line = { $path }, { $line }번째 줄: { $fault } 파일은 건드리지 않았습니다. 그 앞까지의 기록은 whitecell report --salvage 로 볼 수 있습니다.
program-journal-empty = { $path }: 온전한 기록이 하나도 없습니다.
program-journal-exists = { $path }: 이미 있는 파일입니다. 다른 이름을 적으십시오.
program-journal = 기록 파일을 다룰 수 없습니다: { $why }
program-control = 세션을 열 수 없습니다: { $why }
program-write = { $path }에 쓰지 못했습니다: { $why }
program-wrote = 저장: { $path }
program-file-exists = { $path }: 이미 있는 파일입니다. 덮어쓰려면 --force를 붙이십시오.
program-torn = 쓰다 만 마지막 줄 { $bytes }바이트를 잘라 { $path }에 두었습니다. 확인된 기록은 모두 있습니다.
program-desk-aside = 쓰던 글 파일이 깨져 { $path }에 치워 두었습니다. 기록은 안전합니다.
program-left = 세션: { $path }
program-left-report = 보고서를 내려면: whitecell report { $path }
program-left-resume = 이어서 하려면: whitecell resume { $path }
program-no-sessions = 저장된 세션이 없습니다 ({ $folder }).
program-check = { $file }: { $title }, { $length }, 부처 { $cells }, 상황메시지 { $injects }, 결정 { $decisions }. { $warnings ->
    [0] 경고 없음
   *[other] 경고 { $warnings }건
}{ $advice ->
    [0] .
   *[other] , 제언 { $advice }건.
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

# 서명과 검증

program-read = { $path }: 읽지 못했습니다: { $why }
program-not-ended = { $path }: 연습종료(ENDEX)된 세션만 서명할 수 있습니다. 쓰다 만 줄이 남아 있으면 whitecell resume 으로 정리한 뒤 끝내십시오.
program-still-open = { $path }: 아직 열려 있는 세션입니다. 진행 단말을 닫은 뒤 서명하십시오.
program-already-signed = { $path }: 이미 서명이 있습니다. 다시 서명하려면 이 파일을 먼저 다른 곳으로 옮기십시오.
program-signed = 서명: { $path } (키 { $key })
program-key-exposed = { $path }: 다른 사람도 읽을 수 있는 키입니다. chmod 600으로 소유자만 읽게 하십시오.
program-key-not-one = { $path }: OpenSSH 형식의 키가 아닙니다. ssh-keygen -t ed25519 로 만드십시오. 서명에는 개인키, 확인에는 공개키(.pub)가 필요합니다.
program-key-encrypted = { $path }: 암호로 잠긴 키입니다. ssh-keygen -Y sign -f { $path } -n { $namespace } 세션파일 로 서명하면 같은 자리에 같은 서명이 남습니다.
program-key-other-kind = { $path }: Ed25519 키가 아닙니다. ssh-keygen -t ed25519 로 만드십시오.
verify-chain = 기록
verify-chain-whole = 정상: { $records }건이 빠짐없이 이어집니다. 마지막 줄 { $digest }
verify-chain-growing = 진행 중: 지금까지 { $records }건이 빠짐없이 이어집니다. 마지막 줄 { $digest }
verify-chain-torn = 끝이 잘렸습니다: { $records }건은 이어지고, 마지막 줄은 쓰다 만 것입니다.
verify-exercise = 연습
verify-exercise-not-asked = { $title } { $version }판. 파일과 비교하려면 --exercise 를 주십시오.
verify-exercise-same-file = { $title } { $version }판. 준 파일과 한 글자도 다르지 않습니다.
verify-exercise-same-meaning = { $title } { $version }판. 준 파일과 내용이 같습니다(주석이나 줄바꿈은 다름).
verify-exercise-differs = { $title } { $version }판. 준 파일과 다릅니다: { $names }
verify-signature = 서명
verify-signature-none = 없음
verify-signature-fits = 맞음: 키 { $key }. 누구의 키인지는 --key 로 확인하십시오.
verify-signature-known = 맞음: 준 키의 서명입니다({ $key }).
verify-signature-of-another = 준 키의 서명이 아닙니다. 서명한 키: { $key }
verify-signature-unread = 서명 파일을 읽을 수 없습니다. OpenSSH 서명(.sig)이 아닙니다.
verify-signature-other-purpose = 다른 용도({ $found })의 서명입니다. { $wanted } 용도의 서명이어야 합니다.
verify-signature-does-not-fit = 맞지 않음: 서명한 뒤에 기록이 바뀌었거나 다른 세션의 서명입니다.

# 손상된 기록에서 건지기

salvage-whole = 기록이 온전합니다. --salvage 없이도 같은 보고서가 나옵니다.
salvage-held = 기록 { $records }건은 온전합니다. 보고서는 이 기록만으로 썼습니다.
salvage-last = 마지막으로 온전한 기록: { $record }번, { $t }.
salvage-break = { $line }번째 줄부터 믿을 수 없습니다: { $fault }
salvage-behind = 그 뒤로 { $behind }줄이 더 있습니다. 이 가운데 { $unhurt }줄은 글 자체는 상하지 않았으나 앞줄과의 연결이 끊겨 보고서에 넣지 않았습니다.
salvage-torn = 끝에 쓰다 만 { $bytes }바이트가 있습니다. 확인되지 않은 기록입니다.
salvage-head = 손상된 기록에서 건진 보고서
