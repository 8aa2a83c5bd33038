next-title = What I'll do in { $community }
next-none = Nothing is planned now.
next-missed =
    { $count ->
        [0] I missed nothing.
        [one] One message or task was missed because I wasn't running.
       *[other] { $count } messages or tasks were missed because I wasn't running.
    }
next-awake = I last looked at the clock: { $moment }.
occasion-welcome-step = welcome step
occasion-welcome-invitation = reminder of the invitation
occasion-buddy-unanswered = ask another buddy if there's no answer
occasion-membership-back = end of a break
occasion-membership-rest = start of a break
occasion-membership-gone = what ends for people whose account is gone
retry-done =
    { $count ->
        [0] There was nothing to send again.
        [one] One message is on its way again.
       *[other] { $count } messages are on their way again.
    }
undeliverable = I can't reach { $who }: { $reason }. Could you get in touch?
reach = { $who }, I'd like to welcome you, but I can't send you a personal message yet. Open a chat with Kring or add the app, and then press the button.
reach-add = Add Kring
reach-button = Say hello to me
reason-unreachable = personal messages don't get through
reason-blocked = this person has blocked Kring
reason-deactivated = the account is no longer active
reason-left = this person has left
reason-paused = this person is on a break
reason-resting = the community has no channel and rests
reason-over = no longer needed
reason-disconnected = Kring is no longer connected to this workspace
reason-not-in-channel = Kring isn't in the channel
reason-too-many-attempts = the platform kept refusing
subject-operations = Planned and sent
subject-operations-say = “what is planned for me?”
reason-muted = this person doesn't want this kind of message
intent-retry = Send messages again
