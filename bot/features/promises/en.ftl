promise-title = A promise
promise-intro = Everybody in the community sees this with your name. On the day itself I'll ask you how it stands.
promise-text = What do you promise?
promise-text-hint = For example: I'll send the rubric round
promise-due = By when?
promise-who = Whose is it?
promise-who-hint = Empty: yours. Somebody else I'll ask first.
promise-submit = Promise
promise-cancel = Cancel
promise-error-text = Write down what you promise.
promise-error-none = Pick a day.
promise-error-past = That day has passed. Pick today or a day to come.
promise-error-far = That's more than half a year away. Pick an earlier day.
promise-error-who = Pick somebody who takes part in this community and isn't on a break.
promise-made = Noted: { $what }. On { $day } I'll ask you how it stands.
promise-there = I had that promise from you already.
promise-enough =
    { $most ->
        [one] You have an open promise. Finish that one first.
       *[other] You have { $most } open promises. Finish one first.
    }
promise-withdrawn = That promise is gone: { $what }.
promise-gone = That promise isn't open any more.
promise-asks = I'll ask { $who } whether that's right. After a yes it's on the list.
promise-request = { $name }, do you promise this?
promise-request-nameless = Do you promise this?
promise-request-what = { $who } wrote it down in your name, for { $day }. It's yours only when you say yes.
promise-yes = Yes, I'll do it
promise-no = Not mine
promise-declined = Fine. Nothing has been noted.
promise-not-theirs = { $who } isn't taking this on now: { $what }. Perhaps it suits somebody else.
promise-ask = { $name }, how does your promise stand?
promise-ask-nameless = How does your promise stand?
promise-ask-drop = { $name }, you've moved this promise three times. Is it done, or shall we drop it?
promise-ask-drop-nameless = You've moved this promise three times. Is it done, or shall we drop it?
promise-ask-several = { $name }, how do your promises stand?
promise-ask-several-nameless = How do your promises stand?
promise-keep = Done
promise-move = Later
promise-drop = Drop it
promise-say = How it stands
promise-move-title = Another day
promise-move-submit = Move
promise-drop-title = Drop it
promise-why = Why?
promise-why-hint = One word is enough, and you may leave it empty. Nobody else sees it.
promise-same-day = That's the same day. Nothing has changed.
promise-kept = Good, done: { $what }.
promise-moved = Moved to { $day }: { $what }. I'll ask again then.
promise-dropped = Fine, we'll drop it: { $what }.
promise-reopened = The promise is open again, for { $day }: { $what }.
promise-new = Promise something
promise-late = was due { $day }
promise-no-day = no day
promises-title = What we promised
promises-none = Nothing is open.
promises-improve = Look at it
promises-more =
    { $count ->
        [one] And 1 more.
       *[other] And { $count } more.
    }
promise-improvement = improvement
topic-promise = Promise
topic-improvement = Improvement
privacy-promises = Promises
privacy-promises-are = { $count } in all, { $open } of them open
worklist-promises =
    { $count ->
        [one] A promise of yours is past its day
       *[other] { $count } promises of yours are past their day
    }
worklist-promises-press = Look at them
mine-promises = You promised
mine-promises-press = Look at them
digest-promises = Promises, four weeks
digest-promises-steering = Facilitators' promises, four weeks
digest-promises-are = done: { $kept } · past their day: { $late } · dropped: { $dropped }
command-promise = promise something: `promise I'll send the rubric by Friday`
command-promise-word = promise
command-promise-button = Promise
command-promises = what was promised here and is still open
command-promises-word = promises
command-promises-button = Promises
occasion-promises-due = asking how a promise stands
occasion-promises-request = a promise that got no answer
subject-promises = Promises
undo-promise-made = your promise
undo-promise = what you said about your promise
promise-none-yours = You have no promises open now. Type `promise` to make one.
subject-promises-say = “I'll send the rubric by Friday”
