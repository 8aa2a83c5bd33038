"""A small softmax over character pieces and stems; its weights are read from `weights.json`."""

import json
from base64 import b64decode
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from zlib import decompress

import numpy as np
import numpy.typing as npt

from bot.talking.language.features import features
from bot.talking.language.intents import Intent

WEIGHTS = Path(__file__).parent / "weights.json"
Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Reading:
    """Chances by intent, summing to 1; how Dutch the text looks (above 0) or English (below 0)."""

    chances: dict[Intent, float]
    dutch: float


@dataclass(frozen=True, slots=True)
class Model:
    """`weights`: features by intents, and a last column that tells Dutch from English."""

    intents: tuple[Intent, ...]
    rows: dict[str, int]
    idf: Floats
    weights: Floats
    bias: Floats
    texts: str

    def read(self, said: str) -> Reading:
        """`said`: a plain text."""
        found = features(said)
        known = [(self.rows[name], count) for name, count in found.items() if name in self.rows]
        total = self.bias.copy()
        if known:
            at = np.fromiter((row for row, _ in known), dtype=np.intp)
            values = weigh(
                np.fromiter((count for _, count in known), dtype=np.float32), self.idf[at]
            )
            total += values @ self.weights[at]
        scores = total[:-1]
        chances = np.exp(scores - scores.max())
        chances /= chances.sum()
        named = dict(zip(self.intents, map(float, chances), strict=True))
        return Reading(named, float(total[-1]))


def weigh(counts: Floats, idf: Floats) -> Floats:
    """TF-IDF with damped counts, to length 1."""
    values = np.log1p(counts) * idf
    return values / max(float(np.linalg.norm(values)), 1e-9)


@cache
def model() -> Model:
    return load(json.loads(WEIGHTS.read_text("utf-8")))


def load(stored: dict[str, Any]) -> Model:
    """The model in `stored`, as `training/` writes it: one byte per weight, scaled by column."""
    names = stored["features"]
    scale = np.array(stored["scale"], dtype=np.float32)
    packed = decompress(b64decode(stored["weights"]))
    weights = np.frombuffer(packed, dtype=np.int8).reshape(len(names), -1)
    return Model(
        intents=tuple(map(Intent, stored["intents"])),
        rows={name: row for row, name in enumerate(names)},
        idf=np.array(stored["idf"], dtype=np.float32),
        weights=weights.astype(np.float32) * scale,
        bias=np.array(stored["bias"], dtype=np.float32),
        texts=stored["texts"],
    )
