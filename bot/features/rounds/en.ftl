choose-paused = I'm closing your list of mentors while you're on a break. After that I'll look for you again.

terms-languages = Languages
terms-slots = Free mornings and afternoons
terms-slots-asked = Free mornings and afternoons, two at least
terms-mode = Place
terms-apart = Rather not with
terms-apart-hint = Your line manager, for example. Only facilitators can see this.
terms-error-languages = Choose at least one language.
terms-error-slots = Choose at least two mornings or afternoons, or I won't find a time for you both.
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
request-until = Please answer by { $day }. You can say no without a reason; your mentee only hears that you can't take anybody on now.
request-over = This request is no longer open. Thank you for having a look.
request-lapsed = I didn't hear from you, so I'm asking somebody else. No problem at all!
ask-more-form-title = Ask something first
ask-more-label = What would you like to know from { $name }?
ask-more-sent = Your question goes to { $who }. As soon as there's an answer, you get the request again.
ask-more-title = A question from { $name }
ask-more = { $who } would like to know something first:
ask-more-answer = Answer
answer-title = Your answer
answer-label = Your answer
answer-sent = Your answer is on its way. You'll hear from me.
accepted = Lovely! I'm putting you in touch with { $who }. Before the first conversation I'll send you a short preparation.
accept-full = You already have as many mentees as you wanted. If you'd like one more, raise the number first with `mentor offer`.
declined = That's perfectly fine. I'm asking somebody else; there's nothing to explain.

seek-title = Finding a mentor
seek-intro = Tell me briefly what you're looking for. A mentor reads this with the request.
seek-goal = What would you like to learn?
seek-goal-hint = In a sentence or two
seek-why = Why now?
seek-why-hint = What makes this a good time?
seek-submit = Search
seek-error-goal = Without a goal nobody can tell whether it fits. Write one sentence.
seek-saved = I've saved it and will start looking for you.
seek-cancelled = I've stopped looking. If you change your mind, type `mentor find`.
seek-has-mentor = You're working with { $who } now. Would you rather have somebody else? Type `rematch`.

choose-title =
    { $count ->
        [one] I've found a mentor for you
       *[other] { $count } mentors who fit you
    }
choose-lead =
    { $count ->
        [one] Shall I ask this mentor? If they say no, or don't answer within a few days, I keep looking.
       *[other] Choose who I ask first. If they say no, or don't answer within a few days, I ask the next person on this list who still has a place.
    }
