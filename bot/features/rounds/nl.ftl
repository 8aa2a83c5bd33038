choose-paused = Je lijst met mentoren sluit ik zolang je pauze hebt. Daarna zoek ik opnieuw voor je.

terms-languages = Talen
terms-slots = Vrije dagdelen
terms-slots-asked = Vrije dagdelen, minstens twee
terms-mode = Plaats
terms-apart = Liever niet met
terms-apart-hint = Bijvoorbeeld je leidinggevende. Alleen facilitators kunnen dit zien.
terms-error-languages = Kies minstens één taal.
terms-error-slots = Kies minstens twee dagdelen, anders vind ik geen tijd voor jullie beiden.
mode-either = maakt niet uit
mode-online = online
mode-campus = op de campus

why-goal = kan je helpen met **{ $about }**
why-goal-theirs = kan helpen met **{ $about }**
why-no-goal = noemt jouw onderwerp niet
why-no-goal-theirs = noemt het leerdoel niet
why-language = spreekt { $about }
why-when = vrij op { $about }
why-interests = ook bezig met { $about }
why-discipline = werkt in een ander vakgebied ({ $about })
why-same-discipline = werkt in hetzelfde vakgebied ({ $about })
why-where-online = online
why-where-campus = op de campus

request-title = { $name } zoekt een mentor
request-lead = { $who } zou graag met jou werken. Dit is waar het om gaat:
request-goal = Wil leren
request-why = Waarom nu
request-answer = Antwoord op je vraag
request-fit = Waarom ik aan jou denk:
request-accept = Ja, dat doe ik
request-decline = Nu niet
request-more = Vraag eerst iets
request-until = Graag een antwoord uiterlijk { $day }. Nee zeggen mag zonder reden; je mentee hoort alleen dat je er nu niemand bij kunt hebben.
request-over = Deze aanvraag is niet meer open. Dank je dat je keek.
request-lapsed = Ik hoorde niets, dus ik vraag iemand anders. Geen probleem!
ask-more-form-title = Vraag eerst iets
ask-more-label = Wat wil je van { $name } weten?
ask-more-sent = Je vraag gaat naar { $who }. Zodra er een antwoord is, krijg je de aanvraag opnieuw.
ask-more-title = Een vraag van { $name }
ask-more = { $who } wil eerst graag iets weten:
ask-more-answer = Antwoord
answer-title = Je antwoord
answer-label = Je antwoord
answer-sent = Je antwoord is onderweg. Je hoort van mij.
accepted = Mooi! Ik breng je in contact met { $who }. Voor het eerste gesprek stuur ik je een korte voorbereiding.
accept-full = Je hebt al zoveel mentees als je wilde. Wil je er nog een, verhoog dan eerst het aantal met `mentor worden`.
declined = Helemaal goed. Ik vraag iemand anders; je hoeft niets uit te leggen.

seek-title = Een mentor zoeken
seek-intro = Vertel kort wat je zoekt. Een mentor leest dit bij de aanvraag.
seek-goal = Wat wil je leren?
seek-goal-hint = In een of twee zinnen
seek-why = Waarom nu?
seek-why-hint = Wat maakt dit het goede moment?
seek-submit = Zoek
seek-error-goal = Zonder leerdoel kan niemand beoordelen of het past. Schrijf één zin.
seek-saved = Ik heb het bewaard en ga voor je kijken.
seek-cancelled = Ik zoek niet verder. Bedenk je je, typ dan `mentor zoeken`.
seek-has-mentor = Je werkt nu met { $who }. Liever iemand anders? Typ `andere mentor`.

choose-title =
    { $count ->
        [one] Ik heb een mentor voor je gevonden
       *[other] { $count } mentoren die bij je passen
    }
choose-lead =
    { $count ->
        [one] Zal ik deze mentor vragen? Zegt die nee of antwoordt die niet binnen een paar dagen, dan zoek ik verder.
       *[other] Kies wie ik als eerste vraag. Zegt die persoon nee of antwoordt die niet binnen een paar dagen, dan vraag ik de volgende van deze lijst die dan nog plek heeft.
    }
