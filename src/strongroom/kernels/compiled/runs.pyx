# cython: language_level=3, boundscheck=True, wraparound=False, initializedcheck=False
# cython: cdivision=True, show_performance_hints=False
"""What stands in a block of rows, in one pass over its bytes (`kernels/runs.py` says what counts)."""

from libc.stdint cimport int64_t, uint8_t

include "source.pxi"

ctypedef const uint8_t[::1] Bytes
ctypedef const int64_t[::1] Places

cdef enum:
    DIGIT = 1
    LETTER = 2
    POINT = 4

cdef uint8_t[256] SORT
cdef uint8_t[256] MARK
cdef uint8_t[256] QUOTE
cdef int _c
for _c in range(256):
    SORT[_c] = DIGIT if 48 <= _c < 58 else LETTER if 65 <= _c < 91 or 97 <= _c < 123 else 0
    MARK[_c] = 0
    QUOTE[_c] = 1 if chr(_c) in "\"'([<:=" else 0
for _c in b" \t":
    MARK[_c] = 1
MARK[45] = 2
for _c in b"./_":
    MARK[_c] = POINT
for _c in b"\r\n":
    MARK[_c] = 8


def survey(
    Bytes data, Places offsets, Places begins, Places stops, int64_t[:, ::1] runs, uint8_t[:, ::1] said,
    int64_t[:, ::1] words, int64_t[:, ::1] tokens,
):
    """Runs of digits, of letters, and of both together; each of them inside one row.

    Args:
        begins, stops: of the stretches of ASCII, over rows.
        runs: starts and ends; said: whether a letter stands right before, whether it and the next
            are groups of one number, what is between them, and the bytes before and behind.
        words: starts and ends; tokens: starts, ends, and how many digits are in it.

    Returns:
        How many of each there are: more than fit, and it is to be asked again with more room.
    """
    cdef int64_t row, at, end, begin, first, digits, gap, step, stretch = 0
    cdef int64_t n_runs = 0, n_words = 0, n_tokens = 0, before
    cdef int64_t run_room = runs.shape[1], word_room = words.shape[1], token_room = tokens.shape[1]
    cdef uint8_t sort, marks
    cdef bint one
    cdef const uint8_t* raw
    raw = &data[0] if data.shape[0] else NULL
    with nogil:
        for row in range(offsets.shape[0] - 1):
            at, end = offsets[row], offsets[row + 1]
            before = -1
            # What is read in a row lies between its ends, and these inside the bytes.
            if at < 0 or end > data.shape[0]:
                raise ValueError("a row reaches out of the bytes")
            while at < end:
                while stretch < stops.shape[0] and stops[stretch] <= at:
                    stretch += 1
                if stretch == stops.shape[0]:
                    break
                if begins[stretch] > at:
                    at = begins[stretch]
                    continue
                sort = SORT[raw[at]]
                if not sort:
                    at += 1
                    continue
                begin, digits, one = at, 0, True
                while sort:
                    first = at
                    at += 1
                    while at < end and SORT[raw[at]] == sort:
                        at += 1
                    if sort == DIGIT:
                        digits += at - first
                        if n_runs < run_room:
                            runs[0, n_runs] = first
                            runs[1, n_runs] = at
                            said[0, n_runs] = first > begin
                            said[1, n_runs] = 0
                            said[2, n_runs] = 0
                            said[3, n_runs] = raw[first - 1] if first > offsets[row] else 0
                            said[4, n_runs] = raw[at] if at < end else 0
                            gap = first - before
                            if before >= 0 and gap <= 3:
                                marks, step = 0, before
                                while step < first and MARK[raw[step]]:
                                    marks |= MARK[raw[step]]
                                    step += 1
                                if step == first and (gap == 1 or not marks & POINT):
                                    said[1, n_runs - 1] = 1
                                    said[2, n_runs - 1] = marks
                        n_runs += 1
                        before = at
                    else:
                        if n_words < word_room:
                            words[0, n_words] = first
                            words[1, n_words] = at
                        n_words += 1
                    sort = SORT[raw[at]] if at < end else 0
                    one = one and not sort
                if not one:
                    if n_tokens < token_room:
                        tokens[0, n_tokens] = begin
                        tokens[1, n_tokens] = at
                        tokens[2, n_tokens] = digits
                    n_tokens += 1
    return n_runs, n_words, n_tokens


