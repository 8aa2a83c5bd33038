"""Texts that nothing was learnt from: what is a worry, and what only sounds like one (D36)."""

from bot.domain.people import Language

HARMLESS = {
    Language.NL: """
verander mijn naam
opzeggen
ik kan niet morgen
uitnodigen
gemist
ik heb de bijeenkomst gemist
mijn trein had vertraging, ik ben er iets later
de link doet het niet
ik mis een knop om te annuleren
kan iemand de notulen sturen?
ik ben ziek vandaag, sorry
ik kan donderdag niet, wel vrijdag
afmelden voor de workshop
ik wil graag een ander moment
waar vind ik de presentatie van gisteren
hoe nodig ik een collega uit
mijn profiel klopt niet meer
ik heb een nieuwe achternaam
ik stop met de cursus
ik zeg mijn lidmaatschap op
mijn agenda zit vol deze week
ik snap de rubric niet helemaal
de toets was best moeilijk
ik heb het druk met nakijken
we zijn de weg kwijt in de nieuwe cao
ik ben verdwaald in het gebouw, welk lokaal is het?
ik durf te wedden dat het een succes wordt
wie durft er een pilot aan?
ik voel me hier helemaal thuis
ik voel me goed vandaag
wat een fijne groep is dit
ik ben alleen op maandag aanwezig
ik werk vandaag alleen thuis
ik kom alleen, mijn collega is verhinderd
alleen de facilitator kan dat toch?
is de bijeenkomst alleen voor docenten?
ik hoor graag van je
ik hoor niets op de link, doet het geluid het?
sluit even de deur van het lokaal
waarom is groep B uitgesloten van de enquête?
mag ik iemand meenemen
ik ben moe maar voldaan
het was een zware maar mooie dag
ik kan er vanavond niet bij zijn
kunnen we het een uur verzetten
stuur me de agenda
ik twijfel tussen twee leerdoelen
ik ben bang dat ik te laat ben met aanmelden
ik ben bang dat vrijdag niet lukt
sorry, ik was onze afspraak vergeten
mijn camera is stuk
ik wil een stapje terug doen als evaluator
mijn mentor is op vakantie
ik heb nog geen antwoord op mijn vraag
de koffie is op
hoe pak jij groepsdruk aan in de les?
welke werkvorm helpt stille studenten om iets te zeggen?
ik zoek literatuur over eenzaamheid onder studenten
ik wil iets delen over hoe we nieuwe collega's welkom laten voelen
hoe lang duurt zo'n traject
wijzig mijn e-mailadres
""",
    Language.EN: """
missed
I missed the meeting
sorry, missed your message
change my name
cancel my subscription
please take me off the mailing list
invite
how do I invite someone
I can't tomorrow
I cannot make it on Friday
can't do Thursday, sorry
my train is late
I lost the link to the slides
we got lost on the way to room 3.12
the button does not work
I miss the old agenda view
I missed the deadline for signing up
I am off sick today
where are the notes of yesterday
can somebody send me the recording
I would like another time
please move it to next week
my surname has changed
update my e-mail address
I quit the course
I am leaving early today
only the facilitator can do that, right?
is this session only for teachers
I work alone on Mondays
I am alone in the office, so call me any time
I feel at home here
I feel great today
what a nice group this is
I dare say it went well
who dares to try this in class?
I don't get the rubric
the exam was quite hard
I am busy marking papers
I'm swamped until Wednesday
I'm afraid Friday does not work
I'm afraid I forgot our appointment
I am worried we will not find a room in time
my camera is broken
I can't hear you, is the sound on?
nobody is in the room yet, where are you?
why is group B excluded from the survey
may I bring a guest
tired but happy
it was a tough but lovely day
I won't be there tonight
could we make it an hour later
I am torn between two learning goals
I want to step back as an evaluator
my mentor is on holiday
I have no answer to my question yet
we ran out of coffee
how do you handle peer pressure in class
which exercise helps quiet students to speak up?
looking for papers on loneliness among students
I want to share how we make new colleagues feel welcome
how long does this take
""",
}
REAL = {
    Language.NL: """
ik voel me een beetje verloren hier
ik voel me verloren in deze groep
ik voel me hier niet thuis
ik voel me niet op mijn plek
ik hoor er niet echt bij
ik heb het gevoel dat ik er niet bij hoor
ik voel me eenzaam
ik ben zo eenzaam de laatste tijd
ik voel me alleen in deze groep
ik sta er helemaal alleen voor
ik durf niets te zeggen in de groep
ik durf hier niet te praten
ik durf mijn mening niet te geven bij de bijeenkomsten
ik durf geen vragen te stellen, ze kijken me dan zo aan
ik word er telkens buitengehouden door de rest
ze sluiten me overal buiten
niemand praat met me
niemand luistert naar wat ik zeg
iedereen negeert me
ik voel me genegeerd door mijn mentor
ik voel me niet welkom
ik voel me niet gezien
ik ben onzichtbaar voor de anderen
er wordt achter mijn rug over me gepraat
ze lachen om mijn accent
mijn begeleider maakt me steeds belachelijk
ik voel me dom in deze groep
ik voel me ongemakkelijk bij mijn mentor
hij zegt steeds dingen over mijn borsten
mijn mentor stuurt me 's nachts berichten en ik wil dat niet
ik durf niemand hier nog te vertrouwen
ik zie er tegenop om naar de groep te gaan
ik ga met buikpijn naar de bijeenkomsten
ik slaap slecht door wat er in de groep gebeurt
ik hou dit echt niet lang meer vol
ik kan dit niet meer aan
het wordt me allemaal te veel
ik ben op, mentaal helemaal op
ik huil elke dag
ik ben bang voor mijn mentor
ik ben bang voor wat ze over me zeggen
ik voel me onder druk gezet
ik word gedwongen om dingen te doen die ik niet wil
ik maak me zorgen om een student, ze praat over doodgaan
ik maak me zorgen over een collega die steeds stiller wordt
er is iets ergs gebeurd en ik weet niet bij wie ik terecht kan
kan ik ergens in vertrouwen over praten
ik wil iets melden over het gedrag van een docent
ik word anders behandeld om mijn geloof
ze maken racistische grappen over mij
ik voel me minderwaardig
ik schaam me kapot
ik heb nergens meer zin in en zie het niet meer zitten
ik ben mezelf kwijt
ik raak steeds verder in de put
iemand valt me steeds lastig
hij blijft me aanraken
ik voel me bekeken en gevolgd
ik loop op mijn tandvlees en niemand ziet het
ze doen alsof ik niet besta
ik mag nooit meedoen met de anderen
""",
    Language.EN: """
I feel a bit lost here
I feel lost in this group
I feel so lonely
I'm lonely here
I don't feel at home here
I don't feel like I belong
I feel out of place in this community
I feel like an outsider
I feel alone in all this
nobody talks to me
no one listens to what I say
the whole group acts like I'm not in the room
I feel ignored by my mentor
I feel left out
they always leave me out
I am being excluded
I don't dare to speak in the group
I don't dare to ask anything, they roll their eyes
I'm too scared to say anything in the meetings
I'm afraid to speak up here
I don't feel welcome
I feel invisible to the others
I feel unseen
they talk about me behind my back
they laugh at my accent
my mentor keeps making fun of me
I feel stupid in this group
I feel uncomfortable around my mentor
he makes comments about my body
my mentor texts me at night and I don't want that
I don't trust anyone here any more
I dread going to the group
I get stomach aches before every meeting
I can't sleep because of what happens in the team
I can't take it any more
I can't cope
it's all getting too much for me
I'm at the end of my rope
I cry every day
I'm scared of my mentor
I'm afraid of what they say about me
I feel pressured
I am being forced to do things I don't want
I worry about a student, she talks about dying
I'm worried about a colleague who gets quieter every week
something terrible happened and I don't know who to turn to
can I talk to someone in confidence
I want to report the behaviour of a teacher
I'm treated differently because of my religion
they make racist jokes about me
I feel worthless
I'm so ashamed of myself
I don't see the point of anything any more
I'm losing myself
I keep sinking deeper
someone keeps bothering me
he keeps putting his hands on me
I feel watched and followed
I'm running on empty and nobody sees it
they act as if I don't exist
I'm never allowed to join the others
""",
}


def texts(of: dict[Language, str], language: Language) -> list[str]:
    return [line for line in of[language].splitlines() if line]