choose-again = { " " }(jullie werkten eerder samen; er is nu niemand anders)
choose-ask = Vraag { $name } eerst
choose-surprise = Verras me
choose-order = Kies een volgorde
choose-wait = Liever iemand anders
choose-until = Je ziet ze in de volgorde die voor iedereen het beste uitkomt. Graag een keuze uiterlijk { $day }.
choose-footnote = Je ziet ze in de volgorde die voor iedereen het beste uitkomt.
choose-remind = Er wacht een keuze op je: wie vraag ik als eerste als mentor? De lijst blijft staan tot **{ $day }**.
choose-changed = Deze lijst geldt niet meer. Ik zoek verder en meld me weer.
choose-expired = Je koos nog niemand, dus de lijst is gesloten. Je staat nog op de wachtlijst. Komt het nu niet uit? Dat is prima: typ `mentor annuleer`.
choose-waits = Goed, ik zoek verder en stel deze mensen voorlopig niet meer voor.
order-title = In welke volgorde?
order-intro = Wie je niet kiest, vraag ik niet.
order-place = { $place }e keuze
order-submit = Vraag ze zo
order-error = Kies minstens één mentor uit de lijst.
asked = Ik heb { $who } gevraagd. Je hoort uiterlijk **{ $day }** van mij.
asked-nobody = Niemand van je lijst kan nu nog. Ik zoek verder voor je.
asked-last = Er stond niemand anders op je lijst. Ik zoek verder voor je.
asked-held = De laatste plek bij { $who } is nu aan iemand anders aangeboden.
asked-declined = { $who } kan er nu niemand bij hebben.
asked-lapsed = { $who } antwoordde niet op tijd.
asked-full = { $who } heeft geen plek meer.
asked-away = { $who } is nu niet beschikbaar.
waiting-title = Je staat op de wachtlijst
waiting-lead = Er is nu geen mentor vrij die bij je leerdoel past.
waiting-lead-left = In deze ronde was er geen mentor vrij die bij je leerdoel past. In de volgende ronde ga je voor.
waiting-lead-round = Ik heb je leerdoel bewaard.
waiting-round = Je staat op plek **{ $place }**. De volgende ronde is op **{ $day }**. Of er dan iemand is, weet ik pas dan.
waiting-place = Je staat op plek **{ $place }**. Zodra er iemand voor je is, krijg je bericht.
outlook-unknown = Hoe lang dat duurt, weet ik niet.
outlook-full =
    { $count ->
        [one] Eén mentor past bij je, maar heeft nu geen plek vrij.
       *[other] { $count } mentoren passen bij je, maar hebben nu geen plek vrij.
    }
outlook-soonest = De eerste plek komt naar verwachting vrij rond **{ $day }**.
outlook-free =
    { $count ->
        [one] Nu heeft één mentor die bij je past een plek vrij.
       *[other] Nu hebben { $count } mentoren die bij je passen een plek vrij.
    }
outlook-time =
    { $count ->
        [one] Wat zou helpen: meer tijden waarop je kunt. Dan past er één mentor bij je.
       *[other] Wat zou helpen: meer tijden waarop je kunt. Dan passen er { $count } mentoren bij je.
    }
outlook-language =
    { $count ->
        [one] Wat zou helpen: een taal erbij. Dan past er één mentor bij je.
       *[other] Wat zou helpen: een taal erbij. Dan passen er { $count } mentoren bij je.
    }
