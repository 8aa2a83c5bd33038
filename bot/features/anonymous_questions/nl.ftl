anonymous-title = Vragen zonder naam
anonymous-question = Wat wil je vragen?
anonymous-to = Aan wie?
anonymous-to-facilitators = De facilitator
anonymous-to-experts = De experts
anonymous-submit = Vraag het
anonymous-cancel = Annuleren
anonymous-intro = Niemand ziet je naam, ook de facilitator niet, die je vraag als eerste leest. Iemand kan je wel herkennen aan je stijl, of aan wat je vertelt. Vraag en antwoord kunnen in de bibliotheek komen.
anonymous-error = Schrijf op wat je wilt vragen.
anonymous-error-answer = Schrijf een antwoord, of sluit dit venster.
anonymous-error-reason = Schrijf waarom. Wie dit vroeg, leest het.
anonymous-error-back = Schrijf wat je nog wilt weten, of sluit dit venster.
anonymous-ask = Vragen zonder naam
anonymous-door = Stel je vraag in het formulier. Wat je in de chat typt, blijft daar staan met je naam erbij.
anonymous-in-channel = Wat je hier typt, kan iedereen lezen, met je naam erbij. Deze vraag neem ik daarom niet mee. In het formulier vraag je het zonder naam.
anonymous-not-taking-part = Een vraag zonder naam stellen kan als je meedoet.
anonymous-too-few = Met minder dan vijf leden is een vraag zonder naam niet anoniem: iedereen kan raden van wie die komt. Stel je vraag aan de facilitator zelf, of wacht tot er meer leden zijn.
anonymous-most-waiting = Er liggen al drie vragen van je bij de facilitator. Is er één van bekeken, dan kun je weer iets vragen.
anonymous-asked = Je vraag ligt zonder naam bij de facilitator. Het antwoord krijg je hier van mij.
anonymous-joined = Genoteerd. Ook jij krijgt het antwoord hier van mij, en niemand ziet je naam.
anonymous-how-long = Hoe ik je bereik, staat versleuteld bij de vraag. Die sleutel vernietig ik een week na het laatste antwoord, en uiterlijk 30 dagen na de vraag of het antwoord.
anonymous-withdraw = Vraag intrekken
anonymous-not-after-all = Toch niet
anonymous-no-longer = Goed. Je krijgt geen antwoord meer op deze vraag.
anonymous-over = Deze vraag is al afgerond, of niet aan jou.
anonymous-list = Openstaande vragen
anonymous-list-none = Er staan geen vragen zonder naam open. Je kunt er zelf een stellen.
anonymous-too = Die heb ik ook
anonymous-for-facilitators = aan de facilitator
anonymous-for-experts = aan de experts
anonymous-tally =
    { $count ->
        [one] 1 keer gevraagd
       *[other] { $count } keer gevraagd
    }
anonymous-waiting =
    { $count ->
        [one] Er wacht een vraag zonder naam op je. Anderen zien de vraag pas als jij die op de lijst zet.
       *[other] Er wachten { $count } vragen zonder naam op je. Anderen zien ze pas als jij ze op de lijst zet.
    }
anonymous-is-waiting = Een vraag zonder naam. Alleen facilitators zien die nu:
anonymous-is-listed = Een vraag zonder naam. Die staat op de lijst; leden kunnen zeggen dat ze hem ook hebben:
anonymous-list-it = Op de lijst zetten
anonymous-answer = Antwoorden
anonymous-decline = Afwijzen
anonymous-none-waiting = Er wacht geen vraag zonder naam.
anonymous-more =
    { $count ->
        [one] Er is er nog één. Typ weer `anoniem` als je deze gehad hebt.
       *[other] Er zijn er nog { $count }. Typ weer `anoniem` als je deze gehad hebt.
    }
anonymous-to-you = Een vraag aan de experts, zonder naam:
anonymous-why-you = Je krijgt dit omdat je expert bent. Een van jullie antwoordt; iedereen die dit vroeg, leest het.
anonymous-title-answer = Je antwoord
anonymous-form-answer = Antwoord
anonymous-send = Stuur
anonymous-title-reason = Vraag afwijzen
anonymous-form-reason = Reden
anonymous-title-text = Terugschrijven
anonymous-form-text = Wat wil je nog weten?
anonymous-back-intro = Alleen wie antwoordde leest dit, zonder je naam. Iemand kan je wel herkennen aan je stijl.
anonymous-answered = { $who } antwoordt op een vraag die jij stelde of ook had:
anonymous-answered-back = { $who } antwoordt op wat je terugschreef:
anonymous-helps = Dat helpt
anonymous-back = Terugschrijven
anonymous-back-how = Terugschrijven gaat ook zonder naam, hooguit drie keer. Met „Dat helpt” vergeet ik meteen hoe ik je bereik.
anonymous-thanks = Dank je. Iedereen die dit vroeg, krijgt je antwoord.
anonymous-keep = In de bibliotheek
anonymous-kept = Vraag en antwoord staan in de bibliotheek.
anonymous-written-back = Iemand die dit vroeg, schrijft je terug, zonder naam:
anonymous-back-sent = Het is op weg, zonder je naam. Het antwoord krijg je hier.
anonymous-most-back = Je schreef hierover al drie keer terug. Stel een nieuwe vraag, of spreek iemand die je vertrouwt.
anonymous-back-answered = Dank je. Alleen wie dit schreef, krijgt je antwoord.
anonymous-helped = Fijn. Hoe ik je over deze vraag bereik, ben ik nu vergeten.
anonymous-declined = Een facilitator wijst een vraag af die jij stelde of ook had:
anonymous-declined-done = De vraag is afgewezen. Wie dit vroeg, leest je reden.
anonymous-unanswered = Op een vraag die jij stelde of ook had, kwam in 30 dagen geen antwoord:
anonymous-unanswered-next = De vraag is nu gesloten. Je kunt het opnieuw vragen, of een facilitator aanspreken.
anonymous-answered-already = Deze vraag is afgerond. Je hoeft niets meer te doen.
anonymous-example = Hoe zeg ik mijn team dat ik het niet red?
anonymous-example-answer = Begin bij één taak die je wilt overdragen, en vraag wie meedenkt.
anonymous-example-back = En als niemand tijd heeft?
anonymous-example-reason = Dit gaat over één collega. Bespreek het met een vertrouwenspersoon.
worklist-anonymous =
    { $count ->
        [one] Eén vraag zonder naam wacht op een facilitator
       *[other] { $count } vragen zonder naam wachten op een facilitator
    }
worklist-anonymous-press = Bekijk ze
command-ask-anonymously = iets vragen zonder je naam
command-ask-anonymously-word = vraag anoniem
command-questions = vragen zonder naam die openstaan
command-questions-word = openstaande vragen
command-anonymous = vragen zonder naam die op je wachten
command-anonymous-word = anoniem
occasion-anonymous-close = vergeten van wie een vraag zonder naam kwam
occasion-anonymous-waiting = melden dat er een vraag zonder naam wacht
subject-anonymous_questions = Vragen zonder naam
subject-anonymous_questions-say = „vraag anoniem hoe ik nee zeg”

digest-anonymous = Vragen zonder naam
digest-anonymous-are = { $answered } beantwoord · { $kept } bewaard
