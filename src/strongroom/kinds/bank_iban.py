"""International bank account numbers: ISO 13616, MOD 97-10."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.checksums import is_digit
from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits
from strongroom.kernels.text import I64, U8, Mask, padded
from strongroom.kinds._codes import (
    DIGIT,
    LETTER,
    UPPER,
)
from strongroom.kinds._common import (
    CODE,
    canonical_text,
    cleaned,
    phrases,
)

_SIZES = {
    country: int(size)
    for size, countries in {
        "15": "NO",
        "16": "BE",
        "18": "DK FI FO GL NL SD FK",
        "19": "MK SI",
        "20": "AT BA EE KZ LT LU XK MN",
        "21": "CH CR HR LI LV",
        "22": "BG BH DE GB GE IE ME RS",
        "23": "AE GI IL IQ TL OM SO",
        "24": "AD CZ ES MD PK RO SA SE SK TN VG",
        "25": "LY PT ST",
        "26": "IS TR",
        "27": "BI DJ FR GR IT MC MR SM",
        "28": "AL AZ BY CY DO GT HU LB NI PL SV",
        "29": "BR EG PS QA UA",
        "30": "JO KW MU YE",
        "31": "MT SC",
        "32": "LC",
        "33": "RU",
    }.items()
    for country in countries.split()
}
_LENGTHS = np.zeros(1 << 16, np.int64)
for _country, _size in _SIZES.items():
    _LENGTHS[ord(_country[0]) << 8 | ord(_country[1])] = _size
_LONGEST = 34
_WINDOW = 44


def lengths(characters: U8) -> I64:
    """The length of an account number of the country that each row begins with; 0 for none."""
    sizes: I64 = _LENGTHS[characters[:, 0].astype(np.int64) << 8 | characters[:, 1]]
    return sizes


def check(characters: U8, sizes: I64) -> Mask:
    """Which rows, left aligned and padded with 0, leave 1 when divided by 97."""
    good = (sizes > 0) & is_digit(characters[:, 2:4]).all(axis=1)
    places = np.arange(characters.shape[1])
    known = DIGIT[characters] | LETTER[characters]
    good &= (known == (places < sizes[:, None])).all(axis=1)
    rows = np.flatnonzero(good)
    turned = characters[rows]
    rest = np.zeros(len(rows), np.int64)
    for place in [*range(4, characters.shape[1]), 0, 1, 2, 3]:
        column = turned[:, place].astype(np.int64)
        more = column > 0
        digit = column < 58
        value = np.where(digit, column - 48, column - 55)
        rest = np.where(more, (rest * np.where(digit, 10, 100) + value) % 97, rest)
    good[rows] = rest == 1
    return good


def _validate(array: pa.Array) -> Mask:
    text = cleaned(array)
    rows = np.flatnonzero((text.lengths >= 15) & (text.lengths <= _LONGEST) & text.valid)
    characters = padded(text.data, text.starts[rows], text.offsets[rows + 1], _LONGEST)
    sizes = lengths(characters)
    good = check(characters, np.where(sizes == text.lengths[rows], sizes, 0))
    answer = np.zeros(len(text), bool)
    answer[rows[good]] = True
    return answer


CONTEXT = ("iban", "account", "konto", "compte", "cuenta", "账号", "账户")


def _spans(block: Block) -> Hits:
    """`DE89370400440532013000`, and in groups of four."""
    tokens = block.tokens
    if not len(tokens.starts):
        return NO_HITS
    tokens = tokens.where((tokens.lengths == 4) | (tokens.lengths >= 15))
    starts = tokens.starts
    near = UPPER[block.right(starts, _WINDOW)]
    sizes = lengths(near)
    some = np.flatnonzero((sizes > 0) & is_digit(near[:, 2:4]).all(axis=1))
    if not len(some):
        return NO_HITS
    starts, near, sizes = starts[some], near[some], sizes[some]
    known = DIGIT[near] | LETTER[near]
    blank = (near == 32) | (near == 45)
    inside = np.logical_and.accumulate(known | blank, axis=1)
    count = np.cumsum(known & inside, axis=1)
    enough = count[:, -1] >= sizes
    last = np.where(enough, (count >= sizes[:, None]).argmax(axis=1), 0)
    # The number ends where a word does.
    following = near[np.arange(len(near)), np.minimum(last + 1, _WINDOW - 1)]
    enough &= ~(DIGIT | LETTER)[following]
    order = np.argsort(~known, axis=1, kind="stable")[:, :_LONGEST]
    characters = np.take_along_axis(near, order, axis=1)
    characters = np.where(np.arange(_LONGEST) < sizes[:, None], characters, 0).astype(np.uint8)
    good = enough & check(characters, np.where(enough, sizes, 0))
    # Behind the word itself a mistyped one is somebody's account still.
    told = np.flatnonzero(enough & ~good)
    good[told] = block.context(starts[told], ("iban", "账户", "账号", "帐号", "konto"), 12)
    return hits(starts, starts + last + 1, 0.95).where(good)


ENTRY = Kind(
    name="bank.iban",
    title="International bank account number",
    title_zh="国际银行账号",
    level=Level.SENSITIVE,
    names=phrases("iban, iban number, iban no, bank iban, account iban, iban code"),
    context=CONTEXT,
    validate=_validate,
    strength=0.97,
    spans=_spans,
    canonical=canonical_text(keep=CODE),
    padding="fixed:34",
    identifier="direct",
    link=True,
    mask={"keep_last": 4, "char": "…"},
    people=4,
    law="PIPL Art. 28",
    yes=("DE36000000000000000000", "GB56 ZZZZ 0000 0000 0000 00", "nl37zzzz0000000000"),
    no=("DE37000000000000000000", "DE3600000000000000000", "ZZ36000000000000000000", ""),
)
