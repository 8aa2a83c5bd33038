role-member = lid
role-member-does = brengt ervaring mee, leert en deelt
role-facilitator = facilitator
role-facilitator-does = begeleidt, houdt het gesprek gaande
role-mentor = mentor
role-mentor-does = begeleidt een ander bij het leren
role-expert = expert
role-expert-does = weet veel van een onderwerp en deelt dat
role-connector = verbinder
role-connector-does = brengt mensen en vakgebieden bij elkaar
role-innovator = innovator
role-innovator-does = komt met ideeën en probeert ze uit
role-evaluator = evaluator
role-evaluator-does = kijkt of het leren lukt en wat beter kan
role-leader = trekker
role-leader-before = leider
role-leader-does = geeft richting en zorgt voor steun
roles-title = Rollen in { $community }
roles-nobody = nog niemand
roles-members =
    { $count ->
        [one] één lid
       *[other] { $count } leden
    }
roles-how = Iedereen kan meer dan één rol hebben. Wil je een rol op je nemen? Vraag het een facilitator.
roles-how-steering = Geef een rol met `rol geef @naam mentor`, neem hem terug met `rol neem @naam mentor`. Een rol is een taak, geen rang.
roles-empty = Nog niemand heeft deze rollen: { $roles }.
roles-heavy =
    { $count ->
        [one] { $who } heeft één rol. Misschien kan iemand die overnemen?
       *[other] { $who } heeft { $count } rollen. Misschien kan iemand er een overnemen?
    }
roles-given = { $who } heeft nu de rol { $role }.
roles-taken = { $who } heeft de rol { $role } niet meer.
roles-lost = { $by } heeft je rol **{ $role }** in { $community } beëindigd. Dank je voor wat je deed.
roles-usage = Schrijf het zo: `rol geef @naam mentor`. De rollen zijn: facilitator, mentor, expert, verbinder, innovator, evaluator en trekker.
roles-no-member = { $who } doet (nog) niet mee in deze leergemeenschap.
roles-unchanged = Zo is het al: bij { $who } verandert er niets.
roles-last-facilitator = Dit is de laatste facilitator of trekker. Geef eerst iemand anders die rol; daarna lukt het wel.
roles-change-title = Rollen voor jou in { $community }
roles-asked = **{ $by }** vraagt je als **{ $role }** in { $community }. Dat word je pas als je ja zegt, en nee zeggen mag altijd.
roles-asked-founding = **{ $by }** is begonnen met de leergemeenschap { $community } en vraagt je als **{ $role }**. Je kiest zelf; doe je niets, dan krijg je de rol niet.
roles-yes = Ja, graag
roles-no = Nee, dank je
roles-only = Alleen { $role }
roles-somebody = Een facilitator
roles-offered = Ik vraag { $who } voor de rol { $role }. Pas na een ja staat { $who } op het rollenbord; bij een nee hoor je het.
roles-withdrawn = Het aanbod aan { $who } is ingetrokken: { $role }.
roles-accepted = Fijn! Jij bent nu { $role }. Past het je niet meer, laat het je facilitator weten.
roles-declined = Helemaal goed: je bent geen { $role }. Ik laat het weten aan wie je vroeg.
roles-refused = { $who } zei nee tegen de rol { $role }. Misschien past die bij iemand anders?
roles-offer-gone = Deze vraag staat niet meer open.
worklist-offers = Gevraagd voor een rol, nog geen antwoord
occasion-roles-changed = bericht over rollen

digest-roles = Rollen
digest-roles-are = { $filled } van 7 vervuld; leeg: { $empty }
digest-roles-heavy = { $count ->
    [0] {""}
    [one] ; één lid heeft er drie of meer
   *[other] ; { $count } leden hebben er drie of meer
}
worklist-offers-press = Bekijk de rollen
mine-offered = Rol voor jou
mine-offered-press = Bekijken
mine-roles = Je rollen
mine-roles-press = Rollen
subject-roles = Rollen
subject-roles-say = „wie is hier facilitator?”
intent-explain-role = Wat een rol inhoudt
intent-give-role = Een rol geven of wegnemen
roles-echo-give = Zal ik { $who } deze rol aanbieden: **{ $role }**?
roles-echo-give-yes = Ja, bied aan
roles-echo-take = Eindigt deze rol van { $who }: **{ $role }**?
roles-echo-take-yes = Ja, die eindigt
