import numpy as np
import numpy.typing as npt

_Bits = npt.NDArray[np.uint64]
_Places = npt.NDArray[np.int64]

SOURCE: int

def before(words: _Bits, sums: _Places, positions: _Places, out: _Places) -> None: ...
def places(words: _Bits, sums: _Places, counts: _Places, size: int, out: _Places) -> None: ...
def among(values: _Places, known: _Places, out: npt.NDArray[np.uint8]) -> None: ...
