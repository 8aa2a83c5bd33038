subject-announcements = Mededelingen
subject-announcements-say = „ik wil iedereen iets laten weten”
command-announce = iedereen in één keer iets laten weten
command-announce-word = mededeling
announce-title = Mededeling
announce-intro = Iedereen die meedoet krijgt dit als bericht, in de eigen taal. Je ziet eerst hoe het eruitziet.
announce-text-nl = In het Nederlands
announce-text-en = In het Engels
announce-text-hint = Laat je één taal leeg, dan krijgt iedereen de andere
announce-counts = Telt het mee?
announce-normal = Ja, bij wat iemand per week van mij krijgt
announce-important = Nee, het is belangrijk
announce-why = Waarom is het belangrijk?
announce-why-hint = De zaal van vanmiddag is veranderd
announce-look = Bekijken
announce-cancel = Annuleren
announce-error-empty = Schrijf wat je wilt laten weten, in minstens één taal.
announce-error-why = Schrijf waarom dit niet meetelt; iedereen leest het erbij.
announce-preview = Zo lezen ze het
announce-in-nl = { $count ->
    [one] Eén lid leest dit:
   *[other] { $count } leden lezen dit:
  }
announce-in-en = { $count ->
    [one] Eén lid leest dit:
   *[other] { $count } leden lezen dit:
  }
announce-when = { $count ->
    [one] Eén lid krijgt het, vanaf **{ $moment }**, in werktijd.
   *[other] { $count } leden krijgen het, vanaf **{ $moment }**, in werktijd.
  }
announce-to-nobody = Er is nu niemand die het kan krijgen.
announce-one-language = Je schreef het in één taal, dus iedereen krijgt die.
announce-send = Versturen
announce-change = Aanpassen
announce-drop = Niet versturen
announce-waits = Je mededeling gaat over { $minutes } minuten weg (**{ $moment }**). Tot dan kun je haar terugnemen.
announce-back = Terugnemen
announce-taken-back = Teruggenomen. Niemand heeft haar gezien.
announce-too-late = Terugnemen kan niet meer: je mededeling is al onderweg of weg.
announce-sent = { $count ->
    [one] Je mededeling is verstuurd aan één lid.
   *[other] Je mededeling is verstuurd aan { $count } leden.
  }
announce-gone = Deze mededeling is er niet meer, of is al verstuurd.
announce-dropped = Goed, er gaat niets weg.
announce-from = Mededeling van { $who }
announce-why-you = Je krijgt dit omdat je meedoet. Het telt mee bij wat ik je per week stuur.
announce-important-since = Belangrijk, omdat: { $why }
announce-example = Vanaf maandag komen we samen in gebouw R3. Neem je pas mee.
undo-announcement = de mededeling
occasion-announcements-send = een mededeling versturen
privacy-announcements = Mededelingen die je schreef
digest-announcements = Mededelingen
digest-announcements-are = verstuurd: { $sent }, waarvan belangrijk: { $important }
