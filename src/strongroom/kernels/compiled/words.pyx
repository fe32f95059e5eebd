# cython: language_level=3, boundscheck=True, wraparound=False, initializedcheck=False
# cython: cdivision=True, show_performance_hints=False
"""Words of a list in a block, one place after the other (`kernels/lexicon.py` says what counts)."""

from libc.stdint cimport int32_t, int64_t, uint8_t, uint16_t, uint32_t, uint64_t

include "source.pxi"

cdef enum:
    CHUNK = 1024

ctypedef const uint8_t[::1] Bytes
ctypedef const uint16_t[::1] Halves
ctypedef const uint32_t[::1] Codes
ctypedef const uint64_t[::1] Hashes
ctypedef const int64_t[::1] Places


cdef inline uint32_t lower(uint32_t c) noexcept nogil:
    return c + <uint32_t>32 if c - <uint32_t>65 < <uint32_t>26 else c


cdef inline bint latin(uint32_t c) noexcept nogil:
    """ASCII letters and digits."""
    return c < 128 and (lower(c) - <uint32_t>97 < <uint32_t>26 or c - <uint32_t>48 < <uint32_t>10)


cdef inline uint32_t pair(uint32_t one, uint32_t two) noexcept nogil:
    return ((one * <uint32_t>0x85EBCA6B ^ two) * <uint32_t>0x9E3779B1) >> 12


cdef inline uint64_t following(uint64_t h, uint32_t c) noexcept nogil:
    h = (h ^ c) * <uint64_t>0x9E3779B97F4A7C15
    return (h ^ (h >> 29)) * <uint64_t>0xD6E8FEB86659FD93


cdef inline int ones(uint64_t bits) noexcept nogil:
    bits = bits - (bits >> 1 & <uint64_t>0x5555555555555555)
    bits = (bits & <uint64_t>0x3333333333333333) + (bits >> 2 & <uint64_t>0x3333333333333333)
    bits = (bits + (bits >> 4)) & <uint64_t>0x0F0F0F0F0F0F0F0F
    return (bits * <uint64_t>0x0101010101010101) >> 56


def find(
    Codes codes, Places rows, Halves first, Hashes used, const int32_t[::1] ahead,
    const int32_t[::1] heads, Hashes tails, Hashes pairs, Hashes hashes, Halves which, Bytes longer, Places buckets, int shift, int64_t[::1] out,
):
    """Writes words to `out`, packed, and says how many there are: more than fit, and it is to be
    asked again with more room.

    Args:
        pairs: a number for each beginning of two characters: their codes, which word it is, and
            whether a longer one begins so, and whether the next number shares its slot.
    """
    cdef int64_t count = 0, room = out.shape[0], n = codes.shape[0]
    cdef int64_t at, begin = 0, end, row = 0, row_start, stop, size, step, last
    cdef uint32_t slot, here, two, entry, bit
    cdef uint64_t wanted, h, bits, known
    cdef int64_t some, i
    cdef int64_t[CHUNK] places
    cdef uint32_t[CHUNK] slots
    cdef uint8_t[CHUNK] goes_on
    cdef uint64_t[CHUNK] beginning
    cdef bint more
    with nogil:
        while begin < n:
            # A row at a time: no word reaches over its end.
            end = n
            while row < rows.shape[0] and rows[row] <= begin:
                row += 1
            if row < rows.shape[0]:
                end = min(n, rows[row])
            row_start = begin
            while begin < end:
                # Where words may begin is written down without a branch, because no branch on
                # text is foreseen well; the few places that are left are looked at one by one.
                stop = min(end, begin + CHUNK)
                some = 0
                here = lower(codes[begin])
                for at in range(begin, stop):
                    entry = first[codes[at]]
                    two = lower(codes[at + 1]) if at + 1 < end else 0
                    slot = pair(here, two)
                    bit = used[slot >> 6] >> (slot & 63) & (entry >> 15) & (at + 1 < end)
                    places[some] = at
                    slots[some] = slot
                    goes_on[some] = bit
                    some += bit | ((entry & 0x7FFF) != 0)
                    here = two
                # What is known of their pairs is fetched for all, so that none waits for another.
                for i in range(some):
                    slot = slots[i]
                    bits = used[slot >> 6] & ((<uint64_t>1 << (slot & 63)) - 1)
                    slots[i] = (ahead[slot >> 6] + ones(bits)) * goes_on[i]
                if heads.shape[0]:
                    for i in range(some):
                        slots[i] = heads[slots[i]]
                    for i in range(some):
                        beginning[i] = pairs[slots[i]]
                for i in range(some):
                    at = places[i]
                    entry = first[codes[at]] & 0x7FFF
                    if entry:
                        if count < room:
                            out[count] = at << 28 | 1 << 16 | entry
                        count += 1
                    if not goes_on[i]:
                        continue
                    here = lower(codes[at])
                    if at > row_start and latin(here) and latin(codes[at - 1]):
                        continue
                    two = lower(codes[at + 1])
                    wanted = <uint64_t>here << 21 | two
                    known = beginning[i]
                    while known >> 17 != wanted and known & 1:
                        slots[i] += 1
                        known = pairs[slots[i]]
                    if known >> 17 != wanted:
                        continue
                    size = 2
                    entry = known >> 2 & 0x7FFF
                    if entry and not cut(codes, at + size, end):
                        if count < room:
                            out[count] = at << 28 | size << 16 | entry
                        count += 1
                    more = known >> 1 & 1
                    h = following(following(0, here), two) if more else 0
                    while more and at + size < end:
                        h = following(h, lower(codes[at + size]))
                        size += 1
                        more = False
                        # Most are no beginning of a word: a bit says so before the table does.
                        if not tails[h >> 50] >> (h >> 44 & 63) & 1:
                            break
                        step = buckets[h >> shift]
                        last = buckets[(h >> shift) + 1]
                        while step < last and hashes[step] != h:
                            step += 1
                        if step == last:
                            break
                        more = longer[step]
                        if which[step] and not cut(codes, at + size, end):
                            if count < room:
                                out[count] = at << 28 | size << 16 | which[step]
                            count += 1
                begin = stop
    return count


