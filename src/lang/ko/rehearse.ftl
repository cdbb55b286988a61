# whitecell rehearse --bots가 하는 말

policy-cooperative = 협조형
policy-siloed = 고립형
policy-hasty = 성급형
policy-over-trusting = 과신형
policy-silent = 침묵형
policy-random = 무작위형

rehearse-progress = { $all }회 중 { $done }회 진행, 남은 시간 { $left }
rehearse-interrupted = 중단했습니다. 끝까지 진행한 회차만 집계했습니다.
rehearse-kept = 기록 { $count }건 저장: { $folder }
rehearse-too-many-kept = 기록은 한 번에 { $limit }건까지 저장할 수 있습니다. 횟수를 줄이거나 --out을 빼고 실행하십시오.
rehearse-played = 자동 참가자({ $policy }): { $asked }회 중 { $runs }회 진행(시드 { $first }-{ $last }), 연습종료 { $ended }회, 반영되지 않은 행위 { $refused }건.
rehearse-injects = 상황메시지: { $all }건 중 { $ever }건 발신. 모든 회차에서 나가지는 않은 것:
rehearse-branches = 분기: { $all }개 중 { $ever }개 진입. 모든 회차에서 진입하지는 않은 것:
rehearse-objectives = 연습목표: { $all }개 중 { $ever }개 연습. 모든 회차에서 다루지는 않은 것:
rehearse-always = (없음)
rehearse-by-control = (통제반 재량)
rehearse-decisions = 결정사항: 상정된 회차 수와 결과
rehearse-other = 선택지 밖의 결정
rehearse-lapsed = 시한 경과
rehearse-unsettled = 종료 때까지 미결
rehearse-endings = 결말 { $count }가지(진입한 분기, 회차 수)
rehearse-more-endings = 그 밖에 { $count }가지. 전체는 --format json에 있습니다.
rehearse-measures = 협조 지표(docs/measures.md). 누구의 성적도 아닙니다.
rehearse-measures-one = 하위 10%, 중간, 상위 10% 값과 사례 수
rehearse-measures-all = 유형별 중간값. "-"는 값을 내기에 사례가 부족한 경우입니다.
rehearse-low = 하위10%
rehearse-middle = 중간
rehearse-high = 상위10%
rehearse-n = 사례
rehearse-minutes = { $minutes }분
rehearse-untold = 값 없음: { $names }
