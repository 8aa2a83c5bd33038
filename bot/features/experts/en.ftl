subject-experts = Experts
subject-experts-say = “when are the office hours?”
command-expert = who knows about what, or what you know about
command-expert-word = expert
command-expert-offer = become an expert, with your topics and office hours
command-expert-offer-word = expert offer
command-hours = experts' office hours, and your own talks in them
command-hours-word = hours
experts-title = Experts in this community
experts-on = Experts on “{ $topic }”
experts-nobody = There's no expert yet. Is there something you know well?
experts-nobody-on = No expert names this topic. Ask your question, and I'll look for somebody who knows about it.
experts-more =
    { $more ->
        [one] And one more. Type `expert` and a topic to search.
       *[other] And { $more } more. Type `expert` and a topic to search.
    }
experts-ask = Ask a question
experts-become = I know something well
experts-change = Change what I offer
experts-stop = Stop being an expert
experts-say = Say on what
experts-free = free: { $moment }
experts-book = Book a conversation
experts-on-what = You're an expert now. What may others ask you about, and how often? You can choose office hours as well.
experts-form-title = Expert
experts-form-intro = Others find you by these topics and may ask you about them. You can stop at any time.
experts-topics = What may others ask you about?
experts-topics-hint = For example: assessment, rubrics, portfolios
experts-monthly = How many questions a month, at most?
experts-every = Office hours
experts-every-never = no office hours
experts-every-week = every week
experts-every-fortnight = every other week
experts-every-first = the first of the month
experts-every-second = the second of the month
experts-every-third = the third of the month
experts-every-fourth = the fourth of the month
experts-every-last = the last of the month
experts-often-week = every { $day }
experts-often-fortnight = every other { $day }
experts-often-first = the first { $day } of the month
experts-often-second = the second { $day } of the month
experts-often-third = the third { $day } of the month
experts-often-fourth = the fourth { $day } of the month
experts-often-last = the last { $day } of the month
experts-weekday = On which day
experts-begins = From
experts-ends = Until
experts-minutes = Minutes for each conversation
experts-place = Where
experts-place-hint = A room or a link
experts-save = Save
experts-cancel = Cancel
experts-error-topics = Name at least one topic.
experts-error-begins = Choose from when until when, or choose no office hours.
experts-error-ends = No conversation fits between these times. Choose a later end.
experts-error-slot = That time has just gone. Choose another.
experts-offered = Others now find you by **{ $topics }**. You get { $monthly ->
        [one] one question
       *[other] { $monthly } questions
    } a month at most.
experts-offered-hours = Your office hours: **{ $hours }**. You'll see at once who books a conversation.
experts-offered-note = There are no office hours on days off and in quiet periods.
experts-stopped = You're no expert any more. Whoever had a conversation with you hears that it's off.
experts-none-of-mine = You don't offer anything as an expert now. With `expert offer` you do.
experts-hours-title = Office hours
experts-no-hours = No office hours have a free time now. You can always ask a question, with `ask`.
experts-show = Look
experts-next-day = Your next office hours: { $day }
experts-talk-title = Book a conversation
experts-talk-with = In { $name }'s office hours
experts-slot = When
experts-about = What is it about?
experts-about-hint = So that the other can prepare
experts-talk-save = Yes, book it
experts-other-time = Another time
experts-echo = A conversation with { $who } on **{ $moment }**. Is that right?
experts-booked = It's booked: you talk with { $who } on **{ $moment }**.
experts-booked-with-you = { $who } comes to your office hours on **{ $moment }**.
experts-already = You have a conversation with { $who } already, on **{ $moment }**.
experts-moved = Moved: you talk with { $who } on **{ $moment }**.
experts-moved-by = { $who } moved your conversation to **{ $moment }**.
experts-where = Where: { $place }
experts-off = The conversation with { $who } on **{ $moment }** is off.
experts-off-own = The conversation with { $who } on **{ $moment }** is off. They hear it now.
experts-talk-gone = This conversation is off, or over.
experts-no-talk = There's no free time in these office hours now. You can ask a question instead, with `ask`.
experts-skip = I'm not there that day
experts-stands = This stands: you talk with { $who } on **{ $moment }**.
experts-skipped =
    { $talks ->
        [0] There are no office hours on { $day }.
        [one] There are no office hours on { $day }. One conversation is off; the other hears it now.
       *[other] There are no office hours on { $day }. { $talks } conversations are off; the others hear it now.
    }
experts-ahead =
    { $count ->
        [one] You have a conversation in office hours soon.
       *[other] You have { $count } conversations in your office hours soon.
    }
occasion-experts-ahead = reminder of a conversation in office hours
occasion-experts-talk = conversation in office hours
occasion-experts-begins = beginning as an expert
undo-expert = what you offer as an expert
undo-talk = the conversation that you booked
privacy-expert = Expert on
privacy-hours = Office hours
mine-talk = Conversation in office hours
mine-talk-press = Look
mine-expert = Expert on
mine-expert-press = Change
worklist-experts =
    { $count ->
        [one] One expert was asked as often this month as agreed
       *[other] { $count } experts were asked as often this month as agreed
    }
