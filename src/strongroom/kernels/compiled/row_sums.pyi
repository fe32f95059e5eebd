from typing import Any

import numpy as np
import numpy.typing as npt

SOURCE: int

def row_sums(
    table: npt.NDArray[np.int16], which: npt.NDArray[np.int32], out: npt.NDArray[Any]
) -> None: ...
