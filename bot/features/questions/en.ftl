ask-title = Ask a question
ask-heading = Your question
ask-question = What would you like to know?
ask-question-hint = For example: who knows about portfolios?
ask-submit = Find somebody
ask-cancel = Cancel
ask-error = Write down what you would like to know, then I will find somebody.
ask-not-taking-part = You can ask a question when you take part and have no break.
ask-before = Somebody asked “{ $question }” before. The answer was:
ask-found = These people may be asked. Whom shall I ask?
ask-nobody = I have not found anybody who may be asked about this. Put your question in the channel, or ask a facilitator.
ask-consent = Nothing has been sent yet. Only when you choose somebody does that person read your question, with your name.
ask-knows = mentions { $topics }
ask-willing = may be asked
ask-put = Ask
ask-sent = Your question is on its way to { $who }. If there is no answer within three working days, you will hear from me.
ask-withdraw = Withdraw my question
ask-arrives = { $who } asks you:
ask-answer = Answer
ask-pass = Not now
ask-no-more = Do not ask me any more
ask-why-you = You get this because you said in your profile that you may be asked. It happens no more than three times a month.
ask-answer-title = Your answer
ask-answer-label = Answer
ask-keep = Keep it
ask-keep-yes = Others with the same question may read this
ask-answer-submit = Send
ask-error-answer = Write an answer, or choose “Not now”.
ask-answered = { $who } answers:
ask-keep-it = Keep it for others
ask-kept = Kept. Whoever asks the same will find this answer.
ask-thanks = Thank you. { $who } will read your answer.
ask-passed = { $who } cannot answer this now.
ask-silent = { $who } has not answered.
ask-nobody-left = I know nobody else who may be asked. Put your question in the channel, or ask a facilitator.
ask-passed-own = Fine, I will pass it on.
ask-no-more-done = All right, I will send you no more questions. You can switch it on again in your profile.
ask-not-available = This person cannot be asked now. Ask your question again, and I will look further.
ask-withdrawn = Your question is withdrawn.
ask-closed = This question is closed already.
occasion-questions-silent = seeing whether a question is still unanswered
worklist-questions =
    { $count ->
        [one] One member’s question has been waiting for an answer for more than three working days
       *[other] { $count } questions of members have been waiting for an answer for more than three working days
    }
