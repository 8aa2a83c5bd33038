subject-experts = Experts
subject-experts-say = „wanneer is er spreekuur?”
command-expert = wie waarover iets weet, of waarover jij iets weet
command-expert-word = expert
command-expert-offer = zelf expert worden, met je onderwerpen en spreekuur
command-expert-offer-word = expert worden
command-hours = spreekuren van experts, en je eigen gesprekken daarin
command-hours-word = spreekuur
experts-title = Experts in deze leergemeenschap
experts-on = Experts over „{ $topic }”
experts-nobody = Er is nog geen expert. Weet jij ergens veel van?
experts-nobody-on = Geen expert noemt dit onderwerp. Stel je vraag, dan zoek ik wie er iets over weet.
experts-more =
    { $more ->
        [one] En nog één. Typ `expert` met een onderwerp erachter om te zoeken.
       *[other] En nog { $more }. Typ `expert` met een onderwerp erachter om te zoeken.
    }
experts-ask = Stel een vraag
experts-become = Ik weet ergens veel van
experts-change = Mijn aanbod wijzigen
experts-stop = Stoppen als expert
experts-say = Vertel waarover
experts-free = vrij: { $moment }
experts-book = Gesprek boeken
experts-on-what = Je bent nu expert. Waarover mogen anderen je iets vragen, en hoe vaak? Je kunt ook een spreekuur kiezen.
experts-form-title = Expert
experts-form-intro = Anderen vinden je op deze onderwerpen en mogen je er iets over vragen. Je kunt dat altijd stoppen.
experts-topics = Waarover mogen anderen je iets vragen?
experts-topics-hint = Bijvoorbeeld: toetsing, rubrics, portfolio's
experts-monthly = Hoeveel vragen per maand, hoogstens?
experts-every = Spreekuur
experts-every-never = geen spreekuur
experts-every-week = elke week
experts-every-fortnight = om de week
experts-every-first = de eerste van de maand
experts-every-second = de tweede van de maand
experts-every-third = de derde van de maand
experts-every-fourth = de vierde van de maand
experts-every-last = de laatste van de maand
experts-often-week = elke { $day }
experts-often-fortnight = om de week op { $day }
experts-often-first = elke eerste { $day } van de maand
experts-often-second = elke tweede { $day } van de maand
experts-often-third = elke derde { $day } van de maand
experts-often-fourth = elke vierde { $day } van de maand
experts-often-last = elke laatste { $day } van de maand
experts-weekday = Op welke dag
experts-begins = Van
experts-ends = Tot
experts-minutes = Minuten per gesprek
experts-place = Waar
experts-place-hint = Een lokaal of een link
experts-save = Bewaren
experts-cancel = Annuleren
experts-error-topics = Noem minstens één onderwerp.
experts-error-begins = Kies van hoe laat tot hoe laat, of kies geen spreekuur.
experts-error-ends = Tussen deze tijden past geen gesprek. Kies een later einde.
experts-error-slot = Deze tijd is net weg. Kies een andere.
experts-offered = Anderen vinden je nu op **{ $topics }**. Je krijgt hoogstens { $monthly ->
        [one] één vraag
       *[other] { $monthly } vragen
    } per maand.
