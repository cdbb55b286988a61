# 강평 답변과 참가자 설문

event-wash-answered = 강평 답변: { $text }
event-feedback-given = 참가자 설문 제출
field-feedback = 설문
thing-wash-question = 강평 질문
thing-wash-answer = 강평 답변

feedback-well-structured = 연습의 구성이 좋았다
feedback-plausible = 상황이 있을 법했다
feedback-facilitation = 진행자가 내용을 알고 흐름을 지켰다
feedback-documents = 자료가 쓸모 있었다
feedback-right-for-my-position = 내 직위에 맞는 연습이었다
feedback-right-people = 있어야 할 사람이 고루 참석했다
feedback-priorities = 우선할 역량을 연습했다
feedback-better-prepared = 전보다 준비가 되었다

papers-wash = 강평 답변: { $question }
papers-wash-other = 다른 질문에 답하기
papers-feedback = 참가자 설문 쓰기
papers-feedback-for = 설문 대신 적기: { $seat }
papers-feedback-for-again = 설문 다시 적기: { $seat }
papers-feedback-again = 참가자 설문 다시 쓰기
ask-title-wash = 강평 답변
ask-title-feedback = 참가자 설문
ask-wash-question = 질문
ask-feedback-1 = 전혀 그렇지 않다
ask-feedback-2 = 그렇지 않다
ask-feedback-3 = 보통이다
ask-feedback-4 = 그렇다
ask-feedback-5 = 매우 그렇다
ask-feedback-none = 답하지 않음
ask-feedback-who = 진행자만 보며 보고서에는 이름과 좌석 없이 실립니다.
ask-strengths = 잘된 점
ask-improvements = 고칠 점
ask-unseen = 평가관이 볼 수 없었던 것
ask-remarks = 그 밖의 의견

menu-wash = 강평 답변과 설문
menu-wash-cell = { $cell }: 답변과 설문
menu-wash-room = 회의장에서 나온 답: { $question }
do-wash = 강평ㆍ설문
do-wash-help = 강평 질문의 답과 참가자 설문을 적습니다.
hot-wash-answers = 나온 답
hot-wash-room = 회의장
