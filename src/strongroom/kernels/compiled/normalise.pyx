# cython: language_level=3, boundscheck=True, wraparound=False, initializedcheck=False
# cython: cdivision=True, show_performance_hints=False
"""Which rows write digits in other characters (`kernels/normalise.py` says what counts)."""

from libc.stdint cimport int64_t, uint8_t, uint32_t

include "source.pxi"

ctypedef const uint8_t[::1] Bytes
ctypedef const int64_t[::1] Places

cdef enum:
    # Digits side by side that are looked for.
    SURE = 4
    SINGLE = 7


cdef inline uint32_t code(Bytes data, int64_t at, int width) except? 0xFFFFFFFF nogil:
    """The code point of a character of two or three bytes; 0 where there is none."""
    cdef uint32_t one = data[at], two = data[at + 1], three, made
    if two & 0xC0 != 0x80:
        return 0
    if width == 2:
        return (one & 31) << 6 | two & 63 if 0xC2 <= one < 0xE0 else 0
    three = data[at + 2]
    if not 0xE0 <= one < 0xF0 or three & 0xC0 != 0x80:
        return 0
    made = (one & 15) << 12 | (two & 63) << 6 | three & 63
    return made if made >= 0x800 else 0


cdef inline int64_t row_of(Places offsets, int64_t place, int64_t row) except -1 nogil:
    """The row of a place that is not before `row`."""
    cdef int64_t low = row + 1, high, step = 1, middle
    if place < offsets[low]:
        return row
    # Rows are asked for in order: the next is near.
    while low + step < offsets.shape[0] and offsets[low + step] <= place:
        low += step
        step *= 2
    high = min(low + step, offsets.shape[0] - 1)
    while low < high:
        middle = (low + high) >> 1
        if offsets[middle] <= place:
            low = middle + 1
        else:
            high = middle
    return low - 1


cdef int look(
    Bytes data, Places offsets, Bytes known, int64_t at, int64_t row, uint8_t[::1] found
) except -1 nogil:
    """Marks the row of a place at which a digit of another sort stands that counts."""
    cdef int64_t n = data.shape[0]
    cdef uint8_t one = data[at], two, three
    if one < 0xE0:
        run(data, offsets, known, at, 2, row, found)
        return 0
    if at + 2 >= n:
        return 0
    two, three = data[at + 1], data[at + 2]
    if one == 0xF0:
        if at + 3 < n and (
            two == 0x9D and three == 0x9F or two == 0x9F and (three == 0xAF or three == 0x84)
        ):
            found[row] = 1
    elif one == 0xEF and two == 0xBC and (0x90 <= three < 0x9A or three == 0xA0):
        found[row] = 1
    else:
        run(data, offsets, known, at, 3, row, found)
    return 0


cdef int run(
    Bytes data, Places offsets, Bytes known, int64_t at, int width, int64_t row,
    uint8_t[::1] found,
) except -1 nogil:
    """Marks the row where a character is one of so many digits of its width side by side in it."""
    cdef int64_t first = offsets[row], end = offsets[row + 1], left, right
    if found[row] or at + width > end or not known[code(data, at, width)]:
        return 0
    left, right = at, at + width
    while left - width >= first and right - left < SURE * width:
        if not known[code(data, left - width, width)]:
            break
        left -= width
    while right + width <= end and right - left < SURE * width:
        if not known[code(data, right, width)]:
            break
        right += width
    found[row] = right - left >= SURE * width
    return 0


def disguised(
    Bytes data, Places offsets, Places starts, Places ends, Places suspects, Bytes known,
    Bytes beside, uint8_t[::1] found,
):
    """Says 1 for the rows that must be looked at again.

    Args:
        starts, ends: of the runs of digits.
        suspects: where a digit of another sort may stand that counts by itself, or one at least of
            each four side by side.
        known: code point (below 0x10000) → whether it is a digit of another sort; beside: code
            point → 1 for a separator in numbers, 2 for a digit.
    """
    cdef int64_t n = data.shape[0], row = 0, step, end, beyond, one
    cdef int64_t chain = 0
    cdef uint8_t sort, following, mark, before = 0
    with nogil:
        for one in range(suspects.shape[0]):
            row = row_of(offsets, suspects[one], row)
            look(data, offsets, known, suspects[one], row, found)
        row = 0
        for one in range(starts.shape[0]):
            end = ends[one]
            if end < n - 2 and data[end] >= 0x80:
                row = row_of(offsets, starts[one], row)
                if offsets[row + 1] > end and not found[row]:
                    step = 3 if data[end] >= 0xE0 else 2
                    sort = beside[code(data, end, step)]
                    beyond = end + step
                    if sort and beyond < n and offsets[row + 1] > beyond:
                        following = data[beyond]
                        if <uint8_t>(following - 48) < 10 or sort == 1 and (
                            # An invisible character may be followed by others of its sort.
                            following >= 0x80 or following == 32
                        ):
                            found[row] = 1
            # Seven digits one by one, each behind the same blank or hyphen.
            mark = 0
            if (
                one > 0 and starts[one] - ends[one - 1] == 1 and end - starts[one] == 1
                and ends[one - 1] - starts[one - 1] == 1
            ):
                mark = data[end - 2]
                row = row_of(offsets, end - 1, row)
                if mark != 32 and mark != 45 and mark != 46 or offsets[row] > end - 3:
                    mark = 0
            chain = 0 if not mark or before and mark != before else chain + 1
            before = mark
            if chain == SINGLE - 1:
                found[row] = 1
