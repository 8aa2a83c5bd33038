privacy-title = Dit bewaar ik van je in { $community }
privacy-name = Naam
privacy-language = Taal
privacy-zone = Tijdzone
privacy-status = Meedoen
privacy-roles = Rollen
privacy-welcome = Welkomststappen
privacy-steps = { $done } van { $total } gedaan
privacy-messages = Ook bewaar ik **welke berichten** ik je stuurde en of ze aankwamen. Wat erin stond, bewaar ik niet als het is aangekomen. Wat jij mij typt bewaar ik ook niet, behalve wat je in een formulier invult en een vraag die je aan iemand stelt. Een half ingevuld formulier vergeet ik na een week.
privacy-who = Andere leden zien je naam, je rollen en je vakgebied. Wat je meebrengt zien ze alleen als je ja zei tegen kennismaken, of als je het zelf in het kanaal plaatst. Facilitators zien hoe ver je welkom is, of je een buddy hebt, of je pauze hebt of gestopt bent, en of mijn berichten aankomen.
privacy-not = Dit is **niet** voor beoordelingen en gaat niet naar leidinggevenden. In kanalen lees ik niet mee.
privacy-law = Kring is een bot. Stop je, dan schrijf ik je niet meer; je profiel blijft klaarstaan voor als je terugkomt. Met `wis` wordt alles gewist, met `exporteer` krijg je alles mee.
privacy-stranger = Je hoort hier bij geen leergemeenschap. Ik ken alleen je naam, { $name }, en je taal, omdat je me nu schrijft.
privacy-offer = Je aanbod als mentor
privacy-wish = Wat je bij een mentor wilt leren
privacy-pairs = Koppels en check-ins
privacy-pairs-kept = Koppels: { $pairs }. Check-ins: { $checkins }. Wat je daarin schreef, wis ik een maand na het einde; de cijfers blijven langer.
privacy-counted = Ik tel per dag **hoe vaak** je Kring gebruikte, niet waarvoor. Antwoorden op een peilvraag en zorgen tel ik niet mee. Zo maak ik cijfers over de groep, zonder namen.
privacy-answers = Antwoorden op een peilvraag of peiling bewaar ik **zonder je naam**, tot die sluit. Daarna blijft alleen de uitkomst over. Ik bewaar wel aan wie een vraag gesteld is, maar niet wie antwoordde. Bij een peiling met namen staat dat er vooraf groot bij.
privacy-stories = Je waardeverhalen
privacy-stories-kept = { $count ->
    [one] 1 verhaal. Met `waarde` zie je het, en trek je het terug.
   *[other] { $count } verhalen. Met `waarde` zie je ze, en trek je ze terug.
}
export-part = Al je gegevens als JSON, deel { $number } van { $of }:
export-mine = Download al mijn gegevens (JSON)
export-mine-valid = De link werkt een halfuur en is alleen voor jou.
erase-title = Al je gegevens wissen?
erase-goes = Ik wis meteen je profiel, antwoorden, verhalen, check-ins, vragen, tellingen en alles wat gepland stond, en stop je koppels; de ander hoort dat je gestopt bent. { $places ->
    [one] Daarna ken ik je niet meer.
   *[other] Dat geldt voor alle { $places } leergemeenschappen waar je aan meedoet. Daarna ken ik je niet meer.
}
erase-stays = Wat blijft: wat anderen zelf over jullie gesprekken noteerden, uitkomsten zonder namen, verbeteracties van de leergemeenschap, en een onherkenbare code waarmee ik je na het terugzetten van een back-up opnieuw wis. Back-ups verdwijnen binnen 30 dagen. Mijn berichten in dit gesprek haal ik weg waar Slack of Teams dat toelaat; wat je zelf schreef, kun je daar verwijderen.
erase-effect = Dit kan niet worden teruggedraaid. Wil je eerst een kopie, kies dan „Al mijn gegevens”.
erase-yes = Ja, wis alles
erase-no = Nee
erased = Gewist. Ik ken je niet meer. Wil je ooit weer meedoen, dan beginnen we opnieuw.
erase-already = Er is niets meer van je bewaard.
privacy-ear = Begrijp ik een bericht niet, dan leest een **taalmodel** van de beheerder van Kring mee, om te raden wat je bedoelt. Nooit bij zorgen of vragen over je gegevens; het krijgt geen naam, en het bewaart niets voor mij.
occasion-privacy-erase = gegevens wissen van wie daarom vroeg
subject-privacy = Privacy
subject-privacy-say = „wat weet je van mij?”
