membership-already = You're already taking part. Type `help` to see what you can do here.
membership-guest = This community is for people of the organisation. A facilitator can open it to guests; `roles` shows who they are.
membership-left-title = You've left { $community }
membership-left-grace = Was that by mistake? Until tomorrow everything stays as it was, including your pair and your buddy. If you take part again before then, nobody will notice.
membership-reopened = Your account was closed for a while and is open again. Everything is as it was.
membership-left =
    That's perfectly fine. I'll not write to you any more. If you have or are a buddy, I only tell the other person that this has ended.
    If you ever come back, I still know what you told me and which roles you had.
membership-rejoin = Join again after all
membership-leave-effect = Leaving { $community } takes effect right away: I stop writing to you, and your welcome and your time with your buddy end. If you have or are a buddy, only that other person is told. You can always come back.
membership-leave-yes = Leave
membership-pause-instead = Pause
membership-return-title = Welcome back, { $name }!
membership-return = You've been in **{ $community }** before. Would you like to take part (again)? What you told me and your roles are still here.
membership-return-yes = Yes, I'm back
membership-return-no = No, thank you
membership-returned = Good to have you back in { $community }.
membership-restored = Your profile is still there. Your roles: { $roles }. Use `profile` to change what is out of date.
membership-stays-away = All right, I'll leave it at that. If you change your mind, type `start`.
membership-gone-already = You had already left. Nothing changes.
membership-pause-title = Take a break
membership-pause-length = For how long?
membership-pause-1-week = One week
membership-pause-2-weeks = Two weeks
membership-pause-4-weeks = Four weeks
membership-pause-until = Or until a date
membership-pause-until-hint = For example: 1 December (you're back then), through 3 January, or from 21 December until 4 January
membership-pause-start = From
membership-pause-start-hint = Empty: from now on
membership-pause-start-unclear = Fill in a day after today, such as 1 December, or nothing: then your break begins now.
membership-pause-past = That date has just passed. If you mean next year, add the year.
membership-pause-off = Your break that was still to begin is cancelled.
membership-pause-submit = Take a break
membership-pause-unclear = I don't understand that date, or it has passed. Try `pause until 1 December` or `pause 2 weeks`.
membership-cancel = Cancel
membership-paused = You're on a break until **{ $until }**. Until then I won't start a conversation with you or match you with anybody. If you're somebody's buddy, I'll find another. After that you automatically take part again, and I send you one message.
membership-paused-from = You're on a break from **{ $start }** until **{ $until }**. In that time I won't start a conversation with you or match you with anybody. After that you automatically take part again. I send you a message on both days. Changed your mind? Type `resume`.
membership-resume = Take part again now
membership-resumed = Your break is over: you're taking part in { $community } again. Not quite yet? Type `pause 2 weeks`.
membership-not-paused = You're not on a break. If you'd like one, type `pause until` and a date.
membership-pause-form-unclear = Choose a length, or fill in a date after today, such as 1 December.
membership-last-facilitator = You're the last facilitator or leader here. Give somebody else that role first (`role give @name facilitator`); then you can leave.
membership-pause-echo = No messages until **{ $until }**? After that I go on by myself.
membership-pause-echo-from = No messages from **{ $start }** until **{ $until }**? After that I go on by myself.
membership-pause-other = Another date
membership-about-title = Welcome to { $community }
membership-about = { $purpose } You can write to me in your own words, for example “I am looking for a mentor in assessment” or “who knows about portfolios?”.
membership-return-title-nameless = Welcome back!
resting-told = You haven't reacted for a while to what I asked. That's perfectly fine: I'll leave you alone and won't ask you anything more for { $community }. Tell me anything, whenever you like, and you're back in.
resting-again = I'm back
membership-awake = Good to have you back. You simply take part again.
occasion-membership-reopened = going on after a closed account
membership-ways-out = Less, a break, or leave?
membership-less = Fewer messages
messages-title = What I send you
messages-intro = This is what I start myself. What you agree on or ask for, and the answers to it, always reach you.
messages-topics = I want to get
messages-weekly = How often
messages-a-week =
    { $count ->
        [one] at most 1 a week
       *[other] at most { $count } a week
    }
messages-save = Save
messages-change = Change
messages-saved = Saved. Without being asked, I send you: { $what }.
messages-none = nothing
messages-are =
    { $count ->
        [one] { $topics }; at most 1 message a week
       *[other] { $topics }; at most { $count } messages a week
    }
topic-check-ins = check-ins
topic-pulse = polls
topic-welcome = welcome messages
topic-kindness = thank-yous
command-messages = what I send you, and less of it
command-messages-word = messages
command-messages-button = Messages
mine-rest = On a break until
mine-rest-press = Take part again
mine-messages = I send you
mine-messages-press = Change
subject-membership = Joining, a break, leaving
subject-membership-say = “I am on holiday for two weeks”
intent-messages = Fewer messages
intent-leave = Leave, or take a break
intent-later = Later
