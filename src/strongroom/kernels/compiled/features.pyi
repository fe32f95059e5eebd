import numpy as np
import numpy.typing as npt

_Text = npt.NDArray[np.uint16]
_Places = npt.NDArray[np.int64]
_Lines = npt.NDArray[np.int32]
_Lanes = npt.NDArray[np.uint64]

SOURCE: int
PIECE: int

def light(
    c: _Text,
    places: _Places,
    slots: _Text,
    levels: npt.NDArray[np.uint8],
    letters: _Lines,
    words: _Lines,
    at_levels: _Lines,
    packed: _Lines,
    features: _Lines,
    seeds: npt.NDArray[np.uint32],
    columns: npt.NDArray[np.uint32],
    rows: npt.NDArray[np.int8],
    totals: npt.NDArray[np.int16],
) -> None: ...
def heavy(
    c: _Text,
    places: _Places,
    slots: _Text,
    levels: npt.NDArray[np.uint8],
    letters: _Lines,
    words: _Lines,
    at_levels: _Lines,
    packed: _Lines,
    features: _Lines,
    seeds: npt.NDArray[np.uint32],
    columns: npt.NDArray[np.uint32],
    table: _Lanes,
    shift: int,
    even: _Lanes,
    odd: _Lanes,
) -> None: ...
def summed(
    columns: npt.NDArray[np.uint32],
    groups: _Lines,
    seeds: npt.NDArray[np.uint32],
    table: npt.NDArray[np.int8],
    shift: int,
    out: npt.NDArray[np.int32],
) -> None: ...
def longest(
    c: _Text,
    at: _Places,
    before: bool,
    slots: _Text,
    classes: npt.NDArray[np.uint32],
    sums: npt.NDArray[np.uint32],
    sizes: _Places,
) -> None: ...
def explained(
    c: _Text,
    starts: _Places,
    ends: _Places,
    slots: _Text,
    alone: npt.NDArray[np.uint8],
    word_bits: npt.NDArray[np.float32],
    alone_bits: npt.NDArray[np.float32],
    rest: npt.NDArray[np.float32],
    within: npt.NDArray[np.float32],
    across: npt.NDArray[np.float32],
) -> None: ...
