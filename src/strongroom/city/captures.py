"""What the cameras saw: invented people in front of real roads, with faces of nobody.

A face is drawn here, 24 × 24 pixels in sixteen greys, as an uncompressed BMP that every viewer
opens; no photograph of anybody was used to make it.
"""

from __future__ import annotations

import struct
from functools import cache

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.city import dice, words
from strongroom.city.dice import Rows
from strongroom.city.dirt import Dirt
from strongroom.city.people import People, take

SCHEMA = pa.schema(
    [
        ("captured_at", pa.timestamp("s")), ("camera_id", pa.string()),
        ("camera_name", pa.string()), ("longitude", pa.float64()), ("latitude", pa.float64()),
        ("id_number", pa.string()), ("face", pa.binary()), ("similarity", pa.float32()),
    ]
)  # fmt: skip
CAMERAS = 1_000
SIDE = 24
_FACES = 4_096
_HEADER = 14 + 40 + 16 * 4
BYTES = _HEADER + SIDE * SIDE // 2
_SPOTS = (
    "地铁站口", "路口东", "路口西", "酒店大堂", "网吧门口", "商场南门", "菜场入口", "医院门诊",
    "公园北门", "小区正门",
)  # fmt: skip


@cache
def _faces() -> npt.NDArray[np.uint8]:
    """Drawn faces, two pixels a byte, bottom row first: shape (4096, 288)."""
    y, x = np.mgrid[0:SIDE, 0:SIDE].astype(np.float32)
    number = np.arange(_FACES)

    def feature(name: str, low: float, high: float) -> npt.NDArray[np.float32]:
        share = dice.draw(0, f"face.{name}", number).astype(np.float64) / 2**64
        return (low + share * (high - low)).astype(np.float32)[:, None, None]

    middle, wide, tall = (
        feature("middle", 11, 13),
        feature("wide", 6.5, 9),
        feature("tall", 8.5, 11),
    )
    skin, hair = feature("skin", 9, 13), feature("hair", 1, 4)
    line, apart = feature("hairline", 4, 8), feature("apart", 2.6, 4.2)
    eyes, mouth, smile = (
        feature("eyes", 9, 11.5),
        feature("mouth", 16, 18.5),
        feature("smile", 2, 4),
    )
    picture = np.broadcast_to(feature("wall", 5, 8), (_FACES, SIDE, SIDE)).copy()
    head = ((x - middle) / wide) ** 2 + ((y - 12) / tall) ** 2 <= 1
    picture = np.where(head, np.where(y < line, hair, skin), picture)
    for side in (-1, 1):
        eye = ((x - middle - side * apart) / 1.5) ** 2 + (y - eyes) ** 2 <= 1
        picture = np.where(eye, 0, picture)
    picture = np.where((abs(y - mouth) < 0.8) & (abs(x - middle) < smile), 4, picture)
    nose = (abs(x - middle) < 0.7) & (y > eyes + 1) & (y < mouth - 2)
    picture = np.where(nose, skin - 2, picture)
    grey = np.clip(picture, 0, 15).astype(np.uint8)[:, ::-1]
    pairs = grey[:, :, 0::2] * np.uint8(16) + grey[:, :, 1::2]
    return pairs.astype(np.uint8).reshape(_FACES, -1)


@cache
def _header() -> npt.NDArray[np.uint8]:
    """BITMAPFILEHEADER, BITMAPINFOHEADER and a palette of sixteen greys."""
    head = struct.pack("<2sIHHI", b"BM", BYTES, 0, 0, _HEADER)
    head += struct.pack(
        "<IiiHHIIiiII", 40, SIDE, SIDE, 1, 4, 0, SIDE * SIDE // 2, 2835, 2835, 16, 16
    )
    head += b"".join(bytes((17 * g, 17 * g, 17 * g, 0)) for g in range(16))
    return np.frombuffer(head, np.uint8)


def faces(seed: int, who: Rows, rows: Rows) -> pa.Array:
    """A crop of each person's face: the same drawing every time, in a coat of the person's own."""
    out = np.empty((who.size, BYTES), np.uint8)
    out[:, :_HEADER] = _header()
    out[:, _HEADER:] = _faces()[dice.below(seed, "face", who, _FACES)]
    coat = np.stack([dice.draw(seed, f"coat.{i}", who) for i in range(3)], axis=1).view(np.uint8)
    out[:, _HEADER : _HEADER + 24] = coat
    # The light of the moment: one byte of the picture's edge differs from capture to capture.
    out[:, -1] = dice.below(seed, "light", rows, 256)
    offsets = np.arange(0, (who.size + 1) * BYTES, BYTES, dtype=np.int32)
    return pa.BinaryArray.from_buffers(
        pa.binary(), who.size, [None, pa.py_buffer(offsets), pa.py_buffer(out)]
    )


def capture_rows(people: int) -> int:
    """Rows of `capture`: two a person on average; some people pass often, some never."""
    return people * 2


def capture(people: People, rows: Rows) -> pa.RecordBatch:
    """The given rows of what the cameras saw."""
    seed = people.seed
    book = words.places()
    share = dice.draw(seed, "capture.who", rows).astype(np.float64) / 2**64
    seen = np.minimum((share**1.5 * people.count).astype(np.int64), people.count - 1)
    who = np.where(rows < people.planted, rows, seen)
    camera = dice.below(seed, "camera", rows, CAMERAS)
    road = dice.ticket(seed, "camera.road", camera, book.tickets)
    spot = take(pa.array(_SPOTS), camera % len(_SPOTS))
    number = take(pa.array([f"CAM-{i:06d}" for i in range(CAMERAS)]), camera)

    def around(centre: npt.NDArray[np.float64], axis: str) -> npt.NDArray[np.float64]:
        return np.round(centre[road] + dice.below(seed, axis, camera, 60_000) / 1e6 - 0.03, 6)

    start = np.datetime64("2019-02-01", "s").astype(np.int64)
    known = dice.chance(seed, "capture.known", rows, 0.8) | (rows < people.planted)
    ids = Dirt(seed, "capture.id", rows, who < people.planted).ids(
        people.id_numbers(who), np.full(rows.size, 2000)
    )
    return pa.record_batch(
        [
            pa.array(start + dice.below(seed, "captured", rows, 14 * 86_400), pa.timestamp("s")),
            number,
            pc.binary_join_element_wise(take(book.roads, road), spot, ""),
            pa.array(around(book.longitude, "camera.x")),
            pa.array(around(book.latitude, "camera.y")),
            pc.if_else(pa.array(known), ids, pa.scalar(None, pa.string())),
            faces(seed, who, rows),
            pa.array((0.6 + dice.below(seed, "similarity", rows, 4_000) / 1e4).astype(np.float32)),
        ],
        schema=SCHEMA,
    )
