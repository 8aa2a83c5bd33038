privacy-title = What I keep about you in { $community }
privacy-name = Name
privacy-language = Language
privacy-zone = Time zone
privacy-discipline = Discipline
privacy-status = Taking part
privacy-roles = Roles
privacy-welcome = Welcome steps
privacy-steps = { $done } of { $total } done
privacy-messages = I also keep **which messages** I sent you and whether they arrived. Once they have arrived I do not keep what they said, nor what you type to me, except what you fill in in a form.
privacy-who = Other members see your name, your roles and your discipline. They see what you bring only if you said yes to introductions, or if you post it in the channel yourself. Facilitators see how far along your welcome is, whether you have a buddy, are on a break or have left, and whether my messages arrive.
privacy-not = This is **not** for appraisals and does not go to line managers. I do not read what people write in channels.
privacy-law = Kring is a bot. If you leave, I stop writing to you; your profile stays ready in case you come back. If you want everything erased, ask your facilitator, who will arrange it with whoever runs Kring.
privacy-stranger = You are not part of a learning community here. I only know your name, { $name }, and your language, because you are writing to me now.
privacy-offer = Your offer as a mentor
privacy-wish = What you want to learn with a mentor
privacy-pairs = Pairs and check-ins
privacy-pairs-kept = { $pairs } pair(s), { $checkins } check-in(s). What you wrote in them I delete a month after the end; the numbers stay longer.
privacy-counted = For each day I count **how often** you used Kring, not what for. Of that I make numbers about the group, without names.
privacy-answers = Answers to a pulse or poll I keep **without your name** until it closes; after that they no longer exist, only the result does. Who was asked is kept, who answered is not. A poll with names says so in large letters beforehand.
privacy-stories = Your value stories
privacy-stories-kept = { $count ->
    [one] 1 story. `value` shows it, and lets you withdraw it.
   *[other] { $count } stories. `value` shows them, and lets you withdraw them.
}
