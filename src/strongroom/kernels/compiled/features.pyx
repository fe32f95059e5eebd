# cython: language_level=3, boundscheck=True, wraparound=False, initializedcheck=False
# cython: cdivision=True, show_performance_hints=False
"""Sums of weights of hashed features (`kernels/hashed_features.py` says what the arrays mean)."""

from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, uint8_t, uint16_t, uint32_t, uint64_t

include "source.pxi"
include "wide.pxi"

cdef enum:
    SIZE = 512
    TODO = 512

PIECE = SIZE

ctypedef const uint16_t[::1] Text
ctypedef const uint8_t[:, ::1] Levels
ctypedef const int32_t[:, ::1] Lines
ctypedef uint32_t[:, ::1] Columns

cdef uint32_t[5] FACTORS
FACTORS[:] = [0x9E3779B1, 0xC2B2AE3D, 0x27D4EB2F, 0x165667B1, 0x85EBCA77]


cdef inline uint32_t seeded(uint32_t seed) noexcept nogil:
    return seed * <uint32_t>0x7FEB352D + seed * seed * <uint32_t>0x45D9F3B


cdef inline uint32_t at_sum(const uint16_t* slots, uint32_t h) noexcept nogil:
    """The class of the word with this sum: `hashed_words.Lexicon.found`."""
    cdef uint16_t mark = (h >> 16) & 0xFFF0
    cdef uint16_t one = slots[(h * <uint32_t>0x9E3779B1) >> 13] ^ mark
    cdef uint16_t two = slots[(h * <uint32_t>0x85EBCA77) >> 13] ^ mark
    one = two if two < one else one
    return one & -<uint16_t>(one < 16)


cdef int looked_up(
    Text c, const int64_t[:] places, int64_t begin, int64_t size, Lines words, Text slots,
    uint16_t[::1] classes,
) except -1 nogil:
    """Writes the classes of the words that begin around `size` places, where none are written."""
    cdef int64_t i, j, q, low, high, last = c.shape[0] - 1, count = 0, seen = -1
    cdef int64_t[TODO] todo
    if not words.shape[0]:
        return 0
    low = high = words[0, 0]
    for i in range(words.shape[0]):
        low, high = min(low, words[i, 0]), max(high, words[i, 0])
    if high - low >= TODO:
        raise ValueError("words lie too far from a place")
    for j in range(size):
        q = places[begin + j] + low
        # Places mostly ascend, and what is around them overlaps.
        if seen - (high - low) <= q <= seen:
            q = seen + 1
        seen = places[begin + j] + high
        if count + high - low >= TODO:
            written(c, last, todo, count, slots, classes)
            count = 0
        while q <= seen:
            todo[count] = q
            count += not classes[q]
            q += 1
    return written(c, last, todo, count, slots, classes)


cdef int written(
    Text c, int64_t last, int64_t* todo, int64_t count, Text slots, uint16_t[::1] classes
) except -1 nogil:
    """Writes the classes of the words of two, three and four characters at some places, four bits
    each; the highest bit says that they are written."""
    cdef int64_t i, q, size
    cdef uint32_t[TODO][3] h
    cdef uint16_t[TODO] kinds
    cdef const uint16_t* rows = &slots[0]
    # Any sum of 32 bits has a place in the slots.
    if slots.shape[0] != 1 << 19:
        raise ValueError("a dictionary is not as long as what is read here")
    for i in range(count):
        q = todo[i]
        h[i][0] = c[q] * FACTORS[0] + c[q + 1 if q < last else last] * FACTORS[1]
        h[i][1] = h[i][0] + c[q + 2 if q + 2 < last else last] * FACTORS[2]
        h[i][2] = h[i][1] + c[q + 3 if q + 3 < last else last] * FACTORS[3]
    for i in range(count):
        kinds[i] = 0x8000 | at_sum(rows, h[i][0] + seeded(2))
    for i in range(count):
        kinds[i] |= at_sum(rows, h[i][1] + seeded(3)) << 4
    for i in range(count):
        kinds[i] |= at_sum(rows, h[i][2] + seeded(4)) << 8
    for i in range(count):
        classes[todo[i]] = kinds[i]
    return 0


