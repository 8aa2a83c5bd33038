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
role-leader = leider
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
roles-heavy = { $who } heeft { $count } rollen. Misschien kan iemand er een overnemen?
roles-given = { $who } heeft nu de rol { $role }.
roles-taken = { $who } heeft de rol { $role } niet meer.
roles-received = { $by } gaf je de rol **{ $role }** in { $community }. Past het je niet? Laat het je facilitator weten.
roles-lost = { $by } heeft je rol **{ $role }** in { $community } beëindigd. Dank je voor wat je deed.
roles-usage = Schrijf het zo: `rol geef @naam mentor`. De rollen zijn: facilitator, mentor, expert, verbinder, innovator, evaluator en leider.
roles-no-member = { $who } doet (nog) niet mee in deze leergemeenschap.
roles-unchanged = Zo is het al: bij { $who } verandert er niets.
roles-last-facilitator = Dit is de laatste facilitator of leider. Geef eerst iemand anders die rol; daarna lukt het wel.
