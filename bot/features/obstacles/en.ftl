obstacles-title = Obstacles
obstacles-none = There are no obstacles that you may see.
obstacles-more =
    { $count ->
        [one] And one more, which you'll see once one of these is closed.
       *[other] And { $count } more, which you'll see once one of these is closed.
    }
obstacles-for-organisation = For the organisation
obstacles-among-us = Among us
obstacles-report-one = Report an obstacle
obstacles-show = Look
obstacles-is-open = waiting for somebody to take it up
obstacles-is-somebodys = somebody is working on it
obstacles-is-owned = { $who } is working on it
obstacles-is-asked = { $who } has been asked
obstacles-is-organisation = with the organisation
obstacles-of = from { $who }
obstacles-yours = from you
obstacles-seen-by-steering = only facilitators and leaders know
obstacles-seen-by-named = everybody here knows
obstacles-seen-by-nameless = everybody here knows, without a name
obstacles-thinks-unknown = who can solve it: not known
obstacles-thinks-us = we can solve it
obstacles-thinks-organisation = the organisation can solve it
obstacles-would-help = What would help: { $wish }
obstacles-form-title = What stands in your way?
obstacles-form-intro = Facilitators and leaders see who reports it, whatever you choose. You hear what becomes of it.
obstacles-text = What stands in your way?
obstacles-wish = What would help?
obstacles-wish-hint = You can leave this empty
obstacles-known-to = Who may know?
obstacles-known-to-steering = Only facilitators and leaders
obstacles-known-to-named = Everybody here, with my name
obstacles-known-to-nameless = Everybody here, without my name
obstacles-by = Who could solve it?
obstacles-by-unknown = I don't know
obstacles-by-us = We ourselves
obstacles-by-organisation = Our organisation
obstacles-report = Report
obstacles-cancel = Cancel
obstacles-error-text = Write down what stands in your way.
obstacles-error-known-to = Choose who may know.
obstacles-error-nobody = There's no facilitator or leader who can take this up now. Speak to somebody you trust, or try again later.
obstacles-maybe = Maybe this already helps?
obstacles-not-kept-yet = Nobody else has seen your obstacle yet. If you do nothing, I forget it in a week.
obstacles-helps = That helps
obstacles-all-the-same = Report it all the same
obstacles-open = Open { $host }
obstacles-ask = Ask
obstacles-helped = Good to hear. I've kept nothing of what you wrote.
obstacles-kept-steering = It's with the facilitators and leaders. Nobody else sees it.
obstacles-kept-named = It's with the facilitators and leaders, and everybody here may know, with your name.
obstacles-kept-nameless = It's with the facilitators and leaders. Everybody here may know, without your name.
obstacles-you-hear = You hear what becomes of it. `obstacles` shows how it stands.
obstacles-withdraw = Take it back
obstacles-withdrawn = It's gone. Nothing of it is kept.
obstacles-not-taking-part = You're not taking part here yet. Join first: `start`.
obstacles-most-open =
    { $most ->
        [one] You have one obstacle that isn't closed yet. Take it back first, or speak to a facilitator.
       *[other] You have { $most } obstacles that aren't closed yet. Take one back first, or speak to a facilitator.
    }
obstacles-over = This has changed in the meantime. `obstacles` shows how it stands.
obstacles-waiting =
    { $count ->
        [one] One obstacle is waiting for somebody to take it up.
       *[other] { $count } obstacles are waiting for somebody to take them up.
    }
