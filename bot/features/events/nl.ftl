subject-events = Bijeenkomsten
subject-events-say = „wanneer is de volgende bijeenkomst?”
command-event = een bijeenkomst plannen, of samen een moment zoeken
command-event-word = bijeenkomst
command-events = wat er gepland is, en of je komt
command-events-word = bijeenkomsten
command-agenda = waar we het de volgende keer over hebben
command-agenda-word = agenda
event-form-title = Bijeenkomst plannen
event-form-intro = Kies een dag en een tijd. Weet je die nog niet? Schrijf dan ongeveer wanneer, en ik vraag in het kanaal wie wanneer kan.
event-title = Wat ga je doen?
event-title-hint = Bijvoorbeeld: samen rubrics maken
event-day = Dag
event-time = Tijd
event-when = Of in woorden
event-when-hint = „week 48, ’s middags”, of „elke eerste dinsdag om 15:00”
event-length = Hoelang?
event-length-30 = een halfuur
event-length-45 = drie kwartier
event-length-60 = een uur
event-length-90 = anderhalf uur
event-length-120 = twee uur
event-length-180 = drie uur
event-length-240 = vier uur
event-length-480 = een hele dag
event-place = Waar
event-place-hint = Een lokaal of een link
event-about = Waar gaat het over, wat neem je mee?
event-about-hint = Mag leeg blijven
event-seats = Hoeveel plekken?
event-seats-hint = Leeg als iedereen kan komen
event-to = Wie vraag ik?
event-to-channel = Alleen in het kanaal
event-to-everybody = Iedereen, ook met een bericht
event-hosts = Wie organiseert mee?
event-hosts-hint = Hooguit vier mensen; wie je kiest, krijgt de vraag
event-submit = Plannen
event-save = Bewaren
event-send = Versturen
event-cancel = Annuleren
event-error-title = Schrijf wat je gaat doen.
event-error-day = Kies een dag die nog komt, hooguit een jaar vooruit, met een tijd erbij. Of schrijf ongeveer wanneer.
event-error-when = Dit begrijp ik niet als moment. Schrijf bijvoorbeeld „week 48, ’s middags” of „elke eerste dinsdag om 15:00”.
event-error-never = Op die dagen werkt hier niemand. Kies een andere dag.
event-error-seats = Schrijf een getal van 1 tot 10000, of laat het leeg.
event-error-many = Er staan al dertig bijeenkomsten gepland. Zeg er eerst een af.
event-error-speaker = Kies één lid dat nu meedoet.
event-error-hosts-self = Jezelf hoef je niet te kiezen.
event-error-hosts-who = Kies leden die nu meedoen. Een gast kan niet meeorganiseren.
event-error-hosts-many = Hooguit vier mensen kunnen meeorganiseren.
event-error-topic = Schrijf waar jullie het over hebben.
event-error-topics = Er staan al twintig eigen punten op de agenda. Haal er eerst een af.
event-error-used = Schrijf wat je ermee hebt gedaan, in een zin.
event-not-taking-part = Meedoen aan een bijeenkomst kan als je lid bent.
event-away = Op die dag heb je pauze. Je plek is vrij voor een ander.
event-gone = Deze bijeenkomst is voorbij of gaat niet door.
event-perhaps = Gaat dit over een bijeenkomst? Dit staat er gepland:
event-none-then = Dan staat er niets gepland. Dit wel:
event-not-yours = Een bijeenkomst verzetten of afzeggen kan wie haar organiseert, of een facilitator.
event-no-time = een moment dat we nog zoeken
event-nobody = niemand
event-planned = Gepland: **{ $title }**, **{ $moment }**, { $lasts }.
event-planned-again = Gepland: **{ $title }**, de eerste keer **{ $moment }**, { $lasts }. De volgende keren plan ik vanzelf.
event-stands = **{ $title }** is **{ $moment }**, { $lasts }. Georganiseerd door { $host }.
event-announced = Bijeenkomst: **{ $title }**, **{ $moment }**, { $lasts }. Georganiseerd door { $host }. Kom je?
event-next = De volgende keer **{ $title }** is **{ $moment }**, { $lasts }. Wie vorige keer ja zei, staat op de lijst.
event-invites = { $hosts ->
    [one] { $host } nodigt je uit: **{ $title }**, **{ $moment }**, { $lasts }. Kom je?
   *[other] { $host } nodigen je uit: **{ $title }**, **{ $moment }**, { $lasts }. Kom je?
  }
