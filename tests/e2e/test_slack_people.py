"""R34: one human has one account, whichever team's envelope carries them; strangers by policy."""

import pytest

from adapters.slack.identity import workspace
from bot.domain.people import AccountKey, Profile
from tests.e2e.conftest import World
from tests.e2e.in_slack import CONNECT, OTHER, Json, accounts_of, direct
from tests.standins.slack import CHANNEL, TEAM, Fault, SlackClient, SlackStandIn, text_of


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
