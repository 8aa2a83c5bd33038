choose-paused = I close your list of mentors while you are on a break. After that I will look for you again.

terms-languages = In which languages?
terms-slots = When do you usually have time?
terms-mode = Where?
terms-apart = With whom rather not?
terms-apart-hint = Your line manager, for example. Only facilitators can see this.
terms-error-languages = Choose at least one language.
terms-error-slots = Choose at least two half-days, or I will not find a moment for you both.
mode-either = either will do
mode-online = online
mode-campus = on campus

why-goal = can help you with **{ $about }**
why-goal-theirs = can help with **{ $about }**
why-no-goal = doesn't name your topic
why-no-goal-theirs = doesn't name the goal
why-language = speaks { $about }
why-when = free on { $about }
why-interests = also into { $about }
why-discipline = works in another discipline ({ $about })
why-same-discipline = works in the same discipline ({ $about })
why-where-online = online
why-where-campus = on campus

request-title = { $name } is looking for a mentor
request-lead = { $who } would like to work with you. This is what it is about:
request-goal = Wants to learn
request-why = Why now
request-answer = Answer to your question
request-fit = Why I thought of you:
request-accept = Yes, I will
request-decline = Not now
request-more = Ask something first
request-until = Please answer by { $day }. A no needs no reason; your mentee only hears that you cannot take it on now.
request-over = This request is no longer open. Thank you for looking.
request-lapsed = I did not hear from you, so I am asking somebody else. No problem at all!
ask-more-form-title = Ask something first
ask-more-label = What would you like to know from { $name }?
ask-more-sent = Your question goes to { $who }. As soon as there is an answer, you get the request again.
ask-more-title = A question from { $name }
ask-more = { $who } would like to know something first:
ask-more-answer = Answer
answer-title = Your answer
answer-label = Your answer
answer-sent = Your answer is on its way. You will hear from me.
accepted = Lovely! I am putting you in touch with { $who }. Before the first talk I will send you a short preparation.
accept-full = You already have as many mentees as you wanted. If you would like one more, raise the number first with `mentor offer`.
declined = That is perfectly fine. I am asking somebody else; there is nothing to explain.

seek-title = Finding a mentor
seek-intro = Tell me briefly what you are looking for. A mentor reads this with the request.
seek-goal = What would you like to learn?
seek-goal-hint = In a sentence or two
seek-why = Why now?
seek-why-hint = What makes this the right moment?
seek-submit = Search
seek-error-goal = Without a goal nobody can judge whether it fits. Write one sentence.
seek-saved = I have kept it and will have a look for you.
seek-cancelled = I have stopped looking. If you change your mind, type `mentor find`.
seek-has-mentor = You are working with { $who } now. Would you rather have somebody else? Type `rematch`.

choose-title =
    { $count ->
        [one] I have found a mentor for you
       *[other] { $count } mentors who fit you
    }
choose-lead =
    { $count ->
        [one] Shall I ask this mentor? If they say no, or do not answer within a few days, I keep looking.
       *[other] Choose whom I ask first. If they say no, or do not answer within a few days, I ask the next person on this list who still has a place.
    }
