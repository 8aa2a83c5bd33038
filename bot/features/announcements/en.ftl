subject-announcements = Announcements
subject-announcements-say = “I want to tell everybody something”
command-announce = tell everybody something at once
command-announce-word = announce
announce-title = Announcement
announce-intro = Everybody who takes part gets this as a message, in their own language. You first see how it reads.
announce-text-nl = In Dutch
announce-text-en = In English
announce-text-hint = Leave one empty, and everybody gets the other
announce-counts = Does it count?
announce-normal = Yes, to what somebody gets from me in a week
announce-important = No, it is important
announce-why = Why is it important?
announce-why-hint = This afternoon's room has changed
announce-look = Look at it
announce-cancel = Cancel
announce-error-empty = Write what you want to tell, in one language at least.
announce-error-why = Say why this does not count; everybody reads it.
announce-preview = This is how they read it
announce-in-nl = { $count ->
    [one] One member reads this:
   *[other] { $count } members read this:
  }
announce-in-en = { $count ->
    [one] One member reads this:
   *[other] { $count } members read this:
  }
announce-when = { $count ->
    [one] One member gets it, from **{ $moment }** on, in working hours.
   *[other] { $count } members get it, from **{ $moment }** on, in working hours.
  }
announce-to-nobody = There is nobody now who can get it.
announce-one-language = You wrote it in one language, so everybody gets that.
announce-send = Send it
announce-change = Change it
announce-drop = Do not send it
announce-waits = Your announcement goes out in { $minutes } minutes (**{ $moment }**). Until then you can take it back.
announce-back = Take it back
announce-taken-back = Taken back. Nobody has seen it.
announce-too-late = It is too late to take it back: your announcement is on its way, or gone.
announce-sent = { $count ->
    [one] Your announcement went to one member.
   *[other] Your announcement went to { $count } members.
  }
announce-gone = This announcement is no more, or was sent already.
announce-dropped = All right, nothing goes out.
announce-from = Announcement by { $who }
announce-why-you = You get this since you take part. It counts to what I send you in a week.
announce-important-since = Important, since: { $why }
announce-example = From Monday on we meet in building R3. Bring your card.
undo-announcement = the announcement
occasion-announcements-send = sending an announcement
privacy-announcements = Announcements that you wrote
digest-announcements = Announcements
digest-announcements-are = sent: { $sent }, of these important: { $important }
