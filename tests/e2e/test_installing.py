# ruff: noqa: F811 - fixtures are imported, and then named as arguments
"""The way back from Slack: whoever did not set out here arrives nowhere, and our pages do no harm."""

import time

import aiohttp
from cryptography.fernet import Fernet

from adapters.slack.tokens import STATE_LIFE
from adapters.vault import fernet_key
from storage.frame.platforms import SqlInstallations
from tests import leaks
from tests.e2e.conftest import World
from tests.e2e.test_slack_ways_in import KEYS, many_world  # noqa: F401 - a fixture
from tests.standins.slack import Fault, SlackStandIn

CODE = "a-code-that-opens-a-workspace"
leaks.secret(CODE)
SCRIPT = "%3Cscript%3Ealert(1)%3C/script%3E"
OURS = Fernet(fernet_key(",".join(KEYS)))


async def back(world: World, asked: str, cookie: str = "") -> tuple[int, str, dict[str, str]]:
    """What who comes back with this query sees; `cookie` is the state that their browser kept."""
    kept = {"Cookie": f"slack-app-oauth-state={cookie}"} if cookie else {}
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{world.address}/slack/oauth_redirect?{asked}", headers=kept) as page,
    ):
        return page.status, await page.text(), dict(page.headers)


async def installed(world: World) -> bool:
    kring = world.kring
    return bool(await SqlInstallations(kring.database, kring.clock.now).all("slack"))


async def test_x05_a_state_that_is_not_ours_installs_nothing(many_world: World) -> None:
    now = int(time.time())
    ours, old = (OURS.encrypt_at_time(b"slack", now - age).decode() for age in (0, STATE_LIFE + 9))
    odd = OURS.encrypt(b"another token of ours").decode()
    forged = Fernet(Fernet.generate_key()).encrypt(b"slack").decode()
    for state, kept in (
        (forged, forged),
        (old, old),
        (odd, odd),
        (ours, ""),
        (ours, old),
        ("", ""),
    ):
        status, _, _ = await back(many_world, f"code={CODE}&state={state}", kept)
        assert 400 <= status < 500, (state[:9], kept[:9])
    assert not await installed(many_world)
    assert (await back(many_world, f"code={CODE}&state={ours}", ours))[0] == 200

    assert await installed(many_world)


async def test_x22_what_slack_or_somebody_says_went_wrong_is_no_markup(many_world: World) -> None:
    asked = (
        "error=access_denied",
        f"error={SCRIPT}",
        f"code=1%26error%3D{SCRIPT}",
        f"state={SCRIPT}",
    )
    pages = [await back(many_world, one) for one in asked]

    assert [status for status, _, _ in pages] == [200, 400, 400, 400]
    assert not [text for _, text, _ in pages if "<script" in text]


async def test_x12_a_code_is_told_to_nobody(many_world: World, slack: SlackStandIn) -> None:
    """Slack may still take one that it refused because of something else."""
    ours = OURS.encrypt(b"slack").decode()
    slack.fail("oauth.v2.access", Fault(body={"ok": False, "error": "bad_redirect_uri"}))

    assert (await back(many_world, f"code={CODE}&state={ours}", ours))[0] == 401


async def test_x22_our_pages_stand_in_no_others_and_bring_no_scripts(many_world: World) -> None:
    async with aiohttp.ClientSession() as session:
        for path in ("slack/install", "slack/oauth_redirect", "privacy", "exports/x", "nowhere"):
            async with session.get(f"{many_world.address}/{path}") as page:
                policy = page.headers["Content-Security-Policy"]

            assert "default-src 'none'" in policy, path
            assert "frame-ancestors 'none'" in policy, path
            assert page.headers["X-Frame-Options"] == "DENY", path
            assert page.headers["Referrer-Policy"] == "no-referrer", path
