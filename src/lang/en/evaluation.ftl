# Observations, ratings, the ministries' comments
bearing-strength = strength
bearing-improvement = to improve
bearing-neutral = fact
rating-p = P (performed without challenges)
rating-s = S (performed with some challenges)
rating-m = M (achieved, with major challenges)
rating-u = U (unable to be performed)

event-observed = Observation ({ $cell }, { $bearing }): { $text }
event-rated = Rating ({ $evaluator }) { $task }: { $rating }. { $text }
event-commented = Ministry's comment: { $text }

refused-ratings-off = Tasks are not rated in this exercise. Write an observation instead.
refused-act-evaluate = Only the evaluator, the director and the facilitator observe and rate. This seat's role: { $role }.
thing-objective = objective
thing-critical-task = critical task
thing-observation = observation
thing-rating = rating
thing-comment = ministry's comment
field-observation = observation
field-evaluator = evaluator's label
field-comment = ministry's comment

report-evaluation = Observations and evaluation
report-observation-none = Nothing was observed on the record.
report-observation = { $at } { $cell } ({ $bearing }): { $text }
report-observation-on = { $at } { $cell } ({ $bearing }): { $text } [record { $record }]
report-ratings = Ratings of critical tasks
report-rating-none = No task was rated.
report-rating-meaning = A rating is of a task, not of a ministry, and follows from the answers below. M means that the objective was achieved, with major challenges. Each evaluator's last rating stands here; nothing is summed up.
report-rating-task = Critical task
report-rating-evaluator = Evaluator
report-rating-rating = Rating
report-rating-answers = Questions and answers
report-rating-evidence = Records as evidence
report-rating-text = Explanation
report-rating-yes = yes
report-rating-no = no
report-rating-asked-achieved = objective achieved: { $answer }
report-rating-asked-harmed = harmed other activities: { $answer }
report-rating-asked-unsafe = added a safety risk: { $answer }
report-rating-asked-followed = followed plans, law and procedure: { $answer }
report-rating-asked-gap = room to improve: { $answer }
report-comments = The ministries' own comments
report-comment = { $cell } ({ $at })
