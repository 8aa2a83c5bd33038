command-thanks = thank somebody: `thanks @Sanne for proofreading`
command-thanks-word = thanks
thanks-title = Thank somebody
thanks-intro = Only the person you thank reads this, with your name. Nobody keeps a score.
thanks-people = Whom would you like to thank?
thanks-people-hint =
    { $most ->
        [one] One person at a time.
       *[other] At most { $most } people at once.
    }
thanks-words = What for?
thanks-words-hint = For example: thinking my rubric through with me
thanks-channel = In the channel too?
thanks-channel-yes = Yes, if the other person wants that too
thanks-submit = Send
thanks-cancel = Cancel
thanks-open = Open the form
thanks-to-me = You're welcome! Would you like to thank somebody in the community? Use the form.
thanks-given = Your thanks are on their way.
thanks-wish = In the channel too?
thanks-wished = They'll be in the channel too as soon as the other person wants that as well.
thanks-take-back = Take back
thanks-taken-back = Your thanks have been taken back.
thanks-gone = There was a thank-you here. It has been taken back.
thanks-arrives = { $who } thanks you:
thanks-share = In the channel too
thanks-share-why = The person who thanks you is fine with this being in the channel too. It only goes there if you press the button.
thanks-private = This was sent to you alone. You don't have to do anything. Does it feel wrong? Then type `concern`.
thanks-post = { $giver } thanks { $receiver }:
thanks-stands = This is in the channel already, so I can't take it back.
thanks-closed = This isn't possible any more.
thanks-nameless = somebody who is no longer here
thanks-error-nobody = I don't know who you'd like to thank. Choose at least one member of this community.
thanks-error-many =
    { $most ->
        [one] You can thank one person at a time.
       *[other] You can thank at most { $most } people at once.
    }
thanks-error-enough =
    { $most ->
        [one] You've already thanked one person today. You can go on tomorrow.
       *[other] You've already thanked { $most } people today. You can go on tomorrow.
    }
thanks-error-self = You can't thank yourself here. Choose somebody else.
thanks-error-bot = { $who } is a bot and doesn't read this. Choose a person.
thanks-error-stranger = { $who } doesn't take part in this community, so I can't pass this on.
thanks-error-left = { $who } doesn't take part any more, so I can't pass this on.
thanks-error-away = { $who } gets no messages from me now. Say it yourself, or try again later.
thanks-error-unsigned = This message doesn't say who wrote it. Choose yourself whom to thank.
thanks-error-words = Write in a few words what for.
thanks-error-not-taking-part = You can thank somebody if you take part yourself. Type `start` to join.
thanks-band = { $low } to { $high }
thanks-band-more = { $low } or more
digest-thanks = Thank-yous, seven days
undo-thanks = your thanks
privacy-thanks-given = Thanks you gave
privacy-thanks-given-are = { $count }, to { $who }; kept for half a year, with your words
privacy-thanks-received = Thanks you were given
privacy-thanks-received-are = { $count }, from { $who }; kept for half a year
subject-thanks = Saying thanks
subject-thanks-say = “thanks @Sanne for proofreading”
command-thanks-button = Say thanks
intent-thank-person = Thank somebody
weekly-thanks = Thanks
