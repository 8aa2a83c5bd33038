community-setup-title = Leergemeenschap
community-setup-submit = Begin
community-setup-intro = Hiermee begint je leergemeenschap in dit kanaal. Ik plaats één bericht met een knop om mee te doen. Verder schrijf ik alleen wie je hieronder een rol geeft en wie later nieuw in het kanaal komt.
community-settings-title = Instellingen
community-settings-submit = Bewaren
community-cancel = Annuleren
community-name = Naam
community-purpose = Waarvoor deze leergemeenschap er is
community-purpose-hint = Eén of twee zinnen. Nieuwkomers lezen dit als eerste.
community-goals = Gezamenlijke doelen
community-goals-hint = Eén per regel; maximaal vijf werkt het best.
community-agreements = Werkafspraken
community-agreements-hint = Hoe gaan jullie met elkaar om?
community-language = Taal van het kanaal
community-who = Wie mag meedoen
community-who-members = Mensen van de organisatie
community-who-guests = Ook gasten van buiten
community-guest = Als gast kun je geen leergemeenschap beginnen. Vraag iemand van de organisatie om `@Kring setup` te typen.
community-zone = Tijdzone
community-zone-hint = Bijvoorbeeld Europe/Amsterdam
community-send-at = Tijdstip van berichten
community-send-at-hint = Tussen 9:00 en 16:59, in ieders eigen tijdzone
community-quiet = Stille periodes
community-quiet-hint = Eén per regel, bijvoorbeeld: 2026-12-21 - 2027-01-03 Kerstvakantie
community-facilitators = Facilitators
community-facilitators-hint = Zij zien wie er nieuw is en beheren de instellingen.
community-evaluators = Evaluatoren
community-evaluators-hint = Zij kijken of het leren lukt. Wie nieuw is, zien zij niet.
community-error-name = Geef je leergemeenschap een naam.
community-error-purpose = Schrijf in één zin waarvoor jullie er zijn; nieuwkomers lezen dit als eerste.
community-error-zone = Deze tijdzone ken ik niet. Een voorbeeld dat werkt: Europe/Amsterdam.
community-error-send-at = Kies een tijd tussen 9:00 en 16:59, bijvoorbeeld 9:30.
community-error-quiet = Schrijf elke periode op een eigen regel, zoals: 2026-12-21 - 2027-01-03 Kerstvakantie.
community-post-title = { $community } heeft een helper: Kring
community-post =
    Hoi allemaal! Ik ben **Kring**, een bot. Ik heet nieuwe mensen welkom, zoek een buddy voor ze en laat ze zien wat we met elkaar hebben afgesproken.

    Waarvoor we er zijn: { $purpose }

    Doe je mee? Druk op de knop, dan stuur ik je een bericht. Doe je niets, dan hoor je niets van mij.
community-post-join = Ik doe mee
community-post-stores = Wat ik bewaar: je naam, je taal, wat je me zelf vertelt en welke berichten ik je stuurde. Ik lees niet mee in dit kanaal. Stuur me `privacy` voor alles, `stop` om te stoppen.
community-founded-title = { $community } is begonnen
community-founded =
    Dit zou je nu moeten zien: **één bericht van mij in het kanaal**, met een knop om mee te doen. Zie je het na een minuut nog niet, kijk dan met `nieuwkomers` wat er misging.

    Wie vanaf nu in het kanaal komt, krijgt van mij een persoonlijk welkom.
community-amended = De instellingen van { $community } zijn bewaard en gelden meteen.
community-invited-title = Hoi { $name }, dank je voor de uitnodiging!
community-invited = Ik ben Kring, een bot voor leergemeenschappen. Typ in het kanaal `@Kring setup`, dan vul je in waarvoor jullie er zijn. Tot die tijd stuur ik niemand iets.
community-exists = Dit kanaal heeft al een leergemeenschap. Een facilitator kan de instellingen wijzigen; met `rollen` zie je wie dat zijn.
community-setup-where = Typ `@Kring setup` in het kanaal waar je leergemeenschap samenkomt; dan weet ik welk kanaal erbij hoort.
calendar-title = Stille periodes
calendar-ics = Of neem een agendabestand over
calendar-ics-hint = Open het .ics-bestand van je school in een teksteditor en plak het hier. Langer dan 3000 tekens? Doe het in delen.
calendar-error-quiet = Deze regels kloppen niet. Schrijf: 2026-12-21 - 2027-01-03 Kerstvakantie
calendar-error-ics = Dit is geen agendabestand dat ik kan lezen. Plak alles van BEGIN:VCALENDAR tot en met END:VCALENDAR.
calendar-error-ics-long = Het lezen van deze agenda duurde te lang, dus ik ben gestopt. Er is niets bewaard. Probeer het zo nog eens, of plak alleen de afspraken die je nodig hebt.
calendar-error-parts = Dit zijn te veel dagen in één keer om te laten zien. Plak het bestand in delen.
calendar-read = Dit las ik in je agendabestand
calendar-read-nothing = Geen dagen die nog komen.
calendar-odd =
    { $count ->
        [one] Eén afspraak begreep ik niet. Die heb ik overgeslagen: { $names }.
       *[other] { $count } afspraken begreep ik niet. Die heb ik overgeslagen: { $names }.
    }