event-reminds = Binnenkort: **{ $title }**, **{ $moment }**, { $lasts }.
event-answered = Genoteerd voor **{ $title }**, **{ $moment }**, { $lasts }.
event-place-free = Er is een plek voor je vrijgekomen: **{ $title }**, **{ $moment }**, { $lasts }.
event-beyond-hours = Je bijeenkomsten zijn die week samen { $taken } uur, en je hebt { $agreed } uur afgesproken. Alleen jij ziet dit.
event-changed = Aangepast: **{ $title }** is **{ $moment }**, { $lasts }.
event-moved = Gewijzigd: **{ $title }** is nu **{ $moment }**, { $lasts }.
event-you-speak = Je staat als spreker bij **{ $title }**, **{ $moment }**, { $lasts }. Georganiseerd door { $host }. Kom je?
event-where = Waar: { $place }
event-speaker-is = Spreker: { $speaker }
event-comes = Er komen:
event-and-more = { $count ->
    [one] { " " }en nog één.
   *[other] { " " }en nog { $count }.
  }
event-maybe = { $count ->
    [one] Misschien: één.
   *[other] Misschien: { $count }.
  }
event-waiting = { $count ->
    [one] Op de wachtlijst: één.
   *[other] Op de wachtlijst: { $count }.
  }
event-you-yes = Jij komt.
event-you-maybe = Jij komt misschien.
event-you-no = Jij komt niet.
event-you-wait = Alle plekken zijn bezet. Jij staat op plaats { $place } van de wachtlijst; komt er een plek vrij, dan hoor je het.
event-say-yes = Ik kom
event-say-maybe = Misschien
event-say-no = Ik kan niet
event-line-yes = jij komt
event-line-maybe = jij misschien
event-line-no = jij niet
event-line-waits = jij op de wachtlijst
event-you-host = Jij organiseert mee.
event-hosts-stop = Ik organiseer niet meer mee
event-hosts-wait = Gevraagd om mee te organiseren: { $people }.
event-hosts-asks = { $host } vraagt of je **{ $title }** mee wilt organiseren: **{ $moment }**.
event-hosts-say-yes = Ja, ik organiseer mee
event-hosts-say-no = Liever niet
event-hosts-how = Wie meeorganiseert, kan alles aanpassen: tijd, plek en agenda. Of je komt, zeg je zelf.
event-hosts-how-series = Wie meeorganiseert, kan alles aanpassen: tijd, plek en agenda. Het geldt ook voor de volgende keren. Of je komt, zeg je zelf.
event-hosts-yes = Je organiseert nu mee: **{ $title }**, **{ $moment }**, { $lasts }.
event-hosts-no = Goed, je organiseert **{ $title }** ({ $moment }, { $lasts }) niet mee.
event-hosts-stopped = Je organiseert **{ $title }** ({ $moment }, { $lasts }) niet meer mee.
event-hosts-yes-told = { $who } organiseert **{ $title }** met je mee.
event-hosts-no-told = { $who } organiseert **{ $title }** niet mee.
event-hosts-stopped-told = { $who } organiseert **{ $title }** niet meer mee.
event-hosts-again = **{ $title }** is gewijzigd. Of je mee wilt organiseren, vraag ik je hieronder opnieuw.
event-hosts-over = Dit is al geregeld, of voorbij.
event-hosted-by = Georganiseerd door { $hosts }.
event-line-hosts = { " " }· door { $hosts }
event-agenda = Agenda
event-manage = Beheren
event-again-how = Dit komt vaker: wie ja zegt, staat ook de volgende keer op de lijst. Afmelden kan elke keer.
event-calendar = Zet in je agenda
event-file = Als agendabestand
event-list = Bijeenkomsten
event-list-none = Er staat niets gepland.
event-list-more = { $count ->
    [one] En nog één.
   *[other] En nog { $count }.
  }
