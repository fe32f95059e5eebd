# cython: language_level=3, boundscheck=True, wraparound=False, initializedcheck=False
# cython: cdivision=True, show_performance_hints=False
"""Where signs, rare digits and ASCII stand, in one pass (`kernels/signs.py` says what counts)."""

from libc.stdint cimport int64_t, uint8_t, uint16_t, uint32_t
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


cdef inline uint16_t behind(const uint8_t* lead) noexcept nogil:
    """The two bytes behind a lead byte as one number."""
    cdef uint16_t pair
    memcpy(&pair, lead + 1, 2)
    return pair


cdef inline int64_t over(
    const uint8_t* data, int64_t at, int64_t n, const uint8_t* tails, const uint8_t* leads
) noexcept nogil:
    """The next place that is not the first of four characters of three bytes without a sign.

    A run of four digits has one of them in the last of some four, where alone they are looked for.
    All four are inside: there are `n` bytes.
    """
    cdef const uint8_t* p
    cdef uint8_t lead, first, last
    while at + FOUR <= n:
        p = data + at
        lead = leads[p[0]] | leads[p[3]] | leads[p[6]] | leads[p[9]]
        first = tails[behind(p)] | tails[behind(p + 3)] | tails[behind(p + 6)]
        last = tails[behind(p + 9)]
        if lead | (first & (SIGN | ODD)) | last:
            break
        at += FOUR
    return at


cdef inline bint digit_at(
    const uint8_t* data, int64_t at, int64_t n, const uint8_t* tails
) noexcept nogil:
    """Whether a character of three bytes, there or not, may be a digit."""
    return at >= 0 and at + 2 < n and tails[behind(data + at)] & DIGIT


def signs(
    Bytes data, Bytes singles, Bytes tails, Bytes leads, Bytes firsts, Bytes digits,
    int64_t[:, ::1] plain, int64_t[::1] places, uint8_t[::1] which, int64_t[::1] suspects,
):
    """Writes where ASCII stands, where signs do, and where digits of other sorts may.

    Args:
        singles: byte → which sign it is, 0 for none, ODD for what is no ASCII.
        tails: last two bytes of three → which sign it may be, DIGIT where it may be a Chinese
            digit, ODD where they are no continuation.
        leads: first byte → ODD where it is none of those that Chinese is written with.
        firsts: sign → its first byte.
        digits: code point (below 0x10000) → whether it is a digit of another sort.
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
    cdef const uint8_t* of_lead
    cdef const uint8_t* raw
    cdef uint8_t one, said
    cdef uint32_t two, three
    cdef bint odd
    # Any two bytes have a place in the tables.
    if tails.shape[0] != 1 << 16 or singles.shape[0] != 256 or leads.shape[0] != 256:
        raise ValueError("a table is not as long as what is read here")
    of_tail, of_single, of_lead = &tails[0], &singles[0], &leads[0]
    raw = &data[0] if n else NULL
    with nogil:
        while at < n:
            # Whatever is read at a place was compared with the end before.
            if raw[at] < 0x80:
                begin = at
                while True:
                    while at < n and not of_single[raw[at]]:
                        at += 1
                    if at == n or of_single[raw[at]] == ODD:
                        break
                    if n_signs < sign_room:
                        places[n_signs] = at
                        which[n_signs] = of_single[raw[at]]
                    n_signs += 1
                    at += 1
                if n_plain < plain_room:
                    plain[0, n_plain] = begin
                    plain[1, n_plain] = at
                n_plain += 1
                continue
            at = over(raw, at, n, of_tail, of_lead)
            # Four of them at most are looked at one by one before the rest goes on.
            stop = min(at + FOUR, n)
            while at < stop and raw[at] >= 0x80:
                one = raw[at]
                said = ODD
                if 0xE0 <= one < 0xF0 and at + 2 < n:
                    said = of_tail[behind(raw + at)]
                if said & ODD:
                    size, odd = 1, one == 0xF0
                    if 0xC2 <= one < 0xE0 and at + 1 < n:
                        two = raw[at + 1]
                        odd = two & 0xC0 == 0x80 and digits[(one & 31) << 6 | two & 63]
                elif of_lead[one]:
                    two, three = raw[at + 1], raw[at + 2]
                    size, odd = 3, digits[(one & 15) << 12 | (two & 63) << 6 | three & 63]
                else:
                    size, odd = 3, said & SIGN == WIDE and one == 0xEF
                    if said & DIGIT and not odd:
                        odd = digit_at(raw, at - 3, n, of_tail) or digit_at(raw, at + 3, n, of_tail)
                    if said & SIGN > WIDE and firsts[said & SIGN] == one:
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
