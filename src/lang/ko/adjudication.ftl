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
