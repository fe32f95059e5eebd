import numpy as np
import numpy.typing as npt

SOURCE: int

def add_grams(
    c: npt.NDArray[np.uint16],
    size: int,
    before: int,
    bits: int,
    seed: int,
    table: npt.NDArray[np.int8],
    out: npt.NDArray[np.int16],
) -> None: ...
def best(
    scores: npt.NDArray[np.int16],
    starts: npt.NDArray[np.int64],
    ends: npt.NDArray[np.int64],
    bar: int,
    out: npt.NDArray[np.uint8],
) -> None: ...
def odds(
    scores: npt.NDArray[np.int16],
    starts: npt.NDArray[np.int64],
    ends: npt.NDArray[np.int64],
    out: npt.NDArray[np.int32],
) -> None: ...
def opening(
    scores: npt.NDArray[np.int16],
    places: npt.NDArray[np.int64],
    least: int,
    most: int,
    out: npt.NDArray[np.int32],
) -> None: ...
