privacy-title = What I keep about you in { $community }
privacy-name = Name
privacy-language = Language
privacy-zone = Time zone
privacy-discipline = Discipline
privacy-status = Taking part
privacy-roles = Roles
privacy-welcome = Welcome steps
privacy-steps = { $done } of { $total } done
privacy-messages = I also keep **which messages** I sent you and whether they arrived. Once they have arrived I do not keep what they said, nor what you type to me, except what you fill in in a form and a question you put to somebody. A form left half answered I forget after a week.
privacy-who = Other members see your name, your roles and your discipline. They see what you bring only if you said yes to introductions, or if you post it in the channel yourself. Facilitators see how far along your welcome is, whether you have a buddy, are on a break or have left, and whether my messages arrive.
privacy-not = This is **not** for appraisals and does not go to line managers. I do not read what people write in channels.
privacy-law = Kring is a bot. If you leave, I stop writing to you; your profile stays ready in case you come back. `erase` erases everything, `export` gives you everything.
privacy-stranger = You are not part of a learning community here. I only know your name, { $name }, and your language, because you are writing to me now.
privacy-offer = Your offer as a mentor
privacy-wish = What you want to learn with a mentor
privacy-pairs = Pairs and check-ins
privacy-pairs-kept = { $pairs } pair(s), { $checkins } check-in(s). What you wrote in them I delete a month after the end; the numbers stay longer.
privacy-counted = For each day I count **how often** you used Kring, not what for; answers to a pulse and concerns are not counted. Of that I make numbers about the group, without names.
privacy-answers = Answers to a pulse or poll I keep **without your name** until it closes; after that they no longer exist, only the result does. Who was asked is kept, who answered is not. A poll with names says so in large letters beforehand.
privacy-stories = Your value stories
privacy-stories-kept = { $count ->
    [one] 1 story. `value` shows it, and lets you withdraw it.
   *[other] { $count } stories. `value` shows them, and lets you withdraw them.
}
export-part = All your data as JSON, part { $number } of { $of }:
export-mine = Download all my data (JSON)
export-mine-valid = The link works for half an hour and is only for you.
erase-title = Erase all your data?
erase-goes = I erase at once your profile, answers, stories, check-ins, questions, counts and everything that was planned, and end your pairs; the other hears that you stopped. { $places ->
    [one] After that I no longer know you.
   *[other] This holds for all { $places } communities you take part in. After that I no longer know you.
}
erase-stays = What stays: what others noted themselves of your talks, results without names, the community's improvements, and an unreadable code by which I erase you again after a backup was restored. Backups disappear within 30 days. My messages in this conversation I take away where Slack or Teams lets me; what you wrote yourself you can delete there.
erase-effect = This cannot be undone. If you want a copy first, choose “All my data”.
erase-yes = Yes, erase everything
erase-no = No
erased = Erased. I no longer know you. If you ever want to take part again, we begin anew.
erase-already = Nothing of you is kept any more.
privacy-ear = When I do not understand a message, a **language model** of whoever runs Kring reads it, to guess what you mean. Never concerns or questions about your data; it gets no name, and keeps nothing for me.
occasion-privacy-erase = erasing the data of somebody who asked for it
subject-privacy = Privacy
subject-privacy-say = “what do you know about me?”
