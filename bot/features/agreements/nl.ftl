agreements-title-goals = Doelen van { $community }
agreements-title-agreements = Werkafspraken van { $community }
agreements-title-leading = Hoe { $community } wordt geleid
agreements-none = Hierover staat nog niets op papier. Iedereen mag iets voorstellen.
agreements-gone = Dit is er niet meer.
agreements-propose = Wijziging voorstellen
agreements-earlier = Eerdere versies
agreements-leading = Hoe we geleid worden
agreements-remind = Iemand herinneren
agreements-show = Bekijken
agreements-roles = **Bij functierollen:** { $roles }
agreements-voting = **Er wordt gestemd** over een wijziging, tot { $day }: { $change }
agreements-last-missed = De laatste stemming telde niet: { $needed } van de { $asked } moesten stemmen, en het waren er { $answered }.
agreements-fewer = minder dan { $needed }
agreements-last-not-passed = Bij de laatste stemming is een wijziging niet aangenomen.
agreements-version = Versie { $number } van { $day }
agreements-how-begun = zo begonnen we
agreements-how-steered = vastgelegd door wie begeleidt, zonder stemming
agreements-how-voted = na een stemming
agreements-how-together = samen besloten, niet door een stemming
agreements-changed = wat er veranderde: { $change }
agreements-review = opnieuw bekijken: { $day }
agreements-earlier-goals = Eerdere doelen van { $community }
agreements-earlier-agreements = Eerdere werkafspraken van { $community }
agreements-earlier-leading = Hoe { $community } eerder werd geleid
agreements-before = **Dit was versie { $number }:**
agreements-propose-title = Een wijziging
agreements-propose-intro = Pas de tekst aan zoals jij hem zou willen. Wie jullie begeleidt, leest je voorstel en kan er niets in veranderen. Daarna stemt iedereen.
agreements-text-goals = Onze doelen, zoals jij ze zou willen
agreements-text-agreements = Onze werkafspraken, zoals jij ze zou willen
agreements-text-leading = Hoe we geleid worden, zoals jij het zou willen
agreements-text-hint = Eén per regel
agreements-change = Wat verandert er?
agreements-change-hint = In één zin; die leest iedereen
agreements-send = Voorstellen
agreements-cancel = Annuleren
agreements-error-text = Schrijf de hele tekst zoals die zou worden.
agreements-error-same = Dit is de tekst die al geldt. Verander eerst iets.
agreements-error-change = Schrijf in één zin wat er verandert.
agreements-proposed = Dank je. Je voorstel ligt nu bij wie jullie begeleidt.
agreements-proposed-change = **Wat er verandert:** { $change }
agreements-proposed-note = Je hoort het als er eerst over gepraat moet worden of als het nu niet kan. Wordt er gestemd, dan krijgt iedereen bericht. Wat niet wordt aangenomen, is na 90 dagen weg.
agreements-withdraw = Intrekken
agreements-withdrawn = Je voorstel is ingetrokken en weg.
agreements-proposal-gone = Dit voorstel ligt er niet meer, of er wordt al over gestemd.
agreements-many =
    { $most ->
        [one] Er ligt al één voorstel van je. Wacht tot daarover besloten is, of trek het in.
       *[other] Er liggen al { $most } voorstellen van je. Wacht tot over één daarvan besloten is, of trek er een in.
    }
undo-agreements = je voorstel
undo-agreements-quiet = dat je liever geen herinneringen krijgt
agreements-proposals = Voorstellen in { $community }
agreements-proposals-none = Er ligt geen voorstel. Iedereen kan er een doen bij `afspraken` of `doelen`.
agreements-look = Lezen
agreements-stage-waiting = wacht op jou
agreements-stage-talking = eerst praten
agreements-stage-missed = te weinig stemmen
agreements-proposal-goals = Een voorstel voor de doelen van { $community }
agreements-proposal-agreements = Een voorstel voor de werkafspraken van { $community }
agreements-proposal-leading = Een voorstel voor hoe { $community } wordt geleid
agreements-by = Van { $who }, { $day }.
agreements-stale = **Let op:** de tekst is veranderd sinds dit voorstel. Het ging uit van versie { $number }; wordt het aangenomen, dan komt het in de plaats van wat nu geldt.
agreements-proposal-note = Je kunt er niets in veranderen. Wil je iets anders, doe dan zelf een voorstel.
agreements-forward = Laten stemmen
agreements-talk = Eerst praten
agreements-decline = Nu niet
agreements-forward-title = Laten stemmen
agreements-forward-intro = Iedereen die meedoet, krijgt de hele tekst en stemt anoniem. In het kanaal staat waar het over gaat, zodat jullie erover kunnen praten.
agreements-how-long = Hoelang staat de stemming open?
agreements-days =
    { $count ->
        [3] Drie werkdagen
        [5] Een week
        [10] Twee weken
       *[other] { $count } werkdagen
    }