outlook-topic = Niemand die mentor wil zijn noemt jouw onderwerp. Wat zou helpen: je leerdoel ruimer, of in andere woorden.
outlook-mentors = Op dit moment biedt niemand zich aan als mentor.
waiting-cancel = Ik zoek niet meer
waiting-change = Pas aan wat ik zoek
waiting-footnote = Wie het langst wacht, gaat voor.
peers-title = Je bent niet de enige die wacht
peers-lead =
    { $count ->
        [one] Ook { $names } zoekt een mentor. Zal ik jullie alvast met elkaar in contact brengen?
       *[other] Ook { $names } zoeken een mentor. Zal ik jullie alvast met elkaar in contact brengen?
    }
peers-yes = Ja, stel ons voor
peers-noted = Genoteerd. Zodra de ander ook ja zegt, breng ik jullie bij elkaar.
peers-gone = De ander zoekt op dit moment niet meer. Je wens staat nog; ik meld me zodra er iemand is.
peers-done = Mooi, ik breng jullie bij elkaar.
peers-meet = { $names }: jullie zoeken een mentor en wilden elkaar leren kennen. Vertel wat je wilt leren, en wat je al probeerde.
heads-up = De volgende werkdag is er een koppelronde in { $community }. Je doet mee.
heads-up-skip = Deze ronde niet
heads-up-skipped = Goed, je slaat deze ronde over. In de volgende doe je weer mee.

rematch-looking = Ik zoek meteen verder voor je, met hetzelfde leerdoel.

match-title = Koppelen
match-lead = Wachtend op een mentor: **{ $waiting }**. Vrije plekken: **{ $places }**.
match-preview = Bekijk de ronde
match-run = Opnieuw berekenen
match-swap = Ruilen
match-apart = Niet koppelen
match-footnote = Niets gaat uit voor je bevestigt.
preview-title = Voorstel voor { $community }
preview-lead =
    { $count ->
        [0] Geen koppels. Zonder mentor: { $out }. Nog niemand heeft iets gekregen.
        [one] Eén koppel. Zonder mentor: { $out }. Nog niemand heeft iets gekregen.
       *[other] { $count } koppels. Zonder mentor: { $out }. Nog niemand heeft iets gekregen.
    }
preview-none = Er is niemand om te koppelen.
preview-again = { " " }(eerder samen)
preview-alternatives = . Kan ook met: { $names }
preview-cost-none = { $name }
preview-cost-person = { $name } (dan moet een ander wachten)
preview-out = Zonder mentor: { $names }. Volgende ronde gaan zij voor.
preview-wanted = Een mentor erbij voor **{ $topics }** zou het meest helpen.
preview-confirm = Bevestigen
preview-confirm-title = Versturen?
preview-confirm-effect =
    { $count ->
        [one] Eén mentee krijgt een lijst en kiest wie ik vraag. Wie geen mentor heeft, hoort dat ook.
       *[other] { $count } mentees krijgen hun lijst en kiezen wie ik vraag. Wie geen mentor heeft, hoort dat ook.
    }
preview-confirm-yes = Ja, verstuur
preview-confirm-no = Nog niet
preview-swap = Ruilen
preview-anew = Opnieuw berekenen
preview-more = Pagina { $page } van { $pages }
preview-proven = Dit is bewezen de beste verdeling: zo veel mogelijk mensen, dan wie het langst wacht, dan een zo goed mogelijk zwakste koppel, dan het hoogste totaal.
preview-unproven = Met jouw wijzigingen is dit de best passende verdeling.
confirm-gone = Er ligt geen voorstel meer. Typ `koppel voorbeeld` om er een te maken.
confirm-changed = Er is intussen iets veranderd. Dit is het nieuwe voorstel; er is nog niets verstuurd.
confirm-done =
    { $count ->
        [one] Verstuurd: 1 mentee kiest nu. Op de wachtlijst: { $out }; dat laat ik weten.
       *[other] Verstuurd: { $count } mentees kiezen nu. Op de wachtlijst: { $out }; dat laat ik weten.
    }
