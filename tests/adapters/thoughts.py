"""What test_thinker has another process do; it imports next to nothing, so that it starts soon."""

import os
import time
from pathlib import Path


def never_ends(*_: object) -> None:
    while True:
        time.sleep(1)


def dies(path: str) -> None:
    os.kill(os.getpid(), 9)


def prints(number: int) -> int:
    print("to whoever reads the answer")
    return number


def tells_who(path: str) -> None:
    Path(path).write_text(str(os.getpid()))
    never_ends()