agreements-open-vote = Begin de stemming
agreements-error-days = Kies hoelang de stemming openstaat.
agreements-error-choose = Kies een van de mogelijkheden.
agreements-forwarded = De stemming is begonnen en staat open tot { $day }. Iedereen krijgt bericht, en in het kanaal staat waar het over gaat.
agreements-forward-already = Over dit voorstel wordt al gestemd.
agreements-too-soon = Hierover is pas gestemd. Een week na die stemming kan het opnieuw.
agreements-one-at-a-time = Over dezelfde tekst wordt al gestemd. Wacht tot die stemming voorbij is.
agreements-too-few = Anoniem stemmen kan niet met minder dan vijf mensen: je zou zien wie wat stemde. Bespreek het met elkaar en schrijf op wat jullie besluiten.
agreements-together = Opschrijven
agreements-together-title = Samen besloten
agreements-together-intro = Schrijf op wat jullie met elkaar hebben besloten. Iedereen ziet dat het geen stemming was.
agreements-write-down = Vastleggen
agreements-written-down = Vastgelegd als versie { $number }: samen besloten, niet door een stemming.
agreements-enough = Jullie zijn inmiddels met genoeg mensen voor een anonieme stemming. Laat iedereen stemmen.
agreements-decline-title = Nu niet
agreements-reason = Waarom nu niet?
agreements-reason-hint = Eén of twee zinnen. Wie het voorstelde, leest dit.
agreements-decline-send = Versturen
agreements-error-reason = Schrijf in een zin waarom niet; wie het voorstelde, wil dat weten.
agreements-declined = Het voorstel is van de lijst. Wie het deed, hoort waarom.
agreements-talk-told = { $who } las je voorstel „{ $change }” en wil er eerst over praten. Het blijft liggen.
agreements-declined-told = { $who } las je voorstel „{ $change }” en laat er nu niet over stemmen. De reden:
agreements-declined-note = Je mag het altijd opnieuw voorstellen.
agreements-vote-goals = Stemming over de doelen van { $community }
agreements-vote-agreements = Stemming over de werkafspraken van { $community }
agreements-vote-leading = Stemming over hoe { $community } wordt geleid
agreements-vote-change = **Wat er verandert:** { $change }
agreements-vote-how = Praat er hier over. **Stemmen** doe je anoniem, in je eigen chat met mij, tot { $day }. Kreeg je nog niets? Typ daar `peilvraag`. Het telt als minstens { $needed } van de { $asked } stemmen.
agreements-vote-withdrawn = Deze stemming is ingetrokken. Er is niets geteld, en alles blijft zoals het was.
agreements-said-missed = **De stemming telt niet.** Van de { $asked } moesten er { $needed } stemmen, en het waren er { $answered }. „{ $change }” is niet aangenomen en niet afgewezen; over een week kan er opnieuw over gestemd worden.
agreements-said-not-passed = **Niet aangenomen:** „{ $change }”. Er waren niet meer mensen voor dan tegen, dus alles blijft zoals het was.
agreements-new-goals = Nieuwe doelen van { $community }
agreements-new-agreements = Nieuwe werkafspraken van { $community }
agreements-new-leading = Nieuw: hoe { $community } wordt geleid
agreements-new-change = **Wat er verandert:** { $change }
agreements-review-title = Tien minuten: klopt het nog voor { $community }?
agreements-review-intro = We kijken opnieuw naar wat we hebben afgesproken. Drie vragen, antwoord gewoon hier:
agreements-review-keep = **Wat houden we?**
agreements-review-change = **Wat veranderen we?**
agreements-review-drop = **Wat laten we los?**
agreements-review-goals = Onze doelen
agreements-review-agreements = Onze werkafspraken
agreements-review-leading = Hoe we geleid worden
agreements-no-channel = Jullie hebben nu geen kanaal. Stel de drie vragen als jullie elkaar spreken: wat houden we, wat veranderen we, wat laten we los?
agreements-reviewed = De drie vragen staan in het kanaal.
agreements-reviewed-next = De drie vragen staan in het kanaal. De volgende keer is rond { $day }.
agreements-rules = Stemmen en terugkijken
agreements-rules-intro = Dit geldt vanaf de volgende stemming. Het zijn er altijd minstens vijf, anders is niemand anoniem.
agreements-rules-saved = Bewaard: stemmen en terugkijken
agreements-quorum = Nodig bij een stemming
agreements-quorum-leading = Nodig bij hoe jullie geleid worden
agreements-quorum-third = een derde
agreements-quorum-half = de helft
agreements-quorum-two-thirds = twee derde
agreements-quorum-three-quarters = drie kwart
agreements-quorum-all = iedereen
agreements-rhythm = Terugkijken
agreements-rhythm-quarter = elk kwartaal
agreements-rhythm-half-year = elk halfjaar
agreements-rhythm-year = elk jaar
agreements-rhythm-off = niet
agreements-next = Volgende keer
agreements-of-roles = Functierollen bij jullie doelen
agreements-save = Bewaren
agreements-remind-title = Iemand herinneren
agreements-remind-intro = Ik geef het één keer door, zonder je naam, en bewaar niet dat jij het vroeg. Heeft diegene deze week al een herinnering gehad of liever geen herinneringen, dan doe ik niets; ook dat hoor je niet.
agreements-remind-line = Aan welke afspraak?
agreements-remind-who = Wie?
agreements-remind-who-hint = Eén iemand uit deze leergemeenschap
agreements-remind-send = Doorgeven
agreements-error-line = Kies een afspraak.
agreements-error-who = Kies één ander die hier meedoet.
agreements-remind-few = Met minder dan vijf mensen zou te raden zijn wie het vroeg. Daarom doe ik dit nu niet.
agreements-remind-most = Je hebt deze maand al twee keer iemand laten herinneren. Volgende maand kan het weer.
agreements-remind-done = Dank je. Als het kan, geef ik het één keer door, zonder je naam. Ik bewaar niet dat jij het vroeg.
agreements-reminder = Iemand in { $community } vroeg me je aan deze afspraak te herinneren:
agreements-reminder-why = Het is alleen een herinnering. Je hoeft niets te doen of te zeggen.
agreements-reminder-show = Afspraken
agreements-reminder-no = Liever niet meer
agreements-reminder-note = Niemand weet wie het vroeg: ik heb het niet bewaard. Ik lees nergens mee. Je krijgt hoogstens één zo'n herinnering per week.
agreements-reminders-off = Ik geef je geen herinneringen aan afspraken meer door. Niemand hoort dat.
agreements-reminders-allow = Toch weer wel
agreements-reminders-again = Goed, herinneringen aan afspraken geef ik weer aan je door.
command-goals = onze doelen
command-goals-word = doelen
command-agreements-review = samen terugkijken: wat houden we, wat veranderen we
command-agreements-review-word = afspraken bekijken
command-agreements-proposals-word = afspraken voorstellen
command-settings-agreements-word = instellingen afspraken
subject-agreements = Doelen en afspraken
subject-agreements-say = „wat hebben we afgesproken?”
privacy-agreements = Afspraken waar je ja op zei
privacy-agreements-goals = doelen, versie { $number } ({ $day })
privacy-agreements-agreements = werkafspraken, versie { $number } ({ $day })
privacy-agreements-leading = hoe we geleid worden, versie { $number } ({ $day })
privacy-agreements-proposed = Voorstellen voor afspraken
privacy-agreements-asked = Herinneringen aangevraagd deze maand
privacy-agreements-reminded = Herinneringen aan afspraken, in twaalf weken
privacy-agreements-quiet = Herinneringen aan afspraken
privacy-agreements-quiet-is = liever niet
worklist-agreements-proposals =
    { $count ->
        [one] Eén voorstel voor doelen of afspraken wacht op jou
       *[other] { $count } voorstellen voor doelen of afspraken wachten op jou
    }
