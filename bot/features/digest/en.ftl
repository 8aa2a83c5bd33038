digest-title = Weekly digest of { $community }, week { $week }
digest-quiet =
    { $members ->
        [one] A quiet week: 1 member; active this week: { $active }.
       *[other] A quiet week: { $members } members; active this week: { $active }.
    }
digest-week-same = **Nothing notable changed** compared with the weeks before.
digest-week-nothing = **Nothing happened this week:** nobody was active.
digest-week-holiday = **This week was a holiday**, so I don't compare it with others.
digest-week-first = There's no other week to compare this one with yet.
digest-active-up = **More members were active:** { $now }, against { $mean } on average.
digest-active-down = **Fewer members were active:** { $now }, against { $mean } on average.
digest-active-try = What you might try: one small question in the channel, or a session with a guest. People who only read take part too.
digest-participation = Participation
digest-weeks-ago = { $count ->
    [0] this week
    [one] 1 week ago
   *[other] { $count } weeks ago
}
digest-nothing = nothing yet
digest-too-small =
    { $members ->
        [one] 1 member; with fewer than ten, layers would tell too much about individuals
       *[other] { $members } members; with fewer than ten, layers would tell too much about individuals
    }
digest-moved = { $active } active this week; in four weeks { $inward } inwards, { $outward } outwards
digest-few = fewer than five
digest-flows = **From layer to layer, in four weeks**
digest-layers-note = Core: active in 8 or more of the last 12 weeks; active: 4 to 7; occasional: 1 to 3; peripheral: none. Each layer is fine; what matters is movement between them.
digest-rest = More
digest-rest-title = More of the digest
digest-show = Show
digest-part-participation = Participation
digest-letters = Messages: { $planned } planned = { $sent } sent + { $failed } failed + { $skipped } skipped + { $waiting } under way.
digest-goes-to = This goes out to
digest-goes-to-nobody = Nobody. Give somebody the role of evaluator, or type `digest on`.
digest-settings = The weekly digest
digest-next = You get it next on **{ $moment }**.
digest-is-off = You get no weekly digest.
digest-change = Choose day and hour
digest-now = Show it now
digest-stop = Stop sending
digest-form-title = The weekly digest
digest-weekday = On which day
digest-hour = At what time
digest-error-hour = Choose a time, for example 15:00.
layer-core = Core
layer-active = Active
layer-occasional = Occasional
layer-peripheral = Peripheral
chart-layers = Members by layer
chart-active = Active members by week
chart-number = Number
chart-alt = In numbers: { $values }.
chart-weeks-ago = { $count ->
    [0] now
   *[other] -{ $count }
}
export-button = Export
export-title = Export
export-what = Only numbers about the group: no names, no comments, no stories. The Excel file opens well everywhere. The CSV files suit a computer that's set to English.
export-csv = CSV (zip)
export-xlsx = Excel
export-json = JSON
export-html = Report to print
export-ready = Ready to download
export-valid = The link works for half an hour, for anyone who has it. So share it with care.
export-no-web = I have no web address here where you could download anything. Ask whoever runs Kring to set `KRING_PUBLIC_URL`.
report-title = Report of { $community }, { $day }
report-lead = This half-year, which began on { $began }. All numbers are about the group; answers, check-ins, pairs, newcomers and moves of fewer than five people are held back, and named so.
sheet-layers = Layers
sheet-flows = Movement
sheet-messages = Messages
column-layer = Layer
column-members = Members
column-from = From
column-to = To
column-fate = Status
column-messages = Messages
fate-planned = planned
fate-sent = sent
fate-failed = failed
fate-skipped = skipped
fate-waiting = under way
health-title = How { $community } is doing
health-active = Active in twelve weeks
health-percent = { $percent }%
health-ties = Ties that Kring helped to make
health-density = Density
health-bridging = Between disciplines (-100 to +100)
health-reciprocity = Ties that go both ways
health-course = { $value } (last twelve weeks { $now }, the twelve before { $before })
health-brokers = Contacts that run through three people
health-isolates = Members without a tie
health-spread = Key people
health-small = I say nothing about a network of fewer than ten people or five ties.
health-note = Ties are pairs, buddies and others that Kring brought together; I read no messages for them. Both ways: both were asked, or each turned to the other once. Density falls by itself as a group grows: only compare it with its own past. Key people: this many people must leave before the largest connected part is halved. These are signals, not verdicts.
occasion-digest-due = weekly digest
digest-quiet-word =
    { $weeks ->
        [one] Nobody in { $community } has done anything for a week, so there's nothing to compare. From now on I send you one line a month. Type `digest now` if you want to see everything.
       *[other] Nobody in { $community } has done anything for { $weeks } weeks, so there's nothing to compare. From now on I send you one line a month. Type `digest now` if you want to see everything.
    }
digest-quiet-line =
    { $weeks ->
        [one] { $community } is still quiet: 1 week without activity.
       *[other] { $community } is still quiet: { $weeks } weeks without activity.
    }
subject-digest = Weekly digest and figures
subject-digest-say = “how is the group doing?”
intent-results = Figures, a result or a poll
intent-digest-settings = Set up the digest
intent-report = Download figures
intent-health = How we're doing
