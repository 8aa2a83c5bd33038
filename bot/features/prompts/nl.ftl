weekly-title = Vraag van de week
weekly-off = Er is geen weekpost
weekly-on = De weekpost staat aan
weekly-paused = De weekpost staat stil
weekly-what = Eén keer per week zet ik een vraag in het kanaal, met wat leden kort geleden met iedereen deelden. Je ziet de weekpost de werkdag ervoor, en wijzigt wat je wilt.
weekly-on-how = Je ziet de weekpost de werkdag ervoor. Doe je niets, dan plaats ik hem zoals je hem zag. In rustige periodes komt er geen.
weekly-paused-why = Onder de laatste drie weekposten drukte niemand op een knop. Daarom plaats ik er nu geen meer. Zal ik doorgaan?
weekly-no-channel = Een weekpost heeft een kanaal nodig, en deze leergemeenschap heeft er nu geen.
weekly-weekday = Dag
weekly-next = Eerstvolgende
weekly-preview-label = Voorbeeld
weekly-seen-by = { $who }, { $day }
weekly-turn-on = Zet aan
weekly-turn-off = Zet uit
weekly-go-on = Ga door
weekly-look = Bekijk de volgende
weekly-other-day = Andere dag
weekly-form-day = Dag van de weekpost
weekly-error-day = Kies een dag van de week.
weekly-save = Bewaren
weekly-cancel = Annuleren
weekly-source = Naar een idee uit: { $source }
weekly-how = Reageer gerust onder dit bericht. Twee minuten is genoeg.
weekly-good = Goede vraag
weekly-good-noted = Dank je. Ik onthoud alleen dat iemand dit een goede vraag vond, niet wie.
weekly-preview = Dit zet ik **{ $day }** in het kanaal. Je hoeft niets te doen; wijzigen kan nog.
weekly-approved = Dit staat klaar voor **{ $day }**. Wijzigen kan nog.
weekly-ok = Prima zo
weekly-another = Andere vraag
weekly-own = Eigen woorden
weekly-skip = Deze week niet
weekly-skipped = Op { $day } komt er geen weekpost.
weekly-unskip = Toch plaatsen
weekly-gone = Deze weekpost is al geplaatst, of gaat niet door.
weekly-own-title = Je eigen vraag
weekly-own-label = Vraag van de week
weekly-own-intro = Dit komt in het kanaal in plaats van mijn vraag, zonder je naam.
weekly-error-text = Schrijf een vraag, of sluit dit venster.
weekly-example = Wat neem jij mee uit de bijeenkomst van vorige week?
privacy-weekly = Weekpost
privacy-weekly-on = door jou aangezet
digest-weekly = Weekposten
digest-weekly-are =
    { $posts ->
        [one] één in de laatste { $weeks } weken
       *[other] { $posts } in de laatste { $weeks } weken
    }; { $pressed ->
        [0] bij geen drukte iemand op een knop
        [one] bij één drukte iemand op een knop
       *[other] bij { $pressed } drukte iemand op een knop
    }
worklist-weekly = De weekpost staat stil: onder drie op rij drukte niemand op een knop
worklist-weekly-press = Ga door of zet uit
command-weekly = elke week een vraag in het kanaal: `weekpost aan`
command-weekly-word = weekpost
command-weekly-button = Weekpost
occasion-prompts-preview = de weekpost van tevoren laten zien
occasion-prompts-post = de weekpost in het kanaal zetten
subject-prompts = Weekpost
undo-weekly = je keuze over de weekpost
undo-weekly-skip = dat er deze week geen weekpost komt
intent-weekly-post = De weekpost in het kanaal
