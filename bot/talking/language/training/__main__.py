"""`make understanding`: write the weights from all texts. How well strangers are read, estimate.py tells."""

from time import perf_counter, process_time

from bot.talking.language.model import WEIGHTS
from bot.talking.language.training.corpus import corpus
from bot.talking.language.training.fit import fit, packed


def main() -> None:
    examples = corpus()
    print(f"{len(examples)} texts by {len({e.batch for e in examples})} authors", flush=True)
    began, worked = perf_counter(), process_time()
    WEIGHTS.write_bytes(packed(fit(examples)))
    print(
        f"wrote {WEIGHTS.name}, {WEIGHTS.stat().st_size / 1e6:.2f} MB, in {perf_counter() - began:.0f} s "
        f"({process_time() - worked:.0f} s of one core)"
    )


if __name__ == "__main__":
    main()
