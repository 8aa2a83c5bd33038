anonymous-title = Ask without a name
anonymous-question = What would you like to ask?
anonymous-to = Who is it for?
anonymous-to-facilitators = The facilitator
anonymous-to-experts = The experts
anonymous-submit = Ask
anonymous-cancel = Cancel
anonymous-intro = Nobody sees your name, not even the facilitator, who reads your question first. Your style and what you tell may still give you away. Question and answer may be saved in the library.
anonymous-error = Write down what you'd like to ask.
anonymous-error-answer = Write an answer, or close this window.
anonymous-error-reason = Write why. Whoever asked this will read it.
anonymous-error-back = Write what else you'd like to know, or close this window.
anonymous-ask = Ask without a name
anonymous-door = Ask your question in the form. What you type in the chat stays there, next to your name.
anonymous-in-channel = Everybody can read what you type here, with your name. So I'm not passing this question on. In the form it has no name.
anonymous-not-taking-part = You can ask without a name if you take part.
anonymous-too-few = With fewer than five members a question without a name isn't anonymous: anybody could guess whose it is. Ask the facilitator in person, or wait until there are more members.
anonymous-most-waiting = The facilitator has three questions of yours already. Once one of them has been looked at, you can ask again.
anonymous-asked = Your question is with the facilitator, without a name. I'll send you the answer here.
anonymous-joined = Noted. I'll send you the answer here too, and nobody sees your name.
anonymous-how-long = How to reach you is kept with the question, encrypted. I destroy the key a week after the last answer, and at the latest 30 days after the question or its answer.
anonymous-withdraw = Withdraw my question
anonymous-not-after-all = Not after all
anonymous-no-longer = All right. You won't get an answer to this question any more.
anonymous-over = This question is closed already, or not for you.
anonymous-list = Open questions
anonymous-list-none = There are no open questions without a name. You can ask one yourself.
anonymous-too = I have that one too
anonymous-for-facilitators = for the facilitator
anonymous-for-experts = for the experts
anonymous-tally =
    { $count ->
        [one] asked once
       *[other] asked { $count } times
    }
anonymous-waiting =
    { $count ->
        [one] A question without a name is waiting for you. Others see it only once you put it on the list.
       *[other] { $count } questions without a name are waiting for you. Others see them only once you put them on the list.
    }
anonymous-is-waiting = A question without a name. Only facilitators see it now:
anonymous-is-listed = A question without a name. It's on the list; members can say that they have it too:
anonymous-list-it = Put it on the list
anonymous-answer = Answer
anonymous-decline = Decline
anonymous-none-waiting = No question without a name is waiting.
anonymous-more =
    { $count ->
        [one] There's one more. Type `anonymous` again when you're done with these.
       *[other] There are { $count } more. Type `anonymous` again when you're done with these.
    }
anonymous-to-you = A question for the experts, without a name:
anonymous-why-you = You get this because you're an expert. One of you answers; everybody who asked it reads that.
anonymous-title-answer = Your answer
anonymous-form-answer = Answer
anonymous-send = Send
anonymous-title-reason = Decline the question
anonymous-form-reason = Reason
anonymous-title-text = Write back
anonymous-form-text = What else would you like to know?
anonymous-back-intro = Only whoever answered reads this, without your name. Your style may still give you away.
anonymous-answered = { $who } answers a question that you asked or have too:
anonymous-answered-back = { $who } answers what you wrote back:
anonymous-helps = That helps
anonymous-back = Write back
anonymous-back-how = Writing back has no name either, three times at most. With “That helps” I forget at once how to reach you.
anonymous-thanks = Thank you. Everybody who asked this gets your answer.
anonymous-keep = Into the library
anonymous-kept = Question and answer are in the library.
anonymous-written-back = Somebody who asked this writes back to you, without a name:
anonymous-back-sent = It's on its way, without your name. You'll get the answer here.
anonymous-most-back = You've written back about this three times. Ask a new question, or speak to somebody you trust.
anonymous-back-answered = Thank you. Only whoever wrote this gets your answer.
anonymous-helped = Good to hear. I've now forgotten how to reach you about this question.
anonymous-declined = A facilitator declines a question that you asked or have too:
anonymous-declined-done = The question is declined. Whoever asked it reads your reason.
anonymous-unanswered = A question that you asked or have too got no answer within 30 days:
anonymous-unanswered-next = It's closed now. You can ask it again, or speak to a facilitator.
anonymous-answered-already = This question is closed. There's nothing left for you to do.
anonymous-example = How do I tell my team that I can't keep up?
anonymous-example-answer = Begin with one task that you'd like to hand over, and ask who will think it through with you.
anonymous-example-back = And if nobody has time?
anonymous-example-reason = This is about one colleague. Talk it over with a confidential adviser.
worklist-anonymous =
    { $count ->
        [one] One question without a name is waiting for a facilitator
       *[other] { $count } questions without a name are waiting for a facilitator
    }
worklist-anonymous-press = Look at them
command-ask-anonymously = ask something without your name
command-ask-anonymously-word = ask anonymously
command-questions = open questions without a name
command-questions-word = questions
command-anonymous = questions without a name that wait for you
command-anonymous-word = anonymous
occasion-anonymous-close = forgetting whose a question without a name was
occasion-anonymous-waiting = telling that a question without a name waits
subject-anonymous_questions = Questions without a name
subject-anonymous_questions-say = “ask anonymously how to say no”

digest-anonymous = Questions without a name
digest-anonymous-are = { $answered } answered · { $kept } saved
