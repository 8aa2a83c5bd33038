"""X23: what somebody typed is kept whole, refused with a sentence, or cut and said so; never in silence."""

import re
from pathlib import Path

import bot

CUT = re.compile(r"\.strip\(\)\[:|(?:typed|values)\.get\([^\n]*\)\[:")


def test_x23_no_feature_cuts_what_was_typed_by_itself() -> None:
    features = Path(bot.__file__).parent / "features"
    cuts = [path.name for path in features.rglob("*.py") if CUT.search(path.read_text("utf-8"))]

    assert not cuts, "ctx.within says that it cut"
