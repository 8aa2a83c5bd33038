offer-title = Being a mentor
offer-intro = You help a colleague or a student for half a year: one conversation every two weeks is enough. You see a request first, and decide for yourself.
offer-topics = What can you help with?
offer-topics-hint = Topics, with commas between them
offer-capacity = How many people at a time?
offer-paused = Break until
offer-paused-hint = Empty: you're available now. Otherwise, for example: 1 February
offer-submit = Done
offer-error-topics = Name at least one topic you can help with.
offer-error-paused = I don't understand that date. Type 1 February, for example, or leave it empty.
offer-none = You haven't offered to be a mentor yet. Type `mentor offer` to begin.
offer-pause-unclear = Until when do you want a break as a mentor? It begins right away. Name a day that's still to come, for example `mentor pause until 1 February`.
offer-paused-until = Until **{ $day }** you get no new mentees. You keep the mentees you have now.
offer-back = Your break as a mentor is over: you'll get requests again. Type `mentor pause` if you'd like a longer one.
offer-withdrawn = Your offer is withdrawn. Thank you! You can begin again with `mentor offer`.
offer-withdrawn-pairs = Your offer is withdrawn; you get no new mentees. You keep the mentees you have now. `mentor stop` ends a pair.
offered-title = Your offer as a mentor
offered-topics = Topics
offered-capacity = Mentees at a time
offered-lead = Thank you! When somebody fits, I'll ask you first.
offered-paused = Saved. While you're on a break, I won't ask you anything.
offered-change = Change my offer
offered-pause = Pause
offered-stop = Withdraw it
offered-footnote = Members see your name and your topics when they look for a mentor. You can always say no, without a reason.

still-here = The last requests weren't answered. Are you still available as a mentor?
still-here-yes = Yes, keep asking me
still-here-no = Not for now
still-here-thanks = Good! Then you stay on the list.
still-here-closed = I've closed your offer, so that nobody waits for you. `mentor offer` opens it again.

offer-pause-echo = No new mentees until **{ $day }**? You keep the mentees you have now.
offer-pause-yes = Yes, until then
offer-stop = No longer want to be a mentor? You get no new mentees, and you keep the ones you have now.
offer-stop-yes = Yes, I stop as a mentor
offer-stop-no = No, leave it
worklist-mentors = Mentors who don't answer
mine-offer = You as a mentor
mine-offer-press = Change
mine-offer-is =
    { $room ->
        [0] { $topics } · no places free
        [one] { $topics } · 1 place free
       *[other] { $topics } · { $room } places free
    }
subject-mentors = Being a mentor
subject-mentors-say = “I can help others with assessment”
intent-pause-mentoring = No new mentees for now
offer-not-paused = You're not on a break as a mentor: requests come to you as usual.
