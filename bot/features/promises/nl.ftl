subject-promises = Toezeggingen
subject-promises-say = „ik stuur de rubric voor vrijdag”
command-promise = opschrijven wat je zult doen, en voor wanneer
command-promise-word = toezegging
command-promises = wat er nog open staat
command-promises-word = toezeggingen
promise-title = Toezegging
promise-intro = Iedereen hier ziet wat je toezegt. Op de dag zelf vraag ik hoe het ermee staat, en tot dan staat het op de agenda van de volgende bijeenkomst.
promise-what = Wat ga je doen?
promise-what-hint = De rubric naar iedereen sturen
promise-due = Voor wanneer?
promise-who = Wie doet het?
promise-who-hint = Leeg als jij het bent. Een ander zegt eerst zelf ja
promise-submit = Opschrijven
promise-save = Bewaren
promise-cancel = Annuleren
promise-error-what = Schrijf wat je gaat doen.
promise-error-due = Kies een dag die nog komt, hooguit een halfjaar vooruit.
promise-error-who = Kies één lid dat nu meedoet.
promise-error-many = Er staan al vijftien toezeggingen open. Rond er eerst een af.
promise-made = Genoteerd: **{ $what }**, voor { $day }.
promise-stands = Je toezegging: **{ $what }**, voor { $day }.
promise-moved = Verzet: **{ $what }**, nu voor { $day }.
promise-made-how = Op die dag vraag ik hoe het ermee staat.
promise-kept = Gedaan
promise-later = Later
promise-drop = Laten vallen
promise-why = Waarom, in een paar woorden?
promise-why-hint = Mag leeg blijven
promise-asked = Ik vraag { $who } of dit klopt. Je hoort het antwoord.
promise-asks = { $who } schreef op dat jij dit doet: **{ $what }**, voor { $day }. Klopt dat?
promise-yes = Ja, dat doe ik
promise-no = Nee, niet van mij
promise-refused = Goed, er wordt niets opgeschreven.
promise-is-theirs = { $who } doet het: { $what }.
promise-is-not = { $who } doet dit niet: { $what }. Bespreek het samen.
promise-is-due = Je zei toe: **{ $what }**, voor { $day }. Hoe staat het ermee?
promise-is-due-again = Je zei toe: **{ $what }**, voor { $day }. Is het gelukt? Hierna vraag ik er niet meer naar.
promise-are-due = { $count ->
    [one] Eén toezegging is aan de beurt. Hoe staat het ermee?
   *[other] { $count } toezeggingen zijn aan de beurt. Hoe staat het ermee?
  }
promise-often = Dit is al drie keer verzet. Misschien is het niet meer nodig?
promise-show = Hoe staat het?
promise-is-kept = Gedaan: **{ $what }**. Mooi.
promise-is-dropped = Dit valt af: **{ $what }**.
promise-reopen = Toch nog open
promise-gone = Deze toezegging is er niet meer.
promise-forgotten = Goed, er staat niets.
promise-none-yours = Je hebt nu geen toezeggingen open. Typ `toezegging` om er een te doen.
promise-list = Wat er is toegezegd
promise-none = Er staat niets open.
promise-more = { $count ->
    [one] En nog één.
   *[other] En nog { $count }.
  }
promise-make = Iets toezeggen
promise-improve = Verbeterpunt
promise-of-improving = verbeterpunt
promise-late = te laat
promise-example-signal = De bijeenkomsten lopen uit
promise-example-action = Met een tijdbewaker werken
promise-fact-asked = gevraagd
promise-fact-open = open
promise-fact-kept = gedaan
promise-fact-dropped = laten vallen
topic-promise = Toezegging
topic-improvement = Verbeterpunt
undo-promise = de toezegging
undo-promise-standing = hoe het met de toezegging staat
occasion-promises-due = vragen hoe het met een toezegging staat
privacy-promises = Toezeggingen
mine-promise = Toezegging
mine-promise-press = Toezeggingen
worklist-late-promises = { $count ->
    [one] Eén toezegging van jou is te laat.
   *[other] { $count } toezeggingen van jou zijn te laat.
  }
worklist-late-promises-press = Toezeggingen
digest-promises-members = Toezeggingen van leden
digest-promises-steering = Toezeggingen van facilitators
digest-promises-are = gedaan: { $kept }, te laat: { $late }, laten vallen: { $dropped }
