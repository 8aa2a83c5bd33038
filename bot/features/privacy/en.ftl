privacy-title = What I keep about you in { $community }
privacy-name = Name
privacy-language = Language
privacy-zone = Time zone
privacy-status = Taking part
privacy-roles = Roles
privacy-welcome = Welcome steps
privacy-steps = { $done } of { $total } done
privacy-messages = I also keep **which messages** I sent you and whether they arrived. Once they've arrived, I don't keep what they said. I don't keep what you type to me either, except what you fill in in a form and a question you ask somebody. I forget a half-finished form after a week.
privacy-who = Other members see your name, your roles and your discipline. They see what you bring only if you said yes to introductions, or if you post it in the channel yourself. Facilitators see how far along your welcome is, whether you have a buddy, are on a break or have left, and whether my messages arrive.
privacy-not = This is **not** for appraisals and doesn't go to line managers. I don't read what people write in channels.
privacy-law = Kring is a bot. If you leave, I stop writing to you; your profile stays ready in case you come back. `erase` erases everything, `export` gives you everything.
privacy-stranger = You're not part of a learning community here. I only know your name, { $name }, and your language, because you're writing to me now.
privacy-offer = Your offer as a mentor
privacy-wish = What you want to learn with a mentor
privacy-pairs = Pairs and check-ins
privacy-pairs-kept = Pairs: { $pairs }. Check-ins: { $checkins }. I delete what you wrote in them a month after the end; the numbers stay longer.
privacy-counted = I count **how often** you used Kring each day, not what for. Answers to a pulse and concerns aren't counted. That gives numbers about the group, without names.
privacy-answers = I keep answers to a pulse or poll **without your name** until it closes. After that only the result is left. I do keep who was asked, but not who answered. A poll with names says so in large letters beforehand.
privacy-stories = Your value stories
privacy-stories-kept = { $count ->
    [one] 1 story. `value` shows it, and lets you withdraw it.
   *[other] { $count } stories. `value` shows them, and lets you withdraw them.
}
export-part = All your data as JSON, part { $number } of { $of }:
export-mine = Download all my data (JSON)
export-mine-valid = The link works for half an hour and is only for you.
erase-title = Erase all your data?
erase-goes = I erase right away your profile, answers, stories, check-ins, questions, counts and everything that was planned, and end your pairs; the other person hears that you stopped. { $places ->
    [one] After that I no longer know you.
   *[other] This goes for all { $places } communities you take part in. After that I no longer know you.
}
erase-stays = What stays: what others wrote down themselves about your conversations, results without names, the community's improvements, and an unreadable code that lets me erase you again after a backup is restored. Backups disappear within 30 days. I delete my messages in this conversation where Slack or Teams lets me; you can delete what you wrote yourself.
erase-effect = This can't be undone. If you want a copy first, choose “All my data”.
erase-yes = Yes, erase everything
erase-no = No
erased = Erased. I no longer know you. If you ever want to take part again, we start over.
erase-already = I don't keep anything about you any more.
privacy-ear = When I don't understand a message, a **language model** of whoever runs Kring reads it, to guess what you mean. Never concerns or questions about your data; it gets no name, and keeps nothing for me.
occasion-privacy-erase = erasing the data of somebody who asked for it
subject-privacy = Privacy
subject-privacy-say = “what do you know about me?”
