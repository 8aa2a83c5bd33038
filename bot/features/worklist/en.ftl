worklist-title = Worklist for { $community }, { $day }
worklist-none = Nothing needs attention.
worklist-footnote = Every Monday, and any time with `worklist`.
command-worklist = what needs attention this week
command-worklist-button = Worklist
command-worklist-word = worklist
occasion-mentoring-worklist = worklist
quiet-title = It has gone quiet
quiet-word =
    { $weeks ->
        [one] Nobody in { $community } has done anything for a week. That's fine: a learning community has busy and quiet times. What often helps: call two people, ask one concrete question, or round it off together. From now on I send you one line a month.
       *[other] Nobody in { $community } has done anything for { $weeks } weeks. That's fine: a learning community has busy and quiet times. What often helps: call two people, ask one concrete question, or round it off together. From now on I send you one line a month.
    }
quiet-poll = Ask one question
quiet-health = Look at the numbers
quiet-line =
    { $weeks ->
        [one] { $community } is still quiet: 1 week. Type `worklist` if you want to see what is open.
       *[other] { $community } is still quiet: { $weeks } weeks. Type `worklist` if you want to see what is open.
    }
subject-worklist = Worklist
subject-worklist-say = “who waits for a mentor?”
intent-desk = See what needs attention
mine-worklist = On your worklist
mine-worklist-are =
    { $count ->
        [one] one matter
       *[other] { $count } matters
    }
mine-worklist-press = Worklist
