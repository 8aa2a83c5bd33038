"""Others are served while somebody leans on the doors: `python -m tests.benchmarks.doors [seconds]`.

Kring in a process of its own, with Slack and Teams; p50 and p99 of honest requests, memory, and lines of log.
Bars: p99 at most a second, memory at most twice that of an idle Kring, the log bounded.
"""

import asyncio
import contextlib
import gzip
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import aiohttp

from tests.benchmarks.serving import running
from tests.standins.slack import SECRET, SlackClient, SlackStandIn

Attack = Callable[[int], Awaitable[None]]  # on a port

HALF_OPEN = 1100
SECONDS = 15.0  # that each attack goes on
HELP = {
    "command": "/kring",
    "text": "help",
    "user_id": "UBRAM",
    "team_id": "T1",
    "channel_id": "D1",
}
FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class Measured:
    """Of one attack: seconds, megabytes, lines."""

    name: str
    p50: float
    p99: float
    served: int
    missed: int
    megabytes: float
    idle: float
    lines: int

    def __str__(self) -> str:
        return (
            f"{self.name}: p50 {self.p50 * 1000:.0f} ms, p99 {self.p99 * 1000:.0f} ms of"
            f" {self.served} honest requests, {self.missed} missed (bar: 1000 ms, 0);"
            f" {self.megabytes:.0f} MB, {self.megabytes / self.idle:.2f} × idle (bar: 2.00);"
            f" {self.lines} lines of log"
        )


@dataclass
class Kring:
    """The process under attack."""

    port: int
    pid: int
    log: Path
    slack: SlackStandIn

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def megabytes(self, what: str = "VmRSS") -> float:
        lines = Path(f"/proc/{self.pid}/status").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith(what)) / 1024

    def lines(self) -> int:
        return len(self.log.read_bytes().splitlines())


@contextlib.asynccontextmanager
async def kring() -> AsyncIterator[Kring]:
    slack = SlackStandIn()
    await slack.start()
    slack.person("UBRAM", "Bram")
    with tempfile.TemporaryDirectory() as folder:
        settings: dict[str, object] = {
            "slack_bot_token": "xoxb-1",
            "slack_signing_secret": SECRET,
            "slack_api_url": slack.api,
            "teams_app_id": "app-1",
            "teams_app_password": "secret",
            "teams_tenant": "tenant-1",
            "database_url": f"sqlite+aiosqlite:///{folder}/kring.db",
        }
        log = Path(folder) / "log"
        with log.open("wb") as written:
            async with running(settings, written) as (port, process):
                yield Kring(port, process.pid, log, slack)
    await slack.stop()


async def measured(name: str, seconds: float = SECONDS) -> Measured:
    """Honest commands one after the other, while the attack of this name goes on in another process."""
    async with kring() as running:
        await _served(running, 20)
        idle, before = running.megabytes(), running.lines()
        leaning = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.benchmarks.doors", "attack", name, str(running.port)
        )
        await asyncio.sleep(1)  # until it has begun
        took: list[float] = []
        missed, most, end = 0, idle, time.monotonic() + seconds
        while time.monotonic() < end:
            begun = time.monotonic()
            try:
                await _served(running, 1)
            except (aiohttp.ClientError, OSError, AssertionError, TimeoutError) as error:
                print(f"  missed: {error!r}")
                missed += 1
            took.append(time.monotonic() - begun)
            most = max(most, running.megabytes())
            await asyncio.sleep(0.01)
        leaning.kill()
        await leaning.wait()
        lines = running.lines() - before
    took.sort()
    p99 = took[min(len(took) - 1, int(len(took) * 0.99))]
    return Measured(name, statistics.median(took), p99, len(took), missed, most, idle, lines)


async def lean(name: str, port: int) -> None:
    """The attack of this name, over and over, until somebody ends the process."""
    while True:
        with contextlib.suppress(OSError, TimeoutError):
            await ATTACKS[name](port)
        await asyncio.sleep(0)


