"""`make bench`: the bars of speed, as ratios measured in one run.

Each server runs in a process of its own; the two of a pair are measured in turn, three rounds.
"""

import asyncio
import multiprocessing
import resource
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from urllib.parse import urlencode

import aiohttp

from tests.benchmarks.serving import serve_bare, serve_kring
from tests.standins.slack import SlackClient, SlackStandIn
from tests.standins.teams import TeamsClient, TeamsStandIn

SECONDS, ROUNDS, CONNECTIONS = 4.0, 3, 16
Request = Callable[[aiohttp.ClientSession, int], Awaitable[None]]


def _port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


async def _rate(request: Request) -> float:
    """Answered requests a second over CONNECTIONS connections."""
    done, until = 0, time.monotonic() + SECONDS

    async def caller(session: aiohttp.ClientSession, number: int) -> None:
        nonlocal done
        while time.monotonic() < until:
            await request(session, number * 1_000_000 + done)
            done += 1

    async with aiohttp.ClientSession() as session:
        await asyncio.gather(*(caller(session, n) for n in range(CONNECTIONS)))
    return done / SECONDS


async def _ready(port: int) -> None:
    for _ in range(600):
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            await asyncio.sleep(0.05)
        else:
            writer.close()
            return
    raise RuntimeError("a server did not start")


async def slack_bar() -> None:
    slack = SlackStandIn()
    await slack.start()
    slack.person("UBRAM", "Bram")
    with tempfile.TemporaryDirectory() as folder:
        ours, bare = _port(), _port()
        settings = {
            "slack_bot_token": "x",
            "slack_signing_secret": "8f742231b10e8888abcd99yyyzzz85a5",
            "slack_api_url": slack.api,
            "database_url": f"sqlite+aiosqlite:///{folder}/kring.db",
            "port": ours,
        }
        url = f"sqlite+aiosqlite:///{folder}/bare.db"
        processes = [
            multiprocessing.Process(target=serve_kring, args=(settings,), daemon=True),
            multiprocessing.Process(target=serve_bare, args=("slack", url, bare), daemon=True),
        ]
        for process in processes:
            process.start()
        await _ready(ours)
        await _ready(bare)
        client = SlackClient(f"http://127.0.0.1:{ours}", slack)
        await client.command("UBRAM", "setup")
        await client.fills("UBRAM", {"name": "LCOP", "purpose": "x", "facilitator": ("UBRAM",)})
        await _compare("signed slash command", _slash(ours, slack), _slash(bare, slack))
        for process in processes:
            process.terminate()
    await slack.stop()


def _slash(port: int, slack: SlackStandIn) -> Request:
    client = SlackClient(f"http://127.0.0.1:{port}", slack)

    async def request(session: aiohttp.ClientSession, number: int) -> None:
        fields = {
            "command": "/kring",
            "text": "agreements",
            "user_id": "UBRAM",
            "team_id": "T1",
            "channel_id": "C1",
            "trigger_id": f"t{port}-{number}-{time.monotonic_ns()}",
        }
        body = urlencode(fields)
        headers = client.signed(body, "application/x-www-form-urlencoded")
        async with session.post(f"{client.address}/slack/events", data=body, headers=headers) as r:
            assert r.status == 200, await r.text()
            await r.read()

    return request


async def teams_bar() -> None:
    teams = TeamsStandIn()
    await teams.start()
    with tempfile.TemporaryDirectory() as folder:
        ours, bare = _port(), _port()
        settings = {
            "teams_unauthenticated": True,
            "database_url": f"sqlite+aiosqlite:///{folder}/kring.db",
            "port": ours,
            "playground_asked": False,
        }
        processes = [
            multiprocessing.Process(target=serve_kring, args=(settings,), daemon=True),
            multiprocessing.Process(target=serve_bare, args=("teams", "", bare), daemon=True),
        ]
        for process in processes:
            process.start()
        await _ready(ours)
        await _ready(bare)
        await _compare("/api/messages", _activity(ours, teams), _activity(bare, teams))
        for process in processes:
            process.terminate()
    await teams.stop()


def _activity(port: int, teams: TeamsStandIn) -> Request:
    client = TeamsClient(f"http://127.0.0.1:{port}", teams)

    async def request(session: aiohttp.ClientSession, number: int) -> None:
        activity = client.activity(f"user{number % 200}", "message", text="help")
        activity["id"] = f"{port}-{number}-{time.monotonic_ns()}"
        async with session.post(f"{client.address}/api/messages", json=activity) as response:
            assert response.status == 200, await response.text()
            await response.read()

    return request


async def _compare(what: str, ours: Request, bare: Request) -> None:
    ratios = []
    for _ in range(ROUNDS):
        kring, floor = await _rate(ours), await _rate(bare)
        ratios.append(kring / floor)
        print(f"  {what}: Kring {kring:.0f}/s, bare {floor:.0f}/s, ratio {kring / floor:.2f}")
    print(f"{what}: median ratio {statistics.median(ratios):.2f} (bar: 0.60)")


async def drain_bar() -> None:
    """10 000 messages against Teams' published limit, in simulated seconds."""
    from tests.benchmarks.drain import drain

    rate, refused = await drain(10_000)
    print(
        f"draining 10 000 messages: {rate:.1%} of the published rate, {refused} refused (bar: 95%, 0)"
    )


def start_bar() -> None:
    imports = (
        "import slack_bolt.async_app, botbuilder.integration.aiohttp, sqlalchemy.ext.asyncio\n"
        "print('ready', flush=True)\n"
    )
    build = (
        "import asyncio, adapters.main as m, adapters.settings as s\n"
        "async def go():\n"
        "    kring = await m.build(s.read_settings(port=0, slack_bot_token='x', slack_signing_secret='y',"
        " teams_app_id='a', teams_app_password='b', teams_tenant='t',"
        " database_url='sqlite+aiosqlite:///{db}'))\n"
        "    await kring.start()\n"
        "    print('ready', flush=True)\n"
        "    await kring.stop()\n"
        "asyncio.run(go())"
    )
    with tempfile.TemporaryDirectory() as folder:
        ready = build.replace("{db}", str(Path(folder) / "k.db"))
        _measured(ready)
        pairs = [(_measured(ready), _measured(imports)) for _ in range(ROUNDS)]
    for name, which, bar in (("start to ready", 0, 1.5), ("resident memory", 1, 1.2)):
        ratio = statistics.median(ours[which] / floor[which] for ours, floor in pairs)
        print(f"{name}: median ratio {ratio:.2f} of importing the frameworks (bar: {bar:.2f})")


def _measured(code: str) -> tuple[float, float]:
    """Seconds until it says that it is ready, and its memory at the end."""
    # `ru_maxrss` would be ours, where we hold more than what we start.
    report = "\nprint(open('/proc/self/status').read().split('VmHWM:')[1].split()[0])"
    begun, quiet = time.monotonic(), subprocess.DEVNULL
    command = [sys.executable, "-c", code + report]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=quiet, text=True) as process:
        assert process.stdout
        while (line := process.stdout.readline()) and line.strip() != "ready":
            pass
        ready = time.monotonic() - begun
        return ready, float(process.stdout.read().split()[-1])


def main() -> None:
    multiprocessing.set_start_method("spawn")
    resource.setrlimit(resource.RLIMIT_NOFILE, (4096, 4096))
    asyncio.run(slack_bar())
    asyncio.run(teams_bar())
    asyncio.run(drain_bar())
    start_bar()


if __name__ == "__main__":
    main()
