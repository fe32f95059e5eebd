# cython: language_level=3, boundscheck=True, wraparound=False, initializedcheck=False
# cython: cdivision=True, show_performance_hints=False
"""Streams of plain characters and what stands in them again (`find/text` says what they mean)."""

from libc.stdint cimport int32_t, int64_t, uint8_t, uint16_t, uint32_t, uint64_t

include "source.pxi"

ctypedef const uint16_t[::1] Text
ctypedef const int64_t[::1] Places
ctypedef const uint8_t[::1] Marks


cdef inline bint han(uint16_t c) noexcept nogil:
    return (<uint16_t>(c - 0x4E00) < 0x5200) | (<uint16_t>(c - 0x3400) < 0x19C0)


def stream(
    const uint32_t[::1] codes, Places rows, Text plain, int room, uint16_t stop, uint16_t dot,
    uint16_t[::1] out, int64_t[::1] at,
):
    """Writes rows as plain characters with `room` zeros before, between and behind them.

    A `stop` between two Chinese characters of a row becomes a `dot`.

    Args:
        out: all 0. at: where each row begins in it.
    """
    cdef int64_t row, i, to = room, begin
    cdef uint32_t code
    with nogil:
        if rows.shape[0]:
            to += rows[0]
        for row in range(rows.shape[0] - 1):
            at[row] = begin = to
            for i in range(rows[row], rows[row + 1]):
                code = codes[i]
                if 0x20000 <= code < 0x32400:
                    # A rare Chinese character stands as one that is as rare: `features.simplified`.
                    out[to] = 0x3400 | (code & 0x7FF)
                else:
                    out[to] = plain[code if code < 0xFFFF else 0xFFFF]
                if to - begin >= 2 and out[to - 1] == stop and han(out[to]) and han(out[to - 2]):
                    out[to - 1] = dot
                to += 1
            to += room


ctypedef const uint32_t[::1] Small


cdef inline uint32_t letter(Small small, uint32_t c) noexcept nogil:
    return small[c] if c < small.shape[0] else 0


def latin(
    const uint32_t[::1] codes, Places rows, Small small, const uint64_t[::1] factors, int longest,
    int64_t[::1] begins, int64_t[::1] ends, int64_t[::1] sizes, int64_t[::1] capitals,
    int64_t[::1] row_of, uint64_t[::1] sums,
):
    """Writes words of Latin letters with their accents, a hyphen or apostrophe between two: where they begin and
    end, how many letters and capitals they have, their row, and the sum of the first `longest` letters.

    Says how many there are: more than fit, and it is to be asked again with more room.

    Args:
        small: the letter in lower case of each code point, 0 where there is none.
    """
    cdef int64_t row, i, end, size, large, count = 0, room = begins.shape[0]
    cdef uint64_t total
    cdef uint32_t c, low
    with nogil:
        for row in range(rows.shape[0] - 1):
            i, end = rows[row], rows[row + 1]
            while i < end:
                if not letter(small, codes[i]):
                    i += 1
                    continue
                if count < room:
                    begins[count] = i
                size = large = 0
                total = 0
                while i < end:
                    c = codes[i]
                    low = letter(small, c)
                    if low:
                        if size < longest:
                            total += low * factors[size]
                        size += 1
                        large += low != c
                    elif 0x300 <= c < 0x370:
                        # An accent that is a character of its own belongs to its letter.
                        pass
                    elif not ((c == 39 or c == 45 or c == 0x2019 or c == 0x2011)
                              and i + 1 < end and letter(small, codes[i + 1])
                              and (letter(small, codes[i - 1]) or 0x300 <= codes[i - 1] < 0x370)):
                        break
                    i += 1
                if count < room:
                    ends[count] = i
                    sizes[count] = size
                    capitals[count] = large
                    row_of[count] = row
                    sums[count] = total
                count += 1
    return count


def beginnings(Text c, Marks begins, Marks roles, int64_t[::1] out):
    """Writes the places with two Chinese characters at which something may begin.

    Args:
        begins: by character, whether something may begin with it.
        roles: by character: 1 where something may begin behind it, 2 where something may if a
            character with the role 4 stands before it, 8 where something may begin before it.

    Returns:
        How many there are.
    """
    cdef int64_t i, j, count = 0, some = 0
    cdef uint8_t before = 0, role, last = 0
    with nogil:
        # Written down without a branch, because none on text is foreseen well.
        for i in range(c.shape[0] - 1):
            out[some] = i
            some += (begins[c[i]] | before | (roles[c[i + 1]] & 8)) != 0
            role = roles[c[i]]
            before = (role & 1) | ((role >> 1) & (last >> 2) & 1)
            last = role
        for j in range(some):
            i = out[j]
            out[count] = i
            count += han(c[i]) & han(c[i + 1])
    return count


