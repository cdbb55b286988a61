## 통제반 화면: 진행자만 본다. 이름은 짧게, 진행자에게 하는 말은 합쇼체로.

# 머리
banner-exercise = 연습 EXERCISE
time-over = ({ $over } 초과)

# 다음 할 일
next-label = 다음
next-check-seats = 통신점검에 아직 답하지 않은 좌석이 { $count }석 있습니다.
next-start = 준비가 끝났습니다. 연습을 개시하십시오.
next-resume = 시계가 멈춰 있습니다({ $cause }). 준비되면 다시 진행하십시오.
next-resume-session = 세션을 다시 열었습니다({ $gap } 중단). 준비되면 다시 진행하십시오.
next-lift-stop = 실제상황으로 연습이 중지되어 있습니다. 상황이 끝나면 해제하십시오.
next-deadline-passed = { $decision }: 마감이 { $late } 지났습니다. 마감을 늘리거나 결론을 내십시오.
next-release = { JOSA($inject, "을/를") } 부여할 때입니다({ $cause }).
next-release-time = { JOSA($inject, "을/를") } 부여할 때입니다.
next-release-waiting = { JOSA($inject, "이/가") } { $waiting }째 부여를 기다립니다({ $cause }).
next-reveal = { $decision }: 입장이 모두 들어왔습니다. 공개하십시오.
next-answer-consent = { JOSA($cell, "이/가") } { JOSA($passage, "을/를") } { $to }에 전하려고 { $waiting }째 동의를 기다립니다.
next-settle-unified = { $decision }: 모든 부처가 문안에 동의했습니다. 확정하십시오.
next-revise = { $decision }: 문안에 이견이 있습니다. { JOSA($lead, "이/가") } 고쳐 다시 묻거나 회부하게 하십시오.
next-draft = { $decision }: 입장이 공개되었습니다. { JOSA($lead, "이/가") } 문안을 낼 차례입니다.
next-record = { $decision }: 입장이 공개되었습니다. 토의한 결과를 기록하십시오.
next-deadline-near = { $decision }: 마감이 { $left } 남았습니다.
next-not-shared = { JOSA($cell, "이/가") } { JOSA($inject, "을/를") } { $held }째 다른 부처에 전하지 않았습니다.
next-cell-silent = { JOSA($cell, "이/가") } { $silent }째 아무것도 하지 않았습니다.
next-move-over = 단계 시간이 { $over } 지났습니다. 다음은 { $next }입니다.
next-last-move-over = 마지막 단계의 시간이 { $over } 지났습니다. 연습을 마치십시오.
next-wait = 지금 할 일은 없습니다. 다음 항목은 { $hour }에 옵니다({ $left } 뒤).
next-nothing = 지금 할 일은 없습니다.
next-hot-wash = 연습이 끝났습니다. 즉시강평을 진행하십시오.

# 진행 순서
run-title = 진행 순서
run-found = 찾기 "{ $words }" { $count }건
run-nothing-found = 찾는 항목이 없습니다.
run-closed = 완료
run-skipped = 건너뜀
run-recalled = 취소
run-expected = 기대행동
run-received = 수신 { $read }/{ $count }
run-offered = 제시
run-offered-for = 제시 { $minutes }분
run-held = 보류
run-held-due = 보류(제시)
run-condition = 보류(조건)
run-after = { $event } 뒤
run-branch = 분기
run-open = 진행 중
run-positions = 입장 { $given }/{ $count }
run-revealed = 공개
run-drafted = 문안 { $round }차
run-referred = 회부
run-settled = 결정
run-lapsed = 실효
run-late = 마감 지남
run-move-now = 지금
run-move-late = 시간 초과
scroll-above = 위 { $above }
scroll-below = 아래 { $below }
scroll-both = 위 { $above }, 아래 { $below }

