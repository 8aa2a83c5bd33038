agreements-title-goals = Goals of { $community }
agreements-title-agreements = Working agreements of { $community }
agreements-title-leading = How { $community } is led
agreements-none = Nothing is written down about this yet. Anybody may propose something.
agreements-gone = This isn't here any more.
agreements-propose = Propose a change
agreements-earlier = Earlier versions
agreements-leading = How we're led
agreements-remind = Remind somebody
agreements-show = Show it
agreements-roles = **For job roles:** { $roles }
agreements-voting = **A vote is open** on a change, until { $day }: { $change }
agreements-last-missed = The last vote didn't count: { $needed } of the { $asked } had to vote, and the number was { $answered }.
agreements-fewer = fewer than { $needed }
agreements-last-not-passed = In the last vote a change didn't pass.
agreements-version = Version { $number } of { $day }
agreements-how-begun = how we began
agreements-how-steered = put down by who steers, without a vote
agreements-how-voted = after a vote
agreements-how-together = decided together, not by a vote
agreements-changed = what changed: { $change }
agreements-review = looking again: { $day }
agreements-earlier-goals = Earlier goals of { $community }
agreements-earlier-agreements = Earlier working agreements of { $community }
agreements-earlier-leading = How { $community } was led before
agreements-before = **This was version { $number }:**
agreements-propose-title = A change
agreements-propose-intro = Change the text to what you would like. Your facilitator reads your proposal and can't change anything in it. Then everybody votes.
agreements-text-goals = Our goals, as you would like them
agreements-text-agreements = Our working agreements, as you would like them
agreements-text-leading = How we're led, as you would like it
agreements-text-hint = One on each line
agreements-change = What changes?
agreements-change-hint = In one sentence, which everybody reads
agreements-send = Propose
agreements-cancel = Cancel
agreements-error-text = Write the whole text as it would be.
agreements-error-same = This is the text that holds already. Change something first.
agreements-error-change = Write in one sentence what changes.
agreements-proposed = Thank you. Your proposal is with your facilitator now.
agreements-proposed-change = **What changes:** { $change }
agreements-proposed-note = You'll hear if it needs talking about first, or if it can't be now. If there is a vote, everybody gets a message. What doesn't pass is gone after 90 days.
agreements-withdraw = Withdraw
agreements-withdrawn = Your proposal is withdrawn and gone.
agreements-proposal-gone = This proposal isn't there any more, or a vote on it is open already.
agreements-many =
    { $most ->
        [one] There is a proposal of yours already. Wait until it is decided on, or withdraw it.
       *[other] There are { $most } proposals of yours already. Wait until one is decided on, or withdraw one.
    }
undo-agreements = your proposal
undo-agreements-quiet = that you'd rather not get reminders
agreements-proposals = Proposals in { $community }
agreements-proposals-none = There is no proposal. Anybody can make one at `agreements` or `goals`.
agreements-look = Read it
agreements-stage-waiting = waits for you
agreements-stage-talking = talk first
agreements-stage-missed = too few votes
agreements-proposal-goals = A proposal for the goals of { $community }
agreements-proposal-agreements = A proposal for the working agreements of { $community }
agreements-proposal-leading = A proposal for how { $community } is led
agreements-by = By { $who }, { $day }.
agreements-stale = **Note:** the text has changed since this proposal. It was based on version { $number }; if it passes, it takes the place of what holds now.
agreements-proposal-note = You can't change anything in it. If you'd like something else, make a proposal of your own.
agreements-forward = Put it forward
agreements-talk = Talk first
agreements-decline = Not now
agreements-forward-title = Put it forward
agreements-forward-intro = Everybody who takes part gets the whole text and votes anonymously. The channel says what it is about, so that you can talk about it.
agreements-how-long = How long is the vote open?
agreements-days =
    { $count ->
        [3] Three working days
        [5] A week
        [10] Two weeks
       *[other] { $count } working days
    }
