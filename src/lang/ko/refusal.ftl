## 거절: 규칙을 말하고, 바로 알 수 없으면 할 일을 덧붙인다.

# 누가, 무엇을
refused-no-such = 그런 { JOSA($thing, "이/가") } 없거나 볼 수 없습니다.
refused-may-not-key-for = 대신 입력하는 일은 같은 부처의 대표ㆍ참가자나 진행자만 할 수 있습니다.
refused-act-run-exercise = 연습 진행은 연습통제관과 진행자만 할 수 있습니다. 이 좌석의 역할은 { $role }입니다.
refused-act-answer-for-organization = 연습에 없는 기관을 대신하는 일은 모의반과 진행자만 할 수 있습니다. 이 좌석의 역할은 { $role }입니다.
refused-act-submit-for-cell = 부처의 입장과 회신은 그 부처의 대표만 낼 수 있습니다. 이 좌석의 역할은 { $role }입니다.
refused-act-act-for-cell = 부처의 일은 그 부처의 대표와 참가자만 할 수 있습니다. 이 좌석의 역할은 { $role }입니다.
refused-act-lead-decision = 문안 작성과 확정은 주관부처 대표만 할 수 있습니다. 이 좌석의 역할은 { $role }입니다.
refused-act-take-seat = 사람이 앉는 좌석이 아닙니다. 이 좌석의 역할은 { $role }입니다.
refused-act-engine = 시계와 자동 진행은 프로그램만 처리합니다. 이 좌석의 역할은 { $role }입니다.

# 입력한 글
refused-empty = { JOSA($field, "을/를") } 비워 둘 수 없습니다.
refused-too-long = { JOSA($field, "은/는") } { $limit }자까지 쓸 수 있습니다. 지금 { $length }자이므로 { $over }자를 줄이십시오.
refused-too-many = { JOSA($thing, "은/는") } { $limit }개까지 둘 수 있습니다.
refused-too-many-statements = 발표문과 그 수정은 { $limit }건까지 둘 수 있습니다.
refused-too-many-injects = 상황메시지를 새로 쓰거나 다시 보낼 수 있는 한도({ $limit }회)에 이르렀습니다.
refused-too-many-passages = 문단을 더 쓰거나 전할 수 있는 한도({ $limit }건)에 이르렀습니다.
refused-too-many-rounds = 한 결정에서 문안이나 단독 조치를 더 낼 수 있는 한도({ $limit }회)에 이르렀습니다.
refused-said-too-long-ago = 발언 시각은 지금부터 { $minutes }분 전까지의 때로만 적을 수 있습니다.
refused-said-before = 이 일은 { $earliest }에 시작되었으므로 그보다 앞선 발언으로 적을 수 없습니다.

# 연습의 흐름
refused-not-started = 연습개시 전에는 할 수 없습니다. 먼저 연습을 개시하십시오.
refused-already-started = 연습이 이미 개시되었습니다.
refused-already-paused = 시계가 이미 멈춰 있습니다.
refused-not-paused = 시계가 멈춰 있지 않습니다.
refused-exercise-over = 연습이 종료된 뒤에는 할 수 없습니다. 기록에 정정 메모는 남길 수 있습니다.
refused-not-over = 연습이 종료된 뒤에 할 수 있습니다.
refused-stopped-for-real-world = 실제상황으로 연습이 중지되어 있습니다. 중지를 해제한 뒤 다시 하십시오.
refused-not-stopped = 실제상황 중지 상태가 아닙니다.
refused-already-there = 이미 그렇게 되어 있습니다.

# 좌석
refused-seat-taken = 이 좌석에는 이미 다른 사람이 있습니다. 그 사람이 먼저 자리를 비워야 합니다.
refused-seat-empty = 이 좌석은 이미 비어 있습니다.
refused-already-answered = 이미 응답하였습니다.

