command-thanks = iemand bedanken: `dank @Sanne voor het meelezen`
command-thanks-word = dank
thanks-title = Iemand bedanken
thanks-intro = Alleen wie je bedankt leest dit, met je naam erbij. Er worden geen punten geteld.
thanks-people = Wie wil je bedanken?
thanks-people-hint =
    { $most ->
        [one] Hoogstens 1 persoon tegelijk.
       *[other] Hoogstens { $most } mensen tegelijk.
    }
thanks-words = Waarvoor?
thanks-words-hint = Bijvoorbeeld: het meedenken over mijn rubric
thanks-channel = Ook in het kanaal?
thanks-channel-yes = Ja, als de ander dat ook wil
thanks-submit = Stuur
thanks-cancel = Annuleren
thanks-open = Open het formulier
thanks-to-me = Graag gedaan! Wil je iemand uit de leergemeenschap bedanken? Dat kan met het formulier.
thanks-given = Je bedankje is op weg.
thanks-wish = Ook in het kanaal?
thanks-wished = Het komt ook in het kanaal zodra wie je bedankt dat ook wil.
thanks-take-back = Terugnemen
thanks-taken-back = Je bedankje is teruggenomen.
thanks-gone = Hier stond een bedankje. Het is teruggenomen.
thanks-arrives = { $who } bedankt je:
thanks-share = Ook in het kanaal
thanks-share-why = Wie je bedankt, vindt het goed dat dit ook in het kanaal komt. Het komt er alleen als jij op de knop drukt.
thanks-private = Dit is alleen aan jou gestuurd. Je hoeft niets te doen. Voelt het niet goed? Typ dan `zorg`.
thanks-post = { $giver } bedankt { $receiver }:
thanks-stands = Dit staat al in het kanaal, dus ik kan het niet meer terugnemen.
thanks-closed = Dit kan niet meer.
thanks-nameless = iemand die hier niet meer is
thanks-error-nobody = Ik weet niet wie je wilt bedanken. Kies minstens één lid van deze leergemeenschap.
thanks-error-many =
    { $most ->
        [one] Je kunt hoogstens 1 persoon tegelijk bedanken.
       *[other] Je kunt hoogstens { $most } mensen tegelijk bedanken.
    }
thanks-error-enough =
    { $most ->
        [one] Je hebt vandaag al 1 persoon bedankt. Morgen kan het weer.
       *[other] Je hebt vandaag al { $most } mensen bedankt. Morgen kan het weer.
    }
thanks-error-self = Jezelf kun je hier niet bedanken. Kies iemand anders.
thanks-error-bot = { $who } is een bot en leest dit niet. Kies een mens.
thanks-error-stranger = { $who } doet niet mee in deze leergemeenschap, dus ik kan dit niet doorgeven.
thanks-error-left = { $who } doet niet meer mee, dus ik kan dit niet doorgeven.
thanks-error-away = { $who } krijgt nu geen berichten van mij. Zeg het zelf, of probeer het later nog eens.
thanks-error-unsigned = Bij dit bericht staat niet wie het schreef. Kies zelf wie je wilt bedanken.
thanks-error-words = Schrijf in een paar woorden waarvoor.
thanks-error-not-taking-part = Iemand bedanken kan als je zelf meedoet. Typ `start` om mee te doen.
thanks-band = { $low } tot { $high }
thanks-band-more = { $low } of meer
digest-thanks = Bedankjes, zeven dagen
undo-thanks = je bedankje
privacy-thanks-given = Bedankjes die je gaf
privacy-thanks-given-are = { $count }, aan { $who }; een halfjaar bewaard, met je woorden
privacy-thanks-received = Bedankjes die je kreeg
privacy-thanks-received-are = { $count }, van { $who }; een halfjaar bewaard
subject-thanks = Bedanken
subject-thanks-say = „dank @Sanne voor het meelezen”
command-thanks-button = Bedanken
intent-thank-person = Iemand bedanken
weekly-thanks = Bedankt
