"""Recordings of voices, known by their first bytes or their file names."""

from __future__ import annotations

import pyarrow as pa

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.text import Mask
from strongroom.kinds._common import (
    phrases,
)
from strongroom.kinds._media import begins, named

_MAGIC = (
    *(
        (8, b"WAVE"),
        (0, b"ID3"),
        (0, b"OggS"),
        (0, b"fLaC"),
        (0, b"#!AMR"),
        (0, b"#!SILK"),
        (1, b"#!SILK"),
    ),
    *((0, b"\xff\xfb"), (0, b"\xff\xf3"), (0, b"\xff\xf1"), (4, b"ftypM4A"), (0, b"caff")),
    # The same in base64.
    *((0, b"UklGR"), (0, b"SUQz"), (0, b"T2dnUw"), (0, b"ZkxhQ"), (0, b"IyFBTV"), (0, b"IyFTSUxL")),
    (0, b"data:audio/"),
)
_path = named(r"wav|mp3|m4a|amr|aac|ogg|opus|flac|silk|slk|wma", "")


def _validate(array: pa.Array) -> Mask:
    return begins(array, _MAGIC) | _path(array)


ENTRY = Kind(
    name="biometric.voice",
    title="Recording of a voice",
    title_zh="声纹、录音",
    level=Level.CRITICAL,
    names=phrases(
        "声纹, 录音, 录音文件, 语音, 语音样本, 声音样本, 通话录音, sw, ly, luyin, shengwen, "
        "voice, voiceprint, voice print, voice sample, voice recording, call recording, "
        "recording, audio, audio sample, speech"
    ),
    context=("录音", "声纹", "voice", "audio"),
    validate=_validate,
    strength=0.3,
    identifier="direct",
    law="PIPL Art. 28; GDPR Art. 9",
    yes=("data:audio/wav;base64,AAAA", "UklGRgAAAABXQVZFZm10IA==", "rec/000001.wav"),
    no=("", "hello", "000001.jpg", "UklG"),
)
