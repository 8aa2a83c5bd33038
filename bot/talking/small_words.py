"""The small words, Dutch and English, that steer a conversation. Those of dates are in domain/datewords.py.

They compare with `language.normal.plain` text.
"""

YES = (  # each may stand alone, as a pattern, with politeness around it
    *(r"ja+", "jawel", "jep", r"yes+", "yep", "yup", "sure", "graag", "klopt", "dat klopt"),
    *("akkoord", "prima", "is goed", "ja is goed", "dat is goed", r"ok(?:ay|e)?", "doe maar"),
    *("yes please", "please do", "go ahead", "that's right", "correct", "sounds good", "do it"),
    *("bevestig", "confirm", "zeker(?: weten)?", "natuurlijk", "tuurlijk", "of course"),
    *("dat (?:kan|wil ik|is prima)", "(?:dat )?lijkt me (?:goed|leuk|prima)", "waarom niet"),
    *("goed (?:plan|idee)", "i'd love to", "i will", "ik doe het", "(?:dat )?doe ik", "why not"),
    *(
        "(?:ik )?doe (?:graag )?mee",
        "count me in",
        "i'?m in",
        "vooruit(?: maar)?",
        "fine(?: by me)?",
    ),
)
WARM = ("leuk", "fijn", "super", "top", "mooi", "lekker", "lovely", "great", "perfect", "nice")
NO = (  # likewise
    *(r"ne+e+n?", "nope", "no", "nah", "niet nu", "nu niet", "(?:nu )?even niet", "nog niet"),
    *("liever niet", "(?:i'd )?rather not", "not now", "not today", "not yet", "maybe later"),
    *("deze keer niet", "not this time", "(?:dat )?lukt (?:me )?(?:nu )?niet", "helaas(?: niet)?"),
    *("(?:ik )?kan (?:nu )?niet", "i can'?t(?: now)?", "(?:ik heb )?geen tijd", "no time"),
    *("doe maar niet", "ik wil niet", "i don'?t want to", "geen zin", "no,? thank you"),
)
# "No, rather …": what follows is meant instead.
INSTEAD = r"(?:ne+e+n?|no|nope)[,.! ]+(?:(?:toch|liever|doe|dan|maar|make it|rather|on|op)[, ]+)*"

# A form that is answered by talking.
TALK = {"talk", "praat"}
BEGIN = TALK | {"praten", "vraag voor vraag", "een voor een", "question by question"}
GO_ON = BEGIN | {"verder", "ga verder", "doorgaan", "continue", "go on"}
BACK = {"back", "terug", "vorige", "previous", "go back"}
SKIP = {"skip", "overslaan", "sla over", "sla maar over", "volgende", "next", "pass"}
STOP = {"stop", "stoppen", "stop maar", "annuleer", "cancel", "quit"}
HELP = {"help", "hulp", "?"}
STEPS = {"skip", "back", "stop"}  # as its buttons say them

# Answers to a question with several options.
NONE = {"geen", "niets", "niemand", "none", "nothing", "nobody", "-"}
ALL = {
    "all",
    "alles",
    "allemaal",
    "altijd",
    "any",
    "any time",
    "alle",
    "ja alles",
    "doesn't matter",
}
ARTICLES = r"^(?:een|an?) "
AND = r"[,;/&]|\b(?:en|and)\b"
SAME = {"voormiddag": "ochtend", "namiddag": "middag"}  # as a half-day is also called

# After the command of a subject.
GIVE, TAKE = {"give", "geef"}, {"take", "neem"}
ACCEPT, DECLINE = {"yes", "ja", "accept"}, {"no", "nee", "decline"}
NO_DAY = {"nee", "no", "geen", "none", "-"}  # in place of a date

IT = {"het", "'t", "dat", "it", "that"}  # what was spoken of last
GREETINGS = {"dag", "morgen", "day"}  # read as a date they would move a talk
COFFEE = {"koffie", "coffee", "kopje", "bakkie", "cappuccino", "thee", "tea"}  # what one meets over

# After a command that takes nothing; any other word makes it the beginning of a sentence.
POLITE = {"", "please", "pls", "graag", "aub", "svp", "even", "maar", "nu", "now", "kring", "hoor"}
POLITE |= {"alsjeblieft", "alstublieft", "thanks", "dank", "bedankt", "me", "mij"}

# Politeness around a phrase, as patterns; the order is that in which they are tried.
FILLERS = (
    *("graag", "please", "pls", "plz", "aub", r"a\.u\.b\.?", "alstublieft", "alsjeblieft", "svp"),
    *(
        "kring",
        "hoor",
        "sorry",
        "dank(?:je|jewel)?",
        "thanks?",
        "hey",
        "hi",
        "hoi",
        "oh",
        "oei",
        "ah",
    ),
    *("ok", "oke", "okay", "eh", "uh", "nee", "no", "wacht", "wait", "maar", "actually"),
    *("eigenlijk", "man", "joh", "zeg"),
)
