# cython: language_level=3, boundscheck=True, wraparound=False, initializedcheck=False
# cython: cdivision=True, show_performance_hints=False
"""What else a row says of each of its candidates (`find/text/candidates.py` says what it means)."""

from libc.stdint cimport int32_t, int64_t, uint8_t, uint16_t, uint32_t, uint64_t

include "source.pxi"

ctypedef const uint16_t[::1] Text
ctypedef const int64_t[::1] Places
ctypedef const uint8_t[::1] Marks
ctypedef const float[::1] Margins

cdef enum:
    # Columns of what is written.
    AGAIN = 0
    OFTEN
    GIVEN
    PARTLY
    RELATED
    WHOLE
    WIDTH

    # Sorts of keys, of which a candidate adds up to four: whole names, the last pairs and the last
    # letters of full names, and surnames.
    PAIR = 1
    LAST_LETTER = 2
    FAMILY = 3
    SORTS = 4

SAID, KEYS = WIDTH, SORTS


cdef inline uint8_t step(float value, float width, int low, int count) noexcept nogil:
    """A margin as a step of a width, from `low` steps below zero on."""
    cdef float far = value / width
    cdef int64_t whole = <int64_t>far
    if whole > far:
        whole -= 1
    whole += low
    return 0 if whole < 0 else count - 1 if whole > count - 1 else whole


cdef inline uint8_t margin(float value) noexcept nogil:
    return step(value, 2, 4, 9)


cdef inline uint8_t third(float value) noexcept nogil:
    return step(value, 3, 2, 6)


cdef int beside(
    Places starts, Places ends, Margins margins, uint8_t[::1] at_start, uint8_t[::1] at_end
) except -1 nogil:
    """Writes the step of the best margin of what begins, and of what ends, at each place."""
    cdef int64_t i
    cdef uint8_t own
    for i in range(starts.shape[0]):
        own = margin(margins[i])
        if own > at_start[starts[i]]:
            at_start[starts[i]] = own
        if own > at_end[ends[i]]:
            at_end[ends[i]] = own
    return 0


cdef class Keys:
    """The best and the second value of each key of a row, and how many there are."""

    cdef int32_t[::1] table
    cdef uint64_t[::1] keys
    cdef float[:, ::1] best
    cdef int32_t[::1] counts
    cdef int64_t count, mask
    cdef uint64_t seed
    cdef int shift
    cdef float never

    def __init__(self, uint64_t seed, float never, table, keys, best, counts):
        self.seed, self.never = seed, never
        self.table, self.keys, self.best, self.counts = table, keys, best, counts

    cdef int opened(self, int64_t room) except -1 nogil:
        """Forgets all, and makes room for so many keys."""
        cdef int64_t i
        self.count = 0
        self.shift = 60
        while <int64_t>1 << (64 - self.shift) < 2 * room:
            self.shift -= 1
        self.mask = (<int64_t>1 << (64 - self.shift)) - 1
        for i in range(self.mask + 1):
            self.table[i] = -1
        return 0

    cdef int64_t add(self, uint64_t key, float value) except -1 nogil:
        """Notes a value of a key, and says where the key is kept."""
        cdef int64_t i = (key * self.seed) >> self.shift, at
        while self.table[i] >= 0 and self.keys[self.table[i]] != key:
            i = (i + 1) & self.mask
        at = self.table[i]
        if at < 0:
            at = self.count
            self.keys[at] = key
            self.best[at, 0] = self.best[at, 1] = self.never
            self.counts[at] = 0
            self.table[i] = at
            self.count += 1
        self.counts[at] += 1
        if value > self.best[at, 0]:
            self.best[at, 1] = self.best[at, 0]
            self.best[at, 0] = value
        elif value > self.best[at, 1]:
            self.best[at, 1] = value
        return at

    cdef float found(self, uint64_t key) except? -1 nogil:
        """The best value of a key."""
        cdef int64_t i = (key * self.seed) >> self.shift
        while self.table[i] >= 0:
            if self.keys[self.table[i]] == key:
                return self.best[self.table[i], 0]
            i = (i + 1) & self.mask
        return self.never


cdef inline uint64_t keyed(uint64_t sort, uint32_t letters) noexcept nogil:
    return sort << 32 | letters


