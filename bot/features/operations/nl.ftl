next-title = Wat ik ga doen in { $community }
next-none = Er staat nu niets gepland.
next-missed =
    { $count ->
        [0] Ik heb niets gemist.
        [one] Eén bericht of taak is gemist, omdat ik toen niet draaide.
       *[other] { $count } berichten of taken zijn gemist, omdat ik toen niet draaide.
    }
next-awake = Ik keek voor het laatst op de klok: { $moment }.
occasion-welcome-step = welkomststap
occasion-welcome-invitation = herinnering aan de uitnodiging
occasion-buddy-unanswered = een andere buddy vragen als er geen antwoord is
occasion-membership-back = einde van een pauze
occasion-membership-rest = begin van een pauze
occasion-membership-gone = wat er eindigt voor wie geen account meer heeft
retry-done =
    { $count ->
        [0] Er was niets om opnieuw te versturen.
        [one] Eén bericht gaat opnieuw op weg.
       *[other] { $count } berichten gaan opnieuw op weg.
    }
undeliverable = Ik kan { $who } niet bereiken: { $reason }. Misschien kun jij even contact opnemen?
reach = { $who }, ik wil je graag welkom heten, maar ik kan je nog geen persoonlijk bericht sturen. Open een chat met Kring of voeg de app toe, en druk dan op de knop.
reach-add = Voeg Kring toe
reach-button = Zeg hallo
reason-unreachable = persoonlijke berichten komen niet aan
reason-blocked = deze persoon heeft Kring geblokkeerd
reason-deactivated = het account is niet meer actief
reason-left = deze persoon is gestopt
reason-paused = deze persoon heeft pauze
reason-resting = de leergemeenschap heeft geen kanaal en rust
reason-over = niet meer nodig
reason-disconnected = Kring is niet meer verbonden met deze werkruimte
reason-not-in-channel = Kring zit niet in het kanaal
reason-too-many-attempts = het platform bleef weigeren
subject-operations = Gepland en verstuurd
subject-operations-say = „wat staat er voor mij gepland?”
reason-muted = deze persoon wil dit soort berichten niet
intent-retry = Berichten opnieuw sturen
