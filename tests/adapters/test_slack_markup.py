"""D8, R29: Slack's markup becomes plain words at the door, and nothing that was typed is lost."""

import pytest

from adapters.slack.markup import MENTION, words_of

FORMS = [
    ("who knows <http://Node.js|Node.js>?", "who knows Node.js?"),
    ("see <https://x.nl/a?b=1&amp;c=2|this page>", "see this page (https://x.nl/a?b=1&c=2)"),
    ("see <https://x.nl/_a_>", "see https://x.nl/_a_"),
    ("<https://x.nl/|x.nl>", "x.nl"),
    ("write <mailto:a@b.nl|a@b.nl>", "write a@b.nl"),
    ("write <mailto:a@b.nl|Anna>", "write Anna (a@b.nl)"),
    ("call <tel:+31612|+31612>", "call +31612"),
    ("in <#C024|general> or <#C025|>", "in #general or #C025"),
    ("<!here> <!channel> <!everyone|@everyone>", "@here @channel @everyone"),
    ("ask <!subteam^S012|@experts>", "ask @experts"),
    ("<!date^1392734382^{date} at {time}|18 Feb 2014 at 6:39>", "18 Feb 2014 at 6:39"),
    ("1 &lt; 2 &amp;&amp; 3 &gt; 2, &amp;lt;", "1 < 2 && 3 > 2, &lt;"),
    ("well done :tada: :+1::skin-tone-3:", "well done 🎉 👍"),
    ("hello :party_parrot:", "hello party parrot"),
    ("*bold* _slanted_ ~gone~ *_both_*", "bold slanted gone both"),
    ("type `help` or\n```\nmentor *find*\n```", "type help or\nmentor *find*"),
    ("&gt; said before\n&gt;&gt;&gt; and this", "said before\nand this"),
    ("*<https://x.nl|x.nl>*", "x.nl"),
]

TYPED = [
    "2*3*4 and snake_case_name",
    "* first\n* second",
    "at 10:30:15 or a:b:c",
    "<thing> is no markup",
    "_ _ ~ * `",
    "C# & C++",
]


@pytest.mark.parametrize(("sent", "reads"), FORMS)
def test_d08_markup_becomes_words(sent: str, reads: str) -> None:
    assert words_of(sent) == (reads, ())


@pytest.mark.parametrize("typed", TYPED)
def test_d08_what_is_no_markup_stays(typed: str) -> None:
    assert words_of(typed)[0] == typed


def test_d08_people_are_told_apart_from_what_is_typed() -> None:
    said, users = words_of("<@U1> and <@W2|bo>, mail a@b.nl")

    assert (said, users) == (f"{MENTION} and {MENTION}, mail a@b.nl", ("U1", "W2"))
