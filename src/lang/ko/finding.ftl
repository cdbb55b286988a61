## 논의할 점. 이름(pattern-), 결과보고에 적는 사실(finding-, 개조식), 강평에서 묻는 말(question-, 합쇼체;
## 그 가운데 물음만은 asking-).
## 화면에도 나오므로 폭이 분명한 글자만 쓴다.

pattern-never-crossed = 전해지지 않은 정보
finding-never-crossed = { $of }만 받은 사실이 { $decisions }에 필요하였으나 다른 부처에 전해지지 않음: { $fact }.
question-never-crossed = { $of }만 받은 사실이 끝까지 전해지지 않았습니다: { $fact }. { asking-never-crossed }
asking-never-crossed = 무엇이 있었다면 전해졌겠습니까?

pattern-crossed-too-late = 결정 뒤에 전해진 정보
finding-crossed-too-late = { $of }만 받은 사실이 { $decision } 결정 { $late } 뒤에 전해짐: { $fact }.
question-crossed-too-late = { $of }만 받은 사실이 { $decision } 결정 { $late } 뒤에야 전해졌습니다: { $fact }. { asking-crossed-too-late }
asking-crossed-too-late = 더 일찍 전하려면 무엇이 달라야 했습니까?

pattern-human-step-left = 사람의 통제 단계를 없앤 결정
finding-human-step-left = { $decision }에서 사람의 판단이나 통제 단계를 없애는 「{ $taken }」 안으로 정함. 그 단계를 남기는 다른 안: { $left }.
question-human-step-left = { $decision }에서 「{ $taken }」 안으로 정하면서 사람이 판단하거나 멈출 단계가 없어졌습니다. { asking-human-step-left }
asking-human-step-left = 사람의 판단은 어느 단계에서 어떻게 남습니까?

pattern-human-step-left-alone = 사람의 통제 단계를 없앤 단독 조치
finding-human-step-left-alone = { $decision }에서 { JOSA($cell, "이/가") } 사람의 판단이나 통제 단계를 없애는 「{ $taken }」 안을 단독으로 실행함. 그 단계를 남기는 다른 안: { $left }.
question-human-step-left-alone = { $decision }에서 { $cell }의 단독 조치(「{ $taken }」)로 사람이 판단하거나 멈출 단계가 없어졌습니다. { asking-human-step-left-alone }
asking-human-step-left-alone = 사람의 판단은 어느 단계에서 어떻게 남습니까?

pattern-expectation-wrong = 어긋난 상호 예상
finding-expectation-wrong = { $decision }에서 { JOSA($cell, "이/가") } 예상한 { $of }의 선택은 「{ $expected }」, 실제 선택은 「{ $chosen }」.
question-expectation-wrong = { $decision }에서 { $cell }의 예상과 { $of }의 선택이 달랐습니다. 예상 「{ $expected }」, 실제 「{ $chosen }」. { asking-expectation-wrong }
asking-expectation-wrong = 어디에서 다르게 읽었습니까?

pattern-contradicted = 서로 다른 대외 발표
finding-contradicted = { JOSA($cell, "과/와") } { $of }의 발표가 같은 비교 항목에서 서로 다름: { $slots }.
question-contradicted = { JOSA($cell, "과/와") } { JOSA($of, "이/가") } 같은 비교 항목에 다르게 발표했습니다: { $slots }. { asking-contradicted }
asking-contradicted = 발표 전에 무엇을 서로 알았습니까?

pattern-off-the-line = 발언요지와 다른 발표
finding-off-the-line = { $cell }의 발표가 { $decision }에서 먼저 합의한 발언요지와 다름: { $slots }.
question-off-the-line = { $decision }에서 합의한 발언요지와 { $cell } 발표문이 다릅니다: { $slots }. { asking-off-the-line }
asking-off-the-line = 그 사이에 무엇이 달라졌습니까?

pattern-advice-followed = 틀린 AI 판단을 따른 경우
finding-advice-followed = 「{ $claim }」에서 { $seat }의 자체 판단이 사실과 같은 쪽이었으나, 반대쪽인 AI 판단({ $percent })을 본 뒤 그쪽으로 바뀜.
question-advice-followed = 「{ $claim }」에서 { JOSA($cell, "은/는") } 처음에 맞게 보았으나 AI 판단({ $percent })을 본 뒤 바꾸었습니다. { asking-advice-followed }
asking-advice-followed = 무엇이 생각을 바꾸게 했습니까?

pattern-advice-refused = 맞은 AI 판단을 따르지 않은 경우
finding-advice-refused = 「{ $claim }」에서 AI 판단({ $percent })이 사실과 같은 쪽이었으나, { JOSA($seat, "이/가") } 반대쪽인 자체 판단을 그대로 둠.
question-advice-refused = 「{ $claim }」에서 { JOSA($cell, "은/는") } AI 판단({ $percent })과 반대로 본 처음 생각을 지켰고, 실제는 AI 판단과 같았습니다. { asking-advice-refused }
asking-advice-refused = 그 판단을 믿기 어려웠던 까닭은 무엇이었습니까?

