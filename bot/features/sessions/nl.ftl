subject-sessions = Sessies
subject-sessions-say = „wanneer is er een sessie?”
command-session = zelf een sessie plannen, verzetten of afzeggen
command-session-word = sessie
command-session-new-word = sessie nieuw
command-sessions = sessies met een expert, en je vraag daarvoor
command-sessions-word = sessies
session-form-title = Sessie plannen
session-form-intro = In een sessie beantwoordt een expert de vragen die leden vooraf stellen. Ik zet de sessie in het kanaal.
session-topic = Waar gaat het over?
session-topic-hint = Bijvoorbeeld: toetsen zonder cijfers
session-day = Dag
session-time = Tijd
session-place = Waar
session-place-hint = Een lokaal of een link
session-expert = Welke expert?
session-expert-hint = Kies iemand die expert is, of jezelf
session-submit = Plan de sessie
session-cancel = Annuleren
session-error-topic = Schrijf waar het over gaat.
session-error-day = Kies een dag na vandaag, hooguit een jaar vooruit.
session-error-time = Kies hoe laat het begint.
session-error-expert = Kies één persoon die expert is en nu meedoet. Met `expert worden` word je expert.
session-not-taking-part = Aan een sessie meedoen kan als je lid bent.
session-who-plans = Een expert of een facilitator plant een sessie. Weet jij ergens veel van? Typ dan `expert worden`.
session-planned = De sessie **{ $topic }** met { $expert } staat op **{ $moment }**.
session-stands = De sessie **{ $topic }** met { $expert } is op **{ $moment }**.
session-moved = Verzet: de sessie **{ $topic }** met { $expert } is nu op **{ $moment }**.
session-for-you = { $who } heeft een sessie met jou gepland: **{ $topic }**, op **{ $moment }**.
session-moved-by = { $who } heeft je sessie **{ $topic }** verzet naar **{ $moment }**.
session-stands-how = De expert krijgt de vragen op de werkdag ervoor, in één lijst.
session-announced = Nieuwe sessie: **{ $topic }** met { $expert }, op **{ $moment }**.
session-moved-post = Verzet: de sessie **{ $topic }** met { $expert } is nu op **{ $moment }**.
session-announced-how = Stel je vraag vooraf, met of zonder je naam. De expert krijgt alle vragen op de werkdag ervoor.
session-where = Waar: { $place }
session-calendar = Zet in je agenda
session-ask = Stel een vraag
session-questions = Vragen bekijken
session-show = Bekijken
session-plan = Een sessie plannen
session-own = Jouw sessies
session-move = Verzetten
session-move-title = Sessie verzetten
session-move-intro = Leden horen het nieuwe moment meteen. De vragen blijven staan.
session-call-off = Gaat niet door
session-off-title = Gaat de sessie niet door?
session-off-sure = Leden horen het meteen, en de vragen worden gewist.
session-off-yes = Ja, gaat niet door
session-off-no = Nee, laat staan
session-off = De sessie **{ $topic }** met { $expert }, op **{ $moment }**, gaat niet door.
session-off-by = { $who } heeft je sessie **{ $topic }**, op **{ $moment }**, afgezegd.
session-expert-away = De sessie **{ $topic }**, op **{ $moment }**, gaat niet door: { $expert } is er dan niet. Leden horen het ook. Je kunt een nieuwe plannen, met een andere expert.
session-gone = Deze sessie is al geweest, gaat niet door, of is niet van jou.
session-list = Sessies die eraan komen
session-list-none = Er is nog geen sessie gepland. Een vraag stellen kan altijd, met `vraag`.
session-list-more =
    { $more ->
        [one] En later nog één.
       *[other] En later nog { $more }.
    }
session-on-the-list =
    { $count ->
        [0] Nog geen vraag op de lijst
        [one] Eén vraag op de lijst
       *[other] { $count } vragen op de lijst
    }
session-not-yet =
    { $count ->
        [one] één zonder naam nog niet
       *[other] { $count } zonder naam nog niet
    }
