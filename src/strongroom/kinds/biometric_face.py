"""Faces: pictures of people, known by their first bytes and what the column is called."""

from __future__ import annotations

import pyarrow as pa

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.text import Mask
from strongroom.kinds._common import phrases
from strongroom.kinds._media import begins, named

_MAGIC = (
    (0, b"\xff\xd8\xff"),
    (0, b"\x89PNG\r\n\x1a\n"),
    (0, b"GIF8"),
    (0, b"BM"),
    (8, b"WEBP"),
    (0, b"II*\x00"),
    (0, b"MM\x00*"),
    (0, b"\x15\x1c"),  # OLE header that old Access photos carry
    (0, b"P5"),
    (0, b"P6"),
    # The same in base64.
    (0, b"/9j/"),
    (0, b"iVBORw0KGg"),
    (0, b"data:image/"),
)


def picture(array: pa.Array) -> Mask:
    """Which values begin like a JPEG, PNG, GIF, BMP, WebP, TIFF or PNM, raw or in base64."""
    return begins(array, _MAGIC)


# A picture that lies elsewhere, where its path says that it shows a face.
_path = named(
    r"jpe?g|png|webp|bmp|gif|heic|tiff?",
    r"face|photo|portrait|avatar|headshot|selfie|mugshot|snap|capture|人脸|头像|照片|证件照|抓拍|人像",
)


def _validate(array: pa.Array) -> Mask:
    return picture(array) | _path(array)


ENTRY = Kind(
    name="biometric.face",
    title="Picture of a face",
    title_zh="人脸图像",
    level=Level.CRITICAL,
    names=phrases(
        "照片, 人脸, 人脸图像, 头像, 人像, 抓拍, 抓拍图, 人脸照片, 证件照, zp, rx, "
        "zhaopian, renlian, face, face crop, face image, face photo, photo, picture, "
        "portrait, headshot, avatar, mugshot, selfie, id photo, face picture, "
        "profile picture, profile photo, thumbnail photo"
    ),
    validate=_validate,
    strength=0.5,
    identifier="direct",
    law="PIPL Art. 28; GDPR Art. 9",
    yes=(
        "data:image/png;base64,AAAA",
        "iVBORw0KGgoAAAANSUhEUg",
        "https://example.com/face/000001.jpg",
        "照片/000001.png",
    ),
    no=("", "hello", "/9j/", "report/000001.jpg", "photo"),
)
