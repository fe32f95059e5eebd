from typing import Any

import numpy as np
import numpy.typing as npt

SOURCE: int

def row_sums(
    table: npt.NDArray[np.int16], which: npt.NDArray[np.int32], out: npt.NDArray[Any]
) -> None: ...
def dense(
    sums: npt.NDArray[np.int32],
    bias: npt.NDArray[np.int32],
    highest: int,
    second: npt.NDArray[np.int32],
    second_bias: npt.NDArray[np.float64],
    third: npt.NDArray[np.float64],
    third_bias: npt.NDArray[np.float64],
    part: int,
    most: int,
    out: npt.NDArray[np.float64],
) -> None: ...
