# cython: language_level=3, boundscheck=True, wraparound=False, initializedcheck=False
# cython: cdivision=True, show_performance_hints=False
"""What is looked at in candidates, and what they score (`find/text/candidates.py` says what the
columns mean and which of them are features together)."""

from libc.stdint cimport int16_t, int32_t, int64_t, uint8_t, uint16_t, uint32_t, uint64_t

include "source.pxi"
include "wide.pxi"

cdef enum:
    SIZE = 512
    EDGE = 4
    REACH = 8
    STEPS = 16
    # Room behind a place at which a word is asked for.
    BEYOND = 11

ctypedef const uint16_t[::1] Text
ctypedef const int64_t[::1] Places
ctypedef const uint8_t[::1] Marks
ctypedef const int32_t[:, ::1] Lines

cdef enum:
    W = 8
    V = 16
    SPELT = 24
    LENGTH
    OWN
    LOST
    SHAPE
    SOUNDS
    FORM
    CALLED
    LEFT
    LEFT_SUM
    LEFT2
    RIGHT
    RIGHT_SUM
    RIGHT2
    LABEL
    LABEL_SUM
    INNER
    FILLS
    KNOWN
    PART
    OVER
    EDGES
    REST
    WITHIN
    ACROSS
    AGAIN
    OFTEN
    GIVEN
    PARTLY
    RELATED
    BESIDE_LEFT
    BESIDE_RIGHT
    TOUCHING
    CLASH
    ENDS_TOO
    WHOLE
    COUNT

COLUMNS = (
    *(f"w{k}" for k in range(-W, 5)),
    *(f"v{k}" for k in range(-3, 8)),
    *(
        "spelt length own lost shape sounds form called left left_sum left2 right right_sum right2 "
        "label label_sum inner fills known part over edges rest within across again often given "
        "partly related beside_left beside_right touching clash ends_too whole"
    ).split(),
)
"""The columns that are written here, in this order."""

assert len(COLUMNS) == COUNT

cdef uint32_t[5] FACTORS
FACTORS[:] = [0x9E3779B1, 0xC2B2AE3D, 0x27D4EB2F, 0x165667B1, 0x85EBCA77]


cdef inline uint32_t seeded(uint32_t seed) noexcept nogil:
    return seed * <uint32_t>0x7FEB352D + seed * seed * <uint32_t>0x45D9F3B


cdef inline uint32_t found(const uint16_t* slots, uint32_t h) noexcept nogil:
    """The class of the word with this sum: `hashed_words.Lexicon.found`."""
    cdef uint16_t mark = (h >> 16) & 0xFFF0
    cdef uint16_t one = slots[(h * <uint32_t>0x9E3779B1) >> 13] ^ mark
    cdef uint16_t two = slots[(h * <uint32_t>0x85EBCA77) >> 13] ^ mark
    if two < one:
        one = two
    return one if one < 16 else 0


cdef inline uint32_t bucket(float value, float width, int low, int count) noexcept nogil:
    """A number as a step of a width, from `low` steps below zero on."""
    cdef float far = value / width
    cdef int64_t step = <int64_t>far
    if step > far:
        step -= 1
    step += low
    return 0 if step < 0 else count - 1 if step > count - 1 else step


cdef struct Word:
    uint32_t sum
    uint16_t kind
    uint16_t size


cdef struct Around:
    # The longest words before a start and before those, behind an end and behind those, at a start.
    Word[SIZE] left
    Word[SIZE] left2
    Word[SIZE] right
    Word[SIZE] right2
    Word[SIZE] inner


cdef inline float lesser(float one, float other) noexcept nogil:
    return other if other < one else one


cdef void cheapest(float[4]* cost, int steps, float* out) noexcept nogil:
    """The cheapest way up to each of so many steps, and to where they begin: each is one, two, three
    or four of them long and costs what is written where it sets out."""
    cdef int step
    # The ways up to the last four; none leads to what lies before the first.
    cdef float one = 0, two = 1e9, three = 1e9, four = 1e9, least
    out[0] = 0
    for step in range(steps):
        least = one + cost[step][0]
        if step > 0:
            least = lesser(least, two + cost[step - 1][1])
        if step > 1:
            least = lesser(least, three + cost[step - 2][2])
        if step > 2:
            least = lesser(least, four + cost[step - 3][3])
        four, three, two, one = three, two, one, least
        out[step + 1] = least


