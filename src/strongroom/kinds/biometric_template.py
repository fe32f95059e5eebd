"""Templates: the vectors that faces, voices and irises are compared by."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.text import I64, U8, Mask, Text, padded, texts
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
_SIZES: tuple[tuple[str, int], ...] = (("<f4", 4), ("<f2", 2), ("<f8", 8))
_BYTES = {size * width for _, size in _SIZES for width in _WIDTHS[2:]}
# So many bytes of floats, in base64 with and without the signs that fill it up.
_CODED = np.array(sorted({4 * -(-n // 3) for n in _BYTES} | {-(-4 * n // 3) for n in _BYTES}))
_SIXBITS = np.full(256, 255, np.uint8)
_SIXBITS[
    np.frombuffer(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", np.uint8)
] = np.arange(64)
_LOOKED_AT = 96
"""Characters of base64 that are looked at: 72 bytes, nine numbers of eight bytes at least."""


def floats(raw: U8) -> Mask:
    """Which rows of bytes, all of one length, are numbers of about one size in one of the forms.

    Random bytes are numbers of every size: hardly one in eight lies where features lie.
    """
    answer = np.zeros(len(raw), bool)
    for form, size in _SIZES:
        whole = raw[:, : raw.shape[1] // size * size]
        with np.errstate(invalid="ignore"):
            values = np.abs(np.ascontiguousarray(whole).view(form).astype(np.float64))
            usual = (values >= 1e-6) & (values <= 64.0)
        spread = np.nan_to_num(values, posinf=0.0).max(axis=1) > 0
        answer |= (usual.mean(axis=1) >= 0.9) & spread
    return answer


def _in_base64(text: Text, rows: I64) -> Mask:
    """Which of the rows are base64 of a usual number of floats."""
    good = np.isin(text.lengths[rows], _CODED)
    chosen = rows[good]
    if len(chosen):
        starts = text.starts[chosen]
        letters = _SIXBITS[padded(text.data, starts, starts + _LOOKED_AT, _LOOKED_AT)]
        fits = (letters < 64).all(axis=1)
        bits = letters.reshape(len(letters), -1, 4).astype(np.uint32)
        joined = (bits[..., 0] << 18) | (bits[..., 1] << 12) | (bits[..., 2] << 6) | bits[..., 3]
        parts = np.stack([joined >> 16, joined >> 8, joined], axis=-1)
        raw = (parts & 255).astype(np.uint8)
        good[good] = fits & floats(raw.reshape(len(raw), -1))
    return good


def _validate(array: pa.Array) -> Mask:
    """Lists of 64 to 1,024 decimals, or base64 or bytes of a usual number of floats."""
    text = texts(array)
    answer = np.zeros(len(text), bool)
    rows = np.flatnonzero(text.valid & (text.lengths >= 2 * _WIDTHS[0]))
    if not len(rows):
        return answer
    if pa.types.is_large_binary(array.type) or pa.types.is_binary(array.type):
        rows = rows[np.isin(text.lengths[rows], sorted(_BYTES))]
        if len(rows):
            starts = text.starts[rows]
            answer[rows] = floats(padded(text.data, starts, starts + 96, 96))
        return answer
    answer[rows] = _in_base64(text, rows)
    odd = np.concatenate([[0], np.cumsum(~_NUMERIC[text.data])])
    rows = rows[odd[text.offsets[rows + 1]] == odd[text.offsets[rows]]]
    parts = np.concatenate([[0], np.cumsum((text.data == 44) | (text.data == 59))])
    points = np.concatenate([[0], np.cumsum(text.data == 46)])
    count = parts[text.offsets[rows + 1]] - parts[text.offsets[rows]]
    decimal = points[text.offsets[rows + 1]] - points[text.offsets[rows]]
    fits = (count < len(_COMMAS)) & _COMMAS[np.minimum(count, len(_COMMAS) - 1)]
    answer[rows] |= fits & (decimal * 2 >= count)
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
    yes=(
        "[" + ", ".join(["0.125"] * 128) + "]",
        ",".join(["-1.5e-2"] * 512),
        # 128 times 0.125 as float32, little end first.
        "AAAAPgAAAD4AAAA+" * 42 + "AAAAPgAAAD4=",
    ),
    no=("", "0.125, 0.25", ",".join(["0.125"] * 127), "hello", "A" * 684),
)