session-question = Wat wil je vragen?
session-name = Met je naam erbij?
session-named = Met mijn naam: leden zien de vraag meteen
session-nameless = Zonder mijn naam
session-ask-submit = Stel de vraag
session-ask-intro = De expert antwoordt in de sessie. Vraag en antwoord kunnen daarna in de bibliotheek komen. Zonder naam bewaar ik niet wie je bent, ook niet versleuteld. Iemand kan je wel herkennen aan je stijl, of aan wat je vertelt.
session-ask-intro-named = De expert antwoordt in de sessie. Leden zien je vraag, met je naam erbij. Vraag en antwoord kunnen daarna in de bibliotheek komen.
session-error-question = Schrijf op wat je wilt vragen.
session-error-enough = Je stelde al vijf vragen voor deze sessie. Trek er een in, of stel deze in de sessie zelf.
session-error-too-few = Met minder dan vijf leden is een vraag zonder naam niet anoniem. Kies „met mijn naam”, of vraag het in de sessie zelf.
session-error-nameless-enough = Er liggen al dertig vragen zonder naam voor deze sessie. Met je naam erbij kan het nog.
session-asked-named = Je vraag staat op de lijst, met je naam erbij. { $expert } krijgt de lijst op de werkdag voor de sessie.
session-asked-nameless = Je vraag is bewaard, zonder je naam. { $expert } en de facilitators zien die; leden pas als een van hen de vraag op de lijst zet. Niets leidt naar jou terug. Een bericht met het antwoord krijg je dus niet: dat hoor je in de sessie.
session-withdraw = Vraag intrekken
session-withdrawn = Je vraag is weg.
session-question-gone = Deze vraag staat er niet meer, of is niet van jou.
session-questions-for = Vragen voor „{ $topic }”
session-questions-none = Er staat nog geen vraag op de lijst.
session-asked-times =
    { $count ->
        [one] 1 keer gevraagd
       *[other] { $count } keer gevraagd
    }
session-too = Die heb ik ook
session-too-noted = Genoteerd. Niemand ziet dat jij dit ook vraagt; vanaf drie mensen staat erbij hoeveel het er zijn.
session-more =
    { $more ->
        [one] En nog één vraag. De expert krijgt ze allemaal.
       *[other] En nog { $more } vragen. De expert krijgt ze allemaal.
    }
session-waiting = Zonder naam, en nog niet op de lijst. Alleen de expert en de facilitators zien dit:
session-waiting-more =
    { $more ->
        [one] En nog één. Die komt hier als je een andere op de lijst zet.
       *[other] En nog { $more }. Die komen hier als je andere op de lijst zet.
    }
session-put-on-the-list = Op de lijst zetten
session-handed =
    { $count ->
        [one] Binnenkort is je sessie **{ $topic }**, op **{ $moment }**. Er is één vraag:
       *[other] Binnenkort is je sessie **{ $topic }**, op **{ $moment }**. Er zijn { $count } vragen; bovenaan staat wat de meeste mensen vragen:
    }
session-handed-on = De rest van de { $count } vragen voor je sessie **{ $topic }**, op **{ $moment }**:
session-handed-none = Binnenkort is je sessie **{ $topic }**, op **{ $moment }**. Vooraf heeft niemand iets gevraagd. Vragen kan nog tot het begin; typ `sessies` om te kijken.
session-over = Je sessie **{ $topic }** is geweest. Welke antwoorden wil je voor iedereen bewaren?
session-over-no = Niets bewaren
session-keep = Een antwoord bewaren
session-kept = Dank je. Het staat in de bibliotheek. Wil je van **{ $topic }** nog een antwoord bewaren?
session-kept-no = Klaar
session-keep-another = Nog een antwoord bewaren
session-all-kept = Dank je. Alle antwoorden staan nu in de bibliotheek.
session-nothing-kept = Prima. Twee weken na de sessie wis ik de vragen.
session-questions-gone = De vragen van deze sessie zijn gewist, of de sessie is niet van jou.
session-keep-title = Antwoord bewaren
session-keep-intro = Vraag en antwoord komen in de bibliotheek, met jouw naam. De naam van wie het vroeg, staat er niet bij.
session-which = Welke vraag?
session-answer = Het antwoord, in het kort
session-keep-submit = Bewaren
session-error-which = Kies een van deze vragen.
session-error-answer = Schrijf het antwoord op.
session-answered = { $who } beantwoordde in de sessie je vraag. Het antwoord staat nu in de bibliotheek:
session-example-topic = Toetsen zonder cijfers
session-example-question = Hoe leg ik een student uit dat er geen cijfer komt?
session-example-nameless = Wat als mijn collega's dit niet willen?
session-example-answer = Laat de student zelf zeggen wat er al goed gaat, en geef daar je feedback op.
privacy-session = Sessies die je geeft
privacy-session-questions = Vragen voor een sessie
mine-session = Jouw sessie
mine-session-press = Bekijken
mine-attending = Je vraag voor een sessie
mine-attending-press = Sessies bekijken
worklist-unlisted =
    { $count ->
        [one] Eén vraag zonder naam voor een sessie staat nog niet op de lijst
       *[other] { $count } vragen zonder naam voor een sessie staan nog niet op de lijst
    }
worklist-unlisted-press = Bekijk ze
worklist-unasked =
    { $count ->
        [one] Voor één sessie die eraan komt, is nog niets gevraagd
       *[other] Voor { $count } sessies die eraan komen, is nog niets gevraagd
    }
worklist-unasked-press = Sessies bekijken
occasion-sessions-list = de vragen voor een sessie aan de expert geven
occasion-sessions-keep = vragen welke antwoorden uit een sessie bewaard worden
occasion-sessions-forget = de vragen van een sessie wissen
undo-session = de sessie die je plande
intent-session = Een sessie met een expert
