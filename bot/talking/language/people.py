"""Words for people, in patterns."""

from bot.talking.language.patterns import any_of

KIN_NL = (
    "(?:"
    r"vader|moeder|ouders?|pa|ma|papa|mama|broer\w*|zus\w*|zoon\w*|dochter\w*|kind\w*|opa"
    r"|oma|man|vrouw|partner|vriend\w*|oom|tante|neef|nicht)"
)
KIN_EN = (
    "(?:"
    r"father|mother|dad|mum|mom|parents?|brother|sister|son|daughter|child|baby|grand\w+"
    "|husband|wife|partner|friend|boyfriend|girlfriend|uncle|aunt|cousin)"
)
ME = any_of(
    r"\b(?:ik|mij|me|mijn|mezelf|we|wij|ons|i|i'm|im|my|us|our|myself)\b",
    yes=("wat vind ik", "that is my rope"),
    no=("hij is er niet", "they left"),
)
