subject-events = Meetings
subject-events-say = “when is the next meeting?”
command-event = plan a meeting, or find a time together
command-event-word = event
command-events = what is planned, and whether you come
command-events-word = events
command-agenda = what we talk about next time
command-agenda-word = agenda
event-form-title = Plan a meeting
event-form-intro = Pick a day and a time. Not known yet? Say roughly when, and I ask in the channel who can when.
event-title = What are you going to do?
event-title-hint = For example: make rubrics together
event-day = Day
event-time = Time
event-when = Or in words
event-when-hint = “week 48, in the afternoon”, or “every first Tuesday at 15:00”
event-length = How long?
event-length-30 = half an hour
event-length-45 = three quarters of an hour
event-length-60 = an hour
event-length-90 = an hour and a half
event-length-120 = two hours
event-length-180 = three hours
event-length-240 = four hours
event-length-480 = a whole day
event-place = Where
event-place-hint = A room or a link
event-about = What is it about, what do people bring?
event-about-hint = May stay empty
event-seats = How many places?
event-seats-hint = Empty where everybody can come
event-to = Whom do I ask?
event-to-channel = In the channel only
event-to-everybody = Everybody, by a message as well
event-hosts = Who hosts with you?
event-hosts-hint = Four people at most; whoever you pick is asked
event-submit = Plan it
event-save = Save
event-send = Send
event-cancel = Cancel
event-error-title = Say what you are going to do.
event-error-day = Pick a day to come, at most a year ahead, with a time. Or say roughly when.
event-error-when = I do not understand this as a time. Write for example “week 48, in the afternoon” or “every first Tuesday at 15:00”.
event-error-never = Nobody works here on those days. Pick another day.
event-error-seats = Write a number from 1 to 10000, or leave it empty.
event-error-many = Thirty meetings are planned already. Call one off first.
event-error-speaker = Pick one member who takes part now.
event-error-hosts-self = You need not pick yourself.
event-error-hosts-who = Pick members who take part now. A guest cannot host.
event-error-hosts-many = At most four people can host with you.
event-error-topic = Say what you want to talk about.
event-error-topics = There are twenty points of your own on this agenda. Take one off first.
event-error-used = Say in a sentence what you did with it.
event-not-taking-part = You can take part in a meeting once you are a member.
event-away = You're on a break that day. Your place is free for somebody else.
event-gone = This meeting is over, or does not take place.
event-perhaps = Is this about a meeting? This is what is planned:
event-none-then = Nothing is planned then. This is:
event-not-yours = Whoever hosts a meeting, or a facilitator, can move it or call it off.
event-no-time = a time that we are still looking for
event-nobody = nobody
event-planned = Planned: **{ $title }**, **{ $moment }**, { $lasts }.
event-planned-again = Planned: **{ $title }**, the first time **{ $moment }**, { $lasts }. I plan the next ones by myself.
event-stands = **{ $title }** is on **{ $moment }**, { $lasts }. Hosted by { $host }.
event-announced = Meeting: **{ $title }**, **{ $moment }**, { $lasts }. Hosted by { $host }. Will you come?
event-next = The next **{ $title }** is on **{ $moment }**, { $lasts }. Whoever said yes last time is on the list.
event-invites = { $hosts ->
    [one] { $host } invites you: **{ $title }**, **{ $moment }**, { $lasts }. Will you come?
   *[other] { $host } invite you: **{ $title }**, **{ $moment }**, { $lasts }. Will you come?
  }
event-reminds = Coming up: **{ $title }**, **{ $moment }**, { $lasts }.
event-answered = Noted for **{ $title }**, **{ $moment }**, { $lasts }.
event-place-free = A place is free for you: **{ $title }**, **{ $moment }**, { $lasts }.
event-beyond-hours = Your meetings take { $taken } hours that week, and you agreed on { $agreed }. Only you see this.
event-changed = Changed: **{ $title }** is on **{ $moment }**, { $lasts }.
event-moved = Changed: **{ $title }** is now on **{ $moment }**, { $lasts }.
event-you-speak = You are down as the speaker of **{ $title }**, **{ $moment }**, { $lasts }. Hosted by { $host }. Will you come?
event-where = Where: { $place }
event-speaker-is = Speaker: { $speaker }
event-comes = Coming:
event-and-more = { $count ->
    [one] { " " }and one more.
   *[other] { " " }and { $count } more.
  }
