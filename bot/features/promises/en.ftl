subject-promises = Promises
subject-promises-say = “I'll send the rubric by Friday”
command-promise = write down what you will do, and by when
command-promise-word = promise
command-promises = what is still open
command-promises-word = promises
promise-title = Promise
promise-intro = Everybody here sees what you promise. On the day itself I ask how it stands, and until then it is on the agenda of the next meeting.
promise-what = What will you do?
promise-what-hint = Send the rubric to everybody
promise-due = By when?
promise-who = Who does it?
promise-who-hint = Empty where it is you. Somebody else says yes first
promise-submit = Write it down
promise-save = Save
promise-cancel = Cancel
promise-error-what = Say what you will do.
promise-error-due = Pick a day to come, at most half a year ahead.
promise-error-who = Pick one member who takes part now.
promise-error-many = Fifteen promises are open already. Finish one first.
promise-made = Noted: **{ $what }**, by { $day }.
promise-stands = Your promise: **{ $what }**, by { $day }.
promise-moved = Moved: **{ $what }**, now by { $day }.
promise-made-how = On that day I ask how it stands.
promise-kept = Done
promise-later = Later
promise-drop = Let it go
promise-why = Why, in a few words?
promise-why-hint = May stay empty
promise-asked = I ask { $who } whether this is right. You hear the answer.
promise-asks = { $who } wrote down that you do this: **{ $what }**, by { $day }. Is that right?
promise-yes = Yes, I do
promise-no = No, not mine
promise-refused = All right, nothing is written down.
promise-is-theirs = { $who } does it: { $what }.
promise-is-not = { $who } does not do this: { $what }. Talk about it together.
promise-is-due = You promised: **{ $what }**, by { $day }. How does it stand?
promise-is-due-again = You promised: **{ $what }**, by { $day }. Did it work out? I do not ask after this.
promise-are-due = { $count ->
    [one] One promise is due. How does it stand?
   *[other] { $count } promises are due. How do they stand?
  }
promise-often = This was moved three times. Perhaps it is not needed any more?
promise-show = How does it stand?
promise-is-kept = Done: **{ $what }**. Good.
promise-is-dropped = This is off: **{ $what }**.
promise-reopen = Still open
promise-gone = This promise is no more.
promise-forgotten = All right, nothing is written down.
promise-none-yours = You have no promises open now. Type `promise` to make one.
promise-list = What was promised
promise-none = Nothing is open.
promise-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
  }
promise-make = Promise something
promise-improve = Improvement
promise-of-improving = improvement
promise-late = late
promise-example-signal = Meetings take longer than planned
promise-example-action = Have somebody keep the time
promise-fact-asked = asked
promise-fact-open = open
promise-fact-kept = done
promise-fact-dropped = let go
topic-promise = Promise
topic-improvement = Improvement
undo-promise = the promise
undo-promise-standing = how the promise stands
occasion-promises-due = asking how a promise stands
privacy-promises = Promises
mine-promise = Promise
mine-promise-press = Promises
worklist-late-promises = { $count ->
    [one] One promise of yours is late.
   *[other] { $count } promises of yours are late.
  }
worklist-late-promises-press = Promises
digest-promises-members = Promises of members
digest-promises-steering = Promises of facilitators
digest-promises-are = done: { $kept }, late: { $late }, let go: { $dropped }
