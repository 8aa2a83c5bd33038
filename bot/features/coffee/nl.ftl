coffee-in = Je doet mee met de koffierondes
coffee-skipping = Je slaat de volgende koffieronde over
coffee-out = Je doet niet mee met de koffierondes
coffee-none = Er zijn nu geen koffierondes
coffee-none-what = In een koffieronde breng ik je samen met iemand die je niet vaak spreekt, voor een halfuur bij de koffie. Geef je vast op, dan doe je mee zodra er rondes zijn.
coffee-none-in = Zodra er koffierondes zijn, doe je mee.
coffee-what = Ik breng je samen met iemand die je niet vaak spreekt, voor een halfuur bij de koffie, samen aan tafel of online. Je kiest zelf of je meedoet, en stoppen kan altijd.
coffee-next = Volgende ronde
coffee-rhythm = Ritme
coffee-weekly = elke week
coffee-fortnightly = om de twee weken
coffee-monthly = elke maand
coffee-by-two = in tweetallen
coffee-by-three = in drietallen
coffee-count-in = Ik doe mee
coffee-stop = Niet meer meedoen
coffee-skip = Deze keer niet
coffee-after-all = Toch meedoen
coffee-settings = Instellingen
coffee-heads-up = Op **{ $day }** is er een koffieronde, en je doet mee. Je hoeft niets te doen.
coffee-heads-up-tired = Op **{ $day }** is er een koffieronde. Van de laatste twee hoorde ik niet of het tot een gesprek kwam. Wil je nog meedoen? Dan hoef je niets te doen.
coffee-round-gone = Die koffieronde is al begonnen, of gaat niet door.
coffee-not-held-few = Er is deze keer geen koffieronde: behalve jij kon niemand meedoen. De volgende keer doe je weer mee.
coffee-not-held-off = De koffieronde gaat niet door: er zijn voorlopig geen rondes.
coffee-not-held-missed = De koffieronde ging niet door: het lukte mij niet om jullie op tijd samen te brengen. De volgende keer doe je weer mee.
coffee-left-out = Er bleef in deze koffieronde niemand voor je over. Dat ligt aan het aantal, niet aan jou. De volgende keer ben jij als eerste aan de beurt.
coffee-title = Koffie: { $who }
coffee-title-alone = Koffie met { $who }
coffee-who-field = { $who }, { $field }
coffee-why-gives = { $one } wil leren over { $topic }, en { $other } brengt dat mee.
coffee-why-gives-me = Jij wilt leren over { $topic }, en { $who } brengt dat mee.
coffee-why-gives-them = { $who } wil leren over { $topic }, en jij brengt dat mee.
coffee-why-alike = { $one } en { $other } willen allebei leren over { $topic }.
coffee-why-alike-me = Jij en { $who } willen allebei leren over { $topic }.
coffee-why-across = { $one } werkt in { $field } en { $other } in { $second }.
coffee-why-across-me = Jij werkt in { $field } en { $who } in { $second }.
coffee-why-nothing = Ik weet nog niet wat jullie delen. Dat mogen jullie zelf uitzoeken.
coffee-again =
    { $weeks ->
        [0] Nog geen week geleden bracht ik jullie ook al samen: er was nu niemand anders.
        [one] Een week geleden bracht ik jullie ook al samen: er was nu niemand anders.
       *[other] { $weeks } weken geleden bracht ik jullie ook al samen: er was nu niemand anders.
    }
coffee-three = Jullie zijn deze keer met z’n drieën.
coffee-questions = Om over te praten, als je wilt:
coffee-times =
    { $people ->
        [2] Meestal hebben jullie allebei tijd op: { $times }.
       *[other] Meestal hebben jullie allemaal tijd op: { $times }.
    }
coffee-plan = Wie stelt als eerste een tijd voor? Een halfuur is genoeg.
coffee-calendar = In mijn agenda: { $moment }
coffee-chat = Open een chat met { $name }
coffee-footnote = Later vraag ik één keer of jullie elkaar spraken. Wat je bespreekt, blijft tussen jullie.
coffee-met =
    { $people ->
        [2] Heb je { $who } bij de koffie gesproken? Eén antwoord is genoeg voor jullie allebei.
       *[other] Heb je { $who } bij de koffie gesproken? Eén antwoord is genoeg voor jullie allemaal.
    }