choose-again = { " " }(you worked together before; there is nobody else now)
choose-ask = Ask { $name } first
choose-surprise = Surprise me
choose-order = Choose an order
choose-wait = Rather somebody else
choose-until = You see them in the order that works out best for everybody. Please choose by { $day }.
choose-footnote = You see them in the order that works out best for everybody.
choose-remind = A choice is waiting for you: whom shall I ask first as your mentor? The list stays until **{ $day }**.
choose-changed = This list no longer holds. I keep looking and will be in touch again.
choose-expired = I did not hear whom I could ask, so the list is closed. You are still in the line. Is this not the moment? That is fine: type `mentor cancel`.
choose-waits = All right, I will look further and will not suggest these people for a while.
order-title = In which order?
order-intro = Whom you do not choose, I do not ask.
order-place = Choice { $place }
order-submit = Ask them so
order-error = Choose at least one mentor from the list.
asked = I have asked { $who }. You will hear from me by **{ $day }**.
asked-nobody = Nobody on your list can be asked now. I keep looking for you.
asked-last = There was nobody else on your list. I keep looking for you.
asked-held = The last place with { $who } has been offered to somebody else for now.
asked-declined = { $who } cannot take anybody on now.
asked-lapsed = { $who } did not answer in time.
asked-full = { $who } has no place left.
asked-away = { $who } is not available now.
waiting-title = You are in the line
waiting-lead = At the moment no mentor who fits your goal is free.
waiting-lead-left = In this round no mentor who fits your goal was free. In the next round you go first.
waiting-lead-round = I have kept your goal.
waiting-round = You are number **{ $place }**. The next round is on **{ $day }**. Whether there is somebody then, I will only know then.
waiting-place = You are number **{ $place }**. As soon as somebody is free, you will hear. How long that takes I do not know: often less than two weeks, sometimes longer.
waiting-cancel = I am no longer looking
waiting-change = Change my goal
waiting-footnote = Whoever waits longest goes first.
peers-title = You are not the only one who waits
peers-lead = { $names } is waiting for a mentor too. Shall I put you in touch with each other meanwhile?
peers-yes = Yes, introduce us
peers-noted = Noted. As soon as the other says yes too, I will bring you together.
peers-gone = The other person is no longer looking. Your wish still stands; I will be in touch when there is somebody.
peers-done = Lovely, I am bringing you together.
peers-meet = { $names }: you are looking for a mentor and wanted to meet. Tell each other what you would like to learn, and what you have tried.
heads-up = On the next working day there is a matching round in { $community }. You take part in it.
heads-up-skip = Not this round
heads-up-skipped = All right, you skip this round. You take part in the next one.

rematch-looking = I am looking further for you at once, with the same goal.

match-title = Matching
match-lead = Waiting for a mentor: **{ $waiting }**. Free places: **{ $places }**.
match-preview = Look at the round
match-run = Work it out again
match-swap = Swap
match-apart = Do not pair
match-footnote = Nothing goes out before you confirm.
preview-title = Proposal for { $community }
preview-lead =
    { $count ->
        [one] One pair, { $out } without a mentor. Nobody has been sent anything.
       *[other] { $count } pairs, { $out } without a mentor. Nobody has been sent anything.
    }
preview-none = There is nobody to match.
preview-again = { " " }(together before)
preview-alternatives = . Could also be with: { $names }
preview-cost-none = { $name }
preview-cost-person = { $name } (then somebody else has to wait)
preview-out = Without a mentor: { $names }. They go first in the next round.
preview-wanted = One more mentor for **{ $topics }** would help most.
preview-confirm = Confirm
preview-confirm-title = Send it?
preview-confirm-effect = { $count } mentees get their list and choose whom I ask. Who has no mentor hears that too.
preview-confirm-yes = Yes, send it
preview-confirm-no = Not yet
preview-swap = Swap
preview-anew = Work it out again
preview-more = Page { $page } of { $pages }
preview-proven = This is proven to be the best division: most people, then who waits longest, then the highest lowest score, then the highest total.
preview-unproven = With your changes this is the division that fits best.
confirm-gone = There is no proposal any more. Type `match preview` to make one.
confirm-changed = Something has changed meanwhile. This is the new proposal; nothing has been sent.
confirm-done = Sent: { $count } mentees choose now, { $out } hear that they are in the line.
round-missed = The planned matching round did not happen, because I was not running. Type `match preview` to do it now.
swap-title = Another mentor
swap-intro = Choose whom you want where. The others move along as well as possible.
swap-mentee = Mentee
swap-mentor = Mentor
swap-submit = Swap
swap-asked-title = This swap: before and after
swap-asked =
    { $after ->
        [one] Now { $before } pairs, then one. This is what changes:
       *[other] Now { $before ->
            [one] one pair
           *[other] { $before } pairs
        }, then { $after }. This is what changes:
    }
