# cython: language_level=3, boundscheck=True, wraparound=False, initializedcheck=False
# cython: cdivision=True, show_performance_hints=False
"""What n-grams say of characters, and the best sequence of tags (`kernels/grams.py`, `tags.py`)."""

from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, uint8_t, uint16_t, uint32_t

include "source.pxi"

include "wide.pxi"

cdef extern from *:
    """
    #include <string.h>

    /* What `reach` rows of numbers say of one letter. Each letter is written once: rows that are
       added to the letters around them one after the other wait for what was just written there. */
    #if defined(__GNUC__)
    typedef int8_t eight_small __attribute__((vector_size(8)));
    typedef int16_t eight __attribute__((vector_size(16)));
    #define ADD_EIGHT(place) { \
        eight_small part; \
        memcpy(&part, place, 8); \
        sum += __builtin_convertvector(part, eight); \
    }
    #endif

    #define PIECE 256
    #define MOST_WIDE 256

    WIDE static void add_grams_of(
        const uint16_t *c, int64_t n, int size, int64_t before, int bits, uint32_t seed,
        const int8_t *table, int64_t wide, int64_t tags, int16_t *out
    ) {
        static const uint32_t factors[5] = {
            0x9E3779B1, 0xC2B2AE3D, 0x27D4EB2F, 0x165667B1, 0x85EBCA77
        };
        static const int8_t nothing[MOST_WIDE] = {0};
        const int8_t *rows[PIECE + MOST_WIDE];
        int64_t reach = wide / tags, after = reach - before;
        for (int64_t begin = 0; begin < n; begin += PIECE) {
            int64_t some = n - begin < PIECE ? n - begin : PIECE;
            for (int64_t t = 0; t < some + reach - 1; t++) {
                int64_t j = begin - after + 1 + t;
                if (j < before || j > n - after) {
                    rows[t] = nothing;
                    continue;
                }
                uint32_t h = seed;
                for (int k = 0; k < size && j + k < n; k++) h += c[j + k] * factors[k];
                rows[t] = table + (int64_t)(h >> (32 - bits)) * wide;
                #if defined(__GNUC__)
                __builtin_prefetch(rows[t]);
                __builtin_prefetch(rows[t] + wide - 1);
                #endif
            }
            for (int64_t i = 0; i < some; i++) {
                int16_t *to = out + (begin + i) * tags;
                #if defined(__GNUC__)
                if (tags == 8) {
                    eight sum;
                    memcpy(&sum, to, sizeof sum);
                    for (int64_t step = 0; step < reach; step++)
                        ADD_EIGHT(rows[i + reach - 1 - step] + step * 8);
                    memcpy(to, &sum, sizeof sum);
                    continue;
                }
                if (tags == 4 && i + 1 < some) {
                    /* Two letters at once: what a row says of both lies side by side. */
                    eight sum;
                    int8_t ends[8];
                    memcpy(&sum, to, sizeof sum);
                    for (int64_t step = 0; step < reach - 1; step++)
                        ADD_EIGHT(rows[i + reach - 1 - step] + step * 4);
                    memcpy(ends, rows[i] + (reach - 1) * 4, 4);
                    memcpy(ends + 4, rows[i + reach], 4);
                    ADD_EIGHT(ends);
                    memcpy(to, &sum, sizeof sum);
                    i++;
                    continue;
                }
                #endif
                for (int64_t step = 0; step < reach; step++)
                    for (int64_t t = 0; t < tags; t++)
                        to[t] += rows[i + reach - 1 - step][step * tags + t];
            }
        }
    }
    """
    const int64_t MOST_WIDE
    void add_grams_of(
        const uint16_t* c, int64_t n, int size, int64_t before, int bits, uint32_t seed,
        const int8_t* table, int64_t wide, int64_t tags, int16_t* out
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
    if reach * tags != wide or before < 0 or before >= reach or reach > n or wide > MOST_WIDE:
        raise IndexError("shapes differ")
    with nogil:
        add_grams_of(
            &c[0], n, size, before, bits, seed, &table[0, 0], wide, tags, &out[0, 0]
        )


def best(
    const int16_t[:, :] scores, const int64_t[::1] starts, const int64_t[::1] ends, int64_t bar,
    uint8_t[::1] out,
):
    """Writes the tags of the characters of each stretch; the caller has looked at the bounds."""
    cdef int64_t i, k, begin, end, never = -(<int64_t>1 << 60)
    cdef int64_t outside, first, inside, last, free, held, nothing
    cdef uint8_t tag
    if scores.shape[1] != 4 or out.shape[0] != scores.shape[0]:
        raise IndexError("shapes differ")
    if ends.shape[0] != starts.shape[0]:
        raise IndexError("shapes differ")
    with nogil:
        for k in range(starts.shape[0]):
            begin, end = starts[k], ends[k]
            # Where nothing scores more than outside at any place, all is outside.
            held = 0
            for i in range(begin, end):
                nothing = scores[i, 0] - bar
                held |= (
                    (scores[i, 1] > nothing) | (scores[i, 2] > nothing) | (scores[i, 3] > nothing)
                )
            if not held:
                continue
            outside, first, inside, last = 0, never, never, never
            for i in range(begin, end):
                # Where each tag comes from is kept where its answer will stand.
                out[i] = (last > outside) | (inside > first) << 1
                free = last if last > outside else outside
                held = inside if inside > first else first
                outside, first = free + scores[i, 0] - bar, free + scores[i, 1]
                inside, last = held + scores[i, 2], held + scores[i, 3]
            tag = 3 if last > outside else 0
            for i in range(end - 1, begin - 1, -1):
                free, held = out[i] & 1, out[i] >> 1
                out[i] = tag
                if tag < 2:
                    tag = 3 if free else 0
                else:
                    tag = 2 if held else 1


def odds(
    const int16_t[:, :] scores, const int64_t[::1] starts, const int64_t[::1] ends,
    int32_t[::1] out,
):
    """Writes how much more each stretch scores than nothing; the caller has looked at the ends."""
    cdef int64_t k, i, first, last, n = scores.shape[0]
    cdef int32_t total
    if scores.shape[1] != 4 or ends.shape[0] != starts.shape[0] or out.shape[0] != starts.shape[0]:
        raise IndexError("shapes differ")
    with nogil:
        for k in range(starts.shape[0]):
            first, last = starts[k], ends[k] - 1
            if first < 0 or last <= first or last >= n:
                with gil:
                    raise IndexError("a stretch has two letters or more, all among the scores")
            total = scores[first, 1] - scores[first, 0] + scores[last, 3] - scores[last, 0]
            for i in range(first + 1, last):
                total += scores[i, 2] - scores[i, 0]
            out[k] = total


def opening(
    const int16_t[:, :] scores, const int64_t[::1] places, int64_t least, int64_t most,
    int32_t[::1] out,
):
    """Writes the best odds of the stretches of `least` to `most` letters from each place on."""
    cdef int64_t k, i, first, end, n = scores.shape[0]
    cdef int32_t total, here, top
    if scores.shape[1] != 4 or out.shape[0] != places.shape[0] or least < 2:
        raise IndexError("shapes differ")
    with nogil:
        for k in range(places.shape[0]):
            first = places[k]
            if first < 0 or first + least > n:
                with gil:
                    raise IndexError("a stretch has two letters or more, all among the scores")
            end = first + most if first + most < n else n
            total, top = scores[first, 1] - scores[first, 0], -(1 << 30)
            for i in range(first + 1, end):
                if i - first + 1 >= least:
                    here = total + scores[i, 3] - scores[i, 0]
                    if here > top:
                        top = here
                total += scores[i, 2] - scores[i, 0]
            out[k] = top
