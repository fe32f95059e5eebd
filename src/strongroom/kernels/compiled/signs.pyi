import numpy as np
import numpy.typing as npt

_Bytes = npt.NDArray[np.uint8]
_Places = npt.NDArray[np.int64]

SOURCE: int

def signs(
    data: _Bytes,
    singles: _Bytes,
    tails: _Bytes,
    leads: _Bytes,
    firsts: _Bytes,
    digits: _Bytes,
    plain: _Places,
    places: _Places,
    which: _Bytes,
    suspects: _Places,
) -> tuple[int, int, int]: ...