# 상황메시지
refused-already-released = 이미 부여한 상황메시지입니다. 거두려면 취소하고, 다시 보내려면 재부여하십시오.
refused-not-released = 아직 부여하지 않은 상황메시지입니다. 먼저 부여하십시오.
refused-already-skipped = 이미 건너뛴 상황메시지입니다. 필요하면 지금 부여할 수 있습니다.
refused-already-held = 이미 보류 중인 상황메시지입니다. 보류를 풀거나 직접 부여하십시오.
refused-not-held = 보류 중인 상황메시지가 아닙니다.
refused-already-recalled = 이미 취소된 상황메시지입니다.
refused-already-closed = 이미 완료된 상황메시지입니다.
refused-already-due = 이미 제시되었거나 처리된 상황메시지입니다.
refused-not-due = 예정 시각이나 조건에 이르지 않았거나 시계가 멈춰 있습니다.
refused-needs-a-key = 자동으로 처리하지 않습니다. 진행자가 키를 눌러야 합니다.
refused-never-sent = 기대행동은 평가를 위한 표시이므로 부여하지 않습니다.
refused-no-addressee = 수신 부처를 한 곳 이상 고르십시오.
refused-not-addressed = 이 상황메시지를 받은 부처에만 다시 보낼 수 있습니다.
refused-nothing-amended = 고친 내용이 없습니다. 제목이나 본문을 고친 뒤 저장하십시오.
refused-wrong-passage-count = 문단 수는 바꿀 수 없습니다. 원문은 { $expected }개인데 { $given }개가 들어왔습니다.
refused-already-acknowledged = 이미 확인한 상황메시지입니다.

# 전달
refused-to-yourself = 같은 부처에는 전할 수 없습니다. 다른 부처를 고르십시오.
refused-not-held-in-full = 요약이나 구두로 받은 내용은 전문으로 전할 수 없습니다. 요약이나 구두로 전하십시오.
refused-already-passed-on = 그 부처에 이미 전한 내용입니다.
refused-no-consent-needed = 출처의 동의가 필요 없는 문단입니다. 바로 전할 수 있습니다.
refused-already-asked = 이미 동의를 요청하였거나 받았습니다.
refused-consent-answered = 이미 회신한 동의 요청입니다.
refused-only-control-ticks-facts = 무엇이 전해졌는지는 통제반만 표시할 수 있습니다.

# 결정: 입장
refused-not-open = 아직 열리지 않은 결정입니다.
refused-already-open = 이미 열려 있는 결정입니다.
refused-already-settled = 이미 끝난 결정입니다.
refused-no-positions-at-this-depth = 이 결정은 입장을 받지 않고 결과만 기록합니다.
refused-no-draft-at-this-depth = 이 결정은 공동 문안을 만들지 않습니다. 결과는 진행자가 기록합니다.
refused-already-revealed = 입장이 이미 공개되었습니다. 공개한 뒤에는 바꾸거나 거둘 수 없습니다.
refused-not-revealed = 입장을 공개한 뒤에 할 수 있습니다.
refused-positions-missing = { $cells }의 입장이 아직 없습니다. 기다리거나, 없는 채로 지금 공개할 수 있습니다.
refused-nothing-to-reveal = 제출된 입장이 없어 공개할 수 없습니다.
refused-expectation-missing = { JOSA($cell, "이/가") } 무엇을 선택할지 예상도 함께 내야 합니다.
refused-expectation-of-outsider = 예상은 이 결정에 함께 참여하는 다른 부처에 대해서만 냅니다. { JOSA($cell, "은/는") } 여기에 들지 않습니다.

