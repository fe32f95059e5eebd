# cython: language_level=3, boundscheck=True, wraparound=False, initializedcheck=False
# cython: cdivision=True, show_performance_hints=False
"""Sums of weights of hashed features (`kernels/hashed_features.py` says what the arrays mean)."""

from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, uint8_t, uint16_t, uint32_t, uint64_t

include "source.pxi"

cdef enum:
    SIZE = 512

PIECE = SIZE

ctypedef const uint16_t[::1] Text
ctypedef const uint8_t[:, ::1] Levels
ctypedef const int32_t[:, ::1] Lines
ctypedef uint32_t[:, ::1] Columns

cdef uint32_t[5] FACTORS
FACTORS[:] = [0x9E3779B1, 0xC2B2AE3D, 0x27D4EB2F, 0x165667B1, 0x85EBCA77]


cdef inline uint32_t seeded(uint32_t seed) noexcept nogil:
    return seed * <uint32_t>0x7FEB352D + seed * seed * <uint32_t>0x45D9F3B


cdef inline uint32_t found(Text slots, uint32_t h) except? 0xFFFFFFFF nogil:
    """The class of the word with this sum: `hashed_words.Lexicon.found`."""
    cdef uint16_t mark = (h >> 16) & 0xFFF0
    cdef uint16_t one = slots[(h * <uint32_t>0x9E3779B1) >> 13] ^ mark
    cdef uint16_t two = slots[(h * <uint32_t>0x85EBCA77) >> 13] ^ mark
    if two < one:
        one = two
    return one if one < 16 else 0


cdef int hashed(
    Text c, const int64_t[:] places, int64_t begin, int64_t size, Text slots, Levels levels,
    const int32_t[::1] letters, Lines words, Lines at_levels, Lines packed, Columns out,
) except -1 nogil:
    """Everything but the features themselves, a column each, for `size` places."""
    cdef int64_t i, j, k, column = 0, distance
    cdef uint32_t[SIZE] h
    cdef uint32_t bits, level
    cdef uint32_t* own
    cdef uint32_t* part
    # Columns have room for SIZE places each, so pointers to them need no further looks.
    if size > SIZE or out.shape[1] != SIZE:
        raise ValueError("columns are not as long as what is read here")
    for i in range(letters.shape[0]):
        own = &out[column, 0]
        distance = letters[i]
        for j in range(size):
            own[j] = c[places[begin + j] + distance]
        column += 1
    for i in range(words.shape[0]):
        added(words, i, seeded(words[i, 0]), out, size, h)
        own = &out[column, 0]
        for j in range(size):
            own[j] = found(slots, h[j])
        column += 1
    for i in range(at_levels.shape[0]):
        own = &out[column, 0]
        part = &out[at_levels[i, 1], 0]
        level = at_levels[i, 0]
        for j in range(size):
            own[j] = levels[level, part[j]]
        column += 1
    for i in range(packed.shape[0]):
        own = &out[column, 0]
        bits = packed[i, 0]
        part = &out[packed[i, 2], 0]
        for j in range(size):
            own[j] = part[j]
        for k in range(1, packed[i, 1]):
            part = &out[packed[i, 2 + k], 0]
            for j in range(size):
                own[j] = own[j] << bits | part[j]
        column += 1
    return 0


cdef int added(
    Lines lines, int64_t i, uint32_t seed, Columns columns, int64_t size, uint32_t* out
) except -1 nogil:
    """The columns that line `i` names (how many first), each times its factor, and a seed."""
    cdef int64_t j, k, count = lines[i, 0]
    cdef uint32_t factor
    cdef uint32_t* part
    if count > 5 or size > SIZE or columns.shape[1] != SIZE:
        raise ValueError("a feature has more parts than there are factors")
    for j in range(size):
        out[j] = seed
    for k in range(count):
        factor = FACTORS[k]
        part = &columns[lines[i, 1 + k], 0]
        for j in range(size):
            out[j] += part[j] * factor
    return 0


