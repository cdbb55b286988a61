# Answers at the hot wash, and the participants' feedback

event-wash-answered = Hot wash answer: { $text }
event-feedback-given = Feedback form handed in
field-feedback = feedback form
thing-wash-question = question of the hot wash
thing-wash-answer = answer at the hot wash

feedback-well-structured = The exercise was well structured
feedback-plausible = The scenario was plausible
feedback-facilitation = The facilitator knew the matter and kept on target
feedback-documents = The documents were useful
feedback-right-for-my-position = It was right for somebody in my position
feedback-right-people = The right people took part, in the right mix
feedback-priorities = We practised our priority capabilities
feedback-better-prepared = We are better prepared than before

papers-wash = Hot wash: { $question }
papers-wash-other = Answer another question
papers-feedback = Fill in the feedback form
papers-feedback-for = Feedback form of { $seat }
papers-feedback-for-again = Feedback form of { $seat }, anew
papers-feedback-again = Fill in the feedback form anew
ask-title-wash = Hot wash answer
ask-title-feedback = Feedback form
ask-wash-question = Question
ask-feedback-1 = strongly disagree
ask-feedback-2 = disagree
ask-feedback-3 = neither
ask-feedback-4 = agree
ask-feedback-5 = strongly agree
ask-feedback-none = no answer
ask-feedback-who = Control alone reads it; the report has it without names or seats.
ask-strengths = Strengths
ask-improvements = Areas for improvement
ask-unseen = What evaluators could not see
ask-remarks = Anything else

menu-wash = Hot wash answers and feedback
menu-wash-cell = { $cell }: answers and feedback
menu-wash-room = Said in the room: { $question }
do-wash = hot wash
do-wash-help = Keys answers to the hot wash questions and feedback forms.
hot-wash-answers = What was answered
hot-wash-room = The room
