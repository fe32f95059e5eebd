# cython: language_level=3, boundscheck=True, wraparound=False, initializedcheck=False
# cython: cdivision=True, show_performance_hints=False
"""What n-grams say of characters, and the best sequence of tags (`kernels/grams.py`, `tags.py`)."""

from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, uint8_t, uint16_t, uint32_t

include "source.pxi"

include "wide.pxi"

cdef extern from *:
    """
    /* One row of numbers onto others; how many they are is known when this is compiled. */
    #define ADDED(N) for (int64_t t = 0; t < N; t++) to[t] += row[t]; break

    WIDE static void add_grams_of(
        const uint16_t *c, int64_t from, int64_t until, int64_t end, int size, int64_t before,
        int bits, uint32_t seed, const int8_t *table, int64_t wide, int64_t tags, int16_t *out
    ) {
        static const uint32_t factors[5] = {
            0x9E3779B1, 0xC2B2AE3D, 0x27D4EB2F, 0x165667B1, 0x85EBCA77
        };
        for (int64_t i = from; i < until; i++) {
            uint32_t h = seed;
            for (int k = 0; k < size && i + k < end; k++) h += c[i + k] * factors[k];
            const int8_t *restrict row = table + (int64_t)(h >> (32 - bits)) * wide;
            int16_t *restrict to = out + (i - before) * tags;
            switch (wide) {
                case 12: ADDED(12);
                case 24: ADDED(24);
                case 36: ADDED(36);
                default: ADDED(wide);
            }
        }
    }
    """
    void add_grams_of(
        const uint16_t* c, int64_t from_, int64_t until, int64_t end, int size, int64_t before,
        int bits, uint32_t seed, const int8_t* table, int64_t wide, int64_t tags, int16_t* out
    ) noexcept nogil


def add_grams(
    const uint16_t[::1] c, int size, int64_t before, int bits, uint32_t seed,
    const int8_t[:, ::1] table, int16_t[:, ::1] out,
):
    """Adds the row of each n-gram to the characters that hear of it.

    The caller has looked: there is room at both ends.
    """
    cdef int64_t wide = table.shape[1], tags = out.shape[1], n = c.shape[0], reach
    if not n or not tags or not wide or out.shape[0] != n:
        return
    if size < 1 or size > 5 or bits < 1 or bits > 31 or table.shape[0] != <int64_t>1 << bits:
        raise IndexError("shapes differ")
    reach = wide // tags
    if reach * tags != wide or before < 0 or before >= reach or reach > n:
        raise IndexError("shapes differ")
    with nogil:
        add_grams_of(
            &c[0], before, n - (reach - before) + 1, n, size, before, bits, seed, &table[0, 0],
            wide, tags, &out[0, 0]
        )


def best(const int16_t[:, ::1] scores, const int64_t[::1] bounds, uint8_t[::1] out):
    """Writes the tags of each character; the caller has looked at the bounds."""
    cdef int64_t i, k, begin, end, never = -(<int64_t>1 << 60)
    cdef int64_t outside, first, inside, last, free, held
    cdef uint8_t tag
    if scores.shape[1] != 4 or out.shape[0] != scores.shape[0]:
        raise IndexError("shapes differ")
    with nogil:
        for k in range(bounds.shape[0] - 1):
            begin, end = bounds[k], bounds[k + 1]
            if begin == end:
                continue
            # Where nothing scores more than outside at any place, all is outside.
            held = 0
            for i in range(begin, end):
                held |= (
                    (scores[i, 1] > scores[i, 0]) | (scores[i, 2] > scores[i, 0])
                    | (scores[i, 3] > scores[i, 0])
                )
            if not held:
                for i in range(begin, end):
                    out[i] = 0
                continue
            outside, first, inside, last = 0, never, never, never
            for i in range(begin, end):
                # Where each tag comes from is kept where its answer will stand.
                out[i] = (last > outside) | (inside > first) << 1
                free = last if last > outside else outside
                held = inside if inside > first else first
                outside, first = free + scores[i, 0], free + scores[i, 1]
                inside, last = held + scores[i, 2], held + scores[i, 3]
            tag = 3 if last > outside else 0
            for i in range(end - 1, begin - 1, -1):
                free, held = out[i] & 1, out[i] >> 1
                out[i] = tag
                if tag < 2:
                    tag = 3 if free else 0
                else:
                    tag = 2 if held else 1
