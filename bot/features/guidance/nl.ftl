guidance-human = Ik ben een bot, en soms helpt een mens beter.
guidance-idea = Een ideeënbus heb ik nog niet. Vertel het aan de facilitators, of zet het zelf in het kanaal. Leverde het iets op? Dan maak je er met mij een verhaal van.
guidance-people = Dit zijn je facilitators:
guidance-chat = Schrijf { $name }
guidance-invite = Wie in het kanaal van de leergemeenschap komt, krijgt binnen een minuut bericht van mij. Voeg je collega dus toe aan dat kanaal. Een gast van buiten mag meedoen als een facilitator dat aanzet bij `instellingen`.
intent-invite = Iemand uitnodigen
