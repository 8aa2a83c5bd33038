"""Slack over real HTTP: signatures, faults, duplicates, and the whole welcome."""

import asyncio
import json

import pytest

from tests.e2e.conftest import World
from tests.standins.slack import CHANNEL, Fault, SlackClient, SlackStandIn, buttons, text_of

FULL_WELCOME = (
    ("Ik heb hallo gezegd", 1, "Je buddy"),
    ("Gelezen, akkoord", 2, "Gezamenlijke doelen"),
    ("Ja, gesproken", 4, "Heb je al met iemand gesproken"),
    ("Doe de check", 25, "Drie korte uitspraken"),
    ("Een uur expert", 30, "twee maanden"),
    ("Vertel wat het bracht", 31, "Drie maanden lid"),
)


async def test_the_welcome_from_day_0_to_90(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await community.joins("UNOOR")
    await slack.until(lambda: slack.direct("UNOOR"))
    assert "Welkom, Noor!" in text_of(slack.direct("UNOOR")[-1])
    await community.presses("UNOOR", "Vertel iets over jezelf")
    await community.fills("UNOOR", {"brings": "wondzorg", "learns": "onderzoek"})
    await slack.until(lambda: "Zal ik je voorstellen" in text_of(slack.direct("UNOOR")[-1]))
    await community.presses("UNOOR", "Plaats het")
    await slack.until(lambda: len(slack.messages[CHANNEL]) == 2)
    assert "wondzorg" in text_of(slack.messages[CHANNEL][-1])
    await slack.until(lambda: "buddy zijn van Noor" in text_of(slack.direct("USANNE")[-1]))
    await community.presses("USANNE", "Ja, graag")

    for label, days, shown in FULL_WELCOME:
        before = len(slack.direct("UNOOR"))
        await slack_world.travels(days)
        await slack.until(lambda before=before: len(slack.direct("UNOOR")) > before)
        newest = slack.direct("UNOOR")[before]
        assert shown in text_of(newest)
        await community.presses("UNOOR", label, newest)
        if label in ("Doe de check", "Vertel wat het bracht"):
            answers = {"belong": "5", "way": "4", "dare": "4", "text": "Een collega erbij"}
            await community.fills("UNOOR", answers)

    await slack_world.travels(1)
    facilitator = "".join(text_of(message) for message in slack.direct("UBRAM"))
    assert "een uur expert zijn" in facilitator
    assert "Een collega erbij" in facilitator
    assert "tijd als buddy" in "".join(text_of(message) for message in slack.direct("USANNE"))


async def test_nobody_in_the_channel_is_written_to_unasked(
    community: SlackClient, slack: SlackStandIn
) -> None:
    assert set(slack.messages) == {CHANNEL, "DUBRAM", "DUSANNE"}
    assert len(slack.messages[CHANNEL]) == 1


@pytest.mark.parametrize("user", ["UROBOT", "UGUEST"])
async def test_bots_and_guests_are_not_greeted(
    community: SlackClient, slack: SlackStandIn, user: str
) -> None:
    assert await community.joins(user) == 200
    await asyncio.sleep(0.2)
    assert not slack.direct(user)


async def test_a_bad_signature_is_refused(client: SlackClient) -> None:
    body = json.dumps(client.event_body({"type": "app_mention", "user": "UNOOR"}))

    assert (await client.request(body, "application/json", secret="wrong"))[0] == 401
    assert (await client.request(body, "application/json", age=400))[0] == 401


@pytest.mark.parametrize(
    "event",
    [
        {"type": "message", "subtype": "message_changed", "channel": "DUNOOR"},
        {"type": "message", "subtype": "bot_message", "channel_type": "im", "bot_id": "B9"},
        {"type": "app_home_opened", "tab": "messages", "user": "UNOOR"},
        {"type": "channel_archive", "channel": "C9", "user": "UBRAM"},
        {"type": "user_change", "user": {"id": "UNOOR", "name": "noor", "profile": {}}},
    ],
)
async def test_no_subscribed_event_is_unhandled(
    client: SlackClient, event: dict[str, object]
) -> None:
    assert await client.event(event) == 200


async def test_copies_of_an_event_are_handled_once(
    community: SlackClient, slack: SlackStandIn
) -> None:
    """Slack sends copies with several event ids; the happening is the same (R13)."""
    event = {
        "type": "member_joined_channel",
        "user": "UNOOR",
        "channel": CHANNEL,
        "event_ts": "7.7",
    }
    statuses = await asyncio.gather(*(community.event(dict(event)) for _ in range(11)))
    await slack.until(lambda: slack.direct("UNOOR"))
    await asyncio.sleep(0.3)

    assert set(statuses) == {200}
    assert len(slack.direct("UNOOR")) == 1


async def test_what_could_not_be_kept_is_not_acknowledged(
    community: SlackClient, slack: SlackStandIn
) -> None:
    """Slack tells again what was answered with an error; nothing was half done."""
    slack.fail("users.info", Fault(500, {"ok": False, "error": "internal_error"}))
    assert await community.joins("UNOOR") == 503

    assert await community.joins("UNOOR") == 200
    await slack.until(lambda: slack.direct("UNOOR"))


async def test_a_dropped_connection_posts_once(community: SlackClient, slack: SlackStandIn) -> None:
    """Slack kept the message and the answer was lost: Kring looks before it sends again."""
    slack.fail("chat.postMessage", Fault(drop=True, after=True))
    await community.says("UTOM", "help")
    await slack.until(lambda: any(m == "conversations.history" for m, _ in slack.calls))
    await asyncio.sleep(0.4)

    assert len(slack.direct("UTOM")) == 1


async def test_a_message_lost_on_the_way_is_sent_again(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    """Once it did not come within a minute."""
    slack.fail("chat.postMessage", Fault(drop=True))
    await community.says("UTOM", "help")
    await slack.until(
        lambda: ("chat.postMessage", "UTOM") in [(m, a.get("channel")) for m, a in slack.calls]
    )
    assert not slack.direct("UTOM")
    await slack_world.travels(days=0.002)

    await slack.until(lambda: slack.direct("UTOM"))


async def test_retry_after_is_honoured(community: SlackClient, slack: SlackStandIn) -> None:
    slack.fail("chat.postMessage", Fault(429, headers={"Retry-After": "1"}))
    before = asyncio.get_running_loop().time()
    await community.says("UTOM", "help")
    await slack.until(lambda: slack.direct("UTOM"))

    assert asyncio.get_running_loop().time() - before >= 1


async def test_a_slash_command_is_answered_in_the_response(community: SlackClient) -> None:
    answer = await community.command("UBRAM", "nieuwkomers")

    assert "Nieuwkomers in LCOP" in text_of(answer)


async def test_a_member_without_the_role_is_refused_kindly(community: SlackClient) -> None:
    answer = await community.command("USANNE", "newcomers")

    assert "facilitator" in text_of(answer)
    assert not buttons(answer["blocks"])


async def test_a_form_typed_in_private_opens_from_a_button(
    community: SlackClient, slack: SlackStandIn
) -> None:
    """A message carries no trigger to open a modal with."""
    await community.says("USANNE", "profiel")
    await slack.until(lambda: "Open het formulier" in text_of(slack.direct("USANNE")[-1]))
    await community.presses("USANNE", "Open het formulier")

    assert slack.views[-1]["title"]["text"] == "Mijn profiel"


async def test_wrong_settings_stay_in_the_form(community: SlackClient, slack: SlackStandIn) -> None:
    await community.command("UBRAM", "settings")
    answer = await community.fills("UBRAM", {"zone": "Mars/Olympus", "send_at": "3:00"})

    assert answer["response_action"] == "errors"
    assert set(answer["errors"]) == {"zone", "send_at"}

    corrected = await community.fills("UBRAM", {"zone": "Europe/Brussels", "send_at": "10:00"})
    assert not corrected


async def test_the_home_tab(community: SlackClient, slack: SlackStandIn) -> None:
    await community.event({"type": "app_home_opened", "tab": "home", "user": "USANNE"})

    assert "LCOP Onderzoekend Onderwijs" in text_of(slack.homes["USANNE"])


async def test_roles_are_given_by_mention(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    answer = await community.command("UBRAM", "rol geef <@USANNE|sanne> mentor")
    await slack_world.travels(0.01)
    await slack.until(lambda: "mentor" in text_of(slack.direct("USANNE")[-1]))

    assert "USANNE" in text_of(answer)


async def test_a_button_of_an_older_version_is_explained(
    community: SlackClient, slack: SlackStandIn
) -> None:
    old = {
        "type": "button",
        "action_id": "gone:0",
        "value": "{}",
        "text": {"type": "plain_text", "text": "x"},
    }
    message = {"blocks": [{"type": "actions", "elements": [old]}], "channel": "DUSANNE"}
    await community.presses("USANNE", "x", message)

    await slack.until(lambda: "oudere versie" in text_of(slack.direct("USANNE")[-1]))


async def test_uninstalled_means_visible_failures(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await community.event({"type": "app_uninstalled"})
    sent = len(slack.calls)
    await slack_world.kring.engine.handle(_joined())
    await asyncio.sleep(0.3)

    posts = [method for method, _ in slack.calls[sent:] if method == "chat.postMessage"]
    assert not posts


def _joined() -> object:
    from adapters.slack.identity import profile
    from bot.domain.communities import Place
    from bot.frame.events import Joined

    noor = profile("T1", {"id": "UNOOR", "real_name": "Noor", "locale": "nl-NL"})
    return Joined(id="late", actor=noor, place=Place("slack", "T1", "C1"))
