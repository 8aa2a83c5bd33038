promise-title = Een toezegging
promise-intro = Iedereen in de leergemeenschap ziet dit met je naam erbij. Op de dag zelf vraag ik je hoe het staat.
promise-text = Wat zeg je toe?
promise-text-hint = Bijvoorbeeld: ik stuur de rubric rond
promise-due = Voor wanneer?
promise-who = Van wie?
promise-who-hint = Leeg: van jou. Een ander vraag ik eerst of het klopt.
promise-submit = Toezeggen
promise-cancel = Annuleren
promise-error-text = Schrijf op wat je toezegt.
promise-error-none = Kies een dag.
promise-error-past = Die dag is al voorbij. Kies vandaag of een dag die nog komt.
promise-error-far = Dat is meer dan een halfjaar weg. Kies een eerdere dag.
promise-error-who = Kies iemand die meedoet in deze leergemeenschap en geen pauze heeft.
promise-made = Genoteerd: { $what }. Op { $day } vraag ik je hoe het staat.
promise-there = Die toezegging had ik al van je.
promise-enough =
    { $most ->
        [one] Je hebt al een toezegging openstaan. Rond die eerst af.
       *[other] Je hebt al { $most } toezeggingen openstaan. Rond er eerst een af.
    }
promise-withdrawn = Die toezegging is weg: { $what }.
promise-gone = Die toezegging staat niet meer open.
promise-asks = Ik vraag { $who } of dat klopt. Na een ja staat het in de lijst.
promise-request = { $name }, zeg jij dit toe?
promise-request-nameless = Zeg jij dit toe?
promise-request-what = { $who } schreef het op jouw naam, voor { $day }. Het is pas van jou als je ja zegt.
promise-yes = Ja, dat doe ik
promise-no = Niet van mij
promise-declined = Goed. Er is niets genoteerd.
promise-not-theirs = { $who } neemt dit nu niet op zich: { $what }. Misschien past het bij iemand anders.
promise-ask = { $name }, hoe staat het met je toezegging?
promise-ask-nameless = Hoe staat het met je toezegging?
promise-ask-drop = { $name }, deze toezegging schoof je al drie keer op. Is het gelukt, of zullen we haar laten vallen?
promise-ask-drop-nameless = Deze toezegging schoof je al drie keer op. Is het gelukt, of zullen we haar laten vallen?
promise-ask-several = { $name }, hoe staat het met je toezeggingen?
promise-ask-several-nameless = Hoe staat het met je toezeggingen?
promise-keep = Gedaan
promise-move = Later
promise-drop = Laten vallen
promise-say = Hoe staat het?
promise-move-title = Een andere dag
promise-move-submit = Verplaatsen
promise-drop-title = Laten vallen
promise-why = Waarom?
promise-why-hint = Eén woord is genoeg, en leeg mag ook. Niemand anders ziet het.
promise-same-day = Dat is dezelfde dag. Er is niets veranderd.
promise-kept = Mooi, gedaan: { $what }.
promise-moved = Verplaatst naar { $day }: { $what }. Dan vraag ik het weer.
promise-dropped = Goed, die laten we vallen: { $what }.
promise-reopened = De toezegging staat weer open, voor { $day }: { $what }.
promise-new = Iets toezeggen
promise-late = was voor { $day }
promise-no-day = geen dag
promises-title = Wat we toezegden
promises-none = Er staat niets open.
promises-improve = Bekijken
promises-more =
    { $count ->
        [one] En nog 1.
       *[other] En nog { $count }.
    }
promise-improvement = verbetering
topic-promise = Toezegging
topic-improvement = Verbetering
privacy-promises = Toezeggingen
privacy-promises-are = { $count } in totaal, waarvan { $open } open
worklist-promises =
    { $count ->
        [one] Een toezegging van jou is over haar dag
       *[other] { $count } toezeggingen van jou zijn over hun dag
    }
worklist-promises-press = Bekijk ze
mine-promises = Jij zegde toe
mine-promises-press = Bekijken
digest-promises = Toezeggingen, vier weken
digest-promises-steering = Toezeggingen van facilitators, vier weken
digest-promises-are = gedaan: { $kept } · over de dag: { $late } · vervallen: { $dropped }
command-promise = iets toezeggen: `toezegging ik stuur de rubric voor vrijdag`
command-promise-word = toezegging
command-promise-button = Toezeggen
command-promises = wat hier is toegezegd en nog openstaat
command-promises-word = toezeggingen
command-promises-button = Toezeggingen
occasion-promises-due = vragen hoe het met een toezegging staat
occasion-promises-request = een toezegging waar geen antwoord op kwam
subject-promises = Toezeggingen
undo-promise-made = je toezegging
undo-promise = wat je over je toezegging zei
promise-none-yours = Je hebt nu geen toezeggingen open. Typ `toezegging` om er een te doen.
subject-promises-say = „ik stuur de rubric voor vrijdag”
