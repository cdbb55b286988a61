# 자유조치, 판정, 확전 단계

side-for = 찬성
side-against = 반대
ruled-free-move = 자유조치 { $number }
ruled-settled = { $decision } { $title }의 그 밖의 답
ruled-alone = { $decision } { $title }의 단독 조치
ruled-world = 상황 변수 직접 조정
rung = { $rung }단계 { $words }
rung-now = 단계 { $rung }  { $words }
rung-now-lower = 단계 { $rung }  { $words } (최고 { $highest }단계)

# 기록
event-free-move-made = 자유조치 { $number } ({ $cell }): { $action }
event-free-move-withdrawn = 자유조치 { $number } 철회
event-free-move-opened = 자유조치 { $number } 공개 논의 시작
event-free-move-argued = 자유조치 { $number }에 { $side } ({ $cell }): { $text }
event-ruled = 판정 ({ $on }): { $outcome } (사유: { $reason })
event-ruled-by-hand = 판정: { $on } (사유: { $reason })

# 거절
refused-not-your-free-move = 다른 부처의 자유조치입니다. 논거는 낼 수 있지만 철회할 수는 없습니다.
refused-free-move-withdrawn = 철회한 자유조치입니다.
refused-open-for-argument = 이미 공개 논의에 부친 자유조치입니다.
refused-not-open-for-argument = 공개 논의에 부치지 않은 자유조치입니다. 통제관이 부치면 논거를 낼 수 있습니다.
refused-already-ruled = 이미 판정했습니다. 판정은 한 번만 합니다.
refused-nothing-to-rule = 판정할 것이 없습니다. 그 밖의 답으로 정하거나 단독으로 조치한 것만 판정합니다.
refused-nothing-to-class = 변수만 직접 조정할 때는 확전 단계를 매기지 않습니다.
refused-no-effect = 바꾸는 것이 없습니다. 변수, 상황메시지, 결정, 사실 가운데 하나는 적거나 고르십시오.
refused-value-out-of-range = 범위를 벗어난 값입니다({ $value }). { $min }부터 { $max }까지의 값으로 적으십시오.
refused-already-known = 그 부처가 이미 아는 사실입니다.

thing-free-move = 자유조치
thing-argument = 논거
thing-ruling = 판정
thing-variable = 변수
thing-effect = 판정 효과
field-action = 조치 내용
field-effect = 기대 효과
field-reasons = 근거
field-argument = 논거

# 부처의 자유조치
free-move-made = 검토
free-move-open = 논의
free-move-ruled = 판정
free-move-withdrawn = 철회
free-move-action = 조치 내용
free-move-effect = 기대 효과
free-move-reasons = 성공할 근거
ask-title-free-move = 자유조치
ask-title-argue = 자유조치 논의
ask-free-move-note = 결정 과제와 별도로 우리 부처가 하는 일입니다. 통제반이 결과를 판정하여 알립니다.
ask-argument-for = 찬성 논거
ask-argument-against = 반대 논거
papers-new-free-move = 자유조치
papers-argue-for = 찬성 논거
papers-argue-against = 반대 논거
paper-own-free-move = 자유조치 { $action }
paper-free-move = 자유조치 ({ $cell }) { $action }
paper-free-move-of = { $cell } 자유조치
paper-free-move-made = 통제반이 검토하고 있습니다. 다른 부처에는 보이지 않습니다.
paper-free-move-open = 논의 중입니다. 모든 부처가 보고 논거를 낼 수 있습니다.
paper-free-move-ruled = 통제반이 판정했습니다.
paper-free-move-withdrawn = 철회했습니다.
paper-outcome = 판정: { $decision }
paper-ruling = 판정 결과
player-do-argue = { $item } 논거

# 통제반의 판정
do-rule = 판정
do-rule-help = 자유조치와 그 밖의 답을 판정하고, 상황 변수를 직접 조정합니다.
menu-rule = 판정
menu-rule-free-move = 자유조치 { $number } ({ $cell })
menu-rule-open-move = 자유조치 { $number } ({ $cell }, 찬성 { $for } 반대 { $against })
menu-rule-settled = { $decision } 그 밖의 답
menu-rule-alone = { $cell } 단독 조치 ({ $decision })
menu-rule-world = 상황 변수 직접 조정
menu-rule-now = 판정하기
menu-rule-open = 모든 부처의 논의에 부치기 (못 되돌림)
menu-rule-back = 목록으로
ask-title-rule = 판정
ask-title-rule-world = 상황 변수 직접 조정
ask-rule-outcome = 결과 (부처에 알림)
ask-rule-reason = 이유 (통제반만 봄)
ask-rule-class = 확전 단계
ask-rule-no-class = 매기지 않음
ask-rule-variable = { $title } { $now } ({ $min }~{ $max }): 새 값 또는 +5, -5
ask-rule-variable-signed = { $title } { $now } ({ $min }~{ $max }): =-5 또는 +5, -5
ask-rule-offer = 지금 부여할 차례로 올릴 상황메시지
ask-rule-skip = 건너뛸 상황메시지
ask-rule-open = 열 결정
ask-rule-learn = { JOSA($cell, "이/가") } 알게 되는 사실
ask-rule-told = 결과를 알릴 곳: { $cells }
ask-rule-answer = 그 밖의 답: { $answer }
ask-rule-world-note = 부처에는 알리지 않습니다. 무엇이 바뀌었는지와 이유가 기록에 남습니다.
ask-change-bad = 45처럼 새 값을 적거나 +5, -5처럼 더하고 뺄 수를 적으십시오.
next-rule-new = { JOSA($on, "이/가") } 판정을 기다립니다.
next-rule = { JOSA($on, "이/가") } { $waiting }째 판정을 기다립니다.
