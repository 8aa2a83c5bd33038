"""SIGKILL at random moments while newcomers are welcomed: nothing lost, nothing doubled.

`python -m tests.benchmarks.killed [kills] [newcomers]`. Real process, real Slack protocol over HTTP;
the stand-in tells an event again until it was acknowledged, as Slack does.
"""

import asyncio
import os
import random
import signal
import socket
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import aiohttp
from sqlalchemy import text

from storage.frame.database import open_database
from tests.standins.slack import CHANNEL, SECRET, Fault, SlackClient, SlackStandIn, text_of

CHARTER = {"name": "LCOP", "purpose": "Leren", "language": "nl", "facilitator": ("UBRAM",)}
PATIENCE = 180  # seconds for what is left after the last kill


class Victim:
    """Kring in a process of its own."""

    def __init__(self, database: str, slack: SlackStandIn) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.environment = {
            **os.environ,
            "SLACK_BOT_TOKEN": "xoxb-1",
            "SLACK_SIGNING_SECRET": SECRET,
            "SLACK_API_URL": slack.api,
            "KRING_DATABASE_URL": database,
            "KRING_PORT": str(self.port),
        }
        self.address = f"http://127.0.0.1:{self.port}"
        self.pid = 0

    async def prepare(self) -> None:
        self.zygote = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "tests.benchmarks.zygote",
            env=self.environment,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=None if "PYTEST_CURRENT_TEST" in os.environ else asyncio.subprocess.DEVNULL,
        )

    async def start(self) -> None:
        assert self.zygote.stdin
        assert self.zygote.stdout
        self.zygote.stdin.write(b"start\n")
        self.pid = int(await self.zygote.stdout.readline())
        for _ in range(500):
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", self.port)
            except OSError:
                await asyncio.sleep(0.01)
            else:
                writer.close()
                return
        raise RuntimeError("Kring did not start")

    def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)

    async def end(self) -> None:
        self.kill()
        self.zygote.terminate()
        await self.zygote.wait()


async def experiment(kills: int, newcomers: int, *, seed: int = 1) -> dict[str, object]:
    """Run it; what was lost and what was doubled."""
    chance = random.Random(seed)
    slack = SlackStandIn()
    await slack.start()
    slack.person("UBRAM", "Bram")
    users = [f"UNEW{n}" for n in range(newcomers)]
    for user in users:
        slack.person(user, user.title())
    with tempfile.TemporaryDirectory() as folder:
        victim = Victim(f"sqlite+aiosqlite:///{Path(folder) / 'kring.db'}", slack)
        await victim.prepare()
        await victim.start()
        client = SlackClient(victim.address, slack)
        await client.command("UBRAM", "setup")
        await client.fills("UBRAM", CHARTER)
        await _all_quiet(folder)
        begun = time.monotonic()
        joining = asyncio.create_task(all_join(client, users, chance))
        done = 0
        while done < kills:
            slack.fail("chat.postMessage", *weather(chance))
            await asyncio.sleep(chance.uniform(0.05, 1.5))
            victim.kill()
            done += 1
            await victim.start()
        under_fire = sum(bool(slack.direct(user)) for user in users)
        slack.faults.clear()
        await asyncio.wait_for(joining, PATIENCE)
        await _all_quiet(folder)
        seconds = time.monotonic() - begun
        ledger = await _ledger(folder)
        await victim.end()
    await slack.stop()
    hellos = Counter({u: sum("Welkom" in text_of(m) for m in slack.direct(u)) for u in users})
    return {
        "kills": kills,
        "newcomers": newcomers,
        "welcomed before the last kill": under_fire,
        "lost": [user for user, count in hellos.items() if count == 0],
        "doubled": [user for user, count in hellos.items() if count > 1],
        "ledger": ledger,
        "seconds": round(seconds),
    }


def weather(chance: random.Random) -> list[Fault]:
    """Slow answers, so that kills fall between a post and its answer."""
    return [Fault(slow=chance.uniform(0, 0.15), after=chance.random() < 0.3) for _ in range(2)]


async def all_join(client: SlackClient, users: list[str], chance: random.Random) -> None:
    gate = asyncio.Semaphore(8)

    async def joins(user: str) -> None:
        stamp = f"{user}.1"
        event = {
            "type": "member_joined_channel",
            "user": user,
            "channel": CHANNEL,
            "event_ts": stamp,
        }
        while True:
            async with gate:
                try:
                    if await client.event(dict(event)) == 200:
                        return
                except (aiohttp.ClientError, OSError, TimeoutError):
                    pass
            await asyncio.sleep(chance.uniform(0.05, 0.3))

    await asyncio.gather(*(joins(user) for user in users))


async def _all_quiet(folder: str) -> None:
    for _ in range(PATIENCE * 4):
        ledger = await _ledger(folder)
        if not ledger.get("waiting") and not ledger.get("sending"):
            return
        await asyncio.sleep(0.25)
    raise TimeoutError("messages are still on their way")


async def _ledger(folder: str) -> dict[str, int]:
    engine = open_database(f"sqlite+aiosqlite:///{Path(folder) / 'kring.db'}")
    async with engine.begin() as db:
        rows = await db.execute(text("SELECT fate, count(*) FROM outbox GROUP BY fate"))
        counts = {fate: count for fate, count in rows}
    await engine.dispose()
    return counts


if __name__ == "__main__":
    numbers = [int(n) for n in sys.argv[1:]] or [200, 300]
    result = asyncio.run(experiment(*numbers))
    for name, value in result.items():
        print(f"{name}: {value}")
    sys.exit(bool(result["lost"] or result["doubled"]))
