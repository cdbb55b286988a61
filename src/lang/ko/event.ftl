## 일지: 통제반 화면의 기록 한 줄. 앞에는 누가 하였는지가 따로 선다.

# 곁말
aside = ({ $parts })
aside-keyed-beside = 배석 { $person } 입력
aside-keyed-by = { $person } 입력
aside-said = 발언 { $after } 뒤
aside-seen = { $after } 전 관찰

# 세션, 시계, 좌석, 회의장 화면
event-session-opened = 세션 시작: { $title } { $version }
event-session-resumed = 세션 재개: { $gap } 중단됨
event-session-resumed-torn = 세션 재개: { $gap } 중단됨, 쓰다 만 끝부분 { $bytes }바이트 잘라냄
event-seat-taken = 착석: { $person }
event-seat-left = 이석
event-check-answered = 통신점검 응답
event-presence-present = { $cell } 참석
event-presence-absent = { $cell } 불참
event-exercise-started = 연습개시
event-paused = 일시정지
event-paused-by-itself = 일시정지: { $cause }
event-clock-resumed = 진행 재개
event-move-began = 단계 시작: { $title }
event-exercise-ended = 연습종료
event-real-world-stopped = 실제상황, 연습 중지
event-real-world-stopped-with = 실제상황, 연습 중지: { $remark }
event-real-world-lifted = 실제상황 중지 해제
event-real-world-lifted-with = 실제상황 중지 해제: { $remark }
event-clock-marked = 시각 기록
event-room-shown = 회의장 화면: { $page }

# 상황메시지
event-fell-due = { $inject } 제시
event-fell-due-with = { $inject } 제시: { $remark }
event-released = { $inject } 부여: { $cells }
event-released-auto = { $inject } 자동 부여: { $cells }
event-held = { $inject } 보류
event-let-go = { $inject } 보류 해제
event-skipped = { $inject } 건너뜀
event-skipped-with = { $inject } 건너뜀: { $remark }
event-amended = { $inject } 수정
event-amended-with = { $inject } 수정: { $remark }
event-sent-again = { $inject } 재부여: { $cells }
event-recalled = { $inject } 취소
event-recalled-with = { $inject } 취소: { $remark }
event-recalled-read = { $recalled } (이미 확인: { $cells })
event-closed = { $inject } 완료
event-composed = { $inject } 작성
event-composed-with = { $inject } 작성: { $remark }
event-acknowledged = { $inject } 확인
event-acknowledgement-retracted = { $inject } 확인 되돌림: { $cells }

event-replied = { $inject } 조치결과
event-replied-with = { $inject } 조치결과: { $remark }

# 전달
event-consent-asked = { JOSA($passage, "을/를") } { $to }에 전하는 데 대한 출처의 동의 요청
event-consent-answered = 동의 요청 { $number }번 회신: { $answer }
event-passed-on = { JOSA($passage, "을/를") } { $to }에 전달({ $form })
event-passed-on-consent = { JOSA($passage, "을/를") } { $to }에 전달({ $form }, { $consent })
event-pass-on-retracted = 전달 { $number }번 되돌림

# 발표문
event-statement-drafted = { $statement } 작성: 대상 { $audience }
event-statement-revised = { $statement } 수정
event-statement-adopted = { $statement } 수정: { $cell } 의견 반영
event-clearance-asked = { $statement } 협의 요청: { $cells }
event-clearance-answered = { $statement } 협의 회신: { $answer }
event-clearance-objected = { $statement } 협의 회신: { $answer}, { $reason }
event-statement-released = { $statement } 발표
event-statement-released-uncleared = { $statement } 미협의 발표 ({ $cells })
event-statement-withdrawn = { $statement } 철회

# 메시지
event-message-sent = { $message } 보냄: { $to }, { $text }
event-message-sent-late = { $message } 보냄(지연): { $to }, { $text }
event-message-sent-nowhere = { $message } 보냄(불통): { $to }, { $text }
event-message-delivered = { $message } 도착
event-message-unanswered = { $message } 응답 없음
event-message-acknowledged = { $message } 확인

# 질의
event-request-asked = { $request } 보냄: { $to }, { $subject }
event-request-assigned = { $request } 담당 지정: { $seat }
event-request-answered = { $request } 회신: { $text }
event-request-answered-by = { $request } 회신: { $inject }
event-request-withdrawn = { $request } 거둠

# 업무
event-task-opened = 업무 제시: { $task }
event-task-opened-led = 업무 제시: { $task } (주관 { $cells })
event-task-taken = { $task }: { JOSA($part, "으로/로") } 맡음
event-task-left = { $task }: 맡지 않기로 함
event-task-handed-over = { $task }: { $to }에 넘김
event-task-handed-over-with = { $task }: { $to }에 넘김, { $remark }
event-task-done = { $task }: 완료
event-task-done-with = { $task }: 완료, { $remark }

# 연습 속 세계
event-branch-taken = 분기: { $title }
event-variable-set = { $title } { $value } ({ $cause })

# 결정
event-opened = { $decision }: 결정 시작
event-opened-until = { $decision }: 결정 시작, 마감 { $deadline }
event-position-sealed = { $decision } 입장 제출: 봉인
event-position-late = { $decision } 입장 제출: 공개 뒤
event-position-withdrawn = { $decision } 입장 되돌림: { $cell }
event-revealed = { $decision } 입장 공개
event-revealed-missing = { $decision } 입장 공개 (미제출: { $cells })
event-drafted = { $decision } { $round }차 문안 제출
event-drafted-silence = { $decision } { $round }차 문안 제출, { $until }까지 미회신 시 의견 없음 간주
event-answered = { $decision } { $round }차 문안 회신: { $answer }
event-answer-withdrawn = { $decision } { $round }차 문안 회신 되돌림: { $cell }
event-silence-counted = { $decision } { $round }차 문안: { $cells } 미회신, 의견 없음 간주
event-referred = { $decision } 상위 협의체 회부: { $question }
event-settled-unified = { $decision } 통일된 정부 입장: { $chosen }
event-settled-by-lead = { $decision } 주관부처 결정: { $chosen } (이견: { $cells })
event-settled-referred = { $decision } 상위 협의체 결정: { $chosen }
event-settled-recorded = { $decision } 결정 기록: { $chosen }
event-lapsed = { $decision } 실효: 기한 안에 결정하지 못함
event-acted-alone = { $decision } 단독 조치: { $chosen }
event-deadline-extended = { $decision } 마감 연장: { $deadline }

# 정정
event-corrected = 기록 { $record }번 정정ㆍ보충: { $note }