swap-gets = { $who } has no mentor now and goes to { $after }.
swap-moves = { $who } goes from { $before } to { $after }.
swap-moves-taken = { $who } goes from { $before } to { $after }, because { $before } goes to { $taker }.
swap-loses = { $who } then has no mentor: { $before } can't any more, and nobody else with a place fits.
swap-loses-taken = { $who } then has no mentor: { $before } goes to { $taker }, and nobody else with a place fits.
swap-yes = Yes, swap like this
swap-no = Leave it
swap-error-both = Choose a mentee and a mentor.
swap-error-mentee = This person is not waiting for a mentor.
swap-error-mentor = This mentor has no place, or is no mentor.
swap-error-full = This mentor has no place left for that.
explain-title = { $mentee } and { $mentor }
explain-usage = Name two people: `match explain @mentee @mentor`.
explain-no-wish = One of the two has to be looking for a mentor, and the other to be one.
explain-cost = Putting them together: { $cost }.
explain-cost-person = then somebody else has to wait
explain-cost-points = the whole becomes at least { $points } points lower
explain-footnote = Only what people filled in here counts. Never gender, age, origin, performance or activity.
part-goal = Goal
part-interests = Interests
part-discipline = Another discipline
part-same-discipline = Same discipline
part-when = Times
part-where = Place
part-language = Language
part-zone = Time zone
part-total = Together
barrier-itself = That is the same person twice.
barrier-manager = These two are not paired: one manages the other, or asked for distance.
barrier-apart = These two are not paired; there is a note in confidence.
barrier-both-ways = These two are paired the other way round.
barrier-already = These two are paired already, or asked.
barrier-unwanted = One of the two did not want this in the last twelve weeks.
barrier-recent = These two worked together in the last twelve weeks.
barrier-no-language = These two share no language that both chose.
barrier-no-time = These two do not share two free half-days.
barrier-too-low = These two fit too little.
apart-title = Do not pair
apart-intro = In confidence: only facilitators see this, the two are not told.
apart-one = Who?
apart-other = Not with whom?
apart-note = Note
apart-note-hint = May stay empty
apart-submit = Save
apart-error = Choose two different people.
apart-kept = I will not bring { $one } and { $other } together: not as a pair, as buddies or for a first meeting.
apart-kept-pair = I will not bring { $one } and { $other } together again. The pair they are in goes on; agree with them how it ends.
allow-usage = Name two people: `match allow @one @other`.
allow-done = These two may be paired again.
allow-none = There was no note about these two.

policy-title = Mentoring
policy-submit = Save
policy-saved = How mentoring works now
policy-rounds = Matching rounds
policy-rounds-off = none: a list at once
policy-rounds-weekly = every week
policy-rounds-fortnightly = every other week
policy-rounds-monthly = every month
policy-leftovers = Who is left over
policy-leftovers-peers = gets to know each other
policy-leftovers-wait = waits
policy-bridging = Preferably another discipline?
policy-bridging-yes = yes
policy-bridging-no = no, the same
policy-every = A check-in every … weeks
policy-first = for the first … weeks, then monthly
policy-months = Length in months
policy-repeat = Not together again within … weeks
policy-answer = Working days that a mentor gets
policy-weights = Weights
policy-weights-hint = goal, interests, discipline, when, where, language, zone; 1000 at most together
policy-vocabulary = Words of your own
policy-vocabulary-hint = One concept a line: toetsing = assessment, exams
policy-error-number = This number does not fit.
policy-error-weights = Write, for example: goal 450, interests 150. At most 1000 together.

standing-title = Your mentoring in { $community }
standing-none = You have no mentor and no mentee now.
standing-mentor = Your mentor
standing-mentee = Your mentee
standing-talk = conversation on { $moment }
standing-goal = Your goal
standing-search = Your search
standing-offer = Your offer
standing-places =
    { $count ->
        [one] one mentee at a time
       *[other] { $count } mentees at a time
    }
standing-find = Find a mentor
standing-be-mentor = Be a mentor
standing-checkin = Check-in
standing-other = Rather another
standing-end = Stop
wish-waiting = you are waiting, number { $place }
wish-choosing = a list is ready for you
wish-asking = a mentor has been asked
worklist-waiting =
    { $count ->
        [one] One person waits for a mentor
       *[other] { $count } people wait for a mentor
    }
worklist-asked = Asked, no answer yet