event-show = Bekijken
event-plan = Een bijeenkomst plannen
event-times-asked = moment nog te kiezen
event-then = Daarna: { $days }
event-say-when = Zeg wanneer je kunt
event-when-asks = { $host } zoekt een moment voor **{ $title }**. Wanneer kun je?
event-when-asked = Ik heb in het kanaal gevraagd wanneer mensen kunnen voor **{ $title }**. { $day } krijg je van mij het beste moment.
event-when-title = Wanneer kun je?
event-when-intro = Voor { $title }. Kruis alles aan wat kan; niets mag ook.
event-can = Dan kan ik
event-can-noted = Genoteerd voor **{ $title }**: { $moments }.
event-can-never = Genoteerd voor **{ $title }**: je kunt op geen van deze momenten.
event-when-change = Aanpassen
event-when-over = Het moment is al gekozen. Typ `bijeenkomsten`.
event-no-slots = In die tijd is er geen werkdag meer waarop ik het nog kan vragen. Kies een latere week, of een dag en een tijd.
event-slot-past = Dat moment is te dichtbij of voorbij. Kies een ander.
event-choose-now = Nu kiezen
event-choose-this = Dit moment
event-choose-other = Een ander moment
event-choose-title = Welk moment?
event-slot = Moment
event-slot-can = { $count ->
    [one] { $moment } · één kan
   *[other] { $moment } · { $count } kunnen
  }
event-drop = Laat maar
event-best = { $count ->
    [one] Voor **{ $title }** is **{ $moment }** het beste: één kan dan.
   *[other] Voor **{ $title }** is **{ $moment }** het beste: { $count } kunnen dan.
  }
event-best-nobody = Voor **{ $title }** heeft nog niemand gezegd te kunnen. Het eerste moment is **{ $moment }**.
event-best-how = Het moment waarop de meesten kunnen; bij gelijke stand waarop jij en de spreker kunnen, en dan het vroegste.
event-who-can = Kan:
event-who-cannot = Kan niet:
event-manages = **{ $title }**, { $moment }.
event-change = Aanpassen
event-change-intro = Wie komt, hoort een andere tijd, plek of naam meteen, met een nieuw agendabestand.
event-speaker = Wie spreekt er?
event-speaker-hint = Een expert of iemand anders; mag leeg blijven
event-call-off = Afzeggen
event-off-title = Afzeggen?
event-off-sure = Het kanaal en wie zou komen, horen dat het niet doorgaat.
event-off-sure-series = Alleen deze keer gaat niet door; de volgende plan ik meteen. Wie zou komen, hoort het.
event-off-yes = Afzeggen
event-off-no = Niet doen
event-end = Reeks stoppen
event-end-title = Reeks stoppen?
event-end-sure = Deze keer gaat nog door, daarna komt er geen meer.
event-end-yes = Stoppen
event-ended = Na deze keer komt er geen **{ $title }** meer.
event-ended-already = Deze reeks was al gestopt.
event-off = **{ $title }** ({ $moment }) gaat niet door.
event-off-by = { $who } heeft **{ $title }** ({ $moment }) afgezegd.
event-yours-now = **{ $title }** ({ $moment }) heeft jou nu als organisator: wie het organiseerde, is weg. Typ `bijeenkomsten` om iets te veranderen.
event-host-now = { $host } organiseert nu **{ $title }** ({ $moment }).
event-no-host = **{ $title }** ({ $moment }) heeft geen organisator meer.
event-notes-yours = Jij bent deze keer aan de beurt om kort op te schrijven wat er is afgesproken.
event-notes-pass = Liever niet deze keer
event-notes-passed = Goed, ik vraag iemand anders.
event-notes-over = Je hoeft geen verslag meer te maken.
event-agenda-of = Agenda: { $title }
event-agenda-empty = Er staat nog niets op.
event-agenda-more = { $count ->
    [one] Nog één punt staat op de pagina om te printen.
   *[other] Nog { $count } punten staan op de pagina om te printen.
  }
