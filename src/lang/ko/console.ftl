## 통제반 화면: screen.ftl에 없는 것. 진행자만 본다.

# 진행 순서
run-offered-for = 제시 { $n }분
run-held-due = 보류(제시)
run-after = { $event } 뒤
run-branch = 분기
scroll-above = 위 { $above }
scroll-below = 아래 { $below }
scroll-both = 위 { $above }, 아래 { $below }

# 지금 보는 항목
item-left = { $at } ({ $left } 남음)
item-late = { $at } ({ $late } 지남)
item-reply-after = 부여 뒤 { $length }
item-unread = { $cell } 미확인
item-again = { $read } (재부여 { $at })
item-passage = 문단 { $number }
item-passage-amended = 수정하여 부여
item-consent = 동의
item-consent-asked = { $hour } { JOSA($cell, "이/가") } { $to }에 전하려 요청
item-consent-waits = { $waiting }째 대기
item-passed = 전달
item-pass-retracted = { $text } (되돌림)
item-pass-partly = { $text } (사실 { $count }건 가운데 { $across }건만)
item-read-by = 이미 읽음
item-began = 시작
item-took = 경과
item-deadline-within = 열린 뒤 { $length }
deadline-lapses = 지나면 저절로 실효

# 결정의 길
way-record = 토의
way-open = 공유와 봉인 입장
way-revealed = 공개
way-drafted = 문안
way-referred = 회부
way-settled = 정리
position-sealed-at = 봉인 ({ $hour })
position-confidence = 확신 { $confidence }
position-late = 공개 뒤 제출
position-expected = 예상: { JOSA($cell, "은/는") } '{ $choice }'
position-expected-right = 예상: { JOSA($cell, "은/는") } '{ $choice }' (맞음)
position-expected-wrong = 예상: { JOSA($cell, "은/는") } '{ $choice }' (다름)
round-head = { $round }차 문안   { $cell }   { $hour }
round-silence = { $hour }까지 미회신 시 의견 없음 간주
round-alternative = 대안: { $words }

# 부처
cell-title = 부처
cell-position-overdue = { $decision } 입장: 아직 (마감 { $late } 지남)
cell-answered = { $decision } 문안: { $answer }
cell-request = { $passage }: { $cell } > { $to }, { $waiting }째
cell-branch = 분기 { $at } { $title }

# 발치
log-title = 기록
footer-refused = 거절
footer-note = 알림
footer-ask = 입력
footer-more = 외 { $count }개

# 실제상황
stop-what-to-do = 연습을 멈췄습니다. 실제 상황에 먼저 대응하십시오. 연습이 아님을 모든 부처에 알리십시오.
stop-clock = 연습 시계는 { $time }에 멈춰 있습니다.
stop-key = 상황이 끝나면: { $key } { $label }

# 다른 단말의 접속
do-join = 접속
do-join-help = 참가자가 다른 단말에서 들어올 명령과 참가 코드를 봅니다.
menu-join = 다른 단말에서 들어오기
join-connected = {"  "}접속 { $people }
join-nobody = 없음
join-fingerprint = 처음 접속할 때 화면에 나오는 이 컴퓨터의 키 지문
join-close = 닫기
join-print = 접속 안내 인쇄(자리마다 한 장)
join-renew = 새 코드 주기
join-renew-about = 고른 곳의 이전 코드는 모두 쓸 수 없게 됩니다. 이미 접속한 사람은 그대로 있습니다.
join-lift = 잠금 풀기: { $address } ({ $wrong }회 틀림)
join-once = 코드는 한 사람만 쓸 수 있습니다. 쓰고 나면 여기에 다음 코드가 나옵니다.
join-keys = 공개 키 { $count }개로 들어올 수 있습니다.
note-not-hosted = 이 단말만 쓰는 세션입니다. 다른 단말을 받으려면 나간 뒤 whitecell host로 여십시오.
note-not-your-key = 이 좌석에서는 할 수 없습니다. 할 수 있는 키는 아래에 있습니다.
do-check = 통신점검
do-check-help = 이 좌석의 통신점검에 답합니다.
