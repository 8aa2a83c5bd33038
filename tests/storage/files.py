"""Every byte that a database keeps, whatever its queries say."""

from pathlib import Path

import psycopg
from sqlalchemy import make_url


def every_byte(url: str) -> bytes:
    """Of SQLite its file and logs; of PostgreSQL the files of its tables, indexes and catalogue, its log
    of changes excepted: that is the operator's."""
    made = make_url(url)
    if made.drivername.startswith("sqlite"):
        assert made.database
        file = Path(made.database)
        return b"".join(part.read_bytes() for part in sorted(file.parent.glob(f"{file.name}*")))
    with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute("CHECKPOINT")
        home = connection.execute("SHOW data_directory").fetchone()
        oid = connection.execute(
            "SELECT oid FROM pg_database WHERE datname = current_database()"
        ).fetchone()
    assert home
    assert oid
    files = sorted((Path(home[0]) / "base" / str(oid[0])).iterdir())
    return b"".join(file.read_bytes() for file in files if file.is_file())
