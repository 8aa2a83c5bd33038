subject-calls = Project calls
subject-calls-say = “who wants to join a small study on feedback?”
command-call = look for people to do something with
command-call-word = call
command-calls = calls of others, and your own
command-calls-word = calls
call-title = Project call
call-intro = I ask members who like to join a project and have something to do with it. On the last day everybody who said yes hears how it goes on.
call-what = What would you like to do together?
call-what-hint = A small study on feedback in large groups, in January
call-places = With how many people?
call-places-hint = Empty where everybody may join
call-until = Until when can somebody say yes?
call-where = Where do I ask?
call-to-likers = Only those who like that
call-to-channel = In the channel as well
call-submit = Ask
call-cancel = Cancel
call-error-text = Say what you would like to do together.
call-error-until = Pick a day after today, at most eight weeks ahead.
call-error-places = Write a number from 1 to 50, or leave it empty.
call-many = You have two calls open already. Close one first: type `calls`.
call-asks = { $who } is looking for people to do something with:
call-join = I'd like to join
call-pass = Not this time
call-why-you = You get this since you like to join a project, and this one suits you. You can say yes until { $day }; nobody hears a no.
call-until-day = You can say yes until { $day }.
call-made = I asked members whom it suits. They can say yes until { $day }; once a day at most you hear who joins.
call-made-channel = There is nobody now whom it suits, so it is in the channel only. People can say yes until { $day }.
call-made-nobody = There is nobody now who likes to join and whom this suits. With `call` you can ask in the channel as well; others see it in `calls` until { $day }.
call-show = Show
call-joined = You take part with { $who }. After { $day } at the latest Kring brings you together.
call-leave = Not after all
call-full = All places are taken. Good of you to want to join.
call-over = This call is over.
call-passed = All right, not this time. Nobody hears it.
call-yours = Your call
call-nobody-yet = Nobody has said yes yet.
call-with = Taking part:
call-more = { $count ->
    [one] { " " }and one more
   *[other] { " " }and { $count } more
  }
call-close = Begin now
call-prolong = Two weeks longer
call-withdraw = Withdraw it
call-withdraw-sure = Whoever said yes hears that it does not go on.
call-news = { $count ->
    [one] One person takes part in your call.
   *[other] { $count } people take part in your call.
  }
call-begins = You do this together, on the call of { $who }:
call-closed = Your call is closed. I bring you together.
call-ended-nobody = Your call is over, and nobody said yes. Perhaps another form or another time suits better.
call-again = A new call
call-withdrawn = This does not go on; whoever made the call withdrew it:
call-withdrawn-own = Your call is withdrawn. Whoever said yes hears it.
call-list = Project calls
call-list-none = There are no calls now.
call-list-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
  }
call-write = Make a call
call-line-until = until { $day }
call-fact-nothing = no answer yet
call-fact-yes = yes
call-fact-no = no
undo-call = the call
undo-call-join = that you take part
privacy-calls = Project calls
privacy-calls-said = Answers to calls
mine-call = Your call
mine-call-press = Project calls
mine-joined = You take part in
mine-joined-press = Project calls
digest-calls = Project calls
digest-calls-are = made: { $made }, with somebody who takes part: { $joined }
occasion-calls-end = ending a project call
occasion-calls-news = telling who joined a project call
occasion-calls-forget = deleting a project call
