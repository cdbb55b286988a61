# 진행: 기다리는 일의 목록, 시간 조정

queue-more = 외 { $more }건
next-forecast-late = { $claim }: 자체 판단이 { $late } 늦었습니다.
next-task-late = { $task }: 기한이 { $late } 지났습니다.
next-task-two-leads = { $task }: 주관이 둘입니다.
next-task-unowned = { $task }: { $waiting }째 주관이 없습니다.
next-request-unanswered = 부처 사이의 { JOSA($request, "이/가") } { $waiting }째 회신을 받지 못했습니다.
next-reply-late = { $cell }의 { $inject } 조치결과가 기한을 { $late } 넘겼습니다.
next-clearance-waiting = { $statement } 협의가 { $waiting }째 회신을 기다립니다.
menu-queue = 기다리는 일
note-nothing-waits = 지금 기다리는 일이 없습니다.
do-queue = 기다리는 일
do-queue-help = 기다리는 일을 모두 보여 주고, 고르면 그 일을 합니다.

menu-time = 시간 조정 (지금 { $scale })
menu-time-next = 다음 예정까지 건너뛰기: { $to } ({ $in } 뒤)
menu-time-jump = 시각을 정하여 건너뛰기
menu-time-scale = 시계 속도 { $scale }
menu-time-scale-own = 다른 속도로
menu-jump = 건너뛰기
menu-jump-note = 건너뛰는 구간에 예정된 아래 항목은 도착 시각에 한꺼번에 제시됩니다. 건너뛴 시간은 되돌릴 수 없습니다.
menu-jump-length = { JOSA($length, "을/를") } 건너뜁니다.
menu-jump-yes = { $to }까지 건너뜁니다
ask-title-jump = 건너뛰기
ask-title-scale = 시계 속도
ask-jump-kind = 무엇으로 적습니까
ask-jump-elapsed = 경과 시간 (T+)
ask-jump-hour = 연습 속 시각
ask-jump-time = 분(40), 시간:분(1:20) 또는 시각(09:40)
ask-scale = 실제의 몇 배 (2, 0.5)
do-time = 시간
do-time-help = 시계의 속도를 바꾸거나 다음 예정이나 정한 시각까지 건너뜁니다.

event-scale-set = 시계 속도 { $scale }
event-jumped = { $to }까지 시간 건너뜀
refused-scale-out-of-range = 시계 속도는 { $min }에서 { $max }까지 정할 수 있습니다.
refused-jump-back = 연습 시간은 되돌릴 수 없습니다. 지금은 { $now }입니다. 그 뒤의 시각을 적으십시오.
refused-jump-too-far = 한 번에 { $hours }시간까지 건너뛸 수 있습니다.

# 메모와 인수인계
next-take-over = 인수인계 메모가 있습니다. 읽고 확인하십시오.
event-noted = 메모: { $note }
event-noted-about = 메모 ({ $subject }): { $note }
event-handed-over = 인수인계: { $person }, { $note }
event-taken-over = 인수인계 확인
refused-nothing-handed-over = 확인할 인수인계가 없습니다.
thing-note = 메모
do-note = 메모
do-note-help = 손에 든 것에 진행자만 보는 메모를 남깁니다.
do-hand-over = 인수인계
do-hand-over-help = 진행자 좌석을 메모와 함께 다른 사람에게 넘기거나, 받은 메모를 확인합니다.
ask-title-note = 진행자 메모
ask-title-hand-over-seat = 인수인계
ask-private-note = 메모 (부처와 회의장에는 보이지 않습니다)
ask-hand-over-to-person = 이어받는 사람
menu-take-over = { $person }에게 남긴 인수인계
menu-take-over-yes = 읽었습니다
ask-time-bad = 분(40), 시간:분(1:20) 또는 시각(09:40)으로 적으십시오.
ask-scale-bad = 속도를 숫자로 적으십시오. 예: 2, 0.5