experts-offered-hours = Je spreekuur: **{ $hours }**. Wie een gesprek boekt, zie je meteen.
experts-offered-note = Op vrije dagen en in rustige periodes is er geen spreekuur.
experts-stopped = Je bent geen expert meer. Wie een gesprek met je had, hoort dat het niet doorgaat.
experts-none-of-mine = Je hebt nu geen aanbod als expert. Met `expert worden` maak je er een.
experts-hours-title = Spreekuren
experts-no-hours = Er is nu geen spreekuur waarin iets vrij is. Een vraag stellen kan altijd, met `vraag`.
experts-show = Bekijken
experts-next-day = Je volgende spreekuur: { $day }
experts-talk-title = Gesprek boeken
experts-talk-with = In het spreekuur van { $name }
experts-slot = Wanneer
experts-about = Waar gaat het over?
experts-about-hint = Dan kan de ander zich voorbereiden
experts-talk-save = Ja, zet het vast
experts-other-time = Een andere tijd
experts-echo = Een gesprek met { $who } op **{ $moment }**. Klopt dat?
experts-booked = Het staat vast: je spreekt { $who } op **{ $moment }**.
experts-booked-with-you = { $who } komt naar je spreekuur op **{ $moment }**.
experts-already = Je hebt al een gesprek met { $who }, op **{ $moment }**.
experts-moved = Verzet: je spreekt { $who } op **{ $moment }**.
experts-moved-by = { $who } heeft jullie gesprek verzet naar **{ $moment }**.
experts-where = Waar: { $place }
experts-off = Het gesprek met { $who } op **{ $moment }** gaat niet door.
experts-off-own = Het gesprek met { $who } op **{ $moment }** gaat niet door. De ander hoort het nu.
experts-talk-gone = Dit gesprek staat niet meer, of het is al geweest.
experts-no-talk = Er is nu geen vrije tijd in dit spreekuur. Een vraag stellen kan wel, met `vraag`.
experts-skip = Die dag ben ik er niet
experts-stands = Dit staat: je spreekt { $who } op **{ $moment }**.
experts-skipped =
    { $talks ->
        [0] Op { $day } is er geen spreekuur.
        [one] Op { $day } is er geen spreekuur. Eén gesprek gaat niet door; de ander hoort het nu.
       *[other] Op { $day } is er geen spreekuur. { $talks } gesprekken gaan niet door; de anderen horen het nu.
    }
experts-ahead =
    { $count ->
        [one] Je hebt binnenkort een gesprek in een spreekuur.
       *[other] Je hebt binnenkort { $count } gesprekken in je spreekuur.
    }
occasion-experts-ahead = herinnering aan een gesprek in een spreekuur
occasion-experts-talk = gesprek in een spreekuur
occasion-experts-begins = begin als expert
undo-expert = je aanbod als expert
undo-talk = het gesprek dat je boekte
privacy-expert = Expert over
privacy-hours = Spreekuur
mine-talk = Gesprek in een spreekuur
mine-talk-press = Bekijken
mine-expert = Expert over
mine-expert-press = Wijzigen
worklist-experts =
    { $count ->
        [one] Eén expert kreeg deze maand zoveel vragen als afgesproken
       *[other] { $count } experts kregen deze maand zoveel vragen als afgesproken
    }
worklist-experts-press = Experts bekijken