obstacles-take = I'll take it
obstacles-give = Give it to…
obstacles-to-organisation = For the organisation
obstacles-close = Close it
obstacles-hand-back = Hand it back
obstacles-taken = You're taking care of it. Whoever reported it hears so.
obstacles-given = I'm asking. It's theirs only after a yes.
obstacles-put-there = It's on the leader's list. Whoever reported it hears so.
obstacles-relieved = { $who } is taking this obstacle over from you. Thank you for what you did.
obstacles-relieved-there = { $who } has put this obstacle, which you had taken up, on the leader's list. There's nothing left for you to do.
obstacles-relieved-closed = { $who } has closed this obstacle, which you had taken up. Thank you for what you did.
obstacles-give-title = Who can take this up?
obstacles-give-intro = About: { $text }
obstacles-give-whom = Whom shall I ask?
obstacles-give-hint = One person, who can say no
obstacles-give-send = Ask
obstacles-error-one = Choose one member.
obstacles-error-away = This member isn't taking part at the moment. Choose somebody else.
obstacles-error-not-them = This member can't take up this one. Choose somebody else.
obstacles-error-confidential = Only facilitators and leaders may know this. Choose one of them.
obstacles-asks = { $who } asks you to take care of this obstacle:
obstacles-yes = Yes, I'll do that
obstacles-no = No, rather not
obstacles-no-is-fine = No is fine too, and nobody asks why
obstacles-declined = That's fine. I'm looking for somebody else.
obstacles-handed-back = It's waiting for somebody else now. Thank you for what you did.
obstacles-close-title = Close the obstacle
obstacles-close-intro = About: { $text }
obstacles-how = What became of it?
obstacles-ends-solved = It's solved
obstacles-ends-impossible = It can't be solved
obstacles-outcome = What solved it, or why can't it be solved?
obstacles-close-send = Close
obstacles-error-how = Choose what became of it.
obstacles-error-outcome = Write it in one sentence: whoever reported it reads it.
obstacles-closed-solved = Solved. Whoever reported it hears so on the next working day, in your words.
obstacles-closed-impossible = Closed. Whoever reported it hears why on the next working day, in your words.
obstacles-taken-back = Whoever reported this has taken it back. There's nothing left for you to do.
obstacles-told = How your obstacles stand
obstacles-became-solved = Solved: { $what }
obstacles-became-impossible = It can't be solved: { $what }
obstacles-with-thanks = With thanks to { $who }, who took care of it.
obstacles-thank = Say thank you
obstacles-example = My manager gives me no hours for the learning community.
obstacles-example-wish = Two hours a week in my timetable
obstacles-example-outcome = From January there are two hours a week in the timetable.
obstacles-example-reason = The timetable is fixed until summer.
hours-title = Your agreed hours
hours-intro = How many hours a week have you agreed on for the learning community? From 0 to { $most }. Only you see this.
hours-agreed = Agreed with your organisation?
hours-answer-some = Yes, this many
hours-answer-none = Not agreed
hours-hours = Hours a week
hours-hint = For example 2 or 3.5
hours-save = Save
hours-cancel = Cancel
hours-error = Write a number from 0 to { $most }, in whole or half hours, such as 3.5, or choose “Not agreed”.
hours-noted = Noted: { $hours }.
hours-not-agreed = no hours agreed
hours-a-week = agreed hours a week: { $hours }
hours-change = Change
hours-forget = Forget it
hours-private = Only you see this. When I look for a time for a meeting, I reckon with it. Where five or more noted hours, the digest tells between which numbers the average is.
hours-forgotten = I've forgotten your hours.
hours-no-note = There was nothing noted.
mine-obstacle-asked = Obstacle for you?
mine-obstacle-asked-press = Look
mine-obstacle-held = Obstacles you take care of
mine-obstacle-held-press = Look
mine-obstacles = Your obstacles
mine-obstacles-press = Look
mine-obstacles-are =
    { $count ->
        [one] one
       *[other] { $count }
    }
mine-agreed-hours = Agreed hours
mine-agreed-hours-press = Change
privacy-obstacles = Obstacles reported
privacy-obstacles-are =
    { $count ->
        [one] one, until 90 days after it's closed
       *[other] { $count }, each until 90 days after it's closed
    }
privacy-obstacles-held = Obstacles taken up
privacy-obstacles-held-are =
    { $count ->
        [one] one
       *[other] { $count }
    }
privacy-agreed-hours = Agreed hours
digest-obstacles = Obstacles
digest-obstacles-are = new: { $reported } · open: { $open } · solved: { $solved } · couldn't be solved: { $impossible } · helped at once: { $helped }
digest-obstacles-there = For the leader
digest-obstacles-there-are = obstacles that the organisation must solve: { $count }
digest-obstacles-thanks = With thanks
digest-obstacles-thanks-are = obstacles cleared by members: { $count }
digest-hours = Agreed hours
digest-hours-mean = average a week: between { $low } and { $high }
digest-hours-none = members without agreed hours: { $count }
worklist-obstacles =
    { $count ->
        [one] One obstacle has nobody to take care of it
       *[other] { $count } obstacles have nobody to take care of them
    }
worklist-obstacles-press = Look at them
worklist-obstacle-organisation =
    { $count ->
        [one] One obstacle is for the organisation to solve
       *[other] { $count } obstacles are for the organisation to solve
    }
worklist-obstacle-organisation-press = Look at the list
topic-obstacle = Obstacle
command-obstacle = report what stands in your way
command-obstacle-word = obstacle
command-obstacle-button = Report an obstacle
command-stuck-word = stuck
command-obstacles = obstacles, and how they stand
command-obstacles-word = obstacles
command-my-hours = your agreed hours, which only you see
command-my-hours-word = my hours
occasion-obstacles-lapse = forgetting an obstacle that wasn't reported
occasion-obstacles-wait = telling that an obstacle waits
occasion-obstacles-asked = waiting whether somebody takes up an obstacle
occasion-obstacles-status = telling how your obstacles stand
subject-obstacles = Obstacles
subject-obstacles-say = “my manager gives me no hours”
undo-obstacle = the obstacle you reported