agreements-open-vote = Begin the vote
agreements-error-days = Choose how long the vote is open.
agreements-error-choose = Choose one of these.
agreements-forwarded = The vote has begun, and is open until { $day }. Everybody gets a message, and the channel says what it is about.
agreements-forward-already = A vote on this proposal is open already.
agreements-too-soon = There was a vote on this just now. A week after that vote it can be put forward again.
agreements-one-at-a-time = A vote on the same text is open already. Wait until it is over.
agreements-too-few = An anonymous vote isn't possible with fewer than five people: you could see who voted what. Talk about it together, and write down what you decide.
agreements-together = Write it down
agreements-together-title = Decided together
agreements-together-intro = Write down what you decided with each other. Everybody sees that it was no vote.
agreements-write-down = Write down
agreements-written-down = Written down as version { $number }: decided together, not by a vote.
agreements-enough = By now there are enough of you for an anonymous vote. Let everybody vote.
agreements-decline-title = Not now
agreements-reason = Why not now?
agreements-reason-hint = One or two sentences. Whoever proposed it reads this.
agreements-decline-send = Send
agreements-error-reason = Say in a sentence why not; whoever proposed it would like to know.
agreements-declined = The proposal is off the list. Whoever made it hears why.
agreements-talk-told = { $who } read your proposal “{ $change }” and would like to talk about it first. It stays where it is.
agreements-declined-told = { $who } read your proposal “{ $change }” and doesn't put it forward now. The reason:
agreements-declined-note = You may always propose it again.
agreements-vote-goals = A vote on the goals of { $community }
agreements-vote-agreements = A vote on the working agreements of { $community }
agreements-vote-leading = A vote on how { $community } is led
agreements-vote-change = **What changes:** { $change }
agreements-vote-how = Talk about it here. You **vote** anonymously, in your own chat with me, until { $day }. Nothing there yet? Type `pulse` in that chat. It counts if at least { $needed } of the { $asked } vote.
agreements-vote-withdrawn = This vote was withdrawn. Nothing was counted, and all stays as it was.
agreements-said-missed = **The vote doesn't count.** { $needed } of the { $asked } had to vote, and the number was { $answered }. “{ $change }” is neither passed nor turned down; in a week it can be voted on again.
agreements-said-not-passed = **Not passed:** “{ $change }”. No more people agreed than not, so all stays as it was.
agreements-new-goals = New goals of { $community }
agreements-new-agreements = New working agreements of { $community }
agreements-new-leading = New: how { $community } is led
agreements-new-change = **What changes:** { $change }
agreements-review-title = Ten minutes: does it still hold for { $community }?
agreements-review-intro = We look again at what we agreed on. Three questions, just answer here:
agreements-review-keep = **What do we keep?**
agreements-review-change = **What do we change?**
agreements-review-drop = **What do we drop?**
agreements-review-goals = Our goals
agreements-review-agreements = Our working agreements
agreements-review-leading = How we're led
agreements-no-channel = You have no channel now. Ask the three questions when you meet: what do we keep, what do we change, what do we drop?
agreements-reviewed = The three questions are in the channel.
agreements-reviewed-next = The three questions are in the channel. The next time is around { $day }.
agreements-rules = Voting and looking again
agreements-rules-intro = This holds from the next vote on. It is always at least five, or nobody is anonymous.
agreements-rules-saved = Saved: voting and looking again
agreements-quorum = Needed in a vote
agreements-quorum-leading = Needed on how you're led
agreements-quorum-third = a third
agreements-quorum-half = half
agreements-quorum-two-thirds = two thirds
agreements-quorum-three-quarters = three quarters
agreements-quorum-all = everybody
agreements-rhythm = Looking again
agreements-rhythm-quarter = each quarter
agreements-rhythm-half-year = each half year
agreements-rhythm-year = each year
agreements-rhythm-off = not
agreements-next = Next time
agreements-of-roles = Job roles of your goals
agreements-save = Save
agreements-remind-title = Remind somebody
agreements-remind-intro = I pass it on once, without your name, and don't keep that you asked. If they had a reminder this week, or would rather have none, I do nothing; you don't hear that either.
agreements-remind-line = Of which agreement?
agreements-remind-who = Whom?
agreements-remind-who-hint = One person of this community
agreements-remind-send = Pass it on
agreements-error-line = Choose an agreement.
agreements-error-who = Choose one other person who takes part here.
agreements-remind-few = With fewer than five people one could guess who asked. That's why I don't do this now.
agreements-remind-most = You had somebody reminded twice this month already. Next month you can again.
agreements-remind-done = Thank you. If I can, I pass it on once, without your name. I don't keep that you asked.
agreements-reminder = Somebody in { $community } asked me to remind you of this agreement:
agreements-reminder-why = It's only a reminder. You don't have to do or say anything.
agreements-reminder-show = Agreements
agreements-reminder-no = I'd rather not get these
agreements-reminder-note = Nobody knows who asked: I didn't keep it. I read along nowhere. You get at most one such reminder a week.
agreements-reminders-off = I won't pass on reminders of agreements to you any more. Nobody hears that.
agreements-reminders-allow = Get them again
agreements-reminders-again = All right, I'll pass on reminders of agreements to you again.
command-goals = our goals
command-goals-word = goals
command-agreements-review = look again together: what do we keep, what do we change
command-agreements-review-word = agreements review
command-agreements-proposals-word = agreements proposals
command-settings-agreements-word = settings agreements
subject-agreements = Goals and agreements
subject-agreements-say = “what did we agree on?”
privacy-agreements = Agreements you said yes to
privacy-agreements-goals = goals, version { $number } ({ $day })
privacy-agreements-agreements = working agreements, version { $number } ({ $day })
privacy-agreements-leading = how we're led, version { $number } ({ $day })
privacy-agreements-proposed = Proposals for agreements
privacy-agreements-asked = Reminders asked for this month
privacy-agreements-reminded = Reminders of agreements, in twelve weeks
privacy-agreements-quiet = Reminders of agreements
privacy-agreements-quiet-is = rather not
worklist-agreements-proposals =
    { $count ->
        [one] One proposal for goals or agreements waits for you
       *[other] { $count } proposals for goals or agreements wait for you
    }
worklist-agreements-proposals-press = Read them
worklist-agreements-review =
    { $count ->
       *[other] It is time to look at goals and agreements again
    }
worklist-agreements-review-press = Begin in the channel
topic-vote = A vote is open
topic-review = Looking again
topic-review-said = What do we keep, what do we change, what do we drop?
digest-agreements = Goals and agreements
digest-agreements-passed =
    { $count ->
        [one] one change passed
       *[other] { $count } changes passed
    }
digest-agreements-not-passed =
    { $count ->
        [one] one change didn't pass
       *[other] { $count } changes didn't pass
    }
digest-agreements-missed =
    { $count ->
        [one] too few votes in one vote
       *[other] too few votes in { $count } votes
    }
digest-agreements-review = looking again: { $day }
agreements-example =
    We listen first
    We end each conversation with what we take along
agreements-example-line = We listen first
agreements-example-change = We end each conversation with what we take along
agreements-example-role = Lecturer
agreements-example-role-two = Instructor
agreements-example-reason = Let us see first how it goes this quarter.
