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