round-missed = De geplande koppelronde ging niet door, omdat ik toen niet draaide. Typ `koppel voorbeeld` om hem nu te doen.
swap-title = Een andere mentor
swap-intro = Kies wie je bij wie wilt. De anderen verdeel ik zo goed mogelijk opnieuw.
swap-mentee = Mentee
swap-mentor = Mentor
swap-submit = Ruilen
swap-asked-title = Deze ruil: voor en na
swap-asked =
    { $after ->
        [one] Nu { $before ->
            [one] één koppel
           *[other] { $before } koppels
        }, straks één. Dit verandert er:
       *[other] Nu { $before ->
            [one] één koppel
           *[other] { $before } koppels
        }, straks { $after }. Dit verandert er:
    }
swap-gets = { $who } heeft nu geen mentor en gaat naar { $after }.
swap-moves = { $who } gaat van { $before } naar { $after }.
swap-moves-taken = { $who } gaat van { $before } naar { $after }, want { $before } gaat naar { $taker }.
swap-loses = { $who } heeft dan geen mentor: { $before } kan niet meer, en niemand anders met plek past.
swap-loses-taken = { $who } heeft dan geen mentor: { $before } gaat naar { $taker }, en niemand anders met plek past.
swap-fit = Dat { $after }.
swap-fits = Nu: { $before }. Straks: { $after }.
swap-yes = Ja, ruil zo
swap-no = Laat het zo
swap-error-both = Kies een mentee en een mentor.
swap-error-mentee = Deze persoon wacht niet op een mentor.
swap-error-mentor = Deze mentor heeft geen plek, of is geen mentor.
swap-error-full = Deze mentor heeft daarvoor geen plek meer.
explain-title = { $mentee } en { $mentor }
explain-usage = Noem twee mensen: `koppel waarom @mentee @mentor`.
explain-no-wish = Een van de twee moet een mentor zoeken en de ander er een zijn.
explain-cost = Samen zetten: { $cost }.
explain-cost-person = dan moet een ander wachten
explain-cost-points =
    { $points ->
        [one] het geheel wordt minstens 1 punt lager
       *[other] het geheel wordt minstens { $points } punten lager
    }
explain-footnote = Alleen wat mensen hier zelf invulden telt mee. Nooit geslacht, leeftijd, herkomst, prestaties of activiteit.
part-goal = Leerdoel
part-interests = Interesses
part-discipline = Ander vakgebied
part-same-discipline = Zelfde vakgebied
part-when = Tijden
part-where = Plaats
part-language = Taal
part-zone = Tijdzone
part-total = Samen
barrier-itself = Dat is twee keer dezelfde persoon.
barrier-manager = Deze twee worden niet gekoppeld: de een geeft leiding aan de ander, of vroeg om afstand.
barrier-apart = Deze twee worden niet gekoppeld; er is een vertrouwelijke notitie.
barrier-both-ways = Deze twee zijn al andersom gekoppeld.
barrier-already = Deze twee zijn al gekoppeld of gevraagd.
barrier-unwanted = Een van de twee wilde dit de laatste twaalf weken niet.
barrier-recent = Deze twee werkten de laatste twaalf weken samen.
barrier-no-language = Deze twee spreken geen taal die ze allebei kozen.
barrier-no-time = Deze twee hebben geen twee dagdelen samen vrij.
barrier-too-low = Deze twee passen niet goed genoeg bij elkaar.
apart-title = Niet koppelen
apart-intro = In vertrouwen: alleen facilitators zien dit, de twee horen er niets van. Een hele lijst van beoordelaars: typ `beoordelaars`.
apart-one = De een
apart-other = De ander
apart-note = Notitie
apart-note-hint = Mag leeg blijven
apart-submit = Bewaren
apart-error = Kies twee verschillende mensen.
apart-kept = { $one } en { $other } breng ik niet bij elkaar: niet als koppel, buddy of kennismaking.
apart-kept-pair = { $one } en { $other } breng ik niet meer bij elkaar. Hun huidige koppel loopt nog; spreek met hen af hoe dat stopt.
allow-usage = Noem twee mensen: `koppel weer @een @ander`.
allow-done = Deze twee mogen weer gekoppeld worden.
allow-none = Er was geen notitie over deze twee.

