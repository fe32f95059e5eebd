# cython: language_level=3, boundscheck=True, wraparound=False, initializedcheck=False
# cython: cdivision=True, show_performance_hints=False
"""Counts in bit masks, places in sorted numbers, and which sorted spans stay (`kernels/ranks.py` and
`kernels/spans.py` say what they mean)."""

from libc.stdint cimport int64_t, uint8_t, uint32_t, uint64_t

include "source.pxi"

ctypedef const uint64_t[::1] Bits
ctypedef const int64_t[::1] Places


cdef enum:
    # Bytes that are looked at together; as many fit into a byte that counts them.
    PIECE = 128


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


cdef inline int lowest(uint64_t bits) noexcept nogil:
    """The place of the lowest bit that is set."""
    return ones((bits & (~bits + 1)) - 1)


cdef inline int highest(uint64_t bits) noexcept nogil:
    """The place of the highest bit that is set."""
    bits |= bits >> 1
    bits |= bits >> 2
    bits |= bits >> 4
    bits |= bits >> 8
    bits |= bits >> 16
    bits |= bits >> 32
    return ones(bits) - 1


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
    cdef int64_t i, word = 0, left
    cdef uint64_t bits
    with nogil:
        for i in range(counts.shape[0]):
            word = above(sums, counts[i], word)
            if word >= words.shape[0]:
                word = words.shape[0] - 1
            left = counts[i] - sums[word]
            bits = words[word]
            while left > 0 and bits:
                bits &= bits - 1
                left -= 1
            out[i] = (word << 6) + lowest(bits) if bits else size


def last(Bits words, Places sums, const int64_t[:] positions, int64_t otherwise, int64_t[::1] out):
    """The last bit that is set and not behind each position."""
    cdef int64_t i, word, count, step
    cdef uint64_t bits
    with nogil:
        for i in range(positions.shape[0]):
            word = positions[i] >> 6
            bits = words[word] & (((<uint64_t>2) << (positions[i] & 63)) - 1)
            step = 0
            while not bits and word and step < 4:
                word -= 1
                step += 1
                bits = words[word]
            if not bits:
                # Far back: the counts say where.
                count = sums[word]
                if not count:
                    out[i] = otherwise
                    continue
                word = above(sums, count - 1, 0)
                bits = words[word]
            out[i] = (word << 6) + highest(bits)


def among(const int64_t[:] values, Places known, uint8_t[::1] out):
    """Which of the values are among the known ones, which are sorted."""
    cdef int64_t i, at = 0
    with nogil:
        if known.shape[0]:
            for i in range(values.shape[0]):
                at = above(known, values[i], at)
                out[i] = known[at] == values[i]


def below(const int64_t[:] values, Places known, int64_t[::1] out):
    """How many of the sorted known ones are not above each value."""
    cdef int64_t i, at = 0
    with nogil:
        for i in range(values.shape[0]):
            if known.shape[0]:
                at = above(known, values[i], at)
                out[i] = at + (known[at] <= values[i])
            else:
                out[i] = 0


def clipped(const uint32_t[::1] values, const int64_t[:] places, int64_t shift, uint32_t[::1] out):
    """The values at some places, `shift` further on; the first or last one beyond the ends."""
    cdef int64_t i, at, last = values.shape[0] - 1
    with nogil:
        for i in range(places.shape[0]):
            at = places[i] + shift
            at = at if at < last else last
            out[i] = values[at if at > 0 else 0]


cdef inline bint later_wins(
    const int64_t[:] starts, const int64_t[:] ends, const float[:] scores, int64_t a, int64_t b
) except? -1 nogil:
    return scores[b] > scores[a] or (
        scores[b] == scores[a] and ends[b] - starts[b] > ends[a] - starts[a]
    )


def without_overlaps(
    const int64_t[:] starts, const int64_t[:] ends, const float[:] scores, int passes,
    int64_t[::1] left,
):
    """Writes which spans, ordered by start, stay: where two overlap, the better score, then the longer.

    Neighbours are compared so many times over, the first clash of a cluster each time; whoever
    overlaps then is compared from left to right.

    Returns:
        How many stay.
    """
    cdef int64_t i, a, b, last, count = starts.shape[0], kept
    cdef bint clash, before, lost, next_lost, none = True
    cdef int step
    with nogil:
        for i in range(count):
            left[i] = i
        for step in range(passes):
            kept = 0
            none = True
            before = next_lost = False
            for i in range(count):
                a = left[i]
                lost = next_lost
                next_lost = clash = False
                if i + 1 < count:
                    b = left[i + 1]
                    clash = starts[b] < ends[a]
                    if clash and not before:
                        none = False
                        if later_wins(starts, ends, scores, a, b):
                            lost = True
                        else:
                            next_lost = True
                before = clash
                left[kept] = a
                kept += not lost
            count = kept
            if none:
                break
        kept = 0
        for i in range(count):
            b = left[i]
            if kept and not none:
                last = left[kept - 1]
                if starts[b] < ends[last]:
                    if not later_wins(starts, ends, scores, last, b):
                        continue
                    # Who was before the one that goes ends before it, and so before this.
                    kept -= 1
            left[kept] = b
            kept += 1
    return kept


cdef inline int64_t characters(
    const uint8_t[::1] data, int64_t begin, int64_t end
) except -1 nogil:
    """How many characters begin between two places."""
    cdef int64_t count = 0, step
    cdef uint8_t some
    cdef const uint8_t* p
    while begin + PIECE <= end:
        # All of them are inside: the last of them is looked at first.
        data[begin + PIECE - 1]
        p = &data[begin]
        some = 0
        for step in range(PIECE):
            some += p[step] & 0xC0 != 0x80
        count += some
        begin += PIECE
    while begin < end:
        count += data[begin] & 0xC0 != 0x80
        begin += 1
    return count


def points(
    const uint8_t[::1] data, const int64_t[:] begins, const int64_t[:] starts,
    const int64_t[:] ends, int64_t[::1] first, int64_t[::1] last,
):
    """Writes how many characters stand between the beginnings of rows and the starts and ends of
    spans in them, which are ordered by start."""
    cdef int64_t i, at = 0, count = 0
    with nogil:
        for i in range(starts.shape[0]):
            if begins[i] > at or at > starts[i]:
                at, count = begins[i], 0
            count += characters(data, at, starts[i])
            at = starts[i]
            first[i] = count
            last[i] = count + characters(data, at, ends[i])
