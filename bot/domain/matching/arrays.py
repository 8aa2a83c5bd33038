"""The arrays that the matching is made of."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.integer[Any]]
Longs = NDArray[np.int64]
Array = NDArray[Any]  # in whichever integer type is small enough to be fast

NOBODY = -1
CHUNK = 64  # rows handled together, so that they stay in the processor's cache