pattern-acted-alone = 공동 결정 사안의 단독 조치
finding-acted-alone = 공동으로 정할 { $decision }에서 { JOSA($cell, "이/가") } 단독으로 조치함.
question-acted-alone = { JOSA($decision, "은/는") } 공동으로 정할 일이었으나 { JOSA($cell, "이/가") } 먼저 조치했습니다. { asking-acted-alone }
asking-acted-alone = 그때 무엇이 협의를 어렵게 했습니까?

pattern-passed-over = 이견이 남은 결정
finding-passed-over = { $decision }에서 { $cells }의 이견이 남은 채 주관부처가 결정함.
question-passed-over = { $decision }에서 { $cells }의 이견이 남은 채 주관부처가 결정했습니다. { asking-passed-over }
asking-passed-over = 이견을 더 다루었다면 무엇이 달라졌겠습니까?

pattern-passed-over-unanswered = 회신 없이 내린 결정
finding-passed-over-unanswered = { $decision }에서 { $cells }의 회신이 없는 채 주관부처가 결정함.
question-passed-over-unanswered = { $decision }에서 { $cells }의 회신 없이 주관부처가 결정했습니다. { asking-passed-over-unanswered }
asking-passed-over-unanswered = 회신을 기다리지 못한 까닭은 무엇이었습니까?

pattern-lapsed = 기한을 넘긴 결정
finding-lapsed = { JOSA($decision, "이/가") } 기한까지 결정되지 않음.
question-lapsed = { JOSA($decision, "은/는") } 기한까지 결정되지 않았습니다. { asking-lapsed }
asking-lapsed = 무엇이 결정을 붙잡았습니까?

pattern-released-uncleared = 미협의 발표
finding-released-uncleared = { JOSA($cell, "이/가") } { $audience } 대상 발표문을 { $cells } 협의 없이 발표함.
question-released-uncleared = { JOSA($cell, "은/는") } { $audience } 대상 발표문을 { $cells } 협의 없이 발표했습니다. { asking-released-uncleared }
asking-released-uncleared = 그때 무엇이 협의를 어렵게 했습니까?

pattern-silence-counted = 침묵을 동의로 본 합의
finding-silence-counted = { $decision }에서 { $cells }의 미회신을 의견 없음으로 보고 합의로 정리함.
question-silence-counted = { $decision }에서 { $cells }의 미회신을 의견 없음으로 보고 합의로 정리했습니다. { asking-silence-counted }
asking-silence-counted = 그 침묵은 동의였습니까?

pattern-request-late = 기한을 넘긴 회신
finding-request-late = { JOSA($cell, "이/가") } { $to }에 보낸 질의 「{ $subject }」의 회신이 기한을 넘겨 옴.
question-request-late = { JOSA($cell, "이/가") } { $to }에 보낸 질의 「{ $subject }」의 회신이 기한을 넘겨 왔습니다. { asking-request-late }
asking-request-late = 기다리는 동안 무엇을 전제로 움직였습니까?

pattern-request-open = 회신 없는 질의
finding-request-open = { JOSA($cell, "이/가") } { $to }에 보낸 질의 「{ $subject }」에 기한 안 회신이 없었음.
question-request-open = { JOSA($cell, "이/가") } { $to }에 보낸 질의 「{ $subject }」에 회신이 없었습니다. { asking-request-open }
asking-request-open = 회신이 없는 동안 무엇을 전제로 움직였습니까?

pattern-two-leads = 주관이 둘인 업무
finding-two-leads = 업무 「{ $task }」의 주관을 { JOSA($cells, "이/가") } 동시에 맡음.
question-two-leads = 「{ $task }」의 주관을 { JOSA($cells, "이/가") } 동시에 맡았습니다. { asking-two-leads }
asking-two-leads = 누가 맡는지는 어떻게 정해졌습니까?

pattern-no-lead = 주관이 없는 업무
finding-no-lead = 업무 「{ $task }」의 주관을 맡은 부처가 기록에 없음.
question-no-lead = 「{ $task }」의 주관을 맡은 부처가 기록에 없습니다. { asking-no-lead }
asking-no-lead = 누가 맡는 일로 보았습니까?

pattern-shared-slowly = 늦게 전한 정보
finding-shared-slowly = { JOSA($from, "이/가") } { $delay } 동안 가지고 있다가 { $to }에 전한 사실이 있음: { $fact }.
question-shared-slowly = { JOSA($from, "이/가") } { $delay } 동안 가지고 있다가 { $to }에 전한 사실이 있습니다: { $fact }. { asking-shared-slowly }
asking-shared-slowly = 무엇을 기다렸습니까?

