# Forecasts: own judgment, the AI's, the final one

grade-almost-no-chance = almost no chance
grade-very-unlikely = very unlikely
grade-unlikely = unlikely
grade-roughly-even = roughly even
grade-likely = likely
grade-very-likely = very likely
grade-almost-certain = almost certain
grade-with-range = { $grade } ({ $low }-{ $high }%)
percent = { $percent }%
judgement-numbered = { $grade }, { $number }

forecast-open = to judge
forecast-advised = to conclude
forecast-concluded = concluded

# The record
event-forecast-opened = Forecast put ({ $seat }): { $claim }
event-forecast-judged = Own judgment { $judgement }: { $claim }
event-forecast-judged-with = Own judgment { $judgement }: { $claim } (grounds: { $reason })
event-forecast-advised = AI judgment shown: { $claim }
event-forecast-advice = AI judgment shown: { $from } { $percent }
event-forecast-concluded = Final judgment { $judgement }: { $claim }
event-forecast-concluded-with = Final judgment { $judgement }: { $claim } (grounds: { $reason })

# Refusals
refused-not-your-forecast = Another seat gives this forecast.
refused-own-judgement-first = Give your own judgment first. The AI's is shown after it.
refused-already-judged = Your own judgment is in and the AI's has been shown. Put what you hold now into the final judgment.
refused-forecast-open = This forecast is already before its seat.
refused-forecast-concluded = The final judgment is in. It stands.
refused-number-missing = This forecast needs a number too, within the range of the grade.
refused-no-number-wanted = This forecast asks for a grade and no number.
refused-number-outside-grade = { $grade } means { $low } to { $high }%. Change the number or the grade.

thing-forecast = forecast

# Screens
paper-forecast = Forecast { $claim }
papers-judge = give own judgment
papers-conclude = give final judgment
player-do-judge = { $item } judge
player-do-conclude = { $item } conclude
paper-forecast-by = By
paper-forecast-own = Own judgment
paper-forecast-advice = The AI's
paper-forecast-last = Final judgment
paper-forecast-sealed = The AI's judgment is shown once your own is in.
paper-forecast-advised-by = { $from }: { $percent }
ask-title-judge = Forecast: own judgment
ask-title-conclude = Forecast: final judgment
ask-grade = Probability
ask-number = As a number (%)
ask-ground = Grounds (may be left empty)
ask-number-bad = Write a whole number from 0 to 100.
menu-desk-forecast = Put a forecast: { $claim }