cdef class Looking:
    """Candidates of a stream, ordered by row and start, and what is known of characters and words."""

    cdef Text c
    cdef Places starts, ends, called
    cdef const float[::1] margins, behind, word_bits, alone_bits
    cdef Text words, sorts
    cdef const uint16_t* of_words
    cdef const uint16_t* of_sorts
    cdef Marks surname, given, foreign, alone, firsts, lasts
    cdef uint16_t some
    cdef const uint8_t[::1] at_start, at_end
    cdef const uint8_t[:, ::1] said
    cdef const uint32_t[::1] spelt
    cdef uint16_t[::1] classes
    cdef Around near
    # What words around a start cost, the cheapest way up to each step, and that from the start on.
    cdef int64_t around
    cdef float[STEPS][4] cost
    cdef float[STEPS + 1] through
    cdef float[REACH + 1] inner

    def __init__(self, c, candidates, said, lexicons, classes, levels, forms, bits):
        """
        Args:
            candidates: starts, ends, margins, behind, called.
            said: what the row says of them (`said.pyx`): the four arrays that are written there.
            lexicons: slots of words and of sorts.
            classes: of the words that begin at each place (`hashed_features.unseen`).
            levels: surname, given, foreign, alone.
            forms: what a first and a last letter says, and the letter for who is not named.
            bits: what words and letters cost.
        """
        self.c, self.classes = c, classes
        self.starts, self.ends, self.margins, self.behind, self.called = candidates
        self.at_start, self.at_end, self.spelt, self.said = said
        self.words, self.sorts = lexicons
        # Any sum of 32 bits has a place in them.
        if self.words.shape[0] != 1 << 19 or self.sorts.shape[0] != 1 << 19:
            raise ValueError("a dictionary is not as long as what is read here")
        self.of_words, self.of_sorts = &self.words[0], &self.sorts[0]
        self.surname, self.given, self.foreign, self.alone = levels
        self.firsts, self.lasts, self.some = forms
        self.word_bits, self.alone_bits = bits
        self.around = -1

    cdef int longest(
        self, const int64_t* at, int64_t count, bint before, Word* out
    ) except -1 nogil:
        """The longest words that begin at places, or end there: `hashed_words.Lexicon.longest`."""
        cdef int64_t j, start
        cdef int k, size
        cdef uint32_t[5] h
        cdef uint32_t[5] kind
        for j in range(count):
            if j and at[j] == at[j - 1]:
                out[j] = out[j - 1]
                continue
            # All are asked for before any is looked at, so that none waits for another.
            for size in range(1, 5):
                start = at[j] - size if before else at[j]
                h[size] = seeded(size)
                for k in range(size):
                    h[size] += self.c[start + k] * FACTORS[k]
                kind[size] = found(self.of_sorts, h[size])
            size = 1 + (kind[2] > 0)
            size += (kind[3] > 0) * (3 - size)
            size += (kind[4] > 0) * (4 - size)
            out[j].size, out[j].kind, out[j].sum = size, kind[size], h[size]
        return 0

    cdef int gather(self, int64_t begin, int64_t size) except -1 nogil:
        """Looks up the words around `size` candidates."""
        cdef int64_t[SIZE] at
        cdef int64_t j, q, seen = -1, last = self.c.shape[0] - 1
        for j in range(size):
            q = self.starts[begin + j] - EDGE
            if q <= seen:
                q = seen + 1
            while q < self.starts[begin + j] + STEPS - EDGE and q <= last:
                self.kinds(q)
                q += 1
            seen = q - 1
        for j in range(size):
            at[j] = self.starts[begin + j]
        self.longest(at, size, True, self.near.left)
        self.longest(at, size, False, self.near.inner)
        for j in range(size):
            at[j] -= self.near.left[j].size
            at[j] = at[j] if at[j] > 4 else 4
        self.longest(at, size, True, self.near.left2)
        for j in range(size):
            at[j] = self.ends[begin + j]
        self.longest(at, size, False, self.near.right)
        for j in range(size):
            at[j] += self.near.right[j].size
            at[j] = at[j] if at[j] < last + 1 - BEYOND else last + 1 - BEYOND
        self.longest(at, size, False, self.near.right2)
        return 0

    cdef uint32_t kinds(self, int64_t q) except? 0xFFFFFFFF nogil:
        """The classes of the words of two, three and four letters that begin at a place."""
        cdef int64_t last = self.c.shape[0] - 1
        cdef uint32_t h, two, three
        if q > last:
            q = last
        if not self.classes[q]:
            h = self.c[q] * FACTORS[0] + self.c[q + 1 if q < last else last] * FACTORS[1]
            two = found(self.of_words, h + seeded(2))
            h += self.c[q + 2 if q + 2 < last else last] * FACTORS[2]
            three = found(self.of_words, h + seeded(3))
            h += self.c[q + 3 if q + 3 < last else last] * FACTORS[3]
            self.classes[q] = 0x8000 | two | three << 4 | found(self.of_words, h + seeded(4)) << 8
        return self.classes[q]

    cdef int weigh(self, int64_t p) except -1 nogil:
        """What words around a start cost, and the cheapest ways along them."""
        cdef int64_t at, last = self.c.shape[0] - 1
        cdef int n, step
        cdef uint16_t letter
        cdef uint32_t kinds
        for step in range(STEPS):
            at = p + step - EDGE
            letter = self.c[at if at < last else last]
            self.cost[step][0] = self.alone_bits[self.alone[letter]] if letter else 0
            kinds = self.kinds(at)
            for n in range(1, 4):
                self.cost[step][n] = 99 if step + n >= STEPS else self.word_bits[kinds & 15]
                kinds >>= 4
        cheapest(self.cost, STEPS, self.through)
        cheapest(&self.cost[EDGE], REACH, self.inner)
        self.around = p
        return 0

    cdef int explained(self, int64_t p, int64_t size, uint32_t* own) except -1 nogil:
        """How well words explain a stretch away: REST, WITHIN, ACROSS."""
        cdef float[EDGE + 1] after
        cdef float rest
        if size < 0:
            raise ValueError("a stretch ends before it begins")
        if size > REACH:
            size = REACH
        if self.around != p:
            self.weigh(p)
        cheapest(&self.cost[EDGE + size], EDGE, after)
        rest = self.through[EDGE + size + EDGE] - self.through[EDGE] - after[EDGE]
        own[REST] = bucket(rest, 4, 2, 20)
        own[WITHIN] = bucket(self.inner[size], 4, 0, 20)
        own[ACROSS] = bucket(self.inner[size] - rest, 2, 0, 10)
        return 0

    cdef int look(self, int64_t i, int64_t j, uint32_t* own) except -1 nogil:
        """Writes all columns of a candidate, the words around which lie at a place of `near`."""
        cdef int64_t p = self.starts[i], e = self.ends[i], size = e - p
        cdef bint alone
        cdef int k
        cdef uint16_t letter
        cdef uint32_t shape, form, least, level
        for k in range(-W, 5):
            own[W + k] = self.c[p + k]
        for k in range(-3, 8):
            own[V + k] = self.c[e + k]
        own[SPELT] = self.spelt[i]
        own[LENGTH] = size if size < 9 else 9
        own[OWN] = bucket(self.margins[i], 1, 8, 20)
        own[LOST] = bucket(self.behind[i], 1.5, 0, 5)
        own[CALLED] = self.called[i]
        shape = self.surname[self.c[p]]
        least = 7
        for k in range(8):
            letter = self.c[p + k]
            if k < 4:
                shape = shape * 8 + (self.given[letter] if k < size else 0)
            if k < size:
                level = self.foreign[letter]
                if level < least:
                    least = level
        own[SHAPE] = shape
        own[SOUNDS] = least
        letter = self.c[e - 1]
        form = size if size < 8 else 8
        form = form * 6 + self.firsts[self.c[p]]
        form = form * 32 + self.lasts[letter]
        form = form * 2 + (self.surname[self.c[p]] > 0)
        form = form * 2 + (self.surname[self.c[p + 1]] > 0)
        form = form * 2 + (self.c[p + 1] == self.some or letter == self.some)
        form = form * 2 + (letter == self.c[e - 2])
        own[FORM] = form
        alone = self.near.left[j].size == 1
        own[LEFT], own[LEFT_SUM] = self.near.left[j].kind, self.near.left[j].sum
        own[LEFT2] = self.near.left2[j].kind
        own[LABEL] = own[LEFT2] if alone else own[LEFT]
        own[LABEL_SUM] = self.near.left2[j].sum if alone else own[LEFT_SUM]
        own[RIGHT], own[RIGHT_SUM] = self.near.right[j].kind, self.near.right[j].sum
        own[RIGHT2] = self.near.right2[j].kind
        own[INNER] = self.near.inner[j].kind
        own[FILLS] = own[LENGTH] * 2 + (self.near.inner[j].size == size)
        own[KNOWN] = self.kinds(p) >> (4 * size - 8) & 15 if 2 <= size <= 4 else 0
        own[PART] = self.kinds(p + 1) & 15
        own[OVER] = (self.kinds(p - 1) & 15) * 16 + (self.kinds(e - 1) & 15)
        own[EDGES] = (own[W - 1] == 0) * 2 + (own[V] == 0)
        self.explained(p, size, own)
        for k in range(5):
            own[AGAIN + k] = self.said[i, k]
        own[WHOLE] = self.said[i, 5]
        own[BESIDE_LEFT] = self.at_end[p - 1]
        own[BESIDE_RIGHT] = self.at_start[e + 1]
        own[TOUCHING] = self.at_end[p] * 16 + self.at_start[e]
        own[CLASH] = self.at_start[p - 1] if self.at_start[p - 1] > self.at_start[p - 2] else self.at_start[p - 2]
        own[CLASH] = own[CLASH] * 16 + self.at_start[p + 1]
        own[ENDS_TOO] = self.at_end[e + 1] * 16 + self.at_end[e - 1]
        return 0

    cdef int fill(
        self, int64_t begin, int64_t size, uint32_t[:, ::1] out, int64_t at
    ) except -1 nogil:
        """Writes the columns of `size` candidates, from a place of `out` on."""
        cdef int64_t j, k, room = out.shape[1]
        cdef uint32_t[COUNT] own
        cdef uint32_t* to
        if out.shape[0] < COUNT or at + size > room or size > SIZE:
            raise ValueError("columns are not as long as what is written here")
        self.gather(begin, size)
        for j in range(size):
            self.look(begin + j, j, own)
            to = &out[0, at + j]
            for k in range(COUNT):
                to[k * room] = own[k]
        return 0

    def columns(self, uint32_t[:, ::1] out):
        """Writes the columns of all candidates: shape (columns, candidates)."""
        cdef int64_t begin = 0, size, n = self.starts.shape[0]
        with nogil:
            while begin < n:
                size = n - begin if n - begin < SIZE else SIZE
                self.fill(begin, size, out, begin)
                begin += size

    def judged(
        self, Lines groups, const uint32_t[::1] seeds, const uint32_t[::1] table, int shift,
        uint32_t[:, ::1] room, uint32_t[:, ::1] out,
    ):
        """The same as `columns` and `summed`, so many candidates together that they stay near.

        Args:
            room: shape (columns, candidates).
        """
        cdef int64_t begin = 0, size, n = self.starts.shape[0]
        with nogil:
            while begin < n:
                size = n - begin if n - begin < SIZE else SIZE
                self.fill(begin, size, room, begin)
                weighed(room, begin, size, groups, seeds, table, shift, out, begin)
                begin += size


