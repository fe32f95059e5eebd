# cython: language_level=3, boundscheck=True, wraparound=False, initializedcheck=False
# cython: cdivision=True, show_performance_hints=False
"""Parts of addresses, one after the other (`kinds/_parts.py` says what counts)."""

from libc.stdint cimport int64_t, uint8_t, uint32_t

include "source.pxi"

ctypedef const uint8_t[::1] Bytes
ctypedef const uint32_t[::1] Codes
ctypedef const int64_t[::1] Places

cdef enum:
    COUNTY = 1 << 2
    TOWN = 1 << 4
    ROAD = 1 << 5
    VILLAGE = 1 << 6
    ESTATE = 1 << 7
    NUMBER = 1 << 8
    BUILDING = 1 << 9
    BLOCK = 1 << 10
    DOOR = 1 << 11
    FLOOR = 1 << 12
    GROUP = 1 << 13
    WEAK = 1 << 15
    DIVISION = 1 << 20
    REGION = 1 << 0 | 1 << 1 | COUNTY | 1 << 3
    NAMED = TOWN | ROAD | VILLAGE | ESTATE
    NUMBERED = NUMBER | BUILDING | BLOCK | DOOR | FLOOR | GROUP | 1 << 14


def last(Bytes mask, Places places, int64_t otherwise, int64_t[::1] out):
    """The last place under the mask that is not behind each of some places, which are in order."""
    cdef int64_t one, at, before = -1, found = otherwise
    with nogil:
        for one in range(places.shape[0]):
            # It is near most of them, and never before what was looked at for the last one.
            at = places[one]
            while at > before and not mask[at]:
                at -= 1
            if at > before:
                found = at
            before = places[one]
            out[one] = found


cdef inline bint ending(int64_t what) noexcept nogil:
    """Named parts that are known by their last word only."""
    return (what & NAMED) != 0 and (what & DIVISION) == 0


def named_from(
    Places starts, Places words, Places ends, Places what, Places limit, Places inner,
    int64_t reach, int64_t[::1] out,
):
    cdef int64_t one, before = -1, floor
    cdef bint large = False
    with nogil:
        for one in range(starts.shape[0]):
            if ending(what[one]):
                floor = limit[one]
                if large and words[one] - before <= reach and inner[one] <= before:
                    floor = min(floor, before)
                out[one] = max(floor, before)
            else:
                out[one] = max(starts[one], before)
            before = ends[one]
            large = (what[one] & (REGION | TOWN | ROAD)) != 0


cdef inline bint free(Bytes mask, int64_t first, int64_t end) except -1 nogil:
    """Whether nothing between two places is under the mask."""
    cdef int64_t at
    for at in range(first, end):
        if mask[at]:
            return False
    return True


def linked(
    Places starts, Places words, Places ends, Places what, Places inner, Bytes halts, Bytes marked,
    Codes codes, uint8_t[::1] out,
):
    cdef int64_t one, end, start, word, gap, behind, was, here
    cdef bint number, direct, own, named, region, near, small
    with nogil:
        if out.shape[0]:
            out[0] = 0
        for one in range(1, starts.shape[0]):
            end, was = ends[one - 1], what[one - 1]
            start, word, here = starts[one], words[one], what[one]
            gap = start - end
            own = ending(here)
            direct = gap <= 0
            number = (here & NUMBERED) != 0
            small = (was & (DOOR | FLOOR)) != 0
            named = own and inner[one] <= end and word - end <= 8
            near = number and 0 < gap <= 6 and (was & (REGION | NAMED | NUMBER | BLOCK)) != 0
            near = near and free(halts, end + 1, start + 1)
            region = (here & (REGION | DIVISION)) != 0 and not number and not own and direct
            region = region and (was & (REGION | TOWN | ROAD)) != 0
            # Behind a room or an entrance nothing larger follows.
            named = named and not small and not (was & BUILDING and here & (ROAD | TOWN))
            named = named and not (was & NUMBER and here & TOWN)
            named = named and not (was & GROUP and not here & (VILLAGE | GROUP))
            out[one] = 0
            if named or number and direct or near or region:
                behind = word if own else max(start, end)
                out[one] = free(marked, min(behind, end), max(behind, end))
            if (
                not out[one] and gap == 1 and here & (BUILDING | DOOR)
                and not here & (WEAK | DIVISION) and not small
                and was & (ESTATE | NUMBER | BUILDING | VILLAGE)
                and (not was & BUILDING or here & DOOR)
            ):
                out[one] = codes[end] == 0xFF0C or codes[end] == 44 or codes[end] == 32


def wanted(
    Places starts, Places words, Places ends, Places what, Bytes linked, Codes codes,
    uint8_t[::1] out,
):
    cdef int64_t one, n = starts.shape[0], size, at, end
    cdef bint weak, number, named, tight, leans, firm = False, keep, large, follows, strong
    with nogil:
        for one in range(n):
            weak, number = (what[one] & WEAK) != 0, (what[one] & NUMBERED) != 0
            named = ending(what[one])
            size = words[one] - starts[one]
            end = ends[one - 1] if one else -9
            strong = one > 0 and linked[one] != 0 and (what[one - 1] & WEAK) == 0
            tight = number and starts[one] <= end
            if one and linked[one] and what[one - 1] & NUMBERED and starts[one] <= end:
                tight = True
            leans = weak and number and tight and linked[one] != 0
            # 3委12组: each leans on the one before it, down to a part that is sure.
            if not leans or one == 0:
                firm = not weak or named and weak and strong
            follows = (
                one + 1 < n and linked[one + 1] != 0 and (what[one + 1] & NUMBERED) != 0
                and starts[one + 1] <= ends[one]
            )
            keep = not weak or follows or leans and firm
            if not keep and strong and named and weak and 1 <= size <= 4 and not what[one] & ROAD:
                large = one > 0 and (what[one - 1] & (REGION | NAMED)) != 0
                if not large:
                    large = True
                    for at in range(ends[one], ends[one] + 3):
                        large = large and at < codes.shape[0] and 48 <= codes[at] < 58
                keep = large
            # A name needs a name.
            out[one] = keep and not (named and size < 1 and not linked[one])
