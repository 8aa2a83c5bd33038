ask-title = Een vraag stellen
ask-heading = Jouw vraag
ask-question = Wat wil je weten?
ask-question-hint = Bijvoorbeeld: wie weet iets over portfolio's?
ask-submit = Zoek iemand
ask-cancel = Annuleren
ask-error = Schrijf op wat je wilt weten, dan zoek ik iemand.
ask-not-taking-part = Een vraag stellen kan als je meedoet en geen pauze hebt.
ask-before = Eerder vroeg iemand „{ $question }”. Het antwoord was:
ask-found = Deze mensen beantwoorden graag een vraag. Wie zal ik het vragen?
ask-nobody = Niemand aan wie ik het nu mag vragen, noemt dit onderwerp. Ik kan je vraag aan iedereen stellen, of vraag een facilitator.
ask-consent = Er is nog niets verstuurd. Pas als je iemand kiest, leest die persoon je vraag, met je naam erbij.
ask-knows = noemt { $topics }
ask-put = Vragen
ask-sent = Je vraag is op weg naar { $who }. Komt er binnen drie werkdagen geen antwoord, dan hoor je van me.
ask-withdraw = Vraag intrekken
ask-arrives = { $who } vraagt jou:
ask-answer = Antwoorden
ask-pass = Nu even niet
ask-no-more = Vraag mij niet meer
ask-why-you = Je krijgt dit omdat je in je profiel zei dat je gevraagd mag worden. Vaker dan drie keer per maand gebeurt dat niet.
ask-answer-title = Je antwoord
ask-answer-label = Antwoord
ask-keep = Bewaren
ask-keep-yes = Anderen met dezelfde vraag mogen dit lezen
ask-answer-submit = Stuur
ask-error-answer = Schrijf een antwoord, of kies „Nu even niet”.
ask-answered = { $who } antwoordt:
ask-keep-it = Bewaren voor anderen
ask-kept = Bewaard. Wie hetzelfde vraagt, vindt dit antwoord.
ask-thanks = Dank je. { $who } leest je antwoord.
ask-passed = { $who } kan hier nu niet op antwoorden.
ask-silent = { $who } heeft niet geantwoord.
ask-nobody-left = Ik weet niemand anders aan wie ik dit mag vragen. Zet je vraag in het kanaal, of vraag een facilitator.
ask-passed-own = Prima, ik geef het door.
ask-no-more-done = Goed, ik stuur je geen vragen meer. In je profiel zet je het weer aan.
ask-not-available = Deze persoon kan nu niet gevraagd worden. Stel je vraag opnieuw, dan zoek ik verder.
ask-withdrawn = Je vraag is ingetrokken.
ask-closed = Deze vraag is al afgerond.
occasion-questions-silent = kijken of een vraag nog geen antwoord heeft
worklist-questions =
    { $count ->
        [one] Eén vraag van een lid wacht al langer dan twee werkdagen op antwoord
       *[other] { $count } vragen van leden wachten al langer dan twee werkdagen op antwoord
    }
mine-question = Wacht op jouw antwoord
subject-questions = Vragen aan elkaar
subject-questions-say = „wie kan mij helpen met statistiek?”
ask-known = In de bibliotheek staat al:
ask-open = Open { $host }
ask-everybody = Vraag het iedereen
ask-consent-channel = Er is nog niets verstuurd. Kies je „Vraag het iedereen”, dan staat je vraag met je naam in het kanaal. Zolang die open is, kan hij daar ook in de weekpost staan.
ask-given = { $who } vindt het een goed idee en stelt de vraag zelf, met eigen naam.
ask-await = Laat weten als er iemand is
ask-awaited = Je hoort het zodra iemand aan wie ik het mag vragen, dit onderwerp noemt. Na een halfjaar stop ik met zoeken.
ask-await-yes = Ja, vraag maar
ask-await-no-more = Niet meer nodig
ask-await-over = Hier zoek ik niet meer naar.
ask-await-many = Ik zoek al voor vijf vragen van je. Stop er eerst een, met de knop die erbij staat.
ask-known-now = { $who } weet iets over { $topics }. Zal ik het vragen?
undo-await = het bericht zodra iemand het weet
occasion-questions-known = bericht dat iemand iets over een onderwerp weet
ask-posted = Je vraag staat in het kanaal. Wie antwoordt, doet dat via mij; ik stuur het je.
ask-all = { $who } zoekt iemand die hier iets van weet:
ask-know = Ik weet hier iets van
ask-all-how = Je antwoord gaat alleen naar wie het vroeg.

ask-named = je noemde deze persoon
ask-expert = expert op { $topics }
questions-could-help = kan misschien helpen
worklist-topics =
    { $count ->
        [one] Eén onderwerp waar meer mensen naar vragen, en dat hier nog niemand noemt
       *[other] { $count } onderwerpen waar meer mensen naar vragen, en die hier nog niemand noemt
    }
worklist-topics-press = Experts bekijken
digest-questions = Vragen
digest-questions-are = { $asked } gesteld · { $soon } binnen twee dagen beantwoord · { $kept } bewaard
weekly-question = Een open vraag
ask-pick = { $who } vraagt: { $question }

ask-before-guest = Eerder vroeg iemand „{ $question }”. Het antwoord van een gast van buiten was:
ask-nobody-here =
    Geen lid aan wie ik het nu mag vragen, noemt dit onderwerp. { $guests ->
        [one] Een gast van buiten wel.
       *[other] Deze gasten van buiten wel.
    }