cdef int said_again(
    Text c, Places starts, Places ends, Margins margins, Places rows, Marks firsts,
    const uint32_t[::1] spelt, Keys kept, int32_t[::1] groups, uint8_t[:, ::1] out,
) except -1 nogil:
    """Writes what else the row says of each candidate, AGAIN to WHOLE."""
    cdef int64_t i, at, first = 0, last = 0, size, n = starts.shape[0]
    cdef uint32_t pair, letter
    cdef float top, other
    while first < n:
        while last < n and rows[last] == rows[first]:
            last += 1
        kept.opened(SORTS * (last - first))
        top = kept.never
        for i in range(first, last):
            groups[i] = kept.add(spelt[i], margins[i])
            size = ends[i] - starts[i]
            if size == 3:
                pair = <uint32_t>c[ends[i] - 2] << 16 | c[ends[i] - 1]
                kept.add(keyed(PAIR, pair), margins[i])
                kept.add(keyed(LAST_LETTER, pair & 0xFFFF), margins[i])
            if size == 2 or size == 3:
                kept.add(keyed(FAMILY, c[starts[i]]), margins[i])
            if margins[i] > top:
                top = margins[i]
        for i in range(first, last):
            at = groups[i]
            other = kept.best[at, 1] if margins[i] == kept.best[at, 0] else kept.best[at, 0]
            out[i, AGAIN] = margin(other)
            out[i, OFTEN] = kept.counts[at] - 1 if kept.counts[at] < 4 else 3
            out[i, WHOLE] = margin(top)
            if ends[i] - starts[i] == 3:
                out[i, GIVEN] = out[i, RELATED] = margin(kept.never)
                out[i, PARTLY] = third(kept.never)
                continue
            pair = <uint32_t>c[ends[i] - 2] << 16 | c[ends[i] - 1]
            letter = c[starts[i] + 1] if firsts[c[starts[i]]] else c[starts[i]]
            out[i, GIVEN] = margin(kept.found(keyed(PAIR, pair)))
            out[i, PARTLY] = third(kept.found(keyed(LAST_LETTER, letter)))
            out[i, RELATED] = margin(kept.found(keyed(FAMILY, letter)))
        first = last
    return 0


cdef int spelled(Text c, Places starts, Places ends, uint32_t[::1] out) except -1 nogil:
    """Writes a number for the letters of each candidate, as far as the eighth."""
    cdef int64_t i, k, size
    cdef uint32_t h
    for i in range(starts.shape[0]):
        size = ends[i] - starts[i]
        h = <uint32_t>size * <uint32_t>0x9E3779B1
        for k in range(8):
            h = (h ^ (c[starts[i] + k] if k < size else 0)) * <uint32_t>0x01000193
            h ^= h >> 15
        out[i] = h
    return 0


def said(
    Text c, Places starts, Places ends, Margins margins, Places rows, Marks firsts, uint64_t seed,
    float never, room, uint8_t[::1] at_start, uint8_t[::1] at_end, uint32_t[::1] spelt,
    uint8_t[:, ::1] out,
):
    """Writes what is near candidates and what their row says of them.

    Args:
        rows: in order. firsts: by character, whether a familiar name begins with it.
        seed: an odd number that nobody outside knows, so that no text makes keys collide.
        never: the margin of what was not seen, less than every other.
        room: int32, as many as twice the keys, in a power of two; uint64, float32 (two each) and
            int32 for four keys a candidate; int32 for each candidate.
        at_start, at_end: all 0; the step of the best margin of what begins, ends at each place.
        spelt: a number for the letters of each.
        out: shape (candidates, 6).
    """
    cdef int64_t n = starts.shape[0]
    cdef Keys kept = Keys(seed, never, *room[:4])
    cdef int32_t[::1] groups = room[4]
    if not n == ends.shape[0] == margins.shape[0] == rows.shape[0] or out.shape[1] != WIDTH:
        raise ValueError("candidates differ in length")
    with nogil:
        beside(starts, ends, margins, at_start, at_end)
        spelled(c, starts, ends, spelt)
        said_again(c, starts, ends, margins, rows, firsts, spelt, kept, groups, out)
