"""Identifiers of devices and of installed software: UUIDs and long hexadecimal numbers."""

from __future__ import annotations

import numpy as np

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.scanning import Scores
from strongroom.kernels.text import I64, U8
from strongroom.kinds._codes import (
    DIGIT,
    among,
    holds,
    told,
)
from strongroom.kinds._common import (
    canonical_text,
    matches,
    phrases,
)

CONTEXT = (
    *(
        "设备号",
        "设备id",
        "设备标识",
        "设备编码",
        "device id",
        "device_id",
        "deviceid",
        "idfa",
        "idfv",
        "oaid",
    ),
    *(
        "androidid",
        "android id",
        "android_id",
        "udid",
        "imsi",
        "iccid",
        "openudid",
        "advertising id",
    ),
)
_ALLOWED = among("0123456789abcdefABCDEF-")


def _score(values: U8, lengths: I64) -> Scores:
    return np.where(holds(values, DIGIT), 0.85, 0.0).astype(np.float32)


ENTRY = Kind(
    name="device.id",
    title="Identifier of a device",
    title_zh="设备标识",
    level=Level.PERSONAL,
    names=phrases(
        "设备号, 设备标识, 设备编码, 设备识别码, 手机设备号, device id, deviceid, "
        "device identifier, idfa, idfv, oaid, android id, androidid, udid, openudid, imsi, "
        "iccid, advertising id, device token, device serial, sbbs, sbbh"
    ),
    context=CONTEXT,
    validate=matches(r"(?i:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{14,64})"),
    strength=0.1,
    spans=told(CONTEXT, _ALLOWED, (14, 64), _score),
    canonical=canonical_text(lower=True),
    padding="fixed:64",
    identifier="direct",
    link=True,
    mask={"keep_last": 4, "char": "…"},
    people=6,
    yes=("00000000-0000-4000-8000-000000000001", "00000000000a00001"),
    no=("12345", "hello", "", "zz000000-0000-4000-8000-000000000001"),
)
