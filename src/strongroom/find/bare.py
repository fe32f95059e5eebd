"""Columns of names that carry something else: 王芳(0123), 0123/王芳, 王芳-销售部, 姓名:王芳, 王 芳.

Directories, ticket systems and exports write people like that. Where nearly all values of a column
do, its names are looked at without it, as they would be anywhere else.
"""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.find.known import among, lists_of
from strongroom.find.values import HAN, mask, table
from strongroom.kernels.text import Mask, texts
from strongroom.kinds.person_name import chinese_names

NEARLY = 0.8
"""The share of first values that must be written so, and hold a name, for a column to be."""

_ENOUGH = 0.6
"""The share of them of which every word is in the lists of names, in Latin letters."""

_CHOSEN = 0.95
"""The share of them that a letter or a number stands before, for a column to be of choices."""

_LEAST, _FEW, _LONGEST = 5, 50, 60
_SIGNS = table(
    [(32, 35), (40, 41), (45, 58), (60, 64), (91, 95), (124, 124), (0xE3, 0xE3), (0xEF, 0xEF)]
)
_CAPITAL = table([(65, 90), (0xC3, 0xC3)])
_HAN = "一-鿿㐀-䶿"
_NAME = f"(?P<name>[{_HAN}]{{2,4}}?)"
_NUMBER = "[0-9A-Za-z]{1,12}"
_TITLE = "先生|女士|小姐|太太|老师|同学|同志|医生|护士|师傅|经理|主任"
_BEHIND = (
    rf"^{_NAME}\s?(?:\([^()]{{1,16}}\)|\[[^\[\]]{{1,16}}\]|<[^<>]{{1,16}}>|[0-9]{{1,8}}"
    rf"|[\-_/|@# ]{_NUMBER}|[\-_/|][{_HAN}]{{2,10}}|{_TITLE})$"
)
_BEFORE = (
    rf"^(?:{_NUMBER}[\-_/|. ]|[0-9]{{1,10}}|\({_NUMBER}\)|\[{_NUMBER}\]"
    rf"|[{_HAN}]{{2,8}}[:\-_/|])\s?{_NAME}$"
)
_LATIN = r"(?P<name>\p{Lu}[\p{L}'’\-]+,?(?: \p{Lu}[\p{L}'’\-]*\.?){1,3})"
_LATIN_BEHIND = rf"^{_LATIN}(?: ?\([^()]{{1,24}}\)| ?\[[^\[\]]{{1,24}}\]| [\-–|/#] ?{_NUMBER})$"
_LATIN_BEFORE = rf"^(?:{_NUMBER} ?[\-–|/#] ?|\({_NUMBER}\) |#?[0-9]{{1,10}}[.:]? ){_LATIN}$"
_SPACED = rf"^[{_HAN}](?: +[{_HAN}]){{1,3}}$"
_FLOWN = (
    r"^(?P<name>[A-Z]{2,}[/^][A-Z]{2,}?(?:[ ^][A-Z]+?){0,2}?) ?"
    r"(?:MR|MRS|MS|MISS|MSTR|CHD|INF|DR|PROF)?$"
)
"""As airlines write passengers, with how to address them glued to their names, and as DICOM writes
patients (PS3.5, 6.2.1)."""

_CHOICE = rf"^[A-Za-z0-9][.、．:：)）] ?(?P<name>[{_HAN}][^\n]{{0,30}})$"
"""What was chosen in a questionnaire, with its letter or number: A.男."""

_CHINESE_FORMS, _LATIN_FORMS = (_BEHIND, _BEFORE, _SPACED), (_LATIN_BEHIND, _LATIN_BEFORE)


def named(values: pa.Array) -> pa.Array | None:
    """The values with their names alone; None where they are no column of such names.

    Args:
        values: the first values of a column, in normal form, none of them a placeholder.
    """
    if len(values) < _LEAST:
        return None
    few = values.slice(0, _FEW)
    if not _maybe(few):
        return None
    if mask(few, _FLOWN).mean() >= NEARLY:
        return _flown(values)
    if mask(few, _CHOICE).mean() >= _CHOSEN:
        return _bare(values, _CHOICE)
    if (written := _written(few)) is None:
        return None
    # With a title a short name is as long as others are without.
    whole, bare = chinese_names(values) & ~mask(values, f"(?:{_TITLE})$"), without(values)
    changed = ~_equal(values, bare)
    if whole.mean() > 1 - NEARLY or changed.mean() < NEARLY:
        return None
    if written is _LATIN_FORMS:
        return bare if _known(bare.slice(0, _FEW)) >= _ENOUGH else None
    return bare if (chinese_names(bare) & changed).mean() >= NEARLY else None


def _maybe(few: pa.Array) -> bool:
    """Whether values may be written so: letters, and in nearly all a sign, a digit or a title.

    Patterns take milliseconds to be made, and columns are many.
    """
    text = texts(few)
    if text.lengths.mean() > _LONGEST or not (text.data >= 65).any():
        return False
    signs = np.concatenate([[0], np.cumsum(_SIGNS[text.data])])
    signed = signs[text.offsets[1:]] > signs[text.starts]
    if signed.mean() >= NEARLY:
        return bool((HAN[text.data] | _CAPITAL[text.data]).any())
    return bool(HAN[text.data].any()) and bool(mask(few, f"(?:{_TITLE})$").mean() >= NEARLY)


def _written(few: pa.Array) -> tuple[str, ...] | None:
    """The forms in which nearly all of some values are written."""
    for forms in (_CHINESE_FORMS, _LATIN_FORMS):
        if np.logical_or.reduce([mask(few, form) for form in forms]).mean() >= NEARLY:
            return forms
    return None


def _known(few: pa.Array) -> float:
    """The share of some values whose words are all names in the lists, one of them a given one."""
    count = 0
    for value in few.to_pylist():
        parts = [
            word for word in value.lower().replace(",", "").split() if len(word.strip(".")) > 1
        ]
        bits = lists_of(parts)
        given = among(bits, "given")
        count += bool(given.any() and (given | among(bits, "family")).all())
    return count / len(few)


def without(values: pa.Array) -> pa.Array:
    """The values, of those that are written so the name alone."""
    for pattern in (_BEHIND, _BEFORE, *_LATIN_FORMS):
        values = _bare(values, pattern)
    values = _bare(_flown(values), _CHOICE)
    # What stands between the letters stands behind none of them.
    return pc.if_else(
        pc.match_substring_regex(values, _SPACED), pc.replace_substring(values, " ", ""), values
    )


def _flown(values: pa.Array) -> pa.Array:
    flown = pc.struct_field(pc.extract_regex(values, _FLOWN), "name")
    return pc.coalesce(pc.replace_substring_regex(flown, "[/^]", " "), values)


def _bare(values: pa.Array, pattern: str) -> pa.Array:
    found = pc.struct_field(pc.extract_regex(values, pattern), "name")
    return pc.coalesce(found, values)


def _equal(one: pa.Array, two: pa.Array) -> Mask:
    same: Mask = pc.fill_null(pc.equal(one, two), True).to_numpy(zero_copy_only=False)
    return same