policy-title = Mentoring
policy-submit = Bewaren
policy-saved = Zo werkt mentoring nu
policy-rounds = Koppelrondes
policy-rounds-off = geen: meteen een lijst
policy-rounds-weekly = elke week
policy-rounds-fortnightly = om de week
policy-rounds-monthly = elke maand
policy-leftovers = Wie overblijft
policy-leftovers-peers = leert elkaar kennen
policy-leftovers-wait = wacht
policy-bridging = Voorkeur voor een ander vakgebied
policy-bridging-yes = ja
policy-bridging-no = nee, hetzelfde
policy-every = Check-in om de … weken
policy-first = de eerste … weken, daarna elke maand
policy-months = Duur in maanden
policy-repeat = Niet opnieuw samen binnen … weken
policy-answer = Werkdagen die een mentor krijgt
policy-weights = Gewichten
policy-weights-hint = goal, interests, discipline, when, where, language, zone; samen hooguit 1000
policy-error-number = Dit getal kan hier niet.
policy-error-weights = Schrijf bijvoorbeeld: goal 450, interests 150. Samen hooguit 1000.

standing-title = Jouw mentoring in { $community }
standing-none = Je hebt nu geen mentor en geen mentee.
standing-mentor = Je mentor
standing-mentee = Je mentee
standing-talk = gesprek op { $moment }
standing-goal = Je leerdoel
standing-search = Je zoektocht
standing-offer = Je aanbod
standing-places =
    { $count ->
        [one] één mentee tegelijk
       *[other] { $count } mentees tegelijk
    }
standing-find = Mentor zoeken
standing-be-mentor = Mentor worden
standing-checkin = Check-in
standing-other = Andere mentor
standing-end = Stoppen
wish-waiting = je wacht, op plek { $place }
wish-choosing = er ligt een lijst voor je klaar
wish-asking = er is een mentor gevraagd
worklist-waiting =
    { $count ->
        [one] Eén persoon wacht op een mentor
       *[other] { $count } mensen wachten op een mentor
    }
worklist-asked = Gevraagd, nog geen antwoord