calendar-zones = Deze tijdzone ken ik niet: { $names }. Ik nam die van jullie.
calendar-take-over = Overnemen
calendar-not = Niet overnemen
calendar-saved = In deze periodes houd ik me stil
calendar-imported =
    { $count ->
        [one] Eén periode is overgenomen.
       *[other] { $count } periodes zijn overgenomen.
    }
command-settings-calendar-word = instellingen kalender
resting-title = { $community } rust
resting-gone =
    Ik ben niet meer in jullie kanaal: het is gearchiveerd of verwijderd, of iemand heeft me eruit gehaald. Daarom rust ik: ik begin niets uit mezelf en herinner niemand ergens aan. Er gaat niets verloren, en iedereen kan me nog schrijven.

    Wat kun je doen? Komt het kanaal terug, of nodig je me er weer in uit, dan gaan we verder. Komen jullie liever in een **ander kanaal** samen, nodig me daar uit en typ `@Kring setup`. Ik kan ook verder zonder kanaal, of jullie leergemeenschap beëindigen. En doe je niets, dan blijft het stil.
resting-go-on = Verder zonder kanaal
resting-end = Beëindigen
resting-roomless = { $community } gaat verder zonder kanaal. Ik schrijf mensen alleen persoonlijk; wat anders in het kanaal zou staan, vervalt. Komen jullie later toch ergens samen, nodig me daar uit en typ `@Kring setup`.
resting-end-ask = { $community } beëindigen? Iedereen hoort het, koppels en rondes stoppen, en ik schrijf niemand meer. Dit kun je niet terugdraaien.
resting-end-yes = Ja, beëindig
resting-ended = { $community } is beëindigd. Ik stuur je er niets meer over. Wil je dat ik alles van je vergeet, typ dan `wis`.
resting-returned = { $community } heeft weer een plek. Ik ga verder waar we waren.
resting-form-title = Hier verder
resting-form-submit = Hier verder
resting-form-intro = Je leergemeenschap is haar kanaal kwijt. Gaat ze verder in dit kanaal? Wil je liever een nieuwe beginnen, sluit dan dit formulier en typ `@Kring setup new`.
resting-which = Leergemeenschap
resting-cannot = Dat kan hier niet: de leergemeenschap heeft al een plek, of jij bent er geen trekker van.
calendar-error-many = Dit worden te veel vrije dagen om te bewaren: samen hooguit 3000 tekens. Haal weg wat voorbij is of wat niemand mist.
community-invited-title-nameless = Hoi, dank je voor de uitnodiging!
subject-community = De leergemeenschap
intent-agreements = Onze werkafspraken
intent-quiet-period = Een stille periode
intent-settings = Instellingen
words-title = Eigen woorden
words-label = Woorden die bij jullie hetzelfde zijn
words-hint = Eén begrip per regel: toetsing = assessment, tentamen
words-intro = Ik gebruik ze bij het zoeken in de bibliotheek, bij vragen en experts, en bij het zoeken van een mentor.
words-save = Bewaren
words-cancel = Annuleren
words-saved = { $count ->
    [0] Er zijn nu geen eigen woorden.
    [one] Bewaard: één begrip van jullie zelf.
   *[other] Bewaard: { $count } begrippen van jullie zelf.
}

functions-title = Functierollen
functions-label = Eén per regel
functions-hint = Bijvoorbeeld de functierollen van jullie instelling. Hoogstens twintig.
functions-intro = Leden kiezen in hun profiel welke ze hebben. Kring doet er verder niets mee.
functions-saved =
    { $count ->
        [0] Er staan nu geen functierollen in het profiel.
        [one] Leden kunnen nu één functierol kiezen in hun profiel.
       *[other] Leden kunnen nu uit { $count } functierollen kiezen in hun profiel.
    }
