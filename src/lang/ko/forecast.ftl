# 예측: 자체 판단, AI 판단, 최종 판단

grade-almost-no-chance = 거의 없음
grade-very-unlikely = 매우 낮음
grade-unlikely = 낮음
grade-roughly-even = 반반
grade-likely = 높음
grade-very-likely = 매우 높음
grade-almost-certain = 거의 확실
grade-with-range = { $grade } ({ $low }~{ $high }%)
percent = { $percent }%
judgement-numbered = { $grade }, { $number }

forecast-open = 자체 판단 전
forecast-advised = 최종 판단 전
forecast-concluded = 끝남

# 기록
event-forecast-opened = 예측 제시 ({ $seat }): { $claim }
event-forecast-judged = 자체 판단 { $judgement }: { $claim }
event-forecast-judged-with = 자체 판단 { $judgement }: { $claim } (근거: { $reason })
event-forecast-advised = AI 판단 제시: { $claim }
event-forecast-advice = AI 판단 제시: { $from } { $percent }
event-forecast-concluded = 최종 판단 { $judgement }: { $claim }
event-forecast-concluded-with = 최종 판단 { $judgement }: { $claim } (근거: { $reason })

# 거절
refused-not-your-forecast = 다른 좌석이 낼 예측입니다. 지정된 사람만 낼 수 있습니다.
refused-own-judgement-first = 자체 판단을 먼저 내야 합니다. AI 판단은 그 뒤에 나옵니다.
refused-already-judged = 자체 판단을 이미 냈습니다. AI 판단이 나온 뒤에는 바꿀 수 없으니 최종 판단에 적으십시오.
refused-forecast-open = 이미 제시한 예측입니다.
refused-forecast-concluded = 최종 판단까지 낸 예측입니다. 더 고칠 수 없습니다.
refused-number-missing = 확률을 숫자로도 적어야 하는 예측입니다. 고른 등급의 범위 안에서 적으십시오.
refused-no-number-wanted = 숫자를 묻지 않는 예측입니다. 등급만 고르십시오.
refused-number-outside-grade = { JOSA($grade, "은/는") } { $low }%에서 { $high }%까지입니다. 숫자나 등급을 고치십시오.

thing-forecast = 예측

# 화면
paper-forecast = 예측 { $claim }
papers-judge = 자체 판단 내기
papers-conclude = 최종 판단 내기
player-do-judge = { $item } 판단
player-do-conclude = { $item } 최종 판단
paper-forecast-by = 판단 담당
paper-forecast-own = 자체 판단
paper-forecast-advice = AI 판단
paper-forecast-last = 최종 판단
paper-forecast-sealed = 자체 판단을 내면 AI 판단이 나옵니다.
paper-forecast-advised-by = { $from }: { $percent }
ask-title-judge = 예측: 자체 판단
ask-title-conclude = 예측: 최종 판단
ask-grade = 확률
ask-number = 숫자로 (%)
ask-ground = 근거 (비워도 됩니다)
ask-number-bad = 0부터 100까지의 숫자로 적으십시오.
menu-desk-forecast = 예측 제시: { $claim }