command-workshop = een expert om een workshop vragen
command-workshop-word = workshop
command-workshops = de workshops die komen, en je aanvragen
command-workshops-word = workshops
workshop-ask = Vraag een workshop aan
workshop-form-title = Workshop aanvragen
workshop-intro = De expert leest dit met je naam erbij, en antwoordt via mij. Wordt het een ja, dan ziet iedereen hier de titel, tijd en plek.
workshop-expert = Expert
workshop-wish = Waarover wil je een workshop?
workshop-wish-hint = Bijvoorbeeld: samen een rubric maken, met onze eigen opdrachten
workshop-for-whom = Voor wie, en met hoeveel?
workshop-for-whom-hint = Bijvoorbeeld: ons team van acht docenten
workshop-wanted-when = Wanneer komt het jullie uit?
workshop-wanted-hint = Bijvoorbeeld: ergens in week 48, 's middags
workshop-submit = Vragen
workshop-error-wish = Schrijf op waar de workshop over moet gaan.
workshop-error-whom = Schrijf op voor wie het is, en met hoeveel jullie zijn.
workshop-error-expert = Kies een expert.
workshop-error-twice = Je hebt al een open aanvraag bij deze expert. Kies een ander.
workshop-error-many = Je hebt al drie open aanvragen. Trek er eerst een in, met `workshops`.
workshop-many = Je hebt al drie open aanvragen. Trek er eerst een in, of wacht op een antwoord.
workshop-nobody = Er is nu geen expert die je om een workshop kunt vragen.
workshop-not-them = { $who } kun je nu niet om een workshop vragen.
workshop-asked = Je aanvraag is onderweg naar { $who }. Is er binnen vijf werkdagen geen antwoord, dan laat ik het weten.
workshop-waits = Op je aanvraag bij { $who } is nog geen antwoord.
workshop-talks = { $who } wil eerst met je praten over je aanvraag.
workshop-withdraw = Aanvraag intrekken
workshop-withdrawn = Je aanvraag is ingetrokken.
workshop-asks = { $who } vraagt je om een workshop:
workshop-whom = Voor wie
workshop-wanted = Wanneer
workshop-yes = Ja, ik kies een dag
workshop-talk = Eerst even praten
workshop-no = Liever niet
workshop-why-you = Je krijgt dit omdat anderen je als expert iets mogen vragen. Jij kiest of je het doet, en wanneer.
workshop-would-talk = { $who } wil eerst met je praten over je aanvraag. Daarna kan het nog een ja worden.
workshop-chat = Bericht aan { $name }
workshop-talking = { $who } hoort dat je eerst wilt praten. Zijn jullie eruit, kies dan een dag:
workshop-talking-own = Je wilt eerst praten met { $who } over deze aanvraag:
workshop-refused-own = Prima. { $who } hoort dat je deze workshop niet kunt geven.
workshop-refused = { $who } kan deze workshop niet geven.
workshop-silent = { $who } heeft nog niet op je aanvraag geantwoord. Je kunt nog even wachten.
workshop-away = { $who } neemt een pauze, en antwoordt nu misschien niet op je aanvraag.
workshop-free = Op dit moment is niemand voor deze workshop gevraagd.
workshop-another = Vraag een andere expert
workshop-leave = Intrekken
workshop-no-others = Ik ken nu geen andere expert die je kunt vragen.
workshop-over = Deze aanvraag is gesloten of veranderd. Typ `workshops` om te zien hoe het staat.
workshop-date-title = Workshop plannen
workshop-date-intro = Iedereen hier ziet de titel, tijd en plek met `workshops`.
workshop-invite = Iedereen uitnodigen
workshop-name = Titel
workshop-day = Dag
workshop-at = Tijd
workshop-length = Duur
workshop-minutes = { $minutes } minuten
workshop-where = Waar
workshop-when = Wanneer
workshop-date-submit = Ja, plan het in
workshop-error-title = Geef de workshop een titel.
workshop-error-day = Kies een dag en tijd die nog komen, binnen een jaar en tussen 7 en 21 uur.
workshop-dated = Het staat vast: je geeft een workshop op **{ $moment }**. { $who } hoort het nu.
workshop-dated-for-you = { $who } zegt ja: jullie workshop is op **{ $moment }**.
workshop-moved = Verzet: je geeft de workshop op **{ $moment }**. { $who } hoort het nu.
workshop-moved-for-you = { $who } heeft jullie workshop verzet naar **{ $moment }**.
workshop-stands = Dit staat: een workshop met { $who } op **{ $moment }**.
workshop-soon = Je hebt binnenkort een workshop met { $who }, op **{ $moment }**.
workshop-event = Workshop: { $title }
workshop-off = De workshop „{ $title }” met { $who } op **{ $moment }** gaat niet door.
workshop-off-own = De workshop „{ $title }” met { $who } op **{ $moment }** gaat niet door. De ander hoort het nu.
workshop-off-expert = Je workshop met { $who } gaat niet door.
workshops-title = Workshops
workshops-none = Er is nog geen workshop gepland.
workshops-more =
    { $more ->
        [one] En nog één.
       *[other] En nog { $more }.
    }
workshop-row = Je aanvraag bij { $who }: { $wish }
workshop-row-free = Je aanvraag, nu bij niemand: { $wish }
workshop-row-asked = { $who } vraagt je: { $wish }
occasion-experts-workshop = aanvraag voor een workshop
occasion-experts-workshop-silent = kijken of een aanvraag voor een workshop nog geen antwoord heeft
occasion-experts-workshop-ahead = herinnering aan een workshop
undo-workshop = je aanvraag voor een workshop
undo-workshop-date = de workshop die je plande
privacy-workshop = Workshop
mine-asks-workshop = Vroeg je om een workshop
mine-asks-workshop-press = Bekijken
mine-own-workshop = Aanvraag voor een workshop
mine-own-workshop-press = Bekijken
mine-workshop = Workshop
mine-workshop-press = Bekijken
intent-workshop = Een workshop vragen of bekijken
