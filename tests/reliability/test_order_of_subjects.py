"""The order of the subjects means nothing: one long story, told with twenty of them, is heard alike."""

from pathlib import Path
from random import Random

from bot.catalog import SUBJECTS
from tests.long_story import told


async def test_everybody_hears_the_same(tmp_path: Path) -> None:
    as_they_stand = await told(tmp_path, SUBJECTS)
    for seed in range(20):
        shuffled = Random(seed).sample(SUBJECTS, len(SUBJECTS))

        assert await told(tmp_path, shuffled) == as_they_stand, seed
