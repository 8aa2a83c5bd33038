offer-title = Being a mentor
offer-intro = You help a colleague or a student along for half a year: a talk every two weeks is enough. You see a request first, and decide yourself.
offer-topics = What can you help with?
offer-topics-hint = Topics, with commas between them
offer-capacity = How many people at a time?
offer-paused = Pause until
offer-paused-hint = Empty: you are available now. Otherwise, for example: 1 February
offer-submit = Done
offer-error-topics = Name at least one topic you can help with.
offer-error-paused = I do not understand that date. Type 1 February, for example, or leave it empty.
offer-none = You have not offered to be a mentor yet. Type `mentor offer` to begin.
offer-pause-unclear = Your break as a mentor begins at once, and ends on a day that is still to come. Until when? Type `mentor pause until 1 February`, for example.
offer-paused-until = Until **{ $day }** you get no new mentees. Those you have now, stay.
offer-back = Your pause as a mentor is over: you may be asked again. Type `mentor pause` if you would like a longer rest.
offer-withdrawn = Your offer is withdrawn. Thank you! You can begin again with `mentor offer`.
offer-withdrawn-pairs = Your offer is withdrawn; you get no new mentees. Those you have now, stay. `mentor stop` ends a pair.
offered-title = Your offer as a mentor
offered-lead = Thank you! When somebody fits, I will ask you first.
offered-paused = Saved. While you pause, I will ask you nothing.
offered-change = Change my offer
offered-pause = Pause
offered-stop = Withdraw it
offered-footnote = Members see your name and your topics when they look for a mentor. You can always say no, without a reason.

still-here = The last requests had no answer. Are you still available as a mentor?
still-here-yes = Yes, do ask me
still-here-no = Not for now
still-here-thanks = Good! Then you stay on the list.
still-here-closed = I have closed your offer, so that nobody waits for you. `mentor offer` opens it again.

offer-pause-echo = No new mentees until **{ $day }**? With those you talk to already, you simply go on.
offer-pause-yes = Yes, until then
offer-stop = No longer want to be a mentor? You get no new mentees; with those you talk to already, you simply go on.
offer-stop-yes = Yes, I stop as a mentor
offer-stop-no = No, leave it
worklist-mentors = Mentors who do not answer
mine-offer = You as a mentor
mine-offer-press = Change
mine-offer-is =
    { $room ->
        [0] { $topics } · no place free
        [one] { $topics } · 1 place free
       *[other] { $topics } · { $room } places free
    }
subject-mentors = Being a mentor
subject-mentors-say = “I can help others with assessment”
