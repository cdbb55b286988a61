## 화면의 말. 구역마다 모아 두고, 이름은 구역의 이름으로 시작한다.
## 여러 화면이 함께 쓰는 말이다. 통제 화면만의 말은 console.ftl에, 회의장과 첫 화면의 말은
## room.ftl에, 적어 내는 서식과 키의 말은 ask.ftl에도 있다.

# 머리: 이것이 무엇이고 지금 어디인가
banner-move-over = { $over } 초과

# 다음: 지금 할 일 하나
next-title = 다음
next-check-seats = 통신점검에 응답하지 않은 좌석이 { $waiting }석 있습니다.
next-start = 연습을 개시할 수 있습니다.
next-resume = 시계가 멈춰 있습니다. 준비되면 재개하십시오.
next-lift-stop = 실제상황으로 중지되어 있습니다. 상황이 끝나면 중지를 해제하십시오.
next-deadline-passed = { $decision } 마감이 { $late } 지났습니다. 연장하거나 실효로 처리하십시오.
next-release = { JOSA($inject, "을/를") } 부여할 때입니다.
next-release-condition = 조건이 충족되었습니다. { JOSA($inject, "을/를") } 부여할 수 있습니다.
next-release-decision = { $decision } 결정에 따라 { JOSA($inject, "을/를") } 부여할 차례입니다.
next-release-branch = 분기 '{ $branch }'에 따라 { JOSA($inject, "을/를") } 부여할 차례입니다.
next-release-waiting = { $waiting } 지남
next-reveal = { $decision } 입장이 모두 들어왔습니다. 공개할 수 있습니다.
next-answer-request = { JOSA($request, "이/가") } { $waiting }째 회신을 기다립니다.
next-answer-consent = 출처의 동의를 구하는 요청이 { $waiting }째 회신을 기다립니다.
next-settle = { $decision } 문안에 모두 동의하였습니다. { JOSA($lead, "이/가") } 확정할 차례입니다.
next-revise = { $decision } 문안에 다른 의견이 있습니다. { JOSA($lead, "이/가") } 고치거나 회부할 차례입니다.
next-draft = { $decision } 입장이 공개되었습니다. { JOSA($lead, "이/가") } 문안을 낼 차례입니다.
next-record = { $decision } 입장이 공개되었습니다. 정한 내용을 기록하십시오.
next-deadline-near = { $decision } 마감까지 { $left } 남았습니다.
next-not-shared = { JOSA($cell, "이/가") } { JOSA($inject, "을/를") } { $held }째 다른 부처에 전하지 않았습니다.
next-cell-silent = { $cell }에서 { $silent }째 아무 입력이 없습니다.
next-move-over = 이 단계의 예정 시간이 { $over } 지났습니다. 다음은 { $next }입니다.
next-move-over-last = 마지막 단계의 예정 시간이 { $over } 지났습니다. 종료할지 정하십시오.
next-wait = 지금 할 일은 없습니다. 다음 예정은 { $until }입니다.
next-wait-open = 지금 할 일은 없습니다. 참가자의 행동을 기다립니다.
next-hot-wash = 연습이 종료되었습니다. 즉시강평 화면을 여십시오.
next-close = 즉시강평을 진행하십시오. 마치면 닫고 보고서를 냅니다.

# 진행 순서: 상태 칸은 12칸까지
run-title = 진행 순서
run-auto = 자동
run-offered = 제시
run-overdue = 지남 { $late }
run-held = 보류
run-held-condition = 보류(조건)
run-condition = 조건
run-control = 수동
run-received = 확인 { $n }/{ $of }
run-expected = 기대행동
run-done = 완료
run-skipped = 건너뜀
run-recalled = 취소
run-positions = 입장 { $n }/{ $of }
run-revealed = 공개
run-draft = 문안 { $round }차
run-referred = 회부
run-decided = 결정
run-lapsed = 실효
run-move-now = 진행 중

