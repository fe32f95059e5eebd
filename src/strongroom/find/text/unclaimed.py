"""What nobody claimed and is taken out all the same: dates beside people, numbers, named people.

Only the aim "recall" asks for it, for what the other tiers left. Everything here is a mask over the
characters of a block, or a list of places in it: the work is linear in the block.
"""

from __future__ import annotations

import numpy as np

from strongroom.kernels.scanning import Block, Hits, hits
from strongroom.kernels.text import I64, Mask
from strongroom.kinds._reading import read
from strongroom.kinds._words import HAN, NUMERAL, among

SCORE = 0.2
"""Below all that the other tiers give."""
# What a number belongs to that is somebody's: 号码, 账户, 联系, 电话, 群主.
_LABEL = among("号账帐卡户系话机信码证主线群聊编加微卡到")
_BORN = among("男女族生岁籍汉娃")
_PROVINCE = among("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼牌")
_APART = among("年月.-/")
_JOINTS, _SPOKEN = among("-_"), among("零〇一二三四五六七八九幺")
_CHAT = among("微信加薇威卫星vVxX")
# 借款人：, 姓名：, 男方：, 患者; 我叫, 名叫.
_WHO = among("人名者方主告员长师叫")
_SAID = ("我叫", "名叫", "她叫", "他叫", "请人", "患者", "子为", "伙同", "告人", "户名")
_CALLED = among("".join(word[1] for word in _SAID))


def laid(count: int, starts: I64, ends: I64) -> Mask:
    """Which places lie between the starts and the ends."""
    steps = np.bincount(starts, minlength=count + 1) - np.bincount(ends, minlength=count + 1)
    mask: Mask = np.cumsum(steps[:count]) > 0
    return mask


def runs(mask: Mask) -> tuple[I64, I64]:
    """Where the stretches of a mask start and end."""
    edges = np.flatnonzero(np.diff(mask, prepend=False, append=False))
    return edges[::2], edges[1::2]


def cut(block: Block, mask: Mask) -> Hits:
    """The stretches of bytes, parted at rows, that are of two characters or more."""
    edges = np.diff(mask, prepend=False, append=False)
    edges[block.offsets] |= mask[np.minimum(block.offsets, len(mask) - 1)]
    places = np.flatnonzero(edges)
    if len(places) < 2:
        return hits(places[:0], places[:0], SCORE)
    starts, ends = places[:-1], places[1:]
    rank = block.characters.rank
    taken = mask[starts] & (rank(ends) - rank(starts) > 1)
    return hits(starts[taken], ends[taken], SCORE)


def births(block: Block, free: Mask) -> Hits:
    """Full dates beside words about a person: 女，1988-9-17."""
    runs = block.runs
    starts, ends, sizes = runs.starts, runs.ends, runs.lengths
    if len(starts) < 3:
        return hits(starts[:0], ends[:0], SCORE)
    a, b, c = slice(0, -2), slice(1, -1), slice(2, None)
    first, last = starts[a], ends[c]
    gap = starts[1:] - ends[:-1]
    small = (sizes[b] <= 2) & (sizes[c] <= 2) & (sizes[a] == 4)
    small &= (gap[:-1] <= 3) & (gap[1:] <= 3)
    first, last = first[small], last[small]
    century = block.right(first, 2)
    old = (century == np.frombuffer(b"19", np.uint8)).all(axis=1)
    old |= (century == np.frombuffer(b"20", np.uint8)).all(axis=1)
    same = block.row_starts(first) == block.row_starts(last - 1)
    some = old & same
    first, last = first[some], last[some]
    head = block.characters.rank(first)
    codes = block.characters.codes
    begins = block.characters.rank(block.row_starts(first))
    person = np.zeros(len(first), bool)
    for back in range(1, 7):
        at = head - back
        person |= (at >= begins) & _BORN[codes[np.maximum(at, 0)]]
    taken = np.concatenate([[0], np.cumsum(~free)])
    whole = taken[last] == taken[first]
    marks = _APART[codes[np.minimum(head + 4, len(codes) - 1)]]
    some = person & whole & marks
    return hits(first[some], last[some], SCORE)