choose-again = { " " }(you worked together before; there's nobody else now)
choose-ask = Ask { $name } first
choose-surprise = Surprise me
choose-order = Choose an order
choose-wait = Somebody else, please
choose-until = You see them in the order that works out best for everybody. Please choose by { $day }.
choose-footnote = You see them in the order that works out best for everybody.
choose-remind = A choice is waiting for you: who shall I ask first as your mentor? The list stays until **{ $day }**.
choose-changed = This list is out of date. I keep looking and will be in touch again.
choose-expired = You haven't chosen anybody yet, so the list is closed. You're still on the waiting list. Not a good time? That's fine: type `mentor cancel`.
choose-waits = All right, I'll look further and won't suggest these people for a while.
order-title = In which order?
order-intro = I only ask people you pick.
order-place = Choice { $place }
order-submit = Ask them so
order-error = Choose at least one mentor from the list.
asked = I've asked { $who }. You'll hear from me by **{ $day }**.
asked-nobody = Nobody on your list can be asked now. I keep looking for you.
asked-last = There was nobody else on your list. I keep looking for you.
asked-held = The last place with { $who } has been offered to somebody else for now.
asked-declined = { $who } can't take anybody on now.
asked-lapsed = { $who } didn't answer in time.
asked-full = { $who } has no place left.
asked-away = { $who } isn't available now.
waiting-title = You're on the waiting list
waiting-lead = At the moment no mentor who fits your goal is free.
waiting-lead-left = In this round no mentor who fits your goal was free. In the next round you go first.
waiting-lead-round = I've saved your goal.
waiting-round = You're number **{ $place }**. The next round is on **{ $day }**. I'll only know then whether there's somebody for you.
waiting-place = You're number **{ $place }**. As soon as there's somebody for you, you'll hear.
outlook-unknown = I don't know how long that takes.
outlook-full =
    { $count ->
        [one] One mentor fits you, but has no place free now.
       *[other] { $count } mentors fit you, but have no place free now.
    }
outlook-soonest = The first place is expected to come free around **{ $day }**.
outlook-free =
    { $count ->
        [one] One mentor who fits you has a place free now.
       *[other] { $count } mentors who fit you have a place free now.
    }
outlook-time =
    { $count ->
        [one] What would help: more times when you're free. Then one mentor fits you.
       *[other] What would help: more times when you're free. Then { $count } mentors fit you.
    }
outlook-language =
    { $count ->
        [one] What would help: another language. Then one mentor fits you.
       *[other] What would help: another language. Then { $count } mentors fit you.
    }
outlook-topic = Nobody who wants to be a mentor names your topic. What would help: a broader goal, or other words for it.
outlook-mentors = At the moment nobody offers to be a mentor.
waiting-cancel = I'm no longer looking
waiting-change = Change what I'm looking for
waiting-footnote = Whoever has waited longest goes first.
peers-title = You're not the only one waiting
peers-lead =
    { $count ->
        [one] { $names } is looking for a mentor too. Shall I put you in touch with each other in the meantime?
       *[other] { $names } are looking for a mentor too. Shall I put you in touch with each other in the meantime?
    }
peers-yes = Yes, introduce us
peers-noted = Noted. As soon as the other says yes too, I'll bring you together.
peers-gone = The other person is no longer looking. Your wish still stands; I'll be in touch when there's somebody.
peers-done = Lovely, I'm bringing you together.
peers-meet = { $names }: you're looking for a mentor and wanted to meet. Tell each other what you'd like to learn, and what you have tried.
heads-up = On the next working day there's a matching round in { $community }. You take part in it.
heads-up-skip = Not this round
heads-up-skipped = All right, you skip this round. You take part in the next one.

rematch-looking = I'm looking further for you at once, with the same goal.

match-title = Matching
match-lead = Waiting for a mentor: **{ $waiting }**. Free places: **{ $places }**.
match-preview = Look at the round
match-run = Work it out again
match-swap = Swap
match-apart = Don't pair
match-footnote = Nothing goes out before you confirm.
preview-title = Proposal for { $community }
preview-lead =
    { $count ->
        [0] No pairs. Without a mentor: { $out }. Nobody has been sent anything.
        [one] One pair. Without a mentor: { $out }. Nobody has been sent anything.
       *[other] { $count } pairs. Without a mentor: { $out }. Nobody has been sent anything.
    }
preview-none = There's nobody to match.
preview-again = { " " }(together before)
preview-alternatives = . Could also be with: { $names }
preview-cost-none = { $name }
preview-cost-person = { $name } (then somebody else has to wait)
preview-out = Without a mentor: { $names }. They go first in the next round.
preview-wanted = One more mentor for **{ $topics }** would help most.
preview-confirm = Confirm
preview-confirm-title = Send it?
preview-confirm-effect =
    { $count ->
        [one] One mentee gets a list and chooses who I ask. Anybody without a mentor hears that too.
       *[other] { $count } mentees get their list and choose who I ask. Anybody without a mentor hears that too.
    }
preview-confirm-yes = Yes, send it
preview-confirm-no = Not yet
preview-swap = Swap
preview-anew = Work it out again
preview-more = Page { $page } of { $pages }
preview-proven = This is proven to be the best division: as many people as possible, then who has waited longest, then the best possible weakest pair, then the highest total.
preview-unproven = With your changes this is the division that fits best.
confirm-gone = There's no proposal any more. Type `match preview` to make one.
confirm-changed = Something has changed meanwhile. This is the new proposal; nothing has been sent.
confirm-done =
    { $count ->
        [one] Sent: 1 mentee is choosing now. On the waiting list: { $out }; I'll let them know.
       *[other] Sent: { $count } mentees are choosing now. On the waiting list: { $out }; I'll let them know.
    }
round-missed = The planned matching round didn't happen, because I wasn't running. Type `match preview` to do it now.
swap-title = Another mentor
swap-intro = Choose who you want with whom. I'll match the others again as well as possible.
swap-mentee = Mentee
swap-mentor = Mentor
swap-submit = Swap
swap-asked-title = This swap: before and after
swap-asked =
    { $after ->
        [one] Now { $before ->
            [one] one pair
           *[other] { $before } pairs
        }, then one. This is what changes:
       *[other] Now { $before ->
            [one] one pair
           *[other] { $before } pairs
        }, then { $after }. This is what changes:
    }
swap-gets = { $who } has no mentor now and goes to { $after }.
swap-moves = { $who } goes from { $before } to { $after }.
swap-moves-taken = { $who } goes from { $before } to { $after }, because { $before } goes to { $taker }.
swap-loses = { $who } will then have no mentor: { $before } can't any more, and nobody else with a place fits.
swap-loses-taken = { $who } will then have no mentor: { $before } goes to { $taker }, and nobody else with a place fits.
swap-fit = That { $after }.
swap-fits = Now: { $before }. Then: { $after }.
swap-yes = Yes, swap like this
swap-no = Leave it
swap-error-both = Choose a mentee and a mentor.
swap-error-mentee = This person isn't waiting for a mentor.
swap-error-mentor = This mentor has no place, or is no mentor.
swap-error-full = This mentor has no place left for that.
explain-title = { $mentee } and { $mentor }
explain-usage = Name two people: `match explain @mentee @mentor`.
explain-no-wish = One of the two has to be looking for a mentor, and the other to be one.
explain-cost = Putting them together: { $cost }.
explain-cost-person = then somebody else has to wait
explain-cost-points =
    { $points ->
        [one] the whole becomes at least 1 point lower
       *[other] the whole becomes at least { $points } points lower
    }
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
barrier-itself = That's the same person twice.
barrier-manager = These two aren't paired: one manages the other, or asked for distance.
barrier-apart = These two aren't paired; there's a confidential note.
barrier-both-ways = These two are paired the other way round.
barrier-already = These two are paired already, or asked.
barrier-unwanted = One of the two didn't want this in the last twelve weeks.
barrier-recent = These two worked together in the last twelve weeks.
barrier-no-language = These two share no language that both chose.
barrier-no-time = These two don't share two free mornings or afternoons.
barrier-too-low = These two aren't a good enough match.
apart-title = Don't pair
apart-intro = In confidence: only facilitators see this, the two aren't told. A whole list of assessors: type `roster`.
apart-one = One person
apart-other = The other person
apart-note = Note
apart-note-hint = You can leave this empty
apart-submit = Save
apart-error = Choose two different people.
apart-kept = I won't bring { $one } and { $other } together: not as a pair, as buddies or for a first meeting.
apart-kept-pair = I won't bring { $one } and { $other } together again. The pair they're in goes on; agree with them how it ends.
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
policy-bridging = Prefer another discipline
policy-bridging-yes = yes
policy-bridging-no = no, the same
policy-every = A check-in every … weeks
policy-first = for the first … weeks, then monthly
policy-months = Length in months
policy-repeat = Not together again within … weeks
policy-answer = Working days that a mentor gets
policy-weights = Weights
policy-weights-hint = goal, interests, discipline, when, where, language, zone; 1000 at most together
policy-error-number = This number isn't possible here.
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
standing-other = Another mentor
standing-end = Stop
wish-waiting = you're waiting, number { $place }
wish-choosing = a list is ready for you
wish-asking = a mentor has been asked
worklist-waiting =
    { $count ->
        [one] One person is waiting for a mentor
       *[other] { $count } people are waiting for a mentor
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
command-rematch = another mentor
command-rematch-word = rematch
command-meeting = suggest a time: `meeting Tuesday 10:00`
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
command-match-apart = don't pair two people, in confidence
command-match-apart-word = match apart
command-match-allow-word = match allow
command-pairs = how the pairs are doing
command-pairs-word = pairs
command-settings-mentoring-word = settings mentoring
occasion-mentoring-unchosen = reminder of a choice
occasion-mentoring-unanswered = ask the next mentor if there's no answer
occasion-mentoring-still-here = a mentor who doesn't answer
occasion-mentoring-prepare = preparation of a first conversation
occasion-mentoring-talk = conversation
occasion-mentoring-talk-reminder = reminder of a conversation
occasion-mentoring-talked = asking whether a conversation took place
occasion-mentoring-contact = are they in touch?
occasion-mentoring-silence = see whether a pair is silent
occasion-mentoring-midway = halfway
occasion-mentoring-closing = the end of a pair's time
occasion-mentoring-back = end of a break
occasion-mentoring-offer-back = end of a mentor's break
occasion-mentoring-match = finding mentors
occasion-mentoring-news = telling what a matching round brought
occasion-mentoring-round = matching round
occasion-mentoring-heads-up = announcement of the matching round
seek-stop = You're looking for a mentor for “{ $goal }”. Shall I stop looking? You lose your place on the waiting list.
seek-stop-yes = Yes, stop looking
seek-stop-no = No, leave it
why-together = Why { $who } and you were matched:
why-together-hand = a facilitator brought you together, or one of you no longer has a request or an offer open
why-together-never = Appraisals, age, gender or how active somebody is never count.
swap-nobody = Nobody is waiting for a mentor, or no mentor has room. So there's nothing to swap yet.
choose-given-up = You didn't choose anybody from this list either, so I've taken you off the waiting list. No harm done. Would you like a mentor after all? Type `mentor find`; your goal is still there.
preview-waits =
    { $times ->
        [one] This proposal is waiting for a yes. If it isn't right, change it or turn rounds off.
        [2] This proposal is still waiting for a yes. If it isn't right, change it or turn rounds off.
       *[other] This proposal has been here for { $times } rounds and nobody confirmed it. Would you have a look?
    }
round-unconfirmed = There's a proposal for you, but it hasn't been confirmed yet. I've asked again. You're still on the waiting list and will hear as soon as something changes.

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
intent-why-match = Why we're a pair
intent-round-preview = The proposal for the round
intent-round-confirm = Send the round
intent-keep-apart = Keep two people apart
undo-apart = that I won't bring these two together
privacy-apart = Rather not with

apart-own-title = Rather not with
apart-own-intro = In confidence: only facilitators can see this. I won't bring you together anywhere.
apart-own-hint = One person or more
apart-own-ground = What are they to you?
apart-own-blocked = I'd rather not say
apart-own-manager = My line manager, or I am theirs
apart-own-assessor = Assesses me, or I assess them
apart-own-error = Choose somebody who takes part in this community.
apart-own-kept = All right. I won't bring you and { $who } together, and nobody hears of it.
apart-own-again = All right. You and { $who } may meet again.
apart-own-none = You hadn't said anything about that.
barrier-assessor = These two aren't paired: one assesses the other.

roster-title = Assessors
roster-intro =
    { $known ->
        [0] Who assesses whom? I never bring a student together with an assessor: not as a pair, and not at coffee, an introduction or any other meeting.
        [one] There is one combination on the list now. I never bring a student together with an assessor.
       *[other] There are { $known } combinations on the list now. I never bring a student together with an assessor.
    }
roster-rows = Student, assessor
roster-rows-hint = On each line a student, then one or more assessors, pasted from your spreadsheet. Some 70 lines fit; paste a longer list in parts.
roster-earlier = And what's on the list already?
roster-keeps = It stays
roster-replaces = It goes; only this list counts
roster-read = Check
roster-take = Keep it like this
roster-found =
    { $count ->
        [one] I read one combination of a student and an assessor.
       *[other] I read { $count } combinations of a student and an assessor.
    }
roster-sure = If that's right, send it once more. Or mend the list first.
roster-error = Put a student and an assessor on each line, with a tab, semicolon or comma between them.
roster-heading = Line { $row } I read as the heading: { $cells }.
roster-nobody = Line { $row }: nobody here is called “{ $name }”. Perhaps they haven't joined yet.
roster-several = Line { $row }: several people here are called “{ $name }”. Note those with `match apart`.
roster-same = Line { $row }: { $name } is both the student and the assessor.
roster-alone = Line { $row }: nobody stands beside “{ $name }”.
roster-more =
    { $count ->
        [one] And one more line that I don't understand.
       *[other] And { $count } more lines that I don't understand.
    }
roster-kept =
    { $count ->
        [one] I keep one combination of student and assessor apart
       *[other] I keep { $count } combinations of student and assessor apart
    }{ $new ->
        [0] {""}; it was there already.
       *[other] {""}, { $new } of them new.
    }
roster-dropped =
    { $count ->
        [one] One combination of an earlier list has gone.
       *[other] { $count } combinations of an earlier list have gone.
    }
roster-running = { $pair } are still a pair. Agree with them how that ends.
roster-foot = Nobody hears of this. To take one back: `match allow @one @other`.
privacy-roster = Assesses you or is assessed by you, by a list
