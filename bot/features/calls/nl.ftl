subject-calls = Oproepen
subject-calls-say = „wie doet mee met een onderzoekje naar feedback?”
command-call = mensen zoeken om samen iets te doen
command-call-word = oproep
command-calls = oproepen van anderen, en je eigen
command-calls-word = oproepen
call-title = Oproep
call-intro = Ik vraag het aan leden die graag meedoen met een project en er iets mee hebben. Op de laatste dag hoort iedereen die ja zei hoe het verdergaat.
call-what = Wat wil je samen doen?
call-what-hint = Een onderzoekje naar feedback in grote groepen, in januari
call-places = Met hoeveel mensen?
call-places-hint = Leeg als iedereen mee mag doen
call-until = Tot wanneer kan iemand ja zeggen?
call-where = Waar vraag ik het?
call-to-likers = Alleen aan wie dat graag doet
call-to-channel = Ook in het kanaal
call-submit = Vraag het
call-cancel = Annuleren
call-error-text = Schrijf wat je samen wilt doen.
call-error-until = Kies een dag na vandaag, hooguit acht weken vooruit.
call-error-places = Schrijf een getal van 1 tot 50, of laat het leeg.
call-many = Je hebt al twee oproepen open. Sluit er eerst een: typ `oproepen`.
call-asks = { $who } zoekt mensen om samen iets te doen:
call-join = Ik doe mee
call-pass = Niet deze keer
call-why-you = Je krijgt dit omdat je graag meedoet met een project en dit bij je past. Je kunt ja zeggen tot en met { $day }; een nee hoort niemand.
call-until-day = Ja zeggen kan tot en met { $day }.
call-made = Ik heb het gevraagd aan leden bij wie het past. Ja zeggen kan tot en met { $day }; je hoort hooguit één keer per dag wie er meedoet.
call-made-channel = Er is nu niemand bij wie het past, dus staat het alleen in het kanaal. Ja zeggen kan tot en met { $day }.
call-made-nobody = Er is nu niemand die graag meedoet en bij wie dit past. Met `oproep` kun je het ook in het kanaal vragen; anderen zien het in `oproepen` tot en met { $day }.
call-show = Bekijken
call-joined = Je doet mee met { $who }. Uiterlijk na { $day } brengt Kring jullie samen.
call-leave = Toch niet
call-full = Alle plekken zijn al bezet. Fijn dat je wilde meedoen.
call-over = Deze oproep is voorbij.
call-passed = Goed, deze keer niet. Niemand hoort het.
call-yours = Je oproep
call-nobody-yet = Er heeft nog niemand ja gezegd.
call-with = Doen mee:
call-more = { $count ->
    [one] { " " }en nog één
   *[other] { " " }en nog { $count }
  }
call-close = Nu beginnen
call-prolong = Twee weken langer
call-withdraw = Intrekken
call-withdraw-sure = Wie ja zei, hoort dat het niet doorgaat.
call-news = { $count ->
    [one] Er doet één iemand mee met je oproep.
   *[other] Er doen { $count } mensen mee met je oproep.
  }
call-begins = Jullie doen dit samen, op de oproep van { $who }:
call-closed = Je oproep is gesloten. Ik breng jullie samen.
call-ended-nobody = Je oproep is voorbij, en er zei niemand ja. Misschien past een andere vorm of een ander moment beter.
call-again = Nieuwe oproep
call-withdrawn = Dit gaat niet door; wie de oproep deed, heeft die ingetrokken:
call-withdrawn-own = Je oproep is ingetrokken. Wie ja zei, hoort het.
call-list = Oproepen
call-list-none = Er zijn nu geen oproepen.
call-list-more = { $count ->
    [one] En nog één.
   *[other] En nog { $count }.
  }
call-write = Een oproep doen
call-line-until = tot en met { $day }
call-fact-nothing = nog geen antwoord
call-fact-yes = ja
call-fact-no = nee
undo-call = de oproep
undo-call-join = dat je meedoet
privacy-calls = Oproepen
privacy-calls-said = Antwoord op oproepen
mine-call = Je oproep
mine-call-press = Oproepen
mine-joined = Je doet mee met
mine-joined-press = Oproepen
digest-calls = Oproepen
digest-calls-are = gedaan: { $made }, met iemand die meedoet: { $joined }
occasion-calls-end = een oproep afsluiten
occasion-calls-news = vertellen wie er meedoet met een oproep
occasion-calls-forget = een oproep wissen
