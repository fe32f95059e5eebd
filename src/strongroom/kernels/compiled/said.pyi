from typing import Any

import numpy as np
import numpy.typing as npt

_Text = npt.NDArray[np.uint16]
_Places = npt.NDArray[np.int64]
_Marks = npt.NDArray[np.uint8]
_Margins = npt.NDArray[np.float32]

SOURCE: int
KEYS: int
SAID: int

def said(
    c: _Text,
    starts: _Places,
    ends: _Places,
    margins: _Margins,
    rows: _Places,
    firsts: _Marks,
    seed: int,
    never: float,
    room: tuple[npt.NDArray[Any], ...],
    at_start: _Marks,
    at_end: _Marks,
    spelt: npt.NDArray[np.uint32],
    out: _Marks,
) -> None: ...