event-maybe = { $count ->
    [one] Perhaps: one.
   *[other] Perhaps: { $count }.
  }
event-waiting = { $count ->
    [one] Waiting for a place: one.
   *[other] Waiting for a place: { $count }.
  }
event-you-yes = You come.
event-you-maybe = You may come.
event-you-no = You do not come.
event-you-wait = All places are taken. You are number { $place } on the waiting list; when a place is free, you hear it.
event-say-yes = I'll come
event-say-maybe = Perhaps
event-say-no = I can't
event-line-yes = you come
event-line-maybe = you may come
event-line-no = you don't come
event-line-waits = you wait for a place
event-you-host = You host it too.
event-hosts-stop = I no longer host
event-hosts-wait = Asked to host too: { $people }.
event-hosts-asks = { $host } asks you to host **{ $title }** with them: **{ $moment }**.
event-hosts-say-yes = Yes, I host too
event-hosts-say-no = Rather not
event-hosts-how = A host can change everything: time, place and agenda. Whether you come, you say yourself.
event-hosts-how-series = A host can change everything: time, place and agenda. It holds for the next ones too. Whether you come, you say yourself.
event-hosts-yes = You host it too now: **{ $title }**, **{ $moment }**, { $lasts }.
event-hosts-no = All right, you do not host **{ $title }** ({ $moment }, { $lasts }).
event-hosts-stopped = You no longer host **{ $title }** ({ $moment }, { $lasts }).
event-hosts-yes-told = { $who } hosts **{ $title }** with you.
event-hosts-no-told = { $who } does not host **{ $title }** with you.
event-hosts-stopped-told = { $who } no longer hosts **{ $title }** with you.
event-hosts-again = **{ $title }** has changed. Whether you'd host it too, I ask you again below.
event-hosts-over = This is settled already, or over.
event-hosted-by = Hosted by { $hosts }.
event-line-hosts = { " " }· by { $hosts }
event-agenda = Agenda
event-manage = Manage
event-again-how = This comes again: whoever says yes is on the list next time too. You can say no each time.
event-calendar = Put it in your calendar
event-file = As a calendar file
event-list = Meetings
event-list-none = Nothing is planned.
event-list-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
  }
event-show = Show
event-plan = Plan a meeting
event-times-asked = time to be chosen
event-then = After that: { $days }
event-say-when = Say when you can
event-when-asks = { $host } is looking for a time for **{ $title }**. When can you?
event-when-asked = I asked in the channel when people can for **{ $title }**. On { $day } you get the best time from me.
event-when-title = When can you?
event-when-intro = For { $title }. Tick all that works; none is fine too.
event-can = I can on
event-can-noted = Noted for **{ $title }**: { $moments }.
event-can-never = Noted for **{ $title }**: none of these times works for you.
event-when-change = Change it
event-when-over = The time was chosen already. Type `events`.
event-no-slots = There is no working day left in that time for which I can still ask. Choose a later week, or a day and a time.
event-slot-past = That time is too near or over. Choose another.
event-choose-now = Choose now
event-choose-this = This time
event-choose-other = Another time
event-choose-title = Which time?
event-slot = Time
event-slot-can = { $count ->
    [one] { $moment } · one can
   *[other] { $moment } · { $count } can
  }
event-drop = Never mind
event-best = { $count ->
    [one] For **{ $title }**, **{ $moment }** is best: one can then.
   *[other] For **{ $title }**, **{ $moment }** is best: { $count } can then.
  }
