"""SIGSTOP and SIGCONT of one of two processes on one PostgreSQL, while newcomers are welcomed.

`python -m tests.benchmarks.stopped [stops] [newcomers] [longest, in seconds]`. Nothing lost, nothing
doubled; a stop of more than twenty seconds is taken for a death by the other one. Real processes, real
Slack protocol over HTTP.
"""

import asyncio
import os
import random
import signal
import sys
import time
from collections import Counter

from sqlalchemy import text

from storage.frame.database import open_database
from tests.benchmarks.killed import CHARTER, Victim, all_join, weather
from tests.postgres import PostgresServer, server
from tests.standins.slack import SlackClient, SlackStandIn, text_of

PATIENCE = 240  # seconds for what is left after the last stop
SHORTEST = 0.2  # seconds of a stop


async def experiment(
    stops: int, newcomers: int, longest: float, *, seed: int = 1
) -> dict[str, object]:
    """Run it; what was lost and what was doubled."""
    chance = random.Random(seed)
    slack = SlackStandIn()
    await slack.start()
    users = [f"UNEW{n}" for n in range(newcomers)]
    for user in ("UBRAM", *users):
        slack.person(user, user.title())
    with server() as address:
        url = PostgresServer(address).upgraded()
        pair = [Victim(url, slack) for _ in range(2)]
        for victim in pair:
            await victim.prepare()
            await victim.start()
        clients = [SlackClient(victim.address, slack) for victim in pair]
        await clients[0].command("UBRAM", "setup")
        await clients[0].fills("UBRAM", CHARTER)
        begun = time.monotonic()
        joining = [
            asyncio.create_task(all_join(client, users[at::2], chance))
            for at, client in enumerate(clients)
        ]
        for at in range(stops):
            slack.fail("chat.postMessage", *weather(chance))
            await asyncio.sleep(chance.uniform(0.05, 1.0))
            victim = pair[at % 2]
            os.kill(victim.pid, signal.SIGSTOP)
            await asyncio.sleep(chance.uniform(SHORTEST, longest))
            os.kill(victim.pid, signal.SIGCONT)
        slack.faults.clear()
        await asyncio.wait_for(asyncio.gather(*joining), PATIENCE)
        ledger = await _quiet(url)
        for victim in pair:
            await victim.end()
    await slack.stop()
    hellos = Counter({u: sum("Welkom" in text_of(m) for m in slack.direct(u)) for u in users})
    return {
        "stops": stops,
        "newcomers": newcomers,
        "lost": [user for user, count in hellos.items() if count == 0],
        "doubled": [user for user, count in hellos.items() if count > 1],
        "ledger": ledger,
        "seconds": round(time.monotonic() - begun),
    }


async def _quiet(url: str) -> dict[str, int]:
    """What became of the letters, once none is under way."""
    database = open_database(url)
    try:
        async with asyncio.timeout(PATIENCE):
            while True:
                async with database.begin() as db:
                    rows = await db.execute(text("SELECT fate, count(*) FROM outbox GROUP BY fate"))
                    ledger = {fate: count for fate, count in rows}
                if not ledger.keys() & {"waiting", "sending"}:
                    return ledger
                await asyncio.sleep(0.25)
    finally:
        await database.dispose()


if __name__ == "__main__":
    asked = [float(n) for n in sys.argv[1:]] or [6, 60, 40]
    result = asyncio.run(experiment(int(asked[0]), int(asked[1]), asked[2]))
    for name, value in result.items():
        print(f"{name}: {value}")
    sys.exit(bool(result["lost"] or result["doubled"]))