def light(
    Text c, const int64_t[:] places, Text slots, Levels levels, const int32_t[::1] letters, Lines words,
    Lines at_levels, Lines packed, Lines features, const uint32_t[::1] seeds, Columns columns,
    const int8_t[:, ::1] rows, int16_t[::1] totals,
):
    """Adds the weights of all features of each place to `totals`."""
    cdef int64_t begin = 0, size, i, j, n = places.shape[0]
    cdef uint32_t[SIZE] h
    cdef int16_t[SIZE] total
    cdef const int8_t* row
    # Sixteen bits are a place in a row, whatever they are.
    if rows.shape[1] != 1 << 16:
        raise ValueError("rows of weights are not as long as what is read here")
    with nogil:
        while begin < n:
            size = n - begin
            if size > SIZE:
                size = SIZE
            hashed(c, places, begin, size, slots, levels, letters, words, at_levels, packed, columns)
            for j in range(size):
                total[j] = 0
            for i in range(features.shape[0]):
                added(features, i, seeds[i], columns, size, h)
                row = &rows[i, 0]
                for j in range(size):
                    total[j] += row[h[j] >> 16]
            for j in range(size):
                totals[begin + j] += total[j]
            begin += SIZE


def heavy(
    Text c, const int64_t[:] places, Text slots, Levels levels, const int32_t[::1] letters, Lines words,
    Lines at_levels, Lines packed, Lines features, const uint32_t[::1] seeds, Columns columns,
    const uint64_t[::1] table, int shift, uint64_t[::1] even, uint64_t[::1] odd,
):
    """Adds eight weights of all features of each place to the lanes of `even` and `odd`."""
    cdef int64_t begin = 0, size, i, j, n = places.shape[0]
    cdef uint32_t[SIZE] h
    cdef uint32_t[SIZE] g
    cdef uint64_t[SIZE] one
    cdef uint64_t[SIZE] two
    cdef uint64_t weights
    cdef uint64_t lanes = 0x00FF00FF00FF00FF
    with nogil:
        while begin < n:
            size = n - begin
            if size > SIZE:
                size = SIZE
            hashed(c, places, begin, size, slots, levels, letters, words, at_levels, packed, columns)
            for j in range(size):
                one[j] = two[j] = 0
            i = 0
            while i < features.shape[0]:
                added(features, i, seeds[i], columns, size, h)
                if i + 1 < features.shape[0]:
                    # Two rows add up within their bytes before these are spread over the lanes.
                    added(features, i + 1, seeds[i + 1], columns, size, g)
                    for j in range(size):
                        weights = table[h[j] >> shift] + table[g[j] >> shift]
                        one[j] += weights & lanes
                        two[j] += weights >> 8 & lanes
                else:
                    for j in range(size):
                        weights = table[h[j] >> shift]
                        one[j] += weights & lanes
                        two[j] += weights >> 8 & lanes
                i += 2
            for j in range(size):
                even[begin + j] += one[j]
                odd[begin + j] += two[j]
            begin += SIZE


def summed(
    const uint32_t[:, ::1] columns, Lines groups, const uint32_t[::1] seeds,
    const int8_t[:, ::1] table, int shift, int32_t[:, ::1] out,
):
    """Adds rows of a table, three weights each, for every group of columns of each place.

    Args:
        groups: a line each: how many columns, and which.
        out: shape (places, 3).
    """
    cdef int64_t begin = 0, size, i, j, k, n = columns.shape[1]
    cdef uint32_t[SIZE] h
    cdef uint32_t factor
    cdef const uint32_t* part
    cdef const int8_t* row
    cdef int32_t* to
    if table.shape[1] != 3 or out.shape[1] != 3 or out.shape[0] != n:
        raise ValueError("weights and sums are not three a place")
    with nogil:
        while begin < n:
            size = n - begin
            if size > SIZE:
                size = SIZE
            for i in range(groups.shape[0]):
                for j in range(size):
                    h[j] = seeds[i]
                for k in range(groups[i, 0]):
                    factor = FACTORS[k] if k < 5 else 0
                    part = &columns[groups[i, 1 + k], begin]
                    for j in range(size):
                        h[j] += part[j] * factor
                for j in range(size):
                    row = &table[h[j] >> shift, 0]
                    to = &out[begin + j, 0]
                    to[0] += row[0]
                    to[1] += row[1]
                    to[2] += row[2]
            begin += SIZE


