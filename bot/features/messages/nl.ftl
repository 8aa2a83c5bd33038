messages-keep = Bewaar dit voor iedereen
messages-keep-hint = In de bibliotheek van je leergemeenschap. De schrijver wordt eerst gevraagd.
messages-ask = Vraag dit aan een expert
messages-ask-hint = Kring zoekt wie hier iets van weet. De schrijver wordt eerst gevraagd.
messages-thank = Bedank de schrijver
messages-thank-hint = Met je eigen woorden. Van het bericht zelf wordt niets bewaard.
messages-asks-keep = { $who } wil jouw bericht bewaren voor iedereen in de leergemeenschap:
messages-then-keep = Zeg je ja, dan staat het in de bibliotheek. Staat je naam erbij, dan kun je het later weghalen, en staat er een link naar dit bericht bij. Mag dat?
messages-asks-ask = { $who } wil een expert laten meedenken over jouw bericht:
messages-then-ask = Met je naam wordt het jouw vraag, en kies jij wie het leest. Zonder je naam vraagt { $who } het. Mag dat?
messages-named = Ja, met mijn naam
messages-nameless = Ja, zonder mijn naam
messages-refuse = Liever niet
messages-why =
    { $days ->
        [one] Zonder jouw ja gebeurt er niets. Zeg je niets, dan vergeet ik je bericht na één dag.
       *[other] Zonder jouw ja gebeurt er niets. Zeg je niets, dan vergeet ik je bericht na { $days } dagen.
    }
messages-open = Open het bericht
messages-waits = Ik vraag het eerst aan { $who }. Tot er een ja is, leest niemand anders het. Je hoort van me.
messages-beginning = Het is een lang bericht: { $length } tekens. Alleen de eerste { $most } gaan mee.
messages-withdraw = Toch niet vragen
messages-withdrawn = Goed, ik vraag het niet meer. Ik heb het bericht vergeten.
messages-not-taking-part = Dit kan als je meedoet en geen pauze hebt.
messages-picture = Ik lees alleen tekst, en die staat niet in dit bericht. Ik kan er dus niets mee.
messages-empty = In dit bericht staat geen tekst. Ik kan er dus niets mee.
messages-nobody = Dit bericht komt niet van iemand die ik om toestemming kan vragen. Ik doe er dus niets mee.
messages-stranger = { $who } doet niet mee in deze leergemeenschap, dus ik kan geen toestemming vragen. Ik bewaar er niets van.
messages-away = { $who } krijgt nu geen berichten van mij, dus ik kan geen toestemming vragen. Vraag het zelf, of probeer het later nog eens.
messages-asked = Dit is al gevraagd aan { $who }. Eén keer vragen is genoeg.
messages-there = Dit bericht staat al in de bibliotheek. Typ `bron` om te kijken.
messages-full =
    { $most ->
        [one] Je wacht nog op een antwoord over een bericht. Is dat er, dan vraag ik dit ook.
       *[other] Je wacht nog op { $most } antwoorden over berichten. Is er een binnen, probeer het dan opnieuw.
    }
messages-worry = Het lijkt erop dat iemand het moeilijk heeft. Zo'n bericht bewaar ik niet, en ik laat het niemand lezen. Maak je je zorgen? Typ `zorg`, dan zie je bij wie jullie terechtkunnen.
messages-over = Dit wordt je niet meer gevraagd. Je hoeft niets te doen.
messages-given-keep-named = Dank je. Je bericht staat nu in de bibliotheek, met je naam.
messages-given-keep-nameless = Dank je. Je bericht staat nu in de bibliotheek, zonder je naam.
messages-given-ask-named = Dank je. Het is nu jouw vraag. Hieronder zie je wie het misschien weet.
messages-given-ask-nameless = Dank je. { $who } vraagt het, en jouw naam staat er niet bij.
messages-refused-own = Goed. Ik doe er niets mee, en heb je bericht vergeten.
messages-refused = { $who } houdt dit bericht liever zoals het is. Ik bewaar er niets van.
messages-silent = { $who } heeft niets gezegd over het bericht dat je doorgaf. Ik vraag het niet nog eens, en bewaar er niets van.
messages-closed = Het bericht dat je doorgaf, kan ik niet meer gebruiken. Ik bewaar er niets van.
messages-example = Laat studenten eerst zelf een voorbeeld nakijken. Dan begrijpen ze de rubric veel beter.
mine-message = Wil een bericht van jou gebruiken
privacy-messages-by = Berichten die je doorgaf
privacy-messages-of = Berichten van jou
privacy-messages-are =
    { $count ->
        [one] één, wacht op een ja
       *[other] { $count }, wachten op een ja
    }
occasion-messages-silent = een bericht vergeten waarover geen antwoord kwam