def cut(
    Text c, Places at, const int64_t[:] starts, const int64_t[:] ends, uint16_t[:, ::1] letters,
    int64_t[::1] lengths, int64_t[::1] rows,
):
    """Writes what stands from each start to its end, its length (at most as wide), and its row."""
    cdef int64_t i, k, p, row = 0, size, width = letters.shape[1], middle, above
    with nogil:
        for i in range(starts.shape[0]):
            p = starts[i]
            size = ends[i] - p
            if size > width:
                size = width
            lengths[i] = size
            for k in range(width):
                letters[i, k] = c[p + k] if k < size else 0
            if row and at[row] > p:
                row, above = 0, row
                while above - row > 1:
                    middle = (row + above) >> 1
                    if at[middle] <= p:
                        row = middle
                    else:
                        above = middle
            while row + 1 < at.shape[0] and at[row + 1] <= p:
                row += 1
            rows[i] = row


cdef inline uint32_t summed(int64_t row, uint16_t one, uint16_t two) noexcept nogil:
    return (
        <uint32_t>row * <uint32_t>0x27D4EB2F
        + one * <uint32_t>0x9E3779B1
        + two * <uint32_t>0xC2B2AE3D
    ) >> 14


def heads(
    Text c, Places bounds, Marks within, Marks head, uint8_t[::1] counts, int64_t[::1] places,
    uint32_t[::1] rows,
):
    """Writes where something may begin, by its first character, and in which row.

    Args:
        bounds: where rows begin, and the end.
        within: which rows are looked at. head: by character, whether something begins with it.
        counts: how often each sum of row and two characters was met, up to 2.

    Returns:
        How many places there are.
    """
    cdef int64_t row, p, i, begin, count = 0, last = c.shape[0] - 1
    cdef uint32_t h
    with nogil:
        for row in range(bounds.shape[0] - 1):
            if not within[row]:
                continue
            begin = count
            # Written down without a branch, because none on text is foreseen well.
            for p in range(bounds[row], bounds[row + 1]):
                places[count] = p
                count += head[c[p]] != 0
            for i in range(begin, count):
                p = places[i]
                h = summed(row, c[p], c[p + 1 if p < last else last])
                counts[h] += counts[h] < 2
                rows[i] = row
    return count


def sums(Places rows, const uint16_t[:, ::1] letters, uint32_t[::1] out):
    """The sums of row and first two characters of needles."""
    cdef int64_t i
    with nogil:
        for i in range(rows.shape[0]):
            out[i] = summed(rows[i], letters[i, 0], letters[i, 1])


def again(
    Text c, Places places, const uint32_t[::1] rows, Marks marks, Places keys, Places order,
    const uint16_t[:, ::1] letters, Places lengths, int most, int64_t[::1] starts, int64_t[::1] found,
):
    """Writes where one of the needles stands, and which: the first that fits, of `most`.

    Args:
        places, rows: in order.
        marks: by sum, whether a needle has it.
        keys: row and first two characters of the needles in `order`, sorted.

    Returns:
        How many were found.
    """
    cdef int64_t i, k, p, low = 0, high = 0, row = -1, at, step, needle, middle, end
    cdef int64_t wanted, count = 0, last = c.shape[0] - 1, width = letters.shape[1]
    cdef uint16_t two
    cdef bint same
    with nogil:
        for i in range(places.shape[0]):
            p = places[i]
            two = c[p + 1 if p < last else last]
            if not marks[summed(rows[i], c[p], two)]:
                continue
            if rows[i] != row:
                row = rows[i]
                low = high
                while low < keys.shape[0] and keys[low] >> 32 < row:
                    low += 1
                high = low
                while high < keys.shape[0] and keys[high] >> 32 == row:
                    high += 1
            wanted = row << 32 | <int64_t>c[p] << 16 | two
            at, end = low, high
            while end - at > 8:
                middle = (at + end) >> 1
                if keys[middle] < wanted:
                    at = middle + 1
                else:
                    end = middle
            while at < high and keys[at] < wanted:
                at += 1
            for step in range(most):
                if at + step >= high or keys[at + step] != wanted:
                    break
                needle = order[at + step]
                same = True
                for k in range(width):
                    if letters[needle, k] and c[p + k if p + k < last else last] != letters[needle, k]:
                        same = False
                        break
                if same:
                    starts[count] = p
                    found[count] = needle
                    count += 1
                    break
    return count


