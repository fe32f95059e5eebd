"""Which values are a name of a person as a whole: the model of names, asked of cells, not texts."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from strongroom.find.text.candidates import NEVER
from strongroom.find.text.names import stretches
from strongroom.find.text.places import prepared
from strongroom.find.text.weights import model
from strongroom.kernels.scanning import Block
from strongroom.kernels.text import Text

F32 = npt.NDArray[np.float32]


def whole(text: Text) -> F32:
    """How much better than nobody each value is as a person, all of its letters being the name.

    Returns:
        Shape (values,); `NEVER` where the model does not see a name that goes from end to end.
    """
    known = model()
    characters = Block(text.data, text.offsets).characters
    made = prepared(characters.codes, characters.rows, known.tables)
    some, _ = stretches(made.plain, made.at, known, generous=True)
    margins, _ = known.judge(made.plain, some, known.tables)
    result = np.full(len(text), NEVER, np.float32)
    lengths = np.diff(np.append(characters.rows, len(characters.codes)))[: len(text)]
    begins = made.at[some.rows]
    exact = (some.starts == begins) & (some.ends == begins + lengths[some.rows])
    np.maximum.at(result, some.rows[exact], margins[exact])
    return result
