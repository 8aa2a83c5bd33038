"""What Slack tells us, in all the forms it has: each is answered, or told to nobody, once."""

import json
from typing import Any

import aiohttp
import pytest
from sqlalchemy import select

from adapters.slack.inbound import workspace
from adapters.slack.manifest import manifest as slack_manifest
from adapters.teams.manifest import manifest as teams_manifest
from bot.domain.people import AccountKey, Profile
from storage.tables import accounts, places
from tests import leaks
from tests.e2e.conftest import World
from tests.standins.slack import BOT, CHANNEL, TEAM, Fault, SlackClient, SlackStandIn, text_of

Json = dict[str, Any]
UNSAFE = "I do not feel safe here"
leaks.typed(UNSAFE)
OTHER = "TOTHER"
CONNECT = {"team_id": OTHER, "authorizations": [{"team_id": TEAM, "user_id": BOT, "is_bot": True}]}


def direct(user: str, ts: str, **more: Any) -> Json:
    return {
        "type": "message",
        "channel_type": "im",
        "user": user,
        "channel": f"D{user}",
        "ts": ts,
        "event_ts": ts,
        **more,
    }


def edited(user: str, before: str, after: str, *, number: int = 1) -> Json:
    """docs.slack.dev/reference/events/message/message_changed."""
    now = {"type": "message", "user": user, "text": after, "ts": "50.1"}
    return {
        "type": "message",
        "subtype": "message_changed",
        "hidden": True,
        "channel_type": "im",
        "channel": f"D{user}",
        "ts": f"51.{number}",
        "message": {**now, "edited": {"user": user, "ts": f"51.{number}"}},
        "previous_message": {**now, "text": before},
    }


async def accounts_of(world: World) -> set[tuple[str, str]]:
    async with world.kring.database.connect() as db:
        rows = await db.execute(select(accounts.c.workspace, accounts.c.user))
        return {(workspace, user) for workspace, user in rows}


async def places_of(world: World) -> list[tuple[str, bool]]:
    async with world.kring.database.connect() as db:
        rows = await db.execute(select(places.c.channel, places.c.present))
        return [(channel, present) for channel, present in rows]


@pytest.mark.parametrize(
    "more",
    [
        {"subtype": "file_share", "files": [{"id": "F1", "mimetype": "image/png"}]},
        {"subtype": "thread_broadcast", "thread_ts": "1.1", "root": {"ts": "1.1"}},
        {"subtype": "me_message"},
        {"thread_ts": "1.1", "parent_user_id": BOT},
        {"attachments": [{"text": "a message of somebody else"}]},
    ],
)
async def test_d07_a_concern_is_heard_whatever_carries_it(
    community: SlackClient, slack: SlackStandIn, slack_world: World, more: Json
) -> None:
    assert await community.event(direct("UTOM", "9.1", text=UNSAFE, **more)) == 200
    await slack.until(lambda: slack.direct("UTOM"))
    await slack_world.settled()

    assert "It is good that you say this" in text_of(slack.direct("UTOM")[0])
    assert len(slack.direct("UTOM")) == 1


async def test_d07_a_picture_without_words_gets_a_kind_line(
    community: SlackClient, slack: SlackStandIn
) -> None:
    picture = {"subtype": "file_share", "files": [{"id": "F1"}], "text": ""}
    await community.event(direct("UTOM", "9.2", **picture))
    await slack.until(lambda: slack.direct("UTOM"))

    assert "I only read words" in text_of(slack.direct("UTOM")[0])