# 보고 있는 것
item-from = 발신
item-to = 수신
item-date = 일시
item-channel = 경로
item-reply-by = 처리기한
item-request = 조치요구
item-facts = 사실
item-fact-known = { $fact } ({ $cells } 앎)
item-fact-known-only = { $fact } ({ $cells }만 앎)
item-fact-known-by-nobody = { $fact } (아는 부처 없음)
item-fact-does-not-hold = 사실이 아님
item-source = 출처
item-consent-needed = { $caveat }: { $originator } 동의 필요
item-notes = 진행자 메모
item-expected-action = 기대행동
item-only-to = { $cells }만 수신
item-to-all = 모두 수신
item-amended = 수정됨
item-written-at-table = 현장 작성
item-acknowledged = { $cell } 확인 { $at }
item-choices = 선택지
item-lead = 주관
item-supporting = 협조
item-deadline = 마감
item-refer-to = 회부
item-lapse = 미결정 시
item-positions = 입장
item-position-missing = 아직
item-alone = 단독 조치
item-outcome = 결정
item-dissent = 이견
item-conditions = 조건
item-reason = 이유
item-length = 예정 시간

# 부처 칸
cell-people = { $person } 외 { $others }
cell-nobody = 빈 좌석
cell-absent = 불참
cell-counts = 받음 { $received }  확인 { $acknowledged }  전달 { $passed }
cell-position-sealed = { $decision } 입장: 봉인
cell-position-missing = { $decision } 입장: 아직
cell-position-missing-due = { $decision } 입장: 아직 ({ $left } 남음)
cell-answer-waiting = { $decision } 문안 회신: 아직
cell-silent = { $span }째 입력 없음
cell-simcell = 모의반
cell-requests = 요청 { $n }건 대기

# 부처 화면
player-received = 받은 상황
player-to-do = 할 일
player-others = 다른 부처에서 온 것
player-decisions = 결정
player-number = { $cell }-{ $number }
player-lead = 대표
player-deadline = { $decision } 입장 마감 { $left }
player-do-position = { $decision } 입장
player-do-draft = { $decision } 문안
player-do-answer = { $decision } 문안 회신
player-do-acknowledge = { $item } 확인
player-do-check = 통신점검 응답
player-do-probe = 확인 질문 응답
player-untitled-passage = { $cell }에서 전한 내용
player-recalled = 취소된 상황메시지입니다.
player-taken-back = 전달이 취소되었습니다.
player-sent-again = 다시 받음 { $at }
player-passed-on = { $cell }에 { $form } 전달 { $at }
player-consent = { $cell }에 전하려면: { $consent }
player-consent-needed = 전하려면 { $originator } 동의 필요
player-own-position = 우리 입장 (공개 전까지 바꿀 수 있음)
player-sealed-until-reveal = 공개 전에는 다른 부처의 입장을 볼 수 없습니다.
player-outcome-is-recorded = 입장을 내지 않고 함께 토의합니다. 정한 내용은 진행자가 기록합니다.
player-silence = { $until }까지 회신이 없으면 의견 없음으로 봅니다.
player-premise = 배경 상황
player-discussion = 토의과제

# 회의장 화면
room-situation = 공통 상황
room-agreed = 지금까지 정한 것
room-confidence = 확신
room-reason = 이유
room-no-position = 입장을 내지 않음
room-late = 공개 뒤 제출
room-expected-of = { $cell }의 선택을 이렇게 예상했다
room-expected-other = 제시된 선택지 밖
room-right = 같음
room-wrong = 다름
room-same = 같은 입장입니다.
room-different = 서로 다른 입장입니다.
room-misread = { $cell }의 예상과 { $of }의 선택이 달랐습니다.
room-all-read-rightly = 서로의 예상이 실제 선택과 같았습니다.
room-all-misread = 서로의 예상이 실제 선택과 달랐습니다.
room-draft-round = 공동 문안 { $round }차 (주관 { $lead })
room-being-written = 쓰는 중
room-referred = 상위 협의체에 회부하였습니다.
room-lapsed = 기한 안에 결정하지 못했습니다.

