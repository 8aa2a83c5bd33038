offer-title = Mentor zijn
offer-intro = Je helpt een collega of student een halfjaar op weg: één gesprek per twee weken is genoeg. Je krijgt eerst een aanvraag en beslist zelf.
offer-topics = Waarbij kun je helpen?
offer-topics-hint = Onderwerpen, met komma's ertussen
offer-capacity = Hoeveel mensen tegelijk?
offer-paused = Pauze tot
offer-paused-hint = Leeg: je bent nu beschikbaar. Anders bijvoorbeeld: 1 februari
offer-submit = Klaar
offer-error-topics = Noem minstens één onderwerp waarbij je kunt helpen.
offer-error-paused = Die datum begrijp ik niet. Typ bijvoorbeeld: 1 februari, of laat het leeg.
offer-none = Je hebt je nog niet aangeboden als mentor. Typ `mentor worden` om te beginnen.
offer-pause-unclear = Tot wanneer wil je pauze als mentor? Ze begint meteen. Noem een dag die nog komt, bijvoorbeeld `mentor pauze tot 1 februari`.
offer-paused-until = Tot **{ $day }** krijg je geen nieuwe mentees. Wie je nu begeleidt, blijf je begeleiden.
offer-back = Je pauze als mentor is voorbij: je krijgt weer aanvragen. Typ `mentor pauze` als je langer rust wilt.
offer-withdrawn = Je aanbod is ingetrokken. Dank je wel! Opnieuw beginnen kan met `mentor worden`.
offer-withdrawn-pairs = Je aanbod is ingetrokken; je krijgt geen nieuwe mentees. Wie je nu begeleidt, blijf je begeleiden. Stoppen met een koppel kan met `mentor stop`.
offered-title = Je aanbod als mentor
offered-topics = Onderwerpen
offered-capacity = Aantal mentees tegelijk
offered-lead = Dank je wel! Past er iemand bij je, dan vraag ik het je eerst.
offered-paused = Bewaard. Zolang je pauze hebt, vraag ik je niets.
offered-change = Aanbod wijzigen
offered-pause = Pauze
offered-stop = Intrekken
offered-footnote = Leden zien je naam en je onderwerpen als ze een mentor zoeken. Nee zeggen mag altijd, zonder reden.

still-here = De laatste aanvragen bleven zonder antwoord. Ben je nog beschikbaar als mentor?
still-here-yes = Ja, vraag me gerust
still-here-no = Nu even niet
still-here-thanks = Fijn! Dan blijf je op de lijst.
still-here-closed = Ik heb je aanbod gesloten, zodat niemand op je wacht. Met `mentor worden` open je het weer.

offer-pause-echo = Geen nieuwe mentees tot **{ $day }**? Met wie je al praat, ga je gewoon door.
offer-pause-yes = Ja, tot dan
offer-stop = Wil je geen mentor meer zijn? Je krijgt dan geen nieuwe mentees; met wie je al praat, ga je gewoon door.
offer-stop-yes = Ja, ik stop als mentor
offer-stop-no = Nee, laat maar zo
worklist-mentors = Mentoren die niet antwoorden
mine-offer = Jij als mentor
mine-offer-press = Wijzigen
mine-offer-is =
    { $room ->
        [0] { $topics } · geen plek vrij
        [one] { $topics } · 1 plek vrij
       *[other] { $topics } · { $room } plekken vrij
    }
subject-mentors = Mentor zijn
subject-mentors-say = „ik wil anderen helpen met toetsing”
intent-pause-mentoring = Even geen nieuwe mentees
offer-not-paused = Je hebt geen pauze als mentor: je krijgt gewoon aanvragen.