cdef inline bint graphic(uint8_t c) noexcept nogil:
    return <uint8_t>(c - 33) < 94


cdef inline bint four(Bytes data, int64_t at) except -1 nogil:
    """Whether four printable bytes stand there."""
    return (
        at < data.shape[0] - 3 and graphic(data[at]) and graphic(data[at + 1])
        and graphic(data[at + 2]) and graphic(data[at + 3])
    )


cdef inline bint begins_at(Places offsets, int64_t row, int64_t place) except -1 nogil:
    """Whether a row begins, or the last ends, at a place near the beginning of a row."""
    while row < offsets.shape[0] and offsets[row] < place:
        row += 1
    return row < offsets.shape[0] and offsets[row] == place


def values(Bytes data, Places offsets, Places begins, Places stops, int64_t[::1] out):
    """Where printable ASCII begins behind another script, a colon or an equals sign.

    Args:
        begins, stops: of the stretches of ASCII, over rows.

    Returns:
        How many there are, as for `survey`.
    """
    cdef int64_t at, count = 0, last = -1, room = out.shape[0], place, stretch, row = 0
    cdef uint8_t here, one, two
    cdef bint good
    with nogil:
        for stretch in range(begins.shape[0]):
            for at in range(begins[stretch], stops[stretch]):
                here = data[at]
                if not graphic(here):
                    continue
                if at > 0 and not graphic(data[at - 1]):
                    one = data[at - 1]
                    while row + 1 < offsets.shape[0] and offsets[row + 1] < at:
                        row += 1
                    good = one >= 0x80
                    if one == 32 and at >= 2 and not begins_at(offsets, row, at - 1):
                        # Behind a blank it counts what stands before that.
                        two = data[at - 2]
                        good = two >= 0x80 or two == 58 or two == 61 or two | 32 == 115
                    if good and four(data, at) and not begins_at(offsets, row, at):
                        place = at + QUOTE[here]
                        if place > last and graphic(data[place]):
                            if not begins_at(offsets, row, place):
                                if count < room:
                                    out[count] = place
                                count += 1
                                last = place
                if (here == 58 or here == 61) and four(data, at + 1):
                    # A quote or a second sign belongs to what leads to the value.
                    place = at + 1 + QUOTE[data[at + 1]]
                    if place > last and graphic(data[place]):
                        while row + 1 < offsets.shape[0] and offsets[row + 1] < at:
                            row += 1
                        if not begins_at(offsets, row, place):
                            if count < room:
                                out[count] = place
                            count += 1
                            last = place
    return count


def told(
    Places starts, Places ends, Places values, Places tokens, Places offsets,
    int64_t[:, ::1] out, uint8_t[::1] own,
):
    """Where something begins that a word can lead to: runs of five digits, values, tokens.

    Args:
        starts, ends: of the runs of digits.
        out: the places, and where the row of each begins; not those at the beginning of a row.
        own: whether it is more than the beginning of a token.

    Returns:
        How many there are; there is room for all.
    """
    cdef int64_t a = 0, b = 0, c = 0, count = 0, row = 0, place, end = 1 << 62
    cdef int64_t one, two, three
    cdef bint mine
    with nogil:
        while True:
            while a < starts.shape[0] and ends[a] - starts[a] < 5:
                a += 1
            one = starts[a] if a < starts.shape[0] else end
            two = values[b] if b < values.shape[0] else end
            three = tokens[c] if c < tokens.shape[0] else end
            place = min(one, min(two, three))
            if place == end:
                break
            mine = one == place or two == place
            a += one == place
            b += two == place
            c += three == place
            while row + 1 < offsets.shape[0] and offsets[row + 1] <= place:
                row += 1
            if offsets[row] == place:
                continue
            out[0, count] = place
            out[1, count] = offsets[row]
            own[count] = mine
            count += 1
    return count
