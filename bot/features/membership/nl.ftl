membership-already = Je doet al mee. Typ `help` om te zien wat je hier kunt.
membership-guest = Deze leergemeenschap is voor mensen van de organisatie. Een facilitator kan gasten toelaten; met `rollen` zie je wie dat zijn.
membership-left-title = Je hebt { $community } verlaten
membership-left-grace = Ging dat per ongeluk? Tot morgen blijft alles staan zoals het was, ook je koppel en je buddy. Doe je voor die tijd weer mee, dan merkt niemand er iets van.
membership-reopened = Je account was even gesloten en is weer open. Alles is gebleven zoals het was.
membership-left =
    Dat is helemaal goed. Ik stuur je niets meer. Heb of ben je een buddy, dan laat ik alleen die ander weten dat het stopt.
    Kom je ooit terug, dan weet ik nog wat je vertelde en welke rollen je had.
membership-rejoin = Toch weer meedoen
membership-leave-effect = Stop je bij { $community }, dan geldt dat meteen: ik stuur je niets meer, en je welkom en je tijd met je buddy stoppen. Heb of ben je een buddy, dan hoort alleen die ander dat. Terugkomen kan altijd.
membership-leave-yes = Stoppen
membership-pause-instead = Pauze
membership-return-title = Welkom terug, { $name }!
membership-return = Je was hier al eens, in **{ $community }**. Wil je (weer) meedoen? Wat je eerder vertelde en je rollen zijn er nog.
membership-return-yes = Ja, ik doe weer mee
membership-return-no = Nee, dank je
membership-returned = Fijn dat je er weer bent bij { $community }.
membership-restored = Je profiel staat er nog. Je rollen: { $roles }. Met `profiel` pas je aan wat niet meer klopt.
membership-stays-away = Prima, dan laat ik het zo. Bedenk je je, typ dan `start`.
membership-gone-already = Je was al gestopt. Er verandert niets.
membership-pause-title = Even pauze
membership-pause-length = Hoe lang?
membership-pause-1-week = Een week
membership-pause-2-weeks = Twee weken
membership-pause-4-weeks = Vier weken
membership-pause-until = Of tot een datum
membership-pause-until-hint = Bijvoorbeeld: 1 december (dan ben je er weer), t/m 3 januari, of van 21 december tot 4 januari
membership-pause-start = Vanaf
membership-pause-start-hint = Leeg: vanaf nu
membership-pause-start-unclear = Vul een dag na vandaag in, zoals 1 december, of niets: dan begint je pauze nu.
membership-pause-past = Die datum is net geweest. Bedoel je volgend jaar, schrijf het jaar er dan bij.
membership-pause-off = Je pauze die nog moest beginnen, gaat niet door.
membership-pause-submit = Pauze nemen
membership-pause-unclear = Die datum begrijp ik niet, of hij is al geweest. Probeer bijvoorbeeld `pauze tot 1 december` of `pauze 2 weken`.
membership-cancel = Annuleren
membership-paused = Je hebt pauze tot **{ $until }**. Tot die tijd begin ik geen gesprek met je en koppel ik niemand aan je. Ben je iemands buddy, dan zoek ik een ander. Daarna doe je vanzelf weer mee; dan krijg je één bericht van me.
membership-paused-from = Van **{ $start }** tot **{ $until }** heb je pauze. In die tijd begin ik geen gesprek met je en koppel ik niemand aan je. Daarna doe je vanzelf weer mee. Op beide dagen krijg je een bericht van me. Toch niet? Typ `hervat`.
membership-resume = Toch weer meedoen
membership-resumed = Je pauze is voorbij: je doet weer mee bij { $community }. Nog even niet? Typ `pauze 2 weken`.
membership-not-paused = Je hebt geen pauze. Wil je er een, typ dan `pauze tot` met een datum.
membership-pause-form-unclear = Kies hoe lang, of vul een datum na vandaag in, zoals 1 december.
membership-last-facilitator = Je bent de laatste facilitator of trekker hier. Geef eerst iemand anders die rol (`rol geef @naam facilitator`); daarna kun je stoppen.
membership-pause-echo = Geen berichten tot **{ $until }**? Daarna ga ik vanzelf weer verder.
membership-pause-echo-from = Geen berichten van **{ $start }** tot **{ $until }**? Daarna ga ik vanzelf weer verder.
membership-pause-other = Een andere datum
membership-about-title = Welkom bij { $community }
membership-about = { $purpose } Je kunt me in je eigen woorden schrijven, bijvoorbeeld „ik zoek een mentor voor toetsing” of „wie weet iets over portfolio's?”.
membership-return-title-nameless = Welkom terug!
resting-told = Je hebt een tijdje niet gereageerd op wat ik vroeg. Dat is helemaal goed: ik laat je met rust en vraag je niets meer voor { $community }. Zeg me iets, wanneer je maar wilt, en je doet weer mee.
resting-again = Ik doe weer mee
membership-awake = Fijn dat je er weer bent. Je doet gewoon weer mee.
occasion-membership-reopened = weer verder na een gesloten account
membership-ways-out = Minder, even niet, of stoppen?
membership-less = Minder berichten
messages-title = Wat ik je stuur
messages-intro = Dit begin ik uit mezelf. Wat je afspreekt of vraagt, en antwoorden daarop, krijg je altijd.
messages-topics = Dit wil ik krijgen
messages-weekly = Hoe vaak
messages-a-week =
    { $count ->
        [one] hoogstens 1 per week
       *[other] hoogstens { $count } per week
    }
messages-save = Bewaren
messages-change = Aanpassen
messages-saved = Bewaard. Uit mezelf stuur ik je: { $what }.
messages-none = niets
messages-are =
    { $count ->
        [one] { $topics }; hoogstens 1 bericht per week
       *[other] { $topics }; hoogstens { $count } berichten per week
    }
topic-check-ins = check-ins
topic-pulse = peilingen
topic-welcome = welkomstberichten
topic-kindness = bedankjes
command-messages = wat ik je stuur, en minder daarvan
command-messages-word = berichten
command-messages-button = Berichten
mine-rest = Pauze tot
mine-rest-press = Weer meedoen
mine-messages = Dit stuur ik je
mine-messages-press = Aanpassen
subject-membership = Meedoen, pauze, stoppen
subject-membership-say = „ik ben twee weken op vakantie”
intent-messages = Minder berichten
intent-leave = Stoppen of even pauze
intent-later = Later
