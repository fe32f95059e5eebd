import numpy as np
import numpy.typing as npt

_Bytes = npt.NDArray[np.uint8]
_Halves = npt.NDArray[np.uint16]
_Bits = npt.NDArray[np.uint64]
_Places = npt.NDArray[np.int64]

SOURCE: int

def leading(
    data: _Bytes,
    places: _Places,
    begins: _Places,
    mark: _Bytes,
    wide: _Bytes,
    characters: _Places,
    fill_first: _Halves,
    fill_deep: _Halves,
    fill_keys: _Bits,
    fill_said: _Bytes,
    steps: int,
    first: _Halves,
    deep: _Halves,
    keys: _Bits,
    said: _Bytes,
    bits: _Bits,
    out: _Bits,
) -> None: ...
def near(
    data: _Bytes,
    offsets: _Places,
    places: _Places,
    width: int,
    after: bool,
    first: _Halves,
    deep: _Halves,
    keys: _Bits,
    said: _Bytes,
    answer: _Bytes,
) -> None: ...
