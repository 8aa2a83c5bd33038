"""The request to a mentor, thick enough to judge, and the mentor's question back."""

from datetime import date

from bot.domain.affinity import Affinity
from bot.domain.communities import Community, CommunityId
from bot.domain.membership import Member
from bot.domain.pairs import Pair
from bot.domain.wishes import Wish
from bot.features.rounds import actions
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Fields,
    Footnote,
    Form,
    Heading,
    Mention,
    Row,
    Run,
    Style,
    TextInput,
)
from bot.frame.words import Words
from bot.talking import terms
from bot.talking.fit import reasons


def request(
    words: Words,
    community: Community,
    pair: Pair,
    wish: Wish,
    mentee: Member,
    fit: Affinity,
    until: date,
    answer: str = "",
) -> Card:
    """Somebody would like to be accompanied: who, what, why, when; and three answers (R24)."""
    title = words("request-title", name=mentee.name)
    here = community.id
    person = mentee.person
    fields = (
        (words("request-goal"), wish.goal),
        *(((words("request-why"), wish.why),) if wish.why else ()),
        *(((words("request-answer"), answer),) if answer else ()),
        *(((words("answers-discipline"), person.discipline),) if person.discipline else ()),
        *terms.shown(words, wish.terms),
    )
    return Card(
        title,
        (
            Heading(title),
            words.rich("request-lead", who=Mention(mentee.id, mentee.name)),
            Fields(fields),
            Row((Run(words("request-fit") + " "), *reasons(words, fit, own=False))),
            Buttons(
                (
                    Button(
                        words("request-accept"),
                        actions.Accept(community=here, pair=pair.id),
                        Style.PRIMARY,
                    ),
                    Button(
                        words("request-decline"),
                        actions.Decline(community=here, pair=pair.id),
                        refuses=True,
                    ),
                    Button(words("request-more"), actions.AskMore(community=here, pair=pair.id)),
                )
            ),
            Footnote(words("request-until", day=words.day(until))),
        ),
    )


def ask_more_form(words: Words, here: CommunityId, pair: int, name: str, error: str = "") -> Form:
    return Form(
        title=words("ask-more-form-title"),
        action=actions.AskMore(community=here, pair=pair),
        inputs=(
            TextInput(
                "text",
                words("ask-more-label", name=name),
                multiline=True,
                required=True,
                most=terms.LONGEST,
            ),
        ),
        submit=words("mentoring-send"),
        cancel=words("mentoring-cancel"),
        errors=(("text", error),) if error else (),
    )
