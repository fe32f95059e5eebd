# cython: language_level=3, boundscheck=True, wraparound=False, initializedcheck=False
# cython: cdivision=True, show_performance_hints=False
"""Counts in bit masks and places in sorted numbers (`kernels/text.py` says what they mean)."""

from libc.stdint cimport int64_t, uint8_t, uint64_t

include "source.pxi"

ctypedef const uint64_t[::1] Bits
ctypedef const int64_t[::1] Places


cdef inline int ones(uint64_t bits) noexcept nogil:
    bits = bits - (bits >> 1 & <uint64_t>0x5555555555555555)
    bits = (bits & <uint64_t>0x3333333333333333) + (bits >> 2 & <uint64_t>0x3333333333333333)
    bits = (bits + (bits >> 4)) & <uint64_t>0x0F0F0F0F0F0F0F0F
    return (bits * <uint64_t>0x0101010101010101) >> 56


def before(Bits words, Places sums, const int64_t[:] positions, int64_t[::1] out):
    """How many bits are set before each position."""
    cdef int64_t i, p
    with nogil:
        for i in range(positions.shape[0]):
            p = positions[i]
            out[i] = sums[p >> 6] + ones(words[p >> 6] & ((<uint64_t>1 << (p & 63)) - 1))


cdef int64_t above(Places sums, int64_t count, int64_t near) except -1 nogil:
    """The last of the sorted sums that is not above a count, looked for from a place on."""
    cdef int64_t low = 0, high = sums.shape[0], middle, step = 1
    if near < high and sums[near] <= count:
        low = near
        while low + step < high and sums[low + step] <= count:
            low += step
            step *= 2
        if low + step < high:
            high = low + step
    while high - low > 1:
        middle = (low + high) >> 1
        if sums[middle] <= count:
            low = middle
        else:
            high = middle
    return low


def places(Bits words, Places sums, const int64_t[:] counts, int64_t size, int64_t[::1] out):
    """Where the bit stands that has so many before it; `size` where there is none."""
    cdef int64_t i, word = 0, left, at
    cdef int half, below
    cdef uint64_t bits
    with nogil:
        for i in range(counts.shape[0]):
            word = above(sums, counts[i], word)
            if word >= words.shape[0]:
                word = words.shape[0] - 1
            left = counts[i] - sums[word]
            bits = words[word]
            at = 0
            half = 32
            while half:
                below = ones(bits >> at & ((<uint64_t>1 << half) - 1))
                if left >= below:
                    at += half
                    left -= below
                half >>= 1
            at += word << 6
            out[i] = at if at < size else size


def among(const int64_t[:] values, Places known, uint8_t[::1] out):
    """Which of the values are among the known ones, which are sorted."""
    cdef int64_t i, at = 0
    with nogil:
        if known.shape[0]:
            for i in range(values.shape[0]):
                at = above(known, values[i], at)
                out[i] = known[at] == values[i]