cdef inline uint32_t spelt(Text c, int64_t at, int length) except? 0xFFFFFFFF nogil:
    """The sum that stands for so many characters: `hashed_words.mix`, seeded by how many."""
    cdef int k
    cdef uint32_t h = seeded(length)
    for k in range(length):
        h += c[at + k] * FACTORS[k]
    return h


def longest(
    Text c, const int64_t[:] at, bint before, Text slots, uint32_t[::1] classes, uint32_t[::1] sums,
    int64_t[::1] sizes,
):
    """The class, the sum and the length of the longest word, of up to four characters, that begins
    at each place, or ends there; of one character where there is none."""
    cdef int64_t i
    cdef int length
    cdef uint32_t h, seen
    with nogil:
        for i in range(at.shape[0]):
            length = 4
            while True:
                h = spelt(c, at[i] - length if before else at[i], length)
                seen = found(slots, h)
                if seen or length == 1:
                    break
                length -= 1
            classes[i] = seen
            sums[i] = h
            sizes[i] = length


cdef enum:
    EDGE = 4
    REACH = 8
    STEPS = 16


def explained(
    Text c, const int64_t[:] starts, const int64_t[:] ends, Text slots, const uint8_t[::1] alone,
    const float[::1] word_bits, const float[::1] alone_bits, float[::1] rest, float[::1] within,
    float[::1] across,
):
    """How well words explain stretches away: `candidates.py` says what the three answers are.

    Stretches are ordered by start; what lies around one start is worked out once.
    """
    cdef int64_t i, at, p = -1, last = c.shape[0] - 1
    cdef int k, n, size, step
    cdef uint16_t letter
    cdef float least, way
    cdef float[STEPS][4] cost
    cdef float[STEPS + 1] through
    cdef float[REACH + 1] inner
    cdef float[EDGE + 1] after
    cdef uint16_t[STEPS] letters
    cdef uint32_t h
    with nogil:
        for i in range(starts.shape[0]):
            if starts[i] != p:
                p = starts[i]
                for step in range(STEPS):
                    at = p + step - EDGE
                    letters[step] = c[at if at < last else last]
                for step in range(STEPS):
                    letter = letters[step]
                    cost[step][0] = alone_bits[alone[letter]] if letter else 0
                    for n in range(2, 5):
                        if step + n > STEPS:
                            cost[step][n - 1] = 99
                            continue
                        h = seeded(n)
                        for k in range(n):
                            h += letters[step + k] * FACTORS[k]
                        cost[step][n - 1] = word_bits[found(slots, h)]
                through[0] = inner[0] = 0
                for step in range(1, STEPS + 1):
                    least = through[step - 1] + cost[step - 1][0]
                    for n in range(2, (step if step < 4 else 4) + 1):
                        way = through[step - n] + cost[step - n][n - 1]
                        if way < least:
                            least = way
                    through[step] = least
                for step in range(1, REACH + 1):
                    least = inner[step - 1] + cost[EDGE + step - 1][0]
                    for n in range(2, (step if step < 4 else 4) + 1):
                        way = inner[step - n] + cost[EDGE + step - n][n - 1]
                        if way < least:
                            least = way
                    inner[step] = least
            size = REACH
            if ends[i] - p < REACH:
                size = ends[i] - p
            if size < 0:
                raise ValueError("a stretch ends before it begins")
            after[0] = 0
            for step in range(1, EDGE + 1):
                least = after[step - 1] + cost[EDGE + size + step - 1][0]
                for n in range(2, (step if step < 4 else 4) + 1):
                    way = after[step - n] + cost[EDGE + size + step - n][n - 1]
                    if way < least:
                        least = way
                after[step] = least
            rest[i] = through[EDGE + size + EDGE] - through[EDGE] - after[EDGE]
            within[i] = inner[size]
            across[i] = within[i] - rest[i]
