## 문서와 통합 문서(엑셀)의 말. 표의 머리글은 짧게 쓴다.

# 시트 이름 (31자까지)
sheet-overview = 개요
sheet-log = 기록
sheet-decisions = 결정
sheet-positions = 입장
sheet-statements = 대외 발표
sheet-requests = 질의
sheet-tasks = 업무
sheet-forecasts = 예측
sheet-measures = 지표
sheet-findings = 논의할 점
sheet-observations = 관찰
sheet-ratings = 평가
sheet-plan = 개선계획

# 머리글
book-item = 항목
book-content = 내용
book-exercise-id = 연습 식별자
book-exercise-version = 판
book-marking = 표시
book-opened = 기록 시작
book-startex = 연습개시
book-endex = 연습종료
book-played = 연습 시간
book-record = 기록번호
book-time = 연습시각
book-wall = 실제 시각
book-who = 주체
book-what = 내용
book-by = 입력
book-decision = 결정
book-question = 안건
book-lead = 주관
book-supporting = 협조
book-authority = 권한
book-opened-at = 시작
book-deadline = 마감
book-settled-at = 결정 시각
book-settlement = 결과
book-chosen = 선택
book-text = 문안
book-rounds = 문안 차수
book-latency = 소요
book-cell = 부처
book-submitted = 제출
book-standing = 효력
book-reason = 이유
book-confidence = 확신
book-expected = 상대 예상
book-number = 번호
book-audience = 대상
book-drafted = 작성
book-revisions = 고친 횟수
book-released-at = 발표
book-uncleared = 미협의 부처
book-withdrawn-at = 철회
book-said = 발표문
book-slots = 비교 항목
book-to = 수신
book-subject = 제목
book-asked = 질의
book-reply-by = 회신기한
book-answered = 회신
book-answer = 회신 내용
book-overdue = 기한 경과
book-task = 업무
book-opened-by = 부여
book-leads = 주관 부처
book-due = 처리기한
book-done-at = 완료
book-unowned = 주관 없음
book-double = 주관 중복
book-claim = 예측 문항
book-seat = 좌석
book-own-at = 처음 판단 시각
book-own = 처음 판단
book-own-percent = 처음 판단 (%)
book-advice-from = 조언
book-advice-percent = 조언 (%)
book-last-at = 최종 판단 시각
book-last = 최종 판단
book-last-percent = 최종 판단 (%)
book-truth = 실제
book-measure = 지표
book-n = n
book-censored = 끝 없는 건수
book-value = 값
book-ninetieth = 90백분위
book-note = 비고
book-records = 근거 기록
book-finding = 논의할 점
book-objective = 목표
book-bearing = 구분
book-observation = 관찰 내용
book-evaluator = 평가관
book-rating = 평가
book-answers = 문답
book-explanation = 설명

# 칸 안의 말
book-whole = 전체
book-median = 값은 중앙값
book-undefined = 정의되지 않음: { $why }
book-too-few = 사례 { $least }건 미만으로 값을 내지 않음
book-stands = 유효
book-replaced = 바꾸어 냄
book-withdrawn = 되돌림
book-seat-taken = 자리에 앉음
book-seat-replaced = 자리의 사람이 바뀜
book-handed-over = 통제 업무 인계: { $note }

# 개선계획
plan-note = 관찰에서 나온 개선 필요사항입니다. 빈칸은 부처가 정해 채웁니다. 역량요소는 계획, 조직, 장비, 교육, 연습 가운데 고릅니다.
plan-capability = 핵심역량
plan-issue = 개선 필요사항
plan-action = 시정조치
plan-element = 역량요소
plan-owner = 주관기관
plan-contact = 담당자
plan-start = 시작일
plan-end = 완료일
plan-element-planning = 계획
plan-element-organization = 조직
plan-element-equipment = 장비
plan-element-training = 교육
plan-element-exercise = 연습

# 첫 쪽 개조식 결과보고
brief-title = { $title } 결과보고
brief-seats = { $cells } ({ $seats }석)
brief-came = 주요 결과
brief-decisions = 시작 { $opened }건, 결정 { $settled }건
brief-more = 그 밖의 결정 { $more }건은 붙임 1 참조
brief-next = 조치사항
brief-plan = 개선 필요사항 { $count }건 (붙임 2), 시정조치와 기한은 부처 협의로 확정
brief-commented = { $cell } 제출
brief-not-commented = { $cell } 미제출
brief-attached = 붙임  1. 상세 결과보고 1부.
    2. 개선계획(부록 A) 1부.  끝.

# 결과보고의 차례 (HSEEP AAR/IP)
report-analysis = 핵심역량 분석
report-appendix = 부록
report-objectives = 목표
report-participants = 참가자 (좌석)
report-organizations = 참가기관
report-simulated = 모의기관
report-note-participants = 참가자용입니다. 사람 이름, 통제단만 보는 내용, 한 사람에 관한 수치는 싣지 않습니다.
report-comments-note = 각 부처가 이 결과보고에 덧붙이는 의견입니다. 빈칸은 부처가 채웁니다.
report-comment-room = { $cell } 의견
report-forecast-persons = 예측은 좌석 한 사람의 판단이므로 참가자용에는 싣지 않음
report-feedback-too-few = 5명 미만이 제출하여 집계를 싣지 않음
analysis-objectives = 목표와 핵심과업
analysis-objective = 목표
analysis-task = 핵심과업
analysis-ratings = 평가
analysis-control-only = 평가관의 관찰과 평가는 통제단이 따로 보관합니다.
analysis-strengths = 잘된 점
analysis-improvements = 개선 필요사항
analysis-neutral = 그 밖의 관찰
analysis-observed = { $at } { $cell }: { $text }
analysis-observed-on = { $at } { $cell }: { $text } [근거: 기록 { $record }]
brief-plan-open = 시정조치, 주관기관, 기한은 부처 협의로 확정 (붙임 2)

# 그림
chart-rounds = 입장과 문안 차수
chart-rounds-text = 결정마다 각 부처가 낸 입장, 문안, 회신의 수: { $counts }. 같은 내용이 아래 표에 있음.
chart-rounds-legend = 가로축은 연습시각(분). 막대는 결정 시작부터 확정까지. { $marks }
chart-slots = 비교 항목별 발표 내용
chart-slots-text = 일치 { $agree }, 어긋남 { $contradict }, 한쪽만 말함 { $gap }. 같은 내용이 표에 있음.
chart-slots-legend = { "=" } 일치 · x 어긋남 · - 한쪽만 말함
