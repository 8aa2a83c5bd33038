"""A hundred thousand texts that nobody should type: `python -m tests.language.hostile [count]`.

Each is understood, and every twentieth also goes through the real engine on a real database.
"""

import asyncio
import logging
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import structlog

from storage.frame.schema import whole_schema

_PIECES = (
    "ik zoek een mentor", "delete my data", "<!channel>", "<@U123>", "<at>Bram</at>", "@everyone",
    "[x](http://evil)", "https://evil.example/?q=<script>", "'; DROP TABLE people; --", "{{7*7}}",
    "${jndi:ldap://x}", "%s%n%x", "\x00", "\x1b[31m", "\u202eterces\u202c", "\u200b\u200d\ufeff",
    "شكرا جزيلا", "ההודעה", "謝謝", "👩‍👩‍👧‍👦", "🏳️‍🌈" * 5, "Z̶̢͖͎̫̈́a̷̛l̴g̶o̵", "ﷺ", "ﬃ", "İ", "ß", "𝓶𝓮𝓷𝓽𝓸𝓻", "½", "²/99",
    "een 99999999999999999999", "tot 99-99-9999", "om 25:61", "31 februari", "0", "-1", "1e309", "NaN",
    "null", "\ud83d", "\n\n\n", "\t", " ", "```", "`", "**", "_", "~", "|", "&amp;", "&lt;", "\\", '"', "“”",
    "stop", "help", "praat", "toch niet", "een 4", "niet veilig", "over 2 uur", "a" * 300, "niet " * 40,
)  # fmt: skip


def hostile_texts(count: int, seed: int) -> Iterator[str]:
    """Random mixtures of markup, controls, scripts, numbers and sentences; now and then a megabyte."""
    chance = random.Random(seed)
    for number in range(count):
        kind = number % 10
        if kind == 0:
            size = chance.choice((0, 1, 5, 80, 400))
            yield "".join(chr(chance.randrange(1, 0xD7FF)) for _ in range(size))
        elif kind == 1:
            yield "".join(chr(chance.randrange(0, 256)) for _ in range(chance.randrange(60)))
        elif number % 997 == 2:
            yield chance.choice(_PIECES) * 200_000
        else:
            joint = chance.choice((" ", "", "\n", ", "))
            yield joint.join(chance.choices(_PIECES, k=chance.randrange(1, 9)))


async def main(count: int) -> None:
    from adapters.clock import TravellingClock
    from bot.catalog import SUBJECTS
    from bot.frame.engine import Engine
    from bot.frame.events import Said
    from bot.talking.language import understand
    from storage.frame.database import open_database
    from storage.frame.unit_of_work import unit_of_work
    from tests.chat import CHANNEL
    from tests.conftest import MONDAY
    from tests.people import SANNE

    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(f"sqlite+aiosqlite:///{Path(folder) / 'kring.db'}")
        async with database.begin() as connection:
            await connection.run_sync(whole_schema().create_all)
        clock = TravellingClock(MONDAY)
        engine = Engine(SUBJECTS, unit_of_work(database, clock), clock)
        await engine.handle(Said(id="s", actor=SANNE, text="setup", place=CHANNEL))
        slowest = {"understand": 0.0, "engine": 0.0}
        handled = 0
        for number, text in enumerate(hostile_texts(count, seed=2026)):
            begin = time.perf_counter()
            understand(text, date(2026, 11, 18))
            slowest["understand"] = max(slowest["understand"], time.perf_counter() - begin)
            if number % 20 == 0:
                begin = time.perf_counter()
                await engine.handle(Said(id=f"h{number}", actor=SANNE, text=text))
                slowest["engine"] = max(slowest["engine"], time.perf_counter() - begin)
                handled += 1
        await database.dispose()
    print(f"{count} texts understood, {handled} handled by the engine, none raised")
    print(", ".join(f"slowest {name}: {1000 * took:.0f} ms" for name, took in slowest.items()))


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
