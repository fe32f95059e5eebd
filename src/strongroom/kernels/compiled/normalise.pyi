import numpy as np
import numpy.typing as npt

_Bytes = npt.NDArray[np.uint8]
_Places = npt.NDArray[np.int64]

SOURCE: int

def disguised(
    data: _Bytes,
    offsets: _Places,
    starts: _Places,
    ends: _Places,
    suspects: _Places,
    known: _Bytes,
    beside: _Bytes,
    found: _Bytes,
) -> None: ...
