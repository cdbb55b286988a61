## 말: 역할, 상태, 종류. 화면의 좁은 칸에도 들어가게 짧게 쓴다.

# 부처와 사람
cells-none = 없음
cells-join = { $first }ㆍ{ $last }
cells-join-last = { $first }ㆍ{ $last }
passage-of-inject = { $inject } { $number }번 문단
person-of-cell = { $cell } { $person }

# 언어
language-ko = 한국어
language-en = English

# 역할
role-director = 연습통제관
role-facilitator = 진행자
role-simcell = 모의반
role-evaluator = 평가관
role-observer = 참관인
role-lead = 대표
role-player = 참가자
role-engine = 통제반

# 연습의 흐름
phase-preparing = 개시 전
phase-running = 진행 중
phase-paused = 일시정지
phase-resumed = 재개 대기
phase-ended = 종료
phase-real-world = 실제상황 중지
pause-by-hand = 진행자가 멈춤
pause-suspended = 컴퓨터가 { $gap } 동안 멈춰 있었음
pause-cascade = 한꺼번에 도래한 항목이 많아 멈춤
presence-present = 참석
presence-absent = 불참
page-situation = 공통 상황
page-decision = 결정 { $decision }
page-blank = 빈 화면
page-statements = 공개 발언
page-hot-wash = 즉시강평

# 상황메시지
kind-contextual = 배경
kind-action = 조치
kind-contingency = 보정
kind-expected = 기대행동
life-planned = 예정
life-released = 부여
life-closed = 완료
life-skipped = 건너뜀
life-recalled = 취소
due-time = 예정 시각
due-condition = 조건 충족
due-decision = { $decision } 결정에 따라
due-branch = 분기 「{ $branch }」에 따라
due-control = 통제반 판단

# 전달
passing-full = 전문
passing-summary = 요약
passing-spoken = 구두
consent-not-needed = 동의 불필요
consent-not-asked = 동의 미요청
consent-waiting = 동의 대기
consent-granted = 동의
consent-refused = 동의 거부

# 결정
depth-record = 결정 기록
depth-positions = 입장 교환
depth-full = 문안 협의
authority-sole = 주관부처 결정
authority-joint = 공동 결정
stage-planned = 예정
stage-open = 입장 접수
stage-revealed = 입장 공개
stage-drafted = 문안 협의
stage-referred = 회부
stage-settled = 결정
confidence-low = 낮음
confidence-medium = 보통
confidence-high = 높음
class-de-escalation = 긴장완화
class-status-quo = 현상 유지
class-posturing = 태세 과시
class-non-violent = 비폭력 확전
class-violent = 무력 확전
class-nuclear = 핵 사용
choice-other = 기타
answer-waiting = 회신 대기
answer-silent = 미회신(의견 없음 간주)
answer-concur = 동의
answer-concur-with-changes = 조건부 동의
answer-non-concur = 부동의
settlement-unified = 통일된 정부 입장
settlement-by-lead = 주관부처 결정
settlement-referred = 상위 협의체 결정
settlement-recorded = 결정 기록
settlement-lapsed = 실효

# 발표문, 메시지, 질의, 업무
statement-number = 발표문 { $number }
message-number = 메시지 { $number }
request-number = 질의 { $number }
request-titled = 질의 { $number } 「{ $subject }」
addressee-control = 통제반
clearance-clear = 이견 없음
clearance-changes = 수정 의견
clearance-object = 반대
statement-drafted = 작성
statement-sent = 협의 중
statement-cleared = 협의 완료
statement-changes = 수정 의견
statement-objected = 반대
statement-released = 발표
statement-withdrawn = 철회
message-sent = 보냄
message-delivered = 도착
message-unanswered = 응답 없음
message-acknowledged = 확인
request-asked = 회신 대기
request-assigned = 담당 지정
request-overdue = 기한 경과
request-answered = 회신 완료
request-withdrawn = 철회
task-done = 완료
part-lead = 주관
part-support = 협조

# 시간
duration-hours = { $n }시간
duration-minutes = { $n }분
duration-seconds = { $n }초
clock-time = { $time } ({ $zone })

# 거절과 안내에 나오는 이름: 입력란
field-person = 이름
field-title = 제목
field-sender = 발신
field-channel = 전달 경로
field-passage = 본문
field-summary = 전할 내용
field-reason = 이유
field-explanation = 설명
field-other = 기타 선택의 내용
field-draft = 문안
field-replacement = 수정의견
field-alternative = 대안 문구
field-question = 회부 안건
field-conditions = 조건
field-outcome = 결정 내용
field-note = 메모
field-statement = 발표문
field-message = 메시지
field-subject = 제목
field-answer = 답변
field-report = 조치결과

# 거절과 안내에 나오는 이름: 연습의 것들
thing-seat = 좌석
thing-cell = 부처
thing-move = 단계
thing-inject = 상황메시지
thing-item = 번호의 문서
thing-passage = 문단
thing-fact = 사실
thing-decision = 결정
thing-choice = 선택지
thing-consent-request = 동의 요청
thing-branch = 분기
thing-record = 기록
thing-statement = 발표문
thing-message = 메시지
thing-request = 질의
thing-task = 업무
thing-audience = 대상
thing-slot = 비교 항목
thing-slot-value = 비교 항목의 값
thing-organization = 기관
thing-prepared-answer = 준비된 답변
