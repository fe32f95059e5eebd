import numpy as np
import numpy.typing as npt

_Bits = npt.NDArray[np.uint64]
_Places = npt.NDArray[np.int64]

SOURCE: int

def before(words: _Bits, sums: _Places, positions: _Places, out: _Places) -> None: ...
def places(words: _Bits, sums: _Places, counts: _Places, size: int, out: _Places) -> None: ...
def below(values: _Places, known: _Places, out: _Places) -> None: ...
def clipped(
    values: npt.NDArray[np.uint32], places: _Places, shift: int, out: npt.NDArray[np.uint32]
) -> None: ...
def last(words: _Bits, sums: _Places, positions: _Places, otherwise: int, out: _Places) -> None: ...
def among(values: _Places, known: _Places, out: npt.NDArray[np.uint8]) -> None: ...
def without_overlaps(
    starts: _Places, ends: _Places, scores: npt.NDArray[np.float32], passes: int, left: _Places
) -> int: ...
def points(
    data: npt.NDArray[np.uint8],
    begins: _Places,
    starts: _Places,
    ends: _Places,
    first: _Places,
    last: _Places,
) -> None: ...
