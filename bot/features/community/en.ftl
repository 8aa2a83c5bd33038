community-setup-title = Learning community
community-setup-submit = Start
community-setup-intro = This starts your learning community in this channel. I post one message with a button to join. Otherwise I only write to the people you give a role below and to anyone who joins the channel later.
community-settings-title = Settings
community-settings-submit = Save
community-cancel = Cancel
community-name = Name
community-purpose = What this community is for
community-purpose-hint = One or two sentences. Newcomers read this first.
community-goals = Shared goals
community-goals-hint = One per line; five at most works best.
community-agreements = Working agreements
community-agreements-hint = How do you treat one another?
community-language = Language of the channel
community-who = Who may take part
community-who-members = People of the organisation
community-who-guests = Guests from outside as well
community-guest = As a guest you can't begin a community. Ask somebody of the organisation to type `@Kring setup`.
community-zone = Time zone
community-zone-hint = For example Europe/Amsterdam
community-send-at = Time of messages
community-send-at-hint = Between 9:00 and 16:59, in everyone's own time zone
community-quiet = Quiet periods
community-quiet-hint = One per line, for example: 2026-12-21 - 2027-01-03 Christmas
community-facilitators = Facilitators
community-facilitators-hint = They see who is new and look after the settings.
community-evaluators = Evaluators
community-evaluators-hint = They look at whether the learning works. They don't see who is new.
community-error-name = Give your community a name.
community-error-purpose = Write one sentence on what you are here for; newcomers read it first.
community-error-zone = I don't know this time zone. One that works: Europe/Amsterdam.
community-error-send-at = Choose a time between 9:00 and 16:59, such as 9:30.
community-error-quiet = Write each period on a line of its own, like: 2026-12-21 - 2027-01-03 Christmas.
community-post-title = { $community } has a helper: Kring
community-post =
    Hello everyone! I'm **Kring**, a bot. I welcome new people, find them a buddy and show them what we have agreed on together.

    What we are here for: { $purpose }

    Would you like to take part? Press the button and I'll write to you. If you do nothing, you'll not hear from me.
community-post-join = Count me in
community-post-stores = What I keep: your name, your language, what you tell me yourself and which messages I sent you. I don't read what people write in this channel. Write me `privacy` for everything, `stop` to leave.
community-founded-title = { $community } has started
community-founded =
    What you should see now: **one post of mine in the channel**, with a button to join. If it isn't there within a minute, `newcomers` shows what went wrong.

    Whoever comes into the channel from now on gets a personal welcome from me.
community-amended = The settings of { $community } are saved and apply from now on.
community-invited-title = Hello { $name }, thank you for inviting me!
community-invited = I am Kring, a bot for learning communities. Type `@Kring setup` in the channel to say what you are here for. Until then I write to nobody.
community-exists = This channel already has a community. A facilitator can change its settings; `roles` shows who they are.
community-setup-where = Type `@Kring setup` in the channel where your community meets, so that I know which channel it is.
calendar-title = Quiet periods
calendar-ics = Or use a calendar file
calendar-ics-hint = Open your school's .ics file in a text editor and paste it here. Longer than 3000 characters? Do it in parts.
calendar-error-quiet = These lines don't fit. Write: 2026-12-21 - 2027-01-03 Christmas holiday
calendar-error-ics = This is no calendar file that I can read. Paste everything from BEGIN:VCALENDAR to END:VCALENDAR.
calendar-error-ics-long = Reading this calendar took too long, so I stopped. Nothing was saved. Try again in a moment, or paste only the events that you need.
calendar-error-parts = These are too many days to show at once. Paste the file in parts.
calendar-read = This is what I read in your calendar file
calendar-read-nothing = No days that are still to come.
calendar-odd =
    { $count ->
        [one] I didn't understand one event, so I skipped it: { $names }.
       *[other] I didn't understand { $count } events, so I skipped them: { $names }.
    }
calendar-zones = I don't know this time zone: { $names }. I took yours.
calendar-take-over = Use these
calendar-not = Don't use these
calendar-saved = I keep quiet in these periods
calendar-imported =
    { $count ->
        [one] One period was added.
       *[other] { $count } periods were added.
    }
command-settings-calendar-word = settings calendar
resting-title = { $community } is resting
resting-gone =
    I'm no longer in your channel: it was archived or removed, or somebody took me out. So I'm resting: I don't start anything myself and don't remind anybody. Nothing is lost, and everybody can still write to me.

    What can you do? If the channel comes back, or you invite me to it again, we go on. If you'd rather meet in **another channel**, invite me there and type `@Kring setup`. I can also go on without a channel, or end your community. And if you do nothing, it stays quiet.
resting-go-on = Go on without a channel
resting-end = End it
resting-roomless = { $community } goes on without a channel. I only write to people in private; what would have been in the channel is left out. When you meet somewhere again, invite me there and type `@Kring setup`.
resting-end-ask = End { $community }? Everybody will be told, pairs and rounds stop, and I stop writing to everybody. This can't be undone.
resting-end-yes = Yes, end it
resting-ended = { $community } has ended. I send you nothing more about it. If you want me to forget everything about you, type `erase`.
resting-returned = { $community } has a place again. I'll go on where we left off.
resting-form-title = Go on here
resting-form-submit = Go on here
resting-form-intro = Your community lost its channel. Shall it go on in this one? To begin a new community instead, close this form and type `@Kring setup new`.
resting-which = Community
resting-cannot = That isn't possible here: the community has a place already, or you don't look after it.
calendar-error-many = These are too many days to keep: 3000 characters together at most. Take out what is over, or what nobody needs.
community-invited-title-nameless = Hello, thank you for inviting me!
subject-community = The community
intent-agreements = Our working agreements
intent-quiet-period = A quiet period
intent-settings = Settings
words-title = Words of your own
words-label = Words that mean the same to you
words-hint = One concept a line: toetsing = assessment, exams
words-intro = I use them when I search the library, for questions and experts, and when I look for a mentor.
words-save = Save
words-cancel = Cancel
words-saved = { $count ->
    [0] There are no words of your own now.
    [one] Saved: one concept of your own.
   *[other] Saved: { $count } concepts of your own.
}

functions-title = Job roles
functions-label = One a line
functions-hint = For example the job roles of your institution. Twenty at most.
functions-intro = Members choose in their profile which they have. Kring does nothing else with it.
functions-saved =
    { $count ->
        [0] The profile has no job roles now.
        [one] Members can now choose one job role in their profile.
       *[other] Members can now choose from { $count } job roles in their profile.
    }
