# 좌석: 접속과 자리 비움, 통제반의 조치

# 기록
event-seat-moved = 좌석 이동: { $seat }, 옮긴 곳 { $to }
event-seat-muted = 입력 정지: { $seat }
event-seat-muted-with = 입력 정지: { $seat }. { $remark }
event-seat-unmuted = 입력 정지 해제: { $seat }
event-seat-replaced = 교대: { $seat }
event-seat-sent-out = 퇴장: { $seat }
event-seat-sent-out-with = 퇴장: { $seat }. { $remark }
event-seat-duties-passed = 업무 인계: { $seat }, 받는 곳 { $to }

# 하지 못하는 까닭
refused-muted = 통제반이 이 자리의 입력을 정지하였습니다. 읽을 수는 있습니다. 진행자에게 문의하십시오.
refused-not-muted = 입력이 정지된 좌석이 아닙니다.
refused-seat-runs-exercise = 연습을 진행하는 좌석에는 할 수 없습니다. 사람을 바꾸려면 인수인계(H)를 하십시오.
refused-seat-of-another = 업무는 같은 부처의 다른 좌석이나 진행자에게만 넘길 수 있습니다.
refused-seat-only-watches = 지켜보기만 하는 좌석에는 업무를 넘길 수 없습니다.

# 보고서
report-seat-acts = 좌석 조치
report-seat-act = { $at } { $what }

# 그 좌석의 화면
state-muted = 통제반이 이 자리의 입력을 정지하였습니다. 읽을 수는 있습니다.
state-muted-because = 통제반이 이 자리의 입력을 정지하였습니다({ $reason }). 읽을 수는 있습니다.
seat-replaced = 통제반이 다른 사람을 이 자리에 앉혔습니다. 진행자에게 문의하십시오.
seat-moved = 통제반이 자리를 옮겼습니다({ $seat }). 같은 주소에 이 자리 이름으로 다시 접속하십시오. 좌석마다 코드가 다르면 새 코드를 진행자에게 받으십시오.
seat-sent-out = 통제반이 이 연결을 닫고 자리를 비웠습니다. 진행자에게 문의하십시오.
seat-sent-out-because = 통제반이 이 연결을 닫고 자리를 비웠습니다({ $reason }). 진행자에게 문의하십시오.
seat-freed = 통제반이 자리를 비웠습니다. 다시 앉으려면 같은 명령으로 접속하십시오.
note-duties-taken = 다른 자리의 업무를 이어받았습니다. 쓰던 글은 같은 서식을 열면 있습니다.

# 좌석 화면
seats-seat = 좌석
seats-person = 이름
seats-stands = 상태
seats-check = 통신점검
seats-muted = 입력 정지
seats-console = 이 콘솔
seats-summary = 접속 { $connected }, 끊김 { $gone }
seats-keys = Enter 조치   위ㆍ아래 고르기   Esc 닫기
stands-empty = 빈자리
stands-beside = 단말 없음
stands-seated = 접속 { $span }
stands-seated-now = 방금 접속
stands-idle = 입력 없음 { $span }
stands-silent = 한 일 없음 { $span }
stands-gone = 끊김 { $span }
stands-gone-now = 방금 끊김
stands-not-back = 재개 뒤 미접속
menu-seat-mute = 입력 정지
menu-seat-unmute = 입력 정지 해제
menu-seat-duties = 업무 넘기기
menu-seat-replace = 다른 사람으로 교대
menu-seat-move = 다른 좌석으로 이동
menu-seat-send-out = 퇴장시키기
menu-start = 통신점검에 응답하지 않은 좌석이 있습니다. 개시하시겠습니까?
menu-start-yes = 예, 개시합니다
ask-seat-reason = 사유 (그 좌석에 보임, 적지 않아도 됨)
next-lead-gone = { $seat } 접속이 끊긴 채 { JOSA($decision, "이/가") } 기다립니다.