command-mentor = je mentor, je mentees en je zoektocht
command-mentor-word = mentor
command-mentor-button = Mentoring
command-mentor-find = een mentor zoeken
command-mentor-find-word = mentor zoeken
command-mentor-offer = zelf mentor zijn
command-mentor-offer-word = mentor worden
command-mentor-pause = even geen nieuwe mentees: `mentor pauze tot 1 februari`
command-mentor-pause-word = mentor pauze
command-mentor-withdraw-word = mentor intrekken
command-mentor-cancel-word = mentor annuleer
command-mentor-stop = stoppen met een koppel
command-mentor-stop-word = mentor stop
command-rematch = liever een andere mentor
command-rematch-word = andere mentor
command-meeting = een tijd voorstellen: `afspraak dinsdag 10:00`
command-meeting-word = afspraak
command-match = wie wacht, en wat je kunt doen
command-match-word = koppel
command-match-preview = wie met wie, en waarom
command-match-preview-word = koppel voorbeeld
command-match-run = de ronde opnieuw berekenen
command-match-run-word = koppel maak
command-match-confirm = de ronde versturen
command-match-confirm-word = koppel bevestig
command-match-swap = iemand een andere mentor geven
command-match-swap-word = koppel ruil
command-match-explain = waarom twee mensen passen: `koppel waarom @een @ander`
command-match-explain-word = koppel waarom
command-match-apart = twee mensen niet koppelen, in vertrouwen
command-match-apart-word = koppel apart
command-match-allow-word = koppel weer
command-pairs = hoe het met de koppels gaat
command-pairs-word = koppels
command-settings-mentoring-word = instellingen mentoring
occasion-mentoring-unchosen = herinnering aan een keuze
occasion-mentoring-unanswered = de volgende mentor vragen als er geen antwoord is
occasion-mentoring-still-here = een mentor die niet antwoordt
occasion-mentoring-prepare = voorbereiding van een eerste gesprek
occasion-mentoring-talk = gesprek
occasion-mentoring-talk-reminder = herinnering aan een gesprek
occasion-mentoring-talked = vragen of een gesprek doorging
occasion-mentoring-contact = is er al contact?
occasion-mentoring-silence = kijken of een koppel stil is
occasion-mentoring-midway = halverwege
occasion-mentoring-closing = afsluiting van een koppel
occasion-mentoring-back = einde van een pauze
occasion-mentoring-offer-back = einde van de pauze van een mentor
occasion-mentoring-match = mentoren zoeken
occasion-mentoring-news = vertellen wat een koppelronde bracht
occasion-mentoring-round = koppelronde
occasion-mentoring-heads-up = aankondiging van de koppelronde
seek-stop = Je zoekt nu een mentor voor „{ $goal }”. Zal ik daarmee stoppen? Je plek op de wachtlijst vervalt dan.
seek-stop-yes = Ja, stop met zoeken
seek-stop-no = Nee, laat maar staan
why-together = Waarom { $who } en jij gekoppeld zijn:
why-together-hand = een facilitator bracht jullie samen, of een van jullie heeft geen verzoek of aanbod meer openstaan
why-together-never = Beoordelingen, leeftijd, gender of hoe actief iemand is tellen nooit mee.
swap-nobody = Er wacht nu niemand op een mentor, of er is geen mentor met plek. Er valt dus nog niets te ruilen.
choose-given-up = Ook op deze lijst koos je niemand, dus ik haal je van de wachtlijst. Geeft niets. Wil je toch een mentor? Typ `mentor zoeken`; je leerdoel staat er nog.
preview-waits =
    { $times ->
        [one] Dit voorstel wacht op een ja. Klopt het niet, pas het dan aan of zet rondes uit.
        [2] Dit voorstel wacht nog op een ja. Klopt het niet, pas het dan aan of zet rondes uit.
       *[other] Dit voorstel ligt er al { $times } rondes en niemand bevestigde het. Wil jij ernaar kijken?
    }
round-unconfirmed = Er ligt een voorstel voor je klaar, maar het is nog niet bevestigd. Ik heb het opnieuw gevraagd. Je staat nog op de wachtlijst en hoort het zodra er iets verandert.

digest-coverage = Mentoren
digest-coverage-is = { $capacity } { $capacity ->
    [one] plek
   *[other] plekken
} vrij, { $demand } wachtend
digest-part-mentoring = Mentoring
worklist-waiting-press = Bekijk de ronde
mine-asked = Vraagt jou als mentor
mine-asked-press = Bekijken
mine-search = Je zoektocht
mine-search-press = Bekijken
subject-rounds = Een mentor zoeken
subject-rounds-say = „ik zoek een mentor voor toetsing”
command-match-button = Koppelen
intent-couple = Twee mensen koppelen
choose-offers = { " " }helpt met: { $topics }
choose-no-goal = Niemand noemt jouw onderwerp. Deze mentoren staan er het dichtst bij.
choose-title-near =
    { $count ->
        [one] Ik vond een mentor die plek heeft
       *[other] Ik vond { $count } mentoren die plek hebben
    }
preview-wants = wil: { $goal } – helpt met: { $topics }
preview-fit-strong = past heel goed ({ $points } van 1000)
preview-fit-fair = past goed ({ $points } van 1000)
preview-fit-weak = past redelijk ({ $points } van 1000)
preview-cost-much = { $name } (maar dan past het geheel veel minder goed)
preview-cost-some = { $name } (dan past het geheel wat minder goed)
preview-cost-little = { $name } (dat scheelt weinig)
intent-why-match = Waarom wij een koppel zijn
intent-round-preview = Het voorstel voor de ronde
intent-round-confirm = De ronde versturen
intent-keep-apart = Twee mensen niet koppelen
undo-apart = dat ik deze twee niet bij elkaar breng
privacy-apart = Liever niet met

