"""Addresses of machines: IP, versions 4 and 6."""

from __future__ import annotations

import numpy as np

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.runs import distinct
from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits
from strongroom.kinds._common import canonical_text, matches, phrases

_OCTET = r"(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])"
_IPV6 = (
    r"(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}"
    r"|(?:[0-9A-Fa-f]{1,4}:){1,7}:(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4}){0,5})?"
)


_HEX = np.zeros(256, bool)
_HEX[np.frombuffer(b"0123456789abcdefABCDEF:", np.uint8)] = True


def _spans(block: Block) -> Hits:
    if block.bare:
        return NO_HITS
    return Hits.together([_four(block), _six(block)])


def _six(block: Block) -> Hits:
    """Version 6: eight groups, or `::` for some of them, up to four hexadecimal digits each."""
    data = block.data
    if len(data) < 6:
        return NO_HITS
    colon = block.places(58)
    if len(colon) < 2:
        return NO_HITS
    # Two colons stand side by side, or seven within forty bytes: in times of day neither.
    gap = np.diff(colon)
    sign = gap == 1
    sign[: max(len(colon) - 6, 0)] |= colon[6:] - colon[:-6] <= 40
    if not sign.any():
        return NO_HITS
    there = np.concatenate([np.zeros(8, np.int32), np.cumsum(sign, dtype=np.int32)])
    there = np.concatenate([there, np.full(7, there[-1], np.int32)])
    close = there[15:] > there[:-15]
    # A second colon stands within five bytes.
    colon = colon[:-1][(gap <= 5) & close]
    near = _HEX[block.left(colon, 4)]
    lead = np.where(near.all(axis=1), 4, (~near[:, ::-1]).argmax(axis=1))
    starts = distinct(colon - lead)
    # Of several colons of one address the first begins it.
    starts = starts[~_HEX[block.before(starts)]]
    if not len(starts):
        return NO_HITS
    raw = block.right(starts, 40)
    inside = np.logical_and.accumulate(_HEX[raw] & (raw > 0), axis=1)
    size = inside.sum(axis=1)
    mark = inside & (raw == 58)
    marks = mark.sum(axis=1)
    double = (mark[:, 1:] & mark[:, :-1]).sum(axis=1)
    digits = size - marks
    longest = np.zeros(len(starts), np.int64)
    current = np.zeros(len(starts), np.int64)
    for place in range(40):
        current = np.where(inside[:, place] & ~mark[:, place], current + 1, 0)
        longest = np.maximum(longest, current)
    good = (longest <= 4) & (size <= 39) & (digits >= 4)
    good &= ((marks == 7) & (double == 0)) | ((double == 1) & (marks >= 2) & (marks <= 7))
    good &= ~mark[np.arange(len(starts)), np.maximum(size - 1, 0)] | (double == 1)
    # Six pairs are an address of a network card.
    good &= (marks != 5) | (double == 1)
    return hits(starts, starts + size, 0.85).where(good)


def _four(block: Block) -> Hits:
    """Four numbers up to 255 with dots between; one of two digits at least, or a word before."""
    runs = block.runs
    if len(runs.starts) < 4:
        return NO_HITS
    close = (runs.starts[1:] - runs.ends[:-1]) == 1
    firsts = np.flatnonzero(close[:-2] & close[1:-1] & close[2:])
    firsts = firsts[block.data[runs.ends[firsts]] == 46]
    if not len(firsts):
        return NO_HITS
    good = np.ones(len(firsts), bool)
    total = np.zeros(len(firsts), np.int64)
    for step in range(4):
        run = firsts + step
        length = runs.lengths[run]
        good &= length <= 3
        total += length
        head = block.data[runs.starts[run]]
        good &= (length == 1) | (head != 48)
        # 256 to 999 are too large for an octet.
        second = block.data[np.minimum(runs.starts[run] + 1, len(block.data) - 1)]
        third = block.data[np.minimum(runs.starts[run] + 2, len(block.data) - 1)]
        large = (head > 50) | ((head == 50) & ((second > 53) | ((second == 53) & (third > 53))))
        good &= ~((length == 3) & large)
        if step < 3:
            good &= block.byte(runs.ends[run]) == 46
            good &= ~block.at_edge(runs.ends[run] + 1)
    starts, ends = runs.starts[firsts], runs.ends[np.minimum(firsts + 3, len(runs.ends) - 1)]
    good &= (block.before(starts) != 46) & ~((block.byte(ends) == 46) & _digit_after(block, ends))
    starts, ends, total = starts[good], ends[good], total[good]
    known = block.context(starts, _MACHINES)
    return hits(starts, ends, np.where(known, 0.9, 0.6)).where((total >= 8) | known)


_MACHINES = (
    *("ip", "IP", "地址", "addr", "host", "from", "server", "ssh", "ping", "login"),
    *("机器", "服务器", "主机", "网关", "内网", "外网", "登录", "登陆", "访问", "设备", "门禁机"),
)
"""Words beside the address of a machine, without which four short numbers may be a version."""


def _digit_after(block: Block, ends: np.ndarray) -> np.ndarray:
    after = block.data[np.minimum(ends + 1, len(block.data) - 1)]
    result: np.ndarray = (after - np.uint8(48)) < 10
    return result


ENTRY = Kind(
    name="ip.address",
    title="IP address",
    title_zh="IP地址",
    level=Level.PERSONAL,
    names=phrases(
        "ip, ip address, ip地址, ipaddr, ipaddress, client ip, login ip, "
        "remote addr, source ip, last ip"
    ),
    context=("ip",),
    validate=matches(rf"(?:{_OCTET}\.){{3}}{_OCTET}|{_IPV6}"),
    strength=0.9,
    spans=_spans,
    canonical=canonical_text(lower=True),
    padding="fixed:40",
    identifier="quasi",
    yes=("192.0.2.17", "2001:db8::1"),
    no=("1.2.3", "256.1.1.1", "", "12:30"),
)