cdef int hashed(
    Text c, const int64_t[:] places, int64_t begin, int64_t size, Text slots, Levels levels,
    const int32_t[::1] letters, Lines words, Lines at_levels, Lines packed, uint16_t[::1] classes,
    Columns out,
) except -1 nogil:
    """Everything but the features themselves, a column each, for `size` places."""
    cdef int64_t i, j, k, column = 0, distance, low = 0, high = 0
    cdef uint32_t[SIZE] h
    cdef int64_t[SIZE] at
    cdef uint32_t bits, factor
    cdef uint32_t* own
    cdef uint32_t* part
    cdef const uint8_t* level
    cdef const uint16_t* here
    # Columns have room for SIZE places each, so pointers to them need no further looks.
    if size > SIZE or out.shape[1] != SIZE:
        raise ValueError("columns are not as long as what is read here")
    # Any sum of 32 bits has a place in the slots, and any letter in the levels.
    if slots.shape[0] != 1 << 19 or levels.shape[1] != 1 << 16:
        raise ValueError("tables are not as long as what is read here")
    if not letters.shape[0] or not size:
        raise ValueError("there is nothing to read")
    for i in range(letters.shape[0]):
        low, high = min(low, letters[i]), max(high, letters[i])
    for j in range(size):
        at[j] = places[begin + j]
        if at[j] + low < 0 or at[j] + high >= c.shape[0]:
            raise IndexError("a place has no room around it")
    for i in range(letters.shape[0]):
        own = &out[column, 0]
        here, distance = &c[0], letters[i]
        for j in range(size):
            own[j] = here[at[j] + distance]
        column += 1
    if classes.shape[0]:
        looked_up(c, places, begin, size, words, slots, classes)
    for i in range(words.shape[0]):
        own = &out[column, 0]
        if classes.shape[0]:
            # Letters of words are among the letters, so these places have been looked at.
            if classes.shape[0] != c.shape[0] or words[i, 0] < low or words[i, 0] > high:
                raise ValueError("words lie elsewhere than letters")
            here, distance = &classes[0], words[i, 0]
            bits = 4 * words[i, 1] - 8
            for j in range(size):
                own[j] = here[at[j] + distance] >> bits & 15
        else:
            for j in range(size):
                h[j] = seeded(words[i, 1])
            for k in range(words[i, 1]):
                factor = FACTORS[k] if k < 5 else 0
                part = &out[words[i, 2 + k], 0]
                for j in range(size):
                    h[j] += part[j] * factor
            for j in range(size):
                own[j] = at_sum(&slots[0], h[j])
        column += 1
    for i in range(at_levels.shape[0]):
        own = &out[column, 0]
        if at_levels[i, 1] >= letters.shape[0]:
            raise ValueError("levels are of letters only")
        part = &out[at_levels[i, 1], 0]
        level = &levels[at_levels[i, 0], 0]
        for j in range(size):
            own[j] = level[part[j]]
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
    if count > 5 or size > SIZE or columns.shape[1] != SIZE:
        raise ValueError("a feature has more parts than there are factors")
    for j in range(size):
        out[j] = seed
    for k in range(count):
        add_times(out, &columns[lines[i, 1 + k], 0], FACTORS[k], size)
    return 0


def light(
    Text c, const int64_t[:] places, Text slots, Levels levels, const int32_t[::1] letters, Lines words,
    Lines at_levels, Lines packed, Lines features, const uint32_t[::1] seeds, uint16_t[::1] classes,
    Columns columns, const int8_t[:, ::1] rows, int16_t[::1] totals,
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
            hashed(c, places, begin, size, slots, levels, letters, words, at_levels, packed, classes, columns)
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
    Lines at_levels, Lines packed, Lines features, const uint32_t[::1] seeds, uint16_t[::1] classes,
    Columns columns, const uint64_t[::1] table, int shift, uint64_t[::1] even, uint64_t[::1] odd,
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
            hashed(c, places, begin, size, slots, levels, letters, words, at_levels, packed, classes, columns)
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
