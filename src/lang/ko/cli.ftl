## 명령줄의 말. 잘못은 무엇이, 어디서, 어떻게 하면 되는지의 차례로 말한다.

# 무엇을 하는 명령인가
cli-about = 외교부와 국방부의 토의식 도상연습을 진행합니다.
cli-about-run = 연습을 열어 새 세션을 시작합니다.
cli-about-resume = 멈춘 세션을 이어서 합니다.
cli-about-rehearse = 적어 둔 행동과 가상 시간으로 연습을 미리 돌려 봅니다.
cli-about-check = 연습 파일에 잘못이 없는지 점검합니다.
cli-about-report = 세션의 결과보고서를 만듭니다.
cli-about-sessions = 저장된 세션을 보여 줍니다.
cli-about-screen = 한 화면을 글자로 내보냅니다.
cli-about-print = 한 부처가 아는 대로 현재까지 상황을 한 쪽으로 만듭니다.

# 머리말
cli-error = 오류
cli-warning = 경고
cli-hint = 도움말
cli-caused-by = 까닭: { $cause }
cli-did-you-mean = 혹시 '{ $guess }'입니까?

# 찾는 것이 없을 때
cli-no-such-exercise = 그런 연습이 없습니다: { $name }
cli-known-exercises = 있는 연습: { $known }
cli-no-exercises = 연습 파일이 없습니다. YAML 파일의 경로를 주십시오.
cli-no-such-session = 그렇게 시작하는 세션이 없습니다: { $name }
cli-several-sessions = { $name }: 그렇게 시작하는 세션이 여럿입니다. 있는 것: { $known }
cli-known-sessions = 있는 세션: { $known }
cli-no-sessions = 저장된 세션이 없습니다.
cli-no-such-cell = 그런 부처가 없습니다: { $name }
cli-known-cells = 이 연습의 부처: { $known }
cli-no-such-screen = 그런 화면이 없습니다: { $name }
cli-known-screens = 있는 화면: { $known }
cli-no-such-format = 그런 형식이 없습니다: { $name }
cli-known-formats = 있는 형식: { $known }

# 파일과 단말
cli-cannot-read = { $path }: 읽지 못했습니다.
cli-cannot-write = { $path }: 쓰지 못했습니다.
cli-cannot-create = { $path }: 만들지 못했습니다.
cli-file-exists = { $path }: 이미 있는 파일입니다. 덮어쓰지 않습니다.
cli-no-home = 세션을 둘 폴더를 찾지 못했습니다. --dir로 알려 주십시오.
cli-disk-full = 디스크 공간이 부족합니다. 공간을 비운 뒤 다시 하십시오.
cli-not-a-terminal = 단말이 아니어서 화면을 열 수 없습니다. 글자로 보려면 screen 명령을 쓰십시오.
cli-terminal-failed = 단말을 다루지 못했습니다.
cli-interrupted = 중단되었습니다. 거기까지의 기록은 남아 있습니다.

# 연습 점검
cli-check-clean = { $path }: 잘못이 없습니다.
cli-check-contents = 부처 { $cells }곳, 단계 { $moves }개, 상황메시지 { $injects }건, 결정 { $decisions }건, { $length }
cli-check-found = { $path }: 오류 { $errors }건, 경고 { $warnings }건
cli-check-refused = 오류가 있어 연습을 열 수 없습니다. 먼저 고치십시오.

# 세션
cli-session-held = { $path }: 다른 프로그램이 쓰고 있는 세션입니다.
cli-session-held-by = { $path }: 다른 프로그램이 쓰고 있는 세션입니다({ $holder }). 그곳에서 닫은 뒤 다시 하십시오.
cli-session-kept = 세션이 저장되어 있습니다: { $path }
cli-session-resume-with = 이어서 하려면: { $command }
cli-session-report-with = 결과보고서를 만들려면: { $command }
cli-session-resumed = 세션을 이어받았습니다. { $gap } 중단되었고, 시계는 멈춘 채로 열립니다.
cli-session-over = 이미 종료된 세션입니다. 기록만 볼 수 있습니다.
cli-session-too-large = 연습이 기록 한 줄의 한도({ $bytes }바이트)보다 큽니다.
cli-session-not-begun = 세션의 첫 기록을 쓰지 못해 시작하지 않았습니다.
cli-sessions-id = 세션
cli-sessions-exercise = 연습
cli-sessions-started = 시작
cli-sessions-state = 상태
cli-sessions-records = 기록
cli-sessions-unreadable = 읽을 수 없음

# 기록 파일
cli-journal-line = { $path } { $line }번째 줄: { $fault }
cli-journal-line-too-long = 한 줄이 { $bytes }바이트를 넘습니다.
cli-journal-no-sum = 줄 끝에 검사값이 없습니다.
cli-journal-wrong-sum = 검사값이 글과 맞지 않습니다. 쓴 뒤에 고쳐졌습니다.
cli-journal-wrong-prev = 앞줄과 이어지지 않습니다. 빠지거나 끼워 넣은 줄이 있습니다.
cli-journal-wrong-seq = 기록 { $expected }번이 올 자리에 { $found }번이 있습니다.
cli-journal-newer = 더 새로운 프로그램이 쓴 기록입니다(기록 판 { $found }, 이 프로그램은 { $known }까지). 새 프로그램으로 여십시오.
cli-journal-unknown-version = 없는 기록 판입니다({ $found }).
cli-journal-not-a-record = 기록이 아닙니다: { $why }
cli-journal-empty = { $path }: 온전한 기록이 하나도 없습니다.
cli-journal-not-a-session = { $path }: 세션을 여는 기록으로 시작하지 않습니다.
cli-journal-rewritten = { $path }: 읽은 뒤에 내용이 바뀌었습니다.
cli-journal-written-elsewhere = { $path }: 다른 프로그램이 썼습니다({ $expected }바이트여야 하나 { $found }바이트).
cli-journal-read-only = { $path }: 복구할 때까지 읽기만 할 수 있습니다.
cli-journal-torn = 끝부분이 쓰다 만 채여서 { $bytes }바이트를 잘라냈습니다. 그 앞까지는 온전합니다.
cli-journal-torn-kept = 잘라낸 부분은 { $path }에 두었습니다.
cli-journal-broken-after = 기록 { $good }건까지는 온전합니다. 그 뒤는 믿을 수 없습니다.
cli-journal-sound = 기록 { $records }건, 체인 정상

# 예행연습
cli-rehearse-began = { $title }: { $length } 분량을 가상 시간으로 돌립니다.
cli-rehearse-done = 예행연습을 마쳤습니다. 기록 { $records }건, { $time }까지.
cli-rehearse-refused = { $place }: 받아들여지지 않았습니다. { $reason }
cli-rehearse-refusals = 받아들여지지 않은 행동이 { $count }건 있습니다.
cli-rehearse-bad-line = { $place }: 알아들을 수 없는 행동입니다. { $why }
cli-rehearse-stuck = { $time }에서 더 나아가지 못했습니다: { $why }
cli-rehearse-seed = 씨앗값 { $seed }

# 결과보고, 화면, 인쇄
cli-report-written = 결과보고서를 { $path }에 썼습니다.
cli-report-unfinished = 연습종료 기록이 없는 세션입니다. 중간 보고로 만듭니다.
cli-screen-at = { $seat }, { $time }
cli-print-written = { $cell }의 현재까지 상황을 { $path }에 썼습니다.