# 지금 보는 항목: 상황메시지
item-from = 발신
item-to = 수신
item-time = 일시
item-reply-by = 처리기한
item-reply-after = 부여 뒤 { $length }
item-left = { $hour} ({ $left } 남음)
item-late = { $hour } ({ $late } 지남)
item-read = { $cell } { $hour } 확인
item-unread = { $cell } 미확인
item-again = { $read } ({ $hour } 재부여)
item-passage = 문단 { $number }
item-passage-amended = (고쳐서 보냄)
item-fact = 사실
item-fact-known = { $statement } ({ $knowing })
item-fact-false = { $statement } (실제와 다름, { $knowing })
item-known-to-none = 아직 아무도 모름
item-known-to-all = 모두 앎
item-known-only-to = { $cells }만 앎
item-caveat = 출처
item-caveat-consent = { $text } (동의: { $of })
item-consent = 동의
item-consent-asked = { $hour } { JOSA($cell, "이/가") } { $to }에 전하려 요청
item-consent-waits = { $waiting }째 대기
item-consents-waiting = 동의 요청 { $count }건이 회신을 기다립니다.
item-passed = 전달
item-pass-retracted = { $text } (되돌림)
item-pass-partly = { $text } (사실 { $count }건 가운데 { $across }건만)
item-request = 조치요구
item-due = 제시
item-amended = 고친 이유
item-skipped = 건너뜀
item-recalled = 취소
item-read-by = 이미 읽음
item-expected = 기대행동
item-notes = 메모

# 지금 보는 항목: 단계
item-planned = 계획
item-began = 시작
item-took = 경과

# 지금 보는 항목: 결정
stage-way-record = 논의
stage-way-open = 공유와 봉인 입장
stage-way-revealed = 공개
stage-way-drafted = 문안
stage-way-referred = 회부
stage-way-settled = 정리
item-lead = 주관
item-supporting = 협조
item-refer-to = 회부처
item-deadline = 마감
item-deadline-within = 열린 뒤 { $length }
item-deadline-hard = 지나면 저절로 실효
item-options = 선택지
item-other = 기타: { $words }
item-lapse = 실효 시
item-settled = 결정
item-dissent = 이견
item-reason = 이유
item-conditions = 조건
item-referred = 회부
item-alone = 단독조치
item-positions = 입장
position-missing = 아직
position-sealed-at = 봉인 ({ $hour })
position-confidence = 확신 { $confidence }
position-late = 공개 뒤 제출
position-expected = 예상: { JOSA($cell, "은/는") } ‘{ $choice }’
position-expected-right = 예상: { JOSA($cell, "은/는") } ‘{ $choice }’ (맞음)
position-expected-wrong = 예상: { JOSA($cell, "은/는") } ‘{ $choice }’ (다름)
round-head = { $round }차 문안   { $cell }   { $hour }
round-silence = { $hour }까지 미회신 시 의견 없음 간주
answer-alternative = 대안: { $words }

# 부처
cells-title = 부처
cells-counts = 받음 { $received }  확인 { $read }  전달 { $passed }
cells-empty = 빈자리
cells-people = { $person } 외 { $count }
cells-silent = { $minutes }분째 조용함
cells-position-missing = { $decision } 입장: 아직 { $left }
cells-position-sealed = { $decision } 입장: 봉인
cells-answered = { $decision } 문안: { $answer }
cells-answer-missing = { $decision } 문안: 회신 대기
cells-deadline = (마감 { $left })
cells-deadline-late = (마감 { $late } 지남)
cells-requests = 요청 { $count }건 대기
cells-request = { $passage } { $cell } > { $to } 동의, { $waiting }째
cells-branch = 분기 { $hour } { $title }

# 기록과 발치
log-title = 기록
footer-refused = 거절
footer-done = 완료
footer-more = 외 { $count }개

# 실제상황
stop-title = 실제상황   REAL WORLD   실제상황   REAL WORLD
stop-reason = 이유: { $reason }
stop-what-to-do = 연습을 멈췄습니다. 실제 상황에 먼저 대응하십시오. 부처와 모의반에도 연습이 아님을 알리십시오.
stop-clock = 연습 시계는 { $time }에 멈춰 있습니다.
stop-key = 상황이 끝나면: { $key } { $label }

# 좁은 화면
small-screen = 화면이 작습니다. { $columns }x{ $rows } 이상이 필요합니다(지금 { $has-columns }x{ $has-rows }).
