import numpy as np
import numpy.typing as npt

_Bytes = npt.NDArray[np.uint8]
_Codes = npt.NDArray[np.uint32]
_Places = npt.NDArray[np.int64]

SOURCE: int

def last(mask: _Bytes, places: _Places, otherwise: int, out: _Places) -> None: ...
def named_from(
    starts: _Places,
    words: _Places,
    ends: _Places,
    what: _Places,
    limit: _Places,
    inner: _Places,
    reach: int,
    out: _Places,
) -> None: ...
def linked(
    starts: _Places,
    words: _Places,
    ends: _Places,
    what: _Places,
    inner: _Places,
    halts: _Bytes,
    marked: _Bytes,
    codes: _Codes,
    out: _Bytes,
) -> None: ...
def wanted(
    starts: _Places,
    words: _Places,
    ends: _Places,
    what: _Places,
    linked: _Bytes,
    codes: _Codes,
    out: _Bytes,
) -> None: ...