async def test_d07_a_concern_that_was_edited_in_is_heard_once(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await community.event(direct("UTOM", "50.1", text="hello"))
    await slack.until(lambda: slack.direct("UTOM"))
    for number in (1, 1):  # told twice
        await community.event(edited("UTOM", "hello", UNSAFE, number=number))
    await slack.until(lambda: len(slack.direct("UTOM")) > 1)
    await community.event(edited("UTOM", UNSAFE, f"{UNSAFE}!", number=2))
    await slack_world.settled()

    assert ["good that you say this" in text_of(m) for m in slack.direct("UTOM")] == [False, True]


async def test_d07_another_edit_does_nothing_twice_and_says_so(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await community.event(edited("UTOM", "pasue", "pause until 1 December"))
    await slack.until(lambda: slack.direct("UTOM"))
    await slack_world.settled()

    assert "send it as a new message" in text_of(slack.direct("UTOM")[0])
    assert len(slack.direct("UTOM")) == 1


@pytest.mark.parametrize(
    "event",
    [
        direct("UTOM", "9.3", text="hi", subtype="bot_message", bot_id="B9"),
        direct("UROBOT", "9.3", text="hi"),
        direct("USLACKBOT", "9.3", text="You have been removed from #lcop"),
        direct(BOT, "9.3", text="my own words"),
        direct("UFLOW", "9.3", text="A workflow says"),
        direct("UTOM", "9.3", text="hi", subtype="message_deleted", hidden=True),
        {**edited("UTOM", "see x.nl", "see x.nl"), "hidden": True},
        {"type": "app_mention", "user": "UROBOT", "channel": CHANNEL, "ts": "9.4", "text": "hi"},
        {"type": "app_home_opened", "tab": "home", "user": "UROBOT"},
    ],
)
async def test_a05_bots_are_nobody_and_nobody_answers_them(
    community: SlackClient, slack: SlackStandIn, slack_world: World, event: Json
) -> None:
    slack.person("UFLOW", "Flow", is_bot=False, is_workflow_bot=True)
    before, known = len(slack.messages), await accounts_of(slack_world)
    assert await community.event(event) == 200
    await slack_world.settled()

    assert await accounts_of(slack_world) == known
    assert len(slack.messages) == before


async def test_d08_an_expert_reads_words_and_no_markup(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    asked = "vraag wie kent <http://Node.js|Node.js> &amp; wil met <@UTOM> praten? :tada:"
    await community.says("USANNE", asked)
    await slack.until(lambda: len(slack.direct("USANNE")) > 1)
    await slack_world.settled()

    assert "wie kent Node.js & wil met @Tom praten? 🎉" in str(slack.direct("USANNE")[-1])


async def test_d08_in_private_krings_own_mention_is_no_word(
    community: SlackClient, slack: SlackStandIn
) -> None:
    await community.says("UTOM", f"<@{BOT}> help")
    await slack.until(lambda: slack.direct("UTOM"))

    assert "What I can do for you" in text_of(slack.direct("UTOM")[0])


async def test_a04_a_join_is_welcomed_whichever_team_tells_of_it(
    community: SlackClient, slack: SlackStandIn
) -> None:
    join = {"type": "member_joined_channel", "user": "UNOOR", "channel": CHANNEL, "team": OTHER}
    assert await community.event(join, **CONNECT) == 200
    await slack.until(lambda: slack.direct("UNOOR"))

    assert "Welkom, Noor!" in text_of(slack.direct("UNOOR")[0])


async def test_d13_one_human_has_one_account(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    mention = {"type": "app_mention", "user": "USANNE", "channel": CHANNEL, "text": "help"}
    await community.event({**mention, "ts": "7.1", "user_team": OTHER}, **CONNECT)
    await community.command("USANNE", "profile")
    form = community.submission("USANNE", slack.views[-1], {"brings": "Connect"}, team=OTHER)
    form["view"]["app_installed_team_id"] = TEAM
    await community.interaction(form)
    await slack_world.settled()
    await community.command("USANNE", "profile")

    assert [w for w, user in await accounts_of(slack_world) if user == "USANNE"] == [TEAM]
    assert "Connect" in str(slack.views[-1])


async def test_d13_who_was_filed_under_another_team_is_found_again(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    """As the version before did with a mention out of Slack Connect."""
    slack.person("UEVA", "Eva", "en-GB")
    async with slack_world.kring.engine._begin() as uow:
        before = await uow.people.meet(Profile(AccountKey("slack", OTHER, "UEVA"), "Eva"))
    await community.event({**direct("UEVA", "7.2", text="help"), "user_team": OTHER}, **CONNECT)
    await slack.until(lambda: slack.direct("UEVA"))
    async with slack_world.kring.engine._begin() as uow:
        now = await uow.people.known(AccountKey("slack", TEAM, "UEVA"))

    assert now and now.id == before.id
    assert (OTHER, "UEVA") not in await accounts_of(slack_world)


@pytest.mark.parametrize(
    ("about", "greeted"),
    [
        ({"team_id": OTHER, "is_stranger": False}, False),
        ({"team_id": OTHER, "enterprise_user": {"enterprise_id": "E1", "teams": [TEAM]}}, True),
        ({"team_id": OTHER, "enterprise_user": {"enterprise_id": "E2", "teams": []}}, False),
        ({"team_id": TEAM}, True),
    ],
)
async def test_d13_strangers_are_guests_and_colleagues_are_not(
    community: SlackClient,
    slack: SlackStandIn,
    slack_world: World,
    about: Json,
    greeted: bool,  # noqa: FBT001
) -> None:
    slack.person("UEVA", "Eva", "en-GB", **about)
    await community.joins("UEVA")
    await slack_world.settled()

    assert bool(slack.direct("UEVA")) is greeted


@pytest.mark.parametrize(
    "body",
    [
        {"team_id": OTHER, "authorizations": [{"team_id": TEAM}], "event": {"team": OTHER}},
        {"team": {"id": TEAM}, "user": {"id": "U1", "team_id": OTHER}},
        {"team": {"id": OTHER}, "view": {"app_installed_team_id": TEAM}},
        {"team": None, "user": {"id": "U1", "team_id": TEAM}},
        {"team_id": TEAM, "user_id": "U1"},
    ],
)
def test_d13_bolt_looks_for_its_token_where_we_file_people(body: Json) -> None:
    from slack_bolt.request.internals import extract_team_id

    assert workspace(body) == extract_team_id(body) == TEAM


GONE = ("channel_left", "group_left", "channel_archive", "channel_deleted", "group_deleted")


@pytest.mark.parametrize("kind", GONE)
async def test_a02_a_community_whose_channel_is_gone_rests_and_its_facilitator_hears_it_once(
    community: SlackClient, slack: SlackStandIn, slack_world: World, kind: str
) -> None:
    """R37. Being kicked comes as `channel_left`; the bot's own `member_left_channel` does not come."""
    await community.joins("UNOOR")
    await slack.until(lambda: slack.direct("UNOOR"))
    await community.presses("UNOOR", "Meedoen zonder vragen")
    await slack_world.settled()
    for event in (kind, "channel_archive"):
        assert await community.event({"type": event, "channel": CHANNEL, "actor_id": "UX"}) == 200
    await slack_world.settled()
    heard = ["rust" in text_of(message) for message in slack.direct("UBRAM")]
    before = (len(slack.direct("UNOOR")), len(slack.messages[CHANNEL]))
    await slack_world.travels(days=6)

    assert heard.count(True) == 1
    assert (len(slack.direct("UNOOR")), len(slack.messages[CHANNEL])) == before

    await community.event({"type": "member_joined_channel", "user": BOT, "channel": CHANNEL})
    await slack_world.travels(days=1)
    assert "weer een plek" in "".join(map(text_of, slack.direct("UBRAM")))
    assert len(slack.direct("UNOOR")) > before[0]


async def test_a02_who_rests_still_answers(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await community.event({"type": "channel_left", "channel": CHANNEL})
    await slack_world.settled()
    before = len(slack.direct("USANNE"))
    await community.says("USANNE", "hulp")
    await slack.until(lambda: len(slack.direct("USANNE")) > before)


async def test_a02_a_resting_community_goes_on_in_another_channel(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await community.event({"type": "channel_deleted", "channel": CHANNEL})
    await community.command("UBRAM", "setup", channel="C2")
    assert slack.views[-1]["title"]["text"] == "Hier verder"
    await community.fills("UBRAM", {})
    await slack_world.settled()

    assert await places_of(slack_world) == [("C2", True)]
    assert "Nieuwkomers in LCOP" in text_of(await community.command("UBRAM", "newcomers", "C2"))


async def test_a02_nobody_else_moves_it(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await community.event({"type": "channel_deleted", "channel": CHANNEL})
    await community.command("UBRAM", "setup", channel="C2")
    view = slack.views[-1]
    await community.interaction(community.submission("USANNE", view, {"which": "1"}))
    await slack_world.settled()

    assert await places_of(slack_world) == [(CHANNEL, False)]


async def test_a02_a_channel_that_is_open_again_has_its_community(
    community: SlackClient, slack_world: World
) -> None:
    await community.event({"type": "group_archive", "channel": CHANNEL})
    assert await places_of(slack_world) == [(CHANNEL, False)]
    await community.event({"type": "group_unarchive", "channel": CHANNEL, "user": "UX"})

    assert await places_of(slack_world) == [(CHANNEL, True)]


async def test_a02_a_community_follows_its_channel_to_another_id(
    community: SlackClient, slack_world: World
) -> None:
    changed = {"type": "channel_id_changed", "old_channel_id": CHANNEL, "new_channel_id": "C9"}
    assert await community.event(changed) == 200

    assert await places_of(slack_world) == [("C9", True)]


async def test_a02_being_limited_is_acknowledged(community: SlackClient) -> None:
    """docs.slack.dev/reference/events/app_rate_limited: no event in it."""
    told = {"type": "app_rate_limited", "team_id": TEAM, "minute_rate_limited": 1518467820}

    assert (await community.request(json.dumps(told), "application/json"))[0] == 200


async def test_a08_somebody_slack_does_not_know_is_no_error(
    community: SlackClient, slack: SlackStandIn
) -> None:
    slack.fail("users.info", Fault(body={"ok": False, "error": "user_not_found"}))

    assert await community.joins("UNOOR") == 200
    assert not slack.direct("UNOOR")


async def test_a08_slack_tells_again_what_it_would_not_say_now(
    community: SlackClient, slack: SlackStandIn
) -> None:
    slack.fail("users.info", Fault(429, headers={"Retry-After": "30"}))
    assert await community.joins("UNOOR") == 503

    assert await community.joins("UNOOR") == 200
    await slack.until(lambda: slack.direct("UNOOR"))


async def test_a09_the_token_of_a_person_is_not_krings(
    community: SlackClient, slack: SlackStandIn
) -> None:
    revoked = {"type": "tokens_revoked", "tokens": {"oauth": ["UTOM"], "bot": []}}
    assert await community.event(revoked) == 200
    await community.says("UTOM", "help")
    await slack.until(lambda: slack.direct("UTOM"))


async def test_a10_a_form_that_was_corrected_is_saved_without_a_trigger(
    community: SlackClient, slack: SlackStandIn
) -> None:
    await community.command("UBRAM", "settings")
    view = slack.views[-1]
    answers = []
    for zone in ("Mars/Olympus", "Europe/Brussels"):
        form = community.submission("UBRAM", view, {"zone": zone})
        form["view"]["id"] = "V1"
        del form["trigger_id"]
        answers.append(await community.interaction(form))
    await community.command("UBRAM", "settings")

    assert answers[0]["response_action"] == "errors"
    assert not answers[1]
    assert "Europe/Brussels" in str(slack.views[-1])


async def test_a10_two_commands_without_a_trigger_are_two(community: SlackClient) -> None:
    fields = f"command=/kring&text=help&user_id=UTOM&team_id={TEAM}&channel_id={CHANNEL}"
    asked = [await community.request(fields, "application/x-www-form-urlencoded") for _ in range(2)]

    assert all("What I can do for you" in text_of(body) for _, body in asked)


async def test_a11_a_slash_answer_is_for_the_asker_alone(community: SlackClient) -> None:
    assert (await community.command("UTOM", "help"))["response_type"] == "ephemeral"


def _addresses(told: object) -> set[str]:
    """Every address in a manifest, however deep."""
    if isinstance(told, str):
        return {told} if told.startswith("https://kring.example.org") else set()
    inside = told.values() if isinstance(told, dict) else told if isinstance(told, list) else ()
    return {address for one in inside for address in _addresses(one)}


async def test_a11_no_address_in_a_manifest_answers_404(slack_world: World) -> None:
    """Slack's redirect, and Teams' pages about privacy and terms, did."""
    site = "https://kring.example.org"
    named = _addresses(slack_manifest(site)) | _addresses(teams_manifest("", site))
    found = {}
    async with aiohttp.ClientSession() as session:
        for address in named:
            here = slack_world.address + address.removeprefix(site)
            async with session.get(here) as answer:
                found[address.removeprefix(site)] = answer.status

    assert found == {
        "": 200,
        "/privacy": 200,
        "/terms": 200,
        "/slack/events": 405,
        "/slack/oauth_redirect": 403,
    }


async def test_a07_a_bare_mention_asks_for_help(
    community: SlackClient, slack: SlackStandIn
) -> None:
    mention = {"type": "app_mention", "user": "UTOM", "channel": CHANNEL, "ts": "8.8"}
    await community.event({**mention, "text": f"<@{BOT}> "})
    await slack.until(lambda: slack.direct("UTOM"))

    assert "What I can do for you" in text_of(slack.direct("UTOM")[0])


async def test_d16_a_members_own_community_follows_to_another_channel(
    community: SlackClient,
) -> None:
    members = await community.command("USANNE", "gepland", channel="CGENERAL")
    strangers = await community.command("UNOOR", "gepland", channel="CGENERAL")

    assert "LCOP Onderzoekend Onderwijs" in text_of(members)
    assert "bij geen leergemeenschap" in text_of(strangers)


async def test_d33_a_failure_is_told_in_the_persons_language(
    community: SlackClient, slack: SlackStandIn, slack_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def breaks(_event: object) -> None:
        raise RuntimeError("broken")

    await community.command("UTOM", "language en")
    await community.command("USANNE", "settings")
    await community.command("USANNE", "profile")
    monkeypatch.setattr(slack_world.kring.engine, "_handle", lambda *_a, **_k: breaks(None))
    english = await community.command("UTOM", "help")
    dutch = await community.fills("USANNE", {"brings": "x"})

    assert text_of(english).count("Something went wrong") == 1
    assert "Er ging iets mis" not in text_of(english)
    assert "Something" not in str(dutch["errors"]) and "Er ging iets mis" in str(dutch["errors"])


async def test_a_form_asked_for_too_late_says_so(
    community: SlackClient, slack: SlackStandIn
) -> None:
    """A trigger lives three seconds, and opens one form."""
    real, opened = slack.trigger, len(slack.views)

    def late() -> str:
        made = real()
        slack.passes(3.5)
        return made

    slack.trigger = late  # type: ignore[method-assign]
    answer = await community.command("USANNE", "profile")

    assert len(slack.views) == opened
    assert "Probeer het zo nog eens" in text_of(answer)
