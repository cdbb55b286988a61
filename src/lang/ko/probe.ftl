# 상황인식 확인

event-probe-begun = 상황인식 확인 시작: { $title }
event-probe-answered = 상황인식 확인 답변 제출(봉인): { $title }
event-probe-closed = 상황인식 확인 마감: { $title }
event-probe-closed-missing = 상황인식 확인 마감: { $title } (미제출: { $cells })
thing-probe = 상황인식 확인
thing-probe-answer = 상황인식 확인의 답
probe-unsure = 잘 모르겠음

refused-probe-open = 상황인식 확인 중입니다. 시계가 서 있고 부처 사이에 아무것도 오가지 않습니다. 확인을 마감한 뒤에 하십시오.
refused-no-probe = 지금은 상황인식 확인을 하고 있지 않습니다.
refused-probe-held = 이 상황인식 확인은 이미 하였습니다.
refused-probe-too-early = 아직 할 때가 아닙니다. 이 확인은 해당 단계가 시작된 뒤에 합니다.

ask-title-probe = 상황인식 확인
papers-probe = 상황인식 확인에 답하기
papers-probe-again = 상황인식 확인 답 고치기
state-probe = 상황인식 확인 중입니다. w를 눌러 상의하지 말고 부처별로 답하십시오.
state-probe-answered = 답을 냈습니다. 마감될 때까지 w로 고칠 수 있습니다.
state-probe-reader = 상황인식 확인 중입니다. 대표가 부처의 답을 냅니다.

menu-probe = 상황인식 확인
menu-probe-begin = 시작: { $title }
menu-probe-answer = { $cell } 답 적기(봉인)
menu-probe-answer-again = { $cell } 답 고치기(제출됨)
menu-probe-close = 마감: { $title }
menu-probe-close-missing = 마감: { $title } (미제출: { $cells })
do-probe = 상황인식
do-probe-help = 상황인식 확인을 시작하고, 부처의 답을 적고, 마감합니다.
next-probe-close = { $title }: { $cells }곳 가운데 { $answered }곳이 답했습니다.
next-probe-begin = { $title }: 단계 시간이 지났으니 시작할 때입니다.

report-probes = 상황인식 확인
report-probes-none = 실시하지 않음
report-probe-open = { $from } 시작, 마감 전
report-probe-held = { $from } 시작, { $to } 마감. 시계를 멈추고 부처별로 답함
report-probe-missing = 미제출: { $cells }
report-probe-question = 질문
report-probe-right = 실제
report-probe-right-open = 정해 두지 않음
report-probe-right-later = 연습종료 뒤 공개
