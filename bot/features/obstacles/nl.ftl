obstacles-title = Obstakels
obstacles-none = Er zijn geen obstakels die jij mag zien.
obstacles-more =
    { $count ->
        [one] En nog één, die je ziet zodra er hier een is afgesloten.
       *[other] En nog { $count }, die je ziet zodra er hier een is afgesloten.
    }
obstacles-for-organisation = Voor de organisatie
obstacles-among-us = Onder elkaar
obstacles-report-one = Obstakel melden
obstacles-show = Bekijk
obstacles-is-open = wacht op iemand die het oppakt
obstacles-is-somebodys = iemand is ermee bezig
obstacles-is-owned = { $who } is ermee bezig
obstacles-is-asked = { $who } is gevraagd
obstacles-is-organisation = ligt bij de organisatie
obstacles-of = van { $who }
obstacles-yours = van jou
obstacles-seen-by-steering = alleen facilitators en trekkers weten het
obstacles-seen-by-named = iedereen hier weet het
obstacles-seen-by-nameless = iedereen hier weet het, zonder naam
obstacles-thinks-unknown = wie het kan oplossen: niet bekend
obstacles-thinks-us = we kunnen het zelf oplossen
obstacles-thinks-organisation = de organisatie kan het oplossen
obstacles-would-help = Wat zou helpen: { $wish }
obstacles-form-title = Wat staat je in de weg?
obstacles-form-intro = Facilitators en trekkers zien wie het meldt, wat je ook kiest. Je hoort wat ervan wordt.
obstacles-text = Wat staat je in de weg?
obstacles-wish = Wat zou helpen?
obstacles-wish-hint = Dit mag leeg blijven
obstacles-known-to = Wie mag het weten?
obstacles-known-to-steering = Alleen facilitators en trekkers
obstacles-known-to-named = Iedereen hier, met mijn naam
obstacles-known-to-nameless = Iedereen hier, zonder mijn naam
obstacles-by = Wie zou het kunnen oplossen?
obstacles-by-unknown = Dat weet ik niet
obstacles-by-us = Wij zelf
obstacles-by-organisation = Onze organisatie
obstacles-report = Melden
obstacles-cancel = Annuleren
obstacles-error-text = Schrijf op wat je in de weg staat.
obstacles-error-known-to = Kies wie het mag weten.
obstacles-error-nobody = Er is nu geen facilitator of trekker die dit kan oppakken. Praat met iemand die je vertrouwt, of probeer het later nog eens.
obstacles-maybe = Misschien helpt dit al?
obstacles-not-kept-yet = Niemand anders heeft je obstakel nog gezien. Doe je niets, dan vergeet ik het over een week.
obstacles-helps = Dat helpt
obstacles-all-the-same = Toch melden
obstacles-open = Open { $host }
obstacles-ask = Vraag het
obstacles-helped = Fijn om te horen. Ik heb niets bewaard van wat je schreef.
obstacles-kept-steering = Het ligt bij de facilitators en trekkers. Niemand anders ziet het.
obstacles-kept-named = Het ligt bij de facilitators en trekkers, en iedereen hier mag het weten, met jouw naam.
obstacles-kept-nameless = Het ligt bij de facilitators en trekkers. Iedereen hier mag het weten, zonder jouw naam.
obstacles-you-hear = Je hoort wat ervan wordt. Met `obstakels` zie je hoe het staat.
obstacles-withdraw = Terugnemen
obstacles-withdrawn = Het is weg. Er is niets van bewaard.
obstacles-not-taking-part = Je doet hier nog niet mee. Begin met `start`.
obstacles-most-open =
    { $most ->
        [one] Je hebt één obstakel dat nog niet is afgesloten. Neem het eerst terug, of praat met een facilitator.
       *[other] Je hebt { $most } obstakels die nog niet zijn afgesloten. Neem er eerst een terug, of praat met een facilitator.
    }
obstacles-over = Dit is intussen veranderd. Met `obstakels` zie je hoe het staat.
obstacles-waiting =
    { $count ->
        [one] Eén obstakel wacht op iemand die het oppakt.
       *[other] { $count } obstakels wachten op iemand die ze oppakt.
    }
