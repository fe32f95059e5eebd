import numpy as np
import numpy.typing as npt

_Bytes = npt.NDArray[np.uint8]
_Halves = npt.NDArray[np.uint16]
_Hashes = npt.NDArray[np.uint64]
_Places = npt.NDArray[np.int64]

SOURCE: int

def find(
    codes: npt.NDArray[np.uint32],
    rows: _Places,
    first: _Halves,
    used: _Hashes,
    ahead: npt.NDArray[np.int32],
    heads: npt.NDArray[np.int32],
    tails: _Hashes,
    pairs: _Hashes,
    hashes: _Hashes,
    which: _Halves,
    longer: _Bytes,
    buckets: _Places,
    shift: int,
    out: _Places,
) -> int: ...
def having(words: _Places, some: _Bytes, out: _Places) -> int: ...
def outermost(words: _Places, out: _Places) -> int: ...
def covered(words: _Places, value: int, out: _Bytes) -> None: ...
def closed(
    codes: npt.NDArray[np.uint32],
    rows: _Places,
    kinds: _Bytes,
    marks: _Bytes,
    beside: int,
    blank: int,
    padded: npt.NDArray[np.uint32],
    bounds: _Places,
    gone: _Places,
) -> tuple[int, int]: ...
def halting(
    kinds: _Bytes,
    marks: _Bytes,
    safe: _Bytes,
    singles: int,
    counted: int,
    numeric: int,
    out: _Bytes,
) -> None: ...
