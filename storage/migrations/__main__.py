"""`make migration NAME="add pulses"`: write a migration from the difference to the tables of the stores."""

import sys
import tempfile
from pathlib import Path

from alembic import command

from storage.frame.migrate import config_for, upgrade_now

HERE = Path(__file__).parent / "versions"


def main(name: str) -> None:
    """Number it, write it, and leave it to be read."""
    if not name:
        sys.exit('Give it a name: make migration NAME="add pulses"')
    number = f"{len(list(HERE.glob('[0-9]*.py'))) + 1:04d}"
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{folder}/empty.db"
        upgrade_now(url)
        command.revision(config_for(url), name.capitalize(), autogenerate=True, rev_id=number)
    made = next(HERE.glob(f"{number}_*.py"))
    text = made.read_text().replace("storage.frame.schema.Instant()", "sa.DateTime()")
    made.write_text(text)
    print(f"Wrote {made}; now read it.")  # noqa: T201


if __name__ == "__main__":
    main(" ".join(sys.argv[1:]))
