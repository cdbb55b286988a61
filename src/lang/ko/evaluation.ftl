# 관찰, 평정, 부처 의견
bearing-strength = 잘된 점
bearing-improvement = 보완할 점
bearing-neutral = 사실
rating-p = P (문제 없이 달성)
rating-s = S (일부 문제가 있었으나 달성)
rating-m = M (주요 문제가 있었으나 달성)
rating-u = U (달성하지 못함)

event-observed = 관찰 ({ $cell }, { $bearing }): { $text }
event-rated = 평정 ({ $evaluator }) { $task }: { $rating }. { $text }
event-commented = 부처 의견: { $text }

refused-ratings-off = 이 연습에서는 과업을 평정하지 않습니다. 관찰로 남기십시오.
refused-act-evaluate = 관찰과 평정은 평가관, 연습통제관, 진행자만 할 수 있습니다. 이 좌석의 역할은 { $role }입니다.
thing-objective = 목표
thing-critical-task = 핵심과업
thing-observation = 관찰
thing-rating = 평정
thing-comment = 부처 의견
field-observation = 관찰
field-evaluator = 평가자 호칭
field-comment = 부처 의견

report-evaluation = 관찰과 평가
report-observation-none = 관찰 기록이 없습니다.
report-observation = { $at } { $cell } ({ $bearing }): { $text }
report-observation-on = { $at } { $cell } ({ $bearing }): { $text } [기록 { $record }번]
report-ratings = 핵심과업 평정
report-rating-none = 평정한 과업이 없습니다.
report-rating-meaning = 평정은 부처가 아니라 과업에 대한 것이며, 아래 물음의 답에서 정해집니다. M은 목표를 달성했으나 주요 문제가 있었다는 뜻입니다. 평가자마다 마지막 평정을 싣고, 합산하지 않습니다.
report-rating-task = 핵심과업
report-rating-evaluator = 평가자
report-rating-rating = 평정
report-rating-answers = 물음과 답
report-rating-evidence = 근거 기록
report-rating-text = 설명
report-rating-yes = 예
report-rating-no = 아니요
report-rating-asked-achieved = 목표 달성 { $answer }
report-rating-asked-harmed = 다른 활동에 지장 { $answer }
report-rating-asked-unsafe = 안전 위험 증가 { $answer }
report-rating-asked-followed = 계획ㆍ법령ㆍ절차 준수 { $answer }
report-rating-asked-gap = 더 나아질 여지 { $answer }
report-comments = 부처 의견
report-comment = { $cell } ({ $at })