worklist-agreements-proposals-press = Lees ze
worklist-agreements-review =
    { $count ->
       *[other] Het is tijd om doelen en afspraken opnieuw te bekijken
    }
worklist-agreements-review-press = Begin in het kanaal
topic-vote = Er wordt gestemd
topic-review = Terugkijken
topic-review-said = Wat houden we, wat veranderen we, wat laten we los?
digest-agreements = Doelen en afspraken
digest-agreements-passed =
    { $count ->
        [one] één wijziging aangenomen
       *[other] { $count } wijzigingen aangenomen
    }
digest-agreements-not-passed =
    { $count ->
        [one] één wijziging niet aangenomen
       *[other] { $count } wijzigingen niet aangenomen
    }
digest-agreements-missed =
    { $count ->
        [one] bij één stemming te weinig stemmen
       *[other] bij { $count } stemmingen te weinig stemmen
    }
digest-agreements-review = opnieuw bekijken: { $day }
agreements-example =
    We luisteren eerst
    We sluiten elk gesprek af met wat we meenemen
agreements-example-line = We luisteren eerst
agreements-example-change = We sluiten elk gesprek af met wat we meenemen
agreements-example-role = Docent
agreements-example-role-two = Instructeur
agreements-example-reason = Laten we eerst kijken hoe het dit kwartaal gaat.
