# whitecell show: 진행표, 부처 화면, 분기도. 터미널에 나오므로 폭이 분명한 글자만 쓴다.

# 조건
condition-and = { $first }, 그리고 { $then }
condition-or = { $first }, 또는 { $then }
condition-always = 항상
condition-never = 일어나지 않음
condition-at = 정확히 { $t }
condition-not-at = { $t } 아닌 때
condition-before = { $t } 전
condition-until = { $t }까지
condition-past = { $t } 지나서
condition-from = { $t }부터
condition-is = { $variable } { $value }
condition-is-not = { $variable } { $value } 아님
condition-below = { $variable } { $value } 미만
condition-at-most = { $variable } { $value } 이하
condition-above = { $variable } { $value } 초과
condition-at-least = { $variable } { $value } 이상
condition-released = { $inject } 부여
condition-not-released = { $inject } 부여 전
condition-acknowledged = { JOSA($cell, "이/가") } { $inject } 확인
condition-not-acknowledged = { JOSA($cell, "이/가") } { $inject } 미확인
condition-opened = { $decision } 시작
condition-not-opened = { $decision } 시작 전
condition-revealed = { $decision } 입장 공개
condition-not-revealed = { $decision } 입장 공개 전
condition-decided = { $decision } 종결
condition-not-decided = { $decision } 종결 전
condition-lapsed = { $decision } 실효
condition-not-lapsed = { $decision } 실효 아님
condition-alone = { $decision } { $cell } 단독 조치
condition-not-alone = { $decision } { $cell } 단독 조치 없음
condition-chosen = { $decision } '{ $choice }'
condition-not-chosen = { $decision } '{ $choice }' 아님
condition-knows = { JOSA($cell, "이/가") } { $fact } 앎
condition-knows-not = { JOSA($cell, "이/가") } { $fact } 모름
condition-branch = 분기 '{ $branch }' 진행
condition-not-branch = 분기 '{ $branch }' 진행 안 함
condition-began = '{ $move }' 단계 시작
condition-not-began = '{ $move }' 단계 시작 전
effect-set = { $variable } = { $value }
effect-offer = { $inject } 제시
effect-skip = { $inject } 건너뜀
effect-open = { $decision } 시작

# 진행표
show-for-control = 통제반 전용. 참가자에게 보이지 마십시오.
show-clock = { $date } { $time } ({ $zone }) 개시, { $length }
show-column-time = 시각
show-column-id = 번호, 종류
show-column-from-to = 발신 > 수신
show-column-from = 발신
show-column-to = 수신
show-column-title = 제목
show-column-follows = 이어지는 것
show-column-objectives = 목표
show-kind-decision = 결정
show-kind-deadline = 기한
show-kind-branch = 분기
show-kind-task = 업무
show-kind-forecast = 예측
show-kind-probe = 상황인식 확인
show-auto = 자동
show-by-hand = 수동
show-held = 통제 보유
show-never-sent = 보내지 않음
show-by-control = 통제반이 판단하여
show-after = { $event }, { $delay } 뒤
show-when = 언제: { $when }
show-next = 다음: { $next }
show-move = { $title } ({ $length })
show-end = 연습종료 (계획)
show-lead = { $lead }(주관)
show-lead-supporting = { $lead }(주관), { $supporting }
show-deadline-within = 시작 뒤 { $within } 이내
show-deadline-hard = 지나면 저절로 실효됨
show-deadline-soft = 지나면 진행자가 연장, 종결, 실효 가운데 정함
show-open = 진행에 따라 나가는 것
show-objectives = 목표
show-norms = 규범
show-modes = 자동: 때가 되면 저절로 나감. 수동: 때가 되면 제시되고 진행자가 내보냄. 통제 보유: 제시되어도 통제반이 정할 때까지 나가지 않음. 언제: 시각만으로는 나가지 않으며 이 조건을 기다림.
show-called-move = 단계 { $id }
show-called-branch = 분기 { $id }
show-called-answer = 회신 { $id }
show-called-task = 업무 { $id }
show-called-forecast = 예측 { $id }
show-called-line = 통신 장애 ({ $from }에서 { JOSA($to, "으로/로") })
show-called-option = { $decision } '{ $what }'
show-follows-after = { $what } ({ $delay } 뒤)
show-lapse = 실효

# 분기도
show-graph-reads = 들여 쓴 것은 위의 것에서 이어지는 것입니다. 대괄호 안은 때 또는 조건입니다.
show-graph-seen = (위에 있음)
show-graph-apart = 다른 것과 이어지지 않는 상황메시지: { $injects }
show-option = '{ $title }'
show-variable = { $variable } (처음 { $start })
show-way-after = { $delay } 뒤
show-way-skips = 건너뜀

# 부처 화면
show-as-planned = 계획대로 진행하여 { $t }에 부여했을 때 부처 화면에 나오는 그대로입니다.
show-as-may-be = 시각만으로는 나가지 않습니다. { $t }에 부여했다고 치고 부처 화면에 나오는 그대로 보입니다. 실제 번호와 시각은 진행에 따라 다릅니다.
show-marker = 평가를 위한 표지입니다. 보내지 않으며 어느 부처 화면에도 나오지 않습니다.
show-screen-of = { $cell } 화면
show-not-given = 이 상황메시지를 받지 않습니다. 화면에 아무것도 나오지 않습니다.
show-untold = 어느 부처 화면에도 나오지 않는 것: { $what }

# 할 수 없는 것
show-no-inject = '{ $name }' 상황메시지가 없습니다. 있는 것: { $known }
show-no-cell = '{ $name }' 부처가 없습니다. 있는 부처: { $known }
show-and-more = { $listed } 밖에 { $more }건
show-no-format = 이것은 { JOSA($name, "으로/로") } 만들지 않습니다. 되는 형식: { $known }. --format으로 고르거나 --output의 확장자를 바꾸십시오.
show-not-for-a-terminal = 터미널에 보일 수 없는 문서입니다. --output으로 파일을 지정하십시오.
show-cell-alone = --cell은 --inject나 --manual과 함께 씁니다.
show-exists = { $path }: 이미 있는 파일입니다. 덮어쓰려면 --force를 붙이십시오.