def stretches(
    Text c, Places places, const float[:, ::1] scores, Places said, Places rows, Marks foreign,
    uint16_t dot, float dotted, float least, float near, float never,
    int64_t[::1] starts, int64_t[::1] ends, float[::1] margins, float[::1] behind,
    int64_t[::1] called, int64_t[::1] row_of,
):
    """Writes the likelier lengths at each place as stretches (`find/text/names.py`: lengths).

    Args:
        scores: of no name, and of names of two characters and so on.
        said: the length that a rule says, or 0.
        dotted: what a dot beside a stretch adds; least, near: the margin that it must have, and
            how far it may lie behind the best at its place; never: less than every margin.

    Returns:
        How many stretches there are; there must be room for all lengths of all places.
    """
    cdef int64_t i, k, j, p, end, begin, row = 0, count = 0, last = c.shape[0] - 1
    cdef int64_t sizes = scores.shape[1] - 1, longest = sizes + 1
    cdef float[16] margin
    cdef float top, worse
    cdef bint before
    if sizes > 16 or scores.shape[0] != places.shape[0] or said.shape[0] != places.shape[0]:
        raise ValueError("scores and places differ in length")
    with nogil:
        for i in range(places.shape[0]):
            p = places[i]
            while row + 1 < rows.shape[0] and rows[row + 1] <= p:
                row += 1
            before = c[p - 1] == dot
            top = never
            for k in range(sizes):
                margin[k] = scores[i, k + 1] - scores[i, 0]
                end = p + k + 2
                if before or c[end if end < last else last] == dot:
                    margin[k] = margin[k] + dotted
                if margin[k] > top:
                    top = margin[k]
            worse = top - near
            begin = count
            for k in range(sizes):
                if not (margin[k] > least and margin[k] > worse or said[i] == k + 2):
                    continue
                end = p + k + 2
                if k + 2 == longest:
                    for j in range(8):
                        if not foreign[c[end]]:
                            break
                        end += 1
                # A name ends where its Chinese letters do, whatever length was thought likely.
                for j in range(1, 8):
                    if p + j >= end:
                        break
                    if not han(c[p + j if p + j < last else last]):
                        end = p + j
                        break
                # A transcription ends where its letters do.
                if (before or end - p >= 5) and foreign[c[p]]:
                    for j in range(2, 8):
                        if p + j >= end:
                            break
                        if not foreign[c[p + j]]:
                            end = p + j
                            break
                if end - p < 2:
                    continue
                # Of those that end together the best stays; they are put in the order of ends.
                j = count
                while j > begin and (ends[j - 1] > end or
                                     ends[j - 1] == end and margins[j - 1] < margin[k]):
                    j -= 1
                if j > begin and ends[j - 1] == end:
                    continue
                if j < count and ends[j] == end:
                    put(ends, margins, behind, called, j, end, margin[k], top, said[i], k)
                    continue
                move(ends, margins, behind, called, j, count)
                put(ends, margins, behind, called, j, end, margin[k], top, said[i], k)
                starts[count] = p
                row_of[count] = row
                count += 1
    return count


cdef inline int put(
    int64_t[::1] ends, float[::1] margins, float[::1] behind, int64_t[::1] called, int64_t at,
    int64_t end, float margin, float top, int64_t said, int64_t k,
) except -1 nogil:
    ends[at] = end
    margins[at] = margin
    behind[at] = top - margin
    called[at] = said if said == k + 2 else 0
    return 0


cdef int move(
    int64_t[::1] ends, float[::1] margins, float[::1] behind, int64_t[::1] called, int64_t at,
    int64_t count,
) except -1 nogil:
    """Makes room for one more at a place."""
    while count > at:
        ends[count] = ends[count - 1]
        margins[count] = margins[count - 1]
        behind[count] = behind[count - 1]
        called[count] = called[count - 1]
        count -= 1
    return 0
