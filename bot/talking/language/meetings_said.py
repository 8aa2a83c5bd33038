"""That somebody wants to plan a meeting of the community: said with a word that only such a meeting has."""

from bot.talking.language.patterns import any_of

_ONE = r"(?:bijeenkomst|sessie|leeskring|borrel|intervisie|session|get-?together|gathering)"
_NOT_OF_A_PAIR = r"(?!.*\b(?:mentor|mentee|buddy|expert|coach))"
plans_meeting = any_of(
    rf"\b(?:plan|plannen|organiseer|organiseren|schedule|organi[sz]e|arrange|set up) (?:\w+ ){{0,3}}{_ONE}\b"
    rf"{_NOT_OF_A_PAIR}",
    rf"\b{_ONE} (?:\w+ ){{0,2}}(?:plannen|organiseren|beleggen)\b{_NOT_OF_A_PAIR}",
    yes=(
        "kan ik een sessie plannen",
        "plan een borrel voor iedereen",
        "i want to organise a small gathering",
        "wie wil een leeskring organiseren",
    ),
    no=(
        "plan een sessie met mijn mentor",
        "wanneer is de volgende sessie",
        "plan een gesprek",
        "schedule a meeting with my mentee",
    ),
)
