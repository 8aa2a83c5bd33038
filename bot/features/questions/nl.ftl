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
digest-questions-are =
    { $asked ->
        [0] geen nieuwe
        [one] één gesteld
       *[other] { $asked } gesteld
    } · { $soon } binnen twee dagen beantwoord · { $kept } bewaard
weekly-question = Een open vraag
ask-pick = { $who } vraagt: { $question }