worklist-experts-press = Look at the experts

command-workshop = ask an expert for a workshop
command-workshop-word = workshop
command-workshops = the workshops to come, and your requests
command-workshops-word = workshops
workshop-ask = Ask for a workshop
workshop-form-title = Ask for a workshop
workshop-intro = The expert reads this with your name, and answers through me. If it's a yes, everybody here can see the title, time and place.
workshop-expert = Expert
workshop-wish = What would you like a workshop about?
workshop-wish-hint = For example: making a rubric together, with our own assignments
workshop-for-whom = For whom, and how many?
workshop-for-whom-hint = For example: our team of eight teachers
workshop-wanted-when = When would it suit you?
workshop-wanted-hint = For example: some afternoon in week 48
workshop-submit = Ask
workshop-error-wish = Write down what the workshop should be about.
workshop-error-whom = Write down for whom it is, and for how many.
workshop-error-expert = Choose an expert.
workshop-error-twice = You have a request open with this expert already. Choose another.
workshop-error-many = You have three open requests already. Withdraw one first, with `workshops`.
workshop-many = You have three open requests already. Withdraw one first, or wait for an answer.
workshop-nobody = There's no expert you can ask for a workshop now.
workshop-not-them = { $who } can't be asked for a workshop now.
workshop-asked = Your request is on its way to { $who }. If there's no answer within five working days, you'll hear from me.
workshop-waits = Your request to { $who } has no answer yet.
workshop-talks = { $who } would like to talk with you about your request first.
workshop-withdraw = Withdraw my request
workshop-withdrawn = Your request is withdrawn.
workshop-asks = { $who } asks you for a workshop:
workshop-whom = For whom
workshop-wanted = When
workshop-yes = Yes, I'll choose a day
workshop-talk = Let's talk first
workshop-no = Rather not
workshop-why-you = You get this because others may ask you as an expert. You choose whether and when.
workshop-would-talk = { $who } would like to talk with you about your request first. After that, it can still be a yes.
workshop-chat = Message { $name }
workshop-talking = { $who } hears that you'd like to talk first. Choose a day once you agree:
workshop-talking-own = You'd like to talk first with { $who } about this request:
workshop-refused-own = All right. { $who } hears that you can't give this workshop.
workshop-refused = { $who } can't give this workshop.
workshop-silent = { $who } hasn't answered your request yet. You can wait a little longer.
workshop-away = { $who } is taking a break, and may not answer your request now.
workshop-free = At the moment nobody is asked for this workshop.
workshop-another = Ask another expert
workshop-leave = Withdraw it
workshop-no-others = I don't know another expert you can ask now.
workshop-over = This request is closed, or has changed. Type `workshops` to see how things stand.
workshop-date-title = Plan the workshop
workshop-date-intro = Everybody here can see the title, time and place with `workshops`.
workshop-invite = Invite everybody
workshop-name = Title
workshop-day = Day
workshop-at = Time
workshop-length = Length
workshop-minutes = { $minutes } minutes
workshop-where = Where
workshop-when = When
workshop-date-submit = Yes, plan it
workshop-error-title = Give the workshop a title.
workshop-error-day = Choose a day and a time still to come, within a year and between 7 am and 9 pm.
workshop-dated = It's planned: you give a workshop on **{ $moment }**. { $who } hears it now.
workshop-dated-for-you = { $who } says yes: your workshop is on **{ $moment }**.
workshop-moved = Moved: you give the workshop on **{ $moment }**. { $who } hears it now.
workshop-moved-for-you = { $who } moved your workshop to **{ $moment }**.
workshop-stands = This stands: a workshop with { $who } on **{ $moment }**.
workshop-soon = You have a workshop with { $who } soon, on **{ $moment }**.
workshop-event = Workshop: { $title }
workshop-off = The workshop “{ $title }” with { $who } on **{ $moment }** is off.
workshop-off-own = The workshop “{ $title }” with { $who } on **{ $moment }** is off. They hear it now.
workshop-off-expert = Your workshop with { $who } is off.
workshops-title = Workshops
workshops-none = No workshop is planned yet.
workshops-more =
    { $more ->
        [one] And one more.
       *[other] And { $more } more.
    }
workshop-row = Your request to { $who }: { $wish }
workshop-row-free = Your request, not with anybody now: { $wish }
workshop-row-asked = { $who } asks you: { $wish }
occasion-experts-workshop = request for a workshop
occasion-experts-workshop-silent = seeing whether a request for a workshop is still unanswered
occasion-experts-workshop-ahead = reminder of a workshop
undo-workshop = your request for a workshop
undo-workshop-date = the workshop that you planned
privacy-workshop = Workshop
mine-asks-workshop = Asked you for a workshop
mine-asks-workshop-press = Look
mine-own-workshop = Request for a workshop
mine-own-workshop-press = Look
mine-workshop = Workshop
mine-workshop-press = Look
intent-workshop = Ask for a workshop, or see them
