## 방 전체가 보는 화면: 크게, 적게, 천천히.

# 화면에 다 들어가지 않을 때
room-rest = (이하 { $rows }줄은 진행자가 읽어 드립니다)
room-before = (앞의 { $rows }줄은 진행자가 읽어 드립니다)

# 상황

# 입장 공개
reveal-other-allowed = 이 밖의 방안도 낼 수 있습니다.
reveal-not-compared = 입장 없음

# 한 문장
reveal-several-positions = 입장이 { $count }가지로 나뉘었습니다.

# 공동 문안
reveal-in-hand = 의견 조회
reveal-answers-to = { $round }차 문안에 대한 회신
reveal-waiting = 미회신
reveal-silent = 기한 내 미회신, 의견 없음으로 간주
reveal-replacement = 수정의견
reveal-alternative = 대안
reveal-conditions = 조건

# 결정
reveal-unified = 결정: 합의
reveal-by-lead = 결정: { $cell } 주관 결정, 이견 기록
reveal-from-above = 결정: 상위 협의체 결정
reveal-recorded = 결정: 토의 결과 기록

## 첫 화면: 연습을 고르고 세션을 이어 한다.

home-no-exercises = 연습 파일이 없습니다.
home-length = 시간
home-cells = 부처
home-file = 파일
home-problems = 점검할 곳이 { $count }건 있습니다. c 키로 봅니다.
home-started = 시작
home-came-to = 진행
home-standing = 상태
home-standing-open = 사용 중
home-standing-paused = 멈춤
home-standing-ended = 종료
home-standing-cut-short = 중단됨
home-standing-broken = 손상
home-about-open = 다른 곳에서 열려 있습니다. 그곳에서 닫은 뒤 이어서 하십시오.
home-about-paused = 멈춘 곳에서 이어서 할 수 있습니다. 시계는 멈춘 채로 열립니다.
home-about-ended = 종료한 세션입니다. 기록을 보거나 결과보고서를 만들 수 있습니다.
home-about-cut-short = 끝부분이 쓰다 만 채로 남아 있습니다. 그 앞까지는 온전하며 이어서 할 수 있습니다.
home-about-broken = 기록이 서로 맞지 않아 이어서 할 수 없습니다. 읽을 수 있는 데까지 보여 줍니다.
home-key-play = 시작
home-key-check = 점검
home-key-review = 기록 보기
home-key-report = 보고서

## 부처 화면에만 있는 말.

seat-passed = 지남
seat-time-left = { $left } 남음
seat-more = 아래로 { $rows }줄 더 (PgDn)
seat-do-reply = { $title } 답
seat-do-revise = { $decision } 문안 고치기
seat-do-settle = { $decision } 합의 확정
seat-do-pass-on = { $item } 동의 받음
seat-do-await-consent = { $item } 동의 대기
seat-next = 할 일: { $task }

state-before-check = 연습 개시 전입니다. t 키를 눌러 통신점검에 응답하십시오.
state-before-ready = 통신점검에 응답했습니다. 연습 개시를 기다리십시오.
state-paused = 일시정지 중입니다. 시계와 기한이 멈췄습니다. 하던 일은 계속할 수 있습니다.
state-paused-observer = 일시정지 중입니다. 시계와 기한이 멈췄습니다.
state-resumed = 세션을 다시 열었습니다. 시계는 아직 멈춰 있습니다. 하던 일은 계속할 수 있습니다.
state-resumed-observer = 세션을 다시 열었습니다. 시계는 아직 멈춰 있습니다.
state-ended = 연습이 종료되었습니다. w로 강평에 답하고 참가자 설문을 씁니다.
state-ended-observer = 연습이 종료되었습니다. 받은 것과 결정을 읽을 수 있습니다.

room-statements-none = 아직 공개 발언이 없습니다.
room-line-to-take = 발언요지
verdict-agree = 일치
verdict-gap = 한쪽만 말함
verdict-contradict = 어긋남