def numbers(block: Block, free: Mask) -> Hits:
    """Numbers and codes that nobody took: long ones, and those behind a word for an account."""
    codes, rows = block.characters.codes, block.characters.rows
    plain = np.where((codes - np.uint32(0xFF10)) < 10, codes - np.uint32(0xFEE0), codes)
    digit = (plain - np.uint32(48)) < 10
    letter = ((plain | np.uint32(32)) - np.uint32(97)) < 26
    digit |= _SPOKEN[plain]
    joint = _JOINTS[plain]
    blank = plain == 32
    blank[1:] &= digit[:-1] | letter[:-1]
    blank[:-1] &= digit[1:]
    # What stands in the next row says nothing of this one.
    inner = rows[(rows > 0) & (rows < len(blank))]
    blank[:1] = blank[-1:] = blank[inner] = blank[inner - 1] = False
    inside = digit | letter | joint | blank
    edges = np.diff(inside, prepend=False, append=False)
    edges[rows] |= inside[np.minimum(rows, len(inside) - 1)]
    places = np.flatnonzero(edges)
    starts, ends = places[:-1], places[1:]
    some = inside[starts]
    starts, ends = starts[some], ends[some]
    some = (ends - starts >= 6) & (ends - starts <= 40)
    starts, ends = starts[some], ends[some]
    counts = [np.concatenate([[0], np.cumsum(mask)]) for mask in (digit, letter, blank)]
    digits, letters, blanks = (count[ends] - count[starts] for count in counts)
    row = rows[np.searchsorted(rows, starts, side="right") - 1]
    led = np.zeros(len(starts), bool)
    for back in range(1, 7):
        led |= (starts - back >= row) & _LABEL[codes[np.maximum(starts - back, 0)]]
    chat = np.zeros(len(starts), bool)
    for back in range(1, 5):
        chat |= (starts - back >= row) & _CHAT[codes[np.maximum(starts - back, 0)]]
    plate = (starts > row) & _PROVINCE[codes[np.maximum(starts - 1, 0)]] & letter[starts]
    day = joint[np.minimum(starts + 4, len(codes) - 1)] & (digits == 8) & (letters == 0)
    known = (digits >= 11) | ((letters > 0) & (digits >= 7) & ((blanks == 0) | (letters < 3)))
    known |= led & ((digits >= 8) | ((letters > 0) & (digits >= 2) & (blanks == 0))) & ~day
    known |= chat & (letters >= 4) & (blanks == 0)
    known |= plate & (digits >= 2) & (ends - starts <= 9)
    known &= digits <= 24
    # What is left of a run of letters when its number was found is a word beside it.
    taken = np.concatenate([[0], np.cumsum(~free)])
    bytes_ = block.characters.bytes_at
    known &= (letters == 0) | (taken[bytes_(ends - 1)] == taken[bytes_(starts)])
    # The last of them may be a full-width digit, of three bytes.
    first, last = bytes_(starts[known]), bytes_(ends[known])
    return cut(block, laid(len(free), first, last) & free)


def named(block: Block, free: Mask) -> Hits:
    """Short words behind a label for a person and a colon, and behind 我叫, up to the mark."""
    reading = read(block)
    marks = reading.marks
    if len(marks) < 1:
        return hits(marks, marks, SCORE)
    begin = np.insert(marks[:-1] + 1, 0, 0)
    size = marks - begin
    codes = reading.codes
    colon = (reading.at(begin - 1) == ord("：")) | (reading.at(begin - 1) == ord(":"))
    led = colon & _WHO[reading.at(begin - 2)] & (size >= 2) & (size <= 4)
    starts, ends = [begin[led]], [marks[led]]
    call = np.flatnonzero(_CALLED[codes])
    before = reading.at(call - 1)
    said = np.zeros(len(call), bool)
    for word in _SAID:
        said |= (codes[call] == ord(word[1])) & (before == ord(word[0]))
    call = call[said]
    end = marks[np.minimum(np.searchsorted(marks, call), len(marks) - 1)]
    some = (end - call - 1 >= 2) & (end - call - 1 <= 4)
    starts.append(call[some] + 1)
    ends.append(end[some])
    first, last = np.concatenate(starts), np.concatenate(ends)
    other = np.concatenate([[0], np.cumsum((reading.kinds & (HAN | NUMERAL)) == 0)])
    han = other[last] == other[first]
    at, to = reading.bytes_of(block, first[han], last[han])
    return cut(block, laid(len(free), at, to) & free)
