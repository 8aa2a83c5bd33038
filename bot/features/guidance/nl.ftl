guidance-human = Ik ben een bot, en soms helpt een mens beter.
guidance-obstacle = Vervelend dat het stroef loopt. Tijd of uren kan ik niet regelen, maar in een check-in kun je het vertellen (en zelf kiezen of een facilitator het mag lezen), een mentor kan meedenken, en een pauze mag altijd.
guidance-idea = Een ideeënbus heb ik nog niet. Vertel het aan de facilitators, of zet het zelf in het kanaal; bracht het iets op, dan maak je er met mij een verhaal van.
guidance-event = Een agenda van bijeenkomsten houd ik nog niet bij, dus aan- en afmelden doe je bij de facilitators. Wel zie je hier wat ik voor je gepland heb.
guidance-share-resource = Een bibliotheek heb ik nog niet. Deel het in het kanaal van de leergemeenschap; zoek je iets, dan weet ik wie ernaar gevraagd mag worden.
guidance-connect-me = Koffie regelen kan ik nog niet. Wel vind ik mensen die over een onderwerp gevraagd mogen worden, en in je profiel zeg je of ik jou mag voorstellen.
guidance-people = Dit zijn je facilitators:
guidance-chat = Schrijf { $name }
