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
ask-given = { $who } likes the idea, and asks the question under their own name.
ask-await = Tell me when somebody does
ask-awaited = You'll hear from me as soon as somebody I may ask names this topic. After half a year I stop looking.
ask-await-yes = Yes, ask
ask-await-no-more = Not needed any more
ask-await-over = I'm not looking for this any more.
ask-await-many = I'm already looking for five of your questions. Stop one of those first, with its button.
ask-known-now = { $who } knows about { $topics }. Shall I ask?
undo-await = what I'd tell you when somebody knows
occasion-questions-known = telling you that somebody knows about a topic
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
digest-questions-are = { $asked } asked · { $soon } answered within two days · { $kept } saved
weekly-question = An open question
ask-pick = { $who } asks: { $question }

ask-before-guest = Somebody asked “{ $question }” before. The answer of a guest from outside was:
ask-nobody-here =
    No member I may ask now names this topic. { $guests ->
        [one] A guest from outside does.
       *[other] These guests from outside do.
    }
ask-guest = Guest from outside: **{ $who }**, about { $topics }
ask-guest-link = Make a link

guest-link = I haven't sent anything. Send { $who } this message yourself, by mail or in a chat:
guest-link-how = Whoever opens this link reads your question, your first name and the community's name. It works for two weeks, for one answer. You'll hear from me as soon as there is one.
guest-letter = Hello { $name }, may I ask you something? You can read my question and answer it on this page, until { $day } and without an account: { $link }
guest-look = Look at the page
guest-withdraw = Withdraw the link
guest-withdrawn = The link for { $who } no longer works.
guest-passed = { $who }, a guest from outside, can't answer this.
guest-silent = { $who }, a guest from outside, hasn't answered. The link no longer works.
guest-answered = { $who }, a guest from outside, answers:
undo-link = the link for a guest

guest-title = A guest from outside
guest-intro = Somebody from outside the community who is willing to answer questions. Only add somebody who knows this and agrees to it. I keep their name, topics and language for a year, for everybody here.
guest-name = Name
guest-name-hint = I don't need a mail address: whoever asks sends the link.
guest-topics = Topics
guest-topics-hint = For example: assessment, giving feedback
guest-language = Language of the page
guest-submit = Save
guest-error-name = Write down the name of the person you're adding.
guest-error-twice = This guest is on the list already. Type `guests` to see it.
guest-error-many = There are fifty guests already. Remove somebody first, with `guests`.
guest-error-topics = Write down what people can ask this guest about.
guest-no-web = A guest answers on a web page, and I don't have one here. Ask whoever runs Kring to set `KRING_PUBLIC_URL`.
guest-added = **{ $who }** is now a guest from outside, about { $topics }. Whoever asks about that can make a link.
guest-until = Until { $day }. A month before that, it's on your worklist.
guest-remove = Remove
guest-removed = { $who } is removed. Links for this guest no longer work.
guest-gone = This guest is no longer on the list.
guest-renew = Another year
guest-renewed = { $who } stays a guest until { $day }.
guest-add = Add a guest
guests-title = Guests from outside
guests-none = There are no guests from outside yet.
guests-about = about { $topics }
guests-by = added by { $who } on { $day }
guests-ends = On { $day } I'll remove { $who }. Another year is possible, if this guest agrees.
undo-guest = the guest you added
worklist-guests =
    { $count ->
        [one] One guest from outside leaves the list within a month, unless they want another year
       *[other] { $count } guests from outside leave the list within a month, unless they want another year
    }
worklist-guests-press = Look at them
command-guest-add = add a guest from outside, who answers questions by a link
command-guest-add-word = guest add
command-guests = the guests from outside
command-guests-word = guests
occasion-questions-link-over = stopping a link for a guest
occasion-questions-guest-ends = removing a guest from outside after a year

guest-page-title = { $name } has a question
guest-page-title-nameless = Somebody has a question
guest-page-from = This question comes from “{ $community }”, a learning community.
guest-page-question = The question
guest-page-answer = Your answer
guest-page-answer-hint = At most { $most } characters.
guest-page-keep = Others with the same question may read this answer, without my name
guest-page-send = Send answer
guest-page-pass = I can't help with this
guest-page-small = Your answer goes to whoever asked. The link works for one answer.
guest-page-privacy = What Kring keeps
guest-page-empty = Write an answer, or choose “I can't help with this”.
guest-page-long =
    Your answer has { $length } characters. Make it { $over ->
        [one] one character
       *[other] { $over } characters
    } shorter.
guest-page-wrong = Please note: { $title }
guest-page-thanks = Thank you. Your answer is on its way.
guest-page-passed = Thank you. I'll pass on that you can't help with this.
guest-page-used = This link has been used already. Thank you.
guest-page-close = You can close this page.
guest-page-gone = This link doesn't work
guest-page-gone-why = It may be too old, withdrawn, or not copied in full. Ask whoever sent you the link for a new one.
guest-example = How do you make a rubric that students use themselves?
guest-example-topics = assessment, rubrics
guest-example-answer = Let them mark three examples themselves first.
intent-guest = Guests from outside
