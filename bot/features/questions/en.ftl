ask-title = Ask a question
ask-heading = Your question
ask-question = What would you like to know?
ask-question-hint = For example: who knows about portfolios?
ask-submit = Find somebody
ask-cancel = Cancel
ask-error = Write down what you'd like to know, then I'll find somebody.
ask-not-taking-part = You can ask a question if you take part and aren't on a break.
ask-before = Somebody asked “{ $question }” before. The answer was:
ask-found = These people are happy to answer a question. Who shall I ask?
ask-nobody = Nobody I may ask now names this topic. I can put your question to everybody, or ask a facilitator.
ask-consent = I haven't sent anything yet. Only when you choose somebody does that person read your question, with your name.
ask-knows = mentions { $topics }
ask-put = Ask
ask-sent = Your question is on its way to { $who }. If there's no answer within three working days, you'll hear from me.
ask-withdraw = Withdraw my question
ask-arrives = { $who } asks you:
ask-answer = Answer
ask-pass = Not now
ask-no-more = Don't ask me any more
ask-why-you = You get this because you said in your profile that you may be asked. It happens no more than three times a month.
ask-answer-title = Your answer
ask-answer-label = Answer
ask-keep = Save
ask-keep-yes = Others with the same question may read this
ask-answer-submit = Send
ask-error-answer = Write an answer, or choose “Not now”.
ask-answered = { $who } answers:
ask-keep-it = Save for others
ask-kept = Saved. Anybody who asks the same will find this answer.
ask-thanks = Thank you. { $who } will read your answer.
ask-passed = { $who } can't answer this now.
ask-silent = { $who } hasn't answered.
ask-nobody-left = I don't know anybody else I can ask. Put your question in the channel, or ask a facilitator.
ask-passed-own = Fine, I'll pass it on.
ask-no-more-done = All right, I'll send you no more questions. You can switch it on again in your profile.
ask-not-available = This person can't be asked now. Ask your question again, and I'll look further.
ask-withdrawn = Your question is withdrawn.
ask-closed = This question is closed already.
occasion-questions-silent = seeing whether a question is still unanswered
worklist-questions =
    { $count ->
        [one] One member's question has been waiting for an answer for more than two working days
       *[other] { $count } questions of members have been waiting for an answer for more than two working days
    }
mine-question = Waiting for your answer
subject-questions = Questions to each other
subject-questions-say = “who can help me with statistics?”
ask-known = The library has this already:
ask-open = Open { $host }
ask-everybody = Ask everybody
ask-consent-channel = Nothing has been sent yet. If you choose “Ask everybody”, your question stands in the channel with your name. While it's open it may also stand in the weekly post there.
ask-posted = Your question is in the channel. Whoever answers does so through me; I'll send it to you.
ask-all = { $who } is looking for somebody who knows about this:
ask-know = I know about this
ask-all-how = Your answer goes to whoever asked, and to nobody else.

ask-named = you named them
ask-expert = expert on { $topics }
questions-could-help = may be able to help
worklist-topics =
    { $count ->
        [one] One topic that several people ask about, and nobody here names
       *[other] { $count } topics that several people ask about, and nobody here names
    }
worklist-topics-press = Look at the experts
digest-questions = Questions
digest-questions-are =
    { $asked ->
        [0] none asked
        [one] one asked
       *[other] { $asked } asked
    } · { $soon } answered within two days · { $kept } saved
weekly-question = An open question
ask-pick = { $who } asks: { $question }
