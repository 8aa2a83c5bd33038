"""What members say in their own words, through the real engine: each intent, in both languages."""

NL = [
    ("hoi, ik ben nieuw hier, hoe werkt dit?", "Welkom bij LCOP"),
    ("Waarom staat mijn naam daar? Wat weet je van mij?", "Dit bewaar ik van je"),
    ("ik wil een mens spreken", "Ik ben een bot"),
    ("ik heb een idee voor de leergemeenschap", "ideeënbus"),
    ("wanneer is de volgende bijeenkomst?", "agenda van bijeenkomsten"),
    ("ik heb een mooi artikel gevonden om te delen", "bibliotheek"),
    ("breng me in contact met iemand van techniek", "Koffie regelen"),
    ("mijn leidinggevende geeft me geen uren", "geen tijd|stroef"),
    ("wie weet iets over toetsing?", "mogen gevraagd worden"),
    ("is er al een mentor voor mij?", "mentor"),
    ("het klikt niet, ik wil een andere mentor", "mentor"),
    ("dankjewel!", "Graag gedaan"),
    ("Ik voel me hier niet veilig", "Goed dat je dit zegt"),
    ("wat kun je allemaal?", "Dit kan ik voor je doen"),
    ("een 4", "pols|vraag"),
    ("ik wil terugkijken op mijn les", "check-in"),
]
