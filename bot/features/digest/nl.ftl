digest-title = Weekbericht van { $community }, week { $week }
digest-quiet =
    { $members ->
        [one] Een rustige week: 1 lid; deze week actief: { $active }.
       *[other] Een rustige week: { $members } leden; deze week actief: { $active }.
    }
digest-week-same = **Er veranderde niets opvallends** in vergelijking met de weken ervoor.
digest-week-nothing = **Er gebeurde deze week niets:** niemand was actief.
digest-week-holiday = **Het was vakantie deze week**, dus ik vergelijk die niet met andere weken.
digest-week-first = Er is nog geen andere week om deze mee te vergelijken.
digest-active-up = **Meer leden waren actief:** { $now }, tegen { $mean } gemiddeld.
digest-active-down = **Minder leden waren actief:** { $now }, tegen { $mean } gemiddeld.
digest-active-try = Wat je kunt proberen: één kleine vraag in het kanaal, of een bijeenkomst met een gast. Ook wie alleen meeleest, doet mee.
digest-participation = Deelname
digest-weeks-ago = { $count ->
    [0] deze week
    [one] 1 week geleden
   *[other] { $count } weken geleden
}
digest-nothing = nog niets
digest-too-small =
    { $members ->
        [one] 1 lid; bij minder dan tien zeggen lagen te veel over personen
       *[other] { $members } leden; bij minder dan tien zeggen lagen te veel over personen
    }
digest-moved = { $active } actief deze week; in vier weken { $inward } naar binnen, { $outward } naar buiten
digest-few = minder dan vijf
digest-flows = **Van laag naar laag, in vier weken**
digest-layers-note = Kern: actief in 8 of meer van de laatste 12 weken; actief: 4 tot 7; af en toe: 1 tot 3; rand: geen. Elke laag is gewoon; het gaat om de beweging ertussen.
digest-rest = Meer
digest-rest-title = Verder in het weekbericht
digest-show = Bekijk
digest-part-participation = Deelname
digest-letters = Berichten: { $planned } gepland = { $sent } verstuurd + { $failed } mislukt + { $skipped } overgeslagen + { $waiting } onderweg.
digest-goes-to = Dit gaat uit naar
digest-goes-to-nobody = Niemand. Geef iemand de rol evaluator, of typ `weekbericht aan`.
digest-settings = Het weekbericht
digest-next = Je krijgt het weer op **{ $moment }**.
digest-is-off = Je krijgt geen weekbericht.
digest-change = Dag en uur kiezen
digest-now = Nu laten zien
digest-stop = Niet meer sturen
digest-form-title = Het weekbericht
digest-weekday = Op welke dag
digest-hour = Hoe laat
digest-error-hour = Kies een tijd, bijvoorbeeld 15:00.
layer-core = Kern
layer-active = Actief
layer-occasional = Af en toe
layer-peripheral = Rand
chart-layers = Leden per laag
chart-active = Actieve leden per week
chart-number = Aantal
chart-alt = In getallen: { $values }.
chart-weeks-ago = { $count ->
    [0] nu
   *[other] -{ $count }
}
export-button = Downloaden
export-title = Downloaden
export-what = Alleen cijfers over de groep: geen namen, geen toelichtingen, geen verhalen. Het Excel-bestand opent overal goed. De CSV-bestanden passen bij een computer die op Nederlands staat.
export-csv = CSV (zip)
export-xlsx = Excel
export-json = JSON
export-html = Rapport om af te drukken
export-ready = Klaar om te downloaden
export-valid = De link werkt een halfuur, voor iedereen die hem heeft. Wees dus voorzichtig met delen.
export-no-web = Ik heb hier geen webadres waar je iets kunt downloaden. Vraag de beheerder om `KRING_PUBLIC_URL` in te stellen.
report-title = Rapport van { $community }, { $day }
report-lead = Dit halfjaar, dat begon op { $began }. Alle cijfers gaan over de groep; antwoorden, check-ins, koppels, nieuwkomers en verschuivingen van minder dan vijf mensen zijn achtergehouden, en zo genoemd.
sheet-layers = Lagen
sheet-flows = Beweging
sheet-messages = Berichten
column-layer = Laag
column-members = Leden
column-from = Van
column-to = Naar
column-fate = Status
column-messages = Berichten
fate-planned = gepland
fate-sent = verstuurd
fate-failed = mislukt
fate-skipped = overgeslagen
fate-waiting = onderweg
health-title = Hoe het gaat in { $community }
health-active = Actief in twaalf weken
health-percent = { $percent }%
health-ties = Banden die Kring hielp maken
health-density = Dichtheid
health-bridging = Tussen vakgebieden (-100 tot +100)
health-reciprocity = Banden die van twee kanten komen
health-course = { $value } (laatste twaalf weken { $now }, de twaalf daarvoor { $before })
health-brokers = Contacten die via drie mensen lopen
health-isolates = Leden zonder band
health-spread = Sleutelfiguren
health-small = Over een netwerk van minder dan tien mensen of vijf banden zeg ik niets.
health-note = Banden zijn koppels, buddy's en anderen die Kring bij elkaar bracht; er wordt geen bericht voor gelezen. Van twee kanten: allebei gevraagd, of elk vroeg de ander eens iets. Dichtheid daalt vanzelf als een groep groeit: vergelijk haar alleen met haar eigen verleden. Sleutelfiguren: zoveel mensen moeten wegvallen voor het grootste verband is gehalveerd. Dit zijn signalen, geen oordelen.
occasion-digest-due = weekbericht
digest-quiet-word =
    { $weeks ->
        [one] In { $community } heeft al een week niemand iets gedaan; er valt dus niets te vergelijken. Je krijgt van mij nu nog één regel per maand. Typ `weekbericht nu` als je alles wilt zien.
       *[other] In { $community } heeft al { $weeks } weken niemand iets gedaan; er valt dus niets te vergelijken. Je krijgt van mij nu nog één regel per maand. Typ `weekbericht nu` als je alles wilt zien.
    }
digest-quiet-line =
    { $weeks ->
        [one] { $community } is nog stil: 1 week zonder activiteit.
       *[other] { $community } is nog stil: { $weeks } weken zonder activiteit.
    }
subject-digest = Weekbericht en cijfers
subject-digest-say = „hoe gaat het met de groep?”
intent-results = Cijfers, een uitkomst of een peiling
intent-digest-settings = Het weekbericht instellen
intent-report = Cijfers downloaden
intent-health = Hoe het met ons gaat
