"""Templates: the vectors that faces, voices and irises are compared by."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.text import Mask, texts
from strongroom.kinds._codes import (
    among,
)
from strongroom.kinds._common import (
    phrases,
)

_WIDTHS = (64, 96, 128, 192, 256, 384, 512, 768, 1024)
_COMMAS = np.zeros(max(_WIDTHS) + 1, bool)
_COMMAS[[width - 1 for width in _WIDTHS]] = True
_NUMERIC = among("0123456789+-.eE,; []()\t\n")
# So many bytes of float32 or float16, in base64.
_CODED = np.array(sorted({4 * -(-size * width // 3) for size in (2, 4) for width in _WIDTHS[2:]}))


def _validate(array: pa.Array) -> Mask:
    """Lists of 64 to 1,024 decimals, or base64 of exactly so many floats."""
    text = texts(array)
    answer = np.zeros(len(text), bool)
    rows = np.flatnonzero(text.valid & (text.lengths >= 2 * _WIDTHS[0]))
    if not len(rows):
        return answer
    odd = np.concatenate([[0], np.cumsum(~_NUMERIC[text.data])])
    rows = rows[odd[text.offsets[rows + 1]] == odd[text.offsets[rows]]]
    parts = np.concatenate([[0], np.cumsum((text.data == 44) | (text.data == 59))])
    points = np.concatenate([[0], np.cumsum(text.data == 46)])
    count = parts[text.offsets[rows + 1]] - parts[text.offsets[rows]]
    decimal = points[text.offsets[rows + 1]] - points[text.offsets[rows]]
    fits = (count < len(_COMMAS)) & _COMMAS[np.minimum(count, len(_COMMAS) - 1)]
    answer[rows[fits & (decimal * 2 >= count)]] = True
    return answer


ENTRY = Kind(
    name="biometric.template",
    title="Biometric template",
    title_zh="生物特征模板",
    level=Level.CRITICAL,
    names=phrases(
        "特征值, 特征向量, 人脸特征, 人脸特征值, 人脸向量, 人脸模板, 声纹特征, 虹膜, 虹膜特征, "
        "生物特征, rltz, tzz, tzxl, face feature, face features, face embedding, face vector, "
        "face template, embedding, feature vector, biometric, biometric template, iris, "
        "iris template, iris code, voice embedding, descriptor"
    ),
    context=("特征", "embedding"),
    validate=_validate,
    strength=0.9,
    padding="padme",
    identifier="direct",
    law="PIPL Art. 28; GDPR Art. 9",
    yes=("[" + ", ".join(["0.125"] * 128) + "]", ",".join(["-1.5e-2"] * 512)),
    no=("", "0.125, 0.25", ",".join(["0.125"] * 127), "hello"),
)
