import numpy as np
import numpy.typing as npt

_Text = npt.NDArray[np.uint16]
_Places = npt.NDArray[np.int64]
_Lines = npt.NDArray[np.int32]
_Marks = npt.NDArray[np.uint8]
_Columns = npt.NDArray[np.uint32]
_Bits = npt.NDArray[np.float32]

SOURCE: int
COLUMNS: tuple[str, ...]

class Looking:
    def __init__(
        self,
        c: _Text,
        candidates: tuple[_Places, _Places, _Bits, _Bits, _Places],
        said: tuple[_Marks, _Marks, _Columns, _Marks],
        lexicons: tuple[_Text, _Text],
        classes: _Text,
        levels: tuple[_Marks, _Marks, _Marks, _Marks],
        forms: tuple[_Marks, _Marks, int],
        bits: tuple[_Bits, _Bits],
    ) -> None: ...
    def columns(self, out: _Columns) -> None: ...
    def judged(
        self,
        groups: _Lines,
        seeds: _Columns,
        table: _Columns,
        shift: int,
        room: _Columns,
        out: _Columns,
    ) -> None: ...

def summed(
    columns: _Columns, groups: _Lines, seeds: _Columns, table: _Columns, shift: int, out: _Columns
) -> None: ...
