subject-sessions = Sessions
subject-sessions-say = “when is the next session?”
command-session = plan a session yourself, move it or call it off
command-session-word = session
command-session-new-word = session new
command-sessions = sessions with an expert, and your question for them
command-sessions-word = sessions
session-form-title = Plan a session
session-form-intro = In a session an expert answers the questions that members ask beforehand. I'll post the session in the channel.
session-topic = What is it about?
session-topic-hint = For example: assessment without grades
session-day = Day
session-time = Time
session-place = Where
session-place-hint = A room or a link
session-expert = Which expert?
session-expert-hint = Choose somebody who is an expert, or yourself
session-submit = Plan the session
session-cancel = Cancel
session-error-topic = Write what it is about.
session-error-day = Choose a day after today, a year ahead at most.
session-error-time = Choose when it begins.
session-error-expert = Choose one person who is an expert and takes part now. With `expert offer` you become one.
session-not-taking-part = You can take part in a session once you're a member.
session-who-plans = An expert or a facilitator plans a session. Do you know a lot about something? Then type `expert offer`.
session-planned = The session **{ $topic }** with { $expert } is on **{ $moment }**.
session-stands = The session **{ $topic }** with { $expert } is on **{ $moment }**.
session-moved = Moved: the session **{ $topic }** with { $expert } is now on **{ $moment }**.
session-for-you = { $who } planned a session with you: **{ $topic }**, on **{ $moment }**.
session-moved-by = { $who } moved your session **{ $topic }** to **{ $moment }**.
session-stands-how = The expert gets the questions on the working day before, in one list.
session-announced = New session: **{ $topic }** with { $expert }, on **{ $moment }**.
session-moved-post = Moved: the session **{ $topic }** with { $expert } is now on **{ $moment }**.
session-announced-how = Ask your question beforehand, with or without your name. The expert gets all questions on the working day before.
session-where = Where: { $place }
session-calendar = Put it in your calendar
session-ask = Ask a question
session-questions = See the questions
session-show = Look
session-plan = Plan a session
session-own = Your sessions
session-move = Move it
session-move-title = Move the session
session-move-intro = Members hear the new time right away. The questions stay.
session-call-off = It's off
session-off-title = Is the session off?
session-off-sure = Members hear it right away, and the questions are deleted.
session-off-yes = Yes, it's off
session-off-no = No, leave it
session-off = The session **{ $topic }** with { $expert }, on **{ $moment }**, is off.
session-off-by = { $who } called off your session **{ $topic }**, on **{ $moment }**.
session-expert-away = The session **{ $topic }**, on **{ $moment }**, is off: { $expert } isn't there then. Members hear it too. You can plan a new one, with another expert.
session-gone = This session is over, is off, or isn't yours.
session-list = Sessions to come
session-list-none = No session is planned yet. You can always ask a question, with `ask`.
session-list-more =
    { $more ->
        [one] And one more later.
       *[other] And { $more } more later.
    }
session-on-the-list =
    { $count ->
        [0] No question on the list yet
        [one] One question on the list
       *[other] { $count } questions on the list
    }
session-not-yet =
    { $count ->
        [one] one without a name not yet
       *[other] { $count } without a name not yet
    }
session-question = What would you like to ask?
session-name = With your name?
session-named = With my name: members see it right away
session-nameless = Without my name
session-ask-submit = Ask it
session-ask-intro = The expert answers in the session. Question and answer may go into the library afterwards. Without your name I don't keep who you are, not even encrypted. Somebody might still recognise you by your style, or by what you tell.
session-ask-intro-named = The expert answers in the session. Members see your question, with your name. Question and answer may go into the library afterwards.
session-error-question = Write what you'd like to ask.
session-error-enough = You've asked five questions for this session already. Take one back, or ask this one in the session.
session-error-too-few = With fewer than five members a question without a name isn't anonymous. Choose “with my name”, or ask it in the session.
session-error-nameless-enough = There are thirty questions without a name for this session already. With your name you still can.
session-asked-named = Your question is on the list, with your name. { $expert } gets the list on the working day before the session.
session-asked-nameless = Your question is saved, without your name. { $expert } and the facilitators see it; members only once one of them puts it on the list. Nothing leads back to you. So no message will bring you the answer: you'll hear it in the session.
session-withdraw = Take it back
session-withdrawn = Your question is gone.
session-question-gone = This question isn't there any more, or isn't yours.
session-questions-for = Questions for “{ $topic }”
session-questions-none = There's no question on the list yet.
session-asked-times =
    { $count ->
        [one] asked once
       *[other] asked { $count } times
    }
session-too = I have that one too
session-too-noted = Noted. Nobody sees that you ask this too; from three people on it says how many there are.
session-more =
    { $more ->
        [one] And one more question. The expert gets them all.
       *[other] And { $more } more questions. The expert gets them all.
    }
session-waiting = Without a name, and not on the list yet. Only the expert and the facilitators see this:
session-waiting-more =
    { $more ->
        [one] And one more. It comes here once you put another on the list.
       *[other] And { $more } more. They come here once you put others on the list.
    }
session-put-on-the-list = Put it on the list
session-handed =
    { $count ->
        [one] Your session **{ $topic }** is soon, on **{ $moment }**. There's one question:
       *[other] Your session **{ $topic }** is soon, on **{ $moment }**. There are { $count } questions; first comes what most people ask:
    }
session-handed-on = The rest of the { $count } questions for your session **{ $topic }**, on **{ $moment }**:
session-handed-none = Your session **{ $topic }** is soon, on **{ $moment }**. Nobody has asked anything beforehand. They still can until it begins; type `sessions` to look.
session-over = Your session **{ $topic }** is over. Which answers would you like to save for everybody?
session-over-no = Save nothing
session-keep = Save an answer
session-kept = Thank you. It's in the library. Would you like to save another answer from **{ $topic }**?
session-kept-no = Done
session-keep-another = Save another answer
session-all-kept = Thank you. All answers are in the library now.
session-nothing-kept = That's fine. Two weeks after the session I delete the questions.
session-questions-gone = The questions of this session are deleted, or the session isn't yours.
session-keep-title = Save an answer
session-keep-intro = Question and answer go into the library, with your name. The name of whoever asked isn't there.
session-which = Which question?
session-answer = The answer, in short
session-keep-submit = Save
session-error-which = Choose one of these questions.
session-error-answer = Write down the answer.
session-answered = { $who } answered your question in the session. The answer is in the library now:
session-example-topic = Assessment without grades
session-example-question = How do I tell a student that there will be no grade?
session-example-nameless = What if my colleagues don't want this?
session-example-answer = Let the student say first what goes well, and give your feedback on that.
privacy-session = Sessions you give
privacy-session-questions = Questions for a session
mine-session = Your session
mine-session-press = Look
mine-attending = Your question for a session
mine-attending-press = See the sessions
worklist-unlisted =
    { $count ->
        [one] One question without a name for a session isn't on the list yet
       *[other] { $count } questions without a name for a session aren't on the list yet
    }
worklist-unlisted-press = Look at them
worklist-unasked =
    { $count ->
        [one] Nobody has asked anything yet for one session that is near
       *[other] Nobody has asked anything yet for { $count } sessions that are near
    }
worklist-unasked-press = See the sessions
occasion-sessions-list = giving the questions for a session to its expert
occasion-sessions-keep = asking which answers of a session are saved
occasion-sessions-forget = deleting the questions of a session
undo-session = the session you planned
intent-session = A session with an expert
