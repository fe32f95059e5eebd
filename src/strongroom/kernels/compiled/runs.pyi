import numpy as np
import numpy.typing as npt

_Bytes = npt.NDArray[np.uint8]
_Places = npt.NDArray[np.int64]

SOURCE: int

def survey(
    data: _Bytes,
    offsets: _Places,
    begins: _Places,
    stops: _Places,
    runs: _Places,
    said: _Bytes,
    words: _Places,
    tokens: _Places,
) -> tuple[int, int, int]: ...
def values(
    data: _Bytes, offsets: _Places, begins: _Places, stops: _Places, out: _Places
) -> int: ...
def told(
    starts: _Places,
    ends: _Places,
    values: _Places,
    tokens: _Places,
    offsets: _Places,
    out: _Places,
    own: _Bytes,
) -> int: ...