command-mentor = your mentor, your mentees and your search
command-mentor-word = mentor
command-mentor-button = Mentoring
command-mentor-find = find a mentor
command-mentor-find-word = mentor find
command-mentor-offer = be a mentor yourself
command-mentor-offer-word = mentor offer
command-mentor-pause = no new mentees for now: `mentor pause until 1 February`
command-mentor-pause-word = mentor pause
command-mentor-withdraw-word = mentor withdraw
command-mentor-cancel-word = mentor cancel
command-mentor-stop = end a pair
command-mentor-stop-word = mentor end
command-rematch = rather another mentor
command-rematch-word = rematch
command-meeting = suggest a moment: `meeting Tuesday 10:00`
command-meeting-word = meeting
command-match = who waits, and what you can do
command-match-word = match
command-match-preview = who with whom, and why
command-match-preview-word = match preview
command-match-run = work the round out again
command-match-run-word = match run
command-match-confirm = send the round
command-match-confirm-word = match confirm
command-match-swap = give somebody another mentor
command-match-swap-word = match swap
command-match-explain = why two people fit: `match explain @one @other`
command-match-explain-word = match explain
command-match-apart = do not pair two people, in confidence
command-match-apart-word = match apart
command-match-allow-word = match allow
command-pairs = how the pairs are doing
command-pairs-word = pairs
command-settings-mentoring-word = settings mentoring
occasion-mentoring-unchosen = reminder of a choice
occasion-mentoring-unanswered = ask the next mentor if there is no answer
occasion-mentoring-still-here = a mentor who does not answer
occasion-mentoring-prepare = preparation of a first talk
occasion-mentoring-talk = conversation
occasion-mentoring-talk-reminder = reminder of a conversation
occasion-mentoring-talked = asking whether a conversation took place
occasion-mentoring-contact = are they in touch?
occasion-mentoring-silence = see whether a pair is silent
occasion-mentoring-midway = halfway
occasion-mentoring-closing = the end of a pair's time
occasion-mentoring-back = end of a rest
occasion-mentoring-offer-back = end of a mentor's pause
occasion-mentoring-match = finding mentors
occasion-mentoring-news = telling what a matching round brought
occasion-mentoring-round = matching round
occasion-mentoring-heads-up = announcement of the matching round
seek-stop = You are looking for a mentor for “{ $goal }”. Shall I stop looking? You lose your place in the line.
seek-stop-yes = Yes, stop looking
seek-stop-no = No, leave it
why-together = Why { $who } and you were matched:
why-together-hand = a facilitator brought you together, or one of you no longer has a request or an offer open
why-together-never = Appraisals, age, gender or how active somebody is never count.
swap-nobody = Nobody is waiting for a mentor, or no mentor has room. So there is nothing to swap yet.
choose-given-up = This list was left unanswered too, so I take you out of the line. No harm done. Would you like a mentor after all? Type `mentor find`; your goal is still there.
preview-waits = { $times ->
        [2] This proposal is still waiting for a yes. If it is not right, change it or turn rounds off.
       *[other] This proposal has been here for { $times } rounds and nobody confirmed it. Would you have a look?
    }
round-unconfirmed = There is a proposal for you, but it has not been confirmed yet. I have asked again. You are still on the waiting list and will hear as soon as something changes.

digest-coverage = Mentors
digest-coverage-is = { $capacity } { $capacity ->
    [one] place
   *[other] places
} free, { $demand } waiting
digest-part-mentoring = Mentoring
worklist-waiting-press = Look at the round
mine-asked = Asks you to be their mentor
mine-asked-press = Have a look
mine-search = Your search
mine-search-press = Have a look
subject-rounds = Finding a mentor
subject-rounds-say = “I am looking for a mentor for assessment”
command-match-button = Match
intent-couple = Pair two people
choose-offers = { " " }helps with: { $topics }
choose-no-goal = Nobody names your topic. These mentors come closest.
choose-title-near =
    { $count ->
        [one] I found a mentor who has room
       *[other] I found { $count } mentors who have room
    }
preview-wants = wants: { $goal } – helps with: { $topics }
preview-fit-strong = fits very well ({ $points } of 1000)
preview-fit-fair = fits well ({ $points } of 1000)
preview-fit-weak = fits reasonably ({ $points } of 1000)
preview-cost-much = { $name } (but then the whole fits much less well)
preview-cost-some = { $name } (then the whole fits a little less well)
preview-cost-little = { $name } (that makes little difference)