# 즉시강평
hot-wash-knowledge = 누가 무엇을 언제 알았나
hot-wash-only-one = { $cell }만 끝까지 알고 있던 것
hot-wash-passed-after = 받은 지 { $span } 뒤 { $cell }에 전달
hot-wash-alone = 단독 조치
hot-wash-public = 공개적으로 한 말
hot-wash-forecasts = 예측과 실제
hot-wash-truth = 실제로는
hot-wash-questions = 함께 생각할 물음
hot-wash-page = { $page } / { $pages }

# 통신점검
check-title = 통신점검
check-answered = 응답
check-waiting = 대기
check-empty = 빈 좌석

# 키 안내
key-resume = 재개
key-help = 도움
key-quit = 끝내기
key-language = 한/영
key-back = 뒤로
key-move = 이동
key-next-pane = 다음 칸
key-scroll = 넘기기
key-page = 쪽

# 화면 전환
curtain-title = 화면을 바꿉니다
curtain-for-control = 통제반 화면입니다. 참가자에게 보이지 않게 하십시오.
curtain-for-cell = { $cell } 화면입니다. { $cell }만 볼 수 있게 하십시오.
curtain-for-room = 회의장 화면입니다. 모두 볼 수 있습니다.
curtain-open = Enter를 누르면 열립니다.

# 알림
notice-resumed = 세션을 이어받았습니다. { $gap } 중단되었습니다.
notice-suspended = 컴퓨터가 { $gap } 멈춰 있어 시계를 세웠습니다.
notice-cascade = 한꺼번에 도래한 항목이 많아 시계를 세웠습니다.
notice-too-small = 창이 너무 작습니다. { $columns }x{ $rows } 이상이 필요합니다.
notice-too-small-now = 지금은 { $columns }x{ $rows }입니다.

# 비어 있을 때
empty-none = 아직 없음
empty-to-do = 할 일이 없습니다.
empty-sessions = 저장된 세션이 없습니다.

# 첫 화면
home-title = whitecell
home-tagline = 외교부와 국방부의 토의식 도상연습
home-exercises = 연습
home-sessions = 이어서 하기

player-papers = 문서와 업무
player-do-clear = { $item } 협의 회신
player-do-restate = { $item } 의견 반영
player-do-release = { $item } 협의 완료
player-do-read = { $item } 확인
player-do-inform = { $item } 회신
player-do-take = { $item } 담당 미정
player-do-finish = { $item } 업무
player-do-untangle = { $item } 주관 둘
item-report = 조치결과
paper-own-statement = 발표문 ({ $audience })
paper-statement = { $cell } 발표문 ({ $audience })
paper-message-to = { $cell }에 메시지 { $text }
paper-message-from = { $cell }의 메시지 { $text }
paper-request-to = { $cell }에 질의 { $subject }
paper-request-from = { $cell }의 질의 { $subject }
paper-task = 업무 { $title }
paper-overtaken = 그 사이 문안이 바뀌었습니다. 다시 협의를 요청받으면 새 문안이 보입니다.
paper-uncleared = 미협의 발표 ({ $cells })
paper-answer = 회신
paper-answered-by = { JOSA($item, "으로/로") } 왔습니다.
paper-task-unowned = 주관이 정해지지 않았습니다.
paper-task-two-leads = 주관이 둘입니다. 한 부처로 정하십시오.
paper-done = 완료

# 같은 부처의 초안
play-drafts = 동료 초안
play-drafts-help = 같은 부처에서 쓰고 있는 글을 봅니다.
drafts-title = 같은 부처에서 쓰고 있는 글
drafts-beside = { $who } 작성 중, Ctrl+G 보기
drafts-keys = Enter 내 글로 옮기기  위ㆍ아래 고르기  Esc 닫기
drafts-glance = 작성 중  { $who }  { $what }: { $text }
drafts-glance-more = 작성 중  { $who }  { $what }: { $text } 외 { $more }건
note-nobody-writes = 같은 부처에서 지금 글을 쓰는 사람이 없습니다.
note-lead-hands-in = 제출은 대표가 합니다. 쓴 글은 대표의 화면에 그대로 보이며, 대표가 옮겨서 제출할 수 있습니다.
