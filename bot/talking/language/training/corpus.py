"""The training texts, a file for each language and intent; `# batch: name` begins an author's lines.

A subject has those of its intents beside it, in `training/<language>/<intent>.txt`; what is nobody's is here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from bot.domain.people import Language
from bot.talking.language.intents import Intent

HERE = Path(__file__).parent / "texts"
FEATURES = Path(__file__).parents[3] / "features"


@dataclass(frozen=True, slots=True)
class Example:
    """One text as somebody typed it, what it means, and whose it is."""

    text: str
    intent: Intent
    language: Language
    batch: str


def corpus() -> list[Example]:
    """Every example; ValueError names the line that belongs to no batch."""
    return [
        example
        for language in Language
        for intent in Intent
        for example in _file(_path(intent, language), intent, language)
    ]


def _path(intent: Intent, language: Language) -> Path:
    """Where the texts of an intent lie; LookupError unless that is one place."""
    name = f"{language}/{intent}.txt"
    found = [*HERE.glob(name), *FEATURES.glob(f"*/training/{name}")]
    if len(found) != 1:
        raise LookupError(f"{name} lies in {len(found)} places")
    return found[0]


def _file(path: Path, intent: Intent, language: Language) -> list[Example]:
    batch, found = "", []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("# batch:"):
            batch = line.removeprefix("# batch:").strip()
        elif line.strip():
            if not batch:
                raise ValueError(f"{path.name}: {line!r} stands before the first batch")
            found.append(Example(line.strip(), intent, language, batch))
    return found


def fingerprint(examples: Sequence[Example]) -> str:
    """Changes with any text: the weights carry that of the texts they were made from."""
    lines = sorted(f"{e.language}\t{e.intent}\t{e.text}" for e in examples)
    return sha256("\n".join(lines).encode()).hexdigest()