async def _served(running: Kring, times: int) -> None:
    """As Slack does it: a new connection for each of these is the harder case."""
    client = SlackClient(running.address, running.slack)
    for _ in range(times):
        async with asyncio.timeout(30):
            fields = {**HELP, "trigger_id": f"t{time.monotonic_ns()}"}
            status, _ = await client.request(urlencode(fields), FORM)
        assert status == 200, status


async def half_open(port: int) -> None:
    """1 100 requests that never end, begun again as they are closed."""
    await _held(port, b"POST /slack/events HTTP/1.1\r\nHost: x\r\nX-A: ")


async def half_bodies(port: int) -> None:
    """1 100 bodies of which all but the last byte comes, under a signature that looks like one."""
    size = 256 * 1024
    await _held(port, _slack_head(f"Content-Length: {size}") + b"x" * (size - 1))


async def _held(port: int, sent: bytes) -> None:
    async def one() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            writer.write(sent)
            with contextlib.suppress(OSError):
                await reader.read()
        finally:
            writer.close()
        await asyncio.sleep(1)

    await asyncio.gather(*(one() for _ in range(HALF_OPEN)), return_exceptions=True)


def _slack_head(*more: str) -> bytes:
    lines = (
        "POST /slack/events HTTP/1.1",
        "Host: x",
        "Content-Type: application/json",
        f"X-Slack-Request-Timestamp: {int(time.time())}",
        f"X-Slack-Signature: v0={'0' * 64}",
        *more,
    )
    return "".join(f"{line}\r\n" for line in (*lines, "")).encode()


BOMB = gzip.compress(b"x" * 50_000_000)  # 49 kB


async def gzip_bombs(port: int) -> None:
    await _posted(port, [BOMB] * 200, {"Content-Encoding": "gzip"})


async def large_bodies(port: int) -> None:
    """Ten at once of 100 MB, announced, and in chunks."""

    async def endless() -> AsyncIterator[bytes]:
        for _ in range(1600):
            yield b"x" * 65536

    await _posted(port, [endless() for _ in range(10)], {})
    await _posted(port, [endless() for _ in range(5)], {"Content-Length": "104857600"})


async def deep_json(port: int) -> None:
    await _posted(port, [b"[" * 250_000] * 50, {})


async def _posted(port: int, bodies: list[Any], headers: dict[str, str]) -> None:
    """To both doors, looking as well signed as anybody can who has no key."""
    signs = {
        "X-Slack-Request-Timestamp": str(int(time.time())),
        "X-Slack-Signature": f"v0={'0' * 64}",
        "Authorization": "Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6ImsxIn0.e30.c2ln",
        "Content-Type": "application/json",
    }
    paths = ("/slack/events", "/api/messages")

    async def one(session: aiohttp.ClientSession, number: int, body: Any) -> None:
        url = f"http://127.0.0.1:{port}{paths[number % 2]}"
        with contextlib.suppress(aiohttp.ClientError, OSError, TimeoutError):
            async with session.post(url, data=body, headers={**signs, **headers}) as response:
                await response.read()

    connector = aiohttp.TCPConnector(limit=50)
    patience = aiohttp.ClientTimeout(total=30)
    async with aiohttp.ClientSession(connector=connector, timeout=patience) as session:
        await asyncio.gather(*(one(session, n, body) for n, body in enumerate(bodies)))


async def nobody(_: int) -> None:
    await asyncio.sleep(1)


ATTACKS: dict[str, Attack] = {
    "nobody leans": nobody,
    f"{HALF_OPEN} half requests": half_open,
    f"{HALF_OPEN} half bodies": half_bodies,
    "gzip bombs": gzip_bombs,
    "bodies of 100 MB": large_bodies,
    "deep JSON": deep_json,
}


async def doors(seconds: float = SECONDS) -> list[Measured]:
    """Every attack, each on a Kring of its own; prints a line for each."""
    found = []
    for name in ATTACKS:
        found.append(await measured(name, seconds))
        print(found[-1], flush=True)
    return found


def main() -> None:
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(8192, hard), hard))
    match sys.argv[1:]:
        case ["attack", name, port]:
            asyncio.run(lean(name, int(port)))
        case [seconds]:
            asyncio.run(doors(float(seconds)))
        case _:
            asyncio.run(doors())


if __name__ == "__main__":
    main()
