import numpy as np
import numpy.typing as npt

_Text = npt.NDArray[np.uint16]
_Places = npt.NDArray[np.int64]
_Marks = npt.NDArray[np.uint8]
_Numbers = npt.NDArray[np.uint32]

SOURCE: int

def stream(
    codes: _Numbers,
    rows: _Places,
    plain: _Text,
    room: int,
    stop: int,
    dot: int,
    out: _Text,
    at: _Places,
) -> None: ...
def latin(
    codes: _Numbers,
    rows: _Places,
    factors: npt.NDArray[np.uint64],
    longest: int,
    begins: _Places,
    ends: _Places,
    sizes: _Places,
    capitals: _Places,
    row_of: _Places,
    sums: npt.NDArray[np.uint64],
) -> int: ...
def beginnings(c: _Text, begins: _Marks, roles: _Marks, out: _Places) -> int: ...
def cut(
    c: _Text,
    at: _Places,
    starts: _Places,
    ends: _Places,
    letters: _Text,
    lengths: _Places,
    rows: _Places,
) -> None: ...
def heads(
    c: _Text,
    bounds: _Places,
    within: _Marks,
    head: _Marks,
    counts: _Marks,
    places: _Places,
    rows: _Numbers,
) -> int: ...
def sums(rows: _Places, letters: _Text, out: _Numbers) -> None: ...
def again(
    c: _Text,
    places: _Places,
    rows: _Numbers,
    marks: _Marks,
    keys: _Places,
    order: _Places,
    letters: _Text,
    lengths: _Places,
    most: int,
    starts: _Places,
    found: _Places,
) -> int: ...
def stretches(
    c: _Text,
    places: _Places,
    scores: npt.NDArray[np.float32],
    said: _Places,
    rows: _Places,
    foreign: _Marks,
    dot: int,
    dotted: float,
    least: float,
    near: float,
    never: float,
    starts: _Places,
    ends: _Places,
    margins: npt.NDArray[np.float32],
    behind: npt.NDArray[np.float32],
    called: _Places,
    row_of: _Places,
) -> int: ...
