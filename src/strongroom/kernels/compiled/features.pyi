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
    classes: _Text,
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
    classes: _Text,
    columns: npt.NDArray[np.uint32],
    table: _Lanes,
    shift: int,
    even: _Lanes,
    odd: _Lanes,
) -> None: ...