coffee-met-yes-button = Ja
coffee-met-not-yet-button = Nog niet
coffee-met-no-button = Nee
coffee-met-later-button = We spraken elkaar
coffee-met-yes = Fijn om te horen.
coffee-met-no = Dat kan gebeuren. Ik vraag er niet meer naar.
coffee-met-not-yet = Dat heeft geen haast. Ik vraag het niet nog eens; druk hier als jullie elkaar gesproken hebben.
coffee-met-known = Ik weet al of jullie elkaar spraken, of het is te lang geleden.
coffee-met-told = { $who } heeft die vraag ook voor jou beantwoord.
coffee-rest = Dat is twee keer op rij. Zal ik je overslaan in de koffierondes, tot je je weer opgeeft?
coffee-rest-stop = Ja, sla me over
coffee-rest-stay = Nee, ik blijf meedoen
coffee-lost = { $who } kan niet bij jullie koffie zijn. De volgende ronde ben jij als eerste aan de beurt.
coffee-lost-both = Deze koffie gaat niet door.
coffee-rounds-on = De koffierondes staan aan
coffee-rounds-off = De koffierondes staan uit
coffee-rounds-what = In een koffieronde breng ik leden samen die dat willen, het liefst uit verschillende vakgebieden. Niemand treft binnen twaalf weken dezelfde persoon, zolang er iemand anders is.
coffee-takers = Deelnemers
coffee-takers-are =
    { $count ->
        [0] nog niemand
        [one] één lid
       *[other] { $count } leden
    }
coffee-turn-on = Zet aan
coffee-turn-off = Zet uit
coffee-change = Wijzig
coffee-call = Meld het in het kanaal
coffee-called = Het staat in het kanaal. Leden geven zich op met de knop, of met `koffie aan`.
coffee-is-off = De koffierondes staan uit.
coffee-no-channel = Deze leergemeenschap heeft nu geen kanaal.
coffee-form = Koffierondes
coffee-form-intro = De eerste ronde komt op zijn vroegst over vijf dagen, zodat leden zich kunnen opgeven. In rustige periodes schuift de ronde op naar de eerste werkdag erna.
coffee-weekday = Dag
coffee-size = Grootte
coffee-size-2 = Tweetallen
coffee-size-3 = Drietallen
coffee-save = Bewaren
coffee-cancel = Annuleren
coffee-error-choice = Kies een van deze.
coffee-call-title = Koffie met iemand die je nog niet kent?
coffee-example-topic = toetsing
coffee-example-field = Verpleegkunde
coffee-example-second = ICT
mine-coffee = Koffie
mine-coffee-press = Wijzig
mine-coffee-next = volgende ronde { $day }
mine-coffee-skips = { $day } sla je over
mine-coffee-out = je doet niet mee
privacy-coffee = Koffierondes
privacy-coffee-since = je doet mee sinds { $day }
privacy-coffee-groups = Koffiegesprekken
privacy-coffee-groups-are =
    { $count ->
        [one] één, een jaar lang bewaard
       *[other] { $count }, elk een jaar lang bewaard
    }
digest-coffee = Koffierondes
digest-coffee-are =
    { $rounds ->
        [one] één in de laatste { $weeks } weken
       *[other] { $rounds } in de laatste { $weeks } weken
    }; leden die meededen: { $took }; groepjes die zeiden dat ze elkaar spraken: { $met }
worklist-coffee = Al een maand geen koffieronde: te weinig leden konden elkaar treffen
worklist-coffee-press = Meld het in het kanaal of zet uit
command-coffee = koffie met een ander lid: of je meedoet
command-coffee-word = koffie
command-coffee-button = Koffie
command-coffee-skip = sla de volgende koffieronde over
command-coffee-skip-word = koffie sla over
command-coffee-settings = of er koffierondes zijn, en hoe vaak
command-coffee-settings-word = koffie instellingen
occasion-coffee-heads-up = de aankondiging van een koffieronde
occasion-coffee-round = de koffieronde
occasion-coffee-met = vragen of de koffie tot een gesprek leidde
subject-coffee = Koffierondes
subject-coffee-say = „koffie met iemand uit een ander vakgebied?”
undo-coffee = of je meedoet met de koffierondes
undo-coffee-skip = dat je deze koffieronde overslaat
intent-coffee = Koffierondes
