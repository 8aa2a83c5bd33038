"""Fits the softmax: multinomial logistic regression with a quadratic penalty, solved by L-BFGS."""

import json
from base64 import b64encode
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Any
from zlib import compress

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from bot.domain.people import Language
from bot.talking.language.features import features
from bot.talking.language.intents import Intent
from bot.talking.language.model import weigh
from bot.talking.language.normal import plain
from bot.talking.language.training.corpus import Example, fingerprint

INTENTS = tuple(Intent)
LEAST_TEXTS = 2  # in how many texts a feature must occur
MOST_FEATURES = 48_000  # keeps weights.json below 3 MB; with fewer worries are missed
PENALTY = 1e-6  # chosen on held-out batches, from 1e-6 to 1e-4
EVENNESS = 0.25  # 1 refuses too little of what is out of scope, 0 too much
STEPS = 150
REMEMBERED = (
    5  # steps that L-BFGS looks back on; ten read unseen authors no better, in a sixth more time
)


@cache
def _features(text: str) -> Counter[str]:
    return features(plain(text))


def fit(examples: Sequence[Example]) -> dict[str, Any]:
    """The weights as `model.load` reads them: of the same texts always the same, on one machine.

    `make understanding` keeps the sums on one thread, since their order decides how they are rounded.
    """
    counts = [_features(e.text) for e in examples]
    names = _names(counts)
    idf = _idf(counts, names)
    seen = _matrix(counts, names, idf)
    intents = np.array([INTENTS.index(e.intent) for e in examples])
    weights, bias = _softmax(seen, intents, len(INTENTS))
    dutch = np.array([int(e.language is Language.NL) for e in examples])
    two, two_bias = _softmax(seen, dutch, 2)
    weights = np.column_stack([weights, two[:, 1] - two[:, 0]])
    bias = np.append(bias, two_bias[1] - two_bias[0])
    keep = np.sort(np.argsort(-np.abs(weights[:, :-1]).max(axis=1))[:MOST_FEATURES])
    listed = list(names)
    return _stored([listed[at] for at in keep], idf[keep], weights[keep], bias, examples)


def packed(stored: dict[str, Any]) -> bytes:
    """The file of the weights."""
    return json.dumps(stored, ensure_ascii=False, separators=(",", ":")).encode()


def _names(counts: Sequence[Counter[str]]) -> dict[str, int]:
    texts = Counter(name for counter in counts for name in counter)
    kept = sorted(name for name, times in texts.items() if times >= LEAST_TEXTS)
    return {name: at for at, name in enumerate(kept)}


def _idf(counts: Sequence[Counter[str]], names: dict[str, int]) -> Any:
    texts = Counter(name for counter in counts for name in counter)
    times = np.array([texts[name] for name in names], dtype=np.float32)
    return (np.log(len(counts) / times) + 1).astype(np.float32)


def _matrix(counts: Sequence[Counter[str]], names: dict[str, int], idf: Any) -> Any:
    rows, columns, values = [], [], []
    for row, counter in enumerate(counts):
        known = [(names[name], count) for name, count in counter.items() if name in names]
        at = np.array([column for column, _ in known], dtype=np.intp)
        weighed = weigh(np.array([count for _, count in known], dtype=np.float32), idf[at])
        rows += [row] * len(at)
        columns += at.tolist()
        values += weighed.tolist()
    return csr_matrix((values, (rows, columns)), shape=(len(counts), len(names)), dtype=np.float64)


def _softmax(seen: Any, right: Any, classes: int) -> tuple[Any, Any]:
    """A text of a rare class weighs a little more; `EVENNESS` 1 would make all classes equal."""
    many, width = seen.shape
    weight = np.bincount(right, minlength=classes).clip(1)[right] ** -EVENNESS
    weight /= weight.sum()
    here = np.arange(many), right

    def loss(flat: Any) -> tuple[float, Any]:
        """In place where it can be: an array of all weights is a hundred megabytes."""
        w = flat.reshape(width + 1, classes)
        scores = seen @ w[:-1]
        scores += w[-1]
        scores -= scores.max(axis=1, keepdims=True)
        of_right = scores[here]
        chances = np.exp(scores, out=scores)
        whole = chances.sum(axis=1, keepdims=True)
        chances /= whole
        chances[here] -= 1
        chances *= weight[:, None]
        slope = np.empty_like(w)
        np.multiply(w[:-1], 2 * PENALTY, out=slope[:-1])
        slope[:-1] += seen.T @ chances
        slope[-1] = chances.sum(axis=0)
        value = -(weight * (of_right - np.log(whole[:, 0]))).sum()
        return value + PENALTY * np.vdot(w[:-1], w[:-1]), slope.ravel()

    start = np.zeros((width + 1) * classes)
    options = {"maxiter": STEPS, "maxcor": REMEMBERED}
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options=options)
    best = found.x.reshape(width + 1, classes)
    return best[:-1], best[-1]


def _stored(
    names: list[str], idf: Any, weights: Any, bias: Any, examples: Sequence[Example]
) -> dict[str, Any]:
    scale = np.abs(weights).max(axis=0) / 127
    bytes_ = np.rint(weights / scale).astype(np.int8)
    return {
        "texts": fingerprint(examples),
        "intents": list(INTENTS),
        "features": names,
        "idf": [round(float(value), 2) for value in idf],
        "scale": [float(f"{value:.6g}") for value in scale],
        "bias": [round(float(value), 4) for value in bias],
        "weights": b64encode(compress(bytes_.tobytes(), 9)).decode(),
    }