pattern-caveat-passed-over = 원출처 동의 없는 전달
finding-caveat-passed-over = { JOSA($from, "이/가") } { $passage }의 내용을 원출처 동의 없이 { $to }에 전함.
question-caveat-passed-over = { JOSA($from, "이/가") } { $passage }의 내용을 원출처 동의 없이 { $to }에 전하였습니다. { asking-caveat-passed-over }
asking-caveat-passed-over = 그때 무엇을 더 급하게 보았습니까?

pattern-held-apart = 서로 다른 상황인식
finding-held-apart = 상황인식 설문 「{ $asked }」에 { JOSA($right, "은/는") } 실제와 같게, { JOSA($otherwise, "은/는") } 다르게 답함.
question-held-apart = 「{ $asked }」에 { JOSA($right, "은/는") } 실제와 같게, { JOSA($otherwise, "은/는") } 다르게 답하였습니다. { asking-held-apart }
asking-held-apart = 무엇이 건너가지 않았습니까?

pattern-agreed-at-once = 나뉜 입장의 첫 문안 합의
finding-agreed-at-once = { $decision }에서 서로 달랐던 입장이 첫 문안에서 합의됨.
question-agreed-at-once = { $decision }에서 서로 달랐던 입장이 첫 문안에서 합의되었습니다. { asking-agreed-at-once }
asking-agreed-at-once = 무엇이 합의를 쉽게 했습니까? 빠진 의견은 없었습니까?

pattern-objection-worked-out = 부동의를 거친 합의
finding-objection-worked-out = { $decision }에서 부동의가 있은 뒤 { $rounds }차 문안에서 합의됨.
question-objection-worked-out = { $decision }에서 부동의가 있었고, { $rounds }차 문안에서 합의되었습니다. { asking-objection-worked-out }
asking-objection-worked-out = 무엇이 이견을 좁혔습니까?

pattern-caveat-kept = 원출처 동의를 받은 전달
finding-caveat-kept = { JOSA($from, "이/가") } 원출처 동의를 받아 { $passage }의 내용을 { $to }에 전함.
question-caveat-kept = { JOSA($from, "이/가") } 원출처 동의를 받아 { $passage }의 내용을 { $to }에 전하였습니다. { asking-caveat-kept }
asking-caveat-kept = 무엇이 동의를 가능하게 했습니까?

pattern-read-back-quickly = 빠른 수신 확인
finding-read-back-quickly = { JOSA($from, "이/가") } 보낸 { JOSA($message, "을/를") } { JOSA($to, "이/가") } { $took } 만에 확인함.
question-read-back-quickly = { JOSA($from, "이/가") } 보낸 { JOSA($message, "을/를") } { JOSA($to, "이/가") } { $took } 만에 확인하였습니다. { asking-read-back-quickly }
asking-read-back-quickly = 무엇이 그렇게 빨리 확인하게 했습니까?

pattern-advice-resisted = 틀린 AI 판단을 따르지 않은 경우
finding-advice-resisted = 「{ $claim }」에서 { JOSA($seat, "이/가") } 사실과 다른 쪽인 AI 판단({ $percent })을 보고도 맞은 자체 판단을 지킴.
question-advice-resisted = 「{ $claim }」에서 { JOSA($cell, "은/는") } AI 판단({ $percent })과 다른 처음 판단을 지켰고, 실제도 그러하였습니다. { asking-advice-resisted }
asking-advice-resisted = 무엇을 근거로 지켰습니까?

pattern-advice-used = 맞은 AI 판단으로 고친 경우
finding-advice-used = 「{ $claim }」에서 { JOSA($seat, "이/가") } 사실과 같은 쪽인 AI 판단({ $percent })을 본 뒤 틀린 자체 판단을 고침.
question-advice-used = 「{ $claim }」에서 { JOSA($cell, "은/는") } AI 판단({ $percent })을 본 뒤 처음 판단을 고쳤고, 실제도 그러하였습니다. { asking-advice-used }
asking-advice-used = 무엇을 보고 믿었습니까?

pattern-author = 작성자의 질문

# 결과보고의 장
report-findings = 논의할 점
report-findings-note = 기록에서 찾은 것으로, 부처나 사람을 평가하지 않음. 근거는 기록 번호와 연습시각.
report-findings-none = 찾은 것 없음
report-findings-serious = 살펴볼 점
report-findings-good = 잘된 점
report-finding-count = { $name } { $count }건
report-finding-question = 물음: { $question }
report-finding-records = 근거: { $records }
report-finding-record = { $record }번({ $at })
report-finding-tags = 목표ㆍ규범: { $tags }
report-findings-tags = 인용한 목표와 규범
report-findings-tags-note = 연습 작성자가 붙인 것으로, 규범은 원문이 아니라 풀어 쓴 말.
