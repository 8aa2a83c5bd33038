messages-keep = Keep this for everybody
messages-keep-hint = In your community's library. The writer is asked first.
messages-ask = Ask an expert about this
messages-ask-hint = Kring looks for who knows about it. The writer is asked first.
messages-thank = Thank the writer
messages-thank-hint = In your own words. Nothing of the message itself is saved.
messages-asks-keep = { $who } would like to save your message for everybody in the community:
messages-then-keep = If you say yes, it goes into the library. With your name, you can remove it later, and there's a link to this message. Is that all right?
messages-asks-ask = { $who } would like an expert to think about your message:
messages-then-ask = With your name it becomes your question, and you choose who reads it. Without your name, { $who } asks it. Is that all right?
messages-named = Yes, with my name
messages-nameless = Yes, without my name
messages-refuse = I'd rather not
messages-why =
    { $days ->
        [one] Nothing happens unless you say yes. If you say nothing, I'll forget your message after one day.
       *[other] Nothing happens unless you say yes. If you say nothing, I'll forget your message after { $days } days.
    }
messages-open = Open the message
messages-waits = I'll ask { $who } first. Nobody else reads it until there's a yes. You'll hear from me.
messages-beginning = It's a long message: { $length } characters. Only the first { $most } go along.
messages-withdraw = Don't ask after all
messages-withdrawn = All right, I won't ask any more. I've forgotten the message.
messages-not-taking-part = You can do this when you take part and aren't on a break.
messages-picture = I only read text, and there's none in this message. So I can't do anything with it.
messages-empty = There's no text in this message. So I can't do anything with it.
messages-nobody = This message doesn't come from anybody I can ask for permission. So I won't do anything with it.
messages-stranger = { $who } doesn't take part in this community, so I can't ask for permission. I keep nothing of it.
messages-away = { $who } gets no messages from me now, so I can't ask for permission. Ask yourself, or try again later.
messages-asked = { $who } has been asked this already. Once is enough.
messages-there = This message is in the library already. Type `resource` to look.
messages-full =
    { $most ->
        [one] You're still waiting for an answer about a message. When it's there, I'll ask this too.
       *[other] You're still waiting for { $most } answers about messages. When one is there, try again.
    }
messages-worry = It looks as if somebody is having a hard time. I don't save a message like that, and I show it to nobody. Are you worried? Type `concern` to see who can help you both.
messages-over = You're no longer asked this. You don't have to do anything.
messages-given-keep-named = Thank you. Your message is in the library now, with your name.
messages-given-keep-nameless = Thank you. Your message is in the library now, without your name.
messages-given-ask-named = Thank you. It's your question now. Below you see who may know.
messages-given-ask-nameless = Thank you. { $who } asks it, and your name isn't with it.
messages-refused-own = All right. I won't do anything with it, and I've forgotten your message.
messages-refused = { $who } would rather leave this message as it is. I keep nothing of it.
messages-silent = { $who } said nothing about the message you handed over. I won't ask again, and I keep nothing of it.
messages-closed = I can't use the message you handed over any more. I keep nothing of it.
messages-example = Let students mark an example themselves first. Then they understand the rubric far better.
mine-message = Would like to use a message of yours
privacy-messages-by = Messages you handed over
privacy-messages-of = Messages of yours
privacy-messages-are =
    { $count ->
        [one] one, waiting for a yes
       *[other] { $count }, waiting for a yes
    }
occasion-messages-silent = forgetting a message that got no answer