cdef int weighed(
    const uint32_t[:, ::1] columns, int64_t at, int64_t size, Lines groups,
    const uint32_t[::1] seeds, const uint32_t[::1] table, int shift, uint32_t[:, ::1] out,
    int64_t to,
) except -1 nogil:
    """Sums rows of a table for `size` candidates, whose columns begin `at` a place."""
    cdef int64_t i, j, k
    cdef const uint32_t* rows = &table[0]
    cdef uint32_t[SIZE] h
    cdef uint32_t[SIZE] one
    cdef uint32_t[SIZE] two
    # A sum that was shifted is a place in the table, whatever it is.
    if table.shape[0] != <int64_t>1 << (32 - shift):
        raise ValueError("the table is not as long as what is read here")
    if size > SIZE or at + size > columns.shape[1]:
        raise ValueError("columns are not as long as what is read here")
    for j in range(size):
        one[j] = two[j] = 0
    for i in range(groups.shape[0]):
        for j in range(size):
            h[j] = seeds[i]
        for k in range(groups[i, 0]):
            add_times(h, &columns[groups[i, 1 + k], at], FACTORS[k] if k < 5 else 0, size)
        for j in range(size):
            h[j] = rows[h[j] >> shift]
        for j in range(size):
            one[j] += h[j] & 0x00FF00FF
            two[j] += h[j] >> 8 & 0x00FF00FF
    for j in range(size):
        out[to + j, 0] = one[j] & 0xFFFF
        out[to + j, 1] = two[j] & 0xFFFF
        out[to + j, 2] = one[j] >> 16
    return 0


def summed(
    const uint32_t[:, ::1] columns, Lines groups, const uint32_t[::1] seeds,
    const uint32_t[::1] table, int shift, uint32_t[:, ::1] out,
):
    """Writes the sums of the bytes of rows of a table, one row for every group of columns.

    Args:
        groups: a line each: how many columns, and which; at most 257.
        table: 2^(32 - shift) numbers of three bytes.
        out: shape (candidates, 3).
    """
    cdef int64_t begin = 0, size, n = columns.shape[1]
    with nogil:
        while begin < n:
            size = n - begin if n - begin < SIZE else SIZE
            weighed(columns, begin, size, groups, seeds, table, shift, out, begin)
            begin += size