obstacles-take = Ik pak het op
obstacles-give = Geef het aan…
obstacles-to-organisation = Voor de organisatie
obstacles-close = Afsluiten
obstacles-hand-back = Teruggeven
obstacles-taken = Jij pakt het op. Wie het meldde, hoort dat.
obstacles-given = Ik vraag het. Pas na een ja ligt het daar.
obstacles-put-there = Het staat op de lijst van de trekker. Wie het meldde, hoort dat.
obstacles-relieved = { $who } neemt dit obstakel van je over. Dank je voor wat je deed.
obstacles-relieved-there = { $who } heeft dit obstakel, dat jij had opgepakt, op de lijst van de trekker gezet. Jij hoeft er niets meer mee.
obstacles-relieved-closed = { $who } heeft dit obstakel, dat jij had opgepakt, afgesloten. Dank je voor wat je deed.
obstacles-give-title = Wie kan dit oppakken?
obstacles-give-intro = Het gaat om: { $text }
obstacles-give-whom = Wie zal ik vragen?
obstacles-give-hint = Eén persoon, die nee mag zeggen
obstacles-give-send = Vragen
obstacles-error-one = Kies één lid.
obstacles-error-away = Dit lid doet nu niet mee. Kies iemand anders.
obstacles-error-not-them = Dit lid kan dit niet oppakken. Kies iemand anders.
obstacles-error-confidential = Alleen facilitators en trekkers mogen dit weten. Kies een van hen.
obstacles-asks = { $who } vraagt of jij dit obstakel wilt oppakken:
obstacles-yes = Ja, dat doe ik
obstacles-no = Nee, liever niet
obstacles-no-is-fine = Nee mag ook, en niemand vraagt waarom
obstacles-declined = Prima. Ik zoek iemand anders.
obstacles-handed-back = Het wacht nu op iemand anders. Dank je voor wat je deed.
obstacles-close-title = Obstakel afsluiten
obstacles-close-intro = Het gaat om: { $text }
obstacles-how = Wat is ervan geworden?
obstacles-ends-solved = Het is opgelost
obstacles-ends-impossible = Het kan niet worden opgelost
obstacles-outcome = Wat loste het op, of waarom kan het niet?
obstacles-close-send = Afsluiten
obstacles-error-how = Kies wat ervan is geworden.
obstacles-error-outcome = Schrijf het in één zin: wie het meldde, leest het.
obstacles-closed-solved = Opgelost. Wie het meldde, hoort het op de volgende werkdag, in jouw woorden.
obstacles-closed-impossible = Afgesloten. Wie het meldde, hoort op de volgende werkdag waarom, in jouw woorden.
obstacles-taken-back = Wie dit meldde, heeft het teruggenomen. Jij hoeft er niets meer mee.
obstacles-told = Hoe het met je obstakels staat
obstacles-became-solved = Opgelost: { $what }
obstacles-became-impossible = Het kan niet worden opgelost: { $what }
obstacles-with-thanks = Met dank aan { $who }, die het oppakte.
obstacles-thank = Bedanken
obstacles-example = Mijn leidinggevende geeft me geen uren voor de leergemeenschap.
obstacles-example-wish = Twee uur per week in mijn rooster
obstacles-example-outcome = Vanaf januari staan er twee uur per week in het rooster.
obstacles-example-reason = Het rooster ligt vast tot de zomer.
hours-title = Je afgesproken uren
hours-intro = Hoeveel uur per week heb je afgesproken voor de leergemeenschap? Van 0 tot { $most }. Alleen jij ziet dit.
hours-agreed = Afgesproken met je organisatie?
hours-answer-some = Ja, zoveel
hours-answer-none = Niet afgesproken
hours-hours = Uren per week
hours-hint = Bijvoorbeeld 2 of 3,5
hours-save = Bewaren
hours-cancel = Annuleren
hours-error = Schrijf een getal van 0 tot { $most }, in hele of halve uren, zoals 3,5, of kies „Niet afgesproken”.
hours-noted = Genoteerd: { $hours }.
hours-not-agreed = geen uren afgesproken
hours-a-week = afgesproken uren per week: { $hours }
hours-change = Wijzigen
hours-forget = Vergeet het
hours-private = Alleen jij ziet dit. Zoek ik een tijd voor een bijeenkomst, dan reken ik ermee. Noteren vijf mensen of meer hun uren, dan vertelt het weekbericht tussen welke getallen het gemiddelde ligt.
hours-forgotten = Ik ben je uren vergeten.
hours-no-note = Er was niets genoteerd.
mine-obstacle-asked = Obstakel voor jou?
mine-obstacle-asked-press = Bekijk
mine-obstacle-held = Obstakels die je oppakt
mine-obstacle-held-press = Bekijk
mine-obstacles = Jouw obstakels
mine-obstacles-press = Bekijk
mine-obstacles-are =
    { $count ->
        [one] één
       *[other] { $count }
    }
mine-agreed-hours = Afgesproken uren
mine-agreed-hours-press = Wijzig
privacy-obstacles = Gemelde obstakels
privacy-obstacles-are =
    { $count ->
        [one] één, tot 90 dagen na het afsluiten
       *[other] { $count }, elk tot 90 dagen na het afsluiten
    }
privacy-obstacles-held = Opgepakte obstakels
privacy-obstacles-held-are =
    { $count ->
        [one] één
       *[other] { $count }
    }
privacy-agreed-hours = Afgesproken uren
digest-obstacles = Obstakels
digest-obstacles-are = nieuw: { $reported } · open: { $open } · opgelost: { $solved } · niet op te lossen: { $impossible } · meteen geholpen: { $helped }
digest-obstacles-there = Voor de trekker
digest-obstacles-there-are = obstakels die de organisatie moet oplossen: { $count }
digest-obstacles-thanks = Met dank
digest-obstacles-thanks-are = obstakels die leden wegnamen: { $count }
digest-hours = Afgesproken uren
digest-hours-mean = gemiddeld per week: tussen { $low } en { $high }
digest-hours-none = leden zonder afgesproken uren: { $count }
worklist-obstacles =
    { $count ->
        [one] Eén obstakel heeft niemand die het oppakt
       *[other] { $count } obstakels hebben niemand die ze oppakt
    }
worklist-obstacles-press = Bekijk ze
worklist-obstacle-organisation =
    { $count ->
        [one] Eén obstakel moet de organisatie oplossen
       *[other] { $count } obstakels moet de organisatie oplossen
    }
worklist-obstacle-organisation-press = Bekijk de lijst
topic-obstacle = Obstakel
command-obstacle = melden wat je in de weg staat
command-obstacle-word = obstakel
command-obstacle-button = Obstakel melden
command-stuck-word = ik loop vast
command-obstacles = obstakels, en hoe het ermee staat
command-obstacles-word = obstakels
command-my-hours = je afgesproken uren, die alleen jij ziet
command-my-hours-word = mijn uren
occasion-obstacles-lapse = een obstakel vergeten dat niet is gemeld
occasion-obstacles-wait = melden dat een obstakel wacht
occasion-obstacles-asked = wachten of iemand een obstakel oppakt
occasion-obstacles-status = vertellen hoe het met je obstakels staat
subject-obstacles = Obstakels
subject-obstacles-say = „mijn leidinggevende geeft me geen uren”
undo-obstacle = het obstakel dat je meldde
