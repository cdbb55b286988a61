## 방 전체가 보는 화면: 크게, 적게, 천천히.

# 화면에 다 들어가지 않을 때
room-rest = (이하 { $rows }줄은 진행자가 읽어 드립니다)
room-before = (앞의 { $rows }줄은 진행자가 읽어 드립니다)
small-window = 화면이 작습니다. 지금 { $columns }x{ $rows }, 필요한 크기 { $need_columns }x{ $need_rows }.

# 상황
situation-common = 공통 상황
situation-agreed = 정한 문안

# 입장 공개
reveal-other-allowed = 이 밖의 방안도 낼 수 있습니다.
reveal-confidence = 확신
reveal-late = 공개 뒤 제출
reveal-no-position = 입장을 내지 않음
reveal-expected-of = { $cell }의 선택을 이렇게 예상했다
reveal-expected-other = 보기에 없는 다른 방안
reveal-right = 맞음
reveal-wrong = 다름
reveal-not-compared = 입장 없음

# 한 문장
reveal-one-position = 같은 입장입니다.
reveal-different-positions = 서로 다른 입장입니다.
reveal-several-positions = 입장이 { $count }가지로 나뉘었습니다.
reveal-foreseen = 서로의 선택을 맞게 예상했습니다.
reveal-both-misjudged = 두 부처 모두 상대를 잘못 예상했습니다.
reveal-misjudged = { JOSA($cell, "은/는") } { JOSA($of, "을/를") } 잘못 예상했습니다.

# 공동 문안
reveal-draft = 공동 문안 { $round }차 (주관 { $cell })
reveal-being-written = 작성 중
reveal-in-hand = 의견 조회
reveal-answers-to = { $round }차 문안에 대한 회신
reveal-waiting = 미회신
reveal-silent = 기한 내 미회신, 의견 없음으로 간주
reveal-replacement = 수정의견
reveal-reason = 이유
reveal-alternative = 대안
reveal-conditions = 조건
reveal-referred = 상위 협의체에 회부했습니다.

# 결정
reveal-unified = 결정: 합의
reveal-by-lead = 결정: { $cell } 주관 결정, 이견 기록
reveal-from-above = 결정: 상위 협의체 결정
reveal-recorded = 결정: 토의 결과 기록
reveal-lapsed = 실효: 기한 안에 정하지 못했습니다.
