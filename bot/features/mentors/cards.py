"""What a mentor sees of their offer."""

from collections.abc import Mapping
from datetime import date

from bot.domain.communities import Community, CommunityId
from bot.domain.mentors import MOST_CAPACITY, Offer
from bot.features.mentors import actions
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Choice,
    Fields,
    Footnote,
    Form,
    Heading,
    Option,
    Style,
    TextInput,
)
from bot.frame.context import RunCommand
from bot.frame.words import Words
from bot.talking import terms


def offer_form(
    words: Words, community: CommunityId, offer: Offer, paused: str, errors: Mapping[str, str]
) -> Form:
    """For how many, on what, languages, when, where, and a pause."""
    numbers = tuple(Option(str(n), str(n)) for n in range(1, MOST_CAPACITY + 1))
    return Form(
        title=words("offer-title"),
        action=actions.MakeOffer(community=community),
        inputs=(
            TextInput(
                "topics",
                words("offer-topics"),
                words("offer-topics-hint"),
                offer.topics,
                multiline=True,
                required=True,
                most=terms.LONGEST,
            ),
            Choice("capacity", words("offer-capacity"), numbers, (str(offer.capacity),)),
            *terms.inputs(words, offer.terms),
            TextInput("paused", words("offer-paused"), words("offer-paused-hint"), paused, most=60),
        ),
        submit=words("offer-submit"),
        cancel=words("mentoring-cancel"),
        intro=words("offer-intro"),
        errors=tuple((name, words(text)) for name, text in errors.items()),
    )


def offered(words: Words, community: Community, offer: Offer, *, lead: str) -> Card:
    """The offer as it stands, with the ways to change it."""
    title = words("offered-title")
    change = RunCommand(community=community.id, text="mentor offer")
    pause = RunCommand(community=community.id, text="mentor pause")
    stop = actions.WithdrawOffer(community=community.id)
    return Card(
        title,
        (
            Heading(title),
            words.rich(lead),
            Fields(
                (
                    (words("offered-topics"), offer.topics),
                    (words("offered-capacity"), str(offer.capacity)),
                    *terms.shown(words, offer.terms),
                    *_paused(words, offer.paused_until),
                )
            ),
            Buttons(
                (
                    Button(words("offered-change"), change),
                    Button(words("offered-pause"), pause),
                    Button(words("offered-stop"), stop),
                )
            ),
            Footnote(words("offered-footnote")),
        ),
    )


def _paused(words: Words, until: date | None) -> tuple[tuple[str, str], ...]:
    return ((words("offer-paused"), words.day(until)),) if until else ()


def still_here(words: Words, here: CommunityId) -> Card:
    """To a mentor who left several requests without a word (R21)."""
    yes = Button(words("still-here-yes"), actions.StillHere(community=here), Style.PRIMARY)
    no = Button(words("still-here-no"), actions.NotNow(community=here))
    return Card(words("still-here"), (words.rich("still-here"), Buttons((yes, no))))


def pause_echo(words: Words, community: CommunityId, until: date) -> Card:
    """No new mentees until a day: the full date, before it holds."""
    said = words.full_day(until)
    yes = actions.PauseOffer(community=community, until=until.isoformat())
    no = RunCommand(community=community, text="mentor")
    buttons = (
        Button(words("offer-pause-yes"), yes, Style.PRIMARY),
        Button(words("offer-stop-no"), no),
    )
    text = words.rich("offer-pause-echo", day=said)
    return Card(words("offer-pause-echo", day=said), (text, Buttons(buttons)))


def stop_offering(words: Words, community: CommunityId) -> Card:
    """No longer a mentor: asked once, with what it does."""
    buttons = (
        Button(
            words("offer-stop-yes"),
            actions.WithdrawOffer(community=community),
            Style.PRIMARY,
        ),
        Button(words("offer-stop-no"), RunCommand(community=community, text="mentor")),
    )
    return Card(words("offer-stop"), (words.rich("offer-stop"), Buttons(buttons)))
