# cython: language_level=3, boundscheck=True, wraparound=False, initializedcheck=False
# cython: cdivision=True, show_performance_hints=False
"""Where signs, rare digits and ASCII stand, in one pass (`kernels/signs.py` says what counts)."""

from libc.stdint cimport int64_t, uint8_t, uint16_t
from libc.string cimport memcpy

include "source.pxi"

ctypedef const uint8_t[::1] Bytes

cdef enum:
    SIGN = 0x1F
    DIGIT = 0x40
    ODD = 0x80
    # The sign of full-width digits and at-signs, behind EF.
    WIDE = 1
    FOUR = 12
    EIGHT = 8


cdef inline uint16_t behind(const uint8_t* lead) noexcept nogil:
    """The two bytes behind a lead byte as one number."""
    cdef uint16_t pair
    memcpy(&pair, lead + 1, 2)
    return pair


cdef inline int64_t over(Bytes data, int64_t at, const uint8_t* tails) except -1 nogil:
    """The next place that is not the first of four characters of three bytes without a sign.

    A run of four digits has one of them in the last of some four, where alone they are looked for.
    """
    cdef const uint8_t* p
    cdef uint8_t every, any_of, first, last
    while at + FOUR <= data.shape[0]:
        # All of them are inside: the last of them is looked at first.
        data[at + FOUR - 1]
        p = &data[at]
        every = p[0] & p[3] & p[6] & p[9] & 0xE0
        any_of = (p[0] | p[3] | p[6] | p[9]) & 0x10
        first = tails[behind(p)] | tails[behind(p + 3)] | tails[behind(p + 6)]
        last = tails[behind(p + 9)]
        if every ^ 0xE0 | any_of | (first & (SIGN | ODD)) | last:
            break
        at += FOUR
    return at


cdef inline int64_t plain_end(Bytes data, int64_t at, const uint8_t* singles) except -1 nogil:
    """The next place that is not the first of eight bytes of ASCII without a sign."""
    cdef const uint8_t* p
    cdef uint8_t seen
    cdef int step
    while at + EIGHT <= data.shape[0]:
        data[at + EIGHT - 1]
        p = &data[at]
        seen = 0
        for step in range(EIGHT):
            seen |= singles[p[step]]
        if seen:
            break
        at += EIGHT
    return at


cdef inline bint digit_at(Bytes data, int64_t at, const uint8_t* tails) except -1 nogil:
    """Whether a character of three bytes, there or not, may be a digit."""
    return at >= 0 and at + 2 < data.shape[0] and tails[behind(&data[at])] & DIGIT


def signs(
    Bytes data, Bytes singles, Bytes tails, Bytes leads, Bytes short_digits,
    int64_t[:, ::1] plain, int64_t[::1] places, uint8_t[::1] which, int64_t[::1] suspects,
):
    """Writes where ASCII stands, where signs do, and where digits of other sorts may.

    Args:
        singles: byte → which sign it is, 0 for none, ODD for what is no ASCII.
        tails: last two bytes of three → which sign it may be, DIGIT where it may be a digit, ODD
            where they are no continuation.
        leads: sign → its first byte.
        short_digits: two bytes → whether they are a digit.
        plain: starts and ends of stretches of ASCII; places, which: of the signs, in order.
        suspects: where one of four digits side by side may stand, or one that counts by itself.

    Returns:
        How many of each there are: more than fit, and it is to be asked again with more room.
    """
    cdef int64_t at = 0, n = data.shape[0], begin, stop, size
    cdef int64_t n_plain = 0, n_signs = 0, n_suspects = 0
    cdef int64_t plain_room = plain.shape[1], sign_room = min(places.shape[0], which.shape[0])
    cdef int64_t suspect_room = suspects.shape[0]
    cdef const uint8_t* of_tail
    cdef const uint8_t* of_single
    cdef uint8_t one, said
    cdef bint odd
    # Any two bytes have a place in the tables.
    if tails.shape[0] != 1 << 16 or short_digits.shape[0] != 1 << 16 or singles.shape[0] != 256:
        raise ValueError("a table is not as long as what is read here")
    of_tail, of_single = &tails[0], &singles[0]
    with nogil:
        while at < n:
            one = data[at]
            if one < 0x80:
                begin = at
                while at < n:
                    at = plain_end(data, at, of_single)
                    stop = min(at + EIGHT, n)
                    while at < stop and data[at] < 0x80:
                        said = of_single[data[at]]
                        if said:
                            if n_signs < sign_room:
                                places[n_signs] = at
                                which[n_signs] = said
                            n_signs += 1
                        at += 1
                    if at < stop:
                        break
                if n_plain < plain_room:
                    plain[0, n_plain] = begin
                    plain[1, n_plain] = at
                n_plain += 1
                continue
            at = over(data, at, of_tail)
            # Four of them at most are looked at one by one before the rest goes on.
            stop = min(at + FOUR, n)
            while at < stop and data[at] >= 0x80:
                one = data[at]
                said = ODD
                if 0xE0 <= one < 0xF0 and at + 2 < n:
                    said = of_tail[behind(&data[at])]
                if said & ODD:
                    size, odd = 1, one == 0xF0
                    if 0xC2 <= one < 0xE0 and at + 1 < n:
                        odd = short_digits[one | <uint16_t>data[at + 1] << 8]
                else:
                    size, odd = 3, said & SIGN == WIDE and one == 0xEF
                    if said & DIGIT and not odd:
                        odd = digit_at(data, at - 3, of_tail) or digit_at(data, at + 3, of_tail)
                    if said & SIGN > WIDE and leads[said & SIGN] == one:
                        if n_signs < sign_room:
                            places[n_signs] = at
                            which[n_signs] = said & SIGN
                        n_signs += 1
                if odd:
                    if n_suspects < suspect_room:
                        suspects[n_suspects] = at
                    n_suspects += 1
                at += size
    return n_plain, n_signs, n_suspects
