weekly-title = Question of the week
weekly-off = There's no weekly post
weekly-on = The weekly post is on
weekly-paused = The weekly post has stopped
weekly-what = Once a week I put a question in the channel, with what members have lately shared with everybody. You see the post on the working day before, and change what you like.
weekly-on-how = You see the post on the working day before. If you do nothing, it goes out as you saw it. There's none in quiet periods.
weekly-paused-why = Nobody pressed a button under the last three weekly posts, so I've stopped posting them. Shall I go on?
weekly-no-channel = A weekly post needs a channel, and this community has none at the moment.
weekly-weekday = Day
weekly-next = Next one
weekly-preview-label = Preview
weekly-seen-by = { $who }, { $day }
weekly-turn-on = Turn it on
weekly-turn-off = Turn it off
weekly-go-on = Go on
weekly-look = See the next one
weekly-other-day = Another day
weekly-form-day = Day of the weekly post
weekly-error-day = Choose a day of the week.
weekly-save = Save
weekly-cancel = Cancel
weekly-source = After an idea from: { $source }
weekly-how = Do reply under this message. Two minutes will do.
weekly-good = Good one
weekly-good-noted = Thank you. I only remember that somebody liked this question, not who.
weekly-preview = This goes into the channel on **{ $day }**. There's nothing you need to do; you can still change it.
weekly-approved = This is ready for **{ $day }**. You can still change it.
weekly-ok = Fine like this
weekly-another = Another question
weekly-own = My own words
weekly-skip = Not this week
weekly-skipped = There'll be no weekly post on { $day }.
weekly-unskip = Post it after all
weekly-gone = This weekly post is out already, or isn't going out.
weekly-own-title = Your own question
weekly-own-label = Question of the week
weekly-own-intro = This goes into the channel in place of my question, without your name.
weekly-error-text = Write a question, or close this window.
weekly-example = What are you taking with you from last week's meeting?
privacy-weekly = Weekly post
privacy-weekly-on = turned on by you
digest-weekly = Weekly posts
digest-weekly-are =
    { $posts ->
        [one] one in the last { $weeks } weeks
       *[other] { $posts } in the last { $weeks } weeks
    }; { $pressed ->
        [0] nobody pressed a button under any
        [one] somebody pressed a button under one
       *[other] somebody pressed a button under { $pressed }
    }
worklist-weekly = The weekly post has stopped: nobody pressed a button under three in a row
worklist-weekly-press = Go on or turn it off
command-weekly = a question in the channel every week: `weekly on`
command-weekly-word = weekly
command-weekly-button = Weekly post
occasion-prompts-preview = showing the weekly post beforehand
occasion-prompts-post = putting the weekly post in the channel
subject-prompts = Weekly post
undo-weekly = your choice about the weekly post
undo-weekly-skip = that there's no weekly post this week
intent-weekly-post = The weekly post in the channel