event-agenda-fits = Samen ongeveer { $total } van de { $minutes } minuten.
event-agenda-long = Samen ongeveer { $total } minuten, en er zijn er { $minutes }. Haal er iets af.
event-topic-minutes = { $count } min
event-topic-drop = Eraf
event-topic-add = Punt toevoegen
event-topic-title = Punt op de agenda
event-topic = Waar hebben jullie het over?
event-topic-hint = Bijvoorbeeld: terugkijken op de eerste maand
topic-own = Punt
event-promise = Iets toezeggen
event-print = Printen
event-no-page = Een pagina kan ik hier niet maken: Kring heeft geen webadres. Vraag het je beheerder.
event-page-ready = De agenda om te printen
event-page = Open de pagina
event-page-valid = Deze link werkt een halfuur, en alleen voor wie hem heeft.
event-after = Was je bij **{ $title }**?
event-after-how = Alleen jij ziet wat je antwoordt; de groep ziet hooguit gemiddelden van tien mensen of meer.
event-i-came = Ik was er
event-i-missed = Ik was er niet
event-came-title = Hoe was het?
event-came-intro = Twee vragen; allebei mogen leeg blijven.
event-worth = Was het de moeite waard?
event-worth-5 = 5 – zeker
event-worth-4 = 4 – ja
event-worth-3 = 3 – een beetje
event-worth-2 = 2 – nauwelijks
event-worth-1 = 1 – nee
event-takes = Wat neem je mee?
event-takes-insight = een inzicht
event-takes-contact = een contact
event-takes-tool = een hulpmiddel
event-takes-idea = een idee
event-came-thanks = Dank je. Over drie weken vraag ik één keer of je er iets van hebt gebruikt.
event-missed-thanks = Genoteerd. Tot een volgende keer.
event-used = Drie weken geleden was je bij **{ $title }**. Heb je er iets van gebruikt?
event-used-how = Ik vraag het één keer. Wat je schrijft, blijft van jou tot je het deelt.
event-i-used = Ja
event-i-did-not = Niet of nog niet
event-used-title = Wat deed je ermee?
event-used-intro = Het wordt een verhaal over waarde dat alleen jij ziet, tot je het deelt.
event-used-what = Wat heb je ermee gedaan, en waar?
event-used-hint = Bijvoorbeeld: de rubric gebruikt in mijn les
event-used-thanks = Mooi, dank je.
event-unused-thanks = Genoteerd, dank je.
event-example-title = Samen rubrics maken
event-example-about = Neem een opdracht mee waar je een rubric voor zoekt.
event-example-topic = Terugkijken op de eerste maand
event-fact-came = was er
event-fact-missed = was er niet
event-fact-hosts = organiseert mee
event-fact-asked = gevraagd om mee te organiseren
undo-event = de bijeenkomst
undo-event-answer = je antwoord
privacy-events = Bijeenkomsten
privacy-events-host = Bijeenkomsten die je organiseert
mine-event = Bijeenkomst
mine-event-press = Bijeenkomsten
mine-unchosen = Moment te kiezen voor
mine-unchosen-press = Bijeenkomsten
digest-events = Bijeenkomsten
digest-events-are = gehouden: { $held }, aanwezig: { $came }, gepland: { $ahead }
digest-events-takes = Meegenomen
digest-events-worth = Moeite waard
digest-events-worth-is = { $mean } van 5
worklist-hostless = { $count ->
    [one] Eén bijeenkomst heeft niemand die haar organiseert.
   *[other] { $count } bijeenkomsten hebben niemand die ze organiseert.
  }
worklist-hostless-press = Bijeenkomsten
occasion-events-times = het beste moment voor een bijeenkomst
occasion-events-invite = uitnodigingen voor een bijeenkomst
occasion-events-remind = herinneringen aan een bijeenkomst
occasion-events-after = terugblik op een bijeenkomst
occasion-events-used = vraag of een bijeenkomst iets opleverde
occasion-events-next = de volgende bijeenkomst van een reeks
occasion-events-forget = wissen van een bijeenkomst