# 결정: 문안과 확정
refused-no-draft = 아직 문안이 없습니다. 주관부처가 먼저 문안을 내야 합니다.
refused-stale-draft = 그 사이 { $current }차 문안이 나왔습니다. 새 문안을 읽고 회신하십시오.
refused-drafters-agree-by-drafting = 문안을 낸 부처는 동의한 것으로 봅니다. 따로 회신하지 않습니다.
refused-not-all-concurred = { $cells }의 동의가 없어 통일된 정부 입장으로 확정할 수 없습니다. 문안을 고쳐 다시 의견을 물으십시오.
refused-all-concurred = 모든 부처가 동의하였습니다. 통일된 정부 입장으로 확정하십시오.
refused-authority-is-joint = 공동으로 정할 사안이므로 주관부처가 혼자 확정할 수 없습니다. 합의하거나 상위 협의체에 회부하십시오.
refused-nowhere-to-refer = 이 결정에는 회부할 상위 협의체가 없습니다.
refused-already-referred = 이미 상위 협의체에 회부하였습니다.
refused-not-referred = 상위 협의체에 회부된 결정이 아닙니다.
refused-with-the-higher-body = 상위 협의체가 다루고 있습니다. 회신을 기다리십시오.
refused-not-alone = 이 부처가 정할 수 있는 사안이므로 단독 조치가 아닙니다. 결정으로 확정하십시오.
refused-no-deadline = 기한이 없는 결정입니다.
refused-deadline-not-reached = 기한이 지나야 실효로 처리할 수 있습니다.
refused-extension-out-of-range = 기한은 한 번에 1분부터 { $minutes }분까지 정할 수 있습니다.
refused-silence-not-declared = 미회신을 의견 없음으로 본다고 미리 알리지 않은 문안입니다. 미회신은 동의가 아닙니다.
refused-silence-not-due = 회신 기한이 아직 지나지 않았습니다.

# 발표문, 메시지, 질의, 업무
refused-not-your-statement = 다른 부처의 발표문입니다. 협의 의견만 낼 수 있습니다.
refused-statement-out = 이미 발표한 문안입니다. 바로잡으려면 새 발표문을 쓰십시오.
refused-statement-withdrawn = 철회한 발표문입니다. 다시 쓰려면 새로 작성하십시오.
refused-nobody-to-clear = 이 연습에는 협의할 부처가 없습니다. 바로 발표할 수 있습니다.
refused-already-cleared = 이미 협의를 마친 문안입니다. 발표할 수 있습니다.
refused-clearance-waiting = 이 문안은 이미 협의를 요청하였습니다. 회신을 기다리거나, 문안을 고쳐 다시 요청하십시오.
refused-clearance-overtaken = 그 사이 문안이 바뀌었습니다. 다시 협의를 요청받으면 새 문안을 읽고 회신하십시오.
refused-nothing-changed = 고친 내용이 없습니다. 글이나 비교 항목을 고친 뒤 저장하십시오.
refused-message-arrived = 이미 전달된 메시지입니다.
refused-message-unanswered = 이미 응답 없음으로 끝난 메시지입니다.
refused-not-yours-to-answer = 이 부처가 확인하거나 회신할 것이 아닙니다.
refused-not-your-request = 다른 부처의 질의입니다. 질의한 부처만 거둘 수 있습니다.
refused-request-answered = 이미 회신한 질의입니다.
refused-request-withdrawn = 질의한 부처가 거둔 질의입니다.
refused-nothing-asked = 조치나 회신을 요구하지 않는 문서입니다.
refused-answer-of-another = 다른 기관의 답변으로 준비된 글입니다. 질의받은 기관의 답변을 고르십시오.
refused-reply-time-out-of-range = 기한은 1분부터 { $minutes }분까지 정할 수 있습니다.
refused-task-done = 이미 끝난 업무입니다.
refused-not-your-task = 이 부처가 맡고 있지 않은 업무입니다. 먼저 맡아야 합니다.
refused-already-your-task = 이 부처가 이미 그렇게 맡고 있습니다.

# 정정
refused-cannot-take-back = 되돌릴 수 없는 기록입니다. 정정 메모를 남기십시오.
refused-recall-instead = 부여한 상황메시지는 되돌리지 않고 취소합니다. 취소를 쓰십시오.