cdef inline int cut(Codes codes, int64_t end, int64_t row) except -1 nogil:
    """Whether what ends here is only the front of a Latin word."""
    return end < row and latin(codes[end - 1]) and latin(codes[end])


def having(Places words, Bytes some, int64_t[::1] out):
    """Writes those packed words of which `some` says True, and says how many they are."""
    cdef int64_t i, word, count = 0
    with nogil:
        for i in range(words.shape[0]):
            # Each is written, and the next over it where it is not wanted: nothing to guess wrong.
            word = words[i]
            out[count] = word
            count += some[word & 0xFFFF] != 0
    return count


def outermost(Places words, int64_t[::1] out):
    """Writes those that begin in no other: at each place the longest, from left to right."""
    cdef int64_t i, start, n = words.shape[0], count = 0, reach = 0
    with nogil:
        for i in range(n):
            start = words[i] >> 28
            if start < reach or (i + 1 < n and words[i + 1] >> 28 == start):
                continue
            out[count] = words[i]
            count += 1
            reach = start + (words[i] >> 16 & 0xFFF)
    return count


def covered(Places words, uint8_t value, uint8_t[::1] out):
    """Writes a value to the characters that lie in one of the words; these are ordered by start."""
    cdef int64_t i, at, end, done = 0
    with nogil:
        for i in range(words.shape[0]):
            at = words[i] >> 28
            end = at + (words[i] >> 16 & 0xFFF)
            if at < done:
                at = done
            while at < end:
                out[at] = value
                at += 1
            if end > done:
                done = end


def closed(
    Codes codes, Places rows, Bytes kinds, Bytes marks, int beside, int blank,
    uint32_t[::1] padded, int64_t[::1] bounds, int64_t[::1] gone,
):
    """Writes rows without blanks beside some characters, a 0 before, between and behind them.

    Args:
        kinds, marks: by code point; a code is a blank where `marks` has the bit `blank`, and left
            out where a neighbour in its row has a bit of `beside` in `kinds`.
        padded, bounds: the codes, and where rows begin in them (less one).
        gone: before which of the codes that stay those stood that are left out.

    Returns:
        How much of `padded` and of `gone` was written.
    """
    cdef int64_t row, at, begin, end, to = 1, left = 0, stay = 0
    cdef bint out
    with nogil:
        padded[0] = 0
        bounds[0] = 0
        for row in range(rows.shape[0] - 1):
            begin, end = rows[row], rows[row + 1]
            for at in range(begin, end):
                if marks[codes[at]] & blank:
                    out = at > begin and kinds[codes[at - 1]] & beside
                    out = out or (at + 1 < end and kinds[codes[at + 1]] & beside)
                    if out:
                        gone[left] = stay
                        left += 1
                        continue
                padded[to] = codes[at]
                to += 1
                stay += 1
            padded[to] = 0
            to += 1
            bounds[row + 1] = to - 1
        padded[to] = 0
    return to + 1, left


def halting(
    Bytes kinds, Bytes marks, Bytes safe, int singles, int counted, int numeric, uint8_t[::1] out
):
    """Marks the places behind punctuation, and behind words of one character that are not safe.

    Args:
        kinds, marks: of each character.
        singles: bits in `marks` of those words.
        counted: the bit of measure words, which count where a character of `numeric` kinds stands
            before them; 0 where they do not.
        out: one longer than the characters, all 0.
    """
    cdef int64_t i, n = kinds.shape[0]
    cdef const uint8_t* kind
    cdef const uint8_t* mark
    cdef const uint8_t* held
    cdef uint8_t* to
    if marks.shape[0] != n or safe.shape[0] != n or out.shape[0] != n + 1:
        raise ValueError("kinds, marks and places differ in length")
    if not n:
        return
    # All are as long as what is read below.
    kind, mark, held, to = &kinds[0], &marks[0], &safe[0], &out[1]
    with nogil:
        for i in range(n):
            to[i] = (kind[i] == 0) | (((mark[i] & singles) != 0) & (held[i] == 0))
        if counted:
            for i in range(1, n):
                if mark[i] & counted and kind[i - 1] & numeric:
                    to[i] = 1
