coffee-in = You take part in the coffee rounds
coffee-skipping = You're skipping the next coffee round
coffee-out = You don't take part in the coffee rounds
coffee-none = There are no coffee rounds at the moment
coffee-none-what = In a coffee round I bring you together with somebody you don't often speak to, for half an hour over coffee. Count yourself in, and I'll include you as soon as there are rounds.
coffee-none-in = As soon as there are coffee rounds, you're in.
coffee-what = I bring you together with somebody you don't often speak to, for half an hour over coffee, in person or by video. You choose whether you take part, and you can stop at any time.
coffee-next = Next round
coffee-rhythm = Rhythm
coffee-weekly = every week
coffee-fortnightly = every two weeks
coffee-monthly = every month
coffee-by-two = in pairs
coffee-by-three = in threes
coffee-count-in = Count me in
coffee-stop = Stop taking part
coffee-skip = Skip this one
coffee-after-all = Take part after all
coffee-settings = Settings
coffee-heads-up = On **{ $day }** there's a coffee round, and you're in. There's nothing you need to do.
coffee-heads-up-tired = On **{ $day }** there's a coffee round. I didn't hear that the last two led to a conversation. Do you still want to take part? If so, there's nothing you need to do.
coffee-round-gone = That coffee round has already begun, or isn't going ahead.
coffee-not-held-few = There's no coffee round this time: apart from you, nobody could take part. You're in again next time.
coffee-not-held-off = The coffee round isn't going ahead: there are no rounds for now.
coffee-not-held-missed = The coffee round didn't go ahead: I couldn't bring you together in time. You're in again next time.
coffee-left-out = There was nobody left for you in this coffee round. That's down to the numbers, not to you. Next time you're first in line.
coffee-title = Coffee: { $who }
coffee-title-alone = Coffee with { $who }
coffee-who-field = { $who }, { $field }
coffee-why-gives = { $one } wants to learn about { $topic }, and { $other } brings that along.
coffee-why-gives-me = You want to learn about { $topic }, and { $who } brings that along.
coffee-why-gives-them = { $who } wants to learn about { $topic }, and you bring that along.
coffee-why-alike = { $one } and { $other } both want to learn about { $topic }.
coffee-why-alike-me = You and { $who } both want to learn about { $topic }.
coffee-why-across = { $one } works in { $field } and { $other } in { $second }.
coffee-why-across-me = You work in { $field } and { $who } in { $second }.
coffee-why-nothing = I don't know yet what you have in common. That's for you to find out.
coffee-again =
    { $weeks ->
        [0] I brought you together less than a week ago as well: there was nobody else this time.
        [one] I brought you together a week ago as well: there was nobody else this time.
       *[other] I brought you together { $weeks } weeks ago as well: there was nobody else this time.
    }
coffee-three = There are three of you this time.
coffee-questions = To talk about, if you like:
coffee-times =
    { $people ->
        [2] You both usually have time on: { $times }.
       *[other] You all usually have time on: { $times }.
    }
coffee-plan = Who suggests a time first? Half an hour is enough.
coffee-calendar = In my calendar: { $moment }
coffee-chat = Open a chat with { $name }
coffee-footnote = Later on I ask once whether you met. What you discuss stays between you.
coffee-met =
    { $people ->
        [2] Did you meet { $who } for coffee? One answer is enough for both of you.
       *[other] Did you meet { $who } for coffee? One answer is enough for all of you.
    }
coffee-met-yes-button = Yes
coffee-met-not-yet-button = Not yet
coffee-met-no-button = No
coffee-met-later-button = We've met
coffee-met-yes = Good to hear.
coffee-met-no = That happens. I won't ask again.
coffee-met-not-yet = No hurry. I won't ask again; press here once you've met, if you like.
coffee-met-known = I know by now whether you met, or it was too long ago.
coffee-met-told = { $who } has answered that question for you as well.
coffee-rest = That's twice in a row. Shall I leave you out of the coffee rounds until you count yourself in again?
coffee-rest-stop = Yes, leave me out
coffee-rest-stay = No, I'll stay in
coffee-lost = { $who } can't make it to your coffee. Next round you're first in line.
coffee-lost-both = This coffee isn't going ahead.
coffee-rounds-on = The coffee rounds are on
coffee-rounds-off = The coffee rounds are off
coffee-rounds-what = In a coffee round I bring together members who want that, across fields of work first. Nobody meets the same person within twelve weeks, as long as there's somebody else.
coffee-takers = Members taking part
coffee-takers-are =
    { $count ->
        [0] nobody yet
        [one] one member
       *[other] { $count } members
    }
coffee-turn-on = Turn it on
coffee-turn-off = Turn it off
coffee-change = Change
coffee-call = Tell the channel
coffee-called = It's in the channel now. Members count themselves in with the button, or with `coffee on`.
coffee-is-off = The coffee rounds are off.
coffee-no-channel = This community has no channel at the moment.
coffee-form = Coffee rounds
coffee-form-intro = The first round comes after five days at the earliest, so that members can count themselves in. In quiet periods the round moves to the first working day after.
coffee-weekday = Day
coffee-size = Size
coffee-size-2 = Pairs
coffee-size-3 = Threes
coffee-save = Save
coffee-cancel = Cancel
coffee-error-choice = Choose one of these.
coffee-call-title = Coffee with somebody you don't know yet?
coffee-example-topic = assessment
coffee-example-field = Nursing
coffee-example-second = ICT
mine-coffee = Coffee
mine-coffee-press = Change
mine-coffee-next = next round { $day }
mine-coffee-skips = you're skipping { $day }
mine-coffee-out = you don't take part
privacy-coffee = Coffee rounds
privacy-coffee-since = you've taken part since { $day }
privacy-coffee-groups = Coffee conversations
privacy-coffee-groups-are =
    { $count ->
        [one] one, kept for a year
       *[other] { $count }, each kept for a year
    }
digest-coffee = Coffee rounds
digest-coffee-are =
    { $rounds ->
        [one] one in the last { $weeks } weeks
       *[other] { $rounds } in the last { $weeks } weeks
    }; members taking part: { $took }; groups that said they met: { $met }
worklist-coffee = No coffee round for a month: too few members could meet
worklist-coffee-press = Tell the channel or turn it off
command-coffee = coffee with another member: whether you take part
command-coffee-word = coffee
command-coffee-button = Coffee
command-coffee-skip = skip the next coffee round
command-coffee-skip-word = coffee skip
command-coffee-settings = whether there are coffee rounds, and how often
command-coffee-settings-word = coffee settings
occasion-coffee-heads-up = the heads-up before a coffee round
occasion-coffee-round = the coffee round
occasion-coffee-met = asking whether the coffee led to a conversation
subject-coffee = Coffee rounds
subject-coffee-say = “coffee with somebody from another field?”
undo-coffee = whether you take part in the coffee rounds
undo-coffee-skip = that you're skipping this coffee round
intent-coffee = Coffee rounds
