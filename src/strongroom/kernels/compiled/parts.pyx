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
    LEVELS = (1 << 14) - 1


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


cdef inline uint32_t at(Codes codes, int64_t place) except? 0 nogil:
    """The character at a place; 0 outside."""
    return codes[place] if 0 <= place < codes.shape[0] else 0


cdef inline bint crossed(uint32_t code) noexcept nogil:
    """交口叉路"""
    return code == 0x4EA4 or code == 0x53E3 or code == 0x53C9 or code == 0x8DEF


cdef inline bint park(uint32_t code) noexcept nogil:
    """园区城"""
    return code == 0x56ED or code == 0x533A or code == 0x57CE


cdef inline bint lone(Bytes mask, int64_t first, int64_t end) except -1 nogil:
    """Whether one place between two is under the mask, and no more."""
    cdef int64_t here, count = 0
    for here in range(first, end):
        count += mask[here] != 0
        if count > 1:
            return False
    return count == 1


def linked(
    Places starts, Places words, Places ends, Places what, Places inner, Bytes halts, Bytes marked,
    Codes codes, uint8_t[::1] out,
):
    cdef int64_t one, end, start, word, gap, behind, was, here
    cdef uint32_t link
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
            # Behind a number comes no town, but perhaps a park of workshops.
            if named and was & NUMBER and here & TOWN:
                named = park(at(codes, ends[one] - 1))
            named = named and not (was & GROUP and not here & (VILLAGE | GROUP))
            # 友谊南路与珠江道交口
            if not named and own and was & ROAD and here & ROAD and 3 <= word - end <= 7:
                link = at(codes, end)
                named = (link == 0x4E0E or link == 0x548C) and crossed(at(codes, ends[one]))
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
            # An address over several lines goes on in the next with what is smaller.
            if (
                not out[one] and gap <= (9 if own else 1)
                and (here & LEVELS) > 2 * (was & LEVELS) and was & (REGION | NAMED | NUMBER)
                and at(codes, end) == 10
            ):
                out[one] = lone(marked, end, word)


def wanted(
    Places starts, Places words, Places ends, Places what, Bytes linked, Codes codes,
    uint8_t[::1] out,
):
    cdef int64_t one, n = starts.shape[0], size, end, place
    cdef bint weak, number, named, tight, leans, firm = False, keep, large, follows, strong, road
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
                firm = not weak or strong
            follows = (
                one + 1 < n and linked[one + 1] != 0 and (what[one + 1] & NUMBERED) != 0
                and starts[one + 1] <= ends[one]
            )
            keep = not weak or follows or leans and firm
            road = (what[one] & ROAD) != 0
            # 易俗河镇 梅林桥 杨家湾
            if not keep and named and 1 <= size <= 4 and one > 1 and what[one] & VILLAGE:
                keep = what[one - 2] & TOWN and linked[one - 1] and linked[one]
            if not keep and road and named and linked[one]:
                keep = crossed(at(codes, ends[one]))
            road = road and not (one and what[one - 1] & TOWN)
            if not keep and strong and named and weak and 1 <= size <= 4 and not road:
                large = one > 0 and (what[one - 1] & (REGION | NAMED)) != 0
                if not large:
                    large = True
                    for place in range(ends[one], ends[one] + 3):
                        large = large and 48 <= at(codes, place) < 58
                keep = large
            # A name needs a name.
            out[one] = keep and not (named and size < 1 and not linked[one])