apart-own-title = Liever niet met
apart-own-intro = In vertrouwen: alleen facilitators kunnen dit zien. Ik breng jullie nergens bij elkaar.
apart-own-hint = Eén of meer mensen
apart-own-ground = Wat is diegene voor jou?
apart-own-blocked = Dat zeg ik liever niet
apart-own-manager = Mijn leidinggevende, of ik ben die van diegene
apart-own-assessor = Beoordeelt mij, of ik beoordeel diegene
apart-own-error = Kies iemand die meedoet in deze leergemeenschap.
apart-own-kept = Goed. Ik breng jou en { $who } niet bij elkaar, en niemand hoort ervan.
apart-own-again = Goed. Jij en { $who } kunnen elkaar weer tegenkomen.
apart-own-none = Daarover had je niets gezegd.
barrier-assessor = Deze twee worden niet gekoppeld: de een beoordeelt de ander.

roster-title = Beoordelaars
roster-intro =
    { $known ->
        [0] Wie beoordeelt wie? Ik breng een student nergens bij een beoordelaar: niet als koppel, en niet bij koffie, een kennismaking of een andere ontmoeting.
        [one] Er staat nu één combinatie op de lijst. Een student breng ik nergens bij een beoordelaar.
       *[other] Er staan nu { $known } combinaties op de lijst. Een student breng ik nergens bij een beoordelaar.
    }
roster-rows = Student, beoordelaar
roster-rows-hint = Per regel een student en daarachter een of meer beoordelaars, geplakt uit je spreadsheet. Er passen zo'n 70 regels in; plak een langere lijst in delen.
roster-earlier = En wat er al op de lijst staat?
roster-keeps = Dat blijft
roster-replaces = Dat vervalt; alleen deze lijst geldt
roster-read = Nakijken
roster-take = Zo bewaren
roster-found =
    { $count ->
        [one] Ik lees één combinatie van een student en een beoordelaar.
       *[other] Ik lees { $count } combinaties van een student en een beoordelaar.
    }
roster-sure = Klopt dat, verstuur het dan nog een keer. Of verbeter eerst de lijst.
roster-error = Zet op elke regel een student en een beoordelaar, met een tab, puntkomma of komma ertussen.
roster-heading = Regel { $row } lees ik als kop: { $cells }.
roster-nobody = Regel { $row }: hier heet niemand „{ $name }”. Misschien is diegene nog geen lid.
roster-several = Regel { $row }: er heten hier meer mensen „{ $name }”. Die noteer je met `koppel apart`.
roster-same = Regel { $row }: { $name } staat er als student en als beoordelaar.
roster-alone = Regel { $row }: achter „{ $name }” staat niemand.
roster-more =
    { $count ->
        [one] En nog één regel die ik niet begrijp.
       *[other] En nog { $count } regels die ik niet begrijp.
    }
roster-kept =
    { $count ->
        [one] Eén combinatie van student en beoordelaar houd ik uit elkaar
       *[other] { $count } combinaties van student en beoordelaar houd ik uit elkaar
    }{ $new ->
        [0] {""}; dat stond er al.
       *[other] {""}, waarvan { $new } nieuw.
    }
roster-dropped =
    { $count ->
        [one] Eén combinatie van een eerdere lijst is vervallen.
       *[other] { $count } combinaties van een eerdere lijst zijn vervallen.
    }
roster-running = { $pair } zijn nog een koppel. Spreek met hen af hoe dat stopt.
roster-foot = Niemand hoort hiervan. Eén combinatie weghalen: `koppel weer @een @ander`.
privacy-roster = Beoordeelt jou of wordt door jou beoordeeld, volgens een lijst