ask-guest = Gast van buiten: **{ $who }**, over { $topics }
ask-guest-link = Maak een link

guest-link = Er is nog niets verstuurd. Stuur { $who } zelf dit bericht, per mail of app:
guest-link-how = Wie deze link opent, leest je vraag, je voornaam en de naam van de leergemeenschap. De link werkt twee weken, voor één antwoord. Je hoort van me zodra het er is.
guest-letter = Dag { $name }, mag ik je iets vragen? Op deze pagina lees je mijn vraag en kun je antwoorden, tot { $day } en zonder account: { $link }
guest-look = Bekijk de pagina
guest-withdraw = Link intrekken
guest-withdrawn = De link voor { $who } werkt niet meer.
guest-passed = { $who }, gast van buiten, kan hier niet op antwoorden.
guest-silent = { $who }, gast van buiten, heeft niet geantwoord. De link werkt niet meer.
guest-answered = { $who }, gast van buiten, antwoordt:
undo-link = de link voor een gast

guest-title = Een gast van buiten
guest-intro = Iemand van buiten de leergemeenschap die vragen wil beantwoorden. Voeg alleen iemand toe die het weet en goedvindt. Ik bewaar naam, onderwerpen en taal een jaar lang, voor iedereen hier.
guest-name = Naam
guest-name-hint = Een mailadres heb ik niet nodig: wie iets vraagt, stuurt zelf de link.
guest-topics = Onderwerpen
guest-topics-hint = Bijvoorbeeld: toetsing, feedback geven
guest-language = Taal van de pagina
guest-submit = Bewaren
guest-error-name = Schrijf de naam op van wie je toevoegt.
guest-error-twice = Deze gast staat er al. Typ `gasten` om de lijst te zien.
guest-error-many = Er staan al vijftig gasten in. Verwijder eerst iemand met `gasten`.
guest-error-topics = Schrijf op waar je deze gast iets over kunt vragen.
guest-no-web = Een gast antwoordt op een webpagina, en die heb ik hier niet. Vraag de beheerder om `KRING_PUBLIC_URL` in te stellen.
guest-added = **{ $who }** staat erbij als gast van buiten, over { $topics }. Wie daar iets over vraagt, kan een link maken.
guest-until = Tot { $day }. Een maand daarvoor staat het op je werklijst.
guest-remove = Verwijderen
guest-removed = { $who } is verwijderd. Links voor deze gast werken niet meer.
guest-gone = Deze gast staat er niet meer in.
guest-renew = Nog een jaar
guest-renewed = { $who } blijft gast tot { $day }.
guest-add = Gast toevoegen
guests-title = Gasten van buiten
guests-none = Er zijn nog geen gasten van buiten.
guests-about = over { $topics }
guests-by = toegevoegd door { $who } op { $day }
guests-ends = Op { $day } verwijder ik { $who }. Nog een jaar kan, als deze gast dat goedvindt.
undo-guest = de gast die je toevoegde
worklist-guests =
    { $count ->
        [one] Eén gast van buiten verdwijnt binnen een maand, tenzij die nog een jaar wil
       *[other] { $count } gasten van buiten verdwijnen binnen een maand, tenzij ze nog een jaar willen
    }
worklist-guests-press = Bekijk ze
command-guest-add = een gast van buiten toevoegen, die vragen beantwoordt met een link
command-guest-add-word = gast toevoegen
command-guests = de gasten van buiten
command-guests-word = gasten
occasion-questions-link-over = een link voor een gast stoppen
occasion-questions-guest-ends = een gast van buiten verwijderen na een jaar

guest-page-title = { $name } heeft een vraag
guest-page-title-nameless = Iemand heeft een vraag
guest-page-from = Deze vraag komt uit „{ $community }”, een leergemeenschap.
guest-page-question = De vraag
guest-page-answer = Jouw antwoord
guest-page-answer-hint = Hoogstens { $most } tekens.
guest-page-keep = Anderen met dezelfde vraag mogen dit antwoord lezen, zonder mijn naam
guest-page-send = Stuur antwoord
guest-page-pass = Ik kan hier niet mee helpen
guest-page-small = Je antwoord gaat naar wie de vraag stelde. De link werkt voor één antwoord.
guest-page-privacy = Wat Kring bewaart
guest-page-empty = Schrijf een antwoord, of kies „Ik kan hier niet mee helpen”.
guest-page-long =
    Je antwoord heeft { $length } tekens. Maak het { $over ->
        [one] één teken
       *[other] { $over } tekens
    } korter.
guest-page-wrong = Let op: { $title }
guest-page-thanks = Dank je wel. Je antwoord is onderweg.
guest-page-passed = Dank je wel. Ik geef door dat je hier niet mee kunt helpen.
guest-page-used = Deze link is al gebruikt. Dank je wel.
guest-page-close = Je kunt deze pagina sluiten.
guest-page-gone = Deze link werkt niet
guest-page-gone-why = Misschien is de link te oud, ingetrokken of niet helemaal overgenomen. Vraag een nieuwe aan wie je de link stuurde.
guest-example = Hoe maak je een rubric die studenten zelf gebruiken?
guest-example-topics = toetsing, rubrics
guest-example-answer = Laat ze eerst zelf drie voorbeelden nakijken.
intent-guest = Gasten van buiten
