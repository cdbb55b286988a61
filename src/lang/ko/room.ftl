## 방 전체가 보는 화면: 크게, 적게, 천천히.

# 화면에 다 들어가지 않을 때
room-rest = (이하 { $rows }줄은 진행자가 읽어 드립니다)
room-before = (앞의 { $rows }줄은 진행자가 읽어 드립니다)

# 상황

# 입장 공개
reveal-other-allowed = 이 밖의 방안도 낼 수 있습니다.
reveal-not-compared = 입장 없음

# 한 문장
reveal-several-positions = 입장이 { $count }가지로 나뉘었습니다.

# 공동 문안
reveal-in-hand = 의견 조회
reveal-answers-to = { $round }차 문안에 대한 회신
reveal-waiting = 미회신
reveal-silent = 기한 내 미회신, 의견 없음으로 간주
reveal-replacement = 수정의견
reveal-alternative = 대안
reveal-conditions = 조건

# 결정
reveal-unified = 결정: 합의
reveal-by-lead = 결정: { $cell } 주관 결정, 이견 기록
reveal-from-above = 결정: 상위 협의체 결정
reveal-recorded = 결정: 토의 결과 기록