event-best-nobody = Nobody has said yet that they can for **{ $title }**. The first time is **{ $moment }**.
event-best-how = The time at which most can; of equal ones that at which you and the speaker can, and then the earliest.
event-who-can = Can:
event-who-cannot = Cannot:
event-manages = **{ $title }**, { $moment }.
event-change = Change it
event-change-intro = Whoever comes hears of another time, place or name at once, with a new calendar file.
event-speaker = Who speaks?
event-speaker-hint = An expert or somebody else; may stay empty
event-call-off = Call it off
event-off-title = Call it off?
event-off-sure = The channel and whoever would come hear that it does not take place.
event-off-sure-series = Only this one does not take place; I plan the next at once. Whoever would come hears it.
event-off-yes = Call it off
event-off-no = Don't
event-end = End the series
event-end-title = End the series?
event-end-sure = This one still takes place, none comes after it.
event-end-yes = End it
event-ended = After this one there is no more **{ $title }**.
event-ended-already = This series had ended already.
event-off = **{ $title }** ({ $moment }) does not take place.
event-off-by = { $who } called off **{ $title }** ({ $moment }).
event-yours-now = You host **{ $title }** ({ $moment }) now: whoever did is gone. Type `events` to change something.
event-host-now = { $host } hosts **{ $title }** ({ $moment }) now.
event-no-host = **{ $title }** ({ $moment }) has no host any more.
event-notes-yours = This time it is your turn to write down in short what is agreed.
event-notes-pass = Rather not this time
event-notes-passed = All right, I ask somebody else.
event-notes-over = You need not take notes any more.
event-agenda-of = Agenda: { $title }
event-agenda-empty = Nothing is on it yet.
event-agenda-more = { $count ->
    [one] One more point is on the page to print.
   *[other] { $count } more points are on the page to print.
  }
event-agenda-fits = Together about { $total } of the { $minutes } minutes.
event-agenda-long = Together about { $total } minutes, and there are { $minutes }. Take something off.
event-topic-minutes = { $count } min
event-topic-drop = Take off
event-topic-add = Add a point
event-topic-title = A point on the agenda
event-topic = What do you want to talk about?
event-topic-hint = For example: looking back on the first month
topic-own = Point
event-promise = Promise something
event-print = Print
event-no-page = I cannot make a page here: Kring has no web address. Ask whoever runs it.
event-page-ready = The agenda to print
event-page = Open the page
event-page-valid = This link works for half an hour, and only for whoever has it.
event-after = Were you at **{ $title }**?
event-after-how = Only you see what you answer; the group sees means of ten people or more at most.
event-i-came = I was there
event-i-missed = I was not there
event-came-title = How was it?
event-came-intro = Two questions; both may stay empty.
event-worth = Was it worth your time?
event-worth-5 = 5 – certainly
event-worth-4 = 4 – yes
event-worth-3 = 3 – somewhat
event-worth-2 = 2 – hardly
event-worth-1 = 1 – no
event-takes = What do you take with you?
event-takes-insight = an insight
event-takes-contact = a contact
event-takes-tool = a tool
event-takes-idea = an idea
event-came-thanks = Thank you. In three weeks I ask once whether you used anything of it.
event-missed-thanks = Noted. See you another time.
event-used = Three weeks ago you were at **{ $title }**. Have you used anything of it?
event-used-how = I ask once. What you write stays yours until you share it.
event-i-used = Yes
event-i-did-not = No, or not yet
event-used-title = What did you do with it?
event-used-intro = It becomes a value story that only you see, until you share it.
event-used-what = What did you do with it, and where?
event-used-hint = For example: used the rubric in my class
event-used-thanks = Good, thank you.
event-unused-thanks = Noted, thank you.
event-example-title = Making rubrics together
event-example-about = Bring an assignment that you want a rubric for.
event-example-topic = Looking back on the first month
event-fact-came = was there
event-fact-missed = was not there
event-fact-hosts = hosts it too
event-fact-asked = asked to host it
undo-event = the meeting
undo-event-answer = your answer
privacy-events = Meetings
privacy-events-host = Meetings that you host
mine-event = Meeting
mine-event-press = Meetings
mine-unchosen = Time to choose for
mine-unchosen-press = Meetings
digest-events = Meetings
digest-events-are = held: { $held }, there: { $came }, planned: { $ahead }
digest-events-takes = Taken along
digest-events-worth = Worth the time
digest-events-worth-is = { $mean } out of 5
worklist-hostless = { $count ->
    [one] One meeting has no host.
   *[other] { $count } meetings have no host.
  }
worklist-hostless-press = Meetings
occasion-events-times = the best time for a meeting
occasion-events-invite = invitations to a meeting
occasion-events-remind = reminders of a meeting
occasion-events-after = looking back on a meeting
occasion-events-used = asking whether a meeting was of use
occasion-events-next = the next meeting of a series
occasion-events-forget = deleting a meeting
